"""
Findings as a log in the form of SARIF 2.1.0, which GitHub and editors read.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterator
from functools import cache

from kamerbrief._version import __version__
from kamerbrief.catalogue import Meaning, meanings
from kamerbrief.diagnostics import Code, Diagnostic, Report, Severity
from kamerbrief.fingerprints import numbered
from kamerbrief.gate.codes import UNREAD
from kamerbrief.rendering.addresses import uri
from kamerbrief.rendering.renderer import Renderer
from kamerbrief.rendering.safe import safe

__all__ = ["MAX_COMPRESSED", "MAX_RESULTS", "Sarif"]

MAX_RESULTS = 25_000
"""GitHub refuses a log with more results."""

MAX_COMPRESSED = 9_000_000
"""GitHub refuses a log of more than 10 MB when it is compressed; the rules take some of that."""

_SHOWN_RESULTS = 5_000
_LONGEST_TEXT = 1_000


@cache
def _indices() -> dict[str, int]:
    return {code: index for index, code in enumerate(meanings())}


_PROBLEMS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "recommendation"}


class Sarif(Renderer):
    """
    One log with one run, in which every code is described.

    It can only be written when all reports are there.  Of more findings than GitHub takes, the
    worst are kept, and the log says so; memory does not grow with the rest.
    """

    def __init__(self) -> None:
        self._kept: dict[Severity, list[tuple[int, str]]] = {each: [] for each in Severity}
        self._found: Counter[Severity] = Counter()
        self._unread = 0
        self._written = 0

    def add(self, report: Report, data: bytes) -> str:
        """
        Nothing; the findings of *report* are kept.
        """
        for diagnostic, mark in numbered(report):
            kept = self._kept[diagnostic.severity]
            self._unread += diagnostic.code in UNREAD
            self._found[diagnostic.severity] += 1
            if len(kept) < MAX_RESULTS:
                kept.append((self._found.total(), json.dumps(_result(diagnostic, mark))))
        return ""

    def end(self) -> str:
        """
        The whole log.
        """
        results = [text for _, text in sorted(self._worst())]
        self._written = len(results)
        invocation: dict[str, object] = {"executionSuccessful": not self._unread}
        notices = [each for each in (self.remark, self._notice()) if each is not None]
        if notices:
            invocation["toolExecutionNotifications"] = [
                {"level": "warning", "message": {"text": each}} for each in notices
            ]
        run = {
            "tool": {"driver": _driver()},
            "columnKind": "unicodeCodePoints",
            "invocations": [invocation],
        }
        # The results are text already.
        head = json.dumps(run, indent=1)[:-2]
        rows = ",\n".join(f"  {each}" for each in results)
        listed = f"[\n{rows}\n ]" if results else "[]"
        return (
            '{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n'
            f'"runs": [{head},\n "results": {listed}\n}}]\n}}\n'
        )

    @property
    def remark(self) -> str | None:
        """
        How many findings are left out, if any are.
        """
        found = self._found.total()
        if self._written == found:
            return None
        return (
            f"the SARIF log has the worst {self._written:,} of {found:,} findings, "
            "since GitHub takes no more"
        )

    def _notice(self) -> str | None:
        if self._written <= _SHOWN_RESULTS:
            return None
        return f"GitHub shows {_SHOWN_RESULTS:,} of the {self._written:,} results"

    def _worst(self) -> Iterator[tuple[int, str]]:
        packer = zlib.compressobj(1)
        size = 0
        ordered = (each for severity in Severity for each in self._kept[severity])
        for _, each in zip(range(MAX_RESULTS), ordered, strict=False):
            size += len(packer.compress(each[1].encode()))
            if size > MAX_COMPRESSED:
                return
            yield each


def _driver() -> dict[str, object]:
    return {
        "name": "kamerbrief",
        "semanticVersion": __version__,
        "rules": [*map(_rule, meanings().values())],
    }


def _rule(meaning: Meaning) -> dict[str, object]:
    name = {} if isinstance(meaning, Code) else {"name": meaning.name}
    return {
        "id": meaning.code,
        **name,
        "shortDescription": {"text": meaning.summary},
        "fullDescription": {"text": meaning.reason},
        "help": {"text": f"{meaning.summary}\n\n{meaning.reason}"},
        "defaultConfiguration": {"level": str(meaning.severity)},
        "properties": {
            "tags": [meaning.code[:3]],
            "problem.severity": _PROBLEMS[meaning.severity],
        },
    }


def _result(diagnostic: Diagnostic, mark: str) -> dict[str, object]:
    hint = "" if diagnostic.hint is None else f"\nHelp: {_text(diagnostic.hint)}"
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": _indices()[diagnostic.code],
        "level": str(diagnostic.severity),
        "message": {"text": _text(diagnostic.message) + hint},
        "locations": [_location(diagnostic)],
        # GitHub knows the first one only; the second says how it was made.
        "partialFingerprints": {"primaryLocationLineHash": mark, "kamerbrief/v1": mark},
    }


def _location(diagnostic: Diagnostic) -> dict[str, object]:
    location = diagnostic.location
    found: dict[str, object] = {}
    if location.file is not None:
        # GitHub shows no finding without a line.
        region = {"startLine": location.line or 1}
        if location.column is not None:
            region["startColumn"] = location.column
        found["physicalLocation"] = {
            "artifactLocation": _artifact(uri(location.file)),
            "region": region,
        }
    if location.path is not None:
        found["logicalLocations"] = [{"fullyQualifiedName": location.path, "kind": "element"}]
    return found


def _artifact(address: str) -> dict[str, str]:
    relative = {} if address.startswith("file:") else {"uriBaseId": "%SRCROOT%"}
    return {"uri": address, **relative}


def _text(text: str) -> str:
    """
    *text* without links, which viewers make of ``[words](address)``, and not too long.
    """
    shown = safe(text).replace("](", "] (")
    return shown if len(shown) <= _LONGEST_TEXT else f"{shown[:_LONGEST_TEXT]}..."
