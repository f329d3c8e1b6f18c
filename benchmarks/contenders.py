"""
What is done with each file of a batch, ours and that of others: values that a worker calls.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import attrs
from lxml import etree

from kamerbrief.batch.values import Entry, Record
from kamerbrief.checking import failure_report
from kamerbrief.diagnostics import Report
from kamerbrief.errors import SourceError
from kamerbrief.xml.schema import schema_folder

SCHEMA = schema_folder() / "kamerbrief.xsd"


@attrs.frozen
class Parsing:
    """
    The floor: the bytes are read, and made a tree.
    """

    def __call__(self, entry: Entry) -> Record:
        etree.fromstring(Path(entry.file).read_bytes())
        return _record(entry, valid=True)


@attrs.frozen
class Conforming:
    """
    The same, and the tree is held to the published schema by libxml2.
    """

    def __call__(self, entry: Entry) -> Record:
        root = etree.fromstring(Path(entry.file).read_bytes())
        return _record(entry, valid=_libxml2().validate(root))


@attrs.frozen
class Validating:
    """
    The bytes are read, parsed and held to the published schema by xmlschema.
    """

    def __call__(self, entry: Entry) -> Record:
        return _record(entry, valid=_xmlschema().is_valid(Path(entry.file).read_bytes()))


def _record(entry: Entry, *, valid: bool) -> Record:
    if valid:
        return Record(file=entry.file, report=Report(file=entry.file))
    error = SourceError("XSD001", "the schema refuses it")
    return Record(file=entry.file, report=failure_report(error, entry.file))


@cache
def _libxml2() -> etree.XMLSchema:
    return etree.XMLSchema(file=str(SCHEMA))


@cache
def _xmlschema() -> Any:
    import xmlschema

    return xmlschema.XMLSchema10(str(SCHEMA))
