"""
A strategy for letters in which one rule finds one thing, and no other rule anything.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief.model.letter import Letter
from kamerbrief.strategies.breaks import Break
from kamerbrief.strategies.broken_citations import CITATIONS
from kamerbrief.strategies.broken_dates import DATES
from kamerbrief.strategies.broken_motions import MOTIONS
from kamerbrief.strategies.broken_references import REFERENCES, TEXTS
from kamerbrief.strategies.broken_signatures import SIGNATURES
from kamerbrief.strategies.broken_verdicts import VERDICTS
from kamerbrief.strategies.drawing import begin
from kamerbrief.strategies.pages import EVERY_SCENE
from kamerbrief.strategies.values import Strategy, one_of

__all__ = ["BREAKABLE", "UNBREAKABLE", "broken_letters"]

_BREAKS: dict[str, Break] = {
    **CITATIONS, **DATES, **MOTIONS, **REFERENCES, **SIGNATURES, **TEXTS, **VERDICTS
}  # fmt: skip

BREAKABLE: tuple[str, ...] = tuple(sorted(_BREAKS))
"""The codes for which there are broken letters."""

_MEMBERS = "only a register with members can tell, and the one that comes with kamerbrief has none"
UNBREAKABLE: dict[str, str] = {"MOT011": _MEMBERS, "MOT012": _MEMBERS}
"""The codes of rules for which there are none, each with the reason."""


def broken_letters(code: str) -> Strategy[Letter]:
    """
    Letters with exactly one finding, which has *code*, of a rule.

    They are valid letters to which one mistake is added, so they shrink to that mistake.

    Raises:
        ValueError: *code* is not in `BREAKABLE`: `UNBREAKABLE` says why of a rule, and what is no
            rule is about bytes that are no letter, for which there is `hostile_bytes`.
    """
    if code in UNBREAKABLE:
        raise ValueError(f"there are no broken letters for {code}: {UNBREAKABLE[code]}")
    if code not in _BREAKS:
        raise ValueError(f"{code!r} is not the code of a rule, expected one of BREAKABLE")
    return _broken(_BREAKS[code])


@cache
def _broken(broken: Break) -> Strategy[Letter]:
    return _letters(broken)


@st.composite
def _letters(draw: st.DrawFn, broken: Break) -> Letter:
    drawing = begin(draw, draw(one_of(broken.frames)))
    drawing.tell(EVERY_SCENE)
    broken.scene(drawing)
    return drawing.letter()
