"""
Reports for people, on a terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamerbrief.diagnostics import Report
from kamerbrief.fixing.repairing import fixable
from kamerbrief.rendering.concise import render_concise
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.renderer import Renderer
from kamerbrief.rendering.style import PLAIN, Style
from kamerbrief.rendering.total import Total, render_total

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["Concise", "Full"]


class Full(Renderer):
    """
    Each finding with an excerpt of the source, and a line with the total at the end.
    """

    def __init__(self, style: Style = PLAIN, register: Register | None = None) -> None:
        self._style = style
        self._register = register
        self._total = Total()

    def add(self, report: Report, data: bytes) -> str:
        """
        The findings of *report*, if there are any.
        """
        self._total.add(report)
        self._total.fixable += fixable(report, data, self._register)
        return render_full(report, data, self._style)

    def end(self) -> str:
        """
        The total of all letters.
        """
        return render_total(self._total) if self._total.letters else ""


class Concise(Renderer):
    """
    A line for each finding.
    """

    def add(self, report: Report, data: bytes) -> str:
        """
        The lines of *report*.
        """
        return render_concise(report)
