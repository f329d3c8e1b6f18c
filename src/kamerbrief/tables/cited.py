"""
The rows of the table of citations.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.model.blocks import Footnote
from kamerbrief.model.inlines import Citation
from kamerbrief.model.letter import Letter
from kamerbrief.model.walk import Placed
from kamerbrief.tables.columns import Row
from kamerbrief.tables.facts import letter_cells, plain

__all__ = ["citation_rows"]

_PARTS = (
    "session", "dossier", "chapter", "rijkswet", "number", "item", "annex", "year", "page",
)  # fmt: skip


def citation_rows(letter: Letter, file: str | None) -> Iterator[Row]:
    """
    A row for each citation, in the order of the text.
    """
    head = letter_cells(letter, file)
    text = letter.text
    note: str | None = None
    within = ""
    for placed in letter.nodes:
        if isinstance(placed.node, Footnote):
            note, within = placed.node.id, f"{placed.path}/"
        elif isinstance(placed.node, Citation):
            inside = bool(within) and placed.path.startswith(within)
            yield {**head, **_cells(placed, placed.node, text, note if inside else None)}


def _cells(placed: Placed, citation: Citation, text: str, note: str | None) -> Row:
    publication = citation.publication
    return {
        "path": placed.path,
        "footnote": note,
        "kind": plain(citation.kind),
        "house": plain(citation.chamber),
        **{name: getattr(citation, name) for name in _PARTS},
        "identifier": citation.identifier if publication is None else publication.identifier,
        "url": None if publication is None else publication.url,
        "basis": plain(citation.basis),
        "words": text[placed.start : placed.end],
        "start": placed.start,
        "end": placed.end,
    }
