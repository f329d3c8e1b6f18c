"""
Why a tree does not have the form of a letter, in plain words.

`xmlschema` says which element breaks which declaration; what is said of it is ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import attrs
from lxml import etree

from kamerbrief.xml.names import NAMESPACE
from kamerbrief.xml.schema import faults_of_libxml2, second_engine

__all__ = ["MAX_MISFITS", "Misfit", "misfits"]

MAX_MISFITS = 100
"""How many faults of form are reported for one document."""

# How many elements and attributes xmlschema gets to see.  It gathers the faults of all children
# before it tells the first, and counts the children for each: time for the square of them.
_MAX_PARTS = 10_000

_LONG_YEAR = re.compile(r"\s*-?\d{10}")
_ATTRIBUTE = re.compile(r"attribute ([^\s=]{1,512})=")
_EXPECTED = {
    "Id": "an id: an ASCII letter or '_', then letters, digits, '.', '-' or '_'",
    "Day": "a date such as 2022-11-22",
    "Level": "a number from 1 to 6",
    "Span": "a number from 1 to 1000",
    "Text": "text",
}
_LANGUAGE = "a language tag such as nl"


@attrs.frozen(kw_only=True)
class Misfit:
    """
    One fault of form.

    Attributes:
        code: the permanent code, of the family XSD.
        element: the element at fault.
        message: what is wrong and what was expected.
        hint: what to do about it, or None.
    """

    code: str
    element: etree._Element
    message: str
    hint: str | None = None


def misfits(root: etree._Element) -> tuple[Misfit, ...]:
    """
    The faults of form of *root*, each once; no more than one above `MAX_MISFITS`.

    None are found in a tree that has the form of a letter.
    """
    first = _Beginning(root)
    found = tuple(islice(_unique(first), MAX_MISFITS + 1))
    if found:
        return found
    # xmlschema takes any space of Unicode for white space, and lets it pass where none may be; or
    # the fault stands behind the beginning.
    return tuple(
        Misfit(code="XSD009", element=element, message=message)
        for element, message in faults_of_libxml2(root, MAX_MISFITS + 1)
    )


class _Beginning:
    """
    The first elements of the tree below *root*, as a tree of their own if they are not all.

    Attributes:
        root: the root of that tree.
        originals: the element of which each is a copy.
        cut: the elements that lack children.
    """

    def __init__(self, root: etree._Element) -> None:
        self.root = root
        self.originals: dict[etree._Element, etree._Element] = {}
        self.cut: set[etree._Element] = set()
        elements, parts = [], 0
        for element in root.iter():
            elements.append(element)
            parts += 1 + len(element.attrib)
            if parts > _MAX_PARTS:
                self._copy(elements)
                break

    def _copy(self, elements: list[etree._Element]) -> None:
        copies: dict[etree._Element, etree._Element] = {}
        for each in elements:
            above = each.getparent()
            if above is None or above not in copies:
                copy = self.root = etree.Element(each.tag)
            else:
                copy = etree.SubElement(copies[above], each.tag)
            for name, value in each.items():
                copy.set(name, value)
            copy.text, copy.tail = each.text, each.tail
            copies[each] = copy
            self.originals[copy] = each
        # Those around the last one are not complete, and the last one itself is not either.
        last: etree._Element | None = elements[-1]
        while last is not None:
            self.cut.add(last)
            last = last.getparent()

    def original(self, element: etree._Element) -> etree._Element:
        return self.originals.get(element, element)


def _found(root: etree._Element) -> Iterator[Misfit]:
    """
    The faults of form of *root*, in words.
    """
    dated: list[Misfit] = []

    def is_told(element: etree._Element, declared: Any) -> bool:
        # xmlschema makes a date of any year, and fails where Python has none.
        told = list(_long_years(element, declared))
        dated.extend(told)
        return bool(told)

    engine: Any = second_engine()
    for error in engine.iter_errors(root, validation_hook=is_told):
        yield from dated
        dated.clear()
        yield from _explain(error, root)
    yield from dated


def _long_years(element: etree._Element, declared: Any) -> Iterator[Misfit]:
    """
    The values of *element* that are dates, as it is *declared*, but for a year of ten digits.
    """
    content = getattr(declared.type, "content", declared.type)
    values = [("", element.text or "", content)]
    for name, value in element.items():
        if name in declared.attributes:
            values.append((str(name), str(value), declared.attributes[name].type))
    for name, value, kind in values:
        day = getattr(getattr(kind, "primitive_type", None), "local_name", None) == "date"
        if day and _LONG_YEAR.match(value):
            said = f"has {_attribute(name)}=" if name else "holds "
            message = f"{_name(element)} {said}{_cut(value)!r}, expected {_EXPECTED['Day']}"
            yield Misfit(code="XSD006", element=element, message=message)


def _unique(first: _Beginning) -> Iterator[Misfit]:
    seen: set[tuple[str, etree._Element, str]] = set()
    for each in _found(first.root):
        misfit = attrs.evolve(each, element=first.original(each.element))
        if misfit.code == "XSD003" and misfit.element in first.cut:
            continue
        # A date in another form is no date either: two errors, one fault.
        fact = (misfit.code, misfit.element, misfit.message.partition(", expected")[0])
        if fact not in seen:
            seen.add(fact)
            yield misfit


def _explain(error: Any, root: etree._Element) -> Iterator[Misfit]:
    element = root if error.elem is None else error.elem
    match type(error.validator).__name__:
        case "XMLSchema10":
            yield _root(element)
        case "XsdAttributeGroup":
            yield from _attributes(element, error.validator)
        case "XsdGroup" if getattr(error, "index", None) is not None:
            yield _child(element, error)
        case "XsdElement" if len(element):
            yield Misfit(
                code="XSD002",
                element=element[0],
                message=f"{_name(element[0])} cannot stand in {_name(element)}, expected text",
            )
        case "XsdGroup" | "XsdElement":
            yield _text(element)
        case _:
            yield _value(element, error)


def _root(element: etree._Element) -> Misfit:
    expected = f'expected <letter xmlns="{NAMESPACE}">'
    name = etree.QName(element)
    if name.localname != "letter":
        message = f"the root is {_name(element)}, {expected}"
    elif not name.namespace:
        message = f"the root <letter> is in no namespace, {expected}"
    else:
        message = f"the root <letter> is in the namespace {_cut(name.namespace)!r}, {expected}"
    return Misfit(code="XSD001", element=element, message=message)


def _attributes(element: etree._Element, declared: Any) -> Iterator[Misfit]:
    known = sorted(name for name in declared if name is not None)
    for name in element.attrib:
        if name not in declared:
            expected = f"expected {_listed(map(_attribute, known))}" if known else "expected none"
            message = f"{_name(element)} has no attribute {_attribute(str(name))}, {expected}"
            yield Misfit(code="XSD004", element=element, message=message)
    for name in known:
        if declared[name].use == "required" and name not in element.attrib:
            message = f"{_name(element)} needs the attribute {_attribute(name)}"
            yield Misfit(code="XSD005", element=element, message=message)


def _child(element: etree._Element, error: Any) -> Misfit:
    allowed = [each.local_name for each in error.validator.iter_elements() if each.local_name]
    if error.invalid_tag is None:
        missing = [each.local_name for each in error.expected or ()] or allowed
        message = f"{_name(element)} is not complete, expected {_tags(missing)} in it"
        return Misfit(code="XSD003", element=element, message=message)
    child = element[error.index]
    name = etree.QName(child)
    hint = None
    if name.namespace == NAMESPACE and name.localname in allowed:
        message = (
            f"{_name(child)} comes too late in {_name(element)} or is there twice, "
            f"expected the order {', '.join(f'<{each}>' for each in allowed)}"
        )
    elif allowed:
        message = f"{_name(child)} cannot stand in {_name(element)}, expected {_tags(allowed)}"
        if name.localname in allowed:
            hint = f"elements of a letter are in the namespace {NAMESPACE}"
    elif etree.QName(element).localname == "extensions":
        message = f"{_name(child)} is no extension, expected an element of another namespace"
    else:
        message = f"{_name(child)} cannot stand in {_name(element)}, expected no element"
    return Misfit(code="XSD002", element=child, message=message, hint=hint)


def _text(element: etree._Element) -> Misfit:
    words = element.text or ""
    tails = [child.tail or "" for child in element]
    found = next((text.strip() for text in (words, *tails) if text.strip(" \t\r\n")), "blanks")
    expected = "expected elements only" if len(element) else "expected nothing in it"
    message = f"{_name(element)} holds {_cut(found)!r}, {expected}"
    hint = "the words of a letter stand in its <body>" if found != "blanks" else None
    return Misfit(code="XSD007", element=element, message=message, hint=hint)


def _value(element: etree._Element, error: Any) -> Misfit:
    attribute = _ATTRIBUTE.match(error.reason or "")
    value = element.text or ""
    place = _name(element)
    if attribute is not None:
        value = element.attrib.get(attribute[1], "")
        place = f"{_name(element)} has {_attribute(attribute[1])}={_cut(str(value))!r}"
    else:
        place = f"{_name(element)} holds {_cut(str(value))!r}"
    return Misfit(
        code="XSD006", element=element, message=f"{place}, expected {_expected(error, value)}"
    )


def _expected(error: Any, value: object) -> str:
    validator = error.validator
    declared = getattr(validator, "parent", None)
    name = getattr(declared, "local_name", None) or ""
    if type(validator).__name__ == "XsdEnumerationFacets":
        codes = _listed(map(str, validator.enumeration))
        return f"{codes}, or a private code x-..." if name.startswith("Known") else codes
    if type(validator).__name__ == "XsdAtomicBuiltin":
        return "a day that exists, such as 2022-11-22"
    return _EXPECTED.get(name, _LANGUAGE)


def _name(element: etree._Element) -> str:
    name = etree.QName(element)
    if name.namespace == NAMESPACE:
        return f"<{_cut(name.localname)}>"
    where = f"the namespace {_cut(name.namespace)!r}" if name.namespace else "no namespace"
    return f"<{_cut(name.localname)}> (in {where})"


def _attribute(name: str) -> str:
    return _cut(name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:"))


def _tags(names: list[str]) -> str:
    return _listed(f"<{name}>" for name in names)


def _listed(words: Any) -> str:
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def _cut(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}..."
