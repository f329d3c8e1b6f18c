"""
Offices that the words of a signature name.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.fixing.values import Change, fix_of
from kamerbrief.model.blocks import Signature
from kamerbrief.model.facts import Signatory
from kamerbrief.register.titles import read_title, swapped
from kamerbrief.validation.context import Context
from kamerbrief.vocabularies import OfficeKind

__all__ = ["van_or_voor"]

_CODE = "SIG011"
_PAIR = (OfficeKind.MINISTER, OfficeKind.MINISTER_VOOR)


# Where the wrong office never was, that is what is told.
@fix_of(_CODE, "SIG005")
def van_or_voor(context: Context) -> Iterator[Change]:
    """
    A signatory is a minister *van* or a minister *voor* as the words of the signature have it.
    """
    signed: dict[str, list[str]] = {}
    for _, signature in context.iter(Signature):
        signed.setdefault(signature.signatory, []).append(signature.text)
    for place, signatory in context.iter(Signatory):
        if signatory.office not in _PAIR or signatory.surname is None:
            continue
        named = {_kind(words, signatory.surname) for words in signed.get(signatory.id, ())}
        if len(named) == 1 and not named & {None, signatory.office}:
            yield Change(
                code=_CODE,
                path=context.path(place),
                what="office",
                before=str(signatory.office),
                after=str(named.pop()),
            )


def _kind(words: str, surname: str) -> OfficeKind | None:
    """
    What *words* call the minister of that *surname*; None where they are about another, or short.
    """
    title = read_title(words)
    first = title.keys[0]
    # "De Minister, voor deze" is signed for a minister, who may be one van.
    if swapped(first) is None or first.startswith("minister voor deze"):
        return None
    return title.kind if title.kind in _PAIR and surname in " ".join(words.split()) else None
