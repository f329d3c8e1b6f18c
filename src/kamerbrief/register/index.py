"""
Which titles were in use when, and for whom.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from kamerbrief.register.folding import title_key
from kamerbrief.register.spelling import alike
from kamerbrief.register.titles import read_title, swapped
from kamerbrief.register.values import Ministry, Tenure
from kamerbrief.vocabularies import OfficeKind

__all__ = ["TOLERANCE", "TitleIndex", "Use", "cabinets", "swapped_uses"]

TOLERANCE = 14
"""Around a hand-over, letters are signed by either for so many days."""

_SHORT = re.compile(r" (?:van|voor) \S{1,5}(?: \S)?$")
_WORDS = {OfficeKind.MINISTER: "Minister", OfficeKind.STAATSSECRETARIS: "Staatssecretaris"}


@attrs.frozen(kw_only=True, weakref_slot=False)
class Use:
    """
    A title in use for one tenure.

    Attributes:
        title: the title.
        tenure: the tenure.
        start: the first day of that.
        end: the last day, or None.
        own: False where it is only the name that the ministry still has in law.
    """

    title: str
    tenure: Tenure
    start: dt.date
    end: dt.date | None
    own: bool

    def covers(self, day: dt.date, days: int = 0) -> bool:
        """
        Whether *day* is in its period, or at most *days* away from it.
        """
        margin = dt.timedelta(days=days)
        return self.start - day <= margin and (self.end is None or day - self.end <= margin)

    def changes_near(self, day: dt.date) -> bool:
        """
        Whether the tenure begins or ends within the tolerance.
        """
        ends = (self.tenure.start, self.tenure.end)
        return any(end is not None and abs((end - day).days) <= TOLERANCE for end in ends)


class TitleIndex:
    """
    All uses of each title, by its folded words.
    """

    def __init__(self, tenures: Iterable[Tenure], ministries: Iterable[Ministry]) -> None:
        self._uses: dict[str, list[Use]] = defaultdict(list)
        self._names = tuple(ministries)
        for tenure in tenures:
            for use in dict.fromkeys(self._uses_of(tenure)):
                for key in read_title(use.title).keys:
                    self._uses[key].append(use)
        # An abbreviation is too short to be told from another by its letters.
        self._spelt = tuple(each for each in self._uses if _SHORT.search(each) is None)

    def uses(self, keys: Iterable[str]) -> tuple[Use, ...]:
        """
        The uses of the titles that *keys* are the words of.
        """
        return tuple(use for key in keys for use in self._uses.get(key, ()))

    def near(self, keys: Iterable[str], day: dt.date | None) -> Use | None:
        """
        A use of the title that *keys* are a misspelling of, one in use on *day* if there is one.
        """
        for key in keys:
            found = alike(key, self._spelt)
            if found:
                current = (each for each in found if self._current(each, day))
                uses = self._uses[next(current, found[0])]
                return next((use for use in uses if day is None or use.covers(day)), uses[0])
        return None

    def begun(self, keys: Iterable[str], day: dt.date | None) -> str | None:
        """
        The one title in use on *day* of which *keys* are the first words, or None.
        """
        for key in keys:
            # More than "minister van".
            if key.count(" ") >= 2:
                found = [
                    each
                    for each in self._uses
                    if each.startswith(f"{key} ") and self._current(each, day)
                ]
                if len(found) == 1:
                    return self._uses[found[0]][0].title
        return None

    def names_of(self, ministry: str | None) -> tuple[Ministry, ...]:
        """
        All names of the ministry with this abbreviation, as far as they are one ministry.
        """
        codes = {each.code for each in self._names if each.abbreviation == ministry} - {None}
        return tuple(
            each for each in self._names if each.abbreviation == ministry or each.code in codes
        )

    def _current(self, key: str, day: dt.date | None) -> bool:
        return day is None or any(use.covers(day, TOLERANCE) for use in self._uses[key])

    def _uses_of(self, tenure: Tenure) -> Iterator[Use]:
        def own(title: str) -> Use:
            return Use(title=title, tenure=tenure, start=tenure.start, end=tenure.end, own=True)

        yield own(tenure.title)
        yield from map(own, tenure.also)
        if tenure.office is OfficeKind.MINISTER_PRESIDENT:
            yield from map(own, ("Minister-President", "Minister van Algemene Zaken"))
        word = _WORDS.get(tenure.office)
        if word is None:
            return
        names = self.names_of(tenure.ministry)
        is_secretary = tenure.office is OfficeKind.STAATSSECRETARIS
        key = title_key(tenure.title)
        heads = any(key == title_key(f"{word} van {name.name}") for name in names)
        if not heads and not is_secretary:
            return
        if is_secretary and tenure.portfolio:
            yield own(f"{word} {tenure.portfolio}")
            yield own(f"{word} van {tenure.portfolio}")
            yield own(f"{word} voor {tenure.portfolio}")
        for name in names:
            if name.abbreviation == tenure.ministry:
                yield from (own(f"{word} van {each}") for each in (name.name, *_short(name)))
                continue
            # The title changes with the cabinet, the name in law months later.
            start = max(tenure.start, name.start or dt.date.min)
            end = min(tenure.end or dt.date.max, name.end or dt.date.max)
            if start <= end and name.end is not None:
                for each in (name.name, *_short(name)):
                    title = f"{word} van {each}"
                    yield Use(title=title, tenure=tenure, start=start, end=end, own=False)


def cabinets(tenures: Iterable[Tenure]) -> dict[str, tuple[dt.date, dt.date]]:
    """
    The first and the last day of each cabinet; the last day there is, where it has not ended.
    """
    found: dict[str, tuple[dt.date, dt.date]] = {}
    for tenure in tenures:
        if tenure.cabinet:
            last = tenure.end or dt.date.max
            start, end = found.get(tenure.cabinet, (tenure.start, last))
            found[tenure.cabinet] = min(start, tenure.start), max(end, last)
    return found


def _short(name: Ministry) -> tuple[str, ...]:
    return (name.abbreviation, *name.also)


def swapped_uses(index: TitleIndex, keys: Iterable[str]) -> tuple[Use, ...]:
    """
    The uses of the titles that *keys* are with *van* and *voor* confused.
    """
    return index.uses(other for key in keys if (other := swapped(key)))
