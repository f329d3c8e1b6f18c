"""
What an explanation says of a verdict that stands apart from it: in a cell, or as a label.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from kamerbrief.annotating.conditions import Clause, clause_in_explanation, clause_labelled
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.rulings import VerdictDraft
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.trails import Link, Trail
from kamerbrief.annotating.utterances import Utterance

__all__ = ["explained"]

_TOLD_IN = {SegmentKind.PARAGRAPH, SegmentKind.ITEM}
_LABEL = len("Advies van het kabinet: ")
# How many passages above a label, and how many mentions of the motion, are looked at.
_ABOVE, _LOOKED_AT = 2, 16
# And how many below it, and how many items of its list on either side.
_BELOW, _ITEMS = 2, 4


def explained(
    draft: VerdictDraft, passages: Sequence[Passage], trail: Trail
) -> tuple[int, Clause] | None:
    """
    The clause that qualifies *draft* in the explanation beside it, with the place of its passage.

    Below a table it may stand anywhere; a label has it in the paragraphs next to it.
    """
    utterance = draft.utterances[0]
    own = passages[utterance.passage]
    if own.kind is SegmentKind.ITEM and (found := _labelled(draft, own, passages, trail)):
        return found
    if not _stands_apart(own, utterance):
        return None
    links = trail.by_motion.get(draft.motion, ())
    first = bisect_left(links, own.place - _ABOVE, key=_passage_of)
    for link in links[first : first + _LOOKED_AT]:
        passage = passages[link.passage]
        if not link.topical or passage.kind is not SegmentKind.PARAGRAPH:
            continue
        if link.passage > own.place or (
            link.passage < own.place and own.kind is not SegmentKind.ROW
        ):
            stop = _end(link, passage, draft.motion, trail)
            clause = clause_in_explanation(passage, link.mention.end, stop, draft.category)
            if clause is not None:
                return passage.place, clause
    return None if own.kind is SegmentKind.ROW else _below(draft, own, passages, trail)


def _below(
    draft: VerdictDraft, label: Passage, passages: Sequence[Passage], trail: Trail
) -> tuple[int, Clause] | None:
    """
    The clause in the paragraph below a *label*, which need not name the motion again.
    """
    for passage in passages[label.place + 1 : label.place + 1 + _BELOW]:
        if passage.kind not in _TOLD_IN or _is_of_another(draft, passage, trail):
            return None
        clause = clause_in_explanation(passage, 0, len(passage.text), draft.category)
        if clause is not None:
            return passage.place, clause
    return None


def _labelled(
    draft: VerdictDraft, own: Passage, passages: Sequence[Passage], trail: Trail
) -> tuple[int, Clause] | None:
    """
    The clause in another item of the list that *own* is in, which a label says to be one.
    """
    above = passages[max(0, own.place - _ITEMS) : own.place][::-1]
    for some in (above, passages[own.place + 1 : own.place + 1 + _ITEMS]):
        for passage in some:
            if passage.kind is not SegmentKind.ITEM or _is_of_another(draft, passage, trail):
                break
            clause = clause_labelled(passage)
            if clause is not None:
                return passage.place, clause
    return None


def _is_of_another(draft: VerdictDraft, passage: Passage, trail: Trail) -> bool:
    """
    Whether *passage* is about another motion than that of *draft*.
    """
    links = trail.links.get(passage.place, ())
    return any(each.topical and draft.motion not in each.motions for each in links)


def _stands_apart(passage: Passage, utterance: Utterance) -> bool:
    """
    Whether the verdict is a cell, or all that its passage says: *Advies: oordeel Kamer*.
    """
    if passage.kind is SegmentKind.ROW:
        return True
    return utterance.start <= _LABEL


def _passage_of(link: Link) -> int:
    return link.passage


def _end(link: Link, passage: Passage, motion: int, trail: Trail) -> int:
    """
    Where *passage* goes on to another motion, or ends.
    """
    links = trail.between(link.passage, link.mention.end, len(passage.text))
    return next(
        (each.mention.start for each in links if motion not in each.motions), len(passage.text)
    )
