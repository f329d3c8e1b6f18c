"""
Names of files that stand in a file.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kamerbrief.cli.paths import STANDARD_INPUT
from kamerbrief.errors import KamerbriefError, SourceError

__all__ = ["InputError", "add_files_from", "listed", "require_paths"]

_BLOCK = 64 * 1024
_LONGEST = 1024 * 1024


class InputError(KamerbriefError, ValueError):
    """
    The command line does not say what to read.
    """


def add_files_from(parser: argparse.ArgumentParser) -> None:
    """
    The option ``--files-from``.
    """
    parser.add_argument(
        "--files-from",
        metavar="FILE",
        help="take what stands in FILE as PATH too, a line each or with NUL between; - is standard "
        "input",
    )


def require_paths(options: argparse.Namespace) -> None:
    """
    See to it that *options* say what to read, and standard input is read once.

    Raises:
        InputError: they do not.
    """
    if not options.paths and options.files_from is None:
        raise InputError("the following arguments are required: PATH, or --files-from")
    if options.files_from == STANDARD_INPUT and STANDARD_INPUT in options.paths:
        raise InputError("standard input is one thing, expected PATH or --files-from, not both")


def listed(name: str | None) -> Iterator[str]:
    """
    The names in the file *name*, which is read as they are asked for.

    Raises:
        SourceError: it cannot be read, or has a name that is far too long.
    """
    if name is None:
        return
    try:
        if name == STANDARD_INPUT:
            if sys.stdin is None:
                raise SourceError("XML001", "standard input is closed")
            yield from _names(iter(lambda: os.read(sys.stdin.fileno(), _BLOCK), b""))
            return
        with Path(name).open("rb") as file:
            yield from _names(iter(lambda: file.read(_BLOCK), b""))
    except (OSError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError("XML001", f"the list {name!r} cannot be read: {reason}") from error


def _names(blocks: Iterable[bytes]) -> Iterator[str]:
    rest = b""
    separator = b""
    for block in blocks:
        # A NUL is in no name: where one is seen, it is what stands between them.
        separator = separator or (b"\0" if b"\0" in block else b"\n" if b"\n" in block else b"")
        *names, rest = (rest + block).split(separator) if separator else [rest + block]
        if len(rest) > _LONGEST:
            raise SourceError("XML001", f"the list has a name of more than {_LONGEST:,} bytes")
        yield from filter(None, map(_decoded, names))
    if rest:
        yield _decoded(rest)


def _decoded(name: bytes) -> str:
    return name.removesuffix(b"\r").decode("utf-8", "surrogateescape")
