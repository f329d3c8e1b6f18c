"""
All rules, and their application to a letter.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from kamerbrief.diagnostics import Diagnostic, Location, Report
from kamerbrief.model.letter import Letter
from kamerbrief.selection import EVERYTHING, FIXED, Selection, Selectors, verify
from kamerbrief.validation import (
    citation_words,
    citations,
    dates,
    members,
    motions,
    normal_forms,
    offices,
    references,
    signatories,
    signed_words,
    submitters,
    texts,
    verdicts,
)
from kamerbrief.validation.engine import Rule, findings
from kamerbrief.validation.plugins import plugged

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

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
    normal_forms.part_not_in_normal_form,
    dates.witnesses_of_date_disagree,
    dates.date_impossible,
    dates.past_words_for_the_future,
    dates.commitment_in_the_past,
    dates.commitment_after_deadline,
    dates.period_turned_round,
    dates.debate_after_letter,
    dates.relative_date_without_letter_date,
    dates.letter_before_its_dossier,
    submitters.et_al_contradicts_submitters,
    submitters.words_contradict_submitters,
    submitters.several_first_submitters,
    submitters.no_first_submitter,
    submitters.submitters_alike,
    submitters.member_of_two_parties,
    motions.changed_version_without_original,
    motions.replaces_higher_number,
    motions.number_of_another_form,
    motions.number_of_two_motions,
    members.namesakes_in_the_house,
    members.party_contradicts_register,
    references.dangling_reference,
    references.duplicate_id,
    references.unused_fact,
    references.footnotes_out_of_order,
    references.marker_without_note,
    references.note_without_marker,
    references.verdict_without_words,
    references.appraised_motion_without_verdict,
    references.reference_cycle,
    signatories.no_signatory,
    offices.office_unknown,
    offices.office_misspelt,
    offices.office_of_another_cabinet,
    offices.van_and_voor_confused,
    offices.not_in_office,
    offices.initials_of_another,
    signatories.on_behalf_of_the_signatory,
    signatories.signatory_counted_twice,
    signatories.signatory_of_another_body,
    signed_words.words_contradict_signatory,
    texts.words_outside_blocks,
    texts.broken_number,
    texts.marker_swallowed,
    texts.slip_unresolved,
    verdicts.rival_verdicts,
    verdicts.words_contradict_category,
    verdicts.category_not_yet_valid,
    verdicts.category_unknown,
    verdicts.condition_without_words,
    verdicts.condition_contradicts_verdict,
    verdicts.fallback_is_the_verdict,
    verdicts.overgenomen_by_letter,
    verdicts.verdict_on_replaced_motion,
    verdicts.verdict_beside_no_verdict,
    verdicts.verdict_of_one_who_does_not_sign,
    verdicts.verdict_on_mentioned_motion,
)
"""All rules, in the order of their codes."""


@lru_cache(maxsize=64)
def rules_for(selection: Selection, ignored: Selectors = ()) -> tuple[Rule, ...]:
    """
    The rules that *selection* runs where *ignored* do not, with the severities that it gives.

    Raises:
        UnknownRuleError: *selection* names a rule that there is not.
        PluginError: a package offers rules that cannot be used.
    """
    # The codes that are no rules are not known here, and selecting them is harmless.
    others = [each for each in selection.selectors if each.startswith(FIXED)]
    rules = (*RULES, *plugged())
    verify(selection, [*(rule.code for rule in rules), *others])
    return tuple(
        attrs.evolve(rule, severity=selection.severity_of(rule.code, rule.severity))
        for rule in rules
        if selection.runs(rule.code, ignored)
    )


def validate(
    letter: Letter, *, selection: Selection = EVERYTHING, register: Register | None = None
) -> Report:
    """
    What is wrong between the parts of *letter*: references, notes, verdicts without words.

    The form of the parts is not looked at, since an object cannot have another; the places
    have paths and no lines.  Nothing is raised for what is found.  *selection* says which rules
    run, all of them by default; *register* who held which office, in place of the register that
    comes with kamerbrief.

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
            for found in findings(letter, rules_for(selection), register)
        )
    )
