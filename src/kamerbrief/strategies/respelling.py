"""
The same texts and values in other characters: references, CDATA sections, comments in between.
"""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from kamerbrief.strategies.pieces import UNIT, Tag, is_start, is_text, plain, quoted, tag_of
from kamerbrief.strategies.values import below, one_of

__all__ = [
    "blanks",
    "cdata",
    "everywhere",
    "interrupted",
    "names",
    "references",
    "values",
]

_FORMS = ("&#{:d};", "&#x{:X};", "&#x{:x};", "&#00{:d};", "&#x000{:X};")


def everywhere(
    draw: st.DrawFn,
    pieces: list[str],
    fits: Callable[[str], bool],
    change: Callable[[str], str],
) -> list[str]:
    """
    *pieces* with a few, or all, of those that fit changed.

    White space outside of the root is no text, and stays.
    """
    first = next((at for at, piece in enumerate(pieces) if is_start(piece)), 0)
    last = max(
        (at for at, piece in enumerate(pieces) if piece[0] == "<" and piece[1] not in "!?"),
        default=0,
    )
    fitting = [at for at in range(first, last + 1) if fits(pieces[at])]
    if not fitting:
        return pieces
    places = {fitting[at] for at in _some(draw, len(fitting))}
    return [change(piece) if at in places else piece for at, piece in enumerate(pieces)]


def _some(draw: st.DrawFn, count: int) -> set[int]:
    """
    One of the first *count* numbers, a few of them, or all.
    """
    # One choice for one and for all: whichever takes fewer would be the simpler one.
    many, place = divmod(draw(below(3 * count)), count)
    if many == 0:
        return {place}
    if many == 1:
        few: set[int] = draw(st.sets(below(count), min_size=1, max_size=5))
        return few
    return set(range(count))


def _referenced(draw: st.DrawFn) -> Callable[[str], str]:
    form, step = draw(one_of(_FORMS)), draw(one_of((1, 2, 1000)))

    def change(text: str) -> str:
        units = UNIT.findall(text)
        return "".join(
            unit if at % step else form.format(ord(plain(unit))) for at, unit in enumerate(units)
        )

    return change


def references(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    """
    Characters of texts as references.
    """
    return everywhere(draw, pieces, is_text, _referenced(draw))


def values(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    """
    Characters of values as references.
    """
    # A tab or a line end in a value is a blank, and would not be one as a reference.
    change = _referenced(draw)
    return _in_values(draw, pieces, lambda text: change(text.replace("\t", " ").replace("\n", " ")))


def blanks(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    """
    Blanks of values as tabs or line ends, which XML takes for blanks.
    """
    other = draw(one_of(("\n", "\t")))
    return _in_values(draw, pieces, lambda text: text.replace(" ", other))


def _in_values(draw: st.DrawFn, pieces: list[str], change: Callable[[str], str]) -> list[str]:
    def changed(piece: str) -> str:
        tag = tag_of(piece)
        given = tuple(
            (name, f"{value[0]}{change(quoted(value))}{value[0]}") for name, value in tag.attributes
        )
        return str(Tag(tag.name, given, tag.is_empty))

    return everywhere(draw, pieces, is_start, changed)


def names(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    """
    Quotes and angle brackets of texts by their names.
    """
    named = str.maketrans({">": "&gt;", '"': "&quot;", "'": "&apos;"})
    return everywhere(draw, pieces, is_text, lambda text: text.translate(named))


def cdata(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    """
    Texts as CDATA sections, whole or in parts.
    """
    at = draw(below(3))

    def change(text: str) -> str:
        units = UNIT.findall(text)
        half = len(units) // 2
        head, tail = "".join(units[:half]), "".join(units[half:])
        return (_section(text), _section(head) + _section(tail), head + _section(tail))[at]

    return everywhere(draw, pieces, is_text, change)


def _section(text: str) -> str:
    # A carriage return is a line end in a section, and <!DOCTYPE is refused there as well.
    words = plain(text)
    if "<!DOCTYPE" in words:
        return text
    parts = words.replace("]]>", "]]]]><![CDATA[>").split("\r")
    return "&#13;".join(f"<![CDATA[{each}]]>" if each else "" for each in parts)


def interrupted(draw: st.DrawFn, pieces: list[str]) -> list[str]:
    """
    A comment or an instruction in the middle of texts.
    """
    aside = draw(one_of(("<!---->", "<!-- a -->", "<?a b?>")))

    def change(text: str) -> str:
        units = UNIT.findall(text)
        half = (len(units) + 1) // 2
        return f"{''.join(units[:half])}{aside}{''.join(units[half:])}"

    return everywhere(draw, pieces, is_text, change)
