"""
Records as lines of JSON, for files that outlive a run.
"""

from __future__ import annotations

import json
from typing import Any

from kamerbrief.batch.values import Record, Stamp, WrittenLetter
from kamerbrief.catalogue import meanings
from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.rendering.tallies import Tally

__all__ = ["from_line", "to_line"]


def to_line(record: Record) -> bytes:
    """
    *record* as one line, with its end; its bytes, letter and draft are not in it.
    """
    stamp = record.stamp
    value = {
        "file": record.file,
        "stamp": None if stamp is None else [stamp.size, stamp.mtime, stamp.sha256],
        "ministries": record.ministries,
        "diagnostics": [
            [
                each.code,
                each.severity,
                each.location.line,
                each.location.column,
                each.location.path,
                each.message,
                each.hint,
            ]
            for each in record.report.diagnostics
        ],
        "written": _plain(record.written),
    }
    return json.dumps(value, separators=(",", ":")).encode() + b"\n"


def from_line(line: bytes, file: str | None = None) -> Record | None:
    """
    The record in *line*, or None where a disk or a person has spoiled it.

    It is about *file*, or else about the one that is named in it.
    """
    try:
        value = json.loads(line)
        name = str(value["file"]) if file is None else file
        size, mtime, digest = value["stamp"]
        found = tuple(
            Diagnostic(
                code=code,
                severity=Severity(severity),
                location=Location(file=name, line=row, column=column, path=path),
                message=message,
                hint=hint,
            )
            for code, severity, row, column, path, message, hint in value["diagnostics"]
        )
        ministries = tuple(map(str, value["ministries"]))
        written = _written(value["written"])
        if not all(each.code in meanings() for each in found):
            return None
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    return Record(
        file=name,
        report=Report(file=name, diagnostics=found),
        stamp=Stamp(size=size, mtime=mtime, sha256=digest),
        ministries=ministries,
        written=written,
    )


def _plain(written: WrittenLetter | None) -> list[Any] | None:
    if written is None:
        return None
    tally = written.tally
    return [written.path, written.sha256, written.basis, tally.totals, tally.counts]


def _written(value: Any) -> WrittenLetter | None:
    """
    The letter that `_plain` made *value* of.

    Raises:
        TypeError: there is none in it.
        ValueError: the same.
    """
    if value is None:
        return None
    path, digest, basis, totals, counts = value
    return WrittenLetter(
        path=str(path),
        sha256=str(digest),
        basis=str(basis),
        tally=Tally(
            totals=tuple((str(what), int(number)) for what, number in totals),
            counts=tuple((str(what), str(kind), int(number)) for what, kind, number in counts),
        ),
    )
