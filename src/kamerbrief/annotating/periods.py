"""
By when: days, quarters, seasons and moments of the parliamentary year, as periods.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

import attrs

from kamerbrief.annotating.days import (
    is_before,
    is_last,
    month_end,
    read_day,
    weekday_after,
    year_in,
)
from kamerbrief.annotating.moments import (
    AS_ASKED,
    AT_TERM,
    BEFORE_DEBATE,
    BEFORE_VOTE,
    COUNTS,
    DATE,
    HALF,
    MONTH_OF,
    QUARTER,
    RANKS,
    SEASON,
    SEASON_MONTHS,
    TERM,
    TERMS,
    THIS_MONTH,
    WITHIN,
    YEAR_END,
    recess_in,
)
from kamerbrief.annotating.views import View
from kamerbrief.months import MONTHS
from kamerbrief.vocabularies import Term

__all__ = ["Period", "may_be_in", "periods_in"]


@attrs.frozen(kw_only=True)
class Period:
    """
    When something is due.

    Attributes:
        start: where the words begin.
        end: where they end, exclusive.
        first: the first day, or None.
        last: the last day, or None.
        term: the moment of the parliamentary year before which it is due, or None.
        debate: the span of the words for the debate before which it is due, or None.
        inferred: whether the days depend on what the words do not say.
        firm: whether the words say that it is an end (*uiterlijk*, *vóór*).
        asked: whether it is the time that the motion asks for (*binnen de gevraagde termijn*).
    """

    start: int
    end: int
    first: dt.date | None = None
    last: dt.date | None = None
    term: Term | str | None = None
    debate: tuple[int, int] | None = None
    inferred: bool = False
    firm: bool = True
    asked: bool = False


def periods_in(
    view: View, start: int, end: int, day: dt.date | None, after: int | None = None
) -> Iterator[Period]:
    """
    The periods in that stretch of the text of *view*, in a letter of *day*.

    *after* is the year to take where neither words nor letter give one, or None.
    """
    lowered = view.lowered[start:end]
    there = {stem for stem in _ALL if stem in lowered}
    if not there:
        return
    found = [
        period
        for text, readers in ((view.text, _READERS_OF_NAMES), (view.lowered, _READERS))
        for stems, read, pattern in readers
        if not there.isdisjoint(stems)
        for match in pattern.finditer(text, start, end)
        if (period := read(match, day, after)) is not None
    ]
    found.sort(key=lambda each: (each.start, -each.end))
    place = start
    for period in found:
        if period.start >= place:
            yield period
            place = period.end


def _from_date(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    way = match["way"]
    if way is None:
        return None
    year = match["year"] or (None if after is None or day is not None else str(after))
    found = read_day(match["day"], match["month"], year, day)
    inferred = match["year"] is None or not match["year"].isdigit()
    start, end = match.span()
    if found is None:
        return Period(start=start, end=end, inferred=True)
    if is_before(way):
        return Period(start=start, end=end, last=found - dt.timedelta(days=1), inferred=inferred)
    if is_last(way):
        return Period(start=start, end=end, last=found, inferred=inferred)
    firm = way != "op"
    return Period(start=start, end=end, first=found, last=found, inferred=inferred, firm=firm)


def _from_quarter(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    rank = match["rank"]
    number = RANKS.get(rank) if rank else int(match["number"] or match["letter"])
    if number is None:
        return None
    year, inferred = year_in(match["year"], day, after)
    if year is None:
        return Period(start=match.start(), end=match.end(), inferred=True)
    first, last = dt.date(year, 3 * number - 2, 1), month_end(year, 3 * number)
    if match["year"] is None and day is not None and last < day:
        first, last = first.replace(year=year + 1), month_end(year + 1, 3 * number)
    return _spanned(match, first, last, inferred=inferred)


def _spanned(match: re.Match[str], first: dt.date, last: dt.date, *, inferred: bool) -> Period:
    way = match["way"]
    start, end = match.span()
    if way and "eind" in way:
        return Period(start=start, end=end, last=last, inferred=inferred)
    if is_before(way):
        return Period(start=start, end=end, last=first - dt.timedelta(days=1), inferred=inferred)
    if is_last(way):
        return Period(start=start, end=end, last=last, inferred=inferred)
    return Period(start=start, end=end, first=first, last=last, inferred=inferred, firm=False)


def _from_half(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    year, inferred = year_in(match["year"], day, after)
    if year is None:
        return Period(start=match.start(), end=match.end(), inferred=True)
    first = 1 if match["rank"] == "eerste" else 7
    return _spanned(match, dt.date(year, first, 1), month_end(year, first + 5), inferred=inferred)


def _from_month(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    month = MONTHS.get(match["month"])
    if month is None:
        return None
    year, inferred = year_in(match["year"], day, after)
    if year is None:
        return Period(start=match.start(), end=match.end(), inferred=True)
    if match["year"] is None and day is not None and month < day.month:
        year += 1
    return _spanned(match, dt.date(year, month, 1), month_end(year, month), inferred=inferred)


def _from_year(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    words = match["year"]
    year, inferred = year_in(words, day, after)
    if year is None:
        return Period(start=match.start(), end=match.end(), inferred=True)
    if match["still"]:
        return Period(
            start=match.start(), end=match.end(), last=dt.date(year, 12, 31), inferred=True
        )
    return _spanned(match, dt.date(year, 1, 1), dt.date(year, 12, 31), inferred=inferred)


def _from_season(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    season = match["season"]
    if season == "zomer" and is_before(match["way"]):
        return Period(start=match.start(), end=match.end(), term=Term.ZOMER)
    if match["way"] == "na":
        # Behind a season, but how far is not said.
        return Period(start=match.start(), end=match.end(), inferred=True)
    year, inferred = year_in(match["year"], day, after)
    if year is None:
        return Period(start=match.start(), end=match.end(), inferred=True)
    first, last = SEASON_MONTHS[season]
    return _spanned(
        match,
        dt.date(year, first, 1),
        month_end(year + (1 if last < first else 0), last),
        inferred=inferred,
    )


def _from_this(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    start, end = match.span()
    if day is None:
        return Period(start=start, end=end, inferred=True)
    if match["unit"] == "week":
        days = 6 - day.weekday() + (0 if match["which"] == "deze" else 7)
        last = day + dt.timedelta(days=days)
    elif match["unit"] == "kwartaal":
        month = (day.month + 2) // 3 * 3 + (0 if match["which"] == "dit" else 3)
        last = month_end(day.year + (month - 1) // 12, (month - 1) % 12 + 1)
    else:
        month = day.month + (0 if match["which"] == "deze" else 1)
        last = month_end(day.year + (month - 1) // 12, (month - 1) % 12 + 1)
    return Period(start=start, end=end, last=last, inferred=True)


def _from_within(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    start, end = match.span()
    word = match["count"]
    count = int(word) if word.isdigit() else COUNTS.get(word)
    if count is None:
        return None
    unit = match["unit"]
    if day is None:
        return Period(start=start, end=end, inferred=True)
    if unit == "dagen":
        last = day + dt.timedelta(days=count)
    elif unit.startswith("we"):
        last = day + dt.timedelta(weeks=count)
    else:
        months = day.month - 1 + count * {"jaar": 12, "half jaar": 6}.get(unit, 1)
        year, month = day.year + months // 12, months % 12 + 1
        last = dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    return Period(start=start, end=end, last=last, inferred=True)


def _from_term(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    term = TERMS.get(match["term"].lower()) or recess_in(day)
    return _before(match, term, day)


def _before(match: re.Match[str], term: Term | str | None, day: dt.date | None) -> Period:
    """
    The time before a *term* and before the day of it that *match* gives, in a letter of *day*.
    """
    last = _day_before(match, day)
    inferred = last is not None and match["year"] is None
    return Period(start=match.start(), end=match.end(), term=term, last=last, inferred=inferred)


def _day_before(match: re.Match[str], day: dt.date | None) -> dt.date | None:
    """
    The last day before the one in *match*, in a letter of *day*; None if it has none.
    """
    found = None
    if match["day"] is not None:
        found = read_day(match["day"], match["month"], match["year"], day)
    elif match["weekday"] is not None and day is not None:
        found = weekday_after(day, match["weekday"].lower())
    return None if found is None else found - dt.timedelta(days=1)


def _at_term(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    term = TERMS.get(match["term"])
    if term is None:
        return None
    firm = match["firm"] is not None
    return Period(start=match.start(), end=match.end(), term=term, firm=firm)


def _from_vote(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    return _before(match, Term.STEMMING, day)


def _from_debate(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    return Period(start=match.start(), end=match.end(), debate=(match.start("debate"), match.end()))


def _as_asked(match: re.Match[str], day: dt.date | None, after: int | None) -> Period | None:
    return Period(start=match.start(), end=match.end(), asked=True)


_NAMES = set(MONTHS)
# Letters of which words for such a period have one, how they are read, and how they are found: in
# the text as it is, where capitals begin a name, or in lower case.
_READERS_OF_NAMES = (
    ({"reces", "prinsjes", "zomer", "stemming", "kerst", "begroting", "snota"}, _from_term, TERM),
    ({"behandeling", "debat", "overleg", "wgo", "vao", " ao", " no"}, _from_debate, BEFORE_DEBATE),
)
_READERS = (
    ({"prinsjesdag", "stemmingen", "jaarsnota"}, _at_term, AT_TERM),
    ({"voordat"}, _from_vote, BEFORE_VOTE),
    (_NAMES, _from_date, DATE),
    ({"kwartaal", "q", "k1", "k2", "k3", "k4"}, _from_quarter, QUARTER),
    ({"helft", "halfjaar"}, _from_half, HALF),
    (_NAMES, _from_month, MONTH_OF),
    ({"jaar", "20"}, _from_year, YEAR_END),
    (set(SEASON_MONTHS), _from_season, SEASON),
    ({"maand", "week", "kwartaal"}, _from_this, THIS_MONTH),
    ({"dagen", "weken", "week", "maand", "jaar"}, _from_within, WITHIN),
    ({"datum", "termijn"}, _as_asked, AS_ASKED),
)
_ALL = frozenset(stem for stems, _, _ in (*_READERS_OF_NAMES, *_READERS) for stem in stems)
# What has *voorjaar* has *jaar*.
_STEMS = tuple(stem for stem in sorted(_ALL) if not any(each in stem for each in _ALL - {stem}))


def may_be_in(lowered: str) -> bool:
    """
    Whether there can be a period in a text that is *lowered* in lower case.
    """
    return any(map(lowered.__contains__, _STEMS))
