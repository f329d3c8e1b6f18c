"""
The dossier of a citation, with its chapter: *32 824*, *21 501-02*, *36 351 (R 2184)*, *35 925 IV*.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.citing.budgets import CHAPTERS, LAST_LISTED, has_chapter, is_budget
from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.heads import Head
from kamerbrief.citing.values import Flaw, Issue
from kamerbrief.publications.papers import SUBDIVIDED_DOSSIER
from kamerbrief.vocabularies import House

__all__ = ["File", "read_file", "read_next_file"]

_FIVE = r"(?P<tens>[1-4]\d)[ .]?(?:- {0,8}| {0,8})(?P<rest>\d{3})(?!\d)"
_DOSSIER = pattern(
    r"(?P<before>[ ,.:;()|-]{0,12}(?:[Nn]r\.? {0,2}|nummers? )?)(?:"
    rf"{_FIVE}"
    r"|(?P<thousand>\d)[ .]?(?P<hundreds>\d{3})(?!\d)(?=[ ,.;:)\x1f])"
    r"|(?P<three>\d{3})(?=,? nrs?\b)"
    r"|(?P<roman>[CLX][IVXLC]{1,8}|[CL])(?=[ ,-]{1,2}(?:nr\. ?)?[A-Z]{1,2}(?![A-Za-z])))"
)
_NEXT = pattern(
    r"(?P<before> ?[/&] ?| ?, (?:en )?| en (?:van )?| alsmede |-(?=\d{5}-))"
    rf"{_FIVE}(?! [a-z]{{3}})"
)
_NEXT_CHAPTER = pattern(r"(?:, | en | ?/ ?)(?P<chapter>IX[AB]?|[IVX]{2,5}[AB]?)(?![A-Za-z'])")
_PART = pattern(r" ?- ?(?P<part>\d\d?)(?!\d)")
_MARKED = pattern(r"[ ,]{1,3}nrs?\b")
_ODD_PART = pattern(r"-(?P<part>\d\d)(?=(?:,? (?:enz|e\.a)\.)?,? nrs?\b)")
_KINGDOM = pattern(r"[ ,-]{0,2}\(? ?R ?-?(?P<number>[1-9]\d{1,3})(?: ?\))?(?!\d)")
_CHAPTER = pattern(
    r"(?P<before>[ ,.-]{0,3}(?:hoofdstuk )?)(?P<chapter>IX ?[AB]|[IVX]{1,5}[AB]?|[A-M])"
    r"(?![A-Za-z']|-[a-z])"
)
_HYPHENED = pattern(r"-\d{1,4}(?!\d)")
_NUMBERED = pattern(r"[ ,.-]{0,3}(?:nrs?\b|Nr|\d{1,4}(?!\d))| ?, ?[A-Z]{1,2}(?![A-Za-z])")
_OTHERS = pattern(r"(?:,? (?:e\.a\.|enz\.?|c\.a\.|e\.v\.|en andere))+")


@attrs.frozen(kw_only=True)
class File:
    """
    A dossier, or a chapter of one.

    Attributes:
        dossier: the number, or the Roman number of one of the Eerste Kamer.
        part: the part of dossier 21501, or None.
        chapter: the chapter, or None.
        kingdom: the number of a bill for the whole Kingdom, or None.
    """

    dossier: str
    part: str | None = None
    chapter: str | None = None
    kingdom: str | None = None

    def fields(self) -> dict[str, str]:
        """
        What is known of it, under the names of a `Kamerstuk`.
        """
        named = {
            "dossier": self.dossier,
            "subdossier": self.part,
            "chapter": self.chapter,
            "rijkswet": self.kingdom,
        }
        return {name: value for name, value in named.items() if value is not None}


def read_file(cursor: Cursor, head: Head) -> File | None:
    """
    The dossier that comes next, or None.
    """
    place = cursor.place
    match = cursor.take(_DOSSIER)
    if match is None:
        return None
    if match["tens"]:
        dossier = match["tens"] + match["rest"]
        if not match["before"] and cursor.text[place - 1 : place].isalnum():
            head.issues.append(Issue(flaw=Flaw.GLUED, message="nothing stands before the dossier"))
    elif match["roman"]:
        dossier = match["roman"]
    else:
        # Dossiers had fewer digits until 1970, which only the session tells.
        old = head.session is not None and head.session.start < 1972
        if not old and not (match["thousand"] and head.session and cursor.sees(_NUMBERED)):
            cursor.place = place
            return None
        dossier = match["three"] or match["thousand"] + match["hundreds"]
    return _rest(cursor, head, dossier)


def read_next_file(cursor: Cursor, head: Head, last: File) -> File | None:
    """
    One more dossier, or chapter of the same one, after *last*; or None.
    """
    place = cursor.place
    chapter = cursor.take(_NEXT_CHAPTER) if last.chapter else None
    if chapter is not None and has_chapter(last.dossier, chapter["chapter"]):
        return attrs.evolve(last, chapter=chapter["chapter"])
    cursor.place = place
    match = cursor.take(_NEXT)
    return None if match is None else _rest(cursor, head, match["tens"] + match["rest"])


def _rest(cursor: Cursor, head: Head, dossier: str) -> File:
    part = cursor.take(_PART if dossier == SUBDIVIDED_DOSSIER else _ODD_PART)
    before = cursor.take(_KINGDOM)
    chapter = _chapter(cursor, head, dossier) if dossier[0].isdigit() else None
    kingdom = before or cursor.take(_KINGDOM)
    cursor.take(_OTHERS)
    return File(
        dossier=dossier,
        part=part["part"].zfill(2) if part else None,
        chapter=chapter,
        kingdom=f"R{kingdom['number']}" if kingdom else None,
    )


def _chapter(cursor: Cursor, head: Head, dossier: str) -> str | None:
    place = cursor.place
    match = cursor.take(_CHAPTER)
    if match is None:
        return None
    chapter = match["chapter"].replace(" ", "")
    numbered = cursor.sees(_NUMBERED)
    listed = head.chamber is House.I and "," in match["before"] and not numbered
    if has_chapter(dossier, chapter) and not listed:
        _look_at_blank(head, match, dossier)
        return chapter
    between = match["before"] == "-" and cursor.sees(_HYPHENED)
    # A budget has no paper of the Eerste Kamer with digits after its letter.
    fund = is_budget(dossier) and "," not in match["before"] and cursor.sees(_MARKED)
    if between or fund or (len(chapter) > 1 and (numbered or dossier > LAST_LISTED)):
        if not (chapter in CHAPTERS and (is_budget(dossier) or dossier > LAST_LISTED)):
            head.issues.append(
                Issue(
                    flaw=Flaw.CHAPTER_UNKNOWN,
                    message=f"dossier {dossier} has no chapter {chapter}",
                )
            )
        _look_at_blank(head, match, dossier)
        return chapter
    cursor.place = place
    return None


def _look_at_blank(head: Head, match: re.Match[str], dossier: str) -> None:
    if not match["before"]:
        chapter = match["chapter"]
        head.issues.append(
            Issue(
                flaw=Flaw.GLUED,
                message=f"chapter {chapter} is glued to dossier {dossier}",
                hint=f"{dossier} {chapter}",
            )
        )
