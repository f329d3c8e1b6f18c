"""
Motions that are told by what was said before: *deze motie*, *de tweede*, *beide moties*.
"""

from __future__ import annotations

import itertools
import re

import attrs

from kamerbrief.annotating.attention import Attention
from kamerbrief.annotating.mentions import Mention
from kamerbrief.annotating.naming import Naming
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.surroundings import REACH
from kamerbrief.annotating.versions import REPLACED_BY
from kamerbrief.vocabularies import Version

__all__ = ["Meaning"]

_ALSO_OF = re.compile(
    r"\bvan (?:het lid|de leden|mevrouw|de heer) [^.;:]{2,80}? (?:is|zijn|komt|komen) "
    r"(?:ook|verder|voorts|tevens|eveneens) $",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:andere|overige)\b")
_BOTH = re.compile(
    r"(?:de |deze )?beide |(?:deze|genoemde|laatstgenoemde) (?:twee|drie) ", re.IGNORECASE
)
_MANY = 64


@attrs.frozen
class Meaning:
    """
    Finds the motion that a mention means, by what the letter has *attention* for.
    """

    attention: Attention
    naming: Naming

    def meant(self, passage: Passage, mention: Mention, floor: int) -> tuple[int, ...]:
        """
        The motion that *deze motie* or *de motie* means.
        """
        if mention.same and self.attention.spoken:
            later = self.naming.around.later_number(passage, mention, len(passage.text))
            return (self.naming.one(mention, later, self.attention.spoken),)
        if mention.ordinal is not None:
            people = self.naming.around.people_later(passage, mention, len(passage.text))
            number = self.naming.around.later_number(passage, mention, len(passage.text))
            if people or number is not None:
                return (self.naming.one(mention, number, people),)
        told = self._told(passage, mention)
        if told:
            return told
        if mention.subject is not None:
            for place, draft in self.attention.trail.ledger.latest():
                if draft.subject is not None and _alike(draft.subject, mention.subject):
                    return (place,)
        if mention.ordinal is not None:
            return self._numbered(mention.ordinal)
        return self._owner(passage, mention, floor) or self._focused(passage, mention)

    def _told(self, passage: Passage, mention: Mention) -> tuple[int, ...]:
        """
        The first text of the motion that the letter is about, where the words tell of that.
        """
        if mention.replaced and self.attention.focus:
            return self.attention.focus[-1:]
        if mention.version is Version.ORIGINEEL and self.attention.focus:
            return (self.naming.versions.first(self.attention.focus[-1]),)
        links = self.attention.trail.links.get(passage.place)
        that = passage.text.startswith(("die ", "Die "), mention.start)
        if links and that and links[-1].mention.version is Version.ORIGINEEL:
            return links[-1].motions
        return ()

    def _focused(self, passage: Passage, mention: Mention) -> tuple[int, ...]:
        """
        The motion that the text is about, if it is of the kind and version of *mention*.
        """
        ledger = self.attention.trail.ledger
        focus = [
            place
            for place in (self.attention.paragraph or self.attention.focus)
            if ledger.drafts[place].kind is mention.kind
            and (mention.version is None or ledger.drafts[place].version is mention.version)
        ]
        if mention.version is not None and not focus:
            headed = self.attention.headed
            if (
                len(headed) == 1
                and ledger.drafts[headed[0]].version is None
                and not self.attention.paragraph
                and self.attention.section == [*headed]
            ):
                ledger.learn(headed[0], mention, None, ())
                return headed
            if self.attention.focus:
                return self._changed(passage, mention)
            changed = (
                place
                for place, draft in ledger.latest()
                if draft.version is mention.version and draft.kind is mention.kind and draft.topical
            )
            return tuple(itertools.islice(changed, 1))
        if len(self.attention.focus) > 1 and not self.attention.paragraph:
            return ()  # the section is about several, and the paragraph has not said which
        return (
            self.attention.focus if set(self.attention.focus) <= set(focus) else tuple(focus[-1:])
        )

    def _numbered(self, ordinal: int) -> tuple[int, ...]:
        """
        *De eerste motie*, *de laatste motie*: one of those that the section is about.
        """
        for pool in (
            self.attention.headed,
            tuple(self.attention.paragraph),
            tuple(self.attention.section),
        ):
            if len(pool) > 1 and -len(pool) <= ordinal < len(pool):
                return (pool[ordinal],)
        return ()

    def _changed(self, passage: Passage, mention: Mention) -> tuple[int, ...]:
        """
        The changed text of the motion that the letter is about: known, or new.
        """
        ledger = self.attention.trail.ledger
        before = self.attention.focus[-1]
        for place, draft in enumerate(ledger.drafts):
            if draft.replaces == before or (
                draft.version is mention.version and draft.kind is mention.kind and draft.topical
            ):
                return (place,)
        if ledger.drafts[before].version is not None or not REPLACED_BY.search(
            passage.text, max(0, mention.start - 2 * REACH), mention.start
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
        place = passage.sentence_at(mention.start)
        first, _ = passage.sentences[place]
        groups = list(passage.people_between(max(first, floor), mention.start))
        if groups and _ALSO_OF.search(passage.text, max(first, floor), mention.start):
            # "Van mevrouw X is ook de motie die": another one than the one that was hers before.
            return (self.attention.trail.ledger.add(mention, None, groups[-1].persons),)
        if not words.startswith(("hun ", "zijn ", "haar ")):
            return ()
        if not groups and place:
            # As in: Dan de heer X (SP). In zijn motie vraagt hij.
            first, last = passage.sentences[place - 1]
            groups = list(passage.people_between(max(first, floor), last))
        if not groups:
            return ()
        return (self.naming.one(mention, None, groups[-1].persons),)

    def group(self, passage: Passage, mention: Mention) -> tuple[int, ...]:
        """
        The motions that *beide moties*, *deze moties* or *de andere moties* means.
        """
        # The others are those that the text is not about now.
        other = _OTHER.search(passage.text, mention.start, mention.anchor) is not None
        kind = mention.kind
        ledger = self.attention.trail.ledger
        everything = [place for place, draft in enumerate(ledger.drafts[:_MANY]) if draft.topical]
        if len(ledger.drafts) > _MANY:
            everything = []
        for pool in (
            self.attention.paragraph,
            list(self.attention.focus),
            self.attention.section,
            everything,
        ):
            if len(pool) > _MANY:
                continue
            places = [
                place
                for place in pool
                if ledger.drafts[place].kind is kind
                and not (other and place in self.attention.focus)
            ]
            if len(places) >= 2 and (mention.count is None or len(places) == mention.count):
                return tuple(places)
        if self.attention.paragraph or _BOTH.match(passage.text, mention.start) is None:
            return ()
        return self._last_of(mention)

    def _last_of(self, mention: Mention) -> tuple[int, ...]:
        """
        The last ones that the section is about, as many as *beide moties* says.
        """
        ledger = self.attention.trail.ledger
        last = self.attention.section[-_MANY:]
        section = [each for each in last if ledger.drafts[each].kind is mention.kind]
        count = mention.count or 2
        return tuple(section[-count:]) if len(section) > count else ()


def _alike(one: str, other: str) -> bool:
    one, other = one.lower(), other.lower()
    return one == other or one.startswith(other) or other.startswith(one)
