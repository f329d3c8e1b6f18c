"""
`kamerbrief annotate` over many sources: processes, lists, archives.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from kamerbrief import annotate, to_xml
from kamerbrief.cli.main import main

Captured = pytest.CaptureFixture[str]


def text_of(number: int) -> str:
    return (
        f"Geachte voorzitter,\n\nDe motie van het lid Terborgh (36 200, nr. {number}) ontraad ik.\n"
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """
    The same sources as a folder and in an archive, some of which cannot be read.
    """
    monkeypatch.chdir(tmp_path)
    for number in range(40):
        file = Path("in", f"{number % 4}", f"{number:02}.txt")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("" if number % 10 == 3 else text_of(number), encoding="utf-8")
    with zipfile.ZipFile("in.zip", "w") as archive:
        for file in sorted(Path("in").rglob("*.txt")):
            archive.write(file, file.relative_to("in"))
    return tmp_path


def letters(folder: str) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in sorted(Path(folder).rglob("*.xml"))
    }


def test_letters_and_words_do_not_depend_on_jobs(folder: Path, capsys: Captured) -> None:
    alone = (main(["annotate", "in", "-o", "a", "--check"]), capsys.readouterr())
    together = main(["annotate", "in", "-o", "b", "--check", "--jobs", "2"]), capsys.readouterr()

    assert alone[0] == 2
    assert together[0] == 2
    assert together[1].err.replace("b/", "a/") == alone[1].err
    assert letters("b") == letters("a")
    assert letters("a")["0/00.xml"] == to_xml(annotate(text_of(0)))
    assert len(letters("a")) == 36


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")])
def test_archive_is_annotated_like_its_folder(
    jobs: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    alone = (main(["annotate", "in", "-o", "a"]), capsys.readouterr())

    packed = main(["annotate", "in.zip", "-o", "b", *jobs]), capsys.readouterr()

    assert packed[0] == alone[0]
    assert packed[1].err.replace("in.zip!/", "in/") == alone[1].err
    assert letters("b") == letters("a")


def test_letters_of_a_list_keep_the_folders_of_their_names(folder: Path) -> None:
    names = ["in/0/00.txt", "./in/1/01.txt", str(folder / "in/2/02.txt"), "in/../in/2/06.txt"]
    Path("list").write_text("\n".join(names), encoding="utf-8")

    assert main(["annotate", "--files-from", "list", "-o", "out", "--quiet"]) == 0

    absolute = str(folder / "in/2/02.xml").lstrip("/")
    assert set(letters("out")) == {"in/0/00.xml", "in/1/01.xml", absolute, "in/2/06.xml"}


def test_name_in_a_list_does_not_lead_out_of_the_folder(folder: Path) -> None:
    Path("deep/deeper").mkdir(parents=True)
    Path("list").write_text("deep/deeper/../../in/0/00.txt\n../../x/../a.txt", encoding="utf-8")

    main(["annotate", "--files-from", "list", "-o", "deep/deeper/out", "--quiet"])

    assert set(letters("deep")) == {"deeper/out/in/0/00.xml"}


def test_one_archive_needs_a_folder(folder: Path, capsys: Captured) -> None:
    assert main(["annotate", "in.zip"]) == 2
    assert "expected -o FOLDER" in capsys.readouterr().err


def test_second_letter_of_a_name_in_an_archive_is_left_out(folder: Path, capsys: Captured) -> None:
    with zipfile.ZipFile("two.zip", "w") as archive:
        for name in ("a.txt", "./b.txt", "b.html", "b.txt"):
            archive.writestr(name, text_of(1))

    code = main(["annotate", "two.zip", "-o", "out", "--force", "--quiet"])

    assert (code, capsys.readouterr().err) == (
        2,
        "two.zip!/b.html: XML005 [error] its letter would be b.xml, like that of another source\n\n"
        "two.zip!/b.txt: XML005 [error] its letter would be b.xml, like that of another source\n\n",
    )
    assert letters("out") == dict.fromkeys(["a.xml", "b.xml"], to_xml(annotate(text_of(1))))


def test_source_is_not_replaced_by_a_letter_from_an_archive(folder: Path, capsys: Captured) -> None:
    Path("s").mkdir()
    Path("s/a.xml").write_bytes(b"<officiele-publicatie><kamerstuk/></officiele-publicatie>")
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("s/a.txt", text_of(1))
        archive.writestr("b.txt", text_of(2))
    before = Path("s/a.xml").read_bytes()

    code = main(["annotate", "a.zip", "s/a.xml", "-o", ".", "--force", "--quiet"])

    assert code == 2
    assert "'./s/a.xml' would be overwritten, and it is a source" in capsys.readouterr().err
    assert Path("s/a.xml").read_bytes() == before
    assert Path("b.xml").exists()


def test_trick_in_an_archive_writes_nothing_elsewhere(folder: Path, capsys: Captured) -> None:
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("../a.txt", text_of(1))
        archive.writestr("/kamerbrief-test.txt", text_of(1))

    assert main(["annotate", "a.zip", "-o", "in/out", "--force"]) == 2
    assert capsys.readouterr().err.count("the name of the member leads out of the archive") == 2
    assert letters(".") == {}


def test_archive_without_sources_is_nothing(folder: Path, capsys: Captured) -> None:
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr("a.md", "")

    assert main(["annotate", "a.zip", "-o", "out"]) == 2
    assert "there is nothing to annotate" in capsys.readouterr().err


def test_limit_of_time_holds_for_sources(folder: Path, capsys: Captured) -> None:
    Path("a.txt").write_text(text_of(1) * 20_000, encoding="utf-8")

    assert main(["annotate", "a.txt", "-o", "out", "--max-seconds", "0.01"]) == 2
    assert capsys.readouterr().err == (
        "a.txt: XML901 [error] the file takes more than 0.01 seconds, the maximum\n\n"
    )
