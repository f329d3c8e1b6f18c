"""
Lines of a page, filled to a width.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from kamerbrief.rendering.safe import safe, width_of
from kamerbrief.rendering.style import Style

__all__ = ["Line", "quoted", "render_lines", "shortened"]

_LONGEST_LABEL = 16
_LEAST_ROOM = 20


@attrs.frozen(kw_only=True)
class Line:
    """
    What stands on a line of its own, before it is filled.

    Attributes:
        indent: the blanks before it.
        label: an id, a marker or a word that stands in front, or nothing.
        head: the words that stand out, or nothing.
        text: the words after these.
    """

    indent: int = 0
    label: str = ""
    head: str = ""
    text: str = ""


def quoted(text: str) -> str:
    """
    *text* in quotation marks.
    """
    return f"\u201c{' '.join(text.split())}\u201d"


def shortened(text: str, room: int) -> str:
    """
    *text* in at most *room* columns, with an ellipsis in the place of what does not fit.

        >>> shortened("Kamerstukken II 2020/21", 14)
        'Kamerstukken\N{HORIZONTAL ELLIPSIS}'
    """
    if width_of(text) <= room:
        return text
    kept = []
    for character in text:
        room -= width_of(character)
        if room < 1:
            break
        kept.append(character)
    return f"{''.join(kept).rstrip()}\N{HORIZONTAL ELLIPSIS}"


def render_lines(lines: Iterable[Line], width: int, style: Style) -> str:
    """
    *lines* in at most *width* columns; only a word that is longer than that stands out.
    """
    return "".join(f"{each}\n" for line in lines for each in _filled(line, width, style))


def _filled(line: Line, width: int, style: Style) -> list[str]:
    blank = " " * line.indent
    label = f"{style.dim}{safe(line.label)}{style.reset}  " if line.label else ""
    # A label comes from the letter too, and may be as long as it likes.
    gap = blank + " " * (min(width_of(safe(line.label)), _LONGEST_LABEL) + 2 if label else 0)
    first, *others = _wrapped(_words(line.head + line.text), max(width - len(gap), _LEAST_ROOM))
    head = " ".join(_words(line.head))
    if head and first.startswith(head):
        first = f"{style.bold}{head}{style.reset}{first.removeprefix(head)}"
    return [f"{blank}{label}{first}".rstrip(), *(gap + each for each in others)]


def _words(text: str) -> list[str]:
    return [safe(word) for word in text.split()]


def _wrapped(words: Iterable[str], room: int) -> list[str]:
    lines = [""]
    used = 0
    for word in words:
        width = width_of(word)
        if lines[-1] and used + 1 + width > room:
            lines.append("")
            used = 0
        used += width + bool(lines[-1])
        lines[-1] += f" {word}" if lines[-1] else word
    return lines
