"""
What is wrong in a letter, as values: severity, place, message.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from kamerbrief.errors import InvalidLetterError

__all__ = ["Code", "Diagnostic", "Location", "Report", "Severity"]


class Severity(StrEnum):
    """
    How bad a finding is.
    """

    ERROR = "error"
    """The document contradicts itself, or cannot be read."""

    WARNING = "warning"
    """The document contradicts the world or good practice."""

    NOTE = "note"
    """Something that a person may want to look at."""

    @property
    def rank(self) -> int:
        """
        0 for a note, 1 for a warning, 2 for an error: a higher rank is worse.
        """
        return _RANKS[self]


_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@attrs.frozen(kw_only=True)
class Code:
    """
    What a code of the gate or of the schema means; a rule says this for itself.

    Attributes:
        code: the permanent code, such as ``XML015``.
        summary: what is wrong, as one sentence.
        reason: why that is refused.
        severity: how bad it is.
    """

    code: str
    summary: str
    reason: str
    severity: Severity = Severity.ERROR


@attrs.frozen(kw_only=True)
class Location:
    """
    Where a finding is.

    Attributes:
        file: the name of the source as the caller gave it, or None for bytes and objects.
        line: line of the start tag (or of the fault), from 1, or None for an object without source.
        column: column in code points, from 1, or None.
        path: the path of the element, such as ``/letter/body/p[2]``, or None when
            there is no tree to point into.
    """

    file: str | None = None
    line: int | None = None
    column: int | None = None
    path: str | None = None

    def __str__(self) -> str:
        parts = [self.file or "<letter>"]
        parts.extend(str(number) for number in (self.line, self.column) if number is not None)
        if self.line is None and self.path is not None:
            parts.append(self.path)
        return ":".join(parts)


@attrs.frozen(kw_only=True)
class Diagnostic:
    """
    One finding.

    Attributes:
        code: the permanent code of the rule, such as ``REF003``.
        severity: how bad it is.
        location: where it is.
        message: the fact, as one sentence without full stop.
        hint: what to do about it, or None.
    """

    code: str
    severity: Severity
    location: Location
    message: str
    hint: str | None = None

    def __str__(self) -> str:
        return f"{self.location}: {self.code} {self.message}"


@attrs.frozen(kw_only=True)
class Report:
    """
    Everything that was found in one source, in the order of the document.

    Attributes:
        file: the name of the source as the caller gave it, or None for bytes and objects.
        diagnostics: the findings.
    """

    file: str | None = None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """
        The findings that are errors.
        """
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    @property
    def ok(self) -> bool:
        """
        True when no finding is an error; warnings and notes may be there.
        """
        return not self.errors

    def raise_for_errors(self) -> None:
        """
        Turn the errors of the report into one exception; do nothing without errors.

        Raises:
            InvalidLetterError: at least one finding is an error.
        """
        if errors := self.errors:
            raise InvalidLetterError(tuple(map(str, errors)))
