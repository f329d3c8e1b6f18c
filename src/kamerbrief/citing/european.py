"""
Citations of acts of the European Union: *Verordening (EU) 2016/679*, *richtlijn 92/43/EEG*.
"""

from __future__ import annotations

import re

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.mentions import Mention, computed, exact
from kamerbrief.citing.scope import Scope
from kamerbrief.publications import Celex

__all__ = ["read_act", "read_celex"]

_BODY = r"(?:EU|EG|EEG|EGKS|[Ee]uratom|GBVB|JBZ|EGA)"
_ACT = pattern(
    r"(?P<kind>ichtlijn(?:en)?|erordening(?:en)?|aderbesluit(?:en)?|esluit(?:en)?|eschikking(?:en)?|"
    r"anbeveling(?:en)?)"
    r"(?: van de (?:Commissie|Raad))?,? {0,3}"
    rf"(?P<before>\({_BODY}(?:, ?{_BODY})?\)|{_BODY}(?= (?:nr|\d)))?"
    r" ?(?P<mark>nr\.? ?|nrs\.? ?|no\.? ?)?"
    r"(?P<one>\d{1,4})(?:/|(?<=\d{4}) )(?P<two>\d{1,4})"
    rf"(?P<after>/{_BODY}(?:/{_BODY})?)?(?![\d/])"
)
_NEXT = pattern(
    rf"(?:,| en|, en| of) (?P<before>\({_BODY}(?:, ?{_BODY})?\) )?(?P<mark>nr\. ?)?"
    rf"(?P<one>\d{{1,4}})/(?P<two>\d{{1,4}})(?P<after>/{_BODY})?(?![\d/])"
)
_CELEX = pattern(
    r"CELEX(?:[- ]?(?:nummer|nr\.?))?[ :=]{1,3}(?P<number>[0-9CE]\d{4}[A-Z]{1,2}\d{4})(?!\d)"
)
_KIND_LETTERS = {
    "icht": "L",
    "eror": "R",
    "ader": "F",
    "eslu": "D",
    "esch": "D",
    "anbe": "H",
}
_YEAR_FIRST_SINCE = 2015


def read_act(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The acts named after the word that is cut at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_ACT)
    if match is None:
        return None
    letter = _KIND_LETTERS[match["kind"][:4]]
    if letter in "DH" and not (match["before"] or match["after"]):
        return None
    cited = []
    while match is not None:
        celex = _celex(letter, match)
        if celex is None:
            break
        end = cursor.place
        # Without the body that made it, it may be a directive of a profession or a town.
        sure = match["before"] or match["after"] or match["mark"]
        cited.append(computed(celex, () if sure else ("number",)))
        match = cursor.take(_NEXT) if len(cited) < 16 else None
        if match is not None and not (match["before"] or match["after"]):
            break
    if not cited:
        return None
    return Mention(start=_word(cursor.text, start), end=end, cited=tuple(cited))


def _word(text: str, place: int) -> int:
    """
    Where the word begins whose first letter or part is before *place*.
    """
    first = max(0, place - 16)
    while place > first and text[place - 1].isalpha():
        place -= 1
    return place


def _celex(letter: str, match: re.Match[str]) -> Celex | None:
    one, two = match["one"], match["two"]
    if not (match["before"] or match["after"]) and int(two) in {int(one) + 1, int(one[-2:]) + 1}:
        return None  # the years 2020/2021
    if _year_comes_first(letter, match):
        year, number = one, two
    else:
        year, number = two, one
    if len(year) == 2:
        year = f"19{year}"  # the year 2000 and later ones have four digits
    if not 1951 <= int(year) <= 2099 or int(number) == 0:
        return None
    return Celex(number=f"3{year}{letter}{int(number):04d}")


def _year_comes_first(letter: str, match: re.Match[str]) -> bool:
    one, two = match["one"], match["two"]
    if letter == "R" or match["mark"]:
        # Regulations, and what has nr., put the number first until 2015.
        if _YEAR_FIRST_SINCE <= int(one) <= 2099:
            return not (match["mark"] and len(two) == 4 and 1951 <= int(two) < _YEAR_FIRST_SINCE)
        return letter == "L" and len(one) in {2, 4} and not (len(two) == 4 and len(one) < 4)
    return len(one) in {2, 4}


def read_celex(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The document whose CELEX number stands at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_CELEX)
    if match is None:
        return None
    return exact(start, cursor.place, Celex(number=match["number"]))
