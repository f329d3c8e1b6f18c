"""
Citations of sittings: *Handelingen II 2022/23, nr. 39, item 5*.
"""

from __future__ import annotations

import attrs

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.files import read_file
from kamerbrief.citing.heads import Head
from kamerbrief.citing.mentions import Mention, computed
from kamerbrief.citing.numbers import read_marked, read_pages
from kamerbrief.citing.papers import read_papers
from kamerbrief.citing.questions import ITEM, cite_questions
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Certainty, Flaw, Issue
from kamerbrief.publications import Handelingen
from kamerbrief.publications.proceedings import has_items

__all__ = ["read_sitting"]

_LAST_SITTING = 200
"""No session had as many sittings, so a higher number is that of written questions."""

_FIRST_YEARLY_PAGE = 500
"""Pages of a Kamerstuk are fewer, those of the Handelingen run on through the session."""

_SITTING = pattern(r"[ ,.:]{1,4}(?P<number>[1-9]\d{0,2})(?=[ ,]{1,3}item)")
_LABEL = r"[ ,.:]{0,4}(?:(?:p|pp|pag|blz|bladzijden?|pagina'?s?)(?:\. ?| )? ?|nr\. ?)?"
_TRIPLE = pattern(
    rf"{_LABEL}(?P<number>[1-9]\d{{0,2}})-(?P<item>[1-9]\d{{0,2}})-(?P<pages>\d{{1,4}})(?!\d)"
)
_JOINED = pattern(
    rf"{_LABEL}(?P<number>[1-9]\d{{0,2}})-(?P<first>[1-9]\d{{2,4}})(?!\d)"
    r"(?: ?(?:t/m|tot en met|en|-|,) ?(?:\d{1,3}-)?(?P<last>[1-9]\d{2,4})(?!\d))?"
)
_PAGE = pattern(r"[1-9]\d{0,5}")


def read_sitting(cursor: Cursor, head: Head, scope: Scope) -> Mention | None:
    """
    The sitting that comes after *head*, or what is called so; None if nothing does.
    """
    place, issues = cursor.place, len(head.issues)
    joined = _joined(cursor)
    if joined is not None:
        return _sitting(cursor, head, scope, joined)
    file = read_file(cursor, head)
    if file is not None:
        return _in_dossier(cursor, head, scope, place)
    del head.issues[issues:]
    parts: dict[str, str | None] = {}
    number = cursor.take(_SITTING)
    numbers = [number["number"]] if number else read_marked(cursor, head)
    if numbers and numbers[0].isdigit():
        parts["number"] = numbers[0]
    elif numbers:
        return None
    item = cursor.take(ITEM) if numbers else None
    if item is not None:
        parts["item"] = item["item"]
    elif numbers and int(numbers[0]) > _LAST_SITTING:
        questions = cite_questions(cursor, head, scope, numbers, read_pages(cursor))
        return _called_otherwise(questions, "Handelingen")
    joined = _joined(cursor)
    parts.update(joined or {})
    pages = read_pages(cursor)
    if pages is not None:
        parts["pages"] = pages
    if not parts and (head.chamber is None or head.session is None):
        return None
    if head.chamber is None and head.session is None and "item" not in parts and not joined:
        return None  # the handelingen, nr. 5 in the list
    return _sitting(cursor, head, scope, parts)


def _joined(cursor: Cursor) -> dict[str, str | None] | None:
    triple = cursor.take(_TRIPLE)
    if triple is not None:
        return triple.groupdict()
    place = cursor.place
    pair = cursor.take(_JOINED)
    # Sitting and page, 39-2410, and not two pages, 4867-4890.
    if pair is not None and int(pair["first"]) > 4 * int(pair["number"]):
        last = pair["last"]
        rising = last is not None and int(last) > int(pair["first"])
        return {
            "number": pair["number"],
            "pages": f"{pair['first']}-{last}" if rising else pair["first"],
        }
    cursor.place = place
    return None


def _in_dossier(cursor: Cursor, head: Head, scope: Scope, place: int) -> Mention | None:
    """
    What is cited as Handelingen with a dossier: a sitting with its subject, or a paper in fact.
    """
    joined = _joined(cursor)
    if joined is not None:
        return _sitting(cursor, head, scope, joined)
    numbers = read_marked(cursor, head)
    pages = read_pages(cursor)
    page = _PAGE.match(pages or "")
    if page is not None and int(page[0]) >= _FIRST_YEARLY_PAGE:
        number = numbers[0] if numbers and numbers[0].isdigit() else None
        return _sitting(cursor, head, scope, {"number": number, "pages": pages})
    cursor.place = place
    head.issues.clear()
    mention = read_papers(cursor, head, scope)
    return None if mention is None else _called_otherwise(mention, "Handelingen")


def _called_otherwise(mention: Mention, words: str) -> Mention:
    publication = mention.cited[0].publication
    issue = Issue(
        flaw=Flaw.MISLABELLED,
        message=f"the words say {words}, the numbers are those of another publication",
        hint=str(publication),
    )
    cited = tuple(
        attrs.evolve(each, certainty=Certainty.INFERRED, inferred=(*each.inferred, "kind"))
        for each in mention.cited
    )
    return attrs.evolve(mention, cited=cited, issues=(*mention.issues, issue))


def _sitting(
    cursor: Cursor, head: Head, scope: Scope, parts: dict[str, str | None]
) -> Mention | None:
    inferred: list[str] = []
    chamber = head.chamber or scope.chamber
    session = head.session or scope.session
    if head.extended:
        chamber = None
    elif head.chamber is None and chamber is not None:
        inferred.append("chamber")
    if (head.session is None and session is not None) or head.day is not None:
        inferred.append("session")
    pages = parts.get("pages")
    publication = Handelingen(
        chamber=chamber,
        session=session,
        number=parts.get("number"),
        item=parts.get("item"),
        pages=None if parts.get("item") else _as_range(pages),
    )
    cited = computed(publication, tuple(inferred), pages)
    _look_at_sitting(head, publication)
    return Mention(start=head.start, end=cursor.place, cited=(cited,), issues=tuple(head.issues))


def _as_range(pages: str | None) -> str | None:
    """
    *pages* as one page or one range of them.
    """
    if pages is None:
        return None
    first, _, last = pages.replace(" ", "").replace("/", "-").partition("-")
    begin, end = _PAGE.match(first), _PAGE.match(last)
    if begin is None:
        return None
    if end is None or int(end[0]) <= int(begin[0]):
        return begin[0]
    return f"{begin[0]}-{end[0]}"


def _look_at_sitting(head: Head, publication: Handelingen) -> None:
    if head.extended:
        missing = "meetings of committees have no identifier"
    elif publication.chamber is None:
        missing = "the chamber is not named"
    elif publication.session is None:
        missing = "the session is not named"
    elif publication.identifier is None:
        number = int(publication.number or 0)
        items = has_items(publication.chamber, publication.session, number)
        if items:
            missing = "the item is not named"
        else:
            missing = (
                "the last page is not named" if publication.pages else "the pages are not named"
            )
    else:
        return
    head.issues.append(Issue(flaw=Flaw.INCOMPLETE, message=missing))
