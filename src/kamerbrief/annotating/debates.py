"""
The debates of a letter: those in which motions were submitted and those that are still to come.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.periods import read_day
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.months import MONTH
from kamerbrief.vocabularies import DebateKind

__all__ = ["DebateDraft", "DebateTrail", "trace_debates"]

_KINDS = (
    (r"algemene politieke beschouwingen|\bAPB\b", DebateKind.ALGEMENE_POLITIEKE_BESCHOUWINGEN),
    (r"algemene financiële beschouwingen|\bAFB\b", DebateKind.ALGEMENE_FINANCIELE_BESCHOUWINGEN),
    (
        r"begrotingsbehandeling|behandeling van de (?:\w+-?)?begroting",
        DebateKind.BEGROTINGSBEHANDELING,
    ),
    (r"wetgevingsoverleg|\bWGO\b", DebateKind.WETGEVINGSOVERLEG),
    (r"notaoverleg|\bNO\b", DebateKind.NOTAOVERLEG),
    (r"tweeminutendebat|\bVAO\b|\bVSO\b", DebateKind.TWEEMINUTENDEBAT),
    (r"commissiedebat|\bCD\b|algemeen overleg|\bAO\b", DebateKind.COMMISSIEDEBAT),
    (r"vragenuur", DebateKind.VRAGENUUR),
    (r"(?:wets)?behandeling|plenair (?:is )?behandeld|behandeld", DebateKind.WETSBEHANDELING),
    (r"debat", DebateKind.PLENAIR_DEBAT),
)
_COMPILED = tuple((re.compile(expression, re.IGNORECASE), kind) for expression, kind in _KINDS)
_WHEN = (
    rf"(?:,? \(?(?:van |op |d\.d\. |dat (?:uw Kamer )?(?:op |van )?)?(?:(?:maan|dins|woens|donder"
    rf"|vrij|zater|zon)dag )?"
    rf"\d{{1,2}}(?: en \d{{1,2}})? (?:{MONTH})(?: (?:20|19)\d\d| jl\.| jongstleden)?"
    rf"| d\.d\. \d{{1,2}}[/-]\d{{1,2}})"
)
_TITLE = (
    r"(?:(?: over| inzake)(?: (?:de|het|een))?)?"
    r"(?: (?!op \d|van \d|van (?:maan|dins|woens|donder|vrij)|zijn|heeft|heb|is|hebben|waarin|dat"
    r"|die|ingedien|werd|diende|vond"
    r"|gaf|geef|ontvan|wordt|op de|en een|tijdens|verzocht|toegezegd|d\.d"
    r"|jl|\((?:V?AO|CD|VSO|d\.d|\d))[\w&'(-]+\)?(?:,(?= [A-Z]))?){0,14}?"
)
_HEAD = (
    r"(?:(?:de|het|dit|een|deze|genoemde|eerste|tweede|derde) )?(?:(?:volgende|komende"
    r"|eerstvolgende|aanstaande) )?(?:(?:plenaire?|schriftelijke"
    r"|mondelinge|voortzetting van de"
    r"|genoemde|gezamenlijke|tweede termijn van (?:het|de)|eerste termijn van (?:het|de)"
    r"|slot van (?:het|de)) ){0,2}"
)
_NOUN = (
    r"(?:begrotingsbehandeling|wetgevingsoverleg|notaoverleg|tweeminutendebat|commissiedebat"
    r"|algemeen overleg|vragenuur"
    r"|[Aa]lgemene [Pp]olitieke [Bb]eschouwingen|[Aa]lgemene [Ff]inanciële [Bb]eschouwingen|VAO"
    r"|VSO|WGO|AO|CD|APB|AFB|(?<=[Hh]et )NO"
    r"|plenaire debat|\w*debat|behandeling)"
)
# How any noun ends, and how far before its end a name begins, but for a compound without end.
_STEMS = {
    stem: re.compile(rf"{stem}(?![\w-])")
    for stem in "debat behandeling overleg vragenuur eschouwingen VSO WGO AO CD APB AFB NO".split()
}
_BEGIN = re.compile(rf"\b{_HEAD}{_NOUN}(?![\w-])")
_BEGIN_REACH = 160
_THEN = re.compile(rf"(?P<title>{_TITLE})(?P<when>{_WHEN})")
# What stands behind the name of a debate, and words that are in no such name.
_PREDICATE = (
    r"(?:plaats|plaatsgevonden|zijn|is|heeft|heb|hebben|werd|werden|waren|ingediende?|gehouden"
    r"|gevoerd|diende|dienden|waarin|dat)\b"
)
_NOT_IN_NAME = (
    r"(?:een|aan|laten|geen|nader|toe|ik|er|uw|u|wat|wanneer|twee|drie|vier|vijf|zes|acht|tien"
    r"|vond|op|van (?:\d+|\w+dag)|informeren|berichten|stuur|ontvangt|en (?:het|de|een|in"
    r"|tijdens))\b"
)
_UNTIL = re.compile(
    rf"(?P<title>(?: over| inzake| van)?(?: (?:de|het))? [A-Z][\w&'-]*"
    rf"(?:,? (?!{_PREDICATE}|{_NOT_IN_NAME})[\w&'-]+){{0,7}})(?P<when>)(?= {_PREDICATE})"
)
# *Passend onderwijs*, *Financiële markten*: what such a word begins goes on in small letters.
_ADJECTIVE = re.compile(
    rf"(?P<title>(?: over| inzake)?(?: de)? [A-Z][a-zà-ÿ]+(?:e|elijk|end|ig|isch)"
    rf"(?: (?!{_PREDICATE}|{_NOT_IN_NAME}|(?:over|met|tijdens|kom)\b)[a-zà-ÿ-]+){{1,4}})(?P<when>)"
    rf"(?= {_PREDICATE}| (?:op|van|over|met) |[,.;:()]|$)"
)
_ACT = re.compile(
    rf"(?P<title>(?: over| van)?(?: de| het)? Wet(?: (?!{_PREDICATE}"
    rf"|{_NOT_IN_NAME})[a-z][\w-]+){{1,7}})"
    rf"(?P<when>)(?= \(|[,.;]| {_PREDICATE}|$)"
)
_NAME = re.compile(
    r"(?P<title>(?:(?: over| inzake| van)?(?: (?:de|het))?(?: pakket)? (?:[A-Z0-9][\w&'-]*"
    r"|\([A-Z][\w -]*\)))"
    r"(?:,? (?:(?:en|van|de|het|voor|in|op|der|bij|met|over|rondom"
    r"|op het gebied van) ){0,3}[A-Z0-9][\w&'-]*"
    r"| (?:en|in|op|voor) [a-z]{4,}(?: (?:op|in|van|de) [a-z]+){0,2}){0,10})(?P<when>)"
)
_ABOUT = re.compile(
    r"(?P<title> (?:over|inzake)"
    r"(?: (?!op \d|van \d|van (?:maan|dins|woens|donder|vrij|gister))[\w'-]+){1,9})"
    r"(?P<when>)(?=[,.( ]|$)"
)
# "De behandeling op 10 juni 2026 van het wetsvoorstel houdende regels over ... (Wet X)".
_BILL = re.compile(
    r" van het (?:wets)?voorstel\b(?:[^.;()]{3,200}\((?P<bracketed>[^()]{3,80})\)"
    r"|(?: voor| van)? (?:de |het )?(?P<named>Wet (?!is|zijn|heb)[\w ]{3,80}?)"
    r"(?= zijn | heb | is | heeft |,|\.|\(|$))"
)
_BUDGET = re.compile(
    r"(?P<title> van de (?:\w+-?)?begroting"
    r"(?: (?:van )?(?:het ministerie van )?[A-Z][\w&'-]*(?:(?:,| en"
    r"|, en) [A-Z][\w&'-]*){0,4})?)(?P<when>)"
)
_ENDINGS = (_THEN, _UNTIL, _ADJECTIVE, _ACT, _BUDGET, _NAME, _ABOUT)
_BROKEN_OFF = re.compile(
    r" (?:zijn|heeft|heb|is|hebben|waarin|dat|die|ingediend\w*|werd|diende|vond|gaf|geef"
    r"|ontvan\w+|wordt|tijdens|verzocht"
    r"|sprak|spraken|toegezegd|resteerden|legde|waren|werden|zal|zullen|kan)\b.*$"
)
_DAY = re.compile(rf"(\d{{1,2}})(?: en \d{{1,2}})? ({MONTH})(?: ((?:20|19)\d\d))?", re.IGNORECASE)
_NUMERIC = re.compile(r"\bd\.d\. (\d{1,2})[/-](\d{1,2})")
_ALONE = frozenset(
    {DebateKind.ALGEMENE_POLITIEKE_BESCHOUWINGEN, DebateKind.ALGEMENE_FINANCIELE_BESCHOUWINGEN}
)
_LEADING = re.compile(
    r"^(?:(?:over|inzake|van)\b)?(?: ?(?:de|het|een)\b)? ?"
    r"(?:(?:wets)?voorstel (?:voor |van )?(?:de |het )?"
    r"|begroting (?:van )?(?:het ministerie van )?)?",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"-begroting$| plaats$")
_WEEK = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_RELATIVE = re.compile(
    rf"\b(?P<yesterday>gister(?:en|avond|middag|ochtend))\b"
    rf"|\b(?P<weekday>{'|'.join(_WEEK)}) (?:jl\.|jongstleden|voerde)",
    re.IGNORECASE,
)
_EARLY, _REACH = 4, 200
_LATEST = 100  # of no letter are there more; who writes them must not cost their square
_FUTURE = re.compile(
    r"(?:v[oó][oó]r|voorafgaand aan|ten behoeve van|aanstaande|komende|volgende)(?: aan)?"
    r"(?: (?:de|het))?(?: (?:eerst)?(?:volgende|komende))? ?$",
    re.IGNORECASE,
)


@attrs.define(kw_only=True)
class DebateDraft:
    """
    A debate so far.
    """

    kind: DebateKind
    title: str | None = None
    day: dt.date | None = None
    inferred: bool = False
    spans: list[tuple[int, int, int]] = attrs.Factory(list)
    future: bool = False


@attrs.define(slots=False)
class DebateTrail:
    """
    The debates of a letter, in the order in which they are first named.
    """

    drafts: list[DebateDraft] = attrs.Factory(list)

    def at(self, passage: int, start: int, end: int) -> int | None:
        """
        The debate that is named in that stretch of *passage*, or None.
        """
        spans = self._spans.get(passage, [])
        near = spans[bisect_left(spans, (start,)) : bisect_left(spans, (end,))]
        return min((place for _, last, place in near if last <= end), default=None)

    @cached_property
    def _spans(self) -> dict[int, list[tuple[int, int, int]]]:
        """
        Where each passage names debates, in order, once all are known: start, end and which.
        """
        found: dict[int, list[tuple[int, int, int]]] = {}
        for place, draft in enumerate(self.drafts):
            for where, first, last in draft.spans:
                found.setdefault(where, []).append((first, last, place))
        for spans in found.values():
            spans.sort()
        return found

    def main(self) -> int | None:
        """
        The debate that the letter is about: the first that is over.
        """
        first = enumerate(self.drafts[:_LATEST])
        return next((place for place, each in first if not each.future), None)


def trace_debates(passages: Sequence[Passage], day: dt.date | None) -> DebateTrail:
    """
    The debates that *passages* name, in a letter of *day*.
    """
    trail = DebateTrail()
    for passage in passages:
        if passage.kind in {
            SegmentKind.FOOTNOTE,
            SegmentKind.SIGNATURE,
            SegmentKind.LETTERHEAD,
        }:
            continue
        for start, end, title, when in _named(passage.text):
            _take(trail, passage, (start, end), title, when, day)
    return trail


def _named(text: str) -> Iterator[tuple[int, int, str, str]]:
    place = 0
    for match in _beginnings(text):
        if match.start() < place:
            continue
        place = match.end()
        rest = next(filter(None, (each.match(text, place) for each in _ENDINGS)), None)
        if rest is None:
            yield match.start(), place, "", ""
            continue
        title = _BROKEN_OFF.sub("", rest["title"])
        bill = _BILL.match(text, rest.end()) if not title.strip() and rest["when"] else None
        if bill is not None:
            place = bill.end()
            yield match.start(), place, bill["bracketed"] or bill["named"], rest["when"]
            continue
        place = rest.end() if rest["when"] else rest.start() + len(title.rstrip())
        yield match.start(), place, title, rest["when"]


def _beginnings(text: str) -> Iterator[re.Match[str]]:
    """
    The nouns for a debate, each with the words before it that belong to it.
    """
    last = 0
    there = (pattern for stem, pattern in _STEMS.items() if stem in text)
    for start, end in sorted(found.span() for each in there for found in each.finditer(text)):
        first = max(last, start - _BEGIN_REACH)
        match = _BEGIN.search(text, first, end)
        if match is not None:
            yield match
            last = match.end()


def _take(
    trail: DebateTrail,
    passage: Passage,
    span: tuple[int, int],
    title: str,
    when: str,
    day: dt.date | None,
) -> None:
    words = passage.text[span[0] : span[1]]
    kind = next(kind for pattern, kind in _COMPILED if pattern.search(words))
    title = _TRAILING.sub("", _LEADING.sub("", title.strip()).strip(" ,"))
    first, last = passage.sentences[passage.sentence_at(span[0])]
    future = _FUTURE.search(passage.text[max(0, span[0] - 30) : span[0]]) is not None
    found, inferred = _day(when, day, past=not future or " jl" in when)
    if found is None and passage.place < _EARLY:
        found, inferred = _near(
            passage.text, max(first, span[0] - _REACH), span[0], min(last, span[1] + _REACH), day
        )
    known = _known(trail, kind, title, found, words)
    if known is not None and future and found is None and _is_over(known, day):
        known = None  # the next one, of which the day is not said
    if known is not None and known.future and found is not None and day is not None:
        known = None if found < day else known  # the last one, named behind the next one
    if known is None:
        if not title and found is None and kind not in _ALONE:
            return
        known = DebateDraft(
            kind=kind, title=title or None, day=found, inferred=inferred, future=future
        )
        trail.drafts.append(known)
    if known.day is None and found is not None:
        known.day, known.inferred = found, inferred
    known.title = known.title or title or None
    known.spans.append((passage.place, *span))


def _is_over(debate: DebateDraft, day: dt.date | None) -> bool:
    return not debate.future and debate.day is not None and (day is None or debate.day <= day)


def _known(
    trail: DebateTrail, kind: DebateKind, title: str, day: dt.date | None, words: str
) -> DebateDraft | None:
    plain = words.lower().endswith("debat") and kind is DebateKind.PLENAIR_DEBAT and not title
    for draft in reversed(trail.drafts[-_LATEST:]):
        if day is not None and draft.day is not None:
            if day == draft.day and (kind is draft.kind or plain):
                return draft
            continue
        if plain and not draft.future and "debat" in str(draft.kind):
            return draft
        if kind is draft.kind and (
            not title or draft.title is None or title.lower() == draft.title.lower()
        ):
            return draft
    if plain:
        main = trail.main()
        return None if main is None else trail.drafts[main]
    return None


def _near(
    text: str, start: int, place: int, end: int, letter: dt.date | None
) -> tuple[dt.date | None, bool]:
    """
    The day that the sentence gives apart from the name of the debate.
    """
    for words in (text[start:place], text[place:end]):
        found, inferred = _day(words, letter, past=True)
        if found is not None and (letter is None or found < letter):
            return found, inferred
    match = _RELATIVE.search(text, start, end)
    if match is None or letter is None:
        return None, False
    if match["yesterday"]:
        return letter - dt.timedelta(days=1), True
    back = (letter.weekday() - _WEEK.index(match["weekday"].lower())) % 7 or 7
    return letter - dt.timedelta(days=back), True


def _day(words: str, letter: dt.date | None, *, past: bool) -> tuple[dt.date | None, bool]:
    match = _DAY.search(words)
    if match is None:
        match = _NUMERIC.search(words)
        if match is None or letter is None:
            return None, False
        try:
            return dt.date(letter.year, int(match[2]), int(match[1])), True
        except ValueError:
            return None, False
    found = read_day(match[1], match[2], match[3], letter, past=past)
    return found, found is not None and match[3] is None
