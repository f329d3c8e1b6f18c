"""
What is a header, a footer or a note on the pages of a PDF.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import TypeAlias

import attrs

from kamerbrief.sources.page_lines import Line
from kamerbrief.vocabularies import FurnitureKind

__all__ = ["MARKER", "Layout", "Part", "layout_of", "part_pages", "raised_markers"]

_TOP, _BOTTOM = 0.80, 0.14
_SMALL = 0.93
_TEXT_SHARE = 0.2
_MAX_NUMBERS = 5
_PAGE_NUMBER = re.compile(
    r"(?:pagina|blad|p\.)?\s?[0-9]{1,4}(?:\s?(?:van|/|\|)\s?[0-9]{1,4})?", re.IGNORECASE
)
_DIGITS = re.compile(r"[0-9]+")
MARKER = re.compile(r"\(?\[?([0-9]{1,3}|[*†‡]{1,3})[\])]?")
_PLAIN_MARKER = re.compile(r"([0-9]{1,3})[\s)]")


_Key: TypeAlias = tuple[str, int, int]


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
    # Notes may be longer than the text, and headings are few.
    least = min(_TEXT_SHARE * sizes.total(), max(sizes.values()))
    size = max(each for each, count in sizes.items() if count >= least)
    # A gap between paragraphs is as frequent in a short text: the smaller one is within them.
    common = gaps[size]
    leading = min(common, key=lambda gap: (-common[gap], gap), default=1.2 * size)
    return Layout(size=size, leading=leading)


def part_pages(pages: Sequence[tuple[float, Sequence[Line]]], layout: Layout) -> list[Part]:
    """
    The parts of *pages*, which are the height and the lines of each.

    Page furniture is what stands at the top or the foot of several pages at the same height, but
    for a number that counts the pages; and the number of a page.  Notes are the last lines of a
    page, from the first one that begins with a marker, if they are smaller than the text; the
    marker is raised, or stands in the text before it.
    """
    repeated = _repeated(pages)
    parts: list[Part] = []
    markers: set[str] = set()
    for page, (height, lines) in enumerate(pages):
        part = Part(head=[], body=[], notes=[], foot=[])
        for line in lines:
            kind = _furniture(line, page, height, repeated)
            if kind is None:
                part.body.append(line)
            elif line.y > height / 2:
                part.head.append((kind, line))
            else:
                part.foot.append((kind, line))
        _take_notes(part, layout, markers, goes_on=bool(parts and parts[-1].notes))
        parts.append(part)
    return parts


def raised_markers(line: Line) -> list[str]:
    """
    The markers of notes in *line*: what is raised and looks like one.
    """
    raised = (piece.text.strip() for piece in line.pieces if piece.place == 1)
    return [text for text in raised if MARKER.fullmatch(text) is not None]


def _keys(line: Line, page: int) -> set[_Key]:
    """
    By what *line* on the *page* with that number is known again on another page.

    That is its words and its height; or these without digits, and by how much a number in it
    differs from that of the page.
    """
    words = " ".join(line.text.split())
    height = round(line.y / 3)
    keys: set[_Key] = {(words, height, 0)}
    bare = _DIGITS.sub("#", words)
    numbers = [int(found) for found in _DIGITS.findall(words)[:_MAX_NUMBERS] if len(found) < 5]
    keys.update((bare, height, number - page) for number in numbers)
    return keys


def _repeated(pages: Sequence[tuple[float, Sequence[Line]]]) -> set[_Key]:
    counts: Counter[_Key] = Counter()
    for page, (height, lines) in enumerate(pages):
        counts.update(
            {key for line in lines if _is_edge(line, height) for key in _keys(line, page)}
        )
    # The first page of a letter has another header than the others, and parts may have their own.
    least = 2 if len(pages) < 5 else 3
    return {key for key, count in counts.items() if count >= least}


def _is_edge(line: Line, height: float) -> bool:
    return not _BOTTOM * height < line.y < _TOP * height


def _furniture(line: Line, page: int, height: float, repeated: set[_Key]) -> FurnitureKind | None:
    if not _is_edge(line, height):
        return None
    near = {(text, y + step, by) for text, y, by in _keys(line, page) for step in (-1, 0, 1)}
    is_number = _PAGE_NUMBER.fullmatch(line.text.strip()) is not None
    if repeated.isdisjoint(near) and not (is_number and not 0.1 * height < line.y < 0.9 * height):
        return None
    if is_number:
        return FurnitureKind.PAGE_NUMBER
    return FurnitureKind.HEADER if line.y > height / 2 else FurnitureKind.FOOTER


def _take_notes(part: Part, layout: Layout, markers: set[str], *, goes_on: bool) -> None:
    """
    Move the notes from the body of *part* to its notes.

    *markers* are those in the text so far whose notes have not come yet.
    """
    start = len(part.body)
    while start and part.body[start - 1].size <= _SMALL * layout.size:
        start -= 1
    for line in part.body[:start]:
        markers.update(raised_markers(line))
    small = part.body[start:]
    begins = [_begins_note(line, markers) for line in small]
    first = next((place for place, marker in enumerate(begins) if marker), len(small))
    if first == len(small):
        return
    if goes_on and start:
        first = 0
    del part.body[start + first :]
    for line, marker in zip(small[first:], begins[first:], strict=True):
        if marker or not part.notes:
            part.notes.append((marker, []))
        part.notes[-1][1].append(line)
        markers.discard(marker)


def _begins_note(line: Line, markers: set[str]) -> str:
    """
    The marker with which *line* begins, if it begins a note; empty otherwise.
    """
    first = line.pieces[0]
    if first.place == 1 and MARKER.fullmatch(first.text.strip()) is not None:
        return first.text.strip()
    found = _PLAIN_MARKER.match(line.text)
    return found[1] if found is not None and found[1] in markers else ""
