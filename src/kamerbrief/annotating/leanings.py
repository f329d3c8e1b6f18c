"""
How a sentence leans on the one before it, or qualifies what that one says.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import Pattern
from kamerbrief.annotating.phrases import (
    FAR,
    NOTE,
    READ,
    READ_STEMS,
    REMARK,
    SO_READ,
    THE,
    TO_NOTE,
    WE,
)
from kamerbrief.vocabularies import ConditionKind

__all__ = ["BUT", "FOLLOWING", "REFERRING"]

BUT = "to which there is a but"
"""The name of the pattern of a remark, which a sentence behind it may call a condition."""

FOLLOWING: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="which is on condition",
        means=ConditionKind.CONDITION,
        expression=(
            r"mits\b(?![^.;¦]*\b(?:oordeel|ontra|geef|laat|kan ik|krijgt)\b)"
            r"|(?:\w+ )?(?:voorwaarde|eis):"
            r"|(?:dit|dat)(?: geldt)?(?: wel| alleen| slechts)? (?:onder|op) (?:de |één |een )?"
            r"(?:uitdrukkelijke |nadrukkelijke )?voorwaarde"
            r"|(?:(?:een|mijn|de) )?(?:\w+ )?voorwaarde (?:daarbij|hierbij|daarvoor|hiervoor|is"
            r"|voor)\b"
            r"|(?:wel|daarbij|hierbij) (?:stel|stelt|stellen|geldt|verbind|hanteer)\b[^.;¦]{0,30}?"
            r"\bvoorwaarde\b"
            r"|(?:ik|wij) (?:stel|stellen) (?:daarbij|hierbij|wel)\b[^.;¦]{0,30}?\bvoorwaarde\b"
        ),
        example="dit onder de voorwaarde dat gemeenten vrij blijven",
        counter="de voorwaarden van de regeling zijn bekend",
    ),
    Pattern(
        name="which is read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"(?:daarbij|hierbij) {READ} {WE} {THE}\b"
            rf"|{WE} {READ} (?:de motie|deze motie|haar|het verzoek|dit verzoek) "
            r"(?:daarbij|hierbij)\b"
            rf"|(?:daarbij |hierbij )(?:ga|gaat|gaan) {WE} er\w*\b[^.]{{0,12}}\buit\w*,? dat\b"
            rf"|{WE} (?:ga|gaat|gaan) er(?: daarbij| hierbij)? ?van ?uit,? dat\b"
            r"|(?:mijn |onze )?(?:lezing|uitleg):"
        ),
        example="ik vat de motie daarbij op als een oproep",
        counter="ik lees in het rapport daarbij",
    ),
    Pattern(
        name="on which the writer remarks",
        means=ConditionKind.CAVEAT,
        expression=(
            rf"(?:daarbij|hierbij|wel|voor de volledigheid|echter|tegelijkertijd) {NOTE} "
            rf"(?:{WE}|hij|zij)\b"
            rf"|let wel\b|{WE} teken(?:t|en)? aan,? dat\b"
            rf"|(?:(?:de|een|één|mijn) )?(?:enige )?(?:{REMARK}|beperking|ter kennisneming|let op):"
            rf"|(?:{WE}|hij|zij) {NOTE} (?:daarbij|hierbij|wel|er wel|er daarbij)\b"
            rf"|(?:daarbij|hierbij|wel) (?:wil|willen|moet|moeten) {WE}\b{FAR}\b{TO_NOTE}\b"
            rf"|{WE} (?:wil|willen|moet|moeten)(?: er)? (?:daarbij|hierbij|wel)\b{FAR}\b{TO_NOTE}\b"
            rf"|(?:{WE}|hij|zij) hecht(?:en)? er ?(?:wel |daarbij )?aan,? (?:dat|{TO_NOTE}|te)\b"
            r"(?! danken)"
            rf"|{WE} zeg(?:t|gen)? er\b[^.;¦]{{0,20}}?\bbij,? dat\b"
            rf"|wel (?:vind|acht) {WE}\b{FAR}\b{TO_NOTE}\b"
            rf"|(?:een |één |de )?(?:\w+ )?{REMARK} (?:hierbij|daarbij|is"
            r"|hoort (?:er|daar|hier)bij)\b"
            r"|(?:daarbij|hierbij|wel) (?:past|geldt|hoort)(?: wel| nog)? (?:de|een|één) "
            rf"{REMARK}\b"
            r"|(?:daarbij|hierbij|wel) geldt(?: wel| daarbij| hierbij)? dat\b"
            r"|(?:opgemerkt|aangetekend) (?:zij|wordt|dient|moet)\b"
            r"|(?:daarbij|hierbij) (?:zij|wordt|dient|moet) "
            r"(?:wel |te worden |worden |opgemerkt|aangetekend)"
        ),
        example="daarbij teken ik aan dat de kosten hoog zijn",
        counter="daarbij komt dat de kosten hoog zijn",
    ),
    Pattern(
        name=BUT,
        means=ConditionKind.CAVEAT,
        expression=(
            # Behind a verdict, a sentence that begins with *wel* says so.
            r"wel (?!eerst\b|degelijk|heb|heeft|had|was|waren|werd|zal|informeer|stuur|ontvang|zend"
            r"|bericht|kom |verwijs)\w+\b"
            r"(?![^.;¦]{0,80}?\b(?:toegezegd|voorwaarde)\b)"
            r"|(?:daarbij|hierbij) (?:dient|verdient)\b(?! de (?:brief|nota|notitie))"
            r"|dat [^.;¦]{5,260}?, (?:verheel|beloof|garandeer|verzwijg|neem|moet|kan|mag|wil) "
            r"(?:ik|wij|niemand|men)\b"
            r"(?!(?: \w+){0,2} (?:begrijpen|onderstrepen|beamen|bevestigen))"
            r"|of [^.;¦]{5,200}?, kan (?:ik|hij|zij|niemand)\b[^.;¦]{0,30}?"
            r"\b(?:beloven|zeggen|garanderen|toezeggen)\b"
            r"|(?:reken|verwacht) (?:[^.;¦ ]+ ){0,3}?(?:niet op|geen)\b|maar laat niemand\b"
            rf"|[^.;¦]{{0,40}}?\b(?:daarbij|hierbij|er eerlijk bij)\b[^.;¦]{{0,30}}?\b{TO_NOTE}\b"
            r"|[^.;¦]{0,80}?\bwel (?:teleurstellen|temperen|waarschuwen)\b"
        ),
        example="wel vraag ik begrip voor de korte termijn",
        counter="wel stuur ik u een brief",
    ),
)
"""What qualifies the verdict of the sentence before, and begins its own."""

REFERRING: tuple[Pattern[ConditionKind | None], ...] = (
    Pattern(
        name="read like that",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:(?:met|onder|vanuit|in|op|bij) (?:basis van )?(?:die|deze|dit|dat|zo'n) "
            r"(?:uitleg|lezing|interpretatie|aanname|veronderstelling|invulling|begrip|grondslag"
            r"|uitgangspunt|afbakening|duiding|opvatting|betekenis|verklaring|afspraak over"
            rf"|premisse)|in (?:die|deze) zin|(?:zo|aldus) {SO_READ}|(?:daarvan|hiervan) uitgaande"
            r"|als (?:dat|dit) (?:zo|juist|het geval|correct) is|als dat (?:klopt|de bedoeling is)"
            r"|(?:^|(?<=[.;:] ))(?:is (?:dat|dit) (?:zo|juist|het geval|de bedoeling)"
            r"|klopt (?:dat|dit)))\b|\b(?:^|(?<=[.;:] ))(?:aldus|zo):"
        ),
        example="met die uitleg geef ik oordeel kamer",
        counter="met de uitleg van de raad",
        stems=(
            *("uitleg", "lezing", "interpretatie", "aanname", "veronderstelling", "invulling"),
            *("begrip", "grondslag", "uitgang", "afbakening", "duiding", "opvatting", "betekenis"),
            *("verklaring", "afspraak", "premisse", " zin", *READ_STEMS, "is dat", "is dit"),
            *("als dat", "als dit", "klopt", "uitgaand", "zo:", "aldus:"),
        ),
    ),
    Pattern(
        name="on that condition",
        means=ConditionKind.CONDITION,
        expression=(
            r"\b(?:onder|op|met|binnen|bij) (?:die|deze|dat|dit) (?:(?:rand)?voorwaarden?|conditie"
            r"|beding|voorbehoud|toezegging|waarborg(?:en)?|garanties?|afspraak|zekerheid|eis)\b"
            r"|\b(?:^|(?<=[.;:] ))(?:is|wordt) (?:aan )?(?:die|deze|dat|dit) "
            r"(?:vereiste|eis|voorwaarde)[^.;¦]{0,60}?, dan"
            r"|\b(?:^|(?<=[.;:] ))(?:(?:lukt|gebeurt) (?:dat|dit)\b"
            r"|is (?:dat|dit) (?:geregeld|gebeurd|rond|gelukt)\b)"
            r"|\b(?:^|(?<=[.;:] ))[a-zà-ÿ]{2,14} (?:de indieners?|de leden|het lid|zij|hij|mevrouw"
            r"|de heer)\b[^.;¦]{0,40}?\b(?:daarmee|hiermee|daarin|hierin)\b[^.;¦]{0,60}?, dan"
            r"|\bals (?:dat|dit) de afspraak is\b"
            r"|\bals (?:dat|dit|daaraan) (?:overeind blijft|lukt|kan|gebeurt|wordt voldaan"
            r"|geregeld is|gewaarborgd is)\b"
        ),
        example="onder dat beding geef ik oordeel kamer",
        counter="onder de voorwaarden van de wet",
        stems=(
            *("voorwaarde", "conditie", "beding", "voorbehoud", "toezegging", "waarborg"),
            *("garantie", "afspraak", "zekerheid", " eis", " vereiste", "lukt d", "gebeurt d"),
            *("is dat", "is dit", "als dat", "als dit", "als daaraan", ", dan"),
        ),
    ),
    Pattern(
        name="with that remark",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\b(?:dit|dat) gezegd (?:hebbende?|zijnde)\b"
            rf"|\bmet (?:inachtneming van )?(?:die|deze) {REMARK}\b(?!,? dat\b)"
        ),
        example="dit gezegd hebbende geef ik oordeel kamer",
        counter="zoals gezegd geef ik oordeel kamer",
    ),
    Pattern(
        name="with that",
        means=None,
        expression=(
            r"\b(?:(?:daarmee|hiermee) (?:geef|laat|kan) ik|op (?:die|deze) (?:manier|wijze)"
            r"|(?:met|onder|vanuit) (?:die|deze|dit|dat|zo'n) "
            r"(?:verstande|toelichting)|in dat geval|gelet (?:daar|hier)op"
            r"|dan (?:kan|geef|laat)|dan is (?:het|de)"
            r"|(?:^|(?<=[.;:] ))[a-zà-ÿ]{2,14} (?:die|deze|dat|dit) "
            r"(?:veronderstelling|lezing|uitleg|interpretatie|aanname|verwachting|opvatting"
            r"|voorwaarde|sleutel|hobbel|drempel|eis)\b[^.;¦]{0,60}?, dan"
            r"|met inachtneming (?:(?:hier|daar)van|van (?:deze|die))"
            r"|(?:^|(?<=[.;:] ))voor (?:dat|dit) (?:deel|verzoek|onderdeel))\b"
        ),
        example="in dat geval geef ik oordeel kamer",
        counter="in het geval van de raad",
    ),
)
"""
What a sentence says that leans on the one before it.

That one qualifies the verdict as these words say; where they do not, its own words must.
"""
