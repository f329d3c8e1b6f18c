"""
Tables of a register, read strictly: what is wrong is said with its line and column.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kamerbrief.errors import RegisterError

__all__ = ["MAX_BYTES", "Column", "day", "listed", "read_file", "rows", "table", "text"]

MAX_BYTES = 64 * 1024 * 1024
"""How large a file of a register may be."""

Column = Callable[[str], Any]
"""What makes a value of a cell, or raises ValueError with what was expected."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def read_file(path: Path) -> bytes:
    """
    The bytes of the regular file *path*.

    Raises:
        RegisterError: it cannot be read, or is too large.
    """
    try:
        if not path.is_file():
            raise RegisterError("there is no such file, expected a regular one", str(path))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, RegisterError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise RegisterError(f"it cannot be read: {reason}", str(path)) from error
    if len(data) > MAX_BYTES:
        raise RegisterError(f"it has more than {MAX_BYTES:,} bytes, the maximum", str(path))
    return data


def rows(
    data: bytes, name: str, columns: Mapping[str, Column]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """
    Each row of the CSV *data* with its line, its cells made into values by *columns*.

    The header has every one of *columns*, in any order, and no other.

    Raises:
        RegisterError: *data* has another form; *name* is what its file is called there.
    """
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RegisterError("it has bytes that are not UTF-8", name, line) from error
    reader = csv.reader(io.StringIO(words, newline=""), strict=True)
    try:
        header = next(reader, [])
        _hold_header(header, name, columns)
        before = reader.line_num
        for cells in reader:
            line, before = before + 1, reader.line_num
            if not cells:
                continue
            if len(cells) != len(header):
                reason = f"the row has {len(cells)} cells, expected {len(header)}"
                raise RegisterError(reason, name, line)
            yield line, _values(header, cells, name, line, columns)
    except csv.Error as error:
        raise RegisterError(f"it is no CSV: {error}", name, reader.line_num) from error


def table(columns: Sequence[str], records: Iterable[Mapping[str, object]]) -> str:
    """
    *records* as CSV, with *columns* in their order; None and what is not there are empty.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for record in records:
        writer.writerow([_cell(record.get(column)) for column in columns])
    return out.getvalue()


def text(cell: str) -> str:
    """
    The words of a cell that must have some.
    """
    if not cell:
        raise ValueError("expected words")
    return cell


def day(cell: str) -> dt.date:
    """
    The day in a cell.
    """
    try:
        if _DAY.fullmatch(cell):
            return dt.date.fromisoformat(cell)
    except ValueError:
        pass
    raise ValueError("expected a day such as 2022-01-10")


def listed(cell: str) -> tuple[str, ...]:
    """
    The parts of a cell that are divided by ``|``.
    """
    parts = tuple(part.strip() for part in cell.split("|")) if cell else ()
    if not all(parts):
        raise ValueError("expected words between the signs |")
    return parts


def _hold_header(header: list[str], name: str, columns: Mapping[str, Column]) -> None:
    for column in columns:
        if header.count(column) != 1:
            fault = "lacks" if column not in header else "has twice"
            reason = f"the header {fault} this column, expected {','.join(columns)}"
            raise RegisterError(reason, name, 1, column)
    for column in header:
        if column not in columns:
            reason = f"the header has this column, expected only {','.join(columns)}"
            raise RegisterError(reason, name, 1, column)


def _values(
    header: list[str], cells: list[str], name: str, line: int, columns: Mapping[str, Column]
) -> dict[str, Any]:
    values = {}
    for column, cell in zip(header, cells, strict=True):
        try:
            if _CONTROL.search(cell) or cell != cell.strip():
                raise ValueError("expected no line end, control or blank at an end")
            values[column] = columns[column](cell)
        except ValueError as error:
            shown = cell if len(cell) <= 80 else f"{cell[:80]}..."
            raise RegisterError(f"{shown!r}, {error}", name, line, column) from error
    return values


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "|".join(map(str, value))
    return "" if value is None else str(value)
