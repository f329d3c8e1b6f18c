"""
What else stands in a letter without a finding: notes, lists, tables, pages, signatures of others.
"""

from __future__ import annotations

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks, inlines
from kamerbrief.publications.papers import Kamerstuk
from kamerbrief.strategies.cited import wordings
from kamerbrief.strategies.drawing import Drawing
from kamerbrief.strategies.scenes import SCENES, debate, motion, name_of, verdict, words_of
from kamerbrief.strategies.signing import unknown_signatories

__all__ = ["EVERY_SCENE", "PAGES", "citation", "noted"]


def citation(drawing: Drawing, number: str) -> inlines.Citation:
    """
    A citation of a paper of an old dossier, under *number*.
    """
    year = 2012 if drawing.day is None else max(1995, drawing.day.year - 2)
    session = f"{year - 1}-{year}" if 1996 <= year <= 2190 else None
    chamber = None if session is None else "II"
    paper = Kamerstuk(chamber=chamber, session=session, dossier="19637", number=number)
    return inlines.Citation.of(paper, drawing.draw(wordings(paper)))


def noted(drawing: Drawing) -> None:
    """
    A marker and its note, with what the note cites.
    """
    note = drawing.note_id()
    number = note.removeprefix("n")
    drawing.add(drawing.words(), inlines.NoteRef(footnote=note, content=number))
    # Its number makes each note unlike the others.
    content = (f"{number} ", citation(drawing, number), f" {number}.", drawing.words())
    drawing.blocks.append(blocks.Footnote(id=note, marker=number, content=content))


def listed(drawing: Drawing) -> None:
    """
    A heading and a list with an emphasis, a slip that is put right, and a list inside.
    """
    drawing.blocks.append(blocks.Heading(level=drawing.pick(1, 2, 6), content=drawing.words()))
    style, slip = drawing.pick(*v.EmphasisStyle), drawing.pick(*v.SlipKind)
    inner = blocks.List(content=(blocks.Item(content=drawing.words()),))
    items = (
        blocks.Item(content=("- ", inlines.Emphasis(style=style, content=drawing.words()))),
        "\n",
        blocks.Item(
            content=(inlines.Sic(kind=slip, correction="ook", content=drawing.words()), inner)
        ),
    )
    drawing.blocks.append(blocks.List(content=items))


def tabled(drawing: Drawing) -> None:
    """
    A table with a verdict in a row.
    """
    on = motion(drawing)
    given = verdict(drawing, on)
    head = blocks.Row(content=(blocks.Cell(header=True, columns=2, content="Moties"),))
    row = blocks.Row(
        content=(
            blocks.Cell(content=(name_of(drawing, on),)),
            "\t",
            blocks.Cell(content=(words_of(drawing, given),)),
        )
    )
    drawing.blocks.append(blocks.Table(content=(head, "\n", row)))


def turned(drawing: Drawing) -> None:
    """
    A page that ends in the middle of a quotation.
    """
    said = debate(drawing)
    drawing.add(drawing.words(), inlines.DebateRef(debate=said.id, content=drawing.words()))
    quoted = blocks.Paragraph(content=drawing.words())
    drawing.blocks += (
        blocks.Quotation(content=(quoted, "\n", blocks.PageBreak(basis=drawing.pick(*v.Basis)))),
        blocks.Furniture(kind=drawing.pick(*v.FurnitureKind), content=drawing.words()),
        blocks.Paragraph(continued=True, content=drawing.words()),
    )


def cosigned(drawing: Drawing) -> None:
    """
    Somebody on whose behalf is signed, where somebody signs.
    """
    count = len(drawing.signatories)
    if not count:
        return
    id_ = f"s{count + 1}"
    drawing.signatories.append(drawing.draw(unknown_signatories(id_, v.Capacity.MEDE_NAMENS)))
    drawing.add("Mede namens ", inlines.SignatoryRef(signatory=id_, content=drawing.words()))


PAGES = (noted, listed, tabled, turned, cosigned)
"""All of these, the simplest first."""

EVERY_SCENE = (*SCENES, *PAGES)
"""Those with facts, and all of these."""
