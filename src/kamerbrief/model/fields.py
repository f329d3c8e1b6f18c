"""
The kinds of attribute that the classes of the model have, with their checks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.model.text import ContentCheck, Inline, check_text, owner_of

if TYPE_CHECKING:
    from attrs import Attribute

Code = TypeVar("Code", bound=StrEnum)
Member = TypeVar("Member")

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")
LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
PRIVATE_CODE = re.compile(r"x-[a-z0-9]+(?:-[a-z0-9]+)*")


def is_identifier(instance: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, str) or IDENTIFIER.fullmatch(value) is None:
        raise ModelError(
            f"{owner_of(instance, attribute)}: {value!r} is no id, expected an ASCII letter or "
            "underscore, then letters, digits, '.', '-' or '_'"
        )


def is_text(instance: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, str):
        raise ModelError(f"{owner_of(instance, attribute)}: {value!r} is no text")
    if not value.isprintable():
        check_text(owner_of(instance, attribute), value)


def is_filled(instance: object, attribute: Attribute[Any], value: object) -> None:
    is_text(instance, attribute, value)
    if not value:
        raise ModelError(f"{owner_of(instance, attribute)}: expected text, found none")


def is_date(instance: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ModelError(f"{owner_of(instance, attribute)}: {value!r} is no date without time")


def is_flag(instance: object, attribute: Attribute[Any], value: object) -> None:
    if not isinstance(value, bool):
        raise ModelError(f"{owner_of(instance, attribute)}: {value!r} is not True or False")


class Between:
    """
    An attrs validator: a whole number from *low* to *high*.
    """

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high

    def __call__(self, instance: object, attribute: Attribute[int], value: int) -> None:
        if type(value) is not int or not self.low <= value <= self.high:
            raise ModelError(
                f"{owner_of(instance, attribute)}: {value!r} is no whole number "
                f"from {self.low} to {self.high}"
            )


class OneOf:
    """
    An attrs validator: a member of *codes*, or a private code if the list is open.
    """

    def __init__(self, codes: type[StrEnum], private: str) -> None:
        self.codes = codes
        self.private = private

    def __call__(self, instance: object, attribute: Attribute[Any], value: object) -> None:
        if isinstance(value, self.codes):
            return
        if self.private and isinstance(value, str) and PRIVATE_CODE.fullmatch(value):
            return
        raise ModelError(
            f"{owner_of(instance, attribute)}: {value!r} is unknown, expected one of "
            f"{', '.join(self.codes)}{self.private}"
        )


def member_or_same(codes: type[StrEnum]) -> Callable[[str | None], Any]:
    """
    A converter that turns a known code into its member and leaves all else to the validator.
    """
    members: dict[object, StrEnum] = {str(member): member for member in codes}

    def convert(value: str | None) -> Any:
        return members.get(value, value) if isinstance(value, str) else value

    return convert


def _optional(default: Any, validator: Any) -> Any:
    return attrs.validators.optional(validator) if default is None else validator


def closed(codes: type[StrEnum], default: Any = attrs.NOTHING) -> Any:
    """
    A field that holds a member of a closed list.
    """
    return attrs.field(
        default=default,
        converter=member_or_same(codes),
        validator=_optional(default, OneOf(codes, private="")),
    )


def open_(codes: type[StrEnum], default: Any = attrs.NOTHING) -> Any:
    """
    A field that holds a member of an open list, or a private code ``x-...``.
    """
    return attrs.field(
        default=default,
        converter=member_or_same(codes),
        validator=_optional(default, OneOf(codes, private=", or a private code x-...")),
    )


def identifier() -> Any:
    """
    The id of a fact, or a reference that must be there.
    """
    return attrs.field(validator=is_identifier, metadata={"reference": True})


def reference() -> Any:
    """
    A reference to a fact that may be absent.
    """
    return attrs.field(
        default=None,
        validator=attrs.validators.optional(is_identifier),
        metadata={"reference": True},
    )


def text(default: Any = attrs.NOTHING) -> Any:
    """
    A field with text that is not empty; None where *default* says so.
    """
    return attrs.field(default=default, validator=_optional(default, is_filled))


def day() -> Any:
    """
    A date that may be absent.
    """
    return attrs.field(default=None, validator=attrs.validators.optional(is_date))


def flag() -> Any:
    """
    A boolean that is False unless said otherwise.
    """
    return attrs.field(default=False, validator=is_flag)


def number(low: int, high: int, default: int) -> Any:
    """
    A whole number within bounds.
    """
    return attrs.field(default=default, validator=Between(low, high))


is_words = ContentCheck(Inline)
"""An attrs validator: text with inlines among it."""


def members(kind: type[Any]) -> Any:
    """
    A tuple of *kind*.
    """

    def check(instance: object, attribute: Attribute[Any], value: tuple[object, ...]) -> None:
        for place, item in enumerate(value):
            if not isinstance(item, kind):
                raise ModelError(
                    f"{owner_of(instance, attribute)}[{place}]: {type(item).__name__}, "
                    f"expected {kind.__name__}"
                )

    return attrs.field(default=(), converter=_tuple, validator=check)


def child(kind: type[Any]) -> Any:
    """
    One value of *kind*, made with its defaults unless it is given.
    """
    return attrs.field(factory=kind, validator=attrs.validators.instance_of(kind))


def _tuple(items: Iterable[Member]) -> tuple[Member, ...]:
    return tuple(items)
