"""
Tables in a database of DuckDB.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kamerbrief.errors import MissingExtraError, SourceError
from kamerbrief.tables.arrow import Batch, arrow_schema, record_batch
from kamerbrief.tables.columns import Column, Kind, Row, Table
from kamerbrief.tables.sinks import Sink
from kamerbrief.writing import Replacement

__all__ = ["Database", "database"]

_TYPES = {
    Kind.TEXT: "VARCHAR",
    Kind.INTEGER: "BIGINT",
    Kind.BOOLEAN: "BOOLEAN",
    Kind.DATE: "DATE",
    Kind.TEXTS: "VARCHAR[]",
    Kind.INTEGERS: "BIGINT[]",
}
# Nothing is loaded or fetched that was not asked for, and batches are small.
_SETTINGS = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "enable_external_access": "false",
    "memory_limit": "512MB",
    "threads": "1",
}


@contextmanager
def database(path: str) -> Iterator[Database]:
    """
    A database that takes the place of *path* when the block ends, or leaves no trace.

    It is made in a folder of its own beside *path*, since DuckDB writes to names and not to open
    files, and is then copied as a whole.

    Raises:
        MissingExtraError: duckdb or pyarrow is not installed.
        SourceError: *path* cannot be written.
    """
    duckdb = _duckdb()
    translated = partial(_translated, path, duckdb.Error)
    with Replacement(path) as file, ExitStack() as opened:
        with translated():
            beside = Path(os.path.realpath(path)).parent
            folder = opened.enter_context(TemporaryDirectory(dir=beside, prefix=".kamerbrief-"))
            made = Path(folder, "tables.duckdb")
            connection = opened.enter_context(closing(duckdb.connect(str(made), config=_SETTINGS)))
        yield Database(connection, translated)
        with translated():
            connection.close()
            with made.open("rb") as whole:
                shutil.copyfileobj(whole, file)


class Database:
    """
    A database that is being made, over *connection*.
    """

    def __init__(
        self, connection: Any, translated: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._connection = connection
        self._translated = translated

    def sink(self, table: Table) -> Sink:
        """
        Where the rows of *table* go, which is made with its types and its comments.
        """
        return _TableSink(self, table)

    def run(self, statement: str, batch: Any = None) -> None:
        """
        Run *statement*, which may speak of *batch* as ``batch``.

        Raises:
            SourceError: the database cannot be written.
        """
        with self._translated():
            if batch is not None:
                self._connection.register("batch", batch)
            self._connection.execute(statement)
            if batch is not None:
                self._connection.unregister("batch")


@contextmanager
def _translated(path: str, own: type[Exception]) -> Iterator[None]:
    try:
        yield
    except SourceError:
        raise
    except (OSError, own) as error:
        raise SourceError("XML005", f"{path!r} cannot be written: {error}") from error


class _TableSink(Sink):
    def __init__(self, database: Database, table: Table) -> None:
        self._database = database
        self._name = table.name
        self._schema = arrow_schema(table.name)
        self._batch = Batch()
        columns = ", ".join(map(_declared, table.columns))
        database.run(f'CREATE TABLE "{table.name}" ({columns})')
        database.run(f'COMMENT ON TABLE "{table.name}" IS {_quoted(table.row)}')
        for column in table.columns:
            database.run(
                f'COMMENT ON COLUMN "{table.name}"."{column.name}" IS {_quoted(column.meaning)}'
            )

    def add(self, row: Row) -> None:
        if self._batch.add(row):
            self._flush()

    def end(self) -> None:
        if self._batch.rows:
            self._flush()

    def _flush(self) -> None:
        batch = record_batch(self._schema, self._batch.take())
        self._database.run(f'INSERT INTO "{self._name}" SELECT * FROM batch', batch)  # noqa: S608


def _declared(column: Column) -> str:
    required = "" if column.null is not None else " NOT NULL"
    return f'"{column.name}" {_TYPES[column.kind]}{required}'


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _duckdb() -> Any:
    try:
        import duckdb  # noqa: PLC0415 - only who asks for a database pays for it
    except ImportError as error:
        raise MissingExtraError("duckdb", "duckdb", "for a database of DuckDB") from error
    return duckdb
