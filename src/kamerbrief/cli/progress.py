"""
How far a run is, on one line of a terminal.
"""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Self, TextIO

__all__ = ["Count", "Progress", "progress_of"]

_BETWEEN = 0.1
# The rate is that of the last half minute: what a cache knows comes faster than what follows.
_MARKS = 300
_ERASE = "\r\x1b[K"


class Count:
    """
    How many *things* there are, counted beside the run; ``total`` is None until that is known.

    Where nobody can tell how many a thing stands for, it is None.
    """

    def __init__(self, things: Iterable[object]) -> None:
        self.total: int | None = None
        self._things = things
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        number = 0
        # What cannot be listed is for the run to say.
        with suppress(OSError):
            for thing in self._things:
                if thing is None:
                    return
                number += 1
            self.total = number


class Progress:
    """
    A line on *stream* that is drawn anew ten times a second at most, and gone in the end.

    Without a stream nothing is drawn.
    """

    def __init__(
        self,
        stream: TextIO | None,
        total: Callable[[], int | None],
        noun: str = "findings",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._noun = noun
        self._stream = stream
        self._total = total
        self._clock = clock
        self._files = self._findings = 0
        self._drawn: float | None = None
        self._marks: deque[tuple[float, int]] = deque([(clock(), 0)], maxlen=_MARKS)
        self._shown = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def clear(self) -> None:
        """
        Take the line away, so that something else can be printed there.
        """
        if self._stream is not None and self._shown:
            self._stream.write(_ERASE)
            self._stream.flush()
            self._shown = False

    def add(self, findings: int) -> None:
        """
        Count a file in which so many *findings* are, or what else they are called.
        """
        self._files += 1
        self._findings += findings
        if self._stream is None:
            return
        now = self._clock()
        if self._drawn is not None and now - self._drawn < _BETWEEN:
            return
        self._drawn = now
        self._marks.append((now, self._files))
        columns = shutil.get_terminal_size().columns
        self._stream.write(_ERASE + self._line(now)[: max(columns - 1, 1)])
        self._stream.flush()
        self._shown = True

    def _line(self, now: float) -> str:
        total = self._total()
        then, before = self._marks[0]
        rate = (self._files - before) / (now - then) if now > then else 0
        parts = [
            f"{self._files:,} files" if total is None else f"{self._files:,} of {total:,} files",
            f"{self._findings:,} {self._noun}",
            f"{rate:,.0f}/s",
        ]
        if total is not None and rate:
            left = max(total - self._files, 0) / rate
            parts.append(f"{_clock_time(left)} left")
        return ", ".join(parts)


def _clock_time(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def progress_of(things: Iterable[object], noun: str = "findings") -> Progress:
    """
    The progress of a run over *things*, on standard error if that is a terminal; see `Count`.

    *noun* is what is found in them.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return Progress(None, lambda: None)
    count = Count(things)
    return Progress(sys.stderr, lambda: count.total, noun)
