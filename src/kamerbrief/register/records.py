"""
The tables of a register, column by column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

import attrs

from kamerbrief.errors import RegisterError
from kamerbrief.register.table import Column, day, listed, rows, table, text
from kamerbrief.register.values import Confidence, Ministry, Party, Record, Seat, Tenure
from kamerbrief.vocabularies import OfficeKind

__all__ = ["FILES", "read_records", "written"]

_R = TypeVar("_R", bound=Record)

FILES: Mapping[str, type[Record]] = {
    "office_holders.csv": Tenure,
    "ministries.csv": Ministry,
    "parties.csv": Party,
    "members.csv": Seat,
}
"""The files of a register."""


def _maybe(column: Column) -> Column:
    return lambda cell: column(cell) if cell else None


def _confidence(cell: str) -> Confidence:
    if cell not in set(Confidence):
        raise ValueError(f"expected one of {', '.join(Confidence)}")
    return Confidence(cell)


def _office(cell: str) -> OfficeKind:
    if cell not in set(OfficeKind):
        raise ValueError(f"expected one of {', '.join(OfficeKind)}")
    return OfficeKind(cell)


_WORDS = _maybe(text)
_PERIOD: dict[str, Column] = {"start": _maybe(day), "end": _maybe(day)}
_ORIGIN: dict[str, Column] = {"source": text, "confidence": _confidence}
_STATE: dict[str, Column] = {"as_of": day, "note": _WORDS}
_COLUMNS: Mapping[type[Record], dict[str, Column]] = {
    Tenure: {
        "person": text,
        "initials": _WORDS,
        "prefix": _WORDS,
        "surname": text,
        "party": _WORDS,
        "office": _office,
        "title": text,
        "also": listed,
        "ministry": _WORDS,
        "portfolio": _WORDS,
        "cabinet": _WORDS,
        **_PERIOD,
        "start": day,
        **_ORIGIN,
        "initials_confidence": _maybe(_confidence),
        **_STATE,
    },
    Ministry: {
        "abbreviation": text,
        "name": text,
        "also": listed,
        "code": _WORDS,
        **_PERIOD,
        **_ORIGIN,
        **_STATE,
    },
    Party: {
        "abbreviation": text,
        "name": text,
        "also": listed,
        **_PERIOD,
        **_ORIGIN,
        **_STATE,
    },
    Seat: {
        "person": text,
        "first_name": _WORDS,
        "initials": _WORDS,
        "prefix": _WORDS,
        "surname": text,
        "party": text,
        **_PERIOD,
        "start": day,
        **_ORIGIN,
        **_STATE,
    },
}


def read_records(data: bytes, name: str, kind: type[_R]) -> tuple[_R, ...]:
    """
    The records of *kind* in the CSV *data*, which is called *name* in errors.

    Raises:
        RegisterError: a cell, a row or the header is wrong, or a period ends before it begins.
    """
    found = []
    for line, values in rows(data, name, _COLUMNS[kind]):
        record = kind(**values)
        if record.start and record.end and record.end < record.start:
            reason = f"'{record.end}', expected no day before the start {record.start}"
            raise RegisterError(reason, name, line, "end")
        found.append(record)
    return tuple(found)


def written(records: Iterable[_R], kind: type[_R]) -> str:
    """
    *records* as CSV, from which `read_records` makes them again.
    """
    return table(tuple(_COLUMNS[kind]), (attrs.asdict(record, recurse=False) for record in records))
