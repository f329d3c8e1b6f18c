"""
Offices in words: which, of which ministry, with which portfolio; and whose of several they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

import attrs

from kamerbrief.register.register import Register
from kamerbrief.register.titles import read_title
from kamerbrief.vocabularies import OfficeKind

__all__ = ["Office", "Offices", "office_of"]

_DEMISSIONARY = re.compile(r"\bdemissionaire?\b", re.IGNORECASE)
_FIELD = re.compile(
    r"(?:minister-president,? ?(?:en )?(?:tevens )?)?(?:minister|staatssecretaris)"
    r"(?: (?P<word>van|voor))?(?: (?:het ministerie van )?(?:de |het )?)?(?P<field>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PORTFOLIO = re.compile(r"\s+[-\u2010-\u2015]+\s+|\s*\(|,? belast met ")
_BLANKS = re.compile(r"\s+")


@attrs.frozen(kw_only=True)
class Office:
    """
    An office as words name it.

    Attributes:
        kind: what the office is.
        ministry: the abbreviation of the ministry, or None.
        portfolio: what the office is about, or None.
        demissionary: whether the words say that the cabinet has resigned.
        title: the words.
    """

    kind: OfficeKind
    ministry: str | None = None
    portfolio: str | None = None
    demissionary: bool = False
    title: str = ""


# A minister without a ministry may be called *de minister van* as well.
_CALLED = {OfficeKind.MINISTER_VOOR: OfficeKind.MINISTER}
_Key = tuple[str | None, ...]


@attrs.frozen
class Offices:
    """
    The offices of several persons, to be found by words that leave part of an office out.

    To find one takes as long among many as among few.
    """

    _found: dict[_Key, int] = attrs.field(init=False, factory=dict)
    _kinds: Counter[OfficeKind] = attrs.field(init=False, factory=Counter)

    def add(self, office: Office, number: int) -> None:
        """
        Add *office* of the person with that *number*; of several with one office the first counts.
        """
        kind = _CALLED.get(office.kind, office.kind)
        self._kinds[kind] += 1
        for key in _keys(kind, office):
            self._found.setdefault(key, number)

    def find(self, named: Office) -> int | None:
        """
        The number of the first whose office *named* may be; or None.
        """
        kind = _CALLED.get(named.kind, named.kind)
        numbers = (self._found.get(key) for key in _asked(kind, named))
        return min((each for each in numbers if each is not None), default=None)

    def count(self, kind: OfficeKind) -> int:
        """
        How many have an office that words for *kind* alone may mean.
        """
        return self._kinds[_CALLED.get(kind, kind)]


def _keys(kind: OfficeKind, office: Office) -> Iterator[_Key]:
    """
    What an office is known by.
    """
    yield (kind,)
    yield kind, "of", office.ministry
    if not office.portfolio:
        yield kind, "without a portfolio", office.ministry
        return
    for name in (_plain(office.portfolio), f"in short {_capitals(office.portfolio)}"):
        yield kind, "for", name
        yield kind, "for", name, office.ministry


def _asked(kind: OfficeKind, named: Office) -> Iterator[_Key]:
    """
    What the office may be known by that is *named*.
    """
    if not named.portfolio:
        yield (kind,) if named.ministry is None else (kind, "of", named.ministry)
        return
    if named.ministry is not None:
        yield kind, "without a portfolio", named.ministry
    for name in (_plain(named.portfolio), f"in short {named.portfolio.upper()}"):
        if named.ministry is None:
            yield kind, "for", name
        else:
            yield kind, "for", name, named.ministry
            yield kind, "for", name, None


def _capitals(words: str) -> str:
    """
    The capitals of *words*: BVOM for *Basis- en Voortgezet Onderwijs en Media*.
    """
    return "".join(filter(str.isupper, words))


def _plain(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words.lower()).strip()


def office_of(words: str) -> Office | None:
    """
    The office that *words* name, or None.
    """
    words = _BLANKS.sub(" ", words).strip(" ,")
    title = read_title(words)
    if title.kind is None:
        return None
    office = Office(
        kind=title.kind, demissionary=_DEMISSIONARY.search(words) is not None, title=words
    )
    match = _FIELD.search(words)
    if title.kind is OfficeKind.MINISTER_PRESIDENT:
        return attrs.evolve(office, ministry="AZ")
    if match is None or title.kind not in {
        OfficeKind.MINISTER,
        OfficeKind.MINISTER_VOOR,
        OfficeKind.STAATSSECRETARIS,
    }:
        return office
    field = match["field"].strip(" ,")
    if title.kind is OfficeKind.MINISTER_VOOR:
        return attrs.evolve(office, portfolio=_spelled(field) or None)
    parts = _PORTFOLIO.split(field, maxsplit=1)
    ministry = _ministry(parts[0])
    if ministry is None and field:
        return attrs.evolve(office, portfolio=_spelled(field))
    portfolio = _spelled(parts[1].rstrip(")")) if len(parts) > 1 and parts[1] else None
    return attrs.evolve(office, ministry=ministry, portfolio=portfolio)


def _spelled(words: str) -> str:
    """
    *words* as a title is written, where a letterhead has capitals.
    """
    if not words.isupper():
        return words
    return _spelling().get(_plain(words), words.title())


@cache
def _spelling() -> dict[str, str]:
    register = Register.bundled()
    return {
        _plain(tenure.portfolio): tenure.portfolio
        for tenure in register.tenures
        if tenure.portfolio
    }


@cache
def _ministries() -> dict[str, str]:
    found: dict[str, str] = {}
    for ministry in Register.bundled().ministries:
        for name in (ministry.name, ministry.abbreviation, *ministry.also):
            found.setdefault(_plain(name), ministry.abbreviation)
    return found


def _ministry(words: str) -> str | None:
    return _ministries().get(_plain(words.replace("&", " en "))) or _ministries().get(_plain(words))
