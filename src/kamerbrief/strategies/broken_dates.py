"""
Letters in which a rule of the family DAT finds something.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from kamerbrief import vocabularies as v
from kamerbrief.model import inlines, metadata
from kamerbrief.strategies.breaks import UNDATED, Break, mentioned
from kamerbrief.strategies.drawing import Drawing, Frame
from kamerbrief.strategies.scenes import debate, motion, name_of, promise
from kamerbrief.strategies.signing import HOLDERS

__all__ = ["DATES"]

_DATED = (Frame(dated=True),)
_HELD = tuple(Frame(dated=True, holder=each) for each in HOLDERS)


def _two_dates(drawing: Drawing) -> None:
    day = (drawing.day or date.max) - timedelta(days=drawing.pick(1, 7, 300))
    other = metadata.DateField(value=day, witness=drawing.pick(None, "running-header"))
    dates = (*drawing.header.dates, other)
    drawing.header = attrs.evolve(drawing.header, dates=dates)


def _said(drawing: Drawing, day: date, words: str) -> str:
    held = debate(drawing, date=day)
    drawing.add("In ", inlines.DebateRef(debate=held.id, content=words), drawing.words())
    return held.id


def _too_early(drawing: Drawing) -> None:
    _said(drawing, date(drawing.pick(1798, 1, 1813), 11, 14), "het debat")


def _past_words(drawing: Drawing) -> None:
    # Of a date that is not stated, such words would be told as well.
    stated = tuple(attrs.evolve(each, basis=v.Basis.STATED) for each in drawing.header.dates)
    drawing.header = attrs.evolve(drawing.header, dates=stated)
    words = drawing.pick("het debat van dinsdag jl.", "het debat van dinsdag\njongstleden")
    _said(drawing, drawing.later(), words)


def _in_the_past(drawing: Drawing) -> None:
    day = (drawing.day or date.max) - timedelta(days=drawing.pick(1, 365))
    made = promise(drawing, status=v.CommitmentStatus.NEW, from_=None, until=day)
    drawing.add(inlines.CommitmentRef(commitment=made.id, content=drawing.words()))


def _after_deadline(drawing: Drawing) -> None:
    deadline = drawing.later()
    on = motion(drawing, treatment=v.Treatment.MENTIONED, deadline=deadline)
    late = deadline + timedelta(days=drawing.pick(1, 31))
    made = promise(drawing, motion=on.id, from_=None, until=late)
    words = inlines.CommitmentRef(commitment=made.id, content=drawing.words())
    drawing.add(name_of(drawing, on), words)


def _turned_round(drawing: Drawing) -> None:
    until = drawing.later()
    first = until + timedelta(days=drawing.pick(1, 89))
    made = promise(drawing, from_=first, until=until)
    drawing.add(inlines.CommitmentRef(commitment=made.id, content=drawing.words()))


def _after_letter(drawing: Drawing) -> None:
    mentioned(drawing, debate=_said(drawing, drawing.later(), "het debat"))


def _relative(drawing: Drawing) -> None:
    words = drawing.pick("het debat van 14 november jl.", "het debat van vorige\nweek")
    _said(drawing, drawing.earlier(), words)


def _before_dossier(drawing: Drawing) -> None:
    dossiers = (
        *drawing.header.dossiers,
        metadata.DossierField(number=drawing.pick("36801", "36900")),
    )
    drawing.header = attrs.evolve(drawing.header, dossiers=dossiers)


DATES = {
    "DAT001": Break(_two_dates, _DATED),
    "DAT002": Break(_too_early),
    "DAT003": Break(_past_words, _DATED),
    "DAT004": Break(_in_the_past, _DATED),
    "DAT005": Break(_after_deadline),
    "DAT006": Break(_turned_round),
    "DAT007": Break(_after_letter, _DATED),
    "DAT008": Break(_relative, UNDATED),
    "DAT009": Break(_before_dossier, _HELD),
}
