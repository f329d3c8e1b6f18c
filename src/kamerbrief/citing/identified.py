"""
Citations by an identifier or an address: *kst-36410-XVI-127*, *2022D49035*, *BWBR0047628*.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.mentions import Mention, exact
from kamerbrief.citing.scope import Scope
from kamerbrief.errors import ModelError
from kamerbrief.publications import Publication, from_identifier

__all__ = ["read_address", "read_identifier", "read_law", "read_record"]

_IDENTIFIER = pattern(
    r"(?:kst|ah|h|stb|stcrt|trb|blg|dossier|oj|celex)-[0-9A-Za-z](?:[0-9A-Za-z]|-(?=[0-9A-Za-z])){1,60}"
)
_INSIDE = pattern(r"[A-Za-z0-9-]")
_ADDRESS = pattern(r"https?://[^\x00-\x20\x1f\"'<>\u00ab\u00bb\u201c\u201d\u201e|\\^{}]{1,400}")
_ID_IN_ADDRESS = pattern(r"(?:kst|ah|h|stb|stcrt|trb|blg)-[0-9A-Za-z-]{1,60}")
_DOSSIER_IN_ADDRESS = pattern(r"/dossier/(\d{5}(?:-(?:\d\d?|[A-Z]{1,6}))?)(?![0-9A-Za-z-])")
_RECORD = pattern(r"(?<![0-9A-Za-z])20\d\d[DZ]\d{5}(?![0-9A-Za-z])")
_RECORD_IN_ADDRESS = pattern(r"20\d\d[DZ]\d{5}(?!\d)")
_LAW = pattern(r"BWB[RVW]\d{7}(?!\d)")
_JCI = pattern(
    r"jci1\.\d{1,2}:[a-z]:BWB[RVW]\d{7}(?:&[a-z-]{1,20}=[0-9A-Za-z._~%()/:+*-]{0,80}){0,12}"
)
_ECLI = pattern(r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}", re.IGNORECASE)
_CELEX = pattern(r"CELEX(?::|=|%3A)([0-9CE]\d{4}[A-Z]{1,2}\d{4})", re.IGNORECASE)


def read_identifier(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The publication whose identifier stands at *cursor*, or None.
    """
    start = cursor.place
    if start and _INSIDE.match(cursor.text, start - 1):
        return None
    match = cursor.take(_IDENTIFIER)
    publication = None if match is None else _known(match[0])
    if publication is None:
        return None
    return exact(start, cursor.place, publication)


def _known(identifier: str) -> Publication | None:
    try:
        return from_identifier(identifier)
    except ModelError:
        return None


def _named(identifier: str) -> list[Publication]:
    publication = _known(identifier)
    return [] if publication is None else [publication]


def read_record(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The document or the case (zaak) of the Tweede Kamer whose number stands at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_RECORD)
    return None if match is None else exact(start, cursor.place, from_identifier(match[0]))


def read_law(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The law whose number or reference stands at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_JCI) or cursor.take(_LAW)
    if match is None:
        return None
    reference = match[0].rstrip(".,;:)")
    return exact(start, start + len(reference), from_identifier(reference))


def read_address(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    What the address at *cursor* is the page of, or None if it holds no identifier.
    """
    start = cursor.place
    match = cursor.take(_ADDRESS)
    if match is None:
        return None
    address = match[0].rstrip(".,;:!?)]")
    host, _, path = address.partition("://")[2].partition("/")
    reader = next((read for site, read in _SITES if f".{host}".endswith(f".{site}")), None)
    publications = [] if reader is None else reader("/" + unquote(path))
    if not publications:
        return None
    return exact(start, start + len(address), *publications)


def _officielebekendmakingen(path: str) -> list[Publication]:
    dossier = _DOSSIER_IN_ADDRESS.search(path)
    if dossier is not None:
        return _named(f"dossier-{dossier[1]}")
    for match in _ID_IN_ADDRESS.finditer(path):
        publication = _known(match[0].rstrip("-"))
        if publication is not None:
            return [publication]
    return []


def _tweedekamer(path: str) -> list[Publication]:
    numbers = dict.fromkeys(_RECORD_IN_ADDRESS.findall(path))
    return [each for number in numbers for each in _named(number)][:4]


def _wetten(path: str) -> list[Publication]:
    match = _JCI.search(path) or _LAW.search(path)
    return [] if match is None else _named(match[0])


def _rechtspraak(path: str) -> list[Publication]:
    match = _ECLI.search(path)
    return [] if match is None else _named(match[0].upper().rstrip("."))


def _eurlex(path: str) -> list[Publication]:
    match = _CELEX.search(path)
    return [] if match is None else _named(f"celex-{match[1].upper()}")


_SITES = (
    ("officielebekendmakingen.nl", _officielebekendmakingen),
    ("overheid.nl", lambda path: _wetten(path) or _officielebekendmakingen(path)),
    ("tweedekamer.nl", _tweedekamer),
    ("rechtspraak.nl", _rechtspraak),
    ("europa.eu", _eurlex),
)
