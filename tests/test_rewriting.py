"""
Other bytes with the same meaning read the same; lxml's canonical form says that they mean the same.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from lxml import etree

import kamerbrief
from kamerbrief.gate.parsing import parse
from kamerbrief.model.blocks import PageBreak, Paragraph
from kamerbrief.model.facts import Motion
from kamerbrief.model.letter import Letter
from kamerbrief.strategies import REWRITINGS, letters, rewritings, valid_letters
from kamerbrief.strategies.pieces import split
from kamerbrief.xml.schema import has_form

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.xml"))
# This one keeps what a letter means, and not what XML means.
OURS = "white space between facts"
INSTRUCTION = re.compile(rb'<\?a(?: b(?:="c")?)?\?>')
ANY_XML = b"""<?xml version="1.0"?>
<!-- a --><a:x xmlns:a="urn:a?x=1&amp;y=2" xmlns='urn:b' a:k="1 2&#10;3" k='"&#9;'>
<y xmlns="" a:k="\xc3\xa9">&lt;<![CDATA[ <z> ]]> &amp; ]]&gt; &#13;</y><a:z/><?pi p?></a:x>
"""

# There are many rewritings, each of them a law by itself.
FEW = settings(max_examples=max(1, settings.default.max_examples // 2))


def canonical(data: bytes) -> str:
    bare = INSTRUCTION.sub(b"", data)
    return str(etree.canonicalize(from_file=io.BytesIO(bare), rewrite_prefixes=True))


@pytest.mark.parametrize("name", REWRITINGS)
@FEW
@given(letter=letters(), data=st.data())
def test_rewritten_letter_reads_the_same(name: str, letter: Letter, data: st.DataObject) -> None:
    xml = data.draw(rewritings(kamerbrief.to_xml(letter), names=[name]))

    assert kamerbrief.from_xml(xml) == letter


@given(letter=letters() | valid_letters(), data=st.data())
def test_letter_rewritten_in_several_ways_reads_the_same(
    letter: Letter, data: st.DataObject
) -> None:
    xml = data.draw(rewritings(kamerbrief.to_xml(letter)))

    assert kamerbrief.from_xml(xml) == letter
    assert has_form(parse(xml))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
@given(data=st.data())
def test_rewritten_example_reads_the_same(path: Path, data: st.DataObject) -> None:
    xml = path.read_bytes()

    assert kamerbrief.from_xml(data.draw(rewritings(xml))) == kamerbrief.from_xml(xml)


@pytest.mark.parametrize("name", [name for name in REWRITINGS if name != OURS])
@FEW
@given(data=st.data())
def test_rewriting_keeps_the_canonical_form_of_any_xml(name: str, data: st.DataObject) -> None:
    xml = data.draw(rewritings(ANY_XML, names=[name]))

    assert canonical(xml) == canonical(ANY_XML)


@given(letter=letters(), data=st.data())
def test_rewritings_keep_the_canonical_form_of_a_letter(
    letter: Letter, data: st.DataObject
) -> None:
    xml = kamerbrief.to_xml(letter)
    names = [name for name in REWRITINGS if name != OURS]

    assert canonical(data.draw(rewritings(xml, names=names))) == canonical(xml)


@pytest.mark.parametrize("name", REWRITINGS)
def test_each_rewriting_changes_bytes(name: str) -> None:
    # A rewriting that does nothing would pass every law.
    motion = Motion(id="m1", dossier="32824", subject="a b")
    body = (Paragraph(content='"Ja" > nee'), "\n", PageBreak())
    xml = kamerbrief.to_xml(Letter(motions=(motion,), body=body))

    changed = find(rewritings(xml, names=[name]), lambda data: data != xml)

    assert kamerbrief.from_xml(changed) == kamerbrief.from_xml(xml)


def test_failing_rewriting_shrinks_to_what_matters() -> None:
    xml = kamerbrief.to_xml(Letter(body="Ja & nee."))

    changed = find(rewritings(xml), lambda data: b"<![CDATA[Ja" in data)

    assert changed == xml.replace(b"Ja &amp; nee.", b"<![CDATA[Ja & nee.]]>")


@pytest.mark.parametrize("names", [["no such"], []])
def test_unknown_rewriting_is_refused(names: list[str]) -> None:
    with pytest.raises(ValueError, match="expected some of order of attributes, prefixes"):
        rewritings(b"<a/>", names=names)


@given(letter=letters())
def test_pieces_together_are_the_whole(letter: Letter) -> None:
    xml = kamerbrief.to_xml(letter).decode()

    assert "".join(split(xml)) == xml
