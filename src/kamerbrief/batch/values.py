"""
What goes into a batch, and what comes out of it.
"""

from __future__ import annotations

import os
from typing import TypeAlias

import attrs

from kamerbrief.diagnostics import Report
from kamerbrief.drafts import Draft
from kamerbrief.errors import SourceError
from kamerbrief.gate.source import MAX_BYTES
from kamerbrief.model.letter import Letter
from kamerbrief.rendering.tallies import Tally

__all__ = ["DEFAULT_LIMITS", "Drafted", "Entry", "Limits", "Record", "Stamp", "entry_of"]


@attrs.frozen(kw_only=True)
class Limits:
    """
    What one file may cost before its worker is stopped; the bytes hold with every executor.

    Attributes:
        max_bytes: how much of a source is read.
        max_seconds: for how long a worker may be busy with it.
        max_memory: how many bytes of address space a worker may have, where the system can hold
            it to that.
    """

    max_bytes: int = MAX_BYTES
    max_seconds: float = 120
    max_memory: int = 4 * 1024**3


DEFAULT_LIMITS = Limits()
"""16 MiB, two minutes and 4 GiB."""


@attrs.frozen(kw_only=True)
class Entry:
    """
    A source of a batch: a path, or bytes that were read already, such as a part of an archive.

    Attributes:
        file: the name under which to report on it; without *data* its path.
        data: its bytes, or None for those of the file.
        failure: why it is known already that it cannot be read, or None.
        path: where the file is for a worker that has another working directory, or None for *file*.
    """

    file: str
    data: bytes | None = attrs.field(default=None, repr=False)
    failure: SourceError | None = None
    path: str | None = None


@attrs.frozen(kw_only=True)
class Stamp:
    """
    By what the bytes of a source are known again.

    Attributes:
        size: how many there are.
        mtime: when the file was last changed, in nanoseconds; 0 where that says nothing.
        sha256: their hash, as hexadecimal digits.
    """

    size: int
    mtime: int
    sha256: str


@attrs.frozen(kw_only=True)
class Record:
    """
    What became of one file.

    Attributes:
        file: its name as the caller gave it.
        report: what was found in it, or what kept it from being read.
        letter: the letter, of `read_many`; None if it cannot be read.
        draft: the first letter, of `annotate_many`; None if the source cannot be read.
        data: the bytes of the file, if they were asked for and something was found in them.
        stamp: by what its bytes are known again; None if they could not be had.
        ministries: those of who signs, abbreviated, of `check_many`; empty if it cannot be read.
    """

    file: str
    report: Report
    letter: Letter | None = None
    draft: Draft | None = None
    data: bytes | None = attrs.field(default=None, repr=False)
    stamp: Stamp | None = None
    ministries: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Drafted(Record):
    """
    What became of a source whose letter was written, and whose draft is held no longer.

    Attributes:
        path: the file of the letter.
        sha256: the hash of its bytes, as hexadecimal digits.
        basis: the hash of the versions that made it.
        tally: how much is in it.
    """

    path: str
    sha256: str
    basis: str
    tally: Tally


Listed: TypeAlias = str | os.PathLike[str] | Entry


def entry_of(listed: Listed) -> Entry:
    """
    *listed* as an entry.
    """
    return listed if isinstance(listed, Entry) else Entry(file=os.fspath(listed))
