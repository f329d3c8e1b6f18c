"""
A .docx of Word as one text.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from kamerbrief.errors import ParseError
from kamerbrief.sources.building import TextBuilder
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.values import MarkKind, Source, SourceFormat
from kamerbrief.sources.word_names import ALTERNATIVES, R, attribute, is_on, tag
from kamerbrief.sources.word_numbers import Numbers
from kamerbrief.sources.word_package import Package
from kamerbrief.sources.word_runs import Piece, Runs
from kamerbrief.sources.word_styles import Styles, child

__all__ = ["read_docx"]

_Element = etree._Element

# What holds rows or cells and is none itself.
_WRAPPERS = frozenset("sdt sdtContent ins moveTo customXml smartTag".split())
# What stands among blocks and holds no words, or only words that were deleted.
_NO_BLOCKS = frozenset("sectPr sdtPr sdtEndPr tcPr tblPr tblGrid del moveFrom".split())


def read_docx(data: bytes, name: str, limits: SourceLimits) -> Source:
    """
    The text of the .docx *data*.

    Each paragraph is a line, as where Word saves text; cells stand apart by a tab.  Numbers of
    lists and of notes, which Word only prints, are there.  A note stands after the paragraph,
    list or table in which its marker is, and so does a text box; endnotes and footers come
    last, headers first.  What was deleted with changes tracked is no text, and neither is what
    is hidden.

    Raises:
        ParseError: it is no .docx, encrypted, damaged, out of proportion, or has no text.
    """
    package = Package(data, limits)
    walk = _Walk(package, TextBuilder(max_text=limits.max_text))
    walk.document()
    return walk.text.build(SourceFormat.DOCX, name)


class _Walk:
    def __init__(self, package: Package, text: TextBuilder) -> None:
        self.package = package
        self.text = text
        self.styles = Styles(package.part("styles"))
        self.numbers = Numbers(package.part("numbering"))
        self.runs = Runs(self.styles)
        self.notes = {
            "footnote": _notes(package.part("footnotes")),
            "endnote": _notes(package.part("endnotes")),
        }
        self.endnotes: list[tuple[str, str]] = []
        self.depth = 0

    def document(self) -> None:
        root = self.package.document
        self.furniture(root, "header")
        for body in root:
            if tag(body) == "body":
                self.blocks(body)
        for identifier, marker in self.endnotes:
            self.note("endnote", identifier, marker)
        self.furniture(root, "footer")

    def furniture(self, root: _Element, label: str) -> None:
        """
        Add each header or footer of the document once.
        """
        seen: set[str | None] = set()
        for each in root.iter():
            if tag(each) != f"{label}Reference":
                continue
            identifier = attribute(each, "id", R)
            if identifier in seen:
                continue
            seen.add(identifier)
            part = self.package.target(identifier)
            if part is None:
                continue
            place = len(self.text.marks)
            with self.text.marked(MarkKind.PAGE_FURNITURE, label):
                self.blocks(part)
            # What stands on every page is kept, not read.
            del self.text.marks[place + 1 :]

    # -- blocks

    def blocks(self, container: _Element) -> None:
        """
        Add all paragraphs and tables in *container*; paragraphs of a list stand together.
        """
        for is_list, group in groupby(_blocks(container), self.is_item):
            if is_list:
                self.depth += 1
                with self.text.marked(MarkKind.LIST):
                    for each in group:
                        self.paragraph(each, MarkKind.LIST_ITEM)
                self.depth -= 1
                self.end_of_block()
                continue
            for each in group:
                if tag(each) == "tbl":
                    self.table(each)
                else:
                    self.paragraph(each, self.kind(each))
                self.end_of_block()

    def is_item(self, block: _Element) -> bool:
        return (
            tag(block) == "p"
            and self.styles.level(block) is None
            and self.styles.numbering(block) is not None
        )

    def kind(self, paragraph: _Element) -> MarkKind:
        if self.styles.level(paragraph) is not None:
            return MarkKind.HEADING
        if self.styles.is_quotation(paragraph):
            return MarkKind.QUOTATION
        return MarkKind.PARAGRAPH

    def paragraph(self, paragraph: _Element, kind: MarkKind) -> None:
        properties = child(paragraph, "pPr")
        if is_on(child(properties, "pageBreakBefore")) and self.text.length:
            self.text.verbatim("\f")
        label = (self.styles.level(paragraph) or "") if kind is MarkKind.HEADING else ""
        with self.text.marked(kind, label):
            if (place := self.styles.numbering(paragraph)) is not None:
                self.text.verbatim(self.numbers.next(*place))
                self.text.gap()
            self.pieces(paragraph)
        # The end of this paragraph may itself be what was deleted.
        if child(properties, "rPr", "del") is None:
            self.text.end_line()

    def pieces(self, paragraph: _Element) -> None:
        def manner(piece: Piece) -> tuple[MarkKind | None, str]:
            return piece.kind, piece.label

        for (kind, label), group in groupby(self.runs.pieces(paragraph), manner):
            text = "".join(piece.text for piece in group)
            if kind is None:
                self.text.verbatim(text)
            else:
                with self.text.marked(kind, label):
                    self.text.verbatim(text)

    def table(self, table: _Element) -> None:
        self.depth += 1
        with self.text.marked(MarkKind.TABLE):
            for row in _wrapped(table, "tr"):
                self.text.separate()
                with self.text.marked(MarkKind.ROW):
                    for place, cell in enumerate(_wrapped(row, "tc")):
                        if place:
                            self.text.verbatim("\t")
                        with self.text.cell():
                            self.blocks(cell)
                self.text.end_line()
        self.depth -= 1

    # -- what stands apart from the block in which it is

    def end_of_block(self) -> None:
        """
        Add the text boxes and notes that have been met, unless a larger block goes on.
        """
        if self.depth:
            return
        boxes, self.runs.boxes = self.runs.boxes, []
        notes, self.runs.notes = self.runs.notes, []
        for box in boxes:
            self.blocks(box)
        for kind, identifier, marker in notes:
            if kind == "endnote":
                self.endnotes.append((identifier, marker))
            else:
                self.note(kind, identifier, marker)

    def note(self, kind: str, identifier: str, marker: str) -> None:
        # Taken out, so that a note that points at itself ends.
        element = self.notes[kind].pop(identifier, None)
        if element is None:
            return
        self.depth += 1
        self.runs.marker = marker
        place = len(self.text.marks)
        with self.text.marked(MarkKind.FOOTNOTE, marker):
            for paragraph in _blocks(element):
                self.pieces(paragraph)
                self.text.end_line()
        del self.text.marks[place + 1 :]
        self.depth -= 1
        self.end_of_block()


def _notes(root: _Element | None) -> dict[str, _Element]:
    # Those with a type are lines between text and notes.
    return {
        attribute(each, "id") or "": each
        for each in (() if root is None else root)
        if attribute(each, "type") in {None, "normal"}
    }


def _blocks(container: _Element) -> Iterator[_Element]:
    """
    The paragraphs and tables in *container*, also within what only wraps them.
    """
    for each in container:
        name = tag(each)
        if name in {"p", "tbl"}:
            yield each
        elif name == "altChunk":
            raise ParseError(
                "SRC002",
                "a part of the .docx is in another format (altChunk), which is not read",
                "open the file in Word and save it anew",
            )
        elif name == ALTERNATIVES:
            yield from () if len(each) == 0 else _blocks(each[0])
        elif name not in _NO_BLOCKS:
            yield from _blocks(each)


def _wrapped(container: _Element, name: str) -> Iterator[_Element]:
    for each in container:
        if tag(each) == name:
            if child(each, "trPr", "del") is None:
                yield each
        elif tag(each) in _WRAPPERS:
            yield from _wrapped(each, name)
