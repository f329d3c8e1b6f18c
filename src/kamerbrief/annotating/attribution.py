"""
Whose act a verdict or a promise is: that of a signatory, the cabinet, the Presidium, a colleague.
"""

from __future__ import annotations

from kamerbrief.annotating.holders import Speaker
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
            office = None if office_of(speaker.office) is None else speaker.office
            return Holder.AMBTGENOOT, None, office
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
    return None if best is None else best[1]
