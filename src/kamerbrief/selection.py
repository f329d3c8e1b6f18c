"""
Which rules are put to a letter, and how bad their findings are.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Collection, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import TypeAlias

import attrs

from kamerbrief.diagnostics import Severity
from kamerbrief.errors import SelectionError, UnknownRuleError

__all__ = ["ALL", "EVERYTHING", "FIXED", "Selection", "Selectors", "unknown_code", "verify"]

ALL = "ALL"
"""Stands for all rules."""

FIXED = ("XML", "XSD")
"""The families that are no rules: what they find keeps the rules from being asked."""

Selectors: TypeAlias = tuple[str, ...]
"""Codes, or the start of them, in capitals."""


def _selectors(given: Iterable[str]) -> Selectors:
    # Each letter of a str would be the start of a code.
    if isinstance(given, str):
        raise SelectionError(f"{given!r} is one str, expected several codes")
    selectors = tuple(each.strip().upper() for each in given)
    if "" in selectors:
        raise SelectionError("a code is empty, expected one such as REF003, or REF, or ALL")
    return selectors


def _ignored(_: object, __: object, value: Selectors) -> None:
    for each in value:
        _refuse_fixed(each, "ignored")


def _refuse_fixed(selector: str, what: str) -> None:
    if any(selector.startswith(each) or each.startswith(selector) for each in FIXED):
        raise SelectionError(
            f"{selector} cannot be {what}: what the families XML and XSD find means that no rule "
            "was asked"
        )


def _file_ignores(
    given: Mapping[str, Iterable[str]] | Iterable[tuple[str, Iterable[str]]],
) -> tuple[tuple[str, Selectors], ...]:
    pairs = given.items() if isinstance(given, Mapping) else given
    return tuple((pattern, _selectors(codes)) for pattern, codes in pairs)


def _check_file_ignores(_: object, __: object, value: tuple[tuple[str, Selectors], ...]) -> None:
    for pattern, codes in value:
        if not pattern.strip("/"):
            raise SelectionError(f"the pattern {pattern!r} matches no file")
        for each in codes:
            _refuse_fixed(each, "ignored")


def _severities(
    given: Mapping[str, str] | Iterable[tuple[str, str]],
) -> tuple[tuple[str, Severity], ...]:
    pairs = tuple(given.items() if isinstance(given, Mapping) else given)
    try:
        levels = tuple(Severity(severity) for _, severity in pairs)
    except ValueError as error:
        names = ", ".join(Severity)
        raise SelectionError(f"{error}, expected one of {names}") from None
    return tuple(zip(_selectors(code for code, _ in pairs), levels, strict=True))


def _check_severities(_: object, __: object, value: tuple[tuple[str, Severity], ...]) -> None:
    for selector, _severity in value:
        _refuse_fixed(selector, "given another severity")


@attrs.frozen(kw_only=True, cache_hash=True)
class Selection:
    """
    Which rules are put to a letter, and how bad their findings are.

    Rules are named by their codes (``REF003``), by the start of these (``REF``), or all of them
    by ``ALL``.  Where several names mean one rule, the longest decides; of two that are as
    long, *ignore* decides.  What the families ``XML`` and ``XSD`` find is always reported, since
    it means that no rule was asked.

        >>> Selection(ignore=["REF003"]).runs("REF003")
        False
        >>> Selection(select=["REF003"], ignore=["REF"]).runs("REF003")
        True

    Attributes:
        select: the rules that run, all of them unless said.
        extend_select: rules that run as well.
        ignore: rules that do not run.
        file_ignores: rules that do not run for files that match a pattern; a mapping or pairs.
        severity: the severities that rules have instead of their own; a mapping or pairs.
        root: the folder from which the patterns count, the working directory if it is None.

    Raises:
        SelectionError: a name is empty, or of a family that cannot be ignored.
    """

    select: Selectors = attrs.field(default=(ALL,), converter=_selectors)
    extend_select: Selectors = attrs.field(default=(), converter=_selectors)
    ignore: Selectors = attrs.field(default=(), converter=_selectors, validator=_ignored)
    file_ignores: tuple[tuple[str, Selectors], ...] = attrs.field(
        default=(), converter=_file_ignores, validator=_check_file_ignores
    )
    severity: tuple[tuple[str, Severity], ...] = attrs.field(
        default=(), converter=_severities, validator=_check_severities
    )
    root: str | None = None

    @property
    def selectors(self) -> Selectors:
        """
        Every name of rules in it, in the order of the attributes.
        """
        return (
            *self.select,
            *self.extend_select,
            *self.ignore,
            *(each for _, codes in self.file_ignores for each in codes),
            *(each for each, _ in self.severity),
        )

    def runs(self, code: str, ignored: Selectors = ()) -> bool:
        """
        Whether the rule with *code* runs where *ignored* do not, whatever else is said of them.
        """
        if any(_length(each, code) for each in ignored):
            return False
        chosen = max(
            (_length(each, code) for each in (*self.select, *self.extend_select)), default=0
        )
        return chosen > max((_length(each, code) for each in self.ignore), default=0)

    def severity_of(self, code: str, own: Severity) -> Severity:
        """
        How bad a finding of *code* is, *own* unless said.
        """
        longest = 0
        for each, severity in self.severity:
            if (length := _length(each, code)) and length >= longest:
                longest, own = length, severity
        return own

    def ignored_in(self, name: str | None) -> Selectors:
        """
        What the patterns say of the file called *name*; of bytes and objects they say nothing.
        """
        if name is None or not self.file_ignores:
            return ()
        path = _parts(name)
        root = _parts(self.root or "")
        below = path[len(root) :] if path[: len(root)] == root else None
        return tuple(
            code
            for pattern, codes in self.file_ignores
            if _matches(pattern, path, below)
            for code in codes
        )


EVERYTHING = Selection()
"""All rules, each with its own severity."""


def unknown_code(code: str, known: Iterable[str]) -> UnknownRuleError:
    """
    The error of a *code* that is none of *known*, with those that look like it.
    """
    # The time for this grows with the square of the length.
    close = difflib.get_close_matches(code.upper()[:20], known, n=3)
    expected = f"did you mean {', '.join(close)}?" if close else "'kamerbrief rule' lists all codes"
    shown = code if len(code) <= 40 else f"{code[:40]}..."
    return UnknownRuleError(f"there is no code {shown!r}; {expected}")


def verify(selection: Selection, known: Collection[str]) -> None:
    """
    Hold the names in *selection* to the codes that are *known*.

    Raises:
        UnknownRuleError: a name is none of these, nor the start of one.
    """
    for each in selection.selectors:
        if not any(_length(each, code) for code in known):
            raise unknown_code(each, known)


def _length(selector: str, code: str) -> int:
    """
    How exactly *selector* means *code*; 0 if it does not.
    """
    if selector == ALL:
        return 1
    return len(selector) + 1 if code.startswith(selector) else 0


def _parts(path: str) -> tuple[str, ...]:
    whole = os.path.abspath(path).replace(os.sep, "/")  # noqa: PTH100 - it may be too long
    return tuple(filter(None, whole.split("/")))


def _matches(pattern: str, path: tuple[str, ...], below: tuple[str, ...] | None) -> bool:
    steps = tuple(filter(None, pattern.split("/")))
    if pattern.startswith("/"):
        return _leads(steps, path)
    if below is None:
        return False
    return _leads(steps if len(steps) > 1 else ("**", *steps), below)


def _leads(steps: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """
    Whether *steps* match a file or a folder on the way along *parts*.
    """
    # Every step that may come next is followed at once: going back would take for ever on some.
    at = _skipping({0}, steps)
    for part in parts:
        after = {place for place in at if place < len(steps) and steps[place] == "**"}
        after |= {
            place + 1
            for place in at
            if place < len(steps) and steps[place] != "**" and fnmatchcase(part, steps[place])
        }
        at = _skipping(after, steps)
        if len(steps) in at:
            return True
    return False


def _skipping(at: set[int], steps: tuple[str, ...]) -> set[int]:
    reached = set(at)
    for place in range(len(steps)):
        if place in reached and steps[place] == "**":
            reached.add(place + 1)
    return reached
