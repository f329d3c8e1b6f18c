"""
The characters that a letter cannot hold, found before they get into one.
"""

from __future__ import annotations

import re
import unicodedata

from kamerbrief.errors import ParseError

__all__ = ["place_in", "refuse_unfit"]

_UNFIT = re.compile("[\x00-\x08\x0b\x0d-\x1f\ud800-\udfff\ufffe\uffff]")
# Control characters have no name in Unicode.
_NAMES = {
    0x00: "NUL",
    0x01: "start of heading",
    0x02: "start of text",
    0x03: "end of text",
    0x07: "bell",
    0x08: "backspace",
    0x0B: "vertical tab",
    0x1A: "substitute",
    0x1B: "escape",
    0x1F: "unit separator",
    0xFFFE: "no character",
    0xFFFF: "no character",
}


def refuse_unfit(text: str) -> None:
    """
    Let *text*, whose lines end in LF, pass if a letter can hold it; form feeds are page breaks.

    Raises:
        ParseError: XML cannot hold a character (SRC004); the error has its place.
    """
    found = _UNFIT.search(text)
    if found is None:
        return
    character = found[0]
    name = _NAMES.get(ord(character)) or unicodedata.name(character, "a control character")
    if "\ud800" <= character <= "\udfff":
        name = "half of a surrogate pair"
    raise ParseError(
        "SRC004",
        f"there is U+{ord(character):04X} ({name}), which XML cannot hold",
        "remove the character, or save the source anew from the program that made it",
        *place_in(text, found.start()),
    )


def place_in(text: str, offset: int) -> tuple[int, int]:
    """
    Line and column in code points, from 1, of *offset* in *text*, whose lines end in LF.
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
