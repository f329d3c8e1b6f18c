"""
The words on which the facts of a draft rest, and what a person should look at.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.annotating.mentions import Manner
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.tracing import Tracing
from kamerbrief.drafts import AnnotationReport, Doubt, Evidence

__all__ = ["report_of"]

_SHOWN = 60
_MANNERS = {
    Manner.NAMED: "named by number or by who submitted it",
    Manner.TITLE: "named by its subject",
    Manner.NEW: "introduced with who submitted it",
}


def report_of(tracing: Tracing, text: str) -> AnnotationReport:
    """
    How the draft from *tracing* of *text* came about.
    """
    return AnnotationReport(
        evidence=tuple(sorted(_evidence(tracing, text), key=lambda each: each.start)),
        doubts=tuple(sorted(_doubts(tracing, text), key=lambda each: each.start)),
    )


def _evidence(tracing: Tracing, text: str) -> Iterator[Evidence]:
    for fact, passage, start, end, pattern in (
        *_of_motions(tracing),
        *_of_verdicts(tracing),
        *_of_others(tracing),
    ):
        first, last = tracing.passages[passage].view.span(start, end)
        yield Evidence(fact=fact, start=first, end=last, words=text[first:last], pattern=pattern)
    for place, signatory in enumerate(tracing.signatories, start=1):
        closing = signatory.closing
        if closing is not None:
            first, last = closing.office
            yield Evidence(
                fact=f"s{place}",
                start=first,
                end=last,
                words=text[first:last],
                pattern="office in a signature",
            )


_Words = tuple[str, int, int, int, str]


def _of_motions(tracing: Tracing) -> Iterator[_Words]:
    for passage, links in tracing.trail.links.items():
        for link in links:
            manner = _MANNERS.get(link.mention.manner)
            if manner is not None:
                for motion in link.motions:
                    yield f"m{motion + 1}", passage, link.mention.start, link.mention.end, manner
    for request in tracing.requests:
        asks = f"m{request.motion + 1}"
        yield asks, request.passage, request.start, request.end, request.pattern


def _of_verdicts(tracing: Tracing) -> Iterator[_Words]:
    for place, verdict in enumerate(tracing.verdicts.drafts, start=1):
        for each in verdict.utterances:
            yield f"v{place}", each.passage, each.start, each.end, each.pattern.name
        if verdict.clause is not None:
            passage, clause = verdict.clause
            yield f"v{place}", passage, clause.start, clause.end, clause.pattern


def _of_others(tracing: Tracing) -> Iterator[_Words]:
    for place, debate in enumerate(tracing.debates.drafts, start=1):
        for passage, start, end in debate.spans:
            yield f"d{place}", passage, start, end, "name of a debate"
    for place, promise in enumerate(tracing.commitments, start=1):
        yield f"t{place}", promise.passage, promise.start, promise.end, promise.pattern
    for place, signatory in enumerate(tracing.signatories, start=1):
        for passage, start, end in signatory.spans:
            yield f"s{place}", passage, start, end, "office in the text"


def _doubts(tracing: Tracing, text: str) -> Iterator[Doubt]:
    for passage, start, end, message in (
        *_unbound(tracing),
        *_beside_others(tracing),
        *_without_verdict(tracing),
        *_missing(tracing),
    ):
        first, last = tracing.passages[passage].view.span(start, end)
        yield Doubt(start=first, end=last, words=text[first:last], message=message)


_Doubtful = tuple[int, int, int, str]


def _unbound(tracing: Tracing) -> Iterator[_Doubtful]:
    for each in tracing.verdicts.unbound:
        message = "these words give a verdict, and which motion it is about is not clear"
        yield each.passage, each.start, each.end, message
    for passage, mention in tracing.trail.unclear:
        yield passage, mention.start, mention.end, "which motion is meant here is not clear"
    for place, promise in enumerate(tracing.commitments, start=1):
        period = promise.period
        if period is not None and period.inferred:
            message = f"the period of t{place} depends on what the words do not say"
            yield promise.passage, period.start, period.end, message


def _beside_others(tracing: Tracing) -> Iterator[_Doubtful]:
    seen: dict[tuple[int, str | None], int] = {}
    for place, verdict in enumerate(tracing.verdicts.drafts, start=1):
        if verdict.past:
            continue
        key = verdict.motion, verdict.part
        if key in seen:
            first = verdict.utterances[0]
            message = f"v{place} stands beside v{seen[key]} on the same motion m{key[0] + 1}"
            yield first.passage, first.start, first.end, message
        seen.setdefault(key, place)


def _missing(tracing: Tracing) -> Iterator[_Doubtful]:
    """
    What any letter has and was not found: said at its first words, or at its last.
    """
    text = [each for each in tracing.passages if each.kind is not SegmentKind.FOOTNOTE]
    if not text:
        return
    first, last = text[0], text[-1]
    if not tracing.trail.ledger.drafts:
        yield first.place, 0, min(len(first.text), _SHOWN), "no motion was found in the letter"
    if not tracing.signatories:
        message = "nobody was found who signs the letter"
        yield last.place, max(0, len(last.text) - _SHOWN), len(last.text), message


def _without_verdict(tracing: Tracing) -> Iterator[_Doubtful]:
    judged = {verdict.motion for verdict in tracing.verdicts.drafts}
    for motion, draft in enumerate(tracing.trail.ledger.drafts):
        where = tracing.trail.first(motion)
        if motion not in judged and draft.topical and where is not None:
            message = f"no verdict on m{motion + 1} was found"
            yield where.passage, where.mention.start, where.mention.end, message
