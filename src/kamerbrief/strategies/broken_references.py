"""
Letters in which a rule of the family REF or TXT finds something.
"""

from __future__ import annotations

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks, inlines
from kamerbrief.strategies.breaks import Break, mentioned
from kamerbrief.strategies.drawing import Drawing
from kamerbrief.strategies.scenes import debate, motion, name_of, promise, verdict

__all__ = ["REFERENCES", "TEXTS"]


def _dangling(drawing: Drawing) -> None:
    words = drawing.words()
    drawing.add(
        drawing.pick(
            inlines.MotionRef(motion="m99", content=words),
            inlines.DebateRef(debate="d99", content=words),
            inlines.CommitmentRef(commitment="c99", content=words),
            inlines.SignatoryRef(signatory="s99", content=words),
            inlines.NoteRef(footnote="n99", content="99"),
        )
    )


def _twice(drawing: Drawing) -> None:
    if drawing.flag():
        # Words for one of two with submitters would be wrong of the other.
        alike = {"number": None, "submitters": (), "et_al": False}
        first = mentioned(drawing, **alike)
        mentioned(drawing, id=first.id, **alike)
    else:
        held = debate(drawing)
        debate(drawing, id=held.id)
        drawing.add(inlines.DebateRef(debate=held.id, content=drawing.words()))


def _unused(drawing: Drawing) -> None:
    unused = drawing.pick(debate, promise, motion)
    unused(drawing, **({"treatment": v.Treatment.MENTIONED} if unused is motion else {}))


def _note(drawing: Drawing, id_: str) -> blocks.Footnote:
    marker = id_.removeprefix("n")
    return blocks.Footnote(id=id_, marker=marker, content=f"{marker} {drawing.words()} {marker}")


def _crossed(drawing: Drawing) -> None:
    first, second = drawing.note_id(), drawing.note_id()
    drawing.add(
        inlines.NoteRef(footnote=second, content="a"), drawing.words(),
        inlines.NoteRef(footnote=first, content="b"),
    )  # fmt: skip
    drawing.blocks += (_note(drawing, first), _note(drawing, second))


def _without_note(drawing: Drawing) -> None:
    drawing.add(drawing.words(), inlines.NoteRef(content="7"))


def _without_marker(drawing: Drawing) -> None:
    drawing.blocks.append(_note(drawing, drawing.note_id()))


def _without_words(drawing: Drawing) -> None:
    on = motion(drawing)
    verdict(drawing, on, basis=v.Basis.STATED)
    drawing.add(name_of(drawing, on), drawing.words())


def _unanswered(drawing: Drawing) -> None:
    treatment = drawing.pick(v.Treatment.APPRAISED, v.Treatment.NO_VERDICT)
    mentioned(drawing, treatment=treatment)


def _circle(drawing: Drawing) -> None:
    own = f"m{len(drawing.motions) + 1}"
    if drawing.flag():
        mentioned(drawing, number=None, replaces=own)
    else:
        other = mentioned(drawing, number=None, replaces=f"m{len(drawing.motions) + 2}")
        mentioned(drawing, number=None, replaces=other.id)


REFERENCES = {
    "REF001": Break(_dangling),
    "REF002": Break(_twice),
    "REF003": Break(_unused),
    "REF004": Break(_crossed),
    "REF005": Break(_without_note),
    "REF006": Break(_without_marker),
    "REF007": Break(_without_words),
    "REF008": Break(_unanswered),
    "REF009": Break(_circle),
}


def _outside(drawing: Drawing) -> None:
    drawing.blocks.append(f"Geachte voorzitter, {drawing.words()}")


def _broken_number(drawing: Drawing) -> None:
    drawing.add("dossier ", drawing.pick("32  824", "32\u00a0\u00a0824", "328\u00ad24"), ".")


def _swallowed(drawing: Drawing) -> None:
    # A marker is told by what comes after those of the notes.
    drawing.add("in de brief van november 2023", str(drawing.notes + 1), ".")


def _slip(drawing: Drawing) -> None:
    kind = drawing.pick(*v.SlipKind)
    drawing.add(drawing.words(), inlines.Sic(kind=kind, content=drawing.words()))


TEXTS = {
    "TXT001": Break(_outside),
    "TXT002": Break(_broken_number),
    "TXT003": Break(_swallowed),
    "TXT004": Break(_slip),
}
