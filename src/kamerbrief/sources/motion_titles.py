"""
What the title of a motion or an amendment says: kind, version, names, and what it replaces.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.publications.values import Value
from kamerbrief.vocabularies import MotionKind, Version

__all__ = ["MotionTitle", "parse_title"]

_KIND = re.compile(r"\b(motie|amendement)\b")
_REPLACED = re.compile(
    r"\bter vervanging van\b.{0,80}?\b(?:nrs?|letter)\b\.?\s?([0-9]+|[a-z]{1,3})\b"
)
_NAMES = re.compile(r"\s+van\s+(?:(?:het|de)\s+){0,2}(?P<form>lid\b|leden\b)?(?P<names>.*)")
_END = re.compile(r"\bc\.\s?s\.|\bter vervanging\b|\bover\b|\bvoorgesteld\b|\(")
_PARTED = re.compile(r",|\ben\b|/")
_ORDINALS = ("tweede", "derde", "vierde", "vijfde", "zesde")


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class MotionTitle(Value):
    """
    The parts of a title such as ``GEWIJZIGDE MOTIE VAN DE LEDEN X EN Y``.

    Attributes:
        kind: motion or amendment, or None for another paper.
        version: the version that it says, *origineel* where it says none and replaces nothing,
            or None where it replaces something and does not say what it has become.
        names: the names in it, as printed.
        plural: True for *de leden*, False for *het lid*, None for neither.
        et_al: whether it says *c.s.*
        replaces: the number of what it replaces (*ter vervanging van*), or None.
    """

    kind: MotionKind | None = None
    version: Version | str | None = None
    names: tuple[str, ...] = ()
    plural: bool | None = None
    et_al: bool = False
    replaces: str | None = None


def parse_title(text: str) -> MotionTitle:
    """
    The parts of the title *text*, in capitals or not.

        >>> parse_title("GEWIJZIGDE MOTIE VAN DE LEDEN DE WIT EN BOS")
        MotionTitle(kind='motie', version='gewijzigd', names=('DE WIT', 'BOS'), plural=True)
    """
    text = " ".join(text.split())
    lower = text.lower()
    # Lower case of the same length, so that places in it are places in the text.
    kind = _KIND.search(lower) if len(lower) == len(text) else None
    if kind is None:
        return MotionTitle()
    replaced = _REPLACED.search(lower, kind.end())
    named = _NAMES.match(lower, kind.end())
    form, names = (None, "") if named is None else (named["form"], _until_end(text, named))
    return MotionTitle(
        kind=MotionKind(kind[1]),
        version=_version(lower[: kind.start()].split(), replaced is not None),
        names=tuple(filter(None, (name.strip(" .") for name in _split(names)))),
        plural=None if form is None else form == "leden",
        et_al=re.search(r"\bc\.\s?s\.", lower) is not None,
        replaces=None if replaced is None else replaced[1].upper(),
    )


def _until_end(text: str, named: re.Match[str]) -> str:
    start = named.start("names")
    end = _END.search(named["names"])
    return text[start : start + end.start() if end else None]


def _split(names: str) -> list[str]:
    lower = names.lower()
    parts, start = [], 0
    for found in _PARTED.finditer(lower):
        parts.append(names[start : found.start()])
        start = found.end()
    return [*parts, names[start:]]


def _version(words: list[str], replaces: bool) -> Version | str | None:  # noqa: FBT001
    if not any(word.startswith("gew") for word in words):
        return None if replaces else Version.ORIGINEEL
    if "nader" not in words:
        return Version.GEWIJZIGD
    ordinal = next((word for word in words if word in _ORDINALS), None)
    code = "nader-gewijzigd" if ordinal is None else f"{ordinal}-nader-gewijzigd"
    return Version(code) if code in set(Version) else f"x-{code}"
