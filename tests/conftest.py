"""
How many examples the laws are tried with: KAMERBRIEF_EXAMPLES sets another number.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "kamerbrief",
    deadline=None,
    max_examples=int(os.environ.get("KAMERBRIEF_EXAMPLES", "100")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# For those who only ask whether a test fails: `python -m trials`.
settings.register_profile(
    "unshrunk", settings.get_profile("kamerbrief"), phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("kamerbrief")
