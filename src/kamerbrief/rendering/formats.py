"""
The formats in which reports can be written, by name.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kamerbrief.diagnostics import Severity
from kamerbrief.rendering.github import GitHub
from kamerbrief.rendering.gitlab import GitLab
from kamerbrief.rendering.json_reports import JsonArray, JsonLines
from kamerbrief.rendering.junit import JUnit
from kamerbrief.rendering.renderer import Renderer
from kamerbrief.rendering.sarif import Sarif
from kamerbrief.rendering.style import PLAIN, Style
from kamerbrief.rendering.text import Concise, Full

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["Format", "renderer_for"]


class Format(StrEnum):
    """
    The name of a format.
    """

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"


def renderer_for(
    wanted: Format,
    *,
    style: Style = PLAIN,
    fail_on: Severity | None = Severity.WARNING,
    register: Register | None = None,
) -> Renderer:
    """
    A renderer for one run; only some formats have a *style*, say what fails or what can be fixed.

    *register* is the one that was asked for the reports.
    """
    match wanted:
        case Format.FULL:
            return Full(style, register)
        case Format.CONCISE:
            return Concise()
        case Format.JSON:
            return JsonArray()
        case Format.JSONL:
            return JsonLines()
        case Format.SARIF:
            return Sarif()
        case Format.JUNIT:
            return JUnit(fail_on)
        case Format.GITHUB:
            return GitHub()
        case Format.GITLAB:
            return GitLab()
