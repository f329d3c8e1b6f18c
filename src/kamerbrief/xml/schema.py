"""
The schema: where it stands, and whether a tree has the form of a letter.
"""

from __future__ import annotations

import threading
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
    return bool(_first_engine().validate(root))


def faults_of_libxml2(root: etree._Element) -> tuple[tuple[etree._Element, str], ...]:
    """
    The elements that break the form of a letter, with what libxml2 says of each.
    """
    schema = _first_engine()
    schema.validate(root)
    tree = root.getroottree()
    # The paths of libxml2 have the prefixes of the document.
    prefixes = {prefix: uri for each in root.iter() for prefix, uri in each.nsmap.items() if prefix}
    found = []
    log: Any = schema.error_log
    for entry in log:
        places: Any = tree.xpath(entry.path, namespaces=prefixes) if entry.path else ()
        element = places[0] if places else root
        found.append((element, entry.message.replace(f"{{{NAMESPACE}}}", "").rstrip(".")))
    return tuple(found)


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
