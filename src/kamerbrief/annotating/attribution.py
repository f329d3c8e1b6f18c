"""
Whose act a verdict or a promise is: that of a signatory, the cabinet, the Presidium, a colleague.
"""

from __future__ import annotations

from kamerbrief.annotating.holders import Speaker
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.signatories import office_of
from kamerbrief.annotating.tracing import Tracing
from kamerbrief.vocabularies import Capacity, Holder, OfficeKind

__all__ = ["holder_of"]


def holder_of(
    tracing: Tracing, speaker: Speaker, passage: int, place: int
) -> tuple[Holder, str | None, str | None]:
    """
    Whose act it is: the holder, the id of the signatory, the office of a colleague.
    """
    signed = [
        number
        for number, each in enumerate(tracing.signatories, start=1)
        if each.capacity is Capacity.SIGNED
    ]
    if speaker.holder in {Holder.KABINET, Holder.PRESIDIUM}:
        return speaker.holder, None, None
    if speaker.office is not None:
        known = _known(tracing, speaker.office)
        if known is not None:
            return Holder.ONDERTEKENAAR, f"s{known}", None
        if speaker.holder is None:
            # "Mijn collega" names no office.
            return Holder.AMBTGENOOT, None, _colleague(tracing, speaker.office, passage)
    if any(
        tracing.signatories[number - 1].office is OfficeKind.PRESIDIUM
        or tracing.signatories[number - 1].office is OfficeKind.KAMERVOORZITTER
        for number in signed
    ):
        return Holder.PRESIDIUM, None, None
    if len(signed) == 1:
        return Holder.ONDERTEKENAAR, f"s{signed[0]}", None
    named = None if speaker.several else _named_before(tracing, passage, place)
    return Holder.ONDERTEKENAAR, named, None


def _colleague(tracing: Tracing, office: str, passage: int) -> str | None:
    """
    The *office* of a colleague as the letter writes it, in full where *mede namens* does; or None.
    """
    draft = office_of(office)
    if draft is None:
        return None
    if draft.ministry is None and draft.portfolio is None:
        behalf = [
            each.title
            for each in tracing.signatories
            if each.capacity is Capacity.MEDE_NAMENS and each.office is draft.office
        ]
        return behalf[0] if len(behalf) == 1 else office
    view = tracing.passages[passage].view
    place = view.text.find(office)
    return office if place < 0 else view.words[place : place + len(office)]


def _known(tracing: Tracing, office: str) -> int | None:
    draft = office_of(office)
    if draft is None:
        return None
    for number, each in enumerate(tracing.signatories, start=1):
        if each.capacity is Capacity.SIGNED and each.has(draft):
            return number
    return None


def _named_before(tracing: Tracing, passage: int, place: int) -> str | None:
    """
    The signatory who is named last before *place* in the same passage.
    """
    said = tracing.passages[passage]
    best: tuple[int, str] | None = None
    for number, each in enumerate(tracing.signatories, start=1):
        for where, start, _ in each.spans:
            # Who begins a sentence speaks in it and in the next ones, and so does "ik, de ...".
            if where != passage or start >= place:
                continue
            begins = said.sentences[said.sentence_at(start)][0] == start
            if not begins and not said.text.endswith(("ik, ", "Ik, "), 0, start):
                continue
            if best is None or start > best[0]:
                best = start, f"s{number}"
    if best is not None:
        return best[1]
    return _headed(tracing, passage)


def _headed(tracing: Tracing, passage: int) -> str | None:
    """
    The signatory whose office the last heading with an office names: *Deel I: Minister van OCW*.
    """
    named: dict[int, set[int]] = {}
    for number, each in enumerate(tracing.signatories, start=1):
        for where, _, _ in each.spans:
            if where < passage and tracing.passages[where].kind is SegmentKind.HEADING:
                named.setdefault(where, set()).add(number)
    if not named:
        return None
    last = named[max(named)]
    return f"s{min(last)}" if len(last) == 1 else None
