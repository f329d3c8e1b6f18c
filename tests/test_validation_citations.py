"""
The rules about citations: what each finds, and what it leaves alone.
"""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kamerbrief import citing
from kamerbrief.model.blocks import Footnote, Paragraph
from kamerbrief.model.facts import Motion
from kamerbrief.model.inlines import Citation, MotionRef, NoteRef, Sic
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import DateField, DossierField, Metadata, TextField
from kamerbrief.validation import citation_words
from kamerbrief.validation.rules import validate


def paper(words: str | tuple[object, ...], **parts: str) -> Citation:
    return Citation(kind="kamerstuk", content=words, **parts)  # type: ignore[arg-type]


def letter(*content: object, day: date | None = None, dossiers: tuple[str, ...] = ()) -> Letter:
    return Letter(
        metadata=Metadata(
            dates=() if day is None else (DateField(value=day),),
            dossiers=tuple(DossierField(number=each) for each in dossiers),
        ),
        body=(Paragraph(content=content),),  # type: ignore[arg-type]
    )


def messages(checked: Letter) -> list[tuple[str, str, str | None]]:
    """
    Code, message and hint of each finding.
    """
    return [(each.code, each.message, each.hint) for each in validate(checked).diagnostics]


def codes(checked: Letter) -> list[str]:
    return [each.code for each in validate(checked).diagnostics]


# The words and the attributes


@pytest.mark.parametrize(
    "citation",
    [
        # The words say less than the attributes, or nothing that can be compared.
        paper("Kamerstuk 32 824, nr. 341", chamber="II", dossier="32824", number="341"),
        paper("de brief van mei", dossier="32824", number="341"),
        paper("stuk nr. 12", dossier="32824", number="341"),
        paper("de motie-Ceder", dossier="32824", number="341"),
        # One of several that the words cite.
        paper("Kamerstuk 32 824, nrs. 340 en 341", dossier="32824", number="341"),
        # A page on the site of a publication, and a number that says nothing of the dossier.
        Citation(
            kind="url",
            identifier="https://zoek.officielebekendmakingen.nl/kst-32824-341.html",
            content="https://zoek.officielebekendmakingen.nl/kst-32824-341.html",
        ),
        paper("Kamerstuk 26 643, nr. 1542", identifier="kst-1263281"),
        # An annex of what the words cite, or what the words call one.
        Citation(kind="bijlage", dossier="34389", number="9", session="2015-2016",
            content="Kamerstukken 34389, nr. 9"),
        paper("bijlage bij Kamerstuk 34389, nr. 9", dossier="34389", number="9",
            session="2015-2016"),
        Citation(kind="bijlage", identifier="blg-700001", content="blg-700001"),
        # Attributes that name nothing.
        Citation(kind="kamerstuk", content="Kamerstuk 32 824, nr. 3"),
        Citation(kind="x-besluit", content="Kamerstuk 32 824, nr. 3"),
    ],
)  # fmt: skip
def test_words_that_do_not_contradict_the_attributes_are_fine(citation: Citation) -> None:
    assert messages(letter(citation)) == []


@pytest.mark.parametrize(
    ("citation", "message"),
    [
        (
            paper("Kamerstuk 32 824, nr. 373", dossier="32824", number="370"),
            "the words cite Kamerstukken 32824, nr. 373, "
            "the attributes name Kamerstukken 32824, nr. 370",
        ),
        (
            paper("Kamerstukken I 2022/23, 36 200, A", chamber="II", dossier="36200", number="3"),
            "the words cite Kamerstukken I 2022/23, 36200, A, "
            "the attributes name Kamerstukken II, 36200, nr. 3",
        ),
        (
            Citation(kind="staatsblad", year="2021", number="38", content="Stb. 2021, 83"),
            "the words cite Stb. 2021, 83, the attributes name Stb. 2021, 38",
        ),
        (
            paper("Stb. 2021, 83", dossier="32824", number="370"),
            "the words cite Stb. 2021, 83, the attributes name Kamerstukken 32824, nr. 370",
        ),
    ],
)
def test_words_that_contradict_the_attributes_are_told(citation: Citation, message: str) -> None:
    assert messages(letter(citation)) == [
        ("CIT001", message, "correct the attributes; the words are those of the source")
    ]


# The form


def test_malformed_citation_is_told_with_the_usual_form() -> None:
    citation = paper("Kamerstukken II 2022/-23, 36200VI, nr. 3", dossier="36200", chapter="VI",
        number="3", session="2022-2023", chamber="II")  # fmt: skip

    assert messages(letter(citation)) == [
        (
            "CIT002",
            "the session is written '2022/-23'; chapter VI is glued to dossier 36200",
            "the usual form is Kamerstukken II 2022/23, 36 200 VI, nr. 3",
        )
    ]


def _with_years_that_follow(words: str) -> str:
    """
    *words*, with the second year of a session the one behind the first.
    """
    return re.sub(
        r"\b(\d{4})([/\-\u2013]\s?)(\d\d(?:\d\d)?)(?=,)",
        lambda session: session[1] + session[2] + f"{int(session[1]) + 1}"[-len(session[3]) :],
        words,
    )


_USUAL_WORDS = st.from_regex(citation_words._USUAL, fullmatch=True)


@pytest.mark.parametrize(
    "words",
    [
        "Kamerstukken II 2000/00, 32824, nr. 4",
        "Kamerstukken II 2000/2002, 32824, nr. 4",
        "Kamerstukken II 2000-1999, 32824, nr. 4",
        "Handelingen I 2000/02, nr. 3, item 4, p. 5",
        "Aanhangsel Handelingen I 2000/00, nr. 1",
    ],
)
def test_years_of_a_session_that_do_not_follow_each_other_are_told(words: str) -> None:
    [finding] = [each for each in messages(letter(paper(words))) if each[0] == "CIT002"]

    assert finding[1].startswith("the session is written '2000")


@given(_USUAL_WORDS | _USUAL_WORDS.map(_with_years_that_follow), st.data())
def test_words_that_look_usual_have_no_flaw(words: str, data: st.DataObject) -> None:
    assume(citation_words._is_usual(words))
    blanks = data.draw(st.lists(st.sampled_from([" ", "\n", " \n", "\xa0"]), min_size=1))
    printed = "".join(
        blanks[at % len(blanks)] if letter == " " else letter for at, letter in enumerate(words)
    )

    flaws = [issue.flaw for found in citing.find(printed) for issue in found.issues]

    assert set(flaws) & citation_words._FORM == set()


def test_usual_form_is_that_of_the_words_if_the_attributes_name_nothing() -> None:
    citation = Citation(kind="kamerstuk", content="Kamerstukken II 2022/-23, 32824, nr. 3")

    [(code, _, hint)] = messages(letter(citation))

    assert (code, hint) == ("CIT002", "the usual form is Kamerstukken II 2022/23, 32 824, nr. 3")


def test_slip_that_is_marked_is_not_told_again() -> None:
    slip = Sic(kind="typo", correction="Handelingen", content="Handelingen/")
    citation = Citation(
        kind="aanhangsel",
        session="2022-2023",
        number="64",
        content=("Aanhangsel ", slip, " 2022-2023, nr. 64"),
    )

    assert messages(letter(citation)) == []


@pytest.mark.parametrize("words", ["TK 32824-3", "Kst. 32824, nr. 3", "32 824, nr. 3"])
def test_abbreviation_is_not_malformed(words: str) -> None:
    assert messages(letter(paper(words, dossier="32824", number="3"))) == []


# The world


@pytest.mark.parametrize(
    ("citation", "message"),
    [
        (
            paper("zie", session="2023-2024", dossier="32824", number="3"),
            "session 2023-2024 began on 2023-09-19, after the letter of 2023-09-04",
        ),
        (
            Citation(kind="staatsblad", year="2024", number="3", content="zie"),
            "it is cited as of 2024, after the letter of 2023-09-04",
        ),
        (
            paper("zie", dossier="36500", number="3"),
            "dossier 36500 was opened in session 2023-2024, after the letter of 2023-09-04",
        ),
    ],
)
def test_what_came_after_the_letter_is_told(citation: Citation, message: str) -> None:
    assert messages(letter(citation, day=date(2023, 9, 4))) == [
        ("CIT003", message, "check the number")
    ]


@pytest.mark.parametrize(
    "citation",
    [
        paper("zie", session="2023-2024", dossier="36500", number="3"),
        Citation(kind="staatsblad", year="2023", number="3", content="zie"),
        Citation(kind="bwb", identifier="BWBR0047628", content="de wet"),
        Citation(kind="x-besluit", content="het besluit"),
    ],
)
def test_days_before_the_session_are_allowed(citation: Citation) -> None:
    assert messages(letter(citation, day=date(2023, 9, 5))) == []
    assert messages(letter(citation)) == []


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"chamber": "I", "session": "2022-2023", "number": "90"}, ["CIT004"]),
        ({"chamber": "II", "session": "2022-2023", "number": "B"}, ["CIT004"]),
        ({"chamber": "I", "number": "90"}, ["CIT004"]),
        ({"chamber": "I", "session": "2003-2004", "number": "289"}, []),
        ({"chamber": "II", "session": "1982-1983", "number": "C"}, []),
        ({"chamber": "I", "session": "2022-2023", "number": "B"}, []),
        ({"number": "B"}, []),
    ],
)
def test_chamber_numbers_its_papers_in_its_own_way(
    parts: dict[str, str], expected: list[str]
) -> None:
    assert codes(letter(paper("zie", dossier="36067", **parts))) == expected


def test_number_with_a_letter_behind_it_is_one_of_the_tweede_kamer() -> None:
    checked = letter(paper("zie", chamber="I", session="2022-2023", dossier="32824", number="7a"))

    assert messages(checked) == [
        ("CIT004", "chamber I has no paper 7a", "check the number, or say chamber II")
    ]


def test_citation_without_a_chapter_does_not_hide_the_next_one() -> None:
    checked = letter(
        paper("zie", dossier="32824", number="3"),
        paper("zie", dossier="36200", chapter="XXX", number="3"),
    )

    assert codes(checked) == ["CIT005"]


def test_dossier_that_is_cited_again_does_not_hide_the_next_one() -> None:
    checked = letter(
        paper("zie", dossier="32825", number="1"),
        paper("zie", dossier="32825", number="2"),
        paper("zie", dossier="32842", number="3"),
        dossiers=("32824", "32843"),
    )

    assert messages(checked) == [
        (
            "CIT006",
            "dossier 32842 is one digit away from 32824, a dossier of this letter",
            "check whether 32824 is meant",
        )
    ]


def test_motion_that_is_named_in_two_paragraphs_is_compared_in_both() -> None:
    def named(number: str) -> Paragraph:
        cited = paper("zie", dossier="36200", number=number)
        return Paragraph(content=(MotionRef(motion="m1", content=("de motie ", cited)),))

    checked = Letter(
        motions=(Motion(id="m1", treatment="mentioned"),), body=(named("7"), named("8"), named("9"))
    )

    assert [(c, m.partition(" here")[0]) for c, m, _ in messages(checked)] == [
        ("CIT007", "the motion 'm1' is cited as 36200-8"),
        ("CIT007", "the motion 'm1' is cited as 36200-9"),
    ]


def test_motion_that_is_named_twice_in_a_paragraph_is_told_once() -> None:
    first, second = (
        MotionRef(motion="m1", content=("de motie ", paper("zie", dossier="36200", number=each)))
        for each in ("7", "8")
    )
    checked = Letter(
        motions=(Motion(id="m1", treatment="mentioned"),),
        body=(Paragraph(content=(first, " en ", second)),),
    )

    assert codes(checked) == ["CIT007"]


def test_annex_of_a_paper_is_looked_at_too() -> None:
    annex = Citation(kind="bijlage", chamber="I", dossier="36067", number="90", content="zie")

    assert messages(letter(annex)) == [
        ("CIT004", "chamber I has no paper 90", "check the number, or say chamber II")
    ]


@pytest.mark.parametrize(
    ("dossier", "chapter", "message"),
    [
        ("32824", "VI", "dossier 32824 has no chapter VI: it is no budget"),
        ("36200", "Q", "dossier 36200 has no chapter Q: it has other chapters"),
        ("36200", "VI", None),
        ("36200", "A", None),
        ("21800", "IXB", None),
        ("39999", "VI", None),
        ("CII", "A", None),
    ],
)
def test_only_budgets_have_chapters(dossier: str, chapter: str, message: str | None) -> None:
    citation = paper("zie", dossier=dossier, chapter=chapter, number="3")

    assert [each[1] for each in messages(letter(citation))] == ([message] if message else [])


@pytest.mark.parametrize(
    ("dossier", "expected"),
    [
        ("35704", []),
        ("35794", ["CIT006"]),
        ("35740", ["CIT006"]),
        ("35407", []),
        ("24704", []),
        ("3570", []),
    ],
)
def test_dossier_one_digit_away_is_told(dossier: str, expected: list[str]) -> None:
    citation = paper("zie", dossier=dossier, number="3")

    assert codes(letter(citation, dossiers=("35704",))) == expected


def test_dossier_that_is_cited_again_is_no_slip() -> None:
    twice = [paper("zie", dossier="35794", number=number) for number in "34"]

    assert codes(letter(*twice, dossiers=("35704",))) == []


# Motions and notes


def motion_letter(*content: object, **parts: str) -> Letter:
    motion = Motion(id="m1", treatment="mentioned", **parts)  # type: ignore[arg-type]
    return Letter(motions=(motion,), body=(Paragraph(content=content),))  # type: ignore[arg-type]


NAMED = MotionRef(motion="m1", content="motie-Ceder")


def test_motion_is_cited_under_another_number_than_its_own() -> None:
    checked = motion_letter(
        NAMED, " (", paper("32 824, nr. 74", dossier="32824", number="74"), ")",
        dossier="32824", number="31",
    )  # fmt: skip

    assert messages(checked) == [
        (
            "CIT007",
            "the motion 'm1' is cited as 32824-74 here, elsewhere as 32824-31",
            "check both numbers",
        )
    ]


@pytest.mark.parametrize(
    "content",
    [
        # The right number.
        (NAMED, " (", paper("32 824, nr. 31", dossier="32824", number="31"), ")"),
        # What is cited is not the motion, but about it, or far from it.
        ("Uitwerking ", NAMED, " (", paper("32 824, nr. 74", dossier="32824", number="74"), ")"),
        (NAMED, " is uitgevoerd, zie ", paper("nr. 74", dossier="32824", number="74")),
        (paper("32 824, nr. 74", dossier="32824", number="74"), NAMED),
        # What has no number, or another kind of one.
        (NAMED, " (", Citation(kind="staatsblad", year="2021", number="3", content="Stb."), ")"),
        (NAMED, " (", paper("brief", dossier="32824"), ")"),
        (NAMED, " (", paper("brief", identifier="kst-1263281"), ")"),
    ],
)
def test_citation_that_does_not_give_the_motion_a_number_is_left_alone(
    content: tuple[object, ...],
) -> None:
    assert codes(motion_letter(*content, dossier="32824", number="31")) == []


def noted(*notes: tuple[str, str | None]) -> Letter:
    markers = tuple(NoteRef(footnote=f"n{at}", content=str(at)) for at in range(len(notes)))
    footnotes = tuple(
        Footnote(id=f"n{at}", content=words, marker=marker)
        for at, (words, marker) in enumerate(notes)
    )
    return Letter(body=(Paragraph(content=markers), *footnotes))


def test_note_with_the_words_of_another_is_told_once_each() -> None:
    checked = noted(("1 Kamerstuk A.", "1"), ("2  Kamerstuk\nA", "2"), ("Kamerstuk A", None))

    assert messages(checked) == [
        (
            "CIT008",
            f"the note 'n{at}' has the same words as 'n0'",
            "point its marker at 'n0', if the source allows it",
        )
        for at in (1, 2)
    ]


def test_notes_that_differ_or_are_empty_are_fine() -> None:
    assert codes(noted(("1 A", "1"), ("2 B", "2"), ("3", "3"), ("4", "4"))) == []


# The form of the parts


@pytest.mark.parametrize(
    ("citation", "expected"),
    [
        (paper("", session="2022/23"), "session '2022-2023'"),
        (paper("", session="2022 \N{EN DASH} 2023"), "session '2022-2023'"),
        (paper("", session="20222023"), "session '2022-2023'"),
        (paper("", dossier="36 200"), "dossier '36200'"),
        (paper("", dossier="36.200"), "dossier '36200'"),
        (paper("", dossier="36\N{NO-BREAK SPACE}200 VI"), "dossier '36200', chapter 'VI'"),
        (paper("", dossier="21 501-02"), "dossier '21501-02'"),
        (paper("", dossier="36 351 (R 2184)"), "dossier '36351', rijkswet 'R2184'"),
        (paper("", chapter="vi"), "chapter 'VI'"),
        (paper("", chapter="hoofdstuk VI"), "chapter 'VI'"),
        (paper("", rijkswet="r 2184"), "rijkswet 'R2184'"),
        (paper("", number="nr. 42"), "number '42'"),
        (paper("", number="042"), "number '42'"),
        (paper("", number="d"), "number 'D'"),
        (paper("", dossier="36200", chapter="VI", number="36200-VI-42"), "number '42'"),
        (paper("", identifier="KST118973"), "identifier 'kst-118973'"),
        (Citation(kind="handelingen", item="item 5"), "item '5'"),
        (Citation(kind="bijlage", annex="bijlage 2"), "annex '2'"),
        (Citation(kind="staatsblad", year=" 2021"), "year '2021'"),
        (Citation(kind="ecli", identifier="ecli:nl:hr:2020:1"), "identifier 'ECLI:NL:HR:2020:1'"),
        (Citation(kind="celex", identifier="CELEX:32016r0679"), "identifier '32016R0679'"),
        (Citation(kind="tk-zaak", identifier="2022z12345"), "identifier '2022Z12345'"),
        (
            Citation(
                kind="kamerstuk",
                identifier="https://zoek.officielebekendmakingen.nl/kst-32824-341.html",
            ),
            "identifier 'kst-32824-341'",
        ),
    ],
)  # fmt: skip
def test_part_that_is_written_as_in_running_text_is_told(citation: Citation, expected: str) -> None:
    [(code, message, _)] = messages(letter(citation))

    assert (code, message.partition(" is not in normal form, expected ")[2]) == ("CIT009", expected)


@pytest.mark.parametrize(
    "citation",
    [
        # Two readings, or none.
        paper("", session="2022-2024"),
        paper("", session="2022"),
        paper("", dossier="36067-A"),
        paper("", dossier="35133-31"),
        paper("", dossier="36 200-02"),
        # Letters that become I, S or K in another case.
        paper("", chapter="\N{LATIN SMALL LETTER DOTLESS I}"),
        paper("", identifier="ecli:nl:hr:2020:\N{LATIN SMALL LETTER DOTLESS I}"),
        paper("", identifier="\N{KELVIN SIGN}ST-32824-341"),
        paper("", dossier="36200 VI", chapter="XV"),
        paper("", dossier="36 351 (R2184)", rijkswet="R2185"),
        paper("", dossier="36"),
        paper("", chapter="bis"),
        paper("", number="nrs. 16 en 17"),
        paper("", number="een"),
        paper("", number="nr"),
        paper("", number="188b"),
        paper("", number="341-h1"),
        paper("", dossier="36200", number="36201-4"),
        paper("", identifier="kst-1263281"),
        paper("", identifier="onbekend"),
        paper("", identifier="KST-" * 1_000_000),
        paper("", number=" " * 1_000_000 + "x"),
        # What identifies it already stays as it is.
        paper("", identifier="kst-20142015-31145-C"),
        # A kind of one's own has its own forms.
        Citation(kind="x-own", session="2022/23", dossier="36 200"),
        Citation(kind="url", identifier="HTTPS://EXAMPLE.ORG/"),
    ],
)
def test_part_that_spelling_does_not_explain_is_left_alone(citation: Citation) -> None:
    assert "CIT009" not in codes(letter(citation))


def test_header_and_motions_are_held_to_the_form_too() -> None:
    checked = Letter(
        metadata=Metadata(
            identifiers=(TextField(value="KST-36200-VI-104"),),
            dossiers=(DossierField(number="36 200", chapter="vi"),),
        ),
        motions=(Motion(id="m1", dossier="36200 VI", number="42", treatment="mentioned"),),
        body=(Paragraph(content=(MotionRef(motion="m1"),)),),
    )

    assert [
        (each.location.path, each.message)
        for each in validate(checked).diagnostics
    ] == [
        ("/letter/metadata/identifier[1]", "identifier 'KST-36200-VI-104' is not in normal form, "
         "expected identifier 'kst-36200-VI-104'"),
        ("/letter/metadata/dossier[1]", "number '36 200', chapter 'vi' is not in normal form, "
         "expected number '36200', chapter 'VI'"),
        ("/letter/motions/motion[1]", "dossier '36200 VI' is not in normal form, expected "
         "dossier '36200', chapter 'VI'"),
    ]  # fmt: skip


def test_number_of_a_motion_is_told_once() -> None:
    motion = Motion(id="m1", dossier="36200", number="nr. 42", treatment="mentioned")

    assert codes(
        Letter(motions=(motion,), body=(Paragraph(content=(MotionRef(motion="m1"),)),))
    ) == ["MOT009"]


def test_session_before_the_first_one_is_no_session_to_come() -> None:
    # Found by fuzzing: there is no session that begins in 1004, and a letter of 408 is older.
    cited = paper("de brief van mei", session="1004-1005")

    assert "CIT003" not in codes(letter(cited, day=date(408, 6, 20)))
