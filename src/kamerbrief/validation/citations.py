"""
The family CIT: what a letter cites, and how.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import attrs

from kamerbrief import citing
from kamerbrief.citing import Flaw, Fragment, NamedMotion, Style
from kamerbrief.citing.budgets import has_chapter, is_budget, opened
from kamerbrief.diagnostics import Severity
from kamerbrief.model.blocks import Footnote
from kamerbrief.model.facts import Motion
from kamerbrief.model.inlines import Citation, MotionRef, Sic
from kamerbrief.publications import (
    SESSION_TOLERANCE,
    Bijlage,
    Kamerstuk,
    Publication,
    SerialPublication,
    Session,
    WebAddress,
)
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import House

__all__ = [
    "chamber_contradicts_number",
    "chapter_unknown",
    "citation_of_the_future",
    "dossier_almost_that_of_the_letter",
    "malformed_citation",
    "motion_under_several_numbers",
    "note_repeated",
    "words_contradict_citation",
]

_FORM = frozenset(
    {
        Flaw.CHAMBER_MISSING,
        Flaw.GLUED,
        Flaw.MISLABELLED,
        Flaw.NUMBER_LABEL,
        Flaw.SESSION_FORM,
        Flaw.SESSION_MISSING,
        Flaw.STRAY,
    }
)
_LETTERS_SINCE = 2005
"""Until about 2004 both chambers had numbers and letters; since then each has one of them."""


_BETWEEN = " ,(\n\N{NO-BREAK SPACE}"
_LEAD = 60
# What is cited after these words is about the motion, and is not the motion itself.
_ABOUT = re.compile(
    r"(?:uitwerking|uitvoering|invulling|afdoening|reactie|appreciatie|brief|stand van zaken)"
    r"[^.;:()]*$",
    re.IGNORECASE,
)


def _publications(found: citing.Found) -> list[Publication]:
    return [
        each.publication
        for each in found.publications
        if not isinstance(each.publication, Fragment | NamedMotion)
    ]


@rule("CIT001", Severity.ERROR)
def words_contradict_citation(context: Context) -> Iterator[Finding]:
    """
    The words of a citation name another publication than its attributes.

    Who follows the attributes opens the wrong document, and cannot see that from the data.
    """
    for place, citation, mentions in context.citations:
        named = [each for found in mentions for each in _publications(found)]
        meant = citation.publication
        if not named or meant is None or any(_agree(each, meant) for each in named):
            continue
        yield Finding(
            place,
            f"the words cite {named[0]}, the attributes name {meant}",
            "correct the attributes; the words are those of the source",
        )


def _agree(named: Publication, meant: Publication) -> bool:
    """
    Whether two publications can be one: no part that both of them have differs.
    """
    if isinstance(meant, WebAddress | SerialPublication) or isinstance(named, SerialPublication):
        return True
    if isinstance(named, Bijlage) is not isinstance(meant, Bijlage):
        named = named.of or named if isinstance(named, Bijlage) else named
        meant = meant.of or meant if isinstance(meant, Bijlage) else meant
    if type(named) is not type(meant):
        return False
    return all(
        _same(getattr(named, field.name), getattr(meant, field.name))
        for field in attrs.fields(type(named))
    )


def _same(named: object, meant: object) -> bool:
    return named is None or meant is None or named == meant


@rule("CIT002", Severity.NOTE)
def malformed_citation(context: Context) -> Iterator[Finding]:
    """
    The words of a citation do not have the usual form.

    A reader understands them, a program that looks for citations may not.  What is marked as a
    slip of the source is left alone.
    """
    for place, citation, mentions in context.citations:
        flaws = [each for found in mentions for each in found.issues if each.flaw in _FORM]
        if not flaws or any(isinstance(item, Sic) for item in citation.content):
            continue
        meant = citation.publication or _publications(mentions[0])[0]
        yield Finding(
            place,
            "; ".join(dict.fromkeys(each.message for each in flaws)),
            f"the usual form is {citing.format(meant, Style.KAMER)}",
        )


@rule("CIT003", Severity.WARNING)
def citation_of_the_future(context: Context) -> Iterator[Finding]:
    """
    A citation names a session, a year or a dossier that came after the letter.

    One of the two dates is wrong, or the number is that of another document.
    """
    today = context.letter.date
    if today is None:
        return
    for place, citation in context.iter(Citation):
        later = _later(citation, today)
        if later is not None:
            yield Finding(place, f"{later}, after the letter of {today}", "check the number")


def _later(citation: Citation, today: date) -> str | None:
    publication = citation.publication
    session = getattr(publication, "session", None)
    if isinstance(session, Session) and session.first_day - SESSION_TOLERANCE > today:
        return f"session {session} began on {session.first_day}"
    year = getattr(publication, "year", None)
    if isinstance(year, int) and year > today.year:
        return f"it is cited as of {year}"
    dossier = getattr(publication, "dossier", None)
    if isinstance(dossier, str) and dossier.isdigit():
        start = opened(dossier)
        if start is not None and Session(start=start).first_day - SESSION_TOLERANCE > today:
            return f"dossier {dossier} was opened in session {Session(start=start)}"
    return None


@rule("CIT004", Severity.WARNING)
def chamber_contradicts_number(context: Context) -> Iterator[Finding]:
    """
    A citation gives a paper to a chamber that does not number its papers so.

    The Eerste Kamer gives letters and the Tweede Kamer digits, so one of the two is wrong, and
    the address that follows from them leads nowhere.
    """
    for place, citation in context.iter(Citation):
        paper = _paper(citation.publication)
        if paper is None or not _is_recent(paper):
            continue
        other = House.II if paper.number[0].isdigit() else House.I
        if paper.chamber not in {None, House.VV, other}:
            yield Finding(
                place,
                f"chamber {paper.chamber} has no paper {paper.number}",
                f"check the number, or say chamber {other}",
            )


def _paper(publication: Publication | None) -> Kamerstuk | None:
    if isinstance(publication, Bijlage):
        publication = publication.of
    return publication if isinstance(publication, Kamerstuk) else None


def _is_recent(paper: Kamerstuk) -> bool:
    if paper.session is not None:
        return paper.session.start >= _LETTERS_SINCE
    return paper.dossier.isdigit() and (opened(paper.dossier) or 0) >= _LETTERS_SINCE


@rule("CIT005", Severity.WARNING)
def chapter_unknown(context: Context) -> Iterator[Finding]:
    """
    A citation names a chapter that its dossier does not have.

    Only budgets have chapters, so the chapter or the dossier is wrong.
    """
    for place, citation in context.iter(Citation):
        chapter, dossier = citation.chapter, (citation.dossier or "").partition("-")[0]
        if chapter is None or not dossier.isdigit() or len(dossier) != 5:
            continue
        if not has_chapter(dossier, chapter) and dossier <= "36625":
            known = "has other chapters" if is_budget(dossier) else "is no budget"
            yield Finding(
                place,
                f"dossier {dossier} has no chapter {chapter}: it {known}",
                "check the dossier and the chapter",
            )


@rule("CIT006", Severity.NOTE)
def dossier_almost_that_of_the_letter(context: Context) -> Iterator[Finding]:
    """
    A citation names a dossier that is one digit away from one of the letter.

    That is how a slip of the pen looks; a dossier that is cited more than once is left alone.
    """
    own = {each.number.partition("-")[0] for each in context.letter.metadata.dossiers}
    cited = [each.dossier for each in context.values(Citation)]
    for place, citation in context.iter(Citation):
        dossier = citation.dossier
        if dossier is None or cited.count(dossier) > 1:
            continue
        near = [each for each in sorted(own) if _one_slip(dossier.partition("-")[0], each)]
        if near:
            yield Finding(
                place,
                f"dossier {dossier} is one digit away from {near[0]}, a dossier of this letter",
                f"check whether {near[0]} is meant",
            )


def _one_slip(one: str, other: str) -> bool:
    """
    Whether two numbers differ in one digit, or in two neighbours that changed places.
    """
    if len(one) != len(other):
        return False
    places = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    if len(places) == 2:
        first, second = places
        return second == first + 1 and one[first : second + 1] == other[first : second + 1][::-1]
    return len(places) == 1


@rule("CIT007", Severity.WARNING)
def motion_under_several_numbers(context: Context) -> Iterator[Finding]:
    """
    One motion is cited under different numbers.

    At most one of them is right, so who looks the motion up may read another one.
    """
    motions = {motion.id: motion for motion in context.values(Motion)}
    known: dict[str, str] = {}
    for identifier, motion in motions.items():
        paper = _paper(motion.publication)
        if paper is not None and paper.identifier is not None:
            known[identifier] = paper.identifier
    for place, motion_id, paper in _numbered_motions(context):
        here = paper.identifier
        if here is None:
            continue
        before = known.setdefault(motion_id, here)
        if before != here:
            yield Finding(
                place,
                f"the motion {motion_id!r} is cited as {here} here, elsewhere as {before}",
                "check both numbers",
            )


def _numbered_motions(context: Context) -> Iterator[tuple[Place, str, Kamerstuk]]:
    """
    The citations that stand right after a reference to a motion, or inside of it.
    """
    letter = context.letter
    places = {id(each): place for place, each in context.iter(Citation)}
    nodes = [each for each in letter.nodes if isinstance(each.node, MotionRef | Citation)]
    for before, after in pairwise(nodes):
        if not isinstance(before.node, MotionRef) or not isinstance(after.node, Citation):
            continue
        between = letter.text[before.end : after.start]
        lead = letter.text[max(0, before.start - _LEAD) : before.start]
        if between.strip(_BETWEEN) or _ABOUT.search(lead):
            continue
        paper = _paper(after.node.publication)
        if paper is not None:
            yield places[id(after.node)], before.node.motion, paper


@rule("CIT008", Severity.NOTE)
def note_repeated(context: Context) -> Iterator[Finding]:
    """
    Two footnotes have the same words.

    One note to which two markers point says the same, and is corrected in one place.
    """
    seen: dict[str, Footnote] = {}
    for place, note in context.iter(Footnote):
        words = _words(note)
        first = seen.setdefault(words, note)
        if words and first is not note:
            yield Finding(
                place,
                f"the note {note.id!r} has the same words as {first.id!r}",
                f"point its marker at {first.id!r}, if the source allows it",
            )


def _words(note: Footnote) -> str:
    words = " ".join(note.text.split())
    return words.removeprefix(note.marker or "").strip(" .)]")
