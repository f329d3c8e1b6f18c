"""
Text from a file that nobody vouches for, made safe for a terminal.
"""

from __future__ import annotations

import unicodedata

__all__ = ["safe", "width_of"]

# Controls, marks that change the direction of text, and separators of lines.
_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


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
    return sum(
        0 if unicodedata.combining(character)
        else 2 if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )  # fmt: skip
