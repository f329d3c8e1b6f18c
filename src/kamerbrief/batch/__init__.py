"""
Many files at once: one record for each, in their order, whatever happens to the workers.
"""

from __future__ import annotations

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
