"""
Tables of motions with a verdict each, and what the text around them adds to a row.
"""

from __future__ import annotations

import datetime as dt

import pytest

from kamerbrief import draft
from kamerbrief.model.letter import Letter
from kamerbrief.vocabularies import Term

OPENING = """Geachte voorzitter,

Hierbij stuur ik u mijn oordelen bij het wetsvoorstel (Kamerstuk 36 410).

"""
CLOSING = """

Hoogachtend,

de minister van Klimaat en Groene Groei,

S.T.M. Hermans
"""
HEAD = "Stuk\tIngediend door\tStrekking\tOordeel\n"


def letter_of(*rows: str, text: str = "") -> Letter:
    """
    The draft of a letter with a table of *rows* and *text* below it.
    """
    return draft(OPENING + HEAD + "\n".join(rows) + "\n\n" + text + CLOSING).letter


def judged(letter: Letter) -> list[tuple[str | None, str, str | None]]:
    """
    The number of each motion with a verdict, its category and its fallback.
    """
    numbers = {motion.id: motion.number for motion in letter.motions}
    return [
        (numbers[each.motion], str(each.category), each.fallback and str(each.fallback))
        for each in letter.verdicts
    ]


@pytest.mark.parametrize(
    "legend",
    [
        "In de tabel staat OK voor oordeel Kamer.",
        "OK = oordeel Kamer, ONT = ontraden",
        "OK: oordeel Kamer; ONT: ontraden.",
        "De afkorting OK betekent oordeel Kamer, ONT betekent ontraden.",
        "OK staat voor oordeel Kamer en ONT voor ontraden.",
        "Legenda: OK (oordeel Kamer), ONT (ontraden).",
    ],
)
def test_what_an_abbreviation_stands_for_is_no_verdict(legend: str) -> None:
    letter = letter_of(
        "Nr. 5\tJansen (SP)\tEen verbod\tOK",
        "Nr. 6\tPieters (VVD)\tEen heffing\tONT",
        text=legend,
    )

    assert judged(letter) == [("5", "oordeel-kamer", None), ("6", "ontraden", None)]


def test_short_verdict_in_a_cell_may_have_a_case() -> None:
    letter = letter_of(
        "Nr. 5\tJansen (SP)\tEen verbod\tONT, tenzij gewijzigd",
        "Nr. 6\tPieters (VVD)\tEen heffing\tONT",
    )

    assert judged(letter) == [("5", "ontraden-tenzij-gewijzigd", None), ("6", "ontraden", None)]


def test_numbers_of_the_earlier_texts_stand_behind_the_last_one() -> None:
    letter = draft(
        f"{OPENING}Tabel 1. Amendementen\n\n{HEAD}Nr. 4\tKok (D66)\tEen wet\tOntraden\n"
        "Nr. 38, nader gewijzigd (was 33, was 21)\tJansen (SP)\tEen verbod\tOntraden\n" + CLOSING
    ).letter

    numbers = {each.id: each.number for each in letter.motions}
    assert [
        (each.number, str(each.kind), each.version and str(each.version), each.replaces)
        for each in letter.motions
        if numbers[each.id] != "4"
    ] == [
        ("38", "amendement", "nader-gewijzigd", "m3"),
        ("33", "amendement", "gewijzigd", "m4"),
        ("21", "amendement", None, None),
    ]


def test_what_holds_otherwise_stands_below_the_table() -> None:
    letter = letter_of(
        "Nr. 5\tJansen (SP)\tEen verbod\tOordeel Kamer",
        "Nr. 6\tPieters (VVD)\tEen heffing\tOntraden",
        text="Nr. 5. Ik lees de motie als een bevestiging van het beleid. Leest het lid Jansen "
        "haar anders, dan zou ik haar moeten ontraden.",
    )

    assert judged(letter) == [("5", "oordeel-kamer", "ontraden"), ("6", "ontraden", None)]


def test_case_in_which_it_would_be_another_text_is_no_verdict_of_its_own() -> None:
    letter = letter_of(
        "Nr. 5\tJansen (SP)\tEen verbod\tOntraden, tenzij gewijzigd",
        "Nr. 6\tPieters (VVD)\tEen heffing\tOntraden",
        text="Nr. 5. Ook ik wil ruimte geven. De grens is erg hoog. Er zijn ook andere bezwaren. "
        "Die noemde ik al. Er is nog een vraag. Bij een grens van ten hoogste 1.500 woningen kan "
        "ik het oordeel aan de Kamer laten.",
    )

    assert judged(letter) == [
        ("5", "ontraden-tenzij-gewijzigd", None),
        ("6", "ontraden", None),
    ]


def test_text_that_may_still_come_is_no_motion() -> None:
    letter = letter_of(
        "Nr. 5\tJansen (SP)\tEen verbod\tOntraden",
        "Nr. 6\tPieters (VVD)\tEen heffing\tOntraden",
        text="Mocht de heer Jansen met een gewijzigd amendement komen, dan ontvangt u daarvan vóór "
        "de stemmingen mijn appreciatie.",
    )

    assert [each.number for each in letter.motions] == ["5", "6"]


def test_reason_below_a_verdict_is_no_second_one() -> None:
    letter = letter_of(
        "Nr. 5\tJansen (SP)\tEen verbod\tOntraden",
        "Nr. 6\tPieters (VVD)\tEen heffing\tOordeel Kamer",
        text="Nr. 5. Wat de motie beoogt, namelijk een verbod, is dus overbodig.",
    )

    assert judged(letter) == [("5", "ontraden", None), ("6", "oordeel-kamer", None)]


PROMISES = """Tabel 2. Toezeggingen

Uw Kamer ontvangt	Van wie	Wanneer
Advies van TNO	Ondergetekende	April 2026
Brief over energie	Minister van EZ	Uiterlijk 30 mei 2026
Cijfers, toegezegd aan het lid Kok	Ondergetekende	1 juli 2026
Stand van zaken	Ondergetekende	Vóór de zomer
Evaluatie	Ondergetekende	Q3 2026
Verkenning	Ondergetekende	Nog niet bekend
Notitie	Ondergetekende
"""


def test_row_of_a_table_of_promises_is_a_promise() -> None:
    letter = draft(f"{OPENING}{PROMISES}{CLOSING}").letter

    assert [
        (str(each.actor), str(each.status), each.from_, each.until, each.term)
        for each in letter.commitments
    ] == [
        ("ondertekenaar", "new", dt.date(2026, 4, 1), dt.date(2026, 4, 30), None),
        ("ambtgenoot", "new", None, dt.date(2026, 5, 30), None),
        ("ondertekenaar", "prior", dt.date(2026, 7, 1), dt.date(2026, 7, 1), None),
        ("ondertekenaar", "new", None, None, Term.ZOMER),
        ("ondertekenaar", "new", dt.date(2026, 7, 1), dt.date(2026, 9, 30), None),
        ("ondertekenaar", "new", None, None, None),
        ("ondertekenaar", "new", None, None, None),
    ]
    assert letter.text == f"{OPENING}{PROMISES}{CLOSING}"


@pytest.mark.parametrize(
    "heads", ["Onderwerp\tAppreciatie\tPlanning", "Uw Kamer ontvangt\tVan wie", "Jaar\tDatum"]
)
def test_other_tables_promise_nothing(heads: str) -> None:
    rows = "\n".join(f"Iets {each}\tGoed\tApril 2026" for each in range(3))

    assert not draft(f"{OPENING}{heads}\n{rows}\n{CLOSING}").letter.commitments
