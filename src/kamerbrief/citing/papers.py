"""
Citations of papers and dossiers: *Kamerstukken II 2020/21, 32 824, nr. 341*, *36410-XIV-81*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from kamerbrief.citing.budgets import opened
from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.files import File, read_file, read_next_file
from kamerbrief.citing.heads import Head, read_parts
from kamerbrief.citing.mentions import Mention, computed
from kamerbrief.citing.numbers import (
    read_marked,
    read_more,
    read_pages,
    read_tight,
    read_unmarked,
)
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Cited, Flaw, Issue
from kamerbrief.publications import Dossier, Kamerstuk
from kamerbrief.vocabularies import House

__all__ = ["cite_papers", "read_papers", "read_unlabelled"]

_CAP = 64

# From here a number of five digits without label can be a dossier; `anchors` has the last one.
_FIRST_OPEN = 17000

_LINK = pattern(r"; ?|, (?:en )?|(?:,? en | alsmede | resp\. )(?:van )?")
_SESSION = pattern(r"(?:19|20)\d\d ?[-/]")
_SHARED_LETTER = pattern(r", ?(?P<number>[A-Z]{1,2})(?=\)|, ?(?:t\.?v\.?v\b|ter vervanging van ))")
_CLOSED = pattern(r" ?\)")
_REVERSED = pattern(
    r"(?<![\w.,/-])(?:(?P<mark>[Nn]r\.? ?)(?:(?P<now>[1-9]\d{0,3}), was nr\.? ?)?"
    r"|(?!(?:19|20)\d\d))(?P<number>[1-9]\d{0,3}) ?\($"
)
_LOOK_BACK = 28
# What is numbered after these words is a standard, a case or an order, and no dossier.
_OTHER_NUMBER = re.compile(
    r"(?:\b(?:ISO|NEN|EN|IEC|RFC|EAN|ISBN|[Kk]m)|nr\.?|nummer|[Nn]o\.)[ -]?$", re.ASCII
)
_RANKED = pattern(r" (?:van|in|op) (?:de|het) (?!leden|lid)")
_INSIDE_WORD = re.compile(r"[\w/-]|(?<=\d)[.,]")
_USUAL = pattern(
    r"[Kk]amer(?:- ?)?stuk|KAMERSTUK|[Ww]etsv|[Dd]oss|[Tt]weede|[Ee]erste|[Bb]ijlage|$"
)


def read_papers(cursor: Cursor, head: Head, scope: Scope) -> Mention | None:
    """
    The papers or dossiers that come after *head*, or None.
    """
    files, numbers = _labelled(cursor, head)
    if not files or (head.weak and not numbers and head.session is None):
        return None
    cited = cite_papers(head, scope, files, numbers)
    end = cursor.place
    while numbers and len(cited) < _CAP:
        pages = read_pages(cursor)
        if pages is not None:
            cited[-1] = attrs.evolve(cited[-1], pages=" ".join(pages.split()))
        end = cursor.place
        numbers = read_more(cursor)
        if not numbers:
            files, numbers = _next_labelled(cursor, head)
            if not files:
                break
        cited += cite_papers(head, scope, files, numbers)
        end = cursor.place
    _look_at_label(head, cited)
    return Mention(start=head.start, end=end, cited=tuple(cited), issues=tuple(head.issues))


def read_unlabelled(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The papers that a number at *cursor* names without label, or None if it is another number.
    """
    text, start = cursor.text, cursor.place
    if start and (
        _INSIDE_WORD.match(text, start - 1)
        or _OTHER_NUMBER.search(text[max(0, start - 12) : start])
    ):
        return None
    head = Head(start)
    first = read_file(cursor, head)
    if first is None or int(first.dossier) < _FIRST_OPEN:
        return None
    files = [first]
    numbers = read_marked(cursor, head) or read_tight(cursor)
    bracketed = text.endswith("(", 0, start)
    if numbers and not bracketed and cursor.sees(_RANKED):
        return None  # 32 824, nr. 3 van de provincie
    if not numbers and bracketed:
        numbers, head.start = _bracketed(cursor, head, files)
    # 25 000 V is a voltage: a fund or a chapter of one letter needs more than a number before it.
    bare = first.chapter is not None and len(first.chapter) > 1 and not head.issues
    if not numbers and not bare:
        return None
    cited = cite_papers(head, scope, files, numbers)
    end = cursor.place
    if numbers and (pages := read_pages(cursor)):
        cited[-1] = attrs.evolve(cited[-1], pages=" ".join(pages.split()))
        end = cursor.place
    return Mention(start=head.start, end=end, cited=tuple(cited), issues=tuple(head.issues))


def _bracketed(cursor: Cursor, head: Head, files: list[File]) -> tuple[list[str], int]:
    """
    The number of *(35 925 VII / 35 925 IV, A)* or of *nr. 30 (32 563)*, and where it begins.
    """
    if cursor.sees(_CLOSED):
        match = _REVERSED.search(cursor.text, max(0, head.start - _LOOK_BACK), head.start)
        if match is not None and (match["mark"] or files[0].chapter):
            cursor.take(_CLOSED)
            numbers = [match["now"], match["number"]] if match["now"] else [match["number"]]
            return numbers, match.start()
        return [], head.start
    while len(files) < _CAP and (following := read_next_file(cursor, head, files[-1])):
        files.append(following)
    letter = cursor.take(_SHARED_LETTER)
    return ([letter["number"]] if letter else []), head.start


def _labelled(cursor: Cursor, head: Head) -> tuple[list[File], list[str]]:
    first = read_file(cursor, head)
    if first is None:
        return [], []
    files = [first]
    while len(files) < _CAP:
        numbers = read_marked(cursor, head) or read_unmarked(cursor, head)
        following = None if numbers else read_next_file(cursor, head, files[-1])
        if following is None:
            return files, numbers
        files.append(following)
    return files, []


def _next_labelled(cursor: Cursor, head: Head) -> tuple[list[File], list[str]]:
    """
    One more dossier with a number in the same mention, or nothing.
    """
    place, issues, session = cursor.place, len(head.issues), head.session
    if cursor.take(_LINK):
        if cursor.sees(_SESSION):
            head.session = None
            read_parts(cursor, head)
        first = read_file(cursor, head)
        if first is not None:
            numbers = read_marked(cursor, head) or read_unmarked(cursor, head)
            if numbers or first.chapter:
                return [first], numbers
    cursor.place, head.session = place, session
    del head.issues[issues:]
    return [], []


def cite_papers(head: Head, scope: Scope, files: list[File], numbers: Iterable[str]) -> list[Cited]:
    """
    What *numbers* of *files* cite; the dossiers themselves if there are none.
    """
    first = files[0]
    cited: list[Cited] = []
    for number in numbers:
        # Chapters share one paper of the Eerste Kamer; else the first dossier has the paper.
        shared = number.isalpha() and all(each.dossier == first.dossier for each in files)
        cited += [
            _paper(head, scope, file, number, alone=shared or len(files) == 1)
            for file in (files if shared else files[:1])
        ]
    if cited:
        return cited
    return [_dossier(head, file) for file in files]


def _dossier(head: Head, file: File) -> Cited:
    dossier = Dossier(chamber=head.chamber, session=head.session, until=head.until, **file.fields())
    return computed(dossier)


def _paper(head: Head, scope: Scope, file: File, number: str, *, alone: bool) -> Cited:
    inferred: list[str] = []
    chamber, session = head.chamber, head.session
    lettered = not number.isdigit()
    if chamber is None and scope.chamber is (House.I if lettered else House.II):
        chamber = scope.chamber
        inferred.append("chamber")
    if session is None and lettered and chamber is not House.II and _depends(file):
        session = scope.session
        # Without session, the later form of the identifier is the likelier one.
        inferred.append("session")
    paper = Kamerstuk(chamber=chamber, session=session, number=number, **file.fields())
    _look_at_paper(head, paper)
    if not alone:
        inferred.append("dossier")
        head.issues.append(
            Issue(
                flaw=Flaw.SEVERAL_DOSSIERS,
                message=f"nr. {number} is taken as one of dossier {file.dossier}, named first",
            )
        )
    return computed(paper, tuple(inferred))


def _depends(file: File) -> bool:
    """
    Whether the identifier of a paper of the Eerste Kamer in *file* can hold a session.
    """
    return not file.dossier.isdigit() or int(file.dossier) < 32150


def _look_at_paper(head: Head, paper: Kamerstuk) -> None:
    year = opened(paper.dossier) if paper.dossier.isdigit() else None
    if year is not None and paper.session is not None and paper.session.start < year:
        head.issues.append(
            Issue(
                flaw=Flaw.SESSION_BEFORE_DOSSIER,
                message=f"dossier {paper.dossier} was opened in {year}, after {paper.session}",
            )
        )
    since = paper.session.start if paper.session else year
    recent = since is not None and since >= 2005
    if recent and paper.chamber is (House.I if paper.number[0].isdigit() else House.II):
        other = House.II if paper.chamber is House.I else House.I
        head.issues.append(
            Issue(
                flaw=Flaw.CHAMBER_CONTRADICTS_NUMBER,
                message=f"number {paper.number} is one of chamber {other}, "
                f"the words say {paper.chamber}",
            )
        )


def _look_at_label(head: Head, cited: list[Cited]) -> None:
    publication = cited[0].publication
    if not _USUAL.match(head.label):
        head.issues.append(
            Issue(
                flaw=Flaw.LABEL,
                message=f"the citation begins with {head.label!r}",
                hint=str(publication),
            )
        )
    elif head.session is not None and head.chamber is None:
        head.issues.append(
            Issue(
                flaw=Flaw.CHAMBER_MISSING,
                message=f"session {head.session} is named without its chamber",
            )
        )
    elif isinstance(publication, Kamerstuk) and cited[0].inferred == ("session",):
        head.issues.append(
            Issue(
                flaw=Flaw.SESSION_MISSING,
                message="the identifier of this paper depends on the session, which is not named",
            )
        )
