"""
What was found in all letters together, as one line.
"""

from __future__ import annotations

from collections import Counter

import attrs

from kamerbrief.diagnostics import Report, Severity

__all__ = ["Total", "render_total"]


@attrs.define(kw_only=True)
class Total:
    """
    What is known of many reports when none of them is held any longer.

    Attributes:
        letters: how many there are.
        faulty: how many of them have findings.
        findings: how many findings there are of each severity.
        fixable: how many of them kamerbrief fix mends.
    """

    letters: int = 0
    faulty: int = 0
    findings: Counter[Severity] = attrs.field(factory=Counter)
    fixable: int = 0

    def add(self, report: Report) -> None:
        """
        Count *report* too.
        """
        self.letters += 1
        self.faulty += bool(report.diagnostics)
        self.findings.update(each.severity for each in report.diagnostics)

    def reaches(self, severity: Severity) -> bool:
        """
        Whether a finding is as bad as *severity*, or worse.
        """
        return any(found.rank >= severity.rank for found in self.findings)


def render_total(total: Total) -> str:
    """
    How many findings there are in how many letters, and how many can be fixed, each as a line.
    """
    letters = _number(total.letters, "letter")
    if not total.faulty:
        return f"Checked {letters}: no findings.\n"
    kinds = ", ".join(
        _number(total.findings[each], each) for each in Severity if total.findings[each]
    )
    findings = _number(total.findings.total(), "finding")
    line = f"{findings} ({kinds}) in {total.faulty} of {letters}.\n"
    if not total.fixable:
        return line
    return f"{line}{_number(total.fixable, 'finding')} can be fixed with kamerbrief fix.\n"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"
