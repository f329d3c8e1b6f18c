"""
From bytes to a tree of elements and text.
"""

from __future__ import annotations

import re
import threading
from typing import Any

from lxml import etree

from kamerbrief.errors import ParseError
from kamerbrief.gate.encoding import refuse_other_formats
from kamerbrief.gate.scan import (
    MAX_ATTRIBUTES_OF_ELEMENT,
    MAX_COMMENTS_AND_INSTRUCTIONS,
    MAX_DEPTH,
    MAX_NAME,
    MAX_START_TAG,
    Scan,
    scan,
)

__all__ = ["parse", "parse_foreign", "refuse_without_memory"]

_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (MAX_DEPTH + 1)})")
_XSI_ATTRIBUTES = etree.XPath("//@xsi:*", namespaces={"xsi": _XSI})

_XSI_TAIL = b"XMLSchema-instance"

# What is left of a document without these bytes is short, and what stood apart stands together.
_NO_MARKS = bytes(set(range(256)) - set(b"<=>&"))
_CROWDED_TAG = b"=" * (MAX_ATTRIBUTES_OF_ELEMENT + 1)
# Every byte that can be in a name as one letter, all others as another.
_NAMES = bytes(
    ord("n") if byte > 0x7F or chr(byte).isalnum() or chr(byte) in "-._:" else ord(" ")
    for byte in range(256)
)
_LONG_NAME = b"n" * (MAX_NAME + 1)
# libxml2's bound on one text, and its numbers for a comment, an instruction or a text above it.
_MAX_TEXT = 10_000_000
_NO_MEMORY = 2
_TOO_LONG = (45, 47, 114)
_local = threading.local()
_PLACE = re.compile(r", line \d{1,10}, column \d{1,10}\Z")


def parse(data: bytes, *, hold_depth: bool = True) -> etree._Element:
    """
    The root of *data*, parsed without entities, network or document type.

    The tree has elements and text only: comments, processing instructions and CDATA
    marks are gone, and the text around them is one string.  Each thread has its own
    parser, so threads share nothing.

    Who counts the depth of elements while walking the tree says ``hold_depth=False``, and calls
    `scan` where there are more than `MAX_DEPTH`: to look at that here as well takes a tenth of
    the time of parsing.

    Raises:
        ParseError: *data* is refused, by a code from XML004 on; line and column are known
            wherever the bytes are text.
    """
    root, marks = _parsed(data, hold_depth=hold_depth)
    # Only a character reference in a value can hide the namespace from the first test.
    if _XSI_TAIL in data or b"=&" in marks:
        _refuse_schema_instance(data, root)
    return root


def parse_foreign(data: bytes) -> etree._Element:
    """
    The root of *data* in another schema than ours, parsed as by `parse`.

    Official publications name their schema in an attribute of the namespace xsi, and so do parts
    of a .docx.  Such attributes are taken off instead of refused: no schema processor of ours
    gets to see the tree, and none that is given it later can be misled.

    Raises:
        ParseError: *data* is refused, by any code of `parse` but XML016.
    """
    root, marks = _parsed(data, hold_depth=True)
    if _XSI_TAIL not in data and b"=&" not in marks:
        return root
    for element in root.iter():
        for name in element.keys():  # noqa: SIM118 - a list, which stays as it is meanwhile
            if str(name).startswith(f"{{{_XSI}}}"):
                del element.attrib[name]
    return root


def _parsed(data: bytes, *, hold_depth: bool) -> tuple[etree._Element, bytes]:
    refuse_other_formats(data)
    marks = data.translate(None, _NO_MARKS)
    small = _is_small(data, marks)
    seen = None if small else scan(data, positions=False)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        failure = error
    else:
        if hold_depth and small and _TOO_DEEP(root):
            seen = scan(data, positions=False)
        if seen is not None and seen.fault is not None:
            raise _not_well_formed(seen.fault.reason, seen.fault.line, seen.fault.column)
        return root, marks
    # Outside of the handler, so that no foreign exception is the context of ours.
    refuse_without_memory(failure)
    raise _error_of_libxml2(failure, seen or scan(data, positions=False))


def refuse_without_memory(failure: etree.XMLSyntaxError) -> None:
    """
    See to it that a document is not called wrong because memory ran out.

    Raises:
        MemoryError: it did.
    """
    if getattr(failure, "code", 0) == _NO_MEMORY:  # the stubs do not know it
        raise MemoryError


def _is_small(data: bytes, marks: bytes) -> bool:
    """
    Whether the size and the marks of *data* prove that all limits hold, but for depth.

    That takes a tenth of the time of parsing, and `scan` takes more than parsing itself.
    """
    return (
        len(data) <= MAX_START_TAG
        and marks.count(b"<") <= MAX_COMMENTS_AND_INSTRUCTIONS
        and _CROWDED_TAG not in marks.translate(None, b">&")
        and _LONG_NAME not in data.translate(_NAMES)
    )


def _parser() -> etree.XMLParser:
    # One for each thread: a new one costs as much as a twelfth of parsing a letter, and one for
    # all would make threads wait.
    parser: etree.XMLParser | None = getattr(_local, "parser", None)
    if parser is None:
        parser = _local.parser = _new_parser()
    return parser


def _new_parser() -> etree.XMLParser:
    # Never collect_ids=False: with it, lxml 6.1 loads external DTDs in silence.
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
        strip_cdata=True,
        remove_comments=True,
        remove_pis=True,
    )


def _not_well_formed(reason: str, line: int, column: int) -> ParseError:
    return ParseError("XML020", f"the XML is not well-formed: {reason}", None, line, column)


def _error_of_libxml2(failure: etree.XMLSyntaxError, seen: Scan) -> ParseError:
    line, column = failure.position
    code = getattr(failure, "code", 0)  # the stubs do not know it
    if code in _TOO_LONG:
        message = f"a text, comment or instruction has more than {_MAX_TEXT:,} bytes, the maximum"
        return ParseError("XML037", message, None, line, max(1, column))
    if seen.fault is not None:
        # libxml2 says more clearly what is wrong, expat says more exactly where.
        line, column = seen.fault.line, seen.fault.column
    reason = _PLACE.sub("", failure.msg or "unknown reason")
    return _not_well_formed(reason, line, max(1, column))


def _refuse_schema_instance(data: bytes, root: etree._Element) -> None:
    found: Any = _XSI_ATTRIBUTES(root)
    if not found:
        return
    # A string of XPath knows the element and the attribute from which it comes.
    owner, name = found[0].getparent(), found[0].attrname.rpartition("}")[2]
    number = next(n for n, element in enumerate(root.iter()) if element is owner)
    positions = scan(data).positions
    line, column = (
        (positions[number].line, positions[number].column)
        if number < len(positions)
        else (None, None)
    )
    message = f"the attribute xsi:{name} is refused, expected no attribute of that namespace"
    hint = "the schema is known by the namespace of the letter; remove the attribute"
    raise ParseError("XML016", message, hint, line, column)
