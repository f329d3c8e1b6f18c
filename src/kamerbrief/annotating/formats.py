"""
What the format of a source says of its blocks: marks, as segments.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

import attrs

from kamerbrief.annotating.lines import Line
from kamerbrief.annotating.notes import Marker, Note
from kamerbrief.annotating.segments import Segment, SegmentKind
from kamerbrief.sources.values import Mark, MarkKind, Source
from kamerbrief.vocabularies import FurnitureKind

__all__ = ["Formatted", "formatted"]

_BLOCKS = {
    MarkKind.HEADING: SegmentKind.HEADING,
    MarkKind.PARAGRAPH: SegmentKind.PARAGRAPH,
    MarkKind.LIST: SegmentKind.LIST,
    MarkKind.LIST_ITEM: SegmentKind.ITEM,
    MarkKind.TABLE: SegmentKind.TABLE,
    MarkKind.ROW: SegmentKind.ROW,
    MarkKind.CELL: SegmentKind.CELL,
    MarkKind.QUOTATION: SegmentKind.QUOTATION,
}
_WITHIN = {
    MarkKind.LIST: MarkKind.LIST_ITEM,
    MarkKind.TABLE: MarkKind.ROW,
    MarkKind.ROW: MarkKind.CELL,
    MarkKind.QUOTATION: MarkKind.PARAGRAPH,
}
_APART = {MarkKind.LETTERHEAD, MarkKind.SIGNATURE, MarkKind.FOOTNOTE, MarkKind.PAGE_FURNITURE}
_HEADING_CAP = 200


@attrs.frozen(kw_only=True)
class Formatted:
    """
    What the format says.

    Attributes:
        blocks: headings, paragraphs, lists, tables and quotations.
        furniture: the lines of page furniture, by their place, and what each of them is.
        notes: the footnotes.
        markers: their markers.
        top: how many lines are the top of the letter, or None.
        signed: the places of the lines of signatures, or None where the format has none.
    """

    blocks: tuple[Segment, ...]
    furniture: dict[int, FurnitureKind]
    notes: tuple[Note, ...]
    markers: tuple[Marker, ...]
    top: int | None
    signed: frozenset[int] | None


def formatted(source: Source, lines: Sequence[Line]) -> Formatted:
    """
    What the format of *source* says of its *lines*.
    """
    starts = [line.start for line in lines]

    def within(mark: Mark) -> range:
        first = bisect_left(starts, mark.start)
        if first and lines[first - 1].end > mark.start:
            first -= 1
        return range(first, bisect_left(starts, mark.end))

    heads = [within(mark).stop for mark in source.marked(MarkKind.LETTERHEAD)]
    notes = tuple(_notes(source, lines))
    noted = {place for note in notes for place in range(note.first, note.last)}
    signed = [place for mark in source.marked(MarkKind.SIGNATURE) for place in within(mark)]
    return Formatted(
        blocks=tuple(_blocks(source)),
        furniture={
            place: FurnitureKind(mark.label or FurnitureKind.HEADER)
            for mark in source.marked(MarkKind.PAGE_FURNITURE)
            for place in within(mark)
            if place not in noted and not lines[place].is_break
        },
        notes=notes,
        markers=tuple(_markers(source, notes)),
        top=heads[0] if heads else None,
        signed=frozenset(signed) if signed else None,
    )


def _notes(source: Source, lines: Sequence[Line]) -> Iterator[Note]:
    """
    The footnotes, each as far as it has whole lines on one page.
    """
    starts, ends = [line.start for line in lines], [line.end for line in lines]
    free = 0
    for mark in source.marked(MarkKind.FOOTNOTE):
        first, last = bisect_left(starts, mark.start), bisect_right(ends, mark.end)
        if first < free:
            # Within another one; to look for its page breaks as well would take for ever on many.
            continue
        turns = (place for place in range(first, last) if lines[place].is_break)
        last = next(turns, last)
        if first < last:
            yield Note(
                number=mark.label.strip("[]()<> "),
                style="",
                first=first,
                last=last,
                start=starts[first],
                end=ends[last - 1],
            )
            free = last


def _markers(source: Source, notes: Sequence[Note]) -> Iterator[Marker]:
    """
    The markers, each with its note: of several with one number the next one that follows.
    """
    places: dict[str, list[int]] = {}
    for place, note in enumerate(notes):
        places.setdefault(note.number, []).append(place)
    # Marks are sorted, and so are the notes: none is looked for one by one.
    starts = [note.start for note in notes]
    ends = list(accumulate((note.end for note in notes), max))
    own_starts = {number: [starts[place] for place in own] for number, own in places.items()}
    for mark in source.marked(MarkKind.NOTE_MARKER):
        number = mark.label.strip("[]()<> ")
        before = bisect_right(starts, mark.start)
        if number not in places or (before and mark.start < ends[before - 1]):
            continue
        own = places[number]
        following = bisect_left(own_starts[number], mark.end)
        note_place = own[following] if following < len(own) else own[0]
        yield Marker(start=mark.start, end=mark.end, note=note_place)


def _blocks(source: Source) -> Iterator[Segment]:
    marks = [mark for mark in source.marks if mark.kind in _BLOCKS or mark.kind in _APART]
    bold = {
        (mark.start, mark.end)
        for mark in source.marked(MarkKind.EMPHASIS)
        if "bold" in mark.label.split()
    }
    end = 0
    for place, mark in enumerate(marks):
        if mark.start < end:
            continue
        end = max(end, mark.end)
        if mark.kind in _APART or mark.start == mark.end:
            continue
        segment = _segment(marks, place)
        if "\f" in source.text[segment.start : segment.end]:
            # A block over two pages is read by its lines.
            continue
        if segment.kind is SegmentKind.PARAGRAPH and (segment.start, segment.end) in bold:
            words = source.text[segment.start : segment.end]
            if len(words) < _HEADING_CAP and not words.rstrip().endswith((".", ",", ";")):
                segment = attrs.evolve(segment, kind=SegmentKind.HEADING, label="1")
        yield segment


def _segment(marks: Sequence[Mark], place: int) -> Segment:
    mark = marks[place]
    inner = _WITHIN.get(mark.kind)
    parts: list[Segment] = []
    if inner is not None:
        end = mark.start
        for other in range(place + 1, len(marks)):
            if marks[other].start >= mark.end and marks[other].end > mark.end:
                break
            if marks[other].kind is inner and marks[other].start >= end:
                parts.append(_segment(marks, other))
                end = max(marks[other].end, end)
    if mark.kind is MarkKind.ROW and not parts:
        # A table holds nothing but rows, and these their words in cells.
        parts.append(Segment(kind=SegmentKind.CELL, start=mark.start, end=mark.end))
    return Segment(
        kind=_BLOCKS[mark.kind] if inner is None or parts else SegmentKind.PARAGRAPH,
        start=mark.start,
        end=mark.end,
        label=mark.label if mark.kind is MarkKind.HEADING else "",
        parts=tuple(parts),
    )
