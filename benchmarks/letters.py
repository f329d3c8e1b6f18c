"""
The letters that are measured: an example, and letters of a given size made of it.
"""

from __future__ import annotations

from pathlib import Path

import attrs

import kamerbrief
from kamerbrief import Letter
from kamerbrief.model.blocks import Footnote, Signature

EXAMPLE = Path(__file__).parents[1] / "examples" / "migratie.xml"


def letter_of_size(size: int) -> bytes:
    """
    A sound letter of about *size* bytes: the blocks of the example again and again.
    """
    letter = kamerbrief.read(EXAMPLE)
    once = len(kamerbrief.to_xml(letter))
    # A footnote has an id and a place in the order, and a signature stands at the end.
    blocks = tuple(
        block
        for block in letter.body
        if not isinstance(block, Footnote | Signature) and "NoteRef" not in repr(block)
    )
    step = len(kamerbrief.to_xml(Letter(body=blocks)))
    return kamerbrief.to_xml(
        attrs.evolve(letter, body=(*letter.body, *blocks * max(0, (size - once) // step)))
    )
