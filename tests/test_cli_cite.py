"""
`kamerbrief cite`, as its users run it.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.cli.main import main

ROOT = Path(__file__).parents[1]
REAL = ROOT / "examples" / "migratie.xml"
SITE = "https://zoek.officielebekendmakingen.nl"
PAPER = "Kamerstukken II 2020/21, 32 824, nr. 341"
ROW = (
    f"1:1  {PAPER}  Kamerstukken II 2020/21, 32824, nr. 341"
    f"  kst-32824-341  {SITE}/kst-32824-341.html\n"
)
TEXT = (
    "Zie Kamerstukken II 2022/23, 36 200 VI, nrs. 26 en 42,\r\n"
    "en de motie-Ceder c.s.; Aanhangsel\n"
    "Handelingen 2022-2023, nr. 64."
)
FLAWED = "Aanhangsel Handelingen 2022-2023, nr. 64"
NONE_FOUND = "kamerbrief: no citation found\n"

Captured = pytest.CaptureFixture[str]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Keyboard(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def feed(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def shown_in_terminal(width: int, text: str, monkeypatch: pytest.MonkeyPatch) -> str:
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("NO_COLOR", "1")
    main(["cite", text])
    return screen.getvalue()


# What is searched


def test_text_is_searched_itself(capsys: Captured) -> None:
    assert main(["cite", PAPER]) == 0
    assert capsys.readouterr() == (ROW, "")


@pytest.mark.parametrize("name", ["a.txt", "een brief", "36200-VI-26"])
def test_file_is_searched_whatever_its_name(name: str, folder: Path, capsys: Captured) -> None:
    (folder / name).write_text(PAPER, encoding="utf-8")

    code = main(["cite", name])

    assert (code, capsys.readouterr()) == (0, (ROW, ""))


@pytest.mark.parametrize("arguments", [["cite"], ["cite", "-"]])
def test_standard_input_is_searched(
    arguments: list[str], capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(PAPER.encode(), monkeypatch)

    code = main(arguments)

    assert (code, capsys.readouterr()) == (0, (ROW, ""))


def test_byte_order_mark_has_no_column(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text(PAPER, encoding="utf-8-sig")

    code = main(["cite", "a.txt"])

    assert (code, capsys.readouterr()) == (0, (ROW, ""))


@pytest.mark.parametrize("source", ["file", "standard input"])
def test_letter_is_searched_in_its_words(
    source: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(REAL.read_bytes(), monkeypatch)
    text = kamerbrief.read(REAL).text

    code = main(["cite", str(REAL) if source == "file" else "-", "--jsonl"])

    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    assert PAPER.replace("32 824", "32\xa0824") in [each["text"] for each in found]
    assert [text[each["start"] : each["end"]] for each in found] == [each["text"] for each in found]


def test_address_of_an_xml_page_is_no_file(capsys: Captured) -> None:
    assert main(["cite", f"{SITE}/kst-32824-341.xml"]) == 0
    assert capsys.readouterr() == (
        f"1:1  {SITE}/kst-32824-341.xml  Kamerstukken II, 32824, nr. 341"
        f"  kst-32824-341  {SITE}/kst-32824-341.html\n",
        "",
    )


def test_command_alone_on_a_terminal_shows_its_help(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Keyboard(io.BytesIO()))

    code = main(["cite"])

    printed = capsys.readouterr()
    assert (code, printed.err) == (2, "")
    assert printed.out.startswith("usage: kamerbrief cite ")


# The table


def test_table_has_a_row_for_each_publication(capsys: Captured) -> None:
    words = "Kamerstukken II 2022/23, 36 200 VI, nrs. 26 en 42"
    paper = "Kamerstukken II 2022/23, 36200 VI, nr."

    code = main(["cite", TEXT])

    assert (code, capsys.readouterr()) == (
        0,
        (
            f"1:5   {words}  {paper} 26  kst-36200-VI-26     {SITE}/kst-36200-VI-26.html\n"
            f"1:5   {'':49}  {paper} 42  kst-36200-VI-42     {SITE}/kst-36200-VI-42.html\n"
            f"2:7   {'motie-Ceder c.s.':49}  {'motie-Ceder c.s.':41}  -\n"
            f"2:25  {FLAWED:49}  {'Aanhangsel Handelingen 2022/23, nr. 64':41}"
            f"  ~ah-tk-20222023-64  {SITE}/ah-tk-20222023-64.html\n"
            "      note: session 2022-2023 is named without its chamber\n"
            "      expected: Aanhangsel Handelingen II 2022/23, nr. 64\n"
            "\n"
            "~ inferred: the words do not state every part of it\n",
            "",
        ),
    )


def test_words_are_shortened_to_the_width_of_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = shown_in_terminal(149, PAPER, monkeypatch)

    assert shown == (
        "1:1  Kamerstukken II 2020/21, 32…  Kamerstukken II 2020/21, 32824, nr. 341"
        f"  kst-32824-341  {SITE}/kst-32824-341.html\n"
    )


def test_address_stands_below_where_a_terminal_is_too_narrow(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = shown_in_terminal(94, f"{PAPER}; {FLAWED}", monkeypatch)

    assert shown == (
        "1:1   Kamerstukken II 2020/21, 3…  Kamerstukken II 2020/21, 32824, nr. 341"
        "  kst-32824-341\n"
        f"      {SITE}/kst-32824-341.html\n"
        "1:43  Aanhangsel Handelingen 202…  Aanhangsel Handelingen 2022/23, nr. 64 "
        "  ~ah-tk-20222023-64\n"
        f"      {SITE}/ah-tk-20222023-64.html\n"
        "      note: session 2022-2023 is named without its chamber\n"
        "      expected: Aanhangsel Handelingen II 2022/23, nr. 64\n"
        "\n"
        "~ inferred: the words do not state every part of it\n"
    )


def test_all_stands_below_the_words_in_a_narrow_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = shown_in_terminal(50, f"{TEXT} ECLI:NL:HR:2019:2006", monkeypatch)

    assert shown == (
        "1:5   Kamerstukken II 2022/23, 36 200 VI, nrs. 26…\n"
        "        Kamerstukken II 2022/23, 36200 VI, nr. 26\n"
        "        [kst-36200-VI-26]\n"
        f"        {SITE}/kst-36200-VI-26.html\n"
        "        Kamerstukken II 2022/23, 36200 VI, nr. 42\n"
        "        [kst-36200-VI-42]\n"
        f"        {SITE}/kst-36200-VI-42.html\n"
        "2:7   motie-Ceder c.s.\n"
        "        motie-Ceder c.s. [-]\n"
        "2:25  Aanhangsel Handelingen 2022-2023, nr. 64\n"
        "        Aanhangsel Handelingen 2022/23, nr. 64\n"
        "        [~ah-tk-20222023-64]\n"
        f"        {SITE}/ah-tk-20222023-64.html\n"
        "        note: session 2022-2023 is named without\n"
        "        its chamber\n"
        "        expected: Aanhangsel Handelingen II\n"
        "        2022/23, nr. 64\n"
        "3:32  ECLI:NL:HR:2019:2006\n"
        "        ECLI:NL:HR:2019:2006\n"
        "        https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2019:2006\n"
        "\n"
        "~ inferred: the words do not state every part of it\n"
    )


def test_place_and_words_stand_out_in_colour(capsys: Captured) -> None:
    main(["cite", PAPER, "--color", "always"])

    assert capsys.readouterr().out == ROW.replace("1:1", "\x1b[2m1:1\x1b[0m").replace(
        PAPER, f"\x1b[1m{PAPER}\x1b[0m"
    )


def test_signs_that_are_not_seen_are_escaped_in_the_words(capsys: Captured) -> None:
    main(["cite", "Kamerstuk\x1b[31m Kamerstukken II 2020/21, 32\xad824,\n\t nr. 341\u202e"])

    assert capsys.readouterr().out == (
        "1:16  Kamerstukken II 2020/21, 32\\xad824, nr. 341"
        "  Kamerstukken II 2020/21, 32824, nr. 341"
        f"  kst-32824-341  {SITE}/kst-32824-341.html\n"
    )


def test_one_long_mention_does_not_widen_all_rows(capsys: Captured) -> None:
    numbers = ", ".join(map(str, range(100, 160)))

    main(["cite", f"Kamerstukken II 2022/23, 36 200 VI, nrs. {numbers}; {PAPER}"])

    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 61
    assert f"nrs. {numbers}  Kamerstukken" in rows[0]
    assert max(map(len, rows[1:])) < 200


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("leidraad", "Kamerstukken II 2020/21, 32824, nr. 341"),
        ("kamer", "Kamerstukken II 2020/21, 32 824, nr. 341"),
        ("short", "32824-341"),
    ],
)
def test_what_is_cited_is_written_in_the_style_asked_for(
    style: str, printed: str, capsys: Captured
) -> None:
    main(["cite", PAPER, "--style", style])

    assert capsys.readouterr().out == (
        f"1:1  {PAPER}  {printed}  kst-32824-341  {SITE}/kst-32824-341.html\n"
    )


@pytest.mark.parametrize(
    ("text", "context", "cells"),
    [
        (
            "stuk nr. 42",
            ["--dossier", "36200 VI"],
            "Kamerstukken 36200 VI, nr. 42  ~kst-36200-VI-42",
        ),
        (
            "Aanhangsel Handelingen II, nr. 64",
            ["--session", "2022/23"],
            "Aanhangsel Handelingen II 2022/23, nr. 64  ~ah-tk-20222023-64",
        ),
        (
            "Aanhangsel Handelingen, nr. 64",
            ["--session", "2022-2023", "--chamber", "I"],
            "Aanhangsel Handelingen I 2022/23, nr. 64  ~ah-ek-20222023-64",
        ),
    ],
)  # fmt: skip
def test_context_completes_what_the_words_leave_out(
    text: str, context: list[str], cells: str, capsys: Captured
) -> None:
    assert main(["cite", text, *context]) == 0
    assert capsys.readouterr().out.startswith(f"1:1  {text}  {cells}  {SITE}/")


# JSON


def test_json_is_one_array(capsys: Captured) -> None:
    code = main(["cite", TEXT, "--json"])

    printed = capsys.readouterr()
    paper = {"chamber": "II", "session": "2022-2023", "dossier": "36200", "chapter": "VI"}
    assert (code, printed.err) == (0, "")
    assert printed.out.startswith('[\n{"start": 4, ')
    assert json.loads(printed.out) == [
        {
            "start": 4,
            "end": 53,
            "line": 1,
            "column": 5,
            "text": "Kamerstukken II 2022/23, 36 200 VI, nrs. 26 en 42",
            "publications": [
                {
                    "kind": "kamerstuk",
                    "printed": f"Kamerstukken II 2022/23, 36200 VI, nr. {number}",
                    "identifier": f"kst-36200-VI-{number}",
                    "url": f"{SITE}/kst-36200-VI-{number}.html",
                    "certainty": "computed",
                    "inferred": [],
                    "pages": None,
                    "parts": {**paper, "number": number},
                }
                for number in ("26", "42")
            ],
            "issues": [],
        },
        {
            "start": 62,
            "end": 78,
            "line": 2,
            "column": 7,
            "text": "motie-Ceder c.s.",
            "publications": [
                {
                    "kind": "motion-by-name",
                    "printed": "motie-Ceder c.s.",
                    "identifier": None,
                    "url": None,
                    "certainty": "unresolved",
                    "inferred": [],
                    "pages": None,
                    "members": ["Ceder"],
                    "others": True,
                }
            ],
            "issues": [],
        },
        {
            "start": 80,
            "end": 120,
            "line": 2,
            "column": 25,
            "text": "Aanhangsel\nHandelingen 2022-2023, nr. 64",
            "publications": [
                {
                    "kind": "aanhangsel",
                    "printed": "Aanhangsel Handelingen 2022/23, nr. 64",
                    "identifier": "ah-tk-20222023-64",
                    "url": f"{SITE}/ah-tk-20222023-64.html",
                    "certainty": "inferred",
                    "inferred": ["chamber"],
                    "pages": None,
                    "parts": {"session": "2022-2023", "number": "64"},
                }
            ],
            "issues": [
                {
                    "flaw": "chamber-missing",
                    "message": "session 2022-2023 is named without its chamber",
                    "hint": "Aanhangsel Handelingen II 2022/23, nr. 64",
                }
            ],
        },
    ]


@pytest.mark.parametrize(
    ("text", "publication"),
    [
        pytest.param(
            "stuk nr. 42",
            {
                "kind": "kamerstuk",
                "printed": "kamerstuk, number 42 (dossier unknown)",
                "identifier": None,
                "url": None,
                "certainty": "unresolved",
                "inferred": [],
                "pages": None,
                "parts": {"number": "42"},
                "missing": ["dossier"],
            },
            id="fragment",
        ),
        pytest.param(
            "Kamerstukken II 1993/94-1996/97, 23 761",
            {
                "kind": "dossier",
                "printed": "Kamerstukken II 1993/94-1996/97, 23761",
                "identifier": "dossier-23761",
                "url": f"{SITE}/dossier/23761",
                "certainty": "computed",
                "inferred": [],
                "pages": None,
                "parts": {
                    "chamber": "II",
                    "session": "1993-1994",
                    "dossier": "23761",
                    "until": "1996-1997",
                },
            },
            id="dossier-of-several-sessions",
        ),
        pytest.param(
            "Kamerstukken I 2008/09, 31 145, C, p. 3",
            {
                "kind": "kamerstuk",
                "printed": "Kamerstukken I 2008/09, 31145, C",
                "identifier": "kst-20082009-31145-C",
                "url": f"{SITE}/kst-20082009-31145-C.html",
                "certainty": "computed",
                "inferred": [],
                "pages": "3",
                "parts": {
                    "chamber": "I",
                    "session": "2008-2009",
                    "dossier": "31145",
                    "number": "C",
                },
            },
            id="page",
        ),
    ],
)
def test_json_says_what_is_known_of_a_publication(
    text: str, publication: dict[str, object], capsys: Captured
) -> None:
    main(["cite", text, "--jsonl"])

    assert json.loads(capsys.readouterr().out)["publications"] == [publication]


def test_json_lines_are_the_objects_of_the_array(capsys: Captured) -> None:
    main(["cite", TEXT, "--json"])
    array = capsys.readouterr().out

    code = main(["cite", TEXT, "--jsonl"])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert [json.loads(line) for line in lines] == json.loads(array)


def test_json_is_ascii(capsys: Captured) -> None:
    main(["cite", "de motie-Çorüz", "--jsonl"])

    printed = capsys.readouterr().out
    assert printed.isascii()
    assert json.loads(printed)["text"] == "motie-Çorüz"


# Nothing to find, and what cannot be read


@pytest.mark.parametrize(("options", "output"), [([], ""), (["--json"], "[]\n"), (["--jsonl"], "")])
@pytest.mark.parametrize("text", ["Geachte voorzitter,", ""])
def test_nothing_found_ends_with_one(
    text: str, options: list[str], output: str, capsys: Captured
) -> None:
    assert main(["cite", text, *options]) == 1
    assert capsys.readouterr() == (output, NONE_FOUND)


def test_empty_file_ends_with_one(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(b"")

    code = main(["cite", "a.xml"])

    assert (code, capsys.readouterr()) == (1, ("", NONE_FOUND))


@pytest.mark.parametrize("name", ["none.txt", "none.md", "letters/NONE.XML", "\x1b.txt"])
def test_name_of_no_file_ends_with_two(name: str, folder: Path, capsys: Captured) -> None:
    assert main(["cite", name]) == 2
    assert capsys.readouterr() == ("", f"kamerbrief: XML001 there is no file {name!r}\n")


def test_directory_is_refused(folder: Path, capsys: Captured) -> None:
    (folder / "letters").mkdir()

    code = main(["cite", "letters"])

    assert (code, capsys.readouterr()) == (
        2,
        ("", "kamerbrief: XML002 'letters' is not a regular file\n"),
    )


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(
            "é\nfinanciën".encode("latin-1"),
            "line 1, column 1: XML013 byte 0xE9 at offset 0 is not UTF-8",
            id="latin-1",
        ),
        pytest.param(
            PAPER.encode("utf-16"), "XML012 the text is UTF-16, expected UTF-8", id="utf-16"
        ),
        pytest.param(
            b"ab\n\0\x01",
            "line 2, column 1: XML011 there is a NUL byte, expected UTF-8 text",
            id="binary",
        ),
        pytest.param(
            gzip.compress(PAPER.encode()),
            "XML010 the data is compressed (gzip), expected text",
            id="compressed",
        ),
        pytest.param(
            b"<p>Kamerstuk 32 824, nr. 3</p>",
            "line 1, column 1: XSD001 the root is <p> (in no namespace), "
            'expected <letter xmlns="urn:kamerbrief:1">',
            id="other-xml",
        ),
    ],
)
@pytest.mark.parametrize("source", ["file", "standard input"])
def test_what_is_no_text_ends_with_two(
    source: str,
    data: bytes,
    complaint: str,
    folder: Path,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (folder / "a").write_bytes(data)
    feed(data, monkeypatch)

    code = main(["cite", "a" if source == "file" else "-"])

    assert (code, capsys.readouterr()) == (2, ("", f"kamerbrief: {complaint}\n"))


def test_size_of_a_text_is_bounded_on_request(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(PAPER.encode(), monkeypatch)

    code = main(["cite", "--max-bytes", "7"])

    assert (code, capsys.readouterr()) == (
        2,
        ("", "kamerbrief: XML003 the source has more than 7 bytes, the maximum\n"),
    )


def test_huge_line_is_searched(folder: Path, capsys: Captured) -> None:
    (folder / "a.txt").write_text(f"{'é' * 1_000_000} {PAPER}", encoding="utf-8")

    code = main(["cite", "a.txt"])

    assert (code, capsys.readouterr()) == (0, (ROW.replace("1:1", "1:1000002"), ""))


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (
            ["--dossier", "migratie\x1b"],
            "argument --dossier: 'migratie\\x1b': "
            "no dossier, expected one such as 32824, 21501-02 or 36200 VI",
        ),
        (
            ["--session", "2022"],
            "argument --session: session '2022': "
            "expected two years, such as 2022-2023 or 2022/23",
        ),
        (["--chamber", "III"], "argument --chamber: invalid choice: 'III'"),
        (["--style", "url"], "argument --style: invalid choice: 'url'"),
        (["--json", "--jsonl"], "not allowed with argument"),
    ],
)  # fmt: skip
def test_usage_error_ends_with_two(arguments: list[str], complaint: str, capsys: Captured) -> None:
    assert main(["cite", PAPER, *arguments]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("usage: kamerbrief cite ")
    assert complaint in printed.err


@pytest.mark.skipif(os.name == "nt", reason="arguments are text there")
def test_argument_of_other_bytes_is_a_text() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "kamerbrief", "cite", b"\xff " + PAPER.encode()],
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert (result.returncode, result.stdout.decode(), result.stderr) == (
        0,
        ROW.replace("1:1", "1:3"),
        b"",
    )


def test_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text(f"{PAPER}\n" * 5_000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "kamerbrief", "cite", text],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None

    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()

    assert (process.wait(60), errors) == (141, b"")
