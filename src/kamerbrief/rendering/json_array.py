"""
Objects as JSON, for other programs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

__all__ = ["ArrayPieces", "render_array", "render_objects"]


class ArrayPieces:
    """
    An array that is written object by object, each on a line of its own.
    """

    def __init__(self) -> None:
        self._mark = "["

    def add(self, each: object) -> str:
        """
        *each*, with what has to stand before it.
        """
        mark, self._mark = self._mark, ","
        return f"{mark}\n{json.dumps(each)}"

    def end(self) -> str:
        """
        The end of the array; all of it, if there is nothing in it.
        """
        return "[]\n" if self._mark == "[" else "\n]\n"


def render_array(objects: Iterable[object]) -> Iterator[str]:
    r"""
    The pieces of one array of *objects*, each on a line of its own.

        >>> "".join(render_array([]))
        '[]\n'
    """
    pieces = ArrayPieces()
    yield from map(pieces.add, objects)
    yield pieces.end()


def render_objects(objects: Iterable[object]) -> Iterator[str]:
    """
    A line for each of *objects*, without anything around them.
    """
    for each in objects:
        yield f"{json.dumps(each)}\n"
