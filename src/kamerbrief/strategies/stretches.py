"""
Stretches of the text of a source, each with what its format says that it is.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

import attrs
from hypothesis import strategies as st

from kamerbrief.sources.values import Mark, MarkKind
from kamerbrief.strategies import samples
from kamerbrief.strategies.values import Strategy, built, texts
from kamerbrief.vocabularies import EmphasisStyle, FurnitureKind

__all__ = ["Stretch", "marked", "stretches"]

_LETTER = (
    "De motie van het lid Ceder (ChristenUnie) (36 200 VI, nr. 42) ontraad ik.",
    "Geachte voorzitter,",
    "Den Haag, 14 november 2022",
    "Motie van de leden Palland en Van Dijk c.s. over werk & inkomen: oordeel Kamer.",
    "Ik zeg toe uw Kamer voor de zomer van 2023 te informeren.",
    "Zie Kamerstukken II 2011/12, 19 637, nr. 1480.",
    "Hoogachtend,\n\nDe Minister van Sociale Zaken en Werkgelegenheid,\nC.E.G. van Gennip",
    "Onderwerp\tAppreciatie van moties",
    "Pagina 1 van 2",
    "1 Kamerstuk 36 200, nr. 3.",
    "De motie wordt\n\foverbodig.",
    "\f",
    *samples.PHRASES,
)
_MARKERS = ("1", "2", "*", "[3]", "a")
_LABELS: dict[MarkKind, tuple[str, ...]] = {
    MarkKind.EMPHASIS: (*EmphasisStyle, f"{EmphasisStyle.BOLD} {EmphasisStyle.ITALIC}"),
    MarkKind.FOOTNOTE: _MARKERS,
    MarkKind.HEADING: tuple("123456"),
    MarkKind.NOTE_MARKER: _MARKERS,
    MarkKind.PAGE_FURNITURE: tuple(FurnitureKind),
}
# What stands beside other blocks and holds running words.
_BLOCKS = (
    MarkKind.PARAGRAPH, MarkKind.HEADING, MarkKind.LETTERHEAD, MarkKind.SIGNATURE,
    MarkKind.FOOTNOTE, MarkKind.PAGE_FURNITURE,
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Stretch:
    """
    Words, and stretches among them.

    Attributes:
        kind: what the format says that it is.
        label: what more the format says.
        content: the words and the stretches, in the order of the text.
    """

    kind: MarkKind
    label: str = ""
    content: tuple[Piece, ...]


Piece: TypeAlias = str | Stretch


def marked(stretch: Stretch, start: int) -> tuple[str, list[Mark]]:
    """
    The words of *stretch*, and its marks where it begins at *start*, each before those within it.
    """
    words, within = "", []
    for piece in stretch.content:
        inner, found = (piece, []) if isinstance(piece, str) else marked(piece, start + len(words))
        words += inner
        within += found
    own = Mark(kind=stretch.kind, start=start, end=start + len(words), label=stretch.label)
    return words, [own, *within]


@cache
def stretches() -> Strategy[Stretch]:
    """
    Blocks as formats have them, and now and then stretches of any kind within each other.
    """
    block = st.sampled_from(_BLOCKS).flatmap(lambda kind: _of(kind, _running()))
    paragraphs = _lines(_of(MarkKind.PARAGRAPH, _running()))
    quotation = _of(MarkKind.QUOTATION, paragraphs)
    return st.one_of(block, quotation, _lists(), _tables(), _loose())


def _lists() -> Strategy[Stretch]:
    item = _of(MarkKind.LIST_ITEM, _running())
    inner = _of(MarkKind.LIST, _lines(item))
    around = _of(MarkKind.LIST_ITEM, st.tuples(_words(), st.just("\n"), inner))
    return _of(MarkKind.LIST, _lines(item | around))


def _tables() -> Strategy[Stretch]:
    # Nothing but a cell can be empty.
    cell = _of(MarkKind.CELL, _running() | st.just(()))
    filled = _of(MarkKind.CELL, _running())
    row = _of(MarkKind.ROW, st.tuples(filled, st.just("\t"), cell))
    return _of(MarkKind.TABLE, _lines(row))


@cache
def _loose() -> Strategy[Stretch]:
    """
    Stretches whose kind says nothing of what is around them and in them.
    """
    # A function with a cache is none to Hypothesis.
    within = st.deferred(lambda: _loose())  # noqa: PLW0108
    piece = st.one_of(_words(), _words(), within)
    content = st.lists(piece, min_size=1, max_size=3).map(tuple)
    return st.sampled_from(MarkKind).flatmap(lambda kind: _of(kind, content))


@cache
def _running() -> Strategy[tuple[Piece, ...]]:
    """
    Words of a block, with emphasis and markers of notes among them.
    """
    words = st.tuples(_words())
    emphasis = _of(MarkKind.EMPHASIS, words)
    marker = st.sampled_from(_MARKERS).map(
        lambda shown: Stretch(kind=MarkKind.NOTE_MARKER, label=shown, content=(shown,))
    )
    return st.one_of(words, words, st.tuples(_words(), emphasis | marker, _words()))


@cache
def _words() -> Strategy[str]:
    return st.one_of(st.sampled_from(_LETTER), texts(empty=False)).map(_with_line_feeds)


def _with_line_feeds(words: str) -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n")


def _lines(values: Strategy[Stretch]) -> Strategy[tuple[Piece, ...]]:
    """
    One to three of *values*, each in a line of its own.
    """
    return st.lists(values, min_size=1, max_size=3).map(_apart)


def _apart(stretches: list[Stretch]) -> tuple[Piece, ...]:
    pieces: list[Piece] = [*stretches[:1]]
    for each in stretches[1:]:
        pieces += ("\n", each)
    return tuple(pieces)


def _of(kind: MarkKind, content: Strategy[tuple[Piece, ...]]) -> Strategy[Stretch]:
    labels = st.sampled_from(_LABELS.get(kind, ("",)))
    return built(Stretch, kind=st.just(kind), label=labels, content=content)
