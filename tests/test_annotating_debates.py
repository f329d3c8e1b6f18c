"""
Debates: what they are about, and when they were.
"""

from __future__ import annotations

import pytest

from kamerbrief import annotate
from kamerbrief.annotating.debate_names import named_debates, title_in

SENT = "Den Haag, 9 december 2024\n\nGeachte voorzitter,\n\n"


def _debates(words: str, subject: str = "") -> list[tuple[str, str | None, str | None]]:
    head = f"Betreft: {subject}\n\n" if subject else ""
    return [
        (str(each.kind), each.title, None if each.date is None else str(each.date))
        for each in annotate(f"{head}{SENT}{words}").debates
    ]


@pytest.mark.parametrize(
    ("words", "debate"),
    [
        (
            "In het tweeminutendebat Splitsen, optoppen en woningdelen van 4 december jl. heb ik",
            ("tweeminutendebat", "Splitsen, optoppen en woningdelen", "2024-12-04"),
        ),
        (
            "Bij de behandeling van het wetsvoorstel Energiewet (36 378) op 3 december jl. zijn",
            ("wetsbehandeling", "Energiewet", "2024-12-03"),
        ),
        (
            "Bij de behandeling van de Jeugdwet in uw Kamer op 3 december jl. hebben wij toegezegd",
            ("wetsbehandeling", "Jeugdwet", "2024-12-03"),
        ),
        (
            "Bij de behandeling van het wetsvoorstel inzake de afname van celmateriaal op 3 "
            "december 2024 zijn",
            ("wetsbehandeling", "afname van celmateriaal", "2024-12-03"),
        ),
        (
            "als vervolg op het notaoverleg van 2 december 2024 over de Veteranennota, een advies",
            ("notaoverleg", "Veteranennota", "2024-12-02"),
        ),
        (
            "Voor de behandeling van de Wet taal en toegankelijkheid ontvangt u een brief",
            ("wetsbehandeling", "Wet taal en toegankelijkheid", None),
        ),
        (
            "Tijdens de behandeling op 3 december 2024 van de Wet accountantscontrole heb ik",
            ("wetsbehandeling", "Wet accountantscontrole", "2024-12-03"),
        ),
        (
            "Bij de begrotingsbehandeling Onderwijs, Cultuur en Wetenschap van 26, 27 en 28 "
            "november jl. is een motie ingediend",
            ("begrotingsbehandeling", "Onderwijs, Cultuur en Wetenschap", "2024-11-26"),
        ),
        (
            "Ik kom daar voor de begrotingsbehandeling OCW op terug met een tijdpad",
            ("begrotingsbehandeling", "OCW", None),
        ),
        (
            "vóór de behandeling van de begroting van Economische Zaken stuur ik dit",
            ("begrotingsbehandeling", "Economische Zaken", None),
        ),
        (
            "Tijdens de plenaire behandeling van dit wetsvoorstel op 3 december jl. zijn moties",
            ("wetsbehandeling", None, "2024-12-03"),
        ),
    ],
)
def test_debate_is_named(words: str, debate: tuple[str, str | None, str | None]) -> None:
    assert _debates(f"{words}.") == [debate]


@pytest.mark.parametrize(
    ("subject", "words", "title"),
    [
        (
            "Appreciatie moties tweeminutendebat Zeden en (on)veiligheid van vrouwen",
            "Op 4 december sprak ik met u in het tweeminutendebat Zeden en (on)veiligheid van "
            "vrouwen en ik heb toen iets toegezegd.",
            "Zeden en (on)veiligheid van vrouwen",
        ),
        (
            "Moties uit het tweeminutendebat Kwaliteit verpleeghuiszorg van 4 december 2024",
            "Op 4 december 2024 sprak u met mij in het tweeminutendebat Kwaliteit "
            "verpleeghuiszorg. Daarna niet.",
            "Kwaliteit verpleeghuiszorg",
        ),
        (
            "Moties tweeminutendebat Cultuur",
            "Dat het tweeminutendebat van 4 december jl. zo eindigde, reken ik niemand aan.",
            "Cultuur",
        ),
        (
            "Moties tweeminutendebat Warmte",
            "In het tweeminutendebat Warmte en Koude van 4 december jl. is dit gevraagd.",
            "Warmte en Koude",
        ),
    ],
)
def test_subject_tells_what_a_debate_is_about(subject: str, words: str, title: str) -> None:
    assert _debates(words, subject) == [("tweeminutendebat", title, "2024-12-04")]


def test_debate_in_brackets_behind_another_has_its_title() -> None:
    words = (
        "Op 4 december 2024 vond het tweeminutendebat Luchtvaart (CD van 30 oktober 2024) plaats."
    )

    assert _debates(words) == [
        ("tweeminutendebat", "Luchtvaart", "2024-12-04"),
        ("commissiedebat", "Luchtvaart", "2024-10-30"),
    ]


def test_day_of_a_debate_in_brackets_is_not_that_of_the_one_before_it() -> None:
    words = "Gisteren sprak ik met u in het tweeminutendebat Luchtvaart (CD van 30 oktober jl.)."

    assert _debates(words) == [
        ("tweeminutendebat", "Luchtvaart", "2024-12-08"),
        ("commissiedebat", "Luchtvaart", "2024-10-30"),
    ]


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("Moties VAO Spoor en ERTMS", ("VAO", "Spoor en ERTMS")),
        (
            "Appreciatie moties tweeminutendebat over de Wadden (CD d.d. 3 maart)",
            ("tweeminutendebat", "Wadden"),
        ),
        ("Moties tweeminutendebat", None),
        ("Reactie op de motie van het lid Bos", None),
    ],
)
def test_title_in_a_subject(subject: str, found: tuple[str, str] | None) -> None:
    assert title_in(subject) == found


def test_name_goes_from_its_first_word_to_the_day() -> None:
    text = "Zie het debat over de zorg van 4 december 2024 en verder."

    [name] = named_debates(text)

    assert text[name.start : name.end] == "het debat over de zorg van 4 december 2024"
    assert (text[: name.noun], name.title, name.when) == (
        "Zie het debat",
        " over de zorg",
        " van 4 december 2024",
    )
