"""
All rules, and their application to a letter.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Diagnostic, Location, Report
from kamerbrief.model.letter import Letter
from kamerbrief.validation import citation_words, citations, references
from kamerbrief.validation.engine import Rule, findings

__all__ = ["RULES", "validate"]

RULES: tuple[Rule, ...] = (
    citation_words.words_contradict_citation,
    citation_words.malformed_citation,
    citations.citation_of_the_future,
    citations.chamber_contradicts_number,
    citations.chapter_unknown,
    citations.dossier_almost_that_of_the_letter,
    citations.motion_under_several_numbers,
    citations.note_repeated,
    references.dangling_reference,
    references.duplicate_id,
    references.unused_fact,
    references.footnotes_out_of_order,
    references.marker_without_note,
    references.note_without_marker,
    references.verdict_without_words,
    references.appraised_motion_without_verdict,
    references.reference_cycle,
)
"""All rules, in the order of their codes."""


def validate(letter: Letter) -> Report:
    """
    What is wrong between the parts of *letter*: references, notes, verdicts without words.

    The form of the parts is not looked at, since an object cannot have another; the places
    have paths and no lines.  Nothing is raised for what is found.

        >>> from kamerbrief.model.facts import Motion
        >>> [str(finding) for finding in validate(Letter(motions=(Motion(id="m1"),))).errors]
        ["<letter>:/letter/motions/motion[1]: REF008 the motion 'm1' is appraised, but ..."]
    """
    return Report(
        diagnostics=tuple(
            Diagnostic(
                code=found.rule.code,
                severity=found.rule.severity,
                location=Location(path=found.path),
                message=found.message,
                hint=found.hint,
            )
            for found in findings(letter, RULES)
        )
    )
