"""
The facts of a letter, declared once: debates, motions, verdicts, commitments, signatories.
"""

from __future__ import annotations

import datetime as dt

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.model import fields
from kamerbrief.publications.identifiers import Publication
from kamerbrief.publications.parts import from_parts
from kamerbrief.publications.values import Value
from kamerbrief.vocabularies import (
    Basis,
    Capacity,
    Category,
    CitationKind,
    CommitmentStatus,
    ConditionKind,
    DebateKind,
    Holder,
    MotionKind,
    NoVerdictReason,
    OfficeKind,
    SubmitterRole,
    Term,
    Treatment,
    Version,
)

__all__ = ["Commitment", "Debate", "Motion", "Signatory", "Submitter", "Verdict"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Debate(Value):
    """
    A debate in which motions were submitted or something was promised.

    Attributes:
        id: its id.
        kind: the kind of debate, or None.
        title: what it was about, or None.
        date: the day, or None.
        basis: whether the letter gives these facts itself; a year that the letter
            leaves out ("14 november jl.") is inferred.
    """

    id: str = fields.identifier()
    kind: DebateKind | str | None = fields.open_(DebateKind, None)
    title: str | None = fields.text(None)
    date: dt.date | None = fields.day()
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Submitter(Value):
    """
    A member who submits a motion.

    Attributes:
        name: surname with prefix: "Van der Plas".
        first_name: first name or initials, where they tell namesakes apart; or None.
        party: the party in the abbreviation of the House, or None.
        role: first submitter or co-submitter.
        basis: whether the letter gives these facts itself.
    """

    name: str = fields.text()
    first_name: str | None = fields.text(None)
    party: str | None = fields.text(None)
    role: SubmitterRole = fields.closed(SubmitterRole, SubmitterRole.CO)
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Motion(Value):
    """
    A motion or an amendment.

    Attributes:
        id: its id.
        kind: motion or amendment.
        dossier: the number of its dossier, ``36200``, or None.
        chapter: the budget chapter of the dossier, ``VI``, or None.
        number: its number in the dossier (ondernummer), ``42`` or ``D``, or None.
        version: the version in the words of the House, or None.
        replaces: the id of the motion that it replaces (t.v.v.), or None.
        debate: the id of the debate in which it was submitted, or None.
        subject: what it is about, or None.
        identifier: an official identifier that does not follow from dossier and number,
            ``kst-1183940``; or None.
        label: the name that the letter gives it, "Motie#21", or None.
        deadline: the last day of what the motion itself asks for, or None.
        treatment: appraised here, only mentioned, or left without verdict.
        reason: why it is left without verdict, or None.
        et_al: True when the letter writes *c.s.* instead of more names.
        basis: whether the letter gives these facts itself.
        submitters: who submitted it, in the order of the letter.
    """

    id: str = fields.identifier()
    kind: MotionKind = fields.closed(MotionKind, MotionKind.MOTIE)
    dossier: str | None = fields.text(None)
    chapter: str | None = fields.text(None)
    number: str | None = fields.text(None)
    version: Version | str | None = fields.open_(Version, None)
    replaces: str | None = fields.reference()
    debate: str | None = fields.reference()
    subject: str | None = fields.text(None)
    identifier: str | None = fields.text(None)
    label: str | None = fields.text(None)
    deadline: dt.date | None = fields.day()
    treatment: Treatment = fields.closed(Treatment, Treatment.APPRAISED)
    reason: NoVerdictReason | str | None = fields.open_(NoVerdictReason, None)
    et_al: bool = fields.flag()
    basis: Basis = fields.closed(Basis, Basis.STATED)
    submitters: tuple[Submitter, ...] = fields.members(Submitter)

    @property
    def publication(self) -> Publication | None:
        """
        The paper under which it is published, or None where its number does not say.
        """
        given = {
            name: value
            for name in ("dossier", "chapter", "number", "identifier")
            if (value := getattr(self, name)) is not None
        }
        try:
            return from_parts(CitationKind.KAMERSTUK, given)
        except ModelError:
            return None


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Verdict(Value):
    """
    What someone says of a motion; its words stand in the text and point at it.

    Attributes:
        id: its id.
        motion: the id of the motion.
        category: the verdict.
        holder: whose verdict it is.
        signatory: the id of the signatory who gives it, or None.
        colleague: the office of an *ambtgenoot* who does not sign, "staatssecretaris van
            Justitie en Veiligheid", or None.
        part: the part of the motion that it is about, "eerste verzoek"; None for the whole.
        qualified: how the verdict is qualified, or None when it is plain.
        fallback: the verdict that holds if the condition is not met, or None.
        supersedes: the id of the verdict that it takes the place of, or None.
        basis: whether the letter gives these facts itself.
    """

    id: str = fields.identifier()
    motion: str = fields.identifier()
    category: Category | str = fields.open_(Category)
    holder: Holder = fields.closed(Holder)
    signatory: str | None = fields.reference()
    colleague: str | None = fields.text(None)
    part: str | None = fields.text(None)
    qualified: ConditionKind | None = fields.closed(ConditionKind, None)
    fallback: Category | str | None = fields.open_(Category, None)
    supersedes: str | None = fields.reference()
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Commitment(Value):
    """
    A promise (toezegging); its words stand in the text and point at it.

    Attributes:
        id: its id.
        actor: whose promise it is.
        signatory: the id of the signatory who makes it, or None.
        colleague: the office of an *ambtgenoot* who does not sign, or None.
        status: made in this letter, or earlier.
        debate: the id of the debate in which it was made, or None.
        motion: the id of the motion that asked for it, or None.
        from_: the first day of the period in which it is due (attribute ``from``), or None.
        until: the last day of that period, or None.
        before: the id of the debate before which it is due, or None.
        term: the moment of the parliamentary year before which it is due, or None.
        basis: whether the letter gives these facts itself.
    """

    id: str = fields.identifier()
    actor: Holder = fields.closed(Holder)
    signatory: str | None = fields.reference()
    colleague: str | None = fields.text(None)
    status: CommitmentStatus = fields.closed(CommitmentStatus, CommitmentStatus.NEW)
    debate: str | None = fields.reference()
    motion: str | None = fields.reference()
    from_: dt.date | None = fields.day()
    until: dt.date | None = fields.day()
    before: str | None = fields.reference()
    term: Term | str | None = fields.open_(Term, None)
    basis: Basis = fields.closed(Basis, Basis.STATED)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Signatory(Value):
    """
    An office holder who signs, or on whose behalf is signed.

    Attributes:
        id: its id.
        capacity: signed in person, or *mede namens*.
        office: the kind of office; ``minister`` (van) and ``minister-voor`` differ.
        ministry: the abbreviation of the ministry, ``SZW``, or None.
        portfolio: what a *minister voor* is for, or the part of a ministry that a
            staatssecretaris has: "Rechtsbescherming"; or None.
        demissionary: True when the letter says *demissionair*.
        initials: initials with dots, ``C.E.G.``, or None.
        prefix: the prefix of the surname, "van", or None.
        surname: the surname without prefix, or None for an office without a name.
        basis: whether the letter gives these facts itself.
    """

    id: str = fields.identifier()
    capacity: Capacity = fields.closed(Capacity, Capacity.SIGNED)
    office: OfficeKind | str = fields.open_(OfficeKind)
    ministry: str | None = fields.text(None)
    portfolio: str | None = fields.text(None)
    demissionary: bool = fields.flag()
    initials: str | None = fields.text(None)
    prefix: str | None = fields.text(None)
    surname: str | None = fields.text(None)
    basis: Basis = fields.closed(Basis, Basis.STATED)

    @property
    def name(self) -> str:
        """
        Initials, prefix and surname as a signature prints them: "C.E.G. van Gennip".
        """
        return " ".join(filter(None, (self.initials, self.prefix, self.surname)))
