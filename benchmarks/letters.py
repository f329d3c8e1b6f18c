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


# What the real letter is found wanting in.  A letter with findings pays for their places as well,
# so it is measured without them.
_PUT_RIGHT = (
    (b'deadline="2023-02-28"', b'deadline="2023-03-31"'),
    (b'<date witness="register" basis="inferred">', b"<date>"),
    (b'<sic kind="truncated">', b'<sic kind="truncated" correction="Dit">'),
)


def examples() -> dict[str, bytes]:
    return {name: _clean(name) for name in _NAMES}


def _clean(name: str) -> bytes:
    data = (_FOLDER / name).read_bytes()
    for wanting, right in _PUT_RIGHT:
        data = data.replace(wanting, right)
    return data


def letter_of_size(size: int) -> bytes:
    """
    A sound letter of about *size* bytes: paragraphs of an example, after it, again and again.

    A note is pointed at once, so a paragraph that points at one is not repeated.
    """
    letter = kamerbrief.from_xml(_clean(_PATTERN))
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
