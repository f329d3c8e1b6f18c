"""
Files with tables, written in one pass over the letters.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from kamerbrief.errors import SourceError
from kamerbrief.tables.database import database
from kamerbrief.tables.documents import Input
from kamerbrief.tables.filling import Failed, fill
from kamerbrief.tables.lines import CsvSink, JsonSink
from kamerbrief.tables.parquet import ParquetSink
from kamerbrief.tables.places import Place, TableFormat, place_of
from kamerbrief.tables.sinks import Sink
from kamerbrief.writing import Replacement

__all__ = ["write", "write_to"]


def write(
    sources: Iterable[Input],
    path: str | os.PathLike[str],
    *,
    tables: Sequence[str] = (),
    format: TableFormat | None = None,  # noqa: A002 - what it is
    failed: Failed | None = None,
) -> None:
    """
    Write the *tables* of the letters in *sources* to *path*, a file or a folder.

    Its name says which format and which tables, unless these are given: ``verdicts.parquet``,
    ``motions.csv``, ``diagnostics.jsonl``, ``letters.duckdb`` for all in one file, ``folder/`` for
    a file of each.  What was at *path* stays there until all is written.  *failed* is as for
    `rows`.

    Raises:
        TableError: *path* and *tables* do not go together.
        MissingExtraError: a package is not installed that the format needs.
        SourceError: a source cannot be read, or *path* not be written.
        ParseError: a source is no letter.
    """
    write_to(place_of(path, tables=tables, format=format), sources, failed=failed)


def write_to(place: Place, sources: Iterable[Input], *, failed: Failed | None = None) -> None:
    """
    `write` to a place that is known.
    """
    with _opened(place) as sinks:
        for found in fill(tuple(sinks), sources, failed=failed):
            for name, sink in sinks.items():
                for row in found[name]:
                    sink.add(row)
        for sink in sinks.values():
            sink.end()


@contextmanager
def _opened(place: Place) -> Iterator[dict[str, Sink]]:
    if place.folder is not None:
        _make(place.folder)
    if place.format is TableFormat.DUCKDB:
        with database(next(iter(place.files.values()))) as made:
            yield {table.name: made.sink(table) for table in place.tables}
        return
    with ExitStack() as opened:
        sinks: dict[str, Sink] = {}
        for table in place.tables:
            file = opened.enter_context(Replacement(place.files[table.name]))
            match place.format:
                case TableFormat.CSV:
                    sinks[table.name] = CsvSink(table, file)
                case TableFormat.JSONL:
                    sinks[table.name] = JsonSink(file)
                case _:
                    sinks[table.name] = ParquetSink(table, file)
            opened.callback(sinks[table.name].release)
        yield sinks


def _make(folder: str) -> None:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the directory {folder!r} cannot be made: {error.strerror}"
        raise SourceError("XML005", reason) from error
