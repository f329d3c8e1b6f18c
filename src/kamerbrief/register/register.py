"""
A register that answers questions of offices, titles, parties and members.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import attrs

from kamerbrief.register.answers import Holding, TitleAnswer
from kamerbrief.register.exact import Exact
from kamerbrief.register.files import bundled_folder, read_tables
from kamerbrief.register.names import parse_name
from kamerbrief.register.offices import Offices, in_order
from kamerbrief.register.people import People
from kamerbrief.register.values import Ministry, Party, Seat, Tenure
from kamerbrief.vocabularies import OfficeKind

__all__ = ["Register"]

_bundled: list[Register] = []
_Named = TypeVar("_Named", Ministry, Party)


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
        return self._offices.reaches(day)

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
        return self._offices.title(title, on)

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
        return self._offices.held(title, name, on)

    def exact(self, title: str, name: str, on: dt.date) -> Tenure | None:
        """
        The tenure on that day of who is called *name* under *title*, both as written here.

        The name may be the surname alone, with its prefix.

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
        return self._offices.holders(title, on)

    def offices(self, name: str, on: dt.date | None = None) -> tuple[Tenure, ...]:
        """
        The offices that who is called *name* held, on that day or ever, in their order.

            >>> held = Register.bundled().offices("K.H.D.M. Dijkhoff")
            >>> [(tenure.title, tenure.start.year) for tenure in held]
            [('Staatssecretaris van Veiligheid en Justitie', 2015), ('Minister van Defensie', 2017)]
        """
        same, _ = self._people.called(parse_name(name))
        return in_order(tenure for tenure in same if on is None or tenure.covers(on))

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
        return self._offices.title_of(office, name, portfolio)

    def ministry(self, words: str, on: dt.date | None = None) -> Ministry | None:
        """
        The ministry with that name or abbreviation, best the one of that day; or None.

            >>> Register.bundled().ministry("SZW").name
            'Sociale Zaken en Werkgelegenheid'
        """
        return _best(self._ministries.get(words.casefold(), ()), on)

    def party(self, words: str, on: dt.date | None = None) -> Party | None:
        """
        The group with that name or abbreviation, best the one of that day; or None.

        Whether it was in the House then, `Party.covers` says.
        """
        return _best(self._parties.get(words.casefold(), ()), on)

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
    def _offices(self) -> Offices:
        return Offices(self.tenures, self.ministries)

    @cached_property
    def _exact(self) -> Exact:
        return Exact(self.tenures)

    @cached_property
    def _people(self) -> People:
        return People(self.tenures, self.seats)

    @cached_property
    def _ministries(self) -> Mapping[str, Sequence[Ministry]]:
        return _by_name(self.ministries)

    @cached_property
    def _parties(self) -> Mapping[str, Sequence[Party]]:
        return _by_name(self.parties)


def _by_name(records: Iterable[_Named]) -> dict[str, list[_Named]]:
    found: dict[str, list[_Named]] = {}
    for each in records:
        for name in each.names:
            found.setdefault(name, []).append(each)
    return found


def _best(called: Sequence[_Named], on: dt.date | None) -> _Named | None:
    """
    The first of those with one name that covers the day, or else the first of all.
    """
    on_day = (each for each in called if on is None or each.covers(on))
    return next(on_day, called[0] if called else None)
