"""
The XML of officielebekendmakingen.nl (OP-XML): a paper of the House as one text.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping

from lxml import etree

from kamerbrief.errors import ParseError
from kamerbrief.gate.parsing import parse_foreign
from kamerbrief.sources.building import TextBuilder
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.official_metadata import metadata_of, words_of
from kamerbrief.sources.values import MarkKind, Source, SourceFormat

__all__ = ["read_official", "root_of"]

_Element = etree._Element

# They hold no words that are printed.
_SILENT = frozenset({"metadata", "colspec", "spanspec", "plaatje", "illustratie", "redactie"})
_INLINE = frozenset(
    "abbr begrotingshoofdstuk datum dossiernr dossierref extref extref-groep herdruk "
    "inf intref intref-groep nadruk noot nootref ondernummer organisatie raadnr rijkswetnr sup "
    "tekstcorrectie achternaam voornaam voorvoegsels label nr".split()
)
_HEAD = frozenset({"stuknr", "titel", "datumtekst"})
_SPACED = frozenset({"dossiernummer", "kop", "naam", "stuknr"})
_EMPHASIS = {
    "vet": "bold",
    "cur": "italic",
    "vetcur": "bold italic",
    "ondlijn": "underline",
    "sup": "superscript",
    "inf": "subscript",
}


def root_of(data: bytes) -> _Element:
    """
    The root of the official publication *data*.

    Raises:
        ParseError: the gate refuses it, or it is no official publication (SRC020).
    """
    root = parse_foreign(data)
    if root.tag != "officiele-publicatie":
        shown = root.tag if len(root.tag) <= 60 else f"{root.tag[:60]}..."
        raise ParseError("SRC020", f"the root is <{shown}>, expected <officiele-publicatie>")
    return root


def read_official(data: bytes, name: str, limits: SourceLimits) -> Source:
    """
    The text of the official publication *data*.

    White space is as the format has it: one space, and none at the edges of a block.  Blocks
    stand apart by an empty line; those of one *al-groep*, items of lists and rows of tables by
    the end of a line, cells by a tab.  A note stands after the block in which its marker is.

    Raises:
        ParseError: the gate refuses it, it is no official publication, or it has no text.
    """
    root = root_of(data)
    walk = _Walk(TextBuilder(max_text=limits.max_text))
    walk.block(root)
    walk.end_of_block()
    return walk.text.build(SourceFormat.OFFICIAL, name, metadata_of(root))


class _Walk:
    def __init__(self, text: TextBuilder) -> None:
        self.text = text
        self.notes: deque[_Element] = deque()
        self.numbers: dict[str, str] = {}
        self.division = 0
        # Blocks that hold blocks, and keep notes until they end.
        self.depth = 0
        self.apart = 2

    # -- blocks

    def block(self, element: _Element) -> None:
        """
        Add *element* and all in it, each block apart.
        """
        name = str(element.tag)
        if name in _SILENT:
            return
        special = _BLOCKS.get(name)
        if special is not None:
            special(self, element)
        elif _is_leaf(element):
            self.leaf(element, MarkKind.PARAGRAPH)
        else:
            self.inside(element)

    def inside(self, element: _Element, without: Collection[str] = ()) -> None:
        """
        Add what is in *element*, also loose words; but for children named in *without*.
        """
        self.text.flowing(element.text)
        for child in element:
            if child.tag in without:
                pass
            elif str(child.tag) in _INLINE:
                self.inline(child)
            else:
                self.block(child)
            self.text.flowing(child.tail)

    def leaf(self, element: _Element, kind: MarkKind, label: str = "") -> None:
        """
        Add *element*, which holds words, as one block of *kind*.
        """
        self.text.line_break(self.apart)
        with self.text.marked(kind, label):
            self.words(element)
        self.text.line_break(self.apart)
        self.end_of_block()

    def end_of_block(self) -> None:
        """
        Add the notes whose markers have been seen, unless a larger block goes on.
        """
        if self.depth:
            return
        # A note may itself have notes.
        while self.notes:
            self.text.line_break(2)
            self.note(self.notes.popleft())
            self.text.line_break(2)

    def note(self, note: _Element) -> None:
        """
        Add the words of *note*, beginning with its marker.
        """
        with self.text.marked(MarkKind.FOOTNOTE, words_of(note.find("noot.nr"))):
            self.text.flowing(note.text)
            for child in note:
                if child.tag == "noot.nr":
                    self.words(child)
                    self.text.gap()
                elif child.tag == "noot.lijst":
                    self.joined(child, 1)
                else:
                    self.words(child)
                    self.text.line_break()
                self.text.flowing(child.tail)

    def joined(self, element: _Element, apart: int) -> None:
        """
        Add the blocks in *element*, *apart* ends of lines from each other.
        """
        before, self.apart = self.apart, apart
        self.text.line_break(before)
        self.inside(element)
        self.apart = before
        self.text.line_break(before)

    def group(self, element: _Element) -> None:
        self.depth += 1
        self.joined(element, 1)
        self.depth -= 1
        self.end_of_block()

    def around(self, element: _Element, kind: MarkKind) -> None:
        """
        Mark all blocks in *element* as *kind*; their notes come after it.
        """
        self.depth += 1
        self.text.line_break(self.apart)
        with self.text.marked(kind):
            self.joined(element, 1)
        self.depth -= 1
        self.end_of_block()

    def paper(self, element: _Element) -> None:
        """
        Add a *kamerstuk*: all that stands above its text is the letterhead.
        """
        self.depth += 1
        with self.text.marked(MarkKind.LETTERHEAD):
            self.inside(element, without={"stuk"})
            papers = list(element.iterchildren("stuk"))
            for head in (each for paper in papers for each in paper if each.tag in _HEAD):
                if head.tag == "titel":
                    self.leaf(head, MarkKind.HEADING, "1")
                else:
                    self.leaf(head, MarkKind.PARAGRAPH)
        self.depth -= 1
        self.end_of_block()
        for paper in papers:
            self.inside(paper, without=_HEAD)

    def file(self, element: _Element) -> None:
        self.text.line_break(self.apart)
        with self.text.marked(MarkKind.PARAGRAPH):
            self.text.flowing(element.text)
            for child in element:
                self.inline(child)
                self.text.gap()
                self.text.flowing(child.tail)
        self.text.line_break(self.apart)

    def part(self, element: _Element) -> None:
        self.division += 1
        self.inside(element)
        self.division -= 1

    def heading(self, element: _Element) -> None:
        level = self.division + (element.tag == "tussenkop")
        self.leaf(element, MarkKind.HEADING, str(max(1, level)))

    def list_(self, element: _Element) -> None:
        self.around(element, MarkKind.LIST)

    def item(self, element: _Element) -> None:
        self.text.line_break(1)
        with self.text.marked(MarkKind.LIST_ITEM):
            self.text.glue()
            self.inside(element)
        self.text.line_break(1)

    def number(self, element: _Element) -> None:
        self.words(element)
        self.text.gap()
        self.text.glue()

    def quotation(self, element: _Element) -> None:
        self.around(element, MarkKind.QUOTATION)

    def signature(self, element: _Element) -> None:
        self.around(element, MarkKind.SIGNATURE)

    def table(self, element: _Element) -> None:
        self.around(element, MarkKind.TABLE)

    def row(self, element: _Element) -> None:
        self.text.line_break(1)
        with self.text.marked(MarkKind.ROW):
            self.text.flowing(element.text)
            for place, child in enumerate(element):
                if place:
                    self.text.verbatim("\t")
                with self.text.cell():
                    if _is_leaf(child):
                        self.words(child)
                    else:
                        self.inside(child)
                self.text.flowing(child.tail)
        self.text.line_break(1)

    # -- words

    def words(self, element: _Element) -> None:
        """
        Add the words of *element* as they run on.
        """
        self.text.flowing(element.text)
        for child in element:
            self.inline(child)
            if element.tag in _SPACED:
                self.text.gap()
            self.text.flowing(child.tail)

    def inline(self, element: _Element) -> None:
        name = str(element.tag)
        if name == "noot":
            self.marker(words_of(element.find("noot.nr")))
            self.numbers[element.get("id", "")] = words_of(element.find("noot.nr"))
            self.notes.append(element)
        elif name == "nootref":
            number = element.get("nr") or self.numbers.get(element.get("refid", ""), "")
            self.marker(words_of(element) or number)
        elif name in {"nadruk", "sup", "inf"}:
            label = _EMPHASIS.get(element.get("type", name), element.get("type", ""))
            with self.text.marked(MarkKind.EMPHASIS, label):
                self.words(element)
        elif name not in _SILENT:
            self.words(element)

    def marker(self, number: str) -> None:
        with self.text.marked(MarkKind.NOTE_MARKER, number):
            self.text.flowing(number)


def _is_leaf(element: _Element) -> bool:
    """
    Whether *element* holds words itself, rather than blocks.
    """
    if element.text and element.text.strip():
        return True
    return all(
        str(child.tag) in _INLINE or bool(child.tail and child.tail.strip()) for child in element
    )


_BLOCKS: Mapping[str, Callable[[_Walk, _Element], None]] = {
    "kamerstuk": _Walk.paper,
    "dossier": _Walk.file,
    "kamerstukkop": _Walk.group,
    "al-groep": _Walk.group,
    "divisie": _Walk.part,
    "kop": _Walk.heading,
    "tussenkop": _Walk.heading,
    "lijst": _Walk.list_,
    "noot.lijst": _Walk.list_,
    "definitielijst": _Walk.list_,
    "li": _Walk.item,
    "noot.li": _Walk.item,
    "definitie-item": _Walk.item,
    "citaat": _Walk.quotation,
    "blokcitaat": _Walk.quotation,
    "ondertekening": _Walk.signature,
    "table": _Walk.table,
    "row": _Walk.row,
    "li.nr": _Walk.number,
    "lidnr": _Walk.number,
    "term": _Walk.number,
}
