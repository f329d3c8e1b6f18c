"""
Findings as a report on code quality, as GitLab shows it in a merge request.
"""

from __future__ import annotations

import hashlib

from kamerbrief.diagnostics import Diagnostic, Report, Severity
from kamerbrief.fingerprints import numbered
from kamerbrief.rendering.addresses import relative
from kamerbrief.rendering.json_array import ArrayPieces
from kamerbrief.rendering.renderer import Renderer
from kamerbrief.rendering.safe import safe

__all__ = ["GitLab"]

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


class GitLab(Renderer):
    """
    One array with an object for each finding.
    """

    def __init__(self) -> None:
        self._pieces = ArrayPieces()

    def add(self, report: Report, data: bytes) -> str:
        """
        The objects of *report*.
        """
        return "".join(self._pieces.add(_issue(*each)) for each in numbered(report))

    def end(self) -> str:
        """
        The end of the array.
        """
        return self._pieces.end()


def _issue(diagnostic: Diagnostic, mark: str) -> dict[str, object]:
    location = diagnostic.location
    path = safe(relative(location.file or "<letter>"))
    # GitLab compares the whole report by these alone, so the file is in it.
    unique = hashlib.sha256(f"{path}\0{mark}".encode()).hexdigest()[:32]
    hint = "" if diagnostic.hint is None else f" ({safe(diagnostic.hint)})"
    return {
        "description": f"{diagnostic.code}: {safe(diagnostic.message)}{hint}",
        "check_name": diagnostic.code,
        "fingerprint": unique,
        "severity": _SEVERITIES[diagnostic.severity],
        # There has to be a line.
        "location": {"path": path, "lines": {"begin": location.line or 1}},
    }
