"""
A letter while it is drawn: its frame first, then what is said of it, scene by scene.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import cache
from math import prod
from typing import Any

import attrs
from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks, facts, metadata
from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter
from kamerbrief.strategies import samples
from kamerbrief.strategies.signing import (
    HOLDERS,
    OfficeHolder,
    unknown_signatories,
    verdict_holders,
)
from kamerbrief.strategies.values import Strategy, below, one_of, texts

__all__ = ["Drawing", "Frame", "Scene", "begin"]

_FIRST_DAY, _LAST_DAY = date(1816, 1, 1), date(9990, 1, 1)
# What would say something of submitters, verdicts or days, or be a number with a fault in it.
_MEANING = re.compile(r"[0-9]+|c\.s\.|oordeel Kamer|jl|a\.s\.", re.IGNORECASE)
# What would make a name of the words of a signature.
_NAMING = re.compile(r"[.,]")
_NASTY = texts(empty=False).map(lambda words: _MEANING.sub("motie", words))
_WORDS = st.one_of(st.sampled_from(samples.PHRASES), st.sampled_from(samples.PHRASES), _NASTY)
_SIGNED = st.one_of(st.just("Hoogachtend"), _NASTY.map(lambda text: _NAMING.sub("", text)))
_BASES, _FLAGS = tuple(v.Basis), (False, True)
_BETWEEN = ("\n\n", "", "\n", " \r\n\t", "\u00a0\u2028")


_MOST = 5


@attrs.frozen(kw_only=True)
class Frame:
    """
    What a letter must have around what it says; None where any will do.

    Attributes:
        dated: whether it has a date.
        chamber: the chamber to which it is sent.
        signed: whether somebody signs.
        holder: who signs; the letter is then of a day on which that is right.
        words: the words of the signature, in place of the right ones.
    """

    dated: bool | None = None
    chamber: v.Chamber | None = None
    signed: bool | None = None
    holder: OfficeHolder | None = None
    words: str | None = None


@attrs.define(kw_only=True)
class Drawing:
    """
    A letter as far as it is drawn.

    Attributes:
        draw: draws from a strategy.
        day: the date of the letter, or None.
        chamber: the chamber to which it is sent, or None.
        holders: whose verdicts it can give.
        header: the rest of the header.
        signature: the words of the signature, or None where nobody signs.
    """

    draw: st.DrawFn
    day: date | None
    chamber: v.Chamber | None
    holders: tuple[v.Holder, ...]
    header: metadata.Metadata
    signature: str | None
    debates: list[facts.Debate] = attrs.field(factory=list)
    motions: list[facts.Motion] = attrs.field(factory=list)
    verdicts: list[facts.Verdict] = attrs.field(factory=list)
    commitments: list[facts.Commitment] = attrs.field(factory=list)
    signatories: list[facts.Signatory] = attrs.field(factory=list)
    blocks: list[Any] = attrs.field(factory=list)
    notes: int = 0

    def pick(self, *values: Any) -> Any:
        """
        One of *values*.
        """
        return values[self.draw(below(len(values)))]

    def flag(self) -> bool:
        """
        False or True.
        """
        return self.draw(below(2)) == 1

    def picks(self, *options: Sequence[Any]) -> list[Any]:
        """
        One of each of *options*, in one choice: a choice costs more than all that it decides.
        """
        number = self.draw(below(prod(map(len, options))))
        picked = []
        for values in reversed(options):
            number, place = divmod(number, len(values))
            picked.append(values[place])
        return picked[::-1]

    def words(self) -> str:
        """
        Words that say nothing of verdicts, members, days or numbers; never empty.
        """
        return self.draw(_WORDS)

    def add(self, *content: Any) -> None:
        """
        Say *content*, in a paragraph of its own.
        """
        self.blocks.append(blocks.Paragraph(content=content))

    def later(self) -> date:
        """
        A day after the letter.
        """
        first = self.day or samples.SESSION_DAYS[0]
        return first + timedelta(days=self.draw(below(400)) + 1)

    def earlier(self) -> date:
        """
        A day in the year before the letter, on which the House sat if that is known.
        """
        back = self.draw(below(80))
        if self.day is None:
            return samples.SESSION_DAYS[back]
        place = bisect_right(samples.SESSION_DAYS, self.day) - 1 - back
        sat = samples.SESSION_DAYS[place] if place >= 0 else date.min
        return sat if self.day - sat < timedelta(days=365) else self.day - timedelta(days=back)

    def dossier(self) -> dict[str, str]:
        """
        A dossier, or a budget with its chapter, that there was on the day of the letter.
        """
        return {**self.draw(_files(self.year))}

    @property
    def year(self) -> int:
        """
        The year of the letter, or the last one where it has no date.
        """
        return date.max.year if self.day is None else self.day.year

    def note_id(self) -> str:
        """
        The id of another note.
        """
        self.notes += 1
        return f"n{self.notes}"

    def tell(self, scenes: Sequence[Scene]) -> None:
        """
        Play up to five of *scenes*.
        """
        # Each in a strategy of its own, with nothing as its simplest value: so a failing example
        # loses any of them that does not matter.
        for _ in range(_MOST):
            self.draw(_scene(self, scenes))

    def letter(self, extensions: Sequence[Extension] = ()) -> Letter:
        """
        The letter, signed.
        """
        body, between = list(self.blocks), self.pick(*_BETWEEN)
        if self.signature is not None:
            body.append(blocks.Signature(signatory="s1", content=self.signature))
        spaced = [part for block in body for part in (block, between)]
        return Letter(
            metadata=self.header, debates=tuple(self.debates), motions=tuple(self.motions),
            verdicts=tuple(self.verdicts), commitments=tuple(self.commitments),
            signatories=tuple(self.signatories), body=tuple(spaced[:-1]),
            extensions=tuple(extensions),
        )  # fmt: skip


@cache
def _files(year: int) -> Strategy[dict[str, str]]:
    known = [{"dossier": number} for number, since in samples.DOSSIERS if since < year]
    known += [
        {"dossier": number, "chapter": chapter}
        for number, chapter, since in samples.BUDGETS
        if since < year
    ]
    return st.sampled_from([*known, {}])


@st.composite
def _scene(draw: st.DrawFn, drawing: Drawing, scenes: Sequence[Scene]) -> None:
    # Two choices, since Hypothesis tries each lower value of a choice only up to ten.
    if draw(below(2)):
        scenes[draw(below(len(scenes)))](drawing)


def begin(draw: st.DrawFn, frame: Frame) -> Drawing:
    """
    A letter of which only the frame is drawn.
    """
    signatory, signature, first, last = draw(_signings(frame))
    dated = draw(st.booleans()) if frame.dated is None else frame.dated
    day = _day(draw, first, last) if dated else None
    chamber = frame.chamber or draw(one_of((None, *v.Chamber)))
    signatories = [] if signatory is None else [signatory]
    drawing = Drawing(
        draw=draw, day=day, chamber=chamber, holders=verdict_holders(signatories),
        header=metadata.Metadata(), signature=signature, signatories=signatories,
    )  # fmt: skip
    drawing.header = _header(drawing)
    return drawing


Signing = tuple[facts.Signatory | None, str | None, date, date]


@cache
def _signings(frame: Frame) -> Strategy[Signing]:
    """
    Who signs, in which words, and the first and the last day on which that is right.
    """
    nobody: Strategy[Signing] = st.just((None, None, _FIRST_DAY, _LAST_DAY))
    others = st.builds(
        lambda signatory, words: (signatory, words, _FIRST_DAY, _LAST_DAY),
        unknown_signatories("s1", v.Capacity.SIGNED), _SIGNED,
    )  # fmt: skip
    holders = HOLDERS if frame.holder is None else (frame.holder,)
    known = st.builds(
        lambda holder, between: (
            holder.signatory,
            holder.words(between) if frame.words is None else frame.words,
            holder.first,
            holder.last,
        ),
        one_of(holders), one_of((",\n\n\n", "\n", ", ", " ")),
    )  # fmt: skip
    if frame.holder is not None:
        return known
    if frame.signed is not None:
        return others | known if frame.signed else nobody
    return st.one_of(nobody, others, known)


def _day(draw: st.DrawFn, first: date, last: date) -> date:
    days = samples.SESSION_DAYS
    low, high = bisect_right(days, first), bisect_right(days, last) - 1
    place = draw(below(high - low + 3))
    # Now and then the first or the last day that may be.
    return (*days[low : high + 1], first, last)[place]


@attrs.frozen
class _Letterhead:
    """
    What the header of a letter has more than that of a bare text.
    """

    words: str
    reference: str
    identifier: str
    genre: v.Genre | str
    theirs: str
    is_dated_twice: bool
    file: dict[str, str]


@cache
def _letterheads(year: int) -> Strategy[_Letterhead | None]:
    # As one choice and what follows from it, since that is how it shrinks to none.
    return st.none() | st.builds(
        _Letterhead, _WORDS, _WORDS, one_of(("kst-36200-VI-104", "2022-0000123456")),
        one_of((*v.Genre, "x-own")), one_of(samples.SUBJECTS), one_of(_FLAGS), _files(year),
    )  # fmt: skip


def _header(drawing: Drawing) -> metadata.Metadata:
    """
    Two kinds of header: of a bare text, and of a letter with a letterhead.
    """
    day, chamber = drawing.day, drawing.chamber
    witness, basis = drawing.picks((None, *v.Witness), _BASES)
    dates: tuple[metadata.DateField, ...] = ()
    if day is not None:
        dates = (metadata.DateField(value=day, witness=witness, basis=basis),)
    sent = None if chamber is None else metadata.ChamberField(value=chamber)
    head = drawing.draw(_letterheads(drawing.year))
    if head is None:
        return metadata.Metadata(dates=dates, chamber=sent)
    file: dict[str, Any] = {**head.file}
    number = file.pop("dossier", None)
    dossiers = () if number is None else (metadata.DossierField(number=number, **file),)
    if day is not None and head.is_dated_twice:
        dates = (*dates, metadata.DateField(value=day, witness=v.Witness.LETTERHEAD))
    drawing.blocks.append(blocks.Letterhead(content=head.words))
    return metadata.Metadata(
        identifiers=(metadata.TextField(value=head.identifier),),
        chamber=sent,
        genres=(metadata.GenreField(value=head.genre),),
        dates=dates,
        subjects=(metadata.TextField(value=head.words, witness=witness),),
        references=(metadata.TextField(value=head.reference, basis=basis),),
        their_references=(metadata.TextField(value=head.theirs),),
        dossiers=dossiers,
    )


Scene = Callable[[Drawing], None]
"""Declares facts and says them in the text."""
