"""
The texts on which the search for citations is timed: ordinary prose, and notes full of them.

Both are invented, people and figures too, and the same in each run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

_PROSE = """
In het coalitieakkoord is afgesproken dat het kabinet de komende jaren extra investeert in de
bereikbaarheid van de regio. Voor de periode 2023 tot en met 2030 is in totaal € 7,5 miljard
beschikbaar, waarvan € 1,2 miljard voor het onderliggend wegennet en het openbaar vervoer. Op 14
november 2022 heb ik met de provincies en de vervoerregio’s afspraken gemaakt over de verdeling van
deze middelen. Uw Kamer is daarover geïnformeerd in de brief die op 9 december jl. is verzonden
({note}). Inmiddels zijn 35 van de 62 projecten in uitvoering genomen. De overige projecten worden
naar verwachting in de eerste helft van 2024 gegund, mits de vergunningen tijdig onherroepelijk
worden. In de bijlage bij deze brief treft u per project een overzicht van de stand van zaken aan.

De krapte op de arbeidsmarkt is onverminderd groot. In het derde kwartaal waren er 121 vacatures
per 100 werklozen, en in sectoren als de zorg, het onderwijs en de techniek loopt dat aantal verder
op. Werkgevers geven aan dat zij vooral moeite hebben om vakmensen op mbo-niveau 3 en 4 te vinden.
Het kabinet zet daarom in op drie lijnen: het verhogen van het arbeidsaanbod, het verbeteren van de
aansluiting tussen onderwijs en arbeidsmarkt, en het verlagen van de vraag naar arbeid door
innovatie. Over elk van deze lijnen is in het voorjaar gesproken met sociale partners. De
uitkomsten daarvan neem ik mee in de brede aanpak die ik uw Kamer voor het zomerreces zal sturen.

Tijdens het commissiedebat van 8 maart heeft het lid Van den Berg gevraagd hoeveel gemeenten
inmiddels een lokaal plan hebben vastgesteld. Uit een uitvraag van de Vereniging van Nederlandse
Gemeenten blijkt dat 287 van de 342 gemeenten dat hebben gedaan; in 41 gemeenten ligt een plan ter
besluitvorming bij de raad. De overige gemeenten werken samen met een buurgemeente of hebben nog
geen besluit genomen. Ik heb de wethouders van deze gemeenten verzocht om mij vóór 1 juli 2023 te
laten weten wanneer zij hun plan gereed hebben. Mocht dat onvoldoende opleveren, dan ligt het voor
de hand om met hen in gesprek te gaan over ondersteuning door het expertteam, dat sinds 2021
bestaat.

De Wet inburgering 2021 geeft gemeenten de regie over de inburgering. Zij stellen voor iedere
inburgeringsplichtige een persoonlijk plan op en kopen taallessen in. Het eerste jaar laat zien dat
de nieuwe werkwijze tijd nodig heeft: van de ruim 23.000 mensen die sinds 1 januari 2022
inburgeringsplichtig zijn geworden, had aan het eind van het jaar 58 procent een plan. De motie die
het vorige jaar is aangenomen verzoekt de regering om belemmeringen voor gemeenten weg te nemen
({note}). Met de gemeenten is afgesproken dat de termijn van tien weken voortaan begint op het
moment van huisvesting. Deze wijziging van het besluit treedt naar verwachting op 1 juli in
werking.

Uit het onderzoek van de Algemene Rekenkamer komt naar voren dat de doelen van de regeling niet
altijd even scherp zijn geformuleerd. De Rekenkamer beveelt aan om bij nieuwe regelingen vooraf
vast te leggen welke gegevens nodig zijn om het effect te kunnen meten. Die aanbeveling neem ik
over. Voor de drie lopende regelingen, met een gezamenlijk budget van € 412 miljoen, laat ik in
2024 een tussentijdse evaluatie uitvoeren. Daarbij kijk ik ook naar de uitvoeringskosten, die in
2021 en 2022 met respectievelijk 4,3 en 5,1 procent zijn gestegen. Het eindrapport wordt openbaar
gemaakt en aan beide Kamers der Staten-Generaal aangeboden, vergezeld van een reactie van het
kabinet.

Het aantal asielaanvragen kwam in 2022 uit op 47.991, waarvan 35.535 eerste aanvragen. Daarmee lag
de instroom boven het midden van de raming die in het voorjaar is opgesteld. De doorstroom naar
reguliere huisvesting bleef achter: op 1 december verbleven ruim 16.000 statushouders nog in de
opvang. Gemeenten hebben in de tweede helft van het jaar 8.900 statushouders gehuisvest, terwijl de
taakstelling 13.500 bedroeg. Ik ben met de commissarissen van de Koning in gesprek over de
mogelijkheden om sneller tussenvoorzieningen te realiseren. De Tweede Kamer ontvangt hierover voor
het kerstreces een afzonderlijke brief, waarin ook op de toezegging van 3 november wordt ingegaan.

De leden van de fractie van de ChristenUnie vragen hoe het kabinet de positie van mantelzorgers wil
versterken. Nederland telt ongeveer 5 miljoen mantelzorgers, van wie 830.000 mensen langdurig en
intensief voor een naaste zorgen. Een op de tien voelt zich zwaar belast. Sinds de hervorming van
de langdurige zorg in 2015 is de ondersteuning een taak van de gemeente. Uit de monitor over 2020
blijkt dat 44 procent van de mantelzorgers niet weet waar hij of zij terecht kan. Samen met de
branche werk ik aan een landelijke campagne, die op 10 november, de Dag van de Mantelzorg, van
start gaat. Aan de subsidie voor respijtzorg wordt in 2023 en 2024 telkens € 10 miljoen toegevoegd.

Ten aanzien van de stikstofproblematiek is in juni een startnotitie gepubliceerd met doelen per
gebied. Provincies hebben tot 1 juli 2023 de tijd gekregen om een eerste gebiedsprogramma op te
stellen. Op verzoek van het Interprovinciaal Overleg is een handreiking gemaakt die ingaat op de
rekenmethode, de inzet van grond en de rol van waterschappen. In de handreiking wordt verwezen naar
artikel 1.12a van de Wet natuurbescherming en naar het advies van de Raad van State van 21
september. Het Planbureau voor de Leefomgeving toetst de programma’s voorafgaand aan de
besluitvorming. De kosten daarvan, naar schatting € 3,8 miljoen, komen ten laste van het
transitiefonds.

Met de motie van de leden De Vries en Mulder is de regering verzocht om te onderzoeken of de
drempel voor het aanvragen van een uitkering kan worden verlaagd ({note}). Ik heb de uitvoerders
gevraagd om in beeld te brengen hoeveel mensen geen gebruik maken van een voorziening waarop zij
recht hebben. Bij de algemene bijstand gaat het naar schatting om 170.000 huishoudens, bij de
aanvullende inkomensvoorziening ouderen om 30.000 tot 36.000 personen. Het gaat dus om een
aanzienlijke groep. De komende maanden wordt in zes gemeenten een proef gehouden waarbij mensen
actief worden benaderd. De resultaten worden in het najaar verwacht en met uw Kamer gedeeld.

De rijksbegroting voor het jaar 2023 kent een tekort van 3,0 procent van het bruto binnenlands
product. De schuld komt uit op 49,5 procent, ruim onder de grens van 60 procent. Door de gestegen
rente nemen de rentelasten toe van € 4,1 miljard in 2022 naar € 7,9 miljard in 2026. Bij de
Voorjaarsnota weegt het kabinet mee- en tegenvallers integraal af. De ruilvoetproblematiek is bij
de augustusbesluitvorming ingepast. Voor een toelichting op de uitgaven per hoofdstuk verwijs ik
naar de Miljoenennota en naar de ontwerpbegrotingen, die op Prinsjesdag aan de Tweede Kamer zijn
aangeboden. Nadere vragen daarover betrek ik bij de algemene financiële beschouwingen in de eerste
week van oktober.

Scholen kampen met een tekort aan leraren dat per regio sterk verschilt. In de vijf grote steden
bedroeg het tekort in het basisonderwijs vorig najaar 15,6 procent, tegen 8,2 procent elders. In
het voortgezet onderwijs is het tekort het grootst bij wiskunde, natuurkunde en Nederlands. De
aanpak richt zich op het vergroten van de instroom in de opleidingen, op zij-instroom en op behoud.
In het studiejaar 2021-2022 begonnen 2.874 mensen aan een zij-instroomtraject, 11 procent meer dan
het jaar ervoor. De subsidie per traject bedraagt € 20.000. Schoolbesturen geven aan dat
begeleiding op de werkplek de doorslag geeft: wie in het eerste jaar een vaste begeleider heeft,
blijft vaker.

Bij brief van 2 februari heeft de vaste commissie voor Justitie en Veiligheid mij verzocht om een
reactie op het artikel ‘Politie kan werk niet aan’. In dat artikel wordt gesteld dat in drie
basisteams meer dan 400 aangiften op de plank liggen. De korpschef heeft mij laten weten dat de
cijfers over deze teams juist zijn, maar dat zij niet representatief zijn voor het hele land.
Landelijk is de voorraad in 2022 met 6 procent gedaald. De bezetting van de basisteams is op dit
moment 93 procent van de formatie. Ik herken de zorg over de werkdruk die uit het artikel spreekt.
In het halfjaarbericht politie ga ik uitgebreider in op de capaciteit en op de verdeling over
eenheden.

De Europese Commissie heeft op 14 juli 2021 een pakket voorstellen gepresenteerd waarmee de
uitstoot van broeikasgassen in 2030 met ten minste 55 procent moet afnemen ten opzichte van 1990.
Nederland steunt de ambitie van het pakket. In de onderhandelingen in de Raad heeft Nederland
ingezet op een stevige hervorming van het emissiehandelssysteem en op eerlijke lasten voor
huishoudens. Op 18 december 2022 is een voorlopig akkoord bereikt met het Europees Parlement. De
inzet van het kabinet is beschreven in het fiche dat uw Kamer eerder ontving ({note}). Zodra de
teksten door juristen en vertalers zijn nagelopen, worden zij in het Publicatieblad van de Europese
Unie bekendgemaakt.

Vanaf 1 januari 2024 geldt voor alle nieuwe kantoorgebouwen een aangescherpte eis aan het
energiegebruik. Voor bestaande kantoren groter dan 100 vierkante meter was label C al verplicht.
Uit de registratie blijkt dat per 31 december 62 procent van deze gebouwen aan de verplichting
voldeed; 9 procent had een slechter label en van de overige was geen label bekend. De gemeente of
de omgevingsdienst houdt toezicht. In 2023 zijn 1.640 controles uitgevoerd, waarna in 212 gevallen
een last onder dwangsom is opgelegd. Ik heb met de toezichthouders afgesproken dat zij in 2024
beginnen met de grootste gebouwen, omdat daar met de minste inzet het meeste resultaat wordt
geboekt.

In de afgelopen jaren is veel ervaring opgedaan met experimenten in het stelsel van
studiefinanciering. Per september 2023 is de basisbeurs voor studenten in het hoger onderwijs
terug. Thuiswonende studenten ontvangen € 110,30 per maand, uitwonende studenten € 274,90.
Studenten die tussen 2015 en 2023 onder het leenstelsel vielen, komen in aanmerking voor een
tegemoetkoming. De Raad van State heeft in zijn advies aandacht gevraagd voor de uitvoerbaarheid.
Dienst Uitvoering Onderwijs heeft daarop een uitvoeringstoets gedaan en acht invoering haalbaar,
mits het wetsvoorstel uiterlijk in juni in het Staatsblad staat. Bij de behandeling in de Eerste
Kamer is daar nader op ingegaan.

Naar aanleiding van de motie over het gebruik van algoritmen door de overheid is een register
ingericht, waarin op dit moment 124 algoritmen van 18 organisaties zijn opgenomen. De motie vraagt
om een verplichting, en daarvan is nog geen sprake. In artikel 5, tweede lid, van het concept voor
het besluit wordt die verplichting alsnog geregeld. Het College voor de Rechten van de Mens en de
Autoriteit Persoonsgegevens zijn gevraagd om te adviseren; hun adviezen worden in week 12 verwacht.
Een eerdere reactie op dit punt is opgenomen in de antwoorden op vragen van het lid Visser
({note}). In de tussentijd roep ik organisaties op om hun algoritmen uit eigen beweging te
registreren.

De waterkwaliteit in de kleinere beken en sloten blijft achter bij de doelen van de Kaderrichtlijn
water. Van de 745 oppervlaktewaterlichamen voldeed in 2021 minder dan 1 procent aan alle normen,
vooral door te hoge concentraties stikstof en fosfor en door enkele stoffen die overal in Europa
worden aangetroffen. Dat beeld moet worden genuanceerd: van de afzonderlijke beoordelingen is 79
procent goed. Waterschappen investeren tot en met 2027 nog € 1,4 miljard in maatregelen. De
Bestuurlijke Overleggen Rijn-West, Rijn-Oost, Maas, Schelde en Eems bespreken elk halfjaar de
voortgang. Een overzicht van de maatregelen per stroomgebied is als bijlage bij deze brief gevoegd.

Het lid Jansen heeft in het debat gevraagd hoe het staat met de motie die op 25 november met
algemene stemmen is aangenomen. Deze motie heb ik zo uitgelegd dat de gevraagde cijfers per
kwartaal aan de Kamer worden gestuurd, voor het eerst over het eerste kwartaal van 2023. De
gegevens worden aangeleverd door 25 regio’s en kennen een vertraging van zes tot acht weken. Waar
gegevens ontbreken, wordt dat in de tabel vermeld. Een volledige uitsplitsing naar leeftijd is niet
mogelijk, omdat de aantallen in kleine gemeenten herleidbaar zouden zijn tot personen. Voor de
overwegingen daarbij verwijs ik kortheidshalve naar het verslag van het overleg ({note}).

Voor de zorg in de thuissituatie geldt dat cliënten in beginsel zelf bepalen wie hen helpt. Het
persoonsgebonden budget is daarvoor een belangrijk instrument. Eind 2022 maakten 129.000 mensen
gebruik van een budget, met een gemiddeld bedrag van € 24.300 per jaar. De Sociale Verzekeringsbank
verricht de betalingen. De overgang naar het nieuwe systeem verloopt stapsgewijs: op 1 april zijn
zorgkantoren 3 en 4 aangesloten, de gemeenten volgen vanaf 2024. Budgethouders merken daar weinig
van, behalve dat zij hun zorgovereenkomst voortaan digitaal kunnen indienen. De aansluiting van de
laatste groep was voorzien voor het vierde kwartaal, maar wordt een half jaar later dan gepland.

De commissie onder leiding van mevrouw De Graaf heeft haar werk in januari afgerond. Het rapport
telt 248 pagina’s en bevat 17 aanbevelingen, waarvan er 6 zijn gericht aan het Rijk, 8 aan
gemeenten en 3 aan beide. Ik dank de leden van de commissie voor hun inzet. In hoofdstuk 4
beschrijft de commissie hoe de afspraken uit 2018 in de praktijk zijn uitgepakt, en in paragraaf
4.3 waarom het aantal plaatsen is achtergebleven. De conclusie dat de prikkel voor gemeenten te
zwak is, onderschrijf ik. De reactie van het kabinet op het rapport wordt in samenhang bezien met
het wetsvoorstel dat op 28 maart bij koninklijke boodschap is ingediend, en volgt binnen de
gebruikelijke termijn van drie maanden.

Defensie heeft in het afgelopen jaar 1.904 burgers en militairen meer aangesteld dan in 2021. De
vulling van de organisatie steeg daarmee van 78 naar 80 procent. Om de gereedheid te vergroten is
in de Defensienota € 5 miljard structureel uitgetrokken. De komende jaren worden onder meer 46
gevechtsvliegtuigen, 4 fregatten en 900 voertuigen vervangen of aangeschaft. Over projecten van
meer dan € 50 miljoen wordt de Kamer afzonderlijk geïnformeerd volgens het Defensie Materieel
Proces. Voor de A-brief over de vervanging van de transportvliegtuigen geldt dat deze is vertraagd
tot het derde kwartaal. De jaarlijkse actualisering vindt u in het overzicht, dat in september
wordt aangeboden.

Ziekenhuizen hebben in de eerste golf veel planbare zorg moeten uitstellen. Volgens de Nederlandse
Zorgautoriteit gaat het om 170.000 tot 210.000 operaties, waarvan in de loop van 2022 ongeveer 60
procent is ingehaald. De wachttijden lopen per specialisme uiteen: bij orthopedie is de gemiddelde
wachttijd 11 weken, bij oogheelkunde 7 weken en bij kaakchirurgie minder dan 4 weken. De norm die
partijen in 2000 met elkaar hebben afgesproken, de zogenoemde Treeknorm, is 7 weken voor een
behandeling. Zorgverzekeraars bemiddelen op verzoek naar een andere instelling. In 2022 maakten
92.400 verzekerden van die mogelijkheid gebruik, tegen 61.000 in het jaar vóór de pandemie.

Met de brief van 17 mei heb ik uw Kamer toegezegd om voor het zomerreces terug te komen op de
uitvoering van de regeling voor gedupeerde ouders. Tot en met 30 april hebben 62.780 mensen zich
gemeld. Van hen zijn er 30.112 na een eerste toets als gedupeerd aangemerkt; zij hebben ten minste
€ 30.000 ontvangen. De integrale beoordeling is in 9.450 gevallen voltooid. De doorlooptijd is met
gemiddeld 14 maanden nog steeds te lang, en de rechter heeft in een aantal zaken een dwangsom
opgelegd. Met de maatregelen die in de achtste voortgangsrapportage zijn beschreven, moet de
doorlooptijd per 1 januari 2025 weer binnen de wettelijke termijn van een jaar liggen.

De vraag of de rijksoverheid voldoende zicht heeft op de risico’s van buitenlandse investeringen,
is terecht. De Wet veiligheidstoets investeringen, fusies en overnames voorziet in een meldplicht
voor aanbieders van vitale processen. Sinds de inwerkingtreding zijn 68 meldingen gedaan, waarvan
er 5 tot een nader onderzoek hebben geleid. In geen van de gevallen is een verbod opgelegd. Het
bureau dat de toets uitvoert, telt 24 medewerkers. Op basis van artikel 14 wordt de wet binnen drie
jaar geëvalueerd, met bijzondere aandacht voor de regeldruk bij kleine ondernemingen. De
tussenstand, inclusief een overzicht van de sectoren, is opgenomen in de jaarrapportage 2023, die
op 6 maart is gepubliceerd.

In vervolg op de gesprekken met de ministers van Aruba, Curaçao en Sint Maarten is een onderlinge
regeling opgesteld, die op 4 april door alle partijen is ondertekend. Daarmee is de uitvoering van
de landspakketten voor de komende zes jaar geborgd. Per land is een uitvoeringsagenda vastgesteld,
die twee keer per jaar wordt geactualiseerd. De liquiditeitsleningen die in 2020 en 2021 zijn
verstrekt, ter grootte van € 1,1 miljard, zijn geherfinancierd tegen een rente van 3,4 procent.
Voor Sint Eustatius en Saba geldt een eigen traject. De staatssecretaris van Koninkrijksrelaties
stuurt de voortgangsrapportages gelijktijdig aan de Eerste Kamer, de Tweede Kamer en de Staten van
de landen.

Tot slot ga ik in op de toezegging aan het lid Bakker over digitale vaardigheden. Ongeveer 2,5
miljoen volwassenen hebben moeite met lezen, schrijven of rekenen, en van hen is de helft ook
digitaal minder vaardig. In 550 bibliotheken is een informatiepunt ingericht, waar in 2022 ruim
81.000 vragen zijn gesteld. De meeste vragen gingen over DigiD, de energietoeslag en het aanvragen
van een rijbewijs. Gemeenten ontvangen hiervoor tot en met 2025 een specifieke uitkering van € 14,6
miljoen per jaar ({note}). Of deze middelen daarna structureel worden, is aan een volgend kabinet.
Ik hecht eraan te benadrukken dat een brief, een balie of een telefoontje altijd mogelijk moet
blijven.

Hierbij bied ik u, mede namens de Minister voor Klimaat en Energie, de voortgangsrapportage wind op
zee aan. In 2023 is het windpark Hollandse Kust Zuid opgeleverd, met een vermogen van 1.500
megawatt. De vergunningen voor de kavels VI en VII van Hollandse Kust West zijn op 15 december
verleend. Het doel van 21 gigawatt verschuift van eind 2030 naar eind 2032, doordat de levering van
converters en kabels langer duurt. TenneT verwacht dat de eerste van de 2-gigawattplatforms in 2029
gereed is. De kosten van het net op zee worden geraamd op € 40 miljard. Op 6 juni vindt een
technische briefing plaats, waarvoor de leden van de commissie een afzonderlijke uitnodiging
ontvangen.
"""

# How a citation of each kind is written.  Each name is replaced by a number, year or letter.
_CITATIONS = (
    "Kamerstukken II {session}, {dossier}, nr. {number}",
    "Kamerstukken II {session}, {spaced}, nr. {number}, p. {page}",
    "Kamerstuk {spaced}, nr. {number}",
    "TK II {years} {spaced} nr. {number}",
    "Tweede Kamer, vergaderjaar {years}, {spaced}, nrs. {number} en {page}",
    "Kamerstukken II {session}, {budget} {chapter}, nr. {number}",
    "Kamerstukken {dossier}-{number}, {page} en {small}",
    "Kamerstukken I {session}, {dossier}, {letter}, p. {page}",
    "Kamerstukken II {session}, 21 501-20, nr. {number}",
    "t.v.v. {dossier}, nr. {number}",
    "de motie-Jansen/De Vries ({dossier}, nr. {number})",
    "Bijlage bij Kamerstukken II {session}, {spaced}, nr. {number}",
    "Handelingen II {session}, nr. {small}, item {page}, p. {small}",
    "Handelingen II 2007/08, nr. {small}, p. {number}-{later}",
    "Aanhangsel Handelingen II {session}, nr. {number}",
    "Aanhangsel van de Handelingen, vergaderjaar {years}, nr. {number}",
    "Stb. {year}, {small}",
    "Wet van 30 maart {year}, Stb. {small}",
    "Stcrt. {year}, nr. {dossier}",
    "Trb. {year}, {small}",
    "PbEU {year}, L {small}",
    "Richtlijn {year}/{small}/EU",
    "Verordening (EU) nr. {number}/2013",
    "ECLI:NL:HR:{year}:{number}",
    "LJN BV{four}",
    "BWBR00{dossier}",
    "{year}D{dossier}",
    "uw brief van 5 juli {year}, nr. {year}Z{dossier}",
    "kst-{dossier}-{number}",
    "https://zoek.officielebekendmakingen.nl/kst-{dossier}-{number}.html",
)

_CHAPTERS = ("IIA", "V", "VI", "VIII", "IXB", "XIII", "XV", "XVI", "A", "J")
_BUDGETS = ("31 700", "32 500", "33 000")
_LETTERS = "ABCDEFGHIK"


def prose(size: int) -> str:
    """
    *size* characters of ordinary letters: paragraphs in ever another order.

    There is a citation in about 2,700 characters, each with numbers of its own.
    """
    return _filled(size, _paragraphs(Random(1)))


def notes(size: int) -> str:
    """
    *size* characters of footnotes, in which one citation follows another.
    """
    return _filled(size, _footnotes(Random(2)))


def _filled(size: int, source: Iterator[str]) -> str:
    parts: list[str] = []
    length = 0
    while length < size:
        part = next(source)
        parts.append(part)
        length += len(part)
    return "".join(parts)[:size]


def _paragraphs(random: Random) -> Iterator[str]:
    order = _PROSE.strip().split("\n\n")
    while True:
        random.shuffle(order)
        for paragraph in order:
            yield paragraph.replace("{note}", _citation(random)) + "\n\n"


def _footnotes(random: Random) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"{number % 100} {_citation(random)}.\n"


def _citation(random: Random) -> str:
    return random.choice(_CITATIONS).format_map(_values(random))


def _values(random: Random) -> Mapping[str, object]:
    year, number = random.randint(2012, 2023), random.randint(1, 2000)
    dossier = random.randint(31000, 33000 + 250 * (year - 2012))  # none opened after the year
    return {
        "year": year,
        "session": f"{year}/{(year + 1) % 100}",
        "years": f"{year}-{year + 1}",
        "dossier": dossier,
        "spaced": f"{dossier // 1000} {dossier % 1000:03}",
        "number": number,
        "later": number + random.randint(1, 40),
        "page": random.randint(1, 40),
        "small": random.randint(1, 110),
        "budget": random.choice(_BUDGETS),
        "four": random.randint(1000, 9999),
        "chapter": random.choice(_CHAPTERS),
        "letter": random.choice(_LETTERS),
    }
