"""
What a text is about while it is read, and who and what was named before.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kamerbrief.annotating.names import Person
from kamerbrief.annotating.numbers import Number
from kamerbrief.annotating.trails import Trail

__all__ = ["Attention"]

_TOLD = 8


@attrs.define
class Attention:
    """
    What the text is about so far.

    Attributes:
        trail: the motions, and where they are named.
        focus: the motions that the text is about now.
        section: those that it was about since the last heading.
        paragraph: those that it was about in this passage.
        told: the last few first texts that it told of since the last heading.
        headed: those that the last heading names.
        spoken: who was named last as submitting a motion.
        nicknames: the names that the letter itself gives motions, in lower case.
        dossier: the dossier that the last heading names, for the numbers below it.
        pending: motions that were announced together, and not yet told apart.
    """

    trail: Trail = attrs.Factory(Trail)
    focus: tuple[int, ...] = ()
    section: list[int] = attrs.Factory(list)
    paragraph: list[int] = attrs.Factory(list)
    told: list[int] = attrs.Factory(list)
    headed: tuple[int, ...] = ()
    spoken: tuple[Person, ...] = ()
    nicknames: dict[str, int] = attrs.Factory(dict)
    dossier: Number | None = None
    pending: list[int] = attrs.Factory(list)

    def tell(self, motions: Iterable[int]) -> None:
        """
        Note *motions* as first texts that the letter tells of.
        """
        new = [each for each in motions if each not in self.told]
        self.told = [*self.told, *new][-_TOLD:]
