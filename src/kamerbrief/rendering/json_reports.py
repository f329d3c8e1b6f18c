"""
Reports as JSON, for other programs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kamerbrief.diagnostics import Diagnostic, Report
from kamerbrief.fingerprints import numbered
from kamerbrief.rendering.json_array import ArrayPieces, render_array
from kamerbrief.rendering.renderer import Renderer

__all__ = ["VERSION", "JsonArray", "JsonLines", "render_json", "report_object"]

VERSION = 1
"""The version of the form: it changes when a member goes or means something else."""


class JsonArray(Renderer):
    """
    One array with an object for each report.
    """

    def __init__(self) -> None:
        self._pieces = ArrayPieces()

    def add(self, report: Report, data: bytes) -> str:
        """
        The object of *report*.
        """
        return self._pieces.add(report_object(report))

    def end(self) -> str:
        """
        The end of the array.
        """
        return self._pieces.end()


class JsonLines(Renderer):
    """
    An object for each report, on a line of its own, without anything around them.
    """

    def add(self, report: Report, data: bytes) -> str:
        """
        The line of *report*.
        """
        return f"{json.dumps(report_object(report))}\n"


def render_json(reports: Iterable[Report]) -> Iterator[str]:
    r"""
    The pieces of one array with an object for each of *reports*, on lines of their own.

    No report is held longer than it takes to give its piece, and all is ASCII.

        >>> "".join(render_json([Report(file="a.xml")]))
        '[\n{"version": 1, "file": "a.xml", "diagnostics": []}\n]\n'
    """
    return render_array(map(report_object, reports))


def report_object(report: Report) -> dict[str, object]:
    """
    *report* as an object with ``version``, ``file`` and ``diagnostics``.

    A diagnostic has ``code``, ``severity``, ``line``, ``column``, ``path``, ``message``, ``hint``
    and ``fingerprint``.  What is not known is null.
    """
    return {
        "version": VERSION,
        "file": report.file,
        "diagnostics": [_object(*each) for each in numbered(report)],
    }


def _object(diagnostic: Diagnostic, mark: str) -> dict[str, object]:
    location = diagnostic.location
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "line": location.line,
        "column": location.column,
        "path": location.path,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "fingerprint": mark,
    }
