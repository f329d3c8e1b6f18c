"""
Records in the order of their files, whatever finishes first and whatever dies.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from typing import TypeAlias

from kamerbrief.batch.failures import BatchError, WorkerDiedError, WorkerSlowError
from kamerbrief.batch.values import Entry, Limits, Record
from kamerbrief.batch.works import Work, done
from kamerbrief.checking import failure_report
from kamerbrief.errors import SourceError

__all__ = ["in_order"]

MOST_FILES = 32
"""How many files are sent at once: the engine then takes less than a tenth of the time."""

MOST_BYTES = 1024 * 1024
"""How many bytes are sent at once, where there are bytes and not names."""

_TRIES = 2

_Chunk: TypeAlias = tuple[Entry, ...]
_Records: TypeAlias = "Future[list[Record]]"


def in_order(
    entries: Iterable[Entry], work: Work, executor: Executor, *, ahead: int, limits: Limits
) -> Iterator[Record]:
    """
    The record of each of *entries* in their order; at most *ahead* chunks are under way.

    Of a chunk whose worker dies, each file is sent alone, and again: what dies then too is to
    blame, and gets a record that says so.

    Raises:
        BatchError: the executor takes no work any longer.
    """
    batch = _Batch(work, executor, limits)
    waiting: deque[tuple[_Chunk, _Records]] = deque()
    chunks = _chunks(entries, ahead)
    try:
        for chunk in chunks:
            waiting.append((chunk, batch.sent(chunk)))
            if len(waiting) >= ahead:
                yield from batch.records(*waiting.popleft())
        while waiting:
            yield from batch.records(*waiting.popleft())
    finally:
        for _, future in waiting:
            future.cancel()


def _chunks(entries: Iterable[Entry], ahead: int) -> Iterator[_Chunk]:
    """
    *entries* in chunks that grow: few files are spread over all workers too.
    """
    chunk: list[Entry] = []
    size = made = 0
    for entry in entries:
        chunk.append(entry)
        size += len(entry.data or b"")
        most = min(MOST_FILES, 1 << min(made // ahead, 16))
        if len(chunk) >= most or size >= MOST_BYTES:
            yield tuple(chunk)
            chunk, size = [], 0
            made += 1
    if chunk:
        yield tuple(chunk)


class _Batch:
    """
    What all chunks of one batch have in common.
    """

    def __init__(self, work: Work, executor: Executor, limits: Limits) -> None:
        self._work = work
        self._executor = executor
        self._limits = limits

    def sent(self, chunk: _Chunk) -> _Records:
        try:
            return self._executor.submit(done, self._work, chunk)
        except BrokenExecutor as error:
            raise BatchError(
                f"the executor is broken: {error}; the one of kamerbrief replaces its workers"
            ) from error

    def records(self, chunk: _Chunk, future: _Records) -> Iterator[Record]:
        error = _error(future)
        if error is None:
            yield from future.result()
            return
        alone = [(each, self.sent((each,))) for each in chunk]
        for entry, again in alone:
            yield self._record(entry, again)

    def _record(self, entry: Entry, future: _Records) -> Record:
        for _ in range(_TRIES - 1):
            # Nothing but another death is likely to end differently.
            if not isinstance(_error(future), WorkerDiedError | BrokenExecutor | CancelledError):
                break
            future = self.sent((entry,))
        error = _error(future)
        if error is None:
            return future.result()[0]
        return Record(file=entry.file, report=failure_report(self._failure(error), entry.file))

    def _failure(self, error: BaseException) -> SourceError:
        if isinstance(error, MemoryError):
            return SourceError(
                "XML902",
                f"the file takes more than {self._limits.max_memory:,} bytes of memory, the "
                "maximum",
            )
        if isinstance(error, WorkerSlowError):
            return SourceError(
                "XML901", f"the file takes more than {error.seconds:g} seconds, the maximum"
            )
        if isinstance(error, WorkerDiedError | BrokenExecutor | CancelledError):
            return SourceError("XML900", f"worker crashed: {error}")
        return SourceError("XML900", f"worker crashed: {type(error).__name__}: {error}")


def _error(future: _Records) -> BaseException | None:
    try:
        error = future.exception()
    except CancelledError as cancelled:
        return cancelled
    # It is not about one file.
    if isinstance(error, BatchError):
        raise error
    return error
