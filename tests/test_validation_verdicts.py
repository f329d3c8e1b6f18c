"""
The rules about verdicts: what each finds, and what it leaves alone.
"""

from __future__ import annotations

from datetime import date

import pytest

from kamerbrief.model.blocks import Paragraph
from kamerbrief.model.facts import Motion, Signatory, Verdict
from kamerbrief.model.inlines import Condition, MotionRef, SignatoryRef, VerdictRef
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import DateField, Metadata
from kamerbrief.validation.rules import validate
from kamerbrief.validation.wordings import WORDINGS, Wording, agree, categories_of
from kamerbrief.vocabularies import Category


def verdict(category: str = "ontraden", **fields: object) -> Verdict:
    given: dict[str, object] = {"id": "v1", "motion": "m1", "holder": "kabinet", **fields}
    return Verdict(category=category, **given)  # type: ignore[arg-type]


def letter(
    *verdicts: Verdict, words: str = "zo", motions: tuple[Motion, ...] = (Motion(id="m1"),),
    condition: str | None = None, day: date | None = None,
) -> Letter:  # fmt: skip
    content: list[object] = [MotionRef(motion=each.id, content="de motie") for each in motions]
    content += [VerdictRef(verdict=each.id, content=words) for each in verdicts]
    if condition:
        content.append(Condition(verdict="v1", kind=condition, content="mits"))  # type: ignore[arg-type]
    return Letter(
        metadata=Metadata(dates=() if day is None else (DateField(value=day),)),
        motions=motions,
        verdicts=verdicts,
        body=(Paragraph(content=content),),  # type: ignore[arg-type]
    )


def codes(checked: Letter) -> list[str]:
    return [each.code for each in validate(checked).diagnostics]


# Which verdict counts


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({}, ["VER001"]),
        ({"category": "oordeel-kamer"}, ["VER001"]),
        ({"supersedes": "v1"}, []),
        ({"holder": "presidium"}, []),
        ({"part": "tweede verzoek"}, []),
    ],
)
def test_one_holder_has_one_current_verdict(second: dict[str, str], expected: list[str]) -> None:
    assert codes(letter(verdict(), verdict(**{"id": "v2", **second}))) == expected


# Words


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda each: each.name)
def test_wording_is_found_in_its_example_and_not_in_its_counter(wording: Wording) -> None:
    assert wording.category in categories_of(wording.example)
    assert wording.category not in categories_of(wording.counter)


@pytest.mark.parametrize("before", range(0, 130, 3))
def test_verdict_is_denied_wherever_the_words_stand(before: int) -> None:
    assert categories_of("x" * before + " niet overbodig") == frozenset()


@pytest.mark.parametrize(
    ("category", "words"),
    [
        ("ontraden", "ontraad ik deze motie als overbodig"),
        ("ontraden", "blijft ontraden, gelet op het oordeel van de Raad van State"),
        ("ontraden-tenzij-gewijzigd", "Ontraden, tenzij gewijzigd"),
        ("oordeel-kamer", "oordeel Kamer, anders ontraad ik de motie"),
        ("oordeel-kamer", "laat ik het oordeel\nover deze motie aan uw Kamer"),
        ("oordeel-kamer", "ontraad ik de motie niet"),
        ("ontraden", "geef ik deze motie geen oordeel Kamer"),
        ("oordeel-kamer", "steun ik de motie"),
        ("verzocht-aan-te-houden", "verzoek ik de motie aan te houden, anders ontraad ik haar"),
        ("overgenomen", "bereid de motie over te nemen"),
    ],
)
def test_words_may_say_more_than_the_category(category: str, words: str) -> None:
    assert agree(words, Category(category))
    assert codes(letter(verdict(category), words=words)) == []


@pytest.mark.parametrize(
    ("category", "words"),
    [
        ("oordeel-kamer", "ontraad ik"),
        ("ontraden", "Oordeel Kamer."),
        ("ontraden", "laat ik aan het oordeel van de Kamer"),
        ("ontraden", "verzoek ik aan te houden"),
        ("oordeel-kamer", "ontraad ik, gelet op het oordeel van de Kamercommissie"),
    ],
)
def test_words_of_another_category_are_told(category: str, words: str) -> None:
    assert codes(letter(verdict(category), words=words)) == ["VER002"]


def test_words_may_give_the_fallback() -> None:
    checked = letter(verdict("verzocht-aan-te-houden", fallback="ontraden"), words="ontraad ik")

    assert codes(checked) == []


# Categories


@pytest.mark.parametrize("category", ["ontijdig", "overbodig"])
@pytest.mark.parametrize(
    ("day", "expected"), [(date(2024, 11, 17), ["VER003"]), (date(2024, 11, 18), []), (None, [])]
)
def test_category_is_valid_from_its_first_day(
    category: str, day: date | None, expected: list[str]
) -> None:
    assert codes(letter(verdict(category), day=day)) == expected


def test_private_category_is_a_note() -> None:
    [diagnostic] = validate(letter(verdict("x-steun"))).diagnostics

    assert (diagnostic.code, diagnostic.severity) == ("VER004", "note")


# Conditions


@pytest.mark.parametrize(
    ("fields", "condition", "expected"),
    [
        ({"qualified": "caveat"}, "caveat", []),
        ({"qualified": "caveat"}, None, ["VER005"]),
        ({"qualified": "caveat", "basis": "inferred"}, None, []),
        ({"qualified": "caveat"}, "condition", ["VER006"]),
        ({}, "caveat", ["VER006"]),
        ({"category": "oordeel-kamer", "fallback": "ontraden"}, None, ["VER005"]),
        ({"category": "verzocht-aan-te-houden", "fallback": "ontraden"}, None, []),
        ({"category": "verzocht-aan-te-houden", "fallback": "verzocht-aan-te-houden"}, None,
         ["VER007"]),
    ],
)  # fmt: skip
def test_verdict_and_condition_agree(
    fields: dict[str, str], condition: str | None, expected: list[str]
) -> None:
    assert codes(letter(verdict(**fields), condition=condition)) == expected


# Whose motion, whose verdict


@pytest.mark.parametrize(
    ("holder", "words", "expected"),
    [
        ("kabinet", "neem ik de motie over", ["VER008"]),
        ("kabinet", "is overgenomen", ["VER008"]),
        ("kabinet", "ben ik bereid de motie over te nemen", []),
        ("kabinet", "kan ik overnemen", []),
        ("presidium", "neemt het Presidium over", []),
    ],
)
def test_letter_is_only_willing_to_take_a_motion_over(
    holder: str, words: str, expected: list[str]
) -> None:
    assert codes(letter(verdict("overgenomen", holder=holder), words=words)) == expected


REPLACED = (
    Motion(id="m1"),
    Motion(id="m2", version="gewijzigd", replaces="m1", treatment="mentioned"),
)


def test_verdict_on_a_replaced_motion_is_told() -> None:
    assert codes(letter(verdict(), motions=REPLACED)) == ["VER009"]


def test_superseded_verdict_may_be_on_a_replaced_motion() -> None:
    motions = (Motion(id="m1"), Motion(id="m2", version="gewijzigd", replaces="m1"))
    later = verdict(id="v2", motion="m2", supersedes="v1")

    assert codes(letter(verdict(), later, motions=motions)) == []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"treatment": "no-verdict", "reason": "ingetrokken"}, ["VER010"]),
        ({"treatment": "mentioned"}, ["VER012"]),
        ({}, []),
    ],
)
def test_motion_with_a_verdict_is_appraised(fields: dict[str, str], expected: list[str]) -> None:
    assert codes(letter(verdict(), motions=(Motion(id="m1", **fields),))) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("holder", "capacity", "expected"),
    [
        ("ondertekenaar", "mede-namens", ["VER011"]),
        ("ondertekenaar", "signed", []),
        ("ambtgenoot", "mede-namens", []),
    ],
)
def test_verdict_of_the_signatory_is_of_one_who_signs(
    holder: str, capacity: str, expected: list[str]
) -> None:
    checked = Letter(
        motions=(Motion(id="m1"),),
        verdicts=(verdict(holder=holder, signatory="s1"),),
        signatories=(
            Signatory(id="s1", office="minister", capacity=capacity),  # type: ignore[arg-type]
            Signatory(id="s2", office="staatssecretaris"),
        ),
        body=(
            Paragraph(
                content=[
                    MotionRef(motion="m1"),
                    VerdictRef(verdict="v1", content="ontraden"),
                    SignatoryRef(signatory="s1"),
                    SignatoryRef(signatory="s2"),
                ]
            ),
        ),
    )

    assert codes(checked) == expected


def test_long_words_that_begin_a_wording_again_and_again_are_read_once() -> None:
    words = "oordeel neem houd ontraad " * 20_000

    assert codes(letter(verdict(), words=words)) == []
