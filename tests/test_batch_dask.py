"""
Work of workers of Dask: a real scheduler with two processes, over loopback.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.batch.clusters import dask_executor
from kamerbrief.batch.failures import BatchError
from kamerbrief.batch.many import annotate_many, check_many, read_many, records_of
from kamerbrief.batch.values import DEFAULT_LIMITS
from kamerbrief.cli.main import main

distributed = pytest.importorskip("distributed", reason="distributed is not installed")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are ended by signals")

TESTS = Path(__file__).parent
CORPUS = str(TESTS / "corpus")
LETTERS = sorted(str(each) for each in (TESTS / "corpus").rglob("*.xml"))
LETTER = '<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>Ja.</p></body></letter>'
Captured = pytest.CaptureFixture[str]


class Cluster:
    """
    A scheduler and two workers of one thread each, as processes of their own.

    The scheduler finds modules in the folder *scheduler* first, or where the workers do.
    """

    def __init__(self, folder: Path, *, scheduler: str | None = None) -> None:
        self._file = folder / "scheduler.json"
        self._folder = folder
        places = os.pathsep.join((str(Path(kamerbrief.__file__).parents[1]), str(TESTS)))
        self._processes = [self._start("dask_scheduler", "--port", "0", places=scheduler or places)]
        until = time.monotonic() + 60
        # It is there before it is written.
        while not (self._file.exists() and self._file.read_bytes().endswith(b"}")):
            assert time.monotonic() < until
            time.sleep(0.05)
        self.address: str = json.loads(self._file.read_text(encoding="utf-8"))["address"]
        self._processes.append(
            self._start("dask_worker", "--nworkers", "2", "--nthreads", "1", "--local-directory",
                        str(folder), places=places)
        )  # fmt: skip
        self.await_workers()

    def await_workers(self) -> None:
        """
        Wait until both workers are there, again where one was killed.
        """
        with distributed.Client(self.address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)

    def _start(self, program: str, *arguments: str, places: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{program}", "--host", "127.0.0.1",
             "--scheduler-file", str(self._file), "--no-dashboard", *arguments],
            cwd=self._folder, env=os.environ | {"PYTHONPATH": places}, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def end(self) -> None:
        for process in reversed(self._processes):
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def letters(folder: str) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(Path(folder).rglob("*.xml"))
    }


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    made = Cluster(tmp_path_factory.mktemp("dask"))
    yield made
    made.end()


# The library: Dask is an executor like others


def test_records_are_those_of_our_own_processes(cluster: Cluster) -> None:
    with distributed.Client(cluster.address, set_as_default=False) as client:
        executor = client.get_executor()

        assert list(check_many(LETTERS, executor)) == list(check_many(LETTERS, jobs=2))
        assert list(read_many(LETTERS, executor)) == list(read_many(LETTERS, jobs=2))


def test_scheduler_needs_no_kamerbrief(tmp_path: Path) -> None:
    without = tmp_path / "without"
    without.mkdir()
    (without / "kamerbrief.py").write_text("raise ImportError", encoding="utf-8")
    made = Cluster(tmp_path, scheduler=str(without))

    try:
        with dask_executor(made.address) as (executor, _):
            [record] = check_many(LETTERS[:1], executor)
    finally:
        made.end()

    assert record.report == kamerbrief.check(LETTERS[0])


def test_sources_are_annotated(cluster: Cluster, tmp_path: Path) -> None:
    text = "De motie van het lid Ceder (CU) (36 200, nr. 7) ontraad ik."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    with distributed.Client(cluster.address, set_as_default=False) as client:
        [record] = annotate_many([tmp_path / "a.txt"], client.get_executor())

    assert record.draft == kamerbrief.draft(text)


def test_file_that_kills_its_workers_has_a_record_and_the_others_their_own(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(TESTS))
    work = importlib.import_module("batch_faults").troubled
    paths = [str(tmp_path / name) for name in ("a.xml", "kills.xml", "b.xml", "raises.xml")]
    for path in paths:
        Path(path).write_text(LETTER, encoding="utf-8")

    with dask_executor(cluster.address) as (executor, _):
        records = list(records_of(paths, work, executor, jobs=None, limits=DEFAULT_LIMITS))
    cluster.await_workers()

    assert [[str(each) for each in record.report.diagnostics] for record in records] == [
        [],
        [f"{paths[1]}: XML900 worker crashed: several workers died of it"],
        [],
        [f"{paths[3]}: XML900 worker crashed: ValueError: a rule is wrong"],
    ]


# The command


@pytest.mark.parametrize("engine", [("--jobs", "1"), ("--jobs", "2"), ("--dask", "ADDRESS")])
def test_order_content_and_exit_code_do_not_depend_on_the_engine(
    engine: tuple[str, str], cluster: Cluster, capsys: Captured, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    # The workers have another working directory.
    monkeypatch.chdir(TESTS)
    arguments = ["check", "corpus", "missing.xml", "corpus/..", "nothing*", "--output", "jsonl"]
    alone = main(arguments), capsys.readouterr()
    name, value = engine

    together = main([*arguments, name, value.replace("ADDRESS", cluster.address)])

    assert (together, capsys.readouterr()) == alone


@pytest.mark.parametrize(
    ("asked", "code", "count"),
    [
        (("in/0", "in/2"), 0, 20),
        (("in/0", "in/2", "--check"), 1, 20),
        (("in", "missing.txt"), 2, 36),
    ],
)
def test_annotated_letters_words_and_exit_code_are_those_of_a_run_without(
    asked: tuple[str, ...], code: int, count: int, cluster: Cluster, tmp_path: Path,
    capsys: Captured, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    for number in range(40):
        file = Path("in", f"{number % 4}", f"{number:02}.txt")
        file.parent.mkdir(parents=True, exist_ok=True)
        text = f"De motie van het lid Terborgh (36 200, nr. {number}) ontraad ik."
        file.write_text("" if number % 10 == 3 else text, encoding="utf-8")
    arguments = ["annotate", *asked, "-o", "out"]
    alone = main(arguments), capsys.readouterr(), letters("out")
    Path("out").rename("alone")

    together = main([*arguments, "--dask", cluster.address])

    assert (together, capsys.readouterr(), letters("out")) == alone
    assert (alone[0], len(alone[2])) == (code, count)


def test_letters_of_an_archive_are_sent_to_the_workers(
    cluster: Cluster, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    import zipfile  # noqa: PLC0415

    monkeypatch.chdir(tmp_path)
    with zipfile.ZipFile("a.zip", "w") as archive:
        for each in LETTERS:
            archive.write(each, Path(each).relative_to(CORPUS))
    alone = main(["check", "a.zip"]), capsys.readouterr()

    together = main(["check", "a.zip", "--dask", cluster.address])

    assert (together, capsys.readouterr()) == alone


def test_run_with_dask_is_taken_up_by_one_without(
    cluster: Cluster, tmp_path: Path, capsys: Captured
) -> None:
    state = str(tmp_path / "state")
    first = main(["check", CORPUS, "--resume", state, "--dask", cluster.address])
    said = capsys.readouterr()
    lines = Path(state).read_bytes()

    assert (main(["check", CORPUS, "--resume", state]), capsys.readouterr()) == (first, said)
    assert Path(state).read_bytes() == lines


def test_letters_that_dask_made_are_not_made_again(
    cluster: Cluster, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    for number in range(20):
        text = f"De motie van het lid Terborgh (36 200, nr. {number}) ontraad ik."
        Path("in", f"{number:02}.txt").write_text(text, encoding="utf-8")
    arguments = ["annotate", "in", "-o", "out", "--resume", "state", "--statistics"]
    first = main([*arguments, "--dask", cluster.address]), capsys.readouterr(), letters("out")
    lines = Path("state").read_bytes()

    again = main(arguments), capsys.readouterr(), letters("out")

    assert again == first
    assert (first[0], len(first[2])) == (0, 20)
    assert Path("state").read_bytes() == lines


def test_cache_and_statistics_are_those_of_our_own_processes(
    cluster: Cluster, tmp_path: Path, capsys: Captured
) -> None:
    alone = main(["check", CORPUS, "--statistics"]), capsys.readouterr()

    for _ in range(2):
        code = main(["check", CORPUS, "--statistics", "--dask", cluster.address,
                     "--cache", str(tmp_path / "kept")])  # fmt: skip
        assert (code, capsys.readouterr()) == alone


# What goes wrong with the cluster


def test_address_without_scheduler_is_said(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kamerbrief.batch.clusters._SECONDS", "1s")

    assert main(["check", CORPUS, "--dask", "tcp://127.0.0.1:9"]) == 2
    assert "there is no scheduler of Dask at 'tcp://127.0.0.1:9'" in capsys.readouterr().err


@pytest.mark.parametrize("address", ["nonsense", "tcp://", "ftp://127.0.0.1:1", ""])
def test_address_that_is_none_is_said(
    address: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A client that fails half-way keeps the process for a minute, so none is made.
    monkeypatch.delattr("distributed.Client")

    assert main(["check", CORPUS, "--dask", address]) == 2
    assert "there is no scheduler of Dask at" in capsys.readouterr().err


def test_missing_package_is_said(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    assert main(["check", CORPUS, "--dask", "tcp://127.0.0.1:9"]) == 2
    assert "pip install 'kamerbrief[dask]'" in capsys.readouterr().err


def test_limits_that_nobody_holds_are_refused(cluster: Cluster, capsys: Captured) -> None:
    code = main(["check", CORPUS, "--dask", cluster.address, "--max-seconds", "5"])

    assert code == 2
    assert "--max-seconds and --max-memory are for --jobs" in capsys.readouterr().err


def test_cluster_that_ends_is_said_and_no_record_is_made_up(tmp_path: Path) -> None:
    made = Cluster(tmp_path)
    endless = (LETTERS[number % len(LETTERS)] for number in range(10**9))
    codes: set[str] = set()

    def run() -> None:
        with dask_executor(made.address) as (executor, _):
            for number, record in enumerate(check_many(endless, executor)):
                codes.update(each.code for each in record.report.diagnostics)
                if number == 10:
                    made.end()

    try:
        with pytest.raises(BatchError):
            run()
    finally:
        made.end()

    assert "XML900" not in codes


def test_connection_that_breaks_is_not_the_fault_of_a_file(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise distributed.comm.CommClosedError("in <TCP>: Stream is closed")

    with dask_executor(cluster.address) as (executor, _):
        # The client has not noticed yet, and what the worker made is still to be fetched.
        monkeypatch.setattr(distributed.Client, "_gather", broken)

        with pytest.raises(BatchError, match=r"the scheduler of Dask at 'tcp:.*' is lost"):
            list(check_many(LETTERS[:1], executor))
