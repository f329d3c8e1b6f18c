"""
A report with the line of the source, a mark below the place, and the hint.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Diagnostic, Report
from kamerbrief.rendering.safe import safe, width_of
from kamerbrief.rendering.style import PLAIN, Style

__all__ = ["render_full"]

_BEFORE = 40
_AFTER = 60
_TAB = "    "


def render_full(report: Report, data: bytes = b"", style: Style = PLAIN) -> str:
    """
    Each finding of *report* with an excerpt of *data*, the source, and an empty line after it.
    """
    lines = _lines(data) if report.diagnostics else []
    return "".join(_finding(each, lines, style) for each in report.diagnostics)


def _lines(data: bytes) -> list[str]:
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _finding(diagnostic: Diagnostic, lines: list[str], style: Style) -> str:
    colour = style.of(diagnostic.severity)
    place = f"{style.bold}{safe(str(diagnostic.location))}{style.reset}"
    kind = f"{colour}{diagnostic.code} [{diagnostic.severity}]{style.reset}"
    parts = [f"{place}: {kind} {safe(diagnostic.message)}\n"]
    line, column = diagnostic.location.line, diagnostic.location.column
    margin = 1
    if line is not None and line <= len(lines):
        margin = len(str(line))
        excerpt, mark = _excerpt(lines[line - 1], column or 1)
        bar = f"{style.dim}{' ' * margin} |{style.reset}"
        parts.append(f"{bar}\n{style.dim}{line} |{style.reset} {excerpt}\n")
        parts.append(f"{bar} {mark}{colour}^{style.reset}\n")
    if diagnostic.hint is not None:
        parts.append(f"{' ' * margin} = help: {safe(diagnostic.hint)}\n")
    return "".join(parts) + "\n"


def _excerpt(line: str, column: int) -> tuple[str, str]:
    """
    What of *line* is shown, and the blanks below it up to *column*.
    """
    start = max(0, column - 1 - _BEFORE)
    end = column - 1 + _AFTER
    before = ("..." if start else "") + _shown(line[start : column - 1])
    after = _shown(line[column - 1 : end]) + ("..." if end < len(line) else "")
    return before + after, " " * width_of(before)


def _shown(text: str) -> str:
    return safe(text.replace("\t", _TAB))
