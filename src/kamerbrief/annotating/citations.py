"""
Citations in the text, as the nodes that a letter has for them.
"""

from __future__ import annotations

from typing import Any

from kamerbrief.citing.values import Cited, Found
from kamerbrief.errors import ModelError
from kamerbrief.model.inlines import Citation
from kamerbrief.model.text import Content
from kamerbrief.publications.parts import to_parts
from kamerbrief.publications.values import PublicationValue
from kamerbrief.vocabularies import Basis

__all__ = ["citation_of", "citations_of"]


def citations_of(found: Found) -> tuple[Cited, ...]:
    """
    What of *found* can be a citation of its own: publications, whose parts the words give.
    """
    return tuple(cited for cited in found.publications if _parts(cited) is not None)


def _parts(cited: Cited) -> tuple[str, dict[str, str]] | None:
    if not isinstance(cited.publication, PublicationValue):
        return None
    try:
        kind, parts = to_parts(cited.publication)
    except ModelError:
        return None
    return kind, parts


def citation_of(cited: Cited, content: Content) -> Citation:
    """
    The citation of *cited* with *content* as its words.

    It has the parts that the words state; *inferred* where they do not name the publication.
    """
    given = _parts(cited)
    kind, parts = given if given is not None else ("kamerstuk", {})
    inferred = set(cited.inferred)
    basis = Basis.INFERRED if inferred - _OPTIONAL - {"pages"} else Basis.STATED
    stated: dict[str, Any] = {
        name: value
        for name, value in parts.items()
        if basis is Basis.INFERRED or name not in _OPTIONAL & inferred
    }
    if cited.pages is not None:
        stated.setdefault("page", cited.pages)
    return Citation(kind=kind, basis=basis, content=content, **stated)


_OPTIONAL = {"session", "chamber"}
"""Parts that a citation can do without: where they are inferred, they are left out."""
