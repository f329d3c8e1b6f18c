"""
All rules, and their application to a letter.
"""

from __future__ import annotations

from functools import lru_cache

import attrs

from kamerbrief.diagnostics import Diagnostic, Location, Report
from kamerbrief.model.letter import Letter
from kamerbrief.selection import EVERYTHING, FIXED, Selection, Selectors, verify
from kamerbrief.validation import citation_words, citations, references
from kamerbrief.validation.engine import Rule, findings

__all__ = ["RULES", "rules_for", "validate"]

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


@lru_cache(maxsize=64)
def rules_for(selection: Selection, ignored: Selectors = ()) -> tuple[Rule, ...]:
    """
    The rules that *selection* runs where *ignored* do not, with the severities that it gives.

    Raises:
        UnknownRuleError: *selection* names a rule that there is not.
    """
    # The codes that are no rules are not known here, and selecting them is harmless.
    others = [each for each in selection.selectors if each.startswith(FIXED)]
    verify(selection, [*(rule.code for rule in RULES), *others])
    return tuple(
        attrs.evolve(rule, severity=selection.severity_of(rule.code, rule.severity))
        for rule in RULES
        if selection.runs(rule.code, ignored)
    )


def validate(letter: Letter, *, selection: Selection = EVERYTHING) -> Report:
    """
    What is wrong between the parts of *letter*: references, notes, verdicts without words.

    The form of the parts is not looked at, since an object cannot have another; the places
    have paths and no lines.  Nothing is raised for what is found.  *selection* says which rules
    run, all of them by default.

        >>> from kamerbrief.model.facts import Motion
        >>> [str(finding) for finding in validate(Letter(motions=(Motion(id="m1"),))).errors]
        ["<letter>:/letter/motions/motion[1]: REF008 the motion 'm1' is appraised, but ..."]

    Raises:
        UnknownRuleError: *selection* names a rule that there is not.
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
            for found in findings(letter, rules_for(selection))
        )
    )
