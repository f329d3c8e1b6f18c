"""
Build a letter from scratch, check it, and print it as XML.
"""

from __future__ import annotations

import datetime as dt
import sys

import kamerbrief
from kamerbrief import Citation, Footnote, Letter, Motion, Signatory, Verdict
from kamerbrief.model.blocks import Letterhead, Paragraph, Signature
from kamerbrief.model.editing import annotate, spaced
from kamerbrief.model.facts import Submitter
from kamerbrief.model.inlines import MotionRef, NoteRef, VerdictRef
from kamerbrief.model.metadata import DateField, Metadata
from kamerbrief.publications import Kamerstuk
from kamerbrief.vocabularies import Category, Holder, OfficeKind, SubmitterRole

source = Citation.of(Kamerstuk(chamber="II", session="2025/26", dossier="36947", number="18"))

letter = Letter(
    metadata=Metadata(dates=(DateField(value=dt.date(2026, 6, 15)),)),
    motions=(
        Motion(
            id="m1",
            dossier="36947",
            number="18",
            submitters=(Submitter(name="Van Haaften", party="D66", role=SubmitterRole.FIRST),),
        ),
    ),
    verdicts=(
        Verdict(
            id="v1",
            motion="m1",
            category=Category.OORDEEL_KAMER,
            holder=Holder.ONDERTEKENAAR,
            signatory="s1",
        ),
    ),
    signatories=(
        Signatory(
            id="s1",
            office=OfficeKind.STAATSSECRETARIS,
            ministry="IenW",
            initials="J.P.H.",
            prefix="van",
            surname="Meerkerk",
        ),
    ),
    body=spaced(
        Letterhead(content="Geachte voorzitter,"),
        Paragraph(
            content=(
                "De ",
                MotionRef(motion="m1", content="motie-Van Haaften"),
                NoteRef(footnote="n1", content="1"),
                " geef ik oordeel Kamer.",
            )
        ),
        Footnote(id="n1", marker="1", content=("1 ", source, ".")),
        Signature(signatory="s1", content="De staatssecretaris van IenW,\n\nJ.P.H. van Meerkerk"),
    ),
)

# The words of the verdict are marked afterwards, as one would in a text that exists already.
start = letter.text.index("oordeel Kamer")
letter = annotate(
    letter,
    start,
    start + len("oordeel Kamer"),
    lambda words: VerdictRef(verdict="v1", content=words),
)

kamerbrief.validate(letter).raise_for_errors()
sys.stdout.write(kamerbrief.to_xml(letter).decode())
