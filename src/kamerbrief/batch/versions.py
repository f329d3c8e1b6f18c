"""
What must be the same for a record to hold: the tool, the schema, the rules, the register.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from kamerbrief._version import __version__
from kamerbrief.errors import RegisterError
from kamerbrief.register.files import bundled_folder
from kamerbrief.selection import Selection
from kamerbrief.validation.engine import Rule
from kamerbrief.validation.rules import rules_for
from kamerbrief.xml.names import VERSION
from kamerbrief.xml.schema import schema_folder

__all__ = ["digest", "foundations", "versions"]

_PACKAGE = Path(__file__).parents[1]


def foundations(register: str | None, max_bytes: int) -> dict[str, str]:
    """
    What all records rest on, but for the file: versions, and hashes of what has none.

    A version says little of a checkout, where rules change between two releases, so that the
    sources count too.  They are read in ten milliseconds.

    Raises:
        RegisterError: a table of the register cannot be read.
    """
    return {
        "tool": __version__,
        "code": _code(),
        "register": _register(register),
        "max_bytes": str(max_bytes),
    }


def versions(selection: Selection, register: str | None, max_bytes: int) -> dict[str, str]:
    """
    What the records of a check rest on, but for the file; see `foundations`.

    Raises:
        RegisterError: a table of the register cannot be read.
    """
    return {
        **foundations(register, max_bytes),
        "schema": VERSION,
        "schema_files": _files(schema_folder().glob("*.xsd")),
        "rules": digest([_rule(each) for each in rules_for(selection)]),
    }


def digest(value: object) -> str:
    """
    The hash of *value*, which JSON can hold.
    """
    return sha256(json.dumps(value).encode()).hexdigest()


@cache
def _code() -> str:
    return _files(_PACKAGE.rglob("*.py"))


def _rule(rule: Rule) -> tuple[str, str, str]:
    # Ours are in the code; those of other packages have versions that nobody need keep.
    module = inspect.getmodule(rule.check)
    source = getattr(module, "__file__", None)
    if source is None or rule.check.__module__.partition(".")[0] == "kamerbrief":
        return rule.code, rule.severity, rule.check.__module__
    return rule.code, rule.severity, _files([Path(source)])


def _register(folder: str | None) -> str:
    tables = list(bundled_folder().glob("*.csv"))
    if folder is not None:
        tables += Path(folder).glob("*.csv")
    try:
        return _files(tables)
    except OSError as error:
        raise RegisterError(f"a table cannot be read: {error.strerror}", str(folder)) from error


def _files(paths: Iterable[Path]) -> str:
    hashed = sha256()
    for path in sorted(paths):
        hashed.update(f"{path.name} ".encode("utf-8", "surrogateescape"))
        hashed.update(sha256(path.read_bytes()).digest())
    return hashed.hexdigest()
