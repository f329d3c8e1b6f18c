"""
Parties, in the abbreviation that the House has for them.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from kamerbrief.register.register import Register

__all__ = ["party_of"]


@lru_cache(maxsize=1024)
def party_of(words: str | None, day: dt.date | None) -> str | None:
    """
    The abbreviation of the party that *words* name on *day*; what is not known stays as it is.
    """
    if words is None:
        return None
    known = Register.bundled().party(words, day)
    return words if known is None else known.abbreviation
