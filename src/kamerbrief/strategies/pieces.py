"""
Well-formed XML as a row of pieces: tags, texts, comments.

This is no parser: it takes what is well-formed and has no document type, and keeps every character,
so that a document can be written in other characters.
"""

from __future__ import annotations

import re

import attrs

__all__ = ["UNIT", "Tag", "is_end", "is_start", "is_text", "plain", "quoted", "split", "tag_of"]

_PIECE = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|</[^>]*>|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<]+",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_NAME = re.compile(r"</?([^\s/>]+)")
UNIT = re.compile(r"&[^;]*;|.", re.DOTALL)
"""A character or a reference to one."""

_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}


@attrs.frozen
class Tag:
    """
    A start tag.

    Attributes:
        name: the name, with its prefix.
        attributes: pairs of a name and a value in its quotes, as they are written.
        is_empty: whether it is an end tag as well.
    """

    name: str
    attributes: tuple[tuple[str, str], ...]
    is_empty: bool

    def __str__(self) -> str:
        given = "".join(f" {name}={value}" for name, value in self.attributes)
        return f"<{self.name}{given}{'/' if self.is_empty else ''}>"


def split(text: str) -> list[str]:
    """
    The pieces of *text*, which together are *text* again.
    """
    return _PIECE.findall(text)


def is_start(piece: str) -> bool:
    """
    Whether *piece* is a start tag.
    """
    return piece[0] == "<" and piece[1] not in "/!?"


def is_end(piece: str) -> bool:
    """
    Whether *piece* is an end tag.
    """
    return piece.startswith("</")


def is_text(piece: str) -> bool:
    """
    Whether *piece* is text, and no CDATA section.
    """
    return piece[0] != "<"


def tag_of(piece: str) -> Tag:
    """
    The tag that *piece* is; of an end tag only the name is of use.
    """
    match = _NAME.match(piece)
    name = "" if match is None else match[1]
    attributes = tuple(_ATTRIBUTE.findall(piece))
    return Tag(name=name, attributes=attributes, is_empty=piece.endswith("/>"))


def plain(text: str) -> str:
    """
    The characters that *text* stands for.
    """
    return _REFERENCE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    if match[3] is not None:
        return _NAMED[match[3]]
    return chr(int(match[1], 16) if match[1] else int(match[2]))


def quoted(value: str) -> str:
    """
    What is between the quotes of *value*.
    """
    return value[1:-1]
