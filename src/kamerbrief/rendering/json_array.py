"""
Reports and other objects as JSON, for other programs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from kamerbrief.diagnostics import Diagnostic, Report

__all__ = ["render_array", "render_json", "render_objects"]


def render_json(reports: Iterable[Report]) -> Iterator[str]:
    r"""
    The pieces of one array with an object for each of *reports*, on lines of their own.

    An object has ``file`` and ``diagnostics``; a diagnostic has ``code``, ``severity``, ``line``,
    ``column``, ``path``, ``message`` and ``hint``.  What is not known is null.  No report is held
    longer than it takes to give its piece, and all is ASCII.

        >>> "".join(render_json([Report(file="a.xml")]))
        '[\n{"file": "a.xml", "diagnostics": []}\n]\n'
    """
    return render_array(map(_object, reports))


def render_array(objects: Iterable[object]) -> Iterator[str]:
    r"""
    The pieces of one array of *objects*, each on a line of its own.

        >>> "".join(render_array([]))
        '[]\n'
    """
    mark = "["
    for each in objects:
        yield f"{mark}\n{json.dumps(each)}"
        mark = ","
    yield "[]\n" if mark == "[" else "\n]\n"


def render_objects(objects: Iterable[object]) -> Iterator[str]:
    """
    A line for each of *objects*, without anything around them.
    """
    for each in objects:
        yield f"{json.dumps(each)}\n"


def _object(report: Report) -> dict[str, object]:
    return {"file": report.file, "diagnostics": [*map(_diagnostic, report.diagnostics)]}


def _diagnostic(diagnostic: Diagnostic) -> dict[str, object]:
    location = diagnostic.location
    return {
        "code": diagnostic.code,
        "severity": str(diagnostic.severity),
        "line": location.line,
        "column": location.column,
        "path": location.path,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
