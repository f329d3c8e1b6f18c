"""
Office holders and members by their names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kamerbrief.register.folding import folded
from kamerbrief.register.names import PersonName, halves, same_initials, surname_key
from kamerbrief.register.values import Seat, Tenure

__all__ = ["People"]


class People:
    """
    The people of a register, by surname.
    """

    def __init__(self, tenures: Iterable[Tenure], seats: Iterable[Seat]) -> None:
        self._tenures: dict[str, list[Tenure]] = defaultdict(list)
        self._halves: dict[str, list[Tenure]] = defaultdict(list)
        self._seats: dict[str, list[Seat]] = defaultdict(list)
        for tenure in tenures:
            self._tenures[_key(tenure.prefix, tenure.surname)].append(tenure)
            for half in halves(tenure.surname):
                self._halves[half].append(tenure)
        for seat in seats:
            self._seats[_key(seat.prefix, seat.surname)].append(seat)

    def called(self, name: PersonName) -> tuple[tuple[Tenure, ...], tuple[Tenure, ...]]:
        """
        The tenures of who is called *name*, and those of others with that surname.

        Where the initials are right, half of a double surname or one without its prefix is enough.
        """
        if name.first_name is not None and name.prefix is None:
            whole = f"{name.first_name} {name.surname}"
            if found := self._tenures.get(surname_key(whole)):
                # "Bruins Slot" is a surname.
                return tuple(found), ()
        namesakes = self._tenures.get(_key(name.prefix, name.surname), [])
        same = [each for each in namesakes if _fits(name, each)]
        if name.initials is not None:
            for half in sorted(halves(name.surname)):
                same += [
                    each
                    for each in self._halves.get(half, [])
                    if each.initials and same_initials(name.initials, each.initials)
                ]
        elif not namesakes:
            same += [
                each for each in self._halves.get(folded(name.surname), []) if _fits(name, each)
            ]
        unique = dict.fromkeys(same)
        return tuple(unique), tuple(each for each in namesakes if each not in unique)

    def members(self, name: PersonName) -> tuple[Seat, ...]:
        """
        The seats of who is called *name*.
        """
        namesakes = self._seats.get(_key(name.prefix, name.surname), [])
        return tuple(each for each in namesakes if _fits(name, each))


def _key(prefix: str | None, surname: str) -> str:
    return surname_key(f"{prefix} {surname}" if prefix else surname)


def _fits(name: PersonName, other: Tenure | Seat) -> bool:
    if name.initials is not None:
        return other.initials is None or same_initials(name.initials, other.initials)
    if name.first_name is None:
        return True
    known = other.person if isinstance(other, Tenure) else other.first_name
    return known is None or folded(known).startswith(folded(name.first_name))
