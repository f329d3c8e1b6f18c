"""
Paths that lead to what is no letter: nothing waits, nothing is read that has no end.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest
from trials.attacks import letter
from trials.cage import Cage

GIBIBYTE = 1024**3


def fifo(folder: Path) -> Path:
    os.mkfifo(folder / "a.xml")
    return folder / "a.xml"


def listener(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(folder / "a.xml"))
    return folder / "a.xml"


def link(target: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "a.xml").symlink_to(target)
        return folder / "a.xml"

    return make


def loop(folder: Path) -> Path:
    (folder / "b.xml").symlink_to(folder / "a.xml")
    (folder / "a.xml").symlink_to(folder / "b.xml")
    return folder / "a.xml"


def link_to_fifo(folder: Path) -> Path:
    os.mkfifo(folder / "b")
    return link(str(folder / "b"))(folder)


def link_to_directory(folder: Path) -> Path:
    (folder / "b").mkdir()
    return link(str(folder / "b"))(folder)


def sparse(folder: Path) -> Path:
    with (folder / "a.xml").open("wb") as file:
        file.truncate(64 * GIBIBYTE)
    return folder / "a.xml"


def directory(folder: Path) -> Path:
    (folder / "a.xml").mkdir()
    return folder / "a.xml"


def path(name: str) -> Callable[[Path], Path]:
    return lambda folder: Path(name)


FILES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "FIFO": (fifo, "XML002"),
    "socket": (listener, "XML002"),
    "directory": (directory, "XML002"),
    "endless device": (path("/dev/zero"), "XML002"),
    "random device": (path("/dev/urandom"), "XML002"),
    "null device": (path("/dev/null"), "XML002"),
    "terminal": (path("/dev/tty"), "XML00"),
    "link to a device": (link("/dev/zero"), "XML002"),
    "link to a FIFO": (link_to_fifo, "XML002"),
    "link to a directory": (link_to_directory, "XML002"),
    "link that dangles": (link("none"), "XML001"),
    "link to itself": (link("a.xml"), "XML001"),
    "links in a loop": (loop, "XML001"),
    "64 GiB of nothing": (sparse, "XML003"),
    "memory of the process": (path("/proc/self/mem"), "XML001"),
    "state of the process": (path("/proc/self/status"), "XML020"),
    "standard input of the process": (path("/proc/self/fd/0"), "XML00"),
    "name that is too long": (path("/" + "a" * 5_000), "XML001"),
}


@pytest.mark.parametrize("door", ["check", "read", "annotate", "command"])
@pytest.mark.parametrize("case", FILES)
def test_path_to_what_is_no_letter_is_refused_at_once(
    case: str, door: str, cage: Cage, tmp_path: Path
) -> None:
    make, code = FILES[case]
    target = make(tmp_path)

    outcome = cage.run(door, b"", path=str(target), seconds=3, mebibytes=64)

    assert (outcome.died, outcome.opened) == (None, [])
    [answer] = outcome.answer or [""]
    if door == "command":
        # Exit code 1 for what is no letter, 2 for what cannot be read; and no traceback.
        assert answer in ("1", "2")
    elif door != "annotate" or code != "XML020":
        assert answer.startswith(code)


def test_link_to_a_letter_is_read(cage: Cage, tmp_path: Path) -> None:
    (tmp_path / "b.xml").write_bytes(letter(b"<p>Ja.</p>"))
    target = link("b.xml")(tmp_path)

    outcome = cage.run("read", b"", path=str(target))

    assert (outcome.answer, outcome.died, outcome.opened) == (["same"], None, [])


@pytest.mark.parametrize(
    "name", ["a\nb.xml", "a\x1b[31m.xml", "a\u202eb.xml", "-o.xml", "a b.xml", "\udcff.xml"]
)
def test_name_of_a_file_is_no_command(name: str, cage: Cage, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(letter(b"<x/>"))

    outcome = cage.run("command", b"", path=str(tmp_path / name))

    assert (outcome.answer, outcome.died, outcome.opened) == (["1"], None, [])
