"""
Assertions about letters that say what is wrong, and where.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from kamerbrief.checking import check
from kamerbrief.diagnostics import Severity
from kamerbrief.errors import ParseError
from kamerbrief.model.letter import Letter
from kamerbrief.rendering.full import render_full
from kamerbrief.selection import EVERYTHING, Selection
from kamerbrief.testing.differences import first_difference, first_place
from kamerbrief.xml.codec import from_xml, to_xml

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["assert_round_trips", "assert_valid"]


def assert_round_trips(letter: Letter | bytes) -> None:
    """
    Fail unless *letter*, an object or XML, comes back the same after writing and reading.

    An object must be equal, with the same text, and be written as the same bytes once more.  XML
    must be a letter, and what is read of it must come back so.

        >>> assert_round_trips(Letter(body="Ja."))

    Raises:
        AssertionError: the first difference, with its place in the object; or why it is no letter.
    """
    __tracebackhide__ = True
    before = letter if isinstance(letter, Letter) else _read(letter)
    data = to_xml(before)
    after = _read(data)
    _compare(before, after)
    if (text := after.text) != before.text:
        raise AssertionError(first_difference(before.text, text, "letter.text"))
    if (again := to_xml(after)) != data:
        place = first_place(data, again)
        raise AssertionError(
            f"written a second time, the XML differs at byte {place}: "
            f"{data[place : place + 40]!r} became {again[place : place + 40]!r}"
        )


def _read(data: bytes) -> Letter:
    __tracebackhide__ = True
    failure = None
    try:
        return from_xml(data)
    except ParseError as error:
        failure = error
    shown = "" if failure.path is None else f" at {failure.path}"
    raise AssertionError(f"this is no letter: {failure}{shown}")


def _compare(before: Letter, after: Letter) -> None:
    __tracebackhide__ = True
    if before != after:
        raise AssertionError(
            f"the letter does not round-trip: {first_difference(before, after, 'letter')}"
        )


def assert_valid(
    letter: Letter | bytes,
    *,
    selection: Selection = EVERYTHING,
    register: Register | None = None,
) -> None:
    """
    Fail if anything worse than a note is found in *letter*, an object or XML.

    That is what ``kamerbrief check`` fails for.  *selection* and *register* are those of
    `kamerbrief.validate`.

        >>> assert_valid(Letter(body=()))

    Raises:
        AssertionError: each such finding, with an excerpt of the XML and what to do about it.
    """
    __tracebackhide__ = True
    data = to_xml(letter) if isinstance(letter, Letter) else letter
    report = check(data, selection=selection, register=register)
    worse = tuple(each for each in report.diagnostics if each.severity is not Severity.NOTE)
    if worse:
        shown = render_full(attrs.evolve(report, diagnostics=worse), data)
        found = "1 finding" if len(worse) == 1 else f"{len(worse)} findings"
        raise AssertionError(f"the letter is not valid, {found}:\n\n{shown.rstrip()}")
