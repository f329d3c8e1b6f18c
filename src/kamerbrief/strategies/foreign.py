"""
A strategy for elements of other namespaces.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief.model.extension import Extension
from kamerbrief.strategies.values import Strategy, built, texts

__all__ = ["extensions"]

_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMES = tuple(
    f"{{{namespace}}}{name}"
    for namespace in ("urn:a", "http://b.test/?c=d#e")
    for name in ("a", "é-1", "_b")
)


@cache
def extensions() -> Strategy[Extension]:
    """
    Elements of other namespaces, nested a few levels deep.
    """
    names = st.sampled_from(_NAMES)
    own = st.dictionaries(st.sampled_from([*_NAMES, "a", "b"]), texts(), max_size=2)
    attributes = own | st.just({_XML_LANG: "nl"})
    leaf = built(Extension, name=st.sampled_from([*_NAMES, "bare"]), attributes=attributes)
    nodes = st.recursive(
        leaf,
        lambda inner: built(
            Extension, name=names, attributes=attributes,
            content=st.lists(texts() | inner, max_size=4),
        ),
        max_leaves=4,
    )  # fmt: skip
    content = st.lists(texts() | nodes, max_size=4)
    return built(Extension, name=names, attributes=attributes, content=content)
