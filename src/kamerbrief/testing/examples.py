"""
The example letters, wherever kamerbrief is installed.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["example_files"]

_PACKAGE = Path(__file__).parents[1]
_CHECKOUT = _PACKAGE.parents[1]


def example_files() -> tuple[Path, ...]:
    """
    The files of the example letters, sorted by name; each is a valid letter.

        >>> [path.stem for path in example_files()]
        ['eerste-kamer', 'herziening', 'migratie', 'tabel']
    """
    # In an installed package they are a part of that; in a checkout they stand at the top.
    folder = _PACKAGE / "_examples"
    if not folder.is_dir():
        folder = _CHECKOUT / "examples"
    return tuple(sorted(folder.glob("*.xml")))
