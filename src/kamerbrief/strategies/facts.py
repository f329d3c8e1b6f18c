"""
Strategies for the facts of a letter: debates, motions, verdicts, commitments, signatories.

Each fact by itself has what the model asks for; its references may point anywhere.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model import facts
from kamerbrief.strategies import samples
from kamerbrief.strategies.values import (
    Strategy,
    built,
    codes,
    flagged,
    identifiers,
    maybe,
    named,
    texts,
)

__all__ = [
    "bases",
    "commitments",
    "days",
    "debates",
    "motions",
    "signatories",
    "submitters",
    "verdicts",
]

_TEXT = texts(empty=False)
_NUMBERS = ("42", "103", "D", "AA", "341")


def days() -> Strategy[date]:
    """
    Days on which the House sits; now and then any other.
    """
    return st.one_of(st.sampled_from(samples.SESSION_DAYS), st.dates())


def bases() -> Strategy[v.Basis]:
    """
    Whether a letter states a fact.
    """
    return codes(v.Basis, private=False)


@cache
def debates() -> Strategy[facts.Debate]:
    """
    Debates.
    """
    return built(
        facts.Debate, id=identifiers(), kind=maybe(codes(v.DebateKind)),
        title=maybe(named(samples.DEBATES)), date=maybe(days()), basis=bases(),
    )  # fmt: skip


@cache
def submitters() -> Strategy[facts.Submitter]:
    """
    Members who submit a motion: most often one that there was, with the right party.
    """
    role, basis = codes(v.SubmitterRole, private=False), bases()
    member = st.sampled_from(samples.MEMBERS)
    known = built(_member, member=member, role=role, basis=basis)
    any_ = built(
        facts.Submitter, name=_TEXT, first_name=maybe(_TEXT), party=maybe(_TEXT), role=role,
        basis=basis,
    )  # fmt: skip
    return st.one_of(known, known, any_)


def _member(
    member: tuple[str, str | None, str | None], role: v.SubmitterRole, basis: v.Basis
) -> facts.Submitter:
    name, first_name, party = member
    return facts.Submitter(name=name, first_name=first_name, party=party, role=role, basis=basis)


@cache
def motions() -> Strategy[facts.Motion]:
    """
    Motions and amendments, with up to two submitters.
    """
    return built(
        facts.Motion, id=identifiers(), kind=codes(v.MotionKind, private=False),
        dossier=maybe(named(samples.NUMBERS)),
        chapter=maybe(named(samples.CHAPTERS)),
        number=maybe(named(_NUMBERS)), version=maybe(codes(v.Version)),
        replaces=maybe(identifiers()), debate=maybe(identifiers()),
        subject=maybe(named(samples.SUBJECTS)), identifier=maybe(named(("kst-1183940",))),
        label=maybe(named(("Motie#21",))), deadline=maybe(days()),
        treatment=codes(v.Treatment, private=False), reason=maybe(codes(v.NoVerdictReason)),
        et_al=flagged(), basis=bases(), submitters=st.lists(submitters(), max_size=2),
    )  # fmt: skip


@cache
def verdicts() -> Strategy[facts.Verdict]:
    """
    Verdicts.
    """
    return built(
        facts.Verdict, id=identifiers(), motion=identifiers(), category=codes(v.Category),
        holder=codes(v.Holder, private=False), signatory=maybe(identifiers()),
        colleague=maybe(_TEXT), part=maybe(named(("eerste verzoek",))),
        qualified=maybe(codes(v.ConditionKind, private=False)),
        fallback=maybe(codes(v.Category)), supersedes=maybe(identifiers()), basis=bases(),
    )  # fmt: skip


@cache
def commitments() -> Strategy[facts.Commitment]:
    """
    Commitments.
    """
    return built(
        facts.Commitment, id=identifiers(), actor=codes(v.Holder, private=False),
        signatory=maybe(identifiers()), colleague=maybe(_TEXT),
        status=codes(v.CommitmentStatus, private=False), debate=maybe(identifiers()),
        motion=maybe(identifiers()), from_=maybe(days()), until=maybe(days()),
        before=maybe(identifiers()), term=maybe(codes(v.Term)), basis=bases(),
    )  # fmt: skip


@cache
def signatories() -> Strategy[facts.Signatory]:
    """
    Signatories.
    """
    return built(
        facts.Signatory, id=identifiers(), capacity=codes(v.Capacity, private=False),
        office=codes(v.OfficeKind), ministry=maybe(named(samples.MINISTRIES)),
        portfolio=maybe(named(("Rechtsbescherming",))), demissionary=flagged(),
        initials=maybe(named(("C.E.G.",))), prefix=maybe(named(("van",))),
        surname=maybe(named(("Gennip", "Çörüz", "Bruins Slot"))), basis=bases(),
    )  # fmt: skip
