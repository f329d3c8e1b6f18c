"""
From blocks and spans to the body of a letter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs

from kamerbrief.annotating.segments import Segment, SegmentKind, leaves
from kamerbrief.annotating.spans import Span, content_of
from kamerbrief.model import blocks
from kamerbrief.model.text import Block, BodyContent, Content, Part
from kamerbrief.vocabularies import FurnitureKind

__all__ = ["body_of", "divided"]


def divided(segments: tuple[Segment, ...], text: str, spans: Iterable[Span]) -> list[Span]:
    """
    *spans* cut where one block ends and the next begins, without blanks at their ends.

    What runs on over the end of a page is not in the footnotes at its foot.
    """
    ends = [leaf for leaf in leaves(segments) if leaf.end > leaf.start]
    starts = [leaf.end for leaf in ends]
    found: list[Span] = []
    for span in spans:
        place = bisect_left(starts, span.start + 1)
        while place < len(ends) and ends[place].start < span.end:
            leaf = ends[place]
            passed = leaf.kind is SegmentKind.FOOTNOTE and span.start < leaf.start
            part = None if passed or leaf.kind in _UNREAD else _part_in(leaf, span, text)
            if part is not None:
                found.append(part)
            place += 1
    return found


def _part_in(leaf: Segment, span: Span, text: str) -> Span | None:
    """
    What of *span* stands in *leaf*, without blanks at its ends; None if that is nothing.
    """
    start, end = max(span.start, leaf.start), min(span.end, leaf.end)
    words = text[start:end].lstrip()
    start = end - len(words)
    end = start + len(words.rstrip())
    if start >= end:
        return None
    if (start, end) == (span.start, span.end):
        return span
    return attrs.evolve(span, start=start, end=end)


_UNREAD = {SegmentKind.FURNITURE, SegmentKind.PAGE_BREAK}


def body_of(
    text: str, segments: tuple[Segment, ...], spans: Iterable[Span], signed: dict[int, str]
) -> BodyContent:
    """
    The body of *text*: its *segments* with *spans* in them.

    *signed* has the id of the signatory of each signature, by where it begins.
    """
    builder = _Builder(text, sorted(spans, key=lambda span: span.start), signed)
    return builder.filled(0, len(text), segments, builder.block)


@attrs.define
class _Builder:
    text: str
    spans: Sequence[Span]
    signed: dict[int, str]
    _starts: list[int] = attrs.field(init=False)
    notes: int = 0

    def __attrs_post_init__(self) -> None:
        self._starts = [span.start for span in self.spans]

    def filled(
        self,
        start: int,
        end: int,
        segments: Sequence[Segment],
        build: Callable[[Segment], Block | Part],
    ) -> tuple[Any, ...]:
        """
        The nodes of *segments*, and the words between them.
        """
        content: list[Any] = []
        for segment in segments:
            content += (self.text[start : segment.start], build(segment))
            start = segment.end
        content.append(self.text[start:end])
        return tuple(content)

    def words(self, segment: Segment) -> Content:
        """
        The words of *segment* with the spans in it.
        """
        first = bisect_left(self._starts, segment.start)
        last = bisect_left(self._starts, segment.end, first)
        return content_of(self.text, segment.start, segment.end, self.spans[first:last])

    def block(self, segment: Segment) -> Block:
        """
        The block that *segment* is.
        """
        match segment.kind:
            case SegmentKind.LETTERHEAD:
                return blocks.Letterhead(content=self.words(segment))
            case SegmentKind.HEADING:
                return blocks.Heading(level=int(segment.label or 1), content=self.words(segment))
            case SegmentKind.LIST:
                return blocks.List(content=self._parts(segment))
            case SegmentKind.TABLE:
                return blocks.Table(content=self._parts(segment))
            case SegmentKind.QUOTATION:
                return blocks.Quotation(
                    content=self.filled(segment.start, segment.end, segment.parts, self.block)
                )
            case SegmentKind.FOOTNOTE:
                self.notes += 1
                return blocks.Footnote(
                    id=f"n{self.notes}", marker=segment.label or None, content=self.words(segment)
                )
            case SegmentKind.SIGNATURE if segment.start in self.signed:
                return blocks.Signature(
                    signatory=self.signed[segment.start], content=self.words(segment)
                )
            case SegmentKind.FURNITURE:
                return blocks.Furniture(
                    kind=FurnitureKind(segment.label), content=self.words(segment)
                )
            case SegmentKind.PAGE_BREAK:
                return blocks.PageBreak()
            case _:
                return blocks.Paragraph(continued=segment.continued, content=self.words(segment))

    def _parts(self, segment: Segment) -> tuple[Any, ...]:
        return self.filled(segment.start, segment.end, segment.parts, self._part)

    def _part(self, segment: Segment) -> Block | Part:
        match segment.kind:
            case SegmentKind.ITEM:
                return blocks.Item(continued=segment.continued, content=self.words(segment))
            case SegmentKind.ROW:
                return blocks.Row(
                    content=self.filled(segment.start, segment.end, segment.parts, self._cell)
                )
            case _:
                return self.block(segment)

    def _cell(self, segment: Segment) -> Part:
        return blocks.Cell(header=segment.label == "header", content=self.words(segment))
