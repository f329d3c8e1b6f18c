"""
The rules about submitters that a register with the members of the House makes possible.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kamerbrief.model.facts import Debate, Motion, Submitter
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import ChamberField, DateField, Metadata
from kamerbrief.register import Register
from kamerbrief.selection import Selection
from kamerbrief.validation.rules import validate

MEMBERS = Register.from_csv(Path(__file__).parent / "corpus/register", base=Register.bundled())
ONLY = Selection(select=["MOT011", "MOT012"])


def found(
    *submitters: Submitter,
    on: str | None = "2022-11-22",
    debate: str | None = None,
    chamber: str = "tweede-kamer",
    register: Register | None = MEMBERS,
) -> list[tuple[str, str]]:
    """
    Code and message of each finding in a letter of that day with a motion of a debate.
    """
    held = None if debate is None else date.fromisoformat(debate)
    letter = Letter(
        metadata=Metadata(
            chamber=ChamberField(value=chamber),  # type: ignore[arg-type]
            dates=() if on is None else (DateField(value=date.fromisoformat(on)),),
        ),
        debates=(Debate(id="d1", date=held),),
        motions=(Motion(id="m1", debate="d1", submitters=submitters),),
    )
    report = validate(letter, selection=ONLY, register=register)
    return [(each.code, each.message) for each in report.diagnostics]


BARE = Submitter(name="Van Dijk")


def test_surname_of_two_members_is_not_enough() -> None:
    assert found(BARE) == [
        (
            "MOT011",
            "the motion 'm1' is of 'Van Dijk' alone, and on 2022-11-22 the House had Jasper van "
            "Dijk (SP), Inge van Dijk (CDA)",
        )
    ]


@pytest.mark.parametrize(
    ("submitter", "on", "debate"),
    [
        (Submitter(name="Van Dijk", party="SP"), "2022-11-22", None),
        (Submitter(name="Van Dijk", first_name="Inge"), "2022-11-22", None),
        # On these days the House had one of them.
        (BARE, "2020-11-22", None),
        (BARE, "2024-11-22", None),
        (BARE, "2022-11-22", "2020-11-22"),
        # After the day of the register.
        (BARE, "2026-02-01", None),
        (BARE, None, None),
        # One person in two groups.
        (Submitter(name="Omtzigt"), "2022-11-22", None),
        (Submitter(name="Nobody"), "2022-11-22", None),
    ],
)
def test_surname_of_one_member_is_enough(
    submitter: Submitter, on: str | None, debate: str | None
) -> None:
    assert found(submitter, on=on, debate=debate) == []


def test_party_of_nobody_of_that_name_is_wrong() -> None:
    assert found(Submitter(name="Van Dijk", first_name="Jasper", party="CDA")) == [
        (
            "MOT012",
            "the motion 'm1' is of 'Van Dijk' of CDA, and on 2022-11-22 the House had Jasper van "
            "Dijk (SP)",
        )
    ]


@pytest.mark.parametrize(
    ("name", "party", "on", "expected"),
    [
        ("Ceder", "ChristenUnie", "2022-11-22", []),
        ("Ceder", "CU", "2022-11-22", []),
        ("CEDER", "SP", "2022-11-22", ["MOT012"]),
        ("CEDER", "BBB", "2022-11-22", ["MOT012"]),
        ("Van Dijk", "CDA", "2022-11-22", []),
        ("Van Dijk", "PvdA", "2022-11-22", ["MOT012"]),
        # Within 14 days of a change of group nothing is said.
        ("Den Haan", "50PLUS", "2021-05-20", []),
        ("Den Haan", "50PLUS", "2021-05-21", ["MOT012"]),
        ("Den Haan", "Den Haan", "2021-05-01", []),
        ("Den Haan", "Den Haan", "2021-04-01", ["MOT012"]),
        # The seat is not sure.
        ("Helder", "VVD", "2022-11-22", []),
        # Not in the House then, or not known.
        ("Omtzigt", "SP", "2021-07-01", []),
        ("Nobody", "SP", "2022-11-22", []),
    ],
)
def test_party_is_that_of_the_register(name: str, party: str, on: str, expected: list[str]) -> None:
    assert [code for code, _ in found(Submitter(name=name, party=party), on=on)] == expected


def test_day_of_the_debate_goes_before_that_of_the_letter() -> None:
    haan = Submitter(name="Den Haan", party="50PLUS")

    assert found(haan, on="2021-07-01", debate="2021-05-01") == []


def test_nothing_is_said_of_the_eerste_kamer() -> None:
    assert found(BARE, chamber="eerste-kamer") == []


def test_nothing_is_said_without_members() -> None:
    assert found(BARE, register=None) == []


@pytest.mark.parametrize("on", ["0001-01-01", "9999-12-31"])
def test_days_at_the_end_of_the_calendar_are_looked_up(on: str) -> None:
    assert found(Submitter(name="Ceder", party="SP"), on=on) == []
