"""
What the head of a page on officielebekendmakingen.nl says of the paper.
"""

from __future__ import annotations

import re

from lxml import etree

from kamerbrief.model.metadata import DossierField
from kamerbrief.sources.official_metadata import CHAMBERS, day_of
from kamerbrief.sources.values import SourceMetadata

__all__ = ["metadata_of_page"]

_IDENTIFIER = re.compile(r"(?:kst|ah|h|blg)(?:-[A-Za-z0-9]{1,20}){1,6}")
_DOSSIER = re.compile(r"([0-9]{5}(?:-[0-9]{2,3})?)(?:-([A-Z]{1,6}))?")
_SESSION = re.compile(r"[0-9]{4}-[0-9]{4}")


def metadata_of_page(root: etree._Element) -> SourceMetadata:
    """
    What the ``meta`` elements of the page *root* say; they may be silent on everything.
    """
    stated: dict[str, str] = {}
    numbers = []
    for each in root.iter("meta"):
        name = (each.get("name") or "").removeprefix("DCTERMS.").removeprefix("DC.")
        content = " ".join((each.get("content") or "").split())
        stated.setdefault(name, content)
        if name == "OVERHEIDop.dossiernummer":
            numbers.extend(content.split(";"))
    identifier = stated.get("identifier", "")
    session = stated.get("OVERHEIDop.vergaderjaar", "")
    titles = [stated.get("OVERHEIDop.dossiertitel") or None] if len(numbers) == 1 else []
    dossiers = []
    for place, number in enumerate(numbers):
        if (found := _DOSSIER.fullmatch(number.replace(" ", ""))) is not None:
            title = titles[place] if place < len(titles) else None
            dossiers.append(DossierField(number=found[1], chapter=found[2], title=title))
    return SourceMetadata(
        identifier=identifier if _IDENTIFIER.fullmatch(identifier) else None,
        chamber=CHAMBERS.get(stated.get("creator", "")),
        date=day_of(stated.get("issued", "") or stated.get("date", "")),
        subject=stated.get("OVERHEIDop.documenttitel") or None,
        number=stated.get("OVERHEIDop.ondernummer") or None,
        session=session if _SESSION.fullmatch(session) else None,
        dossiers=tuple(dossiers),
    )
