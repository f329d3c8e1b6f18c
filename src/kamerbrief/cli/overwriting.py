"""
Files that a run writes, kept apart from those that it reads.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

from kamerbrief.errors import KamerbriefError
from kamerbrief.rendering.safe import safe

__all__ = ["OverwriteError", "Written"]


class OverwriteError(KamerbriefError, ValueError):
    """
    What a run reads would be lost, since the run writes to the same file.
    """


class Written:
    """
    The files that a run is going to write, by what they are and not by their names.

    A link and another way to write a name lead to the same file, and a file that is not there
    yet cannot be read.
    """

    def __init__(self, names: Iterable[str | None]) -> None:
        self._files = {_file(name) for name in names if name is not None} - {None}

    def refuse(self, name: str | None, what: str) -> None:
        """
        See to it that *name*, which is *what* and is read, is none of them.

        Raises:
            OverwriteError: it is one.
        """
        if self._files and name is not None and _file(name) in self._files:
            raise OverwriteError(
                f"{safe(repr(name))} would be overwritten, and it is {what}; "
                "expected another file to write to"
            )


def _file(name: str) -> tuple[int, int] | None:
    try:
        found = os.stat(name)  # noqa: PTH116 - the name may be too long for pathlib
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
