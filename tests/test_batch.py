"""
Many files at once: one record for each, in order, whatever happens to the workers.
"""

from __future__ import annotations

import importlib
import itertools
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.batch.failures import BatchError, WorkerDiedError
from kamerbrief.batch.many import annotate_many, check_many, read_many, records_of
from kamerbrief.batch.ordering import FAR, OWN, _Pace
from kamerbrief.batch.processes import Processes
from kamerbrief.batch.values import Entry, Limits, Record
from kamerbrief.batch.works import Checking
from kamerbrief.errors import UnknownRuleError
from kamerbrief.selection import Selection

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="workers are killed by signals")

CORPUS = sorted(str(each) for each in (Path(__file__).parent / "corpus").rglob("*.xml"))
LETTER = '<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>Ja.</p></body></letter>'


@pytest.fixture
def troubled(monkeypatch: pytest.MonkeyPatch) -> Callable[[Entry], Record]:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    work: Callable[[Entry], Record] = importlib.import_module("batch_faults").troubled
    return work


def written(folder: Path, *names: str) -> list[str]:
    for name in names:
        (folder / name).write_text(LETTER, encoding="utf-8")
    return [str(folder / name) for name in names]


def found(record: Record) -> list[str]:
    return [f"{each.code} {each.message}" for each in record.report.diagnostics]


def with_trouble(
    work: Callable[[Entry], Record], paths: list[str], **limits: float
) -> dict[str, list[str]]:
    records = records_of(paths, work, None, jobs=2, limits=Limits(**limits))
    return {Path(each.file).name: found(each) for each in records}


# Order and content


@pytest.mark.parametrize("jobs", [1, 2])
def test_records_are_those_of_checking_one_by_one(jobs: int) -> None:
    records = list(check_many(CORPUS, jobs=jobs))

    assert [each.report for each in records] == [kamerbrief.check(each) for each in CORPUS]


@pytest.mark.parametrize("kind", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_gives_the_same(kind: Callable[[int], Executor]) -> None:
    own = list(check_many(CORPUS, jobs=1))

    with kind(2) as executor:
        theirs = list(check_many(CORPUS, executor))

    assert theirs == own


def test_a_record_can_be_pickled() -> None:
    [record] = check_many([CORPUS[0]], jobs=1)

    assert pickle.loads(pickle.dumps(record)) == record


def test_bytes_need_no_file() -> None:
    [record] = check_many([Entry(file="zip/a.xml", data=LETTER.encode())], jobs=1)

    assert record.report == kamerbrief.Report(file="zip/a.xml")


def test_letters_are_read(tmp_path: Path) -> None:
    (tmp_path / "b.xml").write_bytes(b"<letter")
    paths = [*written(tmp_path, "a.xml"), str(tmp_path / "b.xml")]

    records = list(read_many(paths, jobs=1))

    assert [each.letter for each in records] == [kamerbrief.from_xml(LETTER.encode()), None]
    assert [len(each.report.diagnostics) for each in records] == [0, 1]


def test_letters_are_annotated(tmp_path: Path) -> None:
    text = "De motie van het lid Ceder (CU) (36 200, nr. 7) ontraad ik."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")

    [record] = annotate_many([tmp_path / "a.txt"], jobs=1)

    assert record.draft == kamerbrief.draft(text)


def test_files_without_end_are_read_as_records_are_taken() -> None:
    asked = itertools.count()
    endless = (CORPUS[next(asked) % len(CORPUS)] for _ in itertools.count())

    records = check_many(endless, jobs=2)
    taken = list(itertools.islice(records, 500))
    records.close()

    assert [each.file for each in taken] == [CORPUS[at % len(CORPUS)] for at in range(500)]
    assert next(asked) < 500 + 2 * 4 * 128 + 64


def test_rule_that_there_is_not_is_refused_before_work_begins() -> None:
    with pytest.raises(UnknownRuleError):
        check_many([], selection=Selection(select=("NOP001",)))


# Trouble


def test_file_that_kills_its_workers_has_a_record_and_the_others_their_own(
    tmp_path: Path, troubled: Callable[[Entry], Record]
) -> None:
    paths = written(tmp_path, "a.xml", "kills.xml", "b.xml", "c.xml")

    said = with_trouble(troubled, paths)

    assert said == {
        "a.xml": [],
        "kills.xml": ["XML900 worker crashed: killed by SIGKILL"],
        "b.xml": [],
        "c.xml": [],
    }


def test_file_whose_worker_was_killed_by_chance_is_done_again(
    tmp_path: Path, troubled: Callable[[Entry], Record]
) -> None:
    assert with_trouble(troubled, written(tmp_path, "once.xml")) == {"once.xml": []}


def test_file_that_takes_too_long_has_a_record(
    tmp_path: Path, troubled: Callable[[Entry], Record]
) -> None:
    said = with_trouble(troubled, written(tmp_path, "slow.xml", "a.xml"), max_seconds=0.5)

    assert said == {
        "slow.xml": ["XML901 the file takes more than 0.5 seconds, the maximum"],
        "a.xml": [],
    }


def test_file_that_takes_too_much_memory_has_a_record(
    tmp_path: Path, troubled: Callable[[Entry], Record]
) -> None:
    said = with_trouble(troubled, written(tmp_path, "hungry.xml", "a.xml"))

    assert said == {
        "hungry.xml": [
            "XML902 the file takes more than 4,294,967,296 bytes of memory, the maximum"
        ],
        "a.xml": [],
    }


def test_rule_that_raises_has_a_record(tmp_path: Path, troubled: Callable[[Entry], Record]) -> None:
    said = with_trouble(troubled, written(tmp_path, "raises.xml", "a.xml"))

    assert said == {
        "raises.xml": ["XML900 worker crashed: ValueError: a rule is wrong"],
        "a.xml": [],
    }


def test_file_that_was_alone_is_not_tried_again(
    tmp_path: Path, troubled: Callable[[Entry], Record]
) -> None:
    [path] = written(tmp_path, "raises.xml")

    with Watched(1) as threads:
        [record] = records_of([path], troubled, threads, jobs=None, limits=Limits())

        assert found(record) == ["XML900 worker crashed: ValueError: a rule is wrong"]
        assert threads.sizes == [1]


def test_file_that_only_waited_where_a_worker_died_is_not_blamed() -> None:
    class KilledWorker(Exception):  # noqa: N818 - as Dask has it
        pass

    class Blaming(ThreadPoolExecutor):
        blamed: int = 0

        def submit(self, fn, /, *args, **kwargs):
            if self.blamed:
                return super().submit(fn, *args, **kwargs)
            self.blamed += 1
            future: Future[object] = Future()
            future.set_exception(KilledWorker("done"))
            return future

    with Blaming(1) as executor:
        [record] = check_many(CORPUS[:1], executor)

        assert executor.blamed == 1
    assert record.report == kamerbrief.check(CORPUS[0])


@pytest.mark.parametrize("name", ["odd.xml", "local.xml"])
def test_error_that_cannot_be_sent_is_told_in_its_words(
    name: str, tmp_path: Path, troubled: Callable[[Entry], Record]
) -> None:
    said = with_trouble(troubled, written(tmp_path, name))

    assert said == {name: ["XML900 worker crashed: RuntimeError: OddError: a rule is odd"]}


def test_executor_that_was_shut_down_is_said() -> None:
    executor = ThreadPoolExecutor(1)
    executor.shutdown()

    with pytest.raises(BatchError, match="takes no work any longer"):
        list(check_many(CORPUS, executor))


def test_processes_that_are_starting_end_with_the_others() -> None:
    executor = Processes(1)
    asked = executor.submit(time.sleep, 600)

    executor.shutdown(cancel_futures=True)

    assert asked.cancelled() or isinstance(asked.exception(), WorkerDiedError)


def test_source_that_is_no_letter_is_known_again(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"<letter")

    for work in (read_many, annotate_many):
        [record] = work([tmp_path / "a.xml"], jobs=1)
        assert record.stamp is not None
        assert record.stamp.size == 7


def test_executor_that_is_broken_for_good_is_said(
    tmp_path: Path, troubled: Callable[[Entry], Record]
) -> None:
    paths = written(tmp_path, "kills.xml", "a.xml")

    with ProcessPoolExecutor(1) as executor, pytest.raises(BatchError, match="is broken"):
        list(records_of(paths, troubled, executor, jobs=None, limits=Limits()))


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks Linux")
def test_letting_go_ends_the_workers() -> None:
    records = check_many(itertools.cycle(CORPUS), jobs=2)
    next(records)
    before = children()

    records.close()

    assert len(before - children()) >= 2


def children() -> set[int]:
    """
    The processes that have this one as their parent, or that of its fork server.
    """
    mine = {os.getpid()}
    pids = [int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()]
    for _ in range(2):
        mine |= {pid for pid in pids if parent_of(pid) in mine}
    return mine - {os.getpid()}


def parent_of(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return 0 if fields[0] == "Z" else int(fields[1])


# Chunks


class Watched(ThreadPoolExecutor):
    """
    Threads that remember how many files they were sent at once.
    """

    sizes: list[int]

    def submit(self, fn, /, *args, **kwargs):
        self.sizes = [*getattr(self, "sizes", []), len(args[1])]
        return super().submit(fn, *args, **kwargs)


def test_chunks_grow_and_stay_small_where_files_are_slow() -> None:
    def sizes(seconds: float) -> list[int]:
        pace = _Pace(ahead=4, growth=OWN)
        found = []
        for _ in range(40):
            found.append(pace.next())
            pace.took(found[-1], found[-1] * seconds)
        return found

    assert (
        sizes(0.001)
        == [1] * 4 + [2] * 4 + [4] * 4 + [8] * 4 + [16] * 4 + [32] * 4 + [64] * 4 + [128] * 12
    )
    assert sizes(0.1) == [1] * 4 + [2] * 4 + [4] * 4 + [8] * 4 + [10] * 24
    assert sizes(7) == [1] * 40


def test_few_files_are_spread_over_all_workers() -> None:
    with Watched(2) as threads:
        list(check_many(CORPUS[:10], threads))

        assert threads.sizes == [1] * 10


def test_chunks_for_others_grow_further_than_those_for_our_own_processes() -> None:
    pace = _Pace(ahead=1, growth=FAR)

    assert [pace.next() for _ in range(7)] == [1, 4, 16, 64, 256, 1024, 1024]


def test_executor_of_others_has_the_larger_chunks() -> None:
    with Watched(1) as threads:
        list(records_of(["no.xml"] * 100, Checking(), threads, jobs=None, limits=Limits(), ahead=1))

        assert threads.sizes == [1, 4, 16, 64, 15]


def test_chunks_of_bytes_are_bounded() -> None:
    big = LETTER.replace("Ja.", "J" * 400_000).encode()
    entries = (Entry(file=f"{number}.xml", data=big) for number in range(300))

    with Watched(2) as threads:
        list(check_many(entries, threads))

        assert max(threads.sizes) <= 3


# Starting


def test_script_without_guard_is_told_so_at_once(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        f"from kamerbrief.batch import check_many\nlist(check_many([{CORPUS[0]!r}], jobs=1))\n",
        encoding="utf-8",
    )

    run = subprocess.run(
        [sys.executable, str(script)], capture_output=True, check=False, timeout=120
    )

    last = run.stderr.decode().splitlines()[-1]
    assert run.returncode == 1
    assert last.endswith('needs its own work below: if __name__ == "__main__":')
    assert run.stderr.count(b"BatchError: ") == 2
