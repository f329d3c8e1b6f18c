"""
The title of an office in words: its kind, and the word between office and field.
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from kamerbrief.publications.values import Value
from kamerbrief.register.folding import title_keys
from kamerbrief.vocabularies import OfficeKind

__all__ = ["IN_CABINET", "TITLE_CAP", "Title", "read_title", "swapped"]

TITLE_CAP = 300
"""How many characters a title may have; what is longer is no title."""

_BEFORE = re.compile(
    r"^(?:(?:de|den|demissionaire?|tijdelijke?|waarnemende?|wnd|mede|namens|plaatsvervangende?"
    r"|vice ?minister ?president(?: en| tevens)?) )+"
)
_AFTER = re.compile(r"(?: (?:ad interim|ai|a i))+$")
_PRIME = re.compile(r"\bminister president\b")
_PART = re.compile(r"\s+[-\u2010-\u2015]+\s+|\s*\(|[-\u2012-\u2015]{1,2}\s*\n\s*(?=[A-Z])")
# "Minister van Economische Zaken (EZ)": the letter goes on with the abbreviation.
_ABBREVIATED = re.compile(r"\s?\([A-Z][A-Za-z&]{1,7}\)(?=,?$)")
_SWAP = re.compile(r"^(minister|staatssecretaris) (van|voor)\b")
_KINDS = (
    ("ministerpresident", OfficeKind.MINISTER_PRESIDENT),
    ("viceministerpresident", OfficeKind.MINISTER),
    ("minister voor", OfficeKind.MINISTER_VOOR),
    ("minister", OfficeKind.MINISTER),
    ("staatssecretaris", OfficeKind.STAATSSECRETARIS),
    ("voorzitter", OfficeKind.KAMERVOORZITTER),
    ("kamervoorzitter", OfficeKind.KAMERVOORZITTER),
    ("ondervoorzitter", OfficeKind.KAMERVOORZITTER),
    ("presidium", OfficeKind.PRESIDIUM),
    ("het presidium", OfficeKind.PRESIDIUM),
    ("griffier", OfficeKind.GRIFFIER),
    ("informateur", OfficeKind.INFORMATEUR),
    ("formateur", OfficeKind.FORMATEUR),
)
IN_CABINET = {
    OfficeKind.MINISTER,
    OfficeKind.MINISTER_VOOR,
    OfficeKind.STAATSSECRETARIS,
    OfficeKind.MINISTER_PRESIDENT,
}
"""The offices of the cabinet."""


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Title(Value):
    """
    A title, as it is compared.

    Attributes:
        kind: the kind of office, or None where the words do not begin with one.
        keys: its words in folded form, in every reading.
        base: the same without what follows a dash, or empty.
    """

    kind: OfficeKind | None
    keys: tuple[str, ...]
    base: tuple[str, ...] = ()

    @property
    def is_bare(self) -> bool:
        """
        Whether it says no more than the kind of office, which is short and not wrong.
        """
        return self.keys[0] in {"minister", "staatssecretaris", "viceministerpresident"}

    @property
    def in_cabinet(self) -> bool:
        """
        Whether it may be an office in the cabinet: what is not, is not looked up by title.
        """
        return self.kind is None or self.kind in IN_CABINET


def read_title(text: str) -> Title:
    r"""
    The title in *text*, which may begin with *de* and *demissionair*, and run over lines.

        >>> read_title("De demissionair Minister\nvoor Rechtsbescherming,")
        Title(kind='minister-voor', keys=('minister voor rechtsbescherming',))
    """
    return _read(text[: TITLE_CAP + 1])


# Letters of a collection name the same few offices again and again.
@lru_cache(maxsize=1024)
def _read(text: str) -> Title:
    text = _ABBREVIATED.sub("", text.replace("\r\n", "\n").strip())
    keys = _keys(text)
    cut = _PART.split(text, maxsplit=1)
    return Title(
        kind=next((kind for words, kind in _KINDS if f"{keys[0]} ".startswith(f"{words} ")), None),
        keys=keys,
        base=_keys(cut[0]) if len(cut) > 1 and cut[0] else (),
    )


def swapped(key: str) -> str | None:
    """
    *key* with *voor* for *van*, or the other way round; None where it has neither.

        >>> swapped("minister van rechtsbescherming")
        'minister voor rechtsbescherming'
    """
    match = _SWAP.match(key)
    if match is None:
        return None
    return f"{match[1]} {'voor' if match[2] == 'van' else 'van'}{key[match.end() :]}"


def _keys(text: str) -> tuple[str, ...]:
    return tuple(
        _PRIME.sub("ministerpresident", _AFTER.sub("", _BEFORE.sub("", key)))
        for key in title_keys(text)
    )
