"""
How many files are worked on at once, by whom, and within which limits.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from kamerbrief.batch.values import DEFAULT_LIMITS, Entry, Limits, Record
from kamerbrief.batch.works import Work
from kamerbrief.cli.listing import InputError
from kamerbrief.cli.paths import STANDARD_INPUT, Target
from kamerbrief.cli.stopping import Stopping
from kamerbrief.errors import SourceError

if TYPE_CHECKING:
    from kamerbrief.batch.ordering import Memory

__all__ = ["add_engine", "add_resume", "is_engine", "recorded", "stopping"]


def add_engine(parser: argparse.ArgumentParser) -> argparse._ArgumentGroup:
    """
    The options ``--jobs``, ``--dask``, ``--max-seconds`` and ``--max-memory``; their group.
    """
    group = parser.add_argument_group("many files")
    engine = group.add_mutually_exclusive_group()
    engine.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="work in N processes, or in one for each processor with auto; one that dies is "
        "replaced (default: no process but this one)",
    )
    engine.add_argument(
        "--dask",
        metavar="ADDRESS",
        help="let the workers of this scheduler of Dask do it, such as tcp://10.0.0.5:8786; they "
        "must find the files under the same names",
    )
    group.add_argument(
        "--max-seconds",
        type=_seconds,
        metavar="N",
        help="stop a process that is busy with a file for longer "
        f"(default: {DEFAULT_LIMITS.max_seconds:g}, without --jobs no limit)",
    )
    group.add_argument(
        "--max-memory",
        type=_number,
        metavar="N",
        help="stop a process that takes more bytes of memory "
        f"(default: {DEFAULT_LIMITS.max_memory}, without --jobs no limit)",
    )
    return group


def add_resume(group: argparse._ArgumentGroup, done: str = "what is in it already") -> None:
    """
    The option ``--resume``; *done* is what is not done again.
    """
    group.add_argument(
        "--resume",
        metavar="STATE",
        help=f"keep in the file STATE what is done, and do {done} not again; it is made if it is "
        "not there; without --jobs, one process does the work, within the limits",
    )


def _jobs(text: str) -> int:
    if text == "auto":
        return 0
    if not (text.isascii() and text.isdigit() and len(text) < 4 and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes, expected 1 or more")
    return int(text)


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 19 and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number, expected 1 or more")
    return int(text)


def _seconds(text: str) -> float:
    if not (re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,9})?", text) and float(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds, expected more than 0")
    return float(text)


def is_engine(options: argparse.Namespace) -> bool:
    """
    Whether *options* ask for other processes than this one.
    """
    return any(
        each is not None
        for each in (options.jobs, options.dask, options.max_seconds, options.max_memory)
    )


def stopping(options: argparse.Namespace) -> AbstractContextManager[Stopping | None]:
    """
    What makes Ctrl-C finish what is under way, where that is more than one file.
    """
    return Stopping() if is_engine(options) or options.resume else nullcontext()


def recorded(
    targets: Iterable[Target],
    work: Work,
    options: argparse.Namespace,
    memory: Memory | None = None,
) -> Iterator[Record]:
    """
    The record that *work* makes of each of *targets*, in their order, whoever makes it.

    *memory* has those of earlier runs; with one, another process does the work.

    Raises:
        BatchError: nobody takes the work.
        InputError: there are limits, and nobody who holds them.
    """
    if not is_engine(options) and memory is None:
        for target in targets:
            yield work(_entry(target, options.max_bytes))
        return
    # Who checks one letter does not pay for these imports.
    from kamerbrief.batch.many import AHEAD_OF_EACH, records_of  # noqa: PLC0415

    limits = Limits(
        max_bytes=options.max_bytes,
        max_seconds=options.max_seconds or DEFAULT_LIMITS.max_seconds,
        max_memory=options.max_memory or DEFAULT_LIMITS.max_memory,
    )
    if options.dask is None:
        entries = (_entry(each, options.max_bytes) for each in targets)
        jobs = 1 if options.jobs is None else options.jobs or None
        yield from records_of(entries, work, None, jobs=jobs, limits=limits, memory=memory)
        return
    if options.max_seconds is not None or options.max_memory is not None:
        raise InputError("--max-seconds and --max-memory are for --jobs, and --dask has its own")
    from kamerbrief.batch.clusters import dask_executor  # noqa: PLC0415

    entries = (_far(_entry(each, options.max_bytes)) for each in targets)
    with dask_executor(options.dask) as (executor, threads):
        ahead = threads * AHEAD_OF_EACH
        yield from records_of(
            entries, work, executor, jobs=None, limits=limits, memory=memory, ahead=ahead
        )


def _entry(target: Target, max_bytes: int) -> Entry:
    # A worker has no standard input of ours.
    if target.failure is not None or target.name != STANDARD_INPUT:
        return Entry(file=target.shown, data=target.data, failure=target.failure)
    try:
        return Entry(file=target.shown, data=target.read(max_bytes))
    except SourceError as error:
        return Entry(file=target.shown, failure=error)


def _far(entry: Entry) -> Entry:
    """
    *entry* for a worker with another working directory; what is no file is for us to say.
    """
    if entry.failure is not None or entry.data is not None:
        return entry
    path = os.path.abspath(entry.file)  # noqa: PTH100 - the name may be too long for pathlib
    if os.path.isfile(path):  # noqa: PTH113 - the same
        return Entry(file=entry.file, path=path)
    try:
        return Entry(file=entry.file, data=Target(name=entry.file).read(1))
    except SourceError as error:
        return Entry(file=entry.file, failure=error)
