"""
From a source to a report: gate, form, reading, rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.errors import ParseError, SourceError
from kamerbrief.gate.parsing import parse
from kamerbrief.gate.source import MAX_BYTES, Source, read_bytes, source_name
from kamerbrief.selection import EVERYTHING, Selection
from kamerbrief.validation.engine import Found, Rule, findings
from kamerbrief.validation.rules import rules_for
from kamerbrief.xml.codec import no_letter, unheld
from kamerbrief.xml.codes import CODES
from kamerbrief.xml.places import Places
from kamerbrief.xml.reader import MisfitError, UnheldError, read_letter
from kamerbrief.xml.schema import has_form
from kamerbrief.xml.structure import MAX_MISFITS, Misfit, misfits

if TYPE_CHECKING:
    from kamerbrief.model.letter import Letter
    from kamerbrief.register.register import Register

__all__ = ["check", "check_bytes", "checked_letter", "failure_report"]


def check(
    source: Source,
    *,
    max_bytes: int = MAX_BYTES,
    selection: Selection = EVERYTHING,
    register: Register | None = None,
) -> Report:
    """
    What is wrong with the letter in *source*: a path, bytes, or a binary file.

    All that is wrong with the source is in the report, and nothing is raised for it.  What
    stands first decides what is looked at next: a document that is no XML has no form, and
    one without the form of a letter has no facts that rules could compare.  *selection* says
    which rules run, all of them by default; *register* who held which office, in place of the
    register that comes with kamerbrief.

        >>> [str(finding) for finding in check(b"<letter/>").diagnostics]
        ['<letter>:1:1: XSD001 the root <letter> is in no namespace, expected ...']

    Raises:
        TypeError: *source* is none of these.
        UnknownRuleError: *selection* names a rule that there is not.
    """
    rules_for(selection)
    name = source_name(source)
    try:
        data = read_bytes(source, max_bytes=max_bytes)
    except SourceError as error:
        return failure_report(error, name)
    return check_bytes(data, name, selection=selection, register=register)


def failure_report(error: SourceError | ParseError, name: str | None) -> Report:
    """
    The report on a source, called *name*, of which nothing but *error* is known.
    """
    return Report(file=name, diagnostics=(_failure(error, name),))


def check_bytes(
    data: bytes,
    name: str | None,
    *,
    selection: Selection = EVERYTHING,
    register: Register | None = None,
) -> Report:
    """
    `check` for *data* that was read already from the source that is called *name*.
    """
    return checked_letter(data, name, selection=selection, register=register)[0]


def checked_letter(
    data: bytes,
    name: str | None,
    *,
    selection: Selection = EVERYTHING,
    register: Register | None = None,
) -> tuple[Report, Letter | None]:
    """
    `check_bytes`, with the letter that was read for it, or None where there is none.
    """
    rules = rules_for(selection, selection.ignored_in(name))
    try:
        found, letter = _diagnostics(data, name, rules, register)
    except ParseError as error:
        return failure_report(error, name), None
    return Report(file=name, diagnostics=found), letter


def _diagnostics(
    data: bytes, name: str | None, rules: tuple[Rule, ...], register: Register | None
) -> tuple[tuple[Diagnostic, ...], Letter | None]:
    root = parse(data, hold_depth=False)
    # The reader takes nothing that the schema refuses (a law that is tested), and what it has to
    # read anyway costs less than the schema. So the schema is asked only why it refuses.
    try:
        letter = read_letter(root, len(data))
    except (MisfitError, UnheldError) as error:
        if isinstance(error, UnheldError) and has_form(root):
            raise unheld(data, root, error) from None
        return _structure(data, root, name, error), None
    found = findings(letter, rules, register)
    if not found:
        return (), letter
    places = Places(data, root)
    return tuple(_finding(each, places, name) for each in found), letter


def _failure(error: SourceError | ParseError, name: str | None) -> Diagnostic:
    return Diagnostic(
        code=error.code,
        severity=Severity.ERROR,
        location=Location(file=name, line=error.line, column=error.column, path=error.path),
        message=error.message,
        hint=error.hint,
    )


def _structure(
    data: bytes, root: etree._Element, name: str | None, error: Exception
) -> tuple[Diagnostic, ...]:
    places = Places(data, root)
    faults = misfits(root)
    if not faults:
        raise no_letter(error)
    diagnostics = [_misfit(fault, places, name) for fault in faults[:MAX_MISFITS]]
    diagnostics.sort(key=lambda each: (each.location.line or 0, each.location.column or 0))
    if len(faults) > MAX_MISFITS:
        diagnostics.append(
            Diagnostic(
                code="XSD008",
                severity=CODES["XSD008"].severity,
                location=Location(file=name),
                message=f"only the first {MAX_MISFITS} faults of form are shown",
            )
        )
    return tuple(diagnostics)


def _misfit(fault: Misfit, places: Places, name: str | None) -> Diagnostic:
    return Diagnostic(
        code=fault.code,
        severity=Severity.ERROR,
        location=_location(places.path(fault.element), places, name),
        message=fault.message,
        hint=fault.hint,
    )


def _finding(found: Found, places: Places, name: str | None) -> Diagnostic:
    return Diagnostic(
        code=found.rule.code,
        severity=found.rule.severity,
        location=_location(found.path, places, name),
        message=found.message,
        hint=found.hint,
    )


def _location(path: str, places: Places, name: str | None) -> Location:
    position = places.position(path)
    if position is None:
        return Location(file=name, path=path)
    return Location(file=name, line=position.line, column=position.column, path=path)
