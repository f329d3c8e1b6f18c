"""
From the text of a source to its blocks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import attrs

from kamerbrief.annotating.blocks import chunks_of, ends_sentence, segments_of
from kamerbrief.annotating.closings import Closing, closings_of
from kamerbrief.annotating.formats import formatted
from kamerbrief.annotating.furniture import furniture_of
from kamerbrief.annotating.letterheads import letterhead_end
from kamerbrief.annotating.lines import Line, lines_of
from kamerbrief.annotating.notes import Marker, Note, markers_of, notes_of
from kamerbrief.annotating.segments import Segment, SegmentKind
from kamerbrief.annotating.signs import Signs
from kamerbrief.sources.values import MarkKind, Source, SourceFormat
from kamerbrief.vocabularies import EmphasisStyle, FurnitureKind

__all__ = ["Layout", "layout_of"]

_ASIDE = {SegmentKind.FOOTNOTE, SegmentKind.FURNITURE, SegmentKind.PAGE_BREAK}
_NOTED = re.compile(r"(?:Nr\. ?\d+ HERDRUK|[A-Z]{1,2})\d{1,2}(?!\w)")


@attrs.frozen(kw_only=True)
class Layout:
    """
    A text in blocks.

    Attributes:
        segments: the blocks, in the order of the text.
        markers: the markers of its footnotes, in the order of the text.
        closings: what is known of each signature, in the order of the text.
        emphasis: stretches that are set apart, each with how.
    """

    segments: tuple[Segment, ...]
    markers: tuple[Marker, ...] = ()
    closings: tuple[Closing, ...] = ()
    emphasis: tuple[tuple[int, int, EmphasisStyle], ...] = ()


def layout_of(source: Source) -> Layout:
    """
    The blocks of *source*, as its format tells them, or else its lines.
    """
    text = source.text
    lines = lines_of(text)
    plain = source.format is SourceFormat.TEXT
    known = formatted(source, lines)
    furniture = furniture_of(lines) if plain else known.furniture
    top = letterhead_end(lines) if known.top is None else known.top
    skipped = set(furniture)
    signs = Signs(text)
    notes = notes_of(signs, lines, skipped | set(range(top))) if plain else known.notes
    skipped.update(place for note in notes for place in range(note.first, note.last))
    unsigned = set() if known.signed is None else set(range(len(lines))) - known.signed
    closings = closings_of(lines, skipped | unsigned | set(range(top)))
    skipped.update(place for each in closings for place in range(each.first, each.last))
    blocks = _free(known.blocks, lines, skipped | set(range(top)))
    other = skipped.union(*(_lines_of(lines, block) for block in blocks))
    segments = sorted(
        (
            *_letterhead(lines, top, notes),
            *_note_segments(notes),
            *_furniture_segments(lines, furniture, top),
            *_signature_segments(lines, closings),
            *_breaks(lines),
            *blocks,
            *_text(lines, top, other),
        ),
        key=lambda segment: segment.start,
    )
    # The number of a printed letter may have a note; other lines of its top have none.
    head = [(line.start, line.end) for line in lines[:top] if _NOTED.match(line.words) is None]
    outside = [*head, *((lines[place].start, lines[place].end) for place in furniture)]
    return Layout(
        segments=tuple(_continued(text, _broken(text, segments))),
        markers=markers_of(signs, notes, outside) if plain else known.markers,
        closings=closings,
        emphasis=tuple(_emphasis(source)),
    )


def _free(blocks: Sequence[Segment], lines: Sequence[Line], taken: set[int]) -> list[Segment]:
    """
    The blocks that have whole lines, none of which is *taken*.
    """
    free = []
    for block in blocks:
        places = _lines_of(lines, block)
        before = lines[places.start - 1].end if places.start else 0
        whole = places and before <= block.start and lines[places[-1]].end <= block.end
        if whole and taken.isdisjoint(places):
            free.append(block)
    return free


def _lines_of(lines: Sequence[Line], block: Segment) -> range:
    """
    The places of the lines that begin in *block*.
    """
    start, end = (bisect_left(lines, at, key=_start) for at in (block.start, block.end))
    return range(start, end)


def _start(line: Line) -> int:
    return line.start


def _emphasis(source: Source) -> Iterator[tuple[int, int, EmphasisStyle]]:
    for mark in source.marked(MarkKind.EMPHASIS):
        for style in mark.label.split():
            if mark.end > mark.start:
                yield mark.start, mark.end, EmphasisStyle(style)


def _letterhead(lines: Sequence[Line], top: int, notes: Iterable[Note]) -> Iterator[Segment]:
    """
    The top of the letter, in parts where notes and the ends of pages stand in it.
    """
    aside = {place for place in range(top) if lines[place].is_break}
    aside.update(place for note in notes for place in range(note.first, note.last))
    for is_aside, run in groupby(range(top), aside.__contains__):
        if not is_aside:
            part = [lines[place] for place in run]
            yield Segment(kind=SegmentKind.LETTERHEAD, start=part[0].start, end=part[-1].end)


def _note_segments(notes: Iterable[Note]) -> Iterator[Segment]:
    for note in notes:
        yield Segment(kind=SegmentKind.FOOTNOTE, start=note.start, end=note.end, label=note.number)


def _furniture_segments(
    lines: Sequence[Line], furniture: dict[int, FurnitureKind], top: int
) -> Iterator[Segment]:
    """
    Page furniture, the lines of one kind that follow each other together.
    """
    run: list[int] = []
    for place in sorted(each for each in furniture if each >= top):
        if run and (run[-1] + 1 != place or furniture[run[-1]] != furniture[place]):
            yield _furniture(lines, run, furniture)
            run = []
        run.append(place)
    if run:
        yield _furniture(lines, run, furniture)


def _furniture(
    lines: Sequence[Line], run: Sequence[int], furniture: dict[int, FurnitureKind]
) -> Segment:
    return Segment(
        kind=SegmentKind.FURNITURE,
        start=lines[run[0]].start,
        end=lines[run[-1]].end,
        label=furniture[run[0]],
    )


def _signature_segments(lines: Sequence[Line], closings: Iterable[Closing]) -> Iterator[Segment]:
    for closing in closings:
        yield Segment(
            kind=SegmentKind.SIGNATURE,
            start=lines[closing.first].start,
            end=lines[closing.last - 1].end,
        )


def _breaks(lines: Iterable[Line]) -> Iterator[Segment]:
    for line in lines:
        if line.is_break:
            yield Segment(kind=SegmentKind.PAGE_BREAK, start=line.start, end=line.end)


def _text(lines: Sequence[Line], top: int, other: set[int]) -> Iterator[Segment]:
    """
    The lines that are not *other*: headings, paragraphs, lists and tables.
    """
    run: list[Line] = []
    for place in range(top, len(lines)):
        if place in other or lines[place].is_break:
            yield from _run(run)
            run = []
        else:
            run.append(lines[place])
    yield from _run(run)


def _run(lines: Sequence[Line]) -> Iterator[Segment]:
    if lines:
        width = max(len(line.words) for line in lines)
        for chunk in chunks_of(lines, width):
            yield from segments_of(chunk)


def _broken(text: str, segments: Sequence[Segment]) -> Iterator[Segment]:
    """
    *segments*, with a last line of a page that the next page goes on with as a paragraph.
    """
    for place, segment in enumerate(segments):
        if segment.kind is SegmentKind.HEADING and _goes_on_overleaf(text, segments, place):
            yield attrs.evolve(segment, kind=SegmentKind.PARAGRAPH, label="")
        else:
            yield segment


def _goes_on_overleaf(text: str, segments: Sequence[Segment], place: int) -> bool:
    turned = False
    for other in range(place + 1, len(segments)):
        segment = segments[other]
        if segment.kind not in _ASIDE:
            paragraph = segment.kind is SegmentKind.PARAGRAPH
            return turned and paragraph and text[segment.start].islower()
        turned = turned or segment.kind is SegmentKind.PAGE_BREAK
    return False


def _continued(text: str, segments: Iterable[Segment]) -> Iterator[Segment]:
    """
    *segments*, with the paragraphs and items marked that go on after a page break or a note.
    """
    open_ = turned = several = parted = in_list = False
    for segment in segments:
        listed = segment.kind is SegmentKind.LIST and bool(segment.parts)
        last = segment.parts[-1] if listed else segment
        words = text[last.start : last.end]
        paragraph = segment.kind is SegmentKind.PARAGRAPH
        goes_on = paragraph and open_ and (turned or words[:1].islower() or words[:1].isdigit())
        if in_list and goes_on:
            # Behind a list, a number begins the next item, and small letters a paragraph.
            goes_on = parted and not words[:1].isdigit()
        if in_list and goes_on:
            item = attrs.evolve(segment, kind=SegmentKind.ITEM, continued=True)
            yield attrs.evolve(segment, kind=SegmentKind.LIST, parts=(item,))
        else:
            yield attrs.evolve(segment, continued=True) if goes_on else segment
        if segment.kind is SegmentKind.PAGE_BREAK:
            # No line but one of a paragraph in several ends without a stop where a page ends.
            turned = several
        if segment.kind in _ASIDE:
            parted = True
        elif paragraph or listed:
            turned, several, parted = False, "\n" in words, False
            open_ = not ends_sentence(words)
            in_list = listed or (goes_on and in_list)
        else:
            open_ = False
