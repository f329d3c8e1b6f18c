"""
Strategies for the header of a letter and its fields.
"""

from __future__ import annotations

from functools import cache

from kamerbrief import vocabularies as v
from kamerbrief.model import metadata
from kamerbrief.strategies import samples
from kamerbrief.strategies.facts import bases, days
from kamerbrief.strategies.values import Strategy, built, codes, maybe, named, some

__all__ = [
    "chamber_fields",
    "date_fields",
    "dossier_fields",
    "genre_fields",
    "headers",
    "text_fields",
]

_NAMES = ("kst-36200-VI-104", "2022-0000123456", *samples.SUBJECTS)


@cache
def text_fields() -> Strategy[metadata.TextField]:
    """
    Identifiers, subjects and references, each as one place of the source gives it.
    """
    return built(
        metadata.TextField, value=named(_NAMES), witness=maybe(codes(v.Witness)), basis=bases()
    )


@cache
def date_fields() -> Strategy[metadata.DateField]:
    """
    Dates of a letter.
    """
    return built(metadata.DateField, value=days(), witness=maybe(codes(v.Witness)), basis=bases())


@cache
def chamber_fields() -> Strategy[metadata.ChamberField]:
    """
    Chambers to which a letter is sent.
    """
    return built(metadata.ChamberField, value=codes(v.Chamber, private=False), basis=bases())


@cache
def genre_fields() -> Strategy[metadata.GenreField]:
    """
    Kinds of letter.
    """
    return built(metadata.GenreField, value=codes(v.Genre), basis=bases())


@cache
def dossier_fields() -> Strategy[metadata.DossierField]:
    """
    Dossiers of a letter.
    """
    return built(
        metadata.DossierField, number=named(samples.NUMBERS),
        chapter=maybe(named(samples.CHAPTERS)),
        title=maybe(named(samples.DEBATES)), basis=bases(),
    )  # fmt: skip


@cache
def headers() -> Strategy[metadata.Metadata]:
    """
    Headers, with up to two witnesses of each field.
    """
    text = some(text_fields())
    return built(
        metadata.Metadata, identifiers=text, chamber=maybe(chamber_fields()),
        genres=some(genre_fields()), dates=some(date_fields()), subjects=text, references=text,
        their_references=text, dossiers=some(dossier_fields()),
    )  # fmt: skip
