"""
From documents to the rows of the tables that are wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial

import attrs

from kamerbrief.diagnostics import Report
from kamerbrief.errors import ParseError, SourceError
from kamerbrief.fingerprints import numbered
from kamerbrief.model.letter import Letter
from kamerbrief.tables.cited import citation_rows
from kamerbrief.tables.columns import Cell, Row
from kamerbrief.tables.documents import Document, Input, documents, unread
from kamerbrief.tables.facts import Facts
from kamerbrief.tables.schema import table_of

__all__ = ["Failed", "fill", "rows", "size_of"]

Failed = Callable[[Report], object]
"""Who is told why a source is not in the tables."""

_MAX_SIZE = 64 * 1024 * 1024


@attrs.frozen(kw_only=True)
class _Filled:
    """
    The rows of one document, and why there are none but in the table of diagnostics, or None.
    """

    rows: dict[str, list[Row]]
    failure: SourceError | ParseError | None


def rows(name: str, sources: Iterable[Input], *, failed: Failed | None = None) -> Iterator[Row]:
    """
    The rows of the table *name*, source after source, as dictionaries; this needs no extra.

    A source that cannot be read gives rows in the table of diagnostics only.  *failed* is told
    why; without it, the error is raised, but for that table.

        >>> letter = b'<letter xmlns="urn:kamerbrief:1" version="1.0"><body>Ja.</body></letter>'
        >>> list(rows("verdicts", [letter]))
        []

    Raises:
        TableError: there is no table *name*.
        SourceError: a source cannot be read.
        ParseError: a source is no letter.
    """
    table_of(name)
    return _rows(name, sources, failed)


def _rows(name: str, sources: Iterable[Input], failed: Failed | None) -> Iterator[Row]:
    for filled in fill((name,), sources, failed=failed):
        yield from filled[name]


def fill(
    names: Sequence[str], sources: Iterable[Input], *, failed: Failed | None = None
) -> Iterator[dict[str, list[Row]]]:
    """
    The rows of each of *sources* in the tables *names*, at most 64 Mi characters of each.

    Raises:
        SourceError: a source cannot be read, and nobody is told otherwise.
        ParseError: it is no letter, or its rows would be too large.
    """
    for document in documents(sources):
        filled = _filled(names, document)
        if filled.failure is not None:
            _tell(filled.failure, document, failed, recorded="diagnostics" in names)
        yield filled.rows


def _tell(
    failure: SourceError | ParseError, document: Document, failed: Failed | None, *, recorded: bool
) -> None:
    if failed is not None:
        failed(unread(failure, document.file).report())
    elif not recorded:
        if document.file is not None:
            failure.add_note(f"in {document.file!r}")
        raise failure


def _filled(names: Sequence[str], document: Document) -> _Filled:
    told, failure = document, document.failure
    found: dict[str, list[Row]] = {name: [] for name in names}
    if document.letter is not None:
        try:
            found |= _of_letter(names, document.letter, _shown(document.file))
        except ParseError as error:
            told, failure = unread(error, document.file), error
    if "diagnostics" in names:
        found["diagnostics"] = list(_diagnostics(told, read=failure is None))
    return _Filled(rows=found, failure=failure)


def _of_letter(names: Sequence[str], letter: Letter, file: str | None) -> dict[str, list[Row]]:
    facts = cache(partial(Facts, letter, file))
    makers: dict[str, Callable[[], Iterator[Row]]] = {
        "verdicts": lambda: facts().verdicts(),
        "motions": lambda: facts().motions(),
        "commitments": lambda: facts().commitments(),
        "signatories": lambda: facts().signatories(),
        "citations": lambda: citation_rows(letter, file),
    }
    return {name: _bounded(name, makers[name]()) for name in names if name in makers}


def _bounded(name: str, made: Iterable[Row]) -> list[Row]:
    kept = []
    size = 0
    for row in made:
        size += size_of(row)
        if size > _MAX_SIZE:
            raise ParseError(
                "XML041",
                f"the table {name} would have more than {_MAX_SIZE:,} characters of this letter",
                "most letters have some thousands: look for names or motions that are repeated",
            )
        kept.append(row)
    return kept


def size_of(row: Row) -> int:
    """
    About how many bytes *row* takes.
    """
    return sum(map(_size, row.values()))


def _size(cell: Cell) -> int:
    if isinstance(cell, str):
        return 8 + len(cell)
    if isinstance(cell, tuple):
        return 8 + sum(8 + (len(item) if isinstance(item, str) else 0) for item in cell)
    return 8


def _diagnostics(document: Document, *, read: bool) -> Iterator[Row]:
    for diagnostic, mark in numbered(document.report()):
        place = diagnostic.location
        yield {
            "file": _shown(document.file),
            "read": read,
            "code": diagnostic.code,
            "severity": str(diagnostic.severity),
            "line": place.line,
            "column": place.column,
            "path": place.path,
            "message": _shown(diagnostic.message),
            "hint": _shown(diagnostic.hint),
            "fingerprint": mark,
        }


def _shown(text: str | None) -> str | None:
    """
    *text* as Unicode: the name of a file may hold bytes that are none.
    """
    return text if text is None else text.encode("utf-8", "backslashreplace").decode("utf-8")
