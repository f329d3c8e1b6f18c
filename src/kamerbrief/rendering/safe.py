"""
Text from a file that nobody vouches for, made safe for a terminal.
"""

from __future__ import annotations

import unicodedata

__all__ = ["safe", "width_of"]

# Controls, marks that are not seen or change the direction of text, halves of characters, and
# separators of lines and paragraphs.
_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Marks that take no column of their own: U+FE0F has no combining class, and is one all the same.
_MARKS = {"Mn", "Me"}


def safe(text: str) -> str:
    r"""
    *text* with every character that could steer a terminal shown as an escape.

        >>> safe("a\x1b[31m")
        'a\\x1b[31m'
    """
    if text.isprintable():
        return text
    return "".join(
        character.encode("unicode_escape").decode("ascii")
        if unicodedata.category(character) in _UNSAFE
        else character
        for character in text
    )


def width_of(text: str) -> int:
    """
    How many columns of a terminal *text* takes: two for wide characters, none for marks.
    """
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
