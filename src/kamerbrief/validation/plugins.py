"""
Rules from other packages, through the entry point ``kamerbrief.rules``.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from kamerbrief.errors import PluginError
from kamerbrief.validation.engine import Rule

__all__ = ["GROUP", "plugged"]

GROUP = "kamerbrief.rules"
"""The group of entry points; each names a `Rule`, or a tuple of them."""

_CODE = re.compile(r"X-[A-Z]{2,16}[0-9]{3}")


@cache
def plugged() -> tuple[Rule, ...]:
    """
    The rules that installed packages offer, in the order of their codes; looked for once.

    Raises:
        PluginError: an entry point cannot be loaded, names no rule, or a code has another form
            than ``X-ACME001`` or is used twice.
    """
    rules: dict[str, Rule] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        for each in _loaded(point):
            if not isinstance(each, Rule):
                raise PluginError(point.name, f"{each!r} is no rule, expected what @rule makes")
            if _CODE.fullmatch(each.code) is None:
                raise PluginError(
                    point.name,
                    f"the code {each.code!r} is not for others, expected one such as X-ACME001",
                )
            if each.code in rules:
                raise PluginError(point.name, f"there is a rule {each.code} already")
            rules[each.code] = each
    return tuple(rules[code] for code in sorted(rules))


def _loaded(point: EntryPoint) -> tuple[object, ...]:
    try:
        value = point.load()
    except (ImportError, AttributeError) as error:
        raise PluginError(point.name, f"{point.value} cannot be loaded: {error}") from error
    return value if isinstance(value, tuple) else (value,)
