"""
The words that begin a clause which qualifies a verdict: a reading, a remark or a condition.

A pattern finds the beginning of the clause, up to the words that tell which of these it is; the
clause goes on to its own end.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import Pattern
from kamerbrief.vocabularies import ConditionKind

__all__ = [
    "CONDITIONS",
    "FOLLOWING",
    "IF",
    "QUALIFIERS",
    "READINGS",
    "READ_BY_WRITER",
    "REFERRING",
    "REMARKS",
    "UNQUALIFIED",
]

# Words of the same clause, so many letters of them at most.
_NEAR, _FAR = r"[^.;¦]{0,30}?", r"[^.;¦]{0,60}?"
# The same, but not the verb of a main clause.
_SUBCLAUSE = r"(?:[^.;¦,]|,(?! (?:kan|geef|laat|dan|is|zou|heb)\b)){0,60}?"
_WE = r"(?:ik|wij|we|het kabinet|de (?:regering|minister|staatssecretaris))"
_IF = r"(?:als|indien|wanneer|mits|voor zover|zolang)"
_IT = r"(?:motie|amendement|verzoek|dictum|deze|dit|die|dat|haar|zo|als|aldus)"
_THE = r"(?:de|deze|dit|het|haar|zo|hem)"
# To read a motion so: *ik lees*, *zo te lezen*, *zo gelezen*.
_READ = (
    r"(?:lees|leest|lezen|vat|vatten|leg|legt|leggen|duid|duidt|duiden|versta|verstaat|verstaan"
    r"|begrijp|begrijpt|begrijpen|interpreteer|interpreteert|interpreteren)"
)
_TO_READ = (
    r"(?:(?:(?:op|uit) )?(?:te )?(?:lezen|vatten|leggen)|opvatten|uitleggen"
    r"|(?:te )?(?:duiden|verstaan|begrijpen|interpreteren|beschouwen|zien als))"
)
_SO_READ = (
    r"(?:gelezen|opgevat|uitgelegd|geduid|verstaan|begrepen|geïnterpreteerd|beschouwd"
    r"|bezien)"
)
_READING = (
    rf"(?:{_TO_READ}|{_SO_READ}|lees|leest|lezing|uitleg|uitlegt|begrijp|begrijpt|versta|opvat"
    r"|interpretatie|interpreteer|interpreteert|duid|duidt|bevestig\w*"
    r"|met mij van mening)"
)
_NOTE = r"(?:merk|teken|plaats|maak|wijs|hecht|benadruk|vermeld|constateer)(?:t|en)?"
_TO_NOTE = (
    r"(?:aan ?te ?teken\w*|aanteken\w*|aangetekend|op ?te ?merken|opmerk\w*|opgemerkt"
    r"|toe ?te ?voegen|toevoeg\w*|benadruk\w*|vooropst\w*|voorop te stellen|vermeld\w*"
    r"|mee ?te ?geven|meegeven|wijzen|zeg)"
)
_REMARK = (
    r"(?:kanttekening(?:en)?|opmerking(?:en)?|aantekening(?:en)?|nuancering|nuance|notie"
    r"|restrictie|toevoeging|slag om de arm)"
)

READ_BY_WRITER: Pattern[ConditionKind] = Pattern(
    name="the writer reads the motion so",
    means=ConditionKind.INTERPRETATION,
    expression=(
        rf"\b{_WE} {_READ}\b{_NEAR}\b{_IT}\b"
        rf"|\b{_READ} {_WE} (?:daarbij |hierbij |dan |wel )?(?:(?:{_THE}\b|(?=['\"])){_NEAR}\b{_IT}"
        r"|(?:op |uit )?als)\b"
        # "Ik zie haar als steun" alone is an argument, and reads nothing into the motion.
        rf"|\b(?:{_WE} (?:zie|ziet|beschouw|beschouwt)|(?:zie|beschouw) {_WE}) {_THE}\b"
        r"[^.;¦]{0,30}? als\b(?=[^.;¦]{0,160}?\b(?:en )?niet als\b)"
        rf"|\b{_WE} (?:wil|zou|kan|zal) (?:de motie|deze motie|haar|(?:het|dit) verzoek)\b"
        rf"{_NEAR}\b{_TO_READ}\b"
    ),
    example="ik lees de motie zo dat scholen zelf kiezen",
    counter="ik lees in het rapport",
)

READINGS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="if the motion may be read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b(?:{_IF}|aangezien|nu|omdat|met dien verstande dat"
            rf"|in de veronderstelling dat|ervan uitgaande dat|waarbij)\b"
            rf"{_SUBCLAUSE}\b{_READING}\b{_NEAR}\b{_IT}\b"
            rf"|\b{_IF} {_WE}\b[^.;¦]{{0,80}}?\b(?:mag|mogen|kan|kunnen|moet) {_TO_READ}\b"
            rf"|\b{_IF} (?:zo|aldus) {_SO_READ}\b"
            rf"|(?:^|(?<=[.!?:;¦] ))(?:mag|mogen|kan|kunnen) {_WE} {_THE}\b{_FAR}\b{_READING}\b"
        ),
        example="als ik de motie zo mag uitleggen dat scholen zelf kiezen",
        counter="als de motie wordt aangenomen",
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
    ),
    Pattern(
        name="if that is meant",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b{_IF} {_FAR}\b(?:bedoeld|bedoelt|bedoelen|beoogd|beoogt|beogen"
            r"|de bedoeling|voor ogen|voor ogen staat|de intentie)\b"
        ),
        example="als de indiener bedoelt dat er een handreiking komt",
        counter="als de indiener wil dat er een handreiking komt",
    ),
    Pattern(
        name="if the writer may take that from it",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b{_IF} {_WE}\b{_FAR}\b(?:mag|mogen|kan|kunnen) (?:aannemen|vernemen|opmaken"
            r"|concluderen|afleiden|vaststellen|veronderstellen)\b"
            rf"|\b{_IF} {_WE} er(?: ?van)? (?:uit )?(?:mag|mogen|kan|kunnen) (?:van )?uit ?gaan\b"
        ),
        example="als ik van de indiener mag vernemen dat gemeenten vrij blijven",
        counter="als ik van de gemeenten mag horen",
    ),
    Pattern(
        name="the motion is read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"(?:\b(?:de|deze|dit|het) )?\b(?:motie|amendement) wordt (?:door mij |dan |daarbij )?"
            rf"(?:zo|aldus) {_SO_READ}\b"
            rf"|(?:^|(?<=[.,:] ))(?:zo|aldus) {_SO_READ},? dat\b"
            rf"|(?:^|(?<=[.,:] )){_SO_READ} als\b"
        ),
        example="gelezen als aanmoediging van het beleid",
        counter="ik heb de motie gelezen",
    ),
    READ_BY_WRITER,
    Pattern(
        name="with the reading",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:met|onder|in|vanuit) (?:(?:de|een) )?(?:volgende )?"
            r"(?:uitleg|lezing|interpretatie|aanname|veronderstelling)(?: dat\b|:)"
            r"|\b(?:met|onder|in|vanuit) (?:die|deze) "
            r"(?:uitleg|lezing|interpretatie|aanname|veronderstelling) dat\b"
            r"|(?<=, )(?:met|in) (?:die|deze) (?:uitleg|lezing|interpretatie):"
            r"|\bin die zin,? dat\b"
            r"|\b(?:mijn|onze) (?:lezing|uitleg|interpretatie)\b[^.;:¦]{0,40}?\b(?:is|luidt)\b"
            rf"|\bnaar (?:mijn|onze) (?:lezing|uitleg|interpretatie)\b"
            rf"|(?:(?<=[.!?¦] )|^)[^.;¦]{{0,120}}?['\"] (?:lees|versta|vat|begrijp|interpreteer) {_WE}\b"
            rf"|[^.;¦]{{8,200}}?, zo (?:lees|versta|begrijp|interpreteer) {_WE}\b"
        ),
        example="in de lezing dat gemeenten vrij blijven",
        counter="in de lezing van het rapport",
    ),
    Pattern(
        name="on the assumption",
        means=ConditionKind.INTERPRETATION,
        expression=(
            rf"\b(?:(?:daarbij|hierbij) )?(?:ga|gaat|gaan) {_WE} er(?: \w+)? ?van ?(?:uit)?,? dat\b"
            rf"|\b{_WE} (?:ga|gaat|gaan) er(?: \w+)? ?van (?:\w+ )?(?:uit )?,?dat\b"
            rf"|\bwaarbij {_WE} er(?: wel)? ?van ?(?:uit ?)?(?:ga|gaat|gaan)\b"
            r"|\ber ?van ?uit ?gaande,? dat\b|\bervan uitgaand,? dat\b|\buitgaande van\b"
            r"|\b(?:aannemende?|aangenomen|in de veronderstelling),? dat\b"
            rf"|\b{_WE} (?:neem|neemt|nemen) aan,? dat\b"
        ),
        example="ervan uitgaande dat het een vrijwillig keurmerk betreft",
        counter="uitgaand verkeer",
    ),
)
"""How the writer reads the motion."""

REMARKS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="with a remark",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\b(?:(?:zij het|wel|maar(?: wel)?|al(?: is het)?) )?(?:met|onder) "
            r"(?:daarbij |als )?(?:de |een |één |twee |enkele )?(?:(?!die |deze )\w+ )?"
            rf"{_REMARK}\b|\b(?:met|onder) (?:die|deze) {_REMARK},? dat\b"
        ),
        example="met de kanttekening dat er nog adviezen volgen",
        counter="zonder nadere toelichting",
    ),
    Pattern(
        name="the writer remarks",
        means=ConditionKind.CAVEAT,
        expression=(
            rf"\b(?:daarbij|hierbij|wel|al|maar|voor de volledigheid) {_NOTE} {_WE}\b"
            rf"|\bmaar {_WE} {_NOTE}\b"
            rf"|\b(?:maar|en|waarbij) (?:ik |wij )?(?:{_NOTE}) (?:ik |wij )?(?:daarbij|hierbij|er)\b"
            rf"|\b(?:waarbij|waaraan|al|hoewel) (?:[\w']+ ){{0,5}}?{_TO_NOTE}\b|\bwaarbij geldt\b"
        ),
        example="waarbij ik aanteken dat de kosten hoog zijn",
        counter="ik merk dat de kosten hoog zijn",
    ),
    Pattern(
        name="a remark goes with it",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\b(?:al )?(?:daarbij|hierbij) (?:geldt|past|hoort) (?:hierbij |daarbij |wel |nog )?"
            rf"(?:de|een|één) {_REMARK}\b"
            rf"|\bal past (?:hier|daar)bij (?:de|een|één) {_REMARK}\b"
        ),
        example="daarbij past de kanttekening dat de kosten hoog zijn",
        counter="de kanttekening van de raad",
    ),
    Pattern(
        name="except that",
        means=ConditionKind.CAVEAT,
        expression=r"\bzij het dat\b|\bmet dien verstande,? dat\b",
        example="zij het dat ik het tempo niet bepaal",
        counter="zij het kabinet steunen",
    ),
    Pattern(
        name="without a promise of more",
        means=ConditionKind.CAVEAT,
        expression=(
            rf"\bzonder dat {_WE}\b[^.;¦]{{0,80}}?\b(?:kan|kunnen|wil|wij|toezeg\w*|vooruitlo\w*"
            rf"|beloo\w*|beloof\w*)\b"
            rf"|\b(?:maar|al|hoewel)(?: {_WE})? (?:kan|kunnen|zal|wil|loop)(?: {_WE})? {_FAR}"
            r"\b(?:toezeg\w*|garander\w*|beloven|vooruitlopen|vooruit te lopen|vooruitzicht)\b"
        ),
        example="maar ik kan niet garanderen dat het lukt",
        counter="maar ik kan de gemeenten helpen",
    ),
)
"""What the writer remarks on a verdict that stands anyway."""

CONDITIONS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="on condition",
        means=ConditionKind.CONDITION,
        expression=(
            r"\bvoor zover\b"
            r"|\b(?:onder|op|met als) (?:de |die |deze |één |een )?"
            r"(?:uitdrukkelijke |nadrukkelijke |volgende )?(?:voorwaarde|conditie)n?\b"
            r"|\bonder (?:het )?voorbehoud (?:van|dat)\b"
            r"|\b(?:mits|tenzij|zolang|vooropgesteld(?:,)? dat|met inachtneming van"
            r"(?! (?:het|de) (?:voorgaande|bovenstaande|vorenstaande)| (?:deze|die)\b)"
            r"|(?<=, )afhankelijk van)\b"
        ),
        example="mits de gemeenten daarmee instemmen",
        counter="de voorwaarden van de regeling",
    ),
)
"""On what a verdict depends, in words that say so themselves."""

IF: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="if",
        means=ConditionKind.CONDITION,
        expression=(
            r"(?:^|(?<=[.!?,;:¦(] )|(?<=^ )|(?<=\ben )|(?<=\bmaar )|(?<=\bgeven )|(?<=\blaten )"
            r"|(?<=\bkamer ))"
            r"(?:als|indien|wanneer|mocht(?:en)?|zodra|in het geval dat|ingeval)\b"
            r"(?! (?:de|deze|beide) moties? [^.;,]{0,30}aangenomen)(?! niet\b)"
            r"(?! (?:onderdeel|gevolg|kabinet|minister|staatssecretaris|regering|eerste"
            r"|laatste|zodanig|bijlage|reactie|aanvulling|voorbeeld|nodig|mogelijk)\b)"
        ),
        example="als de indiener het verzoek beperkt tot stations",
        counter="zoals de indiener verzoekt",
    ),
    Pattern(
        name="should the mover",
        means=ConditionKind.CONDITION,
        expression=(
            r"(?:^|(?<=[.!?;:¦] ))(?:zou|zouden|wil|willen|is|zijn|kan|kunnen|gaat|gaan|stemt"
            r"|stemmen|past|passen|beperkt|beperken|wijzigt|wijzigen|schrapt|schrappen|vervangt"
            r"|vervangen|wordt|worden|vervalt|vervallen|laat|laten)"
            r" (?:de|het|zij|hij|deze|mevrouw|dit|dat)\b"
            r"(?=[^.;¦]{3,240}?, dan (?:kan|geef|laat|krijgt|is|zou|heb|wil|komt|luidt)\b)"
        ),
        example="wordt het jaartal geschrapt, dan kan ik het oordeel aan de kamer laten",
        counter="is de indiener het daarmee eens?",
    ),
)
"""A case for which a verdict holds."""

QUALIFIERS = (*READINGS, *REMARKS, *CONDITIONS, *IF)
"""What qualifies the verdict of the same sentence; the first that is found counts."""

FOLLOWING: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="which is on condition",
        means=ConditionKind.CONDITION,
        expression=(
            r"(?:dit|dat|dit geldt|dat geldt)(?: wel| alleen| slechts)? (?:onder|op) (?:de |één |een )?"
            r"(?:uitdrukkelijke |nadrukkelijke )?voorwaarde"
            r"|(?:(?:een|mijn|de) )?(?:\w+ )?voorwaarde (?:daarbij|hierbij|daarvoor|hiervoor|is|voor)\b"
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
            rf"(?:daarbij|hierbij) {_READ} {_WE} {_THE}\b"
            rf"|{_WE} {_READ} (?:de motie|deze motie|haar|het verzoek|dit verzoek) "
            r"(?:daarbij|hierbij)\b"
            rf"|(?:daarbij |hierbij )(?:ga|gaat|gaan) {_WE} er\w*\b[^.]{{0,12}}\buit\w*,? dat\b"
            rf"|{_WE} (?:ga|gaat|gaan) er(?: daarbij| hierbij)? ?van ?uit,? dat\b"
        ),
        example="ik vat de motie daarbij op als een oproep",
        counter="ik lees in het rapport daarbij",
    ),
    Pattern(
        name="on which the writer remarks",
        means=ConditionKind.CAVEAT,
        expression=(
            rf"(?:daarbij|hierbij|wel|voor de volledigheid|echter) {_NOTE} {_WE}\b"
            rf"|(?:{_WE}|hij|zij) {_NOTE} (?:daarbij|hierbij|wel|er wel|er daarbij)\b"
            rf"|(?:daarbij|hierbij|wel) (?:wil|willen|moet|moeten) {_WE}\b{_FAR}\b{_TO_NOTE}\b"
            rf"|{_WE} (?:wil|willen|moet|moeten)(?: er)? (?:daarbij|hierbij|wel)\b{_FAR}\b{_TO_NOTE}\b"
            rf"|{_WE} hecht er (?:wel |daarbij )?aan\b|wel (?:vind|acht) {_WE}\b{_FAR}\b{_TO_NOTE}\b"
            rf"|(?:een |één |de )?(?:\w+ )?{_REMARK} (?:hierbij|daarbij|is)\b"
            rf"|(?:daarbij|hierbij|wel) (?:past|geldt|hoort)(?: wel| nog)? (?:de|een|één) {_REMARK}\b"
            r"|(?:daarbij|hierbij|wel) geldt(?: wel| daarbij| hierbij)? dat\b"
            r"|(?:opgemerkt|aangetekend|daarbij|hierbij) (?:zij|wordt|dient|moet) "
            r"(?:hierbij |daarbij |wel |te worden |worden |opgemerkt|aangetekend)"
        ),
        example="daarbij teken ik aan dat de kosten hoog zijn",
        counter="daarbij komt dat de kosten hoog zijn",
    ),
)
"""What qualifies the verdict of the sentence before, and begins its own."""

REFERRING: Pattern[None] = Pattern(
    name="with that",
    means=None,
    expression=(
        r"\b(?:(?:daarmee|hiermee) (?:geef|laat|kan) ik|op (?:die|deze) (?:manier|wijze)"
        r"|(?:dit|dat) gezegd (?:hebbende?|zijnde)|op basis van (?:die|deze) (?:uitleg|lezing"
        r"|interpretatie)"
        r"|(?:met|onder|vanuit) (?:die|deze|dit|dat|zo'n) (?:uitleg|lezing|interpretatie"
        r"|kanttekening(?:en)?|opmerking|aantekening|nuancering|aanname|veronderstelling"
        r"|verstande|invulling|toelichting|begrip|uitgangspunt)"
        r"|in (?:die|deze) (?:lezing|uitleg|zin|interpretatie)|onder (?:die|deze) (?:voorwaarden?"
        rf"|conditie|lezing)|(?:zo|aldus) {_SO_READ}|in dat geval"
        r"|(?:daarvan|hiervan) uitgaande|gelet (?:daar|hier)op|dan (?:kan|geef|laat)"
        r"|met inachtneming (?:(?:hier|daar)van|van (?:deze|die))|dan is (?:het|de)"
        r"|als (?:dat|dit) (?:zo|juist|het geval|correct) is|als dat (?:klopt|de bedoeling is))\b"
    ),
    example="met die uitleg geef ik oordeel kamer",
    counter="met de uitleg van de raad",
)
"""What a sentence says that leans on the one before it."""

UNQUALIFIED: Pattern[None] = Pattern(
    name="that said",
    means=None,
    expression=(
        r"\b(?:dit|dat) gezegd (?:hebbende?|zijnde)\b"
        rf"|\bmet (?:die|deze) {_REMARK}\b(?!,? dat\b)"
    ),
    example="dit gezegd hebbende geef ik oordeel kamer",
    counter="zoals gezegd geef ik oordeel kamer",
)
"""What a sentence says of the one before it, whatever stands in that one."""
