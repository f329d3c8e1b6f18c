"""
Checking many files in processes, against the parser alone and against other validators.
"""

from __future__ import annotations

import platform
import subprocess
import tempfile
import time
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from shutil import which
from statistics import median
from typing import Any

import attrs
from lxml import etree

import kamerbrief
from benchmarks import batch_memory
from benchmarks.contenders import SCHEMA, Conforming, Parsing, Validating
from benchmarks.corpus import Corpus, written
from benchmarks.linux import processor_seconds
from benchmarks.versions import version_of
from kamerbrief.batch.clusters import dask_executor
from kamerbrief.batch.many import AHEAD_OF_EACH, processors, records_of
from kamerbrief.batch.processes import Processes
from kamerbrief.batch.values import DEFAULT_LIMITS, Entry, Record
from kamerbrief.batch.works import Checking, Work

PARTS = ("floor", "check", "libxml2", "xmllint", "xmlschema", "dask", "memory")
FLOOR, CHECK, LIBXML2, XMLLINT, XMLSCHEMA, DASK, MEMORY = PARTS
COSTS = ("clock", "processor")
"""Nanoseconds for a byte: of time, and of work in all processes."""

# xmlschema takes a hundred times as long as a parser, so it gets each n-th file.
_FILES_OF_XMLSCHEMA = 1_000
_FILES_A_COMMAND = 500
_WARMING = 64
_LIMITS = DEFAULT_LIMITS

_QUIET = {
    "distributed.worker.profile.enabled": False,
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "5s",
}
"""Dask that watches itself less, as docs/howto/check-many-files.md has it."""

Engine = Callable[[int], AbstractContextManager[Executor]]


@attrs.frozen
class Turn:
    """
    One pass over the files: how many records, how many with findings, and what it took.

    Attributes:
        processor: seconds of processors in all processes; None where they are not known.
    """

    records: int
    found: int
    seconds: float
    processor: float | None


@attrs.frozen(kw_only=True)
class Row:
    """
    A contender: what passes over each *step*-th file.

    Attributes:
        floor: the row with which it is compared.
    """

    run: Callable[[], Turn]
    floor: str
    step: int = 1


def measured(
    *, files: int, spread: bool, jobs: int, rounds: int, only: Collection[str]
) -> dict[str, Any]:
    """
    All figures of the parts that *only* names, in one run in which the contenders take turns.

    Raises:
        ValueError: *only* names a part that there is not.
    """
    if unknown := sorted(set(only) - set(PARTS)):
        raise ValueError(f"{', '.join(unknown)} is nothing to measure, expected {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory(prefix="kamerbrief-") as name:
        corpus = written(Path(name), files=files, spread=spread)
        contenders, left_out = _contenders(corpus, jobs, only)
        rows = _rows(contenders, corpus, rounds)
        figures: dict[str, Any] = {
            "versions": _versions(),
            "processors": processors(),
            "corpus": _corpus(corpus, spread=spread),
            "left_out": left_out,
            "rows": rows,
            "scaling": _scaling(rows, jobs),
        }
        if MEMORY in only:
            memory = batch_memory.measured(corpus.folder, files=files, jobs=jobs)
            if isinstance(memory, str):
                left_out[MEMORY] = memory
            else:
                figures[MEMORY] = memory
    return figures


def _contenders(
    corpus: Corpus, jobs: int, only: Collection[str]
) -> tuple[dict[str, Row], dict[str, str]]:
    """
    The rows that can be measured, and why others cannot.
    """
    rows: dict[str, Row] = {}
    left_out: dict[str, str] = {}
    works: tuple[tuple[str, Work], ...] = ((FLOOR, Parsing()), (CHECK, Checking()))
    for part, work in works:
        if part in only:
            rows[_alone(part)] = Row(run=partial(_without_pool, corpus, work), floor=_alone(FLOOR))
        for number in sorted({1, jobs}):
            if part in only:
                rows[_name(part, number)] = _pooled(corpus, work, _pool, number)
    if LIBXML2 in only:
        rows[_name(LIBXML2, jobs)] = _pooled(corpus, Conforming(), _pool, jobs)
    if XMLLINT in only:
        if (program := which("xmllint")) is None:
            left_out[XMLLINT] = "it is not installed"
        else:
            run = partial(_with_commands, corpus, program, jobs)
            rows[_name(XMLLINT, jobs)] = Row(run=run, floor=_name(FLOOR, jobs))
    if XMLSCHEMA in only:
        step = max(1, len(corpus.sizes) // _FILES_OF_XMLSCHEMA)
        rows[_name(XMLSCHEMA, jobs)] = _pooled(corpus, Validating(), _pool, jobs, step)
    if DASK in only:
        if find_spec("distributed") is None:
            left_out[DASK] = "distributed is not installed"
        else:
            rows[_name(DASK, jobs)] = _pooled(corpus, Checking(), _cluster, jobs)
            quiet = partial(_cluster, settings=_QUIET)
            rows[_name(f"{CHECK}, quiet Dask", jobs)] = _pooled(corpus, Checking(), quiet, jobs)
    return rows, left_out


def _name(part: str, jobs: int) -> str:
    shown = f"{CHECK} through Dask" if part == DASK else part
    return f"{shown}, {jobs} process{'es' if jobs > 1 else ''}"


def _alone(part: str) -> str:
    return f"{part}, no pool"


def _pooled(corpus: Corpus, work: Work, engine: Engine, jobs: int, step: int = 1) -> Row:
    """
    A pass in the workers of *engine*, as `check_many` makes it.

    They are started for it, and have done some of the *work* before, so that no engine is there
    but the one that is measured, and nobody pays for a schema that is read.
    """

    def run() -> Turn:
        with engine(jobs) as executor:
            ahead = jobs * AHEAD_OF_EACH
            pass_over = partial(
                records_of, work=work, executor=executor, jobs=None, limits=_LIMITS, ahead=ahead
            )
            deque(pass_over(islice(corpus.paths(), _WARMING)), maxlen=0)
            return _turn(lambda: _counts(pass_over(corpus.paths(step))))

    return Row(run=run, floor=_name(FLOOR, jobs), step=step)


def _without_pool(corpus: Corpus, work: Work) -> Turn:
    return _turn(lambda: _counts(work(Entry(file=path)) for path in corpus.paths()))


def _with_commands(corpus: Corpus, program: str, jobs: int) -> Turn:
    """
    A pass of *program* over some hundreds of files a command, so many commands at once.
    """

    def command(paths: Sequence[str]) -> int:
        options = ("--noout", "--nonet", "--schema", str(SCHEMA))
        result = subprocess.run(
            [program, *options, *paths], capture_output=True, encoding="utf-8", check=False
        )
        # It says of each file whether it validates.
        return len(paths) - sum(line.endswith(" validates") for line in result.stderr.splitlines())

    def counts() -> tuple[int, int]:
        paths = list(corpus.paths())
        starts = range(0, len(paths), _FILES_A_COMMAND)
        with ThreadPoolExecutor(jobs) as threads:
            parts = (paths[start : start + _FILES_A_COMMAND] for start in starts)
            return len(paths), sum(threads.map(command, parts))

    return _turn(counts)


def _turn(counts: Callable[[], tuple[int, int]]) -> Turn:
    before, start = processor_seconds(), time.perf_counter()
    records, found = counts()
    seconds, after = time.perf_counter() - start, processor_seconds()
    processor = None if before is None or after is None else after - before
    return Turn(records, found, seconds, processor)


def _counts(records: Iterable[Record]) -> tuple[int, int]:
    found = [bool(each.report.diagnostics) for each in records]
    return len(found), sum(found)


@contextmanager
def _pool(jobs: int) -> Iterator[Executor]:
    own = Processes(jobs, _LIMITS)
    try:
        yield own
    finally:
        own.shutdown(cancel_futures=True)


@contextmanager
def _cluster(jobs: int, settings: Mapping[str, object] | None = None) -> Iterator[Executor]:
    """
    Workers of Dask, as processes of one thread each behind a scheduler on loopback.
    """
    import dask
    from distributed import LocalCluster

    with (
        dask.config.set(settings or {}),
        LocalCluster(
            n_workers=jobs,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
        ) as cluster,
        dask_executor(cluster.scheduler_address) as (executor, _),
    ):
        yield executor


def _rows(contenders: dict[str, Row], corpus: Corpus, rounds: int) -> dict[str, dict[str, Any]]:
    """
    The figures of each of *contenders*, of which the least times of *rounds* count.
    """
    turns: dict[str, list[Turn]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, row in contenders.items():
            turns[name].append(row.run())
    figures = {
        name: _figures(turns[name], sum(corpus.sizes[:: row.step]))
        for name, row in contenders.items()
    }
    for name, row in contenders.items():
        floor = figures.get(row.floor, {})
        figures[name]["times_floor"] = {
            cost: _ratio(figures[name][cost], floor.get(cost)) for cost in COSTS
        }
    return figures


def _ratio(cost: float | None, floor: float | None) -> float | None:
    # The system counts work in hundredths of a second: a short pass has none.
    return cost / floor if cost is not None and floor else None


def _figures(turns: list[Turn], size: int) -> dict[str, Any]:
    seconds = min(each.seconds for each in turns)
    processor = min((each.processor for each in turns if each.processor is not None), default=None)
    return {
        "files": turns[0].records,
        "found": turns[0].found,
        "bytes": size,
        "seconds": [each.seconds for each in turns],
        "files_per_second": turns[0].records / seconds,
        "mb_per_second": size / seconds / 1e6,
        "clock": seconds / size * 1e9,
        "processor": None if processor is None else processor / size * 1e9,
    }


def _scaling(rows: dict[str, dict[str, Any]], jobs: int) -> dict[str, float]:
    """
    How many times as fast *jobs* processes are as one.
    """
    return {
        part: rows[_name(part, jobs)]["mb_per_second"] / rows[_name(part, 1)]["mb_per_second"]
        for part in (FLOOR, CHECK)
        if jobs > 1 and _name(part, jobs) in rows
    }


def _corpus(corpus: Corpus, *, spread: bool) -> dict[str, Any]:
    sizes = corpus.sizes
    return {
        "files": len(sizes),
        "bytes": sum(sizes),
        "smallest": min(sizes),
        "median": median(sizes),
        "largest": max(sizes),
        "patterns": corpus.patterns,
        "spread": spread,
    }


def _versions() -> dict[str, str | None]:
    return {
        platform.python_implementation(): platform.python_version(),
        "kamerbrief": kamerbrief.__version__,
        "lxml": etree.__version__,
        "libxml2": ".".join(map(str, etree.LIBXML_VERSION)),
        "xmlschema": version_of("xmlschema"),
        "distributed": version_of("distributed"),
    }
