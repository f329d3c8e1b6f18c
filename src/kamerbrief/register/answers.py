"""
What a register answers: whether a title is right, and whether a person held an office.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from kamerbrief.publications.values import Value
from kamerbrief.register.values import Tenure

__all__ = ["Holding", "Standing", "TitleAnswer", "TitleStanding"]


class TitleStanding(StrEnum):
    """
    What a register says of a title on a day.
    """

    KNOWN = "known"
    """The title was in use then."""

    SILENT = "silent"
    """The register does not reach that day, or is not sure: nothing can be said."""

    MISSPELT = "misspelt"
    """It is a known title but for some letters."""

    VAN_VOOR = "van-voor"
    """It has *van* where the office has *voor*, or the other way round."""

    OTHER_CABINET = "other-cabinet"
    """There is such an office, but not in the cabinet of that day."""

    UNKNOWN = "unknown"
    """There is no such office in the register."""


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class TitleAnswer(Value):
    """
    What a register says of a title.

    Attributes:
        standing: the answer.
        right: the title that was meant, or the one that the same ministry had on that day;
            None where there is none.
    """

    standing: TitleStanding
    right: str | None = None


class Standing(StrEnum):
    """
    What a register says of a person in an office on a day.
    """

    HELD = "held"
    """The person held the office on that day, or within the days of a hand-over."""

    SILENT = "silent"
    """Nothing can be said: the register does not reach that day, or is not sure."""

    OTHER_INITIALS = "other-initials"
    """The surname is that of the holder, but the initials are not."""

    NOT_HELD = "not-held"
    """Others held the office on that day, or nobody did."""


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Holding(Value):
    """
    What a register says of a person in an office on a day.

    Attributes:
        standing: the answer.
        holders: who held the office on that day; with `Standing.HELD` only that person.
        person: the tenures on that day of who is named, whatever the office.
    """

    standing: Standing
    holders: tuple[Tenure, ...] = ()
    person: tuple[Tenure, ...] = ()
