"""
Footnotes where they stand, and the markers in the text that point at them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from kamerbrief.annotating.lines import Line

__all__ = ["Marker", "Note", "markers_of", "notes_of"]

# How a note begins, by the style of its number.
_STARTS = {
    "square": re.compile(r"\[ ?(\d{1,3}) ?\]"),
    "angle": re.compile(r"<(\d{1,3})>"),
    "round": re.compile(r"(\d{1,3})\)"),
    "raised": re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"),
    "star": re.compile(r"(\*{1,3})(?=[ \u00a0])"),
    "plain": re.compile(r"(\d{1,3})(?:(?=[\s.])|(?=[A-Z\u2018'\"(]))"),
}
# The markers of the styles that have signs of their own.
_SIGNS = {
    "square": re.compile(r"\[ ?(\d{1,3}) ?\]"),
    "angle": re.compile(r"<(\d{1,3})>"),
    "raised": re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"),
    # Against what is before it, unlike the bullet of an item.
    "star": re.compile(r"(?<=[\w.,;:)\"'\u2019\u201d])(\*{1,3})(?![*\w])"),
}
_BRACKETS = ("square", "angle")
_DIGITS = re.compile(r"\d+")
# What cannot stand behind a marker: letters, degrees, and a number that goes on.
_FOLLOWING = re.compile(r"[^\W_]|\u00ba|°|[-/.,:]\d")
_CLOSING = frozenset(")]\"'\u2019\u201d%")
_STOPS = frozenset(".,;:!?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CITING = re.compile(
    r"[ \t\u00a0]*(?:Kamerst|Handelingen|Aanhangsel|TK\b|EK\b|Stb|Stcrt|Trb|Zie |Vgl|http|www"
    r"|Bijlage|ECLI|\d)"
)
_NOTE_WORDS = re.compile(r"[ .\t\u00a0)]*(?:[A-Z\u2018'\"(]|https?:|www|\d{2} ?\d{3})")


@attrs.frozen(kw_only=True)
class Note:
    """
    A footnote.

    Attributes:
        number: its number.
        style: how the number is set, here and in the text.
        first: the place of its first line.
        last: the place after its last line.
        start: where it begins in the text.
        end: where it ends, exclusive.
    """

    number: str
    style: str
    first: int
    last: int
    start: int
    end: int


@attrs.frozen(kw_only=True)
class Marker:
    """
    A marker in the text, and the place among the notes of the one to which it points.
    """

    start: int
    end: int
    note: int


@attrs.frozen
class _Sign:
    """
    What may be a marker, with its number; the lower the rank, the likelier.
    """

    rank: int
    start: int
    end: int
    number: str
    bracketed: bool = False


def notes_of(text: str, lines: Sequence[Line], skipped: Iterable[int]) -> tuple[Note, ...]:
    """
    The footnotes among *lines* of *text*: numbered from 1 without a gap, each after its marker.

    *skipped* are the places of lines that are page furniture.
    """
    passed = frozenset(skipped)
    signs: dict[str, dict[str, list[int]]] = {}
    found: list[Note] = []
    place = 0
    while place < len(lines):
        note = None
        if (
            place not in passed
            and not lines[place].is_break
            and _begins(lines, place, passed, found)
        ):
            note = _note_at(lines, place, passed, len(found) + 1)
        if note is not None:
            if note.style not in signs:
                signs[note.style] = _places(text, note.style)
            # The marker may stand on the next page, and the note at the foot of this one.
            places = signs[note.style].get(note.number, ())
            if any(not note.start <= place < note.end for place in places):
                found.append(note)
                place = note.last
                continue
        place += 1
    return tuple(found)


def _places(text: str, style: str) -> dict[str, list[int]]:
    """
    Where the first and the last sign of each number stand.
    """
    found: dict[str, list[int]] = {}
    for sign in sorted(_all_signs_of(text, style), key=_start_of):
        places = found.setdefault(sign.number, [])
        if len(places) > 1:
            places.pop()
        places.append(sign.start)
    return found


def _start_of(sign: _Sign) -> int:
    return sign.start


def _begins(
    lines: Sequence[Line], place: int, passed: frozenset[int], found: Sequence[Note]
) -> bool:
    """
    Whether something new can begin in the line at *place*.
    """
    if place == 0 or lines[place].gap != 1 or place - 1 in passed or lines[place - 1].is_break:
        return True
    return bool(found) and found[-1].last == place


def _note_at(
    lines: Sequence[Line], place: int, passed: frozenset[int], expected: int
) -> Note | None:
    words = lines[place].words
    for style, pattern in _STARTS.items():
        match = pattern.match(words)
        if match is None:
            continue
        number = match[1].translate(_SUPERSCRIPTS)
        if not _is_number(number, expected) or not _NOTE_WORDS.match(words, match.end()):
            return None
        dotted = style == "plain" and words.startswith(".", match.end())
        if dotted and not _CITING.match(words, match.end() + 1):
            return None  # "1. De motie-Ceder" is an item or a heading
        last = _note_end(lines, place, passed, expected + 1)
        return Note(
            number=number,
            style=style,
            first=place,
            last=last,
            start=lines[place].start,
            end=lines[last - 1].end,
        )
    return None


def _is_number(sign: str, number: int) -> bool:
    """
    Whether *sign* is the *number* of a note: its digits, or as many stars.
    """
    return sign in {str(number), "*" * number}


def _note_end(lines: Sequence[Line], first: int, passed: frozenset[int], following: int) -> int:
    place = first + 1
    width = max(len(line.words) for line in lines[max(0, first - 8) : first + 8])
    while place < len(lines):
        line = lines[place]
        if line.is_break or line.gap != 1 or place in passed or _is_done(lines, place, width):
            break
        if any(
            match is not None and _is_number(match[1].translate(_SUPERSCRIPTS), following)
            for match in (pattern.match(line.words) for pattern in _STARTS.values())
        ):
            break
        place += 1
    return place


def _is_done(lines: Sequence[Line], place: int, width: int) -> bool:
    """
    Whether the note ended in the line before *place*: with its sentence, short of the margin.
    """
    before = lines[place - 1].words
    short = len(before) < 0.75 * width and lines[place].words[:1].isupper()
    return short and before.endswith((".", ").", ")"))


def markers_of(
    text: str, notes: Sequence[Note], outside: Iterable[tuple[int, int]] = ()
) -> tuple[Marker, ...]:
    """
    The markers of *notes* in *text*, but for the spans *outside*: letterhead, page furniture.

    A note has one marker, before the note itself and after the marker of the note before it.
    Where several signs may be the one, the likeliest is, and of equals the first.
    """
    signs = _signs(text, notes, [*outside, *((note.start, note.end) for note in notes)])
    found: list[Marker] = []
    place = 0
    for position, note in enumerate(notes):
        following = notes[position + 1].number if position + 1 < len(notes) else None
        chosen = _chosen(signs, place, note, following, note.start)
        if chosen is None:
            chosen = _chosen(signs, place, note, following, len(text))
        if chosen is not None:
            sign = signs[chosen]
            found.append(Marker(start=sign.start, end=sign.end, note=position))
            place = chosen + 1
    return tuple(found)


def _chosen(
    signs: Sequence[_Sign],
    place: int,
    note: Note,
    following: str | None,
    before: int,
) -> int | None:
    """
    The place in *signs* of the one that is the marker of *note*.
    """
    best: tuple[int, int] | None = None
    for index in range(place, len(signs)):
        sign = signs[index]
        if sign.start >= before:
            break
        if sign.number == note.number and (best is None or sign.rank < best[0]):
            best = sign.rank, index
            if sign.rank == 0:
                break
        elif best is not None and sign.number == following and sign.rank == 0:
            break
    return None if best is None else best[1]


def _signs(text: str, notes: Sequence[Note], outside: list[tuple[int, int]]) -> list[_Sign]:
    """
    What may be a marker of one of *notes*, in the order of the text, with its rank.
    """
    numbers = {note.number for note in notes}
    closed = sorted(outside)
    found = [
        sign
        for style in dict.fromkeys(note.style for note in notes)
        for sign in _all_signs_of(text, style)
        if sign.number in numbers
    ]
    found.sort(key=_start_of)
    signs = list(_uncovered(found, closed))
    # "de wet[1]", and below "1 Kamerstuk ...": if all of them are so, no other number is one.
    bracketed = [sign for sign in signs if sign.bracketed]
    return bracketed if {sign.number for sign in bracketed} == numbers else signs


def _all_signs_of(text: str, style: str) -> Iterator[_Sign]:
    """
    The signs for notes of *style* in *text*, which a plain number may have in brackets.
    """
    yield from _signs_of(text, style)
    if style == "plain":
        for other in _BRACKETS:
            yield from _signs_of(text, other)


def _signs_of(text: str, style: str) -> Iterator[_Sign]:
    """
    The signs of *style* in *text*.
    """
    if style in _SIGNS:
        for match in _SIGNS[style].finditer(text):
            number = match[1].translate(_SUPERSCRIPTS)
            yield _Sign(0, match.start(), match.end(), number, bracketed=style in _BRACKETS)
        return
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        after = end
        if style == "round":
            if not text.startswith(")", end):
                continue
            after += 1
        elif _FOLLOWING.match(text, end):
            continue
        glued = _glued(text, start, end)
        if glued is not None:
            rank, first = glued
            yield _Sign(rank, first, after, text[first:end])


def _glued(text: str, start: int, end: int) -> tuple[int, int] | None:
    """
    How likely the digits from *start* to *end* hold a marker, and where it begins.

    A marker stands against what is before it: a word, a full stop, a capital (as in SZW2), a
    year (20231), another number (nr. 3731).
    """
    before = text[start - 1] if start else " "
    if end - start < 4 and not before.isspace():
        if before.isalpha():
            return (1 if before.isupper() else 0), start
        if before in _STOPS:
            return (1 if text[start - 2 : start - 1].isdigit() else 0), start
        if before in _CLOSING:
            return 0, start
    year = _YEAR.match(text, start) is not None and not before.isalnum()
    if year and end - start in {5, 6}:
        return 2, start + 4
    if end - start > 1 and not (year and end - start == 4):
        return 3, end - 1
    return None


def _uncovered(signs: Iterable[_Sign], closed: Sequence[tuple[int, int]]) -> Iterator[_Sign]:
    at = 0
    for sign in signs:
        while at < len(closed) and closed[at][1] <= sign.start:
            at += 1
        if at == len(closed) or sign.start < closed[at][0]:
            yield sign
