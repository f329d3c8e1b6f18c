"""
What is to stand in the text: stretches that become nodes, nested and never crossing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import attrs

from kamerbrief.model.text import Content, Inline

__all__ = ["Span", "content_of"]


@attrs.frozen(kw_only=True)
class Span:
    """
    A stretch of the text of a source that becomes a node.

    Attributes:
        start: where it begins, in code points from 0.
        end: where it ends, exclusive.
        rank: of two that cross, the one with the higher rank is kept whole; of two with the same
            extent, the one with the lower rank is around the other.
        make: the node, from its content.
    """

    start: int
    end: int
    rank: int
    make: Callable[[Content], Inline]


@attrs.define
class _Open:
    span: Span
    content: list[str | Inline]
    end: int


def content_of(text: str, start: int, end: int, spans: Sequence[Span]) -> Content:
    """
    The words of *text* from *start* to *end* with *spans*, which lie within, as nodes.
    """
    if not spans:
        return (text[start:end],)
    content: list[str | Inline] = []
    stack: list[_Open] = []
    place = start

    def close(until: int) -> None:
        nonlocal place
        while stack and stack[-1].end <= until:
            top = stack.pop()
            top.content.append(text[place : top.end])
            place = top.end
            (stack[-1].content if stack else content).append(top.span.make(tuple(top.content)))

    for span in _nested(spans):
        close(span.start)
        (stack[-1].content if stack else content).append(text[place : span.start])
        place = span.start
        stack.append(_Open(span, [], span.end))
    close(end)
    content.append(text[place:end])
    return tuple(content)


def _nested(spans: Iterable[Span]) -> list[Span]:
    """
    *spans* in the order in which they open, those cut that would cross one of higher rank.
    """
    kept: list[Span] = []
    stack: list[int] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end, each.rank)):
        while stack and kept[stack[-1]].end <= span.start:
            stack.pop()
        cut: Span | None = span
        while stack and cut is not None and kept[stack[-1]].end < cut.end:
            around = kept[stack[-1]]
            if around.rank < cut.rank:
                # What began first is less sure, and ends where the other one begins.
                kept[stack[-1]] = attrs.evolve(around, end=cut.start)
                stack.pop()
            else:
                cut = attrs.evolve(cut, end=around.end)
        if cut is not None and cut.end > cut.start:
            stack.append(len(kept))
            kept.append(cut)
    return [span for span in kept if span.end > span.start]
