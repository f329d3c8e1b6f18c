"""
What the arguments of a command lead to, with the files in archives.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import chain

from kamerbrief.archives.values import is_archive
from kamerbrief.cli.listing import listed
from kamerbrief.cli.overwriting import Written
from kamerbrief.cli.paths import STANDARD_INPUT, Target, found

__all__ = ["countable", "inputs", "opens", "within"]


def inputs(options: argparse.Namespace, written: Written, what: str) -> Iterator[Target]:
    """
    What the paths and lists of *options* mean, one at a time, with the letters in archives.

    Raises:
        OverwriteError: one of the files, which are *what*, is *written* too.
    """
    for target in found(chain(options.paths, listed(options.files_from))):
        written.refuse(target.name, what)
        yield from within(target, (".xml",), options.max_bytes)


def countable(options: argparse.Namespace) -> Iterator[Target | None]:
    """
    What `inputs` is going to give; None where nobody can tell before it is read.
    """
    if options.files_from == STANDARD_INPUT:
        yield None
        return
    for target in found(chain(options.paths, listed(options.files_from))):
        yield None if opens(target) else target


def opens(target: Target) -> bool:
    """
    Whether *target* is an archive.
    """
    return target.failure is None and target.name != STANDARD_INPUT and is_archive(target.name)


def within(target: Target, suffixes: tuple[str, ...], max_bytes: int) -> Iterator[Target]:
    """
    *target*, or what is in it if it is an archive.
    """
    if not opens(target):
        yield target
        return
    # Few need the libraries for archives.
    from kamerbrief.archives.reading import members  # noqa: PLC0415

    for each in members(target.name, suffixes=suffixes, max_bytes=max_bytes):
        yield Target(name=each.name, inner=each.inner, data=each.data, failure=each.failure)
