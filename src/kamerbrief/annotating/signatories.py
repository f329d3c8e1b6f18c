"""
Who signs the letter, and on whose behalf: office, ministry, portfolio and name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

import attrs

from kamerbrief.annotating.closings import Closing
from kamerbrief.annotating.holders import OFFICE
from kamerbrief.annotating.offices import Office, Offices, office_of
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.register.names import parse_name
from kamerbrief.register.register import Register
from kamerbrief.vocabularies import Capacity, OfficeKind

__all__ = ["SignatoryDraft", "trace_signatories"]

_AS_DEMISSIONARY = re.compile(
    r"\b(?:als|ben|blijf) demissionair(?:e)? (?:minister|staatssecretaris|bewindspersoon)",
    re.IGNORECASE,
)
_MEDE = re.compile(r"\b(?:mede|ook) namens\b", re.IGNORECASE)
# The same, up to its end; literal letters first are quick to find.
_MEDE_LOWERED = re.compile(r" namens\b(?:(?<=\bmede namens)|(?<=\book namens))")


@attrs.define(kw_only=True)
class SignatoryDraft:
    """
    A signatory so far.
    """

    office: Office
    demissionary: bool
    capacity: Capacity = Capacity.SIGNED
    initials: str | None = None
    prefix: str | None = None
    surname: str | None = None
    closing: Closing | None = None
    spans: list[tuple[int, int, int]] = attrs.Factory(list)


def trace_signatories(
    text: str, closings: Iterable[Closing], passages: Sequence[Passage]
) -> list[SignatoryDraft]:
    """
    Who signs in *closings* of *text*, and who is named with *mede namens* there or in *passages*.
    """
    resigned = any(
        "demissionair" in passage.lowered and _AS_DEMISSIONARY.search(passage.text)
        for passage in passages
    )
    found: list[SignatoryDraft] = []
    behalf: list[Office] = []
    for closing in closings:
        own, *others = _MEDE.split(text[slice(*closing.office)])
        office = office_of(own)
        if office is None:
            continue
        draft = SignatoryDraft(
            office=office, demissionary=resigned or office.demissionary, closing=closing
        )
        if closing.name is not None:
            _name(draft, text[slice(*closing.name)])
        found.append(draft)
        behalf += filter(None, map(office_of, others))
    behalf += (office for passage in passages for office in _behalf(passage))
    signing = len(found)
    everyone = _joined(found, behalf)
    represented = Offices()
    for number in range(signing, len(found)):
        represented.add(found[number].office, number)
    for passage in passages:
        if passage.kind is SegmentKind.SIGNATURE:
            _link(passage, found, represented)
        elif passage.kind is not SegmentKind.FOOTNOTE:
            _link(passage, found, everyone)
    return [each for each in found if each.closing is not None or each.spans]


def _joined(found: list[SignatoryDraft], behalf: Iterable[Office]) -> Offices:
    """
    The offices of those *found*, after those *behalf* of whom is signed are added to them.

    Who signs alone or is there already is not added.
    """
    offices = Offices()
    for number, each in enumerate(found):
        offices.add(each.office, number)
    for office in behalf:
        if offices.find(office) is None:
            offices.add(office, len(found))
            found.append(
                SignatoryDraft(
                    office=office,
                    demissionary=office.demissionary,
                    capacity=Capacity.MEDE_NAMENS,
                )
            )
    return offices


def _name(draft: SignatoryDraft, words: str) -> None:
    name = parse_name(words.rstrip(" ,"))
    draft.initials = name.initials.replace(" ", "") if name.initials else None
    draft.prefix = name.prefix
    given = name.surname.split() if not (name.initials or name.first_name or name.prefix) else []
    draft.surname = _surname(given) if len(given) > 2 else name.surname


def _surname(given: Sequence[str]) -> str:
    """
    The surname among the words of a name: the last one, or more if someone is called so.
    """
    names = _surnames()
    return next(
        (
            words
            for place in range(1, len(given) - 1)
            if (words := " ".join(given[place:])).casefold() in names
        ),
        given[-1],
    )


@cache
def _surnames() -> frozenset[str]:
    """
    The surnames of several words among those who held an office.
    """
    tenures = Register.bundled().tenures
    return frozenset(
        tenure.surname.casefold() for tenure in tenures if " " in (tenure.surname or "")
    )


_AND = re.compile(
    r"(?:,? en|,) (?:namens )?(?:de )?(?=(?:minister|staatssecretaris)\b)", re.IGNORECASE
)


def _behalf(passage: Passage) -> Iterable[Office]:
    """
    The offices behind *mede namens* in running text, and the Presidium in a letterhead.
    """
    text = passage.text
    if passage.kind is SegmentKind.LETTERHEAD:
        if "BRIEF VAN HET PRESIDIUM" in text:
            yield Office(kind=OfficeKind.PRESIDIUM, title="Presidium")
        return
    if passage.kind not in {SegmentKind.PARAGRAPH, SegmentKind.ITEM}:
        return
    if "e namens" not in passage.lowered and "ook namens" not in passage.lowered:
        return
    for match in _MEDE_LOWERED.finditer(passage.lowered):
        place = match.end()
        for _ in range(6):
            named = OFFICE.search(text, place, place + 160)
            if named is None or text[place : named.start()].strip() not in {
                "",
                "de",
                "en de",
                ", de",
                "en",
            }:
                break
            office = office_of(passage.view.words[named.start() : named.end()])
            if office is None:
                break
            yield office
            place = named.end()
            following = _AND.match(text, place)
            if following is None:
                break
            place = following.end()


def _link(passage: Passage, found: Sequence[SignatoryDraft], offices: Offices) -> None:
    """
    Note where *passage* names someone of *found* by one of *offices*.
    """
    if not found or not any(map(passage.text.__contains__, _STEMS)):
        return
    heading = passage.kind is SegmentKind.LETTERHEAD
    pattern = _HEADED if heading else OFFICE
    for match in pattern.finditer(passage.text):
        office = office_of(passage.view.words[match.start() : match.end()])
        if office is None or (
            office.ministry is None
            and office.portfolio is None
            and office.kind is not OfficeKind.PRESIDIUM
            # In a heading the kind alone says who it is, if only one has an office of that kind.
            and not (passage.kind is SegmentKind.HEADING and offices.count(office.kind) == 1)
        ):
            continue
        number = offices.find(office)
        if number is not None:
            start = match.start()
            before = passage.text[max(0, start - 16) : start]
            lead = re.search(r"(?:\b[Dd]e )?(?:demissionair )?$", before)
            if lead is not None and not heading:
                start -= len(lead[0])
            found[number].spans.append((passage.place, start, match.end()))


_STEMS = ("inister", "taatssecretaris", "MINISTER", "STAATSSECRETARIS", "PRESIDIUM")
_HEADED = re.compile(
    r"(?<=BRIEF VAN HET )PRESIDIUM|(?<=BRIEF VAN DE )(?:MINISTER"
    r"|STAATSSECRETARIS)[A-ZÀ-Ý ,&'-]{3,140}?(?= Aan | Den Haag|$| \d)"
    r"|(?<= EN DE )(?:MINISTER|STAATSSECRETARIS)[A-ZÀ-Ý ,&'-]{3,140}?(?= Aan | Den Haag|$| \d)"
)
