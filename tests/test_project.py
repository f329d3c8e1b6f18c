"""
What people need to work on the project agrees with the project.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from kamerbrief import __version__

ROOT = Path(__file__).parents[1]
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
CI = (ROOT / ".ci/run").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
NOXFILE = ast.parse((ROOT / "noxfile.py").read_text("utf-8"))
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
TEMPLATES = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))


# Sessions


def sessions() -> dict[str, ast.FunctionDef]:
    return {
        node.name: node
        for node in NOXFILE.body
        if isinstance(node, ast.FunctionDef)
        and any(ast.unparse(each).startswith("nox.session") for each in node.decorator_list)
    }


def default_sessions() -> list[str]:
    [value] = [
        node.value
        for node in NOXFILE.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "nox.options.sessions"
    ]
    return list(ast.literal_eval(value))


def test_ci_runs_the_sessions_of_nox_that_run_by_default() -> None:
    [named] = re.findall(r"^PATH=\S+ nox --no-venv .* -s ([\w ]+)$", CI, re.MULTILINE)

    # The tests are run as the README says.
    assert ["tests", *named.split()] == default_sessions()
    assert "run_readme test" in CI


def test_ci_runs_the_tests_as_their_session_does() -> None:
    [command] = re.findall(r"<!-- ci: test -->\n```sh\n(.*)\n```", README)

    assert command.endswith("pip install -q -e '.[test]' && .venv/bin/pytest -q")
    assert [ast.unparse(node.value) for node in sessions()["tests"].body[1:]] == [
        "install(session, '-e', '.[test]')",
        "session.run('pytest', '-q', *session.posargs)",
    ]


def test_contributors_are_told_of_every_session() -> None:
    rows = re.findall(r"^\| .* \| .*\| `(\w+)` \|$", CONTRIBUTING, re.MULTILINE)

    assert rows == list(sessions())


# The house


def rooms() -> set[str]:
    package = ROOT / "src/kamerbrief"
    packages = {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}
    modules = {path.name for path in package.glob("[a-z]*.py")}
    return packages | modules


def test_map_of_the_house_has_every_room() -> None:
    table = CONTRIBUTING.partition("## The house")[2].partition("\n## ")[0]
    first_cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)

    assert {name for cell in first_cells for name in re.findall(r"`(.*?)`", cell)} == rooms()


def test_design_has_every_room() -> None:
    design = (ROOT / "docs/explanation/design.md").read_text("utf-8")
    drawn = re.findall(r"^  (\S+) {2,}", design, re.MULTILINE)

    assert set(drawn) - {"__init__.py"} == rooms()


# The changelog, in the form of keepachangelog.com


def test_changelog_has_versions_and_kinds_of_change() -> None:
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    [first, *versions] = re.findall(r"^## (.*)$", CHANGELOG, re.MULTILINE)

    assert first == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", each) for each in versions)
    assert set(re.findall(r"^### (.*)$", CHANGELOG, re.MULTILINE)) <= kinds


# For those who cite it or report something


def test_citation_is_of_this_version() -> None:
    yaml = pytest.importorskip("yaml")

    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))

    assert (citation["cff-version"], citation["type"]) == ("1.2.0", "software")
    assert citation["version"] == __version__
    assert citation["license"] == "MIT"
    assert {"authors", "message", "title"} <= citation.keys()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_issue_template_has_the_form_that_is_asked_for(template: Path) -> None:
    yaml = pytest.importorskip("yaml")

    form = yaml.safe_load(template.read_text("utf-8"))

    if template.stem == "config":
        assert form == {"blank_issues_enabled": True}
        return
    assert form.keys() <= {"name", "description", "labels", "body"}
    fields = [each for each in form["body"] if each["type"] != "markdown"]
    assert {each["type"] for each in fields} <= {"input", "textarea"}
    assert len({each["id"] for each in fields}) == len(fields)
    assert all(each["attributes"]["label"] for each in fields)
