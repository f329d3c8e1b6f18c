"""
All that is found in a text, each stage in its turn.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.commitments import CommitmentDraft, trace_commitments
from kamerbrief.annotating.debates import DebateTrail, trace_debates
from kamerbrief.annotating.headers import Header, header_of
from kamerbrief.annotating.layout import Layout
from kamerbrief.annotating.motions import trace_motions
from kamerbrief.annotating.notes import Marker
from kamerbrief.annotating.passages import Passage, passages_of
from kamerbrief.annotating.periods import Period, periods_in
from kamerbrief.annotating.requests import RequestDraft, trace_requests
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.signatories import SignatoryDraft, trace_signatories
from kamerbrief.annotating.trails import Trail
from kamerbrief.annotating.verdicts import VerdictTrail, trace_verdicts
from kamerbrief.citing.finding import find
from kamerbrief.sources.values import Source

__all__ = ["Tracing", "trace"]

_DIGIT = re.compile(r"\d")


@attrs.frozen(kw_only=True)
class Tracing:
    """
    All that was found in a text.

    Attributes:
        header: what its top and its running headers say.
        passages: its passages.
        cited: the citations of each passage, by where they begin.
        trail: the motions, and where they are named.
        debates: the debates, and where they are named.
        requests: what the motions ask.
        deadlines: the ends that requests give, each with the place of its request.
        verdicts: the verdicts, and the words for one that is about no known motion.
        commitments: the promises.
        signatories: who signs, and on whose behalf.
        parties: the party of each member for whom the letter names one.
    """

    header: Header
    passages: tuple[Passage, ...]
    cited: tuple[Citations, ...]
    trail: Trail
    debates: DebateTrail
    requests: Sequence[RequestDraft]
    deadlines: Sequence[tuple[int, Period]]
    verdicts: VerdictTrail
    commitments: Sequence[CommitmentDraft]
    signatories: Sequence[SignatoryDraft]
    parties: Mapping[str, str]


def trace(source: Source, layout: Layout) -> Tracing:
    """
    What can be found in *source*, whose blocks are those of *layout*.
    """
    text = source.text
    header = header_of(text, layout.segments, source.metadata)
    day = header.day
    holes = [(marker.start, marker.end) for marker in layout.markers]
    passages = passages_of(text, layout.segments, holes)
    cited = tuple(_citations(each.text) for each in passages)
    trail = trace_motions(passages, cited, _noted(passages, layout.markers))
    subjects = [each.value for each in header.metadata.subjects]
    debates = trace_debates(passages, day, subjects)
    requests = trace_requests(passages, trail)
    verdicts = trace_verdicts(passages, trail, day)
    return Tracing(
        header=header,
        passages=passages,
        cited=cited,
        trail=trail,
        debates=debates,
        requests=requests,
        deadlines=[
            (place, period)
            for place, request in enumerate(requests)
            for period in periods_in(
                passages[request.passage].view, request.start, request.end, day
            )
            if period.firm
        ],
        verdicts=verdicts,
        commitments=trace_commitments(
            passages, trail, debates, _taken(len(passages), requests, verdicts), day
        ),
        signatories=trace_signatories(text, layout.closings, passages),
        parties=_parties(passages, trail),
    )


_NONE = Citations(())


def _citations(text: str) -> Citations:
    """
    The citations of *text*; none is without a digit, and many short cells are.
    """
    return Citations(find(text)) if "://" in text or _DIGIT.search(text) else _NONE


def _taken(
    count: int, requests: Sequence[RequestDraft], verdicts: VerdictTrail
) -> list[list[tuple[int, int]]]:
    """
    The spans of requests and verdicts in each of *count* passages: they promise nothing.
    """
    taken: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for request in requests:
        taken[request.passage].append((request.start, request.end))
    for verdict in verdicts.drafts:
        for utterance in verdict.utterances:
            taken[utterance.passage].append((utterance.start, utterance.end))
    return taken


def _noted(passages: Sequence[Passage], markers: Sequence[Marker]) -> dict[tuple[int, int], int]:
    """
    The passage of the note whose marker stands at a place of a passage.
    """
    if not markers:
        return {}
    notes = [each.place for each in passages if each.kind is SegmentKind.FOOTNOTE]
    starts = [marker.start for marker in markers]
    found: dict[tuple[int, int], int] = {}
    for passage in passages:
        view = passage.view
        # A marker is where one stretch of the source ends and the next one begins behind it.
        edges = [*view.starts[1:], len(view.text)]
        for start, origin, edge in zip(view.starts, view.origins, edges, strict=True):
            end = origin + edge - start
            place = bisect_left(starts, end)
            if place < len(markers) and markers[place].start == end:
                note = markers[place].note
                if note < len(notes):
                    found[passage.place, edge] = notes[note]
    return found


def _parties(passages: Sequence[Passage], trail: Trail) -> dict[str, str]:
    """
    The party of each member for whom the letter names one, and only one.
    """
    found: dict[str, set[str]] = {}
    persons = [
        person for passage in passages for group in passage.people for person in group.persons
    ]
    for draft in trail.ledger.drafts:
        persons += (*draft.people, *draft.co)
    for person in persons:
        if person.party is not None:
            found.setdefault(person.key, set()).add(person.party)
    return {key: next(iter(parties)) for key, parties in found.items() if len(parties) == 1}
