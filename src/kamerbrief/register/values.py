"""
What a register holds: who had which office, ministries, parties, and seats in the House.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import attrs

from kamerbrief.publications.values import Value
from kamerbrief.vocabularies import OfficeKind

__all__ = ["Confidence", "Ministry", "Party", "Record", "Seat", "Tenure"]


class Confidence(StrEnum):
    """
    How sure the dates of a record are; nothing should be said of a letter because of a C.
    """

    A = "A"
    """The dates are official, or two sources agree."""

    B = "B"
    """One source, or a small conflict."""

    C = "C"
    """A date rests on what is generally known, and is not confirmed."""


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Record(Value):
    """
    A fact that holds for a period, and where it comes from.

    Attributes:
        start: its first day, or None where that is not known.
        end: its last day, or None where it has not ended or that is not known.
        source: where it comes from.
        confidence: how sure its dates are.
        as_of: the day on which this was so; of later days it says nothing.
        note: what else there is to know, or None.
    """

    start: dt.date | None = None
    end: dt.date | None = None
    source: str
    confidence: Confidence
    as_of: dt.date
    note: str | None = None

    def covers(self, day: dt.date, days: int = 0) -> bool:
        """
        Whether *day* is in the period, or at most *days* away from it.
        """
        margin = dt.timedelta(days=days)
        return (self.start is None or self.start - day <= margin) and (
            self.end is None or day - self.end <= margin
        )


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Tenure(Record):
    """
    A person in an office, for a period.

    Attributes:
        person: the name by which the person is known; one person has one name.
        initials: initials with dots, ``C.E.G.``, or None.
        prefix: the prefix of the surname, "van", or None.
        surname: the surname without prefix.
        party: the party at that time, or None.
        office: the kind of office.
        title: the title under which letters are signed.
        also: other titles in use for it.
        ministry: the abbreviation of the ministry, or None.
        portfolio: what a *minister voor* is for, or the part of a ministry that a
            staatssecretaris has; or None.
        cabinet: the cabinet, or None.
        start: its first day.
        initials_confidence: how sure the initials are, or None without initials.
    """

    person: str
    initials: str | None = None
    prefix: str | None = None
    surname: str
    party: str | None = None
    office: OfficeKind
    title: str
    also: tuple[str, ...] = ()
    ministry: str | None = None
    portfolio: str | None = None
    cabinet: str | None = None
    start: dt.date
    initials_confidence: Confidence | None = None

    @property
    def name(self) -> str:
        """
        Initials, prefix and surname as a signature prints them: "C.E.G. van Gennip".
        """
        return " ".join(part for part in (self.initials, self.prefix, self.surname) if part)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Ministry(Record):
    """
    A ministry under one of its names.

    Attributes:
        abbreviation: the abbreviation of the TOOI register, ``JenV``.
        name: the name, without the word *ministerie*.
        also: other abbreviations in use.
        code: the code of the TOOI register, the same for all names of one ministry; or None.
    """

    abbreviation: str
    name: str
    also: tuple[str, ...] = ()
    code: str | None = None

    @property
    def names(self) -> frozenset[str]:
        """
        Its names and abbreviations, with case folded.
        """
        return frozenset(map(str.casefold, (self.abbreviation, self.name, *self.also)))

    def called(self, words: str) -> bool:
        """
        Whether *words* are its name or an abbreviation of it, in any case.
        """
        return words.casefold() in self.names


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Party(Record):
    """
    A group in the House.

    Attributes:
        abbreviation: the abbreviation of the House, "PvdA".
        name: the name in full.
        also: other names and abbreviations in use, "CU".
    """

    abbreviation: str
    name: str
    also: tuple[str, ...] = ()

    @property
    def names(self) -> frozenset[str]:
        """
        Its names and abbreviations, with case folded.
        """
        return frozenset(map(str.casefold, (self.abbreviation, self.name, *self.also)))

    def called(self, words: str) -> bool:
        """
        Whether *words* are one of its names or abbreviations, in any case.
        """
        return words.casefold() in self.names


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Seat(Record):
    """
    A member of the House in one group, for a period.

    Attributes:
        person: the identifier of the person; one person may have several seats.
        first_name: the name that tells namesakes apart, "Jasper", or None.
        initials: initials with dots, or None.
        prefix: the prefix of the surname, or None.
        surname: the surname without prefix.
        party: the abbreviation of the group.
        start: its first day.
    """

    person: str
    first_name: str | None = None
    initials: str | None = None
    prefix: str | None = None
    surname: str
    party: str
    start: dt.date

    @property
    def name(self) -> str:
        """
        The name as the House says it: "Jasper van Dijk".
        """
        given = self.first_name or self.initials
        return " ".join(part for part in (given, self.prefix, self.surname) if part)
