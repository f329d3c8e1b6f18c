"""
Which motion each mention means, and which one the text is about at each place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from kamerbrief.annotating.attention import Attention
from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.columns import columns_of
from kamerbrief.annotating.entries import entry_mentions
from kamerbrief.annotating.meaning import Meaning
from kamerbrief.annotating.mentions import Manner, Mention
from kamerbrief.annotating.naming import Naming
from kamerbrief.annotating.numbers import Number, numbers_of
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.surroundings import Surroundings
from kamerbrief.annotating.topics import APART, is_topical
from kamerbrief.annotating.trails import Link, Trail, dossier_in
from kamerbrief.annotating.unnamed import numbered_mention
from kamerbrief.annotating.versions import Versions
from kamerbrief.vocabularies import MotionKind, Version

__all__ = ["trace_motions"]

# What stands before a motion that the sentence needs for something else.
_SUBHEADING = re.compile(
    r"^(?:[\dIVX.a-z]{1,5}\)? )?(?:(?:mijn|eerste|tweede|derde|vierde|de|het) )?"
    r"(?:appreciatie|oordeel|reactie|toelichting|advies|conclusie|dictum|verzoek|overwegingen?"
    r"|kabinetsreactie|beoordeling)\b",
    re.IGNORECASE,
)
_NUMBER_ALONE = re.compile(r"(?:Ad )?(?P<number>\d{1,4})[.:)]?")
_NICKNAME = re.compile(
    r"\bhierna(?: te noemen| genoemd)?:? (?:de )?[\"']?(?P<name>(?:[Mm]otie"
    r"|[Aa]mendement)?[#\w -]{2,30}?)[\"']?(?=[);,.])"
)
# The caption of a table of nothing but amendments.
_AMENDMENTS = re.compile(r"(?:Tabel \d{1,2}[.:]? )?(?:De )?[Aa]mendementen\b(?![^.]*\bmoties\b)")


def trace_motions(
    passages: Sequence[Passage],
    cited: Sequence[Citations],
    noted: Mapping[tuple[int, int], int],
) -> Trail:
    """
    The motions of *passages*, whose citations are *cited*.

    *noted* gives the passage of the footnote whose marker stands at a place of a passage.
    """
    attention = Attention()
    naming = Naming(attention, Surroundings(passages, cited, noted), Versions(attention))
    tracer = _Tracer(cited, attention, naming, Meaning(attention, naming))
    for passage in passages:
        if passage.kind not in APART:
            tracer.read(passage)
    for passage in passages:
        if passage.kind in APART:
            tracer.read(passage)
    attention.trail.ledger.file_under(number for each in cited for number in _papers(each))
    attention.trail.settle([passage.kind for passage in passages])
    return attention.trail


def _papers(cited: Citations) -> Iterator[Number]:
    return (number for found in cited.all for number in numbers_of(found))


@attrs.define
class _Tracer:
    cited: Sequence[Citations]
    attention: Attention
    naming: Naming
    meaning: Meaning
    columns: tuple[int, tuple[str, ...]] = (-1, ())
    chapters: bool = False  # whether its headings are numbered, with numbers alone
    kind: MotionKind = MotionKind.MOTIE  # of what the next table is, as its caption says

    def read(self, passage: Passage) -> None:
        """
        Link every mention of *passage*.
        """
        apart = passage.kind in APART
        if passage.kind in {SegmentKind.LETTERHEAD, SegmentKind.SIGNATURE}:
            return
        if columns := columns_of(passage):
            self.columns = passage.group, columns
        known = self.columns[1] if passage.group == self.columns[0] else ()
        mentions = self._of_kind(passage, entry_mentions(passage, self.cited[passage.place], known))
        if passage.kind is SegmentKind.HEADING:
            mentions = mentions or self._known_number(passage)
            self._enter(passage, mentions)
        if not apart:
            self.attention.trail.note(passage.place, 0, self.attention.focus)
            self.attention.paragraph, self.attention.pending = [], []
        links = self.attention.trail.links.setdefault(passage.place, [])
        for index, mention in enumerate(mentions):
            stop = mentions[index + 1].start if index + 1 < len(mentions) else len(passage.text)
            floor = mentions[index - 1].end if index else 0
            link = self._link(passage, mention, links, floor, stop)
            if link is None:
                if mention.manner is Manner.THIS and not apart:
                    self.attention.trail.unclear.append((passage.place, mention))
                continue
            links.append(link)
            self._nickname(passage, link, stop)
            if self._is_told(link):
                self.attention.tell(link.motions)
                self.attention.paragraph += [
                    each for each in link.motions if each not in self.attention.paragraph
                ]
            elif link.topical and not apart:
                self._attend(passage, link)

    def _of_kind(self, passage: Passage, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """
        *mentions*, of amendments where the caption of their table says so and no word in the row.
        """
        if passage.kind is not SegmentKind.ROW:
            amendments = _AMENDMENTS.match(passage.text) is not None
            self.kind = MotionKind.AMENDEMENT if amendments else MotionKind.MOTIE
        elif self.kind is MotionKind.AMENDEMENT and "motie" not in passage.lowered:
            return tuple(attrs.evolve(each, kind=self.kind) for each in mentions)
        return mentions

    def _is_told(self, link: Link) -> bool:
        """
        Whether the mention tells of an earlier text, while the letter is about a later one.
        """
        if link.mention.version is Version.ORIGINEEL:
            return True
        told = self.attention.trail.ledger.replaced.issuperset(link.motions)
        # "De motie nr. 9, die de motie nr. 5 vervangt": the text is about the first of them.
        beside = link.mention.manner is Manner.NAMED and bool(self.attention.paragraph)
        return told and (beside or link.mention.manner is Manner.THIS)

    def _enter(self, passage: Passage, mentions: Sequence[Mention]) -> None:
        self.attention.dossier = self._section_dossier(passage) or self.attention.dossier
        named = any(each.manner in {Manner.NAMED, Manner.TITLE} for each in mentions)
        if named or not _SUBHEADING.search(passage.text):
            self.attention.focus, self.attention.section, self.attention.headed = (), [], ()
            self.attention.told = []

    def _known_number(self, passage: Passage) -> tuple[Mention, ...]:
        """
        The motion of a heading that is nothing but the number of one named before.
        """
        match = _NUMBER_ALONE.fullmatch(passage.text)
        if match is None or self.chapters:
            return ()
        if not self.attention.trail.ledger.knows(match["number"]):
            self.chapters = True
            return ()
        number = Number(number=match["number"])
        return (numbered_mention(match.start("number"), match.end("number"), (number,)),)

    def _section_dossier(self, passage: Passage) -> Number | None:
        """
        The dossier that a heading names, for the numbers below it.
        """
        return dossier_in(passage.text, self.cited[passage.place])

    def _attend(self, passage: Passage, link: Link) -> None:
        several = link.mention.manner is Manner.GROUP or (
            link.mention.plural and len(link.motions) == 1
        )
        if passage.kind is SegmentKind.HEADING and several:
            return
        for motion in link.motions:
            if motion not in self.attention.section:
                self.attention.section.append(motion)
            if motion not in self.attention.paragraph:
                self.attention.paragraph.append(motion)
        self.attention.focus = link.motions
        if passage.kind is SegmentKind.HEADING:
            self.attention.headed = (*self.attention.headed, *link.motions)
            self.attention.focus = self.attention.headed
        self.attention.trail.note(passage.place, link.mention.start, self.attention.focus)

    def _link(
        self,
        passage: Passage,
        mention: Mention,
        links: Sequence[Link],
        floor: int,
        stop: int,
    ) -> Link | None:
        motions: tuple[int, ...] = ()
        mention = self.naming.of_before(passage, mention)
        match mention.manner:
            case Manner.NAMED | Manner.TITLE:
                motions = self.naming.named(passage, mention, floor, stop)
            case Manner.NEW:
                motions = self.naming.new(passage, mention, floor, stop)
            case Manner.THIS | Manner.DEFINITE if passage.kind not in APART:
                motions = self.meaning.meant(passage, mention, floor)
            case Manner.GROUP if passage.kind not in APART:
                motions = self.naming.several(passage, mention, floor, stop) or self.meaning.group(
                    passage, mention
                )
        if not motions:
            return None
        topical = is_topical(
            passage,
            mention,
            motions,
            headed=self.attention.headed,
            section=self.attention.section,
            focus=self.attention.focus,
            before_it=links[-1] if links else None,
        )
        for motion in motions:
            draft = self.attention.trail.ledger.drafts[motion]
            draft.topical = draft.topical or topical
        return Link(passage=passage.place, mention=mention, motions=motions, topical=topical)

    def _nickname(self, passage: Passage, link: Link, stop: int) -> None:
        """
        Note the name that the sentence gives a motion: *hierna: Motie#21*.
        """
        _, last = passage.sentences[passage.sentence_at(link.mention.start)]
        match = _NICKNAME.search(passage.text, link.mention.end, min(stop + 40, last))
        if match is not None and len(link.motions) == 1:
            self.attention.nicknames[match["name"].lower()] = link.motions[0]
            self.attention.trail.ledger.drafts[link.motions[0]].label = match["name"]
