"""
The debates of a letter: those in which motions were submitted and those that are still to come.
"""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

import attrs

from kamerbrief.annotating.days import WEEKDAYS, read_day
from kamerbrief.annotating.debate_names import DebateName, named_debates, title_in
from kamerbrief.annotating.passages import Passage
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
_DAY = re.compile(
    rf"(\d{{1,2}})(?:, \d{{1,2}}){{0,3}}(?: en \d{{1,2}})? ({MONTH})(?: ((?:20|19)\d\d))?"
)
_NUMERIC = re.compile(r"\bd\.d\. (\d{1,2})[/-](\d{1,2})")
_ALONE = frozenset(
    {DebateKind.ALGEMENE_POLITIEKE_BESCHOUWINGEN, DebateKind.ALGEMENE_FINANCIELE_BESCHOUWINGEN}
)
_LEADING = re.compile(
    r"^(?:(?:over|inzake|van)\b)?(?: ?(?:de|het|een)\b)? ?"
    r"(?:(?:bovenvermeld |genoemd )?(?:wets)?voorstel (?:voor |van |inzake )?(?:de |het |een )?"
    r"|begroting (?:van )?(?:het ministerie van )?)?",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"-begroting$| plaats$| in uw Kamer$|^(?:hetzelfde|dit|deze|dat|die|mijn|ons|onze)\b.*$"
)
_RELATIVE = re.compile(
    rf"\b(?P<yesterday>gister(?:en|avond|middag|ochtend))\b"
    rf"|\b(?P<weekday>{'|'.join(WEEKDAYS)}) (?:jl\.|jongstleden|voerde)"
)
# The debate before it: *het tweeminutendebat Luchtvaart (CD van 30 maart)*.
_OTHER = re.compile(r"\((?:cd|ao|commissiedebat|algemeen overleg)\b[^()]{0,60}\)")
_EARLY, _REACH, _TITLES = 4, 200, 20
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


def trace_debates(
    passages: Sequence[Passage], day: dt.date | None, subjects: Sequence[str] = ()
) -> DebateTrail:
    """
    The debates that *passages* name, in a letter of *day* with these *subjects*.
    """
    known = (title_in(each) for each in subjects[:_TITLES])
    tracer = _Tracer(day, [each for each in known if each is not None])
    for passage in passages:
        if passage.kind not in {
            SegmentKind.FOOTNOTE,
            SegmentKind.SIGNATURE,
            SegmentKind.LETTERHEAD,
        }:
            for name in named_debates(passage.text, tracer.titles):
                tracer.take(passage, name)
    tracer.entitle()
    return tracer.trail


@attrs.define
class _Tracer:
    """
    Collects the debates of a letter of *day*, of which *subjects* give the noun and the title.
    """

    day: dt.date | None
    subjects: Sequence[tuple[str, str]]
    trail: DebateTrail = attrs.Factory(DebateTrail)
    titles: list[str] = attrs.field(init=False)
    _before: tuple[int, int] = (-1, -1)  # where the name of the last debate ended
    _title: str = ""

    @titles.default
    def _known_titles(self) -> list[str]:
        return [title for _, title in self.subjects]

    def take(self, passage: Passage, name: DebateName) -> None:
        """
        Take the debate that *passage* calls by *name*.
        """
        text = passage.text
        words = text[name.start : name.end]
        kind = _kind_of(words)
        title = _TRAILING.sub("", _LEADING.sub("", name.title.strip()).strip(" ,"))
        # As in: het tweeminutendebat Luchtvaart (CD van 30 maart).
        behind = self._before == (passage.place, name.start - len(" ("))
        if not title and behind and text.endswith(" (", 0, name.start):
            title = self._title
        self._before, self._title = (passage.place, name.end), title
        if name.when and title and len(self.titles) < _TITLES and title not in self.titles:
            self.titles.append(title)
        first, last = passage.sentences[passage.sentence_at(name.start)]
        future = _FUTURE.search(text[max(0, name.start - 30) : name.start]) is not None
        found, inferred = _day(name.when.lower(), self.day, past=not future or " jl" in name.when)
        if found is None and passage.place < _EARLY:
            start, end = max(first, name.start - _REACH), min(last, name.end + _REACH)
            found, inferred = _near(passage.lowered, start, name.start, end, self.day)
        known = _known(self.trail, kind, title, found, words)
        if known is not None and future and found is None and _is_over(known, self.day):
            known = None  # the next one, of which the day is not said
        if known is not None and known.future and found is not None and self.day is not None:
            known = None if found < self.day else known  # the last one, named behind the next one
        if known is None:
            if not title and found is None and kind not in _ALONE:
                return
            known = DebateDraft(
                kind=kind, title=title or None, day=found, inferred=inferred, future=future
            )
            self.trail.drafts.append(known)
        if known.day is None and found is not None:
            known.day, known.inferred = found, inferred
        known.title = known.title or title or None
        known.spans.append((passage.place, name.start, name.end))

    def entitle(self) -> None:
        """
        Give a debate without a title that of the subject, which names one of that kind.
        """
        of_subject = {_kind_of(noun): title for noun, title in self.subjects}
        for draft in self.trail.drafts:
            if draft.title is None and draft.kind in of_subject and not draft.future:
                draft.title, draft.inferred = of_subject[draft.kind], True


def _kind_of(words: str) -> DebateKind:
    return next(kind for pattern, kind in _COMPILED if pattern.search(words))


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
    lowered: str, start: int, place: int, end: int, letter: dt.date | None
) -> tuple[dt.date | None, bool]:
    """
    The day that the sentence gives apart from the name of the debate.
    """
    before, behind = lowered[start:place], _OTHER.sub("", lowered[place:end])
    for words in (before, behind):
        found, inferred = _day(words, letter, past=True)
        if found is not None and (letter is None or found < letter):
            return found, inferred
    match = _RELATIVE.search(lowered, start, end)
    if match is None or letter is None:
        return None, False
    if match["yesterday"]:
        return letter - dt.timedelta(days=1), True
    back = (letter.weekday() - WEEKDAYS.index(match["weekday"])) % 7 or 7
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
