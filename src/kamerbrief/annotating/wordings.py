"""
The words in which a verdict is given.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import Pattern
from kamerbrief.vocabularies import Category

__all__ = ["VERDICTS"]

# A full stop in *nr. 5* and *c.s.* ends no sentence.
_IN = r"(?:[^.;:¦]|\.(?= ?\d|\w)|(?<=\.\w)\.|(?<=\bnr)\.)"

_END = r"(?=[.,;:?!)¦]|$| ¦| -)"

# The verb, and not *de raad*.
_ADVISE = r"\b(?<![^ ])(?<!\bde )(?<!\been )(?:raadt?|raden)"

_TAKE = r"\b(?:over te nemen|overnemen|overgenomen)\b"


def _behind(verbs: str, words: str) -> str:
    """
    An expression for the place behind one of *words* and one of *verbs*, which takes neither.

    Looked for behind the verb, it costs nothing where there is none.
    """
    places = (rf"(?<=\b{word} {verb})" for verb in verbs.split() for word in words.split())
    return "|".join(places)


# What is left to the House, and not another question that the law leaves to it.
_LEFT_TO_IT = _behind(
    "is blijft",
    "motie moties amendement verzoek oordeel woord keuze keus beslissing zij haar het dit dat deze "
    "die dan daarmee haalt,",
)
_DECIDED = (
    _behind("heeft krijgt houdt", "daarover hierover motie moties haar dan dus daarom mij en")
    + r"|(?:(?<=^heeft)|(?<=[.;:¦] heeft)|(?<=^krijgt)|(?<=[.;:¦] krijgt))"
)

VERDICTS: tuple[Pattern[Category], ...] = (
    Pattern(
        name="left to the House, with what it is about",
        means=Category.OORDEEL_KAMER,
        expression=(
            r"\b(?:(?:laat|laten|liet|lieten|leg|leggen) "
            r"(?:(?:ik|wij|we|het kabinet|hij|zij|de regering) )?(?:graag )?(?:het |een )?oordeel"
            r"|graag (?:het |een )?oordeel|(?:het|een) oordeel|oordeel)"
            rf" (?!aan |van |kamer|en ){_IN}{{0,140}}?\b(?:aan|bij|in handen van) (?:de|uw) "
            r"(?:tweede |eerste )?kamer\b(?: (?:over(?: te)? laten|te laten|overgelaten|gelaten"
            r"|laten))?"
        ),
        example="laat ik het oordeel over deze motie aan uw Kamer",
        counter="het oordeel van de Raad van State",
        stems=("oordeel",),
    ),
    Pattern(
        name="left to the judgement of the House",
        means=Category.OORDEEL_KAMER,
        expression=(
            r"\b(?:aan|bij) (?:het oordeel van (?:de|uw) (?:tweede |eerste )?kamer|uw oordeel)\b"
            r"|\b(?:over)?(?:laten|laat) (?:ik )?aan (?:de|uw) (?:tweede |eerste )?kamer\b"
            r"|\b(?:laat|laten) (?:ik |wij |het kabinet )?(?:de|een) (?:uitspraak|beslissing"
            r"|keuze|keus"
            rf"|afweging)\b{_IN}{{0,60}}?\baan (?:de|uw) kamer\b"
            rf"|\bkan (?:de|uw) kamer\b{_IN}{{0,60}}?\bzelf (?:oordelen|een oordeel)\b"
        ),
        example="laat ik de motie aan het oordeel van de Kamer",
        counter="het oordeel van de Kamercommissie",
        stems=("oordeel van", "uw oordeel", "laat ", "laten ", "kan de kamer", "kan uw kamer"),
    ),
    Pattern(
        name="for the House to say",
        means=Category.OORDEEL_KAMER,
        expression=(
            r"\b(?:is|blijft)(?: (?:het(?: woord)?|dit|dat|zij|de (?:motie|keuze|beslissing))"
            rf"|(?:{_LEFT_TO_IT})(?: dus| daarom| dan| nu)?)"
            rf"(?: verder)? aan (?:de|uw) kamer(?:{_END}|(?= om (?:over|te oordelen)))"
            r"|\baan (?:de|uw) kamer (?:dus |daarom |dan )?(?:het oordeel|het woord"
            r"|de keu(?:s|ze))\b"
            rf"|\blaatste woord laat (?:ik|wij) (?:dan |graag )?aan (?:de|uw) kamer{_END}"
            rf"|\b(?:heeft|krijgt|houdt)(?:{_DECIDED}) (?:de|uw) kamer (?:\w+ )?het laatste woord\b"
            r"|\b(?:laat|laten|geef|geven|gun) (?:ik |wij |het kabinet )?(?:de|uw) kamer "
            r"(?:\w+ )?het laatste woord\b"
            rf"|\b(?:mag|kan) (?:de|uw) kamer\b{_IN}{{0,60}}?"
            r"\b(?:oordelen|beslissen|het zeggen)\b"
            rf"|\bbeslist (?:de|uw) kamer{_END}"
            r"|\b(?:de|uw) kamer (?:de )?vrijheid\b[^.;¦]{0,40}\bnaar eigen oordeel\b"
            r"(?! te (?!stemmen|beslissen|oordelen|handelen))"
            r"|\b(?:laat|laten) (?:ik|wij|het kabinet) (?:haar|dit|dat|deze|de motie"
            rf"|het (?=met |dan |graag |dus |daarom |aan )){_IN}{{0,40}}?"
            rf"\baan (?:de|uw) kamer(?: over)?{_END}"
        ),
        led_by=(r"\b(?:moties?|amendement(?:en)?|haar|verzoek|zij|hij|die|het|dit|dat|dan)\b",),
        example="stemmen zij daarmee in, dan is het aan uw Kamer",
        counter="het is aan uw Kamer gezonden",
        stems=(
            *("aan de kamer", "aan uw kamer", "laatste woord", "beslist", "vrijheid"),
            *("mag de kamer", "mag uw kamer", "kan de kamer", "kan uw kamer"),
        ),
    ),
    Pattern(
        name="judgement of the House, in the fixed words",
        means=Category.OORDEEL_KAMER,
        expression=(
            r"\b(?:(?:laat|laten) (?:ik |wij |het kabinet )?(?:het |een )?oordeel|oordeel)"
            r":? (?:(?:aan|bij) )?(?:(?:de|uw) )?(?:tweede "
            r"|eerste )?kamer\b(?!commissie)"
        ),
        example="geef ik deze motie oordeel Kamer",
        counter="het oordeel van de Raad van State",
        stems=("oordeel",),
    ),
    Pattern(
        name="judgement of the House, in short",
        means=Category.OORDEEL_KAMER,
        expression=r"ok(?<![^ ]ok)(?<![^¦] ok)(?= ¦| (?:als|mits|indien)\b|,|\.|$)",
        example="ok als ik de motie zo mag lezen",
        counter="dat is ok als het kan",
        stems=("ok",),
    ),
    Pattern(
        name="advised against, in short",
        means=Category.ONTRADEN,
        expression=r"ont(?<![^ ]ont)(?<![^¦] ont)r?(?= ¦| (?:tenzij|mits|indien)\b|,|\.|$)",
        example="ont, tenzij gewijzigd",
        counter="ontvangst, mits bevestigd",
        stems=("ont",),
    ),
    Pattern(
        name="advised against",
        means=Category.ONTRADEN,
        expression=(
            r"\bontra(?:ad|den)(?: (?:ik|wij|we|het kabinet))?\b|\bontrading\b"
            r"|\bontraadt (?:het kabinet|de regering)\b"
            r"|\bontraadt\b(?= (?:de (?:minister|staatssecretaris)|hij|zij)\b"
            rf"|{_IN}{{0,40}}?\b(?:moties?|amendement(?:en)?|aanneming|deze|haar|dit|die)\b|[.,;]"
            r"|$)"
        ),
        example="moet ik de motie echt ontraden",
        counter="het is raadzaam om te wachten",
        stems=("ontra",),
    ),
    Pattern(
        name="advised not to pass it",
        means=Category.ONTRADEN,
        expression=(
            rf"\b(?:aanneming|aanvaarding)\b{_IN}{{0,60}}?{_ADVISE}{_IN}{{0,30}}? af\b"
            rf"|{_ADVISE} {_IN}{{0,80}}?\b(?:motie|moties|amendement"
            rf"|aanneming)\b{_IN}{{0,30}}? af\b"
            rf"|{_ADVISE} (?:ik|wij|we|het kabinet)(?: \w+){{0,3}}? af\b"
            r"|\bnegatief advies\b(?! van\b)|\bafraden\b"
        ),
        example="raad ik de Kamer de motie af",
        counter="de raad wijst de motie af",
        stems=(" raad", " raden", "afraden", "negatief advies"),
    ),
    Pattern(
        name="advised to vote against it",
        means=Category.ONTRADEN,
        expression=(
            r"\b(?:advies|adviseert?|adviseren|aanraden|raadt?|raden"
            r"|(?:verzoekt?|vraagt?|vragen) (?:ik |wij |het kabinet )?(?:de kamer|uw kamer|u)"
            rf"|in overweging)\b(?={_IN}{{0,120}}?(?:\b(?:moties?|amendement|(?<!\bin )haar|deze"
            r"|hem|kamer|u)\b|tegen te))"
            rf"{_IN}{{0,120}}?\b(?:niet aan te nemen|af te wijzen"
            r"|te verwerpen|niet te steunen|tegen (?:(?:de|deze) motie |haar )?te stemmen)\b"
            rf"|\b(?:mijn|ons) (?:raad|advies) (?:is|luidt)\b{_IN}{{0,40}}?\btegen te stemmen\b"
            rf"|\bniet aan(?: te |)raden\b{_IN}{{0,60}}?\bte steunen\b"
            rf"|\b(?:moties?|haar|deze|die)\b{_IN}{{0,40}}?\bsteun te onthouden\b"
            rf"|\bzou (?:ik|wij|het kabinet|u|de kamer|uw kamer)\b{_IN}{{0,40}}?"
            r"\bniet aannemen\b(?! dat)"
            rf"|\bverwerping\b{_IN}{{0,100}}?\b(?:aanbevolen|aan te bevelen)\b"
            r"|\b(?:advies|oordeel|appreciatie|conclusie|mening|beoordeling|afweging)\b"
            rf"{_IN}{{0,30}}?\b(?:strekt|luidt|leidt)\b{_IN}{{0,40}}?"
            r"\btot (?:verwerping|afwijzing)\b"
            r"|\bliever dat (?:zij|hij|(?:de|deze) motie|het amendement) (?:wordt )?"
            r"(?:afgewezen|verworpen)\b|: niet aannemen\b"
        ),
        example="adviseer ik de Kamer haar te verwerpen",
        counter="de Kamer heeft de motie verworpen",
        stems=(
            "niet aan",
            "af te wijzen",
            "afwijzing",
            "verwerp",
            "te steunen",
            "steun te",
            "te stemmen",
            "liever dat",
        ),
    ),
    Pattern(
        name="asked to be held",
        means=Category.VERZOCHT_AAN_TE_HOUDEN,
        expression=(
            r"\b(?:verzoek|verzoekt|verzoeken|verzocht|vraag|vraagt|vragen|gevraagd|stel|stellen|"
            r"suggereer|suggereert|geef in overweging|advies|adviseer|adviseert"
            r"|(?:zou|kan|kunnen|willen)\b(?! (?:de|zij|hij|het)\b))"
            rf"\b{_IN}{{0,160}}?"
            r"\baan te houden\b"
            r"|\bverzoek (?:tot |om |om de motie )?(?:aanhouden|aanhouding)\b|\baan te houden\b"
            rf"|\baanhouden\b|\b(?:zie|ziet|zien) {_IN}{{0,20}}?\bliever {_IN}{{0,80}}?\baanhoudt\b"
            rf"|\b(?:zie|ziet|zien) {_IN}{{0,40}}?\b(?:graag|liever|liefst) aangehouden\b"
            rf"|\b(?:sieren|prijs stel\w*|voorkeur|verstandig|raadzaam|wenselijk|goed|beter"
            rf"|liever)\b{_IN}{{0,60}}?\b(?:als|indien|wanneer|dat) "
            rf"(?={_IN}{{0,60}}?\b(?:moties?|haar|deze|die|indieners?|lid|leden|zij|hij)\b)"
            rf"{_IN}{{0,60}}?"
            r"\b(?:aanhoudt|aanhield(?:en)?)\b"
            rf"|\bmoties?\b{_IN}{{0,60}}?\bin portefeuille (?:te )?houden\b"
            rf"|\b(?:vraag|vragen|verzoek|verzoeken)\b{_IN}{{0,60}}?\bmoties?\b{_IN}{{0,20}}?"
            r"\bvast te houden\b(?! aan)"
        ),
        example="zou ik willen vragen om deze motie aan te houden",
        counter="de motie is door de indiener aangehouden",
        stems=(
            "aan te houden",
            "aanhoud",
            "aangehouden",
            "aanhield",
            "in portefeuille",
            "vast te houden",
        ),
    ),
    Pattern(
        name="asked to hold it",
        means=Category.VERZOCHT_AAN_TE_HOUDEN,
        expression=r"\bhoudt? (?:de|deze|uw|hun|haar) motie(?: nog)?(?: even)? aan\b",
        example="mijn verzoek aan de indiener: houd de motie nog even aan",
        counter="de gemeente houdt zich aan de motie",
        stems=(" motie aan", "motie nog", "motie even"),
    ),
    Pattern(
        name="willing to take it over",
        means=Category.OVERGENOMEN,
        expression=(
            rf"\bbereid {_IN}{{0,80}}?\bover te nemen\b|{_TAKE}"
            r"|\bneemt? (?:ik |het kabinet )?(?:deze|de|dit|het) (?:motie"
            r"|amendement) (?:graag )?over\b"
        ),
        led_by=(
            r"\b(?:moties?|amendement(?:en)?|haar)\b|\b(?:deze|dit) (?:graag )?over|\bneemt?\b",
            r"\b(?:bereid|wil|willen|zal|zou|kan|kunnen|voornemens|stel|graag|heb|neemt?)\b",
        ),
        example="ik ben bereid de motie over te nemen",
        counter="de overname van het bedrijf",
        stems=("over te nemen", "overne", "neem", "overgenomen"),
    ),
    Pattern(
        name="taken over, as a label",
        means=Category.OVERGENOMEN,
        expression=rf"(?:^|(?<=[¦:-] ))(?:(?:kan|kunnen) worden |wordt |bereid )?{_TAKE}",
        example="overnemen",
        counter="wij zullen de taak overnemen",
        stems=("over te nemen", "overne", "overgenomen"),
    ),
    Pattern(
        name="no verdict",
        means=Category.GEEN_APPRECIATIE,
        expression=(
            r"\bgeen (?<!\bnog geen )(?:inhoudelijke? |expliciete? |nadere? )?(?:appreciatie"
            r"|oordeel(?! kamer)|advies)\b"
            r"|\b(?:appreciatie|oordeel|advies): geen\b"
            rf"|\bonth(?:oud|oudt|ouden)\b{_IN}{{0,60}}?\bvan (?:\w+ ){{0,3}}"
            r"(?:oordeel|appreciatie|advies)\b"
            rf"|\bz(?:ie|iet|ien)\b{_IN}{{0,30}}?\baf van (?:een|het geven van een) (?:oordeel"
            r"|appreciatie)\b"
        ),
        example="geef ik geen appreciatie",
        counter="in deze appreciatie",
        stems=("geen", "onth", "af van"),
    ),
    Pattern(
        name="too early",
        means=Category.ONTIJDIG,
        expression=r"\bontijdig\b",
        example="acht ik een verplichting ontijdig",
        counter="de tijdige uitvoering van de motie",
        stems=("ontijdig",),
    ),
    Pattern(
        name="superfluous",
        means=Category.OVERBODIG,
        expression=r"\boverbodig\b",
        example="de motie is daarmee overbodig",
        counter="de overbodigheid daarvan bestrijd ik",
        stems=("overbodig",),
    ),
)
"""Every wording; where two overlap, the one that begins first goes before, then the longer one."""
