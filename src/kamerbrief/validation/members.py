"""
The family MOT, its third part: submitters, by a register that has the members of the House.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from kamerbrief.diagnostics import Severity
from kamerbrief.model.facts import Debate, Motion, Submitter
from kamerbrief.register.index import TOLERANCE
from kamerbrief.register.values import Confidence, Seat
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import Chamber

__all__ = ["namesakes_in_the_house", "party_contradicts_register"]

_SHOWN = 8
_MARGIN = dt.timedelta(days=TOLERANCE)


def _dated(context: Context) -> tuple[tuple[Place, Motion, dt.date], ...]:
    """
    The motions with submitters, each with the day of its debate or of the letter.

    There are none where the register has no members, who are those of the Tweede Kamer.
    """
    letter = context.letter.date
    if not context.values(Motion) or (letter is None and not context.values(Debate)):
        return ()
    if not context.register.seats or context.letter.chamber is Chamber.EERSTE_KAMER:
        return ()
    days = {each.id: each.date for each in context.values(Debate) if each.date is not None}
    dated = (
        (place, motion, days.get(motion.debate or "", letter))
        for place, motion in context.iter(Motion)
        if motion.submitters
    )
    return tuple((place, motion, day) for place, motion, day in dated if day is not None)


@rule("MOT011", Severity.WARNING)
def namesakes_in_the_house(context: Context) -> Iterator[Finding]:
    """
    A submitter is named by surname alone, and the House then had several members of that surname.

    Nobody can tell which of them is meant.  Only a register with members, which is one of your own,
    can tell.
    """
    for place, motion, day in context.once(_dated):
        for each in motion.submitters:
            if each.party is not None or each.first_name is not None:
                continue
            seats = context.register.members(each.name, day)
            people = {seat.person for seat in seats if seat.confidence is not Confidence.C}
            if len(people) > 1:
                yield Finding(
                    place,
                    f"the motion {motion.id!r} is of {each.name!r} alone, and on {day} the House "
                    f"had {_listed(seats)}",
                    "give the party or the first name",
                )


@rule("MOT012", Severity.WARNING)
def party_contradicts_register(context: Context) -> Iterator[Finding]:
    """
    A submitter has another party than the member of that name had then.

    Who counts by party counts the motion wrong.  Only a register with members, which is one of
    your own, can tell; within 14 days of a change of group nothing is said.
    """
    for place, motion, day in context.once(_dated):
        for each in motion.submitters:
            seats = _seats(context, each, day)
            if each.party is None or not seats:
                continue
            if any(context.register.same_party(each.party, seat.party) for seat in seats):
                continue
            if all(seat.confidence is not Confidence.C for seat in seats):
                yield Finding(
                    place,
                    f"the motion {motion.id!r} is of {each.name!r} of {each.party}, and on {day} "
                    f"the House had {_listed(seats)}",
                    "check the party, the name, and the date of the debate",
                )


def _seats(context: Context, submitter: Submitter, day: dt.date) -> tuple[Seat, ...]:
    """
    The seats of all who are called so, around *day*; none where nobody is on the day itself.
    """
    if submitter.party is None:
        return ()
    name = " ".join(filter(None, (submitter.first_name, submitter.name)))
    register = context.register
    found = register.members(name, day)
    if not found or any(seat.party == submitter.party for seat in found):
        return found
    near = (each for on in _around(day) for each in register.members(name, on))
    return tuple(dict.fromkeys((*found, *near)))


def _around(day: dt.date) -> tuple[dt.date, ...]:
    first, last = dt.date.min + _MARGIN, dt.date.max - _MARGIN
    return max(day, first) - _MARGIN, min(day, last) + _MARGIN


def _listed(seats: Iterable[Seat]) -> str:
    names = tuple(dict.fromkeys(f"{seat.name} ({seat.party})" for seat in seats))
    return ", ".join((*names[:_SHOWN], *(["..."] if len(names) > _SHOWN else [])))
