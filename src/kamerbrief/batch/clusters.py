"""
Workers of Dask, on this machine or on others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from typing import Any, ParamSpec, TypeVar

from kamerbrief.batch.failures import BatchError
from kamerbrief.errors import MissingExtraError

__all__ = ["dask_executor"]

_P = ParamSpec("_P")
_T = TypeVar("_T")

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
        yield _Cluster(client, address), threads
    finally:
        with suppress(OSError):
            client.close()


class _Cluster(Executor):
    """
    The executor of *client*, which takes no work that nobody is there to do.
    """

    def __init__(self, client: Any, address: str) -> None:
        self._client = client
        self._address = address
        # A call that is made again is not the same call: its worker may have died.
        self._executor: Executor = client.get_executor(pure=False)

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """
        Let a worker call *fn*, which must be possible to pickle, as what it is given.

        Raises:
            BatchError: the scheduler is lost.
        """
        # What is sent while it is sought would never be answered.
        if self._client.status != "running":
            raise BatchError(f"the scheduler of Dask at {self._address!r} is lost")
        return self._executor.submit(fn, *args, **kwargs)
