"""
`kamerbrief format`, as its users run it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kamerbrief.cli.main import main

EXAMPLES = Path(__file__).parents[1] / "examples"
REAL = EXAMPLES / "migratie.xml"
MESSY = (
    b"<letter  xmlns='urn:kamerbrief:1' version='1.0'><motions/>\r\n<body>a&#x41;b</body></letter>"
)
TIDY = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl">\n'
    b"  <body>aAb</body>\n</letter>\n"
)
BAD_FORM = (
    b'<letter xmlns="urn:kamerbrief:1" version="1.0">\n'
    b"<metadata><date>morgen</date><date>nooit</date></metadata><body/></letter>"
)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, data: bytes) -> tuple[int, bytes, bytes]:
    result = subprocess.run(
        [sys.executable, "-m", "kamerbrief", "format", *arguments],
        input=data, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    return result.returncode, result.stdout, result.stderr


def test_file_is_rewritten_once(folder: Path, capsys: Captured) -> None:
    path = folder / "a.xml"
    path.write_bytes(MESSY)
    path.chmod(0o640)

    codes = [main(["format", "a.xml"]), main(["format", "a.xml"])]

    assert (codes, path.read_bytes(), path.stat().st_mode & 0o777) == ([0, 0], TIDY, 0o640)
    assert capsys.readouterr() == ("formatted a.xml\n", "")
    assert list(folder.iterdir()) == [path]


def test_file_in_canonical_form_is_not_touched(folder: Path, capsys: Captured) -> None:
    path = folder / "a.xml"
    path.write_bytes(TIDY)
    before = path.stat()

    code = main(["format", "a.xml"])

    after = path.stat()
    assert (code, capsys.readouterr()) == (0, ("", ""))
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xml")), ids=lambda path: path.name)
def test_examples_are_in_canonical_form(path: Path) -> None:
    assert main(["format", "--check", str(path)]) == 0


@pytest.mark.skipif(os.name == "nt", reason="the system has no such limit")
def test_write_that_fails_leaves_the_old_bytes(folder: Path) -> None:
    (folder / "a.xml").write_bytes(MESSY)
    code = (
        "import resource, sys\n"
        "from kamerbrief.cli.main import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))\n"
        "sys.exit(main(['format', 'a.xml']))\n"
    )

    result = subprocess.run(
        [sys.executable, "-B", "-c", code], capture_output=True, timeout=60, check=False
    )

    assert (result.returncode, result.stdout, result.stderr.decode()) == (
        2,
        b"",
        "a.xml: XML005 [error] 'a.xml' cannot be written: File too large\n\n",
    )
    assert [path.read_bytes() for path in folder.iterdir()] == [MESSY]


# --check and --diff


def test_check_names_what_would_change_and_writes_nothing(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(MESSY)
    (folder / "b.xml").write_bytes(TIDY)

    code = main(["format", "--check", "."])

    assert (code, capsys.readouterr()) == (1, ("would change ./a.xml\n", ""))
    assert (folder / "a.xml").read_bytes() == MESSY


def test_diff_shows_what_would_change_and_writes_nothing(folder: Path, capsys: Captured) -> None:
    old = TIDY.replace(b"  <body>", b"<body>")
    (folder / "a.xml").write_bytes(old)
    (folder / "b.xml").write_bytes(TIDY)

    code = main(["format", "--diff", "."])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "--- ./a.xml",
        "+++ ./a.xml (formatted)",
        "@@ -1,4 +1,4 @@",
        ' <?xml version="1.0" encoding="UTF-8"?>',
        ' <letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl">',
        "-<body>aAb</body>",
        "+  <body>aAb</body>",
        " </letter>",
    ]
    assert (folder / "a.xml").read_bytes() == old


def test_diff_of_nothing_ends_with_zero(capsys: Captured) -> None:
    assert main(["format", "--diff", str(EXAMPLES)]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.skipif(shutil.which("patch") is None, reason="the system has no patch")
def test_diff_can_be_applied(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(MESSY.replace(b"\r", b"").replace(b"a&", b"\t&"))
    main(["format", "--diff", "a.xml"])
    (folder / "a.diff").write_text(capsys.readouterr().out, encoding="utf-8", newline="")

    subprocess.run(["patch", "-s", "a.xml", "a.diff"], timeout=60, check=True)  # noqa: S607

    assert (folder / "a.xml").read_bytes() == TIDY.replace(b"aA", b"\tA")


def test_check_and_diff_exclude_each_other(capsys: Captured) -> None:
    assert main(["format", "--check", "--diff", "a.xml"]) == 2
    assert "not allowed with argument" in capsys.readouterr().err


# Standard input


@pytest.mark.parametrize("data", [MESSY, TIDY], ids=["messy", "tidy"])
def test_standard_input_goes_to_standard_output(data: bytes) -> None:
    assert run("-", data=data) == (0, TIDY, b"")


def test_standard_input_is_only_checked_on_request() -> None:
    code, output, errors = run("-", "--check", data=MESSY)

    assert (code, output.strip(), errors) == (1, b"would change <stdin>", b"")


def test_standard_input_that_is_no_letter_gives_no_output() -> None:
    code, output, errors = run("-", data=b"<letter")

    assert (code, output) == (2, b"")
    assert errors.startswith(b"<stdin>:1:1: XML020 [error] the XML is not well-formed")


def test_standard_input_stands_alone(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(MESSY)

    code = main(["format", "-", "a.xml"])

    assert (code, capsys.readouterr()) == (
        2,
        ("", "kamerbrief: - stands for the only letter, expected no other PATH beside it\n"),
    )
    assert (folder / "a.xml").read_bytes() == MESSY


# What is left alone


@pytest.mark.parametrize("options", [(), ("--check",), ("--diff",), ("--drop-comments",)])
def test_what_is_no_letter_is_reported_as_check_does_and_left_alone(
    options: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    (folder / "a.xml").write_bytes(BAD_FORM)
    main(["check", "a.xml"])
    *findings, total = capsys.readouterr().out.splitlines(keepends=True)

    code = main(["format", *options, "a.xml"])

    assert (code, capsys.readouterr()) == (2, ("", "".join(findings)))
    assert total == "2 findings (2 errors) in 1 of 1 letter.\n"
    assert (folder / "a.xml").read_bytes() == BAD_FORM


def test_what_is_left_alone_does_not_stop_the_others(folder: Path, capsys: Captured) -> None:
    (folder / "b.xml").write_bytes(b"<letter/>")
    (folder / "c.xml").write_bytes(MESSY)

    code = main(["format", "a.xml", "b.xml", "c.xml", "d*.xml"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "formatted c.xml\n")
    assert [line for line in printed.err.splitlines() if "[error]" in line] == [
        "a.xml: XML001 [error] there is no file 'a.xml'",
        "b.xml:1:1: XSD001 [error] the root <letter> is in no namespace, "
        'expected <letter xmlns="urn:kamerbrief:1">',
        "d*.xml: XML001 [error] nothing matches 'd*.xml'",
    ]
    assert (folder / "c.xml").read_bytes() == TIDY


@pytest.mark.parametrize("aside", [b"<!-- a -->", b"<?a?>"])
@pytest.mark.parametrize("mode", ["", "--check", "--diff"])
def test_comments_are_not_lost_unasked(
    aside: bytes, mode: str, folder: Path, capsys: Captured
) -> None:
    data = TIDY.replace(b"aAb", b"aA" + aside + b"b") + aside
    (folder / "a.xml").write_bytes(data)

    code = main(["format", "a.xml", *filter(None, [mode])])

    assert (code, capsys.readouterr()) == (
        2,
        (
            "",
            "kamerbrief: a.xml is left as it is: 2 comments or processing instructions would be "
            "lost; --drop-comments formats it without\n",
        ),
    )
    assert (folder / "a.xml").read_bytes() == data


def test_comments_are_dropped_on_request(folder: Path) -> None:
    (folder / "a.xml").write_bytes(TIDY.replace(b"aAb", b"aA<!-- a -->b"))

    assert main(["format", "a.xml", "--drop-comments"]) == 0
    assert (folder / "a.xml").read_bytes() == TIDY


def test_what_looks_like_a_comment_in_cdata_is_text(folder: Path) -> None:
    (folder / "a.xml").write_bytes(TIDY.replace(b"aAb", b"<![CDATA[<!-- a --><?b?>]]>"))

    assert main(["format", "a.xml"]) == 0
    assert b"&lt;!-- a --&gt;&lt;?b?&gt;" in (folder / "a.xml").read_bytes()


def test_size_is_bounded_on_request(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(MESSY)

    assert main(["format", "a.xml", "--max-bytes", "7"]) == 2
    assert "a.xml: XML003 [error] " in capsys.readouterr().err
    assert (folder / "a.xml").read_bytes() == MESSY


def test_directory_without_letters_ends_with_two(folder: Path, capsys: Captured) -> None:
    assert main(["format", "."]) == 2
    assert capsys.readouterr() == (
        "", "kamerbrief: there is nothing to format, expected at least one .xml file\n",
    )  # fmt: skip


def test_names_are_safe_to_print(folder: Path, capsys: Captured) -> None:
    name = "a\x1b[31m.xml"
    (folder / name).write_bytes(MESSY)
    shown = "a\\x1b[31m.xml"

    main(["format", "--check", name])
    main(["format", name])
    (folder / name).write_bytes(TIDY + b"<!-- a -->")
    main(["format", name])

    printed = capsys.readouterr()
    assert printed.out == f"would change {shown}\nformatted {shown}\n"
    assert printed.err.startswith(f"kamerbrief: {shown} is left as it is: a comment or ")
