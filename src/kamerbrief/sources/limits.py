"""
How much of a source is read before it is refused.
"""

from __future__ import annotations

import attrs

from kamerbrief.gate.source import MAX_BYTES
from kamerbrief.publications.values import Value, Whole

__all__ = ["DEFAULT_LIMITS", "SourceLimits"]

_SIZE = Whole(1, 2**40)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class SourceLimits(Value):
    """
    The bounds that a source is held to.  A letter comes nowhere near them.

    Attributes:
        max_bytes: the size of the file.
        max_unpacked: what a .docx or a .pdf may unpack to, in bytes.
        max_entries: how many files there may be in a .docx.
        max_pages: how many pages there may be in a .pdf.
        max_text: how long the text may be, in code points.
        max_seconds: how long the reading of a .pdf may take.
        max_memory: how much memory the process that reads a .pdf may take, in bytes; held on
            Linux and the like, where a process can be limited.
    """

    max_bytes: int = attrs.field(default=MAX_BYTES, validator=_SIZE)
    max_unpacked: int = attrs.field(default=128 * 1024 * 1024, validator=_SIZE)
    max_entries: int = attrs.field(default=2_000, validator=_SIZE)
    max_pages: int = attrs.field(default=500, validator=_SIZE)
    max_text: int = attrs.field(default=16 * 1024 * 1024, validator=_SIZE)
    max_seconds: int = attrs.field(default=60, validator=_SIZE)
    max_memory: int = attrs.field(default=1024 * 1024 * 1024, validator=_SIZE)


DEFAULT_LIMITS = SourceLimits()
