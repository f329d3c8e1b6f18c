"""
A source: one verbatim text, and what its format says of stretches of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.model import fields
from kamerbrief.model.metadata import DossierField
from kamerbrief.publications.values import Value
from kamerbrief.vocabularies import Chamber

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Mark", "MarkKind", "Source", "SourceFormat", "SourceMetadata"]

# What XML cannot hold, but for the form feed, which is a page break in a letter.  A carriage
# return is the end of a line, and a line ends in LF here.
_UNFIT = re.compile("[\x00-\x08\x0b\x0d-\x1f\ud800-\udfff\ufffe\uffff]")


class SourceFormat(StrEnum):
    """
    What the bytes of a source are.
    """

    TEXT = "text"
    DOCX = "docx"
    PDF = "pdf"
    OFFICIAL = "official-xml"
    """The XML of officielebekendmakingen.nl (OP-XML)."""

    HTML = "html"
    """The page of a paper on officielebekendmakingen.nl."""


class MarkKind(StrEnum):
    """
    What the format says that a stretch of text is.
    """

    LETTERHEAD = "letterhead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    LIST_ITEM = "list-item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    NOTE_MARKER = "note-marker"
    SIGNATURE = "signature"
    PAGE_FURNITURE = "page-furniture"
    EMPHASIS = "emphasis"


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Mark(Value):
    """
    A stretch of the text of a source, and what the format says that it is.

    Attributes:
        kind: what it is.
        start: where it begins in `Source.text`, in code points from 0.
        end: where it ends, exclusive; an empty cell of a table has its start as end.
        label: what more the format says: of a footnote and of a note marker the marker as
            printed, of a heading its level (``1`` is the highest), of emphasis how it is set
            (the values of `EmphasisStyle`, several apart by a space), of page furniture what it
            is (the values of `FurnitureKind`); otherwise empty.
    """

    kind: MarkKind = fields.closed(MarkKind)
    start: int
    end: int
    label: str = ""


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class SourceMetadata(Value):
    """
    What the format says of the source as a whole; it may be silent on everything.

    Attributes:
        identifier: the official identifier, ``kst-36200-VI-104``, or None.
        chamber: the chamber that published it, or None.
        date: its date, or None.
        subject: its title, verbatim, or None.
        number: its number in the dossier (ondernummer), ``104`` or ``D``, or None.
        session: the session, ``2022-2023``, or None.
        dossiers: the dossiers to which it belongs.
    """

    identifier: str | None = fields.text(None)
    chamber: Chamber | None = fields.closed(Chamber, None)
    date: dt.date | None = fields.day()
    subject: str | None = fields.text(None)
    number: str | None = fields.text(None)
    session: str | None = fields.text(None)
    dossiers: tuple[DossierField, ...] = fields.members(DossierField)


def _is_text(instance: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, str):
        raise ModelError(f"Source.{attribute.name}: {type(value).__name__}, expected text")
    if (found := _UNFIT.search(value)) is not None:
        raise ModelError(
            f"Source.{attribute.name}: U+{ord(found[0]):04X} at offset {found.start()}, "
            "expected characters that XML can hold, form feeds, and lines that end in LF"
        )


def _nest(instance: Source, attribute: Attribute[Any], value: tuple[Mark, ...]) -> None:
    around: list[Mark] = []
    previous = None
    for place, mark in enumerate(value):
        if not 0 <= mark.start <= mark.end <= len(instance.text):
            raise ModelError(f"Source.marks[{place}]: {mark!r} is not within the text")
        if previous is not None and (mark.start, -mark.end) < (previous.start, -previous.end):
            raise ModelError(
                f"Source.marks[{place}]: {mark!r} comes after {previous!r}, "
                "expected the one that starts first, then the longest"
            )
        while around and around[-1].end <= mark.start and around[-1].end < mark.end:
            around.pop()
        if around and around[-1].end < mark.end:
            raise ModelError(f"Source.marks[{place}]: {mark!r} crosses {around[-1]!r}")
        around.append(mark)
        previous = mark


def _tuple(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    return tuple(marks)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Source(Value):
    """
    The text of a letter or another paper, verbatim, with what its format says of it.

    Lines end in LF, and a form feed is the end of a page.  Apart from that the text is as the
    format has it: nothing is collapsed, trimmed or normalised.

    Attributes:
        text: the whole text, in the order of reading.
        format: what it was read from.
        name: the name under which to speak of it, such as the path; empty when unknown.
        marks: what the format says of stretches of the text, by start, then the longest first.
            They nest and never cross; of two with the same extent the first is around the other.
        metadata: what the format says of the whole.
    """

    text: str = attrs.field(validator=_is_text)
    format: SourceFormat = fields.closed(SourceFormat)
    name: str = ""
    marks: tuple[Mark, ...] = attrs.field(
        default=(),
        converter=_tuple,
        validator=[
            attrs.validators.deep_iterable(attrs.validators.instance_of(Mark)),
            _nest,
        ],
    )
    metadata: SourceMetadata = fields.child(SourceMetadata)

    def slice(self, mark: Mark) -> str:
        """
        The words of *mark*, one of `marks`.
        """
        return self.text[mark.start : mark.end]

    def marked(self, kind: MarkKind) -> Iterator[Mark]:
        """
        The marks of *kind*, in the order of the text.
        """
        return (mark for mark in self.marks if mark.kind is kind)
