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
from kamerbrief.annotating.names import People, Person, read_names, read_people
from kamerbrief.annotating.numbers import (
    Number,
    Numbers,
    numbers_of,
    read_bare_numbers,
    read_numbers,
)
from kamerbrief.annotating.views import CELL
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
        label: whether it is a name such as *motie-Ceder*.
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
    label: bool = False
    same: bool = False
    nick: str | None = None
    ordinal: int | None = None


_ANCHOR = re.compile(
    r"(?<![\w-])(?:[Ss]ub)?(?P<noun>[Mm]oties?|[Aa]mendement(?:en)?|MOTIES?|AMENDEMENT)(?!\w)"
    # Words that stand for it: die van het lid X, op stuk nr. 18, een gewijzigde versie (36 200, I).
    r"|(?<=\b[Dd]ie)(?P<that> van (?=(?:het|de) (?:Kamer)?(?:lid|leden) ))"
    r"|(?<=\ben)(?P<further> van (?=(?:het|de) (?:Kamer)?(?:lid|leden) ))"
    r"|(?<![\w-])(?P<paper>[Oo]p stuk(?= nrs?\.))"
    r"|(?<=gewijzigde )(?P<text>versie|tekst)(?= \()"
    r"|(?<=\b[Dd]e )(?P<ordinal>eerste|tweede|derde|vierde|laatste)(?=,? (?:verzoekt|vraagt|wil"
    r"|roept"
    r"|vroeg|verzocht|mede (?:ondertekend|ingediend)|beoogt|strekt|krijgt|van (?:het|de) lid))"
    r"|(?<![\w-])(?P<one>[EÉeé][eé]n)(?= daarvan\b| ervan\b)"
)
# What an anchor may begin with, which is quick to find.
_HINT = re.compile(
    r"[Mm]otie|[Aa]mendement|[Ss]ub(?=motie|amendement)|MOTIE|AMENDEMENT| van (?=(?:het|de) )"
    r"|eerste|tweede|derde|vierde|laatste|[Oo]p stuk|versie|tekst|[EÉeé][eé]n (?=daarvan|ervan)"
)
_VERSION = re.compile(r"(?:(?P<rank>tweede|derde) )?(?P<nader>nader )?gewijzigd", re.IGNORECASE)
_COUNTS = {
    "twee": 2, "beide": 2, "beiden": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15,
}  # fmt: skip
_PAST = re.compile(r"\b(?:aangenomen|eerdere?|afgedane|uitgevoerde|verworpen)\b", re.IGNORECASE)
_NICK = re.compile(r"#\w{1,12}")
_SHORT = re.compile(r"-(?:de leden |het lid )?|: | ")
_OF = re.compile(r",? (?:van|door) (?=(?:het |de |dit |mevrouw |Kamerlid |lid |leden ))")
_OF_NAME = re.compile(r" (?:van|door) ")
_OF_CHAMBER = re.compile(r" van (?:de|uw) (?:Tweede |Eerste )?Kamer\b")
_OF_SAME = re.compile(
    r",? van (?:dit|datzelfde|hetzelfde) (?:Kamer)?lid\b|,? van (?:deze|dezelfde) leden\b"
)
_PARTY = re.compile(r" \((?P<party>[A-Z][\w&+./-]{1,24}(?: [A-Z][\w-]{1,14})?)\)")
_BEHALF = re.compile(
    r",? ?\(?(?:(?:mede )?ingediend )?(?:mede )?(?:namens|ondertekend door|door) "
    r"(?=(?:het |de )?(?:Kamer)?(?:lid|leden|heer|mevrouw))"
)
_REPLACES = re.compile(
    r"[ ,(]{0,3}(?:(?:die|dat|dit|welke) )?(?:(?:is )?ingediend )?(?:t\.?v\.?v\.?"
    r"|ter vervanging van|in de plaats van|"
    r"vervangt|was)(?: (?:die|de|het|motie|amendement|oorspronkelijke|eerdere)){0,3}"
    r"(?: gedrukt| ingediend)?(?: op stuk| onder)?"
)
_ABOUT = re.compile(
    r",? (?:over|inzake|betreffende|met betrekking tot|omtrent|aangaande) (?!te |uw |de Kamer)"
)
_AND_ABOUT = re.compile(r",? en (?=over |inzake |betreffende )")
_SUBJECT = re.compile(r"[^.;:()\"¦]{3,220}")
_SUBJECT_END = re.compile(
    r",? (?:waarin|waarmee|waarbij|verzoekt|verzocht|vraagt|roept|spreekt|heeft|geef|ontraad|laat"
    r"|kan|krijgt"
    r"|is|wordt|zijn|worden|moet|wil|zou|luidt|ben|acht|beschouw|zal|zie|ga|ontraadt|geeft"
    r"|constateert|stelt"
    r"|op stuk|dat|die|t\.v\.v|ter vervanging|beoogt|regelt|ligt|hebben|ik|het kabinet)\b"
    r"|, (?!en )| - "
)
_STUCK = re.compile(r"[ ,;-]*(?:\(|$)")
_DEMONSTRATIVES = frozenset("deze die dit dat laatstgenoemde eerstgenoemde dezelfde".split())
_POSSESSIVE = frozenset("hun zijn haar mijn uw onze".split())
_GENERIC = frozenset("een geen enkele elke welke".split())
_THIS_ADJECTIVE = re.compile(
    r"\b(?:genoemde|bovengenoemde|onderhavige|betreffende|desbetreffende|voorliggende)\b",
    re.IGNORECASE,
)
_PIECES = 10


def mentions_in(text: str, cited: Citations) -> Iterator[Mention]:
    """
    The mentions of motions in *text*, whose citations are *cited* by where they begin.
    """
    end = 0
    plural = False
    for hint in _HINT.finditer(text):
        match = _ANCHOR.match(text, hint.start()) if hint.start() >= end else None
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


def _mention(text: str, anchor: re.Match[str], cited: Citations, floor: int) -> Mention | None:
    before = lead_before(text, anchor.start(), floor)
    if anchor["noun"] is None:
        return _stand_in(text, anchor, before, cited)
    start = anchor.start() - len(before.words)
    noun = anchor["noun"].lower()
    tail = _Tail(text, anchor.end(), cited)
    tail.read(plural=noun in {"moties", "amendementen"})
    det, adjectives = before.determiner, before.adjectives
    mention = Mention(
        start=start,
        end=tail.end,
        anchor=anchor.start(),
        manner=Manner.NAMED,
        kind=MotionKind.MOTIE if noun.startswith("motie") else MotionKind.AMENDEMENT,
        plural=noun in {"moties", "amendementen"},
        version=version_of(adjectives, det),
        numbers=tuple(tail.numbers),
        people=tuple(tail.people),
        et_al=tail.et_al,
        co=tuple(tail.co),
        subject=tail.subject,
        replaced=tuple(tail.replaced),
        past=_PAST.search(adjectives) is not None,
        count=_count(before.count, det),
        label=tail.label,
        same=tail.same,
        ordinal=_ordinal(adjectives),
        nick=text[anchor.start() : tail.end] if tail.nick else None,
    )
    if mention.numbers or mention.people or mention.nick:
        return mention
    manner = _manner(mention, before)
    return None if manner is None else attrs.evolve(mention, manner=manner)


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
    tail = _Tail(text, place, cited)
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


def _manner(mention: Mention, before: Lead) -> Manner | None:
    det, adjectives = before.determiner, before.adjectives
    if mention.plural:
        if det in _GENERIC or det in {"zijn", "haar"} or not before.words:
            return Manner.TITLE if mention.subject and not before.words else None
        return Manner.GROUP
    if det in _DEMONSTRATIVES or _THIS_ADJECTIVE.search(adjectives):
        return Manner.THIS
    if det in {"de", "het"} or det in _POSSESSIVE:
        return Manner.DEFINITE
    if det == "een":
        return Manner.NEW
    return Manner.TITLE if mention.subject and not det else None


def _skipped(text: str, place: int) -> int:
    """
    Where the next word begins, behind blanks, commas and a bracket.
    """
    while place < len(text) and text[place] in " ,(":
        place += 1
    return place


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


_ORDINALS = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "laatste": -1}


def _ordinal(adjectives: str) -> int | None:
    return _ORDINALS.get(adjectives.strip())


def _count(words: str, det: str) -> int | None:
    word = words or det
    return int(word) if word.isdigit() else _COUNTS.get(word)


@attrs.define
class _Tail:
    """
    What follows the word *motie*, read piece by piece.
    """

    text: str
    end: int
    cited: Citations
    numbers: list[Number] = attrs.Factory(list)
    people: list[Person] = attrs.Factory(list)
    co: list[Person] = attrs.Factory(list)
    et_al: bool = False
    subject: str | None = None
    replaced: list[Number] = attrs.Factory(list)
    label: bool = False
    same: bool = False
    nick: bool = False

    def read(self, *, plural: bool) -> None:
        """
        Take every piece that still says which motion is meant.
        """
        for count in range(_PIECES):
            taken = (
                self._take_replaced()
                or self._take_numbers(plural=plural)
                or (count == 0 and (self._take_short() or self._take_bare()))
                or self._take_people()
                or self._take_bracketed_people()
                or self._take_co()
                or self._take_others()
                or self._take_party()
                or self._take_subject()
                or (plural and self._take_more())
            )
            if not taken:
                return

    def _take_numbers(self, *, plural: bool) -> bool:
        if self.numbers and not plural:
            # "motie op stuk nr. 12 (Kamerstuk 36 200, nr. 12)" says one thing twice.
            return self._take_repeated()
        numbers = read_numbers(self.text, self.end, self.cited)
        if numbers is None:
            return False
        self.numbers += numbers.numbers
        self.end = numbers.end
        return True

    def _take_repeated(self) -> bool:
        again: Numbers | None = read_numbers(self.text, self.end, self.cited)
        if again is None or len(again.numbers) != 1 or len(self.numbers) != 1:
            return False
        one, other = self.numbers[0], again.numbers[0]
        if one.number != other.number or other.dossier is None:
            return False
        self.numbers = [other]
        self.end = again.end
        return True

    def _take_short(self) -> bool:
        """
        *motie-Ceder*, *motie Ceder c.s.*: names against the word.
        """
        match = _SHORT.match(self.text, self.end)
        people = None if match is None else read_names(self.text, match.end())
        if people is None:
            return False
        self.label = True
        self._add(people)
        return True

    def _take_bare(self) -> bool:
        """
        *Motie 512*, and a name with a sign that the letter has made up: *Motie#21*.
        """
        match = _NICK.match(self.text, self.end)
        if match is not None:
            self.nick = True
            self.end = match.end()
            return True
        numbers = read_bare_numbers(self.text, self.end)
        if numbers is None or self.numbers:
            return False
        self.numbers += numbers.numbers
        self.end = numbers.end
        return True

    def _take_people(self) -> bool:
        if self.people:
            return False
        match = _OF.match(self.text, self.end) or _OF_NAME.match(self.text, self.end)
        if match is None:
            return False
        people = read_people(self.text, match.end()) or read_names(self.text, match.end())
        if people is None:
            return False
        self._add(people)
        return True

    def _take_bracketed_people(self) -> bool:
        """
        *Motie nr. 1058 (Akkerhuis c.s.)*: names behind a number.
        """
        if self.people or not self.numbers or not self.text.startswith(" (", self.end):
            return False
        place = self.end + 2
        people = read_people(self.text, place) or read_names(self.text, place)
        if people is None or not self.text.startswith(")", people.end):
            return False
        self._add(people)
        self.end += 1
        return True

    def _add(self, people: People) -> None:
        self.people += people.persons
        self.et_al = self.et_al or people.et_al
        self.end = people.end

    def _take_co(self) -> bool:
        match = _BEHALF.match(self.text, self.end)
        people = None if match is None else read_people(self.text, match.end())
        if people is None:
            return False
        self.co += people.persons
        self.end = people.end
        if match is not None and "(" in match[0] and self.text[self.end : self.end + 1] == ")":
            self.end += 1
        return True

    def _take_others(self) -> bool:
        """
        *Van uw Kamer*, which names nobody, and *van dit lid*, who was named before.
        """
        same = _OF_SAME.match(self.text, self.end)
        match = same or _OF_CHAMBER.match(self.text, self.end)
        if match is None or self.people:
            return False
        self.same = self.same or same is not None
        self.end = match.end()
        return True

    def _take_party(self) -> bool:
        match = _PARTY.match(self.text, self.end)
        if match is None or not self.people or self.people[-1].party is not None:
            return False
        self.people[-1] = attrs.evolve(self.people[-1], party=match["party"])
        self.end = match.end()
        return True

    def _take_replaced(self) -> bool:
        found = self.cited.at(_skipped(self.text, self.end))
        cites = found is not None and found.text.lower().startswith(("t.v.v", "tvv", "ter verv"))
        if found is not None and cites and (numbers := numbers_of(found)):
            self.replaced += numbers
            self.end = found.end
            return True
        match = _REPLACES.match(self.text, self.end)
        named = None if match is None else read_numbers(self.text, match.end(), self.cited)
        if match is None or named is None:
            return False
        self.replaced.append(named.numbers[0])
        self.end = named.end
        if "(" in match[0] and self.text[self.end : self.end + 1] == ")":
            self.end += 1
        return True

    def _take_more(self) -> bool:
        """
        *... over A (nr. 19) en over B (nr. 20)*: another motion of the same members.
        """
        match = _AND_ABOUT.match(self.text, self.end)
        if match is None or not self.numbers:
            return False
        kept, self.subject = self.subject, None
        end = self.end
        self.end = match.end() - 1
        count = len(self.numbers)
        if self._take_subject() and self._take_numbers(plural=True) and len(self.numbers) > count:
            self.subject = kept
            return True
        self.subject, self.end = kept, end
        return False

    def _take_subject(self) -> bool:
        match = _ABOUT.match(self.text, self.end)
        words = None if match is None else _SUBJECT.match(self.text, match.end())
        if match is None or words is None or self.subject is not None:
            return False
        stop = _SUBJECT_END.search(words[0])
        subject = (words[0] if stop is None else words[0][: stop.start()]).rstrip(" ,")
        if not subject or CELL in subject:
            return False
        self.subject = subject
        self.end = words.start() + len(subject)
        return True
