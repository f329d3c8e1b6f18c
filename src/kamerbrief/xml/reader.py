"""
A parsed letter as objects.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import islice
from typing import Any, TypeAlias

import attrs
from lxml import etree

from kamerbrief import vocabularies as v
from kamerbrief.errors import ModelError
from kamerbrief.gate.scan import MAX_DEPTH
from kamerbrief.model import facts, metadata
from kamerbrief.model.extension import Extension
from kamerbrief.model.fields import LANGUAGE
from kamerbrief.model.letter import Letter
from kamerbrief.model.walk import weigh
from kamerbrief.xml.body_reader import Element, Elements, read_body
from kamerbrief.xml.making import Form, Maker, closed_form, open_form
from kamerbrief.xml.names import VERSION, XML_LANG, clark

__all__ = ["MAX_WEIGHT", "MAX_WEIGHT_RATIO", "SMALL", "MisfitError", "UnheldError", "read_letter"]

SMALL = 64 * 1024
"""Up to this size, in bytes, the words of nested elements are not added up."""
MAX_WEIGHT = 1024 * 1024
MAX_WEIGHT_RATIO = 2
"""The words of all inlines together may be so many times the text, and `MAX_WEIGHT` more."""

Reader: TypeAlias = Callable[[Element, Elements], Any]
Readers: TypeAlias = dict[str, Reader]


_OTHERS = "an extension holds elements of other namespaces, with names of Latin letters"


class MisfitError(Exception):
    """
    The tree is no letter of our schema; the schema can say why.
    """


class UnheldError(Exception):
    """
    The schema allows *element*, but the model cannot hold it.
    """

    def __init__(
        self, element: etree._Element, message: str, code: str = "XML040", hint: str = _OTHERS
    ) -> None:
        super().__init__(element, message)
        self.element = element
        self.message = message
        self.code = code
        self.hint = hint


def read_letter(root: etree._Element, size: int = 0) -> Letter:
    """
    The letter of a tree that the gate let through.

    *size* is that of the document in bytes; one of at most `SMALL` has no room for words that
    add up to much.

    The tree is walked once, in document order, by one shared iterator: that is
    several times faster than iterating over the children of each element.

    Raises:
        MisfitError: the tree does not have the form of a letter.
        UnheldError: it has, but holds what the model cannot, such as an element of our
            namespace inside of an extension.
    """
    try:
        letter = _letter(root)
    except (KeyError, ValueError, TypeError) as error:
        raise MisfitError(str(error)) from error
    if size > SMALL:
        _hold_words(root, letter)
    return letter


def _hold_words(root: Element, letter: Letter) -> None:
    length, weight = weigh(letter.body)
    if weight > MAX_WEIGHT_RATIO * length + MAX_WEIGHT:
        body = root.find(clark("body"))
        message = (
            f"the words of the elements in the body add up to {weight:,} characters, of a text of "
            f"{length:,}"
        )
        raise UnheldError(body, message, "XML042", "most are nested for nothing: take them out")


def _letter(root: Element) -> Letter:
    if root.tag != _LETTER:
        raise ValueError(root.tag)
    given = dict(root.items())
    if given.pop("version") != VERSION:
        raise ValueError("version")
    parts = _BLANK.copy()
    parts["language"] = given.pop(XML_LANG, "nl")
    if given or not LANGUAGE.fullmatch(parts["language"]):
        raise ValueError("attributes")
    elements = root.iter()
    next(elements)
    _only_blanks(root.text)
    last = -1
    for element in islice(elements, len(root)):
        place, name, read = _PARTS[element.tag]
        if place <= last or last < _BODY_PLACE < place:
            raise ValueError(name)
        last = place
        parts[name] = read(element, elements)
        _only_blanks(element.tail)
    if last < _BODY_PLACE:
        raise ValueError("body")
    letter = object.__new__(Letter)
    for field, value in parts.items():
        _FIELDS[field](letter, value)
    return letter


def _only_blanks(text: str | None) -> None:
    if text and text.strip(_BLANKS):
        raise ValueError(text)


def _children(element: Element, elements: Elements, readers: Readers) -> tuple[Any, ...]:
    """
    What the children of an element without words give.
    """
    _only_blanks(element.text)
    children = []
    for child in islice(elements, len(element)):
        children.append(readers[child.tag](child, elements))
        if (tail := child.tail) and tail.strip(_BLANKS):
            raise ValueError(tail)
    return tuple(children)


def _empty(cls: type[Any], **forms: Form) -> Reader:
    make = Maker(cls, forms=forms).make

    def read(element: Element, elements: Elements) -> Any:
        if element.text is not None or len(element):
            raise ValueError(element.tag)
        return make(element.items())

    return read


def _filled(cls: type[Any], form: Callable[[str], Any], **forms: Form) -> Reader:
    make = Maker(cls, filled="value", forms=forms).make

    def read(element: Element, elements: Elements) -> Any:
        if len(element) or not element.text:
            raise ValueError(element.tag)
        return make(element.items(), form(element.text))

    return read


def _motion(element: Element, elements: Elements) -> facts.Motion:
    submitters = _children(element, elements, _SUBMITTERS)
    motion: facts.Motion = _MOTION.make(element.items(), submitters)
    return motion


def _many(name: str, read: Reader) -> Reader:
    readers = {clark(name): read}

    def read_all(element: Element, elements: Elements) -> tuple[Any, ...]:
        _no_attributes(element)
        return _children(element, elements, readers)

    return read_all


def _no_attributes(element: Element) -> None:
    if element.items():
        raise ValueError("attributes")


def _metadata(element: Element, elements: Elements) -> metadata.Metadata:
    _no_attributes(element)
    _only_blanks(element.text)
    fields: dict[str, list[Any]] = {}
    last = 0
    for child in islice(elements, len(element)):
        place, name, read = _METADATA[child.tag]
        if place < last:
            raise ValueError(name)
        last = place
        fields.setdefault(name, []).append(read(child, elements))
        _only_blanks(child.tail)
    [chamber] = fields.pop("chamber", [None])
    made: metadata.Metadata = _make_metadata(chamber, fields)
    return made


def _make_metadata(chamber: Any, fields: dict[str, list[Any]]) -> Any:
    made = object.__new__(metadata.Metadata)
    for name, set_field in _METADATA_FIELDS.items():
        set_field(made, chamber if name == "chamber" else tuple(fields.get(name, ())))
    return made


def _extensions(element: Element, elements: Elements) -> tuple[Extension, ...]:
    _no_attributes(element)
    _only_blanks(element.text)
    extensions = []
    for child in islice(elements, len(element)):
        if not child.tag.startswith("{"):
            raise ValueError(child.tag)
        extensions.append(_extension(child, elements, _EXTENSION_DEPTH))
        _only_blanks(child.tail)
    return tuple(extensions)


def _extension(element: Element, elements: Elements, depth: int) -> Extension:
    if depth > MAX_DEPTH:
        raise ValueError("depth")
    content: list[str | Extension] = [element.text or ""]
    for child in islice(elements, len(element)):
        content += (_extension(child, elements, depth + 1), child.tail or "")
    try:
        return Extension(name=element.tag, attributes=element.items(), content=content)
    except ModelError as error:
        raise UnheldError(element, str(error)) from None


def _day(value: str) -> dt.date:
    text = value.strip(_BLANKS)
    if len(text) != len("2022-11-14") or text[7] != "-":
        raise ValueError(value)
    return dt.date.fromisoformat(text)


def _setters(cls: type[Any]) -> dict[str, Callable[[Any, Any], None]]:
    # The slots themselves: a frozen class lets nothing else set them.
    return {field.name: getattr(cls, field.name).__set__ for field in attrs.fields(cls)}


_BLANKS = " \t\r\n"
_LETTER = clark("letter")
_EXTENSION_DEPTH = 3
_FIELDS = _setters(Letter)
_METADATA_FIELDS = _setters(metadata.Metadata)
_BLANK: dict[str, Any] = {**dict.fromkeys(_FIELDS, ()), "metadata": metadata.Metadata()}

_basis = closed_form(v.Basis)
_witness = open_form(v.Witness)
_flag = {"true": True, "false": False}.__getitem__
_holder = closed_form(v.Holder)
_category = open_form(v.Category)

_SUBMITTERS = {
    clark("submitter"): _empty(facts.Submitter, role=closed_form(v.SubmitterRole), basis=_basis)
}
_MOTION = Maker(
    facts.Motion,
    filled="submitters",
    forms={
        "kind": closed_form(v.MotionKind),
        "version": open_form(v.Version),
        "deadline": _day,
        "treatment": closed_form(v.Treatment),
        "reason": open_form(v.NoVerdictReason),
        "et_al": _flag,
        "basis": _basis,
    },
)
_text = _filled(metadata.TextField, str, witness=_witness, basis=_basis)
_METADATA: dict[str, tuple[int, str, Reader]] = {
    clark("identifier"): (0, "identifiers", _text),
    clark("chamber"): (
        1,
        "chamber",
        _filled(metadata.ChamberField, closed_form(v.Chamber), basis=_basis),
    ),
    clark("genre"): (2, "genres", _filled(metadata.GenreField, open_form(v.Genre), basis=_basis)),
    clark("date"): (3, "dates", _filled(metadata.DateField, _day, witness=_witness, basis=_basis)),
    clark("subject"): (4, "subjects", _text),
    clark("reference"): (5, "references", _text),
    clark("theirReference"): (6, "their_references", _text),
    clark("dossier"): (7, "dossiers", _empty(metadata.DossierField, basis=_basis)),
}
_PARTS: dict[str, tuple[int, str, Reader]] = {
    clark("metadata"): (0, "metadata", _metadata),
    clark("debates"): (
        1,
        "debates",
        _many(
            "debate", _empty(facts.Debate, kind=open_form(v.DebateKind), date=_day, basis=_basis)
        ),
    ),
    clark("motions"): (2, "motions", _many("motion", _motion)),
    clark("verdicts"): (
        3,
        "verdicts",
        _many(
            "verdict",
            _empty(
                facts.Verdict,
                category=_category,
                holder=_holder,
                qualified=closed_form(v.ConditionKind),
                fallback=_category,
                basis=_basis,
            ),
        ),
    ),
    clark("commitments"): (
        4,
        "commitments",
        _many(
            "commitment",
            _empty(
                facts.Commitment,
                actor=_holder,
                status=closed_form(v.CommitmentStatus),
                from_=_day,
                until=_day,
                term=open_form(v.Term),
                basis=_basis,
            ),
        ),
    ),
    clark("signatories"): (
        5,
        "signatories",
        _many(
            "signatory",
            _empty(
                facts.Signatory,
                capacity=closed_form(v.Capacity),
                office=open_form(v.OfficeKind),
                demissionary=_flag,
                basis=_basis,
            ),
        ),
    ),
    clark("body"): (6, "body", read_body),
    clark("extensions"): (7, "extensions", _extensions),
}
_BODY_PLACE = 6
