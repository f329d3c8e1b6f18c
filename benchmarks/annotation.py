"""
Drafts against gold letters: what the annotator finds, and what it should have found.

A gold letter is an annotated letter; its text alone is annotated again, and the two are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

import kamerbrief
from benchmarks.annotation_speed import speeds
from kamerbrief import Letter, Motion
from kamerbrief.annotating.drafting import annotate
from kamerbrief.model.facts import Commitment, Verdict
from kamerbrief.model.inlines import CommitmentRef, NoteRef
from kamerbrief.sources.values import Source, SourceFormat

ROWS = (
    "motions",
    "submitters",
    "verdicts",
    "holders",
    "conditions",
    "commitments",
    "footnotes",
    "citations",
    "signatories",
    "debates",
)


@attrs.define
class Score:
    """
    How many are right, how many were found, and how many there are.
    """

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        """
        Count one letter more.
        """
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def precision(self) -> float:
        """
        The share of what was found that is right.
        """
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """
        The share of what there is that was found.
        """
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """
        The harmonic mean of precision and recall.
        """
        total = self.found + self.wanted
        return 2 * self.right / total if total else 1.0


def measured(folder: Path, *, quick: bool) -> dict[str, Any]:
    """
    The scores of the drafts of every gold letter below *folder*, with all differences, and speeds.

    Raises:
        ValueError: there is no letter below *folder*.
    """
    paths = sorted(folder.rglob("*.xml"))
    if not paths:
        raise ValueError(f"no .xml file below {folder}, expected annotated letters")
    golds = {path.relative_to(folder).as_posix(): kamerbrief.read(path) for path in paths}
    return scored(golds) | {"speed": speeds([each.text for each in golds.values()], quick=quick)}


def scored(golds: Mapping[str, Letter]) -> dict[str, Any]:
    """
    The scores of the drafts of *golds*, by name, with all differences.
    """
    scores = {row: Score() for row in ROWS}
    differences: list[dict[str, str]] = []
    for name, gold in golds.items():
        draft = annotate(Source(text=gold.text, format=SourceFormat.TEXT, name=name))
        if draft.text != gold.text:
            raise AssertionError(f"{name}: the draft has another text")
        for row, right, missed, extra in compared(gold, draft):
            scores[row].add(right, right + len(extra), right + len(missed))
            differences += [
                {"letter": name, "row": row, "what": "missed", "is": each} for each in missed
            ]
            differences += [
                {"letter": name, "row": row, "what": "extra", "is": each} for each in extra
            ]
    return {
        "letters": len(golds),
        "scores": {
            row: {
                "precision": score.precision,
                "recall": score.recall,
                "f1": score.f1,
                "wanted": score.wanted,
            }
            for row, score in scores.items()
        },
        "differences": differences,
    }


Row = tuple[str, int, list[str], list[str]]


def compared(gold: Letter, draft: Letter) -> Iterator[Row]:
    """
    What *gold* and *draft* have in common, and what only one of them has, row by row.
    """
    pairs = _paired(gold.motions, draft.motions)
    yield (
        "motions",
        len(pairs),
        [_motion(each) for each in gold.motions if each.id not in pairs],
        [_motion(each) for each in draft.motions if each.id not in pairs.values()],
    )
    yield _row("submitters", gold, draft, _submitters)
    ours = {other: one for one, other in pairs.items()}
    names = {each.id: _motion(each) for each in gold.motions}

    def verdict(letter: Letter, each: Verdict) -> tuple[Hashable, ...]:
        motion = each.motion if letter is gold else ours.get(each.motion, f"?{each.motion}")
        return (names.get(motion, motion), str(each.category), each.part is not None)

    yield _row("verdicts", gold, draft, lambda each: [verdict(each, one) for one in each.verdicts])
    yield _row(
        "holders",
        gold,
        draft,
        lambda each: [(*verdict(each, one), *_holder(each, one)) for one in each.verdicts],
    )
    yield _row(
        "conditions",
        gold,
        draft,
        lambda each: [
            (*verdict(each, one)[:2], str(one.qualified), str(one.fallback))
            for one in each.verdicts
            if one.qualified or one.fallback
        ],
    )
    yield _commitments(gold, draft)
    yield _row("footnotes", gold, draft, _footnotes)
    yield _row("citations", gold, draft, _citations)
    yield _row(
        "signatories",
        gold,
        draft,
        lambda each: [attrs.astuple(attrs.evolve(one, id="x"))[1:] for one in each.signatories],
    )
    yield _row(
        "debates", gold, draft, lambda each: [(str(d.kind), d.title, d.date) for d in each.debates]
    )


def _row(
    name: str, gold: Letter, draft: Letter, keys: Callable[[Letter], Iterable[Hashable]]
) -> Row:
    wanted, found = Counter(keys(gold)), Counter(keys(draft))
    return (
        name,
        sum((wanted & found).values()),
        [str(each) for each in (wanted - found).elements()],
        [str(each) for each in (found - wanted).elements()],
    )


def _paired(gold: Sequence[Motion], draft: Sequence[Motion]) -> dict[str, str]:
    """
    The motion of the draft for each motion of gold that it has: by number, or else by submitters.
    """
    pairs: dict[str, str] = {}
    for same in (_same_number, _same_submitters):
        for one in gold:
            if one.id in pairs:
                continue
            for other in draft:
                if (
                    other.id not in pairs.values()
                    and same(one, other)
                    and one.version == other.version
                ):
                    pairs[one.id] = other.id
                    break
    return pairs


def _same_number(one: Motion, other: Motion) -> bool:
    return one.number is not None and (one.dossier, one.chapter, one.number) == (
        other.dossier,
        other.chapter,
        other.number,
    )


def _same_submitters(one: Motion, other: Motion) -> bool:
    if one.number is not None and other.number is not None:
        return False
    names = [each.name for each in one.submitters]
    return bool(names) and names == [each.name for each in other.submitters]


def _motion(motion: Motion) -> str:
    names = "/".join(each.name for each in motion.submitters)
    number = "-".join(filter(None, (motion.dossier, motion.chapter, motion.number)))
    return (
        f"{motion.kind} {number or '?'} {names} {motion.version or ''} {motion.treatment}".strip()
    )


def _submitters(letter: Letter) -> list[Hashable]:
    return [
        (motion.number or "", each.name, each.first_name, each.party, str(each.role), motion.et_al)
        for motion in letter.motions
        for each in motion.submitters
    ]


def _holder(letter: Letter, verdict: Verdict) -> tuple[Hashable, ...]:
    signatory = letter.signatory_of(verdict)
    who = None if signatory is None else (signatory.ministry, signatory.portfolio)
    colleague = None if verdict.colleague is None else verdict.colleague.lower()
    return str(verdict.holder), who, colleague


def _commitments(gold: Letter, draft: Letter) -> Row:
    """
    Commitments agree when their words overlap by half, and status and period are the same.
    """
    wanted, found = _promises(gold), _promises(draft)
    left = list(found)
    right = 0
    missed: list[str] = []
    for key, start, end, shown in wanted:
        for other in left:
            overlap = min(end, other[2]) - max(start, other[1])
            if other[0] == key and overlap * 2 >= min(end - start, other[2] - other[1]):
                left.remove(other)
                right += 1
                break
        else:
            missed.append(shown)
    return "commitments", right, missed, [shown for *_, shown in left]


def _promises(letter: Letter) -> list[tuple[Hashable, int, int, str]]:
    spans: dict[str, tuple[int, int]] = {}
    for placed in letter.nodes:
        node = placed.node
        if isinstance(node, CommitmentRef):
            start, end = spans.get(node.commitment, (placed.start, placed.end))
            spans[node.commitment] = min(start, placed.start), max(end, placed.end)
    return [
        (
            _due(each),
            *spans.get(each.id, (0, 0)),
            f"{_due(each)} {' '.join(letter.text[slice(*spans.get(each.id, (0, 0)))].split())}",
        )
        for each in letter.commitments
    ]


def _due(each: Commitment) -> tuple[Hashable, ...]:
    return (
        str(each.status),
        str(each.from_) if each.from_ else None,
        str(each.until) if each.until else None,
        str(each.term) if each.term else None,
        each.before is not None,
    )


def _footnotes(letter: Letter) -> list[Hashable]:
    spans = {id(each.node): (each.start, each.end) for each in letter.nodes}
    notes: list[Hashable] = [(each.marker, *spans[id(each)]) for each in letter.footnotes]
    numbers = {each.id: each.marker for each in letter.footnotes}
    notes += [
        ("marker", numbers.get(placed.node.footnote or ""), placed.start)
        for placed in letter.nodes
        if isinstance(placed.node, NoteRef)
    ]
    return notes


def _citations(letter: Letter) -> list[Hashable]:
    return [
        (str(each.kind), each.chamber, each.session, each.dossier, each.chapter, each.number,
         each.item, each.year, each.identifier)
        for each in letter.citations
    ]  # fmt: skip
