"""
What a letter says, on a page of text.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import TypeAlias

from kamerbrief.model.facts import Commitment, Motion, Signatory, Submitter, Verdict
from kamerbrief.model.inlines import Condition
from kamerbrief.model.letter import Letter
from kamerbrief.rendering.safe import safe
from kamerbrief.vocabularies import Basis, MotionKind, SubmitterRole, Treatment

__all__ = ["render_summary"]

Conditions: TypeAlias = dict[str, list[Condition]]


def render_summary(letter: Letter, width: int = 80) -> str:
    """
    A page on *letter*, in lines of at most *width* columns but for addresses.

    It has the header, motions with submitters and verdicts in their words, commitments, notes
    with what they cite, and signatories.  What the letter does not state itself is marked with
    a ``~``.
    """
    conditions: Conditions = {}
    for placed in letter.nodes:
        if isinstance(placed.node, Condition):
            conditions.setdefault(placed.node.verdict, []).append(placed.node)
    lines = [*_header(letter)]
    for title, part in (
        (
            "Motions",
            [line for motion in letter.motions for line in _motion(letter, motion, conditions)],
        ),
        ("Commitments", [line for each in letter.commitments for line in _promise(letter, each)]),
        ("Footnotes", [*_notes(letter)]),
        ("Signatories", [_signatory(each) for each in letter.signatories]),
    ):
        if part:
            lines += ["", title, *part]
    if any(line.lstrip().startswith("~") or " ~" in line for line in lines):
        lines += ["", "~ inferred: the letter does not state it"]
    return "".join(_wrapped(line, width) for line in lines)


def _wrapped(line: str, width: int) -> str:
    if not line:
        return "\n"
    indent = " " * (len(line) - len(line.lstrip()))
    wrapped = textwrap.wrap(
        safe(line), max(width, 40), subsequent_indent=f"{indent}    ",
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
    return "".join(f"{each}\n" for each in wrapped)


def _mark(basis: Basis) -> str:
    return "~" if basis is Basis.INFERRED else ""


def _header(letter: Letter) -> Iterator[str]:
    header = letter.metadata
    for label, fields in (
        ("Letter", header.identifiers),
        ("Chamber", () if header.chamber is None else (header.chamber,)),
        ("Genre", header.genres),
        ("Date", header.dates),
        ("Subject", header.subjects),
        ("Reference", header.references),
    ):
        values = dict.fromkeys(f"{_mark(field.basis)}{field.value}" for field in fields)
        if values:
            yield f"{label + ':':<11}{', '.join(values)}"
    for dossier in header.dossiers:
        chapter = f" {dossier.chapter}" if dossier.chapter else ""
        title = f" {dossier.title}" if dossier.title else ""
        yield f"{'Dossier:':<11}{_mark(dossier.basis)}{dossier.number}{chapter}{title}"
    for debate in letter.debates:
        facts = [str(each) for each in (debate.kind, debate.title, debate.date) if each]
        yield f"{'Debate:':<11}{_mark(debate.basis)}{', '.join(facts) or debate.id}"


def _motion(letter: Letter, motion: Motion, conditions: Conditions) -> Iterator[str]:
    number = " ".join(filter(None, (motion.dossier, motion.chapter)))
    number = ", nr. ".join(filter(None, (number, motion.number)))
    kind = "amendement" if motion.kind is MotionKind.AMENDEMENT else "motie"
    version = f"{motion.version} " if motion.version else ""
    who = _submitters(motion)
    name = f"{version}{kind}{f' {who}' if who else ''}"
    details = [
        f"{_mark(motion.basis)}{number}" if number else "",
        f"replaces {motion.replaces}" if motion.replaces else "",
        motion.subject or "",
        f"asked for by {motion.deadline}" if motion.deadline else "",
    ]
    yield f"  {motion.id}  {name}{''.join(f'; {each}' for each in details if each)}"
    verdicts = letter.verdicts_of(motion)
    for verdict in verdicts:
        yield from _verdict(letter, verdict)
        for each in conditions.get(verdict.id, ()):
            yield f"          {each.kind}: {_quoted(each.text)}"
    if not verdicts:
        reason = f": {motion.reason}" if motion.reason else ""
        said = "only mentioned" if motion.treatment is Treatment.MENTIONED else "no verdict"
        yield f"      {said}{reason}"


def _submitters(motion: Motion) -> str:
    ordered = sorted(motion.submitters, key=lambda each: each.role is not SubmitterRole.FIRST)
    names = ", ".join(map(_submitter, ordered))
    return f"{names} c.s." if motion.et_al else names


def _submitter(submitter: Submitter) -> str:
    name = " ".join(filter(None, (submitter.first_name, submitter.name)))
    return f"{_mark(submitter.basis)}{name}" + (f" ({submitter.party})" if submitter.party else "")


def _verdict(letter: Letter, verdict: Verdict) -> Iterator[str]:
    details = [
        f"on {verdict.part}" if verdict.part else "",
        f"with {verdict.qualified}" if verdict.qualified else "",
        f"otherwise {verdict.fallback}" if verdict.fallback else "",
        f"supersedes {verdict.supersedes}" if verdict.supersedes else "",
        f"by {_holder(letter, verdict)}",
    ]
    shown = ", ".join(each for each in details if each)
    yield f"      {verdict.id}  {_mark(verdict.basis)}{verdict.category}, {shown}"
    for quote in letter.words_of(verdict):
        yield f"          {_quoted(quote.text)} ({quote.start}-{quote.end})"


def _holder(letter: Letter, fact: Verdict | Commitment) -> str:
    signatory = letter.signatory_of(fact)
    if signatory is not None:
        return signatory.name or _office(signatory)
    if fact.colleague is not None:
        return fact.colleague
    return str(fact.holder if isinstance(fact, Verdict) else fact.actor)


def _promise(letter: Letter, commitment: Commitment) -> Iterator[str]:
    due = [
        f"from {commitment.from_}" if commitment.from_ else "",
        f"until {commitment.until}" if commitment.until else "",
        f"before {commitment.before or commitment.term}"
        if commitment.before or commitment.term
        else "",
    ]
    shown = "".join(f", {each}" for each in due if each)
    yield (
        f"  {commitment.id}  {_mark(commitment.basis)}{_holder(letter, commitment)}, "
        f"{commitment.status}{shown}"
    )
    for quote in letter.words_of(commitment):
        yield f"      {_quoted(quote.text)}"


def _notes(letter: Letter) -> Iterator[str]:
    for note in letter.footnotes:
        yield f"  {note.marker or note.id}  {_quoted(note.text)}"
        for citation in letter.citations_of(note):
            publication = citation.publication
            if publication is None:
                yield f"      {_mark(citation.basis)}{citation.kind}: not resolved"
                continue
            address = f" {publication.url}" if publication.url else ""
            identifier = f" [{publication.identifier}]" if publication.identifier else ""
            yield f"      {_mark(citation.basis)}{publication.printed}{identifier}{address}"


def _signatory(signatory: Signatory) -> str:
    acting = "demissionair " if signatory.demissionary else ""
    return (
        f"  {signatory.id}  {_mark(signatory.basis)}{signatory.name or '(no name)'}, "
        f"{acting}{_office(signatory)}, {signatory.capacity}"
    )


def _office(signatory: Signatory) -> str:
    office = signatory.portfolio or signatory.ministry
    return f"{signatory.office} {office}" if office else str(signatory.office)


def _quoted(text: str) -> str:
    return f"\u201c{' '.join(text.split())}\u201d"
