"""
Which rules run: as values, from Python, in settings and as options of `kamerbrief check`.
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief import configuration
from kamerbrief.baseline import Baseline
from kamerbrief.cli.main import main
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.errors import ConfigurationError, SelectionError, UnknownRuleError
from kamerbrief.selection import Selection
from kamerbrief.validation.rules import RULES, rules_for
from kamerbrief.xml.codec import from_xml

NO_VERDICT = next(rule for rule in RULES if rule.code == "REF008").bad
UNUSED = next(rule for rule in RULES if rule.code == "REF003").bad

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "a.xml").write_text(NO_VERDICT, encoding="utf-8")
    (folder / "b.xml").write_text(UNUSED, encoding="utf-8")
    return folder


def settings(folder: Path, text: str, name: str = "kamerbrief.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def codes_found(capsys: Captured, *arguments: str) -> list[tuple[str, str]]:
    """
    The code and severity of each finding in ``a.xml`` and ``b.xml``.
    """
    capsys.readouterr()
    main(["check", "a.xml", "b.xml", "--output", "jsonl", *arguments])
    printed = capsys.readouterr()
    return [
        (each["code"], each["severity"])
        for line in printed.out.splitlines()
        for each in json.loads(line)["diagnostics"]
    ]


# Values


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        (["ALL"], [], True),
        (["REF"], [], True),
        (["ref003"], [], True),
        (["REF0"], [], True),
        (["CIT"], [], False),
        ([], [], False),
        (["ALL"], ["REF003"], False),
        (["ALL"], ["REF"], False),
        (["REF003"], ["REF"], True),
        (["REF"], ["REF003"], False),
        (["REF003"], ["REF003"], False),
        (["REF"], ["ALL"], True),
        (["ALL"], ["ALL"], False),
    ],
)
def test_longest_name_decides(select: list[str], ignore: list[str], runs: bool) -> None:
    assert Selection(select=select, ignore=ignore).runs("REF003") is runs


def test_rules_are_selected_beside_others() -> None:
    selection = Selection(select=["CIT"], extend_select=["REF003"])

    assert [each.code for each in rules_for(selection) if each.code.startswith("REF")] == ["REF003"]


def test_what_is_ignored_in_a_file_is_ignored_whatever_is_selected() -> None:
    selection = Selection(select=["REF003"], file_ignores={"a.xml": ["REF"]})

    assert not selection.runs("REF003", selection.ignored_in("a.xml"))


@pytest.mark.parametrize(
    ("severity", "expected"),
    [
        ({"REF": "note"}, Severity.NOTE),
        ({"REF": "note", "REF003": "error"}, Severity.ERROR),
        ({"REF003": "error", "REF": "note"}, Severity.ERROR),
        ({"ALL": "note"}, Severity.NOTE),
        ({"CIT": "note"}, Severity.WARNING),
        ([("REF003", "note"), ("REF003", "error")], Severity.ERROR),
    ],
)
def test_severity_is_that_of_the_longest_name(severity: object, expected: Severity) -> None:
    selection = Selection(severity=severity)  # type: ignore[arg-type]

    [rule] = [each for each in rules_for(selection) if each.code == "REF003"]

    assert rule.severity is expected


@pytest.mark.parametrize(
    ("pattern", "name", "matches"),
    [
        ("a.xml", "a.xml", True),
        ("a.xml", "deep/down/a.xml", True),
        ("*.xml", "deep/a.xml", True),
        ("old", "deep/old/a.xml", True),
        ("old/", "old/a.xml", True),
        ("old/*", "old/a.xml", True),
        ("old/*.xml", "old/deep/a.xml", False),
        ("old/**/*.xml", "old/deep/a.xml", True),
        ("old/**/*.xml", "old/a.xml", True),
        ("**/old/**", "x/old/y/a.xml", True),
        ("old/deep", "new/old/deep/a.xml", False),
        ("old/deep", "old/deep/a.xml", True),
        ("20[12]?", "2019/a.xml", True),
        ("20[12]?", "2031/a.xml", False),
        ("a.xml", "../a.xml", False),
        ("/**", "../a.xml", True),
        ("**", "a.xml", True),
        ("a.xml", "./x/../a.xml", True),
        ("A.xml", "a.xml", False),
    ],
)
def test_patterns_count_from_the_root(pattern: str, name: str, matches: bool, folder: Path) -> None:
    selection = Selection(file_ignores={pattern: ["REF"]}, root=str(folder))

    assert bool(selection.ignored_in(name)) is matches


def test_hostile_pattern_takes_no_time() -> None:
    pattern = "/".join(["**", "*a*a*a*a*a*b"] * 200)

    assert Selection(file_ignores={pattern: ["REF"]}).ignored_in("/".join(["a" * 50] * 50)) == ()


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        ({"ignore": ["XML"]}, "XML cannot be ignored"),
        ({"ignore": ["XSD001"]}, "XSD001 cannot be ignored"),
        ({"ignore": ["X"]}, "X cannot be ignored"),
        ({"file_ignores": {"a.xml": ["XSD"]}}, "XSD cannot be ignored"),
        ({"severity": {"XML015": "note"}}, "XML015 cannot be given another severity"),
        ({"severity": {"REF": "fatal"}}, "'fatal' is not a valid Severity, expected one of error"),
        ({"select": "REF"}, "'REF' is one str, expected several codes"),
        ({"select": [""]}, "a code is empty"),
        ({"severity": {"": "note"}}, "a code is empty"),
        ({"file_ignores": {"/": ["REF"]}}, "the pattern '/' matches no file"),
    ],
)
def test_impossible_selection_is_refused(arguments: dict[str, object], problem: str) -> None:
    with pytest.raises(SelectionError, match="^" + problem.replace(".", r"\.")):
        Selection(**arguments)  # type: ignore[arg-type]


def test_selection_is_a_value() -> None:
    selection = Selection(select=["REF"], file_ignores={"a": ["REF"]}, severity={"CIT": "note"})

    assert pickle.loads(pickle.dumps(selection)) == selection
    assert hash(selection) == hash(pickle.loads(pickle.dumps(selection)))


# Python


def test_check_runs_what_is_selected() -> None:
    found = kamerbrief.check(UNUSED.encode(), selection=Selection(ignore=["REF003"]))

    assert found == Report()


def test_check_gives_the_severity_that_is_selected(folder: Path) -> None:
    [found] = kamerbrief.check("b.xml", selection=Selection(severity={"REF": "note"})).diagnostics

    assert found.severity is Severity.NOTE


def test_check_reads_patterns_for_files_with_a_name(folder: Path) -> None:
    selection = Selection(file_ignores={"b.xml": ["REF"]})

    assert kamerbrief.check("b.xml", selection=selection).diagnostics == ()
    assert kamerbrief.check(UNUSED.encode(), selection=selection).diagnostics != ()


def test_validate_runs_what_is_selected() -> None:
    letter = from_xml(UNUSED.encode())

    assert kamerbrief.validate(letter, selection=Selection(select=["CIT"])) == Report()


@pytest.mark.parametrize("selection", [Selection(select=["CIT"]), Selection(select=["XML"])])
def test_form_is_checked_whatever_is_selected(selection: Selection) -> None:
    codes = [each.code for each in kamerbrief.check(b"<letter/>", selection=selection).diagnostics]

    assert codes == ["XSD001"]


def test_unknown_code_is_an_error_with_the_nearest() -> None:
    with pytest.raises(UnknownRuleError, match="there is no code 'REF03'; did you mean REF003"):
        kamerbrief.check(UNUSED.encode(), selection=Selection(ignore=["REF03"]))


def test_rule_that_does_not_run_costs_nothing() -> None:
    assert rules_for(Selection(select=["XML"])) == ()


# Options


def test_options_select(folder: Path, capsys: Captured) -> None:
    error, warning = ("REF008", "error"), ("REF003", "warning")

    assert codes_found(capsys) == [error, warning]
    assert codes_found(capsys, "--select", "REF003,CIT") == [warning]
    assert codes_found(capsys, "--select", "CIT", "--select", "REF008") == [error]
    assert codes_found(capsys, "--select", "CIT", "--extend-select", "REF008") == [error]
    assert codes_found(capsys, "--ignore", "ref008") == [warning]
    assert codes_found(capsys, "--per-file-ignores", "a.*:REF") == [warning]
    assert codes_found(capsys, "--severity", "REF003=note") == [error, ("REF003", "note")]


def test_severity_decides_the_exit_code(folder: Path) -> None:
    assert main(["check", "b.xml", "--severity", "REF003=note"]) == 0
    assert main(["check", "b.xml", "--severity", "REF003=error", "--fail-on", "error"]) == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--select", "REF03"], "there is no code 'REF03'; did you mean REF003"),
        (["--ignore", "REF003,QQQ"], "there is no code 'QQQ'; 'kamerbrief rule' lists all codes"),
        (["--ignore", "XSD"], "XSD cannot be ignored: what the families XML and XSD find means"),
        (["--select", "REF,"], "a code is empty"),
        (["--per-file-ignores", "REF"], "'REF' has no colon, expected PATTERN:CODES"),
        (["--per-file-ignores", "a:XML"], "XML cannot be ignored"),
        (["--severity", "REF"], "'REF' has no =, expected CODE=SEVERITY"),
        (["--severity", "REF=bad"], "'bad' is not a valid Severity"),
        (["--config", "none.toml"], "there is no file"),
        (["--config", "a", "--isolated"], "not allowed with argument"),
        (["--baseline", "a", "--write-baseline", "b"], "not allowed with argument"),
    ],
)
def test_impossible_options_end_with_two(
    arguments: list[str], complaint: str, folder: Path, capsys: Captured
) -> None:
    assert main(["check", "a.xml", *arguments]) == 2
    assert complaint in capsys.readouterr().err


# Settings


def test_settings_of_the_project_are_taken(folder: Path, capsys: Captured) -> None:
    settings(folder, '[project]\nname = "x"\n\n[tool.kamerbrief]\nselect = ["REF"]\n'
             'ignore = ["REF008"]\nfail-on = "never"\nseverity = { REF003 = "error" }\n',
             "pyproject.toml")  # fmt: skip

    assert codes_found(capsys) == [("REF003", "error")]
    assert main(["check", "b.xml"]) == 0
    assert main(["check", "b.xml", "--fail-on", "error"]) == 1


def test_options_go_before_settings(folder: Path, capsys: Captured) -> None:
    settings(folder, 'select = ["CIT"]\nextend-select = ["REF008"]\nignore = ["REF003"]\n')

    assert codes_found(capsys) == [("REF008", "error")]
    assert codes_found(capsys, "--select", "REF") == [("REF008", "error")]
    assert codes_found(capsys, "--select", "REF", "--ignore", "REF008") == [("REF003", "warning")]
    assert codes_found(capsys, "--extend-select", "REF", "--ignore", "CIT") == [
        ("REF008", "error"), ("REF003", "warning"),
    ]  # fmt: skip
    assert len(codes_found(capsys, "--isolated")) == 2


def test_nearest_folder_with_settings_decides(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "sub" / "deep").mkdir(parents=True)
    settings(folder, '[tool.kamerbrief]\nignore = ["REF"]', "pyproject.toml")
    settings(folder / "sub", "[tool.other]\n", "pyproject.toml")
    monkeypatch.chdir(folder / "sub" / "deep")

    assert main(["check", "../../a.xml"]) == 0
    settings(folder / "sub" / "deep", 'select = ["REF"]')
    assert main(["check", "../../a.xml"]) == 1


def test_kamerbrief_toml_goes_before_pyproject(folder: Path, capsys: Captured) -> None:
    settings(folder, '[tool.kamerbrief]\nignore = ["REF"]', "pyproject.toml")
    settings(folder, 'ignore = ["REF003"]')

    assert codes_found(capsys) == [("REF008", "error")]
    assert codes_found(capsys, "--config", "pyproject.toml") == []


def test_settings_beside_the_letters_are_not_taken(folder: Path, capsys: Captured) -> None:
    (folder / "letters").mkdir()
    settings(folder / "letters", 'ignore = ["REF"]')
    (folder / "a.xml").rename(folder / "letters" / "a.xml")

    assert main(["check", "letters"]) == 1


def test_patterns_of_settings_count_from_their_folder(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "sub").mkdir()
    settings(folder, '[per-file-ignores]\n"sub/*" = ["REF"]\n')
    (folder / "a.xml").rename(folder / "sub" / "a.xml")
    monkeypatch.chdir(folder / "sub")

    assert main(["check", "a.xml"]) == 0
    assert main(["check", "../b.xml"]) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("select = [", "{file}: the TOML is wrong: Invalid value (at end of document)"),
        ('\nselct = ["REF"]', "{file}, line 2: selct: there is no such setting; "
         "did you mean select?"),
        ("[rules]\nREF = 1", "{file}: rules: there is no such setting; expected select, extend-s"),
        ('select = ["REF03"]', "{file}, line 1: select: there is no code 'REF03'; did you mean"),
        ('select = "REF"', "{file}, line 1: select: expected a list of codes, such as [\"REF003"),
        ("ignore = [1]", "{file}, line 1: ignore: expected a list of codes"),
        ('ignore = ["XML015"]', "{file}, line 1: ignore: XML015 cannot be ignored: what"),
        ('fail-on = "bad"', "{file}, line 1: fail-on: expected one of error, warning, note, never"),
        ("fail-on = []", "{file}, line 1: fail-on: expected one of"),
        ("baseline = 1", "{file}, line 1: baseline: expected the path of a file"),
        ('register = ""', "{file}, line 1: register: expected the path of a folder"),
        ('per-file-ignores = ["REF"]', "{file}, line 1: per-file-ignores: expected a table"),
        ('[per-file-ignores]\na = "REF"', "{file}: per-file-ignores: expected a list of codes"),
        ('severity = "note"', "{file}, line 1: severity: expected a table"),
        ('[severity]\nREF = "bad"', "{file}, line 2: REF: 'bad' is not a valid Severity"),
        ("[severity]\nREF = 1", "{file}, line 2: REF: expected one of error, warning, note"),
        ('[severity]\nQQQ = "note"', "{file}, line 2: QQQ: there is no code 'QQQ'"),
        ("a = " + "[" * 100_000, "{file}: values are nested too deep"),
        (".".join("a" * 100_000) + " = 1", "{file}: there are too many dots on a line"),
        ('"\u2028".' * 30_000 + "a = 1", "{file}: there are too many dots on a line"),
        ("a = " + "9" * 100_000, "{file}: the TOML is wrong: Exceeds the limit"),
        ("#" * 300_000, "{file}: the source has more than 262,144 bytes, the maximum"),
        ("select = ['\udcff']", "{file}: the file is not UTF-8"),
    ],
)  # fmt: skip
def test_bad_settings_are_named_with_their_place(text: str, problem: str, folder: Path) -> None:
    file = folder / "kamerbrief.toml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))

    with pytest.raises(ConfigurationError) as caught:
        configuration.find(folder)

    assert str(caught.value).startswith(problem.replace("{file}", str(file)))


def test_bad_settings_end_with_two(folder: Path, capsys: Captured) -> None:
    settings(folder, "[tool]\nkamerbrief = 1", "pyproject.toml")

    assert main(["check", "a.xml"]) == 2
    assert capsys.readouterr() == (
        "", f"kamerbrief: {folder / 'pyproject.toml'}: tool.kamerbrief is no table\n",
    )  # fmt: skip


def test_settings_in_pyproject_are_named_in_full(folder: Path, capsys: Captured) -> None:
    settings(folder, "[tool.kamerbrief]\nselekt = []", "pyproject.toml")

    assert main(["check", "a.xml"]) == 2
    assert "pyproject.toml, line 2: tool.kamerbrief.selekt: " in capsys.readouterr().err


# A register of one's own


@pytest.fixture
def unclear(folder: Path) -> str:
    """
    A letter in which only a register with members finds something.
    """
    tables = folder / "tables"
    shutil.copytree(Path(__file__).parent / "corpus/register", tables)
    rule = next(rule for rule in RULES if rule.code == "MOT011")
    (folder / "c.xml").write_text(rule.bad, encoding="utf-8")
    return "c.xml"


def test_register_of_the_option_is_asked(unclear: str, capsys: Captured) -> None:
    assert main(["check", unclear]) == 0
    assert main(["check", unclear, "--register", "tables", "--output", "concise"]) == 1
    assert "MOT011" in capsys.readouterr().out


def test_register_of_the_settings_is_found_from_elsewhere(
    folder: Path, unclear: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings(folder, 'register = "tables"')
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")

    assert main(["check", f"../{unclear}"]) == 1
    assert main(["check", f"../{unclear}", "--isolated"]) == 0


def test_register_that_is_wrong_ends_with_two(unclear: str, capsys: Captured) -> None:
    assert main(["check", unclear, "--register", "sub"]) == 2
    assert capsys.readouterr() == (
        "", "kamerbrief: sub: expected a folder, or one of office_holders.csv, ministries.csv, "
        "parties.csv, members.csv\n",
    )  # fmt: skip


# Baselines


def test_what_is_in_the_baseline_is_left_out(folder: Path, capsys: Captured) -> None:
    written = main(["check", ".", "--write-baseline", "old.json"])
    first = capsys.readouterr()
    accepted = main(["check", ".", "--baseline", "old.json"])
    second = capsys.readouterr()

    assert (written, accepted) == (0, 0)
    assert first.err == "kamerbrief: 2 findings are now in old.json\n"
    assert second == (
        "Checked 2 letters: no findings.\n", "kamerbrief: 2 findings are accepted by old.json\n",
    )  # fmt: skip


def test_finding_that_is_new_is_not_left_out(folder: Path, capsys: Captured) -> None:
    main(["check", ".", "--write-baseline", "old.json"])
    debate = '<debate id="d1" kind="notaoverleg" date="2022-11-14"/>'
    (folder / "b.xml").write_text(UNUSED.replace(debate, f"{debate}\n{debate.replace('d1', 'd2')}"))
    capsys.readouterr()

    code = main(["check", ".", "--baseline", "old.json", "--output", "concise"])

    assert (code, capsys.readouterr().out) == (
        1, "./b.xml:5:1: REF003 nothing points at the debate 'd2'\n",
    )  # fmt: skip


def test_baseline_counts_findings_that_are_alike() -> None:
    found = kamerbrief.check(UNUSED.encode())
    twice = Report(diagnostics=found.diagnostics * 2)
    baseline = Baseline(os.getcwd())  # noqa: PTH109 - a str

    baseline.add(found)

    assert baseline.without(found).diagnostics == ()
    assert baseline.without(twice).diagnostics == found.diagnostics


def test_baseline_is_found_from_elsewhere(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["check", "a.xml", "b.xml", "--write-baseline", "old.json"])
    settings(folder, 'baseline = "old.json"')
    (folder / "sub").mkdir()
    monkeypatch.chdir(folder / "sub")

    assert main(["check", f"{folder}/a.xml", "../b.xml"]) == 0
    assert main(["check", "../b.xml", "--isolated"]) == 1


def test_baseline_is_sorted_and_versioned(folder: Path) -> None:
    main(["check", "b.xml", "a.xml", "--write-baseline", "old.json"])

    document = json.loads((folder / "old.json").read_bytes())
    assert document["version"] == 1
    assert [(file, [*codes]) for file, codes in document["files"].items()] == [
        ("a.xml", ["REF008"]), ("b.xml", ["REF003"]),
    ]  # fmt: skip


def test_form_is_never_accepted(folder: Path, capsys: Captured) -> None:
    (folder / "c.xml").write_bytes(b"<letter/>")

    written = main(["check", ".", "--write-baseline", "old.json", "--output", "concise"])

    assert written == 1
    assert [line[:13] for line in capsys.readouterr().out.splitlines()] == ["./c.xml:1:1: "]
    assert "XSD" not in (folder / "old.json").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (None, "the baseline cannot be read: there is no file 'old.json'"),
        ("", "'old.json' is no baseline: Expecting value"),
        ("[" * 100_000, "'old.json' is no baseline: maximum recursion depth exceeded"),
        ("[]", "'old.json' is no baseline, expected an object with a version"),
        ('{"version": 2}', "'old.json' is a baseline of version 2, expected 1; write it again"),
        ('{"version": 1}', "'old.json' is no baseline, expected counts by file, code and"),
        ('{"version": 1, "files": []}', "'old.json' is no baseline, expected counts"),
        ('{"version": 1, "files": {"a": {"REF003": {"x": true}}}}', "'old.json' is no baseline,"),
        ('{"version": 1, "files": {"a": {"REF003": {"x": -1}}}}', "'old.json' is no baseline,"),
        ('{"version": 1, "files": {"a": {"REF003": 1}}}', "'old.json' is no baseline, expected"),
    ],
)
def test_bad_baseline_ends_with_two(
    text: str | None, problem: str, folder: Path, capsys: Captured
) -> None:
    if text is not None:
        (folder / "old.json").write_text(text, encoding="utf-8")

    assert main(["check", "a.xml", "--baseline", "old.json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"kamerbrief: {problem}")


def test_baseline_that_cannot_be_written_ends_with_two(folder: Path, capsys: Captured) -> None:
    assert main(["check", "a.xml", "--write-baseline", "none/old.json"]) == 2
    assert "'none/old.json' cannot be written" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="the working directory cannot be removed there")
def test_working_directory_that_is_gone_has_no_settings(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert main(["check", f"{folder}/a.xml"]) == 1
