"""
Objects of the model, made from what the schema has checked already.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import attrs

from kamerbrief.model.fields import IDENTIFIER, PRIVATE_CODE

__all__ = [
    "KNOWN_IDS",
    "MISSING",
    "Form",
    "Maker",
    "attribute_name",
    "closed_form",
    "open_form",
    "twin_of",
]

Form = Callable[[str], Any]


class _KnownIds(dict[str, str]):
    """
    Ids that have their form: each is looked at once, however often the text points at it.
    """

    def __missing__(self, value: str) -> str:
        if IDENTIFIER.fullmatch(value) is None:
            raise ValueError(value)
        if len(self) >= _MAX_KNOWN:
            self.clear()
        self[value] = value
        return value


_MAX_KNOWN = 10_000
KNOWN_IDS = _KnownIds()

MISSING: Any = object()


def twin_of(cls: type[Any]) -> type[Any]:
    """
    A class of the same slots as *cls* that is not frozen and checks nothing.

    Its instance becomes one of *cls* by ``instance.__class__ = cls``: filling a twin takes a
    third of the time of the frozen ``__init__``, which would check all of it a second time
    (see "Speed" in the design).
    """
    return attrs.make_class(
        cls.__name__,
        {field.name: attrs.field() for field in attrs.fields(cls)},
        bases=cls.__bases__,
        slots=True,
        weakref_slot=False,
        eq=False,
        repr=False,
    )


_NO_FORMS: Mapping[str, Form] = MappingProxyType({})


class Maker:
    """
    Makes instances of one class from the attributes of its element.

    *forms* gives the form of each attribute that is not plain text, by field; *filled* is the
    field that holds what stands in the element, if there is one.
    """

    def __init__(
        self, cls: type[Any], *, filled: str | None = None, forms: Mapping[str, Form] = _NO_FORMS
    ) -> None:
        self._cls = cls
        self._twin = twin_of(cls)
        self._blank: list[Any] = []
        self._filled: int | None = None
        self._places: dict[str, tuple[int, Form | None]] = {}
        required = []
        for place, field in enumerate(attrs.fields(cls)):
            self._blank.append(MISSING if field.default is attrs.NOTHING else field.default)
            if field.name == filled:
                self._filled = place
            else:
                form = KNOWN_IDS.__getitem__ if field.metadata.get("reference") else None
                self._places[attribute_name(field.name)] = (place, forms.get(field.name, form))
                if field.default is attrs.NOTHING:
                    required.append(place)
        self._required = tuple(required)

    def make(self, pairs: list[tuple[str, str]], filled: Any = ()) -> Any:
        """
        The object with these attributes, and *filled* in its field that is none.

        Raises:
            KeyError: an attribute, or a code in one, is unknown.
            ValueError: an attribute is missing or does not have its form.
        """
        values = self._blank.copy()
        if self._filled is not None:
            values[self._filled] = filled
        places = self._places
        for name, value in pairs:
            place, form = places[name]
            if not value:
                raise ValueError(name)
            values[place] = value if form is None else form(value)
        for place in self._required:
            if values[place] is MISSING:
                raise ValueError("an attribute is missing")
        made = self._twin(*values)
        made.__class__ = self._cls
        return made


def attribute_name(field: str) -> str:
    """
    The attribute that holds *field*: ``firstName`` for first_name, ``from`` for from_.
    """
    first, *rest = field.rstrip("_").split("_")
    return first + "".join(map(str.capitalize, rest))


def closed_form(codes: type[StrEnum]) -> Form:
    """
    From the code to its member.
    """
    return {str(code): code for code in codes}.__getitem__


def open_form(codes: type[StrEnum]) -> Form:
    """
    From the code to its member, or to itself where it is private (``x-...``).
    """
    return _OpenCodes({str(code): code for code in codes}).__getitem__


class _OpenCodes(dict[str, str]):
    def __missing__(self, value: str) -> str:
        if PRIVATE_CODE.fullmatch(value) is None:
            raise ValueError(value)
        return value
