"""
The bytes and the report of each source.
"""

from __future__ import annotations

from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.paths import Target
from kamerbrief.diagnostics import Report
from kamerbrief.errors import SourceError

__all__ = ["checked"]


def checked(target: Target, max_bytes: int) -> tuple[bytes | None, Report]:
    """
    The bytes of *target*, None where they cannot be read, and its report.
    """
    try:
        data = target.read(max_bytes)
    except SourceError as error:
        return None, failure_report(error, target.shown)
    return data, check_bytes(data, target.shown)
