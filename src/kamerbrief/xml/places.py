"""
Where the elements of a document are: path, line and column.
"""

from __future__ import annotations

from collections import Counter

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
        # The elements are kept, since lxml makes new objects for those that nobody holds.
        self._elements = list(root.iter())
        self._positions = scan(data).positions
        self._numbers = {element: number for number, element in enumerate(self._elements)}
        self._paths = _paths_of(self._elements)
        self._by_path = {path: number for number, path in enumerate(self._paths)}

    def path(self, element: etree._Element) -> str:
        """
        The path of *element*, such as ``/letter/body/p[2]``.

        Each step counts the earlier siblings of the same name; the letter and its parts, of
        which there is one each, have no number.
        """
        return self._paths[self._numbers[element]]

    def position(self, path: str) -> Position | None:
        """
        Where the start tag of the element at *path* is, or None when there is none.
        """
        number = self._by_path.get(path)
        return None if number is None else self._at(number)

    def _at(self, number: int) -> Position | None:
        # Two parsers saw the document: what only one of them takes for an element has no place.
        return self._positions[number] if number < len(self._positions) else None


def _paths_of(elements: list[etree._Element]) -> list[str]:
    paths: list[str] = []
    steps: dict[etree._Element, tuple[str, int, Counter[str]]] = {}
    for element in elements:
        name = etree.QName(element).localname
        parent = element.getparent()
        if parent is None or parent not in steps:
            path, depth = f"/{name}", 1
        else:
            above, depth_above, names = steps[parent]
            depth = depth_above + 1
            names[name] += 1
            number = names[name]
            path = f"{above}/{name}" + (f"[{number}]" if depth > 2 or number > 1 else "")
        steps[element] = (path, depth, Counter())
        paths.append(path)
    return paths
