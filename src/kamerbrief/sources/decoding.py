"""
From bytes of plain text to characters, where that is possible without a guess.
"""

from __future__ import annotations

import codecs
import re

from kamerbrief.errors import ParseError
from kamerbrief.sources.characters import place_in

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: the mark of UTF-16 is the beginning of its mark.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OF_UTF_8 = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
# Where these bytes are low quotes and the like, they never stand between two small letters; in
# the code pages of DOS they are the letters of "één" and "ideeën".
_OF_DOS = re.compile(rb"[a-z][\x81-\x8d]{1,3}[a-z]")
_SAVE = "save the text as UTF-8"


def decode(data: bytes) -> str:
    """
    The text of *data*, with lines that end in LF and without a byte-order mark.

    The encoding is that of the byte-order mark; without one it is UTF-8 if all bytes are, UTF-16
    if every second byte is NUL, and Windows-1252 (of which Latin-1 is a part) if the bytes are
    likely in that.

    Raises:
        ParseError: none of these fits (SRC003); the error has the place of the byte.
    """
    return _decoded(data).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    if b"\0" in data:
        return _strict(data, _encoding_with_nul(data))
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        first = error.start
    return _as_windows(data, first)


def _encoding_with_nul(data: bytes) -> str:
    # Latin letters in UTF-16 have NUL as their other byte.
    half = len(data) // 2
    for encoding, nul in (("utf-16-le", data[1::2]), ("utf-16-be", data[::2])):
        if len(data) % 2 == 0 and nul.count(0) >= 0.7 * half and data.count(0) <= half:
            return encoding
    raise _refusal(data, data.find(0), "there is a NUL byte, expected text, .docx or .pdf", "utf-8")


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        shown = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        message = f"byte 0x{data[error.start]:02X} at offset {error.start} is not {shown}"
        raise _refusal(data, error.start, message, encoding) from None


def _as_windows(data: bytes, first: int) -> str:
    whole = _OF_UTF_8.findall(data)
    stray = len(_HIGH.findall(data)) - sum(map(len, whole))
    if len(whole) > stray:
        message = f"byte 0x{data[first]:02X} is not UTF-8, which the rest of the text is in"
        raise _refusal(data, first, message, "utf-8")
    if (dos := _OF_DOS.search(data)) is not None:
        place = dos.start() + 1
        message = (
            f"byte 0x{data[place]:02X} between letters is neither UTF-8 nor Windows-1252; "
            "the text may be in a code page of DOS"
        )
        raise _refusal(data, place, message, "cp1252")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        message = f"byte 0x{data[error.start]:02X} is neither UTF-8 nor Windows-1252"
        raise _refusal(data, error.start, message, "cp1252") from None


def _refusal(data: bytes, offset: int, message: str, encoding: str) -> ParseError:
    before = data[:offset].decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    return ParseError("SRC003", message, _SAVE, *place_in(before, len(before)))
