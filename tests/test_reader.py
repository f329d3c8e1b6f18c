"""
The reader takes what the schema allows and nothing else, so that a check need not ask both.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

from kamerbrief.gate.parsing import parse
from kamerbrief.xml.reader import MisfitError, UnheldError, read_letter
from kamerbrief.xml.schema import has_form

CORPUS = Path(__file__).parent / "corpus"
GOOD = {path.stem: parse(path.read_bytes()) for path in sorted((CORPUS / "good").glob("*.xml"))}
BAD = sorted((CORPUS / "bad").glob("*.xml"))

OURS = "{urn:kamerbrief:1}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ELEMENTS = [element for root in GOOD.values() for element in root.iter()]
TAGS = sorted(
    {each.tag for each in ELEMENTS} | {f"{OURS}unknown", f"{OURS}Letter", "{urn:a}p", "p"}
)
NAMES = sorted({name for each in ELEMENTS for name in each.attrib} | {
    "unknown", f"{OURS}id", "{urn:a}id", f"{XML}space",
})  # fmt: skip
VALUES = (
    "", " ", "\xa0", "a", "a\n", " a", "1a", "_", "-a", "a:b", "\xe9", "a\u0301",
    "x-a", "x-", "x-A", "x-a-", "x--a", "x-\xe9", "x-1\n", "X-a",
    "true", "true ", "TRUE", "1", "0", "7", "01", "+1", "1000", "1001", "0100", "\u0661",
    "nl", "en-GB", "nl_NL", " nl", "nl ", "nl-", "nl-abcdefghi", "abcdefghi", "1-nl", "1.0", "1.1",
    "2022-11-14", "2022-11-31", "2023-02-29", "2022-13-01", "0000-01-01", "0001-01-01",
    "9999-12-31", "10000-01-01", "-2022-11-14", "2022-11-14Z", "2022-11-14+01:00", "2022-1-14",
    " 2022-11-14\t", "2022-11-14\xa0", "2022-W46-1", "20221114", "202\uff12-11-14",
    "stated", "stated ", "oordeel-kamer", "tweede-kamer",
)  # fmt: skip
TEXTS = (
    None,
    "",
    " \n",
    "\t\r",
    "\xa0",
    "\u2003",
    "\x85",
    "x",
    " x ",
    "2022-11-14",
    "tweede-kamer",
)


def reads(root: etree._Element) -> bool:
    """
    Whether the reader finds no fault with *root*, be it that the model cannot hold it.
    """
    try:
        read_letter(root)
    except MisfitError:
        return False
    except UnheldError:
        return has_form(root)
    return True


def kinds_of_elements() -> dict[str, list[int]]:
    """
    For each good document, the numbers of the elements of which no earlier one has the like.
    """
    seen = set()
    chosen: dict[str, list[int]] = {}
    for name, root in GOOD.items():
        for number, element in enumerate(root.iter()):
            around = (
                each is not None and each.tag for each in (element.getparent(), element.getnext())
            )
            kind = (element.tag, *around, *sorted(element.attrib))
            if kind not in seen:
                seen.add(kind)
                chosen.setdefault(name, []).append(number)
    return chosen


KINDS = kinds_of_elements()


class Copy:
    """
    A copy of *root*, with the element in it that has *number*.
    """

    def __init__(self, root: etree._Element, number: int) -> None:
        self.root = copy.deepcopy(root)
        self.element = list(self.root.iter())[number]


def changed(root: etree._Element, number: int) -> Iterator[tuple[str, etree._Element]]:
    """
    *root* with every change of one of its elements, each with its name.
    """
    for tag in TAGS:
        made = Copy(root, number)
        made.element.tag = tag
        yield f"renamed {tag}", made.root
        for place in (0, len(made.element)):
            made = Copy(root, number)
            made.element.insert(place, etree.Element(tag))
            yield f"with {tag} at {place}", made.root
    for text in TEXTS:
        made = Copy(root, number)
        made.element.text = text
        yield f"with the text {text!r}", made.root
    for name in NAMES:
        for value in VALUES:
            made = Copy(root, number)
            known = name in made.element.attrib
            made.element.set(name, value)
            yield f"with {name}={value!r}", made.root
            if not known and value:
                break
    for name in list(Copy(root, number).element.attrib):
        made = Copy(root, number)
        del made.element.attrib[name]
        yield f"without {name}", made.root
    if number:
        yield from moved(root, number)


def moved(root: etree._Element, number: int) -> Iterator[tuple[str, etree._Element]]:
    """
    *root* with every change between one of its elements and those beside it.
    """
    for text in TEXTS:
        made = Copy(root, number)
        made.element.tail = text
        yield f"followed by {text!r}", made.root
    made = Copy(root, number)
    made.element.addnext(copy.deepcopy(made.element))
    yield "twice", made.root
    made = Copy(root, number)
    above = made.element.getparent()
    assert above is not None
    above.insert(0, made.element)
    yield "moved to the front", made.root
    above.append(made.element)
    yield "moved to the end", made.root
    above.remove(made.element)
    yield "left out", made.root


@pytest.mark.parametrize("name", KINDS)
def test_reader_and_schema_agree_on_every_change_of_a_good_document(name: str) -> None:
    differing = [
        f"{element.tag} {change}: {read}"
        for number in KINDS[name]
        for element in [list(GOOD[name].iter())[number]]
        for change, root in changed(GOOD[name], number)
        if (read := reads(root)) != has_form(root)
    ]

    assert differing == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_reader_and_schema_agree_on_a_bad_document(path: Path) -> None:
    root = parse(path.read_bytes())

    assert reads(root) == has_form(root)
