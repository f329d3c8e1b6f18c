"""
One record for each of many files, in their order.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor

from kamerbrief.batch.ordering import FAR, OWN, Memory, in_order
from kamerbrief.batch.processes import Processes
from kamerbrief.batch.values import DEFAULT_LIMITS, Limits, Listed, Record, entry_of
from kamerbrief.batch.works import Checking, Reading, Work
from kamerbrief.register.register import Register
from kamerbrief.selection import EVERYTHING, Selection
from kamerbrief.validation.rules import rules_for

__all__ = ["AHEAD_OF_EACH", "annotate_many", "check_many", "processors", "read_many", "records_of"]

# Nobody can ask an executor how many workers it has.
_AHEAD = 64
AHEAD_OF_EACH = 4
"""How many chunks are under way for each worker, where their number is known."""


def check_many(
    paths: Iterable[Listed],
    executor: Executor | None = None,
    *,
    jobs: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
    selection: Selection = EVERYTHING,
    register: str | os.PathLike[str] | None = None,
) -> Iterator[Record]:
    """
    What is wrong in each of *paths*, as `kamerbrief.check` says it of one.

    *paths* may be without end: memory does not grow with their number.  The records come in
    their order, and what is in them does not depend on *executor*: any of `concurrent.futures`
    or with its interface, such as that of `kamerbrief.batch.clusters.dask_executor`; processes
    of this machine by default, *jobs* of them, one for each processor unless said.  One that
    dies is replaced; a file at which one dies twice has a record with XML900, one that takes
    more than *limits* say one with XML901 or XML902.  *register* is a folder with tables, which
    each worker reads.

    Raises:
        UnknownRuleError: *selection* names a rule that there is not.
        RegisterError: the register cannot be read.
        BatchError: the executor takes no work, or no process can be started.
    """
    rules_for(selection)
    folder = None if register is None else os.fspath(register)
    if folder is not None:
        Register.from_csv(folder, base=Register.bundled())
    work = Checking(selection=selection, register=folder, max_bytes=limits.max_bytes)
    return records_of(paths, work, executor, jobs=jobs, limits=limits)


def read_many(
    paths: Iterable[Listed],
    executor: Executor | None = None,
    *,
    jobs: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Record]:
    """
    The letter in each of *paths*, as `kamerbrief.read` reads one; see `check_many`.

    Raises:
        BatchError: the executor takes no work, or no process can be started.
    """
    work = Reading(max_bytes=limits.max_bytes)
    return records_of(paths, work, executor, jobs=jobs, limits=limits)


def annotate_many(
    paths: Iterable[Listed],
    executor: Executor | None = None,
    *,
    jobs: int | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Iterator[Record]:
    """
    A first letter from each of *paths*, as `kamerbrief.draft` makes one; see `check_many`.

    Raises:
        BatchError: the executor takes no work, or no process can be started.
    """
    from kamerbrief.batch.drafting import Annotating  # noqa: PLC0415 - who checks needs none

    work = Annotating(max_bytes=limits.max_bytes)
    return records_of(paths, work, executor, jobs=jobs, limits=limits)


def records_of(
    paths: Iterable[Listed],
    work: Work,
    executor: Executor | None,
    *,
    jobs: int | None,
    limits: Limits,
    memory: Memory | None = None,
    ahead: int = _AHEAD,
) -> Iterator[Record]:
    """
    The record that *work* makes of each of *paths*, in their order; *memory* has earlier ones.

    At most *ahead* chunks are sent to *executor* at once.
    """
    entries = map(entry_of, paths)
    if executor is not None:
        growth = OWN if isinstance(executor, Processes) else FAR
        yield from in_order(
            entries, work, executor, ahead=ahead, limits=limits, memory=memory, growth=growth
        )
        return
    number = processors() if jobs is None else jobs
    own = Processes(number, limits)
    try:
        each = number * AHEAD_OF_EACH
        yield from in_order(
            entries, work, own, ahead=each, limits=limits, memory=memory, growth=OWN
        )
    finally:
        own.shutdown(cancel_futures=True)


def processors() -> int:
    """
    How many processors this process may use.
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
