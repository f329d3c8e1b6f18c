"""
All repairs put to a letter, each taken back where it would do harm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from kamerbrief.errors import ModelError
from kamerbrief.fixing.applying import applied
from kamerbrief.fixing.fixes import FIXES
from kamerbrief.fixing.values import Change, Fixed
from kamerbrief.model.letter import Letter
from kamerbrief.selection import EVERYTHING, Selection
from kamerbrief.validation.context import Context
from kamerbrief.validation.engine import findings
from kamerbrief.validation.rules import rules_for

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["fix", "repaired"]

_Findings = Counter[tuple[str, str]]


def fix(
    letter: Letter, *, selection: Selection = EVERYTHING, register: Register | None = None
) -> Fixed:
    """
    *letter* with all put right that has one repair, and that without a change to its words.

    What a rule finds is mended if *selection* runs it.  Afterwards no rule finds anything that it
    did not find before: a repair that would bring something new to light is left out, since a
    person has to look at that.  *register* says who held which office, in place of the register
    that comes with kamerbrief.

        >>> from kamerbrief.model.metadata import DossierField, Metadata
        >>> letter = Letter(metadata=Metadata(dossiers=(DossierField(number="36 200 VI"),)))
        >>> for change in fix(letter).changes:
        ...     print(change.code, change.what, change.before, change.after)
        CIT009 number 36 200 VI 36200
        CIT009 chapter None VI

    Raises:
        UnknownRuleError: *selection* names a rule that there is not.
    """
    return repaired(letter, {rule.code for rule in rules_for(selection)}, register)


def repaired(letter: Letter, codes: AbstractSet[str], register: Register | None = None) -> Fixed:
    """
    `fix` for what the rules with *codes* find.
    """
    context = Context(letter, register)
    before: _Findings | None = None
    changes: list[Change] = []
    for each in FIXES:
        wanted = tuple(each.find(context)) if not codes.isdisjoint(each.codes) else ()
        if wanted:
            before = _found(letter, register) if before is None else before
            letter, before, made = _attempt(letter, before, wanted, register)
            changes += made
            context = Context(letter, register)
    return Fixed(letter=letter, changes=tuple(changes))


def _attempt(
    letter: Letter, before: _Findings, wanted: tuple[Change, ...], register: Register | None
) -> tuple[Letter, _Findings, tuple[Change, ...]]:
    """
    *letter* with as many of *wanted* as do no harm, what is found in it then, and these.
    """
    for _ in range(2):
        try:
            made = applied(letter, wanted)
        except ModelError:
            break
        after = _found(made, register)
        new = after - before
        if not new and made.text == letter.text:
            return made, after, wanted
        # What was brought to light stands most often where something was put right.
        wanted = _without(wanted, {path for _, path in new})
        if not wanted:
            break
    return letter, before, ()


def _without(changes: tuple[Change, ...], paths: Collection[str]) -> tuple[Change, ...]:
    return tuple(
        each
        for each in changes
        if each.path not in paths and each.path.rpartition("/")[0] not in paths
    )


def _found(letter: Letter, register: Register | None) -> _Findings:
    found = findings(letter, rules_for(EVERYTHING), register)
    return Counter((each.rule.code, each.path) for each in found)
