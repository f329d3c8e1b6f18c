"""
The page of the documentation on all codes.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from kamerbrief.catalogue import Meaning
from kamerbrief.diagnostics import Code
from kamerbrief.fixing.fixes import MENDED

__all__ = ["render_rules_page"]

_FAMILIES = {
    "XML": "gate and well-formedness",
    "SRC": "sources of other formats",
    "XSD": "form",
    "REF": "references between parts",
    "CIT": "citations",
    "MOT": "motions and submitters",
    "VER": "verdicts",
    "SIG": "signatories and offices",
    "DAT": "dates, deadlines and commitments",
    "TXT": "text",
}
_HEAD = """\
# Rules

<!-- Made from the docstrings of the rules: kamerbrief rule --markdown >docs/reference/rules.md -->

Codes are permanent. An *error* is a document that contradicts itself or cannot be read, a
*warning* one that contradicts the world or good practice, and a *note* something that a person
may want to look at. What the families `XML` and `XSD` find means that no rule was asked, so it
cannot be ignored; [Settings](settings.md) says how rules are selected. The family `SRC` is of
`kamerbrief.read_source` and says why a file of another format is not read; no report has it.
`kamerbrief rule CODE` prints what is said of a code here, and `kamerbrief rule --json` all of it
as JSON.

*Fix* says what `kamerbrief fix` does about a code. It does so only where one repair is meant; see
[How to fix letters](../howto/fix-letters.md).
"""


def render_rules_page(meanings: Iterable[Meaning]) -> str:
    """
    A page in Markdown with a section for each of *meanings*, by family.
    """
    pieces = [_HEAD]
    for family, members in groupby(meanings, lambda each: each.code.rstrip("0123456789")):
        title = f"{family}: {_FAMILIES[family]}" if family in _FAMILIES else family
        pieces.append(f"\n## {title}\n")
        pieces.extend(map(_section, members))
    return "".join(pieces)


def _section(meaning: Meaning) -> str:
    name = "" if isinstance(meaning, Code) else f" {meaning.name}"
    text = f"\n### {meaning.code}{name}\n\n*{meaning.severity}*: {_shown(meaning.summary)}\n"
    text += f"\n{_shown(meaning.reason)}\n" if meaning.reason else ""
    text += f"\n*Fix*: {MENDED[meaning.code]}\n" if meaning.code in MENDED else ""
    if not isinstance(meaning, Code) and meaning.bad:
        text += f"\nBad:\n\n```xml\n{meaning.bad}```\n\nGood:\n\n```xml\n{meaning.good}```\n"
    return text


def _shown(text: str) -> str:
    # An element in a sentence is no HTML.
    return text.replace("<", "&lt;")
