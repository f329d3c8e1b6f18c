"""
Records in the order of their files, whatever finishes first and whatever dies.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from typing import Protocol, TypeAlias

import attrs

from kamerbrief.batch.failures import BatchError, WorkerDiedError, WorkerSlowError
from kamerbrief.batch.values import Entry, Limits, Record
from kamerbrief.batch.works import Work, done
from kamerbrief.checking import failure_report
from kamerbrief.errors import SourceError

__all__ = ["FAR", "OWN", "Growth", "Memory", "in_order"]

MOST_BYTES = 1024 * 1024
"""How many bytes are sent at once, where there are bytes and not names."""

SECONDS = 1.0
"""How long a chunk should take: who waits for slow files sees the first soon, and a limit of
time that ends a chunk costs little."""


@attrs.frozen(kw_only=True)
class Growth:
    """
    How many files are sent at once: one, then *factor* times as many each time, up to *most*.
    """

    most: int
    factor: int


OWN = Growth(most=128, factor=2)
"""For processes of our own, of which a call costs less than a file: small batches stay even."""

FAR = Growth(most=1024, factor=4)
"""For others: a call of Dask takes as long as four files."""

_Chunk: TypeAlias = tuple[Entry | Record, ...]
_Records: TypeAlias = "Future[tuple[list[Record], float]]"


class Memory(Protocol):
    """
    What was done before.
    """

    def known(self, entry: Entry) -> Record | None:
        """
        The record of *entry*, if it still holds.
        """
        ...

    def keep(self, record: Record) -> None:
        """
        Remember *record*.
        """
        ...


def in_order(
    entries: Iterable[Entry],
    work: Work,
    executor: Executor,
    *,
    ahead: int,
    limits: Limits,
    memory: Memory | None = None,
    growth: Growth = FAR,
) -> Iterator[Record]:
    """
    The record of each of *entries* in their order; at most *ahead* chunks are under way.

    Chunks grow as *growth* says, as long as they are done in good time.

    What *memory* knows is not done again, and what is done is kept there before it is given.

    Of a chunk whose worker dies, each file is sent alone, and again: what dies then too is to
    blame, and gets a record that says so.

    Raises:
        BatchError: the executor takes no work any longer.
    """
    pace = _Pace(ahead, growth)
    batch = _Batch(work, executor, limits, memory, pace)
    waiting: deque[tuple[_Chunk, _Records | None]] = deque()
    chunks = _chunks(map(batch.known, entries), pace)
    try:
        for chunk in chunks:
            waiting.append((chunk, batch.sent(chunk)))
            if len(waiting) >= ahead:
                yield from batch.records(*waiting.popleft())
        while waiting:
            yield from batch.records(*waiting.popleft())
    finally:
        for _, future in waiting:
            if future is not None:
                future.cancel()


class _Pace:
    """
    How many files are sent at once: few at first, then as many as are done in good time.
    """

    def __init__(self, ahead: int, growth: Growth) -> None:
        self._ahead = ahead
        self._growth = growth
        self._made = 0
        self._seconds = 0.0

    def next(self) -> int:
        """
        How many files the next chunk has.
        """
        steps: int = min(self._made // self._ahead, 16)
        grown: int = min(self._growth.most, self._growth.factor**steps)
        self._made += 1
        return max(1, min(grown, int(SECONDS / self._seconds))) if self._seconds else grown

    def took(self, files: int, seconds: float) -> None:
        """
        Remember that so many *files* took so many *seconds*.
        """
        each = seconds / files
        self._seconds = (self._seconds + each) / 2 if self._seconds else each


def _chunks(entries: Iterable[Entry | Record], pace: _Pace) -> Iterator[_Chunk]:
    """
    *entries* in chunks that grow: few files are spread over all workers too.
    """
    chunk: list[Entry | Record] = []
    size = 0
    most = pace.next()
    for entry in entries:
        chunk.append(entry)
        size += len(entry.data or b"")
        if len(chunk) >= most or size >= MOST_BYTES:
            yield tuple(chunk)
            chunk, size = [], 0
            most = pace.next()
    if chunk:
        yield tuple(chunk)


class _Batch:
    """
    What all chunks of one batch have in common.
    """

    def __init__(
        self,
        work: Work,
        executor: Executor,
        limits: Limits,
        memory: Memory | None,
        pace: _Pace,
    ) -> None:
        self._pace = pace
        self._memory = memory
        self._work = work
        self._executor = executor
        self._limits = limits

    def known(self, entry: Entry) -> Entry | Record:
        record = None if self._memory is None else self._memory.known(entry)
        return entry if record is None else record

    def sent(self, chunk: _Chunk) -> _Records | None:
        entries = tuple(each for each in chunk if isinstance(each, Entry))
        return self._sent(entries) if entries else None

    def records(self, chunk: _Chunk, future: _Records | None) -> Iterator[Record]:
        entries = [each for each in chunk if isinstance(each, Entry)]
        made = iter(()) if future is None else self._made(entries, future)
        for each in chunk:
            if isinstance(each, Record):
                yield each
                continue
            record = next(made)
            if self._memory is not None:
                self._memory.keep(record)
            yield record

    def _sent(self, entries: tuple[Entry, ...]) -> _Records:
        try:
            return self._executor.submit(done, self._work, entries)
        except BrokenExecutor as error:
            raise BatchError(
                f"the executor is broken: {error}; the one of kamerbrief replaces its workers"
            ) from error
        except BatchError:
            raise
        except RuntimeError as error:
            # The interface has no other name for it.
            raise BatchError(f"the executor takes no work any longer: {error}") from error

    def _made(self, entries: list[Entry], future: _Records) -> Iterator[Record]:
        error = _error(future)
        if error is None:
            records, seconds = future.result()
            self._pace.took(len(records), seconds)
            yield from records
            return
        if len(entries) == 1 and not (_is_death(error) or isinstance(error, MemoryError)):
            # It was alone already, and only of memory may another worker have more.
            yield self._record(entries[0], future)
            return
        alone = [(each, self._sent((each,))) for each in entries]
        for entry, again in alone:
            yield self._record(entry, again)

    def _record(self, entry: Entry, future: _Records) -> Record:
        # Nothing but another death is likely to end differently.
        if _is_death(_error(future)) or _is_blamed(_error(future)):
            future = self._sent((entry,))
        error = _error(future)
        if error is None:
            return future.result()[0][0]
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
        if _is_death(error):
            return SourceError("XML900", f"worker crashed: {error}")
        # What Dask says of it has the names of its workers, which differ in each run.
        if _is_blamed(error):
            return SourceError("XML900", "worker crashed: several workers died of it")
        return SourceError("XML900", f"worker crashed: {type(error).__name__}: {error}")


def _is_death(error: BaseException | None) -> bool:
    return isinstance(error, WorkerDiedError | BrokenExecutor)


def _is_blamed(error: BaseException | None) -> bool:
    """
    Whether it may be another file that is to blame.

    Dask blames all that a worker had when it died, what only waited there too.
    """
    return type(error).__name__ == "KilledWorker"


def _error(future: _Records) -> BaseException | None:
    try:
        error = future.exception()
    except CancelledError as cancelled:
        # We have asked for nothing of the kind: nobody is there any longer.
        raise BatchError("the executor has given up its work") from cancelled
    # It is not about one file.
    if isinstance(error, BatchError):
        raise error
    return error
