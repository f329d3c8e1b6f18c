"""
Workers of Dask, on this machine or on others.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from typing import Any

from kamerbrief.batch.failures import BatchError
from kamerbrief.errors import MissingExtraError

__all__ = ["dask_executor"]

_SECONDS = "30s"


@contextmanager
def dask_executor(address: str) -> Iterator[tuple[Executor, int]]:
    """
    An executor of the scheduler at *address*, and how many calls its workers take at once.

    Raises:
        MissingExtraError: `distributed` is not installed.
        BatchError: there is no scheduler, or it has no workers.
    """
    try:
        import distributed  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError("distributed", "dask", "for a scheduler of Dask") from error
    connect: Any = distributed.Client
    try:
        client = connect(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise BatchError(f"there is no scheduler of Dask at {address!r}: {error}") from error
    try:
        threads = sum(client.nthreads().values())
        if not threads:
            raise BatchError(f"the scheduler of Dask at {address!r} has no workers")
        # A call that is made again is not the same call: its worker may have died.
        yield client.get_executor(pure=False), threads
    finally:
        with suppress(OSError):
            client.close()
