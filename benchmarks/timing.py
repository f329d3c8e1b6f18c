"""
The least time of each of several functions, measured in turns.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from time import perf_counter

Work = Callable[[], object]


def least_times(works: Mapping[str, Work], *, rounds: int, budget: float) -> dict[str, float]:
    """
    Seconds for one call of each of *works*: the least of *rounds*, each of about *budget* seconds.

    They take turns, so that what else the machine does hits all alike.
    """
    counts = {name: _count(work, budget) for name, work in works.items()}
    least = dict.fromkeys(works, float("inf"))
    enabled = gc.isenabled()
    gc.disable()
    try:
        for _ in range(rounds):
            for name, work in works.items():
                least[name] = min(least[name], _time(work, counts[name]))
            gc.collect()
    finally:
        if enabled:
            gc.enable()
    return least


def _count(work: Work, budget: float) -> int:
    work()
    return max(1, int(budget / max(_time(work, 1), 1e-7)))


def _time(work: Work, count: int) -> float:
    start = perf_counter()
    for _ in range(count):
        work()
    return (perf_counter() - start) / count
