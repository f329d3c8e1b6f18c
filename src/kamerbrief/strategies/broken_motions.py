"""
Letters in which a rule of the family MOT finds something.
"""

from __future__ import annotations

from typing import Any

from kamerbrief import vocabularies as v
from kamerbrief.model import inlines
from kamerbrief.model.facts import Submitter
from kamerbrief.strategies.breaks import Break, mentioned
from kamerbrief.strategies.drawing import Drawing, Frame
from kamerbrief.strategies.scenes import motion, verdict, words_of

__all__ = ["MOTIONS"]

_JANSEN = Submitter(name="Jansen", party="VVD", role=v.SubmitterRole.FIRST)
_BAKKER = Submitter(name="Bakker", party="D66")
_BOTH = "de motie van de leden Jansen en Bakker"


def _named(drawing: Drawing, words: str, **given: Any) -> None:
    made = motion(drawing, treatment=v.Treatment.MENTIONED, **{"et_al": False, **given})
    drawing.add(inlines.MotionRef(motion=made.id, content=words), drawing.words())


def _et_al(drawing: Drawing) -> None:
    if drawing.flag():
        _named(drawing, "de motie", et_al=True, submitters=())
    else:
        _named(drawing, _BOTH, et_al=True, submitters=(_JANSEN, _BAKKER))


def _miscounted(drawing: Drawing) -> None:
    words = drawing.pick(_BOTH, "de motie-Jansen c.s.")
    _named(drawing, words, submitters=(_JANSEN,))


def _two_first(drawing: Drawing) -> None:
    other = Submitter(name="Bakker", party=drawing.pick(None, "D66"), role=v.SubmitterRole.FIRST)
    _named(drawing, drawing.pick("de motie", _BOTH), submitters=(_JANSEN, other))


def _none_first(drawing: Drawing) -> None:
    members = drawing.pick((_BAKKER,), (_BAKKER, Submitter(name="Jansen")))
    _named(drawing, "de motie", submitters=members)


def _namesakes(drawing: Drawing) -> None:
    for party in ("SP", "CDA", None):
        _named(
            drawing,
            "de motie",
            submitters=(Submitter(name="Smit", party=party, role=v.SubmitterRole.FIRST),),
        )


def _two_parties(drawing: Drawing) -> None:
    for party in ("SP", drawing.pick("CDA", "VVD")):
        member = Submitter(name="Smit", first_name="Jan", party=party, role=v.SubmitterRole.FIRST)
        _named(drawing, drawing.words(), submitters=(member,))


def _no_original(drawing: Drawing) -> None:
    changed = [each for each in v.Version if each is not v.Version.ORIGINEEL]
    mentioned(drawing, version=drawing.pick(*changed))


def _turned_round(drawing: Drawing) -> None:
    file = {"dossier": "19637", "chapter": None}
    later = mentioned(drawing, **file, number=drawing.pick("103", "104"))
    mentioned(drawing, **file, number=drawing.pick("5", "7"), replaces=later.id)


def _other_form(drawing: Drawing) -> None:
    on = motion(drawing, number=drawing.pick("F", "nr. 42", "42a-b"))
    drawing.add(inlines.MotionRef(motion=on.id, content="De motie"), " ",
                words_of(drawing, verdict(drawing, on)))  # fmt: skip


def _same_number(drawing: Drawing) -> None:
    file = {"dossier": "19637", "chapter": drawing.pick(None, "VI"), "number": "999"}
    mentioned(drawing, **file)
    mentioned(drawing, **file)


MOTIONS = {
    "MOT001": Break(_et_al),
    "MOT002": Break(_miscounted),
    "MOT003": Break(_two_first),
    "MOT004": Break(_none_first),
    "MOT005": Break(_namesakes),
    "MOT006": Break(_two_parties),
    "MOT007": Break(_no_original),
    "MOT008": Break(_turned_round),
    "MOT009": Break(_other_form, (Frame(dated=False, chamber=v.Chamber.TWEEDE_KAMER),)),
    "MOT010": Break(_same_number),
}
