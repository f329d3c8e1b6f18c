"""
What was found in bytes that were checked before, whatever file they were in.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import attrs

from kamerbrief.batch.lines import from_line, to_line
from kamerbrief.batch.values import Record, Stamp
from kamerbrief.batch.versions import digest
from kamerbrief.errors import SourceError

__all__ = ["Cache", "prepared"]

_TAG = "CACHEDIR.TAG"
_SIGNATURE = """\
Signature: 8a477f597d28d172789f06886806bc55
# What kamerbrief found in letters, by their bytes. It may be removed at any time.
"""


def prepared(folder: str) -> str:
    """
    The path of the cache in *folder*, which is made if it is not there.

    Raises:
        SourceError: it cannot be made, or not be written to.
    """
    path = Path(folder)
    try:
        path.mkdir(parents=True, exist_ok=True)
        (path / _TAG).write_text(_SIGNATURE, encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"the cache {folder!r} cannot be written: {reason}"
        raise SourceError("XML005", message) from error
    return str(path.absolute())


@attrs.frozen
class Cache:
    """
    The records in the folder at *path* that rest on *facts*.

    A record is a file of its own that appears as a whole, so that any number of runs may share
    the folder.  One that cannot be read is made again; one that cannot be written is lost, and
    nothing with it.
    """

    path: str
    facts: str

    def record(
        self, file: str, stamp: Stamp, ignored: tuple[str, ...], make: Callable[[], Record]
    ) -> Record:
        """
        The record of *file*, whose bytes have that *stamp*: what is there, or what *make* makes.

        The rules that *ignored* names do not run for it.
        """
        key = digest([self.facts, ignored, stamp.sha256])
        place = Path(self.path, key[:2], key[2:])
        found = None
        with suppress(OSError):
            found = from_line(place.read_bytes(), file)
        if found is not None and found.stamp is not None and found.stamp.sha256 == stamp.sha256:
            return attrs.evolve(found, stamp=stamp)
        record = make()
        with suppress(OSError):
            _write(place, to_line(record))
        return record


def _write(place: Path, line: bytes) -> None:
    place.parent.mkdir(exist_ok=True)
    written = place.with_name(f".{place.name[:16]}.{secrets.token_hex(8)}")
    try:
        written.write_bytes(line)
        os.replace(written, place)  # noqa: PTH105 - the same, without making a path
    except OSError:
        written.unlink(missing_ok=True)
        raise
