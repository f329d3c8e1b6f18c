"""
How much is in drafts, and in how many of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from kamerbrief.catalogue import meanings
from kamerbrief.diagnostics import Report
from kamerbrief.drafts import Draft
from kamerbrief.rendering.columns import columns

__all__ = ["DraftStatistics", "Tally", "render_draft_statistics", "tally_of"]

_DOUBTS = "doubts"
# The ids of facts in the message of a doubt, which is of one kind whatever fact it is about.
_ID = re.compile(r"\b([mtv])[0-9]+\b")


@attrs.frozen(kw_only=True)
class Tally:
    """
    How much is in one draft.

    Attributes:
        counts: what, of which kind, and how many of these there are.
        totals: how many there are of each *what*, in the order in which they are shown.
    """

    counts: tuple[tuple[str, str, int], ...] = ()
    totals: tuple[tuple[str, int], ...] = ()

    @property
    def doubts(self) -> int:
        """
        How much a person should look at.
        """
        return dict(self.totals).get(_DOUBTS, 0)


def tally_of(draft: Draft) -> Tally:
    """
    How much is in *draft*.
    """
    kinds = [(what, Counter(map(str, found))) for what, found in _found(draft)]
    return Tally(
        counts=tuple(
            (what, kind, number) for what, counter in kinds for kind, number in counter.items()
        ),
        totals=tuple((what, counter.total()) for what, counter in kinds),
    )


def _found(draft: Draft) -> Iterator[tuple[str, Iterable[str]]]:
    letter = draft.letter
    yield "motions", (each.treatment for each in letter.motions)
    yield "verdicts", (each.category for each in letter.verdicts)
    yield "conditions", (each.qualified for each in letter.verdicts if each.qualified is not None)
    yield "commitments", (each.status for each in letter.commitments)
    yield "notes", ("" for _ in letter.footnotes)
    yield "citations", (each.kind for each in letter.citations)
    yield "signatories", (each.capacity for each in letter.signatories)
    yield _DOUBTS, (_ID.sub(r"\1N", each.message) for each in draft.report.doubts)


@attrs.define(kw_only=True)
class DraftStatistics:
    """
    What is known of many drafts when none of them is held any longer.

    Attributes:
        sources: of how many sources a letter was asked.
        letters: how many letters there are.
        totals: how many motions there are in them, how many verdicts and so on.
        with_any: in how many letters there are any.
        counts: how many there are of each kind.
        with_kind: in how many letters there are any of this kind.
        failures: for each code how many sources have no letter for it.
    """

    sources: int = 0
    letters: int = 0
    totals: Counter[str] = attrs.field(factory=Counter)
    with_any: Counter[str] = attrs.field(factory=Counter)
    counts: Counter[tuple[str, str]] = attrs.field(factory=Counter)
    with_kind: Counter[tuple[str, str]] = attrs.field(factory=Counter)
    failures: Counter[str] = attrs.field(factory=Counter)

    def add(self, tally: Tally) -> None:
        """
        Count a letter too, in which there is as much as *tally* says.
        """
        self.sources += 1
        self.letters += 1
        for what, number in tally.totals:
            self.totals[what] += number
            self.with_any[what] += bool(number)
        for what, kind, number in tally.counts:
            self.counts[what, kind] += number
            self.with_kind[what, kind] += 1

    def fail(self, report: Report) -> None:
        """
        Count a source too that has no letter, for what is in *report*.
        """
        self.sources += 1
        self.failures.update({each.code for each in report.diagnostics})


def render_draft_statistics(statistics: DraftStatistics) -> str:
    """
    A table of what is in the letters, one of what kept sources from having one, and a line.
    """
    known = meanings()
    tables = []
    if statistics.letters:
        tables.append(columns(("found", "kind", "number", "letters"), [*_rows(statistics)]))
    if statistics.failures:
        failures = [
            (code, f"{number:,}", known[code].summary)
            for code, number in sorted(
                statistics.failures.items(), key=lambda pair: (-pair[1], pair[0])
            )
        ]
        tables.append(columns(("code", "sources", "what is wrong"), failures))
    return "\n".join([*tables, _line(statistics)])


def _rows(statistics: DraftStatistics) -> Iterator[tuple[str, str, str, str]]:
    """
    What was found, and below it of which kind, the most frequent first.
    """
    for what, total in statistics.totals.items():
        yield what, "", f"{total:,}", f"{statistics.with_any[what]:,}"
        kinds = [(kind, number) for (of, kind), number in statistics.counts.items() if of == what]
        for kind, number in sorted(kinds, key=lambda pair: (-pair[1], pair[0])):
            if kind:
                yield "", kind, f"{number:,}", f"{statistics.with_kind[what, kind]:,}"


def _line(statistics: DraftStatistics) -> str:
    sources = f"{statistics.sources:,} source{'' if statistics.sources == 1 else 's'}"
    line = f"Annotated {statistics.letters:,} of {sources}"
    if not statistics.letters:
        return f"{line}.\n"
    doubts = statistics.totals[_DOUBTS]
    if not doubts:
        return f"{line}: no doubts.\n"
    counted = f"{doubts:,} doubt{'' if doubts == 1 else 's'}"
    return f"{line}: {counted} in {statistics.with_any[_DOUBTS]:,}.\n"
