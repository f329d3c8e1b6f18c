"""
Letters from bytes and files, and back.
"""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from lxml import etree

from kamerbrief.errors import ParseError, SourceError
from kamerbrief.gate.parsing import parse
from kamerbrief.gate.source import MAX_BYTES, Source, read_bytes
from kamerbrief.model.letter import Letter
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
        return read_letter(root)
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
    data = to_xml(letter)
    try:
        _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        shown = repr(os.fspath(path))
        reason = error.strerror or str(error)
        raise SourceError("XML005", f"{shown} cannot be written: {reason}") from error


def _replace(target: Path, data: bytes) -> None:
    mode = _mode(target)
    written = target.with_name(f".{target.name[:100]}.{secrets.token_hex(8)}")

    def opener(name: str, flags: int) -> int:
        # The words of a file that others may not read are at no moment in one that they may.
        return os.open(name, flags, 0o666 if mode is None else 0o600)

    try:
        with open(written, "xb", opener=opener) as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            written.chmod(mode)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int | None:
    """
    The permissions of *target*, or None for a new file.
    """
    try:
        found = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(found):
        raise OSError(None, "it is not a regular file")
    return stat.S_IMODE(found)


def unheld(data: bytes, root: etree._Element, error: UnheldError) -> ParseError:
    """
    The error of a document that the schema allows and the model cannot hold.
    """
    places = Places(data, root)
    path = places.path(error.element)
    position = places.position(path)
    line, column = (None, None) if position is None else (position.line, position.column)
    hint = "an extension holds elements of other namespaces, with names of Latin letters"
    return ParseError("XML040", error.message, hint, line, column, path)


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
