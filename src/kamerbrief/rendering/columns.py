"""
Words and numbers in columns, for a terminal.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["columns"]


def columns(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """
    Columns side by side: words to the left, numbers to the right.

        >>> print(columns(("rule", "findings"), [("REF001", "12")]), end="")
        rule    findings
        REF001        12
    """
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    lines = []
    for row in (head, *rows):
        cells = [
            cell.rjust(width) if _is_number(below) else cell.ljust(width)
            for cell, below, width in zip(row, rows[0], widths, strict=True)
        ]
        lines.append("  ".join(cells).rstrip() + "\n")
    return "".join(lines)


def _is_number(cell: str) -> bool:
    return cell[:1].isdigit()
