"""
Which versions are measured.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def version_of(package: str) -> str | None:
    """
    The version of *package*, or None if it is not installed.
    """
    try:
        return version(package)
    except PackageNotFoundError:
        return None
