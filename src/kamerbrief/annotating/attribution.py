"""
Whose act a verdict or a promise is: that of a signatory, the cabinet, the Presidium, a colleague.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

import attrs

from kamerbrief.annotating.holders import Speaker
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.signatories import SignatoryDraft, office_of
from kamerbrief.annotating.tracing import Tracing
from kamerbrief.vocabularies import Capacity, Holder, OfficeKind

__all__ = ["Attribution"]

_REACH = 700
_PRESIDING = {OfficeKind.PRESIDIUM, OfficeKind.KAMERVOORZITTER}


@attrs.frozen(slots=False)
class Attribution:
    """
    Tells whose act each verdict and each promise of *tracing* is.
    """

    tracing: Tracing

    def holder_of(
        self, speaker: Speaker, passage: int, place: int
    ) -> tuple[Holder, str | None, str | None]:
        """
        Whose act it is: the holder, the id of the signatory, the office of a colleague.
        """
        if speaker.holder in {Holder.KABINET, Holder.PRESIDIUM}:
            return speaker.holder, None, None
        if speaker.office is not None:
            known = self._known(speaker.office)
            if known is not None:
                return Holder.ONDERTEKENAAR, f"s{known}", None
            if speaker.holder is None:
                return Holder.AMBTGENOOT, None, self._colleague(speaker.office, passage, place)
        if any(
            self.tracing.signatories[number - 1].office in _PRESIDING for number in self._signed
        ):
            return Holder.PRESIDIUM, None, None
        if len(self._signed) == 1:
            return Holder.ONDERTEKENAAR, f"s{self._signed[0]}", None
        if speaker.several:
            return Holder.ONDERTEKENAAR, None, None
        number = self._named_before(passage, place) or self._headed(passage)
        return Holder.ONDERTEKENAAR, None if number is None else f"s{number}", None

    @cached_property
    def _signed(self) -> tuple[int, ...]:
        """
        The numbers of those who sign.
        """
        return tuple(
            number
            for number, each in enumerate(self.tracing.signatories, start=1)
            if each.capacity is Capacity.SIGNED
        )

    @cached_property
    def _speaking(self) -> dict[int, list[tuple[int, int]]]:
        """
        Where in each passage a signatory begins to speak, and which one.

        Who begins a sentence speaks in it and in the next ones, and so does *ik, de minister*.
        """
        found: dict[int, list[tuple[int, int]]] = {}
        for number, each in enumerate(self.tracing.signatories, start=1):
            for where, start, _ in each.spans:
                said = self.tracing.passages[where]
                begins = said.sentences[said.sentence_at(start)][0] == start
                if begins or said.text.endswith(("ik, ", "Ik, "), 0, start):
                    found.setdefault(where, []).append((start, number))
        return {where: sorted(starts) for where, starts in found.items()}

    @cached_property
    def _sections(self) -> list[tuple[int, int | None]]:
        """
        The headings that name offices of signatories, and whose, or None if they are several.
        """
        named: dict[int, set[int]] = {}
        for number, each in enumerate(self.tracing.signatories, start=1):
            for where, _, _ in each.spans:
                if self.tracing.passages[where].kind is SegmentKind.HEADING:
                    named.setdefault(where, set()).add(number)
        return [
            (where, min(numbers) if len(numbers) == 1 else None)
            for where, numbers in sorted(named.items())
        ]

    def _named_before(self, passage: int, place: int) -> int | None:
        """
        The signatory who is named last before *place* in the same passage.
        """
        speaking = self._speaking.get(passage, [])
        index = bisect_left(speaking, (place, 0))
        return speaking[index - 1][1] if index else None

    def _headed(self, passage: int) -> int | None:
        """
        The signatory whose part of the letter it is: *Deel I: Minister van OCW*.
        """
        index = bisect_left(self._sections, passage, key=_where)
        return self._sections[index - 1][1] if index else None

    def _known(self, office: str) -> int | None:
        draft = office_of(office)
        if draft is None:
            return None
        return next((each for each in self._signed if self._signatory(each).has(draft)), None)

    def _signatory(self, number: int) -> SignatoryDraft:
        return self.tracing.signatories[number - 1]

    def _colleague(self, office: str, passage: int, place: int) -> str | None:
        """
        The *office* of a colleague as the letter writes it, in full where *mede namens* does.

        *Mijn collega* names no office: None.
        """
        draft = office_of(office)
        if draft is None:
            return None
        if draft.ministry is None and draft.portfolio is None:
            behalf = [
                each.title
                for each in self.tracing.signatories
                if each.capacity is Capacity.MEDE_NAMENS and each.office is draft.office
            ]
            return behalf[0] if len(behalf) == 1 else office
        view = self.tracing.passages[passage].view
        start = view.text.find(office, max(0, place - _REACH), place + _REACH)
        return office if start < 0 else view.words[start : start + len(office)]


def _where(section: tuple[int, int | None]) -> int:
    return section[0]
