"""
Stretches of lines that belong together, and what their form says they are.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from kamerbrief.annotating.lines import Line
from kamerbrief.annotating.segments import Segment, SegmentKind

__all__ = ["Chunk", "chunks_of", "ends_sentence", "segments_of"]

_BULLET = re.compile(
    r"(?:[-–—•·▪●◦*►➢o])[ \t\u00a0]+(?=\S)|(?:\(?\d{1,2}[.)]|\(?[a-z][.)]"
    r"|[ivx]{1,4}[.)])[ \t\u00a0]+(?=\S)"
)
_FIRST = re.compile(r"[-–—•·▪●◦*►➢]|\(?(?:1|a|i)[.)]")
_ENDS = (".", ":", ";", ",", "?", "!")
# A sentence that ends with its line; not *c.s.* or *nr.*, behind which a heading goes on.
_STOPS = re.compile(r"(?<!\bc\.s)(?<!\bnrs)(?<!\bnr)(?<!\bd\.d)(?<!\bjl)[.?!]$")
_TOPIC = re.compile(
    r"(?:[IVX]{1,4}\.|[A-Z]\.|\d{1,2}\.?|Ad \d+:?|Ad\b)?[ \t]*"
    r"(?:(?:De|Het|Beide|Tweede|Derde|Nader|Aangehouden) )?(?:(?:nader )?gewijzigde? )?"
    r"(?:Sub)?(?:motie|moties|amendement|amendementen)\b|Nr\. ?\d|Stuk nr",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:Kamerstuk(?:ken|nummer)? )?\d{2}[ \u00a0]?\d{3}\b.{0,12}nr\.|nr\. ?\d"
    r"|\d{2}[ \u00a0]?\d{3}[ -](?:[IVX]+[ -])?\d{1,4}\b",
    re.IGNORECASE,
)
# *281 (Hammerstein, VVD), over een veteranenpas*: the number of a motion and who submitted it.
_ENTRY = re.compile(r"\d{1,4} \([A-Z]")
_HEADING_CAP, _HEADING_LINES, _NARROW, _WRAPPED = 260, 3, 60, 160
# How a heading names a motion: without an article before it.
_TITLE = re.compile(
    r"(?:(?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)] )?(?:(?:(?:tweede )?nader )?gewijzigde? )?"
    r"(?:sub)?(?:motie|moties|amendement|amendementen)\b"
    r"(?! (?:\S+ )?(?:is|zijn|verzoekt|wordt|heeft|vraagt|krijgt)\b)|Nr\. ?\d",
    re.IGNORECASE,
)
# How a heading ends that names a motion: with its number, or with the verdict.
_CLOSED = re.compile(
    r"(?:\bnr\. ?\d{1,4}|\b\d{2} ?\d{3}-(?:[IVX]+-)?\d{1,4}|\([^()]*\d\)"
    r"|\b(?:oordeel (?:aan de )?kamer|ontraden|ontijdig|overbodig|aanhouden|overgenomen)"
    r"(?:,? (?:mits|tenzij)[ \w]{0,24})?)$",
    re.IGNORECASE,
)
_REQUEST = (
    "verzoekt ",
    "roept ",
    "spreekt ",
    "vraagt ",
    "Verzoekt ",
    "Roept ",
    "Spreekt ",
    "Vraagt ",
)
_VERDICT = ("Oordeel ", "Ontra", "Ontijdig", "Overbodig", "Aanhouden", "Verzo", "Ik ")
# How the text below the title of a motion begins, whatever the length of the title.
_OPENING = ("De motie ", "Deze motie ", "In de motie ", "In deze motie ", "Met deze motie ")
_RAISED = r"[\u00b9\u00b2\u00b3\u2070-\u2079]"
_MARK = rf"(?:\d{{1,3}}\)?|\[\d{{1,3}}\]|<\d{{1,3}}>|\(\d{{1,3}}\)|{_RAISED}{{1,3}}|\*{{1,3}})"
# A sentence that ends with the marker of a note: not a number such as 3.2, nor c.s.2
_NOTED_END = re.compile(rf"(?<![\d\s])(?<!\bnr)(?<!\bc\.s)[.!?][\"'\u2019\u201d)]?{_MARK}$")
# *29893-273. Deze motie roept de regering op om*: a paragraph.
_ASKING = re.compile(
    r"[\d -]+[.:] (?:De|Deze|Het|In|Met) [^.;:]{0,80}?\b(?:verzoekt|vraagt|roept|wordt|beoogt)\b"
)
# A sentence that ends within words, and another one that begins.
_RUNNING = re.compile(r"[a-zà-ÿ]{3}[)\"'\u2019\u201d]?[.!?]\d{0,2} [A-Z][a-z]*(?: [a-z]|,)")
_SENTENCE_END = re.compile(rf"[.!?:;][\"'\u2019\u201d)\]]*{_MARK}?$")


@attrs.frozen
class Chunk:
    """
    Lines without an empty line between them.
    """

    lines: tuple[Line, ...]

    @property
    def start(self) -> int:
        """
        Where its words begin.
        """
        return self.lines[0].start

    @property
    def end(self) -> int:
        """
        Where its words end.
        """
        return self.lines[-1].end


def chunks_of(lines: Iterable[Line], width: int) -> Iterator[Chunk]:
    """
    The chunks of *lines*, the longest of which has *width* characters.

    Where lines are longer than any page is wide, each is a paragraph of its own.
    """
    run: list[Line] = []
    for line in lines:
        if run and (line.gap != 1 or _is_parted(run, line, width)):
            yield Chunk(tuple(run))
            run = []
        run.append(line)
    if run:
        yield Chunk(tuple(run))


def _is_parted(run: Sequence[Line], line: Line, width: int) -> bool:
    """
    Whether something new begins in *line*, though no empty line stands before it.
    """
    if _tabular(run[-1].words):
        return not _tabular(line.words)
    if width > _WRAPPED:
        # A line is a paragraph; only the items of a list stay together.
        return _BULLET.match(run[0].words) is None
    return _is_heading_of(run, line, width)


def _is_heading_of(run: Sequence[Line], line: Line, width: int) -> bool:
    """
    Whether *run* is the heading of what begins in *line*.
    """
    last = run[-1].words.removesuffix("c.s.")
    numbered = _NUMBERED.match(run[0].words) is not None
    if numbered and len(run) == 1 and line.words.startswith(_REQUEST):
        return not last.endswith(_ENDS)
    if len(run) > _HEADING_LINES or last.endswith(_ENDS) or not line.words[:1].isupper():
        return False
    first = run[0].words
    if _ASKING.match(first):
        return False
    if len(run) == 1:
        if width >= _NARROW and len(last) < 0.5 * width and len(line.words) > len(last):
            return last[:1].isupper() or last[:1].isdigit()
        if len(last) < 0.8 * width and numbered:
            return True
    # "Motie van de leden X (VVD) en Y (NSC) over Z (Kamerstuk / 24 587, nr. 1012)", and the text.
    words = " ".join(each.words for each in run)
    if _TOPIC.match(first) and _CLOSED.search(words[-60:]) is not None:
        return _TITLE.match(line.words) is None
    titled = _TITLE.match(first) is not None or numbered
    if numbered and line.words.startswith(_VERDICT):
        return True
    short = len(last) < 0.75 * width or last.endswith(")") or line.words.startswith(_OPENING)
    return titled and short and _TITLE.match(line.words) is None


def _tabular(words: str) -> bool:
    return "\t" in words or "|" in words


def segments_of(chunk: Chunk) -> Iterator[Segment]:
    """
    What *chunk* is: a heading, a table, lists and paragraphs.
    """
    if table := _table(chunk.lines):
        yield table
        return
    if _is_heading(chunk):
        yield Segment(kind=SegmentKind.HEADING, start=chunk.start, end=chunk.end, label="1")
        return
    yield from _flow(chunk.lines)


def _is_heading(chunk: Chunk) -> bool:
    words = " ".join(line.words for line in chunk.lines)
    if len(chunk.lines) > 3 or len(words) > _HEADING_CAP:
        return False
    if words.removesuffix("c.s.").endswith(_ENDS) or _NOTED_END.search(words):
        return False
    if any(_STOPS.search(line.words[-12:]) for line in chunk.lines[:-1]):
        return False
    if len(chunk.lines) > 1 and _RUNNING.search(words):
        return False  # a paragraph that goes on behind a note or overleaf
    if sum(_bullet(chunk.lines, place) is not None for place in range(len(chunk.lines))) > 1:
        return False  # the items of a list
    if _BULLET.match(words) and not re.match(r"\(?[0-9A-Za-z]{1,3}[.)]", words):
        return False
    if _ENTRY.match(words):
        return True
    first = words.lstrip("0123456789.,) \t\u00a0")[:1]
    return first.isupper() or first in "'\u2018\u2019\"\u201c" or _NUMBERED.match(words) is not None


def _table(lines: Sequence[Line]) -> Segment | None:
    """
    The table that *lines* make when tabs or bars part each of them.
    """
    for sign in ("\t", "|"):
        if len(lines) > 1 and all(sign in line.words for line in lines):
            rows = tuple(_row(line, sign) for line in lines)
            return Segment(
                kind=SegmentKind.TABLE, start=lines[0].start, end=lines[-1].end, parts=rows
            )
    return None


def _row(line: Line, sign: str) -> Segment:
    cells: list[Segment] = []
    place = line.start
    for words in line.words.split(sign):
        inner = words.strip()
        start = place + (len(words) - len(words.lstrip()) if inner else 0)
        cells.append(Segment(kind=SegmentKind.CELL, start=start, end=start + len(inner)))
        place += len(words) + 1
    return Segment(kind=SegmentKind.ROW, start=line.start, end=line.end, parts=tuple(cells))


def _flow(lines: Sequence[Line]) -> Iterator[Segment]:
    """
    The paragraph before the first bullet, and the list from it on.
    """
    bullets = list(_bullets(lines))
    if not bullets:
        yield _paragraph(lines)
        return
    if bullets[0]:
        yield _paragraph(lines[: bullets[0]])
    edges = [*bullets, len(lines)]
    items = tuple(
        Segment(kind=SegmentKind.ITEM, start=lines[one].start, end=lines[other - 1].end)
        for one, other in itertools.pairwise(edges)
    )
    yield Segment(kind=SegmentKind.LIST, start=items[0].start, end=items[-1].end, parts=items)


def _bullet(lines: Sequence[Line], place: int) -> re.Match[str] | None:
    """
    The bullet with which that line begins; *nr.* at the end of a line needs the next number.
    """
    if place and lines[place - 1].words.endswith(("nr.", "nrs.")):
        return None
    return _BULLET.match(lines[place].words)


def _bullets(lines: Sequence[Line]) -> Iterator[int]:
    """
    The lines that begin an item; a number within a sentence is none, though a line begins with it.
    """
    begun = False
    for place in range(len(lines)):
        match = _bullet(lines, place)
        if match is None:
            continue
        first = _FIRST.match(match[0]) is not None
        if begun or place == 0 or (first and lines[place - 1].words.endswith((":", ".", ";"))):
            begun = True
            yield place


def _paragraph(lines: Sequence[Line]) -> Segment:
    return Segment(kind=SegmentKind.PARAGRAPH, start=lines[0].start, end=lines[-1].end)


def ends_sentence(words: str) -> bool:
    """
    Whether *words* end where a sentence does.
    """
    return _SENTENCE_END.search(words[-12:]) is not None
