"""
The cage holds and tells: without that, no other test of this folder means anything.
"""

from __future__ import annotations

import urllib.request
from pathlib import Path

import pytest
from trials.cage import Cage
from trials.canary import Canary


def test_work_that_does_nothing_has_an_answer_and_opens_nothing(cage: Cage) -> None:
    outcome = cage.run("probe", b"pass")

    assert (outcome.answer, outcome.died, outcome.opened) == (["done"], None, [])


def test_work_without_end_is_ended(cage: Cage) -> None:
    outcome = cage.run("probe", b"while True: pass", seconds=1)

    assert (outcome.answer, outcome.died) == (None, "SIGXCPU")


def test_work_that_takes_too_much_memory_is_refused_it(cage: Cage) -> None:
    outcome = cage.run("probe", b"x = bytearray(200_000_000)", mebibytes=100)

    assert (outcome.answer, outcome.died) == (None, "MemoryError: ")


def test_memory_is_measured(cage: Cage) -> None:
    outcome = cage.run("probe", b"x = b'x' * 100_000_000")

    assert 90 < outcome.mebibytes < 110


def test_work_that_breaks_the_process_is_told(cage: Cage) -> None:
    outcome = cage.run("probe", b"import os; os.abort()")

    assert (outcome.answer, outcome.died) == (None, "SIGABRT")


def test_error_that_nobody_translates_is_told(cage: Cage) -> None:
    assert cage.run("probe", b"int('x')").died == (
        "ValueError: invalid literal for int() with base 10: 'x'"
    )


@pytest.mark.parametrize(
    ("code", "opened"),
    [
        ("open('/etc/passwd')", "open /etc/passwd"),
        ("import os; os.open('/etc/passwd', 0)", "open /etc/passwd"),
        ("import subprocess; subprocess.run(['true'])", "subprocess.Popen 'true'"),
        ("import os; os.system('true')", "os.system b'true'"),
        (
            "import socket; socket.getaddrinfo('127.0.0.1', 80)",
            "socket.getaddrinfo '127.0.0.1'",
        ),
    ],
)
def test_what_is_opened_is_told(code: str, opened: str, cage: Cage) -> None:
    assert opened in cage.run("probe", code.encode()).opened


def test_input_itself_may_be_opened(cage: Cage) -> None:
    assert cage.run("probe", b"open(path).close()", path="/etc/passwd").opened == []


def test_canary_tells_who_opens_the_file(canary: Canary) -> None:
    before = canary.seen()
    canary.path.read_bytes()

    assert (before, canary.seen(), canary.seen()) == ([], ["file"], [])


def test_canary_tells_who_connects(canary: Canary) -> None:
    with pytest.raises(OSError):  # noqa: PT011 - the server never answers
        urllib.request.urlopen(canary.address, timeout=0.2)  # noqa: S310 - of our own server

    assert canary.seen() == ["server"]


def test_canary_sees_what_c_code_opens(canary: Canary, cage: Cage, tmp_path: Path) -> None:
    code = (
        "from lxml import etree\n"
        "parser = etree.XMLParser(load_dtd=True, no_network=False)\n"
        f"etree.fromstring(b'<!DOCTYPE a SYSTEM \"{canary.path}\"><a/>', parser)"
    )

    outcome = cage.run("probe", code.encode())

    assert (outcome.opened, canary.seen()) == ([], ["file"])
