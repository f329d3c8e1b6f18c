"""
Findings that are accepted, so that an old collection can be held to what is new in it.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import attrs

from kamerbrief.diagnostics import Diagnostic, Report
from kamerbrief.errors import BaselineError, SourceError
from kamerbrief.fingerprints import fingerprint
from kamerbrief.gate.source import read_bytes
from kamerbrief.selection import FIXED
from kamerbrief.writing import Replacement

__all__ = ["MAX_BYTES", "VERSION", "Baseline", "load"]

VERSION = 1
"""The version of the form of the file."""

MAX_BYTES = 256 * 1024 * 1024
"""How large a baseline can be."""

_Key = tuple[str, str, str]


@attrs.define
class Baseline:
    """
    How often each finding of each file is accepted: by file, rule and fingerprint.

    What the families ``XML`` and ``XSD`` find cannot be accepted: no rule was asked then.

    Attributes:
        folder: the folder of the baseline, from which files are named in it.
        counts: how often each is accepted.
    """

    folder: str
    counts: Counter[_Key] = attrs.field(factory=Counter)

    def add(self, report: Report) -> Report:
        """
        Accept the findings of *report*; what is left of it.
        """
        for each in report.diagnostics:
            if not each.code.startswith(FIXED):
                self.counts[self._key(each, report.file)] += 1
        kept = [each for each in report.diagnostics if each.code.startswith(FIXED)]
        return attrs.evolve(report, diagnostics=tuple(kept))

    def without(self, report: Report) -> Report:
        """
        *report* without what is accepted; a finding that stands there once more is kept.
        """
        if not self.counts or not report.diagnostics:
            return report
        seen: Counter[_Key] = Counter()
        kept = []
        for each in report.diagnostics:
            key = self._key(each, report.file)
            seen[key] += 1
            if seen[key] > self.counts.get(key, 0):
                kept.append(each)
        return attrs.evolve(report, diagnostics=tuple(kept))

    def write(self, path: str) -> None:
        """
        Write it to *path*, sorted, so that changes of it can be read.

        Raises:
            SourceError: *path* cannot be written.
        """
        files: dict[str, dict[str, dict[str, int]]] = {}
        for (file, code, mark), count in sorted(self.counts.items()):
            files.setdefault(file, {}).setdefault(code, {})[mark] = count
        text = json.dumps({"version": VERSION, "files": files}, indent=1)
        with Replacement(path) as target:
            target.write(f"{text}\n".encode())

    def _key(self, diagnostic: Diagnostic, file: str | None) -> _Key:
        return (_name(file or "", self.folder), diagnostic.code, fingerprint(diagnostic))


def load(path: str) -> Baseline:
    """
    The baseline in the file at *path*.

    Raises:
        BaselineError: it cannot be read, is no baseline, or is of another version.
    """
    try:
        document = json.loads(read_bytes(path, max_bytes=MAX_BYTES))
    except SourceError as error:
        raise BaselineError(f"the baseline cannot be read: {error.message}") from error
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"{path!r} is no baseline: {error}") from error
    if not isinstance(document, dict) or "version" not in document:
        raise BaselineError(f"{path!r} is no baseline, expected an object with a version")
    if document["version"] != VERSION:
        raise BaselineError(
            f"{path!r} is a baseline of version {document['version']!r}, expected {VERSION}; "
            "write it again with --write-baseline"
        )
    try:
        counts = Counter(dict(_entries(document)))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BaselineError(
            f"{path!r} is no baseline, expected counts by file, code and fingerprint"
        ) from error
    return Baseline(folder_of(path), counts)


def folder_of(path: str) -> str:
    """
    The folder of the baseline at *path*.
    """
    return str(Path(path).absolute().parent)


def _entries(document: Mapping[str, Mapping[str, object]]) -> Iterator[tuple[_Key, int]]:
    for file, codes in document["files"].items():
        for code, marks in codes.items():  # type: ignore[attr-defined]  # read and checked
            for mark, count in marks.items():
                if type(count) is not int or count < 1:
                    raise ValueError(count)
                # What was not written there by us is not accepted either.
                if not code.startswith(FIXED):
                    yield (file, code, mark), count


def _name(file: str, folder: str) -> str:
    path = os.path.abspath(file)  # noqa: PTH100 - the name may be too long for pathlib
    # Another drive of Windows has no relative path.
    with suppress(ValueError):
        path = os.path.relpath(path, folder)
    return path.replace(os.sep, "/")
