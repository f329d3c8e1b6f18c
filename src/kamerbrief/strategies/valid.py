"""
A strategy for letters in which no rule finds anything.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter
from kamerbrief.strategies.drawing import Frame, begin
from kamerbrief.strategies.foreign import extensions as any_extensions
from kamerbrief.strategies.pages import EVERY_SCENE
from kamerbrief.strategies.values import Strategy

__all__ = ["valid_letters"]

_FRAME = Frame()


def valid_letters(*, extensions: Strategy[Extension] | None = None) -> Strategy[Letter]:
    """
    Letters in which no rule finds anything: every fact is declared once and has its words.

    *extensions* are those of your own that a letter may have, in place of any.
    """
    return _valid() if extensions is None else _valid(extensions)


@cache
def _foreign(extensions: Strategy[Extension] | None) -> Strategy[list[Extension]]:
    """
    Extensions of a letter, most often none.
    """
    own = any_extensions() if extensions is None else extensions
    none: Strategy[list[Extension]] = st.just([])
    return st.one_of(none, none, none, st.lists(own, max_size=2))


@st.composite
def _valid(draw: st.DrawFn, extensions: Strategy[Extension] | None = None) -> Letter:
    drawing = begin(draw, _FRAME)
    drawing.tell(EVERY_SCENE)
    return drawing.letter(draw(_foreign(extensions)))
