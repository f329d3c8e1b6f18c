"""
Citations of the official journals: *Stb. 2021, 38*, *Stcrt. 2015, 9263*, *PbEU 2012, L 280*.
"""

from __future__ import annotations

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.folding import BARRIER
from kamerbrief.citing.mentions import Mention, computed, incomplete
from kamerbrief.citing.scope import Scope
from kamerbrief.months import MONTH
from kamerbrief.publications import OfficialJournal, Staatsblad, Staatscourant, Tractatenblad
from kamerbrief.vocabularies import CitationKind

__all__ = ["read_gazette", "read_journal"]

# The Staatsblad, the oldest of them, began in 1813.
_YEAR = r"(?P<year>181[3-9]|18[2-9]\d|19\d\d|20\d\d)"
_GAZETTE = pattern(
    r"(?P<name>[Ss]tbl?|Staatsblad|[Ss]tcrt|Stc|Staatscourant|Trb|Tractatenblad)(?![a-z])"
    r"[.,*_]{0,3} {0,3}"
    rf"(?:(?:van|d\.d\.) )?(?:(?P<day>\d\d?) (?:{MONTH}),? )?"
    rf"(?:{_YEAR}(?!\d)(?P<between>[ ,/:-]{{1,4}}|(?=\x1f)))?"
    r"(?:,? ?(?:[Nn]r\.?|[Nn]o\.?|nummer) ?)?"
    r"(?:(?P<number>[1-9]\d{0,5})(?:-(?P<edition>[bhnv]\d{1,2}))?(?![\d%]|[.,]\d| \d{3}(?!\d))"
    rf"(?! ?(?:{MONTH}))"
    r"|(?P<letter>[A-Z]) ?(?P<lettered>[1-9]\d{0,3})(?!\d))?"
)
_SECOND = pattern(
    rf"(?: en | en nr\. |, (?=\d{{1,5}} en \d))(?:{_YEAR}[,/] ?)?"
    rf"(?P<number>[1-9]\d{{0,4}})(?!\d|[.,]\d| \d{{3}}(?!\d))"
    rf"(?! ?(?:{MONTH}|[a-z]{{3}}))(?=[ ),.;\x1f])"
)
_YEAR_BEFORE = pattern(rf"(?<!\d){_YEAR}[ ,(]{{0,4}}$")
_KINDS: dict[str, tuple[type[Staatsblad | Staatscourant | Tractatenblad], CitationKind]] = {
    "Stb": (Staatsblad, CitationKind.STAATSBLAD),
    "Stbl": (Staatsblad, CitationKind.STAATSBLAD),
    "Staatsblad": (Staatsblad, CitationKind.STAATSBLAD),
    "Stc": (Staatscourant, CitationKind.STAATSCOURANT),
    "Stcrt": (Staatscourant, CitationKind.STAATSCOURANT),
    "Staatscourant": (Staatscourant, CitationKind.STAATSCOURANT),
    "Trb": (Tractatenblad, CitationKind.TRACTATENBLAD),
    "Tractatenblad": (Tractatenblad, CitationKind.TRACTATENBLAD),
}
_LOOK_BACK = 24
_CAP = 8


def read_gazette(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The publication in a journal of the state at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_GAZETTE)
    if match is None:
        return None
    cls, kind = _KINDS[match["name"].capitalize()]
    number = match["number"] or (f"{match['letter']}{match['lettered']}" if match["letter"] else "")
    if not number or (match["letter"] and cls is not Staatsblad):
        return None
    if match["edition"]:
        number = f"{number}-{match['edition']}"
    year = match["year"] or _year_before(cursor.text, start)
    inferred = () if match["year"] else ("year",)
    if year is None:
        if match["name"] in {"Staatsblad", "Staatscourant", "Tractatenblad", "Stc"}:
            return None
        return incomplete(start, cursor.place, kind, {"number": number}, "year")
    cited = [computed(cls(year=int(year), number=number), inferred)]
    while len(cited) < _CAP and (more := cursor.take(_SECOND)):
        year = more["year"] or year
        cited.append(computed(cls(year=int(year), number=more["number"]), inferred))
    return Mention(start=start, end=cursor.place, cited=tuple(cited))


def _year_before(text: str, start: int) -> str | None:
    """
    The year that stands just before, as in *Wet van 30 maart 1988, Stb. 113*.
    """
    match = _YEAR_BEFORE.search(text[max(0, start - _LOOK_BACK) : start])
    return None if match is None else match["year"]


_JOURNAL = pattern(
    r"(?P<name>P[bB] ?(?:E[UGE]G?)?|Publicatieblad(?: (?:van de|der) Europese "
    r"(?:Unie|Gemeenschappen?))?)[.,]{0,2} {0,3}"
    rf"(?:{_YEAR}(?!\d)[ ,/]{{1,4}}(?:nr\.? ?)?)?"
    r"(?P<series>[LC][AEI]?)[ .,-]{0,3}(?:nr\.? ?|nummer )?"
    r"(?:(?P<later>20(?:2[3-9]|[3-9]\d))/(?P<act>[1-9]\d{0,4})|(?P<number>[1-9]\d{0,3}))(?!\d)"
    r"(?:[,/ ]{1,2}(?:blz|p)?\.? ?[1-9]\d{0,4}(?![\d.])(?! ?-? ?\d))?"
    r"(?:(?:,| van| d\.d\.) \d{1,2}[.-]\d{1,2}[.-](?P<dated>(?:19|20)\d\d))?"
)
_ACT_YEAR = pattern(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_LOOK_BACK_FOR_ACT = 60


def read_journal(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The issue of the Official Journal at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_JOURNAL)
    if match is None:
        return None
    number = match["act"] or match["number"]
    year = match["year"] or match["later"] or match["dated"]
    inferred = () if year else ("year",)
    if year is None:
        # The year is left out when it is that of the act just named.
        before = cursor.text[max(0, start - _LOOK_BACK_FOR_ACT) : start].rpartition(BARRIER)[2]
        years = [found["year"] for found in _ACT_YEAR.finditer(before)]
        year = years[-1] if years else None
    if year is None and match["name"].strip() in {"PB", "Pb"}:
        return None
    if year is None:
        parts = {"series": match["series"], "number": number}
        return incomplete(start, cursor.place, CitationKind.PUBLICATIEBLAD, parts, "year")
    journal = OfficialJournal(series=match["series"], year=int(year), number=number)
    return Mention(start=start, end=cursor.place, cited=(computed(journal, inferred),))
