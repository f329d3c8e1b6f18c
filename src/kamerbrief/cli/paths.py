"""
From what is named on the command line to the files that are meant.
"""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kamerbrief.gate.source import Source

__all__ = ["STANDARD_INPUT", "found", "opened"]

STANDARD_INPUT = "-"


def found(names: Iterable[str]) -> Iterator[str]:
    """
    The files that *names* mean, in their order.

    A file is given as it is; a directory gives the ``.xml`` files below it, but for hidden ones;
    a pattern gives what it matches, and ``-`` is standard input.  A name that means nothing is
    given as it is, so that reading it says what is wrong.
    """
    for name in names:
        if name != STANDARD_INPUT and Path(name).is_dir():
            yield from _below(name)
        elif name == STANDARD_INPUT or os.path.lexists(name) or not glob.has_magic(name):
            yield name
        else:
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - as the user wrote it
            if not matches:
                print(f"kamerbrief: nothing matches {name!r}", file=sys.stderr)
            for match in matches:
                yield from _below(match) if Path(match).is_dir() else (match,)


def _below(directory: str) -> Iterator[str]:
    # Links to directories are not followed: they may lead in a circle.
    for folder, folders, files in os.walk(directory):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for file in sorted(files):
            if file.endswith(".xml") and not file.startswith("."):
                yield os.path.join(folder, file)  # noqa: PTH118 - as the user wrote it


def opened(name: str) -> Source:
    """
    The source that *name* stands for.
    """
    return sys.stdin.buffer if name == STANDARD_INPUT else name
