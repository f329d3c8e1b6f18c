"""
How much memory a letter takes.
"""

from __future__ import annotations

import gc
import tracemalloc

import kamerbrief


def memory_of(data: bytes) -> tuple[int, int]:
    """
    Bytes of Python objects that a read letter holds, and the most that reading it needs.

    The tree of lxml is not among them: libxml2 takes its memory elsewhere.
    """
    kept = [kamerbrief.from_xml(data)]
    kept.clear()
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        kept.append(kamerbrief.from_xml(data))
        gc.collect()
        current, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return current - before, peak - before
