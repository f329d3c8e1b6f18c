"""
Hypothesis strategies for letters, what they are made of, and what they are made from.

They know the model and nothing of XML or rules, so that a round trip is not tested with the
code that it tests.  Letters are realistic and nasty at once: Dutch names, dossiers and days on
which the House sits, and among them every kind of line end and space, marks, what looks like
markup, and characters beyond the first plane.  Needs the extra ``kamerbrief[hypothesis]``.

Hypothesis finds these strategies by itself: ``st.from_type(Letter)`` needs no import of this
package.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kamerbrief.strategies.any_letters import letters
    from kamerbrief.strategies.blocks import blocks_of_text
    from kamerbrief.strategies.breaking import BREAKABLE, UNBREAKABLE, broken_letters
    from kamerbrief.strategies.choices import selections, source_limits
    from kamerbrief.strategies.cited import citation_texts, citations, wordings
    from kamerbrief.strategies.facts import (
        commitments,
        debates,
        motions,
        signatories,
        submitters,
        verdicts,
    )
    from kamerbrief.strategies.foreign import extensions
    from kamerbrief.strategies.header import headers
    from kamerbrief.strategies.hostile import hostile_bytes
    from kamerbrief.strategies.inlines import inline_nodes
    from kamerbrief.strategies.originals import marks, source_metadata, sources
    from kamerbrief.strategies.published import publications, sessions
    from kamerbrief.strategies.reported import diagnostics, locations, reports
    from kamerbrief.strategies.rewriting import REWRITINGS, rewritings
    from kamerbrief.strategies.valid import valid_letters
    from kamerbrief.strategies.values import identifiers, texts

__all__ = [
    "BREAKABLE",
    "REWRITINGS",
    "UNBREAKABLE",
    "blocks_of_text",
    "broken_letters",
    "citation_texts",
    "citations",
    "commitments",
    "debates",
    "diagnostics",
    "extensions",
    "headers",
    "hostile_bytes",
    "identifiers",
    "inline_nodes",
    "letters",
    "locations",
    "marks",
    "motions",
    "publications",
    "reports",
    "rewritings",
    "selections",
    "sessions",
    "signatories",
    "source_limits",
    "source_metadata",
    "sources",
    "submitters",
    "texts",
    "valid_letters",
    "verdicts",
    "wordings",
]

# The modules are loaded when they are first used, since Hypothesis imports this package wherever
# kamerbrief is installed.  No module has the name of a strategy, which would hide it.
_HOMES = {
    "BREAKABLE": "breaking",
    "REWRITINGS": "rewriting",
    "UNBREAKABLE": "breaking",
    "blocks_of_text": "blocks",
    "broken_letters": "breaking",
    "citation_texts": "cited",
    "citations": "cited",
    "commitments": "facts",
    "debates": "facts",
    "diagnostics": "reported",
    "extensions": "foreign",
    "headers": "header",
    "hostile_bytes": "hostile",
    "identifiers": "values",
    "inline_nodes": "inlines",
    "letters": "any_letters",
    "locations": "reported",
    "marks": "originals",
    "motions": "facts",
    "publications": "published",
    "reports": "reported",
    "rewritings": "rewriting",
    "selections": "choices",
    "sessions": "published",
    "signatories": "facts",
    "source_limits": "choices",
    "source_metadata": "originals",
    "sources": "originals",
    "submitters": "facts",
    "texts": "values",
    "valid_letters": "valid",
    "verdicts": "facts",
    "wordings": "cited",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
