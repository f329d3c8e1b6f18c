"""
The text of a source.
"""

from __future__ import annotations

from kamerbrief.cli.paths import Target
from kamerbrief.gate.encoding import BOM, refuse_other_encodings
from kamerbrief.xml.codec import from_xml

__all__ = ["read_text"]


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
