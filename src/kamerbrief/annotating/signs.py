"""
What may be the marker of a footnote: signs of its own, or digits against what is before them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

import attrs

__all__ = ["SUPERSCRIPTS", "Sign", "Signs"]

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
"""The digits that raised ones stand for."""

# The markers of the styles that have signs of their own.
_SIGNS = {
    "square": re.compile(r"\[ ?(\d{1,3}) ?\]"),
    "angle": re.compile(r"<(\d{1,3})>"),
    "raised": re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"),
    # Against what is before it, unlike the bullet of an item.
    "star": re.compile(r"(?<=[\w.,;:)\"'\u2019\u201d])(\*{1,3})(?![*\w])"),
}
_BRACKETS = ("square", "angle")
_DIGITS = re.compile(r"\d+")
# What cannot stand behind a marker: letters, degrees, and a number that goes on.
_FOLLOWING = re.compile(r"[^\W_]|\u00ba|°|[-/.,:]\d")
_CLOSING = frozenset(")]\"'\u2019\u201d%")
_STOPS = frozenset(".,;:!?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@attrs.frozen
class Sign:
    """
    What may be a marker, with its number; the lower the rank, the likelier.
    """

    rank: int
    start: int
    end: int
    number: str
    bracketed: bool = False


@attrs.frozen
class Signs:
    """
    What may be a marker in a text, each style of number looked for once.
    """

    text: str
    _found: dict[str, list[Sign]] = attrs.field(init=False, factory=dict)

    def of(self, style: str) -> list[Sign]:
        """
        The signs for notes of *style* in the order of the text; a plain number may have brackets.
        """
        if style not in self._found:
            styles = (style, *_BRACKETS) if style == "plain" else (style,)
            found = [sign for each in styles for sign in _signs_of(self.text, each)]
            self._found[style] = sorted(found, key=attrgetter("start"))
        return self._found[style]


def _signs_of(text: str, style: str) -> Iterator[Sign]:
    """
    The signs of *style* in *text*.
    """
    if style in _SIGNS:
        for match in _SIGNS[style].finditer(text):
            number = match[1].translate(SUPERSCRIPTS)
            yield Sign(0, match.start(), match.end(), number, bracketed=style in _BRACKETS)
        return
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        after = end
        if style == "round":
            if not text.startswith(")", end):
                continue
            after += 1
        elif _FOLLOWING.match(text, end):
            continue
        glued = _glued(text, start, end)
        if glued is not None:
            rank, first = glued
            yield Sign(rank, first, after, text[first:end])


def _glued(text: str, start: int, end: int) -> tuple[int, int] | None:
    """
    How likely the digits from *start* to *end* hold a marker, and where it begins.

    A marker stands against what is before it: a word, a full stop, a capital (as in SZW2), a
    year (20231), another number (nr. 3731).
    """
    before = text[start - 1] if start else " "
    if end - start < 4 and not before.isspace():
        if before.isalpha():
            return (1 if before.isupper() else 0), start
        if before in _STOPS:
            return (1 if text[start - 2 : start - 1].isdigit() else 0), start
        if before in _CLOSING:
            return 0, start
    year = _YEAR.match(text, start) is not None and not before.isalnum()
    if year and end - start in {5, 6}:
        return 2, start + 4
    if end - start > 1 and not (year and end - start == 4):
        return 3, end - 1
    return None
