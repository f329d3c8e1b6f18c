"""
The words on which the facts of a draft rest, and what a person should look at.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.annotating.mentions import Manner
from kamerbrief.annotating.reports import AnnotationReport, Doubt, Evidence
from kamerbrief.annotating.tracing import Tracing

__all__ = ["report_of"]

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
    def found(fact: str, passage: int, start: int, end: int, pattern: str) -> Evidence:
        first, last = tracing.passages[passage].view.span(start, end)
        return Evidence(fact=fact, start=first, end=last, words=text[first:last], pattern=pattern)

    for place, debate in enumerate(tracing.debates.drafts, start=1):
        for passage, start, end in debate.spans:
            yield found(f"d{place}", passage, start, end, "debate")
    for passage, links in tracing.trail.links.items():
        for link in links:
            manner = _MANNERS.get(link.mention.manner)
            if manner is not None:
                for motion in link.motions:
                    mention = link.mention
                    yield found(f"m{motion + 1}", passage, mention.start, mention.end, manner)
    for request in tracing.requests:
        motion = f"m{request.motion + 1}"
        yield found(motion, request.passage, request.start, request.end, request.pattern)
    for place, verdict in enumerate(tracing.verdicts.drafts, start=1):
        for each in verdict.utterances:
            yield found(f"v{place}", each.passage, each.start, each.end, each.pattern.name)
        if verdict.clause is not None:
            passage, clause = verdict.clause
            yield found(f"v{place}", passage, clause.start, clause.end, clause.pattern)
    for place, promise in enumerate(tracing.commitments, start=1):
        yield found(f"t{place}", promise.passage, promise.start, promise.end, promise.pattern)
    for place, signatory in enumerate(tracing.signatories, start=1):
        closing = signatory.closing
        if closing is not None:
            first, last = closing.office
            yield Evidence(
                fact=f"s{place}",
                start=first,
                end=last,
                words=text[first:last],
                pattern="office above a name",
            )
        for passage, start, end in signatory.spans:
            yield found(f"s{place}", passage, start, end, "office in the text")


def _doubts(tracing: Tracing, text: str) -> Iterator[Doubt]:
    def doubt(passage: int, start: int, end: int, message: str) -> Doubt:
        first, last = tracing.passages[passage].view.span(start, end)
        return Doubt(start=first, end=last, words=text[first:last], message=message)

    for each in tracing.verdicts.unbound:
        yield doubt(
            each.passage, each.start, each.end, "these words give a verdict on no known motion"
        )
    for passage, mention in tracing.trail.unclear:
        yield doubt(passage, mention.start, mention.end, "which motion is meant here is not clear")
    seen: dict[tuple[int, str | None], int] = {}
    for place, verdict in enumerate(tracing.verdicts.drafts, start=1):
        if verdict.past:
            continue
        key = verdict.motion, verdict.part
        first = verdict.utterances[0]
        if key in seen:
            yield doubt(
                first.passage,
                first.start,
                first.end,
                f"v{place} stands beside v{seen[key]} on the same motion m{verdict.motion + 1}",
            )
        seen.setdefault(key, place)
    judged = {verdict.motion for verdict in tracing.verdicts.drafts}
    for motion, draft in enumerate(tracing.trail.ledger.drafts):
        if motion not in judged and draft.topical:
            where = tracing.trail.first(motion)
            if where is not None:
                yield doubt(
                    where.passage,
                    where.mention.start,
                    where.mention.end,
                    f"no verdict on m{motion + 1} was found",
                )
    for place, promise in enumerate(tracing.commitments, start=1):
        period = promise.period
        if period is not None and period.inferred:
            yield doubt(
                promise.passage,
                period.start,
                period.end,
                f"the period of t{place} depends on what the words do not say",
            )
