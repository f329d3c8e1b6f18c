"""
Who signed a motion or an amendment, as the House's own file has it.
"""

from __future__ import annotations

import re

from lxml import etree

from kamerbrief.model.facts import Submitter
from kamerbrief.register.names import parse_name
from kamerbrief.sources.official_metadata import words_of
from kamerbrief.vocabularies import SubmitterRole

__all__ = ["signatures_of", "submitters_of"]

_Element = etree._Element

_PREFIXES = frozenset("van de der den het 't ten ter te el al von la le du di da op in aan".split())
# Surnames of two words, which are no first name and surname.
_DOUBLE = frozenset({"Bruins Slot", "Koşer Kaya"})
_FORMULA = "orde van de dag"
_MAX_NAME = 60
_PARTED = re.compile(r"[,;\n]| en ")


def signatures_of(paper: _Element) -> tuple[str, ...]:
    """
    The names under the text of *paper*, in their order.

    They are paragraphs like any other, so what counts is that they are the last ones, and made of
    nothing but names; a name may stand in the same paragraph as the formula before it.
    """
    signed = [
        # Its parts need have no space between them.
        " ".join(filter(None, map(words_of, each))) or words_of(each)
        for each in paper.iter("naam")
        if _in(each, "ondertekening")
    ]
    if signed:
        return tuple(signed)
    found: list[str] = []
    lines = [words_of(each) for each in paper.iter("al") if not _in(each, "noot")]
    for line in reversed(lines):
        _, formula, rest = line.rpartition(_FORMULA)
        names = _names(rest.lstrip(".") if formula else line)
        found[:0] = names
        if formula or not names:
            break
    return tuple(found)


def submitters_of(names: tuple[str, ...]) -> tuple[Submitter, ...]:
    """
    The members who are called *names*; the first one is the first submitter.
    """
    return tuple(
        _submitter(name, SubmitterRole.CO if place else SubmitterRole.FIRST)
        for place, name in enumerate(names)
    )


def _submitter(name: str, role: SubmitterRole) -> Submitter:
    if name in _DOUBLE:
        return Submitter(name=name, role=role)
    parts = parse_name(name)
    surname = " ".join(filter(None, (parts.prefix, parts.surname)))
    return Submitter(
        name=surname[:1].upper() + surname[1:],
        first_name=parts.first_name or parts.initials,
        role=role,
    )


def _names(line: str) -> list[str]:
    names = [part.strip().rstrip(".").strip() for part in _PARTED.split(line)]
    names = [name for name in names if name]
    return names if names and all(map(_is_name, names)) else []


def _is_name(text: str) -> bool:
    words = text.split()
    if len(text) > _MAX_NAME or text == "De Kamer" or _is_prefix(words[-1]):
        return False
    return all(
        _is_prefix(word) or (word[0].isupper() and not any(map(str.isdigit, word)))
        for word in words
    )


def _is_prefix(word: str) -> bool:
    return word.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'") in _PREFIXES


def _in(element: _Element, name: str) -> bool:
    return any(above.tag == name for above in element.iterancestors())
