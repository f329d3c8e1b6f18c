"""
Verdicts: their words, the motions that they are about, whose they are, and what qualifies them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.alterations import AS_IT_IS, UNLESS
from kamerbrief.annotating.arguments import ARGUMENTS, is_verdict
from kamerbrief.annotating.conditions import (
    Clause,
    change_before,
    clause_after,
    clause_before,
    clause_in,
    clause_in_question,
    clause_in_row,
    clause_near,
    is_change,
    remark_after,
)
from kamerbrief.annotating.explanations import explained
from kamerbrief.annotating.parts import is_about_a_part, part_in_heading, part_of
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.rulings import VerdictDraft
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.subjects import motions_of
from kamerbrief.annotating.trails import Trail
from kamerbrief.annotating.utterances import (
    Utterance,
    is_otherwise,
    is_past,
    is_supposed,
    question_before,
    speaker_in,
    utterances_in,
    window_of,
)
from kamerbrief.vocabularies import Category

__all__ = ["VerdictTrail", "trace_verdicts"]

_EXPLAINED = {Category.OORDEEL_KAMER, Category.ONTRADEN_TENZIJ_GEWIJZIGD}
_QUALIFIED = {
    Category.OORDEEL_KAMER,
    Category.ONTRADEN_TENZIJ_GEWIJZIGD,
    Category.OVERGENOMEN,
}
_AGAINST = {Category.ONTRADEN, Category.ONTRADEN_TENZIJ_GEWIJZIGD}
_SAID_CAP = 8
"""Who has said a verdict that often qualifies it no more."""


@attrs.frozen(kw_only=True)
class VerdictTrail:
    """
    The verdicts of a letter.

    Attributes:
        drafts: the verdicts, in the order in which they are first given.
        unbound: words for a verdict on no motion that is known.
    """

    drafts: Sequence[VerdictDraft]
    unbound: Sequence[Utterance]


def trace_verdicts(passages: Sequence[Passage], trail: Trail, day: dt.date | None) -> VerdictTrail:
    """
    The verdicts in *passages* on the motions of *trail*, in a letter of *day*.
    """
    tracer = _Tracer(passages, trail, day)
    for passage in passages:
        if passage.kind not in {
            SegmentKind.LETTERHEAD,
            SegmentKind.SIGNATURE,
            SegmentKind.FOOTNOTE,
        }:
            tracer.read(passage)
    return VerdictTrail(drafts=tracer.finished(), unbound=tracer.unbound)


@attrs.define
class _Tracer:
    passages: Sequence[Passage]
    trail: Trail
    day: dt.date | None
    drafts: list[VerdictDraft] = attrs.Factory(list)
    unbound: list[Utterance] = attrs.Factory(list)
    headed: str | None = None
    _of_motion: dict[int, list[VerdictDraft]] = attrs.Factory(dict)
    _clauses: dict[int, Clause | None] = attrs.Factory(dict)
    _row: tuple[Clause | None] | None = None
    _until: int = 0  # where the words for the next verdict of the passage begin

    def read(self, passage: Passage) -> None:
        """
        Take the verdicts of *passage*.
        """
        self._clauses, self._row = {}, None
        utterances = [
            each for each in utterances_in(passage) if is_verdict(passage, each, self.day)
        ]
        firm = [each for each in utterances if each.pattern.means not in ARGUMENTS]
        judged: set[tuple[int, ...]] = set()
        if len(firm) < len(utterances):
            judged = {motions_of(passage, firm, at, self.trail) for at in range(len(firm))}
        for index, utterance in enumerate(utterances):
            motions = motions_of(passage, utterances, index, self.trail)
            if not motions:
                if utterance.pattern.means not in ARGUMENTS:
                    self.unbound.append(utterance)
                continue
            if (
                utterance.pattern.means in ARGUMENTS
                and not is_otherwise(passage, utterance)
                and not is_supposed(passage, utterance)
                and (motions in judged or all(map(self._is_judged, motions)))
            ):
                continue
            following = utterances[index + 1 : index + 2]
            self._until = following[0].start if following else len(passage.text)
            self._take(passage, utterance, motions)
        if passage.kind is SegmentKind.HEADING:
            self.headed = part_in_heading(passage)

    def _take(self, passage: Passage, utterance: Utterance, motions: tuple[int, ...]) -> None:
        start, end = window_of(passage, utterance)
        text = passage.lowered
        before = text[start : utterance.start]
        past = is_past(passage, start, end, utterance)
        otherwise = is_otherwise(passage, utterance)
        # What holds in another case may stand far from a verdict for the motion: in a table.
        elsewhere = otherwise and is_supposed(passage, utterance)
        part = part_of(passage, utterance, self.headed)
        for motion in motions:
            category = utterance.pattern.means
            part = self._second(passage, utterance, motion, part)
            last = self._last(motion, part)
            if last is None and not past and (before_it := self._replaced(motion)) is not None:
                last = before_it
            if last is not None and last.says(category) and last.past == past:
                last.utterances.append(utterance)
                last.speaker = last.speaker.or_else(speaker_in(passage, utterance))
                self._qualify(passage, utterance, last)
                continue
            if last is not None and last.past and not past and last.says(category):
                # "Ik heb haar in het debat ontraden. Zij blijft ontraden."
                last.past, last.utterances = False, [utterance]
                last.speaker = speaker_in(passage, utterance)
                self._qualify(passage, utterance, last)
                continue
            if last is not None and last.is_turned_by(passage, utterance):
                last.category, last.fallback = category, last.category
                last.utterances.insert(0, utterance)
                last.supposed = False
                self._qualify(passage, utterance, last)
                continue
            if last is not None and last.absorbs(passage, utterance, text[start:end], before):
                self._find_change(passage, last)
                continue
            otherwise = otherwise or (
                last is not None and last.yields_to(passage, utterance, start)
            )
            if (
                last is not None
                and not past
                and otherwise
                and (last.is_near(utterance) or (elsewhere and last.category not in _AGAINST))
            ):
                if category is Category.ONTRADEN and self._is_of_change(last):
                    last.turn(utterance, speaker_in(passage, utterance))
                    continue
                last.fallback = category
                last.utterances.append(utterance)
                continue
            draft = VerdictDraft(
                motion=motion,
                category=category,
                speaker=speaker_in(passage, utterance),
                utterances=[utterance],
                part=part,
                past=past,
                supposed=is_supposed(passage, utterance),
            )
            if last is not None and last.past and not past:
                draft.supersedes = last
            self._qualify(passage, utterance, draft)
            self.drafts.append(draft)
            self._of_motion.setdefault(motion, []).append(draft)

    def _last(self, motion: int, part: str | None) -> VerdictDraft | None:
        own = reversed(self._of_motion.get(motion, []))
        return next((each for each in own if each.part == part), None)

    def _is_judged(self, motion: int) -> bool:
        last = self._last(motion, None)
        return last is not None and not last.past and last.category not in ARGUMENTS

    def _second(
        self, passage: Passage, utterance: Utterance, motion: int, part: str | None
    ) -> str | None:
        """
        *Dat deel ontraad ik* behind another verdict: that one is about the other part.
        """
        if part is not None or not is_about_a_part(passage, *window_of(passage, utterance)):
            return part
        last = self._last(motion, None)
        if last is None or last.past or last.category is utterance.pattern.means:
            return part
        if any(each.passage == utterance.passage for each in last.utterances):
            last.part = "eerste deel"
            return "tweede deel"
        return part

    def _replaced(self, motion: int) -> VerdictDraft | None:
        """
        The earlier verdict on what the motion replaces.
        """
        ledger = self.trail.ledger
        place = ledger.drafts[motion].replaces
        for _ in range(8):
            if place is None:
                return None
            last = self._last(place, None)
            if last is not None and last.past:
                return last
            place = ledger.drafts[place].replaces
        return None

    def _is_of_change(self, draft: VerdictDraft) -> bool:
        """
        Whether the verdict would leave a changed text to the House, and not this one.
        """
        if draft.clause is None or draft.category is not Category.OORDEEL_KAMER:
            return False
        place, clause = draft.clause
        return is_change(self.passages[place].lowered, clause)

    def _qualify(self, passage: Passage, utterance: Utterance, draft: VerdictDraft) -> None:
        """
        Find what qualifies the verdict, unless it is known.
        """
        if draft.clause is not None or draft.past or len(draft.utterances) > _SAID_CAP:
            return
        start, end = window_of(passage, utterance)
        end = self._end_of(passage, utterance, draft.motion, end)
        if draft.category is Category.ONTRADEN and (
            UNLESS.search(passage.lowered, utterance.end, end)
            or AS_IT_IS.search(passage.lowered, start, end)
        ):
            draft.category = Category.ONTRADEN_TENZIJ_GEWIJZIGD
        text, sentences = passage.lowered, passage.sentences
        if draft.category in _AGAINST:
            change = change_before(text, sentences, utterance.sentence)
            if change is not None:
                draft.category = Category.ONTRADEN_TENZIJ_GEWIJZIGD
                draft.clause = passage.place, change
                return
        if draft.category is Category.ONTRADEN:
            remark = remark_after(text, utterance.end, end)
            draft.clause = None if remark is None else (passage.place, remark)
        if draft.category not in _QUALIFIED:
            return
        words = utterance.start, utterance.end
        asked = question_before(passage, utterance)
        clause = (
            (None if asked is None else clause_in_question(text, *asked))
            or clause_in(text, start, end, words)
            or self._beside(passage, utterance.sentence)
        )
        if clause is None and draft.category is Category.ONTRADEN_TENZIJ_GEWIJZIGD:
            clause = clause_near(text, sentences, utterance.sentence)
        draft.clause = None if clause is None else (passage.place, clause)

    def _find_change(self, passage: Passage, draft: VerdictDraft) -> None:
        """
        Find what would change the motion, in a sentence beside the verdict against it.
        """
        said = draft.utterances[-1]
        if draft.clause is None and said.passage == passage.place:
            clause = clause_near(passage.lowered, passage.sentences, said.sentence)
            draft.clause = None if clause is None else (passage.place, clause)

    def _end_of(self, passage: Passage, utterance: Utterance, motion: int, end: int) -> int:
        """
        Where what belongs to the verdict on *motion* ends, if the sentence goes on to another one.
        """
        if self._until >= end:
            return end
        links = self.trail.between(passage.place, utterance.end, self._until)
        others = (each.mention.start for each in links if motion not in each.motions)
        parted = passage.text.find("; ", utterance.end, self._until)
        return next(others, self._until if parted < 0 else parted)

    def _beside(self, passage: Passage, sentence: int) -> Clause | None:
        """
        The clause in any cell, or in the sentences beside that one, looked for once.
        """
        text, sentences = passage.lowered, passage.sentences
        if sentence not in self._clauses:
            self._clauses[sentence] = (
                self._in_row(passage)
                or clause_before(text, sentences, sentence)
                or clause_after(text, sentences, sentence)
            )
        return self._clauses[sentence]

    def _in_row(self, passage: Passage) -> Clause | None:
        if self._row is None:
            self._row = (clause_in_row(passage),)
        return self._row[0]

    def finished(self) -> list[VerdictDraft]:
        """
        The verdicts, without what was said earlier and is only told again.
        """
        for each in self.drafts:
            if each.clause is None and each.category in _EXPLAINED and not each.past:
                each.clause = explained(each, self.passages, self.trail)
        kept = {id(each.supersedes) for each in self.drafts if each.supersedes is not None}
        found = [each for each in self.drafts if not each.past or id(each) in kept]
        parts: dict[int, set[str | None]] = {}
        for each in found:
            parts.setdefault(each.motion, set()).add(each.part)
        for each in found:
            if len(parts[each.motion]) == 1 and each.part is not None:
                each.part = None
        return found
