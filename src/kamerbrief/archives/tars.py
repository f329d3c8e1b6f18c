"""
The files in a .tar archive, packed or not, read from its start to its end.
"""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import Any, BinaryIO, Self, cast

import attrs

from kamerbrief.archives.names import refuse_tricks, wanted
from kamerbrief.archives.streams import Metered, read_member, unpacking
from kamerbrief.archives.values import Budget, BudgetError, Member
from kamerbrief.errors import SourceError

__all__ = ["tar_members"]

_BLOCK = 512
# Names and attributes of the member that follows are in memory as a whole.
_MOST_HEADER = 64 * 1024
_EXTENDED = {
    tarfile.XHDTYPE,
    tarfile.XGLTYPE,
    tarfile.SOLARIS_XHDTYPE,
    tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
}


class _Header(tarfile.TarInfo):
    """
    A header that is refused where the standard library takes it for the end, or trusts it.

    For the standard library, an archive ends at the first header that is damaged, and what
    comes after it is lost in silence.
    """

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """
        The header in a block.

        Raises:
            ReadError: it is refused.
        """
        if not buf:
            raise tarfile.ReadError("it has no end, and may have been cut off")
        if len(buf) == _BLOCK and not any(buf):
            return super().frombuf(buf, encoding, errors)
        try:
            header = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(str(error)) from error
        if header.size < 0:
            raise tarfile.ReadError("a member has a negative size")
        if header.type in _EXTENDED and header.size > _MOST_HEADER:
            raise tarfile.ReadError(f"a header has more than {_MOST_HEADER:,} bytes")
        if header.type == tarfile.GNUTYPE_SPARSE:
            _refuse_sparse()
        return header

    def _proc_member(self, archive: tarfile.TarFile) -> Any:
        # Since the mending of CVE-2024-6232, an extended header that is cut off is the end for it.
        try:
            return super()._proc_member(archive)  # type: ignore[misc]  # the stubs do not know it
        except tarfile.HeaderError as error:
            raise tarfile.ReadError(str(error)) from error

    def _proc_gnusparse_00(self, *_: object) -> None:
        _refuse_sparse()

    def _proc_gnusparse_01(self, *_: object) -> None:
        _refuse_sparse()

    def _proc_gnusparse_10(self, *_: object) -> None:
        _refuse_sparse()


def _refuse_sparse() -> None:
    # Their maps have no bound, and Python reads them in quadratic time.
    raise tarfile.ReadError("a member is a sparse file, expected whole ones")


def tar_members(
    file: BinaryIO, whole: Member, suffixes: tuple[str, ...], max_bytes: int, budget: Budget
) -> Iterator[Member]:
    """
    Each member of *file* whose name ends in one of *suffixes*, in the order of the archive.

    Raises:
        BudgetError: nothing is left of *budget*.
        Exception: the archive is damaged: one of `DAMAGE`.
    """
    stream = Metered(unpacking(file), budget)
    with tarfile.open(
        fileobj=cast("BinaryIO", stream),
        mode="r|",
        tarinfo=_Header,
        encoding="utf-8",
        errors="surrogateescape",
    ) as archive:
        kept: Any = archive
        while (info := archive.next()) is not None:
            # They would stay in memory.
            kept.members.clear()
            kept.pax_headers.clear()
            budget.count()
            if info.isdir() or not wanted(info.name, suffixes):
                continue
            member = attrs.evolve(whole, inner=info.name)
            try:
                yield attrs.evolve(member, data=_read(archive, info, max_bytes))
            except BudgetError:
                raise
            except SourceError as error:
                yield attrs.evolve(member, failure=error)
    # The sum of what is packed stands behind it.
    while stream.read():
        pass


def _read(archive: tarfile.TarFile, info: tarfile.TarInfo, max_bytes: int) -> bytes:
    refuse_tricks(info.name)
    if info.size > max_bytes:
        raise SourceError("XML003", f"the member has more than {max_bytes:,} bytes, the maximum")
    data = archive.extractfile(info) if info.isreg() else None
    if data is None:
        raise SourceError("XML002", "the member is a link or a device, expected a file")
    return read_member(data, max_bytes)
