"""
What holds of every draft: the text stays, the schema passes, and every reference finds its fact.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kamerbrief import Source, SourceFormat, annotate, check, draft, from_xml, read, to_xml
from kamerbrief.strategies import sources

GOLD = Path(__file__).parent / "gold" / "open"
LETTERS = [read(path).text for path in sorted(GOLD.glob("*.xml"))]
LINES = sorted({line for text in LETTERS for line in text.split("\n")})
WORDS = sorted({word for text in LETTERS for word in text.split()})
NASTY = (
    "\N{NO-BREAK SPACE}", "\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}", "\u2028", "\x85", "\t", "\f",
    "e\N{COMBINING ACUTE ACCENT}", "İ", "\N{GRINNING FACE}", "]]>", "&amp;", "<!--", "¦", "¹²",
    "\ufeff",
)  # fmt: skip

TIMES = tuple(
    f"Den Haag, 2 juni 2025\n\nGeachte voorzitter,\n\nIk informeer uw Kamer {when}.\n"
    for when in (
        *("vóór 25 mei 2026", "in mei", "in het vierde kwartaal van 2025", "binnen drie weken"),
        *("binnen zes maanden", "voor het kerstreces", "met Prinsjesdag", "vóór de stemmingen"),
        *("na het debat over X van 25 mei 2026", "in de tweede helft van 2025"),
    )
)

lines = st.lists(st.sampled_from(LINES), min_size=1, max_size=40).map("\n".join)
words = st.lists(st.sampled_from((*WORDS, *NASTY, "\n", "\n\n")), max_size=60).map(" ".join)
anything = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters=[chr(c) for c in range(32)]),
    max_size=200,
)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """
    A letter with something put in, taken out or said twice.
    """
    text = draw(st.sampled_from(LETTERS))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        put = draw(st.sampled_from((*NASTY, "", "\n", "\n\n", ".", ")", text[start:end] * 2)))
        text = text[:start] + put + text[end:]
    return text


texts = st.one_of(lines, words, anything, damaged())


@given(text=texts)
@settings(max_examples=150)
@example(text="")
@example(text="\f")
@example(text="De ¹² moties van het lid Bos (SP) ontraad ik.")
@example(text="1 Kamerstuk 36 200, nr. 3.\n\f1 Kamerstuk 36 200, nr. 3.")
def test_draft_has_the_text_of_its_source(text: str) -> None:
    assert annotate(text).text == text


@pytest.mark.parametrize(
    ("letter", "twin"), [("i", "İ"), ("i", "ı"), ("s", "ſ"), ("k", "\N{KELVIN SIGN}"), ("1", "١")]
)
def test_letter_that_only_folds_to_one_of_ours_ends_nothing(letter: str, twin: str) -> None:
    strange = [text.replace(letter, twin) for text in (*LETTERS, *TIMES)]

    assert [annotate(text).text for text in strange] == strange


@given(text=texts)
@settings(max_examples=150)
def test_draft_passes_the_schema_and_its_references_find_their_facts(text: str) -> None:
    report = check(to_xml(annotate(text)))

    # A source may have a note to which no marker points (REF006).
    wrong = [
        str(diagnostic)
        for diagnostic in report.diagnostics
        if diagnostic.code.startswith(("XML", "XSD", "REF")) and diagnostic.code != "REF006"
    ]
    assert wrong == []


@given(source=sources())
@settings(max_examples=150)
def test_draft_of_marks_in_any_order_has_the_text_and_passes_the_schema(source: Source) -> None:
    letter = annotate(source)

    assert letter.text == source.text
    found = [each.code for each in check(to_xml(letter)).diagnostics]
    assert [code for code in found if code.startswith(("XML", "XSD"))] == []


@given(text=texts)
@settings(max_examples=100)
def test_draft_survives_writing_and_reading(text: str) -> None:
    letter = annotate(text)

    assert from_xml(to_xml(letter)) == letter


@given(text=texts)
@settings(max_examples=100)
def test_evidence_and_doubts_slice_to_their_words(text: str) -> None:
    report = draft(text).report

    for each in (*report.evidence, *report.doubts):
        assert text[each.start : each.end] == each.words


@given(text=texts)
@settings(max_examples=60)
def test_evidence_names_facts_of_the_letter(text: str) -> None:
    drafted = draft(text)
    letter = drafted.letter

    facts = {
        fact.id
        for facts in (
            letter.debates,
            letter.motions,
            letter.verdicts,
            letter.commitments,
            letter.signatories,
        )
        for fact in facts
    }
    assert {each.fact for each in drafted.report.evidence} <= facts


def test_line_ends_of_any_system_become_those_of_xml() -> None:
    assert annotate("De motie\r\nontraad ik\rniet.").text == "De motie\nontraad ik\nniet."


def test_source_is_taken_as_it_is() -> None:
    source = Source(text="De motie-Bos ontraad ik.", format=SourceFormat.TEXT)

    assert annotate(source) == annotate(source.text)
