"""
How the words for a motion name who submitted it: *het lid*, *de leden* or *c.s.* in them.
"""

from __future__ import annotations

import re

import attrs

__all__ = ["Naming", "naming_of"]

_HEAD = re.compile(r"\b(?:het\s+lid|de\s+leden)\s")
# Words that name submitters in another way as well.
_OTHERWISE = re.compile(r"mede[ \n]|dit[ \n]lid")
_PARTY = re.compile(r"\([^()]*\)")
# Where the names end and something else begins.
_END = re.compile(
    r"\s(?:over|om|waarin|waarmee|die|dat|inzake|betreffende|op|voor|met|tot|uit|verzoekt|vraagt|"
    r"t\.v\.v\.|ter)\b|[;:.]|\(\s*(?:Kamerst|[0-9])"
)
_BETWEEN = re.compile(r",|/|\ben\b")


@attrs.frozen(kw_only=True)
class Naming:
    """
    What words say of the number of submitters.

    Attributes:
        count: how many they name.
        et_al: True when they say *c.s.*
    """

    count: int
    et_al: bool = False

    def agrees(self, count: int) -> bool:
        """
        Whether a motion of *count* members can be named so.
        """
        return count > 2 if self.et_al else count == self.count

    def __str__(self) -> str:
        """
        The number, as a message has it.
        """
        return "three or more" if self.et_al else str(self.count)


_ONE, _FIRST_OF_MORE = Naming(count=1), Naming(count=1, et_al=True)


def naming_of(words: str) -> Naming | None:
    """
    How *words* name the submitters of one motion, or None where they do not name all of them.

        >>> naming_of("de motie van de leden Van Dijk (SP) en Peters (CDA) over werk")
        Naming(count=2, et_al=False)
        >>> naming_of("de motie van het lid Ellian c.s.")
        Naming(count=1, et_al=True)
        >>> naming_of("deze motie"), naming_of("de moties van de leden Ceder en Palland")
        (None, None)
    """
    if "lid" not in words and "leden" not in words and "c.s." not in words:
        return None
    if "oties" in words or "mendementen" in words or _OTHERWISE.search(words):
        return None
    if "c.s." in words:
        return _FIRST_OF_MORE
    heads = list(_HEAD.finditer(words))
    if len(heads) != 1:
        return None
    if "lid" in heads[0].group():
        return _ONE
    rest = words[heads[0].end() :]
    end = _END.search(rest)
    names = _BETWEEN.split(_PARTY.sub("", rest[: end.start()] if end else rest))
    if len(names) < 2 or any(name == name.lower() for name in names):
        return None
    return Naming(count=len(names))
