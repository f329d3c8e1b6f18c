"""
What all publications share: their face to the outside, and the checks of their fields.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import attrs

from kamerbrief.errors import ModelError

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["Form", "OfficialPublication", "PublicationValue", "Value", "Whole", "is_year"]


class Value:
    """
    A frozen value; its repr leaves out what is as by default.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        shown = []
        for field in attrs.fields(type(self)):  # type: ignore[arg-type]  # attrs in subclasses
            value = getattr(self, field.name)
            default: Any = field.default
            if value != (default.factory() if hasattr(default, "factory") else default):
                shown.append(f"{field.name}={_shown(value)}")
        return f"{type(self).__name__}({', '.join(shown)})"


def _shown(value: object) -> str:
    return repr(str(value)) if isinstance(value, StrEnum) else repr(value)


class PublicationValue(Value, ABC):
    """
    Something that a letter can cite.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def identifier(self) -> str | None:
        """
        The identifier that these parts give, or None where they do not give one.
        """

    @property
    @abstractmethod
    def url(self) -> str | None:
        """
        The official page, or None where the parts do not give one.
        """

    @property
    @abstractmethod
    def printed(self) -> str:
        """
        The citation in the form of Aanwijzing 3.43 and the Leidraad.
        """

    def __str__(self) -> str:
        return self.printed


class OfficialPublication(PublicationValue):
    """
    A publication on officielebekendmakingen.nl.
    """

    __slots__ = ()

    @property
    def url(self) -> str | None:
        """
        The page on officielebekendmakingen.nl, or None without identifier.
        """
        if self.identifier is None:
            return None
        return f"https://zoek.officielebekendmakingen.nl/{self.identifier}.html"


class Form:
    """
    An attrs validator: text of a form.
    """

    def __init__(self, pattern: str, expected: str) -> None:
        self.pattern = re.compile(pattern)
        self.expected = expected

    def __call__(self, instance: object, attribute: Attribute[Any], value: object) -> None:
        if not isinstance(value, str) or self.pattern.fullmatch(value) is None:
            raise ModelError(
                f"{type(instance).__name__}.{attribute.name}: {value!r}, expected {self.expected}"
            )


class Whole:
    """
    An attrs validator: a whole number within bounds.
    """

    def __init__(self, low: int, high: int) -> None:
        self.low = low
        self.high = high

    def __call__(self, instance: object, attribute: Attribute[int], value: object) -> None:
        if type(value) is not int or not self.low <= value <= self.high:
            raise ModelError(
                f"{type(instance).__name__}.{attribute.name}: {value!r}, "
                f"expected a whole number from {self.low} to {self.high}"
            )


# The States General first met in 1814, and the Staatsblad began in the year before.
is_year = Whole(1813, 2199)
