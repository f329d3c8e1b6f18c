"""
When what is promised is due: in a table of promises, and where a sentence says it twice.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

import attrs

from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.periods import Period, periods_in
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.views import View

__all__ = ["due_column", "due_of", "periods_in_cell"]

_WHAT = re.compile(
    r"(?:toezegging|(?:uw|de) kamer ontvangt|u ontvangt|wat\b|product|brief|informatie|onderwerp)"
)
_WHEN = re.compile(
    r"(?:wanneer|(?:verwachte? )?(?:termijn|planning|datum|moment)|streefdatum|gereed|uiterlijk)\b"
)
_OF_MOTIONS = re.compile(r"moties?\b|amendement|indiener|oordeel|appreciatie|advies")
_DIGIT = re.compile(r"\d")
# *Vóór het zomerreces, dus uiterlijk eind juni*: between two periods that are one.
_THAT_IS = re.compile(
    r"[ ,(]{1,2}(?:(?:dus|dat wil zeggen|dat is|en wel|oftewel|namelijk)[ ,]{1,2})?"
)


def due_of(text: str, periods: Sequence[Period], day: dt.date | None) -> Period | None:
    """
    Of the *periods* in *text* the one that is still to come, best with a word such as *vóór*.

    A term and the day that it has, beside each other, are one.
    """
    coming = [each for each in periods if day is None or each.last is None or each.last >= day]
    due = next((each for each in coming if each.firm), coming[0] if coming else None)
    if due is None or not due.firm:
        return due
    other = next((each for each in coming if each.firm and _is_same(text, due, each)), due)
    return attrs.evolve(due, term=due.term or other.term, last=due.last or other.last)


def _is_same(text: str, one: Period, other: Period) -> bool:
    """
    Whether one is a term, and the other beside it the day on which that term ends.
    """
    term, ends = (other, one) if one.term is None else (one, other)
    if None in {term.term, ends.last} or term.last is not None or ends.term is not None:
        return False
    first, second = (one, other) if one.start < other.start else (other, one)
    return _THAT_IS.fullmatch(text, first.end, second.start) is not None


def due_column(passage: Passage) -> int | None:
    """
    Which column says when, where *passage* is the first row of a table of promises; or None.
    """
    if passage.kind is not SegmentKind.ROW or _DIGIT.search(passage.text):
        return None
    cells = [passage.lowered[start:end] for start, end in passage.cells]
    if not _WHAT.match(cells[0]) or any(map(_OF_MOTIONS.match, cells)):
        return None
    return next((place for place, cell in enumerate(cells) if _WHEN.match(cell)), None)


def periods_in_cell(passage: Passage, column: int, day: dt.date | None) -> Iterator[Period]:
    """
    The periods in the cell of *passage* in that column, which need no word before them.
    """
    if column >= len(passage.cells):
        return
    start, end = passage.cells[column]
    found = tuple(periods_in(passage.view, start, end, day))
    if found:
        yield from found
        return
    for lead in ("in ", "op "):
        words = lead + passage.text[start:end]
        view = View.of(words, [(0, len(words))])
        for period in periods_in(view, 0, len(words), day):
            first = start + max(period.start - len(lead), 0)
            yield attrs.evolve(period, start=first, end=start + period.end - len(lead))
