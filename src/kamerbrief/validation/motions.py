"""
The family MOT, its second part: the versions and numbers of motions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamerbrief.diagnostics import Severity
from kamerbrief.model.facts import Motion
from kamerbrief.validation.context import Context
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import Chamber, Treatment, Version

__all__ = [
    "changed_version_without_original",
    "number_of_another_form",
    "number_of_two_motions",
    "replaces_higher_number",
]

_NUMBER = re.compile(r"[1-9][0-9]{0,4}|[A-Z]{1,3}")
_CHANGED = frozenset(Version) - {Version.ORIGINEEL}


@rule("MOT007", Severity.NOTE)
def changed_version_without_original(context: Context) -> Iterator[Finding]:
    """
    A motion is a changed version, and the letter does not say of which motion.

    Who follows a motion from version to version loses it here.
    """
    for place, motion in context.iter(Motion):
        if motion.version in _CHANGED and motion.replaces is None:
            yield Finding(
                place,
                f"the motion {motion.id!r} is {motion.version}, and replaces no other",
                "declare the motion that it replaces, if the source names it (t.v.v.)",
            )


@rule("MOT008", Severity.WARNING)
def replaces_higher_number(context: Context) -> Iterator[Finding]:
    """
    A motion replaces one that was printed after it, in the same dossier.

    Numbers are given in order, so the two are turned round or one of them is wrong.
    """
    changed = [pair for pair in context.iter(Motion) if pair[1].replaces is not None]
    if not changed:
        return
    motions = {each.id: each for each in context.values(Motion)}
    for place, motion in changed:
        earlier = motions.get(motion.replaces or "")
        if earlier is None or motion.dossier is None:
            continue
        if (motion.dossier, motion.chapter) != (earlier.dossier, earlier.chapter):
            continue
        if _is_after(earlier.number, motion.number):
            yield Finding(
                place,
                f"the motion {motion.id!r}, nr. {motion.number}, replaces {earlier.id!r}, which "
                f"has the higher nr. {earlier.number}",
                "check both numbers, and which of the two replaces the other",
            )


def _is_after(number: str | None, other: str | None) -> bool:
    """
    Whether *number* was given after *other*: digits by value, letters as A, B, ..., Z, AA.
    """
    if number is None or other is None or not (_NUMBER.fullmatch(number)):
        return False
    if not _NUMBER.fullmatch(other) or number.isdigit() is not other.isdigit():
        return False
    return (len(number), number) > (len(other), other)


@rule("MOT009", Severity.WARNING)
def number_of_another_form(context: Context) -> Iterator[Finding]:
    """
    The number of a motion has not the form of the chamber to which the letter is sent.

    The Tweede Kamer gives digits and the Eerste Kamer letters; the paper is not found under any
    other number.  A motion that is only mentioned may be one of the other chamber.
    """
    for place, motion in context.iter(Motion):
        number = motion.number
        if number is None:
            continue
        if _NUMBER.fullmatch(number) is None:
            yield Finding(
                place,
                f"the motion {motion.id!r} has the number {number!r}, expected digits or capitals",
                "give the number in the dossier alone, as in 42 or D",
            )
        elif motion.treatment is Treatment.APPRAISED:
            wrong = Chamber.EERSTE_KAMER if number.isdigit() else Chamber.TWEEDE_KAMER
            if context.letter.chamber is wrong and not _is_of_before_2005(context):
                yield Finding(
                    place,
                    f"the motion {motion.id!r} has the number {number}, which the {wrong} does "
                    "not give",
                    "check the number, and the chamber of the letter",
                )


def _is_of_before_2005(context: Context) -> bool:
    day = context.letter.date
    return day is not None and day.year < 2005


@rule("MOT010", Severity.ERROR)
def number_of_two_motions(context: Context) -> Iterator[Finding]:
    """
    Two motions have one dossier, chapter and number.

    They are one motion declared twice, or one of the numbers is wrong: a verdict that is looked up
    by number is that of both.
    """
    seen: dict[tuple[str, str | None, str], str] = {}
    for place, motion in context.iter(Motion):
        dossier, number = motion.dossier, motion.number
        if dossier is None or number is None:
            continue
        first = seen.setdefault((dossier, motion.chapter, number), motion.id)
        if first != motion.id:
            chapter = "" if motion.chapter is None else f" {motion.chapter}"
            yield Finding(
                place,
                f"the motion {motion.id!r} has the number of {first!r}: {dossier}{chapter}, "
                f"nr. {number}",
                "check the number, or declare the motion once",
            )
