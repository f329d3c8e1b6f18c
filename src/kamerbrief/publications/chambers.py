"""
The chamber of a publication, as a field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kamerbrief.errors import ModelError
from kamerbrief.vocabularies import House

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["is_chamber", "to_chamber"]

_MEMBERS: dict[str, House] = {str(member): member for member in House}


def to_chamber(value: str | None) -> Any:
    """
    A converter that turns a known chamber into its member and leaves all else to the validator.
    """
    return _MEMBERS.get(value, value) if isinstance(value, str) else value


def is_chamber(instance: object, attribute: Attribute[Any], value: object) -> None:
    """
    An attrs validator: a chamber, or None.
    """
    if value is not None and not isinstance(value, House):
        raise ModelError(
            f"{type(instance).__name__}.{attribute.name}: {value!r}, expected I, II or VV"
        )
