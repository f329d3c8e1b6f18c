"""
Strategies for sources: the text of a letter before it is annotated, and what its format says of it.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.sources.values import Mark, Source, SourceFormat, SourceMetadata
from kamerbrief.strategies import samples
from kamerbrief.strategies.facts import days
from kamerbrief.strategies.header import dossier_fields
from kamerbrief.strategies.stretches import Stretch, marked, stretches
from kamerbrief.strategies.values import Strategy, built, maybe, named, some

__all__ = ["marks", "source_metadata", "sources"]

_NAMES = ("", "brief.docx", "brieven/2022/kst-36200-VI-104.xml", "een map/brief <1> & 2.txt")
_IDENTIFIERS = ("kst-36200-VI-104", "kst-19637-2991", "blg-1064211")
_SESSIONS = ("2022-2023", "1999-2000", "2011-2012")
# What the lines and blocks of a text stand apart with; the end of a page among them.
_BETWEEN = ("\n", "\n\n", "\n\n\n", "\f", "\n\f\n", "", " ")


@cache
def source_metadata() -> Strategy[SourceMetadata]:
    """
    What a format says of a source as a whole; often nothing.
    """
    return built(
        SourceMetadata, identifier=maybe(named(_IDENTIFIERS)),
        chamber=maybe(st.sampled_from(v.Chamber)), date=maybe(days()),
        subject=maybe(named(samples.SUBJECTS)), number=maybe(named(("104", "D", "1"))),
        session=maybe(named(_SESSIONS)), dossiers=some(dossier_fields()),
    )  # fmt: skip


@cache
def marks() -> Strategy[Mark]:
    """
    Marks, each of a text that is not shown; `sources` gives them with their text.
    """
    before = st.integers(0, 10**4)
    return st.tuples(before, stretches()).map(_first_mark)


def _first_mark(drawn: tuple[int, Stretch]) -> Mark:
    before, stretch = drawn
    return marked(stretch, before)[1][0]


@cache
def sources() -> Strategy[Source]:
    """
    Sources of every format, with up to six blocks; plain text has no marks.

    The text of some is empty, which no file gives and `kamerbrief.annotate` takes.
    """
    return _sources()


@st.composite
def _sources(draw: st.DrawFn) -> Source:
    source_format = draw(st.sampled_from(SourceFormat))
    text, found = "", []
    for block in draw(st.lists(stretches(), max_size=6)):
        text += draw(st.sampled_from(_BETWEEN)) if text else ""
        words, within = marked(block, len(text))
        text += words
        found += within
    plain = source_format is SourceFormat.TEXT
    return Source(
        text=text,
        format=source_format,
        name=draw(st.sampled_from(_NAMES)),
        marks=() if plain else sorted(found, key=_place),
        metadata=SourceMetadata() if plain else draw(st.just(SourceMetadata()) | source_metadata()),
    )


def _place(mark: Mark) -> tuple[int, int]:
    # Sorting keeps the order of marks with the same extent, of which the outer one is first.
    return mark.start, -mark.end
