"""
Reading, writing and checking a letter, against the parser alone and against others.
"""

from __future__ import annotations

import platform
import tempfile
from pathlib import Path
from typing import Any

from lxml import etree

import kamerbrief
from benchmarks.letters import examples, letter_of_size
from benchmarks.memory import memory_of
from benchmarks.rivals import rivals, versions
from benchmarks.timing import Work, least_times

FLOOR = "lxml.etree.fromstring"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def measured(*, quick: bool) -> dict[str, Any]:
    """
    All figures; *quick* ones show that the benchmark runs, and nothing more.
    """
    letters = examples()
    with tempfile.TemporaryDirectory() as folder:
        works = {name: _works(data) for name, data in letters.items()}
        left_out: dict[str, dict[str, str]] = {name: {} for name in letters}
        for name, row, work in rivals(letters, Path(folder)):
            if isinstance(work, str):
                left_out[name][row] = work
            else:
                works[name][row] = work
        figures = {
            name: _figures(data, works[name], left_out[name], quick=quick)
            for name, data in letters.items()
        }
    sizes = [_size(size) for size in (SIZES[:2] if quick else SIZES)]
    return {
        "versions": _versions(),
        "letters": figures,
        "sizes": sizes,
        "largest_to_smallest": {
            name: sizes[-1][name] / sizes[0][name] for name in sizes[0] if name != "bytes"
        },
    }


def _versions() -> dict[str, str | None]:
    return {
        platform.python_implementation(): platform.python_version(),
        "kamerbrief": kamerbrief.__version__,
        "lxml": etree.__version__,
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
        **versions(),
    }


def _works(data: bytes) -> dict[str, Work]:
    letter = kamerbrief.from_xml(data)
    if kamerbrief.check(data).diagnostics:
        raise ValueError("a letter to measure is not sound, so its check is not the usual one")
    return {
        FLOOR: lambda: etree.fromstring(data),
        "read": lambda: kamerbrief.from_xml(data),
        "write": lambda: kamerbrief.to_xml(letter),
        "check": lambda: kamerbrief.check(data),
    }


def _figures(
    data: bytes, works: dict[str, Work], left_out: dict[str, str], *, quick: bool
) -> dict[str, Any]:
    rounds, budget = (1, 0.01) if quick else (25, 0.03)
    seconds = least_times(works, rounds=rounds, budget=budget)
    return {
        "bytes": len(data),
        "microseconds": {row: each * 1e6 for row, each in seconds.items()},
        "ratio": {row: each / seconds[FLOOR] for row, each in seconds.items()},
        "left_out": left_out,
        "memory": memory_of(data, times=3 if quick else 9),
    }


def _size(size: int) -> dict[str, float]:
    data = letter_of_size(size)
    seconds = least_times(_works(data), rounds=5, budget=0.02)
    per_kilobyte = {row: each * 1e6 / (len(data) / 1000) for row, each in seconds.items()}
    return {"bytes": len(data), **per_kilobyte}
