"""
Words that name motions and amendments, one mention after the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.leads import Lead, lead_before
from kamerbrief.annotating.names import Person
from kamerbrief.annotating.numbers import Number
from kamerbrief.annotating.tails import Tail
from kamerbrief.vocabularies import MotionKind, Version

__all__ = ["Manner", "Mention", "mentions_in", "version_of"]


class Manner(StrEnum):
    """
    How a mention tells which motion it means.
    """

    NAMED = "named"
    """By number or by who submitted it."""

    THIS = "this"
    """*Deze motie*, *de genoemde motie*."""

    DEFINITE = "definite"
    """*De motie*, *het amendement*."""

    GROUP = "group"
    """*Beide moties*, *de ingediende moties*."""

    NEW = "new"
    """*Een motie*, which the sentence introduces."""

    TITLE = "title"
    """*Motie over stikstof*: by subject alone, in a heading, an item or a cell."""


@attrs.frozen(kw_only=True)
class Mention:
    """
    Words for one motion or several.

    Attributes:
        start: where they begin in the passage.
        end: where they end, exclusive.
        anchor: where the word *motie* or *amendement* stands.
        manner: how they tell which motion is meant.
        kind: motion or amendment.
        plural: whether several are meant.
        version: the version, or None.
        numbers: the numbers in the words.
        people: who is named as submitter, in the order of the words.
        et_al: whether *c.s.* stands there.
        co: the names of those on whose behalf it is submitted too.
        subject: what it is about, in the words, or None.
        replaced: the numbers of what it replaces, the latest first.
        past: whether the words say that it is of earlier (*aangenomen*, *eerdere*).
        count: how many are meant, as far as the words say.
        owners: who submitted each of the numbers, where the words give them one by one.
        label: the name that it is, such as *motie-Ceder*, without party; or None.
        ordinal: which of several it is, from 0; -1 is the last one.
        nick: a name that the letter has made up, *Motie#21*, or None.
        same: whether who submitted it is *dit lid*, who was named before.
    """

    start: int
    end: int
    anchor: int
    manner: Manner
    kind: MotionKind
    plural: bool = False
    version: Version | None = None
    numbers: tuple[Number, ...] = ()
    people: tuple[Person, ...] = ()
    et_al: bool = False
    co: tuple[Person, ...] = ()
    subject: str | None = None
    replaced: tuple[Number, ...] = ()
    past: bool = False
    count: int | None = None
    label: str | None = None
    owners: tuple[tuple[Person, ...], ...] = ()
    same: bool = False
    nick: str | None = None
    ordinal: int | None = None


_ANCHOR = re.compile(
    r"(?<![\w-])(?:[Ss]ub)?(?P<noun>[Mm]oties?|[Aa]mendement(?:en)?|MOTIES?|AMENDEMENT)(?!\w)"
    # Words that stand for it: die van het lid X, op stuk nr. 18, een gewijzigde versie (36 200, I).
    r"|(?<=\b[Dd]ie)(?P<that> van (?=(?:het|de) (?:Kamer)?(?:lid|leden|heer) |mevrouw ))"
    r"|(?<=\ben)(?P<further> van (?=(?:het|de) (?:Kamer)?(?:lid|leden) ))"
    r"|(?<![\w-])(?P<paper>[Oo]p stuk(?= nrs?\.))"
    r"|(?<=gewijzigde )(?P<text>versie|tekst)(?= \()"
    r"|(?<=\b[Dd]e )(?P<ordinal>eerste|tweede|derde|vierde|laatste)(?=,? (?:verzoekt|vraagt|wil"
    r"|roept|bepleit|betreft|gaat over|ziet op"
    r"|wordt (?:de regering |het kabinet )?(?:verzocht|gevraagd)"
    r"|vroeg|verzocht|mede (?:ondertekend|ingediend)|beoogt|strekt|krijgt|van (?:het|de) lid))"
    r"|(?<![\w-])(?P<one>[EÉeé][eé]n)(?= daarvan\b| ervan\b)"
)
# Letters of which every anchor holds some, and how far it begins before them.
_STEMS = (
    ("otie", 1), ("OTIE", 1), ("mendement", 1), ("MENDEMENT", 1), ("ubmotie", 1),
    ("ubamendement", 1), (" van het ", 0), (" van de ", 0), (" van mevrouw ", 0), ("eerste", 0),
    ("tweede", 0), ("derde", 0), ("vierde", 0), ("laatste", 0), ("p stuk nr", 1), ("versie (", 0),
    ("tekst (", 0), ("n daarvan", 2), ("n ervan", 2),
)  # fmt: skip
_VERSION = re.compile(r"(?:(?P<rank>tweede|derde) )?(?P<nader>nader )?gewijzigd", re.IGNORECASE)
_COUNTS = {
    "twee": 2, "beide": 2, "beiden": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15,
}  # fmt: skip
_PAST = re.compile(r"\b(?:aangenomen|eerdere?|afgedane|uitgevoerde|verworpen)\b", re.IGNORECASE)
# *De motie zoals die op 2 december voorlag*: before it was changed.
_AS_IT_WAS = re.compile(
    r",? zoals (?:die|deze|zij)\b[^.,;:¦]{0,40}? "
    r"(?:voorlag|luidde|(?:was|is|werd) ingediend|ingediend (?:was|is|werd))\b"
)
_BRACKETED = re.compile(r" \([^()]*\)")
_DEMONSTRATIVES = frozenset("deze die dit dat laatstgenoemde eerstgenoemde dezelfde".split())
_POSSESSIVE = frozenset("hun zijn haar mijn uw onze".split())
_GENERIC = frozenset("een geen enkele elke welke".split())
_THIS_ADJECTIVE = re.compile(
    r"\b(?:genoemde|bovengenoemde|onderhavige|betreffende|desbetreffende|voorliggende)\b",
    re.IGNORECASE,
)


def mentions_in(text: str, cited: Citations) -> Iterator[Mention]:
    """
    The mentions of motions in *text*, whose citations are *cited* by where they begin.
    """
    end = 0
    plural = False
    for place in _places(text):
        match = _ANCHOR.match(text, place) if place >= end else None
        if match is None:
            continue
        # As in: de moties van het lid X (nr. 1) en van het lid Y (nr. 2).
        goes_on = plural and text[end : match.start()].strip(" ,") == "en"
        if match["further"] and not goes_on:
            continue
        if (mention := _mention(text, match, cited, end)) is not None:
            yield mention
            end = mention.end
            plural = mention.plural or (plural and match["further"] is not None)


def _places(text: str) -> list[int]:
    """
    Where an anchor may begin, in order.
    """
    found: set[int] = set()
    for stem, back in _STEMS:
        place = text.find(stem) if stem in text else -1
        while place >= 0:
            if place >= back:
                found.add(place - back)
            place = text.find(stem, place + len(stem))
    return sorted(found)


def _mention(text: str, anchor: re.Match[str], cited: Citations, floor: int) -> Mention | None:
    before = lead_before(text, anchor.start(), floor)
    if anchor["noun"] is None:
        return _stand_in(text, anchor, before, cited)
    start = anchor.start() - len(before.words)
    noun = anchor["noun"].lower()
    plural = noun in {"moties", "amendementen"}
    tail = Tail(text, anchor.end(), cited)
    tail.read(plural=plural)
    det, adjectives = before.determiner, before.adjectives
    named = tail.numbers or tail.people or tail.nick
    manner = Manner.NAMED if named else _manner(before, tail.subject, plural=plural)
    if manner is None:
        return None
    was = _AS_IT_WAS.match(text, tail.end)
    return Mention(
        start=start,
        end=tail.end,
        anchor=anchor.start(),
        manner=manner,
        kind=MotionKind.MOTIE if noun.startswith("motie") else MotionKind.AMENDEMENT,
        plural=plural,
        version=version_of(adjectives, det) or (None if was is None else Version.ORIGINEEL),
        numbers=tuple(tail.numbers),
        people=tuple(tail.people),
        et_al=tail.et_al,
        co=tuple(tail.co),
        subject=tail.subject,
        replaced=tuple(tail.replaced),
        past=_PAST.search(adjectives) is not None,
        count=_count(before.count, det),
        label=_label(text, anchor, tail),
        owners=tuple(tail.owners),
        same=tail.same,
        ordinal=_ordinal(adjectives, det),
        nick=text[anchor.start() : tail.end] if tail.nick else None,
    )


def _label(text: str, anchor: re.Match[str], tail: Tail) -> str | None:
    if tail.named is None:
        return None
    words = text[anchor.start() : tail.named]
    # A heading names who submitted it: "Motie Ceder (CU)"; running text has "motie Ceder".
    if words[5:6] == " " and words[0].isupper() and "(" in words:
        return None
    noun = len(anchor["noun"])
    return f"{words[:noun].lower()}{_BRACKETED.sub('', words[noun:])}"


def _stand_in(text: str, anchor: re.Match[str], before: Lead, cited: Citations) -> Mention | None:
    """
    A motion for which another word stands.
    """
    start, place = anchor.start(), anchor.end()
    if anchor["ordinal"]:
        return Mention(
            start=start - len("de "),
            end=place,
            anchor=start,
            manner=Manner.DEFINITE,
            kind=MotionKind.MOTIE,
            ordinal=_ORDINALS[anchor["ordinal"]],
        )
    if anchor["one"]:
        return Mention(
            start=start,
            end=place + (len(" daarvan") if text.startswith(" daarvan", place) else len(" ervan")),
            anchor=start,
            manner=Manner.NEW,
            kind=MotionKind.MOTIE,
        )
    if anchor["further"]:
        place = start
    elif anchor["that"]:
        start, place = start - len("die"), start
    elif anchor["paper"]:
        place = start
    else:
        start -= len(before.words)
    tail = Tail(text, place, cited)
    tail.read(plural=True)
    if not tail.numbers and not tail.people:
        return None
    return Mention(
        start=start,
        end=tail.end,
        anchor=anchor.start(),
        manner=Manner.NAMED,
        kind=MotionKind.MOTIE,
        plural=len(tail.numbers) > 1,
        version=version_of(before.adjectives) if anchor["text"] else None,
        numbers=tuple(tail.numbers),
        people=tuple(tail.people),
        et_al=tail.et_al,
        co=tuple(tail.co),
        subject=tail.subject,
        replaced=tuple(tail.replaced),
    )


def _manner(before: Lead, subject: str | None, *, plural: bool) -> Manner | None:
    det, adjectives = before.determiner, before.adjectives
    if plural:
        own = det in {"zijn", "haar"} and not before.count  # as in: zijn twee moties ingediend
        if det in _GENERIC or own or not before.words:
            return Manner.TITLE if subject and not before.words else None
        return Manner.GROUP
    if det in _DEMONSTRATIVES or _THIS_ADJECTIVE.search(adjectives):
        return Manner.THIS
    if det in {"de", "het"} or det in _POSSESSIVE:
        return Manner.DEFINITE
    if det == "een":
        return Manner.NEW
    return Manner.TITLE if subject and not det else None


def version_of(adjectives: str, det: str = "") -> Version | None:
    """
    The version that *adjectives* name, with the word before them; or None.
    """
    match = _VERSION.search(adjectives)
    if match is None:
        return Version.ORIGINEEL if "oorspronkelijk" in adjectives.lower() else None
    if match["nader"] is None:
        return Version.GEWIJZIGD
    match (match["rank"] or det).lower():
        case "tweede":
            return Version.TWEEDE_NADER_GEWIJZIGD
        case "derde":
            return Version.DERDE_NADER_GEWIJZIGD
        case _:
            return Version.NADER_GEWIJZIGD


_ORDINALS = {
    "eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "laatste": -1,
    "eerstgenoemde": 0, "laatstgenoemde": -1,
}  # fmt: skip


def _ordinal(adjectives: str, det: str) -> int | None:
    return _ORDINALS.get(adjectives.strip() or det)


def _count(words: str, det: str) -> int | None:
    word = words or det
    return int(word) if word.isdecimal() else _COUNTS.get(word)
