"""
Where the top of a letter ends and its text begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerbrief.annotating.lines import Line
from kamerbrief.months import MONTH

__all__ = ["PLACE_AND_DATE", "letterhead_end"]

_SALUTATION = re.compile(
    r"(?:Geachte|Zeer geachte|Hooggeachte|Mijnheer|Mevrouw|Excellentie)\b.{0,80}[,:]?",
    re.IGNORECASE,
)
# "Den Haag, 10 december 2021" closes the top of a letter as it is published.
PLACE_AND_DATE = re.compile(
    rf"(?:(?:Den Haag|['\u2018\u2019]s-Gravenhage),?"
    rf"|[A-Z]\w{{2,30}}(?:[ -]\w{{2,20}})?,) (?:d\.d\. )?\d{{1,2}} "
    rf"(?:{MONTH}) \d{{4}}\.?",
    re.IGNORECASE,
)
"""*Den Haag, 10 december 2021*: a line of its own."""

_TOP_WORDS = re.compile(
    r"> ?Retouradres|BRIEF VAN|Vergaderjaar \d{4}|Aan de [Vv]oorzitter|De [Vv]oorzitter van de"
    r"|(?:Tweede|Eerste) Kamer der Staten-Generaal|Datum\b|Betreft\b|Onderwerp\b|Nr\. ?\w+\b"
    r"|Postbus \d|Ons kenmerk|Uw kenmerk|Onze referentie|Kenmerk\b"
    r"|LIJST VAN|HERDRUK|Ministerie van",
)
# What ministries print on their paper, and is longer than other lines of the top.
_PRINTED = re.compile(r"Bij beantwoording\b|Wilt u\b")
_ADDRESSEE = re.compile(r"Aan (?:de )?(?:[Vv]oorzitter|[Ll]eden)\b")
_REACH, _RUNNING = 60, 75


def letterhead_end(lines: Sequence[Line]) -> int:
    """
    How many of *lines* are the top of the letter: 0 where the text begins at once.
    """
    page = next((place for place, line in enumerate(lines[:_REACH]) if line.is_break), _REACH)
    head = range(min(page, len(lines)))
    for place in head:
        if _SALUTATION.fullmatch(lines[place].words) and _is_top(lines[: place + 1]):
            return place + 1
    for place in head:
        if PLACE_AND_DATE.fullmatch(lines[place].words) and _is_top(lines[: place + 1]):
            return place + 1
    top = [place for place in head if _TOP_WORDS.match(lines[place].words)]
    if not top or top[0] > 8:
        return 0
    last = top[0]
    for place in top[1:]:
        # The running header of the next page is no part of it.
        between = lines[last + 1 : place]
        if any(len(line.words) > _RUNNING and not _PRINTED.match(line.words) for line in between):
            break
        last = place
    return _block_end(lines, last)


def _is_top(lines: Sequence[Line]) -> bool:
    """
    Whether *lines* hold no running text, or what the top of a letter has.
    """
    if any(_TOP_WORDS.match(line.words) or _ADDRESSEE.match(line.words) for line in lines):
        return True
    return len(lines) <= 4


def _block_end(lines: Sequence[Line], place: int) -> int:
    place += 1
    while (
        place < len(lines)
        and not lines[place].is_break
        and lines[place].gap < 2
        and len(lines[place].words) < 60
    ):
        place += 1
    return place
