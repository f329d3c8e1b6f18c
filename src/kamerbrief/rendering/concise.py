"""
A report as one line for each finding.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Report
from kamerbrief.rendering.safe import safe

__all__ = ["render_concise"]


def render_concise(report: Report) -> str:
    """
    ``file:line:column: CODE message`` for each finding, each with a line end.
    """
    return "".join(f"{safe(str(diagnostic))}\n" for diagnostic in report.diagnostics)
