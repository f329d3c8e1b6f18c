"""
The rules about motions: what each finds, and what it leaves alone.
"""

from __future__ import annotations

from datetime import date

import pytest

from kamerbrief.model.blocks import Paragraph
from kamerbrief.model.facts import Motion, Submitter, Verdict
from kamerbrief.model.inlines import Member, MotionRef, VerdictRef
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import ChamberField, DateField, Metadata
from kamerbrief.validation.naming import Naming, naming_of
from kamerbrief.validation.rules import validate


def member(name: str, party: str | None = None, **fields: object) -> Submitter:
    return Submitter(name=name, party=party, **{"role": "first", **fields})  # type: ignore[arg-type]


def co(name: str, party: str | None = None, **fields: object) -> Submitter:
    return member(name, party, role="co", **fields)


def letter(
    *motions: Motion, words: object = "de motie", metadata: Metadata | None = None
) -> Letter:
    return Letter(
        metadata=metadata or Metadata(),
        motions=motions,
        body=(
            Paragraph(content=[MotionRef(motion=each.id, content=words) for each in motions]),  # type: ignore[arg-type]
        ),
    )


def mentioned(*submitters: Submitter, **fields: object) -> Motion:
    given: dict[str, object] = {"id": "m1", "treatment": "mentioned", **fields}
    return Motion(submitters=submitters, **given)  # type: ignore[arg-type]


def codes(checked: Letter) -> list[str]:
    return [each.code for each in validate(checked).diagnostics]


# Words that name submitters


@pytest.mark.parametrize(
    ("words", "naming"),
    [
        ("de motie van het lid Van Dijk (SP)", Naming(count=1)),
        ("de motie van het \nlid Ceder over werk", Naming(count=1)),
        ("de motie van de leden Van Dijk (SP) en Peters (CDA) over werk", Naming(count=2)),
        ("de leden Van der Plas, Öztekin en Wiegman-van Meppelen Scheppink", Naming(count=3)),
        ("de motie van de leden Ceder/Palland", Naming(count=2)),
        ("de motie Ellian c.s.", Naming(count=1, et_al=True)),
        # What does not name them all, or those of several motions.
        ("deze motie", None),
        ("de motie-Ceder", None),
        ("de motie van het lid Van Dijk, mede namens het lid Peters", None),
        ("de motie van het lid Van Dijk en die van het lid Peters", None),
        ("beide moties van het lid Ceder", None),
        ("de gewijzigde motie van dit lid", None),
        ("de motie van de leden van uw Kamer", None),
        ("de motie van de leden van de commissie en anderen", None),
    ],
)
def test_words_name_submitters(words: str, naming: Naming | None) -> None:
    assert naming_of(words) == naming


CEDER, PALLAND = member("Ceder"), co("Palland")


@pytest.mark.parametrize(
    ("motion", "words", "expected"),
    [
        (mentioned(et_al=True), "de motie", ["MOT001"]),
        (mentioned(CEDER, et_al=True), "de motie", []),
        (mentioned(CEDER, et_al=True), "de motie van het lid Ceder", []),
        (mentioned(CEDER, et_al=True), "de leden Ceder en Palland", ["MOT001"]),
        (mentioned(CEDER, co("Palland", basis="inferred"), et_al=True), "de motie", ["MOT001"]),
        (mentioned(CEDER, PALLAND, co("Van Dijk", basis="inferred"), et_al=True), "c.s.", []),
        # Of more members c.s. the words may name any number, but not one alone.
        (mentioned(CEDER, PALLAND, co("Van Dijk"), co("Peters"), et_al=True),
         "de leden Ceder, Palland en Van Dijk", []),
        (mentioned(CEDER, PALLAND, co("Van Dijk"), et_al=True), "de motie van het lid Ceder",
         ["MOT002"]),
        (mentioned(CEDER, PALLAND), "de leden Ceder en Palland", []),
        (mentioned(CEDER, PALLAND), "de motie van het lid Ceder", ["MOT002"]),
        (mentioned(CEDER), "de leden Ceder en Palland", ["MOT002"]),
        (mentioned(CEDER), "de motie Ceder c.s.", ["MOT002"]),
        (mentioned(CEDER, PALLAND, co("Van Dijk")), "de motie Ceder c.s.", []),
        (mentioned(), "de motie van het lid Ceder", []),
    ],
)  # fmt: skip
def test_words_and_submitters_agree(motion: Motion, words: str, expected: list[str]) -> None:
    assert codes(letter(motion, words=words)) == expected


def test_shorter_words_are_fine_where_others_name_all() -> None:
    motion = mentioned(CEDER, PALLAND)
    full, short = "de leden Ceder en Palland", "de motie van het lid Ceder"
    content = [MotionRef(motion="m1", content=words) for words in (short, full)]

    assert codes(Letter(motions=(motion,), body=(Paragraph(content=content),))) == []


def test_first_words_that_name_another_number_are_told() -> None:
    first, second = "de motie van het lid Ceder", "de leden Ceder, Palland en Peters"
    content = [MotionRef(motion="m1", content=words) for words in (first, second)]

    [diagnostic] = validate(
        Letter(motions=(mentioned(CEDER, PALLAND),), body=(Paragraph(content=content),))
    ).diagnostics

    assert (diagnostic.location.path, diagnostic.message) == (
        "/letter/body/p[1]/motionRef[1]",
        f"the words '{first}' name 1, the motion 'm1' has 2: Ceder, Palland",
    )


@pytest.mark.parametrize(
    ("submitters", "expected"),
    [
        ((member("A"), co("B")), []),
        ((co("B"), member("A")), []),
        ((member("A"), member("B")), ["MOT003"]),
        ((co("A"), co("B")), ["MOT004"]),
        ((), []),
    ],
)
def test_motion_has_one_first_submitter(
    submitters: tuple[Submitter, ...], expected: list[str]
) -> None:
    assert codes(letter(mentioned(*submitters))) == expected


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        # One Van Dijk, named in full once.
        ([member("Van Dijk", "SP")], []),
        ([member("Van Dijk", "SP"), member("Van Dijk", "SP", first_name="Jasper")], []),
        ([member("Van Dijk", "SP"), member("Van Dijk", "CDA")], ["MOT005"]),
        (
            [member("Van Dijk", first_name="Jasper"), member("Van Dijk", first_name="Inge")],
            ["MOT005"],
        ),
        (
            [member("Van Dijk", first_name=first) for first in ("Jasper", "Inge", "Gijs")],
            ["MOT005"],
        ),
        (
            [member("Van Dijk", party) for party in ("SP", "CDA", "PVV")],
            ["MOT005"],
        ),
    ],
)
def test_surname_alone_is_fine_for_one_member(others: list[Submitter], expected: list[str]) -> None:
    motions = [
        mentioned(each, id=f"m{at}") for at, each in enumerate((*others, member("Van Dijk")))
    ]

    assert codes(letter(*motions)) == expected


def test_namesakes_of_one_motion_are_told_apart() -> None:
    assert codes(letter(mentioned(member("Van Dijk", "SP"), co("Van Dijk")))) == ["MOT005"]
    assert codes(letter(mentioned(member("Van Dijk", "SP"), co("Van Dijk", "CDA")))) == []


def test_member_has_one_party() -> None:
    two = [
        mentioned(member("Van Dijk", party, first_name="Jasper"), id=party)
        for party in ("SP", "CDA")
    ]

    assert codes(letter(*two)) == ["MOT006"]


@pytest.mark.parametrize(
    ("name", "party", "expected"),
    [
        ("Van Dijk", "SP", []),
        ("Van Dijk", None, []),
        ("Van Dijk", "CDA", ["MOT006"]),
        ("Becker", "VVD", []),
    ],
)
def test_member_in_the_words_has_the_party_of_the_submitter(
    name: str, party: str | None, expected: list[str]
) -> None:
    words = ("de motie-", Member(name=name, party=party, content=name))

    assert codes(letter(mentioned(member("Van Dijk", "SP")), words=words)) == expected


# Versions and numbers


@pytest.mark.parametrize(
    ("version", "expected"),
    [("gewijzigd", ["MOT007"]), ("origineel", []), (None, []), ("x-vierde", [])],
)
def test_changed_version_replaces_another(version: str | None, expected: list[str]) -> None:
    assert codes(letter(mentioned(version=version))) == expected


@pytest.mark.parametrize(
    ("number", "earlier", "expected"),
    [
        ("103", "42", []),
        ("42", "103", ["MOT008"]),
        ("9", "10", ["MOT008"]),
        ("AA", "Z", []),
        ("Z", "AA", ["MOT008"]),
        ("D", "42", []),
        (None, "42", []),
        ("42", "HERDRUK 1", ["MOT009"]),
    ],
)
def test_motion_replaces_a_lower_number(
    number: str | None, earlier: str, expected: list[str]
) -> None:
    motions = (
        mentioned(dossier="36200", number=number, replaces="m2"),
        mentioned(id="m2", dossier="36200", number=earlier),
    )

    assert codes(letter(*motions)) == expected


def test_numbers_of_two_dossiers_are_not_compared() -> None:
    motions = (
        mentioned(dossier="36200", chapter="VI", number="4", replaces="m2"),
        mentioned(id="m2", dossier="36200", number="9"),
    )

    assert codes(letter(*motions)) == []


@pytest.mark.parametrize(
    ("number", "chamber", "year", "expected"),
    [
        ("42", "tweede-kamer", 2022, []),
        ("D", "tweede-kamer", 2022, ["MOT009"]),
        ("D", "eerste-kamer", 2022, []),
        ("42", "eerste-kamer", 2022, ["MOT009"]),
        ("42", "eerste-kamer", 2003, []),
        ("D", "staten-generaal", 2022, []),
        ("nr. 42", "tweede-kamer", 2022, ["MOT009"]),
        ("042", "tweede-kamer", 2022, ["MOT009"]),
    ],
)
def test_chamber_numbers_motions_in_its_own_way(
    number: str, chamber: str, year: int, expected: list[str]
) -> None:
    header = Metadata(
        chamber=ChamberField(value=chamber),  # type: ignore[arg-type]
        dates=(DateField(value=date(year, 11, 22)),),
    )
    checked = Letter(
        metadata=header,
        motions=(Motion(id="m1", number=number),),
        verdicts=(Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet"),),
        body=(
            Paragraph(
                content=[MotionRef(motion="m1"), VerdictRef(verdict="v1", content="ontraad")]
            ),
        ),
    )

    assert codes(checked) == expected


def test_motion_of_the_other_chamber_may_be_mentioned() -> None:
    header = Metadata(chamber=ChamberField(value="tweede-kamer"))  # type: ignore[arg-type]

    assert codes(letter(mentioned(number="D"), metadata=header)) == []


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"dossier": "36200", "chapter": "VI", "number": "26"}, ["MOT010"]),
        ({"dossier": "36200", "chapter": "XV", "number": "26"}, []),
        ({"dossier": "36200", "number": "26"}, []),
        ({"chapter": "VI", "number": "26"}, []),
    ],
)
def test_number_belongs_to_one_motion(parts: dict[str, str], expected: list[str]) -> None:
    first = mentioned(dossier="36200", chapter="VI", number="26")

    assert codes(letter(first, mentioned(id="m2", **parts))) == expected


def test_many_namesakes_are_told_with_the_first_of_them() -> None:
    count = 4_000
    motions = [mentioned(member("B", f"P{at:04}"), id=f"m{at}") for at in range(count)]
    bare = [mentioned(member("B"), id=f"x{at}") for at in range(count)]

    diagnostics = validate(letter(*motions, *bare)).diagnostics

    assert {each.code for each in diagnostics} == {"MOT005"}
    assert len(diagnostics) == count
    assert diagnostics[0].message.endswith("B (P0006), B (P0007), ...")
