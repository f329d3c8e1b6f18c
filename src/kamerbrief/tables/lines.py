"""
Tables as lines of text: CSV and JSON Lines, which need no extra.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re

from kamerbrief.tables.columns import Cell, Row, Table
from kamerbrief.tables.sinks import Sink
from kamerbrief.writing import Replacement

__all__ = ["CsvSink", "JsonSink", "defused"]

# Where a spreadsheet may take a cell to begin: with another separator than ours, or without
# regard to quotation marks, also within one of our cells.
_FORMULA = re.compile(r"(^|[;\t\r\n])([ '\"\u00a0]*)(?=[=+\-@＝＋－＠])")


class CsvSink(Sink):
    """
    The rows of *table* as CSV (RFC 4180) in UTF-8, with the names of the columns first.
    """

    def __init__(self, table: Table, file: Replacement) -> None:
        self._file = file
        self._text = io.StringIO()
        self._writer = csv.writer(self._text)
        self._write([column.name for column in table.columns])

    def add(self, row: Row) -> None:
        """
        Write *row*.
        """
        self._write([_csv_cell(cell) for cell in row.values()])

    def end(self) -> None:
        """
        Nothing is left.
        """

    def _write(self, cells: list[str]) -> None:
        self._writer.writerow(cells)
        self._file.write(self._text.getvalue().encode())
        self._text.seek(0)
        self._text.truncate()


class JsonSink(Sink):
    """
    The rows as objects of JSON, a line each.
    """

    def __init__(self, file: Replacement) -> None:
        self._file = file

    def add(self, row: Row) -> None:
        """
        Write *row*.
        """
        line = json.dumps(row, default=dt.date.isoformat)
        self._file.write(f"{line}\n".encode())

    def end(self) -> None:
        """
        Nothing is left.
        """


def _csv_cell(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case str():
            return defused(cell)
        case tuple():
            return defused(json.dumps(cell, ensure_ascii=False))
        case dt.date():
            return cell.isoformat()
    return str(cell)


def defused(text: str) -> str:
    """
    *text* with an apostrophe before each character by which a spreadsheet knows a formula.

    Letters come from people nobody vouches for, and a spreadsheet runs what begins with ``=``,
    ``+``, ``-`` or ``@``.  One apostrophe less in these places gives *text* back.

        >>> defused("=1+1")
        "'=1+1"
        >>> defused("ja;-1"), defused("36200-VI")
        ("ja;'-1", '36200-VI')
    """
    return _FORMULA.sub(r"\1\2'", text)
