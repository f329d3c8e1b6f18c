"""
Names in archives: which are meant, and which are a trick.
"""

from __future__ import annotations

import re

from kamerbrief.errors import SourceError

__all__ = ["refuse_tricks", "wanted"]

_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\0-\x1f\x7f]")


def wanted(name: str, suffixes: tuple[str, ...]) -> bool:
    """
    Whether a member of that *name* is taken: it ends in one of *suffixes*, and is not hidden.

    As in a folder, what begins with a dot is hidden, and so is what a Mac puts in beside the files.
    """
    parts = name.split("/")
    hidden = any(each.startswith(".") and each not in {".", ".."} for each in parts)
    return name.lower().endswith(suffixes) and not hidden and "__MACOSX" not in parts


def refuse_tricks(name: str) -> None:
    """
    See to it that *name* is one of a file in its archive, wherever that is unpacked.

    Raises:
        SourceError: it leads elsewhere, or is another name to another program.
    """
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        raise SourceError("XML001", "the name of the member leads out of the archive")
    if "\\" in name or _CONTROL.search(name):
        raise SourceError("XML001", "the name of the member has a backslash or a control character")
