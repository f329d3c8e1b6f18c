"""
The bytes and the report of each source, or its text.
"""

from __future__ import annotations

from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.paths import Target
from kamerbrief.diagnostics import Report
from kamerbrief.errors import SourceError
from kamerbrief.gate.encoding import BOM, refuse_other_encodings
from kamerbrief.register.register import Register
from kamerbrief.selection import Selection
from kamerbrief.xml.codec import from_xml

__all__ = ["checked", "read_text"]


def checked(
    target: Target, max_bytes: int, selection: Selection, register: Register | None = None
) -> tuple[bytes | None, Report]:
    """
    The bytes of *target*, None where they cannot be read, and what *selection* finds in them.

    *register* is one of the user's own.
    """
    try:
        data = target.read(max_bytes)
    except SourceError as error:
        return None, failure_report(error, target.shown)
    return data, check_bytes(data, target.shown, selection=selection, register=register)


def read_text(target: Target, max_bytes: int) -> str:
    """
    The text of *target*: of what begins with ``<`` that of the letter, of all else the whole.

    Raises:
        SourceError: it cannot be read, or has more than *max_bytes*.
        ParseError: it is neither a letter nor text in UTF-8.
    """
    data = target.read(max_bytes)
    if data.removeprefix(BOM).lstrip().startswith(b"<"):
        return from_xml(data).text
    refuse_other_encodings(data)
    return data.decode("utf-8-sig")
