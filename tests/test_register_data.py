"""
The register that comes with kamerbrief: its rows agree with each other.
"""

from __future__ import annotations

import csv
import datetime as dt
from itertools import combinations
from pathlib import Path

import pytest

from kamerbrief.register import Confidence, Register, Tenure
from kamerbrief.register.records import FILES, written
from kamerbrief.vocabularies import OfficeKind

FOLDER = Path(__file__).parents[1] / "schema" / "vocabularies"
REGISTER = Register.bundled()


def shown(tenure: Tenure) -> str:
    return f"{tenure.name} {tenure.title} {tenure.start}"


def together(one: Tenure, other: Tenure) -> bool:
    """
    Whether two tenures have a day in common that is not that of a hand-over.
    """
    last = dt.date.max
    return max(one.start, other.start) < min(one.end or last, other.end or last)


def test_tables_have_the_rows_that_the_readme_counts() -> None:
    words = (FOLDER / "README.md").read_text(encoding="utf-8")

    assert f"| `office_holders.csv` | {len(REGISTER.tenures)} |" in words
    assert f"| `ministries.csv` | {len(REGISTER.ministries)} |" in words
    assert f"| `parties.csv` | {len(REGISTER.parties)} |" in words


@pytest.mark.parametrize("name", ["office_holders.csv", "ministries.csv", "parties.csv"])
def test_table_is_as_it_would_be_written(name: str) -> None:
    field = {"office_holders": "tenures"}.get(name[:-4], name[:-4])

    assert written(getattr(REGISTER, field), FILES[name]) == (FOLDER / name).read_text("utf-8")


def test_header_names_are_those_of_the_readme() -> None:
    words = (FOLDER / "README.md").read_text(encoding="utf-8")

    for path in FOLDER.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            assert [column for column in next(csv.reader(file)) if f"`{column}`" not in words] == []


def test_no_two_ministers_have_one_office_at_once() -> None:
    offices = [each for each in REGISTER.tenures if each.office != OfficeKind.STAATSSECRETARIS]

    found = [
        (shown(one), shown(other))
        for one, other in combinations(offices, 2)
        if one.title == other.title and together(one, other)
    ]

    assert found == []


def test_nobody_has_one_office_twice_at_once() -> None:
    found = [
        (shown(one), shown(other))
        for one, other in combinations(REGISTER.tenures, 2)
        if (one.person, one.title) == (other.person, other.title) and together(one, other)
    ]

    assert found == []


def test_one_person_has_one_name() -> None:
    names = {(each.person, each.initials, each.prefix, each.surname) for each in REGISTER.tenures}

    assert len(names) == len({each.person for each in REGISTER.tenures})


def test_every_ministry_and_party_of_an_office_holder_is_known() -> None:
    parties = {each.party for each in REGISTER.tenures} - {"partijloos", None}

    assert [party for party in parties if REGISTER.party(party) is None] == []
    for each in REGISTER.tenures:
        assert each.ministry is None or REGISTER.ministry(each.ministry) is not None


@pytest.mark.parametrize("tenure", REGISTER.tenures, ids=shown)
def test_title_fits_the_office(tenure: Tenure) -> None:
    start = {
        OfficeKind.MINISTER: "Minister van ",
        OfficeKind.MINISTER_VOOR: "Minister voor ",
        OfficeKind.STAATSSECRETARIS: "Staatssecretaris ",
        OfficeKind.MINISTER_PRESIDENT: "Minister-President, ",
        OfficeKind.KAMERVOORZITTER: "Voorzitter van de ",
    }[tenure.office]

    assert tenure.title.startswith(start)


def test_nothing_began_after_the_day_on_which_it_was_known() -> None:
    records = (*REGISTER.tenures, *REGISTER.ministries, *REGISTER.parties)

    assert [each for each in records if each.start and each.start > each.as_of] == []


def test_what_is_only_generally_known_has_confidence_c() -> None:
    for each in REGISTER.tenures:
        if each.source == "general knowledge":
            assert each.confidence is Confidence.C
