"""
The lines of a text, and what can be told of a line by itself.
"""

from __future__ import annotations

import re

import attrs

__all__ = ["Line", "lines_of"]

_LINE = re.compile(r"\f|[^\n\f]+|\n")


@attrs.frozen
class Line:
    """
    A line without the blanks around its words; an empty one is not kept.

    Attributes:
        start: where its words begin in the text.
        end: where they end, exclusive.
        words: the words.
        gap: how many line ends stand before it.
        page: the page on which it stands, from 0.
        indent: how many blanks stand before its words.
        is_break: whether it is the end of a page.
    """

    start: int
    end: int
    words: str
    gap: int
    page: int
    indent: int
    is_break: bool = False


def lines_of(text: str) -> tuple[Line, ...]:
    r"""
    The lines of *text* that have words, and the ends of its pages.

        >>> [(line.words, line.gap, line.page) for line in lines_of("Een\n\n twee\f drie")]
        [('Een', 0, 0), ('twee', 2, 0), ('\x0c', 0, 0), ('drie', 0, 1)]
    """
    found: list[Line] = []
    gap = page = 0
    for match in _LINE.finditer(text):
        whole = match[0]
        if whole == "\n":
            gap += 1
        elif whole == "\f":
            found.append(Line(match.start(), match.end(), whole, gap, page, 0, is_break=True))
            gap, page = 0, page + 1
        elif words := whole.strip():
            indent = len(whole) - len(whole.lstrip())
            start = match.start() + indent
            found.append(Line(start, start + len(words), words, gap, page, indent))
            gap = 0
    return tuple(found)
