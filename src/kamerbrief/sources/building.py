"""
A text and its marks, as a walk over a document makes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import attrs

from kamerbrief.errors import ParseError
from kamerbrief.sources.characters import refuse_unfit
from kamerbrief.sources.values import Mark, MarkKind, Source, SourceFormat, SourceMetadata

__all__ = ["TextBuilder"]

# White space of XML and HTML; a no-break space is a character like any other.
_SPACE = re.compile(r"[ \t\n\r\f]+")


@attrs.define(kw_only=True, weakref_slot=False)
class _Open:
    kind: MarkKind
    label: str
    start: int | None = None
    end: int = 0


class TextBuilder:
    """
    Words in, a `Source` out.

    What separates words and blocks is held back until words follow, and a mark begins with its
    first word, so that no mark begins or ends with a separator.
    """

    def __init__(self, *, max_text: int) -> None:
        self.max_text = max_text
        self.pieces: list[str] = []
        self.length = 0
        self.breaks = 0
        self.space = False
        self.glued = False
        self.begun: list[_Open] = []
        self.marks: list[_Open] = []

    def line_break(self, count: int = 1) -> None:
        """
        At least *count* ends of lines before the next words, if there are words before it.
        """
        if self.glued:
            return
        self.breaks = max(self.breaks, count)
        self.space = False

    @contextmanager
    def cell(self) -> Iterator[None]:
        """
        Mark all words that are added meanwhile as a cell, which begins and ends in its line.
        """
        self.separate()
        with self.marked(MarkKind.CELL):
            self.glue()
            yield
            self.glued = False
            self.breaks = 0
            self.space = False

    def glue(self) -> None:
        """
        Leave out all ends of lines before the next words: a block begins in this line.
        """
        self.glued = True

    def end_line(self) -> None:
        """
        One more end of a line before the next words, so that empty lines stay.
        """
        self.breaks += 1
        self.space = False

    def verbatim(self, text: str) -> None:
        """
        Add *text* as it is.
        """
        if not text:
            return
        self.separate()
        self.glued = False
        for mark in reversed(self.begun):
            if mark.start is not None:
                break
            mark.start = self.length
        self._append(text)

    def flowing(self, text: str | None) -> None:
        """
        Add *text* of a format that does not tell one white space from many.
        """
        if not text:
            return
        pieces = _SPACE.split(text)
        words = " ".join(filter(None, pieces))
        if not pieces[0]:
            self.space = True
        if words:
            self.verbatim(words)
            self.space = not pieces[-1]

    def gap(self) -> None:
        """
        A space before the next words, if they are in the same line.
        """
        self.space = True

    def separate(self) -> None:
        """
        Add now what was held back.
        """
        if self.length and self.breaks:
            self._append("\n" * self.breaks)
        elif self.length and self.space and not self.pieces[-1].endswith((" ", "\n", "\t", "\f")):
            self._append(" ")
        self.breaks = 0
        self.space = False

    @contextmanager
    def marked(self, kind: MarkKind, label: str = "") -> Iterator[None]:
        """
        Mark all words that are added meanwhile; without any there is no mark, but for a cell.
        """
        mark = _Open(kind=kind, label=label)
        self.marks.append(mark)
        self.begun.append(mark)
        yield
        if kind is MarkKind.CELL and mark.start is None:
            self._begin_empty()
        self.begun.pop()
        mark.end = self.length

    def build(
        self, source_format: SourceFormat, name: str, metadata: SourceMetadata | None = None
    ) -> Source:
        """
        The source.

        Raises:
            ParseError: there are no words, or there is a character that XML cannot hold.
        """
        text = "".join(self.pieces)
        if not text.strip():
            raise ParseError("SRC005", "there is no text, expected the words of a letter")
        refuse_unfit(text)
        marks = [
            Mark(kind=mark.kind, start=mark.start, end=mark.end, label=mark.label)
            for mark in self.marks
            if mark.start is not None
        ]
        # The sort keeps the order of marks with the same extent: the outer one was begun first.
        marks.sort(key=lambda mark: (mark.start, -mark.end))
        return Source(
            text=text,
            format=source_format,
            name=name,
            marks=tuple(marks),
            metadata=metadata or SourceMetadata(),
        )

    def _begin_empty(self) -> None:
        self.separate()
        for mark in self.begun:
            if mark.start is None:
                mark.start = self.length

    def _append(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)
        if self.length > self.max_text:
            raise ParseError(
                "SRC015",
                f"there are more than {self.max_text:,} characters of text, the maximum",
                "a letter is shorter; raise max_text to read it all the same",
            )
