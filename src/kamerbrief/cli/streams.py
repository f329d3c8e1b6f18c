"""
The standard streams, so that nothing that happens to them ends in a traceback.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from pathlib import Path

__all__ = ["complain", "prepare", "settle", "write_bytes"]


def prepare() -> None:
    """
    Make standard output and error take any text, whatever the terminal knows.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            # The caller closed it, and wants to see nothing.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - stays
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def settle() -> None:
    """
    Let go of what nobody can receive; without this, Python complains when it closes the stream.
    """
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_bytes(data: bytes) -> None:
    """
    Write *data* to standard output as it is: no line end or letter becomes another.
    """
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def complain(message: str) -> int:
    """
    Print *message* as one line on standard error; the exit code that goes with it.
    """
    # Where standard error is gone too, only the exit code is left to say it.
    with suppress(OSError):
        print(f"kamerbrief: {message}", file=sys.stderr)
    return 2
