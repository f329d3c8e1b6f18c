"""
Whether two names are of one person, as Dutch signatures write them.
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from kamerbrief.publications.values import Value
from kamerbrief.register.folding import folded

__all__ = [
    "NAME_CAP",
    "PersonName",
    "full_surname_key",
    "halves",
    "initials_keys",
    "is_prefix",
    "parse_name",
    "same_initials",
    "same_person",
    "same_surname",
    "surname_key",
]

_TITLES = frozenset(
    "drs dr mr ir ing prof jhr jkvr ds ba bsc llb ma msc llm mba mpa phd em heer mevrouw "
    "mw mevr dhr".split()
)
_PREFIXES = frozenset(
    "van de der den het 't ter ten te el al von la le du di da do dos bin ben in op aan 's v.d. "
    "af uit tot zu".split()
)
_INITIALS = re.compile(
    r"(?:[^\W\d_]{1,3}\.[ -]?){1,12}(?:[^\W\d_a-z](?= ))?"
    r"|(?:[^\W\d_a-z](?:hr?|j)? ){2,12}"
    r"|(?:[^\W\d_a-z](?:hr?|j)?){1,10}(?= )"
)
_GROUP = re.compile(r"[^\W\d_]+")
_SOUNDS = {"th", "ch", "ph", "ij", "sj", "tj"}
NAME_CAP = 200
"""How many characters of a name are read."""

_INITIALS_CAP = 12


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class PersonName(Value):
    """
    The parts of a name.

    Attributes:
        initials: initials as they are written, or None.
        first_name: first name, or None.
        prefix: the prefix of the surname, or None.
        surname: the surname without prefix.
    """

    initials: str | None = None
    first_name: str | None = None
    prefix: str | None = None
    surname: str


def parse_name(text: str) -> PersonName:
    """
    The parts of the name *text*; academic titles are left out.

    Without initials, only a word before a prefix or before one other word is a first name.

        >>> parse_name("drs. C.E.G. van Gennip")
        PersonName(initials='C.E.G.', prefix='van', surname='Gennip')
        >>> parse_name("Jasper van Dijk")
        PersonName(first_name='Jasper', prefix='van', surname='Dijk')
        >>> parse_name("Van der Plas")
        PersonName(prefix='Van der', surname='Plas')
    """
    return _parsed(text[:NAME_CAP])


# Letters of a collection are signed by the same few people again and again.
@lru_cache(maxsize=1024)
def _parsed(text: str) -> PersonName:
    words = text.replace(",", " ").split()
    while len(words) > 1 and _bare(words[0]) in _TITLES and words[0][0].islower():
        del words[0]
    while len(words) > 1 and _bare(words[-1]) in _TITLES:
        del words[-1]
    if len(words) > 2 and "." not in words[0] and "." in words[1]:
        # "Sigrid A.M. Kaag": the first name says more than the other initials.
        del words[1]
    rest = " ".join(words)
    initials = first_name = None
    unclear = False
    match = _INITIALS.match(rest)
    if match and match.end() < len(rest) and not is_prefix(match[0].strip()):
        # "JAN VAN DIJK" may be a name in capitals as well as initials: neither is held to him.
        unclear = rest.isupper() and re.fullmatch(r"[^\W\d_]{3,}", match[0]) is not None
        initials = None if unclear else match[0].strip()
        rest = rest[match.end() :].strip()
    words = rest.split()
    at = next((place for place, word in enumerate(words) if is_prefix(word)), None)
    if initials is None and unclear:
        pass
    elif initials is None and at is None and len(words) == 2:
        first_name, words = words[0], words[1:]
    elif initials is None and at is not None and 0 < at < len(words) - 1:
        first_name, words = " ".join(words[:at]), words[at:]
    count = 0
    while count < len(words) - 1 and is_prefix(words[count]):
        count += 1
    return PersonName(
        initials=initials,
        first_name=first_name,
        prefix=" ".join(words[:count]) or None,
        surname=" ".join(words[count:]),
    )


def same_initials(one: str, other: str) -> bool:
    """
    Whether the initials *one* and *other* are the same but for dots, blanks and spelling.

        >>> same_initials("S.Th.P.H.", "STPH"), same_initials("K.H.D.M.", "K.H.M.")
        (True, False)
    """
    return not initials_keys(one).isdisjoint(initials_keys(other))


def initials_keys(initials: str) -> set[str]:
    """
    The letters that *initials* may stand for; without dots, "TH" is two names or one.

    Those of `same_initials` have one of them in common.
    """
    groups = [folded(group) for group in _GROUP.findall(initials)]
    if len(groups) > 1 or "." in initials:
        return {"".join(group[:1] for group in groups)}
    plain = "".join(groups)
    capitals = folded("".join(letter for letter in initials if letter.isupper()))
    return {capitals} if 0 < len(capitals) < len(plain) else _shortened(plain[:_INITIALS_CAP])


def same_surname(one: str, other: str) -> bool:
    """
    Whether two surnames, each with its prefix, are the same, or one is the first half of the other.

    Case, diacritics, hyphens and blanks make no difference.

        >>> same_surname("van der Wal-Zeggelink", "Van Der Wal")
        True
        >>> same_surname("Bruins Slot", "Bruins")
        False
    """
    return surname_key(one) == surname_key(other)


def same_person(one: PersonName, other: PersonName) -> bool:
    """
    Whether two names can be of one person: what both have agrees.

    Half of a double surname is enough, and so is a surname without its prefix.

        >>> same_person(parse_name("S.T.P.H. Palmen"), parse_name("S.Th.P.H. Palmen-Schlangen"))
        True
        >>> same_person(parse_name("C.E.G. van Gennip"), parse_name("A.B. van Gennip"))
        False
    """
    if one.initials and other.initials and not same_initials(one.initials, other.initials):
        return False
    if full_surname_key(one) == full_surname_key(other):
        return True
    return not halves(one.surname).isdisjoint(halves(other.surname))


def full_surname_key(name: PersonName) -> str:
    """
    `surname_key` of the surname with its prefix.
    """
    return folded(name.prefix or "") + surname_key(name.surname)


def surname_key(surname: str) -> str:
    """
    What the surnames of `same_surname` have in common.
    """
    return folded(surname.partition("-")[0] if surname[:1] != "-" else surname)


def halves(surname: str) -> frozenset[str]:
    """
    The parts that may stand for a double *surname* where the initials are right.
    """
    words = re.split(r"[- \u2010-\u2015]+", surname)
    return frozenset(filter(None, {folded(surname), *map(folded, words)} - _PREFIXES))


def is_prefix(word: str) -> bool:
    """
    Whether *word* is a part of the prefixes of surnames, as *van* is.
    """
    return word.casefold().replace("\u2019", "'").replace("\u2018", "'") in _PREFIXES


def _bare(word: str) -> str:
    return word.replace(".", "").casefold()


def _shortened(letters: str) -> set[str]:
    """
    *letters*, with any of the sounds that are written with two of them as one.
    """
    found = {""}
    for place, letter in enumerate(letters):
        # The second letter of a sound may or may not have been a name of its own.
        silent = letters[place - 1 : place + 1] in _SOUNDS if place else False
        found = {f"{start}{letter}" for start in found} | (found if silent else set())
    return found
