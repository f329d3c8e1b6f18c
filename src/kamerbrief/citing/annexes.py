"""
Citations of annexes: *Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9*.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.headed import read_labelled
from kamerbrief.citing.mentions import Mention
from kamerbrief.citing.scope import Scope
from kamerbrief.citing.values import Certainty, Cited
from kamerbrief.publications import Aanhangsel, Bijlage, Kamerstuk

__all__ = ["read_annex"]

_LABEL = pattern(
    r"[Bb]ijlagen?(?:(?: nr\.)? (?P<number>[1-9]\d?))? (?:bij|van|tot|in|op) (?:de |het )?"
)
_OWN = pattern(r"[Bb]ijlage \(?blg-(?P<blg>[1-9]\d{3,7})(?!\d)\)?")
_BLG = pattern(r" \(blg-(?P<blg>[1-9]\d{3,7})\)")


def read_annex(cursor: Cursor, scope: Scope) -> Mention | None:
    """
    The annex that is announced at *cursor*, or None.

    It may be that of several publications, each of which has an annex then.
    """
    start = cursor.place
    own = cursor.take(_OWN)
    if own is not None:
        annex = Cited(publication=Bijlage(blg=own["blg"]), certainty=Certainty.EXACT)
        return Mention(start=start, end=cursor.place, cited=(annex,))
    label = cursor.take(_LABEL)
    mention = read_labelled(cursor, scope)
    if mention is None or label is None:
        return mention
    cursor.place = mention.end
    blg = cursor.take(_BLG)
    cited = tuple(_annex(each, label["number"], blg) for each in mention.cited)
    return attrs.evolve(mention, start=start, end=cursor.place, cited=cited)


def _annex(cited: Cited, number: str | None, blg: re.Match[str] | None) -> Cited:
    publication = cited.publication
    if not isinstance(publication, Kamerstuk | Aanhangsel):
        return cited
    annex = Bijlage(of=publication, number=number, blg=blg["blg"] if blg else None)
    if blg is not None:
        certainty = Certainty.EXACT
    elif annex.identifier is None:
        certainty = Certainty.UNRESOLVED
    else:
        certainty = cited.certainty
    return attrs.evolve(cited, publication=annex, certainty=certainty)
