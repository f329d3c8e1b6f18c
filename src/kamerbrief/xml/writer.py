"""
A letter as XML, the same bytes for equal letters.

Facts are indented; the body is verbatim.  Attributes that are as by default are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from kamerbrief.errors import ModelError
from kamerbrief.model import blocks, facts, metadata
from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter
from kamerbrief.model.walk import ELEMENT_NAMES
from kamerbrief.vocabularies import Basis
from kamerbrief.xml.names import NAMESPACE, VERSION
from kamerbrief.xml.tags import (
    NODE_TAGS,
    Tag,
    commitment_tag,
    debate_tag,
    dossier_tag,
    motion_tag,
    quoted,
    signatory_tag,
    submitter_tag,
    testimony,
    verdict_tag,
)

__all__ = ["write_letter"]

Out: TypeAlias = list[str]

_XML = "{http://www.w3.org/XML/1998/namespace}"


def write_letter(letter: Letter) -> bytes:
    """
    *letter* as a document in UTF-8, with declaration and a line end at its end.

    Raises:
        ModelError: a text holds a lone surrogate, which only an object can that was not made
            by its constructor.
    """
    out: Out = [
        '<?xml version="1.0" encoding="UTF-8"?>\n',
        f'<letter xmlns="{NAMESPACE}" version="{VERSION}" xml:lang="{letter.language}">\n',
    ]
    _write_metadata(letter.metadata, out)
    _write_facts("debates", letter.debates, debate_tag, out)
    _write_motions(letter.motions, out)
    _write_facts("verdicts", letter.verdicts, verdict_tag, out)
    _write_facts("commitments", letter.commitments, commitment_tag, out)
    _write_facts("signatories", letter.signatories, signatory_tag, out)
    out.append("  <body>")
    _write_content(letter.body, out)
    out.append("</body>\n")
    if letter.extensions:
        out.append("  <extensions>\n")
        for extension in letter.extensions:
            out.append("    ")
            _write_extension(extension, out, None)
            out.append("\n")
        out.append("  </extensions>\n")
    out.append("</letter>\n")
    try:
        return "".join(out).encode()
    except UnicodeEncodeError as error:
        code = ord(error.object[error.start])
        failure = ModelError(f"letter: character U+{code:04X} cannot stand in XML")
    raise failure


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    # A parser takes a bare CR for a line end.
    return text.replace("\r", "&#13;") if "\r" in text else text


def _write_content(content: Iterable[Any], out: Out) -> None:
    for item in content:
        if item.__class__ is str:
            out.append(_escaped(item))
            continue
        tag, end = _NODES[item.__class__]
        out.append(tag(item))
        words: tuple[Any, ...] = item.content if end else ()
        if len(words) == 1 and words[0].__class__ is str:
            out.append(f">{_escaped(words[0])}{end}")
        elif end:
            out.append(">")
            _write_content(words, out)
            out.append(end)
        else:
            out.append("/>")


def _write_facts(name: str, values: tuple[Any, ...], tag: Tag, out: Out) -> None:
    if not values:
        return
    out.append(f"  <{name}>\n")
    for value in values:
        out.append(f"    {tag(value)}/>\n")
    out.append(f"  </{name}>\n")


def _write_motions(motions: tuple[facts.Motion, ...], out: Out) -> None:
    if not motions:
        return
    out.append("  <motions>\n")
    for motion in motions:
        if motion.submitters:
            out.append(f"    {motion_tag(motion)}>\n")
            for submitter in motion.submitters:
                out.append(f"      {submitter_tag(submitter)}/>\n")
            out.append("    </motion>\n")
        else:
            out.append(f"    {motion_tag(motion)}/>\n")
    out.append("  </motions>\n")


def _write_metadata(header: metadata.Metadata, out: Out) -> None:
    lines: Out = []
    chamber = () if header.chamber is None else (header.chamber,)
    _write_fields("identifier", header.identifiers, testimony, lines)
    _write_fields("chamber", chamber, _basis, lines)
    _write_fields("genre", header.genres, _basis, lines)
    _write_fields("date", header.dates, testimony, lines)
    _write_fields("subject", header.subjects, testimony, lines)
    _write_fields("reference", header.references, testimony, lines)
    _write_fields("theirReference", header.their_references, testimony, lines)
    for dossier in header.dossiers:
        lines.append(f"    {dossier_tag(dossier)}/>\n")
    if lines:
        out += ["  <metadata>\n", *lines, "  </metadata>\n"]


def _write_fields(name: str, fields: Iterable[Any], attributes: Tag, out: Out) -> None:
    for field in fields:
        value = field.value
        text = _escaped(value) if isinstance(value, str) else value.isoformat()
        out.append(f"    <{name}{attributes(field)}>{text}</{name}>\n")


def _basis(field: metadata.ChamberField | metadata.GenreField) -> str:
    return "" if field.basis is Basis.STATED else ' basis="inferred"'


def _write_extension(extension: Extension, out: Out, outer: str | None) -> None:
    """
    *outer* is the namespace that holds without prefix around the extension, None for ours.
    """
    namespace, _, local = extension.name.rpartition("}")
    namespace = namespace.removeprefix("{")
    out.append(f"<{local}")
    if namespace != outer:
        out.append(f' xmlns="{quoted(namespace)}"')
    for number, (name, value) in enumerate(extension.attributes):
        uri, _, short = name.rpartition("}")
        if name.startswith(_XML):
            short = f"xml:{short}"
        elif uri:
            out.append(f' xmlns:n{number}="{quoted(uri[1:])}"')
            short = f"n{number}:{short}"
        out.append(f' {short}="{quoted(value)}"')
    if not extension.content:
        out.append("/>")
        return
    out.append(">")
    for item in extension.content:
        if isinstance(item, str):
            out.append(_escaped(item))
        else:
            _write_extension(item, out, namespace)
    out.append(f"</{local}>")


# The start tag of each node, and its end tag; a page break is empty.
_NODES: dict[type[Any], tuple[Tag, str]] = {
    cls: (tag, "" if cls is blocks.PageBreak else f"</{ELEMENT_NAMES[cls]}>")
    for cls, tag in NODE_TAGS.items()
}
