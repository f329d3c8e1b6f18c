"""
The benchmark of many files runs and counts right; no time decides a test.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
from benchmarks.corpus import written

import kamerbrief

ROOT = Path(__file__).parents[1]
# So many that each of the originals is there: most have no findings.
FILES = 200
POOLED = {"floor, no pool", "floor, 1 process", "floor, 2 processes"}
CHECKED = {"check, no pool", "check, 1 process", "check, 2 processes"}
COSTS = {"clock", "processor"}


def run(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", "batch", "--rounds", "1", *options],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def figures() -> dict:
    result = run("--files", str(FILES), "--json")
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


@pytest.fixture
def letters(tmp_path: Path) -> list[bytes]:
    """
    The corpus of the figures, made again.
    """
    corpus = written(tmp_path, files=FILES, spread=False)
    return [Path(path).read_bytes() for path in corpus.paths()]


def test_every_contender_has_a_row_or_a_reason(figures: dict) -> None:
    others = {"libxml2, 2 processes", "xmlschema, 2 processes"}
    left_out = {"dask": find_spec("distributed") is None, "xmllint": which("xmllint") is None}
    if not left_out["dask"]:
        others |= {"check through Dask, 2 processes", "check, quiet Dask, 2 processes"}
    if not left_out["xmllint"]:
        others.add("xmllint, 2 processes")

    assert set(figures["rows"]) == POOLED | CHECKED | others
    assert set(figures["left_out"]) - {"memory"} == {name for name, out in left_out.items() if out}


def test_every_row_counts_all_files_and_their_findings(figures: dict, letters: list[bytes]) -> None:
    found = sum(bool(kamerbrief.check(each).diagnostics) for each in letters)
    size = sum(map(len, letters))

    assert found > 0
    assert figures["corpus"]["bytes"] == size
    for name, row in figures["rows"].items():
        expected = found if name.startswith("check") else 0
        assert (row["files"], row["bytes"], row["found"]) == (FILES, size, expected), name


def test_figures_have_the_documented_shape(figures: dict) -> None:
    assert set(figures) - {"memory"} == {
        "versions", "processors", "corpus", "left_out", "rows", "scaling",
    }  # fmt: skip
    for name, row in figures["rows"].items():
        assert set(row) == {
            "files", "found", "bytes", "seconds", "files_per_second", "mb_per_second",
            "times_floor", *COSTS,
        }  # fmt: skip
        assert len(row["seconds"]) == 1
        assert min(row["clock"], row["files_per_second"], row["mb_per_second"]) > 0
        assert set(row["times_floor"]) == COSTS
        if name in POOLED:
            assert row["times_floor"]["clock"] == 1
    assert set(figures["scaling"]) == {"floor", "check"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says it")
def test_memory_is_that_of_the_parent_and_of_the_largest_worker(figures: dict) -> None:
    memory = figures["memory"]

    assert set(memory) == {
        "parent_peak", "worker_peak", "first_tenth", "last_tenth", "last_to_first",
    }  # fmt: skip
    assert 0 < memory["first_tenth"] <= memory["parent_peak"]
    assert 0 < memory["last_tenth"] <= memory["parent_peak"]
    assert memory["worker_peak"] > 0


def test_the_table_shows_what_was_asked_for() -> None:
    result = run("--files", "5", "--only", "floor,libxml2", "--jobs", "1")

    lines = result.stdout.splitlines()
    assert lines[2].startswith("5 files, ")
    assert {line[:34].rstrip() for line in lines[5:]} == {
        "floor, no pool", "floor, 1 process", "libxml2, 1 process",
    }  # fmt: skip


def test_a_part_that_there_is_not_is_refused() -> None:
    result = run("--files", "5", "--only", "floor,expat")

    assert result.returncode == 2
    assert "expat is nothing to measure, expected floor, check, libxml2" in result.stderr


def test_letters_of_a_corpus_differ_and_are_made_again_alike(tmp_path: Path) -> None:
    made = []
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        folder = tmp_path / name
        folder.mkdir()
        corpus = written(folder, files=FILES, spread=True, seed=seed)
        made.append([Path(path).read_bytes() for path in corpus.paths()])
        assert list(map(len, made[-1])) == list(corpus.sizes)

    assert made[0] == made[1] != made[2]
    assert len(set(made[0])) == FILES
    assert max(map(len, made[0])) > 3 * min(map(len, made[0]))
    assert {each.code for data in made[0] for each in kamerbrief.check(data).diagnostics} <= {
        "CIT006", "CIT008", "DAT001", "DAT005", "DAT008", "TXT004",
    }  # fmt: skip
