"""
Strategies for single values: texts, ids, codes.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Any

from hypothesis import strategies as st

__all__ = ["Strategy", "built", "codes", "identifiers", "maybe", "texts"]

Strategy = st.SearchStrategy

_PIECES = [
    "motie", "oordeel Kamer", " ", "de leden Çörüz c.s.", "32 824", "1", "\n", "\r", "\r\n", "\t",
    "\u00a0", "\u00ad", "\u200b", "\u2028", "\u0085", "\x7f", "\x9f", "\ufeff", "e\u0301", "]]>",
    "&amp;", "&", "<!--", "<p>", '"', "'", "=", "\U0001f600", "\U0010ffff", "\ud7ff",
]  # fmt: skip
_IDS = ["a", "m1", "m2", "v1", "n1", "s1", "_x.y-z"]


def texts(*, empty: bool = True) -> Strategy[str]:
    """
    Text that XML can hold, with all that is easily lost; not empty unless *empty*.
    """
    pieces = st.sampled_from(_PIECES) | st.characters(
        exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"
    )
    return st.lists(pieces, min_size=0 if empty else 1, max_size=4).map("".join)


def identifiers() -> Strategy[str]:
    """
    Ids and references; few of them, so that they meet.
    """
    return st.sampled_from(_IDS)


def maybe(values: Strategy[Any]) -> Strategy[Any]:
    """
    None, or one of *values*.
    """
    return st.none() | values


def codes(members: type[StrEnum], *, private: bool = True) -> Strategy[Any]:
    """
    The *members* of a list, and codes that are not in it if *private*.
    """
    known: Strategy[Any] = st.sampled_from(list(members))
    return known | st.sampled_from(["x-a", "x-own-1"]) if private else known


def built(cls: Callable[..., Any], **fields: Strategy[Any]) -> Strategy[Any]:
    """
    What *cls* makes of one value of each of *fields*.
    """
    return st.fixed_dictionaries(fields).map(lambda given: cls(**given))
