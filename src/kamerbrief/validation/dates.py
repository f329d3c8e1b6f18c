"""
The family DAT: dates, deadlines and commitments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain

from kamerbrief.citing.budgets import opened
from kamerbrief.diagnostics import Severity
from kamerbrief.model.facts import Commitment, Debate, Motion
from kamerbrief.model.inlines import CommitmentRef, Deadline, DebateRef
from kamerbrief.model.metadata import DateField, DossierField
from kamerbrief.publications import SESSION_TOLERANCE, Session
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import Basis, CommitmentStatus, Treatment, Witness

__all__ = [
    "commitment_after_deadline",
    "commitment_in_the_past",
    "date_impossible",
    "debate_after_letter",
    "letter_before_its_dossier",
    "past_words_for_the_future",
    "period_turned_round",
    "relative_date_without_letter_date",
    "witnesses_of_date_disagree",
]

_STATES_GENERAL = date(1814, 3, 29)
"""The Constitution under which the States General have met since 1814."""

_LONG = timedelta(days=366)
_PAST = re.compile(r"\bjl\b|\bjongstleden\b")
# Days that only the date of the letter fixes.
_RELATIVE = re.compile(
    r"\bjl\b|\bjongstleden\b|\ba\.s\.|\baanstaande?\b|\b(?:gisteren|vandaag|morgen)\b"
    r"|\b(?:dit|vorig|volgend|komend) (?:jaar|najaar|voorjaar|kwartaal)\b"
    r"|\b(?:deze|vorige|afgelopen|volgende|komende) (?:week|maand|zomer|winter)\b"
    r"|\bbinnen (?:een|één|twee|drie|vier|zes) (?:week|weken|maand|maanden)\b",
    re.IGNORECASE,
)


@rule("DAT001", Severity.WARNING)
def witnesses_of_date_disagree(context: Context) -> Iterator[Finding]:
    """
    Two places of the source give the letter different dates.

    A page header often keeps an earlier date; all that counts from the letter's date depends on
    which of them is right.  The date of the file is not compared.
    """
    dates = context.values(DateField)
    if len({each.value for each in dates}) < 2:
        return
    first = dates[0]
    for place, each in context.iter(DateField):
        if each.value != first.value and each.witness is not Witness.FILE:
            yield Finding(
                place,
                f"{_by(each)} gives {each.value}, {_by(first)} gives {first.value}",
                "check both; the first is taken for the date of the letter",
            )


def _by(each: DateField) -> str:
    return "a place that is not named" if each.witness is None else f"the {each.witness}"


@rule("DAT002", Severity.WARNING)
def date_impossible(context: Context) -> Iterator[Finding]:
    """
    A date is before there were States General, or the letter is a year after its motions.

    Such a date is a slip, most often of the year, and puts the letter in the wrong place.
    """
    for place, debate in context.iter(Debate):
        if debate.date is not None and debate.date < _STATES_GENERAL:
            yield _too_early(place, f"the debate {debate.id!r} is", debate.date)
    last = _last_debate(context)
    for place, field in context.iter(DateField):
        if field.value < _STATES_GENERAL:
            yield _too_early(place, "the letter is", field.value)
        elif last is not None and field.value - last > _LONG:
            yield Finding(
                place,
                f"the letter is of {field.value}, and its motions were submitted on {last} or "
                "before",
                "check the year of both",
            )


def _too_early(place: Place, what: str, day: date) -> Finding:
    return Finding(
        place,
        f"{what} of {day}, before the first States General of {_STATES_GENERAL}",
        "check the year",
    )


def _last_debate(context: Context) -> date | None:
    """
    The last day on which a motion was submitted that the letter appraises.
    """
    ids = {
        each.debate
        for each in context.values(Motion)
        if each.treatment is Treatment.APPRAISED and each.debate is not None
    }
    days = [each.date for each in context.values(Debate) if each.date and each.id in ids]
    return max(days, default=None)


def _later_in_past_words(context: Context) -> dict[str, Place]:
    """
    The debates after the letter that the words call past, each with the first such words.
    """
    found: dict[str, Place] = {}
    if (day := context.letter.date) is not None:
        later = {each.id for each in context.values(Debate) if each.date and each.date > day}
        if later:
            for place, reference in context.iter(DebateRef):
                if reference.debate in later and _PAST.search(reference.text):
                    found.setdefault(reference.debate, place)
    return found


@rule("DAT003", Severity.ERROR)
def past_words_for_the_future(context: Context) -> Iterator[Finding]:
    """
    The words say *jl.* of a day that comes after the letter.

    One of the two dates is wrong, or the words are about another day.
    """
    day = context.letter.date
    if day is None or ("jl" not in context.words and "jongstleden" not in context.words):
        return
    if debates := _later_in_past_words(context):
        dates = {each.id: each.date for each in context.values(Debate)}
        for debate, place in debates.items():
            yield Finding(
                place,
                f"the words call the debate {debate!r} of {dates[debate]} past, the letter is of "
                f"{day}",
                "check the year of both",
            )
    until: dict[str, date | None] = {each.id: each.until for each in context.values(Commitment)}
    asked: dict[str, date | None] = {each.id: each.deadline for each in context.values(Motion)}
    for place, deadline in context.iter(Deadline):
        due = until.get(deadline.commitment or "") or asked.get(deadline.motion or "")
        if due is not None and due > day and _PAST.search(deadline.text):
            yield Finding(
                place,
                f"the words call the deadline {due} past, the letter is of {day}",
                "check the year of both",
            )


@rule("DAT004", Severity.WARNING)
def commitment_in_the_past(context: Context) -> Iterator[Finding]:
    """
    A new commitment ends before the letter.

    Nobody promises for a day that is gone, so one of the two dates is wrong, or the commitment is
    an earlier one.
    """
    day = context.letter.date
    if day is None:
        return
    for place, each in context.iter(Commitment):
        if each.until is not None and each.until < day and each.status is CommitmentStatus.NEW:
            yield Finding(
                place,
                f"the commitment {each.id!r} ends on {each.until}, the letter is of {day}",
                'check both dates, or say status="prior"',
            )


@rule("DAT005", Severity.NOTE)
def commitment_after_deadline(context: Context) -> Iterator[Finding]:
    """
    A commitment ends later than its motion asks for.

    The House asked for an earlier day, and does not get it; the letter may not say so.
    """
    asked = {each.id: each.deadline for each in context.values(Motion) if each.deadline is not None}
    if not asked:
        return
    for place, each in context.iter(Commitment):
        deadline = asked.get(each.motion or "")
        if deadline is not None and each.until is not None and each.until > deadline:
            yield Finding(
                place,
                f"the commitment {each.id!r} ends on {each.until}, the motion {each.motion!r} asks "
                f"for {deadline} at the latest",
                "check both dates; if they are right, this is what the letter says",
            )


@rule("DAT006", Severity.ERROR)
def period_turned_round(context: Context) -> Iterator[Finding]:
    """
    The period in which a commitment is due begins after its end.

    There is no such period, so nobody can tell when the commitment is due.
    """
    for place, each in context.iter(Commitment):
        if each.from_ is not None and each.until is not None and each.from_ > each.until:
            yield Finding(
                place,
                f"the commitment {each.id!r} is due from {each.from_} until {each.until}",
                "turn the two round, or correct one",
            )


@rule("DAT007", Severity.WARNING)
def debate_after_letter(context: Context) -> Iterator[Finding]:
    """
    A motion was submitted, or a commitment made, in a debate after the letter.

    The letter cannot know of it, so one of the two dates is wrong.
    """
    day = context.letter.date
    if day is None:
        return
    later = {each.id for each in context.values(Debate) if each.date and each.date > day}
    if not later:
        return
    done = {each.debate for each in context.values(Motion)}
    done |= {each.debate for each in context.values(Commitment)}
    later &= done - _later_in_past_words(context).keys()
    for place, each in context.iter(Debate):
        if each.id in later:
            yield Finding(
                place,
                f"the debate {each.id!r} is of {each.date}, the letter is of {day}",
                "check the year of both",
            )


@rule("DAT008", Severity.NOTE)
def relative_date_without_letter_date(context: Context) -> Iterator[Finding]:
    """
    The words count from the date of the letter (*jl.*, *dit jaar*), and the letter states none.

    The day that they mean was worked out from elsewhere, or cannot be known.  The first such words
    stand for all.
    """
    if any(each.basis is Basis.STATED for each in context.values(DateField)):
        return
    for place, node in chain[tuple[Place, DebateRef | Deadline | CommitmentRef]](
        context.iter(DebateRef), context.iter(Deadline), context.iter(CommitmentRef)
    ):
        found = _RELATIVE.search(" ".join(node.text.split()))
        if found is not None:
            yield Finding(
                place,
                f"the words say {found.group()!r}, and the letter states no date",
                "give the date that the source shows, if it has one",
            )
            return


@rule("DAT009", Severity.WARNING)
def letter_before_its_dossier(context: Context) -> Iterator[Finding]:
    """
    The letter is older than its own dossier.

    A dossier is opened once, so the date or the number of the dossier is wrong.
    """
    day = context.letter.date
    if day is None:
        return
    for place, field in context.iter(DossierField):
        number = field.number.partition("-")[0]
        if not (number.isascii() and number.isdigit() and len(number) == 5):
            continue
        start = opened(number)
        if start is None or start < day.year:
            continue
        session = Session(start=start)
        if session.first_day - SESSION_TOLERANCE > day:
            yield Finding(
                place,
                f"dossier {number} was opened in session {session}, the letter is of {day}",
                "check the dossier and the date",
            )
