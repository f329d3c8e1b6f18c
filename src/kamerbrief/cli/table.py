"""
`kamerbrief table`: letters as tables.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from kamerbrief.cli.inputs import inputs
from kamerbrief.cli.listing import add_files_from, require_paths
from kamerbrief.cli.options import ARCHIVES, add_max_bytes, add_paths
from kamerbrief.cli.overwriting import Written
from kamerbrief.cli.paths import Target
from kamerbrief.cli.selecting import add_selecting, configured, register_of
from kamerbrief.diagnostics import Report
from kamerbrief.errors import KamerbriefError, SourceError
from kamerbrief.rendering.concise import render_concise
from kamerbrief.tables.documents import Document, document_of, unread
from kamerbrief.tables.places import TableFormat, place_of
from kamerbrief.tables.schema import TABLES
from kamerbrief.tables.writing import write_to

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Make tables of letters: a row for each verdict, motion, commitment, citation,
signatory or finding.  A letter that cannot be read does not stop the others: it
is left out, and said to be so on standard error and in the table diagnostics.
A file is written as a whole when all letters were read, or not at all.
"""
_EPILOG = """\
what FILE is:
  NAME.csv, NAME.jsonl  text; in csv, an apostrophe stands before what a
                        spreadsheet would take for a formula
  NAME.parquet          Parquet, with kamerbrief[tables]
  NAME.duckdb           a database of DuckDB, with kamerbrief[duckdb]
  a folder              a file for each table

If NAME is that of a table, this table is written; otherwise a database has all
tables, and any other file has the verdicts.

exit codes:
  0  every letter is in the tables
  2  one is not, or there was nothing to read, or nothing could be written

examples:
  kamerbrief table letters -o verdicts.csv
  kamerbrief table letters -o tables/
  kamerbrief table letters -o tables/ --format csv
  kamerbrief table letters-2024.zip -o verdicts.csv
  kamerbrief table letters -o letters.duckdb --table verdicts --table motions
  kamerbrief table letters -o letters.duckdb
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    add_paths(parser, "*", ARCHIVES)
    add_files_from(parser)
    parser.add_argument(
        "-o", "--output", required=True, metavar="FILE", help="the file or folder to write"
    )
    parser.add_argument(
        "--table",
        action="append",
        choices=tuple(TABLES),
        default=[],
        metavar="NAME",
        help=f"the table, may be repeated: {', '.join(TABLES)} (default: by the name of FILE)",
    )
    parser.add_argument(
        "--format",
        choices=tuple(map(str, TableFormat)),
        metavar="FORMAT",
        help=f"{', '.join(TableFormat)} (default: by the name of FILE, parquet for a folder)",
    )
    add_selecting(parser)
    add_max_bytes(parser)


class _EmptyError(KamerbriefError):
    """
    There is no letter, so no table is written.
    """


class _Run:
    """
    One run over the letters, and what could not be read in it.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        settings = configured(options)
        self._selection = settings.selection
        self._register = register_of(settings)
        chosen = None if options.format is None else TableFormat(options.format)
        self._place = place_of(options.output, tables=options.table, format=chosen)
        self._written = Written(self._place.files.values())
        self._written.refuse(settings.file, "the file with the settings")
        self._unread = 0

    def go(self) -> int:
        write_to(self._place, self._documents(), failed=self._failed)
        return 2 if self._unread else 0

    def _documents(self) -> Iterator[Document]:
        letters = 0
        targets = inputs(self._options, self._written, "read")
        for letters, target in enumerate(targets, start=1):  # noqa: B007 - read behind it
            yield self._document(target)
        if not letters:
            raise _EmptyError("there is nothing to read, expected at least one .xml file")

    def _document(self, target: Target) -> Document:
        try:
            data = target.read(self._options.max_bytes)
        except SourceError as error:
            return unread(error, target.shown)
        return document_of(data, target.shown, selection=self._selection, register=self._register)

    def _failed(self, report: Report) -> None:
        self._unread += 1
        sys.stderr.write(render_concise(report))


def run(options: argparse.Namespace) -> int:
    """
    Read the letters one by one, so that memory does not grow with their number.
    """
    require_paths(options)
    return _Run(options).go()
