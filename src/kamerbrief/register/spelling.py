"""
The known words that are nearest to misspelt ones.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["alike", "distance"]


def distance(one: str, other: str, most: int) -> int:
    """
    How many letters are added, dropped, changed or swapped with the next to make *other* of *one*.

    More than *most* are not counted: they give ``most + 1``, in a time linear in the words.

        >>> distance("rechtsbeschering", "rechtsbescherming", 3)
        1
        >>> distance("defensie", "financien", 3)
        4
    """
    far = most + 1
    if abs(len(one) - len(other)) > most:
        return far
    width = len(other)
    before: list[int] = []
    last = [column if column <= most else far for column in range(width + 1)]
    for row, letter in enumerate(one, 1):
        line = [far] * (width + 1)
        if row <= most:
            line[0] = row
        for column in range(max(1, row - most), min(width, row + most) + 1):
            same = letter == other[column - 1]
            cost = min(last[column] + 1, line[column - 1] + 1, last[column - 1] + (not same))
            if (
                row > 1
                and column > 1
                and letter == other[column - 2]
                and one[row - 2] == other[column - 1]
            ):
                cost = min(cost, before[column - 2] + 1)
            line[column] = min(cost, far)
        # A swap looks two rows back, so both must be too far.
        if min(line) > most and min(last) > most:
            return far
        before, last = last, line
    return last[width]


def alike(words: str, known: Iterable[str]) -> list[str]:
    """
    Those of *known* that *words* are a misspelling of, the nearest first.

    One letter in ten may be wrong, but no more than four.

        >>> alike("minister van defesnie", ["minister van financien", "minister van defensie"])
        ['minister van defensie']
    """
    most = max(1, min(4, len(words) // 10))
    steps = {each: distance(words, each, most) for each in known}
    return sorted((each for each in steps if steps[each] <= most), key=steps.__getitem__)
