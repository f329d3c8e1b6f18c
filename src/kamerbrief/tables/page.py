"""
The columns of all tables, as a page for the documentation.
"""

from __future__ import annotations

from kamerbrief.tables.columns import Column, Table
from kamerbrief.tables.schema import TABLES

__all__ = ["columns_page"]


def columns_page() -> str:
    """
    Each table with its columns, in Markdown.
    """
    return "\n".join(map(_section, TABLES.values()))


def _section(table: Table) -> str:
    head = f"## {table.name}\n\nA row is {table.row}.\n\n"
    rule = "| column | type | meaning | null |\n|---|---|---|---|\n"
    return head + rule + "".join(map(_line, table.columns))


def _line(column: Column) -> str:
    null = column.null or "never"
    return f"| `{column.name}` | {column.kind} | {column.meaning} | {null} |\n"
