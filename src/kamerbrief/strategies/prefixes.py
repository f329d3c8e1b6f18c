"""
The same names under other prefixes.
"""

from __future__ import annotations

from collections.abc import Callable

import attrs

from kamerbrief.strategies.pieces import Tag, is_end, is_start, plain, quoted, tag_of

__all__ = ["Prefixing", "renamed"]

Scope = dict[str, str]
_XML = "http://www.w3.org/XML/1998/namespace"

Prefixing = Callable[[str, int], str]
"""The prefix for the elements of a namespace at a depth; empty for none."""


@attrs.define
class _Open:
    name: str
    before: Scope
    after: Scope


def renamed(pieces: list[str], prefixing: Prefixing) -> list[str]:
    """
    *pieces* with each element under the prefix that *prefixing* gives, and declarations to fit.
    """
    stack = [_Open("", {"xml": _XML, "": ""}, {"xml": _XML, "": ""})]
    made = []
    for piece in pieces:
        if is_end(piece):
            made.append(f"</{stack.pop().name}>")
        elif is_start(piece):
            tag = tag_of(piece)
            opened, text = _opened(tag, stack[-1], prefixing, len(stack) - 1)
            made.append(text)
            if not tag.is_empty:
                stack.append(opened)
        else:
            made.append(piece)
    return made


def _opened(tag: Tag, outer: _Open, prefixing: Prefixing, depth: int) -> tuple[_Open, str]:
    before = outer.before | {
        name[6:]: plain(quoted(value)) for name, value in tag.attributes if _declares(name)
    }
    after, declared = dict(outer.after), Scope()

    def under(namespace: str, prefix: str) -> str:
        if after.get(prefix) != namespace:
            after[prefix] = declared[prefix] = namespace
        return prefix

    prefix, _, local = tag.name.rpartition(":")
    namespace = before[prefix]
    wanted = under(namespace, prefixing(namespace, depth) if namespace else "")
    name = f"{wanted}:{local}" if wanted else local
    attributes = []
    for key, value in tag.attributes:
        start, _, rest = key.rpartition(":")
        if _declares(key):
            continue
        if start in {"", "xml"}:
            attributes.append((key, value))
        else:
            # Only an attribute with a prefix is in a namespace.
            number = sorted({*before.values()}).index(before[start])
            attributes.append((f"{under(before[start], f'a{number}')}:{rest}", value))
    declarations = [
        (f"xmlns:{each}" if each else "xmlns", f'"{_escaped(uri)}"')
        for each, uri in declared.items()
    ]
    changed = Tag(name, (*declarations, *attributes), tag.is_empty)
    return _Open(name, before, after), str(changed)


def _declares(name: str) -> bool:
    return name == "xmlns" or name.startswith("xmlns:")


def _escaped(uri: str) -> str:
    return uri.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
