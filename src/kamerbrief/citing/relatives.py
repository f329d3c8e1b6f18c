"""
Citations that leave the dossier to the reader: *t.v.v. nr. 17*, *de motie op stuk nr. 235*.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.files import read_file
from kamerbrief.citing.headed import read_labelled
from kamerbrief.citing.heads import Head
from kamerbrief.citing.mentions import Mention, computed
from kamerbrief.citing.numbers import read_marked
from kamerbrief.citing.papers import read_papers
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Certainty, Cited, Flaw, Fragment, Issue
from kamerbrief.publications import Dossier, Kamerstuk
from kamerbrief.vocabularies import CitationKind

__all__ = ["read_numbered", "read_replaced"]

_REPLACED = pattern(
    r"(?:t\.? ?v\.? ?v\.?|ter vervanging van)(?: ?(?:(?:van )?(?:die|de motie|het amendement)"
    r"(?: op stuk)?)?(?: ?gedrukt onder)?(?: de)?)? {0,3}(?P<paper>kamerstuk)?",
    re.IGNORECASE,
)
_NUMBERED = pattern(r"(?:stuk(?:ken)?|gedrukt onder)(?=:? ?(?:nrs?\.?|nummers?) ?[\dA-Z])")
_DOSSIER = pattern(r" ?\((?=\d\d[ .]?\d{3}(?!\d))")
_CLOSED = pattern(r" ?\)")
# *(34 972, Y, t.v.v. R)*: a paper of the Eerste Kamer.
_LETTER = pattern(r" ?(?P<number>[A-Z]{1,2})(?=\))")


def read_replaced(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    What is replaced (ter vervanging van) according to the words at *cursor*, or None.
    """
    start = cursor.place
    match = cursor.take(_REPLACED)
    if match is None:
        return None
    if match["paper"]:
        cursor.place = match.start("paper")
        mention = read_labelled(cursor, scope)
        return None if mention is None else attrs.evolve(mention, start=start)
    place = cursor.place
    head = Head(start)
    mention = read_papers(cursor, head, scope)
    if mention is not None and isinstance(mention.cited[0].publication, Kamerstuk):
        return mention
    cursor.place = place
    return _numbers(cursor, start, scope)


def read_numbered(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The papers that are named by their number alone (op stuk nr. 235) at *cursor*, or None.
    """
    start = cursor.place
    if cursor.take(_NUMBERED) is None:
        return None
    return _numbers(cursor, start, scope)


def _numbers(cursor: Cursor, start: int, scope: Scope) -> Mention | None:
    head = Head(start)
    numbers = read_marked(cursor, head)
    if not numbers and scope.dossier is not None and (letter := cursor.take(_LETTER)):
        numbers = [letter["number"]]
    if not numbers:
        return None
    end = cursor.place
    own = None
    if cursor.take(_DOSSIER):
        own = read_file(cursor, head)
        cursor.take(_CLOSED)
        end = cursor.place
    if own is not None:
        cited = [computed(Kamerstuk(number=number, **own.fields())) for number in numbers]
    elif scope.dossier is not None:
        cited = [_in_dossier(scope.dossier, scope, number) for number in numbers]
    else:
        cited = [_alone(number) for number in numbers]
        head.issues.append(Issue(flaw=Flaw.INCOMPLETE, message="the dossier is not named"))
    return Mention(start=start, end=end, cited=tuple(cited), issues=tuple(head.issues))


def _in_dossier(dossier: Dossier, scope: Scope, number: str) -> Cited:
    paper = Kamerstuk(
        chamber=dossier.chamber or scope.chamber,
        session=scope.session,
        dossier=dossier.dossier,
        subdossier=dossier.subdossier,
        chapter=dossier.chapter,
        rijkswet=dossier.rijkswet,
        number=number,
    )
    inferred = tuple(
        name
        for name in ("chamber", "session", "dossier", "subdossier", "chapter", "rijkswet")
        if getattr(paper, name) is not None
    )
    return computed(paper, inferred)


def _alone(number: str) -> Cited:
    fragment = Fragment(kind=CitationKind.KAMERSTUK, parts={"number": number}, missing=("dossier",))
    return Cited(publication=fragment, certainty=Certainty.UNRESOLVED)
