"""
What a register has letter for letter, which is cheap to ask and most often enough.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from kamerbrief.register.values import Tenure
from kamerbrief.vocabularies import OfficeKind

__all__ = ["Exact"]

_PRIME = ("Minister-President", "Minister van Algemene Zaken")


class Exact:
    """
    Titles and names as the register writes them, but for the case of titles and *de* before them.

    A question is one look-up, of less than a microsecond.  A yes is sure; a no means that
    spelling, abbreviations and hand-overs have to be looked at.
    """

    def __init__(self, tenures: Iterable[Tenure]) -> None:
        self._named: dict[tuple[str, str], list[Tenure]] = {}
        self._offices: dict[tuple[str, str, str | None, str | None], list[Tenure]] = {}
        for tenure in tenures:
            for title in _titles(tenure):
                plain = _plain(title)
                # Who signs with a first name has no initials in the facts.
                bare = " ".join(filter(None, (tenure.prefix, tenure.surname)))
                for form in {title, f"De {title}", plain}:
                    for name in {tenure.name, bare}:
                        self._named.setdefault((form, name), []).append(tenure)
                for ministry, portfolio in _parts(tenure):
                    key = (plain, tenure.office, ministry, portfolio)
                    self._offices.setdefault(key, []).append(tenure)

    def tenure(self, title: str, name: str, on: dt.date) -> Tenure | None:
        """
        The tenure on that day under that very *title* of who has that very *name* or surname.
        """
        found = self._named.get((title, name)) or self._named.get((_plain(title), name))
        return _covering(found or (), on)

    def is_title(
        self,
        title: str,
        office: str,
        ministry: str | None,
        portfolio: str | None,
        on: dt.date | None,
    ) -> bool:
        """
        Whether the office that is given by its parts had that very *title*, then or at any time.
        """
        found = self._offices.get((_plain(title), office, ministry, portfolio), ())
        return bool(found) if on is None else _covering(found, on) is not None


def _covering(tenures: Iterable[Tenure], on: dt.date) -> Tenure | None:
    for tenure in tenures:
        if tenure.start <= on and (tenure.end is None or on <= tenure.end):
            return tenure
    return None


def _titles(tenure: Tenure) -> Iterator[str]:
    yield tenure.title
    yield from tenure.also
    if tenure.office is OfficeKind.MINISTER_PRESIDENT:
        yield from _PRIME
    elif tenure.office is OfficeKind.STAATSSECRETARIS and tenure.portfolio:
        yield f"{tenure.title} – {tenure.portfolio}"


def _parts(tenure: Tenure) -> Iterator[tuple[str | None, str | None]]:
    """
    Ministry and portfolio as facts give them, which may leave out one of them.
    """
    ministry, portfolio = tenure.ministry, tenure.portfolio
    yield ministry, portfolio
    if ministry is not None and portfolio is not None:
        # A portfolio is known by itself, and the part of a ministry need not be said.
        yield None, portfolio
        if tenure.office is OfficeKind.STAATSSECRETARIS:
            yield ministry, None


def _plain(title: str) -> str:
    return title.lower().removeprefix("de ").removeprefix("demissionair ")
