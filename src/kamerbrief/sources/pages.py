"""
A PDF as one text.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamerbrief.errors import ParseError
from kamerbrief.sources.building import TextBuilder
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.page_bombs import refuse_bombs
from kamerbrief.sources.page_lines import Line, Piece
from kamerbrief.sources.page_parts import MARKER, Layout, Part, layout_of, part_pages
from kamerbrief.sources.page_process import lines_of_pages
from kamerbrief.sources.values import MarkKind, Source, SourceFormat
from kamerbrief.vocabularies import EmphasisStyle, FurnitureKind

__all__ = ["read_pdf"]

_PARAGRAPH_GAP = 1.3


def read_pdf(data: bytes, name: str, limits: SourceLimits) -> Source:
    """
    The text of the PDF *data*, line by line as it is printed.

    Between pages is a form feed, between paragraphs an empty line, between columns of a table a
    tab.  Page furniture above the text comes first on its page, then the text, the notes and
    what is below.  A hyphen at the end of a line is kept.  What a font gives no character for
    is U+FFFD.

    Raises:
        ParseError: it is encrypted, damaged, out of proportion, or has no text.
        MissingExtraError: the extra ``kamerbrief[pdf]`` is not installed.
    """
    refuse_bombs(data, limits.max_unpacked)
    pages = lines_of_pages(data, limits)
    if not any(lines for _, lines in pages):
        raise ParseError(
            "SRC005",
            f"none of the {len(pages)} pages of the PDF has text, expected the words of a letter",
            "pages that are pictures have to be read with OCR first",
        )
    layout = layout_of([lines for _, lines in pages])
    text = TextBuilder(max_text=limits.max_text)
    for number, part in enumerate(part_pages(pages, layout)):
        if number:
            # An empty page has no line to end.
            text.breaks = int(not text.pieces or text.pieces[-1] != "\f")
            text.verbatim("\f")
        _add_page(text, part, layout)
    return text.build(SourceFormat.PDF, name)


def _add_page(text: TextBuilder, part: Part, layout: Layout) -> None:
    _add_furniture(text, part.head)
    _add_lines(text, part.body, layout)
    text.line_break(2)
    for marker, lines in part.notes:
        with text.marked(MarkKind.FOOTNOTE, marker):
            _add_lines(text, lines, layout, of_note=bool(marker))
        text.line_break()
    text.line_break(2 if part.foot else 1)
    _add_furniture(text, part.foot)


def _add_furniture(text: TextBuilder, lines: Sequence[tuple[FurnitureKind, Line]]) -> None:
    for kind, line in lines:
        with text.marked(MarkKind.PAGE_FURNITURE, kind):
            text.verbatim(line.text)
        text.line_break()
    if lines:
        text.line_break(2)


def _add_lines(
    text: TextBuilder, lines: Sequence[Line], layout: Layout, *, of_note: bool = False
) -> None:
    above: Line | None = None
    for line in lines:
        if above is not None:
            usual = layout.leading * max(1.0, line.size / layout.size)
            # A line that is higher on the page than the one before begins a column.
            apart = above.y - line.y > _PARAGRAPH_GAP * usual or line.y > above.y
            text.line_break(2 if apart else 1)
        _add_line(text, line, of_note=of_note and above is None)
        above = line


def _add_line(text: TextBuilder, line: Line, *, of_note: bool) -> None:
    for number, piece in enumerate(line.pieces):
        # The marker with which a note begins points at nothing.
        if piece.place == 1 and not (of_note and number == 0) and MARKER.fullmatch(piece.text):
            with text.marked(MarkKind.NOTE_MARKER, piece.text):
                text.verbatim(piece.text)
            continue
        # White space after the words is set like them, and is not marked.
        words = piece.text.rstrip()
        style = _style(piece, of_note=of_note and number == 0)
        if style and words:
            with text.marked(MarkKind.EMPHASIS, style):
                text.verbatim(words)
            text.verbatim(piece.text[len(words) :])
        else:
            text.verbatim(piece.text)


def _style(piece: Piece, *, of_note: bool) -> str:
    places = {1: EmphasisStyle.SUPERSCRIPT, -1: EmphasisStyle.SUBSCRIPT}
    place = "" if of_note else places.get(piece.place, "")
    return " ".join(filter(None, (piece.style, place)))
