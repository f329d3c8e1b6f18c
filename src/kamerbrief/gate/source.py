"""
The bytes of a source: a path, bytes, or a binary file.
"""

from __future__ import annotations

import os
import stat
from typing import BinaryIO, TypeAlias

from kamerbrief.errors import SourceError

__all__ = ["MAX_BYTES", "Source", "opened", "read_bytes", "source_name"]

MAX_BYTES = 16 * 1024 * 1024
"""How much of a source is read unless the caller says otherwise: 16 MiB."""

Source: TypeAlias = str | os.PathLike[str] | bytes | BinaryIO
"""A path (a str is always a path), the bytes themselves, or a file opened in binary mode."""

# Larger buffers are fresh pages of the system for each file, with some settings of its memory.
_CHUNK = 64 * 1024


def source_name(source: Source) -> str | None:
    """
    The name under which to report on *source*: the path as given, or None for bytes.

    A file object is named by its ``name`` where that is a str.
    """
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    name = getattr(source, "name", None)
    return name if isinstance(name, str) else None


def read_bytes(source: Source, *, max_bytes: int = MAX_BYTES) -> bytes:
    """
    All bytes of *source*, which is never read further than one byte over *max_bytes*.

    A path must lead to a regular file; a pipe is not waited for.  A file object is
    read from where it stands, and is left open.

    Raises:
        SourceError: *source* cannot be read, is not a regular file, or is too large.
        TypeError: *source* is none of the types of `Source`.
    """
    if isinstance(source, bytes):
        data = source
    elif isinstance(source, str | os.PathLike):
        data = _read_path(os.fspath(source), max_bytes)
    elif hasattr(source, "read"):
        data = _read_file(source, max_bytes)
    else:
        raise TypeError(
            f"source is a {type(source).__name__}, expected a path, bytes, or a binary file"
        )
    if len(data) > max_bytes:
        raise SourceError("XML003", f"the source has more than {max_bytes:,} bytes, the maximum")
    return data


def opened(path: str) -> BinaryIO:
    """
    The regular file at *path*, open for reading; a pipe is not waited for.

    Raises:
        SourceError: there is none, or it cannot be opened.
    """
    # Without O_NONBLOCK, opening a FIFO waits for a writer; Windows has O_BINARY instead.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    shown = repr(path if len(path) <= 100 else path[:100] + "...")
    hint = "a str is a path; pass bytes to read XML text" if path.lstrip().startswith("<") else None
    irregular = SourceError("XML002", f"{shown} is not a regular file")
    try:
        # With an opener, what turns out to be a directory is closed by Python itself.
        file = open(path, "rb", opener=lambda name, _: os.open(name, flags))  # noqa: SIM115 - for the caller to close
    except FileNotFoundError as error:
        raise SourceError("XML001", f"there is no file {shown}", hint) from error
    except (OSError, ValueError) as error:
        # A socket cannot be opened at all, and a directory not on Windows.
        if "\0" not in path and os.path.exists(path) and not os.path.isfile(path):
            raise irregular from error
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError("XML001", f"{shown} cannot be read: {reason}", hint) from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise irregular
    return file


def _read_path(path: str, max_bytes: int) -> bytes:
    with opened(path) as file:
        return _read_file(file, max_bytes)


def _read_file(file: BinaryIO, max_bytes: int) -> bytes:
    chunks = []
    left = max_bytes + 1
    try:
        while left > 0 and (chunk := file.read(min(left, _CHUNK))):
            if not isinstance(chunk, bytes):
                raise SourceError(
                    "XML001",
                    "the file object gives str, expected bytes",
                    'open the file with mode "rb"',
                )
            chunks.append(chunk)
            left -= len(chunk)
    except SourceError:
        raise
    except (OSError, ValueError, EOFError) as error:
        raise SourceError("XML001", f"the file object cannot be read: {error}") from error
    return b"".join(chunks)
