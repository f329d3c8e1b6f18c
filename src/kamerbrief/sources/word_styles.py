"""
Styles of a .docx: what is a heading, and how words are set.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from kamerbrief.sources.word_names import attribute, is_on, tag

__all__ = ["Styles", "child", "emphasis_of", "is_hidden"]

_Element = etree._Element

_HEADING = re.compile(r"heading ([1-9])")
_TOGGLES = {"b": "bold", "i": "italic", "u": "underline"}
_RAISED = {"superscript": "superscript", "subscript": "subscript"}
_MAX_CHAIN = 20


def child(element: _Element | None, *path: str) -> _Element | None:
    """
    The first descendant of *element* along *path*, or None.
    """
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if tag(each) == name), None)
    return element


def emphasis_of(properties: _Element | None) -> dict[str, bool]:
    """
    What run *properties* switch on and off.
    """
    found: dict[str, bool] = {}
    for each in () if properties is None else properties:
        name = tag(each)
        if name in _TOGGLES:
            found[_TOGGLES[name]] = bool(is_on(each))
        elif name == "vertAlign":
            value = attribute(each, "val") or ""
            found.update(dict.fromkeys(_RAISED.values(), False))
            if value in _RAISED:
                found[_RAISED[value]] = True
    return found


def is_hidden(properties: _Element | None) -> bool:
    """
    Whether run *properties* hide the words, which are then on no paper.
    """
    return bool(is_on(child(properties, "vanish")))


class Styles:
    """
    The styles of a document, by id.
    """

    def __init__(self, root: _Element | None) -> None:
        self.styles: dict[str, _Element] = {}
        for each in () if root is None else root:
            if tag(each) == "style" and (name := attribute(each, "styleId")) is not None:
                self.styles.setdefault(name, each)

    def level(self, paragraph: _Element) -> str | None:
        """
        The level of the heading that *paragraph* is, ``1`` for the highest; None for no heading.
        """
        properties = child(paragraph, "pPr")
        if (level := _outline(properties)) is not None:
            return level
        for style in self.chain(attribute(child(properties, "pStyle"), "val")):
            name = (attribute(child(style, "name"), "val") or "").lower()
            if (found := _HEADING.fullmatch(name)) is not None:
                return found[1]
            if (level := _outline(child(style, "pPr"))) is not None:
                return level
        return None

    def is_quotation(self, paragraph: _Element) -> bool:
        """
        Whether the style of *paragraph* is that of quotations.
        """
        style = attribute(child(paragraph, "pPr", "pStyle"), "val")
        names = {
            (attribute(child(each, "name"), "val") or "").lower() for each in self.chain(style)
        }
        return not names.isdisjoint({"quote", "intense quote", "block text"})

    def emphasis(self, run: _Element) -> str:
        """
        How the words of *run* are set apart, ``bold italic``; empty for words as usual.
        """
        properties = child(run, "rPr")
        style = attribute(child(properties, "rStyle"), "val")
        layers = [child(each, "rPr") for each in reversed(list(self.chain(style)))]
        found: dict[str, bool] = {}
        for layer in (*layers, properties):
            found.update(emphasis_of(layer))
        return " ".join(name for name, on in found.items() if on)

    def numbering(self, paragraph: _Element) -> tuple[str, int] | None:
        """
        The list in which *paragraph* is and its level there, from 0; None for no list.
        """
        properties = child(paragraph, "pPr")
        style = attribute(child(properties, "pStyle"), "val")
        layers = [properties, *(child(each, "pPr") for each in self.chain(style))]
        number = level = None
        for layer in layers:
            number = number or attribute(child(layer, "numPr", "numId"), "val")
            level = level or attribute(child(layer, "numPr", "ilvl"), "val")
        if number in {None, "0"}:
            return None
        return str(number), int(level) if level in set("012345678") else 0

    def chain(self, style: str | None) -> Iterator[_Element]:
        """
        *style* and what it is based on, at most so many that a circle ends.
        """
        for _ in range(_MAX_CHAIN):
            element = self.styles.get(style or "")
            if element is None:
                return
            yield element
            style = attribute(child(element, "basedOn"), "val")


def _outline(properties: _Element | None) -> str | None:
    level = attribute(child(properties, "outlineLvl"), "val")
    # Level 9 is that of running text.
    return str(int(level) + 1) if level in set("012345678") else None
