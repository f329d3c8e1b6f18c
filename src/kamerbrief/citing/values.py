"""
What is found in a text: mentions, what each of them cites, and what is wrong with its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

import attrs

from kamerbrief.publications import Publication
from kamerbrief.vocabularies import CitationKind

__all__ = [
    "Certainty",
    "Cited",
    "Flaw",
    "Found",
    "Fragment",
    "Issue",
    "NamedMotion",
    "Referent",
]


class Certainty(StrEnum):
    """
    How sure it is that an identifier is the one of what the words cite.
    """

    EXACT = "exact"
    """The words hold the identifier itself, as an ECLI and the address of a page do."""

    COMPUTED = "computed"
    """The words state every part of which the identifier is made."""

    INFERRED = "inferred"
    """A part is taken from the context, or is the likeliest one; `Cited.inferred` names it."""

    UNRESOLVED = "unresolved"
    """The words, with their context, do not give an identifier."""


class Flaw(StrEnum):
    """
    What can be wrong with the words of a citation.
    """

    CHAMBER_MISSING = "chamber-missing"
    """A session is named, but not the chamber whose session it is."""

    SESSION_MISSING = "session-missing"
    """The identifier depends on the session, and the words name none."""

    SESSION_FORM = "session-form"
    """The session is not written as two years that follow each other."""

    NUMBER_LABEL = "number-label"
    """A number stands without *nr.*, or with another sign for it."""

    LABEL = "label"
    """The citation does not begin with the name of what it cites."""

    MISLABELLED = "mislabelled"
    """The words name one kind of publication and cite another."""

    GLUED = "glued"
    """Parts stand together without anything between them."""

    STRAY = "stray"
    """A sign stands where none belongs."""

    SEVERAL_DOSSIERS = "several-dossiers"
    """Several dossiers share one number; it belongs to the first one."""

    CHAMBER_CONTRADICTS_NUMBER = "chamber-contradicts-number"
    """The chamber does not number its papers so."""

    CHAPTER_UNKNOWN = "chapter-unknown"
    """The dossier has no such chapter."""

    SESSION_BEFORE_DOSSIER = "session-before-dossier"
    """The dossier was opened after the session."""

    INCOMPLETE = "incomplete"
    """A part lacks that no context gives."""


@attrs.frozen(kw_only=True)
class Issue:
    """
    One thing that is wrong with the words of a citation.

    Attributes:
        flaw: what kind of thing.
        message: the fact, as one sentence without full stop.
        hint: the words as they should be, or None where they cannot be told.
    """

    flaw: Flaw
    message: str
    hint: str | None = None


def _frozen(parts: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType(dict(parts))


@attrs.frozen(kw_only=True)
class Fragment:
    """
    What words cite without saying enough to tell which publication it is.

    Attributes:
        kind: what kind of publication it is.
        parts: what the words do give, under the names of the attributes of a ``<citation>``.
        missing: the names of the parts that lack, such as ``("dossier",)``.
        identifier: None.
        url: None.
    """

    kind: CitationKind
    parts: Mapping[str, str] = attrs.field(converter=_frozen)
    missing: tuple[str, ...]
    identifier: None = attrs.field(default=None, init=False, repr=False)
    url: None = attrs.field(default=None, init=False, repr=False)

    def __hash__(self) -> int:
        return hash((self.kind, tuple(self.parts.items()), self.missing))

    def __reduce__(self) -> tuple[object, ...]:
        return _fragment, (self.kind, dict(self.parts), self.missing)

    @property
    def printed(self) -> str:
        """
        The parts in words: ``kamerstuk, number 35 (dossier unknown)``.
        """
        known = "".join(f", {name} {value}" for name, value in self.parts.items())
        return f"{self.kind}{known} ({', '.join(self.missing)} unknown)"

    def __str__(self) -> str:
        return self.printed


def _fragment(kind: CitationKind, parts: dict[str, str], missing: tuple[str, ...]) -> Fragment:
    return Fragment(kind=kind, parts=parts, missing=missing)


@attrs.frozen(kw_only=True)
class NamedMotion:
    """
    A motion that is known by who submitted it: *motie-Ceder*, *de motie Elissen/Çorüz*.

    One member submits many motions, so nothing but the context tells which one it is.

    Attributes:
        members: the names as they are written, in their order: ``("Elissen", "Çorüz")``.
        others: whether *c.s.* says that others signed it too.
        identifier: None.
        url: None.
    """

    members: tuple[str, ...]
    others: bool = False
    identifier: None = attrs.field(default=None, init=False, repr=False)
    url: None = attrs.field(default=None, init=False, repr=False)

    @property
    def printed(self) -> str:
        """
        The usual form, such as ``motie-Ceder c.s.``.
        """
        return f"motie-{'/'.join(self.members)}{' c.s.' if self.others else ''}"

    def __str__(self) -> str:
        return self.printed


Referent: TypeAlias = Publication | Fragment | NamedMotion
"""What a citation can refer to."""


@attrs.frozen(kw_only=True)
class Cited:
    """
    One thing that a mention cites.

    Attributes:
        publication: the publication; or as much of it as the words say.
        certainty: how sure its identifier is.
        inferred: the names of the fields of *publication* that the words do not state: the
            dossier of *nr. 35*, say, which the context gave.
        pages: the page or pages to look at, as they are written, or None.
    """

    publication: Referent
    certainty: Certainty
    inferred: tuple[str, ...] = ()
    pages: str | None = None

    @property
    def identifier(self) -> str | None:
        """
        The identifier of the publication, or None where the words do not allow one.
        """
        return self.publication.identifier

    @property
    def url(self) -> str | None:
        """
        The official page, or None.
        """
        return self.publication.url


@attrs.frozen(kw_only=True)
class Found:
    """
    One mention in a text.

    Attributes:
        start: where it begins, counted in code points from 0.
        end: where it ends, exclusive.
        text: the words, ``text[start:end]`` of the text that was searched.
        publications: what it cites, in the order of the words; at least one.
        issues: what is wrong with its words, in their order.
    """

    start: int
    end: int
    text: str
    publications: tuple[Cited, ...]
    issues: tuple[Issue, ...] = ()
