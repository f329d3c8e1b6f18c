"""
The register: who held which office when, what titles are right, and whose names are the same.
"""

from __future__ import annotations

import datetime as dt
import operator
import pickle
import random
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerbrief.errors import KamerbriefError, RegisterError
from kamerbrief.register import (
    Confidence,
    PersonName,
    Register,
    Seat,
    Standing,
    Tenure,
    TitleStanding,
    parse_name,
    same_initials,
    same_surname,
)
from kamerbrief.register.eras import Eras
from kamerbrief.register.records import written
from kamerbrief.register.spelling import alike, distance
from kamerbrief.vocabularies import OfficeKind

REGISTER = Register.bundled()
FIRST, LAST = dt.date(2006, 7, 7), dt.date(2026, 3, 1)
SURE = [each for each in REGISTER.tenures if each.confidence is not Confidence.C and each.initials]
DAY = dt.date(2023, 5, 1)
SZW = "De Minister van Sociale Zaken\nen Werkgelegenheid"

REAL = [
    ("2016-04-13", "De Voorzitter van de Tweede Kamer der Staten-Generaal", "K. Arib"),
    ("2017-02-22", "De Staatssecretaris van Veiligheid en Justitie", "K.H.D.M. Dijkhoff"),
    ("2019-07-04", "De Minister van Binnenlandse Zaken en Koninkrijksrelaties", "K.H. Ollongren"),
    ("2022-11-22", "De Minister van Sociale Zaken en Werkgelegenheid", "C.E.G. van Gennip"),
    ("2024-01-30", "De Minister van Buitenlandse Zaken", "H.G.J. Bruins Slot"),
    ("2024-03-24", "De minister van Justitie en Veiligheid", "D. Yeşilgöz-Zegerius"),
]


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def flagged(title: str, name: str, on: dt.date) -> bool:
    titles, holdings = {TitleStanding.KNOWN, TitleStanding.SILENT}, {Standing.HELD, Standing.SILENT}
    if REGISTER.title(title, on).standing not in titles:
        return True
    return REGISTER.held(title, name, on).standing not in holdings


def shown(tenure: Tenure) -> str:
    return f"{tenure.name} {tenure.title} {tenure.start}"


# What is right is left alone


@pytest.mark.parametrize(("on", "title", "name"), REAL)
def test_real_signature_is_right(on: str, title: str, name: str) -> None:
    assert REGISTER.title(title, day(on)).standing is TitleStanding.KNOWN
    assert REGISTER.held(title, name, day(on)).standing is Standing.HELD


@pytest.mark.parametrize("tenure", REGISTER.tenures, ids=shown)
def test_tenure_is_right_on_its_own_days(tenure: Tenure) -> None:
    end = tenure.end or LAST
    days = [tenure.start, tenure.start + (end - tenure.start) / 2, end]
    days += [tenure.start - dt.timedelta(days=14), end + dt.timedelta(days=14)]

    wrong = [(title, on) for title in (tenure.title, *tenure.also) for on in days
             if flagged(title, tenure.name, on)]  # fmt: skip

    assert wrong == []


@pytest.mark.parametrize("tenure", REGISTER.tenures, ids=shown)
def test_parts_of_an_office_give_its_title(tenure: Tenure) -> None:
    on = min(tenure.start, LAST)

    title = REGISTER.title_of(tenure.office, tenure.ministry, tenure.portfolio, on)

    assert title is None or not flagged(title, tenure.name, on)


def variant(tenure: Tenure, chance: random.Random) -> tuple[str, str]:
    initials, prefix, surname = tenure.initials or "", tenure.prefix or "", tenure.surname
    initials = chance.choice(
        [initials, initials.replace(".", ""), initials.replace(".", ". ").strip(),
         initials.replace(".", " ").strip(), initials.upper(), initials.lower()]
    )  # fmt: skip
    prefix = chance.choice([prefix, prefix.title(), prefix.upper(), prefix.capitalize()])
    surname = chance.choice([surname, *surname.split("-"), surname.replace("-", "\u2010")])
    title = chance.choice(
        [tenure.title, f"De {tenure.title},", f"De demissionair {tenure.title}",
         tenure.title.upper(), tenure.title.lower(), tenure.title.replace(" en ", "\nen "),
         tenure.title.replace("ij", "ij\u00ad"), tenure.title.replace("erk", "er-\nk")]
    )  # fmt: skip
    return title, " ".join(filter(None, [initials, prefix, surname]))


def test_no_correct_variant_of_spelling_is_flagged() -> None:
    chance = random.Random(4)  # noqa: S311
    wrong = []

    for _ in range(1000):
        tenure = chance.choice(REGISTER.tenures)
        on = tenure.start + ((tenure.end or LAST) - tenure.start) * chance.random()
        title, name = variant(tenure, chance)
        if flagged(title, name, on):
            wrong.append((title, name, on))

    assert wrong == []


# What is wrong is found


def misspelt(title: str, chance: random.Random) -> str:
    place = chance.choice([at for at, sign in enumerate(title) if at and sign.isalpha()][:-1])
    dropped = title[:place] + title[place + 1 :]
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    other = title[:place] + letter + title[place + 1 :]
    return chance.choice([dropped, other, title[:place] + title[place] + title[place:]])


def mistake(tenure: Tenure, chance: random.Random) -> tuple[str, str, dt.date] | None:
    end = tenure.end or LAST
    title, name = tenure.title, tenure.name
    on = tenure.start + (end - tenure.start) * chance.random()
    match chance.choice(["office", "year", "initials", "van-voor", "letters"]):
        case "office":
            title = chance.choice(SURE).title
        case "year":
            on += dt.timedelta(days=365 * chance.choice([-4, -3, -2, -1, 1, 2, 3, 4]))
        case "initials":
            letters = "".join(f"{chance.choice('ABDEFGHIJKLMNOPRTUVWZ')}." for _ in range(3))
            name = f"{letters} {tenure.prefix or ''} {tenure.surname}"
            return (title, name, on) if not same_initials(letters, tenure.initials or "") else None
        case "van-voor" if " van " in title and "President" not in title:
            title = title.replace(" van ", " voor ", 1)
        case "van-voor":
            title = title.replace(" voor ", " van ", 1)
        case "letters":
            title = misspelt(title, chance)
    right = any(
        each.title.casefold() == title.casefold() and each.covers(on)
        for each in REGISTER.tenures
        if each.person == tenure.person
    )
    return None if right or not FIRST <= on <= LAST else (title, name, on)


def test_at_least_95_in_100_mistakes_are_flagged() -> None:
    chance = random.Random(4)  # noqa: S311
    mistakes = [found for _ in range(3000) if (found := mistake(chance.choice(SURE), chance))]

    found = [each for each in mistakes if flagged(*each)]

    assert len(mistakes) > 1500
    assert len(found) / len(mistakes) >= 0.95


@pytest.mark.parametrize(
    ("title", "on", "standing", "right"),
    [
        ("Minister van Rechtsbescherming", "2023-05-01", "van-voor",
         "Minister voor Rechtsbescherming"),
        ("minister voor Defensie", "2023-05-01", "van-voor", "Minister van Defensie"),
        ("Staatssecretaris voor Justitie en Veiligheid", "2021-05-01", "van-voor",
         "Staatssecretaris van Justitie en Veiligheid"),
        ("MINISTER VOOR PRIMAIR EN VOORTGEZET ONDERWIJS", "2023-05-01", "known",
         "Minister voor Primair en Voortgezet Onderwijs"),
        ("MINISTER VOOR PRIMAIR EN VOORTGEZET ONDERWYS", "2023-05-01", "misspelt",
         "Minister voor Primair en Voortgezet Onderwijs"),
        ("minister voor Primair en Voorgezet Onderwijs", "2023-05-01", "misspelt",
         "Minister voor Primair en Voortgezet Onderwijs"),
        ("minister voor Rechtsbeschering", "2023-05-01", "misspelt",
         "Minister voor Rechtsbescherming"),
        ("minister van Binnenlands Zaken en Koninkrijksrelaties", "2020-05-01", "misspelt",
         "Minister van Binnenlandse Zaken en Koninkrijksrelaties"),
        ("Mnister van Financiën", "2020-05-01", "misspelt", "Minister van Financiën"),
        ("Minister van Financien", "2020-05-01", "known", "Minister van Financiën"),
        ("Minister van Veiligheid en Justitie", "2020-05-01", "other-cabinet",
         "Minister van Justitie en Veiligheid"),
        ("Staatssecretaris van Defensie", "2015-05-01", "other-cabinet", None),
        ("Minister van Klimaat en Groene Groei", "2020-05-01", "other-cabinet", None),
        ("Minister van Vrolijke Zaken", "2020-05-01", "unknown", None),
        ("Minister van Volksgezondheid", "2020-05-01", "unknown",
         "Minister van Volksgezondheid, Welzijn en Sport"),
        ("", "2020-05-01", "unknown", None),
        ("Minister " * 100, "2020-05-01", "unknown", None),
        ("Minister van Vrolijke Zaken", "2026-03-02", "silent", None),
        ("Minister van Vrolijke Zaken", "2001-03-02", "silent", None),
        ("minister van SZW", "2022-11-22", "known", "Minister van SZW"),
        ("minister van IenW", "2015-11-22", "other-cabinet",
         "Minister van Infrastructuur en Milieu"),
        ("Informateur", "2020-05-01", "known", None),
        ("De Minister", "2020-05-01", "known", None),
        ("Viceminister-president", "2020-05-01", "known", None),
        ("Vice-Minister-President en Minister van Justitie & Veiligheid", "2020-05-01", "known",
         "Minister van Justitie en Veiligheid"),
        ("Staatssecretaris van Financiën \N{EN DASH} Fiscaliteit, Belastingdienst en Douane",
         "2025-01-10", "known", "Staatssecretaris van Financiën"),
        ("Staatssecretaris van Financiën -\nToeslagen en Douan", "2023-05-01", "misspelt",
         "Staatssecretaris van Financiën \N{EN DASH} Toeslagen en Douane"),
        ("Minister voor Basis-\nen Voortgezet Onderwijs en Media", "2019-05-01", "known",
         "Minister voor Basis- en Voortgezet Onderwijs en Media"),
        ("demissionair minister president", "2023-12-01", "known", "Minister-President"),
        ("Minister van Economische Zaken (EZ)", "2025-05-01", "known",
         "Minister van Economische Zaken"),
    ],
)  # fmt: skip
def test_title_on_a_day(title: str, on: str, standing: str, right: str | None) -> None:
    answer = REGISTER.title(title, day(on))

    assert (answer.standing, answer.right) == (standing, right)


def test_title_at_any_time_may_be_of_any_cabinet() -> None:
    assert REGISTER.title("Minister van Justitie").standing is TitleStanding.KNOWN
    assert REGISTER.title("Minister van Stikstof").standing is TitleStanding.UNKNOWN


@pytest.mark.parametrize("on", ["2017-11-15", "2017-12-31"])
def test_name_that_a_ministry_still_has_in_law_is_right(on: str) -> None:
    assert not flagged("Minister van Veiligheid en Justitie", "F.B.J. Grapperhaus", day(on))
    assert not flagged("Minister van Justitie en Veiligheid", "F.B.J. Grapperhaus", day(on))


@pytest.mark.parametrize(
    ("title", "name", "on", "standing"),
    [
        (SZW, "W. Koolmees", "2022-11-22", "not-held"),
        (SZW, "W. Koolmees", "2022-01-24", "held"),
        (SZW, "W. Koolmees", "2022-01-25", "not-held"),
        (SZW, "C.E.G. van Gennip", "2021-12-27", "held"),
        (SZW, "A.B. van Gennip", "2022-11-22", "other-initials"),
        (SZW, "Van Gennip", "2022-11-22", "held"),
        (SZW, "Karien van Gennip", "2022-11-22", "held"),
        (SZW, "E. Zwart", "2022-11-22", "not-held"),
        ("Minister-President", "A.C.L. Rutte", "2020-01-10", "other-initials"),
        ("Minister-President", "mr. drs. M. Rutte", "2020-01-10", "held"),
        # Of days before and after all that it knows.
        (SZW, "E. Zwart", "2026-03-02", "silent"),
        (SZW, "E. Zwart", "2001-03-02", "silent"),
        # The end of this tenure is not sure.
        ("Minister voor Buitenlandse Handel en Ontwikkelingssamenwerking", "S.A.M. Kaag",
         "2021-09-30", "silent"),
        # Nor are these initials.
        ("Minister van Buitenlandse Zaken", "D. Rosenthal", "2011-05-01", "silent"),
        # Nobody is known to have held it: who was in the cabinet may have stood in.
        (SZW, "E. Heinen", "2025-08-30", "silent"),
        ("Staatssecretaris van Sociale Zaken en Werkgelegenheid", "H.M. de Jonge",
         "2021-04-01", "silent"),
        ("Staatssecretaris van Sociale Zaken en Werkgelegenheid", "L.F. Asscher",
         "2021-04-01", "not-held"),
        # Somebody did.
        ("Minister van Volksgezondheid, Welzijn en Sport", "R. Tieman", "2025-08-30", "held"),
        ("Minister van Volksgezondheid, Welzijn en Sport", "E. Heinen", "2025-08-30", "not-held"),
        # No title, no office.
        ("Minister van Vrolijke Zaken", "E. Zwart", "2020-01-10", "silent"),
    ],
)  # fmt: skip
def test_person_in_office_on_a_day(title: str, name: str, on: str, standing: str) -> None:
    assert REGISTER.held(title, name, day(on)).standing == standing


def test_holding_says_who_held_the_office_and_what_the_person_was() -> None:
    answer = REGISTER.held(SZW, "K.H. Ollongren", day("2022-11-22"))

    assert [each.name for each in answer.holders] == ["C.E.G. van Gennip"]
    assert [each.title for each in answer.person] == ["Minister van Defensie"]


def test_holders_of_a_shared_office_are_all_given() -> None:
    found = REGISTER.holders("staatssecretaris van VWS", day("2025-07-01"))

    assert [each.name for each in found] == ["J.Z.C.M. Tielen", "N.J.F. Pouw-Verweij"]


def test_namesakes_are_told_apart_by_initials() -> None:
    assert {each.person for each in REGISTER.offices("F.M. Wiersma")} == {"Femke Wiersma"}
    assert {each.person for each in REGISTER.offices("Wiersma")} == {
        "Dennis Wiersma", "Femke Wiersma",
    }  # fmt: skip


def test_ministry_is_found_by_name_abbreviation_and_day() -> None:
    assert REGISTER.ministry("ezk", day("2026-02-25")).start == day("2026-02-23")
    assert REGISTER.ministry("EZ", day("2015-01-01")).code == "mnre1045"
    assert REGISTER.ministry("Defensie").abbreviation == "Def"
    assert REGISTER.ministry("Vrolijkheid") is None


def test_party_is_found_by_every_name_and_covers_its_days() -> None:
    assert REGISTER.party("CU") == REGISTER.party("christenunie")
    assert REGISTER.same_party("NSC", "Nieuw Sociaal Contract")
    assert not REGISTER.same_party("PvdA", "PVV")
    assert not REGISTER.party("PvdA").covers(day("2023-10-27"))
    assert REGISTER.party("GL-PvdA").covers(day("2023-10-27"))
    assert REGISTER.party("XYZ") is None


# Names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("S.Th.P.H.", "S.T.P.H.", True),
        ("S.Th.P.H.", "SThPH", True),
        ("S.Th.P.H.", "STHPH", True),
        ("S.Th.P.H.", "s. th. p. h.", True),
        ("Ch.A.", "C.A.", True),
        ("IJ.", "I.", True),
        ("C.E.G.", "CEG", True),
        ("C.E.G.", "C E G", True),
        ("C.E.G.", "ceg", True),
        ("C.E.G.", "C.E.", False),
        ("C.E.G.", "C.G.E.", False),
        ("T.H.", "T.", False),
        ("K.H.D.M.", "K.H.", False),
    ],
)
def test_initials_are_compared_without_dots_case_and_spelling(
    one: str, other: str, same: bool
) -> None:
    assert same_initials(one, other) is same
    assert same_initials(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Yeşilgöz-Zegerius", "Yesilgöz", True),
        ("Palmen-Schlangen", "PALMEN", True),
        ("van der Wal-Zeggelink", "Van Der Wal", True),
        ("van 't Wout", "Van \u2019t Wout", True),
        ("Szabó", "Szabo", True),
        ("Bruins Slot", "Bruins", False),
        ("van der Burg", "van den Burg", False),
        ("Çörüz", "Cörüz", True),
    ],
)
def test_surnames_are_compared_by_their_first_half(one: str, other: str, same: bool) -> None:
    assert same_surname(one, other) is same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("C.E.G. van Gennip", PersonName(initials="C.E.G.", prefix="van", surname="Gennip")),
        ("C E G van Gennip", PersonName(initials="C E G", prefix="van", surname="Gennip")),
        ("CEG van Gennip", PersonName(initials="CEG", prefix="van", surname="Gennip")),
        ("SThPH Palmen", PersonName(initials="SThPH", surname="Palmen")),
        ("drs. ir. M. Rutte, MSc", PersonName(initials="M.", surname="Rutte")),
        ("VAN DEN BRINK", PersonName(prefix="VAN DEN", surname="BRINK")),
        ("B. van 't Wout", PersonName(initials="B.", prefix="van 't", surname="Wout")),
        ("Sigrid A.M. Kaag", PersonName(first_name="Sigrid", surname="Kaag")),
        ("Mark Rutte", PersonName(first_name="Mark", surname="Rutte")),
        ("Aart Jan de Geus", PersonName(first_name="Aart Jan", prefix="de", surname="Geus")),
        ("Bruins Slot", PersonName(first_name="Bruins", surname="Slot")),
        ("H.G.J. Bruins Slot", PersonName(initials="H.G.J.", surname="Bruins Slot")),
        ("Van der Plas", PersonName(prefix="Van der", surname="Plas")),
        ("", PersonName(surname="")),
        ("De", PersonName(surname="De")),
    ],
)
def test_name_is_read_in_parts(text: str, name: PersonName) -> None:
    assert parse_name(text) == name


def test_surname_of_two_words_is_found_though_it_looks_like_a_first_name() -> None:
    assert {each.person for each in REGISTER.offices("Bruins Slot")} == {"Hanke Bruins Slot"}


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_get_an_answer(title: str, name: str) -> None:
    parse_name(name)

    assert REGISTER.title(title, DAY).standing in set(TitleStanding)
    assert REGISTER.held(title, name, DAY).standing in set(Standing)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_distance_is_that_of_the_textbook(one: str, other: str) -> None:
    table = [[max(row, column) if not row or not column else 0 for column in range(len(other) + 1)]
             for row in range(len(one) + 1)]  # fmt: skip
    for row in range(1, len(one) + 1):
        for column in range(1, len(other) + 1):
            table[row][column] = min(
                table[row - 1][column] + 1,
                table[row][column - 1] + 1,
                table[row - 1][column - 1] + (one[row - 1] != other[column - 1]),
            )
            if row > 1 and column > 1 and one[row - 2 : row] == other[column - 2 : column][::-1]:
                table[row][column] = min(table[row][column], table[row - 2][column - 2] + 1)

    assert distance(one, other, 3) == min(4, table[-1][-1])


def test_abbreviation_is_no_misspelling_of_another() -> None:
    assert REGISTER.title("minister van BiZ", day("2020-05-01")).standing == "unknown"


def test_words_that_are_far_from_all_are_near_to_none() -> None:
    assert alike("minister van onderwijs", ["minister van defensie"]) == []


# A register of one's own

HEADER = "abbreviation,name,also,start,end,source,confidence,as_of,note\n"
ROW = "ABC,Alfabet,A|B,2020-01-01,,mine,A,2026-01-01,\n"


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("", "line 1, abbreviation: the header lacks this column, expected abbreviation,name"),
        ("abbreviation,name\n", "line 1, also: the header lacks this column"),
        (HEADER.replace("note", "note,more"), "line 1, more: the header has this column"),
        (HEADER.replace("note", "note,name"), "line 1, name: the header has twice this column"),
        (HEADER + "ABC\n", "line 2: the row has 1 cells, expected 9"),
        (HEADER + ROW + ROW.replace("2020-01-01", "1 mei"),
         "line 3, start: '1 mei', expected a day such as 2022-01-10"),
        (HEADER + ROW.replace("2020-01-01", "2020-02-30"), "line 2, start: '2020-02-30'"),
        (HEADER + ROW.replace(",A,2026", ",D,2026"),
         "line 2, confidence: 'D', expected one of A, B, C"),
        (HEADER + ROW.replace("ABC", ""), "line 2, abbreviation: '', expected words"),
        (HEADER + ROW.replace("ABC", "ABC "), "line 2, abbreviation: 'ABC ', expected no"),
        (HEADER + ROW.replace("A|B", "A||B"), "line 2, also: 'A||B', expected words between"),
        (HEADER + ROW.replace("01,,mine", "01,2019-01-01,mine"),
         "line 2, end: '2019-01-01', expected no day before the start 2020-01-01"),
        (HEADER + '"ABC', "line 2: it is no CSV"),
        (HEADER + '"A\nB",' + ROW[4:], "line 2, abbreviation: 'A\\nB', expected no line end"),
    ],
)  # fmt: skip
def test_wrong_table_is_refused_with_its_place(table: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "parties.csv"
    path.write_text(table, encoding="utf-8", newline="")

    with pytest.raises(RegisterError) as caught:
        Register.from_csv(tmp_path)

    assert f"{path}, {message}" in str(caught.value)


def test_error_of_a_register_is_ours_and_can_be_pickled(tmp_path: Path) -> None:
    with pytest.raises(KamerbriefError) as caught:
        Register.from_csv(tmp_path / "parties.csv")

    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert str(again).endswith("there is no such file, expected a regular one")


def test_bytes_that_are_no_text_are_refused_with_their_line(tmp_path: Path) -> None:
    (tmp_path / "parties.csv").write_bytes(HEADER.encode() + ROW.encode() + b"\xff")

    with pytest.raises(RegisterError, match="line 3: it has bytes that are not UTF-8"):
        Register.from_csv(tmp_path)


@pytest.mark.parametrize("name", ["", "other.csv"])
def test_path_without_a_table_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(RegisterError, match=r"office_holders\.csv, ministries\.csv"):
        Register.from_csv(tmp_path / name)


def test_table_that_is_not_there_is_that_of_the_base(tmp_path: Path) -> None:
    (tmp_path / "parties.csv").write_text(HEADER + ROW, encoding="utf-8")

    own = Register.from_csv(tmp_path, base=REGISTER)

    assert own.party("B").name == "Alfabet"
    assert own.party("VVD") is None
    assert own.tenures == REGISTER.tenures
    assert Register.from_csv(tmp_path / "parties.csv").tenures == ()


def test_empty_register_says_nothing() -> None:
    register = Register()

    assert register.title("Minister van Defensie", DAY).standing is TitleStanding.SILENT
    assert register.held("Minister van Defensie", "E. Zwart", DAY).standing is Standing.SILENT
    assert (register.as_of, register.members("Van Dijk", DAY)) == (None, ())


def seat(first_name: str, party: str, start: str, end: str | None) -> Seat:
    return Seat(
        person=first_name, first_name=first_name, initials=f"{first_name[0]}.", prefix="van",
        surname="Dijk", party=party, start=day(start), end=day(end) if end else None,
        source="mine", confidence=Confidence.A, as_of=day("2023-06-30"),
    )  # fmt: skip


def test_members_with_one_surname_are_given_as_of_a_day(tmp_path: Path) -> None:
    seats = (
        seat("Jasper", "SP", "2017-03-23", "2023-12-05"),
        seat("Inge", "CDA", "2021-03-31", None),
    )
    (tmp_path / "members.csv").write_text(written(seats, Seat), encoding="utf-8")
    register = Register.from_csv(tmp_path)

    assert register.seats == seats
    assert [each.name for each in register.members("Van Dijk", day("2022-11-14"))] == [
        "Jasper van Dijk", "Inge van Dijk",
    ]  # fmt: skip
    assert register.members("Inge van Dijk", day("2022-11-14")) == seats[1:]
    assert register.members("I. van Dijk", day("2022-11-14")) == seats[1:]
    assert register.members("Van Dijk", day("2020-11-14")) == seats[:1]
    # Whether she was still a member then, nobody asked.
    assert register.members("Van Dijk", day("2023-07-01")) == seats[:1]


# What it costs


NEXT = dt.timedelta(days=1)
TURNS = [dt.date.fromordinal(each) for each in REGISTER._offices._eras._firsts[1:]]


@given(
    st.sampled_from(SURE),
    st.sampled_from(SURE),
    st.dates(dt.date(1990, 1, 1), dt.date(2035, 1, 1))
    | st.builds(operator.add, st.sampled_from(TURNS), st.sampled_from([NEXT, -NEXT, 0 * NEXT])),
)
def test_answer_of_a_day_is_worked_out_for_the_days_around_it(
    tenure: Tenure, other: Tenure, on: dt.date
) -> None:
    offices = REGISTER._offices
    misspelt = f"{other.title[:-2]}{other.title[-1]}"

    for title in (tenure.title, other.title, misspelt):
        assert offices.title(title, on) == offices._title(title, on)
        assert offices.held(title, tenure.name, on) == offices._held(title, tenure.name, on)
        assert offices.holders(title, on) == offices._holders(title, on)


def test_answers_change_around_the_days_of_a_record_only() -> None:
    tenure = attrs.evolve(SURE[0], start=day("2020-03-01"), end=day("2021-05-31"))
    eras = Eras([attrs.evolve(tenure, as_of=day("2026-01-01"))], 14)

    firsts = {eras.first(dt.date.fromordinal(each)) for each in range(737_000, 740_000)}

    assert {str(each) for each in firsts} == {
        *("0001-01-01", "2020-02-16", "2020-03-01", "2020-03-02", "2020-03-16"),
        *("2021-05-17", "2021-05-31", "2021-06-01", "2021-06-15"),
        *("2025-12-18", "2026-01-01", "2026-01-02", "2026-01-16"),
    }


def test_register_is_read_late_and_once() -> None:
    code = (
        "import sys, kamerbrief; assert 'kamerbrief.register' not in sys.modules\n"
        "from kamerbrief.register import Register, register\n"
        "assert register._bundled == []\n"
        "assert Register.bundled() is Register.bundled()\n"
        "assert not {'lxml', 'xmlschema', 'json'} & set(sys.modules)\n"
    )

    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)  # noqa: PLW1510

    assert result.stderr == ""


def test_register_can_be_sent_to_another_process() -> None:
    REGISTER.title("Minister van Defensie", DAY)

    again = pickle.loads(pickle.dumps(REGISTER))

    assert again.tenures == REGISTER.tenures
    assert again.held(*REAL[3][1:], day(REAL[3][0])).standing is Standing.HELD


def test_office_kinds_of_a_title_are_those_of_the_schema() -> None:
    assert REGISTER.title_of(OfficeKind.GRIFFIER) is None
    assert REGISTER.title_of("x-other", "SZW") is None
    assert REGISTER.title_of("minister-voor", "OCW") is None
    assert REGISTER.title_of("minister", "XYZ") == "Minister van XYZ"
    assert REGISTER.title_of("minister", "JenV", "Asiel en Migratie") == (
        "Minister van Asiel en Migratie"
    )
    assert REGISTER.title_of("minister", "Def", "Materieel") == "Minister van Defensie"
    assert REGISTER.title_of("staatssecretaris", None, "Herstel") == "Staatssecretaris Herstel"
