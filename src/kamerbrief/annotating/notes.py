"""
Footnotes where they stand, and the markers in the text that point at them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

import attrs

from kamerbrief.annotating.lines import Line
from kamerbrief.annotating.signs import SUPERSCRIPTS, Sign, Signs

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


def notes_of(signs: Signs, lines: Sequence[Line], skipped: Iterable[int]) -> tuple[Note, ...]:
    """
    The footnotes among *lines*: numbered from 1 without a gap, each after one of *signs*.

    *skipped* are the places of lines that are page furniture.
    """
    passed = frozenset(skipped)
    places_of: dict[str, dict[str, list[int]]] = {}
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
            if note.style not in places_of:
                places_of[note.style] = _places(signs.of(note.style))
            # The marker may stand on the next page, and the note at the foot of this one.
            places = places_of[note.style].get(note.number, ())
            if any(not note.start <= place < note.end for place in places):
                found.append(note)
                place = note.last
                continue
        place += 1
    return tuple(found)


def _places(signs: Iterable[Sign]) -> dict[str, list[int]]:
    """
    Where the first and the last of *signs* of each number stand.
    """
    found: dict[str, list[int]] = {}
    for sign in signs:
        places = found.setdefault(sign.number, [])
        if len(places) > 1:
            places.pop()
        places.append(sign.start)
    return found


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
        number = match[1].translate(SUPERSCRIPTS)
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
            match is not None and _is_number(match[1].translate(SUPERSCRIPTS), following)
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
    signs: Signs, notes: Sequence[Note], outside: Iterable[tuple[int, int]] = ()
) -> tuple[Marker, ...]:
    """
    Those of *signs* that are the markers of *notes*, but for the spans *outside*: page furniture.

    A note has one marker, before the note itself and after the marker of the note before it.
    Where several signs may be the one, the likeliest is, and of equals the first.
    """
    likely = _likely(signs, notes, [*outside, *((note.start, note.end) for note in notes)])
    found: list[Marker] = []
    place = 0
    for position, note in enumerate(notes):
        following = notes[position + 1].number if position + 1 < len(notes) else None
        chosen = _chosen(likely, place, note, following, note.start)
        if chosen is None:
            chosen = _chosen(likely, place, note, following, len(signs.text))
        if chosen is not None:
            sign = likely[chosen]
            found.append(Marker(start=sign.start, end=sign.end, note=position))
            place = chosen + 1
    return tuple(found)


def _chosen(
    signs: Sequence[Sign],
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


def _likely(signs: Signs, notes: Sequence[Note], outside: list[tuple[int, int]]) -> list[Sign]:
    """
    Those of *signs* that may be a marker of one of *notes*, in the order of the text.
    """
    numbers = {note.number for note in notes}
    closed = sorted(outside)
    found = [
        sign
        for style in dict.fromkeys(note.style for note in notes)
        for sign in signs.of(style)
        if sign.number in numbers
    ]
    found.sort(key=attrgetter("start"))
    likely = list(_uncovered(found, closed))
    # "de wet[1]", and below "1 Kamerstuk ...": if all of them are so, no other number is one.
    bracketed = [sign for sign in likely if sign.bracketed]
    return bracketed if {sign.number for sign in bracketed} == numbers else likely


def _uncovered(signs: Iterable[Sign], closed: Sequence[tuple[int, int]]) -> Iterator[Sign]:
    at = 0
    for sign in signs:
        while at < len(closed) and closed[at][1] <= sign.start:
            at += 1
        if at == len(closed) or sign.start < closed[at][0]:
            yield sign
