"""
Changed copies of a letter: facts added, replaced and removed, words annotated.

A letter is frozen; each function gives a new one, which shares all that stays as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.model.blocks import PageBreak
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Verdict
from kamerbrief.model.letter import Letter
from kamerbrief.model.text import Block, BodyContent, Content, Inline, Node

__all__ = ["Fact", "add", "annotate", "remove", "replace", "spaced"]

Fact: TypeAlias = Debate | Motion | Verdict | Commitment | Signatory
"""What a letter declares once, with an id."""

AnyFact = TypeVar("AnyFact", Debate, Motion, Verdict, Commitment, Signatory)

_COLLECTIONS: dict[type[Any], str] = {
    Debate: "debates",
    Motion: "motions",
    Verdict: "verdicts",
    Commitment: "commitments",
    Signatory: "signatories",
}


def add(letter: Letter, *facts: Fact) -> Letter:
    """
    *letter* with *facts* after those of their kind.

        >>> [motion.id for motion in add(Letter(), Motion(id="m1"), Motion(id="m2")).motions]
        ['m1', 'm2']
    """
    added: dict[str, Any] = {}
    for fact in facts:
        name = _COLLECTIONS[type(fact)]
        added[name] = (*added.get(name, getattr(letter, name)), fact)
    return attrs.evolve(letter, **added)


def replace(letter: Letter, old: AnyFact, new: AnyFact) -> Letter:
    """
    *letter* with *new* in the place of *old*.

    Raises:
        ModelError: *letter* does not declare *old*.
    """
    return _spliced(letter, old, (new,))


def remove(letter: Letter, fact: Fact) -> Letter:
    """
    *letter* without *fact*; what points at it stays, and dangles.

    Raises:
        ModelError: *letter* does not declare *fact*.
    """
    return _spliced(letter, fact, ())


def _spliced(letter: Letter, fact: Fact, by: tuple[Fact, ...]) -> Letter:
    name = _COLLECTIONS[type(fact)]
    facts: tuple[Fact, ...] = getattr(letter, name)
    if fact not in facts:
        raise ModelError(f"Letter.{name}: the letter does not declare {fact!r}")
    place = facts.index(fact)
    changed: dict[str, Any] = {name: (*facts[:place], *by, *facts[place + 1 :])}
    return attrs.evolve(letter, **changed)


def annotate(letter: Letter, start: int, end: int, make: Callable[[Content], Inline]) -> Letter:
    """
    *letter* with the words from *start* to *end* wrapped in what *make* makes of them.

    *start* and *end* are offsets in `Letter.text`, in code points.  The text stays as it is.
    Nodes that stand between the two are wrapped along; empty ones at either end are not.

        >>> from kamerbrief.model.blocks import Paragraph
        >>> from kamerbrief.model.inlines import MotionRef
        >>> letter = Letter(body=(Paragraph(content="Ik ontraad de motie."),))
        >>> annotate(letter, 11, 19, lambda words: MotionRef(motion="m1", content=words)).body
        (Paragraph(content=('Ik ontraad ', MotionRef(motion='m1', content=('de motie',)), '.')),)

    Raises:
        ModelError: there are no words between *start* and *end*, they do not all stand in one
            block, a node would cross the new one, or it cannot stand there.
    """
    if not 0 <= start < end <= len(letter.text):
        raise ModelError(
            f"annotate: from {start} to {end}, expected offsets of words in a text of "
            f"{len(letter.text)} characters"
        )
    return attrs.evolve(letter, body=_annotated(letter.body, start, end, make))


def _annotated(
    content: tuple[Any, ...], start: int, end: int, make: Callable[[Content], Inline]
) -> tuple[Any, ...]:
    offset = 0
    for place, item in enumerate(content):
        last = offset + len(item if isinstance(item, str) else item.text)
        # An inline that has just these words is wrapped itself; a block cannot be.
        whole = isinstance(item, Inline) and (offset, last) == (start, end)
        if isinstance(item, Node) and offset <= start and end <= last and not whole:
            if isinstance(item, PageBreak):
                raise ModelError("annotate: a page break has no words")
            inner = _annotated(item.content, start - offset, end - offset, make)
            return (*content[:place], _refilled(item, inner), *content[place + 1 :])
        offset = last
    before, inside, after = _split(content, start, end)
    return (*before, make(inside), *after)


def _refilled(node: Node, content: tuple[Any, ...]) -> Node:
    changed: dict[str, Any] = {"content": content}
    return attrs.evolve(node, **changed)  # type: ignore[misc]  # every other node has attrs


def _split(content: tuple[Any, ...], start: int, end: int) -> tuple[list[Any], Any, list[Any]]:
    """
    What of *content* stands before *start*, between the two, and after *end*.
    """
    parts: tuple[list[Any], list[Any], list[Any]] = ([], [], [])
    offset = 0
    for item in content:
        last = offset + len(item if isinstance(item, str) else item.text)
        if last <= start:
            parts[0].append(item)
        elif offset >= end:
            parts[2].append(item)
        elif isinstance(item, str):
            first, after = max(start - offset, 0), min(end, last) - offset
            for part, words in zip(
                parts, (item[:first], item[first:after], item[after:]), strict=True
            ):
                part.append(words)
        elif start <= offset and last <= end:
            parts[1].append(item)
        else:
            raise ModelError(
                f"annotate: the new node would cross a {type(item).__name__}, expected to hold "
                "all or nothing of it"
            )
        offset = last
    return parts[0], tuple(parts[1]), parts[2]


def spaced(*blocks: Block) -> BodyContent:
    r"""
    *blocks* with an empty line between each two, as the body of a letter made from scratch.

        >>> from kamerbrief.model.blocks import Paragraph
        >>> Letter(body=spaced(Paragraph(content="Een."), Paragraph(content="Twee."))).text
        'Een.\n\nTwee.'
    """
    content: list[str | Block] = []
    for block in blocks:
        content += ("\n\n", block) if content else (block,)
    return tuple(content)
