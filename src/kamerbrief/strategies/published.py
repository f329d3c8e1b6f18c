"""
Strategies for what letters cite.
"""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase, ascii_uppercase
from typing import Any

from hypothesis import strategies as st

from kamerbrief.publications.annexes import Bijlage
from kamerbrief.publications.caselaw import Ecli, Ljn
from kamerbrief.publications.gazettes import (
    OfficialJournal,
    Staatsblad,
    Staatscourant,
    Tractatenblad,
)
from kamerbrief.publications.identifiers import Publication
from kamerbrief.publications.legislation import Bwb, Celex, Jci
from kamerbrief.publications.papers import Dossier, Kamerstuk
from kamerbrief.publications.proceedings import Aanhangsel, Handelingen
from kamerbrief.publications.records import SerialPublication, TkDocument, TkZaak, WebAddress
from kamerbrief.publications.sessions import Session
from kamerbrief.strategies.values import Strategy, built, maybe
from kamerbrief.vocabularies import House

__all__ = ["PUBLICATIONS", "publications", "publications_of", "sessions"]

PUBLICATIONS: tuple[type[Any], ...] = (
    Kamerstuk, Dossier, Handelingen, Aanhangsel, Bijlage, Staatsblad, Staatscourant, Tractatenblad,
    OfficialJournal, Ecli, Ljn, Bwb, Jci, Celex, TkDocument, TkZaak, SerialPublication, WebAddress,
)  # fmt: skip
"""Every class of publication; papers of the House first, as most citations are of them."""

_FILES: tuple[dict[str, str], ...] = (
    {"dossier": "32824"},
    {"dossier": "36200", "chapter": "VI"},
    {"dossier": "21501", "subdossier": "02"},
    {"dossier": "36410", "chapter": "L"},
    {"dossier": "21800", "chapter": "IXB"},
    {"dossier": "35099", "rijkswet": "R2114"},
)


@cache
def sessions() -> Strategy[Session]:
    """
    Sessions (vergaderjaren), most often of the last decades.
    """
    return built(Session, start=st.integers(1996, 2025) | st.integers(1814, 2199))


@cache
def publications() -> Strategy[Publication]:
    """
    What a letter can cite, of every kind.
    """
    return st.one_of([_strategies()[each] for each in PUBLICATIONS])


def publications_of(cls: type[Any]) -> Strategy[Any]:
    """
    Publications of *cls*.
    """
    return _strategies()[cls]


def _digits(low: int, high: int) -> Strategy[str]:
    return st.integers(low, high).map(str)


def _coded(prefix: str, digits: int) -> Strategy[str]:
    return st.integers(0, 10**digits - 1).map(lambda number: f"{prefix}{number:0{digits}}")


@cache
def _strategies() -> dict[type[Any], Strategy[Any]]:
    # Sessions in which all papers have the form of today.
    session = built(Session, start=st.integers(2011, 2025))
    letters = st.sampled_from(["A", "B", "C", "H", "AA", "AB", "BC"])
    numbers = _digits(1, 9999)
    year = st.integers(1951, 2030)
    plain = {"year": year, "number": _digits(1, 99999)}
    papers = st.one_of(
        _filed(Kamerstuk, House.II, session, number=numbers),
        _filed(Kamerstuk, House.I, session, number=letters),
        _filed(Kamerstuk, None, st.none(), number=numbers),
    )
    questions = built(
        Aanhangsel, chamber=st.sampled_from([House.II, House.I]), session=session, number=numbers
    )
    sitting = {"chamber": st.sampled_from([House.II, House.I]), "session": session}
    return {
        Kamerstuk: papers,
        Dossier: _filed(Dossier, House.II, session) | _filed(Dossier, None, st.none()),
        Handelingen: built(
            Handelingen, **sitting, number=_digits(1, 130), item=_digits(1, 40)
        ),
        Aanhangsel: questions,
        Bijlage: built(Bijlage, of=papers | questions, number=maybe(_digits(1, 99)))
        | built(Bijlage, blg=_digits(100_000, 9_999_999)),
        Staatsblad: built(Staatsblad, **plain),
        Staatscourant: built(Staatscourant, **plain),
        Tractatenblad: built(Tractatenblad, **plain),
        OfficialJournal: built(
            OfficialJournal, series=st.sampled_from(["L", "C", "LI"]), year=year, number=numbers
        ),
        Ecli: built(
            Ecli, country=st.sampled_from(["NL", "EU"]),
            court=st.sampled_from(["HR", "RVS", "RBDHA", "C"]), year=year, number=numbers,
        ),
        Ljn: built(
            Ljn,
            number=st.builds(
                lambda start, number: f"{start}{number}",
                st.text(ascii_uppercase, min_size=2, max_size=2), _digits(1000, 9999),
            ),
        ),
        Bwb: built(Bwb, number=_coded("BWBR", 7)),
        Jci: built(
            Jci,
            reference=st.builds(
                lambda number, article: f"jci1.3:c:{number}&artikel={article}",
                _coded("BWBR", 7), st.integers(1, 99),
            ),
        ),
        Celex: built(Celex, number=_coded("32016R", 4)),
        TkDocument: built(TkDocument, number=_coded("2022D", 5)),
        TkZaak: built(TkZaak, number=_coded("2022Z", 5)),
        SerialPublication: built(
            SerialPublication, series=st.sampled_from(["kst", "ah", "h"]),
            number=_digits(1_000_000, 9_999_999),
        ),
        WebAddress: built(
            WebAddress,
            address=st.text(ascii_lowercase, min_size=1, max_size=9).map(
                lambda host: f"https://www.{host}.nl/brief?a=1&b=2"
            ),
        ),
    }  # fmt: skip


def _filed(
    cls: type[Any], chamber: House | None, session: Strategy[Any], **fields: Strategy[Any]
) -> Strategy[Any]:
    return st.builds(
        lambda file, rest: cls(**file, **rest),
        st.sampled_from(_FILES),
        st.fixed_dictionaries({"chamber": st.just(chamber), "session": session, **fields}),
    )
