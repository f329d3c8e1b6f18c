"""
From bytes to a repaired letter.
"""

from __future__ import annotations

from contextlib import suppress

from lxml import etree

from kamerbrief.diagnostics import Report
from kamerbrief.errors import ParseError
from kamerbrief.fixing.engine import repaired
from kamerbrief.fixing.fixes import MENDED
from kamerbrief.fixing.form import mend
from kamerbrief.fixing.values import Change, Fixed
from kamerbrief.gate.parsing import parse
from kamerbrief.model.letter import Letter
from kamerbrief.selection import EVERYTHING, Selection
from kamerbrief.validation.rules import rules_for
from kamerbrief.xml.codec import from_xml, to_xml
from kamerbrief.xml.names import clark
from kamerbrief.xml.reader import MisfitError, UnheldError, read_letter

__all__ = ["fix_bytes", "fixable"]


def fix_bytes(data: bytes, name: str | None, *, selection: Selection = EVERYTHING) -> Fixed:
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
    fixed = repaired(letter, codes)
    changes = (*formed, *fixed.changes)
    if changes:
        written = to_xml(fixed.letter)
        if from_xml(written) != fixed.letter or _words(parse(written)) != words:
            # No such letter is known; who meets one gets it back as it was.
            return Fixed(letter=from_xml(data))
    return Fixed(letter=fixed.letter, changes=changes)


def fixable(report: Report, data: bytes) -> int:
    """
    How many of the findings of *report*, on the source *data*, `fix_bytes` mends.
    """
    found = [each for each in report.diagnostics if each.code in MENDED]
    if not found:
        return 0
    try:
        changes = fix_bytes(data, report.file).changes
    except ParseError:
        return 0
    mended = {(each.code, each.path) for each in changes}
    # A part that is changed belongs to the element at which the finding stands.
    mended |= {(code, path.rpartition("/")[0]) for code, path in mended}
    return sum((each.code, each.location.path) in mended for each in found)


def _letter(data: bytes, root: etree._Element) -> tuple[Letter, tuple[Change, ...]]:
    with suppress(MisfitError, UnheldError):
        return read_letter(root), ()
    changes = mend(root, data)
    if changes:
        with suppress(MisfitError, UnheldError):
            return read_letter(root), changes
    return from_xml(data), ()


def _words(root: etree._Element) -> list[str]:
    """
    The words of the body, in the elements that hold them.
    """
    return ["".join(map(str, body.itertext())) for body in root.iterchildren(clark("body"))]
