"""
A letter as the rules see it: every fact and every node, with a handle for its place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, Any, NewType, TypeVar

from kamerbrief import citing
from kamerbrief.model import inlines
from kamerbrief.model.blocks import Footnote, Signature
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Verdict
from kamerbrief.model.inlines import Citation
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import DateField, DossierField, TextField
from kamerbrief.model.walk import ELEMENT_NAMES

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["BODY", "REFERENCES", "Context", "Place"]

Value = TypeVar("Value")

Place = NewType("Place", int)
"""
A handle for a fact or a node; handles of one class sort by the order of the document.

The path of an element costs something to make, and is only made for what is reported.
"""

# The values of each class are numbered from a multiple of this: facts in the order of the schema,
# then the body, then nodes, each class of them in the order of the text.
_STEP = 1_000_000_000
_FACTS: tuple[tuple[type[Any], Callable[[Letter], Sequence[Any]], str], ...] = (
    # Of the fields that are text, only identifiers have a form.
    (TextField, attrgetter("metadata.identifiers"), "/letter/metadata/identifier"),
    (DateField, attrgetter("metadata.dates"), "/letter/metadata/date"),
    (DossierField, attrgetter("metadata.dossiers"), "/letter/metadata/dossier"),
    (Debate, attrgetter("debates"), "/letter/debates/debate"),
    (Motion, attrgetter("motions"), "/letter/motions/motion"),
    (Verdict, attrgetter("verdicts"), "/letter/verdicts/verdict"),
    (Commitment, attrgetter("commitments"), "/letter/commitments/commitment"),
    (Signatory, attrgetter("signatories"), "/letter/signatories/signatory"),
)
_NODES = tuple(ELEMENT_NAMES)
_FIRST_NODE = len(_FACTS) + 1
_STARTS = {
    **{cls: order * _STEP for order, (cls, _, _) in enumerate(_FACTS)},
    **{cls: order * _STEP for order, cls in enumerate(_NODES, _FIRST_NODE)},
}

BODY = Place(len(_FACTS) * _STEP)
"""
The body as a whole, for words that stand in no block.
"""

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


_SHAPES = bytes.maketrans(b"bcdefghijklmnopqrstuvwxyz123456789", b"a" * 25 + b"0" * 9)
_POINTERS = tuple((cls, target, attrgetter(field)) for cls, field, target in REFERENCES)
_ID = attrgetter("id")


@cache
def _bundled() -> Register:
    # Who imports the rules need not pay for it.
    from kamerbrief.register.register import Register  # noqa: PLC0415

    return Register.bundled()


class Context:
    """
    What a rule gets.

    Attributes:
        letter: the letter.
        naming: every content in which a motion is named, in the order of the document.
    """

    def __init__(self, letter: Letter, register: Register | None = None) -> None:
        self.letter = letter
        self._register = register
        self._once: dict[Callable[[Context], Any], Any] = {}
        self._values: dict[type[Any], Sequence[Any]] = {
            cls: values(letter) for cls, values, _ in _FACTS
        }
        nodes: dict[type[Any], list[Any]] = defaultdict(list)
        self._strings: list[str] = []
        self.naming: list[Sequence[Any]] = []
        _collect(letter.body, nodes, self._strings, self.naming)
        self._values.update(nodes)
        self._ids: dict[type[Any], AbstractSet[str]] = {}
        self._pointed: dict[type[Any], list[tuple[type[Any], set[str]]]] | None = None
        self._cited: dict[Place, tuple[citing.Found, ...]] = {}
        self._order: dict[type[Any], list[int]] = {}

    @property
    def register(self) -> Register:
        """
        Office holders, parties and members.

        It is a register of the user's own, or the one that comes with kamerbrief, which is read
        when a first letter needs it.
        """
        if self._register is None:
            self._register = _bundled()
        return self._register

    def once(self, make: Callable[[Context], Value]) -> Value:
        """
        What *make* makes of this letter, made once for all rules that want it.
        """
        if make not in self._once:
            self._once[make] = make(self)
        found: Value = self._once[make]
        return found

    def values(self, cls: type[Value]) -> Sequence[Value]:
        """
        Every value of exactly *cls*, a class of facts or of nodes, in the order of the document.
        """
        return self._values.get(cls, ())

    def iter(self, cls: type[Value]) -> Iterator[tuple[Place, Value]]:
        """
        The same, each with its place.
        """
        return enumerate(self.values(cls), _STARTS[cls])  # type: ignore[return-value]  # Place

    def ids(self, cls: type[Any]) -> AbstractSet[str]:
        """
        The ids of all values of *cls*.
        """
        found = self._ids.get(cls)
        if found is None:
            found = self._ids[cls] = set(map(_ID, self.values(cls)))
        return found

    def pointed(self, target: type[Any], but_for: type[Any] | None = None) -> AbstractSet[str]:
        """
        The ids of *target* that anything points at, or anything but the values of *but_for*.
        """
        if self._pointed is None:
            self._pointed = self._all_pointed()
        return set().union(
            *(ids for cls, ids in self._pointed.get(target, ()) if cls is not but_for)
        )

    def _all_pointed(self) -> dict[type[Any], list[tuple[type[Any], set[str]]]]:
        found: dict[type[Any], list[tuple[type[Any], set[str]]]] = {}
        for cls, target, field in _POINTERS:
            if values := self._values.get(cls):
                ids = set(map(field, values))
                ids.discard(None)  # what points at nothing
                found.setdefault(target, []).append((cls, ids))
        return found

    def cited(self, place: Place, citation: Citation) -> tuple[citing.Found, ...]:
        """
        What the words of *citation* at *place* cite.
        """
        found = self._cited.get(place)
        if found is None:
            found = self._cited[place] = citing.find(citation.text)
        return found

    @cached_property
    def words(self) -> str:
        """
        All words of the letter, with a NUL wherever a node begins or ends between two of them.

        What a rule looks for is most often not there at all, and one search says so.
        """
        return "\0".join(self._strings)

    @cached_property
    def shapes(self) -> bytes:
        """
        The same in UTF-8, with *a* for each small letter and 0 for each digit.

        Where a letter stands before a digit, or a digit before two blanks, is found in it at
        once; a pattern over the words would look at every character.
        """
        return self.words.encode().translate(_SHAPES)

    def texts(self) -> Iterator[tuple[Place, str]]:
        """
        Each string of the text with the place of the node, or of the body, that holds it.
        """
        for block in self.letter.body:
            if isinstance(block, str):
                yield BODY, block
        for cls in _NODES:
            for place, node in self.iter(cls):
                for item in node.content:
                    if isinstance(item, str):
                        yield place, item

    def rank(self, place: Place) -> tuple[int, int]:
        """
        What sorts places of all classes by the order of the document.
        """
        order, number = divmod(place, _STEP)
        if order < _FIRST_NODE:
            return order, number
        return _FIRST_NODE, self._node(order, number)

    def path(self, place: Place) -> str:
        """
        The path of the element at *place*, such as ``/letter/body/p[2]``.
        """
        order, number = divmod(place, _STEP)
        if place == BODY:
            return "/letter/body"
        if order < len(_FACTS):
            return f"{_FACTS[order][2]}[{number + 1}]"
        return self.letter.nodes[self._node(order, number)].path

    def _node(self, order: int, number: int) -> int:
        """
        The number in `Letter.nodes` of a node that is known by its number in its class.
        """
        cls = _NODES[order - _FIRST_NODE]
        if cls not in self._order:
            self._order[cls] = [
                place for place, placed in enumerate(self.letter.nodes) if type(placed.node) is cls
            ]
        return self._order[cls][number]


def _collect(
    content: Any, found: dict[type[Any], list[Any]], strings: list[str], naming: list[Any]
) -> None:
    """
    Sort the nodes of *content* by class, a node before what it holds, and gather the strings.
    """
    for item in content:
        cls = item.__class__
        if cls is str:
            strings.append(item)
            continue
        found[cls].append(item)
        if cls is inlines.MotionRef and (not naming or naming[-1] is not content):
            naming.append(content)
        inner = item.content
        if len(inner) == 1 and inner[0].__class__ is str:
            strings.append(inner[0])
        else:
            _collect(inner, found, strings, naming)
