"""
Letters in which a rule of the family VER finds something.
"""

from __future__ import annotations

from typing import Any

from kamerbrief import vocabularies as v
from kamerbrief.model import inlines
from kamerbrief.strategies.breaks import Break, judged, mentioned
from kamerbrief.strategies.drawing import Drawing, Frame
from kamerbrief.strategies.scenes import motion, name_of, verdict, words_of
from kamerbrief.strategies.signing import HOLDERS, unknown_signatories

__all__ = ["VERDICTS"]

_SIGNED = tuple(Frame(holder=each) for each in HOLDERS)
# Nobody of these was in office when the House added its last categories.
_OLD = tuple(Frame(dated=True, holder=each) for each in HOLDERS)


def _rivals(drawing: Drawing) -> None:
    first = judged(drawing, "ontraad ik", category=v.Category.ONTRADEN)
    on = next(each for each in drawing.motions if each.id == first.motion)
    other = verdict(
        drawing, on, category=v.Category.OORDEEL_KAMER, part=None, holder=first.holder,
        signatory=first.signatory, colleague=first.colleague,
    )  # fmt: skip
    drawing.add(words_of(drawing, other))


def _other_words(drawing: Drawing) -> None:
    category, words = drawing.pick(
        (v.Category.ONTRADEN, "oordeel Kamer"),
        (v.Category.OORDEEL_KAMER, "ontraad ik"),
        (v.Category.GEEN_APPRECIATIE, "moet ik\nontraden"),
    )
    judged(drawing, words, category=category)


def _too_new(drawing: Drawing) -> None:
    category = drawing.pick(v.Category.ONTIJDIG, v.Category.OVERBODIG)
    judged(drawing, str(category), category=category)


def _private(drawing: Drawing) -> None:
    judged(drawing, drawing.words(), category=drawing.pick("x-own", "x-ondersteuning-van-beleid"))


def _no_condition(drawing: Drawing) -> None:
    kind = drawing.pick(*v.ConditionKind)
    judged(
        drawing, "oordeel Kamer", category=v.Category.OORDEEL_KAMER, qualified=kind,
        basis=v.Basis.STATED,
    )  # fmt: skip


def _unsaid_condition(drawing: Drawing) -> None:
    made = judged(drawing, "oordeel Kamer", category=v.Category.OORDEEL_KAMER)
    kind = drawing.pick(*v.ConditionKind)
    drawing.add(inlines.Condition(verdict=made.id, kind=kind, content=drawing.words()))


def _fallback(drawing: Drawing) -> None:
    category = v.Category.VERZOCHT_AAN_TE_HOUDEN
    judged(drawing, "verzoek ik aan te houden", category=category, fallback=category)


def _taken_over(drawing: Drawing) -> None:
    words = drawing.pick("neem ik over", "is overgenomen")
    # The Presidium may say so.
    holder = v.Holder.AMBTGENOOT
    judged(drawing, words, category=v.Category.OVERGENOMEN, holder=holder)


def _replaced(drawing: Drawing) -> None:
    made = judged(drawing, "ontraad ik", category=v.Category.ONTRADEN)
    mentioned(drawing, number=None, replaces=made.motion)


def _on(drawing: Drawing, **given: Any) -> None:
    on = motion(drawing, **given)
    drawing.add(name_of(drawing, on), " ", words_of(drawing, verdict(drawing, on)))


def _beside_none(drawing: Drawing) -> None:
    _on(drawing, treatment=v.Treatment.NO_VERDICT, reason=drawing.pick(*v.NoVerdictReason))


def _on_mentioned(drawing: Drawing) -> None:
    _on(drawing, treatment=v.Treatment.MENTIONED)


def _of_another(drawing: Drawing) -> None:
    id_ = f"s{len(drawing.signatories) + 1}"
    drawing.signatories.append(drawing.draw(unknown_signatories(id_, v.Capacity.MEDE_NAMENS)))
    drawing.add("Mede namens ", inlines.SignatoryRef(signatory=id_, content=drawing.words()))
    judged(
        drawing, "ontraad ik", category=v.Category.ONTRADEN, holder=v.Holder.ONDERTEKENAAR,
        signatory=id_,
    )  # fmt: skip


VERDICTS = {
    "VER001": Break(_rivals),
    "VER002": Break(_other_words),
    "VER003": Break(_too_new, _OLD),
    "VER004": Break(_private),
    "VER005": Break(_no_condition),
    "VER006": Break(_unsaid_condition),
    "VER007": Break(_fallback),
    "VER008": Break(_taken_over),
    "VER009": Break(_replaced),
    "VER010": Break(_beside_none),
    "VER011": Break(_of_another, _SIGNED),
    "VER012": Break(_on_mentioned),
}
