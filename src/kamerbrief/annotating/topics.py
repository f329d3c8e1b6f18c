"""
Whether a text is about a motion where it names it, or names it in passing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerbrief.annotating.mentions import Manner, Mention
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import for_lower_case
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.trails import Link
from kamerbrief.vocabularies import Version

__all__ = ["APART", "is_topical"]

APART = {SegmentKind.FOOTNOTE, SegmentKind.LETTERHEAD, SegmentKind.SIGNATURE}
"""Passages that are not part of the running text."""

_EARLY, _BACK = 30, 60
_IN_PASSING = for_lower_case(
    r"(?:uitvoering (?:van|aan|te geven aan)|invulling (?:van|aan)|(?:zoals|conform|overeenkomstig)"
    r"(?: [\w']+){0,3}?|(?:verzocht|gevraagd|verwoord|bedoeld) (?:in|met|door)|in lijn met"
    r"|naar aanleiding van|(?:opvolging|gevolg|gehoor) (?:van|aan)|(?:strekking|afdoening"
    r"|geest) van"
    r"|voer ik ook|verwijs(?: ik)? naar|vergelijkbaar met|dankzij|sinds|via|middels|uit|ook"
    r"|mede op basis van|eerder(?:e)?|brief over|over de invulling van)(?: \w+)? ?$"
)

# How a paragraph begins that is about another motion: *Ook de motie van het lid X vraagt*.
_OPENS = for_lower_case(r"(?:ook|de (?:strekking|bedoeling|inhoud) van) ")

# *Die de motie nr. 3 vervangt*: what replaces it is what the text is about.
_REPLACED = (" vervangt", " heeft vervangen")

_JOIN = re.compile(r"(?:,|,? (?:en|alsmede|evenals|respectievelijk))(?: (?:ook|over|op))? ")
# The words of a verdict, right before the motion or right behind it.
_WHO = r"(?: (?:ik|wij|we|het kabinet|de regering))?"
_GOVERNED = for_lower_case(
    rf"\b(?:ontraa?d(?:t|en)?|geef(?:t)?|geven|oordeel over|appreciatie van|advies over)"
    rf"{_WHO}(?: (?:ook|tevens|daarom|dan ook|eveneens))? $"
)
_JUDGED = for_lower_case(
    rf"[, :-]{{1,3}}(?:(?:ontraad|geef|verzoek|raad){_WHO}\b|(?:krijgt|ontraden|oordeel kamer)\b"
    rf"|(?:laat|acht|kan|moet|wil|zal|zou) (?:ik|wij|we|het kabinet)\b[^.;:]{{0,60}}"
    r"\b(?:oordeel|ontraden|overnemen|aanhouden|ontijdig|overbodig)\b)"
)


def is_topical(
    passage: Passage,
    mention: Mention,
    motions: tuple[int, ...],
    *,
    headed: Sequence[int],
    section: Sequence[int],
    focus: Sequence[int],
    before_it: Link | None,
) -> bool:
    """
    Whether the text is about *motions* here, and does not name them in passing.

    *before_it* is the mention before this one in the passage, *headed* are the motions that the
    heading names, *section* those that the section is about so far, *focus* what the text is
    about before the mention.
    """
    if passage.kind in {SegmentKind.HEADING, SegmentKind.ROW}:
        return True
    if passage.kind in APART:
        return False
    if passage.text.startswith(_REPLACED, mention.end):
        return False
    if mention.manner in {Manner.THIS, Manner.DEFINITE, Manner.GROUP}:
        return True
    if all(motion in section or motion in headed for motion in motions):
        return True
    if mention.past:
        return False
    if mention.version not in {None, Version.ORIGINEEL} and not headed:
        return True  # the last text is what there is to answer
    return _is_told_of(passage, mention, before_it, headed=headed, focus=focus)


def _is_told_of(
    passage: Passage,
    mention: Mention,
    before_it: Link | None,
    *,
    headed: Sequence[int],
    focus: Sequence[int],
) -> bool:
    """
    Whether the words around a motion that is new in the section make it what the text is about.
    """
    text = passage.text
    if before_it is not None and _JOIN.fullmatch(text, before_it.mention.end, mention.start):
        return before_it.topical
    before = passage.lowered[max(0, mention.start - _BACK) : mention.start]
    if _GOVERNED.search(before):
        return True
    if not (headed or mention.label) and _OPENS.fullmatch(passage.lowered, 0, mention.start):
        return True
    if mention.manner is Manner.NEW:
        before = before.removesuffix("ook ")  # as in: heeft zij ook een motie ingediend
    if _IN_PASSING.search(before) and (focus or mention.label):
        return False
    if _JUDGED.match(passage.lowered, mention.end):
        return True
    if headed:
        return False
    first, _ = passage.sentences[passage.sentence_at(mention.start)]
    return mention.start - first < _EARLY or not (mention.label and focus)
