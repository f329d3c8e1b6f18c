"""
Files in archives and in lists, as the commands take them.
"""

from __future__ import annotations

import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from kamerbrief.cli.main import main

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "tests" / "corpus" / "bad"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    The same files as a folder, and in two archives.
    """
    monkeypatch.chdir(tmp_path)
    files = sorted(CORPUS.glob("*.xml"))
    Path("in").mkdir()
    with zipfile.ZipFile("in.zip", "w") as archive, tarfile.open("in.tar.gz", "w:gz") as tar:
        for file in files:
            Path("in", file.name).write_bytes(file.read_bytes())
            archive.write(file, file.name)
            tar.add(file, file.name)
    return tmp_path


@pytest.mark.parametrize("archive", ["in.zip", "in.tar.gz"])
@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_archive_is_checked_like_its_folder(
    archive: str, jobs: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    code = main(["check", "in", "--output", "concise"])
    expected = capsys.readouterr().out.replace("in/", f"{archive}!/")

    assert main(["check", archive, "--output", "concise", *jobs]) == code
    assert capsys.readouterr() == (expected, "")


@pytest.mark.parametrize("archive", ["in.zip", "in.tar.gz"])
def test_archive_makes_the_tables_of_its_folder(
    archive: str, folder: Path, capsys: Captured
) -> None:
    code = main(["table", "in", "-o", "a/", "--format", "jsonl"])
    said = capsys.readouterr().err

    assert main(["table", archive, "-o", "b/", "--format", "jsonl"]) == code
    assert capsys.readouterr().err == said.replace("in/", f"{archive}!/")
    for file in Path("a").iterdir():
        expected = file.read_text(encoding="utf-8").replace('"in/', f'"{archive}!/')
        assert Path("b", file.name).read_text(encoding="utf-8") == expected


def test_excerpt_of_a_file_in_an_archive_is_shown(folder: Path, capsys: Captured) -> None:
    main(["check", "in"])
    expected = capsys.readouterr().out.replace("in/", "in.zip!/")

    main(["check", "in.zip", "--jobs", "1"])

    assert capsys.readouterr().out == expected


def test_pattern_and_list_lead_to_archives_and_a_folder_does_not(
    folder: Path, capsys: Captured
) -> None:
    def shown(*arguments: str) -> set[str]:
        main(["check", *arguments, "--output", "concise"])
        return {line.partition("/")[0] for line in capsys.readouterr().out.splitlines()}

    Path("list").write_text("in.zip\n", encoding="utf-8")

    assert shown("*.zip") == {"in.zip!"}
    assert shown("--files-from", "list") == {"in.zip!"}
    assert shown(".") == {"."}


def test_run_over_an_archive_is_taken_up_again(folder: Path, capsys: Captured) -> None:
    first = (main(["check", "in.zip", "--resume", "state"]), capsys.readouterr())
    state = Path("state").read_bytes()

    assert (main(["check", "in.zip", "--resume", "state"]), capsys.readouterr()) == first
    assert Path("state").read_bytes() == state


def test_member_that_cannot_be_read_ends_with_two(folder: Path, capsys: Captured) -> None:
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("../a.xml", "<letter/>")

    assert main(["check", "a.zip", "--output", "concise"]) == 2
    assert capsys.readouterr() == (
        "a.zip!/../a.xml: XML001 the name of the member leads out of the archive\n", "",
    )  # fmt: skip


@pytest.mark.parametrize("command", [["check"], ["table", "-o", "a.csv"]])
def test_damaged_archive_is_said_and_the_others_are_read(
    command: list[str], folder: Path, capsys: Captured
) -> None:
    Path("a.tar").write_bytes(b"no archive" * 100)
    Path("b.xml").write_bytes((ROOT / "examples" / "migratie.xml").read_bytes())

    code = main([*command, "a.tar", "b.xml"])

    said = capsys.readouterr()
    assert code == 2
    assert "a.tar: XML001" in said.out + said.err
    assert "the archive is damaged" in said.out + said.err


def test_archive_without_letters_is_nothing(folder: Path, capsys: Captured) -> None:
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("a.txt", "")

    assert main(["check", "a.zip"]) == 2
    assert capsys.readouterr().err == (
        "kamerbrief: nothing was checked, expected at least one .xml file\n"
    )


def test_archive_that_is_read_is_not_written_over(folder: Path, capsys: Captured) -> None:
    assert main(["check", "in.zip", "--output", "json:in.zip"]) == 2
    assert "'in.zip' would be overwritten" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["check"], ["table", "-o", "a.csv"]])
def test_something_to_read_is_required(command: list[str], folder: Path, capsys: Captured) -> None:
    assert main(command) == 2
    assert "the following arguments are required: PATH" in capsys.readouterr().err


def test_standard_input_is_a_list_or_a_letter(folder: Path, capsys: Captured) -> None:
    assert main(["check", "-", "--files-from", "-"]) == 2
    assert "standard input is one thing" in capsys.readouterr().err


def test_list_of_names_is_taken_by_the_tables(folder: Path) -> None:
    names = sorted(map(str, Path("in").iterdir()))
    Path("list").write_bytes("\0".join(names).encode())

    main(["table", "--files-from", "list", "-o", "a.jsonl"])
    main(["table", "in", "-o", "b.jsonl"])

    assert Path("a.jsonl").read_bytes().count(b"\n") == 7
    assert Path("a.jsonl").read_bytes() == Path("b.jsonl").read_bytes()


def test_bytes_of_a_tar_are_never_all_in_memory(folder: Path, capsys: Captured) -> None:
    big = b"<!--" + b"0" * 1_000_000 + b"-->"
    with tarfile.open("big.tar.gz", "w:gz") as tar:
        for number in range(100):
            info = tarfile.TarInfo(f"{number}.xml")
            info.size = len(big)
            tar.addfile(info, io.BytesIO(big))

    assert main(["check", "big.tar.gz", "--output", "concise"]) == 2
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("big.tar.gz: XML003 the archive unpacks to more than 67,108,864 bytes")
