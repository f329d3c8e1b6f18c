"""
What a reader gives: a mention without its words, and what is cited in it.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from kamerbrief.citing.values import Certainty, Cited, Flaw, Fragment, Issue
from kamerbrief.publications import Publication
from kamerbrief.vocabularies import CitationKind

__all__ = ["Mention", "computed", "exact", "incomplete"]


@attrs.frozen(kw_only=True)
class Mention:
    """
    What a reader finds: a `Found` without its words.
    """

    start: int
    end: int
    cited: tuple[Cited, ...]
    issues: tuple[Issue, ...] = ()


def exact(start: int, end: int, *publications: Publication) -> Mention:
    """
    A mention whose words hold the identifiers of *publications*.
    """
    cited = tuple(Cited(publication=each, certainty=Certainty.EXACT) for each in publications)
    return Mention(start=start, end=end, cited=cited)


def computed(
    publication: Publication, inferred: tuple[str, ...] = (), pages: str | None = None
) -> Cited:
    """
    *publication*, all of whose parts but the *inferred* ones are stated by the words.
    """
    if publication.identifier is None:
        certainty = Certainty.UNRESOLVED
    else:
        certainty = Certainty.INFERRED if inferred else Certainty.COMPUTED
    return Cited(publication=publication, certainty=certainty, inferred=inferred, pages=pages)


def incomplete(
    start: int, end: int, kind: CitationKind, parts: Mapping[str, str], missing: str
) -> Mention:
    """
    A mention of a publication of which the part *missing* lacks.
    """
    fragment = Fragment(kind=kind, parts=parts, missing=(missing,))
    return Mention(
        start=start,
        end=end,
        cited=(
            Cited(publication=fragment, certainty=Certainty.UNRESOLVED, pages=parts.get("page")),
        ),
        issues=(Issue(flaw=Flaw.INCOMPLETE, message=f"the {missing} is not named"),),
    )
