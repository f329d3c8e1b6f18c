"""
The glyphs of the pages of a PDF: what, where and how large.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from kamerbrief.errors import ParseError
from kamerbrief.sources.limits import SourceLimits

__all__ = ["Glyph", "Page", "pages_of"]

_PASSWORD = 4
_MAX_GLYPHS = 100_000
_MAX_NAME = 128
_ITALIC, _FORCE_BOLD = 1 << 6, 1 << 18
_HYPHENS = (0x02, 0xFFFE, 0xAD)
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


class Glyph(NamedTuple):
    """
    A character on a page.

    The baseline is at *y*, which grows upwards; *left* and *right* are the edges, and *size* is
    that of the font on paper.  *style* is ``bold``, ``italic``, both, or empty.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    style: str = ""


class Page(NamedTuple):
    """
    A page: its height in points, its glyphs in the order in which they are drawn.
    """

    height: float
    glyphs: tuple[Glyph, ...]


def pages_of(data: bytes, limits: SourceLimits) -> Iterator[Page]:
    """
    The pages of the PDF *data*, each made when it is asked for; the extra ``pdf`` is installed.

    Raises:
        ParseError: it is encrypted (SRC010), damaged (SRC011), or has too many pages (SRC014) or
            glyphs (SRC015).
    """
    import pypdfium2 as pdfium  # noqa: PLC0415 - an extra
    from pypdfium2 import raw  # noqa: PLC0415

    try:
        document = pdfium.PdfDocument(data)
        if (count := len(document)) > limits.max_pages:
            raise ParseError(
                "SRC014",
                f"the PDF has {count:,} pages, at most {limits.max_pages:,} may be",
                "a letter is shorter; raise max_pages to read it all the same",
            )
        yield from _pages(document, raw, limits)
    except pdfium.PdfiumError as error:
        raise _refusal(error) from error


def _refusal(error: Exception) -> ParseError:
    if getattr(error, "err_code", None) == _PASSWORD:
        return ParseError(
            "SRC010",
            "the PDF is encrypted, expected one without a password",
            "save it without a password",
        )
    return ParseError("SRC011", f"the PDF is damaged: {error}", "make the PDF anew")


def _pages(document: Any, raw: Any, limits: SourceLimits) -> Iterator[Page]:
    left = limits.max_text
    for number in range(len(document)):
        page = document[number]
        words = page.get_textpage()
        left -= (count := words.count_chars())
        if count > _MAX_GLYPHS:
            message = f"page {number + 1} has {count:,} glyphs, at most {_MAX_GLYPHS:,} may be"
            raise ParseError("SRC015", message)
        if left < 0:
            raise ParseError(
                "SRC015",
                f"there are more than {limits.max_text:,} characters of text, the maximum",
                "a letter is shorter; raise max_text to read it all the same",
            )
        yield Page(height=page.get_height(), glyphs=tuple(_glyphs(words, raw)))
        words.close()
        page.close()


def _glyphs(words: Any, raw: Any) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    fonts = _Fonts(words, raw)
    high = 0
    for place in range(words.count_chars()):
        # Spaces and ends of lines that PDFium makes up are left out: the places tell.
        if raw.FPDFText_IsGenerated(words, place) == 1:
            continue
        code = raw.FPDFText_GetUnicode(words, place)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        text, high = _character(code, high), 0
        raw.FPDFText_GetCharOrigin(words, place, x, y)
        raw.FPDFText_GetLooseCharBox(words, place, box)
        raw.FPDFText_GetMatrix(words, place, matrix)
        size = raw.FPDFText_GetFontSize(words, place) * math.hypot(matrix.b, matrix.d)
        where = (min(x.value, box.left), box.right, y.value, size)
        if all(map(math.isfinite, where)):
            yield Glyph(text, *where, fonts.style(place))


class _Fonts:
    """
    How the glyphs of a page are set; those of one object have one font.
    """

    def __init__(self, words: Any, raw: Any) -> None:
        self.words = words
        self.raw = raw
        self.name = ctypes.create_string_buffer(_MAX_NAME)
        self.flags = ctypes.c_int()
        self.owner: object = None
        self.found = ""

    def style(self, place: int) -> str:
        """
        How the glyph at *place* is set, by the name of its font and what the font says.
        """
        owner = ctypes.cast(self.raw.FPDFText_GetTextObject(self.words, place), ctypes.c_void_p)
        if owner.value is None or owner.value != self.owner:
            self.owner = owner.value
            self.raw.FPDFText_GetFontInfo(self.words, place, self.name, _MAX_NAME, self.flags)
            self.found = self._style()
        return self.found

    def _style(self) -> str:
        name = self.name.value.lower()
        bold = b"bold" in name or b"black" in name or bool(self.flags.value & _FORCE_BOLD)
        italic = b"italic" in name or b"oblique" in name or bool(self.flags.value & _ITALIC)
        return " ".join(filter(None, ("bold" * bold, "italic" * italic)))


def _character(code: int, high: int) -> str:
    if high and 0xDC00 <= code < 0xE000:
        return chr(0x10000 + ((high - 0xD800) << 10) + code - 0xDC00)
    if code in _HYPHENS:
        return "-"
    if code in {0x09, 0x0A, 0x0D}:
        return " "
    # A font need not say what its glyphs stand for.
    if code < 0x20 or 0xD800 <= code < 0xE000 or code >= 0xFFFE:
        return _UNKNOWN
    return chr(code)
