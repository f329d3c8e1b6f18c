"""
The parliamentary year (vergaderjaar).
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.publications.values import Value, Whole

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = ["SESSION_TOLERANCE", "Session", "is_session", "to_session"]

SESSION_TOLERANCE = timedelta(days=14)
"""
How far a document may be dated outside its session before that is strange.

Measured on 26,891 documents of the Tweede Kamer: none from before the third Tuesday carries the
new session, some from up to about nine days after it still carry the old one.
"""

_FORM = re.compile(r"([0-9]{4})(?:[-/–]([0-9]{4}|[0-9]{2})|([0-9]{4}))")


@attrs.frozen(kw_only=True, order=True, weakref_slot=False, repr=False)
class Session(Value):
    """
    A parliamentary year, from one third Tuesday of September (Prinsjesdag) to the next.

        >>> session = Session.parse("2022/23")
        >>> str(session), session.short, session.compact
        ('2022-2023', '2022/23', '20222023')
        >>> Session(start=1999).short
        '1999/2000'

    Sessions sort by time.

    Attributes:
        start: the calendar year in which it begins.
    """

    start: int = attrs.field(validator=Whole(1814, 2199))

    @classmethod
    def parse(cls, text: str) -> Session:
        """
        The session that *text* names: ``2022-2023``, ``2022/23``, ``2022–2023`` or ``20222023``.

        Raises:
            ModelError: *text* has another form, or its second year does not follow its first.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            raise ModelError(f"session {text!r}: expected two years, such as 2022-2023 or 2022/23")
        end = match[2] or match[3]
        session = cls(start=int(match[1]))
        expected = str(session.end)
        if end != expected[-len(end) :]:
            raise ModelError(f"session {text!r}: ends with {end}, expected {expected[-len(end) :]}")
        return session

    @classmethod
    def of(cls, day: date) -> Session:
        """
        The session to which *day* belongs by the calendar.

        What is printed in the days around the third Tuesday may carry the other session: allow
        `SESSION_TOLERANCE`.

            >>> Session.of(date(2022, 9, 19)), Session.of(date(2022, 9, 20))
            (Session(start=2021), Session(start=2022))

        Raises:
            ModelError: *day* is before 1814, or has a time.
        """
        _check_day(day)
        return cls(start=day.year if day >= _third_tuesday(day.year) else day.year - 1)

    @property
    def end(self) -> int:
        """
        The calendar year in which it ends.
        """
        return self.start + 1

    @property
    def first_day(self) -> date:
        """
        The third Tuesday of September with which it begins.
        """
        return _third_tuesday(self.start)

    @property
    def last_day(self) -> date:
        """
        The day before the third Tuesday of the next September.
        """
        return _third_tuesday(self.end) - timedelta(days=1)

    def contains(self, day: date, tolerance: timedelta = timedelta(0)) -> bool:
        """
        Whether *day* belongs to this session, give or take *tolerance*.

            >>> old = Session(start=2021)
            >>> old.contains(date(2022, 9, 26)), old.contains(date(2022, 9, 26), SESSION_TOLERANCE)
            (False, True)

        Raises:
            ModelError: *day* has a time.
        """
        _check_day(day)
        return self.first_day - tolerance <= day <= self.last_day + tolerance

    @property
    def short(self) -> str:
        """
        The form of citations, ``2022/23``; at the turn of a century ``1999/2000``.
        """
        return f"{self.start}/{self.end if self.end % 100 == 0 else self.end % 100:02d}"

    @property
    def compact(self) -> str:
        """
        The form of official identifiers, ``20222023``.
        """
        return f"{self.start}{self.end}"

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


def _check_day(day: object) -> None:
    if not isinstance(day, date) or isinstance(day, datetime):
        raise ModelError(f"day of a session: {day!r}, expected a date without time")


def _third_tuesday(year: int) -> date:
    first = date(year, 9, 1)
    return first + timedelta(days=(1 - first.weekday()) % 7 + 14)


def to_session(value: Session | str | None) -> Session | None:
    """
    A converter that parses a session given as text.
    """
    return Session.parse(value) if isinstance(value, str) else value


def is_session(instance: object, attribute: Attribute[Any], value: object) -> None:
    """
    An attrs validator: a session, or None.
    """
    if value is not None and not isinstance(value, Session):
        raise ModelError(
            f"{type(instance).__name__}.{attribute.name}: {value!r}, "
            "expected a Session or text such as 2022-2023"
        )
