"""
How the writer remarks something on a verdict that stands anyway.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import Pattern
from kamerbrief.annotating.phrases import FAR, NOTE, REMARK, TO_NOTE, WE
from kamerbrief.vocabularies import ConditionKind

__all__ = ["REMARKS"]

_REMARK_STEMS = ("merking", "tekening", "nuanc", "notie", "restrictie", "toevoeging", "slag om")

REMARKS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="with a remark",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\b(?:(?:zij het|wel|maar(?: wel)?|al(?: is het)?) )?(?:met|onder) "
            r"(?:daarbij |als )?(?:de |een |één |twee |enkele )?(?:(?!die |deze )\w+ )?"
            rf"{REMARK}\b(?! (?:van|uit|in)\b)|\b(?:met|onder) (?:die|deze) {REMARK},? dat\b"
        ),
        example="met de kanttekening dat er nog adviezen volgen",
        counter="zonder nadere toelichting",
        stems=_REMARK_STEMS,
    ),
    Pattern(
        name="the writer remarks",
        means=ConditionKind.CAVEAT,
        expression=(
            rf"\b(?:daarbij|hierbij|wel|al|maar|voor de volledigheid|tegelijkertijd) {NOTE} {WE}\b"
            rf"|\bmaar {WE} {NOTE}\b"
            rf"|\b(?:maar|en|waarbij) (?:ik |wij )?(?:{NOTE}) (?:ik |wij )?(?:daarbij|hierbij|er)\b"
            rf"|\b(?:waarbij|waaraan|al|hoewel) (?:[\w']+ ){{0,5}}?{TO_NOTE}\b|\bwaarbij geldt\b"
            rf"|\b(?<=, )waarbij {WE}\b"
        ),
        example="waarbij ik aanteken dat de kosten hoog zijn",
        counter="ik merk dat de kosten hoog zijn",
        stems=(
            *("merk", "teken", "voeg", "plaats", "maak", "wijs", "wijz", "hecht", "benadruk"),
            *("vermeld", "constateer", "voorop", "mee", "zeg", "waarbij"),
        ),
    ),
    Pattern(
        name="a remark goes with it",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\b(?:al )?(?:daarbij|hierbij) (?:geldt|past|hoort) (?:hierbij |daarbij |wel |nog )?"
            rf"(?:de|een|één) {REMARK}\b"
            rf"|\bal past (?:hier|daar)bij (?:de|een|één) {REMARK}\b"
        ),
        example="daarbij past de kanttekening dat de kosten hoog zijn",
        counter="de kanttekening van de raad",
        stems=_REMARK_STEMS,
    ),
    Pattern(
        name="except that",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\bzij het dat\b|\bmet dien verstande,? dat\b"
            r"|\b(?:zulks )?onverminderd (?:de omstandigheid|het feit) dat\b"
        ),
        example="zij het dat ik het tempo niet bepaal",
        counter="zij het kabinet steunen",
        stems=("zij het dat", "verstande", "onverminderd"),
    ),
    Pattern(
        name="without a promise of more",
        means=ConditionKind.CAVEAT,
        expression=(
            rf"\bzonder dat {WE}\b[^.;¦]{{0,80}}?\b(?:kan|kunnen|wil|wij|toezeg\w*|vooruitlo\w*"
            rf"|beloo\w*|beloof\w*)\b"
            rf"|\b(?:maar|al|hoewel)(?: {WE})? (?:kan|kunnen|zal|wil|loop)(?: {WE})? {FAR}"
            r"\b(?:toezeg\w*|garander\w*|beloven|vooruitlopen|vooruit te lopen|vooruitzicht)\b"
        ),
        example="maar ik kan niet garanderen dat het lukt",
        counter="maar ik kan de gemeenten helpen",
        stems=("zonder dat", "toezeg", "garander", "beloven", "vooruit"),
    ),
)
"""What the writer remarks on a verdict that stands anyway."""
