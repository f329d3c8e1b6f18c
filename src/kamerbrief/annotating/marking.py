"""
The stretches of a text that become nodes: what was found, as spans with the ids of the facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from kamerbrief.annotating.citations import citation_of, citations_of
from kamerbrief.annotating.layout import Layout
from kamerbrief.annotating.names import Person
from kamerbrief.annotating.parties import party_of
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.spans import Span
from kamerbrief.annotating.tracing import Tracing
from kamerbrief.model.inlines import (
    Citation,
    CommitmentRef,
    Condition,
    Deadline,
    DebateRef,
    Emphasis,
    Member,
    MotionRef,
    NoteRef,
    Request,
    SignatoryRef,
    VerdictRef,
)
from kamerbrief.model.text import Content, Inline
from kamerbrief.publications import Dossier
from kamerbrief.vocabularies import ConditionKind, EmphasisStyle

__all__ = ["marks_of"]

# Of two stretches that cross, the one with the higher rank is kept whole.
_RANKS = {
    CommitmentRef: 0,
    Request: 1,
    Condition: 2,
    DebateRef: 3,
    SignatoryRef: 4,
    Deadline: 5,
    MotionRef: 6,
    VerdictRef: 7,
    Member: 8,
    Citation: 9,
    Emphasis: 10,
    NoteRef: 11,
}


def _note_spans(layout: Layout) -> Iterator[Span]:
    """
    The markers, each pointing at its note.
    """
    for marker in layout.markers:
        make = partial(_note_ref, f"n{marker.note + 1}")
        yield Span(start=marker.start, end=marker.end, rank=_RANKS[NoteRef], make=make)


def _emphasis(style: EmphasisStyle, content: Content) -> Inline:
    return Emphasis(style=style, content=content)


def _note_ref(name: str, content: Content) -> Inline:
    return NoteRef(footnote=name, content=content)


def _span(
    passage: Passage, start: int, end: int, kind: type[Inline], make: Callable[[Content], Inline]
) -> Span:
    first, last = passage.view.span(start, end)
    return Span(start=first, end=last, rank=_RANKS[kind], make=make)


def marks_of(tracing: Tracing, layout: Layout) -> Iterator[Span]:
    """
    Every stretch of the text that is to become a node.
    """
    yield from _note_spans(layout)
    for start, end, style in layout.emphasis:
        make = partial(_emphasis, style)
        yield Span(start=start, end=end, rank=_RANKS[Emphasis], make=make)
    yield from _motion_spans(tracing)
    yield from _verdict_spans(tracing)
    yield from _promise_spans(tracing)
    yield from _other_spans(tracing)
    yield from _member_spans(tracing)


def _motion_spans(tracing: Tracing) -> Iterator[Span]:
    for passage in tracing.passages:
        for link in tracing.trail.links.get(passage.place, ()):
            mention = link.mention
            for motion in link.motions:
                make = partial(_motion_ref, f"m{motion + 1}")
                yield _span(passage, mention.start, mention.end, MotionRef, make)


def _motion_ref(motion: str, content: Content) -> Inline:
    return MotionRef(motion=motion, content=content)


def _verdict_spans(tracing: Tracing) -> Iterator[Span]:
    for place, draft in enumerate(tracing.verdicts.drafts, start=1):
        name = f"v{place}"
        for utterance in draft.utterances:
            passage = tracing.passages[utterance.passage]
            make = partial(_verdict_ref, name)
            yield _span(passage, utterance.start, utterance.end, VerdictRef, make)
        if draft.clause is not None:
            where, clause = draft.clause
            yield _span(
                tracing.passages[where],
                clause.start,
                clause.end,
                Condition,
                partial(_condition, name, clause.kind),
            )


def _verdict_ref(verdict: str, content: Content) -> Inline:
    return VerdictRef(verdict=verdict, content=content)


def _condition(verdict: str, kind: ConditionKind, content: Content) -> Inline:
    return Condition(verdict=verdict, kind=kind, content=content)


def _promise_spans(tracing: Tracing) -> Iterator[Span]:
    for place, draft in enumerate(tracing.commitments, start=1):
        passage = tracing.passages[draft.passage]
        name = f"t{place}"
        yield _span(passage, draft.start, draft.end, CommitmentRef, partial(_commitment_ref, name))
        if draft.period is not None:
            yield _span(
                passage,
                draft.period.start,
                draft.period.end,
                Deadline,
                partial(_deadline, None, name),
            )
    for request in tracing.requests:
        passage = tracing.passages[request.passage]
        make = partial(_request, f"m{request.motion + 1}")
        yield _span(passage, request.start, request.end, Request, make)
    for place, period in tracing.deadlines:
        request = tracing.requests[place]
        yield _span(
            tracing.passages[request.passage],
            period.start,
            period.end,
            Deadline,
            partial(_deadline, f"m{request.motion + 1}", None),
        )


def _commitment_ref(commitment: str, content: Content) -> Inline:
    return CommitmentRef(commitment=commitment, content=content)


def _deadline(motion: str | None, commitment: str | None, content: Content) -> Inline:
    return Deadline(motion=motion, commitment=commitment, content=content)


def _request(motion: str, content: Content) -> Inline:
    return Request(motion=motion, content=content)


def _other_spans(tracing: Tracing) -> Iterator[Span]:
    for place, debate in enumerate(tracing.debates.drafts, start=1):
        for where, start, end in debate.spans:
            make = partial(_debate_ref, f"d{place}")
            yield _span(tracing.passages[where], start, end, DebateRef, make)
    for place, signatory in enumerate(tracing.signatories, start=1):
        for where, start, end in signatory.spans:
            make = partial(_signatory_ref, f"s{place}")
            yield _span(tracing.passages[where], start, end, SignatoryRef, make)
    for passage, cited in zip(tracing.passages, tracing.cited, strict=True):
        for found in cited.all:
            for one in citations_of(found):
                if passage.kind is SegmentKind.LETTERHEAD and isinstance(one.publication, Dossier):
                    continue  # the dossier to which the letter belongs itself
                yield _span(passage, found.start, found.end, Citation, partial(citation_of, one))


def _debate_ref(debate: str, content: Content) -> Inline:
    return DebateRef(debate=debate, content=content)


def _signatory_ref(signatory: str, content: Content) -> Inline:
    return SignatoryRef(signatory=signatory, content=content)


def _member_spans(tracing: Tracing) -> Iterator[Span]:
    for passage in tracing.passages:
        persons: dict[int, Person] = {}
        for group in passage.people:
            persons.update({each.start: each for each in group.persons})
        for link in tracing.trail.links.get(passage.place, ()):
            for each in (*link.mention.people, *link.mention.co):
                persons[each.start] = each
        end = 0
        for start in sorted(persons):
            person = persons[start]
            if start < end:
                continue
            end = person.end
            make = partial(_member, person.name, party_of(person.party, tracing.header.day))
            yield _span(passage, start, person.end, Member, make)


def _member(name: str, party: str | None, content: Content) -> Inline:
    return Member(name=name, party=party, content=content)
