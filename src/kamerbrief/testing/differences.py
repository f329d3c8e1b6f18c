"""
Where two values differ first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

__all__ = ["first_difference", "first_place"]

_SHOWN = 60


def first_difference(before: Any, after: Any, name: str) -> str | None:
    """
    Where *after* differs first from *before*, which is called *name*; None where it does not.

    Fields and items are followed down to the smallest value that differs.

        >>> from kamerbrief.model.letter import Letter
        >>> first_difference(Letter(body="a b"), Letter(body="a"), "letter")
        "letter.body[0]: 'a b' became 'a', from offset 1 on"
    """
    if before == after:
        return None
    if type(before) is not type(after):
        return f"{name}: {_shown(before)} became {_shown(after)}"
    if isinstance(before, str):
        place = first_place(before, after)
        start = max(0, place - _SHOWN // 2)
        end = start + _SHOWN
        return (
            f"{name}: {_shown(before[start:end])} became {_shown(after[start:end])}, "
            f"from offset {place} on"
        )
    inner = _parts(before, after, name)
    if inner is not None:
        return inner
    return f"{name}: {_shown(before)} became {_shown(after)}"


def first_place(before: Sequence[Any], after: Sequence[Any]) -> int:
    """
    Where the items of *after* differ first from those of *before*, or where the shorter one ends.
    """
    return next(
        (at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]),
        min(len(before), len(after)),
    )


def _parts(before: Any, after: Any, name: str) -> str | None:
    """
    The first difference in what the two hold.
    """
    if attrs.has(type(before)):
        for field in attrs.fields(type(before)):
            one, other = getattr(before, field.name), getattr(after, field.name)
            if one != other:
                return first_difference(one, other, f"{name}.{field.name}")
    if isinstance(before, tuple):
        for place, (one, other) in enumerate(zip(before, after, strict=False)):
            if one != other:
                return first_difference(one, other, f"{name}[{place}]")
        more = f"{len(before)} items became {len(after)}"
        place = min(len(before), len(after))
        which = before[place] if len(before) > place else after[place]
        lost = "lost" if len(before) > place else "added"
        return f"{name}: {more}, {lost} is {_shown(which)}"
    return None


def _shown(value: Any) -> str:
    shown = ascii(value)
    return shown if len(shown) <= 2 * _SHOWN else f"{shown[: 2 * _SHOWN]}..."
