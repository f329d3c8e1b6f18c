"""
Rules of other packages, installed beside kamerbrief for one process.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from kamerbrief.errors import PluginError

RULES = '''
import kamerbrief
from kamerbrief import Context, Finding, Severity, rule


@rule("X-ACME001", Severity.WARNING)
def subject_missing(context: Context):
    """
    The letter has no subject.

    Our archive files letters by it.
    """
    if context.letter.subject is None:
        for place, _ in context.iter(kamerbrief.Motion):
            yield Finding(place, "the letter of this motion has no subject", "give one")


@rule("X-ACME002", Severity.NOTE, examples=("<bad/>", "<good/>"))
def never(context: Context):
    """
    Nothing is ever wrong.

    Nobody is hurt by it.
    """
    yield from ()


BOTH = (never, subject_missing)
TAKEN = (never, never)
OWN = rule("REF001", Severity.NOTE)(never.check)
'''
LETTER = (
    '<letter xmlns="urn:kamerbrief:1" version="1.0"><motions><motion id="m1" '
    'treatment="mentioned"/></motions>\n<body><p><motionRef motion="m1">motie</motionRef></p>'
    "</body></letter>"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "acme_rules.py").write_text(RULES, encoding="utf-8")
    (tmp_path / "a.xml").write_text(LETTER, encoding="utf-8")
    info = tmp_path / "acme-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
    return tmp_path


def run(site: Path, target: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    points = site / "acme-1.0.dist-info" / "entry_points.txt"
    points.write_text(f"[kamerbrief.rules]\nacme = {target}\n")
    code = (
        f"import sys; sys.path.insert(0, {str(site)!r})\n"
        "from kamerbrief.cli.main import main\nsys.exit(main())"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=site, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def test_rule_of_another_package_is_put_to_letters(site: Path) -> None:
    result = run(site, "acme_rules:BOTH", "check", "a.xml", "--output", "concise")

    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == "a.xml:1:57: X-ACME001 the letter of this motion has no subject\n"


def test_rule_of_another_package_is_selected_by_its_code(site: Path) -> None:
    result = run(site, "acme_rules:BOTH", "check", "a.xml", "--ignore", "X-ACME")

    assert (result.returncode, result.stdout) == (0, "Checked 1 letter: no findings.\n")


def test_rule_of_another_package_has_a_page(site: Path) -> None:
    page = run(site, "acme_rules:subject_missing", "rule", "x-acme001")
    data = run(site, "acme_rules:BOTH", "rule", "--json", "X-ACME002")

    assert page.stdout == (
        "X-ACME001 subject-missing [warning]\n\nThe letter has no subject.\n"
        "Our archive files letters by it.\n"
    )
    assert "<bad/>" in data.stdout
    assert json.loads(data.stdout)


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("acme_rules:GONE", "acme_rules:GONE cannot be loaded: "),
        ("acme_gone:BOTH", "acme_gone:BOTH cannot be loaded: No module named 'acme_gone'"),
        ("acme_rules:LETTERS", "acme_rules:LETTERS cannot be loaded: "),
        ("acme_rules:kamerbrief", "is no rule, expected what @rule makes"),
        ("acme_rules:TAKEN", "there is a rule X-ACME002 already"),
        ("acme_rules:OWN", "the code 'REF001' is not for others, expected one such as X-ACME001"),
    ],
)
def test_rules_that_cannot_be_used_are_told(site: Path, target: str, message: str) -> None:
    result = run(site, target, "check", "a.xml")

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("kamerbrief: rules of 'acme': ")
    assert message in result.stderr
    assert "Traceback" not in result.stderr


def test_error_can_be_pickled() -> None:
    error = PluginError("acme", "is no rule")

    assert str(pickle.loads(pickle.dumps(error))) == str(error) == "rules of 'acme': is no rule"
