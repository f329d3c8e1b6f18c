"""
The gold letters are sound, canonical, and enough to measure an annotator with.

What is annotated in them, and how, stands in `tests/gold/README.md`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.annotation import scored

import kamerbrief
from kamerbrief import Severity

GOLD = Path(__file__).parent / "gold"
OPEN = sorted(GOLD.glob("open/*.xml"))
ASIDE = sorted(GOLD.glob("aside/*.xml"))
SECOND = sorted(GOLD.glob("second/*.xml"))
THIRD = sorted(GOLD.glob("third/*.xml"))
FOURTH = sorted(GOLD.glob("fourth/*.xml"))
EVERY = [*OPEN, *ASIDE, *SECOND, *THIRD, *FOURTH]

# What a letter shows on purpose; the README says why.
DESERVED = {"afb-financien.xml": ["DAT001"]}

# The least F1 of the drafts of each collection that was looked at; `aside/` was not.
FLOORS = {
    "motions": 0.95,
    "verdicts": 0.95,
    "footnotes": 0.95,
    "signatories": 0.92,
    "conditions": 0.85,
    "commitments": 0.85,
}

letters = pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)


@letters
def test_gold_letter_has_no_finding_but_notes_and_what_it_deserves(path: Path) -> None:
    report = kamerbrief.check(path.read_bytes())

    found = [each.code for each in report.diagnostics if each.severity is not Severity.NOTE]
    assert found == DESERVED.get(path.name, [])


@letters
def test_gold_letter_is_in_canonical_form(path: Path) -> None:
    source = path.read_bytes()

    assert kamerbrief.to_xml(kamerbrief.from_xml(source)) == source


@letters
def test_gold_letter_names_what_is_measured(path: Path) -> None:
    letter = kamerbrief.read(path)

    assert letter.motions
    assert letter.signatories
    assert letter.metadata.genres


def test_names_of_gold_letters_are_unique() -> None:
    names = [path.name for path in EVERY]

    assert sorted(set(names)) == sorted(names)


def test_a_third_of_at_least_fifteen_gold_letters_is_kept_aside() -> None:
    assert len(OPEN) + len(ASIDE) >= 15
    assert len(ASIDE) * 3 >= len(OPEN) + len(ASIDE)


def test_readme_lists_every_gold_letter() -> None:
    readme = (GOLD / "README.md").read_text(encoding="utf-8")

    assert [path.name for path in EVERY if f"`{path.parent.name}/{path.name}`" not in readme] == []


@pytest.mark.parametrize(
    "paths", [OPEN, SECOND, THIRD, FOURTH], ids=["open", "second", "third", "fourth"]
)
def test_drafts_find_what_the_gold_letters_have(paths: list[Path]) -> None:
    figures = scored({path.name: kamerbrief.read(path) for path in paths})

    below = {
        row: figures["scores"][row]["f1"]
        for row, floor in FLOORS.items()
        if figures["scores"][row]["f1"] < floor
    }
    assert below == {}
