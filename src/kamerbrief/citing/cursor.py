"""
A place in a folded text that moves on while what stands there is read.
"""

from __future__ import annotations

import re

__all__ = ["Cursor", "pattern"]


def pattern(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """
    *source* compiled; a digit in it is one of ASCII, since no other makes an official number.
    """
    return re.compile(source, flags | re.ASCII)


class Cursor:
    """
    Where a reader is.

    No pattern that is given to it can go on for more than a bounded number of signs, so that a
    reader costs no more in a long text than in a short one.

    Attributes:
        text: the folded text.
        place: the offset of what comes next.
    """

    __slots__ = ("place", "text")

    def __init__(self, text: str, place: int) -> None:
        self.text = text
        self.place = place

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """
        What *pattern* matches here, after which the cursor goes on; or None.
        """
        match = pattern.match(self.text, self.place)
        if match is not None:
            self.place = match.end()
        return match

    def sees(self, pattern: re.Pattern[str]) -> bool:
        """
        Whether *pattern* matches here.
        """
        return pattern.match(self.text, self.place) is not None
