"""
What a register says of titles and their holders, each worked out once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from kamerbrief.register.answers import Holding, Standing, TitleAnswer, TitleStanding
from kamerbrief.register.eras import Eras
from kamerbrief.register.index import TOLERANCE, TitleIndex, Use, cabinets, swapped_uses
from kamerbrief.register.names import NAME_CAP, parse_name
from kamerbrief.register.parts import title_of
from kamerbrief.register.people import People
from kamerbrief.register.titles import IN_CABINET, TITLE_CAP, Title, read_title
from kamerbrief.register.values import Confidence, Ministry, Tenure
from kamerbrief.vocabularies import OfficeKind

__all__ = ["Offices", "in_order"]

_KEPT = 1024
"""How many answers of each kind are kept; what hostile titles get takes 1.8 to 3 KB each."""


class Offices:
    """
    Titles and their holders; the questions are those of `Register`.

    Letters of a collection ask for the same few offices and people again and again, of days
    between which nothing changed.
    """

    def __init__(self, tenures: tuple[Tenure, ...], ministries: tuple[Ministry, ...]) -> None:
        self._tenures = tenures
        self._index = TitleIndex(tenures, ministries)
        self._people = People(tenures, ())
        self._cabinets = cabinets(tenures)
        self._eras = Eras((*tenures, *ministries), TOLERANCE)
        starts = (each.start for each in tenures if each.office in IN_CABINET)
        self._start = min(starts, default=dt.date.max)
        self._end = max((each.as_of for each in tenures), default=dt.date.min)
        self._title_in_era = lru_cache(_KEPT)(self._title)
        self._held_in_era = lru_cache(_KEPT)(self._held)
        self._holders_in_era = lru_cache(_KEPT)(self._holders)

    def reaches(self, day: dt.date) -> bool:
        """
        Whether it is known who held the offices in the cabinet on *day*.
        """
        return self._start <= day <= self._end

    def title(self, title: str, on: dt.date | None) -> TitleAnswer:
        """
        Whether *title* is that of an office on that day, or at any time.
        """
        day = None if on is None else self._eras.first(on)
        return self._title_in_era(title[: TITLE_CAP + 1], day)

    def held(self, title: str, name: str, on: dt.date) -> Holding:
        """
        Whether who is called *name* held the office *title* on that day.
        """
        day = self._eras.first(on)
        return self._held_in_era(title[: TITLE_CAP + 1], name[:NAME_CAP], day)

    def holders(self, title: str, on: dt.date | None) -> tuple[Tenure, ...]:
        """
        Who held the office *title*, on that day or ever, in their order.
        """
        day = None if on is None else self._eras.first(on)
        return self._holders_in_era(title[: TITLE_CAP + 1], day)

    def title_of(
        self, office: OfficeKind | str, ministry: str | None, portfolio: str | None
    ) -> str | None:
        """
        The title of an *office* of the ministry with that name, or None.
        """
        return title_of(office, ministry, portfolio, self._index)

    def _title(self, title: str, on: dt.date | None) -> TitleAnswer:
        read = read_title(title)
        if len(title) > TITLE_CAP or not any(read.keys):
            return TitleAnswer(standing=TitleStanding.UNKNOWN)
        if read.is_bare or not read.in_cabinet:
            return TitleAnswer(standing=TitleStanding.KNOWN)
        uses, bases = self._index.uses(read.keys), self._index.uses(read.base)
        if found := _covering((*uses, *bases), on, TOLERANCE):
            if not uses and (near := self._index.near(read.keys, on)):
                return TitleAnswer(standing=TitleStanding.MISSPELT, right=near.title)
            return TitleAnswer(standing=TitleStanding.KNOWN, right=found[0].title)
        others = swapped_uses(self._index, (*read.keys, *read.base))
        sure = [use for use in others if use.tenure.confidence is not Confidence.C]
        if found := _covering(sure, on, 0):
            return TitleAnswer(standing=TitleStanding.VAN_VOOR, right=found[0].title)
        if on is not None and not self.reaches(on):
            return TitleAnswer(standing=TitleStanding.SILENT)
        if on is not None and (found := self._of_cabinet((*uses, *bases), on)):
            return TitleAnswer(standing=TitleStanding.KNOWN, right=found[0].title)
        if used := uses or bases:
            return TitleAnswer(standing=TitleStanding.OTHER_CABINET, right=self._then(used[0], on))
        if others:
            return TitleAnswer(standing=TitleStanding.VAN_VOOR, right=others[0].title)
        if near := self._index.near(read.keys, on) or self._index.near(read.base, on):
            return TitleAnswer(standing=TitleStanding.MISSPELT, right=near.title)
        begun = self._index.begun(read.keys, on)
        return TitleAnswer(standing=TitleStanding.UNKNOWN, right=begun)

    def _holders(self, title: str, on: dt.date | None) -> tuple[Tenure, ...]:
        read = read_title(title)
        uses = self._index.uses(read.keys) if on is None else self._meant(read, on)
        return in_order(_tenures(_covering(uses, on, 0)))

    def _held(self, title: str, name: str, on: dt.date) -> Holding:
        same, others = self._people.called(parse_name(name))
        person = tuple(tenure for tenure in same if tenure.covers(on))
        uses = self._meant(read_title(title), on)
        near = _covering(uses, on, TOLERANCE)
        holders = _tenures(_covering(near, on, 0))
        if mine := tuple(tenure for tenure in _tenures(near) if tenure in same):
            return Holding(standing=Standing.HELD, holders=mine, person=person)
        silent = Holding(standing=Standing.SILENT, holders=holders, person=person)
        involved = _tenures((*near, *(use for use in uses if use.tenure in same)))
        if (
            not uses
            or not self.reaches(on)
            or any(tenure.confidence is Confidence.C for tenure in involved)
        ):
            return silent
        if namesakes := [tenure for tenure in _tenures(near) if tenure in others]:
            if any(each.initials_confidence in {None, Confidence.C} for each in namesakes):
                return silent
            return Holding(
                standing=Standing.OTHER_INITIALS, holders=tuple(namesakes), person=person
            )
        # Where nobody is known to have held it, who was in the cabinet may have stood in.
        if not holders and (person or not same or any(use.changes_near(on) for use in uses)):
            return silent
        return Holding(standing=Standing.NOT_HELD, holders=holders, person=person)

    def _of_cabinet(self, uses: Iterable[Use], on: dt.date) -> tuple[Use, ...]:
        """
        Those of *uses* that are of an office which the cabinet of that day had at some time.
        """
        now = {name for name, (start, end) in self._cabinets.items() if start <= on <= end}
        return tuple(use for use in uses if use.own and use.tenure.cabinet in now)

    def _then(self, use: Use, on: dt.date | None) -> str | None:
        """
        The title that the office of *use* has on that day.
        """
        names = {each.abbreviation for each in self._index.names_of(use.tenure.ministry)}
        return next(
            (
                tenure.title
                for tenure in self._tenures
                if tenure.office is use.tenure.office
                and tenure.ministry in names
                and (tenure.portfolio is None or tenure.office is OfficeKind.STAATSSECRETARIS)
                and (on is None or tenure.covers(on))
            ),
            None,
        )

    def _meant(self, title: Title, on: dt.date) -> tuple[Use, ...]:
        """
        The uses of what is meant by *title*, even if it is not quite right.
        """
        if not any(title.keys):
            return ()
        index = self._index
        readings = [index.uses(title.keys), index.uses(title.base)]
        readings.append(swapped_uses(index, (*title.keys, *title.base)))
        if not any(readings) and (near := index.near(title.keys, on)):
            readings.append(index.uses(read_title(near.title).keys))
        now = (uses for uses in readings if _covering(uses, on, TOLERANCE))
        return next(now, next(filter(None, readings), ()))


def _covering(uses: Iterable[Use], on: dt.date | None, days: int) -> tuple[Use, ...]:
    return tuple(use for use in uses if on is None or use.covers(on, days))


def _tenures(uses: Iterable[Use]) -> tuple[Tenure, ...]:
    return tuple(dict.fromkeys(use.tenure for use in uses))


def in_order(tenures: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """
    *tenures* by their first day.
    """
    return tuple(sorted(tenures, key=lambda tenure: (tenure.start, tenure.title)))
