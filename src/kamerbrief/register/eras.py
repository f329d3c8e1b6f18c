"""
The stretches of time in which no answer of a register changes.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable

from kamerbrief.register.values import Record

__all__ = ["Eras"]


class Eras:
    """
    The days on which an answer can change: those on which a record begins, or is at its end.

    An answer may look *margin* days around a day as well.  Between two such days it is the same, so
    what was worked out for one day holds for all of them.
    """

    def __init__(self, records: Iterable[Record], margin: int) -> None:
        found = {1}
        for record in records:
            for day in (record.start, record.end, record.as_of):
                if day is not None:
                    at = day.toordinal()
                    found.update((at - margin, at, at + 1, at + margin + 1))
        last = dt.date.max.toordinal()
        self._firsts = sorted(at for at in found if 1 <= at <= last)

    def first(self, day: dt.date) -> dt.date:
        """
        The first day of which every answer is that of *day*.
        """
        firsts = self._firsts
        return dt.date.fromordinal(firsts[bisect_right(firsts, day.toordinal()) - 1])
