"""
The page of a paper on officielebekendmakingen.nl as one text.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from kamerbrief.errors import ParseError
from kamerbrief.gate.html import parse_html
from kamerbrief.sources.building import TextBuilder
from kamerbrief.sources.characters import refuse_unfit
from kamerbrief.sources.decoding import decode
from kamerbrief.sources.html_metadata import metadata_of_page
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.official_metadata import words_of
from kamerbrief.sources.values import MarkKind, Source, SourceFormat

__all__ = ["read_html"]

_Element = etree._Element

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td "
    "tfoot th thead tr ul".split()
)
_SILENT = frozenset("audio button canvas iframe img input nav object select video".split())
_EMPHASIS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "sup": "superscript",
    "sub": "subscript",
}
_LETTERHEAD = frozenset({"kamerstukkop", "dossiertitel", "stuktitel", "kamerstukdatum"})
_HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}


def read_html(data: bytes, name: str, limits: SourceLimits) -> Source:
    """
    The text of the page *data*: what the paper says, without what the site adds.

    White space is as in `read_official`, and a note stands after the block in which its marker
    is, though the page has it at the end.

    Raises:
        ParseError: the page is no paper (SRC020), has no text, or the gate refuses it.
    """
    text = decode(data)
    refuse_unfit(text.replace("\f", " "))
    root = parse_html(text)
    paper = _paper(root)
    walk = _Walk(TextBuilder(max_text=limits.max_text), paper)
    walk.block(paper)
    walk.rest()
    return walk.text.build(SourceFormat.HTML, name, metadata_of_page(root))


def _paper(root: _Element) -> _Element:
    """
    The element around the paper: its dossiers, its text and its notes.
    """
    named = {each.get("id"): each for each in root.iter("div", "main", "article")}
    stuk = next((each for each in root.iter("div") if "stuk" in _classes(each)), None)
    around = named.get("broodtekst", None if stuk is None else stuk.getparent())
    if around is None:
        # Pages of long ago have no class for the paper.
        around = named.get("main-column")
    if around is None:
        raise ParseError(
            "SRC020",
            'the page has no element with id="broodtekst" or class="stuk", expected the page of a '
            "paper on officielebekendmakingen.nl",
        )
    return stuk if stuk is not None and around.tag == "body" else around


def _classes(element: _Element) -> list[str]:
    return (element.get("class") or "").split()


class _Walk:
    def __init__(self, text: TextBuilder, paper: _Element) -> None:
        self.text = text
        self.notes: dict[str, _Element] = {}
        for number, note in enumerate(filter(_is_note, paper.iter("div", "li"))):
            anchor = (note.get("id") or "").removeprefix("supernote-note-")
            # Of two with one name the first is meant, and the other is a note all the same.
            self.notes.setdefault(anchor, note)
            if self.notes[anchor] is not note:
                self.notes[f"{anchor} {number}"] = note
        self.met: list[str] = []
        self.depth = 0
        self.apart = 2

    def block(self, element: _Element) -> None:
        """
        Add *element* and all in it, each block apart.
        """
        name = str(element.tag)
        classes = _classes(element)
        if name in _SILENT or _is_note(element) or "note-close" in classes:
            return
        if not _LETTERHEAD.isdisjoint(classes):
            self.text.line_break(self.apart)
            self.depth += 1
            with self.text.marked(MarkKind.LETTERHEAD):
                self.plain_block(element, name)
            self.depth -= 1
            self.end_of_block()
        else:
            self.plain_block(element, name)

    def plain_block(self, element: _Element, name: str) -> None:
        if name in _HEADINGS:
            self.leaf(element, MarkKind.HEADING, _HEADINGS[name])
        elif "ondertekening" in _classes(element):
            self.around(element, MarkKind.SIGNATURE)
        elif name == "blockquote":
            self.around(element, MarkKind.QUOTATION)
        elif name in {"ul", "ol", "dl"}:
            self.list_(element)
        elif name == "table":
            self.around(element, MarkKind.TABLE)
        elif name == "tr":
            self.row(element)
        elif name in {"td", "th"}:
            self.mixed(element)
        elif _has_blocks(element):
            self.text.line_break(self.apart)
            close = "alineagroep" in _classes(element)
            before, self.apart = self.apart, 1 if close else self.apart
            self.mixed(element)
            self.apart = before
            self.text.line_break(before)
        else:
            self.paragraph(element)

    def paragraph(self, element: _Element) -> None:
        if any(each.startswith("tussenkop") for each in _classes(element)):
            self.leaf(element, MarkKind.HEADING, "3")
        else:
            self.leaf(element, MarkKind.PARAGRAPH)

    def leaf(self, element: _Element, kind: MarkKind, label: str = "") -> None:
        """
        Add *element*, which holds words, as one block of *kind*.
        """
        self.text.line_break(self.apart)
        with self.text.marked(kind, label):
            self.words(element)
        self.text.line_break(self.apart)
        self.end_of_block()

    def mixed(self, element: _Element) -> None:
        """
        Add what is in *element*: blocks, and words among them.
        """
        self.text.flowing(element.text)
        for child in element:
            if str(child.tag) in _BLOCKS:
                self.block(child)
            else:
                self.inline(child)
            self.text.flowing(child.tail)
        self.end_of_block()

    def around(self, element: _Element, kind: MarkKind) -> None:
        self.depth += 1
        self.text.line_break(self.apart)
        before, self.apart = self.apart, 1
        with self.text.marked(kind):
            self.mixed(element)
        self.apart = before
        self.depth -= 1
        self.text.line_break(before)
        self.end_of_block()

    def list_(self, element: _Element) -> None:
        self.depth += 1
        self.text.line_break(self.apart)
        before, self.apart = self.apart, 1
        with self.text.marked(MarkKind.LIST):
            self.text.flowing(element.text)
            for number, child in _numbered(element):
                self.text.line_break(1)
                with self.text.marked(MarkKind.LIST_ITEM):
                    if number:
                        self.text.verbatim(number)
                        self.text.gap()
                    self.text.glue()
                    self.mixed(child)
                self.text.line_break(1)
                self.text.flowing(child.tail)
        self.apart = before
        self.depth -= 1
        self.text.line_break(before)
        self.end_of_block()

    def row(self, element: _Element) -> None:
        self.text.line_break(1)
        with self.text.marked(MarkKind.ROW):
            self.text.flowing(element.text)
            for place, child in enumerate(element):
                if place:
                    self.text.verbatim("\t")
                with self.text.cell():
                    self.mixed(child)
                self.text.flowing(child.tail)
        self.text.line_break(1)

    # -- words

    def words(self, element: _Element) -> None:
        self.text.flowing(element.text)
        for child in element:
            self.inline(child)
            self.text.flowing(child.tail)

    def inline(self, element: _Element) -> None:
        name = str(element.tag)
        anchor = (element.get("href") or "").removeprefix("#")
        if name == "br":
            self.text.line_break(1)
        elif name == "a" and "nootnum" in _classes(element):
            label = words_of(element)
            with self.text.marked(MarkKind.NOTE_MARKER, label):
                self.text.flowing(label)
            self.met.append(anchor)
        elif name == "sup" and _is_marker(element):
            self.words(element)
        elif name in _EMPHASIS:
            with self.text.marked(MarkKind.EMPHASIS, _EMPHASIS[name]):
                self.words(element)
        elif name not in _SILENT:
            self.words(element)

    # -- notes

    def end_of_block(self) -> None:
        """
        Add the notes whose markers have been seen, unless a larger block goes on.
        """
        if self.depth:
            return
        met, self.met = self.met, []
        for anchor in met:
            if (note := self.notes.pop(anchor, None)) is not None:
                self.note(note)

    def rest(self) -> None:
        """
        Add the notes to which no marker points.
        """
        for note in list(self.notes.values()):
            self.note(note)

    def note(self, note: _Element) -> None:
        number = next((each for each in note.iter("span") if "nootnum" in _classes(each)), None)
        self.text.line_break(2)
        with self.text.marked(MarkKind.FOOTNOTE, words_of(number)):
            for child in note:
                if "note-close" not in _classes(child):
                    self.words(child)
                    if child.tag == "sup":
                        self.text.gap()
                    elif child.tag == "p":
                        self.text.line_break(1)
                self.text.flowing(child.tail)
        self.text.line_break(2)


def _is_note(element: _Element) -> bool:
    return element.tag in {"div", "li"} and "noot" in _classes(element)


def _is_marker(element: _Element) -> bool:
    return any("nootnum" in _classes(each) for each in element.iter("a", "span"))


def _has_blocks(element: _Element) -> bool:
    return any(str(child.tag) in _BLOCKS for child in element)


def _numbered(element: _Element) -> Iterator[tuple[str, _Element]]:
    """
    The items of a list, with the number that a browser puts before each.
    """
    start = element.get("start") or "1"
    count = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
    for child in element:
        has_own = any("ol" in _classes(each) for each in child.iter("span"))
        if element.tag != "ol" or child.tag != "li" or has_own:
            yield "", child
            continue
        letter = chr(ord("a") + count - 1) if element.get("type") == "a" and count <= 26 else count
        yield f"{letter}.", child
        count += 1
