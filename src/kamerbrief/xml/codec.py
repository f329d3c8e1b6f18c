"""
Letters from bytes and files, and back.
"""

from __future__ import annotations

import os

from lxml import etree

from kamerbrief.errors import ParseError
from kamerbrief.gate.parsing import parse
from kamerbrief.gate.source import MAX_BYTES, Source, read_bytes
from kamerbrief.model.letter import Letter
from kamerbrief.writing import Replacement
from kamerbrief.xml.places import Places
from kamerbrief.xml.reader import MisfitError, UnheldError, read_letter
from kamerbrief.xml.schema import has_form
from kamerbrief.xml.structure import misfits
from kamerbrief.xml.writer import write_letter

__all__ = ["from_xml", "no_letter", "read", "to_xml", "unheld", "write"]


def from_xml(data: bytes) -> Letter:
    """
    The letter in *data*.

    Its form is held to the schema; what its facts say of each other is not looked at: pass
    the letter to `kamerbrief.validate`.  Entities, document types and the network are
    off, so *data* may come from anywhere.

        >>> from_xml(b'<letter xmlns="urn:kamerbrief:1" version="1.0"><body>Ja.</body></letter>')
        Letter(body=('Ja.',))

    Raises:
        ParseError: *data* is no XML, is refused by the gate, does not have the form of a
            letter, or holds what the model cannot; with code, line, column and path.
    """
    root = parse(data, hold_depth=False)
    try:
        return read_letter(root, len(data))
    except UnheldError as error:
        failure = unheld(data, root, error) if has_form(root) else _misfit(data, root, error)
    except MisfitError as error:
        failure = _misfit(data, root, error)
    # Outside of the handler, so that no inner exception is the context of ours.
    raise failure


def to_xml(letter: Letter) -> bytes:
    """
    *letter* as XML in UTF-8, with facts indented and the text verbatim.

    Equal letters give equal bytes, and `from_xml` gives the letter back.

        >>> print(to_xml(Letter(body="Ja.")).decode(), end="")
        <?xml version="1.0" encoding="UTF-8"?>
        <letter xmlns="urn:kamerbrief:1" version="1.0" xml:lang="nl">
          <body>Ja.</body>
        </letter>
    """
    return write_letter(letter)


def read(source: Source, *, max_bytes: int = MAX_BYTES) -> Letter:
    """
    The letter in *source*: a path, bytes, or a binary file, of at most *max_bytes*.

    Raises:
        SourceError: *source* cannot be read, is no regular file, or is too large.
        ParseError: what it holds is no letter; see `from_xml`.
    """
    return from_xml(read_bytes(source, max_bytes=max_bytes))


def write(letter: Letter, path: str | os.PathLike[str]) -> None:
    """
    Write *letter* to *path* as `to_xml` gives it.

    At any moment *path* holds all of the old or all of the new bytes: they are written to a
    file in the same folder, which then takes its place.  An existing file keeps its
    permissions, and a symbolic link leads to the new bytes.

    Raises:
        SourceError: *path* cannot be written.
    """
    with Replacement(path) as file:
        file.write(to_xml(letter))


def unheld(data: bytes, root: etree._Element, error: UnheldError) -> ParseError:
    """
    The error of a document that the schema allows and the model cannot hold.
    """
    places = Places(data, root)
    path = places.path(error.element)
    position = places.position(path)
    line, column = (None, None) if position is None else (position.line, position.column)
    return ParseError(error.code, error.message, error.hint, line, column, path)


def _misfit(data: bytes, root: etree._Element, error: Exception) -> ParseError:
    places = Places(data, root)
    for misfit in misfits(root):
        path = places.path(misfit.element)
        position = places.position(path)
        line, column = (None, None) if position is None else (position.line, position.column)
        return ParseError(misfit.code, misfit.message, misfit.hint, line, column, path)
    return no_letter(error)


def no_letter(error: Exception) -> ParseError:
    """
    The error of a document that only the reader refuses; no such document is known.
    """
    return ParseError("XSD009", f"the document is no letter ({error}), though the schema allows it")
