"""
From a file of any format to a source.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from kamerbrief.errors import ParseError
from kamerbrief.gate.source import Source as Readable
from kamerbrief.gate.source import read_bytes, source_name
from kamerbrief.sources.formats import find_format
from kamerbrief.sources.limits import DEFAULT_LIMITS, SourceLimits
from kamerbrief.sources.values import Source, SourceFormat

__all__ = ["read_source"]

_Reader = Callable[[bytes, str, SourceLimits], Source]

_READERS: Mapping[SourceFormat, tuple[str, str]] = {
    SourceFormat.TEXT: ("plain", "read_text"),
    SourceFormat.DOCX: ("word", "read_docx"),
    SourceFormat.PDF: ("pages", "read_pdf"),
    SourceFormat.OFFICIAL: ("official", "read_official"),
    SourceFormat.HTML: ("html", "read_html"),
}


def read_source(
    source: Readable,
    *,
    format: SourceFormat | None = None,  # noqa: A002 - the word of the value
    name: str | None = None,
    limits: SourceLimits = DEFAULT_LIMITS,
) -> Source:
    r"""
    The text of *source*, verbatim, with what its format says of it.

    *source* is a path, bytes, or a file opened in binary mode; it may be untrusted.  Without
    *format*, the bytes say what it is; the name of the file has no say in it.  *name* is the
    name under which to speak of it, by default the path.

        >>> source = read_source(b"Geachte voorzitter,\r\n\r\nHierbij ...")
        >>> source.text, source.format
        ('Geachte voorzitter,\n\nHierbij ...', <SourceFormat.TEXT: 'text'>)

    Raises:
        SourceError: the file cannot be read, is no regular file, or is too large.
        ParseError: it cannot be read without a guess, or is out of proportion (codes SRC001 to
            SRC020, or those of the gate).
        MissingExtraError: its format needs a package that is not installed.
    """
    data = read_bytes(source, max_bytes=limits.max_bytes)
    if not data.strip():
        raise ParseError("SRC005", "the source is empty, expected the words of a letter")
    called = (source_name(source) or "") if name is None else name
    found = find_format(data) if format is None else SourceFormat(format)
    return _reader(found)(data, called, limits)


def _reader(source_format: SourceFormat) -> _Reader:
    # Imported when it is first needed, with what it needs itself.
    module, function = _READERS[source_format]
    reader: _Reader = getattr(import_module(f"kamerbrief.sources.{module}"), function)
    return reader
