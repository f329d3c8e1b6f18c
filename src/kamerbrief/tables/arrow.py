"""
Tables as Arrow, which pandas, Polars and DuckDB read as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from kamerbrief._version import __version__
from kamerbrief.errors import MissingExtraError
from kamerbrief.tables.columns import Column, Kind, Row
from kamerbrief.tables.documents import Input
from kamerbrief.tables.filling import Failed, rows, size_of
from kamerbrief.tables.schema import table_of

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["BATCH_ROWS", "BATCH_SIZE", "Batch", "arrow_schema", "reader", "record_batch"]

BATCH_ROWS = 20_000
"""How many rows a batch has at most; a batch is a row group in Parquet."""

BATCH_SIZE = 32 * 1024 * 1024
"""A batch ends with the row that makes it this large, in bytes."""


class Batch:
    """
    Rows that are collected until there are enough of them.
    """

    def __init__(self, max_rows: int = BATCH_ROWS) -> None:
        self._max_rows = max_rows
        self._size = 0
        self.rows: list[Row] = []

    def add(self, row: Row) -> bool:
        """
        Add *row*, and say whether the batch is full.
        """
        self.rows.append(row)
        self._size += size_of(row)
        return len(self.rows) >= self._max_rows or self._size >= BATCH_SIZE

    def take(self) -> list[Row]:
        """
        The rows, after which the batch is empty.
        """
        taken, self.rows, self._size = self.rows, [], 0
        return taken


def reader(
    name: str,
    sources: Iterable[Input],
    *,
    failed: Failed | None = None,
    batch_rows: int = BATCH_ROWS,
) -> pa.RecordBatchReader:
    """
    The table *name* as a stream of Arrow batches of at most *batch_rows* rows.

    A source is read when its batch is asked for, and one batch is held at a time.  What takes
    Arrow takes this: ``polars.from_arrow``, a query of DuckDB, ``read_pandas`` of the reader
    itself.  *failed* is as for `rows`.

    Raises:
        TableError: there is no table *name*.
        MissingExtraError: pyarrow is not installed.
        SourceError: a source cannot be read; from the reader.
        ParseError: a source is no letter; from the reader.
    """
    schema = arrow_schema(name)
    found = rows(name, sources, failed=failed)
    return _pyarrow().RecordBatchReader.from_batches(schema, _batches(schema, found, batch_rows))


def _batches(schema: pa.Schema, found: Iterable[Row], max_rows: int) -> Iterator[pa.RecordBatch]:
    batch = Batch(max_rows)
    for row in found:
        if batch.add(row):
            yield record_batch(schema, batch.take())
    if batch.rows:
        yield record_batch(schema, batch.take())


def record_batch(schema: pa.Schema, found: list[Row]) -> pa.RecordBatch:
    """
    *found* as one batch of Arrow.
    """
    arrow = _pyarrow()
    arrays = [arrow.array([row[field.name] for row in found], type=field.type) for field in schema]
    return arrow.RecordBatch.from_arrays(arrays, schema=schema)


def arrow_schema(name: str) -> pa.Schema:
    """
    The columns of the table *name*, each with its meaning in its metadata.

    Raises:
        TableError: there is no table *name*.
        MissingExtraError: pyarrow is not installed.
    """
    table = table_of(name)
    arrow = _pyarrow()
    metadata = {"kamerbrief": __version__, "row": table.row}
    return arrow.schema([_field(column, arrow) for column in table.columns], metadata=metadata)


def _field(column: Column, arrow: Any) -> pa.Field:
    metadata = {"meaning": column.meaning}
    if column.null is not None:
        metadata["null"] = column.null
    kind = _arrow_type(column.kind, arrow)
    return arrow.field(column.name, kind, nullable=column.null is not None, metadata=metadata)


def _arrow_type(kind: Kind, arrow: Any) -> pa.DataType:
    match kind:
        case Kind.TEXT:
            return arrow.string()
        case Kind.INTEGER:
            return arrow.int64()
        case Kind.BOOLEAN:
            return arrow.bool_()
        case Kind.DATE:
            return arrow.date32()
        case Kind.TEXTS:
            return arrow.list_(arrow.string())
        case Kind.INTEGERS:
            return arrow.list_(arrow.int64())


def _pyarrow() -> Any:
    try:
        import pyarrow as pa  # noqa: PLC0415 - only who asks for Arrow pays for it
    except ImportError as error:
        raise MissingExtraError("pyarrow", "tables", "for tables of Arrow and Parquet") from error
    return pa
