"""
The letter: its facts, its words, and the look-ups between them.
"""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.model import blocks, fields
from kamerbrief.model.blocks import Footnote, Signature
from kamerbrief.model.extension import Extension
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Verdict
from kamerbrief.model.index import Index, Quote, index_of
from kamerbrief.model.inlines import Citation, NoteRef
from kamerbrief.model.metadata import Metadata
from kamerbrief.model.text import BodyContent, ContentCheck, merged, text_of
from kamerbrief.model.walk import Placed, place_nodes
from kamerbrief.publications.values import Value
from kamerbrief.vocabularies import Chamber

__all__ = ["Letter"]


_IS_BODY = ContentCheck(
    blocks.Letterhead,
    blocks.Heading,
    blocks.Paragraph,
    blocks.List,
    blocks.Table,
    blocks.Quotation,
    blocks.Footnote,
    blocks.Signature,
    blocks.Furniture,
    blocks.PageBreak,
)


def _is_language(instance: object, attribute: Any, value: Any) -> None:
    if not isinstance(value, str) or fields.LANGUAGE.fullmatch(value) is None:
        raise ModelError(f"Letter.language: {value!r} is no language tag such as 'nl'")


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Letter(Value):
    """
    An annotated letter: facts, declared once, and the text that points at them.

    Attributes:
        language: the language of the text, as a tag of BCP 47.
        metadata: the header.
        debates: the debates that the letter is about or names.
        motions: the motions and amendments that it appraises or names.
        verdicts: what it says of them.
        commitments: what it promises.
        signatories: who signs it, or on whose behalf.
        body: all words of the source, in its order.
        extensions: elements of other namespaces.
    """

    language: str = attrs.field(default="nl", validator=_is_language)
    metadata: Metadata = fields.child(Metadata)
    debates: tuple[Debate, ...] = fields.members(Debate)
    motions: tuple[Motion, ...] = fields.members(Motion)
    verdicts: tuple[Verdict, ...] = fields.members(Verdict)
    commitments: tuple[Commitment, ...] = fields.members(Commitment)
    signatories: tuple[Signatory, ...] = fields.members(Signatory)
    body: BodyContent = attrs.field(default=(), converter=merged, validator=_IS_BODY)
    extensions: tuple[Extension, ...] = fields.members(Extension)

    def __attrs_post_init__(self) -> None:
        for place, extension in enumerate(self.extensions):
            if not extension.name.startswith("{"):
                raise ModelError(
                    f"Letter.extensions[{place}]: {extension.name!r} is in no namespace, "
                    "expected '{namespace}name'"
                )

    @cached_property
    def text(self) -> str:
        """
        The whole source, verbatim: every word and every blank, page breaks as U+000C.
        """
        return text_of(self.body)

    @property
    def chamber(self) -> Chamber | None:
        """
        The chamber to which the letter is sent.
        """
        return None if self.metadata.chamber is None else self.metadata.chamber.value

    @property
    def date(self) -> dt.date | None:
        """
        The date of the letter, by its first witness.
        """
        return self.metadata.dates[0].value if self.metadata.dates else None

    @property
    def subject(self) -> str | None:
        """
        The subject of the letter, by its first witness.
        """
        return self.metadata.subjects[0].value if self.metadata.subjects else None

    @cached_property
    def footnotes(self) -> tuple[Footnote, ...]:
        """
        The footnotes, in the order of the text.
        """
        return tuple(p.node for p in self.nodes if isinstance(p.node, Footnote))

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """
        The citations of the text and of the footnotes, in the order of the text.
        """
        return tuple(p.node for p in self.nodes if isinstance(p.node, Citation))

    @cached_property
    def nodes(self) -> tuple[Placed, ...]:
        """
        Every node of the body with its path and its span, in the order of the text.

        A node comes before what it holds.
        """
        return place_nodes(self.body, "/letter/body")

    @cached_property
    def _index(self) -> Index:
        return index_of(
            motions=self.motions,
            verdicts=self.verdicts,
            signatories=self.signatories,
            placed=self.nodes,
        )

    def motion_of(self, verdict: Verdict) -> Motion | None:
        """
        The motion of *verdict*, or None when the letter does not declare it.
        """
        return self._index.motions.get(verdict.motion)

    def verdicts_of(self, motion: Motion) -> tuple[Verdict, ...]:
        """
        The verdicts on *motion*, in the order of declaration.
        """
        return self._index.verdicts.get(motion.id, ())

    def signatory_of(self, fact: Verdict | Commitment | Signature) -> Signatory | None:
        """
        The signatory who gives a verdict, makes a commitment or signs; or None.
        """
        return None if fact.signatory is None else self._index.signatories.get(fact.signatory)

    def footnote_of(self, marker: NoteRef) -> Footnote | None:
        """
        The footnote to which *marker* points, or None when the letter does not have it.
        """
        return None if marker.footnote is None else self._index.footnotes.get(marker.footnote)

    def markers_of(self, footnote: Footnote) -> tuple[NoteRef, ...]:
        """
        The markers in the text that point at *footnote*.
        """
        return self._index.markers.get(footnote.id, ())

    def citations_of(self, footnote: Footnote) -> tuple[Citation, ...]:
        """
        The citations in *footnote*, in the order of the text.
        """
        return self._index.citations.get(footnote.id, ())

    def words_of(self, fact: Motion | Verdict | Commitment) -> tuple[Quote, ...]:
        """
        The words that name a motion, give a verdict or make a commitment, with their spans.
        """
        text = self.text
        return tuple(
            Quote(text=text[start:end], start=start, end=end)
            for start, end in self._index.spans.get((type(fact), fact.id), ())
        )
