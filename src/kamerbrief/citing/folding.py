"""
A text in which signs that look alike are alike, each still in its place.
"""

from __future__ import annotations

__all__ = ["BARRIER", "fold"]

BARRIER = "\x1f"
"""What stands for a blank line, which no citation crosses."""

# All replacements keep the length, so that a place in the folded text is one in the text itself.
_ALIKE = (
    ("\x1f", " "),
    ("\r\n", " \n"),
    ("\r", "\n"),
    ("\n\n", BARRIER * 2),
    ("\n \n", BARRIER * 3),
    ("\n- ", f"{BARRIER}- "),  # an item of a list, and not a range over a line end
    ("\n-\t", f"{BARRIER}- "),
    ("\n", " "),
    ("\t", " "),
    ("\f", " "),
    ("\x0b", " "),
)
_BLANKS = "\x85\xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u202f\u3000"
_DASHES = "\xad\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_QUOTES = "\u2018\u2019\u201b`\xb4"
_RARE = (
    *((sign, " ") for sign in _BLANKS),
    *((sign, "-") for sign in _DASHES),
    *((sign, "'") for sign in _QUOTES),
)


def fold(text: str) -> str:
    r"""
    *text* with one kind of blank, dash and quote; as long as *text*, place by place.

    Line ends become blanks, and blank lines become barriers.

        >>> fold("Kamerstuk 36\N{NO-BREAK SPACE}200, nr.\N{EN DASH}3")
        'Kamerstuk 36 200, nr.-3'
    """
    for sign, alike in _ALIKE:
        if sign in text:
            text = text.replace(sign, alike)
    if text.isascii():
        return text
    for sign, alike in _RARE:
        if sign in text:
            text = text.replace(sign, alike)
    return text
