"""
How much memory checking many files takes: `python -m benchmarks.batch_memory FOLDER FILES JOBS`.

It is a program of its own, so that the process that is measured does nothing else, and has no
list of the files.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import mean
from typing import Any

from benchmarks import linux
from benchmarks.corpus import paths
from benchmarks.linux import own_bytes
from kamerbrief.batch.many import AHEAD_OF_EACH, records_of
from kamerbrief.batch.processes import Processes
from kamerbrief.batch.values import DEFAULT_LIMITS
from kamerbrief.batch.works import Checking

_TENTHS = 10
_SAMPLES = 10
_TIMEOUT = 3600


def measured(folder: Path, *, files: int, jobs: int) -> dict[str, Any] | str:
    """
    Bytes of memory of a check of the *files* in *folder*, or why they are not known.

    They are the most that the parent and the largest worker had, and what the parent had on
    average over the first and the last tenth of the records.
    """
    if not linux.is_known():
        return "only Linux says how much memory a process has"
    command = [sys.executable, "-m", "benchmarks.batch_memory", str(folder), str(files), str(jobs)]
    result = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, timeout=_TIMEOUT
    )
    if result.returncode:
        return f"it fails: {result.stderr.strip().splitlines()[-1:]}"
    figures: dict[str, Any] = json.loads(result.stdout)
    return figures


def _main() -> None:
    folder, files, jobs = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    own = Processes(jobs, DEFAULT_LIMITS)
    records = records_of(
        paths(folder, files),
        Checking(),
        own,
        jobs=None,
        limits=DEFAULT_LIMITS,
        ahead=jobs * AHEAD_OF_EACH,
    )
    try:
        tenths = list(_tenths(records, files))
        # Each call goes to the process that has been idle for longest.
        workers = [own.submit(own_bytes, "VmHWM") for _ in range(4 * jobs)]
        largest = max(each.result() for each in workers)
    finally:
        own.shutdown(cancel_futures=True)
    figures = {
        "parent_peak": own_bytes("VmHWM"),
        "worker_peak": largest,
        "first_tenth": mean(tenths[0]),
        "last_tenth": mean(tenths[-1]),
        "last_to_first": mean(tenths[-1]) / mean(tenths[0]),
    }
    print(json.dumps(figures))


def _tenths(records: Iterator[object], files: int) -> Iterator[list[int]]:
    """
    What this process had at some moments of each tenth of the *records*.
    """
    moments = _TENTHS * _SAMPLES
    steps = [(each + 1) * files // moments - each * files // moments for each in range(moments)]
    for tenth in range(_TENTHS):
        found = []
        for step in steps[tenth * _SAMPLES : (tenth + 1) * _SAMPLES]:
            for _ in islice(records, step):
                pass
            found.append(own_bytes("VmRSS"))
        yield found


if __name__ == "__main__":
    _main()
