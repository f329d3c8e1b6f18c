"""
The columns of a table: what they are called, and which cell of a row says what a motion is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind

__all__ = ["columns_of", "subject_among"]

_HEADS = frozenset(
    "nr nr. nummer stuk stuknr stuknr. kamerstuk motie moties amendement indiener indieners "
    "indiener(s) onderwerp titel strekking verzoek dictum appreciatie oordeel advies toelichting "
    "kabinetsappreciatie lid leden ondertekenaars eerste reactie kabinet "
    "document motie/amendement".split()
)
_WHOLE = frozenset({"ingediend door", "verzoekt de regering", "titel/onderwerp", "wie"})
_OF_SUBJECT = re.compile(r"\b(?:onderwerp|titel|thema|strekking)\b")
_VERDICT = re.compile(
    r"oordeel|ontra|aanhoud|aan te houden|overnem|over te nemen|ontijdig|overbodig"
    r"|appreciatie|volgt",
    re.IGNORECASE,
)
# A sentence, or what is asked, is no subject.
_SAID = re.compile(r"[.!?:]$|^(?:(?:de|deze) motie|verzoekt?|spreekt|vraagt)\b", re.IGNORECASE)
# Who submitted it may stand before it in the same cell.
_ABOUT = re.compile(r"^[^,¦]{3,80}\)(?: c\.s\.)?,? over ")
_LONGEST = 120


def columns_of(passage: Passage) -> tuple[str, ...]:
    """
    The names of the columns, in lower case, where *passage* is the row that has them; or none.
    """
    if passage.kind is not SegmentKind.ROW:
        return ()
    cells = tuple(passage.lowered[start:end] for start, end in passage.cells)
    named = [cell for cell in cells if cell]
    known = all(cell in _WHOLE or cell.split()[0] in _HEADS for cell in named)
    return cells if named and known else ()


def subject_among(
    text: str,
    cells: Sequence[tuple[int, int]],
    others: Sequence[tuple[int, int]],
    columns: Sequence[str],
) -> str | None:
    """
    What a motion is about, by the cell below such a name, or else by the only words there can be.

    *others* are those of the *cells* that name neither the motion nor who submitted it.
    """
    if any(map(_OF_SUBJECT.search, columns)):
        if len(columns) != len(cells):
            return None
        below = zip(columns, cells, strict=True)
        places = [place for name, place in below if _OF_SUBJECT.search(name) and place in others]
    elif columns:
        return None
    else:
        places = [place for place in others if not _SAID.search(text[slice(*place)])]
    subjects = [
        _ABOUT.sub("", text[start:end])
        for start, end in places
        if 3 < end - start <= _LONGEST and not _VERDICT.search(text, start, end)
    ]
    return _in_running_text(subjects[0]) if len(subjects) == 1 else None


def _in_running_text(words: str) -> str:
    """
    *words* without the capital with which a cell begins; an abbreviation keeps its own.
    """
    first = words.partition(" ")[0]
    return f"{words[0].lower()}{words[1:]}" if first[1:].islower() else words
