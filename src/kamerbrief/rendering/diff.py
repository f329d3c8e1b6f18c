"""
What would change in a file, as a unified diff.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from kamerbrief.rendering.safe import safe

__all__ = ["render_diff"]

_NO_NEWLINE = "\\ No newline at end of file\n"


def render_diff(name: str, old: bytes, new: bytes, *, state: str = "formatted") -> Iterator[str]:
    """
    The lines of the difference between *old* and *new*, both in UTF-8; none if they are equal.

    *state* is what the head calls the file after the change.

    `patch` can apply it, unless there are characters that have to be escaped for a terminal.
    """
    for line in difflib.unified_diff(
        _lines(old), _lines(new), safe(name), f"{safe(name)} ({state})"
    ):
        body = line.removesuffix("\n")
        yield "\t".join(map(safe, body.split("\t"))) + "\n"
        if body == line:
            yield _NO_NEWLINE


def _lines(data: bytes) -> list[str]:
    *lines, last = data.decode("utf-8").split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
