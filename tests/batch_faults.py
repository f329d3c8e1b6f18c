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
    return Checking()(entry)
