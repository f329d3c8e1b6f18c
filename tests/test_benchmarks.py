"""
The benchmark runs, and measures what it says; no time decides a test.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from benchmarks.letters import letter_of_size

import kamerbrief

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("KAMERBRIEF_REFERENCE", ROOT.parent / "shared/reference"))
LINES = SHARED / "citations.jsonl"
FLOOR = "lxml.etree.fromstring"
OURS = {FLOOR, "read", "write", "check"}
RIVALS = {
    "xsdata": {"xsdata read", "xsdata write"},
    "xmlschema": {"xmlschema to_objects", "xmlschema is_valid"},
    "pydantic_xml": {"pydantic-xml read, raw", "pydantic-xml write, raw"},
}


def run(name: str, *options: str, seconds: int = 300) -> str:
    result = started(name, *options, seconds=seconds)
    assert (result.returncode, result.stderr) == (0, "")
    return result.stdout


def started(name: str, *options: str, seconds: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", name, *options],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=seconds, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def figures() -> dict:
    return json.loads(run("codec", "--quick", "--json"))


def test_figures_have_the_documented_shape(figures: dict) -> None:
    assert set(figures) == {"versions", "letters", "sizes", "largest_to_smallest"}
    assert set(figures["letters"]) == {"migratie.xml", "tabel.xml"}
    for letter in figures["letters"].values():
        assert set(letter) == {"bytes", "microseconds", "ratio", "left_out", "memory"}
        assert set(letter["microseconds"]) == set(letter["ratio"]) >= OURS
        assert letter["ratio"][FLOOR] == 1
        assert min(letter["microseconds"].values()) > 0
        assert 0 < letter["memory"]["held"] <= letter["memory"]["peak"]
    for size in figures["sizes"]:
        assert set(size) == {"bytes"} | OURS
    assert set(figures["largest_to_smallest"]) == OURS


def test_every_rival_has_its_rows_or_a_reason(figures: dict) -> None:
    for letter in figures["letters"].values():
        assert set(letter["ratio"]) | set(letter["left_out"]) == OURS.union(*RIVALS.values())
        assert not set(letter["ratio"]) & set(letter["left_out"])


@pytest.mark.parametrize("package", RIVALS)
def test_installed_rival_is_measured(figures: dict, package: str) -> None:
    needed = {"xsdata": ("xsdata", "click", "jinja2", "toposort")}.get(package, (package,))
    if not all(find_spec(name) for name in needed):
        pytest.skip(f"{package} is not installed")

    for letter in figures["letters"].values():
        assert RIVALS[package] <= set(letter["ratio"]), letter["left_out"]


def test_table_shows_versions_and_rows() -> None:
    shown = run("codec", "--quick")

    assert shown.startswith("CPython ")
    assert all(f"\n{row} " in shown for row in OURS)
    assert "largest to smallest" in shown


@pytest.mark.parametrize("size", [10_000, 100_000, 1_000_000])
def test_letter_of_a_size_is_sound_and_about_that_size(size: int) -> None:
    data = letter_of_size(size)

    assert kamerbrief.check(data).diagnostics == ()
    assert 0.9 * size < len(data) < 1.1 * size


# Citations


@pytest.fixture(scope="module")
def citations() -> dict:
    return json.loads(run("citations", "--quick", "--json"))


def test_every_peer_of_citing_has_figures_or_a_reason(citations: dict) -> None:
    assert citations["versions"]["kamerbrief"] == kamerbrief.__version__
    for peer in ("nllegalcit", "wetsuite"):
        assert (citations["versions"][peer] is None) == (peer in citations["left_out"])


@pytest.mark.skipif(not LINES.is_file(), reason="the evaluation needs the reference material")
def test_citations_of_the_reference_are_found(citations: dict) -> None:
    scores = citations["accuracy"]["kamerbrief"]["scores"]

    assert scores["all"]["f1"] >= 0.95
    assert scores["parliamentary"]["recall"] >= 0.95
    assert scores["parliamentary"]["precision"] >= 0.98
    assert scores["negative"]["false"] == 0


def test_motions_are_counted_by_the_form_of_their_title(tmp_path: Path) -> None:
    for number, title in (("1", "MOTIE VAN HET LID BOS"), ("2", "MOTIE VAN HET LID BOS C.S.")):
        (tmp_path / f"kst-99123-{number}.xml").write_text(
            "<officiele-publicatie><kamerstuk><dossier><dossiernummer><dossiernr>99 123"
            "</dossiernr></dossiernummer></dossier><stuk><stuknr>Nr. <ondernummer>"
            f"{number}</ondernummer></stuknr><titel>{title}</titel><al>Bos</al></stuk>"
            "</kamerstuk></officiele-publicatie>",
            encoding="utf-8",
        )
    (tmp_path / "kst-99123-3.xml").write_text("<officiele-publicatie/>", encoding="utf-8")

    figures = json.loads(run("motions", str(tmp_path), "--json", seconds=60))

    assert figures["forms"]["het lid"] == {"titles": 1, "agree": 1, "signatures": {"1": 1}}
    assert figures["forms"]["c.s."] == {"titles": 1, "agree": 0, "signatures": {"1": 1}}
    assert list(figures["discrepancies"]) == ["kst-99123-2"]
    assert list(figures["refused"]) == ["kst-99123-3"]


def test_drafts_are_measured_against_the_letters_of_a_folder(tmp_path: Path) -> None:
    gold = ROOT / "tests/gold/open/binnenvaart.xml"
    (tmp_path / gold.name).write_bytes(gold.read_bytes())

    figures = json.loads(run("annotate", "--quick", str(tmp_path), "--json"))

    assert figures["letters"] == 1
    assert figures["scores"]["verdicts"] == {"precision": 1, "recall": 1, "f1": 1, "wanted": 1}
    assert set(figures["speed"]) == {
        "mb_per_second", "nanoseconds_per_byte", "longest_to_letters", "hostile_bytes",
        "hostile_to_normal",
    }  # fmt: skip
    assert min(figures["speed"]["hostile_to_normal"].values()) > 0


def test_a_folder_without_gold_letters_is_refused(tmp_path: Path) -> None:
    result = started("annotate", str(tmp_path), seconds=60)

    assert result.returncode == 2
    assert f"no .xml file below {tmp_path}, expected annotated letters" in result.stderr


# Strategies


def test_strategies_are_measured() -> None:
    figures = json.loads(run("strategies", "--quick", "--json"))

    assert {"valid_letters", "letters", "broken_letters, all codes"} <= set(figures["milliseconds"])
    for times in figures["milliseconds"].values():
        assert set(times) == {"median", "mean", "p95"}
    assert set(figures["valid"]) == {
        "characters", "characters at most", "nodes", "motions", "verdicts",
    }  # fmt: skip
