"""
What belongs to the page and not to the letter: running headers, footers, page numbers.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from kamerbrief.annotating.lines import Line
from kamerbrief.vocabularies import FurnitureKind

__all__ = ["furniture_of"]

_NUMBER = re.compile(
    r"(?:pagina|blad|page) \d{1,4}(?: van (?:de )?\d{1,4})?|- ?\d{1,4} ?-", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\d{1,4}(?: ?/ ?\d{1,4})?")
_FOOT = re.compile(
    r"(?:kst|ah|h)-[\w-]{3,40}|ISSN \d{4} ?- ?\d{3}[\dX]|['\u2018\u2019]s-Gravenhage \d{4}"
    r"|(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}.{1,60}"
)
_LABEL = re.compile(
    r"(?:datum|(?:ons|uw) kenmerk|(?:onze|uw) referentie|kenmerk|betreft|onderwerp|ministerie van"
    r"|directie|bijlagen?)\b.{0,80}",
    re.IGNORECASE,
)
_TOP, _EDGE, _SHORT, _VALUE = 14, 3, 70, 3
_DIGITS = re.compile(r"\d+")


def furniture_of(lines: Sequence[Line]) -> dict[int, FurnitureKind]:
    """
    The lines of page furniture, by their place in *lines*, and what each of them is.
    """
    found: dict[int, FurnitureKind] = {}
    pages = list(_pages(lines))
    repeated = _repeated(lines, pages)
    for page, places in enumerate(pages):
        if not places:
            continue
        edges = {*places[:_EDGE], *places[-_EDGE:]}
        for place in places:
            words = lines[place].words
            if _NUMBER.fullmatch(words) or (
                len(pages) > 1
                and place in {places[0], places[-1]}
                and _BARE_NUMBER.fullmatch(words)
            ):
                found[place] = FurnitureKind.PAGE_NUMBER
            elif _FOOT.fullmatch(words):
                found[place] = FurnitureKind.FOOTER
            elif place in edges and _pattern(words) in repeated:
                top = place in places[:_EDGE]
                found[place] = FurnitureKind.HEADER if top else FurnitureKind.FOOTER
        if page:
            for place in _running_header(lines, places):
                found.setdefault(place, FurnitureKind.HEADER)
    return found


def _pages(lines: Sequence[Line]) -> Iterator[list[int]]:
    places: list[int] = []
    for place, line in enumerate(lines):
        if line.is_break:
            yield places
            places = []
        else:
            places.append(place)
    yield places


def _pattern(words: str) -> str:
    return _DIGITS.sub("0", words)


def _repeated(lines: Sequence[Line], pages: Sequence[list[int]]) -> set[str]:
    """
    What stands at the top or at the foot of several pages, whatever its numbers.
    """
    seen: Counter[str] = Counter()
    for places in filter(None, pages):
        edges = {*places[:_EDGE], *places[-_EDGE:]}
        seen.update({_pattern(lines[place].words) for place in edges})
    # Words that end a sentence may be the same by chance.
    return {
        words
        for words, count in seen.items()
        if count > 1 and len(words) > 4 and not words.endswith((".", ":", ";", ","))
    }


def _running_header(lines: Sequence[Line], places: Sequence[int]) -> Iterator[int]:
    """
    The header that repeats date and reference at the top of a page: labels, each with its value.

    The name of the sender may stand before the first of them.
    """
    top = list(itertools.takewhile(lambda place: len(lines[place].words) < _SHORT, places[:_TOP]))
    labels = [at for at, place in enumerate(top) if _LABEL.fullmatch(lines[place].words)]
    for at, place in enumerate(top if labels else []):
        # A value follows its label at once; an empty line ends the header.
        if at > labels[-1] and (lines[place].gap > 1 or at > labels[-1] + _VALUE):
            return
        yield place
