"""
Why a worker gives no records.
"""

from __future__ import annotations

import signal

from kamerbrief.errors import KamerbriefError

__all__ = ["BatchError", "StateError", "WorkerDiedError", "WorkerSlowError"]


class BatchError(KamerbriefError, RuntimeError):
    """
    A batch cannot go on: there are no workers, or none can be started.
    """


class StateError(KamerbriefError, ValueError):
    """
    A file with the state of a run cannot be used.
    """


class WorkerDiedError(KamerbriefError, RuntimeError):
    """
    A worker died at its work.

    Attributes:
        code: its exit code, minus the signal that killed it; None if it is not known.
    """

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code

    def __str__(self) -> str:
        if self.code is None:
            return "it does not answer"
        if self.code >= 0:
            return f"exit code {self.code}"
        try:
            return f"killed by {signal.Signals(-self.code).name}"
        except ValueError:
            return f"killed by signal {-self.code}"


class WorkerSlowError(KamerbriefError, TimeoutError):
    """
    A worker took too long, and was stopped.

    Attributes:
        seconds: how long it had.
    """

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds

    def __str__(self) -> str:
        return f"more than {self.seconds:g} seconds"
