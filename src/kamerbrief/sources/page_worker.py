"""
Reads a PDF in a process of its own, which may be given a limit and may die.

PDFium has no limit on what a page may take: ten kilobytes can hold a page that takes gigabytes, or
one that draws another one a thousand times, and so on.  See `kamerbrief.sources.page_process`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import attrs

from kamerbrief.errors import ParseError
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.page_glyphs import pages_of
from kamerbrief.sources.page_lines import line_of, segments_of
from kamerbrief.sources.page_order import rows_of

__all__ = ["main"]


def main(limits: str) -> None:
    """
    Write the lines of the PDF on standard input to standard output, as JSON.

    *limits* is a `SourceLimits` as JSON.  A refusal is written too.
    """
    held = SourceLimits(**json.loads(limits))
    _hold(held)
    data = sys.stdin.buffer.read()
    try:
        said: Any = {"pages": _pages(data, held)}
    except ParseError as error:
        said = {"refusal": [error.code, error.message, error.hint]}
    json.dump(said, sys.stdout)


def _hold(limits: SourceLimits) -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ModuleNotFoundError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, limits.max_memory),
        (resource.RLIMIT_CPU, limits.max_seconds + 1),
        # Whoever breaks the reader need not fill the disk.
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (soft, hard))


def _pages(data: bytes, limits: SourceLimits) -> list[Any]:
    return [
        (page.height, [attrs.astuple(line_of(row)) for row in rows_of(segments_of(page.glyphs))])
        for page in pages_of(data, limits)
    ]
