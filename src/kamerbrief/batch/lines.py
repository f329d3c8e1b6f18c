"""
Records as lines of JSON, for files that outlive a run.
"""

from __future__ import annotations

import json
from typing import Any

from kamerbrief.batch.values import Drafted, Record, Stamp
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
        "letter": _plain(record) if isinstance(record, Drafted) else None,
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
        if not all(each.code in meanings() for each in found):
            return None
        record = Record(
            file=name,
            report=Report(file=name, diagnostics=found),
            stamp=Stamp(size=size, mtime=mtime, sha256=digest),
            ministries=tuple(map(str, value["ministries"])),
        )
        return record if value["letter"] is None else _drafted(record, value["letter"])
    except (KeyError, TypeError, ValueError, OverflowError, RecursionError):
        return None


def _plain(record: Drafted) -> list[Any]:
    tally = record.tally
    return [record.path, record.sha256, record.basis, tally.totals, tally.counts]


def _drafted(record: Record, letter: Any) -> Drafted:
    """
    *record* with the *letter* that `_plain` gave for it.

    Raises:
        TypeError: it did not.
        ValueError: the same.
    """
    path, digest, basis, totals, counts = letter
    return Drafted(
        file=record.file,
        report=record.report,
        stamp=record.stamp,
        path=str(path),
        sha256=str(digest),
        basis=str(basis),
        tally=Tally(
            totals=tuple((str(what), int(number)) for what, number in totals),
            counts=tuple((str(what), str(kind), int(number)) for what, kind, number in counts),
        ),
    )
