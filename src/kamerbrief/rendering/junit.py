"""
Findings as test cases that fail, in the form of JUnit that servers for builds read.
"""

from __future__ import annotations

import html
import re

from kamerbrief.diagnostics import Diagnostic, Report, Severity
from kamerbrief.gate.codes import UNREAD
from kamerbrief.rendering.addresses import relative
from kamerbrief.rendering.renderer import Renderer
from kamerbrief.rendering.safe import safe

__all__ = ["JUnit"]

_START = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kamerbrief">\n'
_END = "</testsuites>\n"
# What is left of the characters that XML does not have when the unsafe ones are escaped.
_NO_XML = re.compile("[\ufffe\uffff]")


class JUnit(Renderer):
    """
    A suite for each letter, with a case for each finding; a clean letter is one case that passes.

    What is less bad than *fail_on* passes too, with its message as output; None lets all pass.
    """

    def __init__(self, fail_on: Severity | None = Severity.WARNING) -> None:
        self._fail_on = fail_on
        self._start = _START

    def add(self, report: Report, data: bytes) -> str:
        """
        The suite of *report*.
        """
        name = _attribute(relative(report.file or "<letter>"))
        cases = [self._case(each, name) for each in report.diagnostics]
        kinds = [kind for kind, _ in cases]
        shown = [text for _, text in cases] or [f'<testcase name="check" classname={name}/>']
        start, self._start = self._start, ""
        return (
            f'{start}  <testsuite name={name} tests="{len(shown)}" '
            f'failures="{kinds.count("failure")}" errors="{kinds.count("error")}" skipped="0">\n'
            + "".join(f"    {each}\n" for each in shown)
            + "  </testsuite>\n"
        )

    def end(self) -> str:
        """
        The end of the document.
        """
        return self._start + _END

    def _case(self, diagnostic: Diagnostic, name: str) -> tuple[str, str]:
        """
        How the case ends, and its element.
        """
        place = ":".join(
            str(number)
            for number in (diagnostic.location.line, diagnostic.location.column)
            if number is not None
        )
        title = _attribute(f"{diagnostic.code} {place}".rstrip())
        text = _escaped(str(diagnostic))
        if diagnostic.hint is not None:
            text += f"\n{_escaped(diagnostic.hint)}"
        kind = self._kind(diagnostic)
        attributes = (
            ""
            if kind == "system-out"
            else f" message={_attribute(diagnostic.message)} type={_attribute(diagnostic.code)}"
        )
        inner = f"<{kind}{attributes}>{text}</{kind}>"
        return kind, f"<testcase name={title} classname={name}>{inner}</testcase>"

    def _kind(self, diagnostic: Diagnostic) -> str:
        if diagnostic.code in UNREAD:
            return "error"
        fails = self._fail_on is not None and diagnostic.severity.rank >= self._fail_on.rank
        return "failure" if fails else "system-out"


def _attribute(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    # Controls and halves of characters are visible after this, so nothing is lost.
    visible = _NO_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", safe(text))
    return html.escape(visible).replace("&#x27;", "&apos;")
