"""
Where a citation may begin: the one pass over a text whose cost counts.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from kamerbrief.citing.annexes import read_annex
from kamerbrief.citing.courts import read_ecli, read_ljn, read_short_ecli
from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.european import read_act, read_celex
from kamerbrief.citing.gazettes import read_gazette, read_journal
from kamerbrief.citing.headed import read_labelled
from kamerbrief.citing.identified import read_address, read_identifier, read_law, read_record
from kamerbrief.citing.members import read_named_motion
from kamerbrief.citing.mentions import Mention
from kamerbrief.citing.papers import read_unlabelled
from kamerbrief.citing.relatives import read_numbered, read_replaced
from kamerbrief.citing.scope import Scope

__all__ = ["Reader", "positions"]

Reader: TypeAlias = Callable[[Cursor, Scope], Mention | None]
"""What reads a citation of one family where it may begin."""

_LETTER = pattern(r"[A-Za-z]")


def _word(cursor: Cursor, scope: Scope) -> Mention | None:
    start = cursor.place
    if start and (_LETTER.match(cursor.text, start - 1) or cursor.text.endswith("-", 0, start)):
        return None  # strafdossier 23456
    return read_labelled(cursor, scope)


def _chamber(cursor: Cursor, scope: Scope) -> Mention | None:
    start = cursor.place
    if start and _LETTER.match(cursor.text, start - 1):
        return None
    return read_labelled(cursor, scope)


def _short_label(cursor: Cursor, scope: Scope) -> Mention | None:
    start = cursor.place
    if cursor.text.startswith("-", start + 3):
        return read_identifier(cursor, scope)
    if start and (_LETTER.match(cursor.text, start - 1) or cursor.text.endswith("-", 0, start)):
        return None
    return read_labelled(cursor, scope)


# A stem that every citation of a family holds, how far the citation begins before it, its reader.
_STEMS: tuple[tuple[str, int, Reader], ...] = (
    ("amerst", 1, read_labelled),
    ("amer-", 1, read_labelled),
    ("AMERST", 1, read_labelled),
    ("Kst", 0, _short_label),
    ("KST", 0, _short_label),
    ("kst", 0, _short_label),
    ("TK", 0, _chamber),
    ("EK", 0, _chamber),
    ("weede Kamer", 1, read_labelled),
    ("erste Kamer", 1, read_labelled),
    ("etsvoorstel", 1, read_labelled),
    ("etsontwerp", 1, read_labelled),
    ("ossier", 1, _word),
    ("andelingen", 1, read_labelled),
    ("Hand. ", 0, read_labelled),
    ("anhangsel", 1, read_labelled),
    ("ijlage", 1, read_annex),
    ("t.v", 0, read_replaced),
    ("tvv", 0, read_replaced),
    ("vervanging van", 4, read_replaced),
    ("VERVANGING VAN", 4, read_replaced),
    ("tuk nr", 1, read_numbered),
    ("tukken nr", 1, read_numbered),
    ("gedrukt onder n", 0, read_numbered),
    ("otie", 1, read_named_motion),
    ("Stb", 0, read_gazette),
    ("stb", 0, read_gazette),
    ("stcrt", 0, read_gazette),
    ("Stc", 0, read_gazette),
    ("Trb", 0, read_gazette),
    ("Staatsblad", 0, read_gazette),
    ("Staatscourant", 0, read_gazette),
    ("Tractatenblad", 0, read_gazette),
    ("Pb", 0, read_journal),
    ("PB", 0, read_journal),
    ("Publicatieblad", 0, read_journal),
    ("ECLI", 0, read_ecli),
    ("LJN", 0, read_ljn),
    ("ELRO", 0, read_ljn),
    (":19", 0, read_short_ecli),
    (":20", 0, read_short_ecli),
    ("ichtlijn", 0, read_act),
    ("erordening", 0, read_act),
    ("aderbesluit", 0, read_act),
    ("esluit", 0, read_act),
    ("eschikking", 0, read_act),
    ("anbeveling", 0, read_act),
    ("CELEX", 0, read_celex),
    ("BWB", 0, read_law),
    ("jci1", 0, read_law),
    ("http", 0, read_address),
    ("ah-", 0, read_identifier),
    ("h-tk-", 0, read_identifier),
    ("h-ek-", 0, read_identifier),
    ("h-vv-", 0, read_identifier),
    ("stb-", 0, read_identifier),
    ("stcrt-", 0, read_identifier),
    ("trb-", 0, read_identifier),
    ("blg-", 0, read_identifier),
)
# A dossier, or the number of a document or a case of the Tweede Kamer.
_NUMBER = pattern(
    r"[1-3](?:\d[ .]?\d{3}(?!\d)"
    r"(?= ?-|[ ,.]{1,3}(?:[Nn]rs?\b|[Nn]o\b|[Nn]ummer|letter|EK\b"
    r"|[A-Z]{1,2}(?:\)|, ?(?:t\.?v\.?v\b|ter vervanging )))"
    r"| ?[IVXA-M(/]|\))"
    r"|(?<=2)0\d\d[DZ]\d{5}(?!\d))"
)


def positions(text: str) -> list[tuple[int, Reader]]:
    """
    Every place of the folded *text* where a citation may begin, in order, with its reader.
    """
    found: list[tuple[int, int, Reader]] = []
    for order, (stem, back, reader) in enumerate(_STEMS):
        # Most are not there at all, which `in` tells without a call.
        place = text.find(stem) if stem in text else -1
        while place >= 0:
            if place >= back:
                found.append((place - back, order, reader))
            place = text.find(stem, place + len(stem))
    last = len(_STEMS)
    for match in _NUMBER.finditer(text):
        reader = read_record if match[0][4] in "DZ" else read_unlabelled
        found.append((match.start(), last, reader))
    found.sort()  # place and order are never both the same, so readers are not compared
    return [(place, reader) for place, _, reader in found]
