"""
Workers of Dask, on this machine or on others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager, suppress
from functools import partial
from pickle import HIGHEST_PROTOCOL, dumps, loads
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
        from distributed.comm.addressing import get_address_host_port  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise MissingExtraError("distributed", "dask", "for a scheduler of Dask") from error
    try:
        # A client that fails half-way keeps the process for a minute when it is thrown away.
        get_address_host_port(address)
        connect: Any = distributed.Client
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

    It is not the one that Dask has, of which a call is never answered whose result is lost after
    it was made and whose worker then dies too often.
    """

    def __init__(self, client: Any, address: str) -> None:
        self._client = client
        self._address = address

    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """
        Let a worker call *fn*, which must be possible to pickle, as what it is given.

        Raises:
            BatchError: the scheduler is lost.
        """
        # What is sent while it is sought would never be answered.
        if self._client.status != "running":
            raise self._lost()
        from distributed.protocol import pickle  # noqa: PLC0415 - an extra

        # Dask looks into what it carries, here and on its way; into bytes it does not.
        pack: Any = pickle.dumps
        sent = pack(_Call(fn, args, kwargs))
        # A call that is made again is not the same call: its worker may have died.
        asked = self._client.submit(loads, sent, pure=False)
        answer: Future[_T] = Future()
        answer.add_done_callback(partial(_give_up, asked))
        asked.add_done_callback(partial(self._tell, answer))
        return answer

    def _tell(self, answer: Future[_T], asked: Any) -> None:
        if not answer.set_running_or_notify_cancel():
            return
        try:
            packed = asked.result()
        except BaseException as error:  # noqa: BLE001 - whatever it is, somebody waits for it
            # Not the call, but the way to its result: the client may not know yet that it broke.
            answer.set_exception(error if asked.status == "error" else self._lost())
            return
        try:
            answer.set_result(loads(packed))  # noqa: S301 - it comes from our worker
        except BaseException as error:  # noqa: BLE001 - somebody waits for this too
            answer.set_exception(error)

    def _lost(self) -> BatchError:
        return BatchError(f"the scheduler of Dask at {self._address!r} is lost")


class _Call:
    """
    A call that is made where it is unpickled, so that the scheduler need not know of what.
    """

    def __init__(self, *parts: Any) -> None:
        self._parts = parts

    def __reduce__(self) -> tuple[Callable[..., bytes], tuple[Any, ...]]:
        return _answer, self._parts


def _answer(function: Callable[..., object], args: Any, kwargs: Any) -> bytes:
    return dumps(function(*args, **kwargs), HIGHEST_PROTOCOL)


def _give_up(asked: Any, answer: Future[Any]) -> None:
    if answer.cancelled():
        asked.cancel()
