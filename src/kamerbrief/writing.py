"""
Files that are replaced as a whole.
"""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from kamerbrief.errors import SourceError

__all__ = ["Replacement"]


class Replacement:
    """
    A file that takes the place of *path* when it is complete, and leaves no trace when it is not.

    At any moment *path* holds all of the old or all of the new bytes: they are written to a
    file in the same folder, which then takes its place.  An existing file keeps its permissions,
    and a symbolic link leads to the new bytes.  Use it in a ``with`` block: what is raised in
    it leaves the old bytes where they are.

    Raises:
        SourceError: *path* cannot be written; also from every method.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)
        with self._translated():
            self._target = Path(os.path.realpath(path))
            self._mode = _mode(self._target)
            name = f".{self._target.name[:100]}.{secrets.token_hex(8)}"
            self._written = self._target.with_name(name)
            self._file = open(self._written, "xb", opener=self._open)  # noqa: SIM115 - in __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                with self._translated():
                    self._commit()
        finally:
            # After a commit there is nothing left under that name.
            self._abandon()

    def write(self, data: bytes) -> None:
        """
        Append *data* to what will be there.
        """
        with self._translated():
            self._file.write(data)

    def _commit(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        if self._mode is not None:
            self._written.chmod(self._mode)
        self._written.replace(self._target)

    def _abandon(self) -> None:
        try:
            self._file.close()
        except OSError:
            # A full disk has been reported already.
            self._file.raw.close()
        self._written.unlink(missing_ok=True)

    def _open(self, name: str, flags: int) -> int:
        # The words of a file that others may not read are at no moment in one that they may.
        return os.open(name, flags, 0o666 if self._mode is None else 0o600)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            message = f"{self._path!r} cannot be written: {reason}"
            raise SourceError("XML005", message) from error


def _mode(target: Path) -> int | None:
    """
    The permissions of *target*, or None for a new file.
    """
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found):
        raise OSError(None, "it is not a regular file")
    return stat.S_IMODE(found)
