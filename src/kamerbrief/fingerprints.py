"""
By what a finding is known again when the text around it has changed.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from kamerbrief.diagnostics import Diagnostic, Report

__all__ = ["fingerprint", "numbered"]

# What moves when something is put in above it.
_MOVING = re.compile(r"(?<=\[)\d+(?=\])|(?<=\bline )\d+|(?<=\bcolumn )\d+")


def fingerprint(diagnostic: Diagnostic) -> str:
    """
    32 hexadecimal digits for the code, the kind of element and the message of *diagnostic*.

    Neither the file nor the line, the column or the number of the element counts, so a
    finding keeps its fingerprint when lines are put in above it, or the file is moved.  Two
    findings of one rule that say the same of like elements share theirs.

        >>> from kamerbrief.diagnostics import Location, Severity
        >>> first, second = (
        ...     Diagnostic(
        ...         code="REF003",
        ...         severity=Severity.WARNING,
        ...         location=Location(path=f"/letter/motions/motion[{number}]"),
        ...         message="nothing points at the motion 'm1'",
        ...     )
        ...     for number in (1, 2)
        ... )
        >>> fingerprint(first) == fingerprint(second)
        True
    """
    parts = (diagnostic.code, diagnostic.location.path or "", diagnostic.message)
    text = _MOVING.sub("", "\0".join(parts))
    # Where a name of a file is in a message, it may hold what is no text.
    data = text.encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:32]


def numbered(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """
    Each finding of *report* with a fingerprint of its own: ``:2`` follows the second of its kind.
    """
    seen: Counter[str] = Counter()
    for diagnostic in report.diagnostics:
        mark = fingerprint(diagnostic)
        seen[mark] += 1
        yield diagnostic, f"{mark}:{seen[mark]}"
