"""
A letter as the rules see it: every fact and every node, with a handle for its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any, NewType, TypeVar

from kamerbrief.model import inlines
from kamerbrief.model.blocks import Footnote, Signature
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Verdict
from kamerbrief.model.letter import Letter

__all__ = ["REFERENCES", "Context", "Place"]

Value = TypeVar("Value")

Place = NewType("Place", int)
"""
A handle for a fact or a node; handles sort by the order of the document.

The path of an element costs something to make, and is only made for what is reported.
"""

# The facts of each kind are numbered from a multiple of this, in the order of the schema; then
# come the nodes, in the order of `Letter.nodes`.
_STEP = 1_000_000_000
_FACTS: tuple[tuple[type[Any], str, str], ...] = (
    (Debate, "debates", "debate"),
    (Motion, "motions", "motion"),
    (Verdict, "verdicts", "verdict"),
    (Commitment, "commitments", "commitment"),
    (Signatory, "signatories", "signatory"),
)
_SECTIONS = {cls: (order * _STEP, name) for order, (cls, name, _) in enumerate(_FACTS)}
_FIRST_NODE = len(_FACTS) * _STEP

REFERENCES: tuple[tuple[type[Any], str, type[Any]], ...] = (
    (Motion, "replaces", Motion),
    (Motion, "debate", Debate),
    (Verdict, "motion", Motion),
    (Verdict, "signatory", Signatory),
    (Verdict, "supersedes", Verdict),
    (Commitment, "signatory", Signatory),
    (Commitment, "debate", Debate),
    (Commitment, "motion", Motion),
    (Commitment, "before", Debate),
    (Signature, "signatory", Signatory),
    (inlines.MotionRef, "motion", Motion),
    (inlines.VerdictRef, "verdict", Verdict),
    (inlines.CommitmentRef, "commitment", Commitment),
    (inlines.DebateRef, "debate", Debate),
    (inlines.SignatoryRef, "signatory", Signatory),
    (inlines.NoteRef, "footnote", Footnote),
    (inlines.Request, "motion", Motion),
    (inlines.Condition, "verdict", Verdict),
    (inlines.Deadline, "motion", Motion),
    (inlines.Deadline, "commitment", Commitment),
)
"""Every reference of the schema: class, field, and the class whose id the field holds."""


class Context:
    """
    What a rule gets.

    Attributes:
        letter: the letter.
    """

    def __init__(self, letter: Letter) -> None:
        self.letter = letter
        self._nodes: dict[type[Any], list[Any]] = defaultdict(list)
        _collect(letter.body, self._nodes, _FIRST_NODE)
        self._pointed: dict[type[Any], list[tuple[type[Any], AbstractSet[str]]]] | None = None
        self._targets: dict[tuple[type[Any], str], set[Any]] = {}

    def iter(self, cls: type[Value]) -> Iterator[tuple[Place, Value]]:
        """
        Every value of exactly *cls*, a class of facts or of nodes, in the order of the document.
        """
        section = _SECTIONS.get(cls)
        if section is None:
            return iter(self._nodes.get(cls, ()))
        start, name = section
        return enumerate(getattr(self.letter, name), start)  # type: ignore[return-value]  # Place

    def count(self, cls: type[Any]) -> int:
        """
        How many values of *cls* there are.
        """
        section = _SECTIONS.get(cls)
        return len(
            self._nodes.get(cls, ()) if section is None else getattr(self.letter, section[1])
        )

    def targets(self, cls: type[Any], field: str) -> AbstractSet[Any]:
        """
        What *field* holds in all values of *cls*, but for None.
        """
        key = (cls, field)
        found = self._targets.get(key)
        if found is None:
            found = self._targets[key] = {getattr(value, field) for _, value in self.iter(cls)}
            found.discard(None)
        return found

    def pointed(self, target: type[Any], but_for: type[Any] | None = None) -> AbstractSet[str]:
        """
        The ids of *target* that anything points at, or anything but the values of *but_for*.
        """
        if self._pointed is None:
            self._pointed = {}
            for cls, field, pointed in REFERENCES:
                if self.count(cls):
                    self._pointed.setdefault(pointed, []).append((cls, self.targets(cls, field)))
        sets = [ids for cls, ids in self._pointed.get(target, ()) if cls is not but_for]
        return set[str]().union(*sets)

    def ids(self, cls: type[Any]) -> AbstractSet[str]:
        """
        The ids of all values of *cls*.
        """
        return self.targets(cls, "id")

    def path(self, place: Place) -> str:
        """
        The path of the element at *place*, such as ``/letter/body/p[2]``.
        """
        if place >= _FIRST_NODE:
            return self.letter.nodes[place - _FIRST_NODE].path
        order, number = divmod(place, _STEP)
        _, name, one = _FACTS[order]
        return f"/letter/{name}/{one}[{number + 1}]"


def _collect(content: Any, found: dict[type[Any], list[Any]], number: int) -> int:
    """
    Sort the nodes of *content* by class, numbered from *number* on; the next number.
    """
    for item in content:
        cls = item.__class__
        if cls is not str:
            found[cls].append((number, item))
            number += 1
            inner = item.content
            if len(inner) != 1 or inner[0].__class__ is not str:
                number = _collect(inner, found, number)
    return number
