"""
A verdict as it is known while a letter is read.
"""

from __future__ import annotations

import attrs

from kamerbrief.annotating.alterations import IF, IF_CHANGED, UNCHANGED
from kamerbrief.annotating.conditions import Clause
from kamerbrief.annotating.holders import Speaker
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.utterances import Utterance, is_supposed, speaker_in
from kamerbrief.vocabularies import Category

__all__ = ["VerdictDraft"]

_NEAR = 3


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

    def turn(self, utterance: Utterance, speaker: Speaker) -> None:
        """
        Become the verdict against the motion as it is, in the words of *utterance*.
        """
        self.category = Category.ONTRADEN_TENZIJ_GEWIJZIGD
        self.utterances = [utterance]
        self.speaker = speaker

    def says(self, category: Category) -> bool:
        """
        Whether *category* says again what this verdict says, if with fewer words.
        """
        return self.category is category or (
            self.category is Category.ONTRADEN_TENZIJ_GEWIJZIGD and category is Category.ONTRADEN
        )

    def is_near(self, utterance: Utterance) -> bool:
        """
        Whether *utterance* stands in one of the sentences behind its words.
        """
        return any(
            each.passage == utterance.passage and 0 <= utterance.sentence - each.sentence <= _NEAR
            for each in self.utterances
        )

    def is_turned_by(self, passage: Passage, utterance: Utterance) -> bool:
        """
        Whether it is for another case, and *utterance* gives the one that holds.

        As in: *Is een verbod bedoeld, dan ontraad ik. Mag ik de motie zo lezen, dan ...*.
        """
        return (
            self.supposed
            and self.category is Category.ONTRADEN
            and utterance.pattern.means is Category.OORDEEL_KAMER
            and is_supposed(passage, utterance)
            and self.is_near(utterance)
        )

    def yields_to(self, passage: Passage, utterance: Utterance, start: int) -> bool:
        """
        Whether *utterance*, whose sentence begins at *start*, holds in the case that it does not.

        As in: *Als de indieners iets anders bedoelen, ontraad ik de motie*.
        """
        supposed = is_supposed(passage, utterance)
        if self.clause is None and self.category is not Category.VERZOCHT_AAN_TE_HOUDEN:
            return supposed and self.category is not Category.ONTRADEN
        return supposed or IF.search(passage.lowered, start, utterance.start) is not None

    def absorbs(self, passage: Passage, utterance: Utterance, sentence: str, before: str) -> bool:
        """
        Take *utterance* in where both are one verdict: against the motion, unless it is changed.

        True where they are.
        """
        one, other = self.category, utterance.pattern.means
        if self.past:
            return False
        if one is Category.ONTRADEN_TENZIJ_GEWIJZIGD and other is Category.OORDEEL_KAMER:
            return IF_CHANGED.search(sentence) is not None or self.is_near(utterance)
        if not self.is_near(utterance):
            return False
        if one is Category.ONTRADEN and other is Category.OORDEEL_KAMER:
            if IF_CHANGED.search(sentence):
                self.category = Category.ONTRADEN_TENZIJ_GEWIJZIGD
                return True
        elif (
            one is Category.OORDEEL_KAMER
            and other is Category.ONTRADEN
            and self.clause is not None
            and UNCHANGED.search(before)
            and not is_supposed(passage, utterance)
        ):
            self.turn(utterance, speaker_in(passage, utterance))
            return True
        return False
