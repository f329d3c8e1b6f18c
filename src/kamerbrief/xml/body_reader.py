"""
The words of a letter as objects: blocks, their parts, and inlines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, TypeAlias

from kamerbrief import vocabularies as v
from kamerbrief.gate.scan import MAX_DEPTH
from kamerbrief.model import blocks, inlines
from kamerbrief.xml.making import KNOWN_IDS, Form, Maker, closed_form, open_form, twin_of
from kamerbrief.xml.names import clark

__all__ = ["Element", "Elements", "read_body"]

Element: TypeAlias = Any
"""An element of lxml, whose stubs take the values of attributes for bytes as well."""

Elements: TypeAlias = Iterator[Element]
"""The elements of the document that are still to come, in its order."""

Reader: TypeAlias = Callable[[Element, Elements, int], Any]
"""What reads an element; the number is its depth, 1 for the letter."""

Readers: TypeAlias = dict[str, Reader]


def read_body(element: Element, elements: Elements) -> tuple[Any, ...]:
    """
    The content of ``<body>``; *elements* goes on with what follows its start tag.
    """
    if element.items():
        raise ValueError("attributes")
    return _content(element, elements, _BODY_DEPTH, _BODY)


def _content(element: Element, elements: Elements, depth: int, readers: Readers) -> tuple[Any, ...]:
    """
    The words of an element at *depth*, with what its children give among them.
    """
    text = element.text
    count = len(element)
    if not count:
        return (text,) if text else ()
    depth += 1
    if depth > MAX_DEPTH:
        raise ValueError("depth")
    content: list[Any] = [text] if text else []
    for child in islice(elements, count):
        content.append(readers[child.tag](child, elements, depth))
        if tail := child.tail:
            content.append(tail)
    return tuple(content)


_BODY_DEPTH = 2
_new = object.__new__
_STATED = v.Basis.STATED
_basis = closed_form(v.Basis)
_flag = {"true": True, "false": False}.__getitem__
_Paragraph: Any = twin_of(blocks.Paragraph)
_NoteRef: Any = twin_of(inlines.NoteRef)
_Member: Any = twin_of(inlines.Member)


def _reference(cls: type[Any], field: str) -> Reader:
    """
    A reader of elements whose one attribute points at a fact: most of all inlines.
    """
    twin: Any = twin_of(cls)
    set_target = getattr(twin, field).__set__
    readers = _INLINE

    def read(element: Element, elements: Elements, depth: int) -> Any:
        [(name, target)] = element.items()
        if name != field:
            raise KeyError(name)
        made = _new(twin)
        set_target(made, KNOWN_IDS[target])
        made.content = _content(element, elements, depth, readers)
        made.__class__ = cls
        return made

    return read


def _note_ref(element: Element, elements: Elements, depth: int) -> Any:
    made = _new(_NoteRef)
    made.footnote = None
    for name, value in element.items():
        if name != "footnote":
            raise KeyError(name)
        made.footnote = KNOWN_IDS[value]
    made.content = _content(element, elements, depth, _INLINE)
    made.__class__ = inlines.NoteRef
    return made


def _member(element: Element, elements: Elements, depth: int) -> Any:
    made = _new(_Member)
    made.name = made.party = None
    made.basis = _STATED
    for name, value in element.items():
        if name == "name":
            made.name = value
        elif name == "party":
            made.party = value
        elif name == "basis":
            made.basis = _basis(value)
        else:
            raise KeyError(name)
    if not made.name or made.party == "":
        raise ValueError("name or party")
    made.content = _content(element, elements, depth, _INLINE)
    made.__class__ = inlines.Member
    return made


def _paragraph(element: Element, elements: Elements, depth: int) -> Any:
    made = _new(_Paragraph)
    made.continued = False
    for name, value in element.items():
        if name != "continued":
            raise KeyError(name)
        made.continued = _flag(value)
    made.content = _content(element, elements, depth, _INLINE)
    made.__class__ = blocks.Paragraph
    return made


def _mixed(cls: type[Any], readers: Readers, **forms: Form) -> Reader:
    """
    A reader of any other element with words.
    """
    make = Maker(cls, filled="content", forms=forms).make

    def read(element: Element, elements: Elements, depth: int) -> Any:
        return make(element.items(), _content(element, elements, depth, readers))

    return read


def _page_break(element: Element, elements: Elements, depth: int) -> Any:
    if element.text is not None or len(element):
        raise ValueError("content")
    return _PAGE_BREAK.make(element.items())


def _named(readers: dict[str, Reader]) -> Readers:
    return {clark(name): reader for name, reader in readers.items()}


_qualification = closed_form(v.ConditionKind)

_LEVELS = {str(level): level for level in range(1, 7)}
_SPAN = re.compile("[1-9][0-9]{0,2}|1000")


def _span(value: str) -> int:
    if _SPAN.fullmatch(value) is None:
        raise ValueError(value)
    return int(value)


_PAGE_BREAK = Maker(blocks.PageBreak, forms={"basis": _basis})

_INLINE: Readers = {}
_INLINE |= _named(
    {
        "motionRef": _reference(inlines.MotionRef, "motion"),
        "verdictRef": _reference(inlines.VerdictRef, "verdict"),
        "commitmentRef": _reference(inlines.CommitmentRef, "commitment"),
        "debateRef": _reference(inlines.DebateRef, "debate"),
        "signatoryRef": _reference(inlines.SignatoryRef, "signatory"),
        "noteRef": _note_ref,
        "member": _member,
        "citation": _mixed(
            inlines.Citation,
            _INLINE,
            kind=open_form(v.CitationKind),
            chamber=closed_form(v.House),
            basis=_basis,
        ),
        "request": _reference(inlines.Request, "motion"),
        "condition": _mixed(inlines.Condition, _INLINE, kind=_qualification),
        "deadline": _mixed(inlines.Deadline, _INLINE),
        "emphasis": _mixed(inlines.Emphasis, _INLINE, style=closed_form(v.EmphasisStyle)),
        "sic": _mixed(inlines.Sic, _INLINE, kind=closed_form(v.SlipKind)),
    }
)
_PAGE = _named(
    {
        "footnote": _mixed(blocks.Footnote, _INLINE),
        "furniture": _mixed(blocks.Furniture, _INLINE, kind=closed_form(v.FurnitureKind)),
        "pageBreak": _page_break,
    }
)
_ROW = _named({"cell": _mixed(blocks.Cell, _INLINE, header=_flag, columns=_span, rows=_span)})
_TABLE = _PAGE | _named({"row": _mixed(blocks.Row, _ROW)})
_ITEM = dict(_INLINE)
_LIST = _PAGE | _named({"item": _mixed(blocks.Item, _ITEM, continued=_flag)})
_ITEM |= _named({"list": _mixed(blocks.List, _LIST)})
_QUOTATION = _PAGE | _named(
    {
        "heading": _mixed(blocks.Heading, _INLINE, level=_LEVELS.__getitem__),
        "p": _paragraph,
        "list": _mixed(blocks.List, _LIST),
        "table": _mixed(blocks.Table, _TABLE),
    }
)
_BODY = _QUOTATION | _named(
    {
        "letterhead": _mixed(blocks.Letterhead, _INLINE),
        "quotation": _mixed(blocks.Quotation, _QUOTATION),
        "signature": _mixed(blocks.Signature, _INLINE),
    }
)
