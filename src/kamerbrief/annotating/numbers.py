"""
The numbers of motions in running text: *op stuk nr. 235*, *(36 200, nr. 12)*, *onder letter F*.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.citing.values import Found
from kamerbrief.months import MONTH
from kamerbrief.publications import Kamerstuk
from kamerbrief.publications.parts import to_parts

__all__ = ["Number", "Numbers", "numbers_of", "read_bare_numbers", "read_numbers"]

_LIST = r"\d{1,4}(?:(?:, (?:en )?| en | t/m | tot en met |-)\d{1,4})*"
_LETTERS = r"[A-Z]{1,2}(?:(?:, | en )[A-Z]{1,2})*"
_RELATIVE = re.compile(
    rf"[ ,]{{0,2}}\(?(?:[Oo]p |[Oo]nder |[Mm]et )?(?:[Ss]tuk(?:ken|nummers?)? |[Kk]amerstuk )?"
    rf"(?:[Nn]rs?\.? ?|[Nn]ummers? )(?P<list>{_LIST})(?:\)|(?![\w/]|\.\d))"
    rf"|[ ,]{{0,2}}\(?(?:op |onder )(?:stuk )?(?:letters? )?(?P<letters>{_LETTERS})\b\)?"
    rf"|[ ,]{{0,2}}\(?(?:met |onder )?(?:letters?|nrs?\.) (?P<lettered>{_LETTERS})\b\)?"
)
_RANGE = re.compile(r"(\d{1,4}) ?(?:t/m|tot en met|-) ?(\d{1,4})")
_ONE = re.compile(r"\d{1,4}|[A-Z]{1,2}")
_OPEN = re.compile(r"[ ,:;-]{0,3}(?:\(|\[)?(?:zie )?(?:met )?(?:gedrukt )?(?:onder |op |nummer )?")
_RANGE_CAP = 60


@attrs.frozen(kw_only=True)
class Number:
    """
    The number of a paper, with as much of its dossier as the words give.
    """

    number: str
    dossier: str | None = None
    chapter: str | None = None


@attrs.frozen(kw_only=True)
class Numbers:
    """
    Numbers that stand together.

    Attributes:
        end: where the words end, with the bracket that closes them.
        numbers: the numbers, in the order of the words.
    """

    end: int
    numbers: tuple[Number, ...]


def numbers_of(found: Found) -> tuple[Number, ...]:
    """
    The numbers of the papers that a citation names.
    """
    numbers: list[Number] = []
    for cited in found.publications:
        paper = cited.publication
        if isinstance(paper, Kamerstuk):
            _, parts = to_parts(paper)
            numbers.append(
                Number(
                    number=paper.number, dossier=parts.get("dossier"), chapter=parts.get("chapter")
                )
            )
    return tuple(numbers)


def read_numbers(text: str, place: int, cited: Citations) -> Numbers | None:
    """
    The numbers at *place* of *text*, whose citations are *cited* by where they begin; or None.
    """
    opening = _OPEN.match(text, place)
    at = place if opening is None else opening.end()
    found = cited.at(at)
    if found is not None and (numbers := numbers_of(found)):
        end = found.end
        if "(" in text[place:at] and text[end : end + 1] == ")":
            end += 1
        return Numbers(end=end, numbers=numbers)
    match = _RELATIVE.match(text, place)
    if match is None:
        return None
    given = match[match.lastgroup or 0]
    numbers = tuple(Number(number=each) for each in _listed(given))
    return Numbers(end=match.end(), numbers=numbers)


_BARE = re.compile(rf" (?P<list>{_LIST})(?!\w|[./]\d| \d{{3}}\b| (?:{MONTH}|moties|keer|procent))")


def read_bare_numbers(text: str, place: int) -> Numbers | None:
    """
    The numbers that stand at *place* without a word for it: *moties 512, 516 en 518*.
    """
    match = _BARE.match(text, place)
    if match is None:
        return None
    numbers = tuple(Number(number=each) for each in _listed(match["list"]))
    return Numbers(end=match.end(), numbers=numbers)


def _listed(words: str) -> list[str]:
    match = _RANGE.search(words)
    if match is not None and 0 < int(match[2]) - int(match[1]) < _RANGE_CAP:
        between = [str(each) for each in range(int(match[1]), int(match[2]) + 1)]
        return [
            *_ONE.findall(words[: match.start()]),
            *between,
            *_ONE.findall(words[match.end() :]),
        ]
    return _ONE.findall(words)
