"""
Changes put into a letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

import attrs

from kamerbrief.fixing.values import Change
from kamerbrief.model.letter import Letter
from kamerbrief.model.text import Node
from kamerbrief.model.walk import Placed
from kamerbrief.xml.making import attribute_name

__all__ = ["applied"]

Wanted: TypeAlias = dict[str, dict[str, Any]]
"""The attributes to set, by the path of their element."""

_FACTS = {
    "debate": "debates",
    "motion": "motions",
    "verdict": "verdicts",
    "commitment": "commitments",
    "signatory": "signatories",
}
_HEADER = {"identifier": "identifiers", "dossier": "dossiers"}


def applied(letter: Letter, changes: Iterable[Change]) -> Letter:
    """
    *letter* with *changes*, each of an attribute or of the content of a header field.

    All that they leave as it is, is shared with *letter*.
    """
    wanted: Wanted = {}
    for each in changes:
        wanted.setdefault(each.path, {})[each.what] = each.after
    if not wanted:
        return letter
    facts: dict[str, Any] = {
        field: _members(getattr(letter, field), f"/letter/{field}/{name}", wanted)
        for name, field in _FACTS.items()
    }
    header: dict[str, Any] = {
        field: _members(getattr(letter.metadata, field), f"/letter/metadata/{name}", wanted)
        for name, field in _HEADER.items()
    }
    return attrs.evolve(
        letter,
        **facts,
        metadata=attrs.evolve(letter.metadata, **header),
        body=_content(letter.body, iter(letter.nodes), wanted),
    )


def _members(values: tuple[Any, ...], path: str, wanted: Wanted) -> tuple[Any, ...]:
    return tuple(
        _member(value, f"{path}[{number}]", wanted) for number, value in enumerate(values, 1)
    )


def _member(value: Any, path: str, wanted: Wanted) -> Any:
    changed = _set(value, wanted.get(path))
    if submitters := getattr(value, "submitters", ()):
        named = _members(submitters, f"{path}/submitter", wanted)
        if named != submitters:
            return attrs.evolve(changed, submitters=named)
    return changed


def _content(content: tuple[Any, ...], placed: Iterator[Placed], wanted: Wanted) -> tuple[Any, ...]:
    """
    *content* with the changes in it; *placed* gives its nodes in the order of the text.
    """
    made = tuple(
        _node(item, placed, wanted) if isinstance(item, Node) else item for item in content
    )
    same = all(one is other for one, other in zip(made, content, strict=True))
    return content if same else made


def _node(node: Any, placed: Iterator[Placed], wanted: Wanted) -> Any:
    changed = _set(node, wanted.get(next(placed).path))
    inner = _content(node.content, placed, wanted)
    return changed if inner is node.content else attrs.evolve(changed, content=inner)


def _set(value: Any, given: dict[str, Any] | None) -> Any:
    if given is None:
        return value
    names = {attribute_name(field.name): field.name for field in attrs.fields(type(value))}
    names["content"] = "value" if "value" in names else "content"
    return attrs.evolve(value, **{names[name]: after for name, after in given.items()})
