"""
From what was traced in a text to the facts of a letter, with their ids.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import attrs

from kamerbrief.annotating.attribution import Attribution
from kamerbrief.annotating.commitments import CommitmentDraft
from kamerbrief.annotating.debates import DebateDraft
from kamerbrief.annotating.drafts import MotionDraft
from kamerbrief.annotating.names import Person
from kamerbrief.annotating.numbers import Number
from kamerbrief.annotating.parties import party_of
from kamerbrief.annotating.reasons import reason_in
from kamerbrief.annotating.tracing import Tracing
from kamerbrief.annotating.trails import dossier_in, dossier_of_all
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Submitter, Verdict
from kamerbrief.vocabularies import (
    Basis,
    CommitmentStatus,
    ConditionKind,
    SubmitterRole,
    Treatment,
    Version,
)

__all__ = ["Facts"]


@attrs.define(slots=False)
class Facts:
    """
    The facts of a letter, made from what was traced.
    """

    tracing: Tracing
    attribution: Attribution = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.attribution = Attribution(self.tracing)

    def debates(self) -> tuple[Debate, ...]:
        """
        The debates: d1, d2, ...
        """
        return tuple(
            _debate(f"d{place}", each)
            for place, each in enumerate(self.tracing.debates.drafts, start=1)
        )

    def motions(self) -> tuple[Motion, ...]:
        """
        The motions: m1, m2, ...
        """
        appraised = {each.motion for each in self.tracing.verdicts.drafts}
        main = self.tracing.debates.main()
        found = []
        for place, draft in enumerate(self.tracing.trail.ledger.drafts):
            reason = None if place in appraised else reason_in(self.tracing, place)
            number = self._filed(draft.number)
            submitted = (
                main is not None
                and (place in appraised or reason is not None)
                and draft.version in {None, Version.ORIGINEEL}
            )
            found.append(
                Motion(
                    id=f"m{place + 1}",
                    kind=draft.kind,
                    dossier=None if number is None else number.dossier,
                    chapter=None if number is None else number.chapter,
                    number=None if number is None else number.number,
                    version=None if draft.version is Version.ORIGINEEL else draft.version,
                    replaces=None if draft.replaces is None else f"m{draft.replaces + 1}",
                    debate=f"d{main + 1}" if submitted and main is not None else None,
                    subject=draft.subject,
                    label=draft.label,
                    deadline=self._deadlines.get(place),
                    treatment=(
                        Treatment.APPRAISED
                        if place in appraised
                        else Treatment.MENTIONED
                        if reason is None
                        else Treatment.NO_VERDICT
                    ),
                    reason=reason,
                    et_al=draft.et_al,
                    submitters=tuple(self._submitters(draft)),
                )
            )
        return tuple(found)

    @cached_property
    def _deadlines(self) -> dict[int, dt.date]:
        """
        The day by which each motion asks for something.
        """
        return {
            self.tracing.requests[at].motion: period.last
            for at, period in self.tracing.deadlines
            if period.last is not None
        }

    def _filed(self, number: Number | None) -> Number | None:
        """
        *number* with the dossier that the letter is about, where the words give none.
        """
        if number is None or number.dossier is not None:
            return number
        dossier = self.tracing.header.dossier
        if dossier is not None:
            return attrs.evolve(number, dossier=dossier.number, chapter=dossier.chapter)
        known = self._likely_dossier
        return number if known is None else attrs.evolve(number, dossier=known[0], chapter=known[1])

    @cached_property
    def _likely_dossier(self) -> tuple[str, str | None] | None:
        """
        The dossier of most motions that the letter is about, or the one that its text names.
        """
        for passage in self.tracing.passages:
            told = dossier_of_all(passage.text)
            if told is not None and told.dossier is not None:
                return told.dossier, told.chapter
        drafts = self.tracing.trail.ledger.drafts
        for pool in ([draft for draft in drafts if draft.topical], drafts):
            filed = Counter(
                (draft.number.dossier, draft.number.chapter)
                for draft in pool
                if draft.number is not None and draft.number.dossier is not None
            )
            if filed:
                (dossier, chapter), _ = filed.most_common(1)[0]
                return dossier, chapter
            for passage, cited in zip(self.tracing.passages, self.tracing.cited, strict=True):
                named = dossier_in(passage.text, cited)
                if named is not None and named.dossier is not None:
                    return named.dossier, named.chapter
        return None

    def _submitters(self, draft: MotionDraft) -> Iterable[Submitter]:
        people: dict[tuple[str, str | None], Person] = {}
        for person in (*draft.people, *draft.co):
            people.setdefault((person.key, person.first_name), person)
        named = self.tracing.parties
        for place, person in enumerate(people.values()):
            yield Submitter(
                name=person.name,
                first_name=person.first_name,
                party=party_of(
                    person.party or named.get(person.key),
                    self.tracing.header.day,
                ),
                role=SubmitterRole.CO if place else SubmitterRole.FIRST,
            )

    def signatories(self) -> tuple[Signatory, ...]:
        """
        The signatories: s1, s2, ...
        """
        return tuple(
            Signatory(
                id=f"s{place}",
                capacity=each.capacity,
                office=each.office.kind,
                ministry=each.office.ministry,
                portfolio=each.office.portfolio,
                demissionary=each.demissionary,
                initials=each.initials,
                prefix=each.prefix,
                surname=each.surname,
            )
            for place, each in enumerate(self.tracing.signatories, start=1)
        )

    def verdicts(self) -> tuple[Verdict, ...]:
        """
        The verdicts: v1, v2, ...
        """
        ids = {
            id(each): f"v{place}"
            for place, each in enumerate(self.tracing.verdicts.drafts, start=1)
        }
        found = []
        for each in self.tracing.verdicts.drafts:
            utterance = each.utterances[0]
            holder, signatory, colleague = self.attribution.holder_of(
                each.speaker, utterance.passage, utterance.start
            )
            kind: ConditionKind | None = None if each.clause is None else each.clause[1].kind
            found.append(
                Verdict(
                    id=ids[id(each)],
                    motion=f"m{each.motion + 1}",
                    category=each.category,
                    holder=holder,
                    signatory=signatory,
                    colleague=colleague,
                    part=each.part,
                    qualified=kind,
                    fallback=each.fallback if each.fallback is not each.category else None,
                    supersedes=None if each.supersedes is None else ids[id(each.supersedes)],
                )
            )
        return tuple(found)

    def commitments(self) -> tuple[Commitment, ...]:
        """
        The commitments: t1, t2, ...
        """
        found = []
        for place, each in enumerate(self.tracing.commitments, start=1):
            holder, signatory, colleague = self.attribution.holder_of(
                each.speaker, each.passage, each.start
            )
            period = each.period
            found.append(
                Commitment(
                    id=f"t{place}",
                    actor=holder,
                    signatory=signatory,
                    colleague=colleague,
                    status=each.status,
                    debate=(
                        f"d{each.debate + 1}"
                        if each.debate is not None and each.status is CommitmentStatus.PRIOR
                        else None
                    ),
                    motion=None if each.motion is None else f"m{each.motion + 1}",
                    from_=None if period is None else period.first,
                    until=self._until(each),
                    before=None if each.before is None else f"d{each.before + 1}",
                    term=None if period is None else period.term,
                    basis=(
                        Basis.INFERRED
                        if period is not None and period.inferred and period.last is not None
                        else Basis.STATED
                    ),
                )
            )
        return tuple(found)

    def _until(self, commitment: CommitmentDraft) -> dt.date | None:
        """
        The last day on which it is due: before a debate whose day is known, the day before that.
        """
        if commitment.period is None:
            return None
        if commitment.period.asked:
            return self._as_asked(commitment)
        if commitment.period.last is None and commitment.before is not None:
            day = self.tracing.debates.drafts[commitment.before].day
            return None if day is None else day - dt.timedelta(days=1)
        return commitment.period.last

    def _as_asked(self, commitment: CommitmentDraft) -> dt.date | None:
        """
        The day by which the motion asks for it that the promise is about.
        """
        motions = (
            self.tracing.trail.focus(commitment.passage, commitment.start)
            if commitment.motion is None
            else (commitment.motion,)
        )
        return self._deadlines.get(motions[0]) if len(motions) == 1 else None


def _debate(name: str, draft: DebateDraft) -> Debate:
    return Debate(
        id=name,
        kind=draft.kind,
        title=draft.title,
        date=draft.day,
        basis=Basis.INFERRED if draft.inferred else Basis.STATED,
    )
