"""
Two schema engines, and the reader, say the same of documents that were changed by chance.
"""

from __future__ import annotations

import random
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from xmlschema import XMLSchema10

import kamerbrief
from kamerbrief.errors import ParseError
from kamerbrief.gate.parsing import parse
from kamerbrief.model.letter import Letter
from kamerbrief.strategies import letters
from kamerbrief.xml.codec import to_xml
from kamerbrief.xml.reader import MisfitError, UnheldError, read_letter
from kamerbrief.xml.schema import full_schema, has_form, schema_folder, second_engine

CORPUS = Path(__file__).parent / "corpus"
FULL = full_schema()
SECOND_WITH_KEYS = XMLSchema10(str(schema_folder() / "kamerbrief.xsd"), allow="local")
OURS = "{urn:kamerbrief:1}"
GOOD = [path.read_bytes() for path in sorted((CORPUS / "good").glob("*.xml"))]
TAGS = sorted({element.tag for data in GOOD for element in parse(data).iter()})
NAMES = sorted({name for data in GOOD for each in parse(data).iter() for name in each.attrib})
VALUES = (
    "", " ", "a", "1", "7", "01", "true", "x-a", "x-A", "m1", "v1", "1a", "é", "nl", "stated",
    "2022-11-14", "2022-11-31", "oordeel-kamer", "kabinet", "minister", "motie", "1.0", "II",
)  # fmt: skip
# xmlschema takes any space of Unicode for white space (see "Speed" in the design).
TEXTS = (None, " \n", "x", "&", "2022-11-14", "tweede-kamer")


def elements(root: etree._Element) -> list[etree._Element]:
    return list(root.iter())


def changed(root: etree._Element, chance: random.Random) -> None:
    """
    Change one thing about *root*.
    """
    element = chance.choice(elements(root))
    above = element.getparent()
    match chance.randrange(9):
        case 0:
            element.tag = chance.choice(TAGS)
        case 1:
            element.set(chance.choice(NAMES), chance.choice(VALUES))
        case 2 if element.attrib:
            del element.attrib[chance.choice(list(element.attrib))]
        case 3 if element.attrib:
            element.set(chance.choice(list(element.attrib)), chance.choice(VALUES))
        case 4:
            element.insert(chance.randrange(len(element) + 1), etree.Element(chance.choice(TAGS)))
        case 5:
            element.text = chance.choice(TEXTS)
        case 6 if above is not None:
            element.tail = chance.choice(TEXTS)
        case 7 if above is not None:
            above.remove(element)
        case 8 if above is not None:
            above.insert(chance.randrange(len(above)), element)


def reads(root: etree._Element) -> bool:
    try:
        read_letter(root)
    except MisfitError:
        return False
    except UnheldError:
        return has_form(root)
    return True


def all_agree(root: etree._Element) -> None:
    first = has_form(root)

    assert reads(root) == first
    if not has_words_between_extensions(root):
        assert second_engine().is_valid(root) == first


def has_words_between_extensions(root: etree._Element) -> bool:
    """
    Whether *root* has what xmlschema lets pass and nobody else does.
    """
    return any(
        (each.text or "").strip() or any((child.tail or "").strip() for child in each)
        for each in root.iter(f"{OURS}extensions")
    )


def test_words_between_extensions_are_refused_though_xmlschema_lets_them_pass() -> None:
    data = (
        b'<letter xmlns="urn:kamerbrief:1" version="1.0"><body/>'
        b'<extensions><a xmlns="urn:a"/>x</extensions></letter>'
    )
    root = parse(data)

    [diagnostic] = kamerbrief.check(data).diagnostics

    # When xmlschema refuses it too, it need not be spared above.
    assert (has_form(root), reads(root), second_engine().is_valid(root)) == (False, False, True)
    assert (diagnostic.code, diagnostic.location.path) == ("XSD009", "/letter/extensions")


CHANGES = st.integers(1, 4)


@given(letter=letters(), count=CHANGES, chance=st.randoms(use_true_random=False))
def test_engines_agree_on_a_changed_letter(
    letter: Letter, count: int, chance: random.Random
) -> None:
    root = parse(to_xml(letter))
    for _ in range(count):
        changed(root, chance)

    all_agree(root)


@given(data=st.sampled_from(GOOD), count=CHANGES, chance=st.randoms(use_true_random=False))
def test_engines_agree_on_a_changed_document_of_the_corpus(
    data: bytes, count: int, chance: random.Random
) -> None:
    root = parse(data)
    for _ in range(count):
        changed(root, chance)

    all_agree(root)


REFERENCE = re.compile(
    rb' (id|motion|verdict|signatory|debate|replaces|supersedes|before|footnote|commitment)="'
    rb'([^"]*)"'
)


@given(data=st.sampled_from(GOOD), choice=st.data())
def test_engines_agree_on_keys_after_a_reference_is_changed(
    data: bytes, choice: st.DataObject
) -> None:
    found = list(REFERENCE.finditer(data))
    if not found:
        return
    one = choice.draw(st.sampled_from(found))
    other = choice.draw(st.sampled_from([each[2] for each in found] + [b"none"]))
    try:
        root = parse(data[: one.start(2)] + other + data[one.end(2) :])
    except ParseError:
        return

    assert FULL.validate(root) == SECOND_WITH_KEYS.is_valid(root)
