"""
Whether the tests catch bugs that are put in on purpose.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs

from trials.bugs import BUGS, Bug
from trials.checkout import ROOT, copy_checkout, environment_of

__all__ = ["SUITE", "Outcome", "outcomes"]

SUITE = tuple(
    f"tests/test_{name}.py"
    for name in "codec gate model reader checking examples laws rewriting".split()
)
"""The tests of what reads and writes letters."""


@attrs.frozen(kw_only=True)
class Outcome:
    """
    A bug, and the tests that failed because of it.
    """

    bug: Bug
    caught_by: tuple[str, ...]


def outcomes(
    bugs: Iterable[Bug] = BUGS, *, tests: tuple[str, ...] = SUITE, examples: int = 25
) -> Iterator[Outcome]:
    """
    The outcome of each of *bugs*, put in one at a time in a copy of the checkout.

    *tests* are run, or only the witness of the bug where there are none, and laws tried
    with so many *examples*.

    Raises:
        StalePatchError: a patch does not apply.
        RuntimeError: pytest could not run.
    """
    with tempfile.TemporaryDirectory() as folder:
        checkout = copy_checkout(Path(folder))
        package = checkout / "src/kamerbrief"
        for bug in bugs:
            bug.put_in(package)
            failed = _failed_tests(checkout, tests or (bug.witness,), examples)
            yield Outcome(bug=bug, caught_by=failed)
            bug.take_out(package, ROOT / "src/kamerbrief")


def _failed_tests(checkout: Path, tests: tuple[str, ...], examples: int) -> tuple[str, ...]:
    result = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--tb=no", "-rfE",
            "--hypothesis-profile=unshrunk", "--hypothesis-seed=0", *tests,
        ],
        cwd=checkout, env=environment_of(checkout, KAMERBRIEF_EXAMPLES=str(examples)),
        capture_output=True, encoding="utf-8", timeout=600, check=False,
    )  # fmt: skip
    # 0 and 1 say that the tests ran; all else, that there are none or that pytest is misled.
    if result.returncode > 1:
        raise RuntimeError(result.stdout + result.stderr)
    return tuple(
        line.partition(" ")[2].partition(" - ")[0]
        for line in result.stdout.splitlines()
        if line.startswith(("FAILED ", "ERROR "))
    )
