"""
How many examples the laws are tried with: KAMERBRIEF_EXAMPLES sets another number.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A package of its own, whose tests run where it is installed.
collect_ignore = ["downstream"]

settings.register_profile(
    "kamerbrief",
    deadline=None,
    max_examples=int(os.environ.get("KAMERBRIEF_EXAMPLES", "100")),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("kamerbrief")
