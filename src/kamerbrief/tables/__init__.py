"""
Letters as tables: rows, Arrow, and files of CSV, JSON Lines, Parquet and DuckDB.

Rows, CSV and JSON Lines need no extra; Arrow and Parquet are in ``kamerbrief[tables]``, and DuckDB
is in ``kamerbrief[duckdb]``.
"""

from __future__ import annotations

from kamerbrief.tables.arrow import arrow_schema, reader
from kamerbrief.tables.columns import Cell, Column, Kind, Row, Table
from kamerbrief.tables.documents import Document, documents
from kamerbrief.tables.filling import rows
from kamerbrief.tables.places import TableFormat
from kamerbrief.tables.schema import TABLES
from kamerbrief.tables.writing import write

__all__ = [
    "TABLES",
    "Cell",
    "Column",
    "Document",
    "Kind",
    "Row",
    "Table",
    "TableFormat",
    "arrow_schema",
    "documents",
    "reader",
    "rows",
    "write",
]
