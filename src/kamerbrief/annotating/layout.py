"""
From the text of a source to its blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from kamerbrief.annotating.blocks import chunks_of, ends_sentence, segments_of
from kamerbrief.annotating.closings import Closing, closings_of
from kamerbrief.annotating.furniture import furniture_of
from kamerbrief.annotating.letterheads import letterhead_end
from kamerbrief.annotating.lines import Line, lines_of
from kamerbrief.annotating.notes import Marker, Note, markers_of, notes_of
from kamerbrief.annotating.segments import Segment, SegmentKind
from kamerbrief.sources.values import Source
from kamerbrief.vocabularies import FurnitureKind

__all__ = ["Layout", "layout_of"]

_WRAP = 160
_NOTED = re.compile(r"(?:Nr\. ?\d+ HERDRUK|[A-Z]{1,2})\d{1,2}(?!\w)")


@attrs.frozen(kw_only=True)
class Layout:
    """
    A text in blocks.

    Attributes:
        segments: the blocks, in the order of the text.
        markers: the markers of its footnotes, in the order of the text.
        closings: what is known of each signature, in the order of the text.
    """

    segments: tuple[Segment, ...]
    markers: tuple[Marker, ...] = ()
    closings: tuple[Closing, ...] = ()


def layout_of(source: Source) -> Layout:
    """
    The blocks of *source*, as its format tells them, or else its lines.
    """
    text = source.text
    lines = lines_of(text)
    furniture = furniture_of(lines)
    top = letterhead_end(lines)
    skipped = set(furniture)
    notes = notes_of(text, lines, skipped | set(range(top)))
    skipped.update(place for note in notes for place in range(note.first, note.last))
    closings = closings_of(lines, skipped | set(range(top)))
    segments = sorted(
        (
            *_letterhead(lines, top),
            *_note_segments(notes),
            *_furniture_segments(lines, furniture, top),
            *_signature_segments(lines, closings),
            *_breaks(lines),
            *_text(lines, top, skipped, closings),
        ),
        key=lambda segment: segment.start,
    )
    # The number of a printed letter may have a note; other lines of its top have none.
    head = [(line.start, line.end) for line in lines[:top] if _NOTED.match(line.words) is None]
    outside = [*head, *((lines[place].start, lines[place].end) for place in furniture)]
    return Layout(
        segments=tuple(_continued(text, segments)),
        markers=markers_of(text, notes, outside),
        closings=closings,
    )


def _letterhead(lines: Sequence[Line], top: int) -> Iterator[Segment]:
    if top:
        yield Segment(kind=SegmentKind.LETTERHEAD, start=lines[0].start, end=lines[top - 1].end)


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


def _text(
    lines: Sequence[Line], top: int, skipped: set[int], closings: Iterable[Closing]
) -> Iterator[Segment]:
    """
    What is left: headings, paragraphs, lists and tables.
    """
    other = {place for each in closings for place in range(each.first, each.last)} | skipped
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
        for chunk in chunks_of(lines, min(width, _WRAP)):
            yield from segments_of(chunk)


def _continued(text: str, segments: Iterable[Segment]) -> Iterator[Segment]:
    """
    *segments*, with the paragraphs marked that go on after a page break or a note.
    """
    open_ = False
    for segment in segments:
        words = text[segment.start : segment.end]
        if segment.kind is SegmentKind.PARAGRAPH:
            if open_ and (words[:1].islower() or words[:1].isdigit()):
                segment = attrs.evolve(segment, continued=True)  # noqa: PLW2901 - it is its copy
            open_ = not ends_sentence(words)
        elif segment.kind not in {
            SegmentKind.FOOTNOTE,
            SegmentKind.FURNITURE,
            SegmentKind.PAGE_BREAK,
        }:
            open_ = False
        yield segment
