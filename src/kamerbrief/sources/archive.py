"""
A zip archive that nobody vouches for, read part by part and never unpacked to disk.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from kamerbrief.errors import ParseError
from kamerbrief.sources.limits import SourceLimits

__all__ = ["Archive"]

_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_CHUNK = 64 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error)
_HINT = "open the file in Word and save it anew"


class Archive:
    """
    The parts of a .docx, by name.

    What is unpacked counts, not what the archive says of it; all parts together are held to one
    limit.
    """

    def __init__(self, data: bytes, limits: SourceLimits) -> None:
        # Counted before zipfile makes an object of each.
        if (count := data.count(_ENTRY)) > limits.max_entries:
            raise ParseError(
                "SRC012",
                f"the archive has {count:,} files in it, at most {limits.max_entries:,} may be",
            )
        self.left = self.most = limits.max_unpacked
        try:
            self.file = zipfile.ZipFile(io.BytesIO(data))
        except (*_BROKEN, NotImplementedError) as error:
            raise ParseError("SRC011", f"the archive is damaged: {error}", _HINT) from error
        self.entries: dict[str, zipfile.ZipInfo] = {}
        for entry in self.file.infolist():
            if entry.filename in self.entries:
                shown = entry.filename[:80]
                raise ParseError("SRC011", f"the archive has two parts with the name {shown!r}")
            self.entries[entry.filename] = entry

    def read(self, name: str) -> bytes | None:
        """
        The part *name*, or None if there is no such part.

        Raises:
            ParseError: it is encrypted, damaged, or unpacks to too much.
        """
        entry = self.entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise ParseError(
                "SRC010",
                f"the part {name!r} is encrypted, expected a .docx without a password",
                "save it from Word without a password",
            )
        if entry.compress_type not in _METHODS:
            raise ParseError("SRC011", f"the part {name!r} is packed in a way that no .docx is")
        try:
            return self._unpacked(entry)
        except (*_BROKEN, RuntimeError) as error:
            if isinstance(error, ParseError):
                raise
            raise ParseError("SRC011", f"the part {name!r} is damaged: {error}", _HINT) from error

    def _unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        chunks = []
        with self.file.open(entry) as part:
            while chunk := part.read(_CHUNK):
                self.left -= len(chunk)
                if self.left < 0:
                    raise ParseError(
                        "SRC013",
                        f"the file unpacks to more than {self.most:,} bytes, the maximum",
                        "a letter does not; raise max_unpacked to read it all the same",
                    )
                chunks.append(chunk)
        return b"".join(chunks)
