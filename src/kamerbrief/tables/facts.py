"""
The rows of the tables of facts: verdicts, motions, commitments, signatories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from kamerbrief.model import inlines
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Verdict
from kamerbrief.model.letter import Letter
from kamerbrief.tables.columns import Cell, Row
from kamerbrief.tables.quotes import Quotes
from kamerbrief.vocabularies import Capacity, SubmitterRole

__all__ = ["Facts", "letter_cells", "plain"]

_MOTION_NAMES = ("dossier", "chapter", "number", "identifier", "version", "replaces", "subject")


def letter_cells(letter: Letter, file: str | None) -> Row:
    """
    The columns that say which letter it is.
    """
    identifiers = letter.metadata.identifiers
    return {
        "file": file,
        "letter": identifiers[0].value if identifiers else None,
        "date": letter.date,
        "chamber": plain(letter.chamber),
    }


def plain(value: Any) -> Cell:
    """
    A code as text; all else as it is.
    """
    cell: Cell = str(value) if isinstance(value, StrEnum) else value
    return cell


class Facts:
    """
    The facts of *letter*, which came from *file*, as rows.
    """

    def __init__(self, letter: Letter, file: str | None) -> None:
        self._letter = letter
        self._head = letter_cells(letter, file)
        self._quotes = Quotes(letter)
        self._debates = {debate.id: debate for debate in reversed(letter.debates)}
        # A motion may have many verdicts, and what is said of it is the same for each.
        self._motions = {motion.id: self._motion(motion) for motion in reversed(letter.motions)}

    def verdicts(self) -> Iterator[Row]:
        """
        A row for each verdict.
        """
        superseded = {verdict.supersedes for verdict in self._letter.verdicts}
        signed = [s for s in self._letter.signatories if s.capacity is Capacity.SIGNED]
        ministries = tuple(dict.fromkeys(s.ministry for s in signed if s.ministry is not None))
        for verdict in self._letter.verdicts:
            yield {
                **self._head,
                "verdict": verdict.id,
                "motion": verdict.motion,
                **self._motions.get(verdict.motion, _NO_MOTION),
                "category": plain(verdict.category),
                "holder": plain(verdict.holder),
                **self._giver(verdict),
                "ministries": ministries,
                "part": verdict.part,
                "condition": plain(verdict.qualified),
                "condition_words": self._quotes.words(inlines.Condition, verdict.id),
                "fallback": plain(verdict.fallback),
                "supersedes": verdict.supersedes,
                "superseded": verdict.id in superseded,
                "basis": plain(verdict.basis),
                **self._quotes.cells(inlines.VerdictRef, verdict.id),
            }

    def motions(self) -> Iterator[Row]:
        """
        A row for each motion and amendment.
        """
        for motion in self._letter.motions:
            yield {
                **self._head,
                "motion": motion.id,
                **self._motion(motion),
                "label": motion.label,
                "deadline": motion.deadline,
                "treatment": plain(motion.treatment),
                "reason": plain(motion.reason),
                "verdicts": len(self._letter.verdicts_of(motion)),
                "requests": self._quotes.words(inlines.Request, motion.id),
                "basis": plain(motion.basis),
                **self._quotes.cells(inlines.MotionRef, motion.id),
            }

    def commitments(self) -> Iterator[Row]:
        """
        A row for each promise.
        """
        for commitment in self._letter.commitments:
            yield {
                **self._head,
                "commitment": commitment.id,
                "actor": plain(commitment.actor),
                **self._giver(commitment),
                "status": plain(commitment.status),
                "motion": commitment.motion,
                **self._debate(commitment.debate),
                "due_from": commitment.from_,
                "due_until": commitment.until,
                "due_before": commitment.before,
                "due_term": plain(commitment.term),
                "basis": plain(commitment.basis),
                **self._quotes.cells(inlines.CommitmentRef, commitment.id),
            }

    def signatories(self) -> Iterator[Row]:
        """
        A row for each signatory.
        """
        given = Counter(verdict.signatory for verdict in self._letter.verdicts)
        for signatory in self._letter.signatories:
            yield {
                **self._head,
                "signatory": signatory.id,
                "capacity": plain(signatory.capacity),
                "office": plain(signatory.office),
                "ministry": signatory.ministry,
                "portfolio": signatory.portfolio,
                "demissionary": signatory.demissionary,
                "name": signatory.name or None,
                "initials": signatory.initials,
                "prefix": signatory.prefix,
                "surname": signatory.surname,
                "verdicts": given[signatory.id],
                "basis": plain(signatory.basis),
            }

    def _motion(self, motion: Motion) -> Row:
        publication = motion.publication
        first = next((s for s in motion.submitters if s.role is SubmitterRole.FIRST), None)
        return {
            "kind": plain(motion.kind),
            **{name: plain(getattr(motion, name)) for name in _MOTION_NAMES},
            "identifier": motion.identifier if publication is None else publication.identifier,
            **self._debate(motion.debate),
            "first_submitter": None if first is None else first.name,
            "first_party": None if first is None else first.party,
            "submitters": tuple(each.name for each in motion.submitters),
            "parties": tuple(each.party for each in motion.submitters),
            "et_al": motion.et_al,
        }

    def _debate(self, reference: str | None) -> Row:
        debate = None if reference is None else self._debates.get(reference)
        found = debate or Debate(id="none")
        return {
            "debate_kind": plain(found.kind),
            "debate_title": found.title,
            "debate_date": found.date,
        }

    def _giver(self, fact: Verdict | Commitment) -> Row:
        signatory: Signatory | None = self._letter.signatory_of(fact)
        return {
            "signatory": None if signatory is None else signatory.name or None,
            "office": None if signatory is None else plain(signatory.office),
            "ministry": None if signatory is None else signatory.ministry,
            "portfolio": None if signatory is None else signatory.portfolio,
            "colleague": fact.colleague,
        }


_NO_MOTION: Row = dict.fromkeys(
    (
        "kind",
        *_MOTION_NAMES,
        "debate_kind",
        "debate_title",
        "debate_date",
        "first_submitter",
        "first_party",
        "submitters",
        "parties",
        "et_al",
    )
)
