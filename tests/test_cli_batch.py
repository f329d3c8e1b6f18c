"""
`kamerbrief check` over many files: jobs, lists of files, and runs that are taken up again.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from kamerbrief.cli.main import main

CORPUS = str(Path(__file__).parent / "corpus")
Captured = pytest.CaptureFixture[str]


def test_output_and_exit_code_do_not_depend_on_jobs(capsys: Captured) -> None:
    alone = (main(["check", CORPUS]), capsys.readouterr())

    together = (main(["check", CORPUS, "--jobs", "2"]), capsys.readouterr())

    assert together == alone


@pytest.mark.parametrize("separator", ["\n", "\0", "\r\n"])
def test_names_come_from_a_file(tmp_path: Path, capsys: Captured, separator: str) -> None:
    names = sorted(str(each) for each in Path(CORPUS, "bad").iterdir())
    (tmp_path / "list").write_bytes(separator.join(names).encode())
    alone = (main(["check", *names]), capsys.readouterr())

    listed = (main(["check", "--files-from", str(tmp_path / "list")]), capsys.readouterr())

    assert listed == alone


def test_state_of_something_else_is_refused(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "letter.xml").write_text("<letter>\n", encoding="utf-8")

    code = main(["check", CORPUS, "--resume", str(tmp_path / "letter.xml")])

    assert (code, "is no state of a run" in capsys.readouterr().err) == (2, True)
    assert (tmp_path / "letter.xml").read_text(encoding="utf-8") == "<letter>\n"


def test_run_that_was_killed_is_taken_up_again(tmp_path: Path, capsys: Captured) -> None:
    undisturbed = (main(["check", CORPUS]), capsys.readouterr())
    state = tmp_path / "state"
    command = [sys.executable, "-m", "kamerbrief", "check", CORPUS, "--jobs", "2"]
    run = subprocess.Popen(
        [*command, "--resume", str(state)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + 30
    while time.monotonic() < until and not (state.exists() and state.stat().st_size > 9000):
        time.sleep(0.005)
    run.kill()
    run.wait()
    with state.open("ab") as file:
        file.write(b'{"file":"torn')

    code = main(["check", CORPUS, "--jobs", "2", "--resume", str(state)])

    assert (code, capsys.readouterr()) == undisturbed


def test_file_that_changed_is_checked_again(tmp_path: Path, capsys: Captured) -> None:
    letter, state = tmp_path / "a.xml", str(tmp_path / "state")
    letter.write_bytes(b"<letter")
    main(["check", str(letter), "--resume", state])
    letter.write_bytes(b"<lettex")
    capsys.readouterr()

    main(["check", str(letter), "--resume", state])

    assert "<lettex" in capsys.readouterr().out
