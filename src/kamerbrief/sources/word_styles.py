"""
Styles of a .docx: what is a heading, and how words are set.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs
from lxml import etree

from kamerbrief.sources.word_names import attribute, is_on, tag

__all__ = ["Styles", "child", "emphasis_of", "is_hidden"]

_Element = etree._Element

_HEADING = re.compile(r"heading ([1-9])")
_TOGGLES = {"b": "bold", "i": "italic", "u": "underline"}
_RAISED = {"superscript": "superscript", "subscript": "subscript"}
_QUOTATIONS = frozenset({"quote", "intense quote", "block text"})
_LEVELS = frozenset("012345678")
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


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Style:
    """
    What a style and those it is based on say.
    """

    level: str | None = None
    is_quotation: bool = False
    emphasis: Mapping[str, bool] = attrs.field(factory=dict)
    number: str | None = None
    depth: str | None = None


class Styles:
    """
    The styles of a document, by id.
    """

    def __init__(self, root: _Element | None) -> None:
        self.elements: dict[str, _Element] = {}
        self.found: dict[str, _Style] = {}
        for each in () if root is None else root:
            if tag(each) == "style" and (name := attribute(each, "styleId")) is not None:
                self.elements.setdefault(name, each)

    def level(self, paragraph: _Element) -> str | None:
        """
        The level of the heading that *paragraph* is, ``1`` for the highest; None for no heading.
        """
        properties = child(paragraph, "pPr")
        return _outline(properties) or self.style(properties, "pStyle").level

    def is_quotation(self, paragraph: _Element) -> bool:
        """
        Whether the style of *paragraph* is that of quotations.
        """
        return self.style(child(paragraph, "pPr"), "pStyle").is_quotation

    def emphasis(self, run: _Element) -> str:
        """
        How the words of *run* are set apart, ``bold italic``; empty for words as usual.
        """
        properties = child(run, "rPr")
        if properties is None:
            return ""
        found = {**self.style(properties, "rStyle").emphasis, **emphasis_of(properties)}
        return " ".join(name for name, on in found.items() if on)

    def numbering(self, paragraph: _Element) -> tuple[str, int] | None:
        """
        The list in which *paragraph* is and its level there, from 0; None for no list.
        """
        properties = child(paragraph, "pPr")
        style = self.style(properties, "pStyle")
        own = child(properties, "numPr")
        number = attribute(child(own, "numId"), "val") or style.number
        level = attribute(child(own, "ilvl"), "val") or style.depth
        if number in {None, "0"}:
            return None
        return str(number), int(level) if level in _LEVELS else 0

    def style(self, properties: _Element | None, kind: str) -> _Style:
        """
        The style that *properties* name, with all that it is based on.
        """
        name = attribute(child(properties, kind), "val")
        if name is None or name not in self.elements:
            return _PLAIN
        if name not in self.found:
            self.found[name] = self._resolved(name)
        return self.found[name]

    def _resolved(self, name: str | None) -> _Style:
        chain: list[_Element] = []
        # At most so many that a circle ends.
        while len(chain) < _MAX_CHAIN and (element := self.elements.get(name or "")) is not None:
            chain.append(element)
            name = attribute(child(element, "basedOn"), "val")
        names = [(attribute(child(each, "name"), "val") or "").lower() for each in chain]
        levels = [
            found[1] if (found := _HEADING.fullmatch(called)) else _outline(child(each, "pPr"))
            for called, each in zip(names, chain, strict=True)
        ]
        emphasis: dict[str, bool] = {}
        for each in reversed(chain):
            emphasis.update(emphasis_of(child(each, "rPr")))
        numbers = [child(each, "pPr", "numPr") for each in chain]
        return _Style(
            level=_first(levels),
            is_quotation=not _QUOTATIONS.isdisjoint(names),
            emphasis=emphasis,
            number=_first([attribute(child(each, "numId"), "val") for each in numbers]),
            depth=_first([attribute(child(each, "ilvl"), "val") for each in numbers]),
        )


_PLAIN = _Style()


def _first(values: list[str | None]) -> str | None:
    return next(filter(None, values), None)


def _outline(properties: _Element | None) -> str | None:
    level = attribute(child(properties, "outlineLvl"), "val")
    # Level 9 is that of running text.
    return str(int(level) + 1) if level in _LEVELS else None
