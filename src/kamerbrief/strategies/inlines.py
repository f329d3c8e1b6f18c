"""
Strategies for the nodes that stand among words.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model import inlines
from kamerbrief.model.text import Inline
from kamerbrief.strategies import samples
from kamerbrief.strategies.cited import citations
from kamerbrief.strategies.facts import bases
from kamerbrief.strategies.values import Strategy, built, codes, identifiers, maybe, named, texts

__all__ = ["INLINES", "content_with", "inline_nodes", "inlines_of"]

_IDS = identifiers()
_TEXT = texts(empty=False)
_FIELDS: dict[type[Inline], dict[str, Strategy[Any]]] = {
    inlines.MotionRef: {"motion": _IDS},
    inlines.VerdictRef: {"verdict": _IDS},
    inlines.CommitmentRef: {"commitment": _IDS},
    inlines.DebateRef: {"debate": _IDS},
    inlines.SignatoryRef: {"signatory": _IDS},
    inlines.NoteRef: {"footnote": maybe(_IDS)},
    inlines.Member: {
        "name": named(samples.NAMES),
        "party": maybe(_TEXT),
        "basis": bases(),
    },
    inlines.Request: {"motion": _IDS},
    inlines.Condition: {"verdict": _IDS, "kind": codes(v.ConditionKind, private=False)},
    inlines.Deadline: {"motion": maybe(_IDS), "commitment": maybe(_IDS)},
    inlines.Emphasis: {"style": codes(v.EmphasisStyle, private=False)},
    inlines.Sic: {"kind": codes(v.SlipKind, private=False), "correction": maybe(_TEXT)},
}
INLINES = (*_FIELDS, inlines.Citation)
"""Every class of inline."""


def content_with(nodes: Strategy[Any]) -> Strategy[list[Any]]:
    """
    Content: words with *nodes* among them.
    """
    return st.lists(st.one_of(texts(), nodes), max_size=4)


@cache
def inline_nodes() -> Strategy[Any]:
    """
    Inlines of every kind, nested a few levels deep.
    """
    leaf = built(inlines.NoteRef, content=texts())
    return st.recursive(leaf, lambda inner: _any_with(content_with(inner)), max_leaves=6)


@cache
def inlines_of(cls: type[Inline]) -> Strategy[Any]:
    """
    Inlines of *cls*, with others inside.
    """
    return _of(cls)(content_with(inline_nodes()))


def _any_with(words: Strategy[Any]) -> Strategy[Any]:
    return st.one_of([_of(cls)(words) for cls in INLINES])


def _of(cls: type[Inline]) -> Callable[[Strategy[Any]], Strategy[Any]]:
    if cls is inlines.Citation:
        return lambda words: citations(content=words)
    return lambda words: built(cls, **_FIELDS[cls], content=words)
