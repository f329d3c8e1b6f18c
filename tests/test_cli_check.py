"""
`kamerbrief check`, as its users run it.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from kamerbrief.cli.main import main
from kamerbrief.validation.rules import RULES

EXAMPLES = Path(__file__).parents[1] / "examples"
SOUND = EXAMPLES / "eerste-kamer.xml"
NO_VERDICT = next(rule for rule in RULES if rule.code == "REF008").bad
UNUSED = next(rule for rule in RULES if rule.code == "REF003").bad
LETTER = (
    '<letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl"><body><p>Ja.</p></body></letter>'
)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path


def files_checked(capsys: Captured, *paths: str) -> list[str]:
    capsys.readouterr()
    main(["check", *paths, "--output-format", "json"])
    return [each["file"] for each in json.loads(capsys.readouterr().out)]


# Output


def test_sound_letters_end_with_zero(capsys: Captured) -> None:
    sound = [str(EXAMPLES / f"{name}.xml") for name in ("eerste-kamer", "herziening", "tabel")]

    code = main(["check", *sound])

    assert (code, capsys.readouterr()) == (0, ("Checked 3 letters: no findings.\n", ""))


def test_notes_alone_end_with_zero(capsys: Captured) -> None:
    code = main(["check", str(EXAMPLES), "--output", "concise"])

    assert (code, capsys.readouterr().err) == (0, "")


def test_full_output_has_excerpt_mark_hint_and_total(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_text(NO_VERDICT, encoding="utf-8")
    (folder / "b.xml").write_text(LETTER, encoding="utf-8")

    code = main(["check", "a.xml", "b.xml"])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.xml:4:5: REF008 [error] the motion 'm1' is appraised, but no verdict is about it",
        "  |",
        '4 |     <motion id="m1">',
        "  |     ^",
        '  = help: declare its verdict, or say treatment="mentioned" or "no-verdict"',
        "",
        "1 finding (1 error) in 1 of 2 letters.",
    ]


def test_concise_output_has_a_line_for_each_finding(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_text(UNUSED, encoding="utf-8")
    (folder / "b.xml").write_bytes(b"<letter>\n")

    code = main(["check", ".", "--output-format", "concise"])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "./a.xml:4:5: REF003 nothing points at the debate 'd1'",
        "./b.xml:2:1: XML020 the XML is not well-formed: "
        "Premature end of data in tag letter line 1",
    ]


def test_json_output_is_one_array(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_text(UNUSED, encoding="utf-8")
    shutil.copy(SOUND, folder / "b.xml")

    code = main(["check", "a.xml", "b.xml", "c.xml", "--output-format", "json"])

    assert code == 2
    assert json.loads(capsys.readouterr().out) == [
        {
            "version": 1,
            "file": "a.xml",
            "diagnostics": [
                {
                    "code": "REF003",
                    "severity": "warning",
                    "line": 4,
                    "column": 5,
                    "path": "/letter/debates/debate[1]",
                    "message": "nothing points at the debate 'd1'",
                    "hint": "mark the words that name it, or leave the debate out",
                    "fingerprint": "37e70b18b586ee048296a1aae7401be1:1",
                }
            ],
        },
        {"version": 1, "file": "b.xml", "diagnostics": []},
        {
            "version": 1,
            "file": "c.xml",
            "diagnostics": [
                {
                    "code": "XML001",
                    "severity": "error",
                    "line": None,
                    "column": None,
                    "path": None,
                    "message": "there is no file 'c.xml'",
                    "hint": None,
                    "fingerprint": "1bc2872a2eaf80c0fec3f0887d3ee2e7:1",
                }
            ],
        },
    ]


def test_text_of_a_hostile_file_is_escaped(folder: Path, capsys: Captured) -> None:
    name = "a\x1b[31m\u202e.xml"
    (folder / name).write_bytes("<letter>\t\u202e\x9bH<\u00e9></letter>".encode())

    main(["check", name])

    printed = capsys.readouterr().out
    assert "a\\x1b[31m\\u202e.xml:1:" in printed
    assert not {"\x1b", "\u202e", "\x9b", "\t"} & set(printed)


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_name_that_is_no_text_is_escaped(folder: Path, capsys: Captured) -> None:
    (folder / os.fsdecode(b"a\xff.xml")).touch()

    assert files_checked(capsys, ".") == ["./a\udcff.xml"]
    main(["check", ".", "--output-format", "concise"])
    assert capsys.readouterr().out.startswith("./a\\udcff.xml: XML004 ")


def test_colours_are_for_terminals_or_on_request(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.xml").write_bytes(b"")

    def printed(*options: str) -> str:
        main(["check", "a.xml", *options])
        return capsys.readouterr().out

    plain = printed()
    coloured = printed("--color", "always")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    terminal = printed()
    refused_by_option = printed("--color", "never")
    monkeypatch.setenv("TERM", "dumb")
    dumb = printed()
    monkeypatch.setenv("FORCE_COLOR", "1")
    forced = printed()
    monkeypatch.setenv("NO_COLOR", "1")
    refused = printed()

    assert "\x1b[1;31mXML004 [error]\x1b[0m" in coloured
    assert "\x1b" not in plain
    assert (terminal, forced) == (coloured, coloured)
    assert (refused, refused_by_option, dumb) == (plain, plain, plain)


# Exit codes


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_fail_on_sets_the_least_severity(fail_on: str, code: int, folder: Path) -> None:
    (folder / "a.xml").write_text(UNUSED, encoding="utf-8")

    assert main(["check", "a.xml", "--fail-on", fail_on]) == code


def test_warnings_fail_by_default(folder: Path) -> None:
    (folder / "a.xml").write_text(UNUSED, encoding="utf-8")

    assert main(["check", "a.xml"]) == 1


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        pytest.param(b"", "a.xml: XML004 the document is empty", id="empty"),
        pytest.param(gzip.compress(b"<letter/>"), "a.xml: XML010 ", id="gzip"),
        pytest.param(b"<letter>\0</letter>", "a.xml:1:9: XML011 ", id="NUL"),
        pytest.param("<letter/>".encode("utf-16"), "a.xml: XML012 ", id="UTF-16"),
        pytest.param(b"<letter>\xff</letter>", "a.xml:1:9: XML013 ", id="not-UTF-8"),
        pytest.param(b"<!DOCTYPE letter><letter/>", "a.xml:1:1: XML015 ", id="DOCTYPE"),
        pytest.param(b"<letter>", "a.xml:1:9: XML020 ", id="not-well-formed"),
        pytest.param(b"<letter/>", "a.xml:1:1: XSD001 ", id="no-letter"),
        pytest.param(NO_VERDICT.encode(), "a.xml:4:5: REF008 ", id="contradiction"),
    ],
)
def test_bad_document_ends_with_one(
    data: bytes, finding: str, folder: Path, capsys: Captured
) -> None:
    (folder / "a.xml").write_bytes(data)

    code = main(["check", "a.xml", "--output-format", "concise"])

    [line] = capsys.readouterr().out.splitlines()
    assert code == 1
    assert line.startswith(finding)


def test_what_cannot_be_read_ends_with_two_and_the_others_go_on(
    folder: Path, capsys: Captured
) -> None:
    shutil.copy(SOUND, folder / "b.xml")

    code = main(["check", "a.xml", "b.xml"])

    assert code == 2
    assert capsys.readouterr().out.splitlines() == [
        "a.xml: XML001 [error] there is no file 'a.xml'",
        "",
        "1 finding (1 error) in 1 of 2 letters.",
    ]


def test_what_cannot_be_read_ends_with_two_whatever_may_pass(folder: Path) -> None:
    assert main(["check", "a.xml", "--fail-on", "never"]) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no FIFO")
def test_fifo_is_not_waited_for(folder: Path, capsys: Captured) -> None:
    os.mkfifo(folder / "a.xml")

    code = main(["check", ".", "--output-format", "concise"])

    assert (code, capsys.readouterr().out) == (
        2,
        "./a.xml: XML002 './a.xml' is not a regular file\n",
    )


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no such sockets")
def test_socket_is_no_letter(folder: Path, capsys: Captured) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.xml")

        code = main(["check", "a.xml", "--output-format", "concise"])

    assert (code, capsys.readouterr().out) == (2, "a.xml: XML002 'a.xml' is not a regular file\n")


def test_size_is_bounded_on_request(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_text(LETTER, encoding="utf-8")
    size = str(len(LETTER))

    codes = [main(["check", "a.xml", "--max-bytes", each]) for each in (size, "7")]

    assert codes == [0, 2]
    assert "XML003 [error] the source has more than 7 bytes, the maximum" in capsys.readouterr().out


@pytest.mark.parametrize("size", ["0", "-1", "much", "1.5", "9" * 5000])
def test_impossible_size_is_a_usage_error(size: str, capsys: Captured) -> None:
    assert main(["check", "a.xml", f"--max-bytes={size}"]) == 2
    assert "is no number of bytes, expected 1 or more" in capsys.readouterr().err


def test_name_that_is_too_long_does_not_stop_the_others(folder: Path, capsys: Captured) -> None:
    (folder / "b.xml").write_text(LETTER, encoding="utf-8")

    code = main(["check", "a" * 5000, "b.xml"])

    assert code == 2
    assert capsys.readouterr().out.endswith("\n1 finding (1 error) in 1 of 2 letters.\n")


@pytest.mark.parametrize("output_format", ["full", "concise", "json"])
def test_directory_without_letters_ends_with_two(
    output_format: str, folder: Path, capsys: Captured
) -> None:
    (folder / "empty").mkdir()

    code = main(["check", "empty", "--output-format", output_format])

    assert code == 2
    assert capsys.readouterr() == (
        "[]\n" if output_format == "json" else "",
        "kamerbrief: nothing was checked, expected at least one .xml file\n",
    )


def test_pattern_that_matches_nothing_ends_with_two(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_text(LETTER, encoding="utf-8")

    code = main(["check", "*.none", "a.xml", "--output-format", "concise"])

    assert (code, capsys.readouterr().out) == (2, "*.none: XML001 nothing matches '*.none'\n")


# Paths


def test_directory_is_searched_in_order_and_hidden_files_are_not(
    folder: Path, capsys: Captured
) -> None:
    for name in ("b/z.xml", "b.xml", "a/y/x.xml", ".git/c.xml", "b/.d.xml", "e.txt", "f.xml/g.xml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()

    assert files_checked(capsys, ".") == ["./b.xml", "./a/y/x.xml", "./b/z.xml", "./f.xml/g.xml"]
    assert files_checked(capsys, ".git") == [".git/c.xml"]


def test_links_to_files_are_followed_and_to_directories_not(folder: Path, capsys: Captured) -> None:
    (folder / "a").mkdir()
    (folder / "a" / "a.xml").touch()
    (folder / "a" / "b.xml").symlink_to("a.xml")
    (folder / "a" / "c.xml").symlink_to("c.xml")
    for name in ("loop", "other"):
        (folder / "a" / name).symlink_to("..")
    files = ["a/a.xml", "a/b.xml", "a/c.xml"]

    assert files_checked(capsys, "a/**/*.xml") == files
    (folder / "a" / "loop.xml").symlink_to("..")
    assert files_checked(capsys, "a") == files
    assert files_checked(capsys, "a/**") == files


@pytest.mark.skipif(os.name == "nt", reason="a path can be as long there")
def test_directory_that_cannot_be_read_is_reported(folder: Path, capsys: Captured) -> None:
    (folder / "b.xml").write_text(LETTER, encoding="utf-8")
    name = "a" * 250
    depth = os.pathconf(folder, "PC_PATH_MAX") // len(name) + 1
    for _ in range(depth):
        os.mkdir(name)  # noqa: PTH102 - the whole path is too long to be given
        os.chdir(name)
    os.chdir(folder)

    codes = [main(["check", each, "--output-format", "concise"]) for each in (".", "**/*.xml")]

    lines = capsys.readouterr().out.splitlines()
    assert codes == [2, 2]
    assert len(lines) == 2
    for line in lines:
        assert "XML001 the directory" in line
        assert line.endswith("cannot be read: File name too long")


def test_pattern_is_expanded_where_the_shell_did_not(folder: Path, capsys: Captured) -> None:
    for name in ("a1.xml", "a2.xml", "b.xml", "a[1].xml", ".a3.xml", "d/a4.xml", "d/e.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()

    assert files_checked(capsys, "a?.xml", "a[1].xml") == ["a1.xml", "a2.xml", "a[1].xml"]
    assert files_checked(capsys, "d*") == ["d/a4.xml"]
    assert files_checked(capsys, "d/*") == ["d/a4.xml", "d/e.txt"]


def test_two_stars_match_any_number_of_directories(folder: Path, capsys: Captured) -> None:
    for name in ("a.xml", "b/c/a.xml", "b/c/c/d.txt", "b/.c/a.xml", "b/[c]/a.xml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()

    assert files_checked(capsys, "**/a.xml") == [
        "./a.xml", "./b/[c]/a.xml", "./b/c/a.xml",
    ]  # fmt: skip
    assert files_checked(capsys, "b/**/c") == ["b/c/a.xml"]
    assert files_checked(capsys, "b/**/c/**/*.txt") == ["b/c/c/d.txt"]
    assert files_checked(capsys, "?/**/d.*") == ["b/c/c/d.txt"]
    assert files_checked(capsys, f"{folder}/**/[[]c]/*") == [f"{folder}/b/[c]/a.xml"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count in other units")
def test_memory_does_not_grow_with_the_number_of_files(folder: Path) -> None:
    (folder / "a.xml").write_bytes(b"")
    code = (
        "import resource, sys\n"
        "from kamerbrief.cli.main import main\n"
        "main(['check', 'a.xml', '--output-format', 'json'])\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "main(['check', *['a.xml'] * 20_000, '--output-format', 'json'])\n"
        "after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(after - before, file=sys.stderr)\n"
    )

    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, timeout=120, check=True
    )

    assert int(result.stderr) < 8 * 1024


# Standard input


def test_standard_input_is_checked(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<letter/>")))

    code = main(["check", "-", "--output-format", "concise"])

    assert (code, capsys.readouterr().out) == (
        1,
        "<stdin>:1:1: XSD001 the root <letter> is in no namespace, "
        'expected <letter xmlns="urn:kamerbrief:1">\n',
    )


def test_standard_input_is_bytes() -> None:
    letter = LETTER.replace("Ja.", "J\u00e1.").encode()

    result = subprocess.run(
        [sys.executable, "-m", "kamerbrief", "check", "-"],
        input=letter, env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert (result.returncode, result.stdout, result.stderr) == (
        0, b"Checked 1 letter: no findings.\n".replace(b"\n", os.linesep.encode()), b"",
    )  # fmt: skip


def test_closed_standard_input_ends_with_two(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    code = main(["check", "-", "--output-format", "concise"])

    assert (code, capsys.readouterr().out) == (2, "<stdin>: XML001 standard input is closed\n")


# What is read is not overwritten


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["a.xml", "--output", "json:a.xml"], "'a.xml' would be overwritten, and it is checked"),
        ([".", "--output", "json:a.xml"], "'./a.xml' would be overwritten, and it is checked"),
        (["a.xml", "--output", "json:./link"], "'a.xml' would be overwritten, and it is checked"),
        (["link", "--output", "sarif:a.xml"], "'link' would be overwritten, and it is checked"),
        (
            ["a.xml", "--output", "full", "--write-baseline", "a.xml"],
            "'a.xml' would be overwritten, and it is checked",
        ),
        (
            ["a.xml", "--baseline", "b.json", "--output", "json:b.json"],
            "'b.json' would be overwritten, and it is the baseline",
        ),
        (
            ["a.xml", "--config", "c.toml", "--output", "json:c.toml"],
            "'{folder}/c.toml' would be overwritten, and it is the file with the settings",
        ),
    ],
)
def test_what_is_read_is_not_overwritten(
    arguments: list[str], what: str, folder: Path, capsys: Captured
) -> None:
    contents = {
        "a.xml": UNUSED, "b.json": '{"version": 1, "files": {}}', "c.toml": 'select = ["REF"]'
    }  # fmt: skip
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
    (folder / "link").symlink_to("a.xml")

    code = main(["check", *arguments])

    message = f"kamerbrief: {what.format(folder=folder)}; expected another file to write to\n"
    assert (code, capsys.readouterr()) == (2, ("", message))
    assert {name: (folder / name).read_text(encoding="utf-8") for name in contents} == contents
    assert sorted(each.name for each in folder.iterdir()) == [*contents, "link"]


def test_output_beside_what_is_checked_is_written(folder: Path) -> None:
    (folder / "a.xml").write_text(LETTER, encoding="utf-8")

    codes = [main(["check", ".", "--output", "json:findings.json"]) for _ in range(2)]

    assert codes == [0, 0]
    assert json.loads((folder / "findings.json").read_text()) == [
        {"version": 1, "file": "./a.xml", "diagnostics": []}
    ]
