"""
Citations of judgments: *ECLI:NL:HR:2010:392*, *LJN BV0614*.
"""

from __future__ import annotations

import re

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.mentions import Mention, computed, exact, incomplete
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Flaw, Issue
from kamerbrief.publications import Ecli, Ljn
from kamerbrief.publications.values import is_year
from kamerbrief.vocabularies import CitationKind

__all__ = ["read_ecli", "read_ljn", "read_short_ecli"]

_COLON = r" ?[:;,.] ?"
_ECLI = pattern(
    rf"ECLI(?:{_COLON}| )(?P<country>[A-Z]{{2}}){_COLON}(?P<court>[A-Z][A-Z0-9]{{0,6}})"
    rf"(?:{_COLON}(?P<year>1[89]\d\d|20\d\d))?{_COLON}"
    r"(?P<number>[A-Z0-9](?:[A-Z0-9]|\.(?=[A-Z0-9])){0,24})(?![A-Z0-9])",
    re.IGNORECASE,
)
# Without the prefix only these: the courts, and the advocates general, of the Netherlands.
_SHORT = pattern(
    r"(?:NL:)?(?P<court>HR|PHR|RVS|CRVB|CBB|GH[A-Z]{2,5}|RB[A-Z]{2,5}|OGH[A-Z]{2,4}|OGEA[A-Z]{1,2})"
    r":(?P<year>1[89]\d\d|20\d\d): ?(?P<number>[A-Z]{2}\d{4}|\d{1,5})(?![A-Z0-9])",
    re.IGNORECASE,
)
_WORD_BEFORE = pattern(r"(?:NL:)?[A-Za-z]{2,7}$")
_LJN = pattern(
    r"(?:LJN|ELRO)(?:[ :-]{1,3}|-?(?:nummer|nr\.?)[ :]{0,2})?(?:nr\.? ?)?"
    r"(?P<letters>[A-Z]{2}) ?(?P<digits>\d{4})(?!\d)"
)


def read_ecli(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The judgment whose ECLI begins at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_ECLI)
    return None if match is None else _ecli(cursor, start, match, match["country"])


def read_short_ecli(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The judgment that is cited by an ECLI without prefix around the colon at *cursor*, or None.
    """
    before = cursor.text[max(0, cursor.place - 10) : cursor.place]
    word = _WORD_BEFORE.search(before)
    if word is None:
        return None
    start = cursor.place = cursor.place - len(word[0])
    match = cursor.take(_SHORT)
    return None if match is None else _ecli(cursor, start, match, "NL")


def _ecli(cursor: Cursor, start: int, match: re.Match[str], country: str) -> Mention | None:
    court, number = match["court"].upper(), match["number"].upper()
    if match["year"] is None:
        parts = {"country": country.upper(), "court": court, "number": number}
        return incomplete(start, cursor.place, CitationKind.ECLI, parts, "year")
    if int(match["year"]) < is_year.low:
        return None
    ecli = Ecli(country=country.upper(), court=court, year=int(match["year"]), number=number)
    if match[0] == ecli.identifier:
        return exact(start, cursor.place, ecli)
    issue = Issue(
        flaw=Flaw.LABEL, message=f"the ECLI is written {match[0]!r}", hint=ecli.identifier
    )
    return Mention(start=start, end=cursor.place, cited=(computed(ecli),), issues=(issue,))


def read_ljn(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The judgment by its old number at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_LJN)
    if match is None:
        return None
    return exact(start, cursor.place, Ljn(number=match["letters"] + match["digits"]))
