"""
From the parts that a citation in a letter gives to the publication, and back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kamerbrief.errors import ModelError
from kamerbrief.publications.annexes import Bijlage
from kamerbrief.publications.caselaw import Ecli, Ljn
from kamerbrief.publications.gazettes import (
    OfficialJournal,
    Staatsblad,
    Staatscourant,
    Tractatenblad,
)
from kamerbrief.publications.identifiers import Publication, from_identifier
from kamerbrief.publications.legislation import Bwb, Celex, Jci
from kamerbrief.publications.papers import SUBDIVIDED_DOSSIER, Dossier, Kamerstuk
from kamerbrief.publications.proceedings import Aanhangsel, Handelingen
from kamerbrief.publications.records import SerialPublication, TkDocument, TkZaak, WebAddress
from kamerbrief.vocabularies import CitationKind

__all__ = ["from_parts", "to_parts"]

Parts = Mapping[str, str]


def from_parts(kind: str, parts: Parts) -> Publication:
    """
    The publication of *kind* that *parts* name.

    *parts* holds the attributes of a ``<citation>`` that are there: ``chamber``, ``session``,
    ``dossier`` (``32824`` or ``21501-02``), ``chapter``, ``rijkswet``, ``number``, ``item``,
    ``annex``, ``year``, ``page`` and ``identifier``.  An identifier goes before the other parts,
    since it is there where they do not give it.

        >>> print(from_parts("kamerstuk", {"dossier": "32824", "number": "341"}))
        Kamerstukken 32824, nr. 341

    Raises:
        ModelError: *kind* names no publication, a part that it needs is missing, or a part
            does not have its form.
    """
    reader = _READERS.get(kind)
    if reader is None:
        raise ModelError(f"citation: {kind!r} is no kind of publication that has an identifier")
    try:
        return reader(parts)
    except KeyError as error:
        raise ModelError(f"citation of a {kind}: {error.args[0]} is missing") from error


def to_parts(publication: Publication) -> tuple[CitationKind, dict[str, str]]:
    """
    The kind and the parts with which `from_parts` gives *publication*.

        >>> to_parts(Staatsblad(year=2021, number="38"))
        (<CitationKind.STAATSBLAD: 'staatsblad'>, {'year': '2021', 'number': '38'})

    Raises:
        ModelError: *publication* is a dossier of several sessions, for which there is no part.
    """
    match publication:
        case Kamerstuk():
            return CitationKind.KAMERSTUK, _filed(publication) | {"number": publication.number}
        case Dossier():
            if publication.until is not None:
                raise ModelError(f"citation of {publication}: expected one session")
            return CitationKind.DOSSIER, _filed(publication)
        case Bijlage():
            _, parts = ("", {}) if publication.of is None else to_parts(publication.of)
            blg = None if publication.blg is None else f"blg-{publication.blg}"
            return CitationKind.BIJLAGE, parts | _known(annex=publication.number, identifier=blg)
        case Handelingen():
            return CitationKind.HANDELINGEN, _known(
                chamber=publication.chamber,
                session=publication.session,
                number=publication.number,
                item=publication.item,
                page=publication.pages,
            )
        case Aanhangsel():
            return CitationKind.AANHANGSEL, _known(
                chamber=publication.chamber,
                session=publication.session,
                number=publication.number,
            )
        case Staatsblad() | Staatscourant() | Tractatenblad():
            return _GAZETTES[type(publication)], _known(
                year=publication.year, number=publication.number
            )
        case SerialPublication():
            return _SERIES[publication.series], {"identifier": publication.identifier}
        case WebAddress():
            return CitationKind.URL, {"identifier": publication.address}
        case Celex():
            return CitationKind.CELEX, {"identifier": publication.number}
    return _IDENTIFIED[type(publication)], {"identifier": publication.identifier}


def _known(**parts: object) -> dict[str, str]:
    return {name: str(value) for name, value in parts.items() if value is not None}


def _filed(filed: Kamerstuk | Dossier) -> dict[str, str]:
    number = f"{filed.dossier}-{filed.subdossier}" if filed.subdossier else filed.dossier
    return _known(
        chamber=filed.chamber,
        session=filed.session,
        dossier=number,
        chapter=filed.chapter,
        rijkswet=filed.rijkswet,
    )


def _file(parts: Parts) -> dict[str, Any]:
    dossier, dash, rest = parts["dossier"].partition("-")
    if dash and dossier != SUBDIVIDED_DOSSIER:
        raise ModelError(
            f"citation: dossier {parts['dossier']!r}, expected digits alone "
            f"(only {SUBDIVIDED_DOSSIER} has parts)"
        )
    return {
        "chamber": parts.get("chamber"),
        "session": parts.get("session"),
        "dossier": dossier,
        "subdossier": rest if dash else None,
        "chapter": parts.get("chapter"),
        "rijkswet": parts.get("rijkswet"),
    }


def _paper(parts: Parts) -> Publication:
    if "identifier" in parts:
        return from_identifier(parts["identifier"])
    return Kamerstuk(**_file(parts), number=parts["number"])


def _sitting(parts: Parts) -> Publication:
    if "identifier" in parts:
        return from_identifier(parts["identifier"])
    return Handelingen(
        chamber=parts.get("chamber"),
        session=parts.get("session"),
        number=parts.get("number"),
        item=parts.get("item"),
        # Beside an item, a page only tells where in the item to look.
        pages=None if "item" in parts else parts.get("page"),
    )


def _questions(parts: Parts) -> Publication:
    if "identifier" in parts:
        return from_identifier(parts["identifier"])
    return Aanhangsel(
        chamber=parts.get("chamber"), session=parts.get("session"), number=parts["number"]
    )


def _annex(parts: Parts) -> Publication:
    of: Kamerstuk | Aanhangsel | None = None
    if "dossier" in parts:
        of = Kamerstuk(**_file(parts), number=parts["number"])
    elif "number" in parts:
        of = Aanhangsel(
            chamber=parts.get("chamber"), session=parts.get("session"), number=parts["number"]
        )
    identifier = parts.get("identifier")
    if identifier is not None and not identifier.startswith("blg-"):
        return from_identifier(identifier)
    blg = None if identifier is None else identifier.removeprefix("blg-")
    return Bijlage(of=of, number=parts.get("annex"), blg=blg)


def _gazette(cls: Callable[..., Publication]) -> Callable[[Parts], Publication]:
    def read(parts: Parts) -> Publication:
        if "identifier" in parts:
            return from_identifier(parts["identifier"])
        year = parts["year"]
        if not (year.isascii() and year.isdigit() and len(year) == 4):
            raise ModelError(f"citation: year {year!r}, expected four digits")
        return cls(year=int(year), number=parts["number"])

    return read


def _identified(parts: Parts) -> Publication:
    return from_identifier(parts["identifier"])


_GAZETTES: dict[type[object], CitationKind] = {
    Staatsblad: CitationKind.STAATSBLAD,
    Staatscourant: CitationKind.STAATSCOURANT,
    Tractatenblad: CitationKind.TRACTATENBLAD,
}
_SERIES = {
    "kst": CitationKind.KAMERSTUK,
    "ah": CitationKind.AANHANGSEL,
    "h": CitationKind.HANDELINGEN,
}
_IDENTIFIED: dict[type[object], CitationKind] = {
    OfficialJournal: CitationKind.PUBLICATIEBLAD,
    Ecli: CitationKind.ECLI,
    Ljn: CitationKind.LJN,
    Bwb: CitationKind.BWB,
    Jci: CitationKind.JCI,
    TkDocument: CitationKind.TK_DOCUMENT,
    TkZaak: CitationKind.TK_ZAAK,
}
_READERS: dict[str, Callable[[Parts], Publication]] = {
    CitationKind.KAMERSTUK: _paper,
    CitationKind.DOSSIER: lambda parts: Dossier(**_file(parts)),
    CitationKind.HANDELINGEN: _sitting,
    CitationKind.AANHANGSEL: _questions,
    CitationKind.BIJLAGE: _annex,
    CitationKind.STAATSBLAD: _gazette(Staatsblad),
    CitationKind.STAATSCOURANT: _gazette(Staatscourant),
    CitationKind.TRACTATENBLAD: _gazette(Tractatenblad),
    CitationKind.CELEX: lambda parts: Celex(number=parts["identifier"]),
    CitationKind.URL: lambda parts: WebAddress(address=parts["identifier"]),
    **dict.fromkeys(_IDENTIFIED.values(), _identified),
}
