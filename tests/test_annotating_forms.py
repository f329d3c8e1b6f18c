"""
Forms in which a letter may say it: the smallest text of each, and every verdict that it gives.
"""

from __future__ import annotations

import datetime as dt

import pytest

from kamerbrief import draft
from kamerbrief.model.blocks import Heading, Item
from kamerbrief.model.inlines import Condition, NoteRef
from kamerbrief.vocabularies import Term

OPENING = """Geachte voorzitter,

Hierbij stuur ik u mijn reactie op de moties over X die zijn ingediend (Kamerstuk 36 410).

"""
CLOSING = """

Hoogachtend,

de minister van Klimaat en Groene Groei,

S.T.M. Hermans
"""


def verdicts(body: str) -> list[tuple[str | None, list[str], str, str]]:
    """
    The number and the submitters of each motion with a verdict, its category and its words.
    """
    letter = draft(OPENING + body + CLOSING).letter
    motions = {motion.id: motion for motion in letter.motions}
    return [
        (
            motions[verdict.motion].number,
            [submitter.name for submitter in motions[verdict.motion].submitters],
            str(verdict.category),
            " | ".join(words.text for words in letter.words_of(verdict)),
        )
        for verdict in letter.verdicts
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Ik ontraad de motie-Jansen en de motie-Pieters.",
            [(None, ["Jansen"], "ontraden", "ontraad"), (None, ["Pieters"], "ontraden", "ontraad")],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) en de motie-Bruins (36 410, nr. 6) ontraad ik.",
            [
                ("5", ["Jansen"], "ontraden", "ontraad ik"),
                ("6", ["Bruins"], "ontraden", "ontraad ik"),
            ],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) en de motie-Bruins (36 410, nr. 6) lijken op "
            "elkaar. Ik ontraad beide moties.",
            [("5", ["Jansen"], "ontraden", "ontraad"), ("6", ["Bruins"], "ontraden", "ontraad")],
        ),
        (
            "De motie-Klaas (36 410, nr. 4) ontraad ik. Namens de minister van EZ geef ik "
            "de motie-Pieters (36 410, nr. 6) oordeel Kamer.",
            [
                ("4", ["Klaas"], "ontraden", "ontraad ik"),
                ("6", ["Pieters"], "oordeel-kamer", "oordeel Kamer"),
            ],
        ),
        (
            "Ik laat het oordeel over de motie-Jansen (36 410, nr. 5) aan de Kamer.",
            [
                (
                    "5",
                    ["Jansen"],
                    "oordeel-kamer",
                    "laat het oordeel over de motie-Jansen (36 410, nr. 5) aan de Kamer",
                )
            ],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) kan ik oordeel Kamer geven indien de motie zo "
            "wordt gelezen dat het om een verkenning gaat.",
            [("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "Als de motie-Jansen (36 410, nr. 5) vraagt om een onderzoek, dan kan ik haar "
            "oordeel Kamer geven.",
            [("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) vraagt om een verbod. Daarbij lees ik "
            "'verbieden' als 'ontmoedigen'. Met die uitleg: oordeel Kamer.",
            [("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) geef ik oordeel Kamer als ik de motie zo mag "
            "lezen dat er geen extra geld nodig is.",
            [("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) krijgt 'oordeel Kamer'.",
            [("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "Mijn oordeel over de motie-Jansen (36 410, nr. 5) is 'ontraden'.",
            [("5", ["Jansen"], "ontraden", "ontraden")],
        ),
        (
            "Ik geef de motie-Jansen (36 410, nr. 5) de appreciatie “oordeel Kamer”.",
            [("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "De moties van de leden Jansen (36 410, nr. 5) en Pieters (36 410, nr. 6) ontraad ik.",
            [
                ("5", ["Jansen"], "ontraden", "ontraad ik"),
                ("6", ["Pieters"], "ontraden", "ontraad ik"),
            ],
        ),
        (
            "Kamerstuk 19637, nr. 3427 – motie Vondeling (PVV)\nVerzoekt de regering om de "
            "grenzen te sluiten en te houden voor iedereen die niet uit de Europese Unie "
            "komt\nAppreciatie: ontraden, Nederland is gebonden aan verdragen.\n\n"
            "Kamerstuk 19637, nr. 3428 – motie Vondeling (PVV)\nVerzoekt de regering om te "
            "bezien of statushouders die terugkeren naar het land van herkomst hun "
            "vergunning kunnen verliezen\nAppreciatie: ontraden, tenzij de motie wordt "
            "gewijzigd.\n\nKamerstuk 19637, nr. 3429 – motie Boomsma (CDA)\nVerzoekt het "
            "presidium iets te doen.\nAppreciatie: geen",
            [
                ("3427", ["Vondeling"], "ontraden", "ontraden"),
                ("3428", ["Vondeling"], "ontraden-tenzij-gewijzigd", "ontraden"),
                ("3429", ["Boomsma"], "geen-appreciatie", "Appreciatie: geen"),
            ],
        ),
        ("Ik ontraad de motie-Jansen (36 410, nr. 5) niet.", []),
        (
            "Ik zie geen reden om de motie-Jansen (36 410, nr. 5) te ontraden en laat het "
            "oordeel aan de Kamer.",
            [("5", ["Jansen"], "oordeel-kamer", "laat het oordeel aan de Kamer")],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) ontraad ik. Datzelfde geldt voor de "
            "motie-Pieters (36 410, nr. 6).",
            [
                ("5", ["Jansen"], "ontraden", "ontraad ik"),
                ("6", ["Pieters"], "ontraden", "Datzelfde geldt voor"),
            ],
        ),
        (
            "Ik adviseer de Kamer de motie-Jansen (36 410, nr. 5) niet aan te nemen.",
            [
                (
                    "5",
                    ["Jansen"],
                    "ontraden",
                    "adviseer de Kamer de motie-Jansen (36 410, nr. 5) niet aan te nemen",
                )
            ],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) raad ik af.",
            [("5", ["Jansen"], "ontraden", "raad ik af")],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) verzoekt om een onderzoek. Ik verwijs naar "
            "wat ik eerder heb gezegd: ontraden.",
            [("5", ["Jansen"], "ontraden", "ontraden")],
        ),
        (
            "36 410, nr. 5 (motie-Jansen)\nOntraden. De kosten zijn te hoog.\n\n36 410, "
            "nr. 6 (motie-Pieters)\nOordeel Kamer.",
            [
                ("5", ["Jansen"], "ontraden", "Ontraden"),
                ("6", ["Pieters"], "oordeel-kamer", "Oordeel Kamer"),
            ],
        ),
        (
            "Kamerstuk 36410, nr. 5 – motie Jansen (D66)\nDe motie verzoekt om een plan. "
            "Ik geef de motie oordeel Kamer.\n\nKamerstuk 36410, nr. 6 – motie Pieters "
            "(SP)\nIk ontraad de motie.",
            [
                ("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer"),
                ("6", ["Pieters"], "ontraden", "ontraad"),
            ],
        ),
        (
            "Motie van het lid Mutluer (33): oordeel Kamer.\n\nMotie van het lid Ellian "
            "(34): ontraden.",
            [
                ("33", ["Mutluer"], "oordeel-kamer", "oordeel Kamer"),
                ("34", ["Ellian"], "ontraden", "ontraden"),
            ],
        ),
        (
            "Het verzoek om de kosten over te nemen ligt bij gemeenten. De motie-Jansen "
            "(36 410, nr. 5) vraagt daarom.",
            [],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) gaat over reisadviezen. De dienst ontraadt "
            "reizen naar dat gebied.",
            [],
        ),
        (
            "Wat het lid Madelaar (PVV) c.s. wil (36 410, nr. 5), ontraad ik.",
            [("5", ["Madelaar"], "ontraden", "ontraad ik")],
        ),
        (
            "In haar motie (36 410, nr. 5) pleit mevrouw Jansen (VVD) voor treinen. Ik "
            "laat de uitspraak daarover aan de Kamer.",
            [("5", ["Jansen"], "oordeel-kamer", "laat de uitspraak daarover aan de Kamer")],
        ),
        (
            "Het lid Jansen (CDA) heeft een motie ingediend (36 410, nr. 5). Op 2 juni is "
            "de motie gewijzigd (36 410, nr. 9, ter vervanging van nr. 5). De gewijzigde "
            "motie verzoekt om een plan. Ik geef de gewijzigde motie oordeel Kamer.",
            [("9", ["Jansen"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "Tot slot heeft de heer Jansen (CDA) een motie (36 410, nr. 5) ingediend over "
            "wegen. Ik verzoek de heer Jansen zijn motie aan te houden. Blijft de motie "
            "gehandhaafd, dan dien ik haar te ontraden.",
            [
                (
                    "5",
                    ["Jansen"],
                    "verzocht-aan-te-houden",
                    "verzoek de heer Jansen zijn motie aan te houden | ontraden",
                )
            ],
        ),
        (
            "De motie van het lid Jansen (SP) (36 410, nr. 5) ontraad ik. Hetzelfde lid "
            "verzoekt in haar motie onder nr. 6 om een maximum. Ook deze motie ontraad ik.",
            [
                ("5", ["Jansen"], "ontraden", "ontraad ik"),
                ("6", ["Jansen"], "ontraden", "ontraad ik"),
            ],
        ),
        (
            "Motie K van de leden Jansen (VVD) en Pieters (SP) verzoekt om een plan. Ik "
            "kan de motie beschouwen als oordeel Kamer.",
            [("K", ["Jansen", "Pieters"], "oordeel-kamer", "oordeel Kamer")],
        ),
        (
            "Moties van het lid Jansen (PVV) over reizen (36 410, nr. 5) en banden (36 "
            "410, nr. 6)\n\nHet kabinet ontraadt beide moties.",
            [("5", ["Jansen"], "ontraden", "ontraadt"), ("6", ["Jansen"], "ontraden", "ontraadt")],
        ),
        (
            "Het lid Jansen (SP) vraagt om een norm in zijn motie (36 410, nr. 5). Eerder "
            "heeft uw Kamer met de motie-Pieters c.s. om een register gevraagd. Ik kan het "
            "oordeel aan de Kamer laten.",
            [("5", ["Jansen"], "oordeel-kamer", "oordeel aan de Kamer")],
        ),
        (
            "De motie van het lid Jansen (SP) (36 410, nr. 5) gaat over spoor. De "
            "staatssecretaris van Defensie heeft mij laten weten de motie te ontraden.",
            [("5", ["Jansen"], "ontraden", "ontraden")],
        ),
        (
            "De motie van het lid Jansen (SP) (36 410, nr. 5) bevat twee verzoeken. Het "
            "eerste verzoek is om een plan te maken. Dit laat ik aan het oordeel van de "
            "Kamer. Het tweede verzoek is om een norm in te voeren. Dit deel van de motie "
            "ontraad ik.",
            [
                ("5", ["Jansen"], "oordeel-kamer", "aan het oordeel van de Kamer"),
                ("5", ["Jansen"], "ontraden", "ontraad ik"),
            ],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) vraagt om een verbod. Het kabinet verzoekt uw "
            "Kamer deze motie niet te steunen.",
            [("5", ["Jansen"], "ontraden", "verzoekt uw Kamer deze motie niet te steunen")],
        ),
        (
            "De motie-Jansen (36 410, nr. 5) vraagt om een verbod. Dat de kosten zijn "
            "overgenomen door gemeenten, verandert niets. Ik ben bereid deze motie over te "
            "nemen.",
            [("5", ["Jansen"], "overgenomen", "bereid deze motie over te nemen")],
        ),
        (
            "Nr. 40. Het voorstel bevat geen plicht. Ik geef de motie oordeel Kamer.\n\n"
            "Nr. 41. Ik ontraad de motie.",
            [("40", [], "oordeel-kamer", "oordeel Kamer"), ("41", [], "ontraden", "ontraad")],
        ),
        (
            "De motie van D66 en CDA ligt mij na aan het hart. De motie van het lid Jansen "
            "(SP) (36 410, nr. 5) ontraad ik.",
            [("5", ["Jansen"], "ontraden", "ontraad ik")],
        ),
        (
            "De motie van mevrouw Westdijk (CDA) en de heer Kuyper (D66) (36 410, nr. 5) "
            "ontraad ik. De tweede motie, eveneens van de heer Kuyper (36 410, nr. 6), "
            "geef ik oordeel Kamer.",
            [
                ("5", ["Westdijk", "Kuyper"], "ontraden", "ontraad ik"),
                ("6", [], "oordeel-kamer", "oordeel Kamer"),
            ],
        ),
        (
            "Tot slot heeft het lid Jansen (SP) met de motie op stuk nr. 7 om inzage "
            "verzocht. Ik verzoek mevrouw Jansen haar motie aan te houden.",
            [
                (
                    "7",
                    ["Jansen"],
                    "verzocht-aan-te-houden",
                    "verzoek mevrouw Jansen haar motie aan te houden",
                )
            ],
        ),
        (
            "Dan die van mevrouw Jansen (SP) (36 410, nr. 7). Dit is geen taak van het Rijk. Ik "
            "kan uw Kamer alleen maar aanraden die motie te verwerpen.",
            [("7", ["Jansen"], "ontraden", "aanraden die motie te verwerpen")],
        ),
        (
            "De motie van het lid Jansen (SP) op stuk nr. 7 verzoekt om een plan.\n\nTen slotte de "
            "heer Pieters (VVD). In zijn motie vraagt hij om een norm. Oordeel Kamer.",
            [(None, ["Pieters"], "oordeel-kamer", "Oordeel Kamer")],
        ),
        (
            "De motie van mevrouw Jansen (SP) over een plan ontraad ik.\n\nVan mevrouw Jansen is "
            "ook de motie die vraagt om een norm. Oordeel Kamer.",
            [
                (None, ["Jansen"], "ontraden", "ontraad ik"),
                (None, ["Jansen"], "oordeel-kamer", "Oordeel Kamer"),
            ],
        ),
        (
            "De gewijzigde motie met nummer 72 van het lid Jansen (SP), die in de plaats komt van "
            "de motie met nummer 68, roept op tot een plan. Ik laat het oordeel over de motie "
            "aan de Kamer.",
            [("72", ["Jansen"], "oordeel-kamer", "laat het oordeel over de motie aan de Kamer")],
        ),
        (
            "De gewijzigde motie van het lid Jansen (SP) (36 410, nr. 9), die de motie onder nr. 5 "
            "vervangt, vraagt om een register. De motie ontraad ik.",
            [("9", ["Jansen"], "ontraden", "ontraad ik")],
        ),
        (
            "1211, Jansen (SP)\n\nVraagt: een verbod. Ontraden.\n\n1212, Pieters (VVD) c.s.\n\n"
            "Vraagt: een norm. Oordeel Kamer.",
            [
                ("1211", ["Jansen"], "ontraden", "Ontraden"),
                ("1212", ["Pieters"], "oordeel-kamer", "Oordeel Kamer"),
            ],
        ),
        (
            "36410-12. Deze motie roept op tot een verbod. Ik ontraad haar.",
            [("12", [], "ontraden", "ontraad")],
        ),
        (
            "Motie over vooroverleg\n\nDe motie van het lid Jansen (SP) (Kamerstuk 36 410, nr. 5) "
            "vraagt om overleg. Ik ontraad de motie.",
            [("5", ["Jansen"], "ontraden", "ontraad")],
        ),
        (
            "Gewijzigde motie over openingstijden\n\nDe oorspronkelijke motie van het lid "
            "Jansen (SP) (36 410, nr. 5) heb ik in het debat ontraden.\n\nIn de gewijzigde motie "
            "van het lid Jansen (SP) (36 410, nr. 9) wordt een proef gevraagd. Oordeel Kamer.",
            [
                ("5", ["Jansen"], "ontraden", "ontraden"),
                ("9", ["Jansen"], "oordeel-kamer", "Oordeel Kamer"),
            ],
        ),
        (
            "De motie van het lid Jansen (SP) op stuk nr. 7 is ingetrokken en behoeft "
            "geen oordeel.",
            [],
        ),
        (
            "De motie van het lid Jansen (SP) op stuk nr. 7 heeft een lange geschiedenis. Daarom "
            "moet ik haar, hoe goed zij ook werd verdedigd, ontraden.",
            [("7", ["Jansen"], "ontraden", "ontraden")],
        ),
        (
            "Nr.\tIndiener\tAppreciatie\n372\tJansen (SP)\tZie hieronder\n373\tPieters (VVD)\t"
            "Ontraden\n\n372\n\nDe motie vraagt om een plan. Ik ben bereid de motie over te nemen.",
            [
                ("373", ["Pieters"], "ontraden", "Ontraden"),
                ("372", ["Jansen"], "overgenomen", "bereid de motie over te nemen"),
            ],
        ),
    ],
)
def test_verdicts_are_found(
    body: str, expected: list[tuple[str | None, list[str], str, str]]
) -> None:
    assert verdicts(body) == expected


def promises(body: str) -> list[tuple[str, str | None]]:
    """
    The words of each promise, and the moment of the parliamentary year before which it is due.
    """
    letter = draft(OPENING + body + CLOSING).letter
    return [
        (
            " | ".join(words.text for words in letter.words_of(promise)),
            None if promise.term is None else str(promise.term),
        )
        for promise in letter.commitments
    ]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Ik zeg toe dat ik de Kamer voor de zomer van 2026 informeer over de uitvoering", "zomer"),
        ("Ik zeg de Kamer toe om in het najaar een brief te sturen over de voortgang", None),
        ("Ik ben voornemens uw Kamer begin 2026 te informeren over de uitkomsten", None),
        ("Ik zal uw Kamer na de zomer informeren over de uitkomsten", None),
        ("Ik zal uw Kamer vóór de zomer informeren over de uitkomsten", "zomer"),
        ("De minister van Defensie schrijft u daarover voor het zomerreces", "zomerreces"),
        ("In juni 2026 stuurt de minister van Defensie u het eerste overzicht", None),
        ("Een eerste overzicht zal u uiterlijk 30 juni 2026 bereiken", None),
        ("De uitkomst ziet u voor het zomerreces", "zomerreces"),
        ("De toets heeft u uiterlijk 1 juni 2026", None),
        ("Voor het zomerreces weet u hoeveel inrichtingen het halen", "zomerreces"),
        (
            "Hoe het ermee staat, vertel ik u in een brief die voor het zomerreces komt",
            "zomerreces",
        ),
        ("In november 2026 staat in een brief aan uw Kamer hoe het toezicht wordt", None),
        ("Hierover zal door ons binnen zes maanden worden gerapporteerd", None),
        ("Overeenkomstig de door mij in het debat gedane toezegging komt er een toets", None),
        (
            "Ik heb in het debat aangegeven de moties schriftelijk van een appreciatie te voorzien",
            None,
        ),
    ],
)
def test_promise_is_found(sentence: str, term: str | None) -> None:
    assert promises(f"{sentence}.") == [(sentence, term)]


def details(body: str) -> list[tuple[str, str | None, str | None, str | None, str, str | None]]:
    """
    Of each verdict its category, what qualifies it, its fallback, its part, and whose it is.
    """
    letter = draft(OPENING + body + CLOSING).letter
    return [
        (
            str(verdict.category),
            None if verdict.qualified is None else str(verdict.qualified),
            None if verdict.fallback is None else str(verdict.fallback),
            verdict.part,
            str(verdict.holder),
            verdict.colleague,
        )
        for verdict in letter.verdicts
    ]


MOTION = "De motie van het lid Jansen (SP) (36 410, nr. 5) gaat over spoor."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Zolang het binnen het budget past, laat ik het oordeel aan de Kamer. Is extra "
            "geld nodig, dan is de appreciatie ontraden.",
            [("oordeel-kamer", "condition", "ontraden", None, "ondertekenaar", None)],
        ),
        (
            "Ik geef de motie oordeel Kamer. Daarbij ga ik ervan uit dat scholen zelf kiezen.",
            [("oordeel-kamer", "interpretation", None, None, "ondertekenaar", None)],
        ),
        (
            "Ik geef de motie oordeel Kamer, waarbij ik wel vooropstel dat er geen geld is.",
            [("oordeel-kamer", "caveat", None, None, "ondertekenaar", None)],
        ),
        (
            "Ik geef de motie oordeel Kamer, al teken ik daarbij aan dat de cijfers ontbreken.",
            [("oordeel-kamer", "caveat", None, None, "ondertekenaar", None)],
        ),
        (
            "Wel wijs ik erop dat scholen zelf kiezen. Ik geef de motie oordeel Kamer.",
            [("oordeel-kamer", "caveat", None, None, "ondertekenaar", None)],
        ),
        (
            "In deze vorm ontraad ik de motie. Zou het lid de motie zo willen aanpassen "
            "dat zij om een onderzoek vraagt, dan zou mijn oordeel positief zijn.",
            [("ontraden-tenzij-gewijzigd", "condition", None, None, "ondertekenaar", None)],
        ),
        (
            "Zoals zij voorligt, wordt de motie ontraden. Is het lid bereid X te vervangen "
            "door Y, dan kan zij oordeel Kamer krijgen.",
            [("ontraden-tenzij-gewijzigd", "condition", None, None, "ondertekenaar", None)],
        ),
        (
            "Als de indiener bevestigt dat het om een verkenning gaat, laat ik het oordeel "
            "aan de Kamer.",
            [("oordeel-kamer", "interpretation", None, None, "ondertekenaar", None)],
        ),
        (
            "Aannemende dat een inspanning volstaat, is de motie oordeel Kamer.",
            [("oordeel-kamer", "interpretation", None, None, "ondertekenaar", None)],
        ),
        (
            "Dit valt onder de minister van Financiën. Hij bereidt een brief voor. Hij "
            "ontraadt de motie.",
            [("ontraden", None, None, None, "ambtgenoot", "minister van Financiën")],
        ),
        (
            "Dit valt onder de minister van Financiën. Namens hem laat ik u weten dat hij "
            "de motie ontraadt.",
            [("ontraden", None, None, None, "ambtgenoot", "minister van Financiën")],
        ),
        (
            "Appreciatie: ontraden. Deze appreciatie is die van de minister van Financiën.",
            [("ontraden", None, None, None, "ambtgenoot", "minister van Financiën")],
        ),
        (
            "Het tweede verzoek ontraad ik; het eerste verzoek kan oordeel Kamer krijgen.",
            [
                ("ontraden", None, None, "tweede verzoek", "ondertekenaar", None),
                ("oordeel-kamer", None, None, "eerste verzoek", "ondertekenaar", None),
            ],
        ),
        (
            "Indien ik de motie zo mag uitleggen dat zij op een plan doelt, geef ik "
            "oordeel Kamer. Een verbod acht ik ongewenst: in dat geval zou ik de motie "
            "moeten ontraden.",
            [("oordeel-kamer", "interpretation", "ontraden", None, "ondertekenaar", None)],
        ),
        (
            "Wanneer een verbod is bedoeld, ontraad ik de motie. Mag ik de motie zo "
            "begrijpen dat zij een norm onderschrijft, dan laat ik het oordeel aan de "
            "Kamer.",
            [("oordeel-kamer", "interpretation", "ontraden", None, "ondertekenaar", None)],
        ),
        (
            "Ik verzoek de indieners de motie aan te houden. Doen zij dat niet, dan acht "
            "ik de motie ontijdig.",
            [("verzocht-aan-te-houden", None, "ontijdig", None, "ondertekenaar", None)],
        ),
        (
            "Ik ga ervan uit dat de motie ziet op begeleiding. Zo begrepen kan ik het "
            "oordeel aan de Kamer laten.",
            [("oordeel-kamer", "interpretation", None, None, "ondertekenaar", None)],
        ),
        (
            "Ik leg de motie zo uit dat ik overleg met de AFM. Met deze uitleg laat ik het "
            "oordeel aan de Kamer.",
            [("oordeel-kamer", "interpretation", None, None, "ondertekenaar", None)],
        ),
        (
            "Ik geef de motie oordeel Kamer. Ik hecht er wel aan te benadrukken dat dit "
            "niet geldt voor fraude.",
            [("oordeel-kamer", "caveat", None, None, "ondertekenaar", None)],
        ),
        (
            "Als de motie mij vraagt dit te bespreken, dan kan ik haar aan het oordeel van "
            "de Kamer laten.",
            [("oordeel-kamer", "interpretation", None, None, "ondertekenaar", None)],
        ),
        (
            "De eerste helft van het dictum ontraad ik. De tweede helft kan ik oordeel "
            "Kamer geven.",
            [
                ("ontraden", None, None, "eerste helft", "ondertekenaar", None),
                ("oordeel-kamer", None, None, "tweede helft", "ondertekenaar", None),
            ],
        ),
        (
            "Het eerste deel vraagt om geld, het tweede om een brief. Het eerste deel van de "
            "motie ontraad ik. Met het tweede deel kan ik uit de voeten, als ik daarbij mag "
            "uitgaan van cijfers van het CBS. Voor dat deel: oordeel Kamer.",
            [
                ("ontraden", None, None, "eerste deel", "ondertekenaar", None),
                ("oordeel-kamer", "interpretation", None, "tweede deel", "ondertekenaar", None),
            ],
        ),
        (
            "Advies: oordeel Kamer voor het eerste, ontraden voor het tweede onderdeel.",
            [
                ("oordeel-kamer", None, None, "eerste onderdeel", "ondertekenaar", None),
                ("ontraden", None, None, "tweede onderdeel", "ondertekenaar", None),
            ],
        ),
        (
            "Ontraden voor het eerste en oordeel Kamer voor het laatste.",
            [
                ("ontraden", None, None, "eerste verzoek", "ondertekenaar", None),
                ("oordeel-kamer", None, None, "laatste verzoek", "ondertekenaar", None),
            ],
        ),
        (
            "Er is geld voor het eerste kwartaal. Ik geef oordeel Kamer voor het tweede jaar.",
            [("oordeel-kamer", None, None, None, "ondertekenaar", None)],
        ),
        (
            "Ontraden moet ik de motie, die de regering oproept te stoppen.",
            [("ontraden", None, None, None, "ondertekenaar", None)],
        ),
        (
            "Dit ligt op het terrein van de minister van Financiën. Om deze reden ontraadt "
            "hij de motie.",
            [("ontraden", None, None, None, "ambtgenoot", "minister van Financiën")],
        ),
    ],
)
def test_verdict_has_its_details(
    words: str, expected: list[tuple[str, str | None, str | None, str | None, str, str | None]]
) -> None:
    assert details(f"{MOTION} {words}") == expected


@pytest.mark.parametrize(
    ("head", "row", "subject"),
    [
        ("Nr.\tIndiener\tOnderwerp\tOordeel", "5\tJansen (SP)\tEen plan\tOntraden", "een plan"),
        (
            "Nr.\tTitel\tIndiener\tOordeel",
            "5\tCO2 in de bouw\tKok (SP)\tOntraden",
            "CO2 in de bouw",
        ),
        (
            "Nr.\tIndiener\tOnderwerp\tToelichting\tOordeel",
            "5\tJansen (SP)\tEen plan\tGemeenten gaan hier zelf over en doen dat goed\tOntraden",
            "een plan",
        ),
        ("Nr.\tIndiener\tVerzoek\tOordeel", "5\tJansen (SP)\teen plan te maken\tOntraden", None),
        ("Nr.\tIndiener\tOordeel", "5\tJansen (SP)\tOntraden", None),
    ],
)
def test_subject_stands_in_the_column_that_says_so(
    head: str, row: str, subject: str | None
) -> None:
    letter = draft(f"{OPENING}{head}\n{row}\n6\tPieters (VVD)\t\t\tOntraden\n{CLOSING}").letter

    assert letter.motions[0].subject == subject


def test_explanation_below_a_table_qualifies_the_verdict_in_its_cell() -> None:
    table = "Nr.\tIndiener\tOnderwerp\tAppreciatie\n5\tJansen (SP)\tEen plan\tOordeel Kamer\n"
    below = "De motie op stuk nr. 5 lees ik zo dat het om een verkenning gaat."

    assert details(f"{table}6\tPieters (VVD)\tEen norm\tOntraden\n\n{below}") == [
        ("oordeel-kamer", "interpretation", None, None, "ondertekenaar", None),
        ("ontraden", None, None, None, "ondertekenaar", None),
    ]


def test_explanation_below_a_label_qualifies_the_verdict_in_it() -> None:
    label = "Motie-Jansen (36 410, nr. 5)\n\nAppreciatie: oordeel Kamer.\n\n"

    assert details(f"{label}Toelichting: dit kan. Ik teken daarbij wel aan dat het duur is.") == [
        ("oordeel-kamer", "caveat", None, None, "ondertekenaar", None)
    ]


def test_labels_in_a_list_qualify_the_verdict_among_them() -> None:
    listed = (
        "• Gevraagd: walstroom.\n• Mijn mening: oordeel Kamer.\n• Voorwaarde: er is capaciteit.\n"
    )

    assert details(f"Nr. 5 (Jansen, SP) over walstroom\n\n{listed}") == [
        ("oordeel-kamer", "condition", None, None, "ondertekenaar", None)
    ]


def test_marker_in_brackets_points_at_a_note_without_them() -> None:
    text = f"{OPENING}De wet[1] kent artikel 11.{CLOSING}\n1 Kamerstuk 36 200, nr. 3.\n"
    [marker] = [node.node for node in draft(text).letter.nodes if isinstance(node.node, NoteRef)]

    assert (marker.text, marker.footnote) == ("[1]", "n1")


def test_promise_for_the_time_that_the_motion_asks_for_is_due_by_then() -> None:
    body = (
        "De motie van het lid Jansen (SP) (36 410, nr. 5) verzoekt de regering voor 1 juli 2027 "
        "een plan te maken. Oordeel Kamer. Ik zal u het plan binnen de gevraagde termijn toezenden."
    )
    [promise] = draft(OPENING + body + CLOSING).letter.commitments

    assert str(promise.until) == "2027-06-30"


def test_debate_to_come_is_not_the_one_of_that_name_that_was() -> None:
    text = (
        "Den Haag, 12 februari 2026\n\nGeachte voorzitter,\n\nIn het commissiedebat "
        "Arbeidsmigratie van 5 februari 2026 zijn moties aangekondigd.\n\nVoor het "
        "eerstvolgende commissiedebat "
        "Arbeidsmigratie bericht ik uw Kamer over dit gesprek."
    )
    debates = draft(text + CLOSING).letter.debates

    assert [(each.title, str(each.date)) for each in debates] == [
        ("Arbeidsmigratie", "2026-02-05"),
        ("Arbeidsmigratie", "None"),
    ]


def papers(text: str) -> list[tuple[str | None, str | None]]:
    return [(each.dossier, each.number) for each in draft(text + CLOSING).letter.motions]


def test_dossier_of_all_motions_may_be_told_in_a_sentence() -> None:
    text = "Geachte voorzitter,\n\nHet dossiernummer van alle moties is 31 066.\n\n"

    assert papers(f"{text}Nr. 14 - Jansen (SP)\n\nOntraden.") == [("31066", "14")]


def test_dossier_of_a_motion_far_away_is_not_that_of_the_others() -> None:
    head = (
        "Tweede Kamer der Staten-Generaal\t2\nVergaderjaar 2014–2015\n\n27 926\tHuurbeleid\n\n"
        "32 847\tWoningmarkt\n\nNr. 231\tBRIEF VAN DE MINISTER VAN DEFENSIE\n\nAan de Voorzitter "
        "van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 15 december 2014\n\n"
    )
    body = (
        "De motie van het lid Jansen (SP) op stuk nr. 222 ontraad ik.\n\nDe motie van het lid "
        "Pieters (VVD) (Kamerstuk 32 847, nr. 148) ontraad ik ook."
    )

    assert papers(head + body) == [("27926", "222"), ("32847", "148")]


def test_marker_of_a_note_may_be_a_star() -> None:
    text = f"{OPENING}Dit staat al vast.* Ik ontraad niets.{CLOSING}\n* ACM, besluit.\n"
    letter = draft(text).letter

    assert [(note.marker, note.text) for note in letter.footnotes] == [("*", "* ACM, besluit.")]


def test_who_calls_himself_demissionary_is() -> None:
    letter = draft(f"{OPENING}Dat laat ik als demissionair minister aan anderen.{CLOSING}").letter

    assert [each.demissionary for each in letter.signatories] == [True]


def test_verdict_in_brackets_names_the_colleague() -> None:
    table = "Nr.\tIndiener\tAppreciatie\n5\tJansen (SP)\tOordeel Kamer (minister van VWS)\n"

    assert details(f"{table}6\tPieters (VVD)\tOntraden\n") == [
        ("oordeel-kamer", None, None, None, "ambtgenoot", "minister van VWS"),
        ("ontraden", None, None, None, "ondertekenaar", None),
    ]


def test_label_on_another_item_of_the_list_says_what_qualifies_a_verdict() -> None:
    text = (
        "Motie van het lid Jansen (SP) (29 544, nr. 7)\n\n- Verzoek: te bevorderen dat dit kan.\n"
        "- Lezing: het gaat om een gesprek; er komt geen plicht.\n- Appreciatie: oordeel Kamer."
        "\n\nMotie van het lid Pieters (VVD) (29 544, nr. 8)\n\n- Appreciatie: oordeel Kamer.\n"
        "- Voorwaarde: de sector betaalt mee.\n"
    )
    letter = draft(f"{OPENING}{text}{CLOSING}").letter
    clauses = [
        (each.node.kind.value, letter.text[each.start : each.end])
        for each in letter.nodes
        if isinstance(each.node, Condition)
    ]

    assert [each.qualified and each.qualified.value for each in letter.verdicts] == [
        "interpretation",
        "condition",
    ]
    assert clauses == [
        ("interpretation", "het gaat om een gesprek; er komt geen plicht"),
        ("condition", "de sector betaalt mee"),
    ]


def test_label_in_the_list_of_another_motion_says_nothing() -> None:
    text = (
        "- Motie van het lid Jansen (SP) (29 544, nr. 7): ontraden.\n"
        "- Motie van het lid Pieters (VVD) (29 544, nr. 8): oordeel Kamer.\n"
        "- Motie van het lid Vos (D66) (29 544, nr. 9): ontraden.\n"
        "- Voorwaarde: de sector betaalt mee.\n"
    )

    letter = draft(f"{OPENING}{text}{CLOSING}").letter

    assert [each.qualified for each in letter.verdicts] == [None, None, None]


@pytest.mark.parametrize(
    "words",
    [
        "Van het lid Jansen (SP) ligt op stuk nr. 7 een motie voor die om een plan vraagt. Ik "
        "ontraad de motie.",
        "Het lid Jansen (SP) heeft een motie ingediend die is gedrukt onder nr. 7 en waarin zij "
        "om een plan vraagt. Ik ontraad de motie.",
    ],
)
def test_number_of_a_motion_may_stand_apart_from_the_word(words: str) -> None:
    assert papers(f"{OPENING}{words}") == [("36410", "7")]


def test_dossier_that_is_said_to_be_of_all_motions_is() -> None:
    text = (
        "Geachte voorzitter,\n\nDe motie van het lid Vos (D66) (35 570 XV, nr. 4) is uitgevoerd. "
        "Dat geldt ook voor die van het lid Pieters (VVD) (35 570 XV, nr. 5).\n\nMoties\n\n"
        "De moties zijn gedrukt in dossier 35 420.\n\nDe motie van het lid Jansen (SP) op stuk "
        "nr. 312 ontraad ik."
    )

    assert ("35420", "312") in papers(text)


def test_next_motion_of_a_member_is_another_one() -> None:
    text = (
        f"{OPENING}Motie van de leden Jansen (SP) en Vos (D66)\n\nOntraden.\n\n"
        "Tweede motie van het lid Jansen (SP)\n\nOordeel Kamer."
    )
    letter = draft(text + CLOSING).letter

    assert [each.category.value for each in letter.verdicts] == ["ontraden", "oordeel-kamer"]
    assert len({each.motion for each in letter.verdicts}) == 2


@pytest.mark.parametrize("opening", ["De motie vraagt", "In deze motie staat", "Deze motie wil"])
def test_long_title_of_a_motion_needs_no_empty_line_below_it(opening: str) -> None:
    title = "Motie van de leden Bakker (VVD) en Jansen (SP) over grote hallen langs de snelweg"
    text = (
        f"{OPENING}De afgelopen maanden is met alle provincies over dit onderwerp gesproken, en \n"
        "dat zal ook na de zomer gebeuren.\n\n"
        f"{title}\n{opening} dat er in het hele land een plan komt voor de hallen die langs de \n"
        f"snelwegen staan. Ik ontraad de motie.{CLOSING}"
    )

    [heading] = [each for each in draft(text).letter.body if isinstance(each, Heading)]

    assert heading.text == title


def test_second_motion_of_a_member_may_be_the_twelfth_of_the_letter() -> None:
    names = "Aalbers Bakker Cornelissen Dekker Evers Faber Gerritsen Hendriks Jansen Jansen".split()
    motions = "".join(
        f"De motie van het lid {name} (SP) (36 410, nr. {number}) krijgt oordeel Kamer.\n\n"
        for number, name in enumerate(names, 11)
    )
    letter = draft(f"{OPENING}{motions}De tweede motie van het lid Jansen vergt geld.{CLOSING}")

    assert [each.number for each in letter.letter.motions] == [str(each) for each in range(11, 21)]


def test_vote_before_which_something_is_due_may_have_a_day() -> None:
    text = "Ik heb toegezegd dit te doen voordat daarover op dinsdag 10 december wordt gestemd."
    letter = draft(f"Den Haag, 6 december 2024\n\n{OPENING}{text}{CLOSING}").letter

    assert [(str(each.until), each.term) for each in letter.commitments] == [
        ("2024-12-09", Term.STEMMING)
    ]


@pytest.mark.parametrize(
    "name", ["W.g. J. de Vries", "(w.g.) J. de Vries", "J. de Vries - Van Dam"]
)
def test_name_of_who_signs_may_say_that_it_was_signed(name: str) -> None:
    text = f"{OPENING}Dit is alles.\n\nDe Minister van Defensie,\n\n{name}\n"

    assert len(draft(text).letter.signatories) == 1


def test_name_of_a_debate_is_no_member() -> None:
    text = (
        f"{OPENING}Appreciatie moties VAO Dierenwelzijn\n\nDe motie-Vos (28 286, nr. 5) ontraad ik."
    )

    assert papers(text) == [("28286", "5")]


def test_who_asks_in_a_motion_submitted_it() -> None:
    text = f"{OPENING}In de motie op stuk nr. 67 vraagt de heer Vos een fonds. Ik ontraad de motie."
    motions = draft(text + CLOSING).letter.motions

    assert [(each.number, [one.name for one in each.submitters]) for each in motions] == [
        ("67", ["Vos"])
    ]


THREE = """De motie van het lid Jansen (SP) (36 410, nr. 5) geef ik oordeel Kamer.

De motie van het lid Pieters (VVD) (36 410, nr. 6) vraagt om geld.

De motie van het lid Kok (D66) (36 410, nr. 7) vraagt om een wet.

"""
FIRST = ("5", ["Jansen"], "oordeel-kamer", "oordeel Kamer")


@pytest.mark.parametrize(
    ("words", "judged"),
    [
        ("Ik ontraad beide moties.", ["6", "7"]),
        ("De beide moties ontraad ik.", ["6", "7"]),
        ("Deze twee moties ontraad ik.", ["6", "7"]),
        # Which two of them is not said: the one that the text is about, and no other is guessed.
        ("Ik ontraad twee moties.", ["7"]),
        (
            "De motie op stuk nr. 5 en die over rente lijken op elkaar. Beide moties ontraad ik.",
            ["5"],
        ),
    ],
)
def test_both_motions_are_the_last_two_of_which_the_text_spoke(
    words: str, judged: list[str]
) -> None:
    found = verdicts(THREE + words)

    assert [number for number, _, category, _ in found if category == "ontraden"] == judged


def test_motions_that_are_announced_together_are_of_their_member() -> None:
    body = (
        "De motie van het lid Jansen (SP) (36 410, nr. 5) geef ik oordeel Kamer.\n\n"
        "De motie van het lid Kok (D66) (36 410, nr. 4) is aangehouden.\n\n"
        "Van het lid Pieters (VVD) zijn twee moties afkomstig. De motie op stuk nr. 6 vraagt om "
        "geld. De motie op stuk nr. 7 vraagt om een wet. Ik ontraad beide moties."
    )

    assert verdicts(body) == [
        FIRST,
        ("6", ["Pieters"], "ontraden", "ontraad"),
        ("7", ["Pieters"], "ontraden", "ontraad"),
    ]


def test_words_behind_a_colon_are_no_name() -> None:
    letter = draft(f"{OPENING}{MOTION} Zo begrijp ik de motie: het Rijk betaalt.{CLOSING}").letter

    assert [[each.name for each in motion.submitters] for motion in letter.motions] == [["Jansen"]]


def test_verdict_on_the_motion_as_it_was_is_on_what_is_replaced() -> None:
    body = (
        "Gewijzigde motie van het lid Jansen (SP) (36 410, nr. 9, t.v.v. nr. 5)\n\n"
        "De motie zoals die op 2 december voorlag, vroeg nog om een heffing. Mijn oordeel over die "
        "motie was ontraden.\n\nDe gewijzigde motie geef ik oordeel Kamer."
    )

    assert [(number, category) for number, _, category, _ in verdicts(body)] == [
        ("5", "ontraden"),
        ("9", "oordeel-kamer"),
    ]


def test_heading_with_a_subject_is_not_the_earlier_motion_of_that_member() -> None:
    body = (
        "Zoals gevraagd in de eerdere motie-Jansen (36 200, nr. 3) komt er een wet.\n\n"
        "Motie van het lid Jansen (SP) over telefoons\n\nDe motie vraagt om een nummer. Ontraden."
    )

    assert verdicts(body) == [(None, ["Jansen"], "ontraden", "Ontraden")]


def test_verdict_goes_on_over_the_page_with_a_capital() -> None:
    body = (
        f"{MOTION} De sector is al begonnen1 en de\nkosten zijn laag. Ik kan de motie oordeel\n\n"
        "1 Kamerstuk 36 200, nr. 3.\n\nPagina 1 van 2\n\fDatum\n27 juni 2022\nKenmerk\n2022-03\n\n"
        "Kamer geven, mits de sector meewerkt.\n\n"
        "De motie van het lid Pieters (VVD) (36 410, nr. 6) ontraad ik."
    )

    assert verdicts(body) == [
        ("5", ["Jansen"], "oordeel-kamer", "oordeel | Kamer"),
        ("6", ["Pieters"], "ontraden", "ontraad ik"),
    ]


def test_item_goes_on_over_the_page() -> None:
    body = (
        "1. Motie van het lid Jansen (SP) over sport (36 410, nr. 5). De motie bevat twee\n"
        "verzoeken. Het eerste verzoek krijgt oordeel Kamer. Het tweede verzoek is een wet.\n"
        "Die is duur1 en past\n\n"
        "1 Kamerstuk 36 200, nr. 3.\n\nPagina 1 van 2\n\fDatum\n27 juni 2022\nKenmerk\n2022-03\n\n"
        "niet bij het beleid. Dat deel van de motie ontraad ik.\n\n"
        "2. Motie van het lid Pieters (VVD) over zorg (36 410, nr. 6). Deze motie ontraad ik."
    )

    letter = draft(f"{OPENING}{body}{CLOSING}").letter

    assert [(each.motion, str(each.category), each.part) for each in letter.verdicts] == [
        ("m1", "oordeel-kamer", "eerste verzoek"),
        ("m1", "ontraden", "tweede verzoek"),
        ("m2", "ontraden", None),
    ]
    items = [place.node for place in letter.nodes if isinstance(place.node, Item)]
    assert [each.continued for each in items] == [False, True, False]


@pytest.mark.parametrize(
    "behind",
    [
        "en daarmee sluit ik deze brief af, met dank aan de leden.",
        "1 Kamerstuk 36 200, nr. 3.\n\n\f4 van de moties zijn aangenomen, en dat is veel.",
    ],
)
def test_paragraph_behind_a_list_goes_on_with_no_item(behind: str) -> None:
    body = "- de eerste motie1 en wat zij\nvan mij vraagt\n- de tweede motie en wat zij\nvraagt\n\n"

    letter = draft(f"{OPENING}{body}{behind}{CLOSING}").letter

    items = [place.node for place in letter.nodes if isinstance(place.node, Item)]
    assert [each.continued for each in items] == [False, False]


@pytest.mark.parametrize(
    "said",
    [
        "Het lid Jansen (SP) heeft zijn motie aangepast. De gewijzigde motie (Kamerstuk 36 410, "
        "nr. 9), ter vervanging van die gedrukt onder nr. 5, vraagt om een wet.",
        "Mevrouw Jansen (SP) heeft haar motie gewijzigd (Kamerstuk 36 410, nr. 9, t.v.v. nr. 5).",
    ],
)
def test_number_that_is_replaced_is_of_the_motion_that_was_just_changed(said: str) -> None:
    letter = draft(f"{OPENING}{said} Ik geef de gewijzigde motie oordeel Kamer.{CLOSING}").letter

    assert [
        (each.number, [one.name for one in each.submitters], each.replaces)
        for each in letter.motions
    ] == [("5", ["Jansen"], None), ("9", ["Jansen"], "m1")]


def test_changed_motion_of_another_member_has_not_replaced_the_one_before_it() -> None:
    body = (
        "De motie van het lid Vos (36 410, nr. 5) is gewijzigd. De motie van het lid Jansen wil "
        "niets. De gewijzigde motie (nr. 9, t.v.v. nr. 5) ontraad ik."
    )
    letter = draft(OPENING + body + CLOSING).letter

    assert [(each.number, [one.name for one in each.submitters]) for each in letter.motions] == [
        ("5", ["Vos"]),
        (None, ["Jansen"]),
        ("9", ["Vos"]),
    ]


@pytest.mark.parametrize("mark", ["1", "[1]", "<1>", "(1)", "1)", "¹", "*"])
def test_line_that_ends_with_a_marker_is_no_heading(mark: str) -> None:
    note = "Kamerstuk 36 200, nr. 3."
    body = f"{MOTION}\n\nIk heb beloofd u cijfers te sturen over vrouwen.{mark}\n\nOntraden."
    letter = draft(f"{OPENING}{body}{CLOSING}\n\n{mark} {note}").letter

    assert [type(each) for each in letter.body if isinstance(each, Heading)] == []
    assert [str(each.status) for each in letter.commitments] == ["prior"]


@pytest.mark.parametrize("and_", [", en meld", " en meld", " en informeer"])
def test_promise_without_a_subject_stands_behind_what_is_done_first(and_: str) -> None:
    body = f"{MOTION} Ik laat dit onderzoeken{and_} u de uitkomst uiterlijk 31 maart 2026."
    letter = draft(OPENING + body + CLOSING).letter

    assert [(each.until, str(each.status)) for each in letter.commitments] == [
        (dt.date(2026, 3, 31), "new")
    ]


@pytest.mark.parametrize("asked", ["wordt verzocht", "wordt de regering gevraagd", "betreft het"])
def test_first_and_second_may_lack_the_word_motie(asked: str) -> None:
    body = (
        f"Het lid Kok (D66) heeft twee moties ingediend. In de eerste {asked} een dashboard. Ik "
        f"laat het oordeel over de motie aan uw Kamer. In de tweede motie {asked} een "
        "heffing. De motie acht ik ontijdig."
    )

    assert verdicts(body) == [
        (None, ["Kok"], "oordeel-kamer", "laat het oordeel over de motie aan uw Kamer"),
        (None, ["Kok"], "ontijdig", "ontijdig"),
    ]


def test_earlier_verdict_may_stand_between_quotation_marks() -> None:
    body = (
        "Gewijzigde motie van het lid Jansen (SP) (36 410, nr. 9, t.v.v. nr. 5)\n\n"
        "Over de oorspronkelijke motie van het lid Jansen luidde mijn oordeel in het debat "
        "‘ontraden’. De gewijzigde motie geef ik oordeel Kamer."
    )

    assert [(number, category) for number, _, category, _ in verdicts(body)] == [
        ("5", "ontraden"),
        ("9", "oordeel-kamer"),
    ]


@pytest.mark.parametrize("when", ["vóór de Voorjaarsnota", "bij de Voorjaarsnota"])
def test_spring_memorandum_is_a_moment_with_a_code_of_its_own(when: str) -> None:
    letter = draft(f"{OPENING}{MOTION} De uitkomst ontvangt u {when}.{CLOSING}").letter

    assert [each.term for each in letter.commitments] == ["x-voorjaarsnota"]


@pytest.mark.parametrize("lead", ["Ook de motie", "De strekking van de motie"])
def test_paragraph_may_take_up_a_motion_behind_other_words(lead: str) -> None:
    body = (
        f"{MOTION} Deze motie ontraad ik.\n\n{lead} van het lid Kok (D66) (36 410, nr. 6) "
        "gaat over spoor. Ik laat het oordeel over de motie aan uw Kamer."
    )

    assert [(number, category) for number, _, category, _ in verdicts(body)] == [
        ("5", "ontraden"),
        ("6", "oordeel-kamer"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "De staatssecretaris laat het oordeel over de motie aan de Kamer.",
        "Zij kent de sector goed en laat het oordeel over de motie aan de Kamer.",
        "De staatssecretaris wacht een advies af. Zij laat het oordeel over de motie aan de Kamer.",
    ],
)
def test_colleague_is_who_was_named_in_full_before(said: str) -> None:
    body = f"{MOTION} Dit raakt het terrein van de staatssecretaris van Financiën. {said}"
    [verdict] = draft(OPENING + body + CLOSING).letter.verdicts

    assert (str(verdict.holder), verdict.colleague) == (
        "ambtgenoot",
        "staatssecretaris van Financiën",
    )


@pytest.mark.parametrize(
    ("said", "promised"),
    [
        ("Ik laat het oordeel aan de Kamer en kom daar in mei 2026 op terug.", 1),
        ("Daarnaast kom ik terug op één motie waarover ik al een oordeel gaf.", 0),
        ("Over de uitvoering bericht ik u in de bijlage bij de begroting.", 1),
        ("De cijfers stuur ik u in de bijlage bij deze brief.", 0),
        ("In die lezing informeer ik u daarover bij de begroting.", 0),
    ],
)
def test_what_the_house_will_get_is_a_promise(said: str, promised: int) -> None:
    assert len(draft(f"{OPENING}{MOTION}\n\n{said}{CLOSING}").letter.commitments) == promised


def test_when_comes_what_was_promised_is_of_that_promise() -> None:
    body = (
        f"{MOTION}\n\nIk heb toegezegd de Kamer een overzicht te sturen. U ontvangt dat overzicht "
        "uiterlijk in september 2026."
    )
    letter = draft(OPENING + body + CLOSING).letter

    assert [(str(each.status), each.until) for each in letter.commitments] == [
        ("prior", dt.date(2026, 9, 30))
    ]


@pytest.mark.parametrize(
    "when",
    [
        "voor het zomerreces, dus uiterlijk eind juni 2026,",
        "uiterlijk eind juni 2026, vóór het zomerreces,",
    ],
)
def test_term_and_day_of_one_promise_belong_together(when: str) -> None:
    letter = draft(f"{OPENING}{MOTION}\n\nIk stuur u {when} een brief.{CLOSING}").letter

    assert [(each.term, each.until) for each in letter.commitments] == [
        (Term.ZOMERRECES, dt.date(2026, 6, 30))
    ]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Ik heb aangegeven dat u vóór de stemmingen een reactie zou ontvangen.", "prior"),
        ("Ik heb aangegeven dat ik daar schriftelijk op terug zou komen.", "prior"),
        ("Ik heb aangegeven schriftelijk te zullen reageren.", "prior"),
        ("De eerste rapportage kan uw Kamer eind maart 2027 verwachten.", "new"),
        ("De evaluatie kan in het vierde kwartaal van 2026 naar uw Kamer.", "new"),
        ("De minister van Financiën komt vóór het herfstreces met een brief.", "new"),
        ("Dit zal de minister van Financiën binnen zes weken beantwoorden.", "new"),
        ("Hij stelt een rapport op. Hij zal de cijfers in mei 2027 toezenden.", "new"),
        ("De appreciatie volgt van de minister van Financiën.", "new"),
        ("Van het besluit zal aan de Kamer in mei 2027 mededeling worden gedaan.", "new"),
        ("Ik zal u in mei 2027 laten weten hoe ver de gemeenten hiermee zijn.", "new"),
    ],
)
def test_promises_have_many_words(said: str, status: str) -> None:
    letter = draft(f"{OPENING}{MOTION}\n\n{said}{CLOSING}").letter

    assert [str(each.status) for each in letter.commitments] == [status]


@pytest.mark.parametrize(
    "asked",
    [
        "Tot slot verzoekt de motie van het lid Kok (D66) (36 410, nr. 6)",
        "Verder vraagt het lid Kok (D66) in zijn motie (36 410, nr. 6)",
    ],
)
def test_what_a_motion_asks_in_inverted_words_is_no_promise(asked: str) -> None:
    body = (
        f"{MOTION}\n\n{asked} de regering om te bezien hoe dit kan, en de Kamer daarover voor het "
        "einde van 2027 te informeren. Ik geef de motie oordeel Kamer."
    )

    assert not draft(OPENING + body + CLOSING).letter.commitments
