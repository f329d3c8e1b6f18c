"""
The months, by the names that Dutch texts give them.
"""

from __future__ import annotations

__all__ = ["MONTH", "MONTHS"]

MONTHS = {
    name: number
    for number, name in enumerate(
        (
            "januari februari maart april mei juni juli augustus september oktober november "
            "december"
        ).split(),
        start=1,
    )
}
"""The number of each, in their order."""

MONTH = "|".join(MONTHS)
"""Their names, as alternatives of a pattern."""
