"""
What comes out of an archive, and how much may.
"""

from __future__ import annotations

import attrs

from kamerbrief.errors import SourceError

__all__ = [
    "DEFAULT_ARCHIVE_LIMITS",
    "ZIPS",
    "ArchiveLimits",
    "Budget",
    "BudgetError",
    "Member",
    "is_archive",
]


ZIPS = (".zip",)
"""How the names of archives end that are no tar."""

_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")


def is_archive(name: str) -> bool:
    """
    Whether *name* ends like that of an archive.
    """
    return name.lower().endswith(ZIPS + _TARS)


@attrs.frozen(kw_only=True)
class ArchiveLimits:
    """
    What one archive may cost before no more of it is read.

    Attributes:
        max_members: how many files and folders there may be in it.
        max_bytes: how many bytes all of it may unpack to.
        max_ratio: how many times its own size it may unpack to.
        free_bytes: how many bytes are not held against that ratio, since what is small repeats.
    """

    max_members: int = 1_000_000
    max_bytes: int = 64 * 1024**3
    max_ratio: int = 200
    free_bytes: int = 64 * 1024**2


DEFAULT_ARCHIVE_LIMITS = ArchiveLimits()
"""A million members, 64 GiB, and 200 times the size of the archive."""


@attrs.frozen(kw_only=True)
class Member:
    """
    A file in an archive, or the archive where something is wrong with all of it.

    Attributes:
        archive: the path of the archive, as given.
        inner: the name in the archive, or None for the archive itself.
        data: its bytes, or None where they cannot be had.
        failure: why they cannot be had, or None.
    """

    archive: str
    inner: str | None
    data: bytes | None = attrs.field(default=None, repr=False)
    failure: SourceError | None = None

    @property
    def name(self) -> str:
        """
        The name under which to report on it, ``letters.zip!/2024/a.xml`` as for Java's archives.
        """
        return self.archive if self.inner is None else f"{self.archive}!/{self.inner}"


class BudgetError(SourceError):
    """
    An archive costs more than it may.
    """


class Budget:
    """
    What is left of *limits* for an archive of *size* bytes.

    Raises:
        BudgetError: nothing is left; from its methods.
    """

    def __init__(self, limits: ArchiveLimits, size: int) -> None:
        self._members = limits.max_members
        by_ratio = max(limits.free_bytes, limits.max_ratio * size)
        self._bytes = min(limits.max_bytes, by_ratio)
        self._hint = "unpack it first, if you trust it"
        self._refusal = f"the archive unpacks to more than {self._bytes:,} bytes, the maximum"
        if by_ratio < limits.max_bytes:
            self._refusal += f" for its size (a ratio of {limits.max_ratio})"

    def count(self, members: int = 1) -> None:
        """
        Take *members* from it.
        """
        self._members -= members
        if self._members < 0:
            raise BudgetError("XML003", "the archive has too many members", self._hint)

    def spend(self, size: int) -> None:
        """
        Take *size* bytes from it.
        """
        self._bytes -= size
        if self._bytes < 0:
            raise BudgetError("XML003", self._refusal, self._hint)
