"""
The namespace of the schema, and the names in it.
"""

from __future__ import annotations

__all__ = ["NAMESPACE", "VERSION", "XML_LANG", "clark"]

NAMESPACE = "urn:kamerbrief:1"
"""The namespace; its last part is the major version of the schema."""

VERSION = "1.0"
"""The version of the schema that this library writes."""

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def clark(name: str) -> str:
    """
    *name* of our namespace, as lxml writes it.
    """
    return f"{{{NAMESPACE}}}{name}"
