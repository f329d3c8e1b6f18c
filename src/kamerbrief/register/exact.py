"""
What a register has letter for letter, which is cheap to ask and most often enough.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator

from kamerbrief.register.values import Tenure
from kamerbrief.vocabularies import OfficeKind

__all__ = ["Exact"]

_PRIME = ("Minister-President", "Minister van Algemene Zaken")


class Exact:
    """
    Titles and names as the register writes them, but for the case of titles.

    A question is one look-up of 1 to 2 microseconds.  A yes is sure; a no means that spelling,
    abbreviations and hand-overs have to be looked at.
    """

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        self._named: dict[tuple[str, str], list[tuple[dt.date, dt.date]]] = defaultdict(list)
        self._offices: set[tuple[str, str, str | None, str | None]] = set()
        for tenure in tenures:
            period = (tenure.start, tenure.end or dt.date.max)
            for title in map(_plain, _titles(tenure)):
                self._named[title, tenure.name].append(period)
                # What a staatssecretaris has of a ministry need not be said.
                for portfolio in {tenure.portfolio, None}:
                    self._offices.add((title, tenure.office, tenure.ministry, portfolio))
        self._named.default_factory = None

    def holds(self, title: str, name: str, on: dt.date) -> bool:
        """
        Whether who has that very *name* held the office with that very *title* on that day.
        """
        periods = self._named.get((_plain(title), name), ())
        return any(start <= on <= end for start, end in periods)

    def is_title(
        self, title: str, office: str, ministry: str | None, portfolio: str | None
    ) -> bool:
        """
        Whether the office that is given by its parts has that very *title*, at any time.
        """
        return (_plain(title), office, ministry, portfolio) in self._offices


def _titles(tenure: Tenure) -> Iterator[str]:
    yield tenure.title
    yield from tenure.also
    if tenure.office is OfficeKind.MINISTER_PRESIDENT:
        yield from _PRIME
    elif tenure.office is OfficeKind.STAATSSECRETARIS and tenure.portfolio:
        yield f"{tenure.title} – {tenure.portfolio}"


def _plain(title: str) -> str:
    return title.lower().removeprefix("de ").removeprefix("demissionair ")
