"""
What is done with one file: values that a worker calls, and that cross to it.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from functools import lru_cache, partial
from hashlib import sha256
from typing import Protocol

import attrs

from kamerbrief.batch.cache import Cache
from kamerbrief.batch.values import Entry, Record, Stamp
from kamerbrief.batch.versions import digest, versions
from kamerbrief.checking import checked_letter, failure_report
from kamerbrief.diagnostics import Report
from kamerbrief.errors import ParseError, SourceError
from kamerbrief.gate.source import MAX_BYTES, read_bytes
from kamerbrief.model.letter import Letter
from kamerbrief.register.register import Register
from kamerbrief.selection import EVERYTHING, Selection
from kamerbrief.vocabularies import Capacity
from kamerbrief.xml.codec import from_xml

__all__ = ["Checking", "Lasting", "Reading", "Work", "bytes_of", "done"]

# File systems count time in steps: a file that changes twice in one step keeps its time.
_STEP = 2_000_000_000


class Work(Protocol):
    """
    Whatever makes a record of an entry, and can be pickled.
    """

    def __call__(self, entry: Entry) -> Record:
        """
        The record of *entry*; nothing is raised for what is wrong with it.
        """
        ...


class Lasting(Work, Protocol):
    """
    Work whose records may be kept for another run.
    """

    @property
    def max_bytes(self) -> int:
        """
        How much of a source is read.
        """
        ...

    @property
    def keeps_data(self) -> bool:
        """
        Whether a record has the bytes of a source in which something was found.
        """
        ...

    @property
    def name(self) -> str:
        """
        What is done, as the command that does it.
        """
        ...

    def facts(self) -> dict[str, str]:
        """
        What must be the same for all of its records to hold.
        """
        ...


def done(work: Work, entries: Sequence[Entry]) -> tuple[list[Record], float]:
    """
    The record of each of *entries*, and the seconds that took; the task of an executor.
    """
    started = time.perf_counter()
    records = [work(each) for each in entries]
    return records, time.perf_counter() - started


@attrs.frozen(kw_only=True)
class Checking:
    """
    `kamerbrief.check`, with the register in a folder, which each worker reads once.

    Attributes:
        keeps_data: whether a record has the bytes of a file in which something was found.
        cache: the folder with what was found before, or None.
    """

    selection: Selection = EVERYTHING
    register: str | None = None
    max_bytes: int = MAX_BYTES
    keeps_data: bool = False
    cache: str | None = None

    def __call__(self, entry: Entry) -> Record:
        """
        The record with what is wrong in *entry*.
        """
        try:
            data, stamp = bytes_of(entry, self.max_bytes)
        except SourceError as error:
            return Record(file=entry.file, report=failure_report(error, entry.file))
        if self.cache is None:
            record = self._record(data, entry.file, stamp)
        else:
            ignored = self.selection.ignored_in(entry.file)
            record = _cache(self).record(
                entry.file, stamp, ignored, partial(self._record, data, entry.file, stamp)
            )
        kept = self.keeps_data and record.report.diagnostics
        return attrs.evolve(record, data=data) if kept else record

    @property
    def name(self) -> str:
        """
        What is done.
        """
        return "check"

    def facts(self) -> dict[str, str]:
        """
        Versions and rules; the patterns of files that rules ignore too.
        """
        return {
            **versions(self.selection, self.register, self.max_bytes),
            "selection": digest(repr(self.selection)),
        }

    def _record(self, data: bytes, file: str, stamp: Stamp) -> Record:
        report, letter = checked_letter(
            data, file, selection=self.selection, register=_register(self.register)
        )
        ministries = () if letter is None else _ministries(letter)
        return Record(file=file, report=report, stamp=stamp, ministries=ministries)


@attrs.frozen(kw_only=True)
class Reading:
    """
    `kamerbrief.read`.
    """

    max_bytes: int = MAX_BYTES

    def __call__(self, entry: Entry) -> Record:
        """
        The record with the letter in *entry*.
        """
        stamp = None
        try:
            data, stamp = bytes_of(entry, self.max_bytes)
            letter = from_xml(data)
        except (SourceError, ParseError) as error:
            return Record(file=entry.file, report=failure_report(error, entry.file), stamp=stamp)
        report = Report(file=entry.file)
        return Record(file=entry.file, report=report, letter=letter, stamp=stamp)


def _ministries(letter: Letter) -> tuple[str, ...]:
    signed = (each for each in letter.signatories if each.capacity is Capacity.SIGNED)
    return tuple(dict.fromkeys(each.ministry for each in signed if each.ministry is not None))


def bytes_of(entry: Entry, max_bytes: int) -> tuple[bytes, Stamp]:
    """
    The bytes of *entry*, and by what they are known again.

    Raises:
        SourceError: they cannot be had.
    """
    if entry.failure is not None:
        raise entry.failure
    mtime = 0
    if entry.data is None:
        # Asked before it is read: what changes in between is then read again another time.
        mtime = _settled(entry.path or entry.file)
    source = entry.path or entry.file if entry.data is None else entry.data
    data = read_bytes(source, max_bytes=max_bytes)
    return data, Stamp(size=len(data), mtime=mtime, sha256=sha256(data).hexdigest())


def _settled(file: str) -> int:
    try:
        changed = os.stat(file).st_mtime_ns  # noqa: PTH116 - the name may be too long for pathlib
    except (OSError, ValueError):
        return 0
    return changed if changed < time.time_ns() - _STEP else 0


@lru_cache(maxsize=1)
def _register(folder: str | None) -> Register | None:
    return None if folder is None else Register.from_csv(folder, base=Register.bundled())


@lru_cache(maxsize=1)
def _cache(work: Checking) -> Cache:
    facts = versions(work.selection, work.register, work.max_bytes)
    return Cache(work.cache or "", digest(facts))
