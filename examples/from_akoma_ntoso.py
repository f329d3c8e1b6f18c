"""
Read a letter in Akoma Ntoso, and print a first annotated letter.

Akoma Ntoso has no element for a verdict, so verdicts are found in the words.  Any other XML is read
the same way: parse it through the gate, write down the words with marks, let `draft` do the rest.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

import kamerbrief
from kamerbrief import Mark, MarkKind, Source, SourceFormat, SourceMetadata
from kamerbrief.gate.parsing import parse_foreign
from kamerbrief.gate.source import read_bytes

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
# What an element becomes, and what stands between it and the words around it.
KINDS = {
    "preface": (MarkKind.LETTERHEAD, "\n\n", ""),
    "heading": (MarkKind.HEADING, "\n\n", "1"),
    "p": (MarkKind.PARAGRAPH, "\n\n", ""),
    "blockList": (MarkKind.LIST, "\n\n", ""),
    "item": (MarkKind.LIST_ITEM, "\n", ""),
    "table": (MarkKind.TABLE, "\n\n", ""),
    "tr": (MarkKind.ROW, "\n", ""),
    "td": (MarkKind.CELL, "\t", ""),
    "conclusions": (MarkKind.SIGNATURE, "\n\n", ""),
    "b": (MarkKind.EMPHASIS, "", "bold"),
    "i": (MarkKind.EMPHASIS, "", "italic"),
}
# In these, a <p> is a line and no paragraph.
LINED = {"preface", "item", "td", "conclusions"}
BLANKS = re.compile(r"([ \t\r\n]+)")


class Reading:
    """
    The words of a document so far, and their marks.
    """

    def __init__(self) -> None:
        self.text = ""
        self.marks: list[Mark] = []
        self.notes: list[etree._Element] = []
        self.between = ""

    def add(self, words: str | None) -> None:
        """
        Add *words*, with any blanks as one; blanks and separators wait for words after them.
        """
        for piece in BLANKS.split(words or ""):
            if piece and not BLANKS.fullmatch(piece):
                self.text += (self.between if self.text else "") + piece
                self.between = ""
            elif piece:
                self.between = self.between or " "

    def separate(self, between: str) -> None:
        """
        Put *between* before the next words, unless something longer waits there.
        """
        if self.between == " " or len(between) > len(self.between):
            self.between = between

    @contextmanager
    def marked(self, kind: MarkKind, label: str = "") -> Iterator[None]:
        """
        Mark the words that are added meanwhile.
        """
        before = len(self.text)
        yield
        words = self.text[before:]
        if words:
            start = before + len(words) - len(words.lstrip(" \n\t"))
            self.marks.append(Mark(kind=kind, start=start, end=len(self.text), label=label))

    def read(self, element: etree._Element, around: str = "") -> None:
        """
        Add the words of *element*, which stands in a block *around*.
        """
        name = etree.QName(element).localname
        if name == "authorialNote":
            marker = element.get("marker", "*")
            with self.marked(MarkKind.NOTE_MARKER, marker):
                self.add(marker)
            self.notes.append(element)
            return
        if name == "br":
            self.separate("\n")
        kind, between, label = KINDS.get(name, (None, "", ""))
        if name == "p" and around in LINED:
            kind, between = None, "\n" if around in {"preface", "conclusions"} else " "
        if between:
            self.separate(between)
        if kind is None:
            self.read_within(element, around)
        else:
            with self.marked(kind, label):
                self.read_within(element, name if between else around)
        if between:
            self.separate(between)
        if kind and between and not around:
            self.add_notes()

    def read_within(self, element: etree._Element, around: str) -> None:
        """
        Add the words of *element* without a mark of its own.
        """
        self.add(element.text)
        for child in element:
            self.read(child, around)
            self.add(child.tail)

    def add_notes(self) -> None:
        """
        Add the notes of the block that ends here, each as a block of its own.
        """
        while self.notes:
            note = self.notes.pop(0)
            with self.marked(MarkKind.FOOTNOTE, note.get("marker", "*")):
                self.separate("\n\n")
                self.add(f"{note.get('marker', '*')} ")
                for part in note:
                    self.read_within(part, "note")
            self.separate("\n\n")


def read_akoma_ntoso(data: bytes, name: str) -> Source:
    """
    The text of a document in Akoma Ntoso, with what its elements say of it.
    """
    [document] = parse_foreign(data)
    reading = Reading()
    for part in document:
        if part.tag != f"{AKN}meta":
            reading.read(part)
    # Of two marks with the same words, the later one is around the earlier.
    marks = reading.marks[::-1]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    work = document.find(f"{AKN}meta/{AKN}identification/{AKN}FRBRWork")
    return Source(
        text=reading.text,
        format=SourceFormat.TEXT,
        name=name,
        marks=marks,
        metadata=SourceMetadata() if work is None else metadata_of(work),
    )


def metadata_of(work: etree._Element) -> SourceMetadata:
    """
    Date and official identifier of the work.
    """
    date, alias = work.find(f"{AKN}FRBRdate"), work.find(f"{AKN}FRBRalias[@name='kst']")
    return SourceMetadata(
        date=None if date is None else dt.date.fromisoformat(date.get("date", "")),
        identifier=None if alias is None else alias.get("value"),
    )


drafted = kamerbrief.draft(read_akoma_ntoso(read_bytes(sys.argv[1]), sys.argv[1]))
sys.stdout.buffer.write(kamerbrief.to_xml(drafted.letter))
for doubt in drafted.report.doubts:
    print(f"{doubt.words}: {doubt.message}", file=sys.stderr)
