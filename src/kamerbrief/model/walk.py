"""
The nodes of a body in the order of the text, each with its path and its span.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from kamerbrief.model import blocks, inlines
from kamerbrief.model.text import Inline, Node

__all__ = ["ELEMENT_NAMES", "Placed", "place_nodes", "weigh"]

ELEMENT_NAMES: dict[type[Node], str] = {
    blocks.Letterhead: "letterhead",
    blocks.Heading: "heading",
    blocks.Paragraph: "p",
    blocks.List: "list",
    blocks.Item: "item",
    blocks.Table: "table",
    blocks.Row: "row",
    blocks.Cell: "cell",
    blocks.Quotation: "quotation",
    blocks.Footnote: "footnote",
    blocks.Signature: "signature",
    blocks.Furniture: "furniture",
    blocks.PageBreak: "pageBreak",
    inlines.MotionRef: "motionRef",
    inlines.VerdictRef: "verdictRef",
    inlines.CommitmentRef: "commitmentRef",
    inlines.DebateRef: "debateRef",
    inlines.SignatoryRef: "signatoryRef",
    inlines.NoteRef: "noteRef",
    inlines.Member: "member",
    inlines.Citation: "citation",
    inlines.Request: "request",
    inlines.Condition: "condition",
    inlines.Deadline: "deadline",
    inlines.Emphasis: "emphasis",
    inlines.Sic: "sic",
}
"""The element that each class is written as."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Placed:
    """
    A node and where it stands.

    Attributes:
        path: the path of its element, such as ``/letter/body/p[2]/motionRef[1]``: each
            step counts the earlier siblings of the same name.
        start: where its words begin in `Letter.text`, in code points from 0.
        end: where they end, so that ``letter.text[start:end]`` is ``node.text``.
        node: the block, part or inline.
    """

    path: str
    start: int
    end: int
    node: Node


@attrs.define(weakref_slot=False)
class _Open:
    """
    A node whose end is not known yet.
    """

    path: str
    start: int
    node: Node | None
    rest: Iterator[str | Node]
    slot: int
    names: Counter[str] = attrs.field(factory=Counter)


def place_nodes(content: Iterable[str | Node], path: str) -> tuple[Placed, ...]:
    """
    Every node of *content* in document order, a node before what it holds.
    """
    placed: list[Placed | None] = []
    offset = 0
    stack = [_Open(path, 0, None, iter(content), -1)]
    while stack:
        top = stack[-1]
        for item in top.rest:
            if isinstance(item, str):
                offset += len(item)
                continue
            name = ELEMENT_NAMES[type(item)]
            top.names[name] += 1
            step = f"{top.path}/{name}[{top.names[name]}]"
            stack.append(_Open(step, offset, item, iter(item.content), len(placed)))
            placed.append(None)
            break
        else:
            stack.pop()
            if top.node is not None:
                placed[top.slot] = Placed(path=top.path, start=top.start, end=offset, node=top.node)
    return tuple(filter(None, placed))


def weigh(content: Iterable[str | Node]) -> tuple[int, int]:
    """
    How long the words of *content* are, and those of all inlines in it added up.

    The second is many times the first where inlines are nested deep: each has the words of all
    that it holds.
    """
    length = weight = 0
    for item in content:
        if isinstance(item, str):
            length += len(item)
            continue
        inner, within = weigh(item.content)
        length += inner
        weight += within + (inner if isinstance(item, Inline) else 0)
    return length, weight
