"""
From bytes to a repaired letter.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

from lxml import etree

from kamerbrief.diagnostics import Report
from kamerbrief.errors import ParseError
from kamerbrief.fixing.engine import repaired
from kamerbrief.fixing.fixes import MENDED
from kamerbrief.fixing.form import mend
from kamerbrief.fixing.values import Change, Fixed
from kamerbrief.gate.parsing import parse
from kamerbrief.model.letter import Letter
from kamerbrief.selection import EVERYTHING, FIXED, Selection
from kamerbrief.validation.engine import findings
from kamerbrief.validation.rules import rules_for
from kamerbrief.xml.codec import from_xml, to_xml
from kamerbrief.xml.names import clark
from kamerbrief.xml.reader import MisfitError, UnheldError, read_letter

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["fix_bytes", "fixable"]


def fix_bytes(
    data: bytes,
    name: str | None,
    *,
    selection: Selection = EVERYTHING,
    register: Register | None = None,
) -> Fixed:
    """
    `kamerbrief.fix` for the letter in *data*, which was read from the source called *name*.

    A document that lacks the form of a letter is given it where only one is meant.  What comes
    out was written, read again and compared: it is the same letter, with the same words.

    Raises:
        ParseError: *data* is no letter, and cannot be mended; see `from_xml`.
        UnknownRuleError: *selection* names a rule that there is not.
    """
    codes = {rule.code for rule in rules_for(selection, selection.ignored_in(name))}
    root = parse(data, hold_depth=False)
    words = _words(root)
    letter, formed = _letter(data, root)
    fixed = repaired(letter, codes, register)
    changes = (*formed, *fixed.changes)
    if changes:
        written = to_xml(fixed.letter)
        if from_xml(written) != fixed.letter or _words(parse(written)) != words:
            # No such letter is known; who meets one gets it back as it was.
            return Fixed(letter=from_xml(data))
    return Fixed(letter=fixed.letter, changes=changes)


def fixable(report: Report, data: bytes, register: Register | None = None) -> int:
    """
    How many of the findings of *report*, on the source *data*, are gone after `fix_bytes`.

    *register* is the one that was asked for *report*.
    """
    found = report.diagnostics
    if not any(each.code in MENDED for each in found):
        return 0
    try:
        fixed = fix_bytes(data, report.file, register=register)
    except ParseError:
        return 0
    if not fixed.changes:
        return 0
    if any(each.code.startswith(FIXED) for each in found):
        # What did not have the form of a letter has it now, all of it.
        return len(found)
    after = findings(fixed.letter, rules_for(EVERYTHING), register)
    left: Counter[tuple[str, str | None]] = Counter((each.rule.code, each.path) for each in after)
    return (Counter((each.code, each.location.path) for each in found) - left).total()


def _letter(data: bytes, root: etree._Element) -> tuple[Letter, tuple[Change, ...]]:
    with suppress(MisfitError, UnheldError):
        return read_letter(root, len(data)), ()
    changes = mend(root, data)
    if changes:
        with suppress(MisfitError, UnheldError):
            return read_letter(root, len(data)), changes
    return from_xml(data), ()


def _words(root: etree._Element) -> list[str]:
    """
    The words of the body, in the elements that hold them.
    """
    return ["".join(map(str, body.itertext())) for body in root.iterchildren(clark("body"))]
