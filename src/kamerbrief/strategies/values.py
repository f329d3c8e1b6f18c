"""
Strategies for single values: texts, ids, codes, and the objects that are made of them.
"""

from __future__ import annotations

import string
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any

from hypothesis import strategies as st

__all__ = [
    "Strategy",
    "below",
    "built",
    "codes",
    "flagged",
    "identifiers",
    "maybe",
    "named",
    "one_of",
    "some",
    "texts",
]

Strategy = st.SearchStrategy

# What is easily lost, mixed up or taken for markup, among words that a letter has.  The first ones
# are what a failing example shrinks to.
_PIECES = (
    "motie", "oordeel Kamer", " ", "de leden Çörüz c.s.", "32 824", "1", "\n", "\r", "\r\n", "\t",
    "\u00a0", "\u00ad", "\u200b", "\u2028", "\u0085", "\x7f", "\x9f", "\ufeff", "e\u0301", "]]>",
    "&amp;", "&", "<!--", "<p>", '"', "'", "=", "\U0001f600", "\U0010ffff", "\ud7ff", "<![CDATA[",
    "?>", "-->", "</p>", "\u202e", "\u2011",
)  # fmt: skip
# One character stands for each piece while a text is drawn: that takes one choice, not one each.
_KEYS = (string.digits + string.ascii_uppercase)[: len(_PIECES)]
_EXPANDED = str.maketrans(dict(zip(_KEYS, _PIECES, strict=True)))
_IDS = ("a", "m1", "m2", "v1", "n1", "s1", "_x.y-z")


@cache
def texts(*, empty: bool = True) -> Strategy[str]:
    """
    Text that XML can hold, with all that is easily lost; not empty unless *empty*.
    """
    least = 0 if empty else 1
    pieces = st.text(_KEYS, min_size=least, max_size=4).map(_expanded)
    characters = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
    return pieces | st.text(characters, min_size=least, max_size=4)


def _expanded(keys: str) -> str:
    return keys.translate(_EXPANDED)


@cache
def below(end: int) -> Strategy[int]:
    """
    Whole numbers from 0 on, below *end*; made once, since making takes as long as drawing.
    """
    return st.integers(0, end - 1)


def identifiers() -> Strategy[str]:
    """
    Ids and references; few of them, so that they meet.
    """
    return st.sampled_from(_IDS)


def named(names: tuple[str, ...]) -> Strategy[str]:
    """
    Most often one of *names*, as letters have them; now and then any text.
    """
    known = st.sampled_from(names)
    return st.one_of(known, known, texts(empty=False))


@cache
def one_of(values: tuple[Any, ...]) -> Strategy[Any]:
    """
    One of *values*; made once, since making a strategy takes as long as drawing from it.
    """
    return st.sampled_from(values)


def some(values: Strategy[Any]) -> Strategy[list[Any]]:
    """
    None, one or two of *values*.
    """
    return st.lists(values, max_size=2)


def maybe(values: Strategy[Any]) -> Strategy[Any]:
    """
    None, or one of *values*.
    """
    return st.none() | values


def codes(members: type[StrEnum], *, private: bool = True) -> Strategy[Any]:
    """
    The *members* of a list, and codes that are not in it if *private*.
    """
    return st.sampled_from([*members, "x-a", "x-own-1"] if private else list(members))


def flagged() -> Strategy[bool]:
    """
    False, and sometimes True.
    """
    return st.sampled_from([False, False, True])


def built(cls: Callable[..., Any], **fields: Strategy[Any]) -> Strategy[Any]:
    """
    What *cls* makes of one value of each of *fields*.
    """

    def made(draw: st.DrawFn) -> Any:
        return cls(**{name: draw(values) for name, values in fields.items()})

    # What Hypothesis calls the strategy in its messages.
    made.__name__ = getattr(cls, "__name__", "built")
    return st.composite(made)()
