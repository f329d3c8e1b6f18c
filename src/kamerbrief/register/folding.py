"""
Words without what spelling, print and line ends add to them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["folded", "title_key", "title_keys"]

_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe"})
_MARKED = re.compile(r"[^\W_]+")
_BROKEN = re.compile(r"(?<=\w)[-\u2010\u2011][ \t]*[\r\n\f]\s*|\xad\s*")
_DASHES = re.compile(r"[-\u2010-\u2015\u2212]")


def folded(text: str) -> str:
    """
    The letters and digits of *text*, without case and diacritics.

        >>> folded("Yeşilgöz-Zegerius"), folded("van 't Wout")
        ('yesilgozzegerius', 'vantwout')
    """
    return _folded(text) if len(text) > _SHORT else _known(text)


def _folded(text: str) -> str:
    return "".join(_MARKED.findall(_plain(text)))


# Names and their parts come again and again.
_SHORT = 64
_known = lru_cache(maxsize=4096)(_folded)


def title_key(text: str) -> str:
    r"""
    The words of a title, without case, diacritics, commas, hyphens and line ends.

        >>> title_key("Minister van Sociale Zaken\nen Werkge-\nlegenheid,")
        'minister van sociale zaken en werkgelegenheid'
    """
    joined = _BROKEN.sub("", text).replace("&", " en ")
    return " ".join(_MARKED.findall(_plain(_DASHES.sub("", joined))))


def title_keys(text: str) -> tuple[str, ...]:
    r"""
    The keys of *text*: two where a hyphen at the end of a line may be a part of the word.

        >>> title_keys("Minister voor Basis-\nen Voortgezet Onderwijs")
        ('minister voor basisen voortgezet onderwijs',
         'minister voor basis en voortgezet onderwijs')
    """
    return tuple(dict.fromkeys((title_key(text), title_key(text.replace("\n", " ")))))


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    letters = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
