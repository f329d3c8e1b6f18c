"""
Verdicts on a part of a motion: which part.
"""

from __future__ import annotations

import re

from kamerbrief.annotating.conditions import clause_in
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import for_lower_case
from kamerbrief.annotating.utterances import REACH, Utterance, window_of

__all__ = ["is_about_a_part", "part_in_heading", "part_of"]

_PART = for_lower_case(
    r"\b(?P<rank>eerste|tweede|derde|vierde|laatste|andere) "
    r"(?:helft|deel|verzoek|onderdeel|dictum|gedeelte|punt|vraag)"
    r"|\b(?:onderdeel|deel|verzoek|dictum|punt) (?P<letter>[a-eA-E1-4]|i{1,3})\b"
    r"|\((?P<mark>[a-e])\)"
)
# Letters of which whatever a sentence about a part begins with has some.
_RANKS = ("t eerste ", "e eerste ", "tweede ", "derde ", "laatste ", "betreft ")
_BEGINS = re.compile(
    r"\b(?:^|(?<=[.;:] ))(?:(?:Het|De) (?P<rank>eerste|tweede|derde|laatste)"
    r" (?:(?P<noun>helft|deel|verzoek|onderdeel|vraag)|is|luidt)"
    r"|(?:Voor wat|Wat) betreft (?P<item>[a-e]))\b"
)
_NOUNS = "deel|verzoek|onderdeel|gedeelte"
# *Oordeel Kamer voor het eerste, ontraden voor het tweede verzoek*.
_BEHIND = for_lower_case(
    r" (?:voor|over|op|wat betreft) het (?P<rank>eerste|tweede|derde|laatste)"
    rf"(?: (?P<noun>{_NOUNS}|dictum|punt)\b|(?=[,;.)¦]| en | maar |$))"
)
_PART_WORD = for_lower_case(rf"\b(?:dat|dit) (?:{_NOUNS})\b")
# Letters of which whatever names a part has some.
_STEMS = (
    "helft", "deel", "verzoek", "dictum", "punt", "vraag", "(a)", "(b)", "(c)", "(d)", "(e)",
)  # fmt: skip
_HET = for_lower_case(
    r"\b(?:het|in de|ten) (?P<rank>eerste|tweede|derde|laatste)\b"
    rf"(?: (?P<noun>{_NOUNS})\b)?"
)


def part_of(passage: Passage, utterance: Utterance, headed: str | None) -> str | None:
    """
    The part of the motion that the verdict is about, in the words of the letter; or None.

    *headed* is the part that the heading of the section names.
    """
    start, end = window_of(passage, utterance)
    text = passage.text
    lowered = passage.lowered[start:end]
    if (behind := _BEHIND.match(passage.lowered, utterance.end, end)) is not None:
        return f"{behind['rank']} {behind['noun'] or _noun_of(passage, behind.end(), end)}"
    if not any(map(lowered.__contains__, _STEMS)):
        return headed if headed is not None else _begun(text, start)
    found = list(_PART.finditer(passage.lowered, start, end))
    words = utterance.start, utterance.end
    clause = clause_in(passage.lowered, start, end, words) if found else None
    for match in _nearest(found, utterance.start):
        if clause is not None and clause.start <= match.start() < clause.end:
            continue
        if match["mark"] is None:
            return match[0] if match["rank"] else text[slice(*match.span("letter"))]
        near = _PART.finditer(passage.lowered, max(0, start - REACH), end)
        if len({each["mark"] for each in near} - {None}) > 1:
            return text[slice(*match.span("mark"))]
    if headed is not None:
        return headed
    begun = _begun(text, start)
    if _PART_WORD.search(passage.lowered, start, end) is None:
        return begun
    # As in: Met het tweede deel kan ik uit de voeten. Voor dat deel: oordeel Kamer.
    earlier = list(_HET.finditer(passage.lowered, max(0, start - 2 * REACH), start))
    return f"{earlier[-1]['rank']} {earlier[-1]['noun'] or 'verzoek'}" if earlier else begun


def _noun_of(passage: Passage, start: int, end: int) -> str:
    """
    What the other part is called that the same sentence names behind *start*.
    """
    other = _BEHIND.search(passage.lowered, start, end)
    return "verzoek" if other is None else other["noun"] or "verzoek"


def _nearest(found: list[re.Match[str]], place: int) -> list[re.Match[str]]:
    """
    *found*, with those before *place* first, the nearest one before the others.
    """
    before = [each for each in found if each.start() < place]
    return [*reversed(before), *(each for each in found if each.start() >= place)]


def _begun(text: str, start: int) -> str | None:
    """
    The part with which a sentence just before *start* begins, if the text has several.
    """
    first = max(0, start - REACH)
    before = text[first:start]
    if not any(map(before.__contains__, _RANKS)) or _BEGINS.search(text, first, start) is None:
        return None
    near = list(_BEGINS.finditer(text, first, start + REACH))
    begun = [each for each in near if each.start() < start]
    if not begun or len({each["rank"] or each["item"] for each in near}) < 2:
        return None
    last = begun[-1]
    return last["item"] or f"{last['rank']} {last['noun'] or 'verzoek'}"


def part_in_heading(passage: Passage) -> str | None:
    """
    The part that a heading is about, *eerste verzoek*; or None.
    """
    match = _PART.search(passage.lowered)
    return match[0] if match is not None and match["rank"] else None


def is_about_a_part(passage: Passage, start: int, end: int) -> bool:
    """
    Whether that stretch says *dat deel*, without saying which.
    """
    if "deel" in (words := passage.lowered[start:end]) or "verzoek" in words or "gede" in words:
        return _PART_WORD.search(passage.lowered, start, end) is not None
    return False
