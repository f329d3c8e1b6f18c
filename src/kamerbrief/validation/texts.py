"""
The family TXT: words that look damaged, or that nothing holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamerbrief.diagnostics import Severity
from kamerbrief.model.blocks import Footnote
from kamerbrief.model.inlines import NoteRef, Sic
from kamerbrief.months import MONTH, MONTHS
from kamerbrief.validation.context import BODY, Context
from kamerbrief.validation.engine import Finding, rule

__all__ = ["broken_number", "marker_swallowed", "slip_unresolved", "words_outside_blocks"]

_EXCERPT = 60
_BROKEN = re.compile(
    "(?<![0-9])[0-9]{1,3}(?:[ \N{NO-BREAK SPACE}]{2,}[0-9]{3})+(?![0-9])"
    "|[0-9]+\N{SOFT HYPHEN}[0-9]+"
)
# The same in `Context.shapes`, where it is found without looking at every letter.
_BROKEN_SHAPE = re.compile(rb"0(?:(?: |\xc2\xa0){2,}0|\xc2\xad0)")
_GLUED_SHAPE = re.compile(rb"0(?:(?<=aa0)|(?<=a 0)0000)")
# "Postbus 20018" stands at the top of each letter to the Tweede Kamer.
_MONTH_ENDS = tuple(f"{month} ".encode() for month in MONTHS)
_LONGEST = max(map(len, _MONTH_ENDS))
_SWALLOWED = re.compile(
    rf"(?<![^\s(“‘\"])(?:[^\W\d_][^\W\d_’'-]*[a-zà-ÿ]{{3}}|(?:{MONTH})\s(?:19|20)[0-9]{{2}})"
    r"([1-9][0-9]?)(?![\w#/-])"
)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()} ..."


@rule("TXT001", Severity.NOTE)
def words_outside_blocks(context: Context) -> Iterator[Finding]:
    """
    Words stand between the blocks of the body.

    Nothing says what they are: a paragraph, a note, page furniture; who reads paragraphs misses
    them.
    """
    for item in context.letter.body:
        if isinstance(item, str) and not item.isspace():
            yield Finding(
                BODY,
                f"no block holds the words {_short(item)!r}",
                "put them into a paragraph, or into what they are",
            )


@rule("TXT002", Severity.NOTE)
def broken_number(context: Context) -> Iterator[Finding]:
    """
    A number has two blanks or a soft hyphen inside.

    A program that looks for dossiers and amounts reads two numbers, or none.
    """
    if _BROKEN_SHAPE.search(context.shapes) is None:
        return
    for place, text in context.texts():
        for match in _BROKEN.finditer(text):
            yield Finding(
                place,
                f"the number {match.group()!r} is broken",
                "leave it, if the source has it so; else put it right",
            )


def _may_be_glued(context: Context) -> bool:
    """
    Whether a digit stands behind small letters, or behind a month and a year.
    """
    words = b""
    for match in _GLUED_SHAPE.finditer(context.shapes):
        start, end = match.span()
        if end - start == 1:
            return True
        words = words or context.words.encode()
        if words[start - _LONGEST : start].endswith(_MONTH_ENDS):
            return True
    return False


@rule("TXT003", Severity.NOTE)
def marker_swallowed(context: Context) -> Iterator[Finding]:
    """
    A number is glued to a word or a year, as the marker of a footnote is in plain text.

    The word is not found with the number behind it, and the note has lost its place.  A number is
    told if it is 1 or follows another marker, and if no footnote waits for it (see REF006).
    """
    if not _may_be_glued(context):
        return
    glued = [
        (place, match) for place, text in context.texts() for match in _SWALLOWED.finditer(text)
    ]
    if not glued:
        return
    known = {each.text for each in context.values(NoteRef)}
    known |= {each.marker for each in context.values(Footnote) if each.marker is not None}
    candidates = known | {match.group(1) for _, match in glued}
    for place, match in glued:
        marker = match.group(1)
        if marker in known or not (marker == "1" or str(int(marker) - 1) in candidates):
            continue
        yield Finding(
            place,
            f"{match.group()!r} may end in the marker {marker!r} of a footnote",
            "mark the number as a <noteRef>, if it is one",
        )


@rule("TXT004", Severity.NOTE)
def slip_unresolved(context: Context) -> Iterator[Finding]:
    """
    Words are marked as a slip of the source, and nothing says what was meant.

    A reader stumbles over them all the same, and who corrects texts cannot use the mark.
    """
    for place, slip in context.iter(Sic):
        if slip.correction is None:
            yield Finding(
                place,
                f"the slip {_short(slip.text)!r} ({slip.kind}) has no correction",
                "give the correction, if it can be known",
            )
