"""
The family SIG, its second part: who signs, on whose behalf, and under which words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kamerbrief.diagnostics import Severity
from kamerbrief.model.blocks import Signature
from kamerbrief.model.facts import Commitment, Signatory, Verdict
from kamerbrief.model.inlines import SignatoryRef
from kamerbrief.register.names import PersonName, full_surname_key, initials_keys, same_person
from kamerbrief.register.titles import IN_CABINET
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.doubts import person_of
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import Capacity, Chamber, Holder, OfficeKind

__all__ = [
    "no_signatory",
    "on_behalf_of_the_signatory",
    "signatory_counted_twice",
    "signatory_of_another_body",
]

# Of each there is one at a time.
_SINGLE = IN_CABINET - {OfficeKind.STAATSSECRETARIS}
_OF_A_CHAMBER = {OfficeKind.KAMERVOORZITTER, OfficeKind.PRESIDIUM, OfficeKind.GRIFFIER}
_OTHER = {
    Chamber.TWEEDE_KAMER: Chamber.EERSTE_KAMER,
    Chamber.EERSTE_KAMER: Chamber.TWEEDE_KAMER,
}
_WORDS = {each: each.replace("-", " ") for each in Chamber}
_PRESIDIUM, _KABINET = Holder.PRESIDIUM, Holder.KABINET
_OUTSIDE = {*_OF_A_CHAMBER, OfficeKind.INFORMATEUR, OfficeKind.FORMATEUR}


@rule("SIG001", Severity.WARNING)
def no_signatory(context: Context) -> Iterator[Finding]:
    """
    Something is said by the signatory, or on behalf of others, and nobody signs.

    Nobody can tell who answers for it.
    """
    signatories = context.values(Signatory)
    for each in signatories:
        if each.capacity is Capacity.SIGNED:
            return
    if not context.pointed(Signatory) <= context.ids(Signatory):
        return
    for place, signatory in context.iter(Signatory):
        yield Finding(
            place,
            f"the signatory {signatory.id!r} is one on whose behalf is signed, and nobody signs",
            "declare the one who signs",
        )
        return
    for place, verdict in context.iter(Verdict):
        if verdict.holder is Holder.ONDERTEKENAAR:
            yield _unsigned(place, f"the verdict {verdict.id!r}")
            return
    for place, commitment in context.iter(Commitment):
        if commitment.actor is Holder.ONDERTEKENAAR:
            yield _unsigned(place, f"the commitment {commitment.id!r}")
            return


def _unsigned(place: Place, what: str) -> Finding:
    return Finding(
        place,
        f"{what} is of the signatory, and the letter declares none",
        "declare who signs",
    )


@rule("SIG008", Severity.ERROR)
def on_behalf_of_the_signatory(context: Context) -> Iterator[Finding]:
    """
    Somebody signs *mede namens* himself.

    One of the two is somebody else, or is not there: who counts whose letters there are counts a
    person twice.
    """
    for place, signatory, first, what in context.once(_counted_twice):
        if signatory.capacity is not first.capacity:
            pair = signatory.id, first.id
            signed, other = pair if signatory.capacity is Capacity.SIGNED else pair[::-1]
            yield Finding(
                place,
                f"{signed!r}, who signs, and {other!r}, on whose behalf that is, {what}",
                "check name and office of both, or leave out the one on whose behalf is signed",
            )


@rule("SIG009", Severity.WARNING)
def signatory_counted_twice(context: Context) -> Iterator[Finding]:
    """
    One person is declared as two signatories.

    A second title makes no second person: the minister-president is *minister van Algemene Zaken*
    as well, and who counts signatories counts him twice.
    """
    for place, signatory, first, what in context.once(_counted_twice):
        if signatory.capacity is first.capacity:
            yield Finding(
                place,
                f"the signatories {first.id!r} and {signatory.id!r} {what}",
                "declare one signatory, and point both titles at it",
            )


def _counted_twice(context: Context) -> tuple[tuple[Place, Signatory, Signatory, str], ...]:
    """
    The signatories who are an earlier one, that one, and what the two have in common.
    """
    if len(context.values(Signatory)) < 2:
        return ()
    found = []
    people: dict[tuple[object, ...], Signatory] = {}
    offices: dict[tuple[object, ...], Signatory] = {}
    for place, signatory in context.iter(Signatory):
        name = person_of(signatory)
        keys = () if name is None else _person_keys(signatory, name)
        office = _office_key(signatory)
        first = next((people[key] for key in keys if key in people), None)
        what = "are one person"
        if first is None and office is not None:
            first, what = offices.get(office), "have one office"
            if first is not None and not _may_be_one(name, person_of(first)):
                first = None
        # Two of one id are told by REF002.
        if first is not None and first.id != signatory.id:
            found.append((place, signatory, first, what))
        for key in keys:
            people.setdefault(key, signatory)
        if office is not None:
            offices.setdefault(office, signatory)
    return tuple(found)


def _may_be_one(one: PersonName | None, other: PersonName | None) -> bool:
    return one is None or other is None or same_person(one, other)


def _person_keys(signatory: Signatory, name: PersonName) -> tuple[tuple[object, ...], ...]:
    """
    What two signatories who are one person have one of in common.
    """
    surname = full_surname_key(name)
    if not surname:
        return ()
    if name.initials:
        return tuple((surname, each) for each in initials_keys(name.initials) if each)
    # A surname alone is enough only with the office.
    return ((surname, None, signatory.office, signatory.ministry, signatory.portfolio),)


def _office_key(signatory: Signatory) -> tuple[object, ...] | None:
    """
    The office, if one person has it: a ministry may have several staatssecretarissen.
    """
    office, ministry, portfolio = signatory.office, signatory.ministry, signatory.portfolio
    if office is OfficeKind.MINISTER_PRESIDENT:
        office, ministry = OfficeKind.MINISTER, "AZ"
    if portfolio is None and (office not in _SINGLE or ministry is None):
        return None
    return office, ministry, portfolio


@rule("SIG010", Severity.WARNING)
def signatory_of_another_body(context: Context) -> Iterator[Finding]:
    """
    A signatory is of another chamber, or of another body than the one whose verdict it is.

    The chair of the Eerste Kamer does not write the letters of the Tweede Kamer, a minister gives
    no verdict for the Presidium, and the Presidium gives none for the cabinet.
    """
    kinds = {each.office for each in context.values(Signatory) if each.capacity is Capacity.SIGNED}
    if kinds <= IN_CABINET:
        wrong = _PRESIDIUM
    else:
        if not kinds.isdisjoint(_OF_A_CHAMBER):
            yield from _of_other_chamber(context)
        if not kinds <= _OUTSIDE:
            return
        wrong = _KABINET
    for verdict in context.values(Verdict):
        if verdict.holder is wrong and kinds:
            break
    else:
        return
    for place, verdict in context.iter(Verdict):
        if verdict.holder is wrong:
            yield Finding(
                place,
                f"the verdict {verdict.id!r} is of the {wrong}, and nobody of it signs: "
                f"{', '.join(sorted(map(str, kinds)))}",
                "check the holder of the verdict, and the offices of the signatories",
            )


def _of_other_chamber(context: Context) -> Iterator[Finding]:
    chamber = context.letter.chamber
    if chamber is None or chamber not in _OTHER:
        return
    other = _OTHER[chamber]
    ids = {each.id for each in context.values(Signatory) if each.office in _OF_A_CHAMBER}
    nodes = chain[tuple[Place, Signature | SignatoryRef]](
        context.iter(Signature), context.iter(SignatoryRef)
    )
    for place, node in nodes:
        if node.signatory not in ids:
            continue
        words = " ".join(node.text.lower().split())
        if _WORDS[other] in words and _WORDS[chamber] not in words:
            # One place is enough of each.
            ids.discard(node.signatory)
            yield Finding(
                place,
                f"the signatory {node.signatory!r} is of the {other}, the letter is for the "
                f"{chamber}",
                "check the chamber of the letter, and the office",
            )
