"""
The numbers that Word prints before items of lists, which are no text in the file.
"""

from __future__ import annotations

import re

from lxml import etree

from kamerbrief.sources.word_names import attribute, tag
from kamerbrief.sources.word_styles import child

__all__ = ["Numbers"]

_Element = etree._Element

_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_MAX_TEXT = 50
# Glyphs of the fonts Symbol and Wingdings, which have no place of their own in Unicode.
_BULLETS = str.maketrans({"\uf0b7": "\u2022", "\uf0a7": "\u25aa", "\uf02d": "-"})


class Numbers:
    """
    Counts the items of all lists of a document, in its order.
    """

    def __init__(self, root: _Element | None) -> None:
        self.levels: dict[tuple[str, str], _Element] = {}
        self.lists: dict[str, tuple[str, _Element]] = {}
        self.counts: dict[str, list[int]] = {}
        self.begun: set[str] = set()
        for each in () if root is None else root:
            if tag(each) == "abstractNum":
                key = attribute(each, "abstractNumId") or ""
                for level in each:
                    if tag(level) == "lvl":
                        self.levels.setdefault((key, attribute(level, "ilvl") or ""), level)
            elif tag(each) == "num":
                key = attribute(child(each, "abstractNumId"), "val") or ""
                self.lists[attribute(each, "numId") or ""] = key, each

    def next(self, number: str, level: int) -> str:
        """
        What stands before the next item of the list *number* at *level*; may be empty.
        """
        if number not in self.lists:
            return ""
        key, override = self.lists[number]
        counts = self.counts.setdefault(key, [])
        self._restart(number, override, counts)
        for deeper in range(len(counts), level + 1):
            counts.append(self._start(key, deeper) - 1)
        del counts[level + 1 :]
        counts[level] += 1
        definition = self._level(key, level)
        text = attribute(child(definition, "lvlText"), "val") or ""
        form = attribute(child(definition, "numFmt"), "val") or "decimal"
        if form == "none":
            return ""
        text = text[:_MAX_TEXT].translate(_BULLETS)
        return _PLACE.sub(lambda found: self._shown(key, counts, int(found[1])), text)

    def _restart(self, number: str, override: _Element, counts: list[int]) -> None:
        # A list of its own begins anew where it says so, at its first item.
        if number in self.begun:
            return
        self.begun.add(number)
        for each in override:
            start = attribute(child(each, "startOverride"), "val")
            if tag(each) == "lvlOverride" and start is not None:
                del counts[:]
                if attribute(each, "ilvl") == "0":
                    counts.append(_whole(start, 1) - 1)
                return

    def _shown(self, key: str, counts: list[int], place: int) -> str:
        if place > len(counts):
            return ""
        form = attribute(child(self._level(key, place - 1), "numFmt"), "val")
        return _written(counts[place - 1], form or "decimal")

    def _start(self, key: str, level: int) -> int:
        return _whole(attribute(child(self._level(key, level), "start"), "val") or "1", 1)

    def _level(self, key: str, level: int) -> _Element | None:
        return self.levels.get((key, str(level)))


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _written(count: int, form: str) -> str:
    if form in {"lowerLetter", "upperLetter"}:
        letter = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 10 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"}:
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    return str(count)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    parts = []
    for value, letters in _ROMAN:
        parts.append(letters * (count // value))
        count %= value
    return "".join(parts)
