"""
Members and groups from the open data of the Tweede Kamer.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerbrief.errors import RegisterError
from kamerbrief.register import Confidence, Party, Register, Seat
from kamerbrief.register.opendata import OpenData, read_open_data
from kamerbrief.register.records import written

AS_OF = dt.date(2026, 1, 31)
SP = {
    "Id": "f1", "Nummer": 2768, "Afkorting": "SP", "NaamNL": "Socialistische Partij",
    "NaamEN": "Socialist Party", "AantalZetels": 5, "DatumActief": "1994-05-17T00:00:00+02:00",
    "DatumInactief": None, "GewijzigdOp": "2025-10-03T00:00:00+02:00", "Verwijderd": False,
}  # fmt: skip
JASPER = {
    "Id": "p1", "Nummer": 3, "Titels": "Drs.", "Initialen": "J.J.", "Tussenvoegsel": "van",
    "Achternaam": "Dijk", "Voornamen": "Jasper", "Roepnaam": "Jasper",
    "Functie": "Oud Kamerlid", "Fractielabel": None, "Verwijderd": False,
}  # fmt: skip
CHAIR = {"Id": "z1", "Gewicht": 1, "Fractie_Id": "f1"}
TAKEN = {
    "Id": "t1", "FractieZetel_Id": "z1", "Persoon_Id": "p1", "Functie": "Lid",
    "Van": "2017-03-23T00:00:00+01:00", "TotEnMet": "2023-12-05T00:00:00+01:00",
    "Verwijderd": False,
}  # fmt: skip
PARTY = Party(
    abbreviation="SP", name="Socialistische Partij", start=dt.date(1994, 5, 17), source="TK",
    confidence=Confidence.A, as_of=AS_OF,
)  # fmt: skip
SEAT = Seat(
    person="p1", first_name="Jasper", initials="J.J.", prefix="van", surname="Dijk", party="SP",
    start=dt.date(2017, 3, 23), end=dt.date(2023, 12, 5), source="TK", confidence=Confidence.A,
    as_of=AS_OF,
)  # fmt: skip


def read(*contents: Any) -> OpenData:
    sources = [
        (f"{number}.json", each if isinstance(each, bytes) else json.dumps(each).encode())
        for number, each in enumerate(contents, 1)
    ]
    return read_open_data(sources, AS_OF)


def test_entities_apart_are_joined_by_their_ids() -> None:
    found = read([TAKEN], {"value": [JASPER]}, [CHAIR], {"@odata.context": "x", "value": [SP]})

    assert found == OpenData(parties=(PARTY,), seats=(SEAT,))


def test_entities_in_each_other_are_the_same() -> None:
    whole = {**TAKEN, "Persoon": JASPER, "FractieZetel": {**CHAIR, "Fractie": SP}}
    alone = {key: value for key, value in whole.items() if not key.endswith("_Id")}

    assert read([whole]) == read([alone]) == OpenData(parties=(PARTY,), seats=(SEAT,))


def test_expanded_group_needs_no_more_than_its_abbreviation() -> None:
    expanded = {"FractieZetel": {"Fractie": {"Afkorting": "SP"}}, "Persoon": JASPER}

    assert read([{**TAKEN, **expanded}]).seats == (SEAT,)


@pytest.mark.parametrize("place", range(2))
def test_removed_record_is_left_out(place: int) -> None:
    records = [TAKEN, JASPER, CHAIR, SP]
    records[place * 3] = {**records[place * 3], "Verwijderd": True}
    # The member goes with the seat; without the group, nobody knows where the member was.
    if place:
        with pytest.raises(RegisterError, match="there is no Fractie of it"):
            read(records)
    else:
        assert read(records) == OpenData(parties=(PARTY,))


def test_seat_without_a_person_is_empty() -> None:
    assert read([{**TAKEN, "Persoon_Id": None}, CHAIR, SP]).seats == ()


def test_names_of_a_group_that_are_known_are_kept() -> None:
    source = ("1.json", json.dumps([{**SP, "Afkorting": "Nieuw Sociaal Contract"}]).encode())
    known = [attrs.evolve(PARTY, abbreviation="NSC", name="Nieuw Sociaal Contract", also=("N",))]

    [party] = read_open_data([source], AS_OF, known=known).parties

    assert party.also == ("NSC", "N")


def test_page_that_is_not_the_last_is_named() -> None:
    found = read({"value": [SP], "@odata.nextLink": "https://example.org"}, [JASPER])

    assert found.partial == ("1.json",)


@pytest.mark.parametrize(
    ("time", "day"),
    [
        ("2017-03-23T00:00:00+01:00", dt.date(2017, 3, 23)),
        ("2017-03-22T23:00:00Z", dt.date(2017, 3, 23)),
        ("2017-06-22T22:00:00+00:00", dt.date(2017, 6, 23)),
        ("2017-03-23T00:00:00Z", dt.date(2017, 3, 23)),
        ("2017-03-23", dt.date(2017, 3, 23)),
    ],
)
def test_day_is_that_of_the_hague(time: str, day: dt.date) -> None:
    [seat] = read([{**TAKEN, "Van": time}, JASPER, CHAIR, SP]).seats

    assert seat.start == day


def test_tables_of_open_data_are_a_register(tmp_path: Path) -> None:
    found = read([TAKEN, JASPER, CHAIR, SP])
    (tmp_path / "members.csv").write_text(written(found.seats, Seat), encoding="utf-8")
    (tmp_path / "parties.csv").write_text(written(found.parties, Party), encoding="utf-8")

    register = Register.from_csv(tmp_path)

    assert (register.seats, register.parties) == (found.seats, found.parties)
    assert register.members("Jasper van Dijk", dt.date(2022, 11, 14)) == (SEAT,)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "1.json, line 1: it is no JSON"),
        (b"{\n,", "1.json, line 2: it is no JSON"),
        (b"\xff", "1.json: it is no JSON in UTF-8"),
        (b"[NaN]", "1.json: it is no JSON in UTF-8: NaN is no number"),
        (b"[" * 200_000, "1.json: the JSON is nested too deeply"),
        (b'{"a":' * 200_000, "1.json: the JSON is nested too deeply"),
        (b"[" + b"1" * 10_000 + b"]", "1.json: it is no JSON in UTF-8"),
        (b"3", '1.json: the JSON has another form, expected an array, or an object with an'),
        (b'{"value": 3}', "1.json: the JSON has another form"),
        (b"[3]", "1.json, record 1: it is no object, expected a record of an entity"),
        ([{}], "1.json, record 1: its entity is unknown, expected one of Persoon, Fractie"),
        ([SP, {**SP, "Id": None}], "1.json, record 2, Id: it is absent, expected words"),
        ([{**SP, "Afkorting": ["SP"]}], "Afkorting: it has another form, expected a line"),
        ([{**SP, "Afkorting": "S\x1b[0m"}], "Afkorting: it has another form"),
        ([{**SP, "Afkorting": "\ud800"}], "Afkorting: it has another form"),
        ([{**SP, "NaamNL": "S" * 501}], "NaamNL: it has another form"),
        ([{**SP, "Afkorting": None, "NaamNL": None}], "Afkorting: it is absent"),
        ([{**SP, "DatumActief": "mei"}], "DatumActief: 'mei', expected a time in ISO 8601"),
        ([{**SP, "DatumActief": 3}], "DatumActief: 3, expected a time"),
        ([{**SP, "DatumActief": "9999-12-31T23:00:00Z"}], "DatumActief: '9999-12-31T23"),
        ([{**SP, "DatumInactief": "1990-01-01"}], "DatumInactief: '1990-01-01', expected no day"),
        ([TAKEN], "record 1: there is no Persoon of it, expected that, or a response to $expand"),
        ([TAKEN, JASPER], "record 1: there is no FractieZetel of it"),
        ([{**TAKEN, "FractieZetel_Id": None}, JASPER], "its FractieZetel is not expanded"),
        ([TAKEN, JASPER, CHAIR], "there is no Fractie of it"),
        ([{**TAKEN, "Van": None}, JASPER, CHAIR, SP], "Van: it is absent, expected a day"),
        ([TAKEN, {**JASPER, "Achternaam": " "}, CHAIR, SP], "Achternaam: it is absent"),
    ],
)  # fmt: skip
def test_what_is_no_open_data_is_refused_with_its_place(content: Any, message: str) -> None:
    with pytest.raises(RegisterError) as caught:
        read(content)

    assert message in str(caught.value)


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(sorted({*SP, *JASPER, *TAKEN, *CHAIR, "Persoon"})), inner)
    ),
    max_leaves=12,
)


@given(change=st.dictionaries(st.sampled_from(sorted(TAKEN)), JSON, max_size=3), more=JSON)
def test_any_json_is_read_or_refused(change: dict[str, Any], more: Any) -> None:
    for content in ([{**TAKEN, **change}, JASPER, CHAIR, SP], [more], more):
        try:
            answer: object = read(content)
        except RegisterError as error:
            answer = error.file

        assert isinstance(answer, OpenData) or str(answer).startswith("1.json")
