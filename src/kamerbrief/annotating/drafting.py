"""
From a source to a draft: each stage in its turn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import attrs

from kamerbrief.annotating.assembling import body_of, divided
from kamerbrief.annotating.citations import citation_of, citations_of
from kamerbrief.annotating.commitments import CommitmentDraft, trace_commitments
from kamerbrief.annotating.debates import DebateTrail, trace_debates
from kamerbrief.annotating.facts import Facts
from kamerbrief.annotating.headers import Header, header_of, with_genres
from kamerbrief.annotating.layout import Layout, layout_of
from kamerbrief.annotating.motions import Trail, trace_motions
from kamerbrief.annotating.names import Person, people_in
from kamerbrief.annotating.notes import Marker
from kamerbrief.annotating.passages import Passage, passages_of
from kamerbrief.annotating.periods import Period, periods_in
from kamerbrief.annotating.reports import AnnotationReport, Doubt, Draft, Evidence
from kamerbrief.annotating.requests import RequestDraft, trace_requests
from kamerbrief.annotating.segments import SegmentKind, leaves
from kamerbrief.annotating.signatories import SignatoryDraft, trace_signatories
from kamerbrief.annotating.spans import Span
from kamerbrief.annotating.verdicts import VerdictDraft, trace_verdicts
from kamerbrief.citing.finding import find
from kamerbrief.citing.values import Found
from kamerbrief.model.inlines import (
    Citation,
    CommitmentRef,
    Condition,
    Deadline,
    DebateRef,
    Member,
    MotionRef,
    NoteRef,
    Request,
    SignatoryRef,
    VerdictRef,
)
from kamerbrief.model.letter import Letter
from kamerbrief.model.text import Content, Inline
from kamerbrief.publications import Dossier
from kamerbrief.register.register import Register
from kamerbrief.sources.values import Source
from kamerbrief.vocabularies import Treatment

__all__ = ["draft_of"]

_RANKS = {
    CommitmentRef: 0,
    Condition: 1,
    Request: 2,
    DebateRef: 3,
    SignatoryRef: 4,
    Deadline: 5,
    MotionRef: 6,
    VerdictRef: 7,
    Member: 8,
    Citation: 9,
    NoteRef: 10,
}


@attrs.frozen(kw_only=True)
class _Traced:
    """
    All that was found in a text.
    """

    passages: tuple[Passage, ...]
    cited: tuple[dict[int, Found], ...]
    trail: Trail
    debates: DebateTrail
    requests: Sequence[RequestDraft]
    verdicts: Sequence[VerdictDraft]
    commitments: Sequence[CommitmentDraft]
    signatories: Sequence[SignatoryDraft]
    deadlines: Sequence[tuple[int, Period]]


def draft_of(source: Source) -> Draft:
    """
    A first annotated letter from *source*, and how it came about.
    """
    text = source.text
    layout = layout_of(text)
    header = header_of(text, layout.segments, source.metadata)
    traced = _trace(text, layout, header)
    parties = _parties(traced)
    facts = Facts(
        header=header,
        trail=traced.trail,
        debate_trail=traced.debates,
        passages=traced.passages,
        cited=traced.cited,
        signatory_drafts=traced.signatories,
        verdict_drafts=traced.verdicts,
        commitment_drafts=traced.commitments,
        deadlines={motion: period.last for motion, period in traced.deadlines if period.last},
        parties=parties,
    )
    motions = facts.motions()
    verdicts = facts.verdicts()
    spans = divided(
        layout.segments, text, [*_spans(traced, layout, header, parties), *_notes(layout)]
    )
    signed = {
        each.closing_start: f"s{place}"
        for place, each in enumerate(_placed(text, layout, traced.signatories), start=1)
        if each.closing_start is not None
    }
    letter = Letter(
        metadata=with_genres(
            header.metadata,
            text,
            appraised=len(verdicts),
            waiting=sum(each.treatment is Treatment.NO_VERDICT for each in motions),
            revised=sum(each.supersedes is not None for each in verdicts),
        ),
        debates=facts.debates(),
        motions=motions,
        verdicts=verdicts,
        commitments=facts.commitments(),
        signatories=facts.signatories(),
        body=body_of(text, layout.segments, spans, signed),
    )
    return Draft(letter=letter, report=_report(traced, text))


@attrs.frozen
class _Signed:
    closing_start: int | None


def _placed(
    text: str, layout: Layout, signatories: Sequence[SignatoryDraft]
) -> Iterator[_Signed]:
    """
    Where the signature block of each signatory begins.
    """
    starts = [each.start for each in layout.segments if each.kind is SegmentKind.SIGNATURE]
    for each in signatories:
        closing = each.closing
        if closing is None:
            yield _Signed(None)
            continue
        first = min(closing.office[0], closing.name[0] if closing.name else closing.office[0])
        yield _Signed(next((start for start in starts if start == first), None))


def _trace(text: str, layout: Layout, header: Header) -> _Traced:
    holes = [(marker.start, marker.end) for marker in layout.markers]
    passages = passages_of(text, layout.segments, holes)
    cited = tuple({found.start: found for found in find(each.text)} for each in passages)
    trail = trace_motions(passages, cited, _noted(passages, layout.markers))
    day = header.day
    debates = trace_debates(passages, day)
    requests = trace_requests(passages, trail)
    verdicts = trace_verdicts(passages, trail, day)
    taken: list[list[tuple[int, int]]] = [[] for _ in passages]
    for request in requests:
        taken[request.passage].append((request.start, request.end))
    for verdict in verdicts:
        for utterance in verdict.utterances:
            taken[utterance.passage].append((utterance.start, utterance.end))
    return _Traced(
        passages=passages,
        cited=cited,
        trail=trail,
        debates=debates,
        requests=requests,
        verdicts=verdicts,
        commitments=trace_commitments(passages, trail, debates, taken, day),
        signatories=trace_signatories(text, layout.closings, passages),
        deadlines=[
            (request.motion, period)
            for request in requests
            for period in periods_in(
                passages[request.passage].text, request.start, request.end, day
            )
            if period.firm
        ],
    )


def _noted(
    passages: Sequence[Passage], markers: Sequence[Marker]
) -> dict[tuple[int, int], int]:
    """
    The passage of the note whose marker stands at a place of a passage.
    """
    notes = {
        passage.label: passage.place
        for passage in passages
        if passage.kind is SegmentKind.FOOTNOTE
    }
    starts = [marker.start for marker in markers]
    found: dict[tuple[int, int], int] = {}
    for passage in passages:
        view = passage.view
        # A marker is where one stretch of the source ends and the next begins behind it.
        for index, start in enumerate(view.starts[1:], start=1):
            length = start - view.starts[index - 1]
            end = view.origins[index - 1] + length
            place = bisect_left(starts, end)
            if place < len(markers) and markers[place].start == end:
                note = notes.get(markers[place].number)
                if note is not None:
                    found[passage.place, start] = note
        if view.starts:
            end = view.origins[-1] + len(view.text) - view.starts[-1]
            place = bisect_left(starts, end)
            if place < len(markers) and markers[place].start == end:
                note = notes.get(markers[place].number)
                if note is not None:
                    found[passage.place, len(view.text)] = note
    return found


def _parties(traced: _Traced) -> dict[str, str]:
    """
    The party of each member for whom the letter names one, and only one.
    """
    found: dict[str, set[str]] = {}
    for passage in traced.passages:
        for group in people_in(passage.text):
            for person in group.persons:
                if person.party is not None:
                    found.setdefault(person.key, set()).add(person.party)
    for draft in traced.trail.ledger.drafts:
        for person in (*draft.people, *draft.co):
            if person.party is not None:
                found.setdefault(person.key, set()).add(person.party)
    return {key: next(iter(parties)) for key, parties in found.items() if len(parties) == 1}


def _notes(layout: Layout) -> Iterator[Span]:
    """
    The markers, each pointing at its note.
    """
    numbers = [
        each.label for each in leaves(layout.segments) if each.kind is SegmentKind.FOOTNOTE
    ]
    for marker in layout.markers:
        name = f"n{numbers.index(marker.number) + 1}"
        yield Span(
            start=marker.start,
            end=marker.end,
            rank=_RANKS[NoteRef],
            make=partial(_note_ref, name),
        )


def _note_ref(name: str, content: Content) -> Inline:
    return NoteRef(footnote=name, content=content)


def _span(
    passage: Passage, start: int, end: int, kind: type[Inline], make: Callable[[Content], Inline]
) -> Span:
    first, last = passage.view.span(start, end)
    return Span(start=first, end=last, rank=_RANKS[kind], make=make)


def _spans(
    traced: _Traced, layout: Layout, header: Header, parties: dict[str, str]
) -> Iterator[Span]:
    yield from _motion_spans(traced)
    yield from _verdict_spans(traced)
    yield from _promise_spans(traced)
    yield from _other_spans(traced)
    yield from _member_spans(traced, header, parties)


def _motion_spans(traced: _Traced) -> Iterator[Span]:
    for passage in traced.passages:
        for link in traced.trail.links.get(passage.place, ()):
            mention = link.mention
            for motion in link.motions:
                make = partial(_motion_ref, f"m{motion + 1}")
                yield _span(passage, mention.start, mention.end, MotionRef, make)


def _motion_ref(motion: str, content: Content) -> Inline:
    return MotionRef(motion=motion, content=content)


def _verdict_spans(traced: _Traced) -> Iterator[Span]:
    for place, draft in enumerate(traced.verdicts, start=1):
        name = f"v{place}"
        for utterance in draft.utterances:
            passage = traced.passages[utterance.passage]
            make = partial(_verdict_ref, name)
            yield _span(passage, utterance.start, utterance.end, VerdictRef, make)
        if draft.clause is not None:
            where, clause = draft.clause
            yield _span(
                traced.passages[where],
                clause.start,
                clause.end,
                Condition,
                partial(_condition, name, clause.kind),
            )


def _verdict_ref(verdict: str, content: Content) -> Inline:
    return VerdictRef(verdict=verdict, content=content)


def _condition(verdict: str, kind: object, content: Content) -> Inline:
    return Condition(verdict=verdict, kind=kind, content=content)  # type: ignore[arg-type]


def _promise_spans(traced: _Traced) -> Iterator[Span]:
    for place, draft in enumerate(traced.commitments, start=1):
        passage = traced.passages[draft.passage]
        name = f"t{place}"
        yield _span(
            passage, draft.start, draft.end, CommitmentRef, partial(_commitment_ref, name)
        )
        if draft.period is not None:
            yield _span(
                passage,
                draft.period.start,
                draft.period.end,
                Deadline,
                partial(_deadline, None, name),
            )
    for request in traced.requests:
        passage = traced.passages[request.passage]
        make = partial(_request, f"m{request.motion + 1}")
        yield _span(passage, request.start, request.end, Request, make)
        for motion, period in traced.deadlines:
            if (
                motion == request.motion
                and request.start <= period.start
                and period.end <= request.end
            ):
                yield _span(
                    passage,
                    period.start,
                    period.end,
                    Deadline,
                    partial(_deadline, f"m{motion + 1}", None),
                )


def _commitment_ref(commitment: str, content: Content) -> Inline:
    return CommitmentRef(commitment=commitment, content=content)


def _deadline(motion: str | None, commitment: str | None, content: Content) -> Inline:
    return Deadline(motion=motion, commitment=commitment, content=content)


def _request(motion: str, content: Content) -> Inline:
    return Request(motion=motion, content=content)


def _other_spans(traced: _Traced) -> Iterator[Span]:
    for place, debate in enumerate(traced.debates.drafts, start=1):
        for where, start, end in debate.spans:
            make = partial(_debate_ref, f"d{place}")
            yield _span(traced.passages[where], start, end, DebateRef, make)
    for place, signatory in enumerate(traced.signatories, start=1):
        for where, start, end in signatory.spans:
            make = partial(_signatory_ref, f"s{place}")
            yield _span(traced.passages[where], start, end, SignatoryRef, make)
    for passage, cited in zip(traced.passages, traced.cited, strict=True):
        for found in cited.values():
            for one in citations_of(found):
                if passage.kind is SegmentKind.LETTERHEAD and isinstance(one.publication, Dossier):
                    continue  # the dossier to which the letter belongs itself
                make = partial(citation_of, one)
                yield _span(passage, found.start, found.end, Citation, make)


def _debate_ref(debate: str, content: Content) -> Inline:
    return DebateRef(debate=debate, content=content)


def _signatory_ref(signatory: str, content: Content) -> Inline:
    return SignatoryRef(signatory=signatory, content=content)


def _member_spans(
    traced: _Traced, header: Header, parties: dict[str, str]
) -> Iterator[Span]:
    for passage in traced.passages:
        persons: dict[int, Person] = {}
        for group in people_in(passage.text):
            persons.update({each.start: each for each in group.persons})
        for link in traced.trail.links.get(passage.place, ()):
            for each in (*link.mention.people, *link.mention.co):
                persons[each.start] = each
        end = 0
        for start in sorted(persons):
            person = persons[start]
            if start < end:
                continue
            end = person.end
            party = person.party
            if party is not None:
                known = Register.bundled().party(party, header.day)
                party = party if known is None else known.abbreviation
            make = partial(_member, person.name, party)
            yield _span(passage, start, person.end, Member, make)


def _member(name: str, party: str | None, content: Content) -> Inline:
    return Member(name=name, party=party, content=content)


def _report(traced: _Traced, text: str) -> AnnotationReport:
    evidence: list[Evidence] = []
    doubts: list[Doubt] = []
    for place, draft in enumerate(traced.verdicts, start=1):
        for utterance in draft.utterances:
            view = traced.passages[utterance.passage].view
            start, end = view.span(utterance.start, utterance.end)
            evidence.append(
                Evidence(
                    fact=f"v{place}",
                    start=start,
                    end=end,
                    words=text[start:end],
                    pattern=utterance.pattern.name,
                )
            )
    return AnnotationReport(
        evidence=tuple(sorted(evidence, key=lambda each: each.start)), doubts=tuple(doubts)
    )
