"""
Where the elements of a document are: path, line and column.
"""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from lxml import etree

from kamerbrief.gate.scan import Position, scan

__all__ = ["Places"]


class Places:
    """
    The places of the elements of *root*, which was parsed from *data*.

    Making one takes more time than parsing: ask for it only when there is something to report.

    Raises:
        ParseError: a limit of the gate is broken that a small document need not be held to.
    """

    def __init__(self, data: bytes, root: etree._Element) -> None:
        self._root = root
        self._positions = scan(data).positions
        # The elements are kept, since lxml makes new objects for those that nobody holds.
        self._numbers = {element: number for number, element in enumerate(root.iter())}
        self._steps: dict[etree._Element, dict[str, etree._Element]] = {}

    def path(self, element: etree._Element) -> str:
        """
        The path of *element*, such as ``/letter/body/p[2]``.

        Each step counts the earlier siblings of the same name; the letter and its parts, of
        which there is one each, have no number.
        """
        return self.paths[element]

    def position(self, path: str) -> Position | None:
        """
        Where the start tag of the element at *path* is, or None when there is none.
        """
        first, *steps = path.removeprefix("/").split("/")
        element: etree._Element | None = self._root
        if first != etree.QName(self._root).localname:
            return None
        for step in steps:
            element = None if element is None else self._children(element).get(step)
        # Two parsers saw the document: what only one of them takes for an element has no place.
        number = len(self._positions) if element is None else self._numbers[element]
        return self._positions[number] if number < len(self._positions) else None

    def _children(self, element: etree._Element) -> dict[str, etree._Element]:
        """
        The children of *element* by the last step of their paths.
        """
        found = self._steps.get(element)
        if found is None:
            found = self._steps[element] = {}
            names: Counter[str] = Counter()
            for child in element:
                name = child.tag.rpartition("}")[2]
                names[name] += 1
                found[f"{name}[{names[name]}]"] = child
                if element is self._root and names[name] == 1:
                    found[name] = child
        return found

    @cached_property
    def paths(self) -> dict[etree._Element, str]:
        """
        The path of each element as the tree is when they are first asked for.
        """
        root = self._root
        paths = {root: f"/{etree.QName(root).localname}"}
        for element in self._numbers:
            above = paths[element]
            for step, child in self._children(element).items():
                paths[child] = f"{above}/{step}"
        return paths
