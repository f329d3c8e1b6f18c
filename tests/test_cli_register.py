"""
`kamerbrief register`, as its users run it.
"""

from __future__ import annotations

import datetime as dt
import io
import json
import sys
from pathlib import Path

import pytest

from kamerbrief.cli.main import main
from kamerbrief.register import Register

Captured = pytest.CaptureFixture[str]

GROUP = {"Id": "f1", "Afkorting": "SP", "NaamNL": "Socialistische Partij",
         "DatumActief": "1994-05-17T00:00:00+02:00", "DatumInactief": None}  # fmt: skip
SEATS = [
    {
        "Id": f"t{number}", "Functie": "Lid", "Van": "2021-03-31T00:00:00+02:00", "TotEnMet": None,
        "Persoon": {"Id": f"p{number}", "Achternaam": "Dijk", "Tussenvoegsel": "van",
                    "Initialen": f"{name[0]}.", "Roepnaam": name},
        "FractieZetel": {"Id": f"z{number}", "Gewicht": number, "Fractie": GROUP},
    }
    for number, name in enumerate(["Jasper", "Inge"])
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_import_writes_a_register(folder: Path, capsys: Captured) -> None:
    (folder / "seats.json").write_text(json.dumps({"value": SEATS}), encoding="utf-8")

    code = main(["register", "import", "seats.json", "-o", "own/list", "--as-of", "2026-01-31"])

    members, parties = Path("own/list/members.csv"), Path("own/list/parties.csv")
    assert (code, capsys.readouterr()) == (
        0, (f"wrote 2 rows to {members}\nwrote 1 rows to {parties}\n", "")
    )  # fmt: skip
    assert sorted(path.name for path in members.parent.iterdir()) == ["members.csv", "parties.csv"]
    register = Register.from_csv(folder / "own" / "list")
    found = register.members("Van Dijk", dt.date(2022, 11, 14))
    assert [(seat.name, seat.party) for seat in found] == [
        ("Jasper van Dijk", "SP"), ("Inge van Dijk", "SP"),
    ]  # fmt: skip


def test_import_reads_standard_input_and_takes_today(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = json.dumps([GROUP]).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    assert main(["register", "import", "-", "-o", "own"]) == 0

    [party] = Register.from_csv("own").parties
    assert abs((party.as_of - dt.date.today()).days) <= 1
    assert not (folder / "own" / "members.csv").exists()


def test_import_names_a_page_that_is_not_the_last(folder: Path, capsys: Captured) -> None:
    page = {"value": [GROUP], "@odata.nextLink": "https://example.org/"}
    (folder / "groups.json").write_text(json.dumps(page), encoding="utf-8")

    assert main(["register", "import", "groups.json", "-o", "own"]) == 0
    assert capsys.readouterr().err == (
        "kamerbrief: groups.json is not the last page: see @odata.nextLink\n"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[", "seats.json, line 1: it is no JSON: Expecting value"),
        ("[]", "the files have no group and no member of one, expected some"),
        ('[{"Id": 3, "NaamNL": 3}]', "seats.json, record 1, Id: it has another form"),
    ],
)
def test_import_of_something_else_says_where_it_is_wrong(
    content: str, message: str, folder: Path, capsys: Captured
) -> None:
    (folder / "seats.json").write_text(content, encoding="utf-8")

    assert main(["register", "import", "seats.json", "-o", "own"]) == 2
    assert message in capsys.readouterr().err
    assert not (folder / "own").exists()


def test_import_into_a_file_is_refused(folder: Path, capsys: Captured) -> None:
    (folder / "groups.json").write_text(json.dumps([GROUP]), encoding="utf-8")

    assert main(["register", "import", "groups.json", "-o", "groups.json"]) == 2
    assert "parties.csv: it cannot be written: " in capsys.readouterr().err


def test_import_of_a_missing_file_is_refused(folder: Path, capsys: Captured) -> None:
    assert main(["register", "import", "none.json", "-o", "own"]) == 2
    assert capsys.readouterr().err == "kamerbrief: XML001 there is no file 'none.json'\n"


def test_import_of_too_many_bytes_is_refused(folder: Path, capsys: Captured) -> None:
    (folder / "a.json").write_text("[" + " " * 100 + "]", encoding="utf-8")

    assert main(["register", "import", "a.json", "-o", "own", "--max-bytes", "10"]) == 2
    assert "more than 10 bytes" in capsys.readouterr().err


def test_show_gives_who_held_an_office_on_a_day(capsys: Captured) -> None:
    code = main(["register", "show", "minister van Defensie", "--on", "2019-07-04"])

    assert (code, capsys.readouterr().out) == (
        0,
        "2017-10-26  2021-09-17  Minister van Defensie  A.Th.B. Bijleveld-Schouten (CDA)"
        "  [A: CP KB OK PM (start CAB, end PM KB)]\n",
    )


def test_show_gives_the_offices_of_a_person(capsys: Captured) -> None:
    assert main(["register", "show", "K.H.D.M. Dijkhoff"]) == 0
    assert [line[:46] for line in capsys.readouterr().out.splitlines()] == [
        "2015-03-20  2017-10-04  Staatssecretaris van V",
        "2017-10-04  2017-10-26  Minister van Defensie ",
    ]


def test_show_reads_a_register_of_ones_own(folder: Path, capsys: Captured) -> None:
    columns = (Path(__file__).parents[1] / "schema/vocabularies/office_holders.csv").read_text(
        encoding="utf-8"
    )
    (folder / "office_holders.csv").write_text(columns.split("\n")[0] + "\n", encoding="utf-8")

    assert main(["register", "show", "Rutte", "--register", "."]) == 1
    assert capsys.readouterr() == ("", "kamerbrief: nobody found\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "Rutte", "--on", "mei"], "'mei', expected a day such as 2022-01-10"),
        (["show", "Rutte", "--register", "none"], "none: expected a folder, or one of office_"),
    ],
)
def test_show_says_what_it_cannot_do(
    arguments: list[str], message: str, folder: Path, capsys: Captured
) -> None:
    assert main(["register", *arguments]) == 2
    assert message in capsys.readouterr().err


def test_without_an_action_the_help_is_printed(capsys: Captured) -> None:
    assert main(["register"]) == 2
    assert "kamerbrief register show" in capsys.readouterr().out
