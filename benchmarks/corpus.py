"""
Many letters that nobody wrote: the examples and the gold letters with other numbers in them.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path

import attrs

import kamerbrief

_ROOT = Path(__file__).parents[1]
_PATTERNS = ("examples/*.xml", "tests/gold/*/*.xml")

# A year says in which session a paper is, so it stays.
_NUMBER = re.compile(rb"(?<![0-9])(?!(?:19|20)[0-9]{2}(?![0-9]))[0-9]{3,}(?![0-9])")
_PARAGRAPH = re.compile(rb"(?s)<p>.*?</p>")
_NOTE = re.compile(rb"(?s)<noteRef.*?</noteRef>")
_POINTER = re.compile(rb"</?(?!p>|member)\w+[^>]*>")
_END = b"</body>"
_VARIANTS = 8
_TRIES = 2 * _VARIANTS

# Nobody has counted the letters of ministers by size; the gold letters have 2.5 to 32 KB.
_MEDIAN = 10_000
_SIGMA = 0.9
_MOST = 1_000_000

_A_FOLDER = 1_000


@attrs.frozen(kw_only=True)
class Corpus:
    """
    The letters in a folder.

    Attributes:
        sizes: how many bytes each has.
        patterns: of how many letters they were made.
    """

    folder: Path
    sizes: tuple[int, ...]
    patterns: int

    def paths(self, step: int = 1) -> Iterator[str]:
        """
        The names of the files in their order, or of each *step*-th.
        """
        return paths(self.folder, len(self.sizes), step)


def paths(folder: Path, files: int, step: int = 1) -> Iterator[str]:
    """
    The names that *files* letters have in *folder*, or those of each *step*-th, one at a time.
    """
    return (f"{folder}/{each // _A_FOLDER:04}/{each:07}.xml" for each in range(0, files, step))


def written(folder: Path, *, files: int, spread: bool, seed: int = 0) -> Corpus:
    """
    So many letters in *folder*; the same ones for the same *seed*, and no two alike.

    Their findings are those of the letters that they are made of.  With *spread* their sizes are
    spread too, and the prose of all of them makes longer what is too short.
    """
    chance = random.Random(seed)
    letters = [path.read_bytes() for each in _PATTERNS for path in sorted(_ROOT.glob(each))]
    patterns = [found for each in letters if (found := _variants(each, chance))]
    patterns.sort(key=lambda each: len(each[0]))
    prose = _prose(letters)
    lengths = [len(each[0]) for each in patterns]
    sizes = []
    for number, path in enumerate(paths(folder, files)):
        size = min(_MOST, int(chance.lognormvariate(0, _SIGMA) * _MEDIAN)) if spread else 0
        fitting = max(1, bisect_right(lengths, size)) if spread else len(patterns)
        pattern = chance.choice(patterns[chance.randrange(fitting)])
        first = chance.randrange(len(prose))
        data = _letter(pattern, number, size, islice(cycle(prose), first, None))
        if number % _A_FOLDER == 0:
            Path(path).parent.mkdir()
        Path(path).write_bytes(data)
        sizes.append(len(data))
    return Corpus(folder=folder, sizes=tuple(sizes), patterns=len(patterns))


def _letter(pattern: bytes, number: int, size: int, prose: Iterable[bytes]) -> bytes:
    """
    *pattern* with a number of its own, and with paragraphs of *prose* up to *size* bytes.
    """
    extra = [b"<p>Kenmerk %010d.</p>" % number]
    room = size - len(pattern) - len(extra[0])
    for paragraph in prose:
        room -= len(paragraph)
        if room < 0:
            break
        extra.append(paragraph)
    before, end, after = pattern.rpartition(_END)
    return b"".join((before, *extra, end, after))


def _prose(letters: Iterable[bytes]) -> list[bytes]:
    """
    The paragraphs of *letters* that fit in any other: they point at nothing and cite nothing.
    """
    found = (each for data in letters for each in _PARAGRAPH.findall(data))
    return [_POINTER.sub(b"", _NOTE.sub(b"", each)) for each in found if b"<citation" not in each]


def _variants(data: bytes, chance: random.Random) -> list[bytes]:
    """
    *data* with other numbers and the same findings; empty where no number can be another.
    """
    wanted = _codes(data)
    shifts = chance.sample(range(1, 900), _TRIES)
    made = [each for shift in shifts if _codes(each := _shifted(data, shift)) == wanted]
    return made[:_VARIANTS]


def _shifted(data: bytes, shift: int) -> bytes:
    """
    *data* with other last three digits in each long number, so that "36 200" stays "36200".
    """

    def other(match: re.Match[bytes]) -> bytes:
        digits = match[0]
        last = int(digits[-3:])
        # The first of three digits never becomes zero: "nr. 012" is no number.
        moved = 100 + (last - 100 + shift) % 900 if last >= 100 else (last + shift) % 100
        return digits[:-3] + b"%03d" % moved

    return _NUMBER.sub(other, data)


def _codes(data: bytes) -> list[str]:
    return [each.code for each in kamerbrief.check(data).diagnostics]
