"""
How many examples the laws are tried with (KAMERBRIEF_EXAMPLES sets another number), and where
processes that tests start find the sources.
"""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings

# A package of its own, whose tests run where it is installed.
collect_ignore = ["downstream"]

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

# A test may start processes from another folder than the one that relative names count from.
if os.environ.get("PYTHONPATH"):
    os.environ["PYTHONPATH"] = os.pathsep.join(
        str(Path(each).absolute()) for each in os.environ["PYTHONPATH"].split(os.pathsep)
    )
