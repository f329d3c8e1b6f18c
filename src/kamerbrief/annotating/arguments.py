"""
Whether words such as *overbodig* are a verdict, or an argument for another one.
"""

from __future__ import annotations

import datetime as dt
import re

from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.utterances import REACH, Utterance
from kamerbrief.vocabularies import CATEGORY_SINCE, Category

__all__ = ["ARGUMENTS", "is_verdict"]

_BESIDE = _ALONE = 40
_LABEL = 60
_STATES = re.compile(
    r"\bspreekt (?:de Kamer )?uit\b|\bniet tot de regering\b|\bniets gevraagd\b"
    r"|\bgeen verzoek aan (?:de regering|het kabinet)\b"
    r"|\bis\b[^.;]{0,60}\b(?:ingetrokken|aangehouden)\b",
    re.IGNORECASE,
)
_NEEDS = re.compile(r"\bbehoe(?:f|ft|ven)\b[^.;:]*$", re.IGNORECASE)
ARGUMENTS = {Category.OVERBODIG, Category.ONTIJDIG}
"""Verdicts whose words are as often an argument."""

_OF_MOTION = re.compile(
    r"\b(?:moties?|amendement|verzoek|uitspraak|haar|zij|deze|oordeel|appreciatie|advies|derhalve|daarom)\b",
    re.IGNORECASE,
)
_OF_MOTION_STEMS = (
    "motie", "amendement", "verzoek", "uitspraak", "haar", "zij", "deze", "oordeel",
    "appreciatie", "advies", "derhalve", "daarom",
)  # fmt: skip
# What else is held: *een voorraad gas aanhouden*, *de verdachten van de overval aanhouden*.
_THING = re.compile(
    r"(?:voorraad|voorraden|reserves?|buffers?|\bverdachten?|\bkapitaal|\bgeld|\bnoodpakket"
    r"|\bliquiditeit(?:en)?)\b(?: \w+){0,3} (?:aan te houden|aanhou|aanhield)"
)
_LABELLED = re.compile(
    r"(?:appreciatie|oordeel|advies|kabinetsappreciatie|standpunt)(?: van het kabinet"
    r"| kabinet)? ?[:=-] ?$",
    re.IGNORECASE,
)


def is_verdict(passage: Passage, utterance: Utterance, day: dt.date | None) -> bool:
    """
    Whether *utterance* can be a verdict at all, where it stands in a letter of *day*.
    """
    category = utterance.pattern.means
    if category is Category.GEEN_APPRECIATIE:
        return not _only_states(passage, utterance)
    if category is Category.VERZOCHT_AAN_TE_HOUDEN:
        return not _is_of_a_thing(passage, utterance)
    if category not in ARGUMENTS:
        return True
    if day is not None and day < CATEGORY_SINCE[category]:
        return False
    start, end = passage.sentences[utterance.sentence]
    first = max(start, utterance.start - REACH)
    before = passage.text[first : utterance.start]
    if end - start < _ALONE:
        after = passage.text[utterance.end : end]
        if not before.strip() or not after.strip(" .;"):
            return True
    if passage.kind is SegmentKind.ROW and not before:
        return True
    if before.endswith((": ", "; ")) or _LABELLED.search(before[-_LABEL:]):
        return True
    lowered = passage.lowered[first : utterance.start]
    named = any(map(lowered.__contains__, _OF_MOTION_STEMS))
    return named and _OF_MOTION.search(before) is not None


def _only_states(passage: Passage, utterance: Utterance) -> bool:
    """
    Whether nothing can be judged: the motion asks nothing of the cabinet.
    """
    words = passage.text[utterance.start : utterance.end]
    before = passage.text[max(0, utterance.start - _BESIDE) : utterance.start]
    if _NEEDS.search(before):
        return True
    if not words.lower().startswith(("onth", "geen oordeel")):
        return False
    near = passage.text[max(0, utterance.start - REACH) : utterance.end + _BESIDE]
    return _STATES.search(near) is not None


def _is_of_a_thing(passage: Passage, utterance: Utterance) -> bool:
    """
    Whether a stock is held, or a suspect: *Banken moeten een buffer aanhouden*.
    """
    if "motie" in passage.lowered[utterance.start : utterance.end]:
        return False
    first = max(passage.sentences[utterance.sentence][0], utterance.start - _BESIDE)
    return _THING.search(passage.lowered, first, utterance.end) is not None
