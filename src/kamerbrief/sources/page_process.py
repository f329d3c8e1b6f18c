"""
The lines of a PDF, which another process reads.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from typing import Any

import attrs

from kamerbrief.errors import MissingExtraError, ParseError
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.page_lines import Line, Piece

__all__ = ["lines_of_pages"]

# The path is ours, so that the other process finds what this one would find.
_COMMAND = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from kamerbrief.sources.page_worker import main; main(sys.argv[2])"
)
_HINT = "a letter does not; raise max_seconds or max_memory to read it all the same"


def lines_of_pages(data: bytes, limits: SourceLimits) -> list[tuple[float, list[Line]]]:
    """
    The height and the lines of each page of the PDF *data*.

    Raises:
        ParseError: it is encrypted, damaged, has too many pages or too much text, or takes too
            long or too much memory.
        MissingExtraError: pypdfium2 is not installed.
    """
    if find_spec("pypdfium2") is None:
        raise MissingExtraError("pypdfium2", "pdf", "to read a PDF")
    try:
        done = subprocess.run(  # noqa: S603 - this Python, and code that stands above
            [
                sys.executable,
                "-c",
                _COMMAND,
                json.dumps(sys.path),
                json.dumps(attrs.asdict(limits)),
            ],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=limits.max_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        message = f"reading the PDF takes more than {limits.max_seconds:,} seconds, the maximum"
        raise ParseError("SRC017", message, _HINT) from None
    if done.returncode != 0:
        raise ParseError(
            "SRC017",
            f"reading the PDF takes more than {limits.max_memory:,} bytes of memory, the maximum, "
            "or breaks the reader",
            _HINT,
        )
    said = json.loads(done.stdout)
    if "refusal" in said:
        raise ParseError(*said["refusal"])
    return [(height, [_line(*each) for each in lines]) for height, lines in said["pages"]]


def _line(pieces: list[list[Any]], left: float, y: float, size: float) -> Line:
    return Line(pieces=tuple(Piece(*piece) for piece in pieces), left=left, y=y, size=size)
