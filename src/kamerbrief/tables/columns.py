"""
What a table is: its name, its columns, and what stands in them.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TypeAlias

import attrs

__all__ = ["Cell", "Column", "Kind", "Row", "Table"]

Cell: TypeAlias = str | int | bool | dt.date | tuple[str | int | None, ...] | None
"""What stands in one column of one row; a tuple for a list."""

Row: TypeAlias = dict[str, Cell]
"""The cells of one row, by the names of their columns and in their order."""


class Kind(StrEnum):
    """
    The type of a column.
    """

    TEXT = "text"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    TEXTS = "list of text"
    INTEGERS = "list of integer"


@attrs.frozen(kw_only=True)
class Column:
    """
    A column of a table.

    Attributes:
        name: its name.
        kind: its type.
        meaning: what stands in it, and in which unit.
        null: what it means that nothing stands there, or None for a column that is always filled.
    """

    name: str
    kind: Kind
    meaning: str
    null: str | None = None


@attrs.frozen(kw_only=True)
class Table:
    """
    A table: one row for each fact of a kind.

    Attributes:
        name: its name.
        row: what one row is.
        columns: its columns, in their order.
    """

    name: str
    row: str
    columns: tuple[Column, ...]
