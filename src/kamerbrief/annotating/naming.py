"""
Motions that are told by number, by who submitted them, or that are new.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.attention import Attention
from kamerbrief.annotating.drafts import MotionDraft
from kamerbrief.annotating.mentions import Manner, Mention
from kamerbrief.annotating.names import Person
from kamerbrief.annotating.numbers import Number
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.surroundings import Surroundings
from kamerbrief.vocabularies import Version

__all__ = ["REPLACED_BY", "Naming"]

REPLACED_BY = re.compile(r"\b(?:gewijzigd|wijzigde|wijzigden|vervangen|vervangt|aangepast)\b")
"""Words of which one stands where a changed text is said to take the place of another."""

_UITWERKING = re.compile(
    r"\b(?:uitwerking|uitvoering|brief over|reactie op|afdoening|opvolging|stand van zaken"
    r"|invulling)"
    r"(?: van)?(?: de)? ?$",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(r"\b(?:ingediend|in|voorgesteld|voorgelegd)\b")
_SUBMITS_BY_NUMBER = re.compile(r"\b(?:nrs?\.|stuk|letter)")
_SEVERAL, _NEAR = 8, 120
_CARRIED_OUT = re.compile(r"\b(?:uitvoering|opvolging|invulling) (?:van|aan) $")
_EARLIER = re.compile(r"^(?:Ook|Eerder|Destijds|Vorig jaar|Al eerder) (?=.{0,90}$)|\beerder\b")
_SAME = re.compile(
    r"\b(?:hetzelfde|datzelfde|dit) (?:Kamer)?lid\b|\bdezelfde leden\b", re.IGNORECASE
)
_RANKS = (Version.GEWIJZIGD, Version.NADER_GEWIJZIGD, Version.TWEEDE_NADER_GEWIJZIGD)


@attrs.frozen
class Naming:
    """
    Finds the motion that a mention names, in a letter with *attention*.
    """

    attention: Attention
    around: Surroundings

    def named(self, passage: Passage, mention: Mention, floor: int, stop: int) -> tuple[int, ...]:
        """
        The motions that numbers or names tell.
        """
        if mention.nick is not None:
            known = self.attention.nicknames.get(mention.nick.lower())
            return () if known is None else (known,)
        if mention.version is Version.ORIGINEEL and not mention.numbers and self.attention.focus:
            first = self.first(self.attention.focus[-1])
            plain = attrs.evolve(mention, version=None)
            self.attention.trail.ledger.learn(first, plain, None, mention.people)
            return (first,)
        people = self._people(passage, mention, floor, stop)
        numbers = self._numbers(passage, mention, stop)
        if mention.manner is Manner.TITLE and not numbers and not people:
            return self._titled(mention)
        if people:
            self.attention.spoken = tuple(people)
        if len(mention.owners) == len(numbers) > 1:
            return tuple(map(self.one, itertools.repeat(mention), numbers, mention.owners))
        if len(numbers) > 1:
            # Several people may have submitted one each, and nothing says who did which.
            alone = people if len(people) == 1 else ()
            return tuple(self.one(mention, number, alone) for number in numbers)
        if mention.plural and len(people) > 1 and not numbers:
            return tuple(self.one(mention, None, (person,)) for person in people)
        number = numbers[0] if numbers else None
        motion = self.one(mention, number, (*people, *mention.co))
        if mention.version is not None and not people and not mention.replaced:
            self._inherit(passage, mention, motion)
        if not mention.replaced:
            mention = self.around.replaced_later(passage, mention, stop)
        self._replace(motion, mention)
        self._succeed(motion, mention)
        self._take_place(passage, mention, motion)
        return (motion,)

    def of_before(self, passage: Passage, mention: Mention) -> Mention:
        """
        *mention*, as an earlier motion where the sentence tells of one: *Ook de motie-Ceder c.s.*.

        A number that is not its own is left out of it.
        """
        if mention.numbers and self._is_of_paper(passage, mention):
            cut = passage.text.rfind(" (", mention.anchor, mention.end)
            return mention if cut < 0 else attrs.evolve(mention, end=cut, numbers=())
        if mention.label is None or mention.past or mention.numbers:
            return mention
        first, _ = passage.sentences[passage.sentence_at(mention.start)]
        before = passage.text[max(first, mention.start - _NEAR) : mention.start]
        told = _EARLIER.search(before) or _CARRIED_OUT.search(before)
        earlier = told is not None and self.attention.focus
        return attrs.evolve(mention, past=True) if earlier else mention

    def _people(
        self, passage: Passage, mention: Mention, floor: int, stop: int
    ) -> tuple[Person, ...]:
        """
        Who submitted it: named in the mention, before it in the sentence, or behind it.
        """
        if self.attention.spoken and (mention.same or self._is_of_same(passage, mention, floor)):
            return self.attention.spoken
        if mention.people:
            return mention.people
        before = self.around.submitting(passage, mention, floor) if mention.numbers else ()
        return before or self.around.people_later(passage, mention, stop)

    def _is_of_same(self, passage: Passage, mention: Mention, floor: int) -> bool:
        """
        Whether *hetzelfde lid* stands before it in the sentence.
        """
        first, _ = passage.sentences[passage.sentence_at(mention.start)]
        first = max(first, floor, mention.start - _NEAR)
        return _SAME.search(passage.text, first, mention.start) is not None

    def _numbers(self, passage: Passage, mention: Mention, stop: int) -> tuple[Number, ...]:
        """
        The numbers of the motions: in the mention, later in the sentence, or in its note.
        """
        if self._is_of_paper(passage, mention):
            noted = self.around.noted_number(passage, mention)
            return () if noted is None else (noted,)
        numbers = self._filed(passage, mention)
        if numbers or mention.plural:
            return numbers
        later = self.around.later_number(passage, mention, stop)
        return () if later is None else (later,)

    def _is_of_paper(self, passage: Passage, mention: Mention) -> bool:
        """
        Whether its number is that of another paper: *Uitwerking motie-Ceder (36 200, nr. 7)*.
        """
        before = passage.text[max(0, mention.start - 30) : mention.start]
        return mention.start == mention.anchor and _UITWERKING.search(before) is not None

    def _filed(self, passage: Passage, mention: Mention) -> tuple[Number, ...]:
        """
        The numbers of *mention*, in the dossier that its sentence names.
        """
        if not mention.numbers or mention.numbers[0].dossier is not None:
            return mention.numbers
        named = self.around.dossier_of(passage, mention)
        if named is None:
            return mention.numbers
        self.attention.dossier = self.attention.dossier or named
        return tuple(
            attrs.evolve(each, dossier=named.dossier, chapter=named.chapter)
            for each in mention.numbers
        )

    def _inherit(self, passage: Passage, mention: Mention, motion: int) -> None:
        """
        A changed text whose first one was named just before has its submitters, and replaces it.
        """
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

    def one(self, mention: Mention, number: Number | None, people: Sequence[Person]) -> int:
        """
        The motion with that *number* or those *people*: a known one, or a new one.
        """
        ledger = self.attention.trail.ledger
        if number is not None and number.dossier is None and self.attention.dossier is not None:
            number = attrs.evolve(
                number,
                dossier=self.attention.dossier.dossier,
                chapter=self.attention.dossier.chapter,
            )
        motion = ledger.find(mention, number, people, self.attention.focus)
        if motion is None and number is not None and not people and self.attention.pending:
            # "Het lid X heeft twee moties ingediend. De motie op stuk nr. 31 ..."
            motion = self.attention.pending.pop(0)
        if motion is None and len(self.attention.headed) == 1 and not mention.past:
            # The section is about one motion; what it was not known by may be its own.
            draft = ledger.drafts[self.attention.headed[0]]
            if _adds_to(draft, mention, number, people):
                motion = self.attention.headed[0]
        if motion is None:
            return ledger.add(mention, number, people)
        ledger.learn(motion, mention, number, people)
        return motion

    def _titled(self, mention: Mention) -> tuple[int, ...]:
        return (self.attention.trail.ledger.add(mention, None, ()),)

    def _replace(self, motion: int, mention: Mention) -> None:
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
                start=0, end=0, anchor=0, manner=Manner.NAMED, kind=mention.kind, numbers=(number,)
            )
            other = ledger.find(plain, number, (), ())
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

    def new(self, passage: Passage, mention: Mention, floor: int, stop: int) -> tuple[int, ...]:
        """
        The motion that a sentence introduces with who submitted it: *heeft het lid X een motie*.
        """
        first, last = passage.sentences[passage.sentence_at(mention.start)]
        text = passage.text
        people: list[Person] = []
        et_al = False
        for group in passage.people_between(max(first, floor), min(last, stop)):
            if group.start > mention.end and not text[mention.end : group.start].rstrip().endswith(
                ("door", "namens", "van")
            ):
                break
            people += group.persons
            et_al = et_al or group.et_al
        later = self.around.later_number(passage, mention, stop)
        if not people and later is None:
            return ()
        self.attention.spoken = tuple(people)
        mention = attrs.evolve(mention, et_al=et_al)
        return (self.one(mention, later, people),)

    def several(self, passage: Passage, mention: Mention, floor: int, stop: int) -> tuple[int, ...]:
        """
        The motions that a sentence introduces together: *Het lid X heeft twee moties ingediend*.
        """
        if mention.count is None or not 1 < mention.count < _SEVERAL or mention.numbers:
            return ()
        first, last = passage.sentences[passage.sentence_at(mention.start)]
        groups = passage.people_between(max(first, floor), mention.start)
        after = passage.text[mention.end : min(last, stop)]
        if not groups or not _SUBMITTED.search(after) or _SUBMITS_BY_NUMBER.search(after):
            return ()
        people = groups[-1].persons
        ledger = self.attention.trail.ledger
        motions = tuple(ledger.add(mention, None, people) for _ in range(mention.count))
        self.attention.pending = list(motions)
        return motions


def _adds_to(
    draft: MotionDraft, mention: Mention, number: Number | None, people: Sequence[Person]
) -> bool:
    """
    Whether *mention* can be of the motion that its heading names, and tells what that does not.
    """
    if number is not None and not people:
        return draft.number is None
    if draft.people or draft.kind is not mention.kind:
        return False
    return number is None or (draft.number is None and draft.version is mention.version)
