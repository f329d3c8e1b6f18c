"""
From a source to a first annotated letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamerbrief.annotating.assembling import body_of, divided
from kamerbrief.annotating.evidence import report_of
from kamerbrief.annotating.facts import Facts
from kamerbrief.annotating.headers import with_genres
from kamerbrief.annotating.layout import Layout, layout_of
from kamerbrief.annotating.marking import marks_of
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.signatories import SignatoryDraft
from kamerbrief.annotating.tracing import Tracing, trace
from kamerbrief.drafts import Draft
from kamerbrief.model.letter import Letter
from kamerbrief.sources.values import Source, SourceFormat
from kamerbrief.vocabularies import Treatment

__all__ = ["annotate", "draft"]


def annotate(source: Source | str) -> Letter:
    r"""
    A first annotated letter from *source*: a `Source`, or text as it is.

    Its text is that of the source, character for character, and it passes the schema.  What its
    facts rest on, and what is not sure, `draft` says.

        >>> letter = annotate("De motie van het lid Ceder (CU) (36 200, nr. 7) ontraad ik.")
        >>> letter.motions[0].submitters[0].name, str(letter.verdicts[0].category)
        ('Ceder', 'ontraden')

    The cost grows linearly with the text, and nothing is looked up outside of the package.

    Raises:
        ModelError: *source* is text with characters that XML cannot hold.
    """
    source = _read(source)
    layout = layout_of(source)
    return _letter(source, layout, trace(source, layout))


def draft(source: Source | str) -> Draft:
    """
    A first annotated letter from *source*, with the evidence for its facts and what is not sure.

    Raises:
        ModelError: *source* is text with characters that XML cannot hold.
    """
    source = _read(source)
    layout = layout_of(source)
    tracing = trace(source, layout)
    letter = _letter(source, layout, tracing)
    return Draft(letter=letter, report=report_of(tracing, source.text))


def _read(source: Source | str) -> Source:
    if isinstance(source, Source):
        return source
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    return Source(text=text, format=SourceFormat.TEXT)


def _letter(source: Source, layout: Layout, tracing: Tracing) -> Letter:
    facts = Facts(tracing=tracing)
    motions, verdicts = facts.motions(), facts.verdicts()
    spans = divided(layout.segments, source.text, marks_of(tracing, layout))
    signed = dict(_signed(layout, tracing.signatories))
    return Letter(
        metadata=with_genres(
            tracing.header.metadata,
            appraised=len(verdicts),
            waiting=sum(each.treatment is Treatment.NO_VERDICT for each in motions),
            revised=sum(each.supersedes is not None for each in verdicts),
        ),
        debates=facts.debates(),
        motions=motions,
        verdicts=verdicts,
        commitments=facts.commitments(),
        signatories=facts.signatories(),
        body=body_of(source.text, layout.segments, spans, signed),
    )


def _signed(layout: Layout, signatories: Sequence[SignatoryDraft]) -> Iterator[tuple[int, str]]:
    """
    Where the signature of each signatory begins, and the id of the signatory.
    """
    starts = {each.start for each in layout.segments if each.kind is SegmentKind.SIGNATURE}
    for place, each in enumerate(signatories, start=1):
        if each.closing is not None:
            name = each.closing.name
            start = min(each.closing.office[0], each.closing.office[0] if name is None else name[0])
            if start in starts:
                yield start, f"s{place}"
