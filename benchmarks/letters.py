"""
The letters that are measured: examples, and letters of a given size made of one of them.
"""

from __future__ import annotations

from pathlib import Path

import attrs

import kamerbrief
from kamerbrief import Letter
from kamerbrief.model.blocks import Paragraph

_FOLDER = Path(__file__).parents[1] / "examples"
_PATTERN = "migratie.xml"
_NAMES = ("migratie.xml", "tabel.xml")


def examples() -> dict[str, bytes]:
    return {name: (_FOLDER / name).read_bytes() for name in _NAMES}


def letter_of_size(size: int) -> bytes:
    """
    A sound letter of about *size* bytes: paragraphs of an example, after it, again and again.

    A note is pointed at once, so a paragraph that points at one is not repeated.
    """
    letter = kamerbrief.read(_FOLDER / _PATTERN)
    paragraphs = [
        block
        for block in letter.body
        if isinstance(block, Paragraph) and "NoteRef" not in repr(block)
    ]
    empty = len(kamerbrief.to_xml(Letter(body=())))
    room = size - len(kamerbrief.to_xml(letter))
    steps = [len(kamerbrief.to_xml(Letter(body=(each,)))) - empty for each in paragraphs]
    whole, room = divmod(max(0, room), sum(steps))
    extra = paragraphs * whole
    for paragraph, step in zip(paragraphs, steps, strict=True):
        if step > room:
            break
        extra.append(paragraph)
        room -= step
    return kamerbrief.to_xml(attrs.evolve(letter, body=(*letter.body, *extra)))
