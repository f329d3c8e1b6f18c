"""
Many files at once: one record for each, in their order, whatever happens to the workers.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kamerbrief.batch.failures import BatchError, StateError
    from kamerbrief.batch.many import annotate_many, check_many, read_many
    from kamerbrief.batch.values import Entry, Limits, Record, Stamp

__all__ = [
    "BatchError",
    "Entry",
    "Limits",
    "Record",
    "Stamp",
    "StateError",
    "annotate_many",
    "check_many",
    "read_many",
]

# Who checks one letter needs the work and not the workers.
_HOMES = {
    "BatchError": "failures",
    "Entry": "values",
    "Limits": "values",
    "Record": "values",
    "Stamp": "values",
    "StateError": "failures",
    "annotate_many": "many",
    "check_many": "many",
    "read_many": "many",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
