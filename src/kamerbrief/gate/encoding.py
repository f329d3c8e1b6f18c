"""
What the bytes are, seen before any parser sees them: text in UTF-8, without a document type.
"""

from __future__ import annotations

import re

from kamerbrief.errors import ParseError

__all__ = ["BOM", "place_of", "refuse_other_encodings", "refuse_other_formats"]

BOM = b"\xef\xbb\xbf"

_UNICODE_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_COMPRESSED_MARKS = {b"\x1f\x8b": "gzip", b"PK\x03\x04": "zip", b"BZh": "bzip2", b"\xfd7zXZ": "xz"}
_FOREIGN_MARKS = (*_UNICODE_MARKS, *_COMPRESSED_MARKS)

_DECLARATION = re.compile(
    rb"""<\?xml\s+version\s*=\s*(?:"([^"<]*)"|'([^'<]*)')"""
    rb"""(?:\s+encoding\s*=\s*(?:"([^"<]*)"|'([^'<]*)'))?"""
    rb"""(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>"""
)
_USUAL_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>'
# No sane declaration is longer; the pattern is tried on no more than this.
_DECLARATION_BYTES = 1024
_SAVE = "save the text as UTF-8"


def refuse_other_formats(data: bytes) -> None:
    """
    Let *data* pass if it may be an XML document in UTF-8 without a document type.

    Raises:
        ParseError: it is compressed, empty, in another encoding, declared as another version
            or encoding, or it has a document type (codes XML004 and XML010 to XML015).
    """
    refuse_other_encodings(data)
    begin = len(BOM) if data.startswith(BOM) else 0
    if data.startswith(b"<?xml", begin) and data[begin + 5 : begin + 6].isspace():
        _refuse_declaration(data, begin)
    elif not data[begin:].strip():
        raise ParseError("XML004", "the document is empty, expected a <letter>")
    # Most letters have no exclamation mark, and one byte is found ten times faster.
    if b"!" in data and (offset := data.find(b"<!DOCTYPE")) >= 0:
        message = "<!DOCTYPE is refused wherever it stands, also in a comment or a CDATA section"
        hint = "remove the document type; in text, write &lt;!DOCTYPE"
        raise _error(data, offset, "XML015", message, hint)


def refuse_other_encodings(data: bytes) -> None:
    """
    Let *data* pass if it is text in UTF-8, with or without a byte-order mark.

    Raises:
        ParseError: it is compressed, binary or in another encoding (codes XML010 to XML013).
    """
    if data.startswith(_FOREIGN_MARKS):
        raise _foreign(data)
    if (offset := data.find(b"\0")) >= 0:
        hint = "if the text is UTF-16 without a byte-order mark, save it as UTF-8"
        raise _error(data, offset, "XML011", "there is a NUL byte, expected UTF-8 text", hint)
    if (offset := _first_foreign_byte(data)) >= 0:
        message = f"byte 0x{data[offset]:02X} at offset {offset} is not UTF-8"
        raise _error(data, offset, "XML013", message, _SAVE)


def place_of(data: bytes, offset: int) -> tuple[int, int]:
    """
    Line and column (in code points), from 1, of the byte at *offset*.

    LF, CRLF and a lone CR each end a line; a byte-order mark has no column.
    """
    before = data[len(BOM) if data.startswith(BOM) else 0 : offset]
    line = 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
    start = max(before.rfind(b"\n"), before.rfind(b"\r")) + 1
    return line, 1 + len(before[start:].decode("utf-8", "replace"))


def _foreign(data: bytes) -> ParseError:
    for mark, encoding in _UNICODE_MARKS.items():
        if data.startswith(mark):
            return ParseError("XML012", f"the text is {encoding}, expected UTF-8", _SAVE)
    [name] = (name for mark, name in _COMPRESSED_MARKS.items() if data.startswith(mark))
    return ParseError(
        "XML010", f"the data is compressed ({name}), expected text", "unpack it first"
    )


def _error(data: bytes, offset: int, code: str, message: str, hint: str) -> ParseError:
    return ParseError(code, message, hint, *place_of(data, offset))


def _first_foreign_byte(data: bytes) -> int:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.start
    return -1


def _refuse_declaration(data: bytes, begin: int) -> None:
    if data.startswith(_USUAL_DECLARATION, begin):
        return
    match = _DECLARATION.match(data[begin : begin + _DECLARATION_BYTES])
    expected = 'expected <?xml version="1.0" encoding="UTF-8"?>'
    if match is None:
        message = f"the XML declaration is malformed, {expected}"
        raise _error(data, begin, "XML014", message, "the declaration may also be left out")
    version = (match[1] or match[2] or b"").decode()
    encoding = (match[3] or match[4] or b"utf-8").decode()
    if version != "1.0":
        message = f"the declaration says version {version!r}, {expected}"
        raise _error(data, begin, "XML014", message, "write version 1.0")
    if encoding.lower() != "utf-8":
        message = f"the declaration says encoding {encoding!r}, {expected}"
        raise _error(data, begin, "XML014", message, _SAVE)
