"""
The rules about dates and about damaged text: what each finds, and what it leaves alone.
"""

from __future__ import annotations

from datetime import date

import pytest

from kamerbrief.model.blocks import Footnote, Paragraph
from kamerbrief.model.facts import Commitment, Debate, Motion
from kamerbrief.model.inlines import (
    CommitmentRef,
    Deadline,
    DebateRef,
    MotionRef,
    NoteRef,
    Sic,
)
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import DateField, DossierField, Metadata
from kamerbrief.validation.rules import validate

DAY = date(2022, 11, 22)


def letter(
    *content: object, dates: tuple[DateField, ...] = (DateField(value=DAY),),
    dossiers: tuple[str, ...] = (), **facts: object,
) -> Letter:  # fmt: skip
    numbers = tuple(DossierField(number=each) for each in dossiers)
    return Letter(
        metadata=Metadata(dates=dates, dossiers=numbers),
        body=(Paragraph(content=content),),  # type: ignore[arg-type]
        **facts,  # type: ignore[arg-type]
    )


def promised(
    words: str = "nu", dates: tuple[DateField, ...] | None = None, **due: object
) -> Letter:
    motion = Motion(id="m1", treatment="mentioned", deadline=date(2023, 2, 28))
    return letter(
        MotionRef(motion="m1", content="de motie"),
        CommitmentRef(
            commitment="t1", content=("ik zal ", Deadline(commitment="t1", content=words))
        ),
        motions=(motion,),
        commitments=(Commitment(id="t1", actor="kabinet", motion="m1", **due),),  # type: ignore[arg-type]
        dates=(DateField(value=DAY),) if dates is None else dates,
    )


def held(day: date | None, words: str = "het debat", *, submitted: bool = True) -> Letter:
    return letter(
        DebateRef(debate="d1", content=words),
        MotionRef(motion="m1", content="de motie"),
        debates=(Debate(id="d1", date=day),),
        motions=(Motion(id="m1", treatment="mentioned", debate="d1" if submitted else None),),
    )


def codes(checked: Letter) -> list[str]:
    return [each.code for each in validate(checked).diagnostics]


def field(day: date, witness: str | None = None, basis: str = "stated") -> DateField:
    return DateField(value=day, witness=witness, basis=basis)  # type: ignore[arg-type]


def test_each_witness_that_differs_from_the_first_is_told() -> None:
    other = date(2022, 11, 21)
    dates = (field(DAY, "letterhead"), field(other, "running-header"), field(other, "file"))

    [diagnostic] = validate(letter(dates=dates)).diagnostics

    assert (diagnostic.code, diagnostic.location.path) == ("DAT001", "/letter/metadata/date[2]")


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(1814, 3, 28), ["DAT002"]), (date(1814, 3, 29), []), (date(9999, 12, 31), [])],
)
def test_letter_is_of_the_states_general(day: date, expected: list[str]) -> None:
    assert codes(letter(dates=(field(day),))) == expected


@pytest.mark.parametrize(
    ("treatment", "day", "expected"),
    [
        ("no-verdict", date(2021, 11, 1), []),
        ("appraised", date(2021, 11, 20), ["DAT002"]),
        ("appraised", date(2021, 11, 21), []),
        ("appraised", date(9999, 12, 31), ["DAT007"]),
    ],
)
def test_letter_comes_within_a_year(treatment: str, day: date, expected: list[str]) -> None:
    motion = Motion(
        id="m1",
        debate="d1",
        treatment=treatment,
        reason="ingetrokken",  # type: ignore[arg-type]
    )
    checked = letter(
        MotionRef(motion="m1"), motions=(motion,), debates=(Debate(id="d1", date=day),)
    )

    assert [each for each in codes(checked) if each != "REF008"] == expected


@pytest.mark.parametrize(
    ("checked", "expected"),
    [
        (held(date(2022, 11, 14), "14 november jl."), []),
        (held(date(2022, 11, 24), "24 november"), ["DAT007"]),
        (held(date(2022, 11, 24), "24 november jl."), ["DAT003"]),
        (held(date(2022, 11, 24), "24 november", submitted=False), []),
        (held(DAY, "vandaag"), []),
        (held(None, "14 november jl."), []),
        (promised("1 december jl.", until=date(2022, 12, 1)), ["DAT003"]),
        (promised("1 november jl.", until=date(2022, 11, 1), status="prior"), []),
    ],
)
def test_past_is_before_the_letter(checked: Letter, expected: list[str]) -> None:
    assert codes(checked) == expected


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ({"until": date(2022, 11, 21)}, ["DAT004"]),
        ({"until": date(2022, 11, 21), "status": "prior"}, []),
        ({"until": DAY}, []),
        ({"until": date(2023, 2, 28)}, []),
        ({"until": date(2023, 3, 31)}, ["DAT005"]),
        ({"from_": date(2023, 2, 1), "until": date(2023, 1, 31)}, ["DAT006"]),
        ({"from_": date(2023, 2, 1), "until": date(2023, 2, 1)}, []),
        ({"from_": date(2023, 2, 1)}, []),
    ],
)
def test_commitment_is_due_in_time(due: dict[str, object], expected: list[str]) -> None:
    assert codes(promised(**due)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("14 november jl.", ["DAT008"]),
        ("nog dit jaar", ["DAT008"]),
        ("nog dit\njaar", ["DAT008"]),
        ("binnen drie maanden", ["DAT008"]),
        ("vóór 1 maart 2023", []),
        ("voor het zomerreces", []),
    ],
)
@pytest.mark.parametrize("dates", [(), (field(DAY, "register", "inferred"),)])
def test_relative_date_needs_the_date_of_the_letter(
    words: str, dates: tuple[DateField, ...], expected: list[str]
) -> None:
    assert codes(promised(words, dates)) == expected
    assert codes(promised(words)) == []


@pytest.mark.parametrize(
    ("dossier", "day", "expected"),
    [
        ("36410", date(2022, 11, 22), ["DAT009"]),
        ("36410", date(2023, 9, 18), []),
        ("36200", DAY, []),
        ("21501-02", DAY, []),
        ("CXLVI", DAY, []),
    ],
)
def test_letter_is_not_older_than_its_dossier(dossier: str, day: date, expected: list[str]) -> None:
    assert codes(letter(dates=(field(day),), dossiers=(dossier,))) == expected


# Text


def test_words_between_blocks_are_told_at_the_body() -> None:
    checked = Letter(body=("Geachte voorzitter,", Paragraph(content="Dag."), "\n\N{EM SPACE}"))

    [diagnostic] = validate(checked).diagnostics

    assert (diagnostic.code, diagnostic.location.path) == ("TXT001", "/letter/body")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("32  824", ["TXT002"]),
        ("32 \N{NO-BREAK SPACE}824", ["TXT002"]),
        ("20\N{SOFT HYPHEN}22", ["TXT002"]),
        ("32 824", []),
        ("32\N{NO-BREAK SPACE}824", []),
        ("2500 EA  DEN HAAG", []),
        ("1  2", []),
        ("nr. 26\n\n36 200", []),
        ("arbeids\N{SOFT HYPHEN}migratie", []),
    ],
)
def test_number_with_a_gap_is_told(words: str, expected: list[str]) -> None:
    assert codes(letter(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("van werkgevers1.", 1),
        ("werkgevers1 en de motie Aartsen2 van november 20233", 3),
        ("van november 20231", 1),
        ("Postbus 20018", 0),
        ("november 36200", 0),
        ("van november 2023, dossier 36200", 0),
        ("van Aartsen2", 0),
        ("Covid19, CO2 en m2 in Natura2000", 0),
        ("van kst-36947-31 en blg1/a", 0),
    ],
)
def test_marker_that_is_glued_to_a_word_is_told(words: str, expected: int) -> None:
    assert codes(letter(words)) == ["TXT003"] * expected


def test_marker_after_one_that_is_marked_is_told() -> None:
    checked = Letter(
        body=(
            Paragraph(content=("brief", NoteRef(footnote="n1", content="1"), " en motie Aartsen2")),
            Footnote(id="n1", marker="1", content="1 Zie daar."),
        )
    )

    assert codes(checked) == ["TXT003"]


def test_marker_whose_note_waits_for_it_is_told_once() -> None:
    checked = Letter(
        body=(Paragraph(content="de brief1."), Footnote(id="n1", marker="1", content="1 Zie daar."))
    )

    assert codes(checked) == ["REF006"]


def test_slip_without_correction_is_told() -> None:
    assert codes(letter(Sic(kind="truncated", content="Dit Kerst zal"))) == ["TXT004"]
    assert codes(letter(Sic(kind="typo", correction="in", content="ik"))) == []
