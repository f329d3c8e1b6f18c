"""
The family SIG, its first part: offices and their holders, by the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kamerbrief.diagnostics import Severity
from kamerbrief.register.answers import Standing, TitleStanding
from kamerbrief.register.values import Tenure
from kamerbrief.validation.context import Context
from kamerbrief.validation.doubts import judgements
from kamerbrief.validation.engine import Finding, rule

__all__ = [
    "initials_of_another",
    "not_in_office",
    "office_misspelt",
    "office_of_another_cabinet",
    "office_unknown",
    "van_and_voor_confused",
]

_SHOWN = 4


@rule("SIG002", Severity.WARNING)
def office_unknown(context: Context) -> Iterator[Finding]:
    """
    A signatory has a title that no office of the register has.

    Who counts by ministry cannot place the letter.  Of offices outside of the cabinet nothing is
    said, nor of days that the register does not reach.
    """
    for judged in context.once(judgements):
        for each in judged.titles(TitleStanding.UNKNOWN):
            right = each.answer.right
            yield Finding(
                each.place,
                f"no office in the register has the title {each.shown}",
                "check ministry and portfolio" if right is None else f"the title may be {right!r}",
            )


@rule("SIG003", Severity.WARNING)
def office_misspelt(context: Context) -> Iterator[Finding]:
    """
    The title of a signatory is misspelt.

    Who looks for letters by the title does not find this one.  Where the source has it so, the slip
    is marked with its correction, and nothing is said.
    """
    for judged in context.once(judgements):
        for each in judged.titles(TitleStanding.MISSPELT):
            yield Finding(
                each.place,
                f"the title {each.shown} is misspelt",
                f"the title is {each.answer.right!r}; a slip of the source is marked as <sic> with "
                "its correction",
            )


@rule("SIG004", Severity.WARNING)
def office_of_another_cabinet(context: Context) -> Iterator[Finding]:
    """
    There is such an office, but not in the cabinet of that day.

    The title or the date of the letter is wrong, so the letter is counted under a minister who did
    not write it.
    """
    for judged in context.once(judgements):
        for each in judged.titles(TitleStanding.OTHER_CABINET):
            right = each.answer.right
            yield Finding(
                each.place,
                f"the cabinet had no {each.shown} on {context.letter.date}",
                "check the title, and the date of the letter"
                if right is None
                else f"the title on that day was {right!r}; check the date of the letter too",
            )


@rule("SIG005", Severity.WARNING)
def van_and_voor_confused(context: Context) -> Iterator[Finding]:
    """
    A signatory is called minister *van* where the office is *voor*, or the other way round.

    A *minister van* leads a ministry and a *minister voor* has a portfolio: they are two people.
    """
    for judged in context.once(judgements):
        for each in judged.titles(TitleStanding.VAN_VOOR):
            yield Finding(
                each.place,
                f"there was no {each.shown} on {context.letter.date}",
                f"the title is {each.answer.right!r}",
            )


@rule("SIG006", Severity.WARNING)
def not_in_office(context: Context) -> Iterator[Finding]:
    """
    A signatory did not hold that office on the date of the letter.

    The name, the office or the date is wrong.  Nothing is said within 14 days of a hand-over, nor
    where the register is not sure.
    """
    for judged in context.once(judgements):
        if (holding := judged.held(Standing.NOT_HELD)) is not None:
            holders, person = holding.holders, holding.person
            then = f", {_listed(holders)} was" if holders else ""
            yield Finding(
                judged.doubt.place,
                f"{judged.name} was not {judged.office} on {context.letter.date}{then}",
                "check the name, the office, and the date of the letter"
                if not person
                else f"{judged.name} was {' and '.join(_titles(person))} on that day",
            )


@rule("SIG007", Severity.WARNING)
def initials_of_another(context: Context) -> Iterator[Finding]:
    """
    A signatory has the surname of the holder of the office, and other initials.

    The initials tell namesakes apart, so the letter is taken for that of somebody else.
    """
    for judged in context.once(judgements):
        if (holding := judged.held(Standing.OTHER_INITIALS)) is not None:
            yield Finding(
                judged.doubt.place,
                f"{judged.name} was not {judged.office} on {context.letter.date}, "
                f"{_listed(holding.holders)} was",
                "check the initials",
            )


def _listed(tenures: Iterable[Tenure]) -> str:
    names = tuple(dict.fromkeys(each.name for each in tenures))
    return " or ".join((*names[:_SHOWN], *(["another"] if len(names) > _SHOWN else [])))


def _titles(tenures: Iterable[Tenure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.title for each in tenures))
