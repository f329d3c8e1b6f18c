"""
How debates and offices are named, and what is not stated is marked.
"""

from __future__ import annotations

from kamerbrief.model.facts import Debate, Signatory
from kamerbrief.vocabularies import Basis

__all__ = ["debate_name", "mark", "office"]


def mark(basis: Basis) -> str:
    """
    A ``~`` in front of what the letter does not state itself.
    """
    return "~" if basis is Basis.INFERRED else ""


def debate_name(debate: Debate) -> str:
    """
    What is known of *debate*: its kind, title and date.
    """
    facts = (debate.kind, debate.title, debate.date)
    return ", ".join(str(each) for each in facts if each) or "debate"


def office(signatory: Signatory) -> str:
    """
    The office of *signatory*, with its portfolio and ministry.
    """
    acting = "demissionair " if signatory.demissionary else ""
    area = signatory.ministry or ""
    if signatory.portfolio:
        area = f"{signatory.portfolio} ({area})" if area else signatory.portfolio
    return f"{acting}{signatory.office} {area}".rstrip()
