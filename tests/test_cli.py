"""
The command, as its users run it.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kamerbrief.cli.main import main
from kamerbrief.gate.codes import CODES as GATE_CODES
from kamerbrief.validation.rules import RULES
from kamerbrief.xml.codes import CODES as FORM_CODES

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
REAL = EXAMPLES / "migratie.xml"
NO_VERDICT = next(rule for rule in RULES if rule.code == "REF008").bad
UNUSED = next(rule for rule in RULES if rule.code == "REF003").bad

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return tmp_path


def run(*arguments: str | Path, data: bytes = b"", **options: object) -> tuple[int, bytes, bytes]:
    result = subprocess.run(
        [sys.executable, "-m", "kamerbrief", *arguments],
        input=data, capture_output=True, timeout=60, check=False, **options,  # type: ignore[call-overload]
    )  # fmt: skip
    return result.returncode, result.stdout, result.stderr


# check


def test_sound_letters_end_with_zero(capsys: Captured) -> None:
    code = main(["check", str(EXAMPLES)])

    assert (code, capsys.readouterr().out) == (0, "Checked 4 letters: no findings.\n")


def test_full_output_has_excerpt_mark_and_hint(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_text(NO_VERDICT, encoding="utf-8")

    code = main(["check", "a.xml"])

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.xml:4:5: REF008 [error] the motion 'm1' is appraised, but no verdict is about it",
        "  |",
        '4 |     <motion id="m1">',
        "  |     ^",
        '  = help: declare its verdict, or say treatment="mentioned" or "no-verdict"',
        "",
        "Checked 1 letter: 1 finding (1 error) in 1 of them.",
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
    shutil.copy(REAL, folder / "b.xml")

    code = main(["check", "a.xml", "b.xml", "--output-format", "json"])

    assert code == 1
    assert json.loads(capsys.readouterr().out) == [
        {
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
                }
            ],
        },
        {"file": "b.xml", "diagnostics": []},
    ]


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_fail_on_sets_the_least_severity(fail_on: str, code: int, folder: Path) -> None:
    (folder / "a.xml").write_text(UNUSED, encoding="utf-8")

    assert main(["check", "a.xml", "--fail-on", fail_on]) == code


def test_directory_is_searched_in_order_and_hidden_files_are_not(
    folder: Path, capsys: Captured
) -> None:
    for name in ("b/z.xml", "a.xml", ".git/c.xml", "b/.d.xml", "e.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).touch()
    (folder / "b/loop").symlink_to(folder)

    main(["check", ".", "--output-format", "json"])

    files = [each["file"] for each in json.loads(capsys.readouterr().out)]
    assert files == ["./a.xml", "./b/z.xml"]


def test_pattern_is_expanded_where_the_shell_did_not(folder: Path, capsys: Captured) -> None:
    for name in ("a1.xml", "a2.xml", "b.xml", "a[1].xml"):
        (folder / name).touch()

    main(["check", "a?.xml", "a[1].xml", "--output-format", "json"])

    files = [each["file"] for each in json.loads(capsys.readouterr().out)]
    assert files == ["a1.xml", "a2.xml", "a[1].xml"]


@pytest.mark.parametrize("arguments", [("empty",), ("*.none",)])
def test_nothing_to_check_ends_with_two(
    arguments: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    (folder / "empty").mkdir()

    assert main(["check", *arguments]) == 2
    assert "nothing was checked, expected at least one .xml file" in capsys.readouterr().err


def test_missing_file_ends_with_two_and_the_others_go_on(folder: Path, capsys: Captured) -> None:
    shutil.copy(REAL, folder / "b.xml")

    code = main(["check", "a.xml", "b.xml"])

    assert code == 2
    assert capsys.readouterr().out.splitlines() == [
        "a.xml: XML001 [error] there is no file 'a.xml'",
        "",
        "Checked 2 letters: 1 finding (1 error) in 1 of them.",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no FIFO")
def test_fifo_ends_with_two(folder: Path) -> None:
    os.mkfifo(folder / "pipe")

    assert main(["check", "pipe"]) == 2


def test_size_is_bounded_on_request(folder: Path, capsys: Captured) -> None:
    shutil.copy(REAL, folder / "a.xml")

    assert main(["check", "a.xml", "--max-bytes", "100", "--output-format", "concise"]) == 2
    assert "XML003 the source has more than 100 bytes, the maximum" in capsys.readouterr().out


@pytest.mark.parametrize("size", ["0", "-1", "much"])
def test_impossible_size_is_a_usage_error(size: str) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "a.xml", f"--max-bytes={size}"])

    assert caught.value.code == 2


def test_standard_input_is_checked() -> None:
    code, output, _ = run("check", "-", "--output-format", "concise", data=b"<letter/>")

    assert (code, output.decode()) == (
        1,
        "<stdin>:1:1: XSD001 the root <letter> is in no namespace, "
        'expected <letter xmlns="urn:kamerbrief:1">\n',
    )


def test_hostile_text_is_escaped(folder: Path, capsys: Captured) -> None:
    name = "a\x1b[31m\u202e.xml"
    (folder / name).write_bytes("<letter>\t\u202e\x9bH<\u00e9></letter>".encode())

    main(["check", name])

    printed = capsys.readouterr().out
    assert "a\\x1b[31m\\u202e.xml:1:" in printed
    assert not {"\x1b", "\u202e", "\x9b", "\t"} & set(printed)


def test_colours_are_for_terminals_or_on_request(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.xml").write_bytes(b"")

    main(["check", "a.xml"])
    plain = capsys.readouterr().out
    main(["check", "a.xml", "--color", "always"])
    coloured = capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["check", "a.xml"])
    forced = capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "a.xml"])
    refused = capsys.readouterr().out

    assert "\x1b" not in plain
    assert "\x1b[1;31mXML004 [error]\x1b[0m" in coloured
    assert (forced, refused) == (coloured, plain)


# format


MESSY = (
    b"<letter  xmlns='urn:kamerbrief:1' version='1.0'><motions/>\r\n<body>a&#x41;b</body></letter>"
)
TIDY = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl">\n'
    b"  <body>aAb</body>\n</letter>\n"
)


def test_format_rewrites_once(folder: Path, capsys: Captured) -> None:
    path = folder / "a.xml"
    path.write_bytes(MESSY)
    path.chmod(0o640)

    codes = [main(["format", "a.xml"]), main(["format", "a.xml"])]

    assert (codes, path.read_bytes(), path.stat().st_mode & 0o777) == ([0, 0], TIDY, 0o640)
    assert capsys.readouterr().out == "formatted a.xml\n"
    assert list(folder.iterdir()) == [path]


def test_format_check_writes_nothing(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(MESSY)
    (folder / "b.xml").write_bytes(TIDY)

    code = main(["format", "--check", "."])

    assert (code, capsys.readouterr().out) == (1, "would change ./a.xml\n")
    assert (folder / "a.xml").read_bytes() == MESSY


def test_format_diff_shows_what_would_change(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(TIDY.replace(b"  <body>", b"<body>"))

    code = main(["format", "--diff", "a.xml"])

    assert code == 1
    assert "-<body>aAb</body>\n+  <body>aAb</body>\n" in capsys.readouterr().out
    assert main(["format", "--diff", str(REAL)]) == 0


def test_format_turns_standard_input_into_standard_output() -> None:
    assert run("format", "-", data=MESSY) == (0, TIDY, b"")


def test_format_leaves_what_is_no_letter_alone(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(b"<letter/>")
    (folder / "b.xml").write_bytes(MESSY)

    assert main(["format", "a.xml", "b.xml"]) == 2
    assert "kamerbrief: a.xml: line 1, column 1: XSD001" in capsys.readouterr().err
    assert (folder / "a.xml").read_bytes() == b"<letter/>"
    assert (folder / "b.xml").read_bytes() == TIDY


@pytest.mark.parametrize("aside", [b"<!-- a -->", b"<?a?>"])
def test_format_loses_no_comment_unasked(aside: bytes, folder: Path, capsys: Captured) -> None:
    commented = TIDY.replace(b"aAb", b"aA" + aside + b"b")
    (folder / "a.xml").write_bytes(commented)

    assert main(["format", "a.xml"]) == 2
    assert "comments or processing instructions, which would be lost" in capsys.readouterr().err
    assert (folder / "a.xml").read_bytes() == commented
    assert main(["format", "a.xml", "--drop-comments"]) == 0
    assert (folder / "a.xml").read_bytes() == TIDY


def test_format_without_files_ends_with_two(folder: Path) -> None:
    assert main(["format", "*.xml"]) == 2


# show, rule, schema


def test_show_is_readable_in_eighty_columns(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    code = main(["show", str(REAL)])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert max(map(len, lines)) <= 80
    assert "  m1  motie Van Dijk (SP), Peters (CDA); ~36200 VI, nr. 26" in lines
    assert "      v2  oordeel-kamer, with caveat, by C.E.G. van Gennip" in lines
    assert "      Kamerstukken II 2020/21, 32824, nr. 341 [kst-32824-341]" in lines
    assert "  s1  C.E.G. van Gennip, minister SZW, signed" in lines


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xml")), ids=lambda path: path.name)
def test_show_has_the_words_of_every_verdict(path: Path, capsys: Captured) -> None:
    import kamerbrief  # noqa: PLC0415 - the others need no letter

    letter = kamerbrief.read(path)

    main(["show", str(path)])

    printed = " ".join(capsys.readouterr().out.split())
    for verdict in letter.verdicts:
        assert f"{verdict.id} " in printed
        for quote in letter.words_of(verdict):
            assert " ".join(quote.text.split()) in printed


def test_show_says_what_is_no_letter(folder: Path, capsys: Captured) -> None:
    assert main(["show", "none.xml"]) == 2
    assert capsys.readouterr().err == "kamerbrief: XML001 there is no file 'none.xml'\n"


def test_rule_lists_every_code(capsys: Captured) -> None:
    code = main(["rule"])

    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    assert listed == [*GATE_CODES, *FORM_CODES, *(rule.code for rule in RULES)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rule_shows_the_page_of_a_rule(rule: object, capsys: Captured) -> None:
    [found] = [each for each in RULES if each is rule]

    assert main(["rule", found.code.lower()]) == 0
    assert capsys.readouterr().out == (
        f"{found.code} {found.name} [{found.severity}]\n\n{found.summary}\n{found.reason}\n"
        f"\nBad:\n\n{found.bad}\nGood:\n\n{found.good}"
    )


def test_rule_shows_the_page_of_a_code_of_the_gate(capsys: Captured) -> None:
    assert main(["rule", "XML020"]) == 0
    assert capsys.readouterr().out == (
        "XML020 [error]\n\nThe XML is not well-formed.\nNo parser can tell what was meant.\n"
    )


def test_unknown_code_gets_a_hint(capsys: Captured) -> None:
    assert main(["rule", "REF03"]) == 2
    assert capsys.readouterr().err.startswith(
        "kamerbrief: there is no code 'REF03'; did you mean REF003"
    )


def test_schema_path_leads_to_the_schema(capsys: Captured) -> None:
    assert main(["schema", "--path"]) == 0
    assert (
        Path(capsys.readouterr().out.strip()).read_bytes()
        == (ROOT / "schema/1.0/kamerbrief.xsd").read_bytes()
    )


def test_schema_print_gives_all_files(capsys: Captured) -> None:
    assert main(["schema", "--print"]) == 0
    printed = capsys.readouterr().out
    assert printed.count("<xs:schema ") == len(list((ROOT / "schema/1.0").glob("*.xsd")))
    assert printed.startswith((ROOT / "schema/1.0/kamerbrief.xsd").read_text(encoding="utf-8"))


# The command itself


def test_command_alone_shows_its_help(capsys: Captured) -> None:
    assert main([]) == 2
    assert capsys.readouterr().out.startswith("usage: kamerbrief ")


@pytest.mark.parametrize("command", ["check", "format", "show", "rule", "schema"])
def test_help_of_a_command_describes_every_option(command: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])

    assert caught.value.code == 0
    assert f"usage: kamerbrief {command}" in capsys.readouterr().out


def test_unknown_command_is_a_usage_error(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["chekc"])

    assert caught.value.code == 2
    assert "invalid choice: 'chekc'" in capsys.readouterr().err


def test_version_is_printed(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == "kamerbrief 0.1.0\n"


def test_any_text_is_printed_where_the_terminal_knows_ascii_only() -> None:
    environment = {**os.environ, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0",
                   "PYTHONIOENCODING": "ascii"}  # fmt: skip

    code, output, errors = run("show", REAL, env=environment)

    assert (code, errors) == (0, b"")
    assert b"\\u201coordeel Kamer\\u201d" in output


def test_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    # More output than a pipe holds, so that the command is still writing when it is closed.
    for number in range(1000):
        (tmp_path / f"{number}.xml").write_bytes(b"<letter/>")
    process = subprocess.Popen(
        [sys.executable, "-m", "kamerbrief", "check", tmp_path],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None

    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()

    assert (process.wait(60), errors) == (141, b"")


@pytest.mark.skipif(os.name == "nt", reason="the system has other signals")
def test_interrupt_ends_quietly() -> None:
    # The work says that it has begun: a signal before that would reach Python, not the command.
    program = (
        "import sys, time\n"
        "import kamerbrief.cli.main as command\n"
        "def work(arguments):\n"
        "    print('ready', flush=True)\n"
        "    time.sleep(60)\n"
        "command._run = work\n"
        "sys.exit(command.main(['check', '-']))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"

    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)

    assert (process.returncode, errors) == (130, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [sys.executable, "-m", "kamerbrief", "show", REAL],
            stdout=full, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip

    assert (result.returncode, result.stderr.decode()) == (
        2, "kamerbrief: No space left on device\n",
    )  # fmt: skip
