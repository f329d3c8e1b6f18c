"""
What the words of a verdict are about: the motions of their clause, or those of the text there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamerbrief.annotating.mentions import Manner
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.trails import Link, Trail
from kamerbrief.annotating.utterances import Utterance, is_past, window_of

__all__ = ["motions_of"]

_AND = re.compile(r"(?:[^.;:]{0,40}?)(?:,| en| alsmede)(?: (?:ook|over))?[^.;:]{0,12}")


def motions_of(
    passage: Passage, utterances: Sequence[Utterance], index: int, trail: Trail
) -> tuple[int, ...]:
    """
    What the utterance at *index* is about: a motion of its clause, or that of the text there.
    """
    utterance = utterances[index]
    start, end = window_of(passage, utterances[index])
    past = is_past(passage, start, end, utterances[index])
    if passage.kind is SegmentKind.ROW:
        row = trail.links.get(passage.place, ())
        return next((each.motions for each in row if each.topical), ())
    floor = utterances[index - 1].end if index and utterances[index - 1].end > start else start
    ceiling = (
        utterances[index + 1].start
        if index + 1 < len(utterances) and utterances[index + 1].start < end
        else end
    )
    inside = [each for each in trail.between(passage.place, start, end) if each.topical or past]
    for low, high in (
        (utterance.start, utterance.end),
        (floor, utterance.start),
        (utterance.end, ceiling),
    ):
        near = [each for each in inside if low <= each.mention.start < high]
        if near:
            return _joined(near, passage.text)
    if inside and inside[0].mention.start < utterance.start:
        return _joined(inside[:1], passage.text)
    return trail.focus(passage.place, utterance.start)


def _joined(links: Sequence[Link], text: str) -> tuple[int, ...]:
    """
    The motions of mentions that the verdict takes together, the nearest one first.
    """
    several = [each for each in links if len(each.motions) > 1]
    if several:
        return several[-1].motions
    named = [each for each in links if each.mention.manner is Manner.NAMED]
    if len(named) > 1:
        between = text[named[0].mention.end : named[-1].mention.start]
        if _AND.fullmatch(between):
            return tuple(dict.fromkeys(motion for each in named for motion in each.motions))
    return links[-1].motions
