"""
The words in which something is promised to the House.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import Pattern
from kamerbrief.vocabularies import CommitmentStatus

__all__ = ["COMMITMENTS"]

_HOUSE = r"(?:(?:de|uw|beide) (?:Tweede |Eerste )?Kamers?|u|de leden)"
_TELL = (
    r"(?:informeren|berichten|rapporteren|toezenden|toesturen|zenden|sturen|doen toekomen"
    r"|toekomen|aanbieden|voorleggen"
    r"|terugkomen|terug te komen|te informeren|te berichten|te sturen|te zenden|te rapporteren"
    r"|aan te bieden|toe te sturen"
    r"|toe te zenden|laten weten|te laten weten|meedelen|op de hoogte (?:stellen|houden|brengen)"
    r"|delen|benaderen|schrijven|inlichten|in kennis stellen"
    r"|te delen|doen|nasturen|nazenden|ontvangen|krijgen|tegemoet ?zien|inzichtelijk maken"
    r"|reageren|komen|melden|ingaan"
    r"|voorhangen|beantwoorden|geven|leveren|overleggen|verstrekken|toelichten|betrekken)"
)

_HOUSE_STEMS = ("kamer", " u ", " u,", " u.", " u;", "leden")

COMMITMENTS: tuple[Pattern[CommitmentStatus], ...] = (
    Pattern(
        name="was promised before",
        means=CommitmentStatus.PRIOR,
        expression=(
            r"\b(?:toegezegd|toegezegde|zegde(?:n)?(?: [\w']+){0,8}? toe|toezegde|beloofd"
            r"|beloofde|aangeboden (?:om|mijn|u|uw)|toezegging\b[^.;¦]{0,120}\bgestand"
            r"|eerdere toezegging|herhaal (?:ik )?(?:mijn|de) toezegging"
            r"|mijn toezegging (?:uit|van|aan|in)|zei (?:ik|wij)\b[^.;¦]{0,40}\btoe"
            r"|(?:conform|overeenkomstig|ingevolge|volgens|ter uitvoering van)\b[^.;¦]{0,60}?"
            r"\btoezegging|gedane toezegging"
            r"|in het vooruitzicht gesteld|heb ik (?:de |uw )?(?:Eerste "
            r"|Tweede )?Kamer aangeboden)\b"
        ),
        example="Zoals toegezegd tijdens het debat ontvangt u een brief",
        counter="de toezeggingen van de sector",
        stems=("zeg", " zei ", "beloof", "aangeboden", "vooruitzicht"),
    ),
    Pattern(
        name="said before that it would be done",
        means=CommitmentStatus.PRIOR,
        expression=(
            r"\b(?:heb|hebben|heeft)\b[^.;¦]{0,120}\b(?:aangegeven|aangekondigd|gemeld|gezegd"
            r"|laten weten) dat (?:ik|wij|hij|zij|het kabinet)\b[^.;¦]{0,160}"
            r"\b(?:zal|zou|zullen|zouden)\b"
            rf"|\b(?:heb|hebben|heeft)\b[^.;¦]{{0,120}}\b(?:aangegeven|gezegd) dat {_HOUSE}\b"
            r"[^.;¦]{0,120}\b(?:ontvangt|krijgt|zou(?:den)? (?:ontvangen|krijgen))\b"
            r"|\bzoals (?:ik|wij)\b[^.;¦]{0,80}\b(?:heb|hebben) (?:aangegeven|aangekondigd|gezegd"
            r"|gemeld),? (?:stuur|zend|informeer|bericht|kom|ontvangt)\b"
            rf"|\b(?:heb|hebben|heeft)\b[^.;¦]{{0,80}}\baangegeven"
            rf" {_HOUSE}\b[^.;¦]{{0,120}}\b{_TELL}\b"
            r"|\b(?:heb|hebben|heeft)\b[^.;¦]{0,80}\b(?:aangegeven|gezegd|aangekondigd)\b[^.;¦]{0,80}?"
            r"\b(?:schriftelijk|van een (?:appreciatie|oordeel|reactie))\b[^.;¦]{0,30}?"
            r"\bte (?:zullen )?(?:voorzien|reageren|antwoorden)\b"
            r"|\bafgesproken dat\b[^.;¦]{0,120}\b(?:appreciatie|oordelen|reactie|schriftelijk)\b"
        ),
        example="In die brief heb ik aangegeven dat ik uw Kamer zal informeren",
        counter="Ik heb aangegeven dat gemeenten dit zelf bepalen",
        stems=("aangegeven", "aangekondigd", "gemeld", " weten", "afgesproken", "gezegd"),
    ),
    Pattern(
        name="promises",
        means=CommitmentStatus.NEW,
        expression=(
            r"\b(?:ik kan|kan ik) toezeggen\b(?! noch\b)"
            r"|\b(?:zeg|zegt|zeggen) (?:[\w']+ ){0,6}?toe\b(?! (?:van|aan) (?:de )?motie)"
            r"|\b(?:doe|doen) (?:ik|wij) (?:\w+ ){0,4}toezegging\b"
        ),
        example="Ik zeg de Kamer toe dat ik hierover in gesprek ga",
        counter="Dat zegt niets over de toezegging",
        stems=(" toe",),
    ),
    Pattern(
        name="will tell the House",
        means=CommitmentStatus.NEW,
        expression=(
            r"\b(?:zal|zullen|zeg toe|kan|kunnen|ga|gaat|hoop|verwacht|streeft?|voornemens"
            r"|van plan)\b"
        ),
        then=(rf"\b{_HOUSE}\b", rf"\b{_TELL}\b"),
        example="Ik zal uw Kamer in het eerste kwartaal van 2023 informeren",
        counter="Ik zal dit bespreken met gemeenten",
        stems=_HOUSE_STEMS,
    ),
    Pattern(
        name="will send it to the House",
        means=CommitmentStatus.NEW,
        expression=r"\b(?:zal|zullen|ga|gaat|kan|kunt|kunnen)\b",
        then=(rf"\b{_TELL}\b", rf"\b{_HOUSE}\b"),
        example="Ik zal het overzicht sturen aan de Kamer",
        counter="Ik zal dit met de Kamer bespreken",
        stems=_HOUSE_STEMS,
    ),
    Pattern(
        name="tells the House",
        means=CommitmentStatus.NEW,
        expression=(
            rf"\b(?:ik|wij|het kabinet|hij|zij|het presidium|de (?:minister"
            rf"|staatssecretaris)[\w ,]{{0,60}}?)\b(?:[\w ,'-]{{0,40}} )?"
            rf"(?:informeer|informeert|informeren|bericht|berichten|stuur|stuurt|sturen|zend"
            rf"|zendt|zenden|rapporteer|rapporteert"
            rf"|meld|meldt|laat|bied|biedt|kom|komt|komen|deel|deelt|delen|verstrek|verstrekt|doe"
            rf"|doet)\b[^.;¦]{{0,120}}?"
            rf"\b{_HOUSE}\b"
            rf"|\b(?:ik|wij|het kabinet) {_HOUSE}\b[^.;¦]{{0,140}}?\b(?:stuur|zend|informeer"
            rf"|bericht"
            r"|toezend|toestuur|sturen|zenden|informeren|berichten)\b"
            rf"|\b(?:koppel|koppelen) (?:ik"
            rf"|wij)\b[^.;¦]{{0,100}}?\b{_HOUSE}\b[^.;¦]{{0,30}}?\bterug\b"
            rf"|\b(?<!\bzorgen )(?<!\bzorg )(?<!\bmening )(?<!\bopvatting )"
            rf"(?:informeert?|bericht|stuurt?|zendt?|rapporteert?|meldt?|laat|biedt?|komt?"
            rf"|deelt?|verstrekt?|doet?|schrijft?|sturen|zenden|informeren|berichten"
            rf"|melden|delen) (?:ik|wij|het kabinet|hij"
            rf"|zij|de (?:minister|staatssecretaris)\b)[^.;¦]{{0,160}}?\b{_HOUSE}\b"
            rf"|\bde (?:minister|staatssecretaris)\b[\w ,'-]{{0,100}}?\b(?:schrijft|antwoordt"
            rf"|brengt) {_HOUSE}\b"
            rf"|\blegt? (?:ik|wij|hij|zij"
            rf"|het kabinet) (?:[^.;¦]{{0,60}}\b)?{_HOUSE}\b[^.;¦]{{0,160}}?\bvoor\b"
            rf"|\b(?:stelt?|stellen|houdt?|houden) (?:(?:ik|wij|hij|zij|het kabinet) )?{_HOUSE}\b"
            r"[^.;¦]{0,160}?\bop de hoogte\b"
            r"|\b(?<!.)(?:en )?(?:stuur|zend|informeer|bericht|deel|meld|rapporteer)\b"
            rf"[^.;¦]{{0,120}}?\b{_HOUSE}\b"
        ),
        example="Ik informeer de Kamer vóór de begrotingsbehandeling",
        counter="De Kamer heeft hierover gestemd",
        stems=_HOUSE_STEMS,
    ),
    Pattern(
        name="comes back to it",
        means=CommitmentStatus.NEW,
        expression=(
            r"\b(?<!.)(?:en )?kom\b[^.;¦]{0,120}?\bterug\b"
            r"|\b(?:ik|wij) (?:kom|komen) [^.;¦]{0,100}?\b(?:op terug|hierop terug|daarop terug)\b"
            r"|\b(?:komt?|deelt?|laat|meldt?|zendt?|stuurt?) (?:ik|wij|het kabinet|hij|zij)\b"
            r"[^.;¦]{0,160}?\b(?:terug|mee|toe|weten)\b"
            r"|\bkomt? (?:ik|wij|het kabinet|de (?:minister|staatssecretaris))\b[^.;¦]{0,140}?"
            r"\bmet een (?:brief|voorstel|reactie|plan|wetsvoorstel)\b"
            r"|\bde (?:minister|staatssecretaris)\b[^.;¦]{0,100}?\bkomt [^.;¦]{0,60}?"
            r"\b(?:terug|met een (?:brief|voorstel|reactie|plan|wetsvoorstel))\b"
            r"|\b(?:zal|zullen)\b[^.;¦]{0,120}?\b(?:van een appreciatie voorzien|appreciëren)\b"
        ),
        example="In september kom ik hierop terug",
        counter="Ik kom tot de slotsom dat dit niet nodig is",
        stems=("terug", " mee", " toe", " weten", "appreci", " met een "),
    ),
    Pattern(
        name="is for a colleague to answer",
        means=CommitmentStatus.NEW,
        expression=(
            r"\b(?:appreciatie|beantwoording) volgt\b(?! (?:uit|hieronder))|\bwordt nagezonden\b"
            r"|\bwordt door de (?:minister|staatssecretaris)\b[^.;¦]{0,90}?"
            r"\b(?:beantwoord|geapprecieerd)\b"
        ),
        example="De appreciatie volgt van de minister van EZ",
        counter="De appreciatie volgt uit het advies",
        stems=("volg", "nage", "wordt door de "),
    ),
    Pattern(
        name="the House gets",
        means=CommitmentStatus.NEW,
        expression=(
            rf"\b{_HOUSE} (?:[\w,]+ ){{0,12}}?(?:ontvangt|ontvangen|krijgt|krijgen|hoort|verneemt"
            rf"|kunt|kan|treft|wordt|worden|zal|zullen)\b"
            rf"|\b(?:ontvangt|ontvangen|krijgt|krijgen|hoort|verneemt|kunt|bereikt|bereiken|wordt"
            rf"|worden|treft) "
            rf"(?:\w+ ){{0,4}}?(?:aan |naar |bij )?{_HOUSE}\b"
            rf"|\b(?:wordt|worden)\b[^.;¦]{{0,100}}?\b(?:met|aan|bij) {_HOUSE} (?:gedeeld"
            rf"|aangeboden|voorgelegd"
            r"|gestuurd|gezonden|toegestuurd|toegezonden|voorgehangen|verstrekt|verzonden|gemeld"
            r"|bericht|meegedeeld)\b"
            rf"|\b(?:zal|zullen) {_HOUSE}\b[^.;¦]{{0,80}}?\bbereiken\b"
            rf"|\b(?:komt|komen) {_HOUSE}\b(?:[^.;¦]|\.\w\.){{0,80}}?\b(?:toe|tegemoet)\b"
            rf"|\bkan {_HOUSE}\b[^.;¦]{{0,80}}?\bverwachten\b"
            rf"|\bnaar {_HOUSE} (?:komt|komen|gaat|gaan)\b"
            rf"|\bkan\b[^.;¦]{{0,80}}?\bnaar {_HOUSE}\.?$"
            rf"|\baan {_HOUSE} mededeling\b"
            rf"|\b(?:komt|komen|gaat|gaan|ligt|liggen)\b[^.;¦]{{0,90}}?\b(?:(?:naar|bij"
            rf"|aan) {_HOUSE}\b|uw kant op\b)"
        ),
        example="Voor de zomer ontvangt uw Kamer een update",
        counter="De gemeenten krijgen een vergoeding",
        stems=(*_HOUSE_STEMS, "uw kant op"),
    ),
    Pattern(
        name="follows",
        means=CommitmentStatus.NEW,
        expression=(
            r"\b(?:rapportage|verslag|overzicht|evaluatie) komt\b"
            r"|\b(?:volgt|volgen|nagezonden|nagestuurd|toegezonden|toegestuurd"
            r"|kom(?:en)? (?:ik|wij)[^.;¦]{0,80}?terug)\b"
        ),
        example="Het verslag volgt niet later dan 1 juli",
        counter="het vervolg van de zaak",
        stems=("volg", "nage", "toege", "terug", " komt"),
    ),
    Pattern(
        name="the House has it by then",
        means=CommitmentStatus.NEW,
        expression=(
            r"\bheeft (?:u|uw kamer|de kamer) (?:het|de|een|die|deze|binnen|uiterlijk|voor|vóór)\b"
            r"(?![^;¦]{0,200}\b(?:ge|be|ver|ont|her|in|aan|af|op|toe|uit|mee)\w+(?:d|t|en)\.?$)"
            r"|\bweet u (?:of|hoe|hoeveel|wat|welke|wie|wanneer)\b|\bhebt u van (?:mij|ons)\b"
            r"|\b(?:ziet|leest|vindt|hebt) (?:u|uw kamer|de kamer) (?:[\w']+ ){0,3}?"
            r"(?:voor|vóór|uiterlijk|binnen|tegen|in|op|na)\b|\bbij u$"
            r"|\bu (?:ziet|leest|vindt|hebt) (?:[\w']+ ){0,3}?(?:voor|vóór|uiterlijk|binnen)\b"
            r"|\b(?:ligt|valt|staat) (?:er )?[^.;¦]{0,20}?\b(?:bij|voor|aan) u\b[^.;¦]{0,40}?"
            r"\bbrief\b"
            r"|\b(?:ligt|valt|staat) (?:er )?[^.;¦]{0,20}?\bbrief\b[^.;¦]{0,20}?\bu\b"
            r"|\bvertel(?:t|len)? (?:ik|wij) (?:u|uw kamer|de kamer)\b"
            r"|\b(?:zal|zullen)\b[^.;¦]{0,60}?\bdoor (?:mij|ons)\b(?! \w+ (?:bij|aan|in|op))"
            r"[^.;¦]{0,60}?\bgerapporteerd\b"
            r"|\b(?:dat|en) u\b[^.;¦]{0,80}?\bheeft\b"
        ),
        example="In het tweede kwartaal heeft u het resultaat",
        counter="daarvoor heeft u gevraagd",
        stems=(*_HOUSE_STEMS, "gerapporteerd"),
    ),
    Pattern(
        name="shares what comes of it",
        means=CommitmentStatus.NEW,
        expression=(
            r"\b(?:hij|zij) (?:stuurt|zendt|komt|informeert)\b"
            r"|\b(?:hij|zij) zal\b[^.;¦]{0,80}?\b(?:toe)?(?:sturen|zenden)\b"
            r"|\bzal de (?:minister|staatssecretaris)\b[^.;¦]{0,120}?\bbeantwoorden\b|"
            r"\b(?:verstrek|stuur|zend|lever|bied|publiceer|presenteer) (?:ik|wij)\b|"
            r"\b(?:zal|zullen) (?:ik|wij|het kabinet)\b|"
            r"\b(?:ik|wij|het kabinet)\b(?: [\w']+){0,6}? (?:deel|delen|publiceer|presenteer|kom"
            r"|rapporteer"
            r"|komen|lever|maak|geef|zal)\b"
            r"|\bhet kabinet kan\b"
        ),
        example="Ik deel de uitkomsten in januari 2024",
        counter="Zij nemen dat mee",
        stems=("ik", "wij", "hij", "zij", "het kabinet", "zal de "),
    ),
)
"""What promises something; the first pattern that a sentence has counts."""
