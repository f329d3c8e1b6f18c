"""
A report with the line of the source, a mark below the place, and the hint.
"""

from __future__ import annotations

from collections.abc import Iterable

from kamerbrief.diagnostics import Diagnostic, Report
from kamerbrief.rendering.safe import safe, width_of
from kamerbrief.rendering.style import PLAIN, Style

__all__ = ["render_full"]

_WIDTH = 100
_BEFORE = 40
_AFTER = _WIDTH - _BEFORE
_CUT = "..."
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
    line = diagnostic.location.line
    margin = 1
    if line is not None and line <= len(lines):
        margin = len(str(line))
        excerpt, mark = _excerpt(lines[line - 1], diagnostic.location.column or 1)
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
    at = min(column - 1, len(line))
    if len(line) <= _WIDTH and width_of(whole := _shown(line)) <= _WIDTH:
        return whole, " " * width_of(_shown(line[:at]))
    before = _fitting(reversed(line[max(0, at - _BEFORE) : at]), _BEFORE)[::-1]
    after = _fitting(line[at : at + _AFTER], _AFTER)
    start = (_CUT if len(before) < at else "") + "".join(before)
    end = "".join(after) + (_CUT if at + len(after) < len(line) else "")
    return start + end, " " * width_of(start)


def _fitting(characters: Iterable[str], room: int) -> list[str]:
    """
    As many of *characters*, as they are shown, as fit in *room* columns.
    """
    taken = []
    for shown in map(_shown, characters):
        room -= width_of(shown)
        if room < 0:
            break
        taken.append(shown)
    return taken


def _shown(text: str) -> str:
    return safe(text.replace("\t", _TAB))
