"""
Letters that are within all limits, and as bad within them as can be: time and memory stay in line.

A quarter of the largest that the limits let in is enough to tell what grows with the square;
`KAMERBRIEF_ATTACK_SHARE=1` tries all of it.
"""

from __future__ import annotations

import os

import pytest
from trials.attacks import ATTACKS
from trials.cage import Cage

SHARE = int(os.environ.get("KAMERBRIEF_ATTACK_SHARE", "4"))

# What a check finds in each; nothing in the others.
FOUND = {
    "line ends": "REF001",
    "references that dangle": "REF001",
    "words in 58 levels": "XML042",
    "verdicts in 58 levels": "XML042",
    "citations in 58 levels": "XML042",
    "words of one verdict": "REF003 VER002",
    "conditions of one verdict": "REF003 REF007 VER006",
    "requests": "REF001",
    "markers without note": "REF005",
    "notes without marker": "REF006",
    "notes with one text": "CIT008 REF006",
    "notes against the order": "REF004",
    "citations": "CIT001",
    "motions in a ring": "REF008 REF009",
    "motions in a chain": "REF001 REF003 REF008",
    "motions with one number": "MOT010 REF003 REF008",
    "motions with one id": "MOT009 REF002 REF003 REF008",
    "submitters with one name": "MOT004 REF003 REF008",
    "submitters with other names": "MOT004 REF003 REF008",
    "verdicts on one motion": "REF003 REF007 VER001",
    "verdicts in a chain": "REF001 REF003 REF007",
    "commitments": "DAT006 REF001 REF003",
    "debates": "REF003",
    "signatories": "REF003 SIG006 SIG009",
    "signatories with strange offices": "SIG002 SIG009",
    "long surnames": "REF003 SIG006 SIG009",
    "unknown elements": "XSD002 XSD008",
    "unknown elements in the letter": "XSD002 XSD008",
    "unknown attributes": "XSD004 XSD008",
    "values that are not allowed": "XSD006 XSD008",
    "a fault at the end": "XSD009",
    "no-break spaces between motions": "XSD008 XSD009",
    "prefixes at every level": "XSD002 XSD008",
    "prefixed elements that are unknown": "XSD009",
}


def attack(name: str, share: int) -> bytes:
    count, make = ATTACKS[name]
    return make(max(1, count // share))


@pytest.mark.parametrize("name", ATTACKS)
def test_check_of_a_hostile_letter_stays_in_bounds(name: str, cage: Cage) -> None:
    data = attack(name, SHARE)

    # Measured at most 6 s and 320 MiB for the whole, on a slow machine.
    outcome = cage.run("check", data, seconds=5 + 25 // SHARE, mebibytes=64 + 512 // SHARE)

    assert outcome.died is None
    assert outcome.answer == FOUND.get(name, "").split()
    assert outcome.opened == []


@pytest.mark.parametrize("door", ["read", "show", "fix"])
@pytest.mark.parametrize("name", ATTACKS)
def test_hostile_letter_stays_in_bounds_wherever_it_comes_in(
    name: str, door: str, cage: Cage
) -> None:
    data = attack(name, 4 * SHARE)

    outcome = cage.run(door, data, seconds=5 + 25 // SHARE, mebibytes=64 + 256 // SHARE)

    assert outcome.died is None
    assert outcome.answer != ["different"]
    assert outcome.opened == []


def test_small_letter_of_nested_citations_stays_in_bounds(cage: Cage) -> None:
    # Below 64 KiB the words of nested elements are not added up, so this is the worst there.
    count, make = ATTACKS["citations in 58 levels"]
    data = make(1_500)

    outcome = cage.run("check", data, seconds=30, mebibytes=512)

    assert len(data) < 64 * 1024 < len(make(count))
    assert (outcome.died, outcome.answer) == (None, [])
