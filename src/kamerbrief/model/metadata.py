"""
The header of a letter: what it is, of when, to whom, each with its witnesses.
"""

from __future__ import annotations

import datetime as dt

import attrs

from kamerbrief.model import fields
from kamerbrief.publications.values import Value
from kamerbrief.vocabularies import Basis, Chamber, Genre, Witness

__all__ = [
    "ChamberField",
    "DateField",
    "DossierField",
    "GenreField",
    "Metadata",
    "TextField",
]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class TextField(Value):
    """
    A header field with text, as one place of the source gives it.

    Attributes:
        value: the text, verbatim.
        witness: the place that gives it, or None.
        basis: whether the letter gives it itself.
    """

    value: str = fields.text()
    witness: Witness | str | None = fields.open_(Witness, None)
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class DateField(Value):
    """
    A date of the letter, as one place of the source gives it.

    Attributes:
        value: the date.
        witness: the place that gives it, or None.
        basis: whether the letter gives it itself.
    """

    value: dt.date = attrs.field(validator=fields.is_date)
    witness: Witness | str | None = fields.open_(Witness, None)
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class ChamberField(Value):
    """
    The chamber to which the letter is sent.

    Attributes:
        value: the chamber.
        basis: whether the letter gives it itself.
    """

    value: Chamber = fields.closed(Chamber)
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class GenreField(Value):
    """
    What kind of letter it is; a letter may be several kinds at once.

    Attributes:
        value: the kind.
        basis: whether the letter gives it itself.
    """

    value: Genre | str = fields.open_(Genre)
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class DossierField(Value):
    """
    A dossier to which the letter belongs.

    Attributes:
        number: ``36200``, or ``21501-02``.
        chapter: budget chapter or fund, ``VI``, or None.
        title: the title of the dossier, or None.
        basis: whether the letter gives it itself.
    """

    number: str = fields.text()
    chapter: str | None = fields.text(None)
    title: str | None = fields.text(None)
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Metadata(Value):
    """
    The header; every field may be empty, and may have several witnesses.

    Attributes:
        identifiers: official identifiers of the letter: ``kst-36200-VI-104``.
        chamber: the chamber to which it is sent, or None.
        genres: what kinds of letter it is.
        dates: the date, once for each place that gives one.
        subjects: the subject (Betreft, Onderwerp).
        references: the sender's reference (Ons kenmerk).
        their_references: the addressee's reference (Uw kenmerk).
        dossiers: the dossiers to which the letter belongs.
    """

    identifiers: tuple[TextField, ...] = fields.members(TextField)
    chamber: ChamberField | None = attrs.field(
        default=None,
        validator=attrs.validators.optional(attrs.validators.instance_of(ChamberField)),
    )
    genres: tuple[GenreField, ...] = fields.members(GenreField)
    dates: tuple[DateField, ...] = fields.members(DateField)
    subjects: tuple[TextField, ...] = fields.members(TextField)
    references: tuple[TextField, ...] = fields.members(TextField)
    their_references: tuple[TextField, ...] = fields.members(TextField)
    dossiers: tuple[DossierField, ...] = fields.members(DossierField)
