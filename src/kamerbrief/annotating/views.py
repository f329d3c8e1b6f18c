"""
Text as it is read: line ends and odd signs made alike, each place still known in the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

import attrs

__all__ = ["CELL", "View"]

CELL = "¦"
"""What stands between two cells of a row, where no pattern reaches over."""

# A hyphen that only breaks a word, or a break that comes after the hyphen of a compound; any run
# of blanks that is not one space; signs that have no width.  All begin with one class of signs,
# which is quick to find, and no space but one of several goes on behind it.
_THIN = r"\u00ad\u200b\u200c\u200d\ufeff"
_ODD = re.compile(
    rf"[-\s{_THIN}](?:(?<! )|(?=\s))"
    r"(?:(?P<word>(?<=[a-zà-ÿ]-)[ \t]*\n[ \t]*(?=[a-zà-ÿ])(?!(?:en|of)\b))"
    r"|(?P<compound>(?:(?<=[-/]\n)|(?<=[-/][ \t])[ \t]*\n)[ \t]*(?!(?:en|of)\b))"
    rf"|(?P<thin>(?<=[{_THIN}])[{_THIN}]*)"
    r"|(?<=\s)\s+|(?<=[^\S ]))"
)
_ALIKE = (
    *((sign, "'") for sign in "\u2018\u2019\u201a\u201b`\u00b4"),
    *((sign, '"') for sign in "\u201c\u201d\u201e\u201f\u00ab\u00bb"),
    *((sign, "-") for sign in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"),
)


@attrs.frozen
class View:
    """
    Stretches of a source as one line of text.

    Attributes:
        words: the text with single blanks.
        text: the same with one kind of quote and dash, place by place; what patterns read.
        starts: where in `text` a stretch begins that stands in one piece in the source.
        origins: where in the source each of them begins.
        lowered: `text` in lower case, place by place.
    """

    words: str
    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    lowered: str = attrs.field(init=False)

    @classmethod
    def of(
        cls,
        source: str,
        pieces: Iterable[tuple[int, int]],
        *,
        holes: Sequence[tuple[int, int]] = (),
        between: str = " ",
    ) -> View:
        """
        The view of *pieces* of *source*, with *between* where one ends and the next begins.

        *holes*, in their order, are left out without a trace.
        """
        words: list[str] = []
        starts: list[int] = []
        origins: list[int] = []
        length = 0

        def add(text: str, origin: int) -> None:
            nonlocal length
            if text:
                starts.append(length)
                origins.append(origin)
                words.append(text)
                length += len(text)

        for start, end in pieces:
            if length and not words[-1].endswith(" "):
                add(between, start)
            whole = _without(start, end, holes) if holes else ((start, end),)
            for first, stop in whole:
                place = first
                for odd in _ODD.finditer(source, first, stop):
                    add(source[place : odd.start()], place)
                    if odd.lastgroup is None:
                        add(" ", odd.start())
                    place = odd.end()
                add(source[place:stop], place)
        joined = "".join(words)
        return cls(joined, _plain(joined), tuple(starts), tuple(origins))

    @lowered.default
    def _lowered(self) -> str:
        lowered = self.text.lower()
        if len(lowered) == len(self.text):
            return lowered
        # A letter such as İ has two in lower case.
        return "".join(low if len(low := each.lower()) == 1 else each for each in self.text)

    def origin(self, place: int) -> int:
        """
        The offset in the source of the character at *place*.
        """
        index = bisect_right(self.starts, place) - 1
        return self.origins[index] + place - self.starts[index]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """
        The span in the source of the words from *start* to *end*.
        """
        return self.origin(start), self.origin(end - 1) + 1


def _plain(words: str) -> str:
    """
    *words* with one kind of quote and dash.
    """
    for sign, alike in _ALIKE:
        if sign in words:
            words = words.replace(sign, alike)
    return words


def _without(start: int, end: int, holes: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """
    What of the span is in none of *holes*.
    """
    place = start
    for index in range(bisect_left(holes, (start, start)), len(holes)):
        first, last = holes[index]
        if first >= end:
            break
        if first > place:
            yield place, first
        place = last
    if end > place:
        yield place, end
