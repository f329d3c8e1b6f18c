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
from kamerbrief.annotating.versions import Versions
from kamerbrief.vocabularies import Version

__all__ = ["Naming"]

_UITWERKING = re.compile(
    r"\b(?:uitwerking|uitvoering|brief over|reactie op|afdoening|opvolging|stand van zaken"
    r"|invulling)"
    r"(?: van)?(?: de)? ?$",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(r"\b(?:ingediend|in|voorgesteld|voorgelegd|afkomstig)\b")
_SUBMITS_BY_NUMBER = re.compile(r"\b(?:nrs?\.|stuk|letter)")
_SEVERAL, _NEAR = 8, 120
_CARRIED_OUT = re.compile(r"\b(?:uitvoering|opvolging|invulling) (?:van|aan) $")
_EARLIER = re.compile(r"^(?:Ook|Eerder|Destijds|Vorig jaar|Al eerder) (?=.{0,90}$)|\beerder\b")
_SAME = re.compile(
    r"\b(?:hetzelfde|datzelfde|dit) (?:Kamer)?lid\b|\bdezelfde leden\b", re.IGNORECASE
)
# *Mocht het lid X met een gewijzigde motie komen*: there is none yet.
_CASE = re.compile(
    r"(?:Mocht(?:en)?|Als|Indien|Zodra|Wanneer|Komt|Komen|Dien(?:t|en)|Zou(?:den)?)\b"
)


@attrs.frozen
class Naming:
    """
    Finds the motion that a mention names, in a letter with *attention*.
    """

    attention: Attention
    around: Surroundings
    versions: Versions

    def named(self, passage: Passage, mention: Mention, floor: int, stop: int) -> tuple[int, ...]:
        """
        The motions that numbers or names tell.
        """
        if mention.nick is not None:
            known = self.attention.nicknames.get(mention.nick.lower())
            return () if known is None else (known,)
        if mention.version is Version.ORIGINEEL and not mention.numbers and self.attention.focus:
            first = self.versions.first(self.attention.focus[-1])
            plain = attrs.evolve(mention, version=None)
            self.attention.trail.ledger.learn(first, plain, None, mention.people)
            return (first,)
        people = self._people(passage, mention, floor, stop)
        numbers = self._numbers(passage, mention, stop)
        if mention.ordinal is not None and mention.ordinal > 0 and len(people) == 1 and not numbers:
            return (self._next_of(people, mention, mention.ordinal),)
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
        if not mention.replaced:
            self.versions.inherit(passage, mention, motion, people)
            mention = self.around.replaced_later(passage, mention, stop)
        self.versions.follow(passage, mention, motion)
        return (motion,)

    def _next_of(self, people: Sequence[Person], mention: Mention, ordinal: int) -> int:
        """
        *Tweede motie van het lid X*: the one of theirs in that place, or else a new one.
        """
        ledger = self.attention.trail.ledger
        own = [] if mention.past else ledger.submitted_by(people[0])
        return own[ordinal] if ordinal < len(own) else ledger.add(mention, None, people)

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
        if later is None and (not people or _CASE.match(text, first)):
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
