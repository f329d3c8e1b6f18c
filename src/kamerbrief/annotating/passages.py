"""
What is read as one: a paragraph with its parts on other pages, a heading, an item, a row.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from kamerbrief.annotating.names import People, people_in
from kamerbrief.annotating.segments import Segment, SegmentKind
from kamerbrief.annotating.sentences import sentences_of
from kamerbrief.annotating.views import CELL, View

__all__ = ["Passage", "passages_of"]


@attrs.frozen(kw_only=True)
class Passage:
    """
    A stretch of text that is read as one.

    Attributes:
        place: its place among the passages of the letter.
        kind: what its blocks are.
        view: its words.
        label: the marker of a footnote.
        group: the place of the list or table to which it belongs among the blocks, or -1.
        text: the words, with one kind of blank, quote and dash.
        lowered: `text` in lower case, place by place.
        people: whoever is called *lid* or *leden* in it.
    """

    place: int
    kind: SegmentKind
    view: View
    label: str = ""
    group: int = -1
    text: str = attrs.field(init=False)
    lowered: str = attrs.field(init=False)
    people: tuple[People, ...] = attrs.field(init=False)

    @text.default
    def _text(self) -> str:
        return self.view.text

    @lowered.default
    def _lowered(self) -> str:
        return self.view.lowered

    @people.default
    def _people(self) -> tuple[People, ...]:
        return tuple(people_in(self.view.text))

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """
        The spans of its sentences; of a row, those of its cells.
        """
        return tuple(sentences_of(self.view.text))

    @cached_property
    def cells(self) -> tuple[tuple[int, int], ...]:
        """
        The spans of its cells, without blanks at their ends.
        """
        found = []
        start = 0
        for words in self.text.split(CELL):
            first = start + len(words) - len(words.lstrip())
            found.append((first, max(first, start + len(words.rstrip()))))
            start += len(words) + len(CELL)
        return tuple(found)

    @cached_property
    def _people_starts(self) -> list[int]:
        return [each.start for each in self.people]

    def people_between(self, start: int, end: int) -> tuple[People, ...]:
        """
        Those of `people` whose words begin between *start* and *end*.
        """
        first = bisect_left(self._people_starts, start)
        return self.people[first : bisect_left(self._people_starts, end, first)]

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end in self.sentences]

    def sentence_at(self, place: int) -> int:
        """
        The place of the sentence in which *place* stands.
        """
        return min(bisect_left(self._ends, place + 1), len(self._ends) - 1)


def passages_of(
    text: str, segments: Sequence[Segment], holes: Sequence[tuple[int, int]]
) -> tuple[Passage, ...]:
    """
    The passages of *text* in its *segments*, without *holes*: the markers of its footnotes.
    """
    found: list[Passage] = []
    for kind, label, group, pieces in _pieces(segments):
        between = f" {CELL} " if kind is SegmentKind.ROW else " "
        view = View.of(text, pieces, holes=holes, between=between)
        if view.text.strip():
            found.append(Passage(place=len(found), kind=kind, view=view, label=label, group=group))
    return tuple(found)


_Pieces = tuple[SegmentKind, str, int, list[tuple[int, int]]]


def _pieces(segments: Sequence[Segment]) -> Iterator[_Pieces]:
    """
    The kind, label, group and spans of each passage, in the order of the text.
    """
    found: list[_Pieces] = []
    last: _Pieces | None = None
    for place, segment in enumerate(segments):
        match segment.kind:
            case SegmentKind.LIST | SegmentKind.TABLE | SegmentKind.QUOTATION:
                for part in segment.parts:
                    spans = [(each.start, each.end) for each in part.parts or (part,)]
                    if part.continued and last is not None and last[0] is part.kind:
                        last[3].extend(spans)
                        continue
                    found.append((part.kind, part.label, place, spans))
                    last = found[-1] if part.kind is SegmentKind.ITEM else None
            case SegmentKind.FURNITURE | SegmentKind.PAGE_BREAK:
                continue
            case SegmentKind.PARAGRAPH if (
                segment.continued and last is not None and last[0] is SegmentKind.PARAGRAPH
            ):
                last[3].append((segment.start, segment.end))
            case _:
                one = (segment.kind, segment.label, -1, [(segment.start, segment.end)])
                found.append(one)
                if segment.kind is not SegmentKind.FOOTNOTE:
                    last = one if segment.kind is SegmentKind.PARAGRAPH else None
    return iter(found)
