"""
Sources of letters, and the names under which their letters are written.
"""

# pathlib drops the "./" that the user wrote.
# ruff: noqa: PTH112, PTH117, PTH118, PTH119, PTH122

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import attrs

from kamerbrief.cli.inputs import opens, within
from kamerbrief.cli.listing import listed
from kamerbrief.cli.overwriting import Written
from kamerbrief.cli.paths import STANDARD_INPUT, Target, found
from kamerbrief.errors import KamerbriefError, SourceError

__all__ = ["SUFFIXES", "DoubleNameError", "Names", "Wanted", "wanted"]

SUFFIXES = (".docx", ".htm", ".html", ".pdf", ".txt", ".xml")
"""How the names of sources end that are taken from a folder or an archive."""


class DoubleNameError(KamerbriefError, ValueError):
    """
    Two letters would be written under one name.
    """


@attrs.frozen(kw_only=True)
class Wanted:
    """
    A source, and the name of its letter, with the folders below the one that was named.
    """

    target: Target
    stem: str


def wanted(options: argparse.Namespace) -> Iterator[Wanted]:
    """
    The sources that *options* name; an archive is one of them.
    """
    for path in options.paths:
        below = os.path.isdir(path)
        for target in found([path], suffixes=SUFFIXES):
            name = os.path.relpath(target.name, path) if below else os.path.basename(target.name)
            yield _named(target, name)
    for path in listed(options.files_from):
        for target in found([path], suffixes=SUFFIXES):
            # The names in a list may be alike but for their folders.
            parts = Path(os.path.normpath(target.name)).parts
            inner = [each for each in parts if each != ".." and not os.path.isabs(each)]
            yield _named(target, os.path.join("", *inner))


def _named(target: Target, name: str) -> Wanted:
    stem = "letter" if target.name == STANDARD_INPUT else os.path.splitext(name)[0]
    return Wanted(target=target, stem=stem)


class Names:
    """
    Where the letters of *sources* go in *folder*: none in the place of another, or of a source.

    Without a folder they go nowhere.

    Raises:
        DoubleNameError: two letters would have one name.
        OverwriteError: a letter would be written to a source.
    """

    def __init__(self, sources: Sequence[Wanted], folder: str | None) -> None:
        self._sources = sources
        self._folder = folder
        self._taken: set[bytes] = set()
        self._read: Written | None = None
        files = [each for each in sources if not opens(each.target)]
        self._refuse_doubles(files)
        if folder is not None:
            letters = Written(self.path(each) for each in files)
            for each in sources:
                letters.refuse(each.target.name, "a source")

    def path(self, source: Wanted) -> str:
        """
        The file for the letter of *source*.
        """
        return os.path.join(self._folder or "", f"{source.stem}.xml")

    def all(self, max_bytes: int) -> Iterator[Wanted]:
        """
        The sources, one at a time, with what is in the archives among them.
        """
        for source in self._sources:
            if not opens(source.target):
                yield source
                continue
            for target in within(source.target, SUFFIXES, max_bytes):
                yield self._member(target)

    def refuse_source(self, path: str) -> None:
        """
        See to it that *path* is none of the sources.

        Raises:
            OverwriteError: it is one.
        """
        if self._read is None:
            self._read = Written(each.target.name for each in self._sources)
        self._read.refuse(path, "a source")

    def _member(self, target: Target) -> Wanted:
        if target.inner is None or target.failure is not None:
            return Wanted(target=target, stem="")
        stem = os.path.splitext(os.path.normpath(target.inner))[0]
        if not self._take(stem):
            failure = SourceError(
                "XML005", f"its letter would be {stem}.xml, like that of another source"
            )
            return Wanted(target=Target(name=target.name, failure=failure), stem=stem)
        return Wanted(target=target, stem=stem)

    def _take(self, stem: str) -> bool:
        # A name for each letter of a large archive would be much to hold.
        mark = blake2b(stem.encode("utf-8", "surrogatepass"), digest_size=12).digest()
        taken = mark in self._taken
        self._taken.add(mark)
        return not taken

    def _refuse_doubles(self, files: Sequence[Wanted]) -> None:
        seen: dict[str, str] = {}
        for each in files:
            shown = each.target.shown
            if not self._take(each.stem):
                raise DoubleNameError(
                    f"{seen[each.stem]} and {shown} would both become {each.stem}.xml, "
                    "expected different names"
                )
            seen[each.stem] = shown
