"""
What Linux says of this process and of those that it has started.
"""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

_PROC = Path("/proc")
_STATUS = _PROC / "self/status"
_PARENT, _TIMES = 1, slice(11, 15)


def is_known() -> bool:
    """
    Whether there is anything to read; not so on other systems.
    """
    return _STATUS.is_file()


def own_bytes(name: str) -> int:
    """
    The memory of this process under that *name*: ``VmRSS`` now, or ``VmHWM`` at most.
    """
    for line in _STATUS.read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) * 1024
    raise ValueError(f"{_STATUS} has no {name}")


def processor_seconds() -> float | None:
    """
    What this process and all below it have had of processors, those that have ended too.

    Unlike the time of the clock it hardly depends on what else the machine does.
    """
    if not is_known():
        return None
    ticks: dict[int, int] = {}
    children: defaultdict[int, list[int]] = defaultdict(list)
    for folder in _PROC.glob("[0-9]*"):
        try:
            # The name of the program, which may hold anything, ends at the last bracket.
            fields = (folder / "stat").read_bytes().rpartition(b")")[2].split()
        except OSError:
            continue
        ticks[int(folder.name)] = sum(map(int, fields[_TIMES]))
        children[int(fields[_PARENT])].append(int(folder.name))
    total, waiting = 0, [os.getpid()]
    while waiting:
        each = waiting.pop()
        total += ticks.get(each, 0)
        waiting += children[each]
    return total / os.sysconf("SC_CLK_TCK")
