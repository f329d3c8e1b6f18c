"""
Values of attributes as the schema has them, from the ways in which people write them.

Each function gives None where the value has no reading, or more than one.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from enum import StrEnum
from typing import TypeAlias

from kamerbrief.months import MONTHS
from kamerbrief.vocabularies import Category, Chamber, House

__all__ = ["Spelling", "bare", "code_of", "day", "flag", "spelling_of", "whole"]

Spelling: TypeAlias = Callable[[str], str | None]

_LONGEST = 60
_BLANKS = " \t\r\n\N{NO-BREAK SPACE}"
_SEPARATORS = re.compile(r"[^a-z0-9]+")
# The names under which the register of the House and citations have them.
_SYNONYMS: dict[type[StrEnum], dict[str, StrEnum]] = {
    Category: {
        "verzocht-motie-aan-te-houden": Category.VERZOCHT_AAN_TE_HOUDEN,
        "geen-expliciete-appreciatie": Category.GEEN_APPRECIATIE,
    },
    Chamber: {
        "tweede-kamer-der-staten-generaal": Chamber.TWEEDE_KAMER,
        "eerste-kamer-der-staten-generaal": Chamber.EERSTE_KAMER,
    },
    House: {
        "tk": House.II,
        "tweede-kamer": House.II,
        "ek": House.I,
        "eerste-kamer": House.I,
    },
}
# Midnight in another zone than these is another day here.
_YEAR_FIRST = re.compile(
    r"([0-9]{4})([-/.]?)([0-9]{2})\2([0-9]{2})(?:T00:00(?::00(?:\.0{1,9})?)?)?"
    r"(?:Z|\+0[0-2]:00)?"
)
_SHORT = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_IN_WORDS = re.compile(r"([0-9]{1,2}) ([a-z]{3,9}) ([0-9]{4})")
_WHOLE = re.compile(r"0{0,4}([1-9][0-9]{0,3})")


def bare(value: str) -> str | None:
    """
    *value* without blanks around it, or None if there are none.
    """
    return stripped if (stripped := value.strip(_BLANKS)) != value else None


def whole(value: str) -> str | None:
    """
    A number without zeros before it.
    """
    match = _WHOLE.fullmatch(value.strip(_BLANKS))
    return None if match is None else match[1]


def flag(value: str) -> str | None:
    """
    ``true`` or ``false``, which may be written 1, 0 or in capitals.

        >>> flag("True"), flag("0"), flag("misschien")
        ('true', 'false', None)
    """
    return {"true": "true", "1": "true", "false": "false", "0": "false"}.get(
        value.strip(_BLANKS).lower()
    )


def day(value: str) -> str | None:
    """
    A day as ``2022-11-22``; None where day and month cannot be told apart.

        >>> day("22 november 2022"), day("2022-11-22T00:00:00"), day("22-11-2022")
        ('2022-11-22', '2022-11-22', '2022-11-22')
        >>> day("03-04-2022"), day("22-23-2022")
        (None, None)
    """
    text = " ".join(value.split()).lower() if len(value) <= _LONGEST else ""
    year = month = number = 0
    if match := _YEAR_FIRST.fullmatch(text.upper()):
        year, month, number = int(match[1]), int(match[3]), int(match[4])
    elif match := _SHORT.fullmatch(text):
        year, month, number = map(int, match.groups())
    elif (match := _DAY_FIRST.fullmatch(text)) and (int(match[1]) > 12 or match[1] == match[2]):
        number, month, year = map(int, match.groups())
    elif match := _IN_WORDS.fullmatch(text):
        number, month, year = int(match[1]), MONTHS.get(match[2], 0), int(match[3])
    with suppress(ValueError):
        return dt.date(year, month, number).isoformat()
    return None


def code_of(codes: type[StrEnum]) -> Spelling:
    """
    A spelling of *codes*, whatever the case, the marks on letters and what separates words.

        >>> code_of(Category)("Oordeel Kamer"), code_of(House)("TK")
        ('oordeel-kamer', 'II')
        >>> code_of(Category)("Ontraden, tenzij gewijzigd"), code_of(Category)("steun")
        ('ontraden-tenzij-gewijzigd', None)
    """
    known: dict[str, str] = {_folded(each): str(each) for each in codes}
    known |= {words: str(each) for words, each in _SYNONYMS.get(codes, {}).items()}

    def spelled(value: str) -> str | None:
        return known.get(_folded(value)) if len(value) <= _LONGEST else None

    return spelled


def spelling_of(names: Iterable[str]) -> Spelling:
    """
    A spelling of *names* of attributes: ``firstName`` for ``first-name``.
    """
    known = {_SEPARATORS.sub("", each.lower()): each for each in names}
    return lambda value: known.get(_SEPARATORS.sub("", value.lower()))


def _folded(value: str) -> str:
    letters = unicodedata.normalize("NFKD", value)
    kept = "".join(each for each in letters if not unicodedata.combining(each))
    return _SEPARATORS.sub("-", kept.lower()).strip("-")
