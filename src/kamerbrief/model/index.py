"""
What points at what in one letter, looked up in constant time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import attrs

from kamerbrief.model.blocks import Footnote
from kamerbrief.model.facts import Commitment, Motion, Signatory, Verdict
from kamerbrief.model.inlines import Citation, CommitmentRef, MotionRef, NoteRef, VerdictRef
from kamerbrief.model.text import Node
from kamerbrief.model.walk import Placed

__all__ = ["Index", "Quote", "index_of"]

Key = TypeVar("Key")
Item = TypeVar("Item")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Quote:
    """
    Words of the letter, and where they stand.

    Attributes:
        text: the words, verbatim.
        start: where they begin in `Letter.text`, in code points from 0.
        end: where they end, so that ``letter.text[start:end]`` is ``text``.
    """

    text: str
    start: int
    end: int


@attrs.frozen(kw_only=True, weakref_slot=False)
class Index:
    """
    The look-ups of a letter; of several facts with one id, the first is found.
    """

    motions: dict[str, Motion]
    signatories: dict[str, Signatory]
    verdicts: dict[str, tuple[Verdict, ...]]
    footnotes: dict[str, Footnote]
    markers: dict[str, tuple[NoteRef, ...]]
    citations: dict[str, tuple[Citation, ...]]
    spans: dict[tuple[type[object], str], tuple[tuple[int, int], ...]]


def index_of(
    *,
    motions: Sequence[Motion],
    verdicts: Sequence[Verdict],
    signatories: Sequence[Signatory],
    placed: Sequence[Placed],
) -> Index:
    """
    The index of a letter with these facts and nodes.
    """
    markers = (p.node for p in placed if isinstance(p.node, NoteRef))
    return Index(
        motions={motion.id: motion for motion in reversed(motions)},
        signatories={signatory.id: signatory for signatory in reversed(signatories)},
        verdicts=_grouped((verdict.motion, verdict) for verdict in verdicts),
        footnotes={p.node.id: p.node for p in reversed(placed) if isinstance(p.node, Footnote)},
        markers=_grouped((m.footnote, m) for m in markers if m.footnote is not None),
        citations=_citations(placed),
        # Spans, not words: nested references would hold the same words again and again.
        spans=_grouped(
            (key, (p.start, p.end)) for p in placed if (key := _target(p.node)) is not None
        ),
    )


def _grouped(pairs: Iterable[tuple[Key, Item]]) -> dict[Key, tuple[Item, ...]]:
    groups: dict[Key, list[Item]] = {}
    for key, item in pairs:
        groups.setdefault(key, []).append(item)
    return {key: tuple(items) for key, items in groups.items()}


def _citations(placed: Iterable[Placed]) -> dict[str, tuple[Citation, ...]]:
    found: dict[str, list[Citation]] = {}
    citations: list[Citation] = []
    note = ""
    for p in placed:
        if isinstance(p.node, Footnote):
            citations = []
            note = f"{p.path}/"
            found.setdefault(p.node.id, citations)
        elif isinstance(p.node, Citation) and note and p.path.startswith(note):
            citations.append(p.node)
    return {key: tuple(items) for key, items in found.items()}


def _target(node: Node) -> tuple[type[object], str] | None:
    match node:
        case MotionRef():
            return Motion, node.motion
        case VerdictRef():
            return Verdict, node.verdict
        case CommitmentRef():
            return Commitment, node.commitment
    return None
