"""
Work that goes wrong, in a module of its own, so that workers can import it.
"""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from kamerbrief.batch.values import Entry, Record
from kamerbrief.batch.works import Checking


class OddError(Exception):
    """
    An error that is pickled, and cannot be made again from that.
    """

    def __init__(self, *, words: str) -> None:
        super().__init__(words)


def _local_error(words: str) -> Exception:
    return type("OddError", (Exception,), {"__qualname__": "_local_error.OddError"})(words)


def troubled(entry: Entry) -> Record:
    """
    The record of *entry*, or what its name says goes wrong.
    """
    name = Path(entry.file).name
    if name.startswith("kills"):
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("once") and not Path(f"{entry.file}.seen").exists():
        Path(f"{entry.file}.seen").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if name.startswith("slow"):
        time.sleep(60)
    if name.startswith("hungry"):
        bytearray(64 * 1024**3)
    if name.startswith("raises"):
        raise ValueError("a rule is wrong")
    if name.startswith("odd"):
        raise OddError(words="a rule is odd")
    if name.startswith("local"):
        raise _local_error("a rule is odd")
    return Checking()(entry)
