"""
From the path of an archive to its members.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import BinaryIO

import attrs

from kamerbrief.archives.streams import DAMAGE, damaged
from kamerbrief.archives.tars import tar_members
from kamerbrief.archives.values import (
    DEFAULT_ARCHIVE_LIMITS,
    ZIPS,
    ArchiveLimits,
    Budget,
    Member,
)
from kamerbrief.archives.zips import zip_members
from kamerbrief.errors import SourceError
from kamerbrief.gate.source import MAX_BYTES, opened

__all__ = ["members"]


def members(
    path: str,
    *,
    suffixes: tuple[str, ...] = (".xml",),
    max_bytes: int = MAX_BYTES,
    limits: ArchiveLimits = DEFAULT_ARCHIVE_LIMITS,
) -> Iterator[Member]:
    """
    Each file in the archive at *path* whose name ends in one of *suffixes*, in its order.

    Hidden files are left out.  Nothing is raised for what is in the archive: a member that
    cannot be had (encrypted, a link, damaged, of more than *max_bytes*, with a name that leads
    elsewhere) says why.  Where the archive itself cannot be read further, the last of them is
    the archive.  Archives in archives are files like others.
    """
    whole = Member(archive=path, inner=None)
    try:
        with opened(path) as file:
            yield from _members(file, whole, suffixes, max_bytes, limits)
    except SourceError as error:
        yield attrs.evolve(whole, failure=error)
    except DAMAGE as error:
        yield attrs.evolve(whole, failure=damaged("archive", error))


def _members(
    file: BinaryIO,
    whole: Member,
    suffixes: tuple[str, ...],
    max_bytes: int,
    limits: ArchiveLimits,
) -> Iterator[Member]:
    budget = Budget(limits, os.fstat(file.fileno()).st_size)
    read = zip_members if whole.archive.lower().endswith(ZIPS) else tar_members
    yield from read(file, whole, suffixes, max_bytes, budget)
