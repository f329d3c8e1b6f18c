"""
How much memory a letter takes.
"""

from __future__ import annotations

import gc
import tracemalloc
from statistics import median

import kamerbrief


def memory_of(data: bytes, *, times: int) -> dict[str, int]:
    """
    Bytes of Python objects that a read letter holds, and the most that reading it takes.

    Each is the median of *times* readings.  The tree of lxml is not among them: libxml2 takes
    its memory elsewhere.
    """
    kamerbrief.from_xml(data)  # What is made once, at the first reading, is not the letter's.
    readings = [_reading(data) for _ in range(times)]
    return {
        "held": int(median(held for held, _ in readings)),
        "peak": int(median(peak for _, peak in readings)),
    }


def _reading(data: bytes) -> tuple[int, int]:
    kept: list[object] = [None]
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept[0] = kamerbrief.from_xml(data)
        gc.collect()
        current, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return current - before, peak - before
