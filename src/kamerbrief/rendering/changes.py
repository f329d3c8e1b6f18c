"""
What was put right in a letter, for people.
"""

from __future__ import annotations

from collections.abc import Iterable

from kamerbrief.fixing.values import Change
from kamerbrief.rendering.safe import safe

__all__ = ["render_changes"]


def render_changes(changes: Iterable[Change]) -> str:
    """
    A line for each of *changes*: code, path, what it is of, and the values before and after.
    """
    return "".join(f"  {each.code} {each.path}: {_shown(each)}\n" for each in changes)


def _shown(change: Change) -> str:
    if change.after is None:
        return safe(f"{change.what} {change.before!r} left out")
    if change.before is None:
        return safe(f"{change.what} {change.after!r} added")
    return safe(f"{change.what} {change.before!r} is now {change.after!r}")
