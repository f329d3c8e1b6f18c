"""
`kamerbrief fix`, as its users run it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kamerbrief.cli.main import main
from kamerbrief.validation.rules import RULES

EXAMPLES = Path(__file__).parents[1] / "examples"
MEMBERS = Path(__file__).parent / "corpus/register"
RULE = next(rule for rule in RULES if rule.code == "CIT009")
BROKEN, SOUND = RULE.bad.encode(), RULE.good.encode()
MESSY = SOUND.replace(b"  <body>", b"<body>")
NO_FORM = BROKEN.replace(b'kind="kamerstuk"', b'kind="Kamerstuk"')
NO_LETTER = BROKEN.replace(b'kind="kamerstuk"', b'kind="krant"')
CHANGES = (
    "  CIT009 /letter/body/p[1]/citation[1]: session '2022/23' is now '2022-2023'\n"
    "  CIT009 /letter/body/p[1]/citation[1]: dossier '32 824' is now '32824'\n"
)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, data: bytes) -> tuple[int, bytes, str]:
    result = subprocess.run(
        [sys.executable, "-m", "kamerbrief", "fix", *arguments],
        input=data, capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    return result.returncode, result.stdout, result.stderr.decode()


def test_file_is_fixed_once_and_says_what_changed(folder: Path, capsys: Captured) -> None:
    path = folder / "a.xml"
    path.write_bytes(BROKEN)
    path.chmod(0o640)

    codes = [main(["fix", "a.xml"]), main(["fix", "a.xml"])]

    assert (codes, path.read_bytes(), path.stat().st_mode & 0o777) == ([0, 0], SOUND, 0o640)
    assert capsys.readouterr() == (f"fixed 2 things in a.xml\n{CHANGES}", "")
    assert list(folder.iterdir()) == [path]


def test_form_of_a_letter_is_mended(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(NO_FORM)

    code = main(["fix", "a.xml"])

    path = "/letter/body/p[1]/citation[1]"
    first = f"  XSD006 {path}: kind 'Kamerstuk' is now 'kamerstuk'\n"
    assert (code, capsys.readouterr().out) == (0, f"fixed 3 things in a.xml\n{first}{CHANGES}")
    assert (folder / "a.xml").read_bytes() == SOUND


def test_file_without_faults_gets_the_canonical_form(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(MESSY)
    (folder / "b.xml").write_bytes(SOUND)

    code = main(["fix", "."])

    assert (code, capsys.readouterr()) == (0, ("formatted ./a.xml\n", ""))
    assert (folder / "a.xml").read_bytes() == SOUND


def test_sound_file_is_not_touched(folder: Path, capsys: Captured) -> None:
    path = folder / "a.xml"
    path.write_bytes(SOUND)
    before = path.stat()

    code = main(["fix", "a.xml"])

    after = path.stat()
    assert (code, capsys.readouterr()) == (0, ("", ""))
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xml")), ids=lambda path: path.name)
def test_examples_need_no_fix(path: Path, capsys: Captured) -> None:
    assert (main(["fix", "--check", str(path)]), capsys.readouterr()) == (0, ("", ""))


def test_check_says_what_would_change_and_writes_nothing(folder: Path, capsys: Captured) -> None:
    for name, data in {"a": BROKEN, "b": SOUND, "c": MESSY}.items():
        (folder / f"{name}.xml").write_bytes(data)

    code = main(["fix", "--check", "a.xml", "b.xml", "c.xml"])

    printed = f"would fix 2 things in a.xml\n{CHANGES}would format c.xml\n"
    assert (code, capsys.readouterr()) == (1, (printed, ""))
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [BROKEN, SOUND, MESSY]


def test_diff_shows_what_would_change_and_writes_nothing(folder: Path, capsys: Captured) -> None:
    (folder / "a.xml").write_bytes(BROKEN)

    code = main(["fix", "--diff", "a.xml"])

    old, new = BROKEN.decode().splitlines(), SOUND.decode().splitlines()
    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "--- a.xml",
        "+++ a.xml (fixed)",
        "@@ -1,4 +1,4 @@",
        *(f" {line}" for line in old[:2]),
        f"-{old[2]}",
        f"+{new[2]}",
        f" {old[3]}",
    ]
    assert (folder / "a.xml").read_bytes() == BROKEN


@pytest.mark.parametrize(
    ("options", "fixed"),
    [
        (["--ignore", "CIT"], BROKEN),
        (["--select", "MOT"], BROKEN),
        (["--select", "CIT009"], SOUND),
        (["--per-file-ignores", "a.xml:CIT009"], BROKEN),
    ],
)
def test_rules_are_selected_as_for_check(options: list[str], fixed: bytes, folder: Path) -> None:
    (folder / "a.xml").write_bytes(BROKEN)

    assert main(["fix", "a.xml", *options]) == 0
    assert (folder / "a.xml").read_bytes() == fixed


def test_settings_of_the_project_select_rules(folder: Path) -> None:
    (folder / "kamerbrief.toml").write_text('ignore = ["CIT009"]\n', encoding="utf-8")
    (folder / "a.xml").write_bytes(BROKEN)

    main(["fix", "a.xml"])

    assert (folder / "a.xml").read_bytes() == BROKEN


# Standard input


def test_standard_input_goes_to_standard_output() -> None:
    assert run("-", data=BROKEN) == (0, SOUND, f"fixed 2 things in <stdin>\n{CHANGES}")
    assert run("-", data=SOUND) == (0, SOUND, "")


def test_standard_input_is_only_checked_on_request() -> None:
    code, output, errors = run("-", "--check", data=BROKEN)

    assert (code, output.decode().splitlines()[0], errors) == (
        1, "would fix 2 things in <stdin>", ""
    )  # fmt: skip


def test_standard_input_that_is_no_letter_gives_no_output() -> None:
    code, output, errors = run("-", data=b"<letter")

    assert (code, output) == (2, b"")
    assert errors.startswith("<stdin>:1:1: XML020 [error] ")


def test_standard_input_stands_alone(capsys: Captured) -> None:
    assert main(["fix", "-", "a.xml"]) == 2
    assert capsys.readouterr() == (
        "", "kamerbrief: - stands for the only letter, expected no other PATH beside it\n",
    )  # fmt: skip


# What is left alone


@pytest.mark.parametrize("options", [(), ("--check",), ("--diff",), ("--drop-comments",)])
def test_what_is_no_letter_is_reported_as_check_does_and_left_alone(
    options: tuple[str, ...], folder: Path, capsys: Captured
) -> None:
    (folder / "a.xml").write_bytes(NO_LETTER)
    main(["check", "a.xml"])
    *findings, total = capsys.readouterr().out.splitlines(keepends=True)

    code = main(["fix", *options, "a.xml"])

    assert (code, capsys.readouterr()) == (2, ("", "".join(findings)))
    assert total == "1 finding (1 error) in 1 of 1 letter.\n"
    assert (folder / "a.xml").read_bytes() == NO_LETTER


def test_what_is_left_alone_does_not_stop_the_others(folder: Path, capsys: Captured) -> None:
    (folder / "b.xml").write_bytes(b"<letter/>")
    (folder / "c.xml").write_bytes(BROKEN)

    code = main(["fix", "a.xml", "b.xml", "c.xml", "d*.xml"])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, f"fixed 2 things in c.xml\n{CHANGES}")
    assert [line.split(" ")[1] for line in printed.err.splitlines() if "[error]" in line] == [
        "XML001", "XSD001", "XML001"
    ]  # fmt: skip


def test_comments_are_lost_on_request_only(folder: Path, capsys: Captured) -> None:
    data = BROKEN + b"<!-- a -->"
    (folder / "a.xml").write_bytes(data)

    code = main(["fix", "a.xml"])

    assert (code, capsys.readouterr().err) == (
        2,
        "kamerbrief: a.xml is left as it is: a comment or processing instruction would be lost; "
        "--drop-comments fixes it without\n",
    )
    assert (folder / "a.xml").read_bytes() == data
    assert main(["fix", "a.xml", "--drop-comments"]) == 0
    assert (folder / "a.xml").read_bytes() == SOUND


def test_directory_without_letters_ends_with_two(folder: Path, capsys: Captured) -> None:
    assert main(["fix", "."]) == 2
    assert capsys.readouterr() == (
        "", "kamerbrief: there is nothing to fix, expected at least one .xml file\n",
    )  # fmt: skip


def test_what_is_printed_is_safe(folder: Path, capsys: Captured) -> None:
    hostile = "\N{RIGHT-TO-LEFT OVERRIDE}".encode()
    facts = b'<debates><debate id="d1" kind="' + hostile + b'Notaoverleg"/></debates><body>'
    (folder / "a.xml").write_bytes(SOUND.replace(b"<body>", facts))

    main(["fix", "a.xml"])

    assert capsys.readouterr().out == (
        "fixed 1 thing in a.xml\n  XSD006 /letter/debates/debate[1]: "
        "kind '\\u202eNotaoverleg' is now 'notaoverleg'\n"
    )


# A register of one's own


@pytest.fixture
def undated(folder: Path) -> Path:
    """
    A letter that gets a finding about members of the House when the case of *D1* is mended.
    """
    shutil.copytree(MEMBERS, folder / "tables")
    facts = (
        b'<debates><debate id="d1" kind="tweeminutendebat" date="2022-11-14"/></debates>'
        b'<motions><motion id="m1" debate="D1" dossier="36 200" treatment="mentioned">'
        b'<submitter name="Van Dijk" role="first"/></motion></motions><body>'
    )
    path = folder / "a.xml"
    path.write_bytes(SOUND.replace(b"<body>", facts))
    return path


def test_register_of_the_option_says_what_would_be_new(undated: Path) -> None:
    code = main(["fix", "a.xml", "--register", "tables"])

    assert (code, b'debate="D1"' in undated.read_bytes()) == (0, True)


def test_register_of_the_settings_says_what_would_be_new(undated: Path) -> None:
    undated.with_name("kamerbrief.toml").write_text('register = "tables"', encoding="utf-8")

    main(["fix", "a.xml"])
    first = undated.read_bytes()
    main(["fix", "a.xml", "--isolated"])

    assert (b'debate="D1"' in first, b'debate="d1"' in undated.read_bytes()) == (True, True)


def test_register_that_is_wrong_leaves_all_alone(undated: Path, capsys: Captured) -> None:
    before = undated.read_bytes()

    code = main(["fix", "a.xml", "--register", "nowhere"])

    assert (code, undated.read_bytes(), capsys.readouterr().out) == (2, before, "")


# What check says


def test_check_says_how_many_findings_can_be_fixed(folder: Path, capsys: Captured) -> None:
    for name, data in {"a": BROKEN, "b": NO_FORM, "c": NO_LETTER, "d": SOUND}.items():
        (folder / f"{name}.xml").write_bytes(data)

    main(["check", "."])

    assert capsys.readouterr().out.splitlines()[-2:] == [
        "3 findings (2 errors, 1 warning) in 3 of 4 letters.",
        "2 findings can be fixed with kamerbrief fix.",
    ]


def test_check_counts_what_can_be_fixed_by_the_register_of_the_option(
    undated: Path, capsys: Captured
) -> None:
    main(["check", "a.xml"])
    ours = capsys.readouterr().out.splitlines()[-1]
    main(["check", "a.xml", "--register", "tables"])
    own = capsys.readouterr().out.splitlines()[-1]

    assert (ours, own) == (
        "3 findings can be fixed with kamerbrief fix.",
        "1 finding can be fixed with kamerbrief fix.",
    )
