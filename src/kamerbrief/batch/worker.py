"""
The other side of a process of the pool: it calls what it is sent, within its limits.
"""

from __future__ import annotations

import os
import pickle
import signal
from contextlib import suppress
from multiprocessing.connection import Connection as _Connection

from kamerbrief.batch.values import Limits

__all__ = ["ALARM", "OUT_OF_MEMORY", "serve"]

ALARM = -int(getattr(signal, "SIGALRM", 0)) or None
"""The exit code of a worker that stopped itself since a call took too long."""

OUT_OF_MEMORY = 77
"""The exit code of a worker that had not enough memory, and can trust its own no longer."""


def serve(connection: _Connection, limits: Limits) -> None:
    """
    Answer each call that comes over *connection*, until its other end is closed.
    """
    # The parent decides what Ctrl-C means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _hold(limits)
    with suppress(EOFError, OSError):
        connection.send(None)
        while True:
            _answer(connection, limits.max_seconds)


def _answer(connection: _Connection, seconds: float) -> None:
    task = connection.recv_bytes()
    try:
        _alarm(seconds)
        function, args, kwargs = pickle.loads(task)  # noqa: S301 - it comes from our parent
        answer = pickle.dumps((True, function(*args, **kwargs)))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001 - it is raised again where the call was made
        answer = _raised(error)
    finally:
        _alarm(0)
    connection.send_bytes(answer)


def _raised(error: Exception) -> bytes:
    """
    The answer that *error* was raised, or one in its words where it cannot cross to the parent.
    """
    try:
        answer = pickle.dumps((False, error))
        pickle.loads(answer)  # noqa: S301 - we have just written it
    except Exception:  # noqa: BLE001 - classes of others decide what happens here
        return pickle.dumps((False, RuntimeError(f"{type(error).__name__}: {error}")))
    return answer


def _alarm(seconds: float) -> None:
    # Unhandled, the signal ends the process even within a library that never returns.
    if ALARM is not None:
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _hold(limits: Limits) -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ModuleNotFoundError:
        return
    # A core of each file that breaks a worker would fill the disk.
    for kind, most in ((resource.RLIMIT_AS, limits.max_memory), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (soft, hard))
