"""
`kamerbrief check` over many files: limits, cache, statistics, progress.
"""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from kamerbrief.batch import cache, works
from kamerbrief.cli import progress
from kamerbrief.cli.main import main
from kamerbrief.cli.progress import Count, Progress
from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.rendering.statistics import Statistics, render_statistics

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "migratie.xml"
CORPUS = str(ROOT / "tests" / "corpus")
CLEAN = '<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>Ja.</p></body></letter>'
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.xml", "b.xml"):
        (tmp_path / name).write_bytes(EXAMPLE.read_bytes())
    (tmp_path / "c.xml").write_bytes(b"<letter")
    return tmp_path


def run(capsys: Captured, *arguments: str) -> tuple[int, str, str]:
    code = main(["check", *arguments])
    said = capsys.readouterr()
    return code, said.out, said.err


# Limits


@pytest.mark.skipif(sys.platform == "win32", reason="workers are stopped by signals")
def test_file_that_takes_too_long_is_said_on_the_command_line(
    folder: Path, capsys: Captured
) -> None:
    # Nothing is finished in no time at all.
    large = CLEAN.replace("<p>Ja.</p>", "<p>Ja.</p>" * 150_000)
    Path("a.xml").write_text(large, encoding="utf-8")
    arguments = ("a.xml", "--output", "concise", "--max-seconds")

    assert run(capsys, *arguments, "100")[0] == 0
    code, out, _ = run(capsys, "a.xml", "--output", "concise", "--max-seconds", "0.001")

    assert (code, out) == (2, "a.xml: XML901 the file takes more than 0.001 seconds, the maximum\n")


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to hold the memory")
def test_file_that_takes_too_much_memory_is_said_on_the_command_line(
    folder: Path, capsys: Captured
) -> None:
    large = CLEAN.replace("<p>Ja.</p>", "<p>Ja.</p>" * 150_000)
    Path("a.xml").write_text(large, encoding="utf-8")

    code, out, _ = run(capsys, "a.xml", "--output", "concise", "--max-memory", "60000000")

    assert code == 2
    assert out.startswith("a.xml: XML902 the file takes more than 60,000,000 bytes of memory")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--jobs", "0"),
        ("--jobs", "many"),
        ("--max-seconds", "0"),
        ("--max-seconds", "nan"),
        ("--max-seconds", "-1"),
        ("--max-memory", "1e9"),
        ("--max-memory", "0"),
    ],
)
def test_limit_that_is_none_is_refused(
    option: str, value: str, folder: Path, capsys: Captured
) -> None:
    code, out, error = run(capsys, "a.xml", f"{option}={value}")

    assert (code, out) == (2, "")
    assert f"{value!r} is no number" in error


# Cache


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """
    The names of the files that are checked, and not only looked up.
    """
    names: list[str] = []
    check = works.checked_letter

    def counting(data: bytes, name: str, **options: object) -> object:
        names.append(name)
        return check(data, name, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(works, "checked_letter", counting)
    return names


def test_same_bytes_are_checked_once_whatever_they_are_called(
    folder: Path, capsys: Captured, counted: list[str]
) -> None:
    expected = run(capsys, ".")
    counted.clear()

    assert run(capsys, ".", "--cache", "kept") == expected
    assert run(capsys, ".", "--cache", "kept") == expected
    assert counted == ["./a.xml", "./c.xml"]


def test_cache_holds_across_processes(folder: Path, capsys: Captured) -> None:
    expected = run(capsys, ".", "--cache", "kept", "--jobs", "2")
    files = {each: each.stat().st_mtime_ns for each in Path("kept").glob("??/*")}

    assert run(capsys, ".", "--cache", "kept", "--jobs", "2") == expected
    assert {each: each.stat().st_mtime_ns for each in Path("kept").glob("??/*")} == files
    assert len(files) == 2


@pytest.mark.parametrize(
    "other",
    [
        ("--ignore", "DAT005"),
        ("--severity", "DAT005=error"),
        ("--per-file-ignores", "a.xml:DAT005"),
        ("--max-bytes", "100000"),
    ],
)
def test_other_rules_have_other_records(
    other: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    run(capsys, "a.xml", "--cache", "kept")
    expected = run(capsys, "a.xml", *other)

    assert run(capsys, "a.xml", *other, "--cache", "kept") == expected


@pytest.mark.parametrize("spoiled", [b"", b"\0" * 100, b"{}", b"[]"])
def test_record_that_is_spoiled_is_made_again(
    spoiled: bytes, folder: Path, capsys: Captured
) -> None:
    expected = run(capsys, "a.xml", "--cache", "kept")
    [record] = Path("kept").glob("??/*")
    whole = record.read_bytes()
    record.write_bytes(spoiled)

    assert run(capsys, "a.xml", "--cache", "kept") == expected
    assert record.read_bytes() == whole


def test_record_of_other_bytes_is_not_believed(folder: Path, capsys: Captured) -> None:
    expected = run(capsys, "a.xml", "--cache", "kept")
    [record] = Path("kept").glob("??/*")
    record.write_bytes(record.read_bytes().replace(b'"stamp":[', b'"stamp":[1,1,"0"],"old":['))

    assert run(capsys, "a.xml", "--cache", "kept") == expected


def test_cache_that_cannot_be_made_is_said(folder: Path, capsys: Captured) -> None:
    assert run(capsys, "a.xml", "--cache", "b.xml") == (
        2, "", "kamerbrief: XML005 the cache 'b.xml' cannot be written: File exists\n",
    )  # fmt: skip


def test_record_that_cannot_be_written_is_lost_and_nothing_with_it(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run(capsys, ".")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(cache.os, "replace", full)

    assert run(capsys, ".", "--cache", "kept") == expected
    assert list(Path("kept").glob("??/*")) == []


def test_cache_is_known_to_programs_that_make_copies(folder: Path, capsys: Captured) -> None:
    run(capsys, "a.xml", "--cache", "new/kept")

    tag = Path("new/kept/CACHEDIR.TAG").read_bytes()
    assert tag.startswith(b"Signature: 8a477f597d28d172789f06886806bc55\n")


# Statistics


STATISTICS = """\
rule    findings  letters  what is wrong
DAT005         2        2  {DAT005}
DAT008         2        2  {DAT008}
TXT004         2        2  {TXT004}
XML020         1        1  {XML020}

ministry  letters  with findings  errors  warnings  notes
SZW             2              2       0         0      6
(none)          1              1       1         0      0

7 findings (1 error, 6 notes) in 3 of 3 letters.
"""


@pytest.mark.parametrize("more", [(), ("--jobs", "2"), ("--cache", "kept"), ("--resume", "state")])
def test_statistics_take_the_place_of_the_findings(
    more: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    from kamerbrief.catalogue import meanings  # noqa: PLC0415

    summaries = {code: meaning.summary for code, meaning in meanings().items()}

    for _ in range(2):
        code, out, error = run(capsys, ".", "--statistics", *more)
        assert (code, error) == (1, "")
        assert out == STATISTICS.format(**summaries)


def test_findings_go_to_a_file_beside_the_statistics(folder: Path, capsys: Captured) -> None:
    _, out, _ = run(capsys, ".", "--output", "concise")

    run(capsys, ".", "--statistics", "--output", "concise:out")

    assert Path("out").read_text(encoding="utf-8") == out


def test_two_things_do_not_go_to_standard_output(folder: Path, capsys: Captured) -> None:
    assert run(capsys, ".", "--statistics", "--output", "concise") == (
        2, "", "kamerbrief: findings and statistics go to standard output, "
        "expected --output FORMAT:FILE\n",
    )  # fmt: skip


def test_statistics_of_nothing_wrong_have_ministries_alone() -> None:
    statistics = Statistics()
    statistics.add(Report(), ("VWS", "SZW"))

    assert render_statistics(statistics) == (
        "ministry  letters  with findings  errors  warnings  notes\n"
        "SZW             1              0       0         0      0\n"
        "VWS             1              0       0         0      0\n"
    )


def test_statistics_do_not_grow_with_names_that_letters_make_up() -> None:
    statistics = Statistics()
    finding = Diagnostic(
        code="REF001", severity=Severity.ERROR, location=Location(), message="it is wrong"
    )

    for number in range(12_000):
        statistics.add(Report(diagnostics=(finding,)), (f"M{number}\x1b[31m",))

    assert len(statistics.ministries) == 10_001
    assert statistics.ministries["(others)"]["letters"] == 2_000
    assert "\x1b" not in render_statistics(statistics)


# Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(terminal: Terminal) -> list[str]:
    return [line for line in terminal.getvalue().split("\r\x1b[K") if line]


def test_progress_has_files_findings_rate_and_time_left() -> None:
    terminal = Terminal()
    now = iter([0.0, *(second / 2 for second in range(1, 10_000))])

    with Progress(terminal, lambda: 5000, clock=lambda: next(now)) as bar:
        for _ in range(1000):
            bar.add(3)

    assert drawn(terminal)[-1] == "1,000 of 5,000 files, 3,000 findings, 2/s, 33:20 left"
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_progress_without_total_has_no_time_left() -> None:
    terminal = Terminal()
    now = iter([0.0, 1.0])

    Progress(terminal, lambda: None, "doubts", lambda: next(now)).add(0)

    assert drawn(terminal) == ["1 files, 0 doubts, 1/s"]


def test_progress_is_drawn_ten_times_a_second() -> None:
    terminal = Terminal()
    now = iter(number / 1000 for number in range(2000))
    bar = Progress(terminal, lambda: None, "doubts", lambda: next(now))

    for _ in range(1000):
        bar.add(0)

    assert 9 <= len(drawn(terminal)) <= 11


def test_line_is_as_long_as_the_terminal_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()

    Progress(terminal, lambda: 10**9, clock=iter([0.0, 1.0]).__next__).add(0)

    assert drawn(terminal) == ["1 of 1,000,000,000 "]


def whole_count(things: Iterable[object]) -> Count:
    """
    A count that has come to its end.
    """
    count = Count(things)
    until = time.monotonic() + 30
    while count.total is None and time.monotonic() < until:
        time.sleep(0.001)
    return count


def test_things_are_counted_beside_the_run() -> None:
    unknown, count = Count([1, None, 2]), whole_count(range(500))

    assert (count.total, unknown.total) == (500, None)


@pytest.mark.parametrize("jobs", [(), ("--jobs", "1")])
def test_terminal_shows_progress_and_findings_apart(
    jobs: tuple[str, ...], folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run(capsys, ".", "--output", "concise")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "_BETWEEN", 0)
    # Beside the run, three files may be checked before they are counted.
    monkeypatch.setattr(progress, "Count", whole_count)

    assert run(capsys, ".", "--output", "concise", *jobs) == expected
    assert drawn(terminal)[-1].startswith("3 of 3 files, 7 findings, ")
    assert terminal.getvalue().endswith("\r\x1b[K")


@pytest.mark.skipif(os.name == "nt", reason="a terminal of Unix")
@pytest.mark.parametrize("term", ["dumb", None])
def test_no_progress_is_shown_elsewhere(
    term: str | None, folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal() if term else io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", term or "xterm")

    run(capsys, ".")

    assert terminal.getvalue() == ""
