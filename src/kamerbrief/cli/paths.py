"""
From what is named on the command line to the sources that are meant.
"""

# pathlib drops the "./" that the user wrote, and in Python 3.11 raises for names that are too long.
# ruff: noqa: PTH112, PTH118, PTH207

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from kamerbrief.errors import SourceError
from kamerbrief.gate.source import read_bytes

__all__ = ["STANDARD_INPUT", "Target", "found", "named"]

STANDARD_INPUT = "-"
_SUFFIXES = (".md", ".txt", ".xml")


@attrs.frozen(kw_only=True)
class Target:
    """
    A source that is meant: a file, a file in an archive, or standard input.

    Attributes:
        name: its name as the user would write it, ``-`` for standard input.
        failure: why it is known already that it cannot be read, or None.
        inner: its name in the archive, or None.
        data: its bytes where these are known already, as those of a file in an archive.
    """

    name: str
    failure: SourceError | None = None
    inner: str | None = None
    data: bytes | None = attrs.field(default=None, repr=False)

    @property
    def shown(self) -> str:
        """
        The name under which to report on it.
        """
        return "<stdin>" if self.name == STANDARD_INPUT else self.name

    def read(self, max_bytes: int) -> bytes:
        """
        Its bytes, at most *max_bytes*.

        Raises:
            SourceError: it cannot be read.
        """
        if self.failure is not None:
            raise self.failure
        if self.data is not None:
            return read_bytes(self.data, max_bytes=max_bytes)
        if self.name != STANDARD_INPUT:
            return read_bytes(self.name, max_bytes=max_bytes)
        if sys.stdin is None:
            raise SourceError("XML001", "standard input is closed")
        return read_bytes(sys.stdin.buffer, max_bytes=max_bytes)


def found(names: Iterable[str], suffixes: tuple[str, ...] = (".xml",)) -> Iterator[Target]:
    """
    What *names* mean, in their order.

    A file is taken as it is; a directory gives the files below it whose names end in one of
    *suffixes*, but for hidden ones;
    a pattern gives what it matches, and ``-`` is standard input.  A name that means nothing
    gives a target that cannot be read.
    """
    for name in names:
        if name == STANDARD_INPUT or os.path.lexists(name) or not glob.has_magic(name):
            yield from _named(name, suffixes)
            continue
        # Where "**" stands twice, it can match one file in several ways.
        targets = dict.fromkeys(_matching(name, suffixes))
        failure = SourceError("XML001", f"nothing matches {name!r}")
        yield from targets or [Target(name=name, failure=failure)]


def named(argument: str) -> Target | None:
    """
    What *argument* names, or None where it is not a name but a text.

    Whatever exists is named; so is what looks like a file, even if there is none: a text would
    have a blank, and an address of a page is a text.
    """
    if argument == STANDARD_INPUT or os.path.lexists(argument):
        return Target(name=argument)
    one_word = "://" not in argument and argument.split() == [argument]
    return Target(name=argument) if one_word and argument.lower().endswith(_SUFFIXES) else None


def _named(name: str, suffixes: tuple[str, ...]) -> Iterator[Target]:
    if not os.path.isdir(name):
        yield Target(name=name)
        return
    for folder, files, failure in _walk(name):
        if failure is not None:
            yield Target(name=folder, failure=failure)
        for file in files:
            if file.lower().endswith(suffixes):
                yield Target(name=file)


def _matching(pattern: str, suffixes: tuple[str, ...]) -> Iterator[Target]:
    # The standard library follows links in "**": two that lead to their own folder keep it busy
    # for ever.
    parts = Path(pattern).parts
    if "**" not in parts:
        for match in sorted(glob.glob(pattern)):
            yield from _named(match, suffixes)
        return
    at = parts.index("**")
    tail = parts[at + 1 :]
    for base in sorted(glob.glob(os.path.join(*parts[:at]) if at else os.curdir)):
        if not tail:
            yield from _named(base, suffixes)
            continue
        for folder, _, failure in _walk(base):
            if failure is not None:
                yield Target(name=folder, failure=failure)
            yield from _matching(os.path.join(glob.escape(folder), *tail), suffixes)


def _walk(top: str) -> Iterator[tuple[str, list[str], SourceError | None]]:
    """
    Each folder from *top* on with the paths of its files, and with what keeps it from being listed.

    What is hidden is left out.  Links to folders are not followed: they may lead in a circle.
    """
    folders = [top]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda each: each.name)
        except OSError as error:
            reason = f"the directory {folder!r} cannot be read: {error.strerror}"
            yield folder, [], SourceError("XML001", reason)
            continue
        files = []
        inner = []
        for entry in listed:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                inner.append(entry.path)
            elif not (entry.is_symlink() and os.path.isdir(entry.path)):
                files.append(entry.path)
        yield folder, files, None
        folders += reversed(inner)
