"""
How often each rule finds something, and in the letters of which ministries.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

import attrs

from kamerbrief.catalogue import meanings
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.rendering.columns import columns
from kamerbrief.rendering.safe import safe

__all__ = ["Statistics", "render_statistics"]

_NOBODY = "(none)"
# Names of ministries are the words of letters: a hostile collection has a new one in each.
_MOST_MINISTRIES = 10_000
_OTHERS = "(others)"


@attrs.define(kw_only=True)
class Statistics:
    """
    What is known of many letters when none of them is held any longer.

    Attributes:
        findings: how often each code was found.
        letters: in how many letters it was.
        ministries: for each ministry how many letters there are, how many of these have findings,
            and how many findings of each severity; a letter counts with each ministry that
            signs it.
    """

    findings: Counter[str] = attrs.field(factory=Counter)
    letters: Counter[str] = attrs.field(factory=Counter)
    ministries: defaultdict[str, Counter[str]] = attrs.field(factory=lambda: defaultdict(Counter))

    def add(self, report: Report, ministries: Iterable[str]) -> None:
        """
        Count *report* too, on a letter that is signed for *ministries*.
        """
        codes = [each.code for each in report.diagnostics]
        self.findings.update(codes)
        self.letters.update(set(codes))
        severities = Counter(str(each.severity) for each in report.diagnostics)
        severities["letters"] = 1
        severities["faulty"] = int(bool(codes))
        for each in tuple(ministries) or (_NOBODY,):
            known = each in self.ministries or len(self.ministries) < _MOST_MINISTRIES
            self.ministries[each if known else _OTHERS].update(severities)


def render_statistics(statistics: Statistics) -> str:
    """
    Two tables, the most frequent first: the rules, and the ministries.
    """
    known = meanings()
    rules = [
        (code, f"{count:,}", f"{statistics.letters[code]:,}", known[code].summary)
        for code, count in sorted(statistics.findings.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    ministries = [
        (
            safe(name),
            f"{counts['letters']:,}",
            f"{counts['faulty']:,}",
            *(f"{counts[each]:,}" for each in Severity),
        )
        for name, counts in sorted(
            statistics.ministries.items(), key=lambda pair: (-pair[1]["letters"], pair[0])
        )
    ]
    tables = []
    if rules:
        tables.append(columns(("rule", "findings", "letters", "what is wrong"), rules))
    if ministries:
        head = ("ministry", "letters", "with findings", *(f"{each}s" for each in Severity))
        tables.append(columns(head, ministries))
    return "\n".join(tables)
