"""
Motions as they are known while a letter is read: mentions of one motion are brought together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from kamerbrief.annotating.mentions import Mention
from kamerbrief.annotating.names import Person
from kamerbrief.annotating.numbers import Number
from kamerbrief.vocabularies import MotionKind, Version

__all__ = ["Ledger", "MotionDraft"]

_LATEST = 100
_NEAR = 50
_WORD = re.compile(r"[^\W\d_]{4,}")


@attrs.define(kw_only=True)
class MotionDraft:
    """
    What is known of a motion so far.
    """

    kind: MotionKind
    number: Number | None = None
    version: Version | None = None
    people: tuple[Person, ...] = ()
    et_al: bool = False
    co: tuple[Person, ...] = ()
    subject: str | None = None
    replaces: int | None = None
    label: str | None = None
    topical: bool = False
    earlier: bool = False
    debate: str | None = None

    def learn(self, mention: Mention, number: Number | None, people: Sequence[Person]) -> None:
        """
        Take what *mention* says that was not known.
        """
        if number is not None and (
            self.number is None or (self.number.dossier is None and number.dossier is not None)
        ):
            self.number = number
        self.version = self.version or mention.version
        if not mention.plural:
            self.et_al = self.et_al or mention.et_al
            self.subject = self.subject or mention.subject
            self.label = self.label or mention.label
        if len(people) > len(self.people):
            people, self.people = self.people, tuple(people)
        self.people = tuple(_with_party(each, people) for each in self.people)
        if len(mention.co) > len(self.co):
            self.co = mention.co

    def take(self, other: MotionDraft) -> None:
        """
        Take what is known of *other*, which is the same motion.
        """
        self.people = self.people or other.people
        self.co = self.co or other.co
        self.et_al = self.et_al or other.et_al
        self.subject = self.subject or other.subject
        self.version = self.version or other.version
        self.label = self.label or other.label
        self.topical = self.topical or other.topical
        self.replaces = other.replaces if self.replaces is None else self.replaces


def _with_party(person: Person, others: Iterable[Person]) -> Person:
    for other in others:
        if other.key == person.key:
            party = person.party or other.party
            first_name = person.first_name or other.first_name
            if (party, first_name) == (person.party, person.first_name):
                return person
            return attrs.evolve(person, party=party, first_name=first_name)
    return person


@attrs.define
class Ledger:
    """
    The motions of a letter, each once, in the order in which they are first named.
    """

    drafts: list[MotionDraft] = attrs.Factory(list)
    replaced: set[int] = attrs.Factory(set)
    _merged: dict[int, int] = attrs.Factory(dict)
    _numbers: dict[str, list[int]] = attrs.Factory(dict)
    _people: dict[str, list[int]] = attrs.Factory(dict)

    def find(
        self,
        mention: Mention,
        number: Number | None,
        people: Sequence[Person],
        focus: Sequence[int],
    ) -> int | None:
        """
        The motion that *mention* means, by number or by who submitted it; or None if it is new.
        """
        if number is not None:
            for place in self._numbers.get(number.number, [])[-_LATEST:]:
                if self._same_number(place, number):
                    self._join(place, mention, people)
                    return self.root(place)
        if not people:
            return None
        places = [
            place
            for place in self._people.get(people[0].key, [])[-_LATEST:]
            if self._fits(place, mention, number, people)
        ]
        if not places:
            return None
        roots = [self.root(place) for place in places]
        for place in reversed(focus):
            if self.root(place) in roots:
                return self.root(place)
        keys = [each.key for each in people]
        same = [place for place in roots if [p.key for p in self.drafts[place].people] == keys]
        roots = same or roots
        exact = [place for place in roots if self.drafts[place].et_al == mention.et_al]
        return (exact or roots)[-1]

    def knows(self, number: str) -> bool:
        """
        Whether a motion with that number was named before.
        """
        return number in self._numbers

    def submitted_by(self, person: Person) -> list[int]:
        """
        The first motions that *person* submitted, alone or before others, in the order of the text.
        """
        return [
            place
            for place in sorted(self._people.get(person.key, [])[:_LATEST])
            if place not in self._merged and self.drafts[place].people[0].key == person.key
        ]

    def _join(self, place: int, mention: Mention, people: Sequence[Person]) -> None:
        """
        Where *mention* gives the number of one motion and the people of another, they are one.
        """
        if not people or self.drafts[self.root(place)].people:
            return
        for other in self._people.get(people[0].key, [])[-_LATEST:]:
            draft = self.drafts[other]
            if (
                self.root(other) == other
                and draft.number is None
                and self._fits(other, mention, None, people)
            ):
                self._merged[other] = self.root(place)
                self.drafts[self.root(place)].take(draft)
                return

    def latest(self) -> Iterator[tuple[int, MotionDraft]]:
        """
        The motions that were named last, the latest one first, with their places.
        """
        last = len(self.drafts) - 1
        for place in range(last, max(-1, last - _LATEST), -1):
            if place not in self._merged:
                yield place, self.drafts[place]

    def replace(self, place: int, other: int) -> None:
        """
        Note that the motion at *place* replaces the one at *other*.
        """
        self.drafts[place].replaces = other
        self.replaced.add(other)

    def root(self, place: int) -> int:
        """
        The motion at *place*, or the one that turned out to be the same.
        """
        while place in self._merged:
            place = self._merged[place]
        return place

    def file_under(self, papers: Iterable[Number]) -> None:
        """
        Give each number without a dossier the only one in which *papers* have that number.

        Where none has it, it is that of the other motions, if that is one and they are near.
        """
        known: dict[str, set[tuple[str | None, str | None]]] = {}
        for paper in papers:
            if paper.dossier is not None:
                known.setdefault(paper.number, set()).add((paper.dossier, paper.chapter))
        for draft in self.drafts:
            if draft.number is not None and draft.number.dossier is None:
                draft.number = _filed(draft.number, known.get(draft.number.number, set()))
        for draft in self.drafts:
            if draft.number is not None and draft.number.dossier is None and draft.topical:
                draft.number = _filed(draft.number, self._beside(draft.number))

    def _beside(self, number: Number) -> set[tuple[str | None, str | None]]:
        """
        The dossiers of the motions that the letter is about, with numbers near *number*.
        """
        return {
            (each.number.dossier, each.number.chapter)
            for each in self.drafts[:_LATEST]
            if each.topical
            and each.number is not None
            and each.number.dossier is not None
            and _is_near(each.number.number, number.number)
        }

    def settled(self) -> dict[int, int]:
        """
        Leave out what was merged; where each motion is from now on.
        """
        kept = [place for place in range(len(self.drafts)) if place not in self._merged]
        order = {place: index for index, place in enumerate(kept)}
        places = {place: order[self.root(place)] for place in range(len(self.drafts))}
        self.drafts = [self.drafts[place] for place in kept]
        for draft in self.drafts:
            if draft.replaces is not None:
                draft.replaces = places[draft.replaces]
        return places

    def add(self, mention: Mention, number: Number | None, people: Sequence[Person]) -> int:
        """
        A new motion.
        """
        self.drafts.append(MotionDraft(kind=mention.kind, earlier=mention.past))
        self.learn(len(self.drafts) - 1, mention, number, people)
        return len(self.drafts) - 1

    def learn(
        self, place: int, mention: Mention, number: Number | None, people: Sequence[Person]
    ) -> None:
        """
        Take what *mention* says of the motion at *place*.
        """
        draft = self.drafts[place]
        draft.learn(mention, number, people)
        if draft.number is not None:
            _file(self._numbers, draft.number.number, place)
        if draft.people:
            _file(self._people, draft.people[0].key, place)

    def _same_number(self, place: int, number: Number) -> bool:
        known = self.drafts[place].number
        if known is None or known.number != number.number:
            return False
        if known.dossier is None or number.dossier is None:
            return True
        return known.dossier == number.dossier and (
            known.chapter == number.chapter or None in {known.chapter, number.chapter}
        )

    def _fits(
        self, place: int, mention: Mention, number: Number | None, people: Sequence[Person]
    ) -> bool:
        """
        Whether nothing that is known of the motion at *place* speaks against *mention*.
        """
        draft = self.drafts[place]
        if draft.kind is not mention.kind:
            return False
        if number is not None and draft.number is not None:
            return False
        one, other = draft.people[0], people[0]
        if one.party and other.party and one.party != other.party:
            return False
        if one.first_name and other.first_name and one.first_name != other.first_name:
            return False
        if len(people) > 1 and len(draft.people) > 1:
            keys = {each.key for each in draft.people}
            if not keys & {each.key for each in people[1:]}:
                return False
        if mention.version and draft.version and mention.version is not draft.version:
            return False
        if mention.past and draft.topical:
            return False  # an earlier motion of the same member
        if draft.earlier and draft.subject is None and mention.subject and not mention.past:
            return False  # it was only named, as an earlier one, and this one has a subject
        if mention.version and draft.version is None and draft.number:
            return number is None and len(people) == len(draft.people)
        return _agree(draft.subject, mention.subject)


def _agree(one: str | None, other: str | None) -> bool:
    """
    Whether two subjects may be of one motion: they share some words, or one is not known.
    """
    if one is None or other is None:
        return True
    words, others = (set(_WORD.findall(each.lower())) for each in (one, other))
    if not words or not others:
        return True
    return len(words & others) * 3 >= min(len(words), len(others))


def _filed(number: Number, dossiers: set[tuple[str | None, str | None]]) -> Number:
    if len(dossiers) != 1:
        return number
    [(dossier, chapter)] = dossiers
    return attrs.evolve(number, dossier=dossier, chapter=chapter)


def _is_near(one: str, other: str) -> bool:
    return one.isdecimal() and other.isdecimal() and abs(int(one) - int(other)) <= _NEAR


def _file(index: dict[str, list[int]], key: str, place: int) -> None:
    places = index.setdefault(key, [])
    if place not in places[-_LATEST:]:
        places.append(place)
