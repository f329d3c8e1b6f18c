"""
The formats of output, held to their published schemas and to real consumers.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import JUnitXml

from kamerbrief.catalogue import meanings
from kamerbrief.cli.main import main
from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.fingerprints import fingerprint, numbered
from kamerbrief.rendering import sarif
from kamerbrief.rendering.formats import Format, renderer_for
from kamerbrief.rendering.junit import JUnit
from kamerbrief.validation.rules import RULES

ROOT = Path(__file__).parents[1]
SCHEMAS = ROOT / "tests" / "schemas"
REPORT_SCHEMA = ROOT / "docs" / "reference" / "report-1.schema.json"
NO_VERDICT = next(rule for rule in RULES if rule.code == "REF008").bad
UNUSED = next(rule for rule in RULES if rule.code == "REF003").bad
CLEAN = '<letter xmlns="urn:kamerbrief:1" version="1.0"><body><p>Ja.</p></body></letter>'
FORMATS = [str(each) for each in Format]
HOSTILE = "\x00\x1b[31m\u202e]]>&<\"'%\r\n::error::\ud800\ufffe\uffff\U0001f600[a](http://b)"

Captured = pytest.CaptureFixture[str]


def finding(
    message: str = "it is wrong",
    *,
    severity: Severity = Severity.ERROR,
    line: int | None = 2,
    path: str | None = "/letter/body/p[2]",
    file: str | None = "a.xml",
    hint: str | None = None,
) -> Diagnostic:
    column = None if line is None else 3
    location = Location(file=file, line=line, column=column, path=path)
    return Diagnostic(
        code="REF001", severity=severity, location=location, message=message, hint=hint
    )


def rendered(wanted: Format, *reports: Report) -> str:
    renderer = renderer_for(wanted)
    return "".join(renderer.add(each, b"") for each in reports) + renderer.end()


def report(*diagnostics: Diagnostic, file: str = "a.xml") -> Report:
    return Report(file=file, diagnostics=diagnostics)


def schema_of(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def results_of(*reports: Report) -> list[Any]:
    log = json.loads(rendered(Format.SARIF, *reports))
    results: list[Any] = log["runs"][0]["results"]
    return results


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    (tmp_path / "a.xml").write_text(NO_VERDICT, encoding="utf-8")
    (tmp_path / "b.xml").write_text(UNUSED, encoding="utf-8")
    (tmp_path / "c.xml").write_text(CLEAN, encoding="utf-8")
    return tmp_path


# Fingerprints


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(finding(line=99), True, id="line"),
        pytest.param(finding(path="/letter/body/p[7]"), True, id="number"),
        pytest.param(finding(file="b.xml"), True, id="file"),
        pytest.param(finding(severity=Severity.NOTE), True, id="severity"),
        pytest.param(finding(hint="put it right"), True, id="hint"),
        pytest.param(finding("it is wrong too"), False, id="message"),
        pytest.param(finding(path="/letter/body/list[2]"), False, id="element"),
    ],
)
def test_fingerprint_stays_when_text_moves(other: Diagnostic, same: bool) -> None:
    assert (fingerprint(other) == fingerprint(finding())) is same


def test_fingerprint_stays_when_a_message_names_another_line() -> None:
    first, second = (finding(f"tag letter line {line}, column 5") for line in (1, 20))

    assert fingerprint(first) == fingerprint(second)


def test_like_findings_of_one_letter_are_numbered() -> None:
    marks = [mark for _, mark in numbered(report(finding(), finding("other"), finding(line=9)))]

    first, other = fingerprint(finding()), fingerprint(finding("other"))
    assert marks == [f"{first}:1", f"{other}:1", f"{first}:2"]


def test_fingerprint_stays_when_a_line_is_put_in(folder: Path, capsys: Captured) -> None:
    def marks() -> list[str]:
        main(["check", "a.xml", "--output", "json"])
        [each] = json.loads(capsys.readouterr().out)
        return [found["fingerprint"] for found in each["diagnostics"]]

    before = marks()
    (folder / "a.xml").write_text(NO_VERDICT.replace("<motions>", "\n\n  <motions>"), "utf-8")

    assert marks() == before


# JSON


@pytest.mark.parametrize("output_format", ["json", "jsonl"])
def test_json_has_the_published_form(output_format: str, folder: Path, capsys: Captured) -> None:
    main(["check", ".", "missing.xml", "--output", output_format])

    printed = capsys.readouterr().out
    lines = printed.splitlines() if output_format == "jsonl" else []
    reports = [json.loads(line) for line in lines] or json.loads(printed)
    assert [each["file"] for each in reports] == ["./a.xml", "./b.xml", "./c.xml", "missing.xml"]
    for each in reports:
        jsonschema.validate(each, schema_of(REPORT_SCHEMA))


def test_lines_of_json_are_the_objects_of_the_array() -> None:
    reports = [report(finding()), report(file="b.xml")]

    array = json.loads(rendered(Format.JSON, *reports))

    lines = rendered(Format.JSONL, *reports).splitlines()
    assert [json.loads(line) for line in lines] == array


@pytest.mark.parametrize(
    "wanted", [each for each in Format if each not in {Format.SARIF, Format.JSON, Format.GITLAB}]
)
def test_report_is_written_before_the_next_is_there(wanted: Format) -> None:
    renderer = renderer_for(wanted)

    first = renderer.add(report(finding()), b"")

    assert "it is wrong" in first
    assert first.endswith("\n")


# SARIF


def test_sarif_has_the_published_form(folder: Path, capsys: Captured) -> None:
    main(["check", ".", "missing.xml", "--output", "sarif"])

    log = json.loads(capsys.readouterr().out)
    jsonschema.validate(log, schema_of(SCHEMAS / "sarif-2.1.0.json"))
    [run] = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [{"executionSuccessful": False}]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(meanings())
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    assert [(each["ruleId"], each["level"]) for each in run["results"]] == [
        ("REF008", "error"), ("REF003", "warning"), ("XML001", "error"),
    ]  # fmt: skip


def test_sarif_result_has_place_path_and_fingerprint() -> None:
    [result] = results_of(report(finding(hint="put it right")))

    mark = f"{fingerprint(finding())}:1"
    assert result == {
        "ruleId": "REF001",
        "ruleIndex": list(meanings()).index("REF001"),
        "level": "error",
        "message": {"text": "it is wrong\nHelp: put it right"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "a.xml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 2, "startColumn": 3},
                },
                "logicalLocations": [
                    {"fullyQualifiedName": "/letter/body/p[2]", "kind": "element"}
                ],
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": mark, "kamerbrief/v1": mark},
    }


@pytest.mark.parametrize("code", ["XML003", "XML900", "XML901", "XML902"])
def test_file_of_which_nothing_is_known_is_an_error_of_the_run(code: str) -> None:
    unread = report(attrs.evolve(finding(line=None), code=code))

    [run] = json.loads(rendered(Format.SARIF, unread))["runs"]
    [suite] = JUnitXml.fromstring(rendered(Format.JUNIT, unread).encode())

    assert run["invocations"][0]["executionSuccessful"] is False
    assert suite.errors == 1


def test_sarif_without_findings_has_the_published_form() -> None:
    log = json.loads(rendered(Format.SARIF, report()))

    jsonschema.validate(log, schema_of(SCHEMAS / "sarif-2.1.0.json"))
    assert log["runs"][0]["results"] == []


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("./letters/a.xml", "letters/a.xml"),
        ("b/../a b#c?.xml", "a%20b%23c%3F.xml"),
        ("2024:1.xml", "2024%3A1.xml"),
        ("a\udcff.xml", "a%FF.xml"),
        ("/elsewhere/a.xml", "file:///elsewhere/a.xml"),
        ("../a.xml", None),
    ],
)
def test_files_are_named_from_the_working_directory(
    name: str, address: str | None, folder: Path
) -> None:
    [result] = results_of(report(finding(file=name), file=name))

    found = result["locations"][0]["physicalLocation"]["artifactLocation"]
    expected = address or f"{folder.parent.as_uri()}/a.xml"
    base = {} if expected.startswith("file:") else {"uriBaseId": "%SRCROOT%"}
    assert found == {"uri": expected, **base}


def test_sarif_without_line_points_at_the_first() -> None:
    [result] = results_of(report(finding(line=None)))

    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_sarif_of_an_object_has_the_path_alone() -> None:
    [result] = results_of(Report(diagnostics=(finding(file=None, line=None),)))

    assert [*result["locations"][0]] == ["logicalLocations"]


def test_sarif_makes_no_links_of_what_a_letter_says() -> None:
    [result] = results_of(report(finding("[click](https://example.org) " + "a" * 5000)))

    text = result["message"]["text"]
    assert text.startswith("[click] (https://example.org) a")
    assert len(text) == 1003


def test_sarif_keeps_the_worst_and_says_what_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_RESULTS", 3)
    severities = [Severity.NOTE, Severity.WARNING, Severity.ERROR] * 2
    renderer = sarif.Sarif()

    for number, severity in enumerate(severities):
        renderer.add(report(finding(f"number {number}", severity=severity)), b"")
    log = json.loads(renderer.end())

    run = log["runs"][0]
    remark = "the SARIF log has the worst 3 of 6 findings, since GitHub takes no more"
    assert renderer.remark == remark
    assert [each["message"]["text"] for each in run["results"]] == [
        "number 1", "number 2", "number 5",
    ]  # fmt: skip
    assert run["invocations"][0]["toolExecutionNotifications"] == [
        {"level": "warning", "message": {"text": remark}}
    ]
    jsonschema.validate(log, schema_of(SCHEMAS / "sarif-2.1.0.json"))


def test_sarif_stays_below_the_size_that_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sarif, "MAX_COMPRESSED", 100_000)
    renderer = sarif.Sarif()

    for _ in range(500):
        renderer.add(report(finding(os.urandom(400).hex())), b"")
    written = len(json.loads(renderer.end())["runs"][0]["results"])

    assert 100 < written < 400
    assert renderer.remark is not None


def test_sarif_says_what_github_does_not_show() -> None:
    renderer = sarif.Sarif()

    renderer.add(report(*[finding()] * 5001), b"")
    run = json.loads(renderer.end())["runs"][0]

    assert run["invocations"][0]["toolExecutionNotifications"] == [
        {"level": "warning", "message": {"text": "GitHub shows 5,000 of the 5,001 results"}}
    ]
    assert renderer.remark is None


def test_what_is_left_out_is_said_on_standard_error(
    folder: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "MAX_RESULTS", 1)

    assert main(["check", ".", "--output", "sarif:log.sarif"]) == 1
    assert capsys.readouterr() == (
        "",
        "kamerbrief: the SARIF log has the worst 1 of 2 findings, since GitHub takes no more\n",
    )


# JUnit


def test_junit_is_read_by_a_parser(folder: Path, capsys: Captured) -> None:
    main(["check", ".", "missing.xml", "--output", "junit:out.xml"])

    suites = list(JUnitXml.fromfile(str(folder / "out.xml")))
    assert [(each.name, each.tests, each.failures, each.errors) for each in suites] == [
        ("a.xml", 1, 1, 0), ("b.xml", 1, 1, 0), ("c.xml", 1, 0, 0), ("missing.xml", 1, 0, 1),
    ]  # fmt: skip
    [case] = suites[0]
    [failure] = case.result
    assert (case.name, case.classname) == ("REF008 4:5", "a.xml")
    assert (failure.type, failure.message) == (
        "REF008", "the motion 'm1' is appraised, but no verdict is about it",
    )  # fmt: skip
    assert [case.is_passed for case in suites[2]] == [True]
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("fail_on", "failures"), [("note", 1), ("warning", 1), ("error", 0), ("never", 0)]
)
def test_junit_fails_where_the_command_does(
    fail_on: str, failures: int, folder: Path, capsys: Captured
) -> None:
    code = main(["check", "b.xml", "--output", "junit", "--fail-on", fail_on])

    [suite] = JUnitXml.fromstring(capsys.readouterr().out.encode())
    assert (suite.failures, code) == (failures, failures)
    [case] = suite
    assert (case.system_out is None) is bool(failures)


def test_junit_of_nothing_is_read_too() -> None:
    assert list(JUnitXml.fromstring(JUnit().end().encode())) == []


@given(text=st.text(st.characters() | st.sampled_from(HOSTILE)))
def test_junit_holds_any_text(text: str) -> None:
    diagnostic = finding(text, file=text, hint=text)

    output = rendered(Format.JUNIT, report(diagnostic, file=text)).encode()

    [suite] = JUnitXml.fromstring(output)
    assert suite.failures == 1


# GitHub and GitLab


def test_github_output_is_a_command_for_each_finding(folder: Path, capsys: Captured) -> None:
    main(["check", "./b.xml", "missing.xml", "--output", "github"])

    assert capsys.readouterr().out.splitlines() == [
        "::warning file=b.xml,line=4,col=5,title=REF003::nothing points at the debate 'd1'"
        "%0Amark the words that name it, or leave the debate out",
        "::error file=missing.xml,title=XML001::there is no file 'missing.xml'",
    ]


@given(text=st.text(st.characters() | st.sampled_from(HOSTILE), min_size=1))
def test_github_output_takes_no_commands_from_a_letter(text: str) -> None:
    diagnostic = finding(text, file=text, hint=text)

    output = rendered(Format.GITHUB, report(diagnostic, file=text))

    assert output.count("\n") == 1
    assert re.match(r"::error file=[^:,]*,line=2,col=3,title=REF001::", output)


def test_gitlab_output_has_the_documented_form(folder: Path, capsys: Captured) -> None:
    main(["check", ".", "missing.xml", "--output", "gitlab"])

    issues = json.loads(capsys.readouterr().out)
    jsonschema.validate(issues, schema_of(SCHEMAS / "gitlab-code-quality.json"))
    assert [
        (each["check_name"], each["severity"], each["location"]["path"]) for each in issues
    ] == [
        ("REF008", "major", "a.xml"), ("REF003", "minor", "b.xml"),
        ("XML001", "major", "missing.xml"),
    ]  # fmt: skip


def test_gitlab_fingerprints_are_unique() -> None:
    issues = json.loads(
        rendered(Format.GITLAB, report(finding(), finding(line=9)), report(finding(), file="b.xml"))
    )

    assert len({each["fingerprint"] for each in issues}) == 2
    assert len(issues) == 3


# Outputs


@pytest.mark.parametrize("output_format", FORMATS)
def test_any_text_can_be_written_to_a_file(output_format: str, folder: Path) -> None:
    renderer = renderer_for(Format(output_format))

    hostile = report(finding(HOSTILE, file=HOSTILE), file=HOSTILE)
    output = renderer.add(hostile, b"") + renderer.end()

    assert output.encode("utf-8", "backslashreplace")
    assert not {"\x1b", "\u202e"} & set(output)


def test_one_run_feeds_a_person_and_machines(folder: Path, capsys: Captured) -> None:
    code = main(
        ["check", "a.xml", "--output", "concise", "--output", "sarif:a.sarif",
         "--output", "junit:a.junit", "--output", "jsonl:a.jsonl"]
    )  # fmt: skip

    assert (code, capsys.readouterr().out) == (
        1, "a.xml:4:5: REF008 the motion 'm1' is appraised, but no verdict is about it\n",
    )  # fmt: skip
    assert len(json.loads((folder / "a.sarif").read_bytes())["runs"][0]["results"]) == 1
    assert (folder / "a.junit").read_bytes().startswith(b"<?xml")
    assert json.loads((folder / "a.jsonl").read_bytes())["file"] == "a.xml"


def test_files_alone_leave_standard_output_empty(folder: Path, capsys: Captured) -> None:
    assert main(["check", "a.xml", "--output", "full:out.txt", "--color", "auto"]) == 1

    assert capsys.readouterr() == ("", "")
    assert "REF008 [error]" in (folder / "out.txt").read_text("utf-8")


def test_colours_go_to_files_on_request_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    main(["check", "a.xml", "--output", "full:a.txt"])
    main(["check", "a.xml", "--output", "full:b.txt", "--color", "always"])

    assert [b"\x1b" in (folder / name).read_bytes() for name in ("a.txt", "b.txt")] == [False, True]


def test_output_format_is_another_name(folder: Path, capsys: Captured) -> None:
    main(["check", "a.xml", "--output-format", "github"])

    assert capsys.readouterr().out.startswith("::error ")


@pytest.mark.parametrize(
    ("outputs", "complaint"),
    [
        (["xml"], "there is no format 'xml', expected full, concise, json, jsonl, sarif, junit, "),
        (["json:"], "'json:' has no file after the colon"),
        (["json", "full"], "two outputs go to standard output, expected one"),
        (["json:a.txt", "full:./a.txt"], "two outputs go to './a.txt', expected one"),
        (["json:none/a.txt"], "'none/a.txt' cannot be written: No such file or directory"),
        (["json:."], "'.' cannot be written: it is not a regular file"),
        (["full:a\x1b.txt", "json:a\x1b.txt"], "two outputs go to 'a\\x1b.txt'"),
    ],
)
def test_impossible_output_ends_with_two(
    outputs: list[str], complaint: str, folder: Path, capsys: Captured
) -> None:
    options = [option for output in outputs for option in ("--output", output)]

    code = main(["check", "a.xml", *options])

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert complaint in printed.err
    assert "\x1b" not in printed.err
    assert sorted(path.name for path in folder.iterdir()) == ["a.xml", "b.xml", "c.xml"]


@pytest.mark.parametrize("other", ["--resume", "--write-baseline"])
def test_file_is_not_written_for_two_purposes(other: str, folder: Path, capsys: Captured) -> None:
    assert main(["check", "a.xml", "--output", "json:both", other, "./both"]) == 2

    assert "two outputs go to './both', expected one" in capsys.readouterr().err
    assert not Path("both").exists()


def test_run_that_stops_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "out.json").write_text("old", encoding="utf-8")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kamerbrief.cli.check.recorded", stop)

    assert main(["check", "a.xml", "--output", "json:out.json"]) == 130
    assert (folder / "out.json").read_text(encoding="utf-8") == "old"
    assert len(list(folder.iterdir())) == 4


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no /dev/full")
def test_report_that_cannot_be_written_ends_with_two(folder: Path, capsys: Captured) -> None:
    (folder / "out.json").symlink_to("/dev/full")

    assert main(["check", "a.xml", "--output", "json:out.json"]) == 2
    assert "'out.json' cannot be written: it is not a regular file" in capsys.readouterr().err
