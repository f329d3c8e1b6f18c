"""
The files in a .zip archive.
"""

from __future__ import annotations

import os
import stat
import struct
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

import attrs

from kamerbrief.archives.names import refuse_tricks, wanted
from kamerbrief.archives.streams import DAMAGE, Metered, damaged, read_member
from kamerbrief.archives.values import Budget, BudgetError, Member
from kamerbrief.errors import SourceError

__all__ = ["zip_members"]

# The directory is in memory as a whole, at about ten times its size.
_MOST_DIRECTORY = 32 * 1024 * 1024
# The record at the end, with the longest comment; in large archives the number stands elsewhere.
_MOST_END = 22 + 65_535
_NUMBER = struct.Struct("<H")
_ELSEWHERE = 0xFFFF
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1


class _Archive:
    """
    *file*, of which no piece is read that is too large.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        if size > _MOST_DIRECTORY:
            raise zipfile.BadZipFile(f"its directory has more than {_MOST_DIRECTORY:,} bytes")
        # All that is left is asked for at the end only.
        return self._file.read(2 * _MOST_END if size < 0 else size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True


def zip_members(
    file: BinaryIO, whole: Member, suffixes: tuple[str, ...], max_bytes: int, budget: Budget
) -> Iterator[Member]:
    """
    Each member of *file* whose name ends in one of *suffixes*, in the order of its directory.

    Raises:
        BudgetError: nothing is left of *budget*.
        Exception: the archive is damaged: one of `DAMAGE`.
    """
    with zipfile.ZipFile(_Archive(file)) as archive:
        number = len(archive.infolist())
        budget.count(number)
        _refuse_lost(file, number)
        for info in archive.infolist():
            if info.is_dir() or not wanted(info.filename, suffixes):
                continue
            member = attrs.evolve(whole, inner=info.filename)
            try:
                _refuse(info, max_bytes)
            except SourceError as error:
                yield attrs.evolve(member, failure=error)
                continue
            yield _read(archive, info, member, max_bytes, budget)


def _refuse_lost(file: BinaryIO, number: int) -> None:
    """
    See to it that there are *number* members: one with a damaged length hides those after it.
    """
    file.seek(0, os.SEEK_END)
    file.seek(max(0, file.tell() - _MOST_END))
    end = file.read()
    [declared] = _NUMBER.unpack_from(end, end.rfind(b"PK\5\6") + 10)
    # Without zip64, writers such as that of macOS count modulo 65,536 (yauzl, issue 60).
    if declared not in {number & 0xFFFF, _ELSEWHERE}:
        raise zipfile.BadZipFile(f"its directory has {number:,} members, expected {declared:,}")


def _read(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, member: Member, max_bytes: int, budget: Budget
) -> Member:
    try:
        with archive.open(info) as packed:
            return attrs.evolve(member, data=read_member(Metered(packed, budget), max_bytes))
    except BudgetError:
        raise
    except SourceError as error:
        return attrs.evolve(member, failure=error)
    except DAMAGE as error:
        return attrs.evolve(member, failure=damaged("member", error))


def _refuse(info: zipfile.ZipInfo, max_bytes: int) -> None:
    refuse_tricks(info.orig_filename)
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in {0, stat.S_IFREG}:
        raise SourceError("XML002", "the member is a link or a device, expected a file")
    if info.flag_bits & _ENCRYPTED:
        raise SourceError("XML001", "the member is encrypted")
    # Python holds the memory of no other method in bounds; nor does the standard for exchange,
    # ISO/IEC 21320-1, know one.
    if info.compress_type not in _METHODS:
        raise SourceError(
            "XML001",
            f"the member is packed with method {info.compress_type}, expected stored or deflated",
        )
    if info.file_size > max_bytes:
        raise SourceError("XML003", f"the member has more than {max_bytes:,} bytes, the maximum")
