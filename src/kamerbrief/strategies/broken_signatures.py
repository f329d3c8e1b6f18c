"""
Letters in which a rule of the family SIG finds something.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs

from kamerbrief import vocabularies as v
from kamerbrief.model import inlines
from kamerbrief.model.facts import Signatory
from kamerbrief.strategies.breaks import Break, judged
from kamerbrief.strategies.drawing import Drawing, Frame
from kamerbrief.strategies.signing import HOLDERS, OfficeHolder

__all__ = ["SIGNATURES"]

_GENNIP, _SLOT, _OLLONGREN, _DIJKHOFF, _WEERWIND, _RUTTE = HOLDERS
_YESILGOZ = OfficeHolder(
    signatory=Signatory(
        id="s1", office="minister", ministry="VenJ", initials="D.", surname="Yeşilgöz-Zegerius"
    ),
    title="Minister van Veiligheid en Justitie",
    first=date(2022, 1, 10),
    last=date(2024, 7, 2),
)
# The predecessor, when the successor had been in office for months.
_KOOLMEES = attrs.evolve(
    _GENNIP,
    signatory=Signatory(
        id="s1", office="minister", ministry="SZW", initials="W.", surname="Koolmees"
    ),
    first=date(2022, 6, 1),
    last=date(2024, 6, 1),
)


_MISSPELT = "De Minister van Sociale Zaken en Werkgelegenhied,\n\nC.E.G. van Gennip"
_VAN = "De Minister van Rechtsbescherming,\n\nF.M. Weerwind"
_OTHER = "De Minister-President,\nMinister van Algemene Zaken,\n\nJ.P. Balkenende"


def _told(holder: OfficeHolder, words: str | None = None, **facts: Any) -> Frame:
    signatory = attrs.evolve(holder.signatory, **facts)
    return Frame(dated=True, holder=attrs.evolve(holder, signatory=signatory), words=words)


def _nothing(drawing: Drawing) -> None:
    """
    The frame says it all.
    """
    drawing.add(drawing.words())


def _unsigned(drawing: Drawing) -> None:
    judged(
        drawing, "ontraad ik", category=v.Category.ONTRADEN, holder=v.Holder.ONDERTEKENAAR,
        signatory=None,
    )  # fmt: skip


def _also(drawing: Drawing, words: str, **given: Any) -> None:
    id_ = f"s{len(drawing.signatories) + 1}"
    drawing.signatories.append(attrs.evolve(drawing.signatories[0], id=id_, **given))
    drawing.add("Mede namens ", inlines.SignatoryRef(signatory=id_, content=words))


def _behalf(drawing: Drawing) -> None:
    nameless = drawing.pick({}, {"initials": None, "prefix": None, "surname": None})
    _also(drawing, "mijzelf", capacity=v.Capacity.MEDE_NAMENS, **nameless)


def _doubled(drawing: Drawing) -> None:
    _also(drawing, "mijzelf")


def _presidium(drawing: Drawing) -> None:
    judged(drawing, "ontraad ik", category=v.Category.ONTRADEN, holder=v.Holder.PRESIDIUM)


SIGNATURES = {
    "SIG001": Break(_unsigned, (Frame(signed=False),)),
    "SIG002": Break(_nothing, (_told(_GENNIP, ministry="SWZ"), _told(_OLLONGREN, ministry="BBZ"))),
    "SIG003": Break(
        _nothing,
        (
            _told(_GENNIP, _MISSPELT),
            _told(_WEERWIND, "De Minister voor Rechtsbeschreming,\n\nF.M. Weerwind"),
        ),
    ),
    "SIG004": Break(_nothing, (_told(_YESILGOZ),)),
    "SIG005": Break(_nothing, (_told(_WEERWIND, _VAN),)),
    "SIG006": Break(_nothing, (_told(_KOOLMEES),)),
    "SIG007": Break(
        _nothing, (_told(_GENNIP, initials="C.G.E."), _told(_OLLONGREN, initials="H.K."))
    ),
    "SIG008": Break(_behalf, (_told(_GENNIP), _told(_SLOT), _told(_RUTTE))),
    "SIG009": Break(_doubled, (_told(_GENNIP), _told(_DIJKHOFF), _told(_RUTTE))),
    "SIG010": Break(_presidium, (_told(_GENNIP), _told(_WEERWIND))),
    "SIG011": Break(
        _nothing,
        (
            _told(_GENNIP, "De Minister van Defensie,\n\nC.E.G. van Gennip"),
            _told(_RUTTE, _OTHER),
        ),
    ),
}  # fmt: skip
