"""
What is done stays done: whatever ends a run, and whatever changes between two.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kamerbrief.batch import versions
from kamerbrief.batch.failures import StateError
from kamerbrief.batch.many import records_of
from kamerbrief.batch.state import State
from kamerbrief.batch.values import DEFAULT_LIMITS, Record
from kamerbrief.batch.works import Checking
from kamerbrief.cli.main import main
from kamerbrief.selection import Selection

pytestmark = pytest.mark.skipif(os.name == "nt", reason="locks and signals of Unix")

Captured = pytest.CaptureFixture[str]
resource = pytest.importorskip("resource")
EXAMPLE = Path(__file__).parents[1] / "examples" / "migratie.xml"
CLEAN = '<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>Ja.</p></body></letter>'
WORK = Checking()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.xml", "b.xml", "c.xml"):
        (tmp_path / name).write_bytes(EXAMPLE.read_bytes())
        # The time of a file that is new says nothing yet.
        os.utime(tmp_path / name, (1e9, 1e9))
    return tmp_path


def run_with(work: Checking, state: str = "state") -> list[Record]:
    names = ["a.xml", "b.xml", "c.xml"]
    with State(state, work) as memory, ThreadPoolExecutor(1) as threads:
        return list(
            records_of(names, work, threads, jobs=None, limits=DEFAULT_LIMITS, memory=memory)
        )


# What a state holds for


def test_records_that_are_kept_are_those_that_were_made(folder: Path) -> None:
    made = run_with(WORK)
    lines = Path("state").read_bytes()

    assert run_with(WORK) == made
    assert Path("state").read_bytes() == lines


@pytest.mark.parametrize(
    "other",
    [
        Checking(selection=Selection(ignore=["REF003"])),
        Checking(selection=Selection(severity={"REF003": "error"})),
        Checking(selection=Selection(file_ignores={"a*": ["REF003"]})),
        Checking(max_bytes=1_000_000),
        Checking(register="own"),
    ],
    ids=["rules", "severities", "patterns", "limit", "register"],
)
def test_state_of_another_run_is_refused(folder: Path, other: Checking) -> None:
    tables = Path("own")
    tables.mkdir()
    (tables / "parties.csv").write_bytes(b"")
    run_with(WORK)
    before = Path("state").read_bytes()

    with pytest.raises(StateError, match="another version of kamerbrief, other rules"):
        State("state", other)

    assert Path("state").read_bytes() == before


@pytest.mark.parametrize("fact", ["__version__", "VERSION", "_code", "schema_folder"])
def test_state_of_another_version_is_refused(
    folder: Path, fact: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_with(WORK)
    other: object = "9.9"
    if fact == "_code":
        other = lambda: "0"  # noqa: E731 - a value for a function
    if fact == "schema_folder":
        other = lambda: folder  # noqa: E731
    monkeypatch.setattr(versions, fact, other)

    with pytest.raises(StateError, match="another version of kamerbrief"):
        State("state", WORK)


def test_table_of_a_register_that_changed_makes_another_run(folder: Path) -> None:
    table = folder / "own" / "parties.csv"
    table.parent.mkdir()
    table.write_bytes(b"")
    work = Checking(register=str(table.parent))
    State("state", work).__exit__(None, None, None)
    table.write_bytes(b"name\n")

    with pytest.raises(StateError):
        State("state", work)


def test_state_is_for_one_run_at_a_time(folder: Path) -> None:
    with State("state", WORK), pytest.raises(StateError, match="in use by another run"):
        State("state", WORK)


def test_command_whose_state_is_in_use_ends_with_two(folder: Path, capsys: Captured) -> None:
    with State("state", WORK):
        code = main(["check", "a.xml", "--resume", "state"])

    assert (code, capsys.readouterr()) == (
        2, ("", "kamerbrief: the state 'state' is in use by another run\n"),
    )  # fmt: skip


# Torn and spoiled lines


def test_state_holds_after_it_was_cut_off_anywhere(folder: Path) -> None:
    made = run_with(WORK)
    whole = Path("state").read_bytes()

    for length in [*range(0, len(whole), 97), len(whole) - 1]:
        Path("state").write_bytes(whole[:length])
        assert run_with(WORK) == made
        assert Path("state").read_bytes() == whole


@pytest.mark.parametrize(
    "line",
    [b"\0" * 50, b"{}", b'{"file":"a.xml"}', b"[" * 100_000, b'"a.xml"', b"\xff"],
    ids=["zeros", "empty", "half", "deep", "string", "bytes"],
)
def test_line_that_is_spoiled_is_made_again(folder: Path, line: bytes) -> None:
    made = run_with(WORK)
    lines = Path("state").read_bytes().splitlines()
    lines[1] = line
    Path("state").write_bytes(b"\n".join(lines) + b"\n")

    assert run_with(WORK) == made


def test_line_with_a_code_that_there_is_not_is_made_again(folder: Path) -> None:
    made = run_with(WORK)
    lines = Path("state").read_bytes()
    Path("state").write_bytes(lines.replace(b"DAT005", b"DAT905", 1))

    assert b"DAT005" in lines
    assert run_with(WORK) == made


# Full disks


def limited(size: int) -> Callable[[], None]:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "kamerbrief", "check", *arguments]


def test_disk_that_is_full_is_said_and_the_next_run_goes_on(folder: Path) -> None:
    undisturbed = subprocess.run(command("."), capture_output=True, check=False)
    arguments = command(".", "--resume", "state", "--jobs", "2")
    size = (
        len(json.dumps([*versions.versions(WORK.selection, None, WORK.max_bytes).items()])) + 2000
    )

    full = subprocess.run(arguments, capture_output=True, check=False, preexec_fn=limited(size))
    again = subprocess.run(arguments, capture_output=True, check=False)

    assert (full.returncode, full.stderr) == (
        2, b"kamerbrief: XML005 the state 'state' cannot be written: File too large\n",
    )  # fmt: skip
    assert len(full.stdout) < len(undisturbed.stdout)
    assert (again.returncode, again.stdout) == (undisturbed.returncode, undisturbed.stdout)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_findings_that_cannot_be_printed_are_said(folder: Path, jobs: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(command(".", *jobs), stdout=full, stderr=subprocess.PIPE, check=False)

    assert (run.returncode, run.stderr) == (2, b"kamerbrief: No space left on device\n")


# Ctrl-C


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_finishes_what_is_under_way(folder: Path, jobs: str) -> None:
    Path("list").write_text("a.xml\nb.xml\nc.xml\n" * 1000, encoding="utf-8")
    arguments = command("--files-from", "list", "--jobs", jobs, "--output", "jsonl")
    three = subprocess.run(
        command("a.xml", "b.xml", "c.xml", "--output", "jsonl"), capture_output=True, check=False
    )
    undisturbed = three.stdout.splitlines() * 1000
    run = subprocess.Popen(
        [*arguments, "--resume", "state"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, start_new_session=True,
    )  # fmt: skip
    assert run.stdout is not None
    first = run.stdout.readline()

    # A terminal sends it to all processes, workers too.
    os.killpg(run.pid, signal.SIGINT)
    rest, complaints = run.communicate(timeout=60)

    lines = [first.rstrip(b"\n"), *rest.splitlines()]
    kept = Path("state").read_bytes().splitlines()[1:]
    assert (run.returncode, complaints) == (130, b"")
    assert len(lines) < 3000
    assert lines == undisturbed[: len(lines)]
    assert [json.loads(each)["file"] for each in kept] == [
        json.loads(each)["file"] for each in lines
    ]


def test_second_ctrl_c_stops_at_once_and_leaves_nobody_behind(folder: Path) -> None:
    Path("list").write_text("a.xml\n" * 100_000, encoding="utf-8")
    run = subprocess.Popen(
        command("--files-from", "list", "--jobs", "2", "--output", "concise"),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0, start_new_session=True,
    )  # fmt: skip
    assert run.stdout is not None
    run.stdout.readline()

    for _ in range(2):
        os.killpg(run.pid, signal.SIGINT)
        time.sleep(0.05)
    _, complaints = run.communicate(timeout=60)

    # It may have ended already, but for what Python still has to do.
    assert run.returncode in {130, -signal.SIGINT}
    assert complaints == b""
    until = time.monotonic() + 30
    while alive(run.pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not alive(run.pid)


def alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True
