"""
The citations of a passage, by where they stand.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

import attrs

from kamerbrief.citing.values import Found

__all__ = ["Citations"]


@attrs.frozen
class Citations:
    """
    The citations of a passage, in their order.
    """

    all: tuple[Found, ...]
    _starts: list[int] = attrs.field(init=False)
    _by_start: dict[int, Found] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", [each.start for each in self.all])
        object.__setattr__(self, "_by_start", {each.start: each for each in self.all})

    def at(self, place: int) -> Found | None:
        """
        The citation that begins at *place*, or None.
        """
        return self._by_start.get(place)

    def between(self, start: int, end: int) -> Iterator[Found]:
        """
        The citations that begin between *start* and *end*.
        """
        for index in range(bisect_left(self._starts, start), len(self.all)):
            if self._starts[index] >= end:
                return
            yield self.all[index]
