"""
How the writer says how a motion is read, up to the words that tell that it is so.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import Pattern
from kamerbrief.annotating.phrases import (
    FAR,
    IN_CASE,
    IT,
    MOVER,
    NEAR,
    OTHERS_CONFIRM,
    READ,
    READ_STEMS,
    READING,
    SO,
    SO_READ,
    SUBCLAUSE,
    THE,
    THEM,
    TO_READ,
    VERB_FIRST,
    WE,
)
from kamerbrief.vocabularies import ConditionKind

__all__ = ["READINGS", "READ_BY_WRITER", "READ_IN_QUOTES"]

# *ervan uit*, *er daarbij vanuit*.
_FROM = r"er(?:van| (?:\w+ )?van) ?uit"
_SO = r"(?:(?:daarbij|hierbij|dan|wel|daarom|dus) )?"

READ_BY_WRITER: Pattern[ConditionKind] = Pattern(
    name="the writer reads the motion so",
    means=ConditionKind.INTERPRETATION,
    expression=(
        rf"\b(?:{WE}|hij|zij|de (?:minister|staatssecretaris) [\w ,'-]{{2,80}}?) {READ} "
        rf"{_SO}(?:{THEM}|(?=['\"])){NEAR}\b{SO}"
        rf"|\b{WE} (?:lees|leest|zie|ziet|beluister|beluistert) in {THEM} motie (?:een|geen|de) "
        r"(?:verzoek|opdracht|oproep|verplichting|plicht)\b"
        rf"|\b{READ} {WE} {_SO}(?:(?:{THEM}|(?=['\"])){NEAR}\b{SO}"
        rf"|(?:daarin|hierin) dat\b|(?:op |uit )?als\b|{SO})"
        # "Ik zie haar als steun" alone is an argument, and reads nothing into the motion.
        rf"|\b(?:{WE} (?:zie|ziet|beschouw|beschouwt)|(?:zie|beschouw) {WE}) {THE}\b"
        r"[^.;¦]{0,30}? als\b(?=[^.;¦]{0,160}?\b(?:en )?niet als\b)"
        rf"|\b{WE} (?:wil|zou|kan|zal) (?:de motie|deze motie|haar|(?:het|dit) verzoek)\b"
        rf"{NEAR}\b{TO_READ}\b"
        # "Zo begrijp ik de motie: het Rijk helpt", and not "Zo lees ik de motie niet".
        rf"|\b(?:^|(?<=[.!?¦] ))(?:zo|aldus|als volgt) {READ} {WE} {THEM}[^.;:¦]{{0,30}}:"
        rf"|\b{WE} {READ} {THEM} \w+ als volgt\b|\b{WE} {READ} (?:haar|hem|deze) als volgt\b"
    ),
    example="ik lees de motie zo dat scholen zelf kiezen",
    counter="ik lees in het rapport",
    stems=READ_STEMS,
)

READ_IN_QUOTES: Pattern[ConditionKind] = Pattern(
    name="the writer reads words of the motion so",
    means=ConditionKind.INTERPRETATION,
    expression=(
        r"(?:^|(?<=[.!?¦] ))[^.;¦]{0,160}?(?:['\"]|, zo) "
        rf"(?:lees|versta|vat|begrijp|interpreteer) {WE}\b"
    ),
    example="'alle scholen' lees ik als de scholen die dat willen",
    counter="de woorden 'alle scholen' lezen gemakkelijk",
    stems=("' ", '" ', ", zo "),
)

READINGS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="if the motion may be read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b(?:{IN_CASE}|aangezien|nu|omdat|met dien verstande dat"
            rf"|in de veronderstelling dat|ervan uitgaande dat|waarbij)\b"
            rf"(?!{OTHERS_CONFIRM}){SUBCLAUSE}\b{READING}\b{NEAR}\b{IT}\b"
            rf"|\b{IN_CASE} {WE}\b[^.;¦]{{0,80}}?\b(?:mag|mogen|kan|kunnen|moet) {TO_READ}\b"
            rf"|\b{IN_CASE} (?:zo|aldus) {SO_READ}\b"
            rf"|\b(?:^|(?<=[.!?:;¦] ))(?:mag|mogen|kan|kunnen) {WE} {THE}\b{FAR}\b{READING}\b"
            rf"|\b{IN_CASE} [^.;¦]{{0,60}}?\b(?:er|daar)mee (?:instem\w*|akkoord|eens|kunnen leven"
            rf"|kan leven)[^.;¦]{{0,120}}?\b{SO_READ}\b"
        ),
        example="als ik de motie zo mag uitleggen dat scholen zelf kiezen",
        counter="als de motie wordt aangenomen",
        stems=READ_STEMS,
    ),
    Pattern(
        name="if the motion asks for that",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:als|indien|wanneer|voor zover) (?:(?:de|deze) motie|het amendement|zij|hij) "
            r"(?:mij |ons |het kabinet |de regering |alleen |slechts |enkel |vooral )?"
            r"(?:vraagt|verzoekt|oproept|beoogt|bedoelt|ertoe strekt|strekt|erop ziet|ziet op"
            r"|gericht is|is gericht|zich beperkt)\b"
            r"|\b(?:als|indien|wanneer|mits|zolang|nu|aangezien|omdat|doordat|waarbij) "
            r"(?:(?:de|deze) motie|het amendement|zij|hij)\b[^.;¦]{0,30}?"
            r"\bruimte (?:laat|biedt|openlaat)\b"
        ),
        example="indien de motie ertoe strekt dat gemeenten worden geholpen",
        counter="als de motie wordt aangenomen",
        stems=(
            *("vraagt", "verzoekt", "oproept", "beoogt", "bedoelt", "strekt", "ziet"),
            *("gericht", "beperkt", "ruimte"),
        ),
    ),
    Pattern(
        name="if that is meant",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b{IN_CASE} [^.;¦]{{0,90}}?\b(?:bedoeld|bedoelt|bedoelen|beoogd|beoogt|beogen"
            r"|de bedoeling|voor ogen|op het oog|in gedachten|de intentie)\b"
        ),
        example="als de indiener bedoelt dat er een handreiking komt",
        counter="als de indiener wil dat er een handreiking komt",
        stems=("bedoel", "beoog", "beog", "ogen", "op het oog", "gedachten", "intentie"),
    ),
    Pattern(
        name="should that be meant",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b(?:^|(?<=[.!?;:¦] ))(?={VERB_FIRST})(?:bedoelt|bedoelen|beoogt|beogen|leest|lezen"
            r"|vraagt|vragen|verzoekt|verzoeken|ziet|zien|strekt|doelt|doelen|gaat het|rekent"
            r"|rekenen|verstaat|verstaan|schaart|telt)\b"
            rf"|\b(?:^|(?<=[.!?;:¦] ))(?:is|wordt|zijn) {FAR}\b(?:bedoeld|beoogd)\b"
            r"(?=[^.;¦]{0,200}?, dan\b)"
        ),
        example="bedoelt de indiener dat er een brief komt, dan laat ik het oordeel",
        counter="wil de indiener dat er een brief komt, dan laat ik het oordeel",
    ),
    Pattern(
        name="if the writer may take that from it",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b{IN_CASE} {WE}\b{FAR}\b(?:mag|mogen|kan|kunnen) (?:aannemen|vernemen|opmaken"
            r"|concluderen|afleiden|vaststellen|veronderstellen|uitgaan van)\b"
            rf"|\b{IN_CASE} {WE} er(?: ?van)? (?:uit )?(?:mag|mogen|kan|kunnen) "
            r"(?:van )?uit ?gaan\b"
        ),
        example="als ik van de indiener mag vernemen dat gemeenten vrij blijven",
        counter="als ik van de gemeenten mag horen",
        stems=(
            *("aannemen", "vernemen", "opmaken", "concluderen", "afleiden", "vaststellen"),
            *("veronderstellen", "uitgaan", "uit gaan"),
        ),
    ),
    Pattern(
        name="the motion is read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:(?:de|deze|dit|het) )?(?:motie|amendement) wordt (?:door mij |dan |daarbij )?"
            rf"(?:zo|aldus) {SO_READ}\b"
            rf"|\b(?:^|(?<=[.,:] ))(?:zo|aldus) {SO_READ},? dat\b"
            rf"|\b(?:^|(?<=[.,:¦] )){SO_READ} als\b"
        ),
        example="gelezen als aanmoediging van het beleid",
        counter="ik heb de motie gelezen",
        stems=READ_STEMS,
    ),
    READ_IN_QUOTES,
    READ_BY_WRITER,
    Pattern(
        name="words of the motion are read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"(?:^|(?<=[.!?:;¦] ))[^.;¦'\"]{{0,120}}['\"][^'\".;¦]{{1,60}}['\"][^.;¦]{{0,60}}?"
            rf"\b(?:{SO_READ}|(?:lees|versta|begrijp|vat|neem) {WE}|bedoeld)\b"
            rf"|(?:^|(?<=[.!?:;¦] ))[^.;¦'\"]{{0,120}}\b(?:staat|staan|{WE} neem|neem {WE})\b"
            r"[^.;¦'\"]{0,30}['\"][^'\".;¦]{1,60}['\"][^.;¦]{0,60}?\bvoor\b"
        ),
        example="'de rechter' wordt hierna begrepen als de kantonrechter",
        counter="de woorden 'zo snel mogelijk' staan in de motie",
        stems=("'", '"'),
    ),
    Pattern(
        name="with the reading",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:met|onder|in|vanuit) (?:(?:de|een) )?(?:volgende )?"
            r"(?:uitleg|lezing|interpretatie|aanname|veronderstelling)"
            rf"(?:(?: van {MOVER}{NEAR})? dat\b|:)"
            r"|\b(?:in|volgens) (?:mijn|onze) (?:lezing|uitleg|interpretatie)\b"
            r"|\b(?:met|onder|in|vanuit) (?:die|deze) "
            r"(?:uitleg|lezing|interpretatie|aanname|veronderstelling) dat\b"
            r"|\b(?<=, )(?:met|in) (?:die|deze) (?:uitleg|lezing|interpretatie):"
            r"|\bin die zin,? dat\b"
            r"|\b(?:mijn|onze) (?:lezing|uitleg|interpretatie)\b[^.;:¦]{0,40}?\b(?:is|luidt)\b"
            r"|\bnaar (?:mijn|onze) (?:lezing|uitleg|interpretatie)\b"
        ),
        example="in de lezing dat gemeenten vrij blijven",
        counter="in de lezing van het rapport",
        stems=("uitleg", "lezing", "interpretatie", "aanname", "veronderstelling", "die zin"),
    ),
    Pattern(
        name="on the assumption",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b(?:(?:daarbij|hierbij) )?(?:ga|gaat|gaan) {WE} {_FROM},? dat\b"
            rf"|\b{WE} (?:ga|gaat|gaan) {_FROM},? dat\b"
            rf"|\bwaarbij {WE} {_FROM} ?(?:ga|gaat|gaan)\b|\b{_FROM} ?gaande?,? dat\b"
            r"|\buitgaande van\b"
            r"|\b(?:aannemende?|aangenomen|in de veronderstelling),? dat\b"
            rf"|\b{WE} (?:neem|neemt|nemen) aan,? dat\b"
            rf"|\b{WE}\b{FAR}\buit {THEM} motie (?:te )?(?:(?:mogen|kunnen) )?"
            r"(?:af te leiden|afleiden|op te maken|opmaken)\b"
            rf"|\b{WE} veronderstel(?:t|len)?\b[^.;¦]{{0,20}}? dat\b|\bveronderstel {WE}\b"
        ),
        example="ervan uitgaande dat het een vrijwillig keurmerk betreft",
        counter="uitgaand verkeer",
        stems=(
            *("er van", "ervan", "van uit", "vanuit", "uitga", "aannem", "aangenomen", "neem"),
            *("nemen", "veronderstel", "afleiden", "af te leiden", "opmaken", "op te maken"),
        ),
    ),
)
"""How the writer reads the motion."""
