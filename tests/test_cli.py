"""
The command itself, and its smaller subcommands, as their users run them.
"""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.cli.main import main
from kamerbrief.gate.codes import CODES as GATE_CODES
from kamerbrief.rendering.codes import render_code
from kamerbrief.rendering.style import COLOURED
from kamerbrief.rendering.summary import summary
from kamerbrief.sources.codes import CODES as SOURCE_CODES
from kamerbrief.validation.rules import RULES
from kamerbrief.xml.codes import CODES as FORM_CODES

ROOT = Path(__file__).parents[1]
SCHEMA = ROOT / "schema" / "1.0"
REAL = ROOT / "examples" / "migratie.xml"
COMMANDS = ["check", "format", "fix", "show", "cite", "register", "rule", "schema", "table"]
COMMAND = [sys.executable, "-m", "kamerbrief"]
# Python buffers as it does by default, whatever the tests are run with.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}

Captured = pytest.CaptureFixture[str]

posix_only = pytest.mark.skipif(os.name == "nt", reason="the system has no such signals")
needs_full = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="the system has no /dev/full"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


# Arguments


def test_command_alone_shows_its_help(capsys: Captured) -> None:
    assert main([]) == 2
    assert capsys.readouterr().out.startswith("usage: kamerbrief ")


def test_help_names_every_command(capsys: Captured) -> None:
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(f"\n    {command} " in printed for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_has_examples_and_fits_a_terminal(
    command: str, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    code = main([command, "--help"])

    printed = capsys.readouterr().out
    assert code == 0
    assert printed.startswith(f"usage: kamerbrief {command} ")
    assert f"\nexamples:\n  kamerbrief {command}" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_options_of_a_command_are_documented(capsys: Captured) -> None:
    page = (ROOT / "docs" / "reference" / "command.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        main([command, "--help"])

    options = set(re.findall(r"^  (--[a-z-]+)", capsys.readouterr().out, re.MULTILINE))

    assert "--output" in options
    assert {option for option in options if f"`{option}" not in page} == set()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["chekc"], "invalid choice: 'chekc'"),
        (["check"], "the following arguments are required: PATH"),
        (["check", "--fail-on", "never", "--out", "json", "a"], "unrecognized arguments: --out"),
        (["show", "a", "b"], "unrecognized arguments: b"),
        (["schema", "--path", "--print"], "not allowed with argument"),
        (["rule", "--\x1b[31m\u202e"], "unrecognized arguments: --\\x1b[31m\\u202e\n"),
    ],
)
def test_usage_error_ends_with_two(arguments: list[str], complaint: str, capsys: Captured) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert complaint in printed.err


def test_version_is_printed(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr() == (f"kamerbrief {kamerbrief.__version__}\n", "")


def test_help_loads_only_the_command_that_is_asked_for() -> None:
    code = (
        "import sys; from kamerbrief.cli.main import main; main(['--help'])\n"
        "sys.exit('lxml' in sys.modules or 'attrs' in sys.modules)"
    )

    result = subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL, check=False)

    assert result.returncode == 0


# Streams that end, are full, or are not there


def test_any_text_is_printed_where_the_terminal_knows_ascii_only() -> None:
    environment = {**os.environ, "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0",
                   "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}  # fmt: skip

    result = subprocess.run(
        [*COMMAND, "show", REAL], env=environment, capture_output=True, timeout=60, check=False
    )

    assert (result.returncode, result.stderr) == (0, b"")
    assert b"\\u201coordeel Kamer\\u201d" in result.stdout


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_closed_pipe_ends_quietly(unbuffered: str, tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.xml").write_bytes(b"<letter/>")
    process = subprocess.Popen(
        [*COMMAND, "check", tmp_path], env={**ENVIRONMENT, "PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None

    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read()
    process.stderr.close()

    assert (process.wait(60), errors) == (141, b"")


@posix_only
def test_interrupt_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"<letter/>")
    process = subprocess.Popen(
        [*COMMAND, "check", tmp_path / "a.xml", "-", "--output-format", "concise"],
        env={**ENVIRONMENT, "PYTHONUNBUFFERED": "1"},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None

    # It has reported the file, and waits for standard input or is about to.
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=60)

    assert (process.returncode, output, errors) == (130, b"", b"")


@posix_only
def test_interrupt_of_a_whole_pipeline_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_bytes(b"<letter/>")
    code = (
        "import sys; from kamerbrief.cli.main import main\n"
        "class Reader:\n"
        "    def read(self, size):\n"
        "        print('ready', file=sys.stderr, flush=True)\n"
        "        sys.__stdin__.buffer.read(1)\n"
        "        raise KeyboardInterrupt\n"
        "class Input:\n"
        "    buffer = Reader()\n"
        "sys.stdin = Input()\n"
        f"sys.exit(main(['check', {str(tmp_path)!r}, '-']))\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], env=ENVIRONMENT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stderr is not None

    # The finding is still in the buffer when the reader of the pipe goes, and the interrupt comes.
    process.stderr.readline()
    process.stdout.close()
    process.stdin.write(b"x")
    process.stdin.close()
    errors = process.stderr.read()
    process.stderr.close()

    assert (process.wait(60), errors) == (130, b"")


@needs_full
@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["check", "--help"], ["show", REAL], ["cite", REAL], ["rule"],
     ["schema", "--print"],
     ["check", ROOT / "tests" / "corpus" / "bad"]],
    ids=lambda arguments: str(arguments[0]),
)  # fmt: skip
def test_full_disk_is_one_line(arguments: list[str | Path]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*COMMAND, *arguments], env=ENVIRONMENT,
            stdout=full, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip

    assert (result.returncode, result.stderr) == (2, b"kamerbrief: No space left on device\n")


@needs_full
@pytest.mark.parametrize("arguments", [["show", "none.xml"], ["chekc"], ["format", "none.xml"]])
def test_complaint_that_cannot_be_printed_is_an_exit_code(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*COMMAND, *arguments], env=ENVIRONMENT, stderr=full, timeout=60, check=False
        )

    assert result.returncode == 2


@posix_only
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_may_be_closed(closed: str) -> None:
    result = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m kamerbrief show "$1" {closed}', sys.executable, REAL],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip

    assert (result.returncode, result.stderr) == (0, b"")


def test_streams_may_be_others(monkeypatch: pytest.MonkeyPatch) -> None:
    output = io.StringIO()
    monkeypatch.setattr(sys, "stdout", output)

    code = main(["--version"])

    assert (code, output.getvalue()) == (0, f"kamerbrief {kamerbrief.__version__}\n")


def test_lack_of_memory_is_one_line(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    class Reader:
        def read(self, size: int) -> bytes:
            raise MemoryError

    class Input:
        buffer = Reader()

    monkeypatch.setattr(sys, "stdin", Input())

    code = main(["show", "-"])

    assert (code, capsys.readouterr()) == (2, ("", "kamerbrief: there is not enough memory\n"))


# show


@pytest.mark.parametrize("width", [60, 132])
def test_letter_is_shown_as_wide_as_the_terminal(
    width: int, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))

    code = main(["show", str(REAL)])

    assert (code, capsys.readouterr()) == (0, (summary(kamerbrief.read(REAL), width), ""))


def test_letter_is_shown_in_colour_on_request(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    main(["show", str(REAL), "--color", "always"])

    assert capsys.readouterr().out == summary(kamerbrief.read(REAL), 80, COLOURED)


def test_letter_on_standard_input_is_shown(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = b'<letter xmlns="urn:kamerbrief:1" version="1.0"><body>Ja.</body></letter>'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    code = main(["show", "-"])

    assert (code, capsys.readouterr().out) == (0, "The letter declares no facts.\n")


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        pytest.param(None, "XML001 there is no file 'a.xml'", id="missing"),
        pytest.param(
            "<letter>\u202e<".encode(),
            "line 1, column 10: XML020 the XML is not well-formed: ",
            id="not-well-formed",
        ),
        pytest.param(
            '<letter xmlns="urn:kamerbrief:1" version="1\u009b"><body/></letter>'.encode(),
            "line 1, column 1: XSD006 <letter> has version='1\\x9b', expected ",
            id="bad-form",
        ),
    ],
)
def test_what_is_no_letter_is_not_shown(
    data: bytes | None, complaint: str, folder: Path, capsys: Captured
) -> None:
    if data is not None:
        (folder / "a.xml").write_bytes(data)

    code = main(["show", "a.xml"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert printed.err.startswith(f"kamerbrief: {complaint}")
    assert printed.err.endswith("\n")
    assert printed.err.strip().isprintable()


def test_size_of_a_letter_is_bounded_on_request(capsys: Captured) -> None:
    assert main(["show", str(REAL), "--max-bytes", "7"]) == 2
    assert capsys.readouterr().err == (
        "kamerbrief: XML003 the source has more than 7 bytes, the maximum\n"
    )


# rule


def test_rule_lists_every_code(capsys: Captured) -> None:
    code = main(["rule"])

    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    assert listed == [*GATE_CODES, *SOURCE_CODES, *FORM_CODES, *(rule.code for rule in RULES)]


@pytest.mark.parametrize(
    "meaning", [GATE_CODES["XML020"], FORM_CODES["XSD006"], *RULES], ids=lambda each: each.code
)
def test_rule_shows_the_page_of_a_code(meaning: object, capsys: Captured) -> None:
    [found] = [each for each in (*GATE_CODES.values(), *FORM_CODES.values(), *RULES)
               if each is meaning]  # fmt: skip

    code = main(["rule", found.code.lower()])

    assert (code, capsys.readouterr()) == (0, (render_code(found), ""))


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        ("REF03", "there is no code 'REF03'; did you mean REF003, "),
        ("\x1b", "there is no code '\\x1b'; 'kamerbrief rule' lists all codes\n"),
    ],
)
def test_unknown_code_gets_a_hint(code: str, complaint: str, capsys: Captured) -> None:
    assert main(["rule", code]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"kamerbrief: {complaint}")


# schema


@pytest.mark.parametrize("arguments", [["schema"], ["schema", "--path"]])
def test_schema_path_leads_to_the_schema(arguments: list[str], capsys: Captured) -> None:
    code = main(arguments)

    path = Path(capsys.readouterr().out.removesuffix("\n"))
    assert code == 0
    assert path.read_bytes() == (SCHEMA / "kamerbrief.xsd").read_bytes()
    assert {each.name for each in path.parent.glob("*.xsd")} == {
        each.name for each in SCHEMA.glob("*.xsd")
    }


@pytest.mark.parametrize("name", ["", *(path.name for path in sorted(SCHEMA.glob("*.xsd")))])
def test_schema_prints_the_bytes_of_a_file(name: str) -> None:
    result = subprocess.run(
        [*COMMAND, "schema", "--print", *filter(None, [name])],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True, timeout=60, check=True,
    )  # fmt: skip

    assert result.stdout == (SCHEMA / (name or "kamerbrief.xsd")).read_bytes()


@pytest.mark.parametrize("name", ["none.xsd", "../1.0/body.xsd", "\x1b", str(REAL)])
def test_schema_prints_no_other_file(name: str, capsys: Captured) -> None:
    assert main(["schema", "--print", name]) == 2
    assert capsys.readouterr() == (
        "",
        f"kamerbrief: the schema has no file {name!r}, expected body.xsd, facts.xsd, "
        "kamerbrief.xsd, types.xsd, vocabularies.xsd, xml.xsd\n",
    )


def test_page_of_the_rules_is_what_the_docstrings_say(capsys: Captured) -> None:
    page = (ROOT / "docs" / "reference" / "rules.md").read_text(encoding="utf-8")

    main(["rule", "--markdown"])

    # When this fails: kamerbrief rule --markdown >docs/reference/rules.md
    assert capsys.readouterr().out == page


def test_rules_are_listed_as_json(capsys: Captured) -> None:
    main(["rule", "--json"])

    listed = json.loads(capsys.readouterr().out)
    expected = [*GATE_CODES, *SOURCE_CODES, *FORM_CODES, *(rule.code for rule in RULES)]
    assert [each["code"] for each in listed] == expected
    [gate] = [each for each in listed if each["code"] == "XML004"]
    assert gate == {
        "code": "XML004", "name": None, "family": "XML", "severity": "error",
        "summary": "The document is empty.", "reason": "There is nothing to look at.",
        "fix": None, "bad": None, "good": None,
    }  # fmt: skip


def test_rule_is_explained_as_json(capsys: Captured) -> None:
    rule = next(each for each in RULES if each.code == "REF003")

    main(["rule", "ref003", "--json"])

    assert json.loads(capsys.readouterr().out) == [
        {
            "code": "REF003", "name": "unused-fact", "family": "REF", "severity": "warning",
            "summary": rule.summary, "reason": rule.reason, "fix": None, "bad": rule.bad,
            "good": rule.good,
        }
    ]  # fmt: skip
