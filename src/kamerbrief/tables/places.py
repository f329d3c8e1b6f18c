"""
Which tables go to which files, in which format.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import attrs

from kamerbrief.errors import TableError
from kamerbrief.tables.columns import Table
from kamerbrief.tables.schema import TABLES, table_of

__all__ = ["Place", "TableFormat", "place_of"]


class TableFormat(StrEnum):
    """
    The format of a file with tables, which is how its name ends.
    """

    PARQUET = "parquet"
    CSV = "csv"
    JSONL = "jsonl"
    DUCKDB = "duckdb"


@attrs.frozen(kw_only=True)
class Place:
    """
    Where tables go.

    Attributes:
        format: the format.
        files: the file of each table; a database is the file of several.
        folder: the folder that may have to be made, or None.
    """

    format: TableFormat
    files: dict[str, str]
    folder: str | None = None

    @property
    def tables(self) -> tuple[Table, ...]:
        """
        The tables, in their order.
        """
        return tuple(map(table_of, self.files))


def place_of(
    path: str | os.PathLike[str],
    *,
    tables: Sequence[str] = (),
    format: TableFormat | None = None,  # noqa: A002 - what it is
) -> Place:
    """
    Where *path* says that *tables* go; the format is told by its name unless *format* is given.

    A folder, which is there or whose name ends in a slash, takes all tables, as
    ``NAME.parquet`` and so on.  So does a database, unless its name is that of a table.  Any other
    file takes the table of its name, or that of the verdicts.

    Raises:
        TableError: there is no such table, or no such format, or too little room.
    """
    name = os.fspath(path)
    for each in tables:
        table_of(each)
    if name.endswith(("/", os.sep)) or Path(name).is_dir():
        return _folder(name, tuple(dict.fromkeys(tables)) or tuple(TABLES), format)
    chosen = format or _format(name)
    wanted = tuple(dict.fromkeys(tables)) or _tables(Path(name).stem, chosen)
    if chosen is not TableFormat.DUCKDB and len(wanted) > 1:
        raise TableError(
            f"{name!r} takes one table and {len(wanted)} are asked for, "
            "expected a folder or a file that ends in .duckdb"
        )
    return Place(format=chosen, files=dict.fromkeys(wanted, name))


def _folder(folder: str, tables: tuple[str, ...], chosen: TableFormat | None) -> Place:
    ending = chosen or TableFormat.PARQUET
    if ending is TableFormat.DUCKDB:
        raise TableError(
            f"{folder!r} is a folder, and a database is one file: expected a file, such as "
            f"{str(Path(folder, 'letters.duckdb'))!r}"
        )
    files = {table: str(Path(folder, f"{table}.{ending}")) for table in tables}
    return Place(format=ending, files=files, folder=folder)


def _format(name: str) -> TableFormat:
    suffix = Path(name).suffix.lower().removeprefix(".")
    if suffix not in list(TableFormat):
        endings = ", ".join(f".{each}" for each in TableFormat)
        raise TableError(
            f"{name!r} does not say in which format, expected a name that ends in one of "
            f"{endings}, or a folder, which is there or ends in a slash"
        )
    return TableFormat(suffix)


def _tables(stem: str, chosen: TableFormat) -> tuple[str, ...]:
    if stem in TABLES:
        return (stem,)
    return tuple(TABLES) if chosen is TableFormat.DUCKDB else ("verdicts",)
