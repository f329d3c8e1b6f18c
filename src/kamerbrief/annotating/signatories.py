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
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.register.names import parse_name
from kamerbrief.register.register import Register
from kamerbrief.register.titles import read_title
from kamerbrief.vocabularies import Capacity, OfficeKind

__all__ = ["SignatoryDraft", "office_of", "trace_signatories"]

_DEMISSIONARY = re.compile(r"\bdemissionaire?\b", re.IGNORECASE)
_AS_DEMISSIONARY = re.compile(
    r"\b(?:als|ben|blijf) demissionair(?:e)? (?:minister|staatssecretaris|bewindspersoon)",
    re.IGNORECASE,
)
_MEDE = re.compile(r"\b(?:mede|ook) namens\b", re.IGNORECASE)
# The same, up to its end; literal letters first are quick to find.
_MEDE_LOWERED = re.compile(r" namens\b(?:(?<=\bmede namens)|(?<=\book namens))")
_FIELD = re.compile(
    r"(?:minister-president,? ?(?:en )?(?:tevens )?)?(?:minister|staatssecretaris)"
    r"(?: (?P<word>van|voor))?(?: (?:het ministerie van )?(?:de |het )?)?(?P<field>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PORTFOLIO = re.compile(r"\s+[-\u2010-\u2015]+\s+|\s*\(|,? belast met ")
_BLANKS = re.compile(r"\s+")


@attrs.define(kw_only=True)
class SignatoryDraft:
    """
    A signatory so far.
    """

    office: OfficeKind
    ministry: str | None = None
    portfolio: str | None = None
    demissionary: bool = False
    capacity: Capacity = Capacity.SIGNED
    initials: str | None = None
    prefix: str | None = None
    surname: str | None = None
    closing: Closing | None = None
    title: str = ""
    spans: list[tuple[int, int, int]] = attrs.Factory(list)

    def has(self, other: SignatoryDraft) -> bool:
        """
        Whether *other*, an office in words, is that of this signatory.
        """
        if self.office is not other.office:
            one = {self.office, other.office}
            if one != {OfficeKind.MINISTER, OfficeKind.MINISTER_VOOR}:
                return False
        if other.ministry is None and other.portfolio is None:
            return True
        if self.ministry and other.ministry and self.ministry != other.ministry:
            return False
        if other.portfolio and (self.portfolio or other.ministry is None):
            return self.portfolio is not None and (
                _plain(self.portfolio) == _plain(other.portfolio)
                or _capitals(self.portfolio) == other.portfolio.upper()
            )
        return self.ministry == other.ministry


def _capitals(words: str) -> str:
    """
    The capitals of *words*: BVOM for *Basis- en Voortgezet Onderwijs en Media*.
    """
    return "".join(filter(str.isupper, words))


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words.lower()).strip()


def office_of(words: str) -> SignatoryDraft | None:
    """
    The office that *words* name, or None.
    """
    words = _BLANKS.sub(" ", words).strip(" ,")
    title = read_title(words)
    if title.kind is None:
        return None
    draft = SignatoryDraft(
        office=title.kind, demissionary=_DEMISSIONARY.search(words) is not None, title=words
    )
    match = _FIELD.search(words)
    if title.kind is OfficeKind.MINISTER_PRESIDENT:
        return attrs.evolve(draft, ministry="AZ")
    if match is None or title.kind not in {
        OfficeKind.MINISTER,
        OfficeKind.MINISTER_VOOR,
        OfficeKind.STAATSSECRETARIS,
    }:
        return draft
    field = match["field"].strip(" ,")
    if title.kind is OfficeKind.MINISTER_VOOR:
        return attrs.evolve(draft, portfolio=_spelled(field) or None)
    parts = _PORTFOLIO.split(field, maxsplit=1)
    ministry = _ministry(parts[0])
    if ministry is None and field:
        return attrs.evolve(draft, portfolio=_spelled(field))
    portfolio = _spelled(parts[1].rstrip(")")) if len(parts) > 1 and parts[1] else None
    return attrs.evolve(draft, ministry=ministry, portfolio=portfolio)


def _spelled(words: str) -> str:
    """
    *words* as a title is written, where a letterhead has capitals.
    """
    if not words.isupper():
        return words
    return _spelling().get(_plain(words), words.title())


@cache
def _spelling() -> dict[str, str]:
    register = Register.bundled()
    return {
        _plain(tenure.portfolio): tenure.portfolio
        for tenure in register.tenures
        if tenure.portfolio
    }


@cache
def _ministries() -> dict[str, str]:
    found: dict[str, str] = {}
    for ministry in Register.bundled().ministries:
        for name in (ministry.name, ministry.abbreviation, *ministry.also):
            found.setdefault(_plain(name), ministry.abbreviation)
    return found


def _ministry(words: str) -> str | None:
    return _ministries().get(_plain(words.replace("&", " en "))) or _ministries().get(_plain(words))


def trace_signatories(
    text: str, closings: Iterable[Closing], passages: Sequence[Passage]
) -> list[SignatoryDraft]:
    """
    Who signs in *closings* of *text*, and who is named with *mede namens* there or in *passages*.
    """
    found: list[SignatoryDraft] = []
    behalf: list[SignatoryDraft] = []
    for closing in closings:
        words = text[slice(*closing.office)]
        own, *others = _MEDE.split(words)
        draft = office_of(own)
        if draft is None:
            continue
        draft.closing = closing
        if closing.name is not None:
            _name(draft, text[slice(*closing.name)])
        found.append(draft)
        behalf += [each for other in others if (each := office_of(other)) is not None]
    for passage in passages:
        if passage.kind in {SegmentKind.PARAGRAPH, SegmentKind.ITEM}:
            behalf += _behalf(passage)
        elif passage.kind is SegmentKind.LETTERHEAD and "BRIEF VAN HET PRESIDIUM" in passage.text:
            behalf.append(SignatoryDraft(office=OfficeKind.PRESIDIUM, title="Presidium"))
    if any(
        "demissionair" in passage.lowered and _AS_DEMISSIONARY.search(passage.text)
        for passage in passages
    ):
        for each in found:
            each.demissionary = True
    _join(found, behalf)
    represented = [each for each in found if each.capacity is Capacity.MEDE_NAMENS]
    for passage in passages:
        if passage.kind is SegmentKind.SIGNATURE:
            _link(passage, represented)
        elif passage.kind is not SegmentKind.FOOTNOTE:
            _link(passage, found)
    return [each for each in found if each.closing is not None or each.spans]


def _join(found: list[SignatoryDraft], behalf: Iterable[SignatoryDraft]) -> None:
    """
    Add those *behalf* of whom is signed, and who do not sign themselves, to those *found*.
    """
    for each in behalf:
        each.capacity = Capacity.MEDE_NAMENS
        if not any(known.has(each) for known in found):
            found.append(each)


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


def _behalf(passage: Passage) -> Iterable[SignatoryDraft]:
    """
    The offices behind *mede namens* in running text.
    """
    text = passage.text
    if "e namens" not in passage.lowered and "ook namens" not in passage.lowered:
        return
    for match in _MEDE_LOWERED.finditer(passage.lowered):
        place = match.end()
        for _ in range(6):
            office = OFFICE.search(text, place, place + 160)
            if office is None or text[place : office.start()].strip() not in {
                "",
                "de",
                "en de",
                ", de",
                "en",
            }:
                break
            draft = office_of(passage.view.words[office.start() : office.end()])
            if draft is None:
                break
            yield draft
            place = office.end()
            following = _AND.match(text, place)
            if following is None:
                break
            place = following.end()


def _link(passage: Passage, found: Sequence[SignatoryDraft]) -> None:
    """
    Note where *passage* names someone of *found* by office.
    """
    if not found or not any(map(passage.text.__contains__, _STEMS)):
        return
    heading = passage.kind is SegmentKind.LETTERHEAD
    pattern = _HEADED if heading else OFFICE
    for match in pattern.finditer(passage.text):
        draft = office_of(passage.view.words[match.start() : match.end()])
        if draft is None or (
            draft.ministry is None
            and draft.portfolio is None
            and draft.office is not OfficeKind.PRESIDIUM
            and not (passage.kind is SegmentKind.HEADING and _is_one(found, draft))
        ):
            continue
        for each in found:
            if each.has(draft):
                start = match.start()
                before = passage.text[max(0, start - 16) : start]
                lead = re.search(r"(?:\b[Dd]e )?(?:demissionair )?$", before)
                if lead is not None and not heading:
                    start -= len(lead[0])
                each.spans.append((passage.place, start, match.end()))
                break


def _is_one(found: Sequence[SignatoryDraft], office: SignatoryDraft) -> bool:
    """
    Whether only one of *found* holds an *office* of that kind, of whatever ministry.
    """
    return sum(each.has(office) for each in found) == 1


_STEMS = ("inister", "taatssecretaris", "MINISTER", "STAATSSECRETARIS", "PRESIDIUM")
_HEADED = re.compile(
    r"(?<=BRIEF VAN HET )PRESIDIUM|(?<=BRIEF VAN DE )(?:MINISTER"
    r"|STAATSSECRETARIS)[A-ZÀ-Ý ,&'-]{3,140}?(?= Aan | Den Haag|$| \d)"
    r"|(?<= EN DE )(?:MINISTER|STAATSSECRETARIS)[A-ZÀ-Ý ,&'-]{3,140}?(?= Aan | Den Haag|$| \d)"
)
