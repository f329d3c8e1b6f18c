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
_MODULES = {
    "kamerbrief.batch.failures": ("BatchError", "StateError"),
    "kamerbrief.batch.many": ("annotate_many", "check_many", "read_many"),
    "kamerbrief.batch.values": ("Entry", "Limits", "Record", "Stamp"),
}


def __getattr__(name: str) -> Any:
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(module), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
