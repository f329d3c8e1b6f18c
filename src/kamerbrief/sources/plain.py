"""
Plain text: the format knows nothing of it.
"""

from __future__ import annotations

from kamerbrief.sources.building import TextBuilder
from kamerbrief.sources.decoding import decode
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.values import Source, SourceFormat

__all__ = ["read_text"]


def read_text(data: bytes, name: str, limits: SourceLimits) -> Source:
    """
    The text of *data*, without marks: what its lines are is not for the format to say.

    Raises:
        ParseError: the encoding cannot be told, or XML cannot hold a character.
    """
    builder = TextBuilder(max_text=limits.max_text)
    builder.verbatim(decode(data))
    return builder.build(SourceFormat.TEXT, name)
