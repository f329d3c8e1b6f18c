"""
A tree that does not have the form of a letter, given that form where only one is meant.

Attributes, the fields of the header and the order of parts are mended, and never a word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import attrs
from lxml import etree

from kamerbrief.fixing.shapes import HEADER, Shape, content_shapes, shapes
from kamerbrief.fixing.spelling import Spelling, spelling_of
from kamerbrief.fixing.values import Change, summary_of
from kamerbrief.model.letter import Letter
from kamerbrief.xml.names import clark
from kamerbrief.xml.places import Places

__all__ = ["MENDED", "mend"]

_ORDER = "XSD002"
_NAME = "XSD004"
_VALUE = "XSD006"
_BLANKS = " \t\r\n"
_PARTS = {clark(name): rank for rank, name in enumerate(attrs.fields_dict(Letter))}
_FIELDS = {clark(name): rank for rank, name in enumerate(HEADER)}
_METADATA = clark("metadata")
_OURS = len(clark(""))


def mend(root: etree._Element, data: bytes) -> tuple[Change, ...]:
    """
    Change *root*, which was parsed from *data*, where one change alone gives it its form.

    It may lack its form afterwards too.

    Raises:
        ParseError: a limit of the gate is broken.
    """
    # As they were before the first change.
    paths = Places(data, root).paths
    return tuple(_changes(root, paths.__getitem__))


def _changes(root: Any, path: Callable[[Any], str]) -> Iterator[Change]:
    yield from order_of_parts(root, _PARTS, path)
    for header in root.iterchildren(_METADATA):
        yield from order_of_parts(header, _FIELDS, path)
        yield from fields_of_header(header, path)
    for element in root.iter():
        known = shapes().get(element.tag[_OURS:]) if element.tag.startswith(clark("")) else None
        if known is not None:
            yield from names_of_attributes(element, known, path)
            yield from values_of_attributes(element, known, path)


def order_of_parts(
    parent: Any, ranks: dict[str, int], path: Callable[[Any], str]
) -> Iterator[Change]:
    """
    The parts of the letter, and the fields of its header, stand in the order of the schema.
    """
    children = list(parent)
    if any(each.tag not in ranks for each in children):
        return
    last = ""
    for child in children:
        if last and ranks[child.tag] < ranks[last]:
            yield Change(
                code=_ORDER,
                path=path(child),
                what="place",
                before=f"after {last[_OURS:]}",
                after=f"before {last[_OURS:]}",
            )
        else:
            last = child.tag
    # Sorting keeps the order of fields of one name, and what is sorted costs nothing.
    if (ordered := sorted(children, key=lambda each: ranks[each.tag])) != children:
        parent[:] = ordered


def names_of_attributes(
    element: Any, known: dict[str, Shape], path: Callable[[Any], str]
) -> Iterator[Change]:
    """
    An attribute has its name in the case of the schema, without signs between its words.
    """
    unknown = [name for name in element.attrib if name not in known]
    if not unknown:
        return
    for name in unknown:
        meant = _spelling_of(element.tag)(name)
        if meant is not None and meant not in element.attrib:
            element.set(meant, element.attrib.pop(name))
            yield Change(
                code=_NAME, path=path(element), what="attribute name", before=name, after=meant
            )


def values_of_attributes(
    element: Any, known: dict[str, Shape], path: Callable[[Any], str]
) -> Iterator[Change]:
    """
    A code, date or number is written as the schema has it; what is empty and optional is left out.
    """
    for name, before in element.items():
        shape = known.get(name)
        if shape is None:
            continue
        after = shape.spelled(before) if before else None
        if after is not None and after != before:
            element.set(name, after)
        elif not before and shape.optional:
            del element.attrib[name]
        else:
            continue
        yield Change(code=_VALUE, path=path(element), what=name, before=before, after=after)


def fields_of_header(header: Any, path: Callable[[Any], str]) -> Iterator[Change]:
    """
    The same for the fields of the header.
    """
    for field in list(header):
        shape = content_shapes().get(field.tag[_OURS:]) if field.tag in _FIELDS else None
        if shape is None or len(field):
            continue
        before = field.text or ""
        after = shape.spelled(before) if before else None
        if after is not None and after != before:
            field.text = after
        elif not before and not (field.tail or "").strip(_BLANKS):
            header.remove(field)
        else:
            continue
        yield Change(code=_VALUE, path=path(field), what="content", before=before, after=after)


@cache
def _spelling_of(tag: str) -> Spelling:
    return spelling_of(shapes()[tag[_OURS:]])


MENDED: dict[str, str] = {
    _ORDER: summary_of(order_of_parts),
    _NAME: summary_of(names_of_attributes),
    _VALUE: summary_of(values_of_attributes),
}
"""The codes of the form of which some faults can be mended, each with what is done."""
