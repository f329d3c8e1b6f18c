"""
The words that qualify a verdict: how the motion is read, on what condition, with what remark.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import Pattern
from kamerbrief.vocabularies import ConditionKind

__all__ = ["CONDITIONS", "READING"]

READING = (
    r"(?:bevestig\w*|met mij van mening|geïnterpreteerd|ruimte laat|ruimte biedt|uitleg\w*|lees\b"
    r"|lezen|gelezen|lezing|interpret\w+|begrij[pk]\w*|begrepen|versta\w*"
    r"|opvat\w*|opgevat|uitgelegd|beschouw\w*|zien als|duid\w*)"
)
"""Words of which one stands where it is said how a motion is read."""

CONDITIONS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="if the motion may be read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:als|indien) (?:ik|wij)\b[^.;¦]{0,80}?\b(?:mag|mogen|kan|kunnen) (?:verstaan"
            r"|begrijpen"
            r"|lezen|opvatten|uitleggen|interpreteren)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:als|indien|wanneer) (?:de|deze) motie (?:mij |ons |het kabinet |de regering )?"
            r"(?:vraagt|verzoekt|oproept|beoogt|bedoelt)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:motie|amendement) wordt (?:door mij |dan )?(?:zo|aldus) (?:uitgelegd|gelezen"
            r"|opgevat"
            r"|begrepen|geïnterpreteerd)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\bmits (?:aldus|zo) (?:uitgelegd|gelezen|begrepen|opgevat|geïnterpreteerd)\b"
            r"|\b(?:vat|lees|leg|versta|begrijp) (?:ik|wij|het kabinet) (?:op |uit )?als\b"
            r"(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:mits|als|indien|voor zover) [^.;¦]{0,60}?\b(?:bedoeld|bedoelt|bedoelen"
            r"|beoogd)\b"
            r"(?:[^.;¦]|\.(?=\d))*"
            rf"|(?:\b(?:als|indien|wanneer|mits|aangezien|nu|in de veronderstelling dat"
            rf"|ervan uitgaande dat"
            rf"|omdat|voor zover|met dien verstande dat"
            rf"|waarbij)\b[^.;¦]{{0,60}}?\b{READING}"
            rf"|\b(?:lees|leest|lezen|interpreteer|begrijp|versta|vat|leg|duid) (?:ik|wij"
            rf"|het kabinet) (?:daarbij |hierbij |dan )?(?:(?:de|deze|dit|het|haar|zo)\b|(?=['\"]))"
            rf"|\b(?:mag|kan) (?:ik|wij|het kabinet) (?:de|deze|dit|het"
            rf"|haar)\b[^.;¦]{{0,60}}?\b{READING}"
            rf"|\b(?:ik|wij|het kabinet) (?:lees|lezen|leest|interpreteer|interpreteert"
            rf"|interpreteren|begrijp"
            rf"|begrijpen|versta|verstaat|vat|vatten|leg|duid)\b)[^.;¦]{{0,30}}?\b(?:motie"
            rf"|amendement|verzoek"
            rf"|dictum|deze|haar|die|dat|zo|als|aldus)\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="Als ik de motie zo mag uitleggen dat scholen zelf kiezen",
        counter="als de motie wordt aangenomen",
    ),
    Pattern(
        name="on the assumption",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:ga|gaat|gaan) (?:ik|wij|het kabinet) (?:er (?:\w+ )?(?:van|vanuit)|ervan"
            r"|ervanuit)"
            r"(?: uit)?,? dat\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:ik|wij|het kabinet) (?:ga|gaat|gaan) er(?:van)? (?:\w+ )?(?:van "
            r"|vanuit )?(?:uit )?dat\b"
            r"(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:ervan uitgaande(?:,)? dat|aannemende(?:,)? dat|in de veronderstelling dat"
            r"|uitgaande van|(?:met"
            r"|onder|in) (?:de|die|deze) "
            r"(?:uitleg|lezing|interpretatie|aanname|veronderstelling) dat"
            r"|aangenomen dat)\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="ervan uitgaande dat het een vrijwillig keurmerk betreft",
        counter="uitgaand verkeer",
    ),
    Pattern(
        name="with a remark",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\b(?:met|onder|zij het met|wel met|maar met|al) (?:de |een |één |deze |die |als "
            r"|twee )?(?:\w+ )?"
            r"(?:kanttekening(?:en)?|opmerking|aantekening|kanttekenin|notie"
            r"|slag om de arm)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:daarbij|hierbij|wel) (?:plaats|maak|teken|merk|wijs|hecht)\w* (?:ik|wij"
            r"|het kabinet)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:waarbij|waaraan) (?:[\w']+ ){0,4}?(?:aanteken\w*|aangetekend|opmerk\w*"
            r"|opgemerkt"
            r"|toevoeg\w*|benadruk\w*|vooropst\w*|vermeld\w*|zeg)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:daarbij|hierbij) geldt (?:wel )?de (?:kanttekening|opmerking)\b(?:[^.;¦]"
            r"|\.(?=\d))*"
            r"|\bal past (?:hier|daar)bij de kanttekening\b(?:[^.;¦]|\.(?=\d))*"
            r"|\bal (?:teken|merk|wijs|plaats|zeg)\w* (?:ik|wij|het kabinet)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\bzij het dat\b(?:[^.;¦]|\.(?=\d))*"
            r"|\bmet dien verstande dat\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="Met de kanttekening dat er nog adviezen volgen",
        counter="zonder nadere toelichting",
    ),
    Pattern(
        name="on condition",
        means=ConditionKind.CONDITION,
        expression=(
            r"\bvoor zover\b(?:[^.;¦]|\.(?=\d))*|\b(?:onder|op|met als) (?:de |die |deze |één "
            r"|een )?(?:uitdrukkelijke "
            r"|nadrukkelijke )?"
            r"(?:voorwaarde|conditie)(?:n)?\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:mits|tenzij|zolang|op voorwaarde dat|vooropgesteld dat"
            r"|met inachtneming van)\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="mits de gemeenten daarmee instemmen",
        counter="de voorwaarden van de regeling",
    ),
    Pattern(
        name="if",
        means=ConditionKind.CONDITION,
        expression=(
            r"(?:^|(?<=[.!?,;:] )|(?<=\ben )|(?<=\bmaar ))"
            r"(?:als|indien|wanneer|mocht(?:en)?|zodra)\b(?! (?:de|deze"
            r"|beide) moties? [^.;,]{0,30}aangenomen)"
            r"(?:[^.;¦]|\.(?=\d))*"
        ),
        example="Als de indiener het verzoek beperkt tot stations",
        counter="zoals de indiener verzoekt",
    ),
)
"""What qualifies a verdict; the first that is found counts."""
