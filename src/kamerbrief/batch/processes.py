"""
Processes of this machine that work side by side, each held to a limit and replaced when it dies.

The pool of the standard library is broken for good when one of its processes is killed, and
nobody learns which file it had.  Here, each process has a thread of ours that waits for it.
"""

from __future__ import annotations

import multiprocessing
import queue
import signal
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, ParamSpec, TypeVar

from kamerbrief.batch.failures import BatchError, WorkerDiedError, WorkerSlowError
from kamerbrief.batch.values import DEFAULT_LIMITS, Limits
from kamerbrief.batch.worker import ALARM, OUT_OF_MEMORY, serve

__all__ = ["Processes"]

_P = ParamSpec("_P")
_T = TypeVar("_T")

# The worker stops itself in time where the system can do that; this is for where it cannot.
_GRACE = 5.0
_STARTING = 120.0
_STARTS = 6
_PAUSE = 0.05
# A worker is forked from a process that has imported what we have.
_PRELOADED = ("kamerbrief.batch.works", "kamerbrief.batch.drafting")
# How Python ends what it cannot import.
_RAISED = 1
_UNGUARDED = (
    "a worker process ended before it began; a script that starts one needs its own work "
    'below: if __name__ == "__main__":'
)


class Processes(Executor):
    """
    An executor of *number* processes, of which each call has at most what *limits* say.

    A call whose process dies fails with an error, and the others do not notice.

    Raises:
        WorkerDiedError: the process of a call died; from its future.
        WorkerSlowError: a call took too long; from its future.
        MemoryError: a call took too much memory; from its future.
        BatchError: no process can be started; from a future.
    """

    def __init__(self, number: int, limits: Limits = DEFAULT_LIMITS) -> None:
        self._limits = limits
        self._threads = ThreadPoolExecutor(
            number, thread_name_prefix="kamerbrief", initializer=_leave_interrupts
        )
        self._idle: queue.SimpleQueue[_Process | None] = queue.SimpleQueue()
        for _ in range(number):
            self._idle.put(None)
        self._alive: set[_Process] = set()
        self._given_up = False

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """
        Let a process call *fn*, which must be possible to pickle, as what it is given.
        """
        return self._threads.submit(self._call, fn, args, kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - as the base has it
        """
        End the processes; those that are busy too where *cancel_futures* says so.
        """
        if cancel_futures:
            self._given_up = True
            self._threads.shutdown(wait=False, cancel_futures=True)
            for process in list(self._alive):
                process.kill()
        self._threads.shutdown(wait=wait)
        if wait:
            for process in list(self._alive):
                process.end()

    def _call(self, function: Callable[..., Any], args: Any, kwargs: Any) -> Any:
        process = self._idle.get()
        try:
            if process is None:
                process = _started(self._limits)
                self._alive.add(process)
                # Who killed the others did not see one that was only starting.
                if self._given_up:
                    raise WorkerDiedError(None)
            succeeded, outcome = process.call((function, args, kwargs))
        except BaseException:
            if process is not None:
                process.end()
                self._alive.discard(process)
                process = None
            raise
        finally:
            self._idle.put(process)
        if succeeded:
            return outcome
        raise outcome


def _leave_interrupts() -> None:
    # What is started from this thread inherits it: Ctrl-C goes to all processes of a terminal,
    # and is for the parent alone to answer.
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _started(limits: Limits) -> _Process:
    """
    A process that is ready; one that is killed before it is has others after it.

    Raises:
        BatchError: none is ready after several starts.
    """
    for again in range(_STARTS - 1):
        with suppress(_UnluckyError):
            return _Process(limits)
        # The server that forks may have been killed: until the system says so, it is there.
        time.sleep(_PAUSE * 2**again)
    return _Process(limits)


class _UnluckyError(BatchError):
    """
    A process did not start, and the next one may.
    """


class _Process:
    """
    One process, and the connection to it.
    """

    def __init__(self, limits: Limits) -> None:
        self._seconds = limits.max_seconds
        context = _context()
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, limits), daemon=True)
        try:
            self._process.start()
        except (OSError, EOFError) as error:
            raise _UnluckyError(f"no worker process can be started: {error}") from error
        except RuntimeError as error:
            # We are in a worker that is being started ourselves.
            raise BatchError(_UNGUARDED) from error
        # Only when nobody else holds their end is its death seen here.
        theirs.close()
        self._await_start()

    def call(self, task: tuple[Any, ...]) -> Any:
        """
        Whether *task* succeeded, and what it returned or raised.
        """
        try:
            self._ours.send(task)
            if not self._ours.poll(self._seconds + _GRACE):
                raise WorkerSlowError(self._seconds)
            return self._ours.recv()
        except (EOFError, OSError) as error:
            if isinstance(error, WorkerSlowError):
                raise
            self._process.join(_GRACE)
            code = self._process.exitcode
            if code == ALARM:
                raise WorkerSlowError(self._seconds) from None
            if code == OUT_OF_MEMORY:
                raise MemoryError from None
            raise WorkerDiedError(code) from None

    def kill(self) -> None:
        """
        Stop the process; whoever waits for its answer is told so.
        """
        self._process.kill()

    def end(self) -> None:
        """
        Stop the process, for which nobody waits, and let go of it.
        """
        self._process.kill()
        self._process.join(_GRACE)
        self._ours.close()

    def _await_start(self) -> None:
        try:
            if self._ours.poll(_STARTING):
                self._ours.recv()
                return
        except (EOFError, OSError):
            self._process.join(_GRACE)
        code = self._process.exitcode
        self.end()
        if code == _RAISED:
            raise BatchError(_UNGUARDED)
        if code is None:
            raise _UnluckyError(f"a worker process did not begin in {_STARTING:g} seconds")
        raise _UnluckyError(f"a worker process ended before it began, with exit code {code}")


def _context() -> Any:
    # A fork of a process with threads may hang, and has the ends of all other connections.
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([each for each in _PRELOADED if each in sys.modules])
    return context
