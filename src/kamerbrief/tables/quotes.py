"""
The words of a letter that point at its facts, found in one walk.
"""

from __future__ import annotations

from kamerbrief.model import inlines
from kamerbrief.model.letter import Letter
from kamerbrief.model.text import Node
from kamerbrief.tables.columns import Row

__all__ = ["Quotes"]


class Quotes:
    """
    Where the words of each fact of *letter* stand.

    Of places of one fact within each other only the outer one counts, so all words of a fact
    together are not longer than the letter.
    """

    def __init__(self, letter: Letter) -> None:
        self._letter = letter
        self._spans: dict[tuple[type[Node], str], list[tuple[int, int]]] = {}
        for placed in letter.nodes:
            if (key := _key(placed.node)) is not None:
                spans = self._spans.setdefault(key, [])
                # A node comes before what it holds.
                if not spans or placed.start >= spans[-1][1]:
                    spans.append((placed.start, placed.end))

    def words(self, kind: type[Node], fact: str) -> tuple[str, ...]:
        """
        The words of each node of *kind* that points at *fact*.
        """
        text = self._letter.text
        return tuple(text[start:end] for start, end in self._spans.get((kind, fact), ()))

    def cells(self, kind: type[Node], fact: str) -> Row:
        """
        The columns ``words``, ``starts`` and ``ends``.
        """
        spans = self._spans.get((kind, fact), ())
        return {
            "words": self.words(kind, fact),
            "starts": tuple(start for start, _ in spans),
            "ends": tuple(end for _, end in spans),
        }


def _key(node: Node) -> tuple[type[Node], str] | None:
    match node:
        case inlines.MotionRef() | inlines.Request():
            return type(node), node.motion
        case inlines.VerdictRef() | inlines.Condition():
            return type(node), node.verdict
        case inlines.CommitmentRef():
            return type(node), node.commitment
    return None
