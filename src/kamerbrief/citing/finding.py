"""
Every citation of a text.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.citing.anchors import positions
from kamerbrief.citing.cursor import Cursor
from kamerbrief.citing.folding import BARRIER, fold
from kamerbrief.citing.mentions import Mention
from kamerbrief.citing.relatives import read_replaced
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Found
from kamerbrief.errors import CitationError
from kamerbrief.publications import Dossier, Kamerstuk, Session
from kamerbrief.vocabularies import House

__all__ = ["find", "to_scope"]

_ADJACENT = 2


def find(
    text: str,
    *,
    in_dossier: Dossier | str | None = None,
    session: Session | str | None = None,
    chamber: House | str | None = None,
) -> tuple[Found, ...]:
    """
    Every citation in *text*, in order; none overlaps another one.

    What some words leave to the reader is taken from the context, if it is given: the dossier of
    *op stuk nr. 235* from *in_dossier* (``"36200 VI"`` or a `Dossier`), the session of *Aanhangsel
    nr. 64* from *session* (``"2022/23"``), the chamber from *chamber* (``"II"``).  What the words
    state goes before it.  Offsets count code points of *text* as it is.

        >>> [found] = find("de motie op stuk nr. 42", in_dossier="36200 VI")
        >>> found.start, found.end, found.text
        (12, 23, 'stuk nr. 42')
        >>> [cited] = found.publications
        >>> cited.identifier, cited.certainty, cited.inferred
        ('kst-36200-VI-42', <Certainty.INFERRED: 'inferred'>, ('dossier', 'chapter'))

    The cost grows linearly with *text*, whatever it is, and nothing is looked up.

    Raises:
        CitationError: *in_dossier* or *chamber* is text that names none.
        ModelError: *session* is text that names none.
    """
    scope = to_scope(in_dossier, session, chamber)
    folded = fold(text) + BARRIER
    cursor = Cursor(folded, 0)
    found: list[Found] = []
    end = 0
    for place, read in positions(folded):
        if place < end:
            continue
        cursor.place = place
        # No more than can matter is cut out, or a text without citations would cost its square.
        between = folded[max(end, place - _ADJACENT - 1) : place]
        near = _near(scope, found, between) if read is read_replaced else scope
        mention = read(cursor, near)
        if mention is None or mention.start < end:
            continue
        found.append(_found(text, mention))
        end = mention.end
    return tuple(found)


def _near(scope: Scope, found: list[Found], between: str) -> Scope:
    """
    *scope* in the dossier of the paper found just before: *33 834, nr. 20 t.v.v. nr. 8*.
    """
    if not found or len(between) > _ADJACENT or between.strip(" ,("):
        return scope
    paper = found[-1].publications[-1].publication
    if not isinstance(paper, Kamerstuk):
        return scope
    dossier = Dossier(
        chamber=paper.chamber,
        dossier=paper.dossier,
        subdossier=paper.subdossier,
        chapter=paper.chapter,
        rijkswet=paper.rijkswet,
    )
    return attrs.evolve(scope, dossier=dossier)


def _found(text: str, mention: Mention) -> Found:
    return Found(
        start=mention.start,
        end=mention.end,
        text=text[mention.start : mention.end],
        publications=mention.cited,
        issues=mention.issues,
    )


def to_scope(
    dossier: Dossier | str | None, session: Session | str | None, chamber: House | str | None
) -> Scope:
    """
    The context that a caller gives in values or in their usual spelling.
    """
    return Scope(
        dossier=_dossier(dossier) if isinstance(dossier, str) else dossier,
        session=Session.parse(session) if isinstance(session, str) else session,
        chamber=_house(chamber) if isinstance(chamber, str) else chamber,
    )


_NUMBER = re.compile(
    r"(?P<number>[0-9]{5}|[0-9]{2}[ .][0-9]{3}|[CLX][IVXLC]{0,8})"
    r"(?:[ -](?P<part>[0-9]{1,2}|[A-Z]{1,6}))?(?: \((?P<kingdom>R ?[1-9][0-9]{1,3})\))?"
)


def _dossier(text: str) -> Dossier:
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        raise CitationError("no dossier, expected one such as 32824, 21501-02 or 36200 VI", text)
    part, kingdom = match["part"], match["kingdom"]
    return Dossier(
        dossier=match["number"].replace(" ", "").replace(".", ""),
        subdossier=part if part and part.isdigit() else None,
        chapter=part if part and part.isalpha() else None,
        rijkswet=kingdom.replace(" ", "") if kingdom else None,
    )


def _house(text: str) -> House:
    try:
        return House(text)
    except ValueError:
        raise CitationError("no chamber, expected I, II or VV", text) from None
