"""
The benchmark runs, and measures what it says; no time decides a test.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kamerbrief

ROOT = Path(__file__).parents[1]


def test_benchmark_gives_its_figures_as_json() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "benchmarks", "codec", "--quick", "--json"],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=True,
    )  # fmt: skip

    figures = json.loads(result.stdout)

    assert {"python", "lxml", "libxml2", "bytes", "microseconds", "ratio", "left_out", "memory",
            "sizes"} == set(figures)  # fmt: skip
    assert {"read", "write", "check"} < set(figures["ratio"])
    assert figures["ratio"]["lxml.etree.fromstring"] == 1
    assert figures["memory"]["letter"] > 0


@pytest.mark.parametrize("size", [10_000, 100_000])
def test_letter_of_a_size_is_sound_and_about_that_size(
    size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    from benchmarks.letters import letter_of_size  # noqa: PLC0415 - it stands beside the package

    data = letter_of_size(size)

    assert kamerbrief.check(data).diagnostics == ()
    assert 0.9 * size < len(data) < 1.1 * size
