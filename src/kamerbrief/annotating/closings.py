"""
The end of a letter: offices and names, as signatures print them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import attrs

from kamerbrief.annotating.lines import Line

__all__ = ["Closing", "closings_of"]

_OFFICE = re.compile(
    r"(?:De |DE |Het |de |het )?(?:(?:demissionaire?|tijdelijk|waarnemend|plv\.|Eerste) )*"
    r"(?P<kind>(?:vice-?)?minister-president|minister|staatssecretaris|ondervoorzitter|voorzitter"
    r"|kamervoorzitter|griffier|informateurs?|formateur|presidium)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PARTICLE = (
    r"(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Hh]et|'t|\u2019t|[Tt]e|[Tt]en|[Tt]er|[Ee]l|[Vv]on|[Vv]\.d\.)"
)
_CAPITAL = r"[^\W\d_a-z][^\W\d_]*(?:['\u2019][^\W\d_]+)*"
_TITLES = r"(?:\(?[Ww]\.g\.\)?\s+)?(?:(?:drs|dr|mr|ir|ing|prof|mw|dhr)\.? )*"
_NAME = re.compile(
    rf"{_TITLES}(?:(?:[^\W\d_a-z][a-z]{{0,2}}\. ?){{1,8}} ?"
    rf"|{_CAPITAL} (?:(?:[A-Z][a-z]{{0,2}}\.)+ )?)(?:{_PARTICLE} ){{0,3}}"
    rf"{_CAPITAL}(?:(?:[- ]| - )(?:{_PARTICLE} ){{0,3}}{_CAPITAL}){{0,3}}"
    r"(?:,? (?:MBA|MPA|MA|MSc|PhD|LLM))*"
)
_PRIME = re.compile(r"(?:de )?minister-president,", re.IGNORECASE)
_SECOND = re.compile(r"(?:tevens )?minister van algemene zaken\b", re.IGNORECASE)
_OFFICE_LINES, _NAME_GAP, _LONGEST_NAME = 7, 9, 90


@attrs.frozen(kw_only=True)
class Closing:
    """
    A signature.

    Attributes:
        first: the place of its first line.
        last: the place after its last line.
        office: the span of the office in the text, from its article to its last word.
        name: the span of the name, or None.
    """

    first: int
    last: int
    office: tuple[int, int]
    name: tuple[int, int] | None


def closings_of(lines: Sequence[Line], skipped: Iterable[int]) -> tuple[Closing, ...]:
    """
    The signatures among *lines*; *skipped* are the places of notes and page furniture.
    """
    passed = frozenset(skipped)
    found: list[Closing] = []
    place = 0
    while place < len(lines):
        closing = None
        line = lines[place]
        if place not in passed and not line.is_break and _may_begin(lines, place, passed):
            closing = _closing_at(lines, place, passed) or _name_first(lines, place, passed)
        if closing is None:
            place += 1
        else:
            found.append(closing)
            place = closing.last
    return tuple(each for each in found if each.name or _is_last(lines, each, passed))


def _may_begin(lines: Sequence[Line], place: int, passed: frozenset[int]) -> bool:
    if place == 0 or lines[place].gap != 1 or place - 1 in passed or lines[place - 1].is_break:
        return True
    before = lines[place - 1].words
    if before.endswith((",", ".")):
        return True
    return len(before) < _LONGEST_NAME and _NAME.fullmatch(before) is not None


def _closing_at(lines: Sequence[Line], place: int, passed: frozenset[int]) -> Closing | None:
    """
    The signature that begins with an office at *place*.
    """
    if not _OFFICE.match(lines[place].words):
        return None
    last = place + 1
    # The office, broken over lines, up to its comma, an empty line or the name.
    while last < len(lines) and last - place < _OFFICE_LINES:
        line = lines[last]
        if (
            last in passed
            or line.is_break
            or line.gap != 1
            or _is_name(line.words)
            or (_OFFICE.match(line.words) and _is_closed(lines[last - 1].words, line.words))
        ):
            break
        last += 1
    office = lines[place].start, lines[last - 1].end
    words = " ".join(line.words for line in lines[place:last])
    inline = re.search(rf",\s*({_NAME.pattern})$", words) if len(words) < 400 else None
    if inline is not None and last == place + 1:
        cut = lines[place].start + lines[place].words.rindex(inline[1])
        return Closing(
            first=place, last=last, office=(office[0], cut), name=(cut, lines[place].end)
        )
    if words.endswith((".", ":", ";", "?")) or len(words) > 300:
        return None
    name = _name_from(lines, last, passed)
    if name is None:
        return Closing(first=place, last=last, office=office, name=None)
    line = lines[name]
    return Closing(first=place, last=name + 1, office=office, name=(line.start, line.end))


def _is_closed(words: str, following: str) -> bool:
    """
    Whether an office ends with *words*, and *following* begins that of another person.
    """
    # The Prime Minister has a second title, that of his ministry.
    second = _PRIME.fullmatch(words) and _SECOND.match(following)
    return words.endswith(",") and not second


def _name_from(lines: Sequence[Line], place: int, passed: frozenset[int]) -> int | None:
    """
    The place of the name that stands below an office, white space for ink aside.
    """
    if place >= len(lines) or place in passed or lines[place].is_break:
        return None
    line = lines[place]
    return place if line.gap <= _NAME_GAP and _is_name(line.words) else None


def _name_first(lines: Sequence[Line], place: int, passed: frozenset[int]) -> Closing | None:
    """
    The signature whose name stands above its office.
    """
    if place + 1 >= len(lines) or not _is_name(lines[place].words):
        return None
    below = lines[place + 1]
    if place + 1 in passed or below.gap > 2 or not _OFFICE.match(below.words):
        return None
    closing = _closing_at(lines, place + 1, passed)
    if closing is None:
        return None
    name, last = lines[place], closing.last
    if closing.name is not None:
        if closing.name[0] < lines[closing.first].end:
            return None  # the office has a name of its own, on its line
        # The name below belongs to the next office.
        last = next(at for at in range(place, last) if lines[at].start == closing.name[0])
    return attrs.evolve(closing, first=place, last=last, name=(name.start, name.end))


def _is_name(words: str) -> bool:
    return (
        len(words) < 70
        and _NAME.fullmatch(words.rstrip(",")) is not None
        and not _OFFICE.match(words)
    )


def _is_last(lines: Sequence[Line], closing: Closing, passed: frozenset[int]) -> bool:
    """
    Whether nothing but notes and page furniture follows.
    """
    rest = range(closing.last, len(lines))
    return all(place in passed or lines[place].is_break for place in rest) and not lines[
        closing.last - 1
    ].words.endswith(".")
