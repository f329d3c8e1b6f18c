"""
The family MOT, its first part: who submitted a motion.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from kamerbrief.diagnostics import Severity
from kamerbrief.model.facts import Motion, Submitter
from kamerbrief.model.inlines import Member, MotionRef
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.validation.naming import Naming, naming_of
from kamerbrief.vocabularies import Basis, SubmitterRole

__all__ = [
    "et_al_contradicts_submitters",
    "member_of_two_parties",
    "no_first_submitter",
    "several_first_submitters",
    "submitters_alike",
    "words_contradict_submitters",
]


_SHOWN = 8


_Named: TypeAlias = tuple[Place, str, Naming]


def _namings(context: Context) -> dict[str, list[_Named]]:
    """
    How the words name the submitters of each motion, where they do, by its id.
    """
    found: dict[str, list[_Named]] = {}
    for place, reference in context.iter(MotionRef):
        words = reference.text
        naming = naming_of(words)
        if naming is not None:
            found.setdefault(reference.motion, []).append((place, words, naming))
    return found


@rule("MOT001", Severity.WARNING)
def et_al_contradicts_submitters(context: Context) -> Iterator[Finding]:
    """
    A motion is said to be of a member *c.s.*, and all its submitters are named: fewer than three.

    The House writes *c.s.* for three or more, so a submitter is missing or the mark is wrong, and
    who counts by member counts wrong.
    """
    marked = [(place, motion) for place, motion in context.iter(Motion) if motion.et_al]
    namings = context.once(_namings) if marked else {}
    for place, motion in marked:
        count = len(motion.submitters)
        complete = any(each.basis is Basis.INFERRED for each in motion.submitters)
        if not count:
            yield Finding(
                place,
                f"the motion {motion.id!r} is of somebody c.s., but no submitter is declared",
                "declare the member whom the words name",
            )
        elif count < 3 and complete:
            yield Finding(
                place,
                f"the motion {motion.id!r} has etAl, and its submitters are completed from "
                f"elsewhere: {_listed(motion.submitters)}",
                "declare the others too, or leave etAl out",
            )
        for there, words, naming in namings.get(motion.id, ()):
            if naming.count == 2 and not naming.et_al:
                yield Finding(
                    there,
                    f"the motion {motion.id!r} has etAl, but these words name both its "
                    f"submitters: {' '.join(words.split())!r}",
                    "leave etAl out, or check which motion the words mean",
                )
                break


def _listed(submitters: Sequence[Submitter]) -> str:
    return ", ".join(each.name for each in submitters)


@rule("MOT002", Severity.WARNING)
def words_contradict_submitters(context: Context) -> Iterator[Finding]:
    """
    The words for a motion name another number of submitters than it has.

    The House writes *het lid* for one, *de leden* for two, and *c.s.* for three or more.  Where
    other words name all of them, the shorter ones are left alone.
    """
    namings = context.once(_namings)
    for motion in context.values(Motion):
        count = len(motion.submitters)
        named = namings.get(motion.id)
        if not named or count < (3 if motion.et_al else 1):
            continue
        if any(naming.agrees(count) for _, _, naming in named):
            continue
        # Of a motion of more members c.s., the words may name any number.
        place, words, naming = named[0]
        if motion.et_al and naming.count != 1:
            continue
        shown = " ".join(words.split())
        yield Finding(
            place,
            f"the words {shown!r} name {naming}, the motion {motion.id!r} has {count}: "
            f"{_listed(motion.submitters)}",
            "check the submitters of the motion, and which motion the words mean",
        )


@rule("MOT003", Severity.ERROR)
def several_first_submitters(context: Context) -> Iterator[Finding]:
    """
    A motion has more than one first submitter.

    It is called after its first submitter, so nobody can tell what it is called.
    """
    for place, motion in context.iter(Motion):
        if len(motion.submitters) > 1:
            first = [each for each in motion.submitters if each.role is SubmitterRole.FIRST]
            if len(first) > 1:
                yield Finding(
                    place,
                    f"the motion {motion.id!r} has {len(first)} first submitters: {_listed(first)}",
                    'say role="co" of all but one',
                )


@rule("MOT004", Severity.WARNING)
def no_first_submitter(context: Context) -> Iterator[Finding]:
    """
    A motion has submitters, but none of them is the first.

    It is called after its first submitter, and is not found under that name.
    """
    for place, motion in context.iter(Motion):
        submitters = motion.submitters
        if submitters and submitters[0].role is not SubmitterRole.FIRST:
            if any(each.role is SubmitterRole.FIRST for each in submitters):
                continue
            yield Finding(
                place,
                f"the motion {motion.id!r} has no first submitter: {_listed(submitters)}",
                'say role="first" of the one whom the House names first',
            )


@rule("MOT005", Severity.WARNING)
def submitters_alike(context: Context) -> Iterator[Finding]:
    """
    A submitter is named by surname alone, and the letter has several members of that surname.

    Nobody can tell which of them is meant.
    """
    known: dict[str, set[tuple[str | None, str | None]]] = {}
    bare: list[tuple[Place, Motion, str]] = []
    for place, motion in context.iter(Motion):
        names = set()
        for each in motion.submitters:
            if each.party is None and each.first_name is None:
                bare.append((place, motion, each.name))
            else:
                known.setdefault(each.name, set()).add((each.first_name, each.party))
            names.add(each.name)
        if len(names) < len(motion.submitters):
            yield from _twice(place, motion)
    names = {name for _, _, name in bare} & known.keys()
    namesakes = {name: _namesakes(name, known[name]) for name in names}
    for place, motion, name in bare:
        if shown := namesakes.get(name):
            yield Finding(
                place,
                f"the motion {motion.id!r} is of {name!r} alone, and the letter also has {shown}",
                "give the party or the first name",
            )


def _namesakes(name: str, members: set[tuple[str | None, str | None]]) -> str:
    """
    The *members* called *name*, or nothing where they can be one.
    """
    first_names = {first for first, _ in members} - {None}
    parties = {party for _, party in members} - {None}
    if len(first_names) < 2 and len(parties) < 2:
        return ""
    shown = sorted(_identity(name, *each) for each in members)
    return ", ".join([*shown[:_SHOWN], *(["..."] if len(shown) > _SHOWN else [])])


def _identity(name: str, first_name: str | None, party: str | None) -> str:
    full = name if first_name is None else f"{first_name} {name}"
    return full if party is None else f"{full} ({party})"


def _twice(place: Place, motion: Motion) -> Iterator[Finding]:
    names = Counter(each.name for each in motion.submitters)
    for each in motion.submitters:
        if names[each.name] > 1 and each.party is None and each.first_name is None:
            yield Finding(
                place,
                f"the motion {motion.id!r} has two submitters {each.name!r}, and of one of them "
                "neither party nor first name",
                "give the party or the first name of both",
            )
            return


@rule("MOT006", Severity.ERROR)
def member_of_two_parties(context: Context) -> Iterator[Finding]:
    """
    One member has two parties.

    Who counts by party counts the member twice.  Namesakes without first names are taken for two
    members, but not where the words for a motion name its submitter.
    """
    parties: dict[tuple[str, str], str] = {}
    pairs: set[tuple[str, str | None]] = set()
    for place, motion in context.iter(Motion):
        for each in motion.submitters:
            pairs.add((each.name, each.party))
            if each.first_name is not None and each.party is not None:
                first = parties.setdefault((each.name, each.first_name), each.party)
                if first != each.party:
                    yield Finding(
                        place,
                        f"{each.first_name} {each.name} is of {each.party} here, elsewhere of "
                        f"{first}",
                        "check the party",
                    )
    words = {(each.name, each.party) for each in context.values(Member) if each.party is not None}
    if not words <= pairs:
        yield from _other_party(context)


def _other_party(context: Context) -> Iterator[Finding]:
    motions = {motion.id: motion for motion in context.values(Motion)}
    places = {id(member): place for place, member in context.iter(Member)}
    for reference in context.values(MotionRef):
        motion = motions.get(reference.motion)
        for member in reference.content:
            if motion is None or not isinstance(member, Member) or member.party is None:
                continue
            declared = {each.party for each in motion.submitters if each.name == member.name}
            if declared and None not in declared and member.party not in declared:
                yield Finding(
                    places[id(member)],
                    f"the words name {member.name} of {member.party}, the motion "
                    f"{motion.id!r} is of {member.name} of {', '.join(map(str, declared))}",
                    "check the party at both places",
                )
