"""
Strategies for citations: as nodes of a letter, and as the words that stand in any text.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model.inlines import Citation
from kamerbrief.publications.identifiers import Publication
from kamerbrief.publications.papers import Dossier, Kamerstuk
from kamerbrief.publications.parts import to_parts
from kamerbrief.publications.records import SerialPublication, WebAddress
from kamerbrief.strategies.facts import bases
from kamerbrief.strategies.published import publications
from kamerbrief.strategies.values import Strategy, built, codes, maybe, texts

__all__ = ["citation_texts", "citations", "wordings"]

_TEXT = texts(empty=False)
_PARTS = (
    "session", "dossier", "chapter", "rijkswet", "number", "item", "annex", "year", "page",
    "identifier",
)  # fmt: skip


@cache
def citations(*, content: Strategy[Any] | None = None) -> Strategy[Citation]:
    """
    Citations: most of a publication and in words that cite it, some with parts of any form.

    *content* is what their words are, in place of words that cite what the parts name.
    """
    any_ = built(
        Citation, kind=codes(v.CitationKind), chamber=maybe(codes(v.House, private=False)),
        basis=bases(), content=texts() if content is None else content,
        **dict.fromkeys(_PARTS, maybe(_TEXT)),
    )  # fmt: skip
    named = (
        _worded() if content is None else built(Citation.of, publication=_named(), content=content)
    )
    return st.one_of(named, named, any_)


@cache
def citation_texts() -> Strategy[tuple[str, Publication]]:
    """
    Words that cite a publication, in one of their forms, with that publication.
    """
    return _cited()


def wordings(publication: Publication) -> Strategy[str]:
    """
    The forms in which letters cite *publication*.

    They differ in sessions, in full or short, in blanks in dossiers, and in what a line may have
    at its end.
    """
    return _wordings(publication)


def _named() -> Strategy[Publication]:
    # Of a dossier of several sessions a citation cannot hold all.
    return publications().filter(lambda each: not isinstance(each, Dossier) or each.until is None)


@st.composite
def _cited(draw: st.DrawFn) -> tuple[str, Publication]:
    publication = draw(publications().filter(_has_words))
    return draw(_wordings(publication)), publication


def _has_words(publication: Publication) -> bool:
    # An address is no citation, and Handelingen are not cited by the number of their file.
    if isinstance(publication, SerialPublication):
        return publication.series != "h"
    return not isinstance(publication, WebAddress)


@st.composite
def _worded(draw: st.DrawFn) -> Citation:
    publication = draw(_named())
    kind, parts = to_parts(publication)
    fields: dict[str, Any] = {**parts}
    return Citation(kind=kind, content=draw(_wordings(publication)), **fields)


@st.composite
def _wordings(draw: st.DrawFn, publication: Publication) -> str:
    words = publication.printed
    if isinstance(publication, Kamerstuk | Dossier):
        dossier = publication.dossier
        blank = draw(st.sampled_from(["", " ", "\u00a0"]))
        if len(dossier) == 5:
            words = words.replace(dossier, f"{dossier[:2]}{blank}{dossier[2:]}")
    session = getattr(publication, "session", None)
    if session is not None and draw(st.booleans()):
        words = words.replace(session.short, f"{session.start}-{session.start + 1}")
    blank = draw(st.sampled_from([" ", " ", "\u00a0", "\n"]))
    # Before the last number, as a line of a letter ends, or text is kept together.
    head, space, tail = words.rpartition(" ")
    return f"{head}{blank}{tail}" if space else words
