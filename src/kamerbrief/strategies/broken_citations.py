"""
Letters in which a rule of the family CIT finds something.
"""

from __future__ import annotations

from typing import Any

import attrs

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks, inlines, metadata
from kamerbrief.strategies.breaks import UNDATED, Break
from kamerbrief.strategies.drawing import Drawing, Frame
from kamerbrief.strategies.pages import citation
from kamerbrief.strategies.scenes import motion, name_of
from kamerbrief.strategies.signing import HOLDERS

__all__ = ["CITATIONS"]

_DATED = tuple(Frame(dated=True, holder=each) for each in HOLDERS)


def _cite(words: str, **parts: Any) -> inlines.Citation:
    return inlines.Citation(kind=v.CitationKind.KAMERSTUK, content=words, **parts)


def _other_words(drawing: Drawing) -> None:
    right = citation(drawing, drawing.pick("5", "370"))
    drawing.add("Zie ", attrs.evolve(right, number=drawing.pick("6", "371")), ".")


def _malformed(drawing: Drawing) -> None:
    session = drawing.pick("2011/-12", "2011 -12")
    words = f"Kamerstukken {session}, 19637, 370"
    parts = {"chamber": "II", "session": "2011-2012", "dossier": "19637", "number": "370"}
    drawing.add("Zie ", _cite(words, **parts), ".")


def _of_the_future(drawing: Drawing) -> None:
    year = drawing.year + drawing.pick(1, 2, 30)
    words = f"Kamerstukken II {year}/{(year + 1) % 100:02}, 19 637, nr. 370"
    parts = {"session": f"{year}-{year + 1}", "dossier": "19637", "number": "370"}
    drawing.add("Zie ", _cite(words, chamber="II", **parts), ".")


def _of_the_other_chamber(drawing: Drawing) -> None:
    number, chamber, shown = drawing.pick(("90", "I", "nr. 90"), ("C", "II", "C"))
    words = f"Kamerstukken {chamber} 2011/12, 19 637, {shown}"
    parts = {"session": "2011-2012", "dossier": "19637", "number": number}
    drawing.add("Zie ", _cite(words, chamber=chamber, **parts), ".")


def _of_no_chapter(drawing: Drawing) -> None:
    chapter = drawing.pick("VI", "XV", "A")
    words = f"Kamerstukken II 2011/12, 19 637 {chapter}, nr. 26"
    parts = {"session": "2011-2012", "dossier": "19637", "number": "26"}
    drawing.add("Zie ", _cite(words, chamber="II", chapter=chapter, **parts), ".")


def _one_digit_away(drawing: Drawing) -> None:
    slip = drawing.pick("35794", "35740", "45704")
    own = (*drawing.header.dossiers, metadata.DossierField(number="35704"))
    drawing.header = attrs.evolve(drawing.header, dossiers=own)
    words = f"Kamerstuk {slip[:2]} {slip[2:]}, nr. 16"
    drawing.add("Zie ", _cite(words, dossier=slip, number="16"), ".")


def _two_numbers(drawing: Drawing) -> None:
    on = motion(
        drawing, treatment=v.Treatment.MENTIONED, dossier="19637", chapter=None, number="31"
    )
    words = drawing.pick("Kamerstuk 19 637, nr. 74", "Kamerstuk 19637, nr. 74")
    drawing.add(name_of(drawing, on), " (", _cite(words, dossier="19637", number="74"), ")")


def _repeated(drawing: Drawing) -> None:
    words = f"Idem: {drawing.words()}"
    for _ in range(2):
        note = drawing.note_id()
        drawing.add(drawing.words(), inlines.NoteRef(footnote=note, content="a"))
        drawing.blocks.append(blocks.Footnote(id=note, content=words))


def _as_in_text(drawing: Drawing) -> None:
    drawing.add(
        "Zie ",
        drawing.pick(
            _cite("Kamerstuk 19 637, nr. 73", dossier="19 637", number="73"),
            _cite("Kamerstuk 19 637, nr. 73", dossier="19637", number="nr. 73"),
        ),
    )


CITATIONS = {
    "CIT001": Break(_other_words),
    "CIT002": Break(_malformed, UNDATED),
    "CIT003": Break(_of_the_future, _DATED),
    "CIT004": Break(_of_the_other_chamber, UNDATED),
    "CIT005": Break(_of_no_chapter, UNDATED),
    "CIT006": Break(_one_digit_away, UNDATED),
    "CIT007": Break(_two_numbers),
    "CIT008": Break(_repeated),
    "CIT009": Break(_as_in_text),
}
