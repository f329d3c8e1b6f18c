"""
One pass over the bytes of a document: its proportions, and the place of each start tag.
"""

from __future__ import annotations

from typing import NamedTuple, NoReturn
from xml.parsers import expat

import attrs

from kamerbrief.errors import ParseError
from kamerbrief.gate.encoding import BOM

__all__ = [
    "MAX_ATTRIBUTES",
    "MAX_ATTRIBUTES_OF_ELEMENT",
    "MAX_COMMENTS_AND_INSTRUCTIONS",
    "MAX_DEPTH",
    "MAX_ELEMENTS",
    "MAX_NAME",
    "MAX_START_TAG",
    "Fault",
    "Position",
    "Scan",
    "scan",
]

_NO_MEMORY = expat.errors.codes[expat.errors.XML_ERROR_NO_MEMORY]

MAX_DEPTH = 64
MAX_ELEMENTS = 200_000
MAX_ATTRIBUTES_OF_ELEMENT = 64
MAX_ATTRIBUTES = 400_000
MAX_NAME = 256
"""The longest name of an element or attribute, in code points, prefix included."""
MAX_START_TAG = 64 * 1024
"""The longest start tag: code points of all its names and values together."""
MAX_COMMENTS_AND_INSTRUCTIONS = 10_000


class Position(NamedTuple):
    """
    Where a start tag is.

    Attributes:
        line: its line, from 1; LF, CRLF and a lone CR each end one.
        column: its column in code points, from 1; a byte-order mark does not count.
    """

    line: int
    column: int


@attrs.frozen(kw_only=True)
class Fault:
    """
    Where and why a document is not well-formed.

    Attributes:
        line: the line, from 1.
        column: the column in code points, from 1.
        reason: expat's words for it.
    """

    line: int
    column: int
    reason: str


@attrs.frozen(kw_only=True)
class Scan:
    """
    What one pass saw.

    Attributes:
        positions: of each start tag, in the order of the document; empty when not asked for.
        fault: where the document stops to be well-formed, or None.
        asides: how many comments and processing instructions there are.
    """

    positions: tuple[Position, ...]
    fault: Fault | None
    asides: int


def scan(data: bytes, *, positions: bool = True) -> Scan:
    """
    The places of all start tags of *data*, whose proportions are held to the limits.

    It takes twice as long as parsing, and nearly four times as long with *positions*.  *data*
    must have passed `refuse_other_formats`.

    Raises:
        ParseError: a limit is broken (codes XML030 to XML036), with its place.
    """
    return _Scanner(data, positions=positions).run()


class _Scanner:
    def __init__(self, data: bytes, *, positions: bool) -> None:
        # A byte-order mark would count as a column of the first line.
        self.data = data.removeprefix(BOM)
        self.parser = expat.ParserCreate("utf-8")
        self.parser.ordered_attributes = True
        self.parser.StartElementHandler = self.start_with_position if positions else self.start
        self.parser.EndElementHandler = self.end
        self.parser.CommentHandler = self.aside
        self.parser.ProcessingInstructionHandler = self.aside
        self.positions: list[Position] = []
        self.depth = 0
        self.elements = 0
        self.attributes = 0
        self.asides = 0

    def run(self) -> Scan:
        fault = None
        try:
            # In one call: old versions of expat take quadratic time over chunks.
            self.parser.Parse(self.data, True)  # noqa: FBT003 - pyexpat takes no keyword
        except expat.ExpatError as error:
            if error.code == _NO_MEMORY:
                raise MemoryError from None
            fault = Fault(
                line=error.lineno,
                column=error.offset + 1,
                reason=expat.ErrorString(error.code),
            )
        return Scan(positions=tuple(self.positions), fault=fault, asides=self.asides)

    def start_with_position(self, name: str, attributes: list[str]) -> None:
        parser = self.parser
        self.positions.append(
            Position(line=parser.CurrentLineNumber, column=parser.CurrentColumnNumber + 1)
        )
        self.start(name, attributes)

    def start(self, name: str, attributes: list[str]) -> None:
        self.depth += 1
        self.elements += 1
        if self.depth > MAX_DEPTH:
            self.refuse("XML030", f"elements are nested more than {MAX_DEPTH} deep")
        if self.elements > MAX_ELEMENTS:
            self.refuse("XML031", f"there are more than {MAX_ELEMENTS:,} elements")
        if len(name) > MAX_NAME:
            self.refuse("XML034", f"a name has {len(name):,} characters, at most {MAX_NAME} may be")
        if attributes:
            self.check_attributes(attributes)

    def check_attributes(self, attributes: list[str]) -> None:
        count = len(attributes) // 2
        self.attributes += count
        if count > MAX_ATTRIBUTES_OF_ELEMENT:
            self.refuse(
                "XML032",
                f"an element has {count:,} attributes, at most {MAX_ATTRIBUTES_OF_ELEMENT} may be",
            )
        if self.attributes > MAX_ATTRIBUTES:
            self.refuse("XML033", f"there are more than {MAX_ATTRIBUTES:,} attributes")
        # Most tags are shorter than a name may be.
        if (length := sum(map(len, attributes))) <= MAX_NAME:
            return
        longest = max(map(len, attributes[::2]))
        if longest > MAX_NAME:
            self.refuse("XML034", f"a name has {longest:,} characters, at most {MAX_NAME} may be")
        if length > MAX_START_TAG:
            self.refuse(
                "XML035",
                f"a start tag has {length:,} characters, at most {MAX_START_TAG:,} may be",
            )

    def end(self, name: str) -> None:
        self.depth -= 1

    def aside(self, *parts: str) -> None:
        self.asides += 1
        if self.asides > MAX_COMMENTS_AND_INSTRUCTIONS:
            self.refuse(
                "XML036",
                f"there are more than {MAX_COMMENTS_AND_INSTRUCTIONS:,} comments and "
                "processing instructions",
            )

    def refuse(self, code: str, message: str) -> NoReturn:
        parser = self.parser
        line, column = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        raise ParseError(code, message, None, line, column)
