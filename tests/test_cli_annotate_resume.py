"""
`kamerbrief annotate --resume`: what is done stays done, whatever ends a run.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kamerbrief import annotate, to_xml
from kamerbrief.batch import versions
from kamerbrief.batch.drafting import Annotating
from kamerbrief.batch.state import State
from kamerbrief.cli.main import main

pytestmark = pytest.mark.skipif(os.name == "nt", reason="locks and signals of Unix")

Captured = pytest.CaptureFixture[str]
resource = pytest.importorskip("resource")
RESUMED = ["annotate", "in", "-o", "out", "--resume", "state"]


def text_of(number: int) -> str:
    return (
        f"Geachte voorzitter,\n\nDe motie van het lid Terborgh (36 200, nr. {number}) ontraad ik.\n"
    )


def letter_of(number: int) -> bytes:
    return to_xml(annotate(text_of(number)))


def write(path: str, text: str) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    # The time of a file that is new says nothing yet.
    os.utime(path, (1e9, 1e9))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    Three sources, one in a folder of its own, and one that is none.
    """
    monkeypatch.chdir(tmp_path)
    for number, name in enumerate(("a", "b", "deep/c")):
        write(f"in/{name}.txt", text_of(number))
    write("in/d.txt", "")
    return tmp_path


def letters(folder: str = "out") -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(Path(folder).rglob("*.xml"))
    }


def kept() -> list[str]:
    """
    The sources that the state knows, in the order in which they were done.
    """
    return [json.loads(line)["file"] for line in Path("state").read_bytes().splitlines()[1:]]


ALL = {"a.xml": letter_of(0), "b.xml": letter_of(1), "deep/c.xml": letter_of(2)}
DONE = ["in/a.txt", "in/b.txt", "in/deep/c.txt"]


# What is done again, and what is not


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_letters_are_those_of_a_run_without_a_state(
    jobs: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    alone = main(["annotate", "in", "-o", "alone"]), capsys.readouterr()

    resumed = main([*RESUMED, *jobs]), capsys.readouterr()

    assert resumed == alone
    assert letters() == letters("alone") == ALL
    assert kept() == DONE


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_what_is_done_is_not_done_again(
    jobs: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    main([*RESUMED, *jobs])
    Path("out/a.xml").write_bytes(b"a person has corrected it")
    before = {each: each.stat().st_ino for each in Path("out").rglob("*.xml")}
    lines = Path("state").read_bytes()
    capsys.readouterr()

    code = main([*RESUMED, *jobs])

    message = "SRC005 [error] the source is empty, expected the words of a letter"
    assert (code, capsys.readouterr()) == (2, ("", f"in/d.txt: {message}\n\n"))
    assert Path("state").read_bytes() == lines
    assert {each: each.stat().st_ino for each in Path("out").rglob("*.xml")} == before
    assert Path("out/a.xml").read_bytes() == b"a person has corrected it"


def test_source_that_was_only_touched_is_not_done_again(folder: Path) -> None:
    main(RESUMED)
    os.utime("in/a.txt", (2e9, 2e9))

    main(RESUMED)

    assert kept() == DONE


def test_source_that_changed_is_done_again_and_needs_no_force(
    folder: Path, capsys: Captured
) -> None:
    main(RESUMED)
    Path("in/d.txt").unlink()
    write("in/b.txt", text_of(9) + "\n")
    capsys.readouterr()

    code = main(RESUMED)

    assert (code, capsys.readouterr().err.count("in/b.txt: 1 motion, 1 verdict")) == (0, 1)
    assert letters() == {**ALL, "b.xml": to_xml(annotate(text_of(9) + "\n"))}
    assert kept() == [*DONE, "in/b.txt"]


def test_source_of_the_same_size_and_a_new_time_is_done_again(folder: Path) -> None:
    main(RESUMED)
    write("in/b.txt", text_of(9))
    os.utime("in/b.txt", (1.1e9, 1.1e9))

    main(RESUMED)

    assert letters() == {**ALL, "b.xml": letter_of(9)}


@pytest.mark.parametrize("fact", ["__version__", "_code", "max_bytes"])
def test_letters_of_another_version_are_made_again(
    fact: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(RESUMED)
    Path("in/d.txt").unlink()
    more = ["--max-bytes", "1000"] if fact == "max_bytes" else []
    if fact == "__version__":
        monkeypatch.setattr(versions, fact, "9.9")
    if fact == "_code":
        monkeypatch.setattr(versions, fact, lambda: "0")

    assert main([*RESUMED, *more]) == 0
    assert kept() == [*DONE, *DONE]
    assert main([*RESUMED, *more]) == 0
    assert kept() == [*DONE, *DONE]


def test_letter_of_another_version_is_replaced_without_force(folder: Path) -> None:
    main(RESUMED)
    lines = Path("state").read_bytes()
    made = json.loads(lines.splitlines()[1])
    older = b"<letter/>"
    Path("out/a.xml").write_bytes(older)
    before, basis = made["letter"][1:3]
    digest = versions.sha256(older).hexdigest()
    changed = lines.replace(before.encode(), digest.encode()).replace(basis.encode(), b"older")
    Path("state").write_bytes(changed)

    main(RESUMED)

    assert letters() == ALL


def test_letter_that_is_gone_is_made_again(folder: Path) -> None:
    main(RESUMED)
    Path("out/b.xml").unlink()

    main(RESUMED)

    assert letters() == ALL
    assert kept() == [*DONE, "in/b.txt"]


def test_letters_of_another_folder_are_not_those_of_this_one(folder: Path) -> None:
    main(RESUMED)

    main(["annotate", "in", "-o", "other", "--resume", "state"])

    assert letters("other") == ALL


def test_letter_of_another_name_is_not_that_of_this_run(folder: Path) -> None:
    main(["annotate", "in/deep/c.txt", "-o", "out", "--resume", "state"])

    main(RESUMED)

    assert letters() == {**ALL, "c.xml": letter_of(2)}


def test_letters_of_an_archive_are_done_once(folder: Path) -> None:
    with zipfile.ZipFile("in.zip", "w") as archive:
        for number in range(3):
            archive.writestr(f"{number}.txt", text_of(number))
    arguments = ["annotate", "in.zip", "-o", "out", "--resume", "state"]

    assert main(arguments) == 0
    assert main(arguments) == 0
    assert kept() == [f"in.zip!/{number}.txt" for number in range(3)]


def test_letters_that_are_there_are_checked_for_the_exit_code(
    folder: Path, capsys: Captured
) -> None:
    Path("in/d.txt").unlink()
    first = main([*RESUMED, "--check", "--quiet"]), capsys.readouterr()

    again = main([*RESUMED, "--check", "--quiet"]), capsys.readouterr()

    assert again == first
    assert first[0] == 1
    assert first[1].err.count("SIG001") == 3


# What is there that the state does not know


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_letter_that_the_state_does_not_know_needs_force(
    force: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    Path("out").mkdir()
    Path("out/a.xml").write_bytes(b"mine")

    main([*RESUMED, *force, "--quiet"])

    message = "in/a.txt: XML005 [error] 'out/a.xml' is there already, expected --force to replace"
    assert (message in capsys.readouterr().err) is not bool(force)
    assert letters() == (ALL if force else {**ALL, "a.xml": b"mine"})
    assert kept() == (DONE if force else DONE[1:])


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_letter_that_a_person_corrected_needs_force(
    force: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    main(RESUMED)
    Path("out/a.xml").write_bytes(b"a person has corrected it")
    write("in/a.txt", text_of(9) + "\n")
    capsys.readouterr()

    main([*RESUMED, *force])

    assert ("'out/a.xml' is there already" in capsys.readouterr().err) is not bool(force)
    new = to_xml(annotate(text_of(9) + "\n")) if force else b"a person has corrected it"
    assert letters() == {**ALL, "a.xml": new}


def test_letter_that_was_written_and_not_said_to_be_is_taken_over(folder: Path) -> None:
    Path("in/d.txt").unlink()
    main(RESUMED)
    lines = Path("state").read_bytes()
    before = Path("out/deep/c.xml").stat().st_ino
    Path("state").write_bytes(b"".join(lines.splitlines(keepends=True)[:-1]))

    code = main(RESUMED)

    assert (code, Path("state").read_bytes()) == (0, lines)
    assert Path("out/deep/c.xml").stat().st_ino == before


def test_pipe_in_the_place_of_a_letter_is_not_waited_for(folder: Path, capsys: Captured) -> None:
    Path("out").mkdir()
    os.mkfifo("out/a.xml")

    main(RESUMED)

    assert "'out/a.xml' is there already" in capsys.readouterr().err
    assert kept() == DONE[1:]


# What is no state


def test_state_needs_a_folder(folder: Path, capsys: Captured) -> None:
    assert (main(["annotate", "in/a.txt", "--resume", "state"]), capsys.readouterr()) == (
        2,
        ("", "kamerbrief: --resume is for letters in a folder, expected -o FOLDER for them\n"),
    )
    assert not Path("state").exists()


def test_standard_input_has_no_name_in_a_state(folder: Path, capsys: Captured) -> None:
    assert (main(["annotate", "-", "-o", "out", "--resume", "state"]), capsys.readouterr()) == (
        2,
        ("", "kamerbrief: --resume goes by the names of files, and standard input has none\n"),
    )
    assert not Path("state").exists()


def test_state_of_a_check_is_refused(folder: Path, capsys: Captured) -> None:
    Path("a.xml").write_bytes(letter_of(1))
    main(["check", "a.xml", "--resume", "state"])
    before = Path("state").read_bytes()
    capsys.readouterr()

    assert (main(RESUMED), capsys.readouterr()) == (
        2,
        ("", "kamerbrief: the state 'state' is not of a run of kamerbrief annotate, expected "
         "another one or a name that is not there yet\n"),
    )  # fmt: skip
    assert (Path("state").read_bytes(), Path("out").exists()) == (before, False)


def test_state_of_annotating_is_refused_by_a_check(folder: Path, capsys: Captured) -> None:
    main(RESUMED)
    capsys.readouterr()

    assert main(["check", "out", "--resume", "state"]) == 2
    assert "is not of a run of kamerbrief check" in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"{}\n", b"[1]\n", b"Geachte voorzitter,\n", b"[" * 100_000])
def test_file_that_is_no_state_is_refused(data: bytes, folder: Path, capsys: Captured) -> None:
    Path("state").write_bytes(data)

    assert main(RESUMED) == 2
    assert "'state' is no state of a run" in capsys.readouterr().err
    assert Path("state").read_bytes() == data


def test_source_is_no_state(folder: Path, capsys: Captured) -> None:
    before = Path("in/d.txt").read_bytes()

    assert main(["annotate", "in", "-o", "out", "--resume", "in/d.txt"]) == 2
    assert "'in/d.txt' would be overwritten, and it is a source" in capsys.readouterr().err
    assert (Path("in/d.txt").read_bytes(), Path("out").exists()) == (before, False)


def test_letter_does_not_replace_the_state_even_with_force(folder: Path, capsys: Captured) -> None:
    Path("out").mkdir()

    main(["annotate", "in", "-o", "out", "--resume", "out/a.xml", "--force"])

    assert "'out/a.xml' would be overwritten, and it is the state" in capsys.readouterr().err
    assert Path("out/a.xml").read_bytes().count(b"\n") == 3


def test_state_is_for_one_run_at_a_time(folder: Path, capsys: Captured) -> None:
    with State("state", Annotating()):
        code = main(RESUMED)

    assert (code, capsys.readouterr().err) == (
        2, "kamerbrief: the state 'state' is in use by another run\n",
    )  # fmt: skip


def test_state_holds_after_it_was_cut_off_anywhere(folder: Path) -> None:
    main(RESUMED)
    whole = Path("state").read_bytes()

    for length in [*range(0, len(whole), 331), len(whole) - 1]:
        Path("state").write_bytes(whole[:length])
        main(RESUMED)
        assert letters() == ALL
        assert Path("state").read_bytes() == whole


@pytest.mark.parametrize(
    "letter",
    [
        0, [], ["a"], ["out/a.xml", "0", "0", [[1]], []], "abcde",
        ["out/a.xml", "0", "0", [["motions", float("inf")]], []],
    ],
)  # fmt: skip
def test_line_that_is_spoiled_is_made_again(letter: object, folder: Path) -> None:
    main(RESUMED)
    lines = Path("state").read_bytes().splitlines()
    lines[1] = json.dumps({**json.loads(lines[1]), "letter": letter}).encode()
    Path("state").write_bytes(b"\n".join(lines) + b"\n")

    main(RESUMED)

    assert letters() == ALL
    assert kept()[3:] == ["in/a.txt"]


# What ends a run


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    Four hundred sources.
    """
    monkeypatch.chdir(tmp_path)
    for number in range(400):
        write(f"in/{number:03}.txt", text_of(number) * 5)
    return tmp_path


def started(*more: str, limit: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "kamerbrief", *RESUMED, *more],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        preexec_fn=limit,  # noqa: PLW1509 - there are no threads
    )  # fmt: skip


def wait_for(lines: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        if Path("state").exists() and Path("state").read_bytes().count(b"\n") > lines:
            return
        time.sleep(0.002)


def test_run_that_is_killed_ends_like_one_that_is_not(many: Path) -> None:
    one = ["annotate", "in", "-o", "one", "--statistics"]
    undisturbed = subprocess.run(
        [sys.executable, "-m", "kamerbrief", *one], capture_output=True, check=False
    )

    for lines in (10, 60, 120):
        run = started("--jobs", "2", "--statistics")
        wait_for(lines)
        run.kill()
        run.communicate()
        assert run.returncode == -signal.SIGKILL
        assert set(letters()) < set(letters("one"))
    last = started("--jobs", "2", "--statistics")
    output, errors = last.communicate(timeout=60)

    assert (last.returncode, output, errors) == (0, undisturbed.stdout, b"")
    assert letters() == letters("one")
    assert kept() == [f"in/{number:03}.txt" for number in range(400)]


def almost_full() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_disk_that_is_full_is_said_and_the_next_run_goes_on(many: Path) -> None:
    main(["annotate", "in", "-o", "one", "--quiet"])

    full = started("--quiet", limit=almost_full)
    _, complaint = full.communicate(timeout=60)
    again = started("--quiet")
    _, nothing = again.communicate(timeout=60)

    assert (full.returncode, complaint) == (
        2, b"kamerbrief: XML005 the state 'state' cannot be written: File too large\n",
    )  # fmt: skip
    assert (again.returncode, nothing) == (0, b"")
    assert letters() == letters("one")
    assert kept() == [f"in/{number:03}.txt" for number in range(400)]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_finishes_what_is_under_way(jobs: str, many: Path) -> None:
    run = started("--jobs", jobs, "--statistics")
    wait_for(5)

    # A terminal sends it to all processes, workers too.
    os.killpg(run.pid, signal.SIGINT)
    output, complaints = run.communicate(timeout=60)

    assert (run.returncode, output, complaints) == (130, b"", b"")
    assert 5 < len(kept()) < 400
    assert kept() == [f"in/{number:03}.txt" for number in range(len(kept()))]
    assert [*letters()] == [f"{number:03}.xml" for number in range(len(kept()))]
