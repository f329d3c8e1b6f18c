"""
Mutants of the code: small changes, each of which a test should notice.
"""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import attrs

from trials.checkout import ROOT, copy_checkout, environment_of

__all__ = ["ROOMS", "Mutant", "mutants"]

_CONFIGURATIONS = ROOT / "trials/mutants"
ROOMS = sorted(path.stem for path in _CONFIGURATIONS.glob("*.toml"))
"""The rooms that have a configuration."""


@attrs.frozen(kw_only=True)
class Mutant:
    """
    A change, and whether the tests noticed it.

    Attributes:
        place: module and line.
        operator: what cosmic-ray calls the kind of change.
        diff: the change.
        killed: whether a test failed, or ran out of time.
    """

    place: str
    operator: str
    diff: str
    killed: bool


def mutants(room: str, *, sample: int | None, seed: int) -> Iterator[Mutant]:
    """
    The mutants of *room*, or a *sample* of so many that *seed* chooses, after their tests.

    They are made in a copy of the checkout, one after the other.
    """
    with tempfile.TemporaryDirectory() as folder:
        checkout = copy_checkout(Path(folder))
        configuration = _CONFIGURATIONS / f"{room}.toml"
        session = checkout / "session.sqlite"
        _run(checkout, "cosmic-ray", "init", str(configuration), str(session))
        _run(checkout, "cr-filter-operators", str(session), str(configuration))
        with closing(sqlite3.connect(session)) as database:
            _choose(database, sample, seed)
        _run(checkout, "cosmic-ray", "baseline", str(configuration))
        _run(checkout, "cosmic-ray", "exec", str(configuration), str(session))
        with closing(sqlite3.connect(session)) as database:
            yield from _results(database)


def _run(checkout: Path, tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).parent / tool), *arguments]
    variables = environment_of(checkout, KAMERBRIEF_EXAMPLES="20")
    subprocess.run(command, cwd=checkout, env=variables, check=True, stdout=subprocess.DEVNULL)


def _choose(database: sqlite3.Connection, sample: int | None, seed: int) -> None:
    """
    Leave in *database* the mutants that no filter took out, or a *sample* of so many of them.
    """
    rows = database.execute(
        "SELECT job_id FROM mutation_specs WHERE job_id NOT IN (SELECT job_id FROM work_results) "
        "ORDER BY module_path, start_pos_row, start_pos_col, operator_name, operator_args, "
        "occurrence"
    ).fetchall()
    chosen = rows if sample is None else random.Random(seed).sample(rows, min(sample, len(rows)))
    keep = {row[0] for row in chosen}
    every = [row[0] for row in database.execute("SELECT job_id FROM work_items")]
    dropped = [(each,) for each in every if each not in keep]
    for table in ("work_results", "mutation_specs", "work_items"):
        database.executemany(f"DELETE FROM {table} WHERE job_id = ?", dropped)
    database.commit()


def _results(database: sqlite3.Connection) -> Iterator[Mutant]:
    rows = database.execute(
        "SELECT module_path, start_pos_row, operator_name, diff, test_outcome "
        "FROM mutation_specs JOIN work_results USING (job_id) ORDER BY module_path, start_pos_row"
    )
    for module, line, operator, diff, outcome in rows:
        yield Mutant(
            place=f"{module}:{line}",
            operator=operator.removeprefix("core/"),
            diff=diff or "",
            killed=outcome != "SURVIVED",
        )
