"""
How a letter is broken on purpose.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from kamerbrief import vocabularies as v
from kamerbrief.model import facts, inlines
from kamerbrief.strategies.drawing import Drawing, Frame
from kamerbrief.strategies.scenes import motion, name_of, verdict

__all__ = ["ANY", "UNDATED", "Break", "judged", "mentioned"]

ANY = (Frame(),)
UNDATED = (Frame(dated=False),)


@attrs.frozen
class Break:
    """
    What makes exactly one finding in a letter that has none.

    Attributes:
        scene: says it, after all else.
        frames: around what; one of them is taken.
    """

    scene: Callable[[Drawing], None]
    frames: tuple[Frame, ...] = ANY


def mentioned(drawing: Drawing, **given: Any) -> facts.Motion:
    """
    A motion that is only mentioned, declared and named.
    """
    made = motion(drawing, **{"treatment": v.Treatment.MENTIONED, **given})
    drawing.add(name_of(drawing, made))
    return made


def judged(drawing: Drawing, words: str, **given: Any) -> facts.Verdict:
    """
    A motion with a verdict in these *words*.
    """
    on = motion(drawing)
    made = verdict(drawing, on, **{"part": None, **given})
    drawing.add(name_of(drawing, on), " ", inlines.VerdictRef(verdict=made.id, content=words), ".")
    return made
