"""
Which motion each mention means, and which one the text is about at each place.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.drafts import Ledger
from kamerbrief.annotating.entries import entry_mentions
from kamerbrief.annotating.mentions import Manner, Mention
from kamerbrief.annotating.names import Person, read_people
from kamerbrief.annotating.numbers import Number, numbers_of, read_numbers
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.publications import Dossier
from kamerbrief.publications.parts import to_parts
from kamerbrief.vocabularies import Version

__all__ = ["Link", "Trail", "dossier_in", "trace_motions"]

# What stands before a motion that the sentence needs for something else.
_IN_PASSING = re.compile(
    r"(?:uitvoering (?:van|aan|te geven aan)|invulling (?:van|aan)|(?:zoals|conform|overeenkomstig)"
    r"(?: [\w']+){0,3}?|(?:verzocht|gevraagd|verwoord|bedoeld) (?:in|met|door)|in lijn met"
    r"|naar aanleiding van|(?:opvolging|gevolg|gehoor) (?:van|aan)|(?:strekking|afdoening"
    r"|geest) van"
    r"|voer ik ook|verwijs(?: ik)? naar|vergelijkbaar met|dankzij|sinds|via|middels|uit|ook"
    r"|mede op basis van|eerder(?:e)?|brief over|over de invulling van)(?: \w+)? ?$",
    re.IGNORECASE,
)
_SUBHEADING = re.compile(
    r"^(?:[\dIVX.a-z]{1,5}\)? )?(?:(?:mijn|eerste|tweede|derde|vierde|de|het) )?"
    r"(?:appreciatie|oordeel|reactie|toelichting|advies|conclusie|dictum|verzoek|overwegingen?"
    r"|kabinetsreactie|beoordeling)\b",
    re.IGNORECASE,
)
_LETTER_WORDS = re.compile(
    r"\b(?:brief|brieven|rapport|voortgangs\w*|antwoord\w*|verslag|nota|advies|memorie|bijlage"
    r"|beantwoording|verzamelbrief|kabinetsreactie)\b"
)
_UITWERKING = re.compile(
    r"\b(?:uitwerking|uitvoering|brief over|reactie op|afdoening|opvolging|stand van zaken"
    r"|invulling)"
    r"(?: van)?(?: de)? ?$",
    re.IGNORECASE,
)
_SUBMITS = re.compile(
    r"\b(?:moties|amendementen)\b[^.]*\b(?:ingediend|dient|diende|in)\b|\bmoties ingediend\b"
)
_ASKS_IN = re.compile(
    r"\b(?:vraagt|vragen|verzoekt|verzoeken|bepleit|bepleiten|wil|willen)\b[^.]{0,120}\b(?:in"
    r"|met|via) ?$",
    re.IGNORECASE,
)
_REPLACING = re.compile(
    r"\b(?:t\.v\.v\.|ter vervanging van)"
    r"(?: (?:die|de motie|motie|de eerdere motie|het amendement))?(?: gedrukt)?(?: op stuk| onder)?"
)
_HAND = re.compile(
    r",? (?:is|was|komt|kwam)(?: (?:ingediend|voorgesteld|afkomstig|van de hand|van de zijde))?"
    r" (?:van|door) "
)
_FROM = re.compile(
    r"(?:^|[.;:] )(?:Tot slot is |Ten slotte is )?[Vv]an (?:de zijde van )?(?:het|de) (?:leden"
    r"|lid|heer)\b"
)
_SUBMITTED = re.compile(r"\b(?:ingediend|in|voorgesteld|voorgelegd)\b")
_SUBMITS_BY_NUMBER = re.compile(r"\b(?:nrs?\.|stuk|letter)")
_SEVERAL, _MANY = 8, 64
_TOGETHER = re.compile(
    r"\bsamen met (?:het lid|de leden)\b[^.]{0,120}\b(?:in|met|via) ?$", re.IGNORECASE
)
_NICKNAME = re.compile(
    r"\bhierna(?: te noemen| genoemd)?:? (?:de )?[\"']?(?P<name>(?:[Mm]otie"
    r"|[Aa]mendement)?[#\w -]{2,30}?)[\"']?(?=[);,.])"
)
_REPLACED_BY = re.compile(r"\b(?:gewijzigd|wijzigde|wijzigden|vervangen|vervangt|aangepast)\b")
_BRACKETED = re.compile(
    r"\((?P<number>[23]\d ?\d{3}(?:-\d{1,2})?)(?: (?P<chapter>[IVX]{1,5}[A-C]?|[A-Z]))?\)"
)
_NOTE_ONLY = re.compile(r"[\s\d.,;()\[\]<>-]*(?:Zie )?$", re.IGNORECASE)
_EARLY, _NEAR, _REACH = 30, 80, 400


@attrs.frozen(kw_only=True)
class Link:
    """
    A mention, and the motions that it means.

    Attributes:
        passage: the place of its passage.
        mention: the mention.
        motions: the motions, by their place in the ledger.
        topical: whether the text is about them here.
    """

    passage: int
    mention: Mention
    motions: tuple[int, ...]
    topical: bool


@attrs.define(slots=False)
class Trail:
    """
    The motions of a letter, where they are named, and what the text is about in between.
    """

    ledger: Ledger = attrs.Factory(Ledger)
    links: dict[int, list[Link]] = attrs.Factory(dict)
    _states: dict[int, list[tuple[int, tuple[int, ...]]]] = attrs.Factory(dict)
    unclear: list[tuple[int, Mention]] = attrs.Factory(list)
    main: tuple[int, ...] = ()
    _begun: int = 0

    @cached_property
    def by_motion(self) -> dict[int, list[Link]]:
        """
        Where each motion is named.
        """
        found: dict[int, list[Link]] = {}
        for passage in sorted(self.links):
            for link in self.links[passage]:
                for motion in link.motions:
                    found.setdefault(motion, []).append(link)
        return found

    def first(self, motion: int) -> Link | None:
        """
        Where the motion is first named, best where the text is about it.
        """
        links = self.by_motion.get(motion, [])
        return next((link for link in links if link.topical), links[0] if links else None)

    def between(self, passage: int, start: int, end: int) -> list[Link]:
        """
        The mentions of *passage* that begin between *start* and *end*.
        """
        links = self.links.get(passage, [])
        first = bisect_left(links, start, key=_begins)
        return links[first : bisect_left(links, end, first, key=_begins)]

    def focus(self, passage: int, place: int) -> tuple[int, ...]:
        """
        What the text is about at *place* of *passage*.
        """
        focus: tuple[int, ...] = ()
        states = self._states.get(passage, [])
        last = bisect_right(states, place, key=_start_of)
        if last:
            focus = states[last - 1][1]
        return focus or (self.main if passage >= self._begun else ())

    def settle(self, kinds: Sequence[SegmentKind]) -> None:
        """
        Let every mention name its motion by its place among those that are left.
        """
        places = self.ledger.settled()

        def moved(motions: tuple[int, ...]) -> tuple[int, ...]:
            return tuple(dict.fromkeys(places[each] for each in motions))

        for links in self.links.values():
            links[:] = [attrs.evolve(each, motions=moved(each.motions)) for each in links]
        for states in self._states.values():
            states[:] = [(start, moved(motions)) for start, motions in states]
        self.main, self._begun = self._main(kinds)

    def _main(self, kinds: Sequence[SegmentKind]) -> tuple[tuple[int, ...], int]:
        """
        The one motion that the letter is about, and the passage from which on it is.

        It is the only one that the letter is about, or the only one with which its text begins.
        """
        drafts = self.ledger.drafts
        replaced = {draft.replaces for draft in drafts}
        topical = [
            place for place, draft in enumerate(drafts) if draft.topical and place not in replaced
        ]
        for passage in sorted(self.links):
            named = {
                motion for link in self.links[passage] if link.topical for motion in link.motions
            }
            if named:
                opens = kinds[passage] is SegmentKind.PARAGRAPH or len(topical) == 1
                return (tuple(named) if len(named) == 1 and opens else (), passage)
        return (), 0

    def note(self, passage: int, place: int, motions: tuple[int, ...]) -> None:
        """
        From *place* of *passage* on, the text is about *motions*.
        """
        self._states.setdefault(passage, []).append((place, motions))


def _begins(link: Link) -> int:
    return link.mention.start


def _start_of(state: tuple[int, tuple[int, ...]]) -> int:
    return state[0]


def trace_motions(
    passages: Sequence[Passage],
    cited: Sequence[Citations],
    noted: Mapping[tuple[int, int], int],
) -> Trail:
    """
    The motions of *passages*, whose citations are *cited*.

    *noted* gives the passage of the footnote whose marker stands at a place of a passage.
    """
    tracer = _Tracer(passages, cited, noted)
    for passage in passages:
        if passage.kind not in _APART:
            tracer.read(passage)
    for passage in passages:
        if passage.kind in _APART:
            tracer.read(passage)
    tracer.trail.settle([passage.kind for passage in passages])
    return tracer.trail


_APART = {SegmentKind.FOOTNOTE, SegmentKind.LETTERHEAD, SegmentKind.SIGNATURE}


@attrs.define
class _Tracer:
    passages: Sequence[Passage]
    cited: Sequence[Citations]
    noted: Mapping[tuple[int, int], int]
    trail: Trail = attrs.Factory(Trail)
    focus: tuple[int, ...] = ()
    section: list[int] = attrs.Factory(list)
    paragraph: list[int] = attrs.Factory(list)
    headed: tuple[int, ...] = ()
    spoken: tuple[Person, ...] = ()
    nicknames: dict[str, int] = attrs.Factory(dict)
    dossier: Number | None = None
    pending: list[int] = attrs.Factory(list)

    def read(self, passage: Passage) -> None:
        """
        Link every mention of *passage*.
        """
        apart = passage.kind in _APART
        if passage.kind in {SegmentKind.LETTERHEAD, SegmentKind.SIGNATURE}:
            return
        mentions = entry_mentions(passage, self.cited[passage.place])
        if passage.kind is SegmentKind.HEADING:
            self._enter(passage, mentions)
        if not apart:
            self.trail.note(passage.place, 0, self.focus)
            self.paragraph, self.pending = [], []
        links = self.trail.links.setdefault(passage.place, [])
        for index, mention in enumerate(mentions):
            stop = mentions[index + 1].start if index + 1 < len(mentions) else len(passage.text)
            floor = mentions[index - 1].end if index else 0
            link = self._link(passage, mention, floor, stop)
            if link is None:
                if mention.manner is Manner.THIS and not apart:
                    self.trail.unclear.append((passage.place, mention))
                continue
            links.append(link)
            self._nickname(passage, link, stop)
            if self._is_told(link):
                self.paragraph += [each for each in link.motions if each not in self.paragraph]
            elif link.topical and not apart:
                self._attend(passage, link)

    def _is_told(self, link: Link) -> bool:
        """
        Whether the mention tells of an earlier text, while the letter is about a later one.
        """
        if link.mention.version is Version.ORIGINEEL:
            return True
        return link.mention.manner is Manner.THIS and self.trail.ledger.replaced.issuperset(
            link.motions
        )

    def _enter(self, passage: Passage, mentions: Sequence[Mention]) -> None:
        self.dossier = self._section_dossier(passage) or self.dossier
        named = any(each.manner in {Manner.NAMED, Manner.TITLE} for each in mentions)
        if named or not _SUBHEADING.search(passage.text):
            self.focus, self.section, self.headed = (), [], ()

    def _section_dossier(self, passage: Passage) -> Number | None:
        """
        The dossier that a heading names, for the numbers below it.
        """
        return dossier_in(passage.text, self.cited[passage.place])

    def _attend(self, passage: Passage, link: Link) -> None:
        if passage.kind is SegmentKind.HEADING and link.mention.manner is Manner.GROUP:
            return
        for motion in link.motions:
            if motion not in self.section:
                self.section.append(motion)
            if motion not in self.paragraph:
                self.paragraph.append(motion)
        self.focus = link.motions
        if passage.kind is SegmentKind.HEADING:
            self.headed = (*self.headed, *link.motions)
            self.focus = self.headed
        self.trail.note(passage.place, link.mention.start, self.focus)

    def _link(self, passage: Passage, mention: Mention, floor: int, stop: int) -> Link | None:
        motions: tuple[int, ...] = ()
        match mention.manner:
            case Manner.NAMED | Manner.TITLE:
                motions = self._named(passage, mention, floor, stop)
            case Manner.NEW:
                motions = self._new(passage, mention, floor, stop)
            case Manner.THIS | Manner.DEFINITE if passage.kind not in _APART:
                motions = self._meant(passage, mention, floor)
            case Manner.GROUP if passage.kind not in _APART:
                motions = self._several(passage, mention, floor, stop) or self._group(mention)
        if not motions:
            return None
        topical = self._is_topical(passage, mention, motions)
        for motion in motions:
            draft = self.trail.ledger.drafts[motion]
            draft.topical = draft.topical or topical
        return Link(passage=passage.place, mention=mention, motions=motions, topical=topical)

    def _submitting(self, passage: Passage, mention: Mention, floor: int) -> tuple[Person, ...]:
        """
        Who is named in the sentence as submitting the motions whose numbers *mention* gives.
        """
        first, _ = passage.sentences[passage.sentence_at(mention.start)]
        words = passage.text[mention.start : mention.anchor].lower()
        first = max(first, mention.start - _REACH)
        between = passage.text[first : mention.start]
        if passage.text.startswith(("op stuk", "Op stuk"), mention.anchor):
            # As in: het lid X heeft twee moties ingediend, op stuk nr. 18 om A en op stuk nr. 19.
            if not _SUBMITS.search(between):
                return ()
            floor = first
        elif not words.startswith(("hun ", "zijn ", "haar ")):
            words = passage.text[max(first, floor) : mention.start]
            if not (_ASKS_IN.search(words) or _TOGETHER.search(words) or _FROM.match(words)):
                return ()
        groups = list(passage.people_between(max(first, floor), mention.start))
        if floor > first and _TOGETHER.search(passage.text[floor : mention.start]):
            # "Het lid X vraagt in motie A ..., en samen met het lid Y in motie B ..."
            groups = [*passage.people_between(first, floor)][:1] + groups
        return tuple(person for group in groups for person in group.persons)

    def _nickname(self, passage: Passage, link: Link, stop: int) -> None:
        """
        Note the name that the sentence gives a motion: *hierna: Motie#21*.
        """
        _, last = passage.sentences[passage.sentence_at(link.mention.start)]
        match = _NICKNAME.search(passage.text, link.mention.end, min(stop + 40, last))
        if match is not None and len(link.motions) == 1:
            self.nicknames[match["name"].lower()] = link.motions[0]
            self.trail.ledger.drafts[link.motions[0]].label = match["name"]

    def _named(self, passage: Passage, mention: Mention, floor: int, stop: int) -> tuple[int, ...]:
        """
        The motions that numbers or names tell.
        """
        if mention.nick is not None:
            known = self.nicknames.get(mention.nick.lower())
            return () if known is None else (known,)
        if mention.version is Version.ORIGINEEL and not mention.numbers and self.focus:
            first = self._first(self.focus[-1])
            plain = attrs.evolve(mention, version=None)
            self.trail.ledger.learn(first, plain, None, mention.people)
            return (first,)
        people = self._people(passage, mention, floor, stop)
        numbers = self._numbers(passage, mention, stop)
        if mention.manner is Manner.TITLE and not numbers and not people:
            return self._titled(mention)
        if people:
            self.spoken = tuple(people)
        if len(numbers) > 1:
            return tuple(self._one(mention, number, ()) for number in numbers)
        if mention.plural and len(people) > 1 and not numbers:
            return tuple(self._one(mention, None, (person,)) for person in people)
        number = numbers[0] if numbers else None
        motion = self._one(mention, number, (*people, *mention.co))
        if mention.version is not None and not people and not mention.replaced:
            self._inherit(passage, mention, motion)
        if not mention.replaced:
            mention = self._replaced_later(passage, mention, stop)
        self._replace(motion, mention)
        return (motion,)

    def _people(
        self, passage: Passage, mention: Mention, floor: int, stop: int
    ) -> tuple[Person, ...]:
        """
        Who submitted it: named in the mention, before it in the sentence, or behind it.
        """
        if mention.same and self.spoken:
            return self.spoken
        if mention.people:
            return mention.people
        before = self._submitting(passage, mention, floor) if mention.numbers else ()
        return before or self._people_later(passage, mention, stop)

    def _numbers(self, passage: Passage, mention: Mention, stop: int) -> tuple[Number, ...]:
        """
        The numbers of the motions: in the mention, later in the sentence, or in its note.
        """
        before = passage.text[max(0, mention.start - 30) : mention.start]
        if mention.start == mention.anchor and _UITWERKING.search(before):
            # "Uitwerking motie-Ceder (36 200, nr. 7)": the number is that of the other paper.
            noted = self._noted_number(passage, mention)
            return () if noted is None else (noted,)
        numbers = self._filed(passage, mention)
        if numbers or mention.plural:
            return numbers
        later = self._later_number(passage, mention, stop)
        return () if later is None else (later,)

    def _filed(self, passage: Passage, mention: Mention) -> tuple[Number, ...]:
        """
        The numbers of *mention*, in the dossier that its sentence names as a whole.
        """
        if not mention.numbers or mention.numbers[0].dossier is not None:
            return mention.numbers
        last = passage.sentences[passage.sentence_at(mention.start)][1]
        last = min(last, mention.end + _REACH)
        cited = Citations(tuple(self.cited[passage.place].between(mention.end, last)))
        named = dossier_in(passage.text[mention.end : last], cited)
        if named is None:
            return mention.numbers
        self.dossier = self.dossier or named
        return tuple(
            attrs.evolve(each, dossier=named.dossier, chapter=named.chapter)
            for each in mention.numbers
        )

    def _inherit(self, passage: Passage, mention: Mention, motion: int) -> None:
        """
        A changed text whose first one was named just before has its submitters, and replaces it.
        """
        draft = self.trail.ledger.drafts[motion]
        before = [place for place in self.paragraph if place != motion]
        if draft.people or draft.replaces is not None or not before:
            return
        other = self.trail.ledger.drafts[before[-1]]
        if (
            other.version in {None, Version.ORIGINEEL}
            and other.kind is draft.kind
            and _REPLACED_BY.search(passage.text[: mention.end])
        ):
            self.trail.ledger.replace(motion, before[-1])
            self.trail.ledger.learn(motion, mention, None, other.people)
            draft.et_al = other.et_al

    def _one(self, mention: Mention, number: Number | None, people: Sequence[Person]) -> int:
        ledger = self.trail.ledger
        if number is not None and number.dossier is None and self.dossier is not None:
            number = attrs.evolve(
                number, dossier=self.dossier.dossier, chapter=self.dossier.chapter
            )
        motion = ledger.find(mention, number, people, self.focus)
        if motion is None and number is not None and not people and self.pending:
            # "Het lid X heeft twee moties ingediend. De motie op stuk nr. 31 ..."
            motion = self.pending.pop(0)
        if motion is None and len(self.headed) == 1 and not mention.past:
            # The section is about one motion; what it was not known by may be its own.
            draft = ledger.drafts[self.headed[0]]
            if (number is not None and not people and draft.number is None) or (
                number is None and people and not draft.people and draft.kind is mention.kind
            ):
                motion = self.headed[0]
        if motion is None:
            return ledger.add(mention, number, people)
        ledger.learn(motion, mention, number, people)
        return motion

    def _titled(self, mention: Mention) -> tuple[int, ...]:
        return (self.trail.ledger.add(mention, None, ()),)

    def _people_later(self, passage: Passage, mention: Mention, stop: int) -> tuple[Person, ...]:
        """
        Who submitted it, as the sentence goes on to say: *is van de hand van het lid X*.
        """
        _, last = passage.sentences[passage.sentence_at(mention.start)]
        match = _HAND.match(passage.text, mention.end, min(stop, last))
        people = None if match is None else read_people(passage.text, match.end())
        return () if people is None else people.persons

    def _replaced_later(self, passage: Passage, mention: Mention, stop: int) -> Mention:
        """
        *mention* with what the rest of its sentence says that it replaces.
        """
        _, last = passage.sentences[passage.sentence_at(mention.start)]
        match = _REPLACING.search(passage.text, mention.end, min(stop, last))
        if match is None or mention.version is None:
            return mention
        numbers = read_numbers(passage.text, match.end(), self.cited[passage.place])
        return mention if numbers is None else attrs.evolve(mention, replaced=numbers.numbers[:1])

    def _replace(self, motion: int, mention: Mention) -> None:
        """
        Note what *mention* says that the motion replaces, and what that replaced in its turn.
        """
        ledger = self.trail.ledger
        own = ledger.drafts[motion].number
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
        for place in self._between(motion, mention):
            # What was replaced and replaced something itself was a changed text.
            ledger.drafts[place].version = ledger.drafts[place].version or Version.GEWIJZIGD

    def _between(self, last: int, mention: Mention) -> list[int]:
        if len(mention.replaced) < 2:
            return []
        drafts = self.trail.ledger.drafts
        replaced = {draft.replaces for draft in drafts}
        return [
            place
            for place, draft in enumerate(drafts)
            if draft.replaces == last and place in replaced
        ]

    def _first(self, motion: int) -> int:
        """
        The first text of the motion, which changed ones replaced.
        """
        seen = set()
        while (before := self.trail.ledger.drafts[motion].replaces) is not None:
            if before in seen:
                break
            seen.add(before)
            motion = before
        return motion

    def _later_number(self, passage: Passage, mention: Mention, stop: int) -> Number | None:
        """
        The number in brackets later in the sentence, or in the note at the end of the mention.
        """
        sentence = passage.sentences[passage.sentence_at(mention.start)]
        noted = self._noted_number(passage, mention)
        if noted is not None:
            return noted
        for found in self.cited[passage.place].between(mention.end, min(stop, sentence[1])):
            numbers = numbers_of(found)
            before = passage.text[max(mention.end, found.start - 60) : found.start]
            if (
                len(numbers) == 1
                and before.rstrip().endswith("(")
                and not _LETTER_WORDS.search(before)
            ):
                return numbers[0]
        return None

    def _noted_number(self, passage: Passage, mention: Mention) -> Number | None:
        place = self.noted.get((passage.place, mention.end))
        if place is None and (mention.past or mention.label or mention.subject):
            last = passage.sentences[passage.sentence_at(mention.start)][1]
            place = next(
                (
                    self.noted[passage.place, at]
                    for at in range(mention.end, min(last + 1, mention.end + _NEAR))
                    if (passage.place, at) in self.noted
                ),
                None,
            )
        if place is None and passage.text[mention.end : mention.end + 1] in {".", ",", ";"}:
            place = self.noted.get((passage.place, mention.end + 1))
        if place is None:
            return None
        note = self.passages[place]
        citations = self.cited[place].all
        if not citations or not _NOTE_ONLY.match(note.text[: citations[0].start]):
            return None
        numbers = numbers_of(citations[0])
        return numbers[0] if len(numbers) == 1 else None

    def _new(self, passage: Passage, mention: Mention, floor: int, stop: int) -> tuple[int, ...]:
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
        later = self._later_number(passage, mention, stop)
        if not people and later is None:
            return ()
        self.spoken = tuple(people)
        mention = attrs.evolve(mention, et_al=et_al)
        return (self._one(mention, later, people),)

    def _meant(self, passage: Passage, mention: Mention, floor: int) -> tuple[int, ...]:
        """
        The motion that *deze motie* or *de motie* means.
        """
        if mention.same and self.spoken:
            later = self._later_number(passage, mention, len(passage.text))
            return (self._one(mention, later, self.spoken),)
        told = self._told(passage, mention)
        if told:
            return told
        if mention.subject is not None:
            for place, draft in self.trail.ledger.latest():
                if draft.subject is not None and _alike(draft.subject, mention.subject):
                    return (place,)
        if mention.ordinal is not None:
            return self._numbered(mention.ordinal)
        return self._owner(passage, mention, floor) or self._focused(passage, mention)

    def _told(self, passage: Passage, mention: Mention) -> tuple[int, ...]:
        """
        The first text of the motion that the letter is about, where the words tell of that.
        """
        if mention.replaced and self.focus:
            return self.focus[-1:]
        if mention.version is Version.ORIGINEEL and self.focus:
            return (self._first(self.focus[-1]),)
        links = self.trail.links.get(passage.place)
        that = passage.text.startswith(("die ", "Die "), mention.start)
        if links and that and links[-1].mention.version is Version.ORIGINEEL:
            return links[-1].motions
        return ()

    def _focused(self, passage: Passage, mention: Mention) -> tuple[int, ...]:
        """
        The motion that the text is about, if it is of the kind and version of *mention*.
        """
        ledger = self.trail.ledger
        focus = [
            place
            for place in (self.paragraph or self.focus)
            if ledger.drafts[place].kind is mention.kind
            and (mention.version is None or ledger.drafts[place].version is mention.version)
        ]
        if mention.version is not None and not focus:
            if self.focus:
                return self._changed(passage, mention)
            changed = (
                place
                for place, draft in ledger.latest()
                if draft.version is mention.version and draft.kind is mention.kind and draft.topical
            )
            return tuple(itertools.islice(changed, 1))
        if len(self.focus) > 1 and not self.paragraph:
            return ()  # the section is about several, and the paragraph has not said which
        return self.focus if set(self.focus) <= set(focus) else tuple(focus[-1:])

    def _numbered(self, ordinal: int) -> tuple[int, ...]:
        """
        *De eerste motie*, *de laatste motie*: one of those that the section is about.
        """
        for pool in (self.headed, tuple(self.paragraph), tuple(self.section)):
            if len(pool) > 1 and -len(pool) <= ordinal < len(pool):
                return (pool[ordinal],)
        return ()

    def _changed(self, passage: Passage, mention: Mention) -> tuple[int, ...]:
        """
        The changed text of the motion that the letter is about: known, or new.
        """
        ledger = self.trail.ledger
        before = self.focus[-1]
        for place, draft in enumerate(ledger.drafts):
            if draft.replaces == before or (
                draft.version is mention.version and draft.kind is mention.kind and draft.topical
            ):
                return (place,)
        if ledger.drafts[before].version is not None or not _REPLACED_BY.search(
            passage.text[max(0, mention.start - 2 * _REACH) : mention.start]
        ):
            return ()
        motion = ledger.add(mention, None, ledger.drafts[before].people)
        ledger.replace(motion, before)
        return (motion,)

    def _owner(self, passage: Passage, mention: Mention, floor: int) -> tuple[int, ...]:
        """
        The motion of who is named just before *haar motie* or *hun motie*.
        """
        words = passage.text[mention.start : mention.anchor].lower()
        if not words.startswith(("hun ", "zijn ", "haar ")):
            return ()
        first, _ = passage.sentences[passage.sentence_at(mention.start)]
        groups = list(passage.people_between(max(first, floor), mention.start))
        if not groups:
            return ()
        people = groups[-1].persons
        return (self._one(mention, None, people),)

    def _several(
        self, passage: Passage, mention: Mention, floor: int, stop: int
    ) -> tuple[int, ...]:
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
        ledger = self.trail.ledger
        motions = tuple(ledger.add(mention, None, people) for _ in range(mention.count))
        self.pending = list(motions)
        return motions

    def _group(self, mention: Mention) -> tuple[int, ...]:
        """
        The motions that *beide moties* or *deze moties* means.
        """
        kind = mention.kind
        ledger = self.trail.ledger
        everything = [place for place, draft in enumerate(ledger.drafts[:_MANY]) if draft.topical]
        if len(ledger.drafts) > _MANY:
            everything = []
        for pool in (self.paragraph, list(self.focus), self.section, everything):
            if len(pool) > _MANY:
                continue
            places = [place for place in pool if ledger.drafts[place].kind is kind]
            if len(places) >= 2 and (mention.count is None or len(places) == mention.count):
                return tuple(places)
        return ()

    def _is_topical(self, passage: Passage, mention: Mention, motions: tuple[int, ...]) -> bool:
        """
        Whether the text is about *motions* here, and does not name them in passing.
        """
        if passage.kind in {SegmentKind.HEADING, SegmentKind.ROW}:
            return True
        if passage.kind in _APART:
            return False
        if mention.manner in {Manner.THIS, Manner.DEFINITE, Manner.GROUP}:
            return True
        if all(motion in self.section or motion in self.headed for motion in motions):
            return True
        before = passage.text[max(0, mention.start - 60) : mention.start]
        first, _ = passage.sentences[passage.sentence_at(mention.start)]
        early = mention.start - first < _EARLY
        if mention.past:
            return False
        if _IN_PASSING.search(before) and (self.focus or mention.label):
            return False
        if self.headed:
            return False
        return early or not (mention.label and self.focus)


def dossier_in(text: str, cited: Citations) -> Number | None:
    """
    The first dossier that *text* names as a whole, as a number without a number of its own.
    """
    for found in cited.all:
        dossier = found.publications[0].publication
        if isinstance(dossier, Dossier):
            _, parts = to_parts(dossier)
            return Number(number="", dossier=parts["dossier"], chapter=parts.get("chapter"))
    match = _BRACKETED.search(text)
    if match is None:
        return None
    return Number(number="", dossier=match["number"].replace(" ", ""), chapter=match["chapter"])


def _alike(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    return one == other or one.startswith(other) or other.startswith(one)
