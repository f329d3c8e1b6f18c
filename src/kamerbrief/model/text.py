"""
Text and content: the words of a letter, verbatim, and the elements among them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from kamerbrief.errors import ModelError
from kamerbrief.publications.values import Value

if TYPE_CHECKING:
    from attrs import Attribute

__all__ = [
    "Block",
    "BodyContent",
    "Content",
    "Inline",
    "Node",
    "Part",
    "check_text",
    "owner_of",
    "text_of",
]

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Node(Value):
    """
    Something that stands in the text: a block, a part of a block or an inline.

    Attributes:
        content: strings and nodes in the order of the source, in normal form: no
            string is empty and no two strings are adjacent.
    """

    __slots__ = ()
    content: tuple[str | Node, ...]

    @property
    def text(self) -> str:
        """
        The words of this node and of all that it holds, verbatim.
        """
        content = self.content
        if len(content) == 1 and isinstance(content[0], str):
            return content[0]
        return text_of(content)


class Inline(Node):
    """
    A node among words: a reference, a citation, emphasis and the like.
    """

    __slots__ = ()


class Part(Node):
    """
    A node that stands only inside its block: list item, table row, table cell.
    """

    __slots__ = ()


class Block(Node):
    """
    A node of the body: paragraph, footnote, table and the like.
    """

    __slots__ = ()


Content: TypeAlias = tuple[str | Inline, ...]
"""Words with inlines among them."""

BodyContent: TypeAlias = tuple[str | Block, ...]
"""Blocks with the white space (or stray words) between them."""


def text_of(content: Iterable[str | Node]) -> str:
    """
    The words of *content*, verbatim.
    """
    strings: list[str] = []
    stack = [iter(content)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, str):
                strings.append(item)
                continue
            inner = item.content
            # Most nodes hold words alone.
            if len(inner) == 1 and isinstance(inner[0], str):
                strings.append(inner[0])
                continue
            stack.append(iter(inner))
            break
        else:
            stack.pop()
    return "".join(strings)


def check_text(owner: str, value: str) -> None:
    """
    Refuse characters that XML cannot hold.

    Raises:
        ModelError: *value* has a control character, a lone surrogate, U+FFFE or U+FFFF.
    """
    if found := _ILLEGAL.search(value):
        hint = ", write a PageBreak for a form feed" if found.group() == "\f" else ""
        raise ModelError(
            f"{owner}: character U+{ord(found.group()):04X} at offset {found.start()} "
            f"cannot stand in XML{hint}"
        )


def merged(content: str | Iterable[Any]) -> tuple[Any, ...]:
    """
    *content* in normal form: empty strings left out, adjacent strings joined.
    """
    normal: list[Any] = []
    run: list[str] = []
    for item in (content,) if isinstance(content, str) else content:
        if not isinstance(item, str):
            if run:
                normal.append("".join(run))
                run = []
            normal.append(item)
        elif item:
            run.append(item)
    if run:
        normal.append("".join(run))
    return tuple(normal)


class ContentCheck:
    """
    An attrs validator: every item of the content is text or one of *kinds*.
    """

    def __init__(self, *kinds: type[Node]) -> None:
        self.kinds = kinds

    def __call__(
        self,
        instance: object,
        attribute: Attribute[Any],
        value: tuple[str | Node, ...],
    ) -> None:
        for place, item in enumerate(value):
            if isinstance(item, str):
                # Which is quick to tell, and true of most words without a line end.
                if not item.isprintable():
                    check_text(f"{owner_of(instance, attribute)}[{place}]", item)
            elif not isinstance(item, self.kinds):
                expected = ", ".join(["text", *(kind.__name__ for kind in self.kinds)])
                raise ModelError(
                    f"{owner_of(instance, attribute)}[{place}]: {type(item).__name__} "
                    f"cannot stand here, expected {expected}"
                )


def owner_of(instance: object, attribute: Attribute[Any]) -> str:
    """
    What an error calls the field that *attribute* is of *instance*.
    """
    return f"{type(instance).__name__}.{attribute.name}"
