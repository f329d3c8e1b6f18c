"""
A report as JSON, for other programs.
"""

from __future__ import annotations

import json

from kamerbrief.diagnostics import Diagnostic, Report

__all__ = ["render_json"]


def render_json(report: Report) -> str:
    """
    One object: ``file`` and ``diagnostics``, in ASCII and without line end.

    A diagnostic has ``code``, ``severity``, ``line``, ``column``, ``path``, ``message`` and
    ``hint``; what is not known is null.
    """
    return json.dumps(
        {"file": report.file, "diagnostics": [_object(each) for each in report.diagnostics]}
    )


def _object(diagnostic: Diagnostic) -> dict[str, object]:
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
