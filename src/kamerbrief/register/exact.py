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
        self._offices: set[tuple[str, str, str | None, str | None]] = set()
        for tenure in tenures:
            for title in _titles(tenure):
                plain = _plain(title)
                for form in {title, f"De {title}", plain}:
                    self._named.setdefault((form, tenure.name), []).append(tenure)
                self._offices.add((plain, tenure.office, tenure.ministry, tenure.portfolio))
                if tenure.office is OfficeKind.STAATSSECRETARIS:
                    # Which part of the ministry is hers need not be said.
                    self._offices.add((plain, tenure.office, tenure.ministry, None))

    def tenure(self, title: str, name: str, on: dt.date) -> Tenure | None:
        """
        The tenure on that day under that very *title* of who has that very *name*.
        """
        found = self._named.get((title, name)) or self._named.get((_plain(title), name))
        for tenure in found or ():
            if tenure.start <= on and (tenure.end is None or on <= tenure.end):
                return tenure
        return None

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
