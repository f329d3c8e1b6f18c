"""
The laws of reader, writer and rules, on generated letters.
"""

from __future__ import annotations

import pickle
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import kamerbrief
from kamerbrief.errors import ModelError, ParseError
from kamerbrief.gate.parsing import parse
from kamerbrief.model.editing import annotate
from kamerbrief.model.inlines import Emphasis
from kamerbrief.model.letter import Letter
from kamerbrief.strategies import hostile_bytes, letters, valid_letters
from kamerbrief.xml.codec import from_xml, to_xml
from kamerbrief.xml.places import Places
from kamerbrief.xml.schema import full_schema, has_form, second_engine

ROOT = Path(__file__).parents[1]
EXAMPLES = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.xml"))]
FULL = full_schema()


@given(letter=letters())
def test_reading_undoes_writing(letter: Letter) -> None:
    assert from_xml(to_xml(letter)) == letter


@given(letter=letters())
def test_writing_what_was_read_gives_the_same_bytes(letter: Letter) -> None:
    data = to_xml(letter)

    assert to_xml(from_xml(data)) == data


@given(letter=letters())
def test_text_survives_character_for_character(letter: Letter) -> None:
    assert from_xml(to_xml(letter)).text == letter.text


@given(letter=letters())
def test_what_is_written_has_the_form_for_both_engines(letter: Letter) -> None:
    root = parse(to_xml(letter))

    assert has_form(root)
    assert second_engine().is_valid(root)


@given(letter=letters())
def test_keys_of_the_schema_and_rules_give_one_verdict(letter: Letter) -> None:
    codes = {each.code for each in kamerbrief.validate(letter).errors}

    assert FULL.validate(parse(to_xml(letter))) == codes.isdisjoint({"REF001", "REF002"})


@given(letter=valid_letters())
def test_valid_letter_has_no_finding(letter: Letter) -> None:
    assert kamerbrief.validate(letter).diagnostics == ()
    assert kamerbrief.check(to_xml(letter)).diagnostics == ()


@given(letter=letters())
def test_checking_and_validating_find_the_same(letter: Letter) -> None:
    checked = [(d.code, d.location.path) for d in kamerbrief.check(to_xml(letter)).diagnostics]

    assert checked == [(d.code, d.location.path) for d in kamerbrief.validate(letter).diagnostics]


@given(letter=letters())
def test_spans_slice_to_their_words_and_paths_lead_to_their_elements(letter: Letter) -> None:
    data = to_xml(letter)
    places = Places(data, parse(data))
    nodes = letter.nodes

    assert [letter.text[each.start : each.end] for each in nodes] == [e.node.text for e in nodes]
    positions = [places.position(each.path) for each in nodes]
    order = [(each.line, each.column) for each in positions if each is not None]
    assert len(order) == len(nodes)
    assert order == sorted(set(order))


@given(letter=letters())
def test_footnotes_and_citations_stand_in_the_order_of_the_text(letter: Letter) -> None:
    data = to_xml(letter)
    notes = re.findall(rb'<footnote id="([^"]*)"', data)
    kinds = re.findall(rb'<citation kind="([^"]*)"', data)

    assert [note.id.encode() for note in letter.footnotes] == notes
    assert [str(citation.kind).encode() for citation in letter.citations] == kinds


@given(letter=letters())
def test_words_of_a_fact_slice_to_themselves(letter: Letter) -> None:
    for fact in (*letter.motions, *letter.verdicts, *letter.commitments):
        for quote in letter.words_of(fact):
            assert letter.text[quote.start : quote.end] == quote.text


@given(letter=letters(), data=st.data())
def test_annotating_keeps_the_text(letter: Letter, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(letter.text)))
    end = data.draw(st.integers(start, len(letter.text)))

    try:
        changed = annotate(letter, start, end, lambda words: Emphasis(style="bold", content=words))
    except ModelError:
        return

    assert changed.text == letter.text
    assert any((each.start, each.end) == (start, end) for each in changed.nodes)


# Anything at all


def survives(data: bytes) -> None:
    report = kamerbrief.check(data)

    failure = None
    try:
        letter = from_xml(data)
    except ParseError as error:
        failure = error
    if failure is None:
        assert from_xml(to_xml(letter)) == letter
        assert has_form(parse(data))
    else:
        copy = pickle.loads(pickle.dumps(failure))
        assert (type(copy), copy.args) == (ParseError, failure.args)
        assert not report.ok


@given(data=st.binary(max_size=200))
def test_any_bytes_give_a_report(data: bytes) -> None:
    survives(data)


@given(data=hostile_bytes())
def test_hostile_bytes_give_a_report(data: bytes) -> None:
    survives(data)


@given(data=st.data())
def test_any_change_of_a_letter_gives_a_report(data: st.DataObject) -> None:
    letter = data.draw(st.sampled_from(EXAMPLES))
    start = data.draw(st.integers(0, len(letter)))
    end = min(len(letter), start + data.draw(st.integers(0, 40)))
    put = data.draw(st.binary(max_size=5) | st.sampled_from([
        b"<", b">", b"&", b'"', b"</p>", b"<p>", b"<sic kind='typo'>", b"<!--", b"]]>", b"\xc2\xa0",
        b' x="y"', b"<x/>", letter[start:end] * 2,
    ]))  # fmt: skip

    survives(letter[:start] + put + letter[end:])
