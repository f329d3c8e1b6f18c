"""
The blocks of a letter, as spans of its text.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

import attrs

__all__ = ["Segment", "SegmentKind", "leaves"]


class SegmentKind(StrEnum):
    """
    What a stretch of the text is.
    """

    LETTERHEAD = "letterhead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    QUOTATION = "quotation"
    FOOTNOTE = "footnote"
    SIGNATURE = "signature"
    FURNITURE = "furniture"
    PAGE_BREAK = "page-break"


@attrs.frozen(kw_only=True)
class Segment:
    """
    A block, or a part of one.

    Attributes:
        kind: what it is.
        start: where it begins in the text of the source, in code points from 0.
        end: where it ends, exclusive.
        label: the marker of a footnote, the level of a heading, the kind of page furniture.
        continued: whether it began before a page break or a note.
        parts: the items of a list, the rows of a table, the cells of a row, in their order.
    """

    kind: SegmentKind
    start: int
    end: int
    label: str = ""
    continued: bool = False
    parts: tuple[Segment, ...] = ()


def leaves(segments: tuple[Segment, ...]) -> Iterator[Segment]:
    """
    The segments that hold words themselves, in the order of the text.
    """
    for segment in segments:
        if segment.parts:
            yield from leaves(segment.parts)
        else:
            yield segment
