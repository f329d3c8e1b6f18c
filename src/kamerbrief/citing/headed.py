"""
Citations that begin with a label: what comes after it depends on what it announces.
"""

from __future__ import annotations

from kamerbrief.citing.cursor import Cursor
from kamerbrief.citing.heads import Subject, read_head
from kamerbrief.citing.mentions import Mention
from kamerbrief.citing.papers import read_papers
from kamerbrief.citing.questions import read_questions
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.sittings import read_sitting

__all__ = ["read_labelled"]

_READERS = {
    Subject.PAPER: read_papers,
    Subject.QUESTIONS: read_questions,
    Subject.SITTING: read_sitting,
}


def read_labelled(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    What the label at *cursor* announces, or None.
    """
    head = read_head(cursor)
    return None if head is None else _READERS[head.subject](cursor, head, scope)
