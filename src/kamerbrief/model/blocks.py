"""
The blocks of the body, and the parts of which lists and tables are made.
"""

from __future__ import annotations

from typing import Any

import attrs

from kamerbrief.model import fields
from kamerbrief.model.text import (
    Block,
    BodyContent,
    Content,
    ContentCheck,
    Inline,
    Node,
    Part,
    merged,
)
from kamerbrief.vocabularies import Basis, FurnitureKind

__all__ = [
    "Cell",
    "Footnote",
    "Furniture",
    "Heading",
    "Item",
    "Letterhead",
    "List",
    "PageBreak",
    "Paragraph",
    "Quotation",
    "Row",
    "Signature",
    "Table",
]

_FORM_FEED = ("\f",)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Letterhead(Block):
    """
    The top of a letter: sender, addressee, date, subject, references, salutation.

    Attributes:
        content: the words.
    """

    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Heading(Block):
    """
    A heading between paragraphs.

    Attributes:
        level: from 1, the highest, to 6.
        content: the words.
    """

    level: int = fields.number(1, 6, default=1)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Paragraph(Block):
    """
    A paragraph, or the part of one after a page break.

    Attributes:
        continued: True when the paragraph began before a page break or a note.
        content: the words.
    """

    continued: bool = fields.flag()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Footnote(Block):
    """
    A footnote, where it stands in the source: often in the middle of the text.

    Attributes:
        id: its id.
        marker: the number or sign by which the text points at it.
        content: the words, the marker included as the source has it.
    """

    id: str = fields.identifier()
    marker: str | None = fields.text(None)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Signature(Block):
    """
    A signature at the end of the letter: office and name.

    Attributes:
        signatory: the id of the signatory.
        content: the words.
    """

    signatory: str = fields.identifier()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Furniture(Block):
    """
    What belongs to the page and not to the letter: running headers, page numbers.

    Attributes:
        kind: what it is.
        content: the words, kept and not read.
    """

    kind: FurnitureKind = fields.closed(FurnitureKind)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class PageBreak(Block):
    """
    The end of a page: the form feed of the source, which XML itself cannot hold.

    Attributes:
        basis: *inferred* where the source shows no form feed, but its text says that a page
            ended here; such a break has no words.
    """

    basis: Basis = fields.closed(Basis, Basis.STATED)

    @property
    def content(self) -> tuple[str, ...]:  # type: ignore[override]  # not a field, but what basis says
        """
        U+000C, or nothing for an inferred break.
        """
        return _FORM_FEED if self.basis is Basis.STATED else ()


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Cell(Part):
    """
    A cell of a table.

    Attributes:
        header: True for a cell that names its column or row.
        columns: how many columns it spans.
        rows: how many rows it spans.
        content: the words.
    """

    header: bool = fields.flag()
    columns: int = fields.number(1, 1000, default=1)
    rows: int = fields.number(1, 1000, default=1)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Row(Part):
    """
    A row of a table.

    Attributes:
        content: cells and the white space between them.
    """

    content: tuple[str | Cell, ...] = attrs.field(
        default=(), converter=merged, validator=ContentCheck(Cell)
    )


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Table(Block):
    """
    A table; a letter may give its verdicts in one.

    Attributes:
        content: rows, the white space between them, and what a page break puts there.
    """

    content: tuple[str | Row | Footnote | Furniture | PageBreak, ...] = attrs.field(
        default=(), converter=merged, validator=ContentCheck(Row, Footnote, Furniture, PageBreak)
    )


def _is_item_content(instance: object, attribute: Any, value: tuple[str | Node, ...]) -> None:
    _ITEM_CONTENT(instance, attribute, value)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Item(Part):
    """
    An item of a list.

    Attributes:
        continued: True when the item began before a page break or a note.
        content: the words, the bullet or number included, and lists inside the item.
    """

    continued: bool = fields.flag()
    content: tuple[str | Inline | List, ...] = attrs.field(
        default=(), converter=merged, validator=_is_item_content
    )


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class List(Block):
    """
    A list, with bullets or numbers as the source prints them.

    Attributes:
        content: items, the white space between them, and what a page break puts there.
    """

    content: tuple[str | Item | Footnote | Furniture | PageBreak, ...] = attrs.field(
        default=(), converter=merged, validator=ContentCheck(Item, Footnote, Furniture, PageBreak)
    )


_ITEM_CONTENT = ContentCheck(Inline, List)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Quotation(Block):
    """
    Words of others that stand as blocks of their own, such as a motion's dictum.

    Attributes:
        content: blocks and the white space between them.
    """

    content: BodyContent = attrs.field(
        default=(),
        converter=merged,
        validator=ContentCheck(Heading, Paragraph, List, Table, Footnote, Furniture, PageBreak),
    )
