"""
What is packed, as a stream whose memory is bounded whatever is in it.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from typing import BinaryIO, Protocol

from kamerbrief.archives.values import Budget
from kamerbrief.errors import SourceError

__all__ = ["DAMAGE", "Metered", "Readable", "damaged", "read_member", "unpacking"]

DAMAGE = (
    ArithmeticError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    ValueError,
    lzma.LZMAError,
    struct.error,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What the libraries raise for archives that are damaged, or made to look like one."""

_CHUNK = 256 * 1024
# The most that xz itself asks for is 65 MiB; a header can ask for 4 GiB.
_XZ_MEMORY = 256 * 1024 * 1024


class Readable(Protocol):
    """
    Whatever gives bytes, as many as it is asked for or less; none at its end.
    """

    def read(self, size: int, /) -> bytes:
        """
        Up to *size* bytes.
        """
        ...


class Metered:
    """
    *stream*, of which all that is read is taken from *budget*.
    """

    def __init__(self, stream: Readable, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, size: int = _CHUNK) -> bytes:
        """
        Up to *size* bytes.

        Raises:
            BudgetError: nothing is left of the budget.
        """
        data = self._stream.read(size)
        self._budget.spend(len(data))
        return data


class _Xz:
    """
    What is packed in *file*; the standard library would take all memory that a header asks for.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._unpacker = _xz()

    def read(self, size: int) -> bytes:
        """
        Up to *size* bytes.

        Raises:
            EOFError: it ends in the middle.
            LZMAError: it is damaged, or takes too much memory.
        """
        while True:
            packed = b""
            if self._unpacker.eof:
                # Several streams may follow each other, with zeros in between.
                packed = (self._unpacker.unused_data or self._file.read(_CHUNK)).lstrip(b"\0")
                if not packed:
                    return b""
                self._unpacker = _xz()
            elif self._unpacker.needs_input:
                packed = self._file.read(_CHUNK)
                if not packed:
                    raise EOFError("it ends in the middle")
            data = self._unpacker.decompress(packed, size)
            if data:
                return data


def _xz() -> lzma.LZMADecompressor:
    return lzma.LZMADecompressor(format=lzma.FORMAT_XZ, memlimit=_XZ_MEMORY)


def unpacking(file: BinaryIO) -> Readable:
    """
    The bytes that are packed in *file* with gzip, bzip2 or xz, whichever it is, or its own.
    """
    start = file.read(6)
    file.seek(0)
    if start.startswith(b"\x1f\x8b"):
        return gzip.GzipFile(fileobj=file, mode="rb")
    if start.startswith(b"BZh"):
        return bz2.BZ2File(file)
    if start == b"\xfd7zXZ\0":
        return _Xz(file)
    return file


def read_member(stream: Readable, max_bytes: int) -> bytes:
    """
    All bytes of *stream*, which is never read further than one byte over *max_bytes*.

    Raises:
        SourceError: there are more.
    """
    chunks = []
    left = max_bytes + 1
    while left > 0 and (chunk := stream.read(min(left, _CHUNK))):
        chunks.append(chunk)
        left -= len(chunk)
    if left <= 0:
        raise SourceError("XML003", f"the member has more than {max_bytes:,} bytes, the maximum")
    return b"".join(chunks)


def damaged(what: str, error: Exception) -> SourceError:
    """
    What is said of *what*, which cannot be read because of *error*.
    """
    reason = str(error) or type(error).__name__
    return SourceError("XML001", f"the {what} is damaged: {reason}")
