"""
Generated letters, written and read again by the million.

Hypothesis makes some hundred letters a second.  So it makes the parts, and the letters of the long
run are put together from parts of different letters, a few thousand a second.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator
from typing import Any

import attrs
from hypothesis import HealthCheck, Phase, given, seed, settings

from kamerbrief.model.blocks import Paragraph
from kamerbrief.model.letter import Letter
from kamerbrief.strategies import letters, valid_letters
from kamerbrief.xml.codec import from_xml, to_xml

__all__ = ["Progress", "roundtrips"]

_STEP = 10_000
_FIELDS = ("debates", "motions", "verdicts", "commitments", "signatories", "extensions")


@attrs.frozen(kw_only=True)
class Progress:
    """
    How far the letters are.

    Attributes:
        letters: how many made the round trip.
        bytes: how many bytes they had together.
        seconds: how long that took.
    """

    letters: int
    bytes: int
    seconds: float


def roundtrips(
    count: int, *, seconds: float, first_seed: int, parts: int = 2_000
) -> Iterator[Progress]:
    """
    The progress, now and then, until there are *count* letters or *seconds* are over.

    The first *parts* letters are Hypothesis's own, the others are put together from theirs.
    The same *first_seed* makes the same letters.

    Raises:
        AssertionError: a letter is not the same after the round trip; a note has it.
    """
    began = time.monotonic()
    made = _made(min(parts, count), first_seed)
    size = sum(map(_made_the_trip, made))
    done = len(made)
    yield Progress(letters=done, bytes=size, seconds=time.monotonic() - began)
    chance = random.Random(first_seed)
    while done < count and time.monotonic() - began < seconds:
        for _ in range(min(_STEP, count - done)):
            size += _made_the_trip(_recombined(made, chance))
            done += 1
        yield Progress(letters=done, bytes=size, seconds=time.monotonic() - began)


def _made(count: int, first_seed: int) -> list[Letter]:
    made: list[Letter] = []
    settled = settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    # Any letter three times out of four, else one in which no rule finds anything.
    kinds = letters() | letters() | letters() | valid_letters()

    @seed(first_seed)
    @settled
    @given(letter=kinds)
    def collect(letter: Letter) -> None:
        made.append(letter)

    collect()
    return made


def _made_the_trip(letter: Letter) -> int:
    """
    The size of *letter*, which is the same after the round trip.
    """
    data = to_xml(letter)
    again = from_xml(data)
    if again != letter or again.text != letter.text or to_xml(again) != data:
        error = AssertionError("the letter is not the same after the round trip")
        error.add_note(repr(letter))
        raise error
    return len(data)


def _recombined(made: list[Letter], chance: random.Random) -> Letter:
    fields: dict[str, Any] = {name: getattr(chance.choice(made), name) for name in _FIELDS}
    body: list[Any] = []
    words: list[Any] = []
    for _ in range(chance.randrange(6)):
        body += chance.sample(parts := chance.choice(made).body, chance.randrange(len(parts) + 1))
    for item in body:
        if isinstance(item, Paragraph) and chance.random() < 0.5:
            words += item.content
    if words:
        chance.shuffle(words)
        body.insert(chance.randrange(len(body)), Paragraph(content=words))
    return Letter(
        language=chance.choice(made).language,
        metadata=chance.choice(made).metadata,
        body=body,
        **fields,
    )
