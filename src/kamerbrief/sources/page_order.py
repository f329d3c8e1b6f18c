"""
The order in which the segments of a page are read.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from kamerbrief.sources.page_lines import Segment

__all__ = ["rows_of"]

_MAX_DEPTH = 12
# A page with more is no letter, and is read from top to bottom.
_MAX_SEGMENTS = 2_000
_GUTTER = 12.0
_MIN_ROWS = 3
_MARGIN_SIZE = 0.9
_SAME_ROW = 0.5
_BAND_GAP = 1.8


def rows_of(segments: Sequence[Segment]) -> list[list[Segment]]:
    """
    *segments* in rows, in the order of reading.

    The page is cut where a gap runs from top to bottom, then where one runs from left to right,
    and so on in what is left.  What stands side by side on the same lines is no column but a row
    of a table, or a label with its value.
    """
    if len(segments) > _MAX_SEGMENTS:
        return _rows(segments)
    return _cut(segments, 0)


def _cut(segments: Sequence[Segment], depth: int) -> list[list[Segment]]:
    if depth < _MAX_DEPTH and len(segments) > 1:
        parts = _columns(segments) or _bands(segments)
        if len(parts) > 1:
            return [row for part in parts for row in _cut(part, depth + 1)]
    return _rows(segments)


def _columns(segments: Sequence[Segment]) -> list[list[Segment]]:
    """
    The parts beside the first gap between columns, as they are read; empty without one.

    The left one is read first, unless it is a margin: less text in a smaller font.
    """
    ordered = sorted(segments, key=lambda each: each.left)
    right = ordered[0].right
    for place, segment in enumerate(ordered):
        if segment.left - right >= _GUTTER and _are_columns(ordered[:place], ordered[place:]):
            parts = [ordered[:place], ordered[place:]]
            return parts[::-1] if _is_margin(*parts) else parts
        right = max(right, segment.right)
    return []


def _is_margin(part: Sequence[Segment], other: Sequence[Segment]) -> bool:
    words, others = (sum(len(each.glyphs) for each in side) for side in (part, other))
    size, usual = (median(each.size for each in side) for side in (part, other))
    return words < others / 2 and size < _MARGIN_SIZE * usual


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    if len(left) < _MIN_ROWS or len(right) < _MIN_ROWS:
        return False
    few, many = sorted((left, right), key=len)
    heights = sorted(each.y for each in many)
    beside = 0
    for each in few:
        place = bisect_left(heights, each.y - 1)
        beside += place < len(heights) and heights[place] <= each.y + 1
    return beside < len(few) / 2


def _bands(segments: Sequence[Segment]) -> list[list[Segment]]:
    """
    The parts between gaps that run from left to right and are higher than one between lines.
    """
    ordered = sorted(segments, key=lambda each: -each.y)
    least = _BAND_GAP * median(each.size for each in segments)
    bands = [[ordered[0]]]
    for before, segment in pairwise(ordered):
        if before.y - segment.y > least:
            bands.append([])
        bands[-1].append(segment)
    return bands


def _rows(segments: Sequence[Segment]) -> list[list[Segment]]:
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda each: -each.y):
        if rows and rows[-1][0].y - segment.y <= _SAME_ROW * max(rows[-1][0].size, segment.size):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    for row in rows:
        row.sort(key=lambda each: each.left)
    return rows
