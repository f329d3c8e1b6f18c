"""
What format bytes are in, told from the bytes.
"""

from __future__ import annotations

import re

from kamerbrief.errors import ParseError
from kamerbrief.sources.values import SourceFormat

__all__ = ["find_format"]

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_OTHER = {
    b"{\\rtf": "RTF",
    b"\x1f\x8b": "compressed with gzip",
    b"BZh": "compressed with bzip2",
    b"\xfd7zXZ": "compressed with xz",
    b"7z\xbc\xaf\x27\x1c": "an archive of 7-Zip",
    b"Rar!": "an archive of RAR",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"II*\0": "a picture",
    b"MM\0*": "a picture",
}
_HTML = re.compile(rb"<(?:!doctype\s{1,20}html|html|head|body)\b", re.IGNORECASE)
_OURS = re.compile(rb"<[\w:]{1,40}\s[^<>]*urn:kamerbrief:")
_KNOWN = "expected plain text, .docx, .pdf, official XML, or the HTML page of a paper"


def find_format(data: bytes) -> SourceFormat:
    """
    The format of *data*; text that looks like nothing else is plain text.

    Raises:
        ParseError: it is known to be something else (SRC001), or encrypted (SRC010).
    """
    if b"%PDF-" in data[:1024]:
        return SourceFormat.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return SourceFormat.DOCX
    if data.startswith(_OLE):
        raise _old_word(data)
    for mark, what in _OTHER.items():
        if data.startswith(mark):
            raise ParseError("SRC001", f"the file is {what}, {_KNOWN}")
    return _of_markup(data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip())


def _of_markup(head: bytes) -> SourceFormat:
    if _HTML.match(head):
        return SourceFormat.HTML
    # It has a <body> too, and may begin without a declaration.
    if head.startswith(b"<") and _OURS.search(head):
        raise ParseError(
            "SRC001",
            f"the file is XML of kamerbrief already, {_KNOWN}",
            "it is read by kamerbrief.read and checked by kamerbrief check",
        )
    if not head.startswith((b"<?xml", b"<officiele-publicatie", b"<!--", b"<!DOCTYPE")):
        return SourceFormat.TEXT
    if b"<officiele-publicatie" in head:
        return SourceFormat.OFFICIAL
    if _HTML.search(head):
        return SourceFormat.HTML
    raise ParseError("SRC001", f"the file is XML of an unknown kind, {_KNOWN}")


def _old_word(data: bytes) -> ParseError:
    if _ENCRYPTED_PACKAGE in data:
        return ParseError(
            "SRC010",
            "the file is encrypted, expected a .docx without a password",
            "save it from Word without a password",
        )
    return ParseError(
        "SRC001", f"the file is an old .doc of Word, {_KNOWN}", "save it from Word as .docx"
    )
