"""
A verdict as it is known while a letter is read.
"""

from __future__ import annotations

import attrs

from kamerbrief.annotating.conditions import Clause
from kamerbrief.annotating.holders import Speaker
from kamerbrief.annotating.utterances import Utterance
from kamerbrief.vocabularies import Category

__all__ = ["VerdictDraft"]


@attrs.define(kw_only=True)
class VerdictDraft:
    """
    A verdict so far.

    Attributes:
        motion: the place of its motion among those of the letter.
        category: what it comes to.
        speaker: who gives it, as far as the words say.
        utterances: its words, those that decide its category first.
        fallback: the verdict for when the clause does not hold, or None.
        clause: what qualifies it, with the place of its passage, or None.
        part: the part of the motion that it is about, or None.
        past: whether it was given before this letter, and is told.
        supposed: whether its sentence begins with a case: *Is meer beoogd, dan ontraad ik*.
        supersedes: the told verdict that it takes the place of, or None.
    """

    motion: int
    category: Category
    speaker: Speaker
    utterances: list[Utterance]
    fallback: Category | None = None
    clause: tuple[int, Clause] | None = None
    part: str | None = None
    past: bool = False
    supposed: bool = False
    supersedes: VerdictDraft | None = None
