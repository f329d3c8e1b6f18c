"""
A process in which untrusted input is read: with ceilings on time and memory, and a look at what
is opened.

A server without threads forks a child for each piece of work, so that a ceiling that is hit ends
the child and nothing else, and Python starts once.  ``python -m trials.cage`` is the server.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any, BinaryIO

import attrs

from trials.checkout import ROOT, environment_of
from trials.doors import DOORS, warm

__all__ = ["Cage", "Outcome"]

_MEBIBYTE = 1024 * 1024
# What opens a file, a connection or a process.  What C code opens is not told: see `Canary`.
_EVENTS = (
    "open", "socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo",
    "socket.gethostbyname", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn",
    "urllib.Request", "os.remove", "os.rename", "os.mkdir", "os.symlink", "os.link",
)  # fmt: skip
# Where Python and the library have their own files.
_OURS = tuple(
    os.path.realpath(each)
    for each in (
        ROOT / "src", ROOT / "schema", ROOT / "trials", *sysconfig.get_paths().values(), *sys.path,
    )
    if str(each) and os.path.realpath(each) != str(ROOT)
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Outcome:
    """
    How a piece of work ended.

    Attributes:
        answer: what the door said, or None if it did not get that far.
        died: why there is no answer: the signal, or the error of Python that nobody translated.
        opened: files, connections and processes, other than the files of Python and the library.
        seconds: processor time.
        mebibytes: the most memory over what an idle child has.
    """

    answer: list[str] | None
    died: str | None
    opened: list[str]
    seconds: float
    mebibytes: int


class Cage:
    """
    The server, started when it is made and ended by `close`.
    """

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-m", "trials.cage"],
            cwd=ROOT, env=environment_of(ROOT), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def run(
        self, door: str, data: bytes, *, path: str = "", seconds: int = 20, mebibytes: int = 512
    ) -> Outcome:
        """
        What comes of *data*, or of the file at *path*, at *door*.

        *seconds* of processor time and *mebibytes* more than an idle child has are the ceilings.
        """
        order = {
            "door": door, "size": len(data), "path": path, "seconds": seconds,
            "mebibytes": mebibytes,
        }  # fmt: skip
        server_in, server_out = self._server.stdin, self._server.stdout
        assert server_in is not None
        assert server_out is not None
        server_in.write(json.dumps(order).encode() + b"\n" + data)
        server_in.flush()
        return Outcome(**json.loads(server_out.readline()))

    def close(self) -> None:
        """
        End the server.
        """
        for pipe in (self._server.stdin, self._server.stdout):
            assert pipe is not None
            pipe.close()
        self._server.wait(60)


def _serve(orders: BinaryIO, answers: BinaryIO) -> None:
    warm()
    for line in orders:
        order = json.loads(line)
        data = orders.read(order["size"])
        answers.write(json.dumps(attrs.asdict(_caged(order, data))).encode() + b"\n")
        answers.flush()


def _caged(order: dict[str, Any], data: bytes) -> Outcome:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _work(order, data, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    _, status, used = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    told = json.loads(said) if said else {"answer": None, "died": None, "opened": [], "idle": 0}
    died = signal.Signals(-code).name if code < 0 else told["died"]
    return Outcome(
        answer=told["answer"],
        died=died,
        opened=told["opened"],
        seconds=used.ru_utime + used.ru_stime,
        mebibytes=max(0, used.ru_maxrss - told["idle"]) // 1024,
    )


def _work(order: dict[str, Any], data: bytes, writing: int) -> None:
    """
    Go through the door, say what came of it, and end.
    """
    opened: list[str] = []
    active = True

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if active and event in _EVENTS and (told := _told(event, arguments, order["path"])):
            opened.append(told)

    answer = died = None
    idle = _resident()
    _hold(order)
    sys.addaudithook(watch)
    try:
        answer = DOORS[order["door"]](data, order["path"])
    except BaseException as error:  # noqa: BLE001 - this is what is looked for
        died = f"{type(error).__name__}: {str(error)[:300]}"
    active = False
    _let_go()
    said = {"answer": answer, "died": died, "opened": opened, "idle": idle}
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(json.dumps(said).encode())
    os._exit(0)


def _told(event: str, arguments: tuple[Any, ...], path: str) -> str:
    """
    What was opened; nothing if it is the input itself, or a file of Python or the library.
    """
    if event != "open":
        return f"{event} {arguments[0]!r}"[:300]
    name = arguments[0]
    if not isinstance(name, str | bytes | os.PathLike) or os.fspath(name) == path:
        return ""
    real = os.path.realpath(os.fsdecode(name))
    ours = any(real == each or real.startswith(f"{each}{os.sep}") for each in _OURS)
    return "" if ours else f"open {real}"


def _resident() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _hold(order: dict[str, Any]) -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    room = pages * resource.getpagesize() + order["mebibytes"] * _MEBIBYTE
    # Soft ones: a process within sets its own, which may be wider.
    for kind, most in (
        (resource.RLIMIT_AS, room),
        (resource.RLIMIT_CPU, order["seconds"]),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, resource.getrlimit(kind)[1]))


def _let_go() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))


if __name__ == "__main__":
    # Whatever is printed by a door must not come between the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    _serve(sys.stdin.buffer, answers)
