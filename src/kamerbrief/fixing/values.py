"""
What a repair is, and what it leaves behind.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import TypeAlias

import attrs

from kamerbrief.model.letter import Letter
from kamerbrief.validation.context import Context

__all__ = ["Change", "Find", "Fix", "Fixed", "fix_of", "summary_of"]


@attrs.frozen(kw_only=True)
class Change:
    """
    One thing that was put right.

    Attributes:
        code: the code of what it mends, such as ``CIT009``.
        path: the path of the element, such as ``/letter/body/p[2]/citation[1]``.
        what: the attribute; or ``content``, ``attribute name`` or ``place`` of the element.
        before: its value before, None where there was none.
        after: its value now, None where it was left out.
    """

    code: str
    path: str
    what: str
    before: str | None
    after: str | None


@attrs.frozen(kw_only=True)
class Fixed:
    """
    A letter after its repair.

    Attributes:
        letter: the letter, with the words that it had.
        changes: what was put right, in the order in which that was done.
    """

    letter: Letter
    changes: tuple[Change, ...] = ()


Find: TypeAlias = Callable[[Context], Iterator[Change]]


@attrs.frozen(kw_only=True)
class Fix:
    """
    A repair of one kind.

    Attributes:
        codes: the codes of the rules whose findings it mends, the one in its changes first.
        summary: what it does, as one sentence.
        find: the generator of the changes that it would make in a letter.
    """

    codes: tuple[str, ...]
    summary: str
    find: Find = attrs.field(repr=False)


def fix_of(*codes: str) -> Callable[[Find], Fix]:
    """
    Make a repair of the findings of *codes* of a generator, whose docstring says what it does.
    """

    def make(find: Find) -> Fix:
        return Fix(codes=codes, summary=summary_of(find), find=find)

    return make


def summary_of(function: Callable[..., object]) -> str:
    """
    The first paragraph of the docstring of *function*, as one line.
    """
    return " ".join((inspect.getdoc(function) or "").partition("\n\n")[0].split())
