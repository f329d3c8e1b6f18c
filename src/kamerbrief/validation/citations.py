"""
The family CIT: what a letter cites.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, TypeAlias

from kamerbrief.citing.budgets import LAST_LISTED, has_chapter, is_budget, opened
from kamerbrief.diagnostics import Severity
from kamerbrief.model.blocks import Footnote
from kamerbrief.model.facts import Motion
from kamerbrief.model.inlines import Citation, MotionRef
from kamerbrief.publications import (
    SESSION_TOLERANCE,
    Session,
)
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import CitationKind, House

__all__ = [
    "chamber_contradicts_number",
    "chapter_unknown",
    "citation_of_the_future",
    "dossier_almost_that_of_the_letter",
    "motion_under_several_numbers",
    "note_repeated",
]

_PAPERS = (CitationKind.KAMERSTUK, CitationKind.BIJLAGE)
_LETTERS_SINCE = 2005
"""Until about 2004 both chambers had numbers and letters; since then each has one of them."""


_DIGITS = re.compile(r"[0-9]{1,5}")
_FIRST_YEAR, _LAST_YEAR = 1814, 2198
_BETWEEN = " ,(\n\N{NO-BREAK SPACE}"
_LEAD = 80
# What is cited after these words is about the motion, and is not the motion itself.
_ABOUT = re.compile(
    r"(?:uitwerking|uitvoering|invulling|afdoening|reactie|appreciatie|brief|stand van zaken)"
    r"[^.;:()]{0,60}$",
    re.IGNORECASE,
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
    if session := _future(_whole((citation.session or "")[:4]), today):
        return f"session {session} began on {session.first_day}"
    if _whole(citation.year) > today.year:
        return f"it is cited as of {citation.year}"
    dossier = (citation.dossier or "").partition("-")[0]
    if session := _future(_opened(dossier), today):
        return f"dossier {dossier} was opened in session {session}"
    return None


def _whole(text: str | None) -> int:
    """
    The number that *text* is, or 0: attributes of a letter are text of any form.
    """
    return int(text) if text is not None and _DIGITS.fullmatch(text) else 0


def _opened(dossier: str) -> int:
    return (opened(dossier) or 0) if _DIGITS.fullmatch(dossier) else 0


def _future(start: int, today: date) -> Session | None:
    """
    The session that begins in the year *start*, if it begins after *today*.
    """
    if not max(today.year, _FIRST_YEAR) <= start <= _LAST_YEAR:
        return None
    session = Session(start=start)
    return session if session.first_day - SESSION_TOLERANCE > today else None


@rule("CIT004", Severity.WARNING)
def chamber_contradicts_number(context: Context) -> Iterator[Finding]:
    """
    A citation gives a paper to a chamber that does not number its papers so.

    The Eerste Kamer gives letters and the Tweede Kamer digits, so one of the two is wrong, and
    the address that follows from them leads nowhere.
    """
    for place, citation in context.iter(Citation):
        number, chamber = citation.number, citation.chamber
        if not number or chamber is None or citation.kind not in _PAPERS:
            continue
        other = House.II if number[0].isdigit() else House.I
        if chamber is not other and chamber is not House.VV and _is_recent(citation):
            yield Finding(
                place,
                f"chamber {chamber} has no paper {number}",
                f"check the number, or say chamber {other}",
            )


def _is_recent(citation: Citation) -> bool:
    if citation.session is not None:
        return _whole(citation.session[:4]) >= _LETTERS_SINCE
    return _opened((citation.dossier or "").partition("-")[0]) >= _LETTERS_SINCE


@rule("CIT005", Severity.WARNING)
def chapter_unknown(context: Context) -> Iterator[Finding]:
    """
    A citation names a chapter that its dossier does not have.

    Only budgets have chapters, so the chapter or the dossier is wrong.
    """
    for place, citation in context.iter(Citation):
        chapter, dossier = citation.chapter, (citation.dossier or "").partition("-")[0]
        if chapter is None or len(dossier) != 5 or not _DIGITS.fullmatch(dossier):
            continue
        if not has_chapter(dossier, chapter) and dossier <= LAST_LISTED:
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
    if not own:
        return
    cited = Counter(each.dossier for each in context.values(Citation))
    for place, citation in context.iter(Citation):
        dossier = citation.dossier
        if dossier is None or cited[dossier] > 1:
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
    pairs = [pair for content in context.naming for pair in _numbered(content)]
    if not pairs:
        return
    places: dict[int, Place] = {}
    for place, each in context.iter(Citation):
        places.setdefault(id(each), place)
    named = {motion for motion, _ in pairs}
    known = {
        motion.id: number
        for motion in context.values(Motion)
        if motion.id in named and (number := _number(motion)) is not None
    }
    for motion, citation in pairs:
        here = _number(citation) if citation.kind == CitationKind.KAMERSTUK else None
        if here is None:
            continue
        before = known.setdefault(motion, here)
        if before != here:
            yield Finding(
                places[id(citation)],
                f"the motion {motion!r} is cited as {_shown(here)} here, elsewhere as "
                f"{_shown(before)}",
                "check both numbers",
            )


_Number: TypeAlias = tuple[str, str | None, str]


def _number(value: Motion | Citation) -> _Number | None:
    """
    Dossier, chapter and number, or None where one of them lacks.
    """
    if value.dossier is None or value.number is None or value.identifier is not None:
        return None
    return value.dossier, value.chapter, value.number


def _shown(number: _Number) -> str:
    return "-".join(filter(None, number))


def _numbered(content: Sequence[Any]) -> list[tuple[str, Citation]]:
    """
    The id of each motion that *content* names, with the citation right after its name, or in it.
    """
    pairs = []
    motion: str | None = None
    about = lead = ""
    for item in content:
        cls = item.__class__
        if cls is str:
            if motion is not None and item.strip(_BETWEEN):
                motion = None
            lead = item
            continue
        if cls is Citation and motion is not None and not _ABOUT.search(about):
            pairs.append((motion, item))
        motion = None
        if cls is MotionRef:
            pairs += [(item.motion, each) for each in item.content if isinstance(each, Citation)]
            motion, about = item.motion, lead[-_LEAD:]
        lead = ""
    return pairs


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
