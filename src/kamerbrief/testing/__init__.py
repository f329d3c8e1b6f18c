"""
What the tests of other packages need: assertions about letters, and example letters.

The fixtures `kamerbrief_examples` and `kamerbrief_example` are there in every run of pytest: see
`kamerbrief.testing.plugin`.  The names below are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kamerbrief.testing.assertions import assert_round_trips, assert_valid
    from kamerbrief.testing.differences import first_difference
    from kamerbrief.testing.examples import example_files

__all__ = ["assert_round_trips", "assert_valid", "example_files", "first_difference"]

_HOMES = {
    "assert_round_trips": "assertions",
    "assert_valid": "assertions",
    "example_files": "examples",
    "first_difference": "differences",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
