"""
Letters, and files that are no letters, as the tables take them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

import attrs

from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.diagnostics import Report
from kamerbrief.errors import ParseError, SourceError
from kamerbrief.gate.source import MAX_BYTES, Source, read_bytes, source_name
from kamerbrief.model.letter import Letter
from kamerbrief.register.register import Register
from kamerbrief.selection import EVERYTHING, Selection
from kamerbrief.validation.rules import validate
from kamerbrief.xml.codec import from_xml

__all__ = ["Document", "Input", "document_of", "documents", "unread"]


@attrs.frozen(kw_only=True)
class Document:
    """
    A letter with the name of its file, or why there is none.

    Attributes:
        file: the name of the file, or None.
        letter: the letter, or None where it cannot be read.
        failure: why it cannot be read, or None.
        report: what is wrong with it; the rules run when this is called, and not before.
    """

    file: str | None
    letter: Letter | None
    failure: SourceError | ParseError | None
    report: Callable[[], Report]


Input: TypeAlias = Source | Letter | Document
"""A path, bytes, a binary file, a letter, or what `documents` made of one."""


def documents(
    sources: Iterable[Input],
    *,
    max_bytes: int = MAX_BYTES,
    selection: Selection = EVERYTHING,
    register: Register | None = None,
) -> Iterator[Document]:
    """
    The document in each of *sources*, one at a time; nothing is raised for a bad one.

    *selection* says which rules run for the table of diagnostics, and *register* who held which
    office, as for `kamerbrief.check`.
    """
    for source in sources:
        match source:
            case Document():
                yield source
            case Letter():
                yield _of_letter(source)
            case _:
                name = source_name(source)
                try:
                    data = read_bytes(source, max_bytes=max_bytes)
                except SourceError as error:
                    yield unread(error, name)
                else:
                    yield document_of(data, name, selection=selection, register=register)


def document_of(
    data: bytes,
    name: str | None,
    *,
    selection: Selection = EVERYTHING,
    register: Register | None = None,
) -> Document:
    """
    The document in *data*, which was read from the file that is called *name*.
    """

    def report() -> Report:
        return check_bytes(data, name, selection=selection, register=register)

    try:
        letter = from_xml(data)
    except ParseError as error:
        return Document(file=name, letter=None, failure=error, report=report)
    return Document(file=name, letter=letter, failure=None, report=report)


def unread(error: SourceError | ParseError, name: str | None) -> Document:
    """
    The document of a file, called *name*, of which nothing but *error* is known.
    """
    return Document(
        file=name, letter=None, failure=error, report=lambda: failure_report(error, name)
    )


def _of_letter(letter: Letter) -> Document:
    return Document(file=None, letter=letter, failure=None, report=lambda: validate(letter))
