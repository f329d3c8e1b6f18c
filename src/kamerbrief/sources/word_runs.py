"""
The words of a paragraph of a .docx, run by run.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from lxml import etree

from kamerbrief.sources.values import MarkKind
from kamerbrief.sources.word_names import ALTERNATIVES, attribute, tag
from kamerbrief.sources.word_styles import Styles, child, is_hidden

__all__ = ["Piece", "Runs"]

_Element = etree._Element

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "cr": "\n",
    "noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    "softHyphen": "\N{SOFT HYPHEN}",
}
# What was deleted or moved away is no text, and neither are properties and code of fields.
_SILENT = frozenset("del moveFrom delText instrText delInstrText pPr rPr rt sdtPr sdtEndPr".split())
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}


@attrs.frozen(kw_only=True, weakref_slot=False)
class Piece:
    """
    Words that are set in one way.

    Attributes:
        text: the words.
        kind: emphasis or note marker, or None for words as usual.
        label: how they are set, or the marker.
    """

    text: str
    kind: MarkKind | None = None
    label: str = ""


class Runs:
    """
    Reads runs, and remembers the notes and text boxes that it meets.

    Attributes:
        notes: kind, id and marker of the notes whose markers were met.
        boxes: the text boxes that were met.
        marker: what stands before the note that is being read.
    """

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.notes: list[tuple[str, str, str]] = []
        self.boxes: list[_Element] = []
        self.marker = ""
        self.counts = {"footnote": 0, "endnote": 0}

    def pieces(self, element: _Element, emphasis: str = "") -> Iterator[Piece]:
        """
        The words in *element*, which are set as *emphasis* says.
        """
        for each in element:
            name = tag(each)
            if name == "r":
                if not is_hidden(child(each, "rPr")):
                    yield from self.pieces(each, self.styles.emphasis(each))
            elif name in _NOTES:
                yield from self._reference(_NOTES[name], each)
            elif name in {"footnoteRef", "endnoteRef"}:
                yield Piece(text=self.marker)
            elif name == "txbxContent":
                self.boxes.append(each)
            elif name == ALTERNATIVES:
                # The alternatives say the same in other ways.
                yield from () if len(each) == 0 else self.pieces(each[0], emphasis)
            elif (text := _text(each, name)) is not None:
                if text:
                    kind = MarkKind.EMPHASIS if emphasis and text.strip() else None
                    yield Piece(text=text, kind=kind, label=emphasis if kind else "")
            elif name not in _SILENT:
                yield from self.pieces(each, emphasis)

    def _reference(self, kind: str, element: _Element) -> Iterator[Piece]:
        identifier = attribute(element, "id") or ""
        if (attribute(element, "customMarkFollows") or "0") not in {"0", "false"}:
            self.notes.append((kind, identifier, ""))
            return
        self.counts[kind] += 1
        marker = str(self.counts[kind])
        self.notes.append((kind, identifier, marker))
        yield Piece(text=marker, kind=MarkKind.NOTE_MARKER, label=marker)


def _text(element: _Element, name: str) -> str | None:
    """
    The characters that *element* stands for; None if it stands for none itself.
    """
    if name in {"t", _MATH}:
        text = element.text or ""
        return text if element.get(_SPACE) == "preserve" else text.strip(" \t\r\n")
    if name == "br":
        return "\f" if attribute(element, "type") == "page" else "\n"
    if name == "sym":
        return _symbol(attribute(element, "char") or "")
    return _CHARACTERS.get(name)


def _symbol(code: str) -> str:
    try:
        return chr(int(code[:6], 16))
    except (ValueError, OverflowError):
        return ""
