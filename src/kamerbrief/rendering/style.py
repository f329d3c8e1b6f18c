"""
Colours, for terminals that have them.
"""

from __future__ import annotations

import attrs

from kamerbrief.diagnostics import Severity

__all__ = ["COLOURED", "PLAIN", "Style"]


@attrs.frozen(kw_only=True)
class Style:
    """
    The escape sequences around what stands out; all empty where there are no colours.
    """

    bold: str = ""
    dim: str = ""
    red: str = ""
    yellow: str = ""
    blue: str = ""
    reset: str = ""

    def of(self, severity: Severity) -> str:
        """
        The colour of *severity*.
        """
        return {Severity.ERROR: self.red, Severity.WARNING: self.yellow}.get(severity, self.blue)


PLAIN = Style()
COLOURED = Style(
    bold="\x1b[1m",
    dim="\x1b[2m",
    red="\x1b[1;31m",
    yellow="\x1b[1;33m",
    blue="\x1b[1;34m",
    reset="\x1b[0m",
)
