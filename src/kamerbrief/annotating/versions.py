"""
Texts of a motion that take the place of one another: *gewijzigde motie (was nr. 7)*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.attention import Attention
from kamerbrief.annotating.drafts import MotionDraft
from kamerbrief.annotating.mentions import Manner, Mention
from kamerbrief.annotating.names import Person
from kamerbrief.annotating.passages import Passage
from kamerbrief.vocabularies import Version

__all__ = ["REPLACED_BY", "Versions"]

REPLACED_BY = re.compile(r"\b(?:gewijzigd|wijzigde|wijzigden|vervangen|vervangt|aangepast)\b")
"""Words of which one stands where a changed text is said to take the place of another."""

_REACH = 400
_RANKS = (Version.GEWIJZIGD, Version.NADER_GEWIJZIGD, Version.TWEEDE_NADER_GEWIJZIGD)


@attrs.frozen
class Versions:
    """
    Ties each changed text of a letter with *attention* to the one it replaces.
    """

    attention: Attention

    def inherit(
        self, passage: Passage, mention: Mention, motion: int, people: Sequence[Person]
    ) -> None:
        """
        A changed text whose first one was named just before has its submitters, and replaces it.
        """
        if mention.version is None or people:
            return
        draft = self.attention.trail.ledger.drafts[motion]
        before = self._before(motion)
        if draft.people or draft.replaces is not None or before is None:
            return
        other = self.attention.trail.ledger.drafts[before]
        if (
            other.version in {None, Version.ORIGINEEL}
            and other.kind is draft.kind
            and REPLACED_BY.search(passage.text, 0, mention.end)
        ):
            self.attention.trail.ledger.replace(motion, before)
            self.attention.trail.ledger.learn(motion, mention, None, other.people)
            draft.et_al = other.et_al

    def follow(self, passage: Passage, mention: Mention, motion: int) -> None:
        """
        Note which text *mention* says that the motion takes the place of, and whose it then is.
        """
        self._replace(passage, motion, mention)
        self._succeed(motion, mention)
        self._take_place(passage, mention, motion)

    def _succeed(self, motion: int, mention: Mention) -> None:
        """
        A changed text without a name is of who submitted the text that it replaces.
        """
        drafts = self.attention.trail.ledger.drafts
        before = drafts[motion].replaces
        if before is None or drafts[motion].people or not drafts[before].people:
            return
        self.attention.trail.ledger.learn(motion, mention, None, drafts[before].people)
        drafts[motion].et_al = drafts[motion].et_al or drafts[before].et_al

    def _take_place(self, passage: Passage, mention: Mention, motion: int) -> None:
        """
        *De motie van het lid X, vervangen door de gewijzigde motie van dit lid*.
        """
        ledger = self.attention.trail.ledger
        draft = ledger.drafts[motion]
        if draft.version in {None, Version.ORIGINEEL} or draft.replaces is not None:
            return
        before = self._before(motion)
        if not passage.text.endswith("vervangen door ", 0, mention.start):
            # "De oorspronkelijke motie van het lid X ... In de gewijzigde motie van het lid X"
            before = next(
                (each for each in self.attention.told if self._is_first(each, draft)), None
            )
        if before not in {None, motion} and ledger.drafts[before].kind is draft.kind:
            ledger.replace(motion, before)

    def _is_first(self, place: int, draft: MotionDraft) -> bool:
        """
        Whether the motion at *place* is a first text, of who submitted *draft* too.
        """
        first = self.attention.trail.ledger.drafts[place]
        people = first.people[:1], draft.people[:1]
        same = [[each.key for each in some] for some in people]
        return first.version is Version.ORIGINEEL and same[0] == same[1] != []

    def _before(self, motion: int) -> int | None:
        """
        The motion that was named before *motion* in this passage, or None.
        """
        others = (place for place in reversed(self.attention.paragraph) if place != motion)
        return next(others, None)

    def _changed_before(self, passage: Passage, mention: Mention, motion: int) -> int | None:
        """
        The motion without number that is said to be changed just before *mention*, or None.
        """
        # As in: Het lid X heeft zijn motie aangepast. De gewijzigde motie (nr. 9, t.v.v. nr. 7)
        before = self._before(motion)
        first = max(0, mention.start - _REACH)
        if before is None or REPLACED_BY.search(passage.text, first, mention.start) is None:
            return None
        other, changed = (self.attention.trail.ledger.drafts[each] for each in (before, motion))
        alone = other.number is None and other.version is None and bool(other.people)
        return before if alone and not changed.people and other.kind is changed.kind else None

    def _replace(self, passage: Passage, motion: int, mention: Mention) -> None:
        """
        Note what *mention* says that the motion replaces, and what that replaced in its turn.
        """
        ledger = self.attention.trail.ledger
        own = ledger.drafts[motion].number
        if mention.replaced and ledger.drafts[motion].version is None:
            ledger.drafts[motion].version = Version.GEWIJZIGD
        chain: list[int] = []
        for replaced in mention.replaced:
            number = replaced
            if number.dossier is None and own is not None and own.dossier is not None:
                number = attrs.evolve(number, dossier=own.dossier, chapter=own.chapter)
            plain = Mention(
                start=0,
                end=0,
                anchor=0,
                manner=Manner.NAMED,
                kind=ledger.drafts[motion].kind,
                numbers=(number,),
            )
            other = ledger.find(plain, number, (), ())
            if other is None:
                other = self._changed_before(passage, mention, motion)
                if other is not None:
                    ledger.learn(other, plain, number, ())
            if other is None:
                other = ledger.add(plain, number, ())
            if other != motion:
                ledger.replace(motion, other)
                motion = other
                chain.append(other)
        # What was replaced and replaced something itself was a changed text.
        versions = _RANKS[: len(chain) - 1]
        for place, version in zip(reversed(chain[:-1]), versions, strict=False):
            ledger.drafts[place].version = ledger.drafts[place].version or version

    def first(self, motion: int) -> int:
        """
        The first text of the motion, which changed ones replaced.
        """
        seen = set()
        while (before := self.attention.trail.ledger.drafts[motion].replaces) is not None:
            if before in seen:
                break
            seen.add(before)
            motion = before
        return motion
