"""
How long Hypothesis takes to make one value of each strategy.

The time is that of the processor, from one example to the next, so all that Hypothesis does by
itself is in it.
"""

from __future__ import annotations

import platform
from statistics import mean, median
from time import thread_time
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import kamerbrief
from kamerbrief import strategies
from kamerbrief.testing import example_files

MEASURED = (
    "valid_letters", "letters", "texts", "motions", "verdicts", "headers", "citations",
    "citation_texts", "publications", "extensions", "blocks_of_text", "hostile_bytes",
)  # fmt: skip


def measured(*, quick: bool) -> dict[str, Any]:
    """
    Milliseconds for one value of each strategy, and how long valid letters are.
    """
    count = 30 if quick else 1000
    largest = max(example_files(), key=lambda path: path.stat().st_size)
    values = {name: getattr(strategies, name)() for name in MEASURED}
    values["broken_letters, all codes"] = st.sampled_from(strategies.BREAKABLE).flatmap(
        strategies.broken_letters
    )
    values[f"rewritings of {largest.name}"] = strategies.rewritings(largest.read_bytes())
    return {
        "versions": {
            platform.python_implementation(): platform.python_version(),
            "hypothesis": hypothesis.__version__,
            "kamerbrief": kamerbrief.__version__,
        },
        "examples": count,
        "milliseconds": {name: _times(each, count) for name, each in values.items()},
        "valid": _sizes(values["valid_letters"], count),
    }


def _examples(values: st.SearchStrategy[Any], count: int, see: Any) -> None:
    @settings(
        max_examples=count, deadline=None, database=None, derandomize=True,
        phases=[Phase.generate], suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(value=values)
    def run(value: Any) -> None:
        see(value)

    run()


def _times(values: st.SearchStrategy[Any], count: int) -> dict[str, float]:
    times: list[float] = []
    last = thread_time()

    def see(_: Any) -> None:
        nonlocal last
        now = thread_time()
        times.append((now - last) * 1000)
        last = thread_time()

    _examples(values, count, see)
    # The first example pays for making the strategy.
    times = sorted(times[1:])
    return {
        "median": median(times),
        "mean": mean(times),
        "p95": times[int(len(times) * 0.95)],
    }


def _sizes(values: st.SearchStrategy[Any], count: int) -> dict[str, float]:
    letters: list[Any] = []
    _examples(values, count, letters.append)
    return {
        "characters": median(len(letter.text) for letter in letters),
        "characters at most": max(len(letter.text) for letter in letters),
        "nodes": mean(len(letter.nodes) for letter in letters),
        "motions": mean(len(letter.motions) for letter in letters),
        "verdicts": mean(len(letter.verdicts) for letter in letters),
    }
