"""
The files of a register: where ours stand, and reading those of a folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from kamerbrief.errors import RegisterError
from kamerbrief.register.records import FILES, read_records
from kamerbrief.register.table import read_file

__all__ = ["bundled_folder", "read_tables"]

_PACKAGE = Path(__file__).parents[1]
_CHECKOUT = _PACKAGE.parents[1]
_FIELDS = {
    "office_holders.csv": "tenures",
    "ministries.csv": "ministries",
    "parties.csv": "parties",
    "members.csv": "seats",
}


def bundled_folder() -> Path:
    """
    The folder with the register that comes with kamerbrief.

    In an installed package it is a part of that; in a checkout it stands at the top.

    Raises:
        RegisterError: neither is there.
    """
    folders = (_PACKAGE / "_schema" / "vocabularies", _CHECKOUT / "schema" / "vocabularies")
    for folder in folders:
        if (folder / "office_holders.csv").is_file():
            return folder
    raise RegisterError("the register is not installed there", str(folders[0]))


def read_tables(paths: Iterable[str | os.PathLike[str]]) -> dict[str, tuple[Any, ...]]:
    """
    The tables in *paths*, by the field of a register that they are.

    Raises:
        RegisterError: a path leads to no table, two lead to the same, or one is wrong.
    """
    found: dict[str, tuple[Any, ...]] = {}
    for path in map(Path, paths):
        for file in _files(path):
            field = _FIELDS[file.name]
            if field in found:
                raise RegisterError(f"there is a {file.name} already, expected one", str(file))
            found[field] = read_records(read_file(file), str(file), FILES[file.name])
    return found


def _files(path: Path) -> list[Path]:
    expected = ", ".join(FILES)
    try:
        if not path.is_dir():
            if path.name not in FILES:
                raise RegisterError(f"expected a folder, or one of {expected}", str(path))
            return [path]
        files = [path / name for name in FILES if (path / name).exists()]
    except (OSError, ValueError) as error:
        if isinstance(error, RegisterError):
            raise
        raise RegisterError(f"it cannot be read: {error}", str(path)) from error
    if not files:
        raise RegisterError(
            f"the folder has no table, expected at least one of {expected}", str(path)
        )
    return files
