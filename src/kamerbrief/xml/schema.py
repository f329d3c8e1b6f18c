"""
The schema: where it stands, and whether a tree has the form of a letter.
"""

from __future__ import annotations

import threading
from functools import cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from lxml import etree

from kamerbrief.errors import SourceError
from kamerbrief.gate.parsing import parse
from kamerbrief.gate.source import read_bytes
from kamerbrief.xml.names import NAMESPACE, VERSION

if TYPE_CHECKING:
    from xmlschema import XMLSchema10

__all__ = ["faults_of_libxml2", "full_schema", "has_form", "schema_folder", "second_engine"]

_PACKAGE = Path(__file__).parents[1]
_CHECKOUT = _PACKAGE.parents[1]
_ROOT = "kamerbrief.xsd"
_CONSTRAINTS = {f"{{http://www.w3.org/2001/XMLSchema}}{name}" for name in ("key", "keyref")}


def schema_folder() -> Path:
    """
    The folder with the files of the schema.

    In an installed package it is a part of that; in a checkout it stands at the top.

    Raises:
        SourceError: neither is there.
    """
    for folder in (_PACKAGE / "_schema" / VERSION, _CHECKOUT / "schema" / VERSION):
        if (folder / _ROOT).is_file():
            return folder
    raise SourceError("XML001", f"the schema is not installed beside {_PACKAGE}")


def has_form(root: etree._Element) -> bool:
    """
    Whether *root* has the form of a letter; keys and references are not looked at.
    """
    return _is_valid(_first_engine(), root)


def _is_valid(schema: etree.XMLSchema, root: etree._Element) -> bool:
    try:
        return bool(schema.validate(root))
    except etree.XMLSchemaValidateError:
        # Of a year of nineteen digits libxml2 says that there is an error in itself.
        return False


def faults_of_libxml2(root: etree._Element, count: int) -> tuple[tuple[etree._Element, str], ...]:
    """
    The first *count* elements that break the form of a letter, with what libxml2 says of each.
    """
    schema = _first_engine()
    _is_valid(schema, root)
    log: Any = schema.error_log
    children: _Children = {}
    return tuple(
        (_at(root, entry.path, children), entry.message.replace(f"{{{NAMESPACE}}}", "").rstrip("."))
        for entry in islice(log, count)
    )


_Children: TypeAlias = dict[etree._Element, dict[str, list[etree._Element]]]


def _at(root: etree._Element, path: str | None, children: _Children) -> etree._Element:
    """
    The element at *path*, such as ``/*/*[2]/k:p[3]``, as libxml2 gives it.

    The names have the prefixes of the document, which XPath would have to be told: all that
    are declared anywhere, and a document may declare thousands again and again.  *children*
    is what was looked at before.
    """
    element = root
    for step in (path or "").split("/")[2:]:
        name, _, number = step.partition("[")
        if element not in children:
            children[element] = _by_name(element)
        alike = children[element].get(name, [])
        place = int(number.rstrip("]") or 1) - 1
        if place >= len(alike):
            break
        element = alike[place]
    return element


def _by_name(element: etree._Element) -> dict[str, list[etree._Element]]:
    named: dict[str, list[etree._Element]] = {"*": list(element)}
    for child in element:
        name = etree.QName(child).localname
        named.setdefault(f"{child.prefix}:{name}" if child.prefix else name, []).append(child)
    return named


def _first_engine() -> etree.XMLSchema:
    schema: etree.XMLSchema | None = getattr(_local, "schema", None)
    if schema is None:
        # One for each thread: two that share a schema mix up their error logs.
        schema = _local.schema = etree.XMLSchema(_form())
    return schema


def full_schema() -> etree.XMLSchema:
    """
    The published schema, with its keys and references, in libxml2.
    """
    return etree.XMLSchema(_load())


@cache
def second_engine() -> XMLSchema10:
    """
    The schema without its keys and references in `xmlschema`, which says where and why.

    Importing it takes several times as long as checking a letter: ask for it only for one
    that does not have the form.
    """
    from xmlschema import XMLSchema10  # noqa: PLC0415 - see above

    return XMLSchema10(
        _form().getroot(),
        base_url=f"{schema_folder().as_uri()}/",
        allow="sandbox",
        defuse="always",
    )


_local = threading.local()


def _load() -> etree._ElementTree:
    path = schema_folder() / _ROOT
    tree = parse(read_bytes(path)).getroottree()
    # Included files are found beside it; as a URI, since a path may hold blanks or a '#'.
    tree.docinfo.URL = path.as_uri()
    return tree


def _form() -> etree._ElementTree:
    """
    The schema without its keys and references.

    The rules of the family REF say the same and say it better, and in libxml2 these
    constraints cost more than all else of the schema together.
    """
    tree = _load()
    root = tree.getroot()
    for element in root:
        for constraint in element.findall("*"):
            if constraint.tag in _CONSTRAINTS:
                element.remove(constraint)
    return tree
