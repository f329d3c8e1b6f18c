"""
Whose act a verdict or a promise is: that of a signatory, the cabinet, the Presidium, a colleague.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

import attrs

from kamerbrief.annotating.holders import Speaker
from kamerbrief.annotating.offices import Offices, office_of
from kamerbrief.annotating.segments import SegmentKind
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
        if self._is_presiding:
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
    def _is_presiding(self) -> bool:
        """
        Whether somebody signs who presides over the House.
        """
        signatories = self.tracing.signatories
        return any(signatories[number - 1].office.kind in _PRESIDING for number in self._signed)

    @cached_property
    def _offices(self) -> Offices:
        """
        The offices of those who sign.
        """
        offices = Offices()
        for number in self._signed:
            offices.add(self.tracing.signatories[number - 1].office, number)
        return offices

    @cached_property
    def _represented(self) -> dict[OfficeKind, list[str]]:
        """
        The titles of those on whose behalf is signed, by kind.
        """
        found: dict[OfficeKind, list[str]] = {}
        for each in self.tracing.signatories:
            if each.capacity is Capacity.MEDE_NAMENS:
                found.setdefault(each.office.kind, []).append(each.office.title)
        return found

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

    def _known(self, words: str) -> int | None:
        office = office_of(words)
        return None if office is None else self._offices.find(office)

    def _colleague(self, words: str, passage: int, place: int) -> str | None:
        """
        The office of a colleague that *words* name, in full where *mede namens* has it so.

        It is spelled as in the letter.  *Mijn collega* names no office: None.
        """
        office = office_of(words)
        if office is None:
            return None
        if office.ministry is None and office.portfolio is None:
            behalf = self._represented.get(office.kind, [])
            return behalf[0] if len(behalf) == 1 else words
        view = self.tracing.passages[passage].view
        start = view.text.find(words, max(0, place - _REACH), place + _REACH)
        return words if start < 0 else view.words[start : start + len(words)]


def _where(section: tuple[int, int | None]) -> int:
    return section[0]
