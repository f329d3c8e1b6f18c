"""
What is a header, a footer or a note on the pages of a PDF.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import attrs

from kamerbrief.sources.page_lines import Line
from kamerbrief.vocabularies import FurnitureKind

__all__ = ["Layout", "Part", "layout_of", "note_marker", "part_pages"]

_TOP, _BOTTOM = 0.80, 0.14
_SMALL = 0.93
_PAGE_NUMBER = re.compile(
    r"(?:pagina|blad|p\.)?\s?[0-9]{1,4}(?:\s?(?:van|/|\|)\s?[0-9]{1,4})?", re.IGNORECASE
)
_DIGITS = re.compile(r"[0-9]+")
_MARKER = re.compile(r"\(?\[?([0-9]{1,3}|[*†‡]{1,3})[\])]?")
_PLAIN_MARKER = re.compile(r"([0-9]{1,3})[\s)]")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Layout:
    """
    What is usual in a document.

    Attributes:
        size: the size of the font in most of the text.
        leading: the distance of two lines of that size.
    """

    size: float
    leading: float


@attrs.define(kw_only=True, weakref_slot=False)
class Part:
    """
    A page, parted.

    Attributes:
        head: the lines of page furniture above the text, with what they are.
        body: the lines of the text.
        notes: the notes below it: the marker, empty where a note goes on from an earlier page,
            and the lines.
        foot: the lines of page furniture below, with what they are.
    """

    head: list[tuple[FurnitureKind, Line]]
    body: list[Line]
    notes: list[tuple[str, list[Line]]]
    foot: list[tuple[FurnitureKind, Line]]


def layout_of(pages: Iterable[Sequence[Line]]) -> Layout:
    """
    What is usual on *pages*.
    """
    sizes: Counter[float] = Counter()
    gaps: dict[float, Counter[float]] = defaultdict(Counter)
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
        for above, below in pairwise(lines):
            if above.size == below.size and 0 < above.y - below.y < 3 * above.size:
                gaps[above.size][round(above.y - below.y, 1)] += 1
    if not sizes:
        return Layout(size=10.0, leading=12.0)
    size = max(sizes, key=lambda each: (sizes[each], each))
    # A gap between paragraphs is as frequent in a short text: the smaller one is within them.
    common = gaps[size]
    leading = min(common, key=lambda gap: (-common[gap], gap), default=1.2 * size)
    return Layout(size=size, leading=leading)


def part_pages(pages: Sequence[tuple[float, Sequence[Line]]], layout: Layout) -> list[Part]:
    """
    The parts of *pages*, which are the height and the lines of each.

    Page furniture is what stands at the top or the foot of several pages at the same height, but
    for its digits; and the number of a page.  Notes are the last lines of a page, from the first
    one that begins with a marker, if they are smaller than the text.
    """
    repeated = _repeated(pages)
    parts: list[Part] = []
    for height, lines in pages:
        part = Part(head=[], body=[], notes=[], foot=[])
        for line in lines:
            kind = _furniture(line, height, repeated)
            if kind is None:
                part.body.append(line)
            elif line.y > height / 2:
                part.head.append((kind, line))
            else:
                part.foot.append((kind, line))
        _take_notes(part, layout, goes_on=bool(parts and parts[-1].notes))
        parts.append(part)
    return parts


def note_marker(line: Line) -> str:
    """
    The marker with which *line* begins, if it begins like a note; empty otherwise.
    """
    first, raised = line.pieces[0]
    if raised == 1 and (found := _MARKER.fullmatch(first.strip())) is not None:
        return first.strip()
    found = _PLAIN_MARKER.match(line.text)
    return found[1] if found is not None else ""


def _key(line: Line) -> tuple[str, int]:
    return _DIGITS.sub("#", " ".join(line.text.split())), round(line.y / 3)


def _repeated(pages: Sequence[tuple[float, Sequence[Line]]]) -> set[tuple[str, int]]:
    counts: Counter[tuple[str, int]] = Counter()
    for height, lines in pages:
        counts.update({_key(line) for line in lines if _is_edge(line, height)})
    # The second page on may have another header than the first.
    return {key for key, count in counts.items() if count >= max(2, (len(pages) - 1) // 2)}


def _is_edge(line: Line, height: float) -> bool:
    return not _BOTTOM * height < line.y < _TOP * height


def _furniture(line: Line, height: float, repeated: set[tuple[str, int]]) -> FurnitureKind | None:
    if not _is_edge(line, height):
        return None
    near = {(_key(line)[0], _key(line)[1] + step) for step in (-1, 0, 1)}
    is_number = _PAGE_NUMBER.fullmatch(line.text.strip()) is not None
    if repeated.isdisjoint(near) and not (is_number and not 0.1 * height < line.y < 0.9 * height):
        return None
    if is_number:
        return FurnitureKind.PAGE_NUMBER
    return FurnitureKind.HEADER if line.y > height / 2 else FurnitureKind.FOOTER


def _take_notes(part: Part, layout: Layout, *, goes_on: bool) -> None:
    """
    Move the notes from the body of *part* to its notes.
    """
    start = len(part.body)
    while start and part.body[start - 1].size <= _SMALL * layout.size:
        start -= 1
    small = part.body[start:]
    first = next((place for place, line in enumerate(small) if note_marker(line)), len(small))
    if goes_on and start and first and small[:first]:
        first = 0
    if first == len(small) or (start == 0 and first == 0 and not note_marker(small[0])):
        return
    del part.body[start + first :]
    for line in small[first:]:
        marker = note_marker(line)
        if marker or not part.notes:
            part.notes.append((marker, []))
        part.notes[-1][1].append(line)
