"""
What an official publication says of itself: number, dossiers, session, date, title.
"""

from __future__ import annotations

import datetime as dt
import re

import attrs
from lxml import etree

from kamerbrief.errors import ModelError
from kamerbrief.model.metadata import DossierField
from kamerbrief.months import MONTH, MONTHS
from kamerbrief.publications.papers import Kamerstuk
from kamerbrief.sources.values import SourceMetadata
from kamerbrief.vocabularies import Chamber, House

__all__ = ["CHAMBERS", "day_of", "metadata_of", "words_of"]

_Element = etree._Element

_IDENTIFIER = re.compile(r"[a-z]{2,4}(?:-[A-Za-z0-9()]{1,20}){1,6}")
_SESSION = re.compile(r"[0-9]{4}-[0-9]{4}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WRITTEN = re.compile(rf"\b([0-9]{{1,2}}) ({MONTH}) ([0-9]{{4}})\b")

CHAMBERS = {
    "1": Chamber.EERSTE_KAMER,
    "2": Chamber.TWEEDE_KAMER,
    "Eerste Kamer der Staten-Generaal": Chamber.EERSTE_KAMER,
    "Tweede Kamer der Staten-Generaal": Chamber.TWEEDE_KAMER,
    "Staten-Generaal": Chamber.STATEN_GENERAAL,
    "Verenigde Vergadering der Staten-Generaal": Chamber.STATEN_GENERAAL,
}
_HOUSES = {Chamber.EERSTE_KAMER: House.I, Chamber.TWEEDE_KAMER: House.II}


def metadata_of(root: _Element) -> SourceMetadata:
    """
    What the official publication *root* says of itself; it may be silent on everything.
    """
    stated = {each.get("name", ""): each.get("content", "") for each in root.iter("meta")}
    lines = {each.get("inhoud", ""): words_of(each) for each in root.iter("tekstregel")}
    number = next(root.iter("ondernummer"), None)
    chamber = CHAMBERS.get(lines.get("kameraanduiding", ""))
    if chamber is None and number is not None:
        chamber = CHAMBERS.get(number.get("kamer", ""))
    session = _SESSION.search(
        lines.get("vergaderjaar", "").replace("\N{EN DASH}", "-")
        or stated.get("OVERHEIDop.vergaderjaar", "")
    )
    found = SourceMetadata(
        chamber=chamber,
        date=_date(root) or day_of(stated.get("DCTERMS.issued", "")),
        subject=words_of(root.find("kamerstuk/stuk/titel")) or None,
        number=(words_of(number) or None) if number is not None else None,
        session=session[0] if session else None,
        dossiers=tuple(filter(None, map(_dossier, root.iter("dossier")))),
    )
    return _named(found, stated)


def _named(found: SourceMetadata, stated: dict[str, str]) -> SourceMetadata:
    record = stated.get("OVERHEIDop.externMetadataRecord", "").split("/")
    for part in (stated.get("DC.identifier", ""), *record):
        if part.startswith(("kst", "ah-", "h-", "blg-")) and _IDENTIFIER.fullmatch(part):
            return attrs.evolve(found, identifier=part)
    if not found.dossiers or found.number is None:
        return found
    first = found.dossiers[0]
    dossier, _, subdossier = first.number.partition("-")
    try:
        paper = Kamerstuk(
            chamber=_HOUSES.get(found.chamber) if found.chamber else None,
            session=found.session,
            dossier=dossier,
            subdossier=subdossier or None,
            chapter=first.chapter,
            number=found.number,
        )
    except ModelError:
        return found
    return attrs.evolve(found, identifier=paper.identifier)


def _dossier(element: _Element) -> DossierField | None:
    number = element.find("dossiernummer")
    main = "".join(words_of(element.find("dossiernummer/dossiernr")).split())
    if number is None or not main:
        return None
    # Dossier 21501 is divided by councils of the European Union.
    council = words_of(number.find("raadnr"))
    return DossierField(
        number=f"{main}-{council}" if council else main,
        chapter=words_of(number.find("begrotingshoofdstuk")) or None,
        title=words_of(element.find("titel")) or None,
    )


def _date(root: _Element) -> dt.date | None:
    for day in root.iterfind("kamerstuk/stuk//datum"):
        above = day.getparent()
        # A letter has its date in its text, after the place.
        dated = above is not None and (
            above.tag == "datumtekst" or (above.text or "").strip() == "Den Haag,"
        )
        if dated and (found := day_of(day.get("isodatum", ""))) is not None:
            return found
    return _written(words_of(root.find("kamerstuk/stuk/datumtekst")))


def _written(text: str) -> dt.date | None:
    found = _WRITTEN.search(text.lower())
    if found is None:
        return None
    try:
        return dt.date(int(found[3]), MONTHS[found[2]], int(found[1]))
    except ValueError:
        return None


def day_of(text: str) -> dt.date | None:
    """
    The day that *text* is in ISO 8601, or None.
    """
    try:
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def words_of(element: _Element | None) -> str:
    """
    The words of *element* and of all in it, one space apart; empty without element.
    """
    return "" if element is None else " ".join("".join(map(str, element.itertext())).split())
