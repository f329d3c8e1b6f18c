"""
From the glyphs of a page to its lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

from kamerbrief.sources.page_glyphs import Glyph

__all__ = ["Line", "Piece", "Segment", "line_of", "segments_of"]

# All are parts of the size of the font.
_SAME_LINE = 0.6
_COLUMN_GAP = 1.6
_WORD_GAP = 0.12
_BACKWARDS = -0.5
_SMALLER = 0.85
_RAISED = 0.12


@attrs.define(kw_only=True, weakref_slot=False)
class Segment:
    """
    Glyphs that follow each other on one line, without a gap as wide as one between columns.
    """

    glyphs: list[Glyph]
    left: float
    right: float
    y: float
    size: float


class Piece(NamedTuple):
    """
    Words of a line that are set in one way.

    *place* is 1 where they are raised, -1 where they are lowered, 0 otherwise; *style* is ``bold``,
    ``italic``, both, or empty.
    """

    text: str
    place: int = 0
    style: str = ""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Line:
    """
    A line of a page.

    Attributes:
        pieces: the words, as they are set in different ways.
        left: where it begins.
        y: its baseline, upwards.
        size: the size of most of it.
    """

    pieces: tuple[Piece, ...]
    left: float
    y: float
    size: float

    @property
    def text(self) -> str:
        """
        All words of the line.
        """
        return "".join(piece.text for piece in self.pieces)


def segments_of(glyphs: Iterable[Glyph]) -> list[Segment]:
    """
    The segments that *glyphs* make, in the order in which they are drawn.
    """
    found: list[Segment] = []
    now: Segment | None = None
    for glyph in glyphs:
        if now is not None and _continues(now, glyph):
            now.glyphs.append(glyph)
            now.right = max(now.right, glyph.right)
        elif not glyph.text.isspace():
            now = Segment(
                glyphs=[glyph], left=glyph.left, right=glyph.right, y=glyph.y, size=glyph.size
            )
            found.append(now)
    for segment in found:
        while segment.glyphs[-1].text.isspace():
            segment.glyphs.pop()
        segment.right = max(glyph.right for glyph in segment.glyphs)
        segment.size = _usual_size(segment.glyphs)
        segment.y = _baseline(segment.glyphs, segment.size)
    return found


def line_of(row: Sequence[Segment]) -> Line:
    """
    The line that the segments of *row*, from left to right, make together.
    """
    glyphs = [glyph for segment in row for glyph in segment.glyphs]
    if any(right.left < left.right - 1 for left, right in pairwise(row)):
        # A marker may be drawn after the line in which it stands.
        glyphs.sort(key=lambda glyph: glyph.left)
    size = _usual_size(glyphs)
    base = _baseline(glyphs, size)
    pieces: list[Piece] = []
    before: Glyph | None = None
    for glyph in glyphs:
        gap = _gap(before, glyph, size)
        if gap:
            # A gap is not raised itself, and not bold.
            _add(pieces, Piece(gap))
        _add(pieces, Piece(glyph.text, _place(glyph, base, size), glyph.style))
        before = glyph
    return Line(pieces=tuple(pieces), left=row[0].left, y=base, size=size)


def _add(pieces: list[Piece], piece: Piece) -> None:
    """
    Add *piece*, to the last one where it is set alike; white space is set like what is before it.
    """
    last = pieces[-1] if pieces else None
    if last is not None and (last[1:] == piece[1:] or (piece.text.isspace() and not last.place)):
        pieces[-1] = last._replace(text=last.text + piece.text)
    else:
        pieces.append(piece)


def _continues(segment: Segment, glyph: Glyph) -> bool:
    last = segment.glyphs[-1]
    size = max(last.size, glyph.size, 1.0)
    gap = glyph.left - segment.right
    return (
        abs(glyph.y - last.y) <= _SAME_LINE * size
        and _BACKWARDS * size <= gap <= _COLUMN_GAP * size
    )


def _usual_size(glyphs: Iterable[Glyph]) -> float:
    counts = Counter(round(glyph.size, 1) for glyph in glyphs)
    return max(counts, key=lambda size: (counts[size], size))


def _baseline(glyphs: Iterable[Glyph], size: float) -> float:
    counts = Counter(round(glyph.y, 1) for glyph in glyphs if round(glyph.size, 1) == size)
    return max(counts, key=lambda y: (counts[y], -y))


def _place(glyph: Glyph, base: float, size: float) -> int:
    if glyph.text.isspace() or glyph.size > _SMALLER * size:
        return 0
    return (glyph.y - base > _RAISED * size) - (base - glyph.y > _RAISED / 2 * size)


def _gap(before: Glyph | None, glyph: Glyph, size: float) -> str:
    if before is None or before.text.isspace() or glyph.text.isspace():
        return ""
    gap = glyph.left - before.right
    if gap > _COLUMN_GAP * size:
        return "\t"
    return " " if gap > _WORD_GAP * size else ""
