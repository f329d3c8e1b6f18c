"""
Ask in SQL how often each ministry left motions of each party to the House, year by year.

It needs kamerbrief[duckdb].
"""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb

from kamerbrief import tables
from kamerbrief.diagnostics import Report

QUESTION = """
    SELECT year(date), coalesce(ministry, ministries[1], '-'), coalesce(first_party, '-'),
           count(*), count(*) FILTER (category = 'oordeel-kamer')
    FROM verdicts
    WHERE NOT superseded
    GROUP BY ALL ORDER BY ALL
"""


def failed(report: Report) -> None:
    """
    Say why a letter does not count.
    """
    for finding in report.diagnostics:
        print(finding, file=sys.stderr)


folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
letters = sorted(folder.rglob("*.xml"))

# A query reads this stream as it comes: no table is made, and nothing is copied.
verdicts = tables.reader("verdicts", letters, failed=failed)

print("year  ministry  party            verdicts  left to the House")
for year, ministry, party, count, left in duckdb.execute(QUESTION).fetchall():
    print(f"{year or '-':<4}  {ministry:<8}  {party:<15}  {count:>8}  {left:>17}")
