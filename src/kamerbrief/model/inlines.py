"""
The nodes that stand among words: references to facts, and what words are.
"""

from __future__ import annotations

from typing import Any

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.model import fields
from kamerbrief.model.text import Content, Inline, merged
from kamerbrief.publications.identifiers import Publication
from kamerbrief.publications.parts import from_parts, to_parts
from kamerbrief.vocabularies import (
    Basis,
    CitationKind,
    ConditionKind,
    EmphasisStyle,
    House,
    SlipKind,
)

__all__ = [
    "Citation",
    "CommitmentRef",
    "Condition",
    "Deadline",
    "DebateRef",
    "Emphasis",
    "Member",
    "MotionRef",
    "NoteRef",
    "Request",
    "Sic",
    "SignatoryRef",
    "VerdictRef",
]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class MotionRef(Inline):
    """
    Words that name a motion: "deze motie", "de motie-Ceder".

    Attributes:
        motion: the id of the motion.
        content: the words.
    """

    motion: str = fields.identifier()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class VerdictRef(Inline):
    """
    Words that give a verdict: "oordeel Kamer", "ontraad ik".

    Attributes:
        verdict: the id of the verdict.
        content: the words.
    """

    verdict: str = fields.identifier()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class CommitmentRef(Inline):
    """
    Words that promise something.

    Attributes:
        commitment: the id of the commitment.
        content: the words.
    """

    commitment: str = fields.identifier()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class DebateRef(Inline):
    """
    Words that name a debate.

    Attributes:
        debate: the id of the debate.
        content: the words.
    """

    debate: str = fields.identifier()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class SignatoryRef(Inline):
    """
    Words that name someone who signs, or on whose behalf is signed.

    Attributes:
        signatory: the id of the signatory.
        content: the words.
    """

    signatory: str = fields.identifier()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class NoteRef(Inline):
    """
    The marker of a footnote in the text.

    Attributes:
        footnote: the id of the footnote, or None when the source does not have the note.
        content: the marker as printed: "1", "[4 ]".
    """

    footnote: str | None = fields.reference()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Member(Inline):
    """
    Words that name a member of parliament: "het lid Van Dijk (SP)".

    Attributes:
        name: the name in normal form, with prefix: "Van Dijk".
        party: the party in the abbreviation of the House: "SP".
        basis: whether the letter gives these facts itself.
        content: the words.
    """

    name: str = fields.text()
    party: str | None = fields.text(None)
    basis: Basis = fields.closed(Basis, Basis.STATED)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Request(Inline):
    """
    What a motion asks, in the words of the letter (its dictum).

    Attributes:
        motion: the id of the motion.
        content: the words.
    """

    motion: str = fields.identifier()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Condition(Inline):
    """
    Words that qualify a verdict: "Met de kanttekening dat ...".

    Attributes:
        verdict: the id of the verdict.
        kind: condition, interpretation or caveat.
        content: the words.
    """

    verdict: str = fields.identifier()
    kind: ConditionKind = fields.closed(ConditionKind)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Deadline(Inline):
    """
    Words that say by when: "vóór 1 maart 2023".  The dates stand at the fact.

    Attributes:
        motion: the id of the motion whose deadline it is, or None.
        commitment: the id of the commitment whose deadline it is, or None.
        content: the words.
    """

    motion: str | None = fields.reference()
    commitment: str | None = fields.reference()
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Emphasis(Inline):
    """
    Words that the source sets apart.

    Attributes:
        style: how.
        content: the words.
    """

    style: EmphasisStyle = fields.closed(EmphasisStyle)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Sic(Inline):
    """
    Words that the source really has, and that are a slip.

    Attributes:
        kind: what is wrong with them.
        correction: what was probably meant, or None.
        content: the words of the source.
    """

    kind: SlipKind = fields.closed(SlipKind)
    correction: str | None = fields.text(None)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Citation(Inline):
    """
    Words that cite a publication, with its parts in normal form.

    Attributes:
        kind: the kind of publication.
        chamber: the chamber that published it, or None.
        session: the vergaderjaar, as ``2020-2021``, or None.
        dossier: the number of the dossier, ``32824`` or ``21501-02``, or None.
        chapter: the budget chapter or fund, ``VI``, or None.
        rijkswet: the number of a bill for the whole Kingdom, ``R2184``, or None.
        number: the number of the document (ondernummer), issue, act or sitting, or None.
        item: the item within a sitting (Handelingen from 2011), or None.
        annex: the number of an annex (bijlage) to that document, or None.
        year: the year of a Staatsblad, Staatscourant or Tractatenblad, or None.
        page: the page or pages, as printed, or None.
        identifier: the whole identifier of a kind that has no parts (ECLI, BWB, URL, ...),
            or an official identifier that does not follow from the parts; or None.
        basis: whether the letter gives these parts itself.
        content: the words.
    """

    kind: CitationKind | str = fields.open_(CitationKind)
    chamber: House | None = fields.closed(House, None)
    session: str | None = fields.text(None)
    dossier: str | None = fields.text(None)
    chapter: str | None = fields.text(None)
    rijkswet: str | None = fields.text(None)
    number: str | None = fields.text(None)
    item: str | None = fields.text(None)
    annex: str | None = fields.text(None)
    year: str | None = fields.text(None)
    page: str | None = fields.text(None)
    identifier: str | None = fields.text(None)
    basis: Basis = fields.closed(Basis, Basis.STATED)
    content: Content = attrs.field(default=(), converter=merged, validator=fields.is_words)

    @classmethod
    def of(cls, publication: Publication, content: str | Content | None = None) -> Citation:
        """
        A citation of *publication*, in its printed form unless *content* is given.

            >>> from kamerbrief.publications import Kamerstuk
            >>> Citation.of(Kamerstuk(chamber="II", dossier="32824", number="341")).text
            'Kamerstukken II, 32824, nr. 341'

        Raises:
            ModelError: the attributes of a citation cannot hold all of *publication*.
        """
        kind, parts = to_parts(publication)
        words: Any = publication.printed if content is None else content
        fields: dict[str, Any] = {**parts}
        return cls(kind=kind, content=words, **fields)

    @property
    def publication(self) -> Publication | None:
        """
        The publication that the attributes name, or None where they do not name one.
        """
        given = {name: value for name in _PARTS if (value := getattr(self, name)) is not None}
        try:
            return from_parts(self.kind, given)
        except ModelError:
            return None


_PARTS = (
    "chamber",
    "session",
    "dossier",
    "chapter",
    "rijkswet",
    "number",
    "item",
    "annex",
    "year",
    "page",
    "identifier",
)
