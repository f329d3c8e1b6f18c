"""
The smallest model of pydantic-xml that can hold a letter.

Its fields are for text before the first element only, so mixed content cannot be typed: each part
of the letter stays a tree of lxml.
"""

from __future__ import annotations

from lxml import etree
from pydantic_xml import BaseXmlModel, attr, element

from kamerbrief.xml.names import NAMESPACE

_NAMESPACES = {"": NAMESPACE, "xml": "http://www.w3.org/XML/1998/namespace"}


class RawLetter(BaseXmlModel, tag="letter", nsmap=_NAMESPACES, arbitrary_types_allowed=True):
    version: str = attr()
    lang: str | None = attr(ns="xml", default=None)
    metadata: etree._Element | None = element(tag="metadata", default=None)
    debates: etree._Element | None = element(tag="debates", default=None)
    motions: etree._Element | None = element(tag="motions", default=None)
    verdicts: etree._Element | None = element(tag="verdicts", default=None)
    commitments: etree._Element | None = element(tag="commitments", default=None)
    signatories: etree._Element | None = element(tag="signatories", default=None)
    body: etree._Element = element(tag="body")
