"""
What a letter says, on a page of text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from kamerbrief.model.letter import Letter
from kamerbrief.rendering.acts import Acts
from kamerbrief.rendering.lines import Line, quoted, render_lines
from kamerbrief.rendering.names import debate_name, mark, office
from kamerbrief.rendering.style import PLAIN, Style
from kamerbrief.vocabularies import Basis

__all__ = ["summary"]

_LEAST_WIDTH = 40
_LABEL = len("Their ref.")


def summary(letter: Letter, width: int = 80, style: Style = PLAIN) -> str:
    """
    A page on *letter*, in lines of at most *width* columns but for addresses.

    It has the header, debates, motions with submitters and verdicts in their words, commitments,
    notes with what they cite, and signatories.  What the letter does not state itself is marked
    with a ``~``.
    """
    lines = [*_header(letter)]
    for title, section in _sections(letter):
        if section:
            lines += [Line(), Line(head=title), *section]
    if not lines:
        lines.append(Line(text="The letter declares no facts."))
    if _has_inferred(letter):
        lines += [Line(), Line(text="~ inferred: the letter does not state it itself")]
    page = render_lines(lines, max(width, _LEAST_WIDTH), style)
    return page.removeprefix("\n")


def _sections(letter: Letter) -> Iterator[tuple[str, list[Line]]]:
    acts = Acts(letter)
    yield (
        "Debates",
        [
            Line(indent=2, label=each.id, text=f"{mark(each.basis)}{debate_name(each)}")
            for each in letter.debates
        ],
    )
    yield "Motions", [line for each in letter.motions for line in acts.motion(each)]
    yield (
        "Verdicts on motions that are not declared",
        [
            line
            for each in letter.verdicts
            if letter.motion_of(each) is None
            for line in (
                Line(indent=2, label=each.motion, text="not declared"),
                *acts.verdict(each),
            )
        ],
    )
    yield "Commitments", [line for each in letter.commitments for line in acts.commitment(each)]
    yield "Footnotes", [*_notes(letter)]
    yield (
        "Signatories",
        [
            Line(
                indent=2,
                label=each.id,
                head=f"{mark(each.basis)}{each.name or 'not named'}",
                text=f", {office(each)}, {each.capacity}",
            )
            for each in letter.signatories
        ],
    )


def _header(letter: Letter) -> Iterator[Line]:
    header = letter.metadata
    for label, fields in (
        ("Letter", header.identifiers),
        ("Chamber", () if header.chamber is None else (header.chamber,)),
        ("Genre", header.genres),
        ("Date", header.dates),
        ("Subject", header.subjects),
        ("Reference", header.references),
        ("Their ref.", header.their_references),
    ):
        # Several witnesses may say the same.
        values = dict.fromkeys(f"{mark(field.basis)}{field.value}" for field in fields)
        if values:
            yield Line(label=label.ljust(_LABEL), text="; ".join(values))
    for dossier in header.dossiers:
        facts = (dossier.number, dossier.chapter, dossier.title)
        text = mark(dossier.basis) + " ".join(filter(None, facts))
        yield Line(label="Dossier".ljust(_LABEL), text=text)


def _notes(letter: Letter) -> Iterator[Line]:
    seen: set[str] = set()
    for note in letter.footnotes:
        marker = " ".join((note.marker or "").split())
        yield Line(indent=2, label=marker or note.id, text=quoted(note.text))
        if note.id in seen:
            yield Line(indent=6, text=f"another footnote is called {note.id} too")
            continue
        seen.add(note.id)
        for citation in letter.citations_of(note):
            sign = mark(citation.basis)
            publication = citation.publication
            if publication is None:
                text = f"{sign}{citation.kind}: {quoted(citation.text)} is not resolved"
                yield Line(indent=6, text=text)
                continue
            identifier = publication.identifier
            known = identifier is not None and identifier != publication.printed
            shown = f"{publication.printed} [{identifier}]" if known else publication.printed
            yield Line(indent=6, text=f"{sign}{shown}")
            if publication.url is not None:
                yield Line(indent=6, text=publication.url)


def _has_inferred(letter: Letter) -> bool:
    header = letter.metadata
    facts: Iterator[Any] = chain(
        header.identifiers,
        () if header.chamber is None else (header.chamber,),
        header.genres,
        header.dates,
        header.subjects,
        header.references,
        header.their_references,
        header.dossiers,
        letter.debates,
        letter.motions,
        (submitter for motion in letter.motions for submitter in motion.submitters),
        letter.verdicts,
        letter.commitments,
        letter.signatories,
        (citation for note in letter.footnotes for citation in letter.citations_of(note)),
    )
    return any(fact.basis is Basis.INFERRED for fact in facts)
