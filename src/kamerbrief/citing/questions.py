"""
Citations of written questions: *Aanhangsel Handelingen II 2022/23, nr. 64*.
"""

from __future__ import annotations

import re
from typing import Any

import attrs

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.heads import Head
from kamerbrief.citing.mentions import Mention, computed, incomplete
from kamerbrief.citing.numbers import read_marked, read_pages
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Flaw, Issue
from kamerbrief.publications import Aanhangsel
from kamerbrief.publications.proceedings import QUESTION_NUMBER
from kamerbrief.vocabularies import CitationKind, House

__all__ = ["ITEM", "cite_questions", "read_questions"]

_NUMBER = re.compile(QUESTION_NUMBER)
_BARE = pattern(r"[ ,.:/(]{1,4}(?P<number>[1-9]\d{0,3})(?![A-Za-z]|[\d.]*\d|-\d| ?\d{3})")
ITEM = pattern(r"[ ,.;]{0,4}(?:item|agendapunt)(?: ?nr\.)? ?(?P<item>[1-9]\d{0,2})(?!\d)")


def read_questions(cursor: Cursor, head: Head, scope: Scope) -> Mention | None:
    """
    The written questions that come after *head*, or None.
    """
    number = cursor.take(_BARE)
    if number is not None and number["number"].startswith(("19", "20")) and head.session is None:
        return None
    marked = read_marked(cursor, head)
    # *Tweede Kamer, vergaderjaar 2022-2023, Aanhangsel 3* is the foot of a page.
    bare = number["number"] if number is not None and "andelingen" in head.label else None
    found = marked or ([] if bare is None else [bare])
    cursor.take(ITEM)
    pages = read_pages(cursor)
    # Papers have numbers that questions do not have, such as 5ab.
    numbers = [each for each in found if _NUMBER.fullmatch(each)]
    if not found or numbers[:1] != found[:1]:
        return _pages_alone(cursor, head, pages)
    return cite_questions(cursor, head, scope, numbers, pages)


def _pages_alone(cursor: Cursor, head: Head, pages: str | None) -> Mention | None:
    if pages is None and (head.weak or head.chamber is None or head.session is None):
        return None
    parts: dict[str, Any] = {"chamber": head.chamber, "session": head.session, "page": pages}
    known = {name: str(value) for name, value in parts.items() if value is not None}
    mention = incomplete(head.start, cursor.place, CitationKind.AANHANGSEL, known, "number")
    return attrs.evolve(mention, issues=(*head.issues, *mention.issues))


def cite_questions(
    cursor: Cursor, head: Head, scope: Scope, numbers: list[str], pages: str | None
) -> Mention:
    """
    The written questions with *numbers* that *head* announced.
    """
    inferred: list[str] = []
    session = head.session or scope.session
    if head.session is None and session is not None:
        inferred.append("session")
    chamber = head.chamber or scope.chamber
    if head.chamber is None:
        inferred.append("chamber")
    issues = list(head.issues)
    if session is None:
        issues.append(Issue(flaw=Flaw.INCOMPLETE, message="the session is not named"))
    elif head.session is not None and head.chamber is None:
        issues.append(
            Issue(
                flaw=Flaw.CHAMBER_MISSING,
                message=f"session {session} is named without its chamber",
                hint=str(Aanhangsel(chamber=House.II, session=session, number=numbers[0])),
            )
        )
    questions = (Aanhangsel(chamber=chamber, session=session, number=number) for number in numbers)
    cited = tuple(computed(each, tuple(inferred), pages) for each in questions)
    return Mention(start=head.start, end=cursor.place, cited=cited, issues=tuple(issues))
