"""
What stands before the word *motie*: article, count, and words such as *gewijzigde*.
"""

from __future__ import annotations

import attrs

__all__ = ["Lead", "lead_before"]

_DETERMINERS = frozenset(
    "deze die dit dat de het een beide beiden alle hun zijn haar mijn uw onze geen enkele elke "
    "welke laatstgenoemde eerstgenoemde dezelfde".split()
)
_COUNTS = frozenset(
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien beide "
    "overige andere".split()
)
_ADJECTIVES = frozenset(
    (
        "ingediende eerder eerdere aangenomen aanvaarde aangehouden voorliggende genoemde "
        "bovengenoemde onderhavige betreffende desbetreffende volgende laatste eerste tweede "
        "derde vierde nader gewijzigd gewijzigde oorspronkelijk oorspronkelijke ingetrokken "
        "vervangende nieuwe overige andere onderstaande bovenstaande openstaande resterende "
        "breed gesteunde unaniem inmiddels verworpen uitgevoerde afgedane bijgevoegde "
        "spoedeisende soortgelijke vergelijkbare "
    ).split()
)
_REACH, _ADJECTIVES_CAP = 70, 5


@attrs.frozen
class Lead:
    """
    The words before a noun.

    Attributes:
        words: all of them, with the blank behind the last one.
        determiner: the article or the word for it, in lower case, or empty.
        count: a number in words or digits, in lower case, or empty.
        adjectives: the words between these and the noun, in lower case, a blank behind each.
    """

    words: str
    determiner: str
    count: str
    adjectives: str


def lead_before(text: str, place: int, floor: int) -> Lead:
    """
    What of *text* before *place* belongs to the noun that stands there, from *floor* on.

        >>> lead_before("Ik ontraad de gewijzigde motie", 25, 0)
        Lead(words='de gewijzigde ', determiner='de', count='', adjectives='gewijzigde ')
    """
    start = max(floor, place - _REACH)
    if start == place or text[place - 1] != " ":
        return Lead("", "", "", "")
    words = text[start : place - 1].split(" ")
    # The first word may have been cut in half.
    whole = words[1:] if start and text[start - 1] not in " (" else words
    taken: list[str] = []
    adjectives: list[str] = []
    while whole and len(adjectives) < _ADJECTIVES_CAP and whole[-1].lower() in _ADJECTIVES:
        adjectives.insert(0, whole[-1].lower())
        taken.insert(0, whole.pop())
    count = determiner = ""
    if whole and (_is_count(whole[-1].lower())):
        count = whole[-1].lower()
        taken.insert(0, whole.pop())
    if whole and whole[-1].lower().lstrip("(\"'") in _DETERMINERS:
        determiner = whole[-1].lstrip("(\"'")
        taken.insert(0, determiner)
        determiner = determiner.lower()
    lead = " ".join(taken) + " " if taken else ""
    return Lead(lead, determiner, count, "".join(f"{each} " for each in adjectives))


def _is_count(word: str) -> bool:
    return word in _COUNTS or (word.isdecimal() and len(word) < 3)
