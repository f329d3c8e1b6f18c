"""
`python -m benchmarks codec`: read, write and check against the parser alone and against others.
"""

from __future__ import annotations

import argparse
import json
import platform
import tempfile
from pathlib import Path
from typing import Any

from lxml import etree

import kamerbrief
from benchmarks.letters import EXAMPLE, letter_of_size
from benchmarks.memory import memory_of
from benchmarks.rivals import rivals
from benchmarks.timing import Work, least_times

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
FLOOR = "lxml.etree.fromstring"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", choices=["codec"])
    parser.add_argument("--letter", type=Path, default=EXAMPLE, help="the letter to measure")
    parser.add_argument("--json", action="store_true", help="print the figures for machines")
    parser.add_argument("--quick", action="store_true", help="one short round and small sizes")
    options = parser.parse_args()
    figures = measured(options.letter.read_bytes(), quick=options.quick)
    print(json.dumps(figures, indent=2) if options.json else shown(figures))


def works_of(data: bytes) -> dict[str, Work]:
    letter = kamerbrief.from_xml(data)
    return {
        FLOOR: lambda: etree.fromstring(data),
        "read": lambda: kamerbrief.from_xml(data),
        "write": lambda: kamerbrief.to_xml(letter),
        "check": lambda: kamerbrief.check(data),
    }


def measured(data: bytes, *, quick: bool) -> dict[str, Any]:
    rounds, budget = (1, 0.01) if quick else (15, 0.1)
    works = works_of(data)
    left_out = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, work in rivals(data, Path(folder)):
            if isinstance(work, str):
                left_out[name] = work
            else:
                works[name] = work
        seconds = least_times(works, rounds=rounds, budget=budget)
    held, peak = memory_of(data)
    return {
        "python": platform.python_version(),
        "lxml": etree.__version__,
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
        "bytes": len(data),
        "microseconds": {name: each * 1e6 for name, each in seconds.items()},
        "ratio": {name: each / seconds[FLOOR] for name, each in seconds.items()},
        "left_out": left_out,
        "memory": {"letter": held, "peak": peak},
        "sizes": [size_of(size) for size in (SIZES[:2] if quick else SIZES)],
    }


def size_of(size: int) -> dict[str, float]:
    # The limits of the gate are for sources that nobody vouches for; 10 MB is within all of them.
    data = letter_of_size(size)
    seconds = least_times(works_of(data), rounds=3, budget=0.02)
    return {"bytes": len(data)} | {
        name: each * 1e6 / (len(data) / 1000) for name, each in seconds.items()
    }


def shown(figures: dict[str, Any]) -> str:
    lines = [
        f"CPython {figures['python']}, lxml {figures['lxml']}, libxml2 {figures['libxml2']}; "
        f"a letter of {figures['bytes']:,} bytes",
        "",
        f"{'':24}{'microseconds':>14}{'ratio':>9}",
    ]
    for name, each in figures["microseconds"].items():
        lines.append(f"{name:24}{each:14.1f}{figures['ratio'][name]:9.2f}")
    lines += [f"{name:24}left out: {why}" for name, why in figures["left_out"].items()]
    memory = figures["memory"]
    lines += [
        "",
        f"a read letter holds {memory['letter'] / 1024:.1f} KiB, reading it takes "
        f"{memory['peak'] / 1024:.1f} KiB at most",
        "",
        "microseconds for a kilobyte",
        f"{'bytes':>12}" + "".join(f"{name:>24}" for name in (FLOOR, "read", "write", "check")),
    ]
    for row in figures["sizes"]:
        cells = "".join(f"{row[name]:24.2f}" for name in (FLOOR, "read", "write", "check"))
        lines.append(f"{row['bytes']:12,}{cells}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
