"""
Findings as commands to the runner of GitHub Actions, which shows them beside the lines.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Diagnostic, Report, Severity
from kamerbrief.rendering.addresses import relative
from kamerbrief.rendering.renderer import Renderer
from kamerbrief.rendering.safe import safe

__all__ = ["GitHub"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


class GitHub(Renderer):
    """
    A line ``::error file=a.xml,line=4,col=5,title=REF008::message`` for each finding.
    """

    def add(self, report: Report, data: bytes) -> str:
        """
        The lines of *report*.
        """
        return "".join(map(_command, report.diagnostics))


def _command(diagnostic: Diagnostic) -> str:
    location = diagnostic.location
    properties = {
        "file": None if location.file is None else safe(relative(location.file)),
        "line": location.line,
        "col": location.column,
        "title": diagnostic.code,
    }
    shown = ",".join(
        f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None
    )
    # The line end is ours: those of the message are escaped twice.
    hint = "" if diagnostic.hint is None else f"%0A{_data(safe(diagnostic.hint))}"
    return f"::{_COMMANDS[diagnostic.severity]} {shown}::{_data(safe(diagnostic.message))}{hint}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
