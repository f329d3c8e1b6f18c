"""
A register that answers questions of offices, titles, parties and members.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from functools import cached_property

import attrs

from kamerbrief.register.answers import Holding, Standing, TitleAnswer, TitleStanding
from kamerbrief.register.exact import Exact
from kamerbrief.register.files import bundled_folder, read_tables
from kamerbrief.register.index import TOLERANCE, TitleIndex, Use, cabinets, swapped_uses
from kamerbrief.register.names import parse_name
from kamerbrief.register.parts import title_of
from kamerbrief.register.people import People
from kamerbrief.register.titles import IN_CABINET, TITLE_CAP, Title, read_title
from kamerbrief.register.values import Confidence, Ministry, Party, Seat, Tenure
from kamerbrief.vocabularies import OfficeKind

__all__ = ["Register"]

_bundled: list[Register] = []


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False, eq=False)
class Register:
    """
    Office holders, ministries, parties and members, each for a period.

    Attributes:
        tenures: who held which office.
        ministries: the ministries, under each of their names.
        parties: the groups in the House.
        seats: the members of the House; the register that comes with kamerbrief has none.
    """

    tenures: tuple[Tenure, ...] = ()
    ministries: tuple[Ministry, ...] = ()
    parties: tuple[Party, ...] = ()
    seats: tuple[Seat, ...] = ()

    @classmethod
    def bundled(cls) -> Register:
        """
        The register that comes with kamerbrief, read on the first call.

            >>> Register.bundled().as_of
            datetime.date(2026, 3, 1)

        Raises:
            RegisterError: its files are not installed.
        """
        if not _bundled:
            _bundled.append(cls.from_csv(bundled_folder()))
        return _bundled[0]

    @classmethod
    def from_csv(cls, *paths: str | os.PathLike[str], base: Register | None = None) -> Register:
        """
        The register in *paths*: folders, or files with the names that folders have them under.

        A table that is not there is that of *base*, or empty.  Files are ``office_holders.csv``,
        ``ministries.csv``, ``parties.csv`` and ``members.csv``.

        Raises:
            RegisterError: a path leads to no table, or a table is wrong, with its line and column.
        """
        given = read_tables(paths)
        start = cls() if base is None else base
        return attrs.evolve(start, **given)

    def __repr__(self) -> str:
        sizes = (f"{name}={len(getattr(self, name))}" for name in attrs.fields_dict(type(self)))
        return f"<Register {' '.join(sizes)}>"

    @property
    def as_of(self) -> dt.date | None:
        """
        The last day of which it knows who held the offices, or None without offices.
        """
        return max((tenure.as_of for tenure in self.tenures), default=None)

    def reaches(self, day: dt.date) -> bool:
        """
        Whether it knows who held the offices in the cabinet on *day*.
        """
        first, last = self._reach
        return first <= day <= last

    def title(self, title: str, on: dt.date | None = None) -> TitleAnswer:
        """
        Whether *title* is that of an office on that day, or at any time.

            >>> register, day = Register.bundled(), dt.date(2023, 5, 1)
            >>> register.title("Minister van Rechtsbescherming", day)
            TitleAnswer(standing='van-voor', right='Minister voor Rechtsbescherming')
            >>> register.title("Minister van Veiligheid en Justitie", day)
            TitleAnswer(standing='other-cabinet', right='Minister van Justitie en Veiligheid')

        Offices outside of the cabinet, such as that of an *informateur*, are known always.
        """
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

    def held(self, title: str, name: str, on: dt.date) -> Holding:
        """
        Whether who is called *name* held the office *title* on that day.

            >>> register, day = Register.bundled(), dt.date(2022, 11, 22)
            >>> office = "De Minister van Sociale Zaken en Werkgelegenheid"
            >>> register.held(office, "C.E.G. van Gennip", day).standing
            <Standing.HELD: 'held'>
            >>> answer = register.held(office, "W. Koolmees", day)
            >>> answer.standing, [holder.name for holder in answer.holders]
            (<Standing.NOT_HELD: 'not-held'>, ['C.E.G. van Gennip'])

        Within 14 days of a hand-over both held it.  Nothing is said of days that the register does
        not reach, where a date or the initials have confidence C, nor of members of the cabinet
        who may have stood in for nobody.
        """
        same, others = self._people.called(parse_name(name))
        person = tuple(tenure for tenure in same if tenure.covers(on))
        uses = self._meant(read_title(title[: TITLE_CAP + 1]), on)
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

    def exact(self, title: str, name: str, on: dt.date) -> Tenure | None:
        """
        The tenure on that day of who is called *name* under *title*, both as written here.

        It is some 100 times as fast as `held`.  Where it has none, the two may be right all the
        same.
        """
        return self._exact.tenure(title, name, on)

    def is_title(
        self,
        title: str,
        office: OfficeKind | str,
        ministry: str | None,
        portfolio: str | None,
        on: dt.date | None = None,
    ) -> bool:
        """
        Whether the office that is given by its parts had that very title, then or at any time.

        What it says no to may be right all the same.
        """
        return self._exact.is_title(title, office, ministry, portfolio, on)

    def holders(self, title: str, on: dt.date | None = None) -> tuple[Tenure, ...]:
        """
        Who held the office *title*, on that day or ever, in their order.

        A ministry may have several staatssecretarissen at a time.
        """
        read = read_title(title[: TITLE_CAP + 1])
        uses = self._index.uses(read.keys) if on is None else self._meant(read, on)
        return _in_order(_tenures(_covering(uses, on, 0)))

    def offices(self, name: str, on: dt.date | None = None) -> tuple[Tenure, ...]:
        """
        The offices that who is called *name* held, on that day or ever, in their order.

            >>> held = Register.bundled().offices("K.H.D.M. Dijkhoff")
            >>> [(tenure.title, tenure.start.year) for tenure in held]
            [('Staatssecretaris van Veiligheid en Justitie', 2015), ('Minister van Defensie', 2017)]
        """
        same, _ = self._people.called(parse_name(name))
        return _in_order(tenure for tenure in same if on is None or tenure.covers(on))

    def title_of(
        self,
        office: OfficeKind | str,
        ministry: str | None = None,
        portfolio: str | None = None,
        on: dt.date | None = None,
    ) -> str | None:
        """
        The title of an office that is given by its parts, or None where they do not give one.

            >>> Register.bundled().title_of("staatssecretaris", "Fin", "Toeslagen en Douane")
            'Staatssecretaris van Financiën – Toeslagen en Douane'
        """
        found = self.ministry(ministry, on) if ministry else None
        name = ministry if found is None else found.name
        return title_of(office, name, portfolio, self._index)

    def ministry(self, words: str, on: dt.date | None = None) -> Ministry | None:
        """
        The ministry with that name or abbreviation, best the one of that day; or None.

            >>> Register.bundled().ministry("SZW").name
            'Sociale Zaken en Werkgelegenheid'
        """
        found = [each for each in self.ministries if each.called(words)]
        on_day = (each for each in found if on is None or each.covers(on))
        return next(on_day, found[0] if found else None)

    def party(self, words: str, on: dt.date | None = None) -> Party | None:
        """
        The group with that name or abbreviation, best the one of that day; or None.

        Whether it was in the House then, `Party.covers` says.
        """
        found = [each for each in self.parties if each.called(words)]
        on_day = (each for each in found if on is None or each.covers(on))
        return next(on_day, found[0] if found else None)

    def same_party(self, one: str, other: str) -> bool:
        """
        Whether two names are of one group: "CU" and "ChristenUnie".
        """
        if one.casefold() == other.casefold():
            return True
        return any(each.called(one) and each.called(other) for each in self.parties)

    def members(self, name: str, on: dt.date) -> tuple[Seat, ...]:
        """
        The members of the House who are called *name* on that day.

        A surname alone gives all who have it; of days after the as-of date of an open seat
        nothing is known.
        """
        found = self._people.members(parse_name(name))
        return tuple(
            seat for seat in found if seat.covers(on) and (seat.end is not None or on <= seat.as_of)
        )

    @cached_property
    def _index(self) -> TitleIndex:
        return TitleIndex(self.tenures, self.ministries)

    @cached_property
    def _exact(self) -> Exact:
        return Exact(self.tenures)

    @cached_property
    def _people(self) -> People:
        return People(self.tenures, self.seats)

    @cached_property
    def _reach(self) -> tuple[dt.date, dt.date]:
        starts = (each.start for each in self.tenures if each.office in IN_CABINET)
        return min(starts, default=dt.date.max), self.as_of or dt.date.min

    @cached_property
    def _cabinets(self) -> dict[str, tuple[dt.date, dt.date]]:
        return cabinets(self.tenures)

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
                for tenure in self.tenures
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


def _in_order(tenures: Iterable[Tenure]) -> tuple[Tenure, ...]:
    return tuple(sorted(tenures, key=lambda tenure: (tenure.start, tenure.title)))
