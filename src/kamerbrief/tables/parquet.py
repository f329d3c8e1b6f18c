"""
Tables as Parquet, a row group for each batch.
"""

from __future__ import annotations

import io
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from kamerbrief.tables.arrow import Batch, arrow_schema, record_batch
from kamerbrief.tables.columns import Row, Table
from kamerbrief.tables.sinks import Sink
from kamerbrief.writing import Replacement

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["ParquetSink"]


class ParquetSink(Sink):
    """
    The rows of *table* as Parquet, compressed with Zstandard.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """

    def __init__(self, table: Table, file: Replacement) -> None:
        self._schema = arrow_schema(table.name)
        from pyarrow import parquet  # noqa: PLC0415 - only who asks for Parquet pays for it

        self._batch = Batch()
        self._writer: Any = parquet.ParquetWriter(_Stream(file), self._schema, compression="zstd")

    def add(self, row: Row) -> None:
        """
        Write the batch that *row* makes full.
        """
        if self._batch.add(row):
            self._flush()

    def end(self) -> None:
        """
        Write the last batch, and what Parquet has at its end.
        """
        if self._batch.rows:
            self._flush()
        self._writer.close()

    def release(self) -> None:
        """
        Close the writer, which would try it by itself later, when its file is gone.
        """
        # What cannot be written has been said already, or is not wanted any more.
        with suppress(OSError):
            self._writer.close()

    def _flush(self) -> None:
        self._writer.write_batch(record_batch(self._schema, self._batch.take()))


class _Stream(io.RawIOBase):
    """
    *file* as pyarrow writes to it.
    """

    def __init__(self, file: Replacement) -> None:
        self._file = file
        self._written = 0

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._written

    def write(self, data: ReadableBuffer) -> int:
        block = bytes(data)
        self._file.write(block)
        self._written += len(block)
        return len(block)
