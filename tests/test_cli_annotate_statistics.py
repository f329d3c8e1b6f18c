"""
`kamerbrief annotate --statistics`, and how far a run says it is.
"""

from __future__ import annotations

import io
import shutil
import sys
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from kamerbrief.cli import progress
from kamerbrief.cli.main import main
from kamerbrief.cli.progress import Count
from kamerbrief.rendering.tallies import DraftStatistics, Tally, render_draft_statistics

ROOT = Path(__file__).parents[1]
Captured = pytest.CaptureFixture[str]
EXAMPLES = """\
found        kind           number  letters
motions                          6        2
             appraised           4        2
             mentioned           2        1
verdicts                         4        2
             oordeel-kamer       3        2
             ontraden            1        1
conditions                       1        1
             caveat              1        1
commitments                      6        2
             new                 4        2
             prior               2        1
notes                            3        2
citations                        7        2
             kamerstuk           6        2
             aanhangsel          1        1
signatories                      2        2
             signed              2        2
doubts                           0        0

code    sources  what is wrong
SRC001        1  The format is unknown.

Annotated 2 of 3 sources: no doubts.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    The examples that are sources, and one that is a letter already.
    """
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    shutil.copy(ROOT / "examples" / "migratie.txt", "in")
    shutil.copy(ROOT / "examples" / "tabel.xml", "in")
    shutil.copy(ROOT / "docs" / "howto" / "sources" / "kst-36200-VI-903.xml", "in")
    return tmp_path


# Statistics


@pytest.mark.parametrize("more", [(), ("--jobs", "2"), ("--resume", "state"), ("--quiet",)])
def test_statistics_take_the_place_of_what_was_found_in_each(
    more: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    for _ in range(2):
        code = main(["annotate", "in", "-o", "out", "--statistics", *more])

        said = capsys.readouterr()
        assert (code, said.out) == (2, EXAMPLES)
        assert said.err.splitlines()[0].startswith("in/tabel.xml: SRC001 [error]")
        assert [line for line in said.err.splitlines() if "motion" in line] == []
        if "state" not in more:
            shutil.rmtree("out")


def test_statistics_count_what_is_in_an_archive(folder: Path, capsys: Captured) -> None:
    with zipfile.ZipFile("in.zip", "w") as archive:
        for each in sorted(Path("in").iterdir()):
            archive.write(each, each.name)

    main(["annotate", "in.zip", "-o", "out", "--statistics"])

    assert capsys.readouterr().out == EXAMPLES


def test_doubts_are_counted_by_kind_whatever_they_are_about(folder: Path, capsys: Captured) -> None:
    shutil.rmtree("in")
    Path("in").mkdir()
    first, second = (
        f"De motie van het lid Bos (SP) (36 200, nr. {each}) las ik.\n" for each in "78"
    )
    Path("in/a.txt").write_text(f"{first}\n{second}", encoding="utf-8")
    Path("in/b.txt").write_text(first, encoding="utf-8")

    main(["annotate", "in", "-o", "out", "--statistics"])

    doubts = capsys.readouterr().out.partition("\ndoubts")[2].splitlines()
    assert [each.split() for each in doubts] == [
        ["5", "2"],
        ["no", "verdict", "on", "mN", "was", "found", "3", "2"],
        ["nobody", "was", "found", "who", "signs", "the", "letter", "2", "2"],
        [],
        ["Annotated", "2", "of", "2", "sources:", "5", "doubts", "in", "2."],
    ]


def test_letter_and_statistics_do_not_both_go_to_standard_output(
    folder: Path, capsys: Captured
) -> None:
    assert (main(["annotate", "in/migratie.txt", "--statistics"]), capsys.readouterr()) == (
        2,
        ("", "kamerbrief: the letter and the statistics go to standard output, expected -o FOLDER "
         "for the letter\n"),
    )  # fmt: skip


def test_letter_that_cannot_be_written_is_none(folder: Path, capsys: Captured) -> None:
    Path("out").write_bytes(b"")

    main(["annotate", "in/migratie.txt", "-o", "out", "--statistics"])

    assert capsys.readouterr().out.splitlines()[-2:] == ["", "Annotated 0 of 1 source."]


def test_statistics_do_not_grow_with_the_letters() -> None:
    statistics = DraftStatistics()

    for _ in range(2_000):
        statistics.add(Tally(totals=(("doubts", 2),), counts=(("doubts", "which one", 2),)))

    assert render_draft_statistics(statistics) == (
        "found   kind       number  letters\n"
        "doubts              4,000    2,000\n"
        "        which one   4,000    2,000\n"
        "\n"
        "Annotated 2,000 of 2,000 sources: 4,000 doubts in 2,000.\n"
    )


# Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def whole_count(things: Iterable[object]) -> Count:
    """
    A count that has come to its end.
    """
    count = Count(things)
    until = time.monotonic() + 30
    while count.total is None and time.monotonic() < until:
        time.sleep(0.001)
    return count


@pytest.mark.parametrize("jobs", [(), ("--jobs", "1")])
def test_terminal_shows_sources_that_are_done_already_too(
    jobs: tuple[str, ...], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("in/tabel.xml").unlink()
    Path("in/a.txt").write_text("De motie-Terborgh ontraad ik.\n", encoding="utf-8")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "_BETWEEN", 0)
    monkeypatch.setattr(progress, "Count", whole_count)

    for _ in range(2):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stderr", terminal)
        main(["annotate", "in", "-o", "out", "--quiet", "--resume", "state", *jobs])
        drawn = [line for line in terminal.getvalue().split("\r\x1b[K") if line]
        assert [line.rpartition(", ")[0].rpartition(", ")[0] for line in drawn] == [
            "1 of 3 files, 1 doubts",
            "2 of 3 files, 1 doubts",
            "3 of 3 files, 1 doubts",
        ]
        assert terminal.getvalue().endswith("\r\x1b[K")
