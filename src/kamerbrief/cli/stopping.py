"""
Ctrl-C that lets what is under way be finished.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import Any, Self, TypeVar

__all__ = ["Stopping"]

_T = TypeVar("_T")


class Stopping:
    """
    The first Ctrl-C within the ``with`` block takes no more files; the second one stops at once.
    """

    def __init__(self) -> None:
        self._before: Any = None
        self.stopped = False

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._stop)
        return self

    def __exit__(self, *_: object) -> None:
        signal.signal(signal.SIGINT, self._before)

    def until(self, values: Iterable[_T]) -> Iterator[_T]:
        """
        *values*, up to the first Ctrl-C.
        """
        for value in values:
            if self.stopped:
                return
            yield value

    def _stop(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        self.stopped = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
