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
EVERY = sorted(GOLD.glob("*/*.xml"))
# Folders of rare forms, many of which are missed: pens that no ministry has.
RARE = {GOLD / "aside", GOLD / "twentyfirst"}
COLLECTIONS = sorted({path.parent for path in EVERY} - RARE)

# What a letter shows on purpose; the README says why.
DESERVED = {"afb-financien.xml": ["DAT001"]}

# The least F1 of the drafts of each collection.
FLOORS = {
    "motions": 0.96,
    "verdicts": 0.95,
    "footnotes": 0.97,
    "signatories": 0.95,
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


def test_readme_lists_every_gold_letter() -> None:
    readme = (GOLD / "README.md").read_text(encoding="utf-8")

    assert [path.name for path in EVERY if f"`{path.parent.name}/{path.name}`" not in readme] == []


@pytest.mark.parametrize("folder", COLLECTIONS, ids=lambda folder: folder.name)
def test_drafts_find_what_the_gold_letters_have(folder: Path) -> None:
    figures = scored({path.name: kamerbrief.read(path) for path in sorted(folder.glob("*.xml"))})

    below = {
        row: figures["scores"][row]["f1"]
        for row, floor in FLOORS.items()
        if figures["scores"][row]["f1"] < floor
    }
    assert below == {}


# What a letter prints of itself in a way that no other letter does.
ODD_HEADERS = {"materieel-defensie.xml", "lokale-media.xml", "funderend-onderwijs.xml"}


@letters
def test_draft_has_the_header_of_the_letter(path: Path) -> None:
    expected = kamerbrief.read(path)
    found = kamerbrief.annotate(expected.text)

    for field in ("identifiers", "chamber", "dates", "subjects", "dossiers"):
        assert getattr(found.metadata, field) == getattr(expected.metadata, field)
    if path.name not in ODD_HEADERS:
        assert found.metadata.references == expected.metadata.references
