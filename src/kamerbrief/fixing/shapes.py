"""
What each attribute of the schema holds, as the classes of the model have it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs

from kamerbrief.fixing.spelling import Spelling, bare, code_of, day, flag, whole
from kamerbrief.model import facts, metadata
from kamerbrief.model.fields import PRIVATE_CODE, Between, OneOf, is_date, is_flag, is_identifier
from kamerbrief.model.walk import ELEMENT_NAMES
from kamerbrief.xml.making import attribute_name

__all__ = ["HEADER", "Shape", "content_shapes", "shapes"]

HEADER: dict[str, type[Any]] = {
    "identifier": metadata.TextField,
    "chamber": metadata.ChamberField,
    "genre": metadata.GenreField,
    "date": metadata.DateField,
    "subject": metadata.TextField,
    "reference": metadata.TextField,
    "theirReference": metadata.TextField,
    "dossier": metadata.DossierField,
}
"""The elements of the header, in the order of the schema."""

_FACTS: dict[str, type[Any]] = {
    "debate": facts.Debate,
    "submitter": facts.Submitter,
    "motion": facts.Motion,
    "verdict": facts.Verdict,
    "commitment": facts.Commitment,
    "signatory": facts.Signatory,
}
_NO_ATTRIBUTES = {"content", "submitters", "value"}


@attrs.frozen(kw_only=True)
class Shape:
    """
    What an attribute, or a field of the header, may hold.

    Attributes:
        spelled: gives a value in the form of the schema, or None where it cannot.
        optional: True when leaving it out says that nothing is known.
    """

    spelled: Spelling
    optional: bool


@cache
def shapes() -> dict[str, dict[str, Shape]]:
    """
    The attributes of each element.
    """
    named = {**HEADER, **_FACTS, **{name: cls for cls, name in ELEMENT_NAMES.items()}}
    return {
        element: {
            attribute_name(field.name): _shape(field)
            for field in attrs.fields(cls)
            if field.name not in _NO_ATTRIBUTES
        }
        for element, cls in named.items()
    }


@cache
def content_shapes() -> dict[str, Shape]:
    """
    The content of each field of the header.
    """
    return {
        element: _shape(attrs.fields_dict(cls)["value"])
        for element, cls in HEADER.items()
        if "value" in attrs.fields_dict(cls)
    }


def _shape(field: Any) -> Shape:
    # An optional field has its validator inside another one.
    validator = getattr(field.validator, "validator", field.validator)
    return Shape(spelled=_spelling(field.name, validator), optional=field.default is None)


def _spelling(name: str, validator: Any) -> Spelling:
    if isinstance(validator, OneOf):
        spelled = code_of(validator.codes)
        if not validator.private:
            return spelled
        return lambda value: None if PRIVATE_CODE.fullmatch(value) else spelled(value)
    if isinstance(validator, Between):
        return whole
    if validator is is_date:
        return day
    if validator is is_flag:
        return flag
    # An id that changes may become that of another fact.
    if validator is is_identifier and name != "id":
        return bare
    return lambda value: None
