"""
The hooks that the repository offers to pre-commit.
"""

from __future__ import annotations

import re
from pathlib import Path

from kamerbrief.cli.main import main

HOOKS = (Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")


def test_each_hook_runs_a_command_that_exists(capsys) -> None:
    entries = re.findall(r"^  entry: kamerbrief (\w+)$", HOOKS, re.MULTILINE)

    assert entries == ["check", "format", "fix"]
    for command in entries:
        assert main([command, "--help"]) == 0
    assert capsys.readouterr().err == ""


def test_each_hook_takes_xml_files_only() -> None:
    assert HOOKS.count("- id: ") == HOOKS.count("types: [xml]") == 3
