"""
Records as lines of JSON, for files that outlive a run.
"""

from __future__ import annotations

import json

from kamerbrief.batch.values import Record, Stamp
from kamerbrief.catalogue import meanings
from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity

__all__ = ["from_line", "to_line"]


def to_line(record: Record) -> bytes:
    """
    *record* of a check as one line, with its end; its bytes are not in it.
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
        if not all(each.code in meanings() for each in found):
            return None
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    return Record(
        file=name,
        report=Report(file=name, diagnostics=found),
        stamp=Stamp(size=size, mtime=mtime, sha256=digest),
        ministries=ministries,
    )
