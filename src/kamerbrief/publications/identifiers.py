"""
From an identifier to the publication that it names.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from kamerbrief.errors import ModelError
from kamerbrief.publications.annexes import Bijlage
from kamerbrief.publications.caselaw import Ecli, Ljn
from kamerbrief.publications.gazettes import (
    GAZETTE_NUMBER,
    OfficialJournal,
    Staatsblad,
    Staatscourant,
    Tractatenblad,
)
from kamerbrief.publications.legislation import Bwb, Celex, Jci
from kamerbrief.publications.papers import PAPER_NUMBER, Dossier, Kamerstuk
from kamerbrief.publications.proceedings import (
    QUESTION_NUMBER,
    Aanhangsel,
    Handelingen,
    has_items,
)
from kamerbrief.publications.records import SerialPublication, TkDocument, TkZaak, WebAddress
from kamerbrief.publications.sessions import Session
from kamerbrief.vocabularies import House

__all__ = ["Publication", "from_identifier"]

Publication: TypeAlias = (
    Kamerstuk
    | Dossier
    | Bijlage
    | Handelingen
    | Aanhangsel
    | Staatsblad
    | Staatscourant
    | Tractatenblad
    | OfficialJournal
    | Ecli
    | Ljn
    | Bwb
    | Jci
    | Celex
    | TkDocument
    | TkZaak
    | SerialPublication
    | WebAddress
)
"""Everything that a letter can cite."""

_FILE = r"([0-9]{1,6}|[IVXLCDM]{1,9})(?:-(?:([0-9]{1,2})|([A-Z]{1,8})))?"
_SERIAL = re.compile(r"kst-[1-9][0-9]{5,6}|(?:ah|h)-[1-9][0-9]{4,6}")
_ANNEX = re.compile(r"(kst-[0-9A-Za-z-]{1,40})-b([0-9]{1,3})")
_PAPER = re.compile(rf"kst-(?:([0-9]{{8}})-)?{_FILE}-({PAPER_NUMBER})")
_DOSSIER = re.compile(rf"dossier-{_FILE}")
_SITTING = re.compile(r"h-(tk|ek|vv)-([0-9]{8})-([0-9]{1,4})-([0-9]{1,6})(?:-([0-9]{1,6}|n[0-9]))?")
_QUESTIONS = re.compile(rf"ah-(tk|ek)-([0-9]{{8}})-({QUESTION_NUMBER})")
_GAZETTE = re.compile(rf"(stb|stcrt|trb)-([0-9]{{4}})-({GAZETTE_NUMBER})")
_JOURNAL = re.compile(r"oj-([A-Z]{1,2})-([0-9]{4})-([0-9]{1,5})")
_JUDGMENT = re.compile(r"ECLI:([A-Z]{2}):([A-Z0-9]{1,7}):([0-9]{4}):([A-Z0-9.]{1,25})")


def from_identifier(identifier: str) -> Publication:
    """
    The publication that *identifier* names, as far as it says.

    What it leaves out is None in the result: the session of a Kamerstuk, say.  The chamber of a
    Kamerstuk is filled in where the form of its number allows one only.

        >>> from_identifier("kst-21501-20-917")
        Kamerstuk(chamber='II', dossier='21501', subdossier='20', number='917')
        >>> from_identifier("h-tk-20222023-39-5")
        Handelingen(chamber='II', session=Session(start=2022), number='39', item='5')

    Raises:
        ModelError: *identifier* has no form that we know, or one of its parts is impossible.
    """
    family = _FAMILY.match(identifier)
    read = _READERS[family[0]] if family else _record
    try:
        return read(identifier)
    except ModelError as error:
        raise ModelError(f"identifier {identifier!r}: {error}") from error


def _matched(pattern: re.Pattern[str], identifier: str, expected: str) -> re.Match[str]:
    match = pattern.fullmatch(identifier)
    if match is None:
        raise ModelError(f"expected the form {expected}")
    return match


def _serial(identifier: str) -> SerialPublication:
    series, _, number = identifier.partition("-")
    return SerialPublication(series=series, number=number)


def _paper(identifier: str) -> Kamerstuk | Bijlage | SerialPublication:
    if _SERIAL.fullmatch(identifier):
        return _serial(identifier)
    annex = _ANNEX.fullmatch(identifier)
    match = _matched(
        _PAPER, annex[1] if annex else identifier, "kst-<dossier>-<number>, such as kst-32824-341"
    )
    session, dossier, subdossier, chapter, number = match.groups()
    paper = Kamerstuk(
        chamber=_chamber(session, dossier, number),
        session=session,
        dossier=dossier,
        subdossier=subdossier,
        chapter=chapter,
        number=number,
    )
    return Bijlage(of=paper, number=annex[2]) if annex else paper


def _chamber(session: str | None, dossier: str, number: str) -> House | None:
    if session is not None:
        return House.I
    if number.partition("-")[0].isdigit():
        return House.II
    # To about 2004 the Tweede Kamer had letters too (advice of the Raad van State); dossiers from
    # 31000 on were opened later (the budget for 2006/07 is 30800, the next one 31200).
    if number[0].isupper() and (not dossier.isdigit() or int(dossier) >= 31000):
        return House.I
    return None


def _dossier(identifier: str) -> Dossier:
    match = _matched(_DOSSIER, identifier, "dossier-<number>, such as dossier-36410-XIII")
    return Dossier(dossier=match[1], subdossier=match[2], chapter=match[3])


def _proceedings(identifier: str) -> Handelingen | SerialPublication:
    if _SERIAL.fullmatch(identifier):
        return _serial(identifier)
    match = _matched(_SITTING, identifier, "h-<chamber>-<session>-<sitting>-<item>")
    code, compact, one, two, three = match.groups()
    chamber = House.from_code(code)
    session = Session.parse(compact)
    if has_items(chamber, session, int(one)):
        item = f"{two}-{three}" if three else two
        return Handelingen(chamber=chamber, session=session, number=one, item=item)
    if three is None:
        # Of 2009/10 exist page ranges, at most 399 pages long, and sittings from 13 on with a first
        # page that is over 400 (measured); of 2010/11 the latter alone.
        span = int(two) - int(one)
        by_sitting = session.start == 2010 or (session.start == 2009 and not 0 <= span <= 400)
        number, pages = (one, two) if by_sitting else (None, f"{one}-{two}")
        return Handelingen(chamber=chamber, session=session, number=number, pages=pages)
    if session.start <= 1995:
        return Handelingen(chamber=chamber, session=session, number=one, pages=f"{two}-{three}")
    raise ModelError("names one of several texts on a page, expected no part after the pages")


def _questions(identifier: str) -> Aanhangsel | SerialPublication:
    if _SERIAL.fullmatch(identifier):
        return _serial(identifier)
    match = _matched(
        _QUESTIONS, identifier, "ah-<chamber>-<session>-<number>, such as ah-tk-20222023-64"
    )
    return Aanhangsel(chamber=House.from_code(match[1]), session=match[2], number=match[3])


def _gazette(identifier: str) -> Staatsblad | Staatscourant | Tractatenblad:
    match = _matched(_GAZETTE, identifier, f"{identifier.partition('-')[0]}-<year>-<number>")
    kinds: dict[str, type[Staatsblad | Staatscourant | Tractatenblad]] = {
        "stb": Staatsblad,
        "stcrt": Staatscourant,
        "trb": Tractatenblad,
    }
    return kinds[match[1]](year=int(match[2]), number=match[3])


def _journal(identifier: str) -> OfficialJournal:
    match = _matched(_JOURNAL, identifier, "oj-<series>-<year>-<number>, such as oj-L-2012-280")
    return OfficialJournal(series=match[1], year=int(match[2]), number=match[3])


def _judgment(identifier: str) -> Ecli:
    match = _matched(_JUDGMENT, identifier, "ECLI:<country>:<court>:<year>:<number>")
    return Ecli(country=match[1], court=match[2], year=int(match[3]), number=match[4])


def _record(identifier: str) -> TkDocument | TkZaak:
    match identifier[4:5]:
        case "D":
            return TkDocument(number=identifier)
        case "Z":
            return TkZaak(number=identifier)
    raise ModelError(f"expected one that begins with {', '.join(_READERS)}, or 2022D49035")


_READERS: dict[str, Callable[[str], Publication]] = {
    "kst-": _paper,
    "dossier-": _dossier,
    "blg-": lambda identifier: Bijlage(blg=identifier.removeprefix("blg-")),
    "h-": _proceedings,
    "ah-": _questions,
    "stb-": _gazette,
    "stcrt-": _gazette,
    "trb-": _gazette,
    "oj-": _journal,
    "celex-": lambda identifier: Celex(number=identifier.removeprefix("celex-")),
    "ECLI:": _judgment,
    "LJN:": lambda identifier: Ljn(number=identifier.removeprefix("LJN:")),
    "BWB": lambda identifier: Bwb(number=identifier),
    "jci": lambda identifier: Jci(reference=identifier),
}
_FAMILY = re.compile("|".join(_READERS))
