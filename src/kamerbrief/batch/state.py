"""
What of a run is done, in a file that survives whatever ends the run.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, Self

import attrs

from kamerbrief.batch.failures import StateError
from kamerbrief.batch.lines import from_line, to_line
from kamerbrief.batch.values import Entry, Record, Stamp
from kamerbrief.batch.works import Lasting
from kamerbrief.errors import SourceError
from kamerbrief.gate.source import read_bytes

__all__ = ["State"]

_FORM = 3


class State:
    """
    The records of *work* that are in the file at *path*, to which new ones are added.

    Each is a line.  A line is written with one call before its record is given on, so at any
    moment all lines but the last are whole; a last line that is torn is cut off.  Records are
    found again by name and bytes.  Use it in a ``with`` block.

    Raises:
        StateError: the file is something else, of another run, or in use.
        SourceError: it cannot be read or written, such as on a full disk; also from `keep`.
    """

    def __init__(self, path: str, work: Lasting) -> None:
        self._path = path
        self._work = work
        self._places: dict[bytes, int] = {}
        header = _header(work)
        with self._translated():
            # What follows is appended, wherever the reading stands.
            self._file = Path(path).open("a+b", buffering=0)  # noqa: SIM115 - in __exit__
            try:
                _lock(self._file.fileno(), path)
                self._open(header)
            except BaseException:
                self._file.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self._translated():
            try:
                os.fsync(self._file.fileno())
            finally:
                self._file.close()

    def known(self, entry: Entry) -> Record | None:
        """
        The record of *entry*, if it is there and the bytes are still the same.
        """
        record = None if entry.failure is not None else self.recalled(entry.file)
        if record is None or record.stamp is None:
            return None
        if entry.data is None and not record.report.diagnostics and _same(entry, record.stamp):
            return record
        try:
            data = read_bytes(
                entry.file if entry.data is None else entry.data, max_bytes=self._work.max_bytes
            )
        except SourceError:
            return None
        if sha256(data).hexdigest() != record.stamp.sha256:
            return None
        kept = self._work.keeps_data and record.report.diagnostics
        return attrs.evolve(record, data=data) if kept else record

    def recalled(self, file: str) -> Record | None:
        """
        The last record of *file* that was there, whatever its bytes are now.
        """
        place = self._places.get(_mark(file))
        if place is None:
            return None
        with self._translated():
            self._file.seek(place)
            line = _line(self._file)
        record = from_line(line)
        return None if record is None or record.file != file else record

    def keep(self, record: Record) -> None:
        """
        Add *record*, unless nothing was read for it: that may go better another time.
        """
        if record.stamp is None:
            return
        # Its place is not remembered: memory would grow with the run, and few name a file twice.
        with self._translated():
            self._write(to_line(record))

    def _open(self, header: bytes) -> None:
        self._file.seek(0)
        whole = 0
        reader = os.fdopen(os.dup(self._file.fileno()), "rb")
        with reader:
            first = reader.readline(1024 * 1024)
            if first != header and not (header.startswith(first) and not first.endswith(b"\n")):
                raise StateError(_refusal(self._path, self._work.name, first))
            while first.endswith(b"\n"):
                place = whole = reader.tell()
                first = reader.readline()
                name = _name(first)
                if name is not None:
                    self._places[_mark(name)] = place
        self._file.truncate(whole)
        if not whole:
            self._write(header)

    def _write(self, line: bytes) -> None:
        # A disk that is almost full takes a part, and says why it takes no more.
        while line:
            line = line[self._file.write(line) :]

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except SourceError:
            raise
        except (OSError, ValueError) as error:
            if isinstance(error, StateError):
                raise
            reason = getattr(error, "strerror", None) or str(error)
            message = f"the state {self._path!r} cannot be written: {reason}"
            raise SourceError("XML005", message) from error


def _lock(descriptor: int, path: str) -> None:
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ModuleNotFoundError:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StateError(f"the state {path!r} is in use by another run") from None


def _header(work: Lasting) -> bytes:
    """
    What must be the same for records to hold.
    """
    facts = {"kamerbrief_state": _FORM, "work": work.name, **work.facts()}
    return json.dumps(facts).encode() + b"\n"


def _refusal(path: str, name: str, first: bytes) -> str:
    header = _facts(first)
    if "kamerbrief_state" not in header:
        return f"{path!r} is no state of a run, expected one or a name that is not there yet"
    if header.get("work", name) != name:
        return (
            f"the state {path!r} is not of a run of kamerbrief {name}, expected another one or a "
            "name that is not there yet"
        )
    return (
        f"the state {path!r} is of a run with another version of kamerbrief, other rules, "
        f"another register or limit; remove it to {name} all files again"
    )


def _facts(first: bytes) -> dict[str, Any]:
    try:
        facts = json.loads(first)
    except (ValueError, RecursionError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _line(file: Any) -> bytes:
    chunks = []
    while chunk := file.read(4096):
        chunks.append(chunk)
        if b"\n" in chunk:
            break
    return b"".join(chunks).partition(b"\n")[0]


def _name(line: bytes) -> str | None:
    record = from_line(line) if line.endswith(b"\n") else None
    return None if record is None else record.file


def _mark(file: str) -> bytes:
    return blake2b(file.encode("utf-8", "surrogatepass"), digest_size=12).digest()


def _same(entry: Entry, stamp: Stamp) -> bool:
    try:
        found = os.stat(entry.file)  # noqa: PTH116 - the name may be too long for pathlib
    except (OSError, ValueError):
        return False
    return stamp.mtime != 0 and (found.st_size, found.st_mtime_ns) == (stamp.size, stamp.mtime)
