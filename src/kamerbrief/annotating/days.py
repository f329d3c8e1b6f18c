"""
Days and years as words give them.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re

from kamerbrief.months import MONTHS

__all__ = ["WEEKDAYS", "is_before", "is_last", "month_end", "read_day", "weekday_after", "year_in"]

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
"""The days of the week, in their order."""


def read_day(
    day: str, month: str, year: str | None, letter: dt.date | None, *, past: bool = False
) -> dt.date | None:
    """
    The day that these words give; without a year the nearest one before or after the letter.
    """
    # A pattern that ignores case takes İ for i: it is none of our letters.
    number = MONTHS.get(month.lower())
    if number is None:
        return None
    if year is not None and year.isdigit():
        return _date(int(year), number, int(day))
    if letter is None:
        return None
    found = _date(letter.year, number, int(day))
    if found is None:
        return None
    if past and found > letter:
        return _date(letter.year - 1, number, int(day))
    if not past and found < letter:
        return _date(letter.year + 1, number, int(day))
    return found


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def year_in(words: str | None, day: dt.date | None, after: int | None) -> tuple[int | None, bool]:
    """
    The year in words, and whether it is inferred.
    """
    if words is not None and words.isdigit():
        return int(words), False
    if day is None:
        return after, True
    following = words is not None and words.startswith(("volgend", "komend"))
    return day.year + following, True


def is_before(way: str | None) -> bool:
    """
    Whether the words before a period say that it is not part of it: *vóór*.
    """
    return way is not None and re.search(r"\bv[oó][oó]r\b", way) is not None


def is_last(way: str | None) -> bool:
    """
    Whether the words before a period say that its last day is the end: *uiterlijk*.
    """
    return (
        way is not None and re.search(r"uiterlijk|niet later|ultimo|tegen|tot|t/m", way) is not None
    )


def month_end(year: int, month: int) -> dt.date:
    """
    The last day of a month.
    """
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def weekday_after(day: dt.date, name: str) -> dt.date:
    """
    The first day of that *name* after *day*.
    """
    ahead = (WEEKDAYS.index(name) - day.weekday() - 1) % 7 + 1
    return day + dt.timedelta(days=ahead)
