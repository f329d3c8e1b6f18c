"""
What was found in a draft, and what a person should look at, as lines.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.drafts import Draft
from kamerbrief.model.letter import Letter
from kamerbrief.rendering.safe import safe

__all__ = ["draft_lines", "draft_summary"]

_WORDS_CAP = 60


def draft_summary(letter: Letter) -> str:
    """
    What a draft holds, as counts.

        >>> draft_summary(Letter())
        'no motions, no verdicts, no commitments, no notes, no citations, no signatories'
    """
    return ", ".join(
        _counted(len(items), one, many)
        for items, one, many in (
            (letter.motions, "motion", "motions"),
            (letter.verdicts, "verdict", "verdicts"),
            (letter.commitments, "commitment", "commitments"),
            (letter.footnotes, "note", "notes"),
            (letter.citations, "citation", "citations"),
            (letter.signatories, "signatory", "signatories"),
        )
    )


def _counted(count: int, one: str, many: str) -> str:
    return f"{count or 'no'} {one if count == 1 else many}"


def draft_lines(name: str, draft: Draft) -> Iterator[str]:
    """
    The counts of *draft*, from the source *name*, and a line for each doubt, with its place.

    Lines and columns are those of the text of the source, from 1.
    """
    yield f"{safe(name)}: {draft_summary(draft.letter)}"
    text = draft.letter.text
    line, start, place = 1, 0, 0
    for doubt in draft.report.doubts:
        line += text.count("\n", place, doubt.start)
        start = text.rfind("\n", 0, doubt.start) + 1
        place = doubt.start
        words = " ".join(doubt.words.split())
        if len(words) > _WORDS_CAP:
            words = f"{words[:_WORDS_CAP].rstrip()}…"
        column = doubt.start - start + 1
        yield f"{safe(name)}:{line}:{column}: {safe(doubt.message)}: “{safe(words)}”"
