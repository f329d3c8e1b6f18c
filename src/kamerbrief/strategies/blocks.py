"""
Strategies for the blocks of a body, and the parts of lists and tables.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks
from kamerbrief.strategies.facts import bases
from kamerbrief.strategies.inlines import content_with, inline_nodes
from kamerbrief.strategies.values import (
    Strategy,
    built,
    codes,
    flagged,
    identifiers,
    maybe,
    named,
    texts,
)

__all__ = ["BLOCKS", "PARTS", "blocks_of", "blocks_of_text"]

PARTS = (blocks.Cell, blocks.Row, blocks.Item)
"""Every class that stands only inside its block."""


@cache
def _strategies() -> dict[type[Any], Strategy[Any]]:
    words = content_with(inline_nodes())
    span = st.sampled_from([1, 2, 1000])
    made: dict[type[Any], Strategy[Any]] = {
        blocks.Paragraph: built(blocks.Paragraph, continued=flagged(), content=words),
        blocks.Heading: built(blocks.Heading, level=st.integers(1, 6), content=words),
        blocks.Footnote: built(
            blocks.Footnote, id=identifiers(), marker=maybe(named(("1", "*"))), content=words
        ),
        blocks.Furniture: built(
            blocks.Furniture, kind=codes(v.FurnitureKind, private=False), content=words
        ),
        blocks.PageBreak: built(blocks.PageBreak, basis=bases()),
        blocks.Letterhead: built(blocks.Letterhead, content=words),
        blocks.Signature: built(blocks.Signature, signatory=identifiers(), content=words),
        blocks.Cell: built(blocks.Cell, header=flagged(), columns=span, rows=span, content=words),
    }
    page = st.one_of([made[each] for each in (blocks.Footnote, blocks.Furniture, blocks.PageBreak)])
    items = built(blocks.Item, continued=flagged(), content=words)
    inner = built(blocks.List, content=_parts(items, page))
    made[blocks.Item] = built(
        blocks.Item, continued=flagged(), content=content_with(inline_nodes() | inner)
    )
    made[blocks.List] = built(blocks.List, content=_parts(made[blocks.Item], page))
    made[blocks.Row] = built(blocks.Row, content=content_with(made[blocks.Cell]))
    made[blocks.Table] = built(blocks.Table, content=_parts(made[blocks.Row], page))
    quoted = (blocks.Paragraph, blocks.Heading, blocks.List, blocks.Table)
    simple = st.one_of([page, *(made[each] for each in quoted)])
    made[blocks.Quotation] = built(blocks.Quotation, content=content_with(simple))
    return made


def _parts(parts: Strategy[Any], page: Strategy[Any]) -> Strategy[list[Any]]:
    # Each kind with one chance in three: `|` alone would give every kind of *page* its own.
    kinds = st.sampled_from([parts, texts(), page])
    return st.lists(kinds.flatmap(lambda kind: kind), max_size=4)


BLOCKS = (
    blocks.Paragraph, blocks.Heading, blocks.Footnote, blocks.Furniture, blocks.PageBreak,
    blocks.Letterhead, blocks.Signature, blocks.List, blocks.Table, blocks.Quotation,
)  # fmt: skip
"""Every class of block."""


def blocks_of(cls: type[Any]) -> Strategy[Any]:
    """
    Blocks, or parts of blocks, of *cls*.
    """
    return _strategies()[cls]


@cache
def blocks_of_text() -> Strategy[Any]:
    """
    Blocks of every kind, as they stand in a body.
    """
    return st.one_of([_strategies()[each] for each in BLOCKS])
