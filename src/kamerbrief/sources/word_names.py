"""
Names of WordprocessingML, and how its on-off values are read.
"""

from __future__ import annotations

from lxml import etree

__all__ = ["ALTERNATIVES", "R", "W", "attribute", "is_on", "tag"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
# The strict form of the same names, as some programs write it.
_STRICT = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
}
_STRICT_OF = {usual: strict for strict, usual in _STRICT.items()}
_OFF = {"0", "false", "off", "none"}


def tag(element: etree._Element) -> str:
    """
    The name of *element*: ``p`` for one of WordprocessingML, with its namespace for others.
    """
    name = str(element.tag)
    if name.startswith(W):
        return name[len(W) :]
    for strict, usual in _STRICT.items():
        name = name.replace(strict, usual, 1)
    return name.removeprefix(W)


def attribute(element: etree._Element | None, name: str, space: str = W) -> str | None:
    """
    The attribute *name* of *element*, or None if there is none.
    """
    if element is None:
        return None
    value = element.get(f"{space}{name}")
    return element.get(f"{_STRICT_OF[space]}{name}") if value is None else value


def is_on(element: etree._Element | None) -> bool | None:
    """
    Whether the property *element* is switched on; None if it says nothing.
    """
    if element is None:
        return None
    return (attribute(element, "val") or "on").lower() not in _OFF
