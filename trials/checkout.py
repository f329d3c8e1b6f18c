"""
A copy of the checkout, in which the code may be broken.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

__all__ = ["ROOT", "copy_checkout", "environment_of"]

ROOT = Path(__file__).parents[1]

_PARTS = ("benchmarks", "docs", "examples", "schema", "src", "tests", "trials")
_FILES = ("pyproject.toml", "README.md", "LICENSE")


def copy_checkout(target: Path) -> Path:
    """
    *target*, with all of the checkout that tests of the code need.
    """
    ignored = shutil.ignore_patterns("__pycache__", "*.pyc", ".hypothesis", "_build")
    for name in _PARTS:
        shutil.copytree(ROOT / name, target / name, ignore=ignored)
    for name in _FILES:
        shutil.copy2(ROOT / name, target / name)
    return target


def environment_of(checkout: Path, **variables: str) -> dict[str, str]:
    """
    The environment in which Python imports kamerbrief from *checkout*, with *variables*.
    """
    # Without bytecode, a file that changes twice in a second is never taken for its predecessor.
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(checkout / "src"), str(checkout))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))),
        **variables,
    }
