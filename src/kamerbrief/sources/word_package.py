"""
The parts of a .docx, and how they point at each other.
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from lxml import etree

from kamerbrief.errors import ParseError
from kamerbrief.gate.parsing import parse_foreign
from kamerbrief.sources.archive import Archive
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.word_names import tag

__all__ = ["Package"]

_Element = etree._Element


class Package:
    """
    A .docx: its main part, and those to which the main part points.
    """

    def __init__(self, data: bytes, limits: SourceLimits) -> None:
        self.archive = Archive(data, limits)
        roots = self._targets("").values()
        main = next((path for kind, path in roots if kind == "officeDocument"), None)
        self.main = main or "word/document.xml"
        root = self.root(self.main)
        if root is None or tag(root) != "document":
            raise ParseError(
                "SRC002",
                "the archive is no .docx: it has no main part of Word",
                "a spreadsheet or an .odt has to be saved as .docx first",
            )
        self.document = root
        self.targets = self._targets(self.main)

    def part(self, kind: str) -> _Element | None:
        """
        The root of the part of *kind*, ``styles`` or ``footnotes``, or None if there is none.
        """
        path = next((path for each, path in self.targets.values() if each == kind), None)
        return None if path is None else self.root(path)

    def target(self, identifier: str | None) -> _Element | None:
        """
        The root of the part to which the main part points as *identifier*, or None.
        """
        if identifier is None or identifier not in self.targets:
            return None
        _, path = self.targets[identifier]
        return self.root(path)

    def root(self, path: str) -> _Element | None:
        """
        The root of the part at *path*, or None if there is no such part.
        """
        data = self.archive.read(path)
        if data is None:
            return None
        try:
            return parse_foreign(data)
        except ParseError as error:
            raise ParseError(
                error.code, f"in {path}: {error.message}", None, error.line, error.column
            ) from error

    def _targets(self, path: str) -> Mapping[str, tuple[str, str]]:
        """
        The kind and the path of each part to which that at *path* points; nothing outside.
        """
        folder, name = posixpath.split(path)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for each in () if root is None else root:
            target = each.get("Target", "")
            if each.get("TargetMode") == "External" or not target:
                continue
            within = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[each.get("Id", "")] = each.get("Type", "").rpartition("/")[2], within
        return found
