"""
Forms in which a letter may say it: the smallest text of each, and every verdict that it gives.
"""

from __future__ import annotations

import pytest

from kamerbrief import draft

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
    ],
)
def test_promise_is_found(sentence: str, term: str | None) -> None:
    assert promises(f"{sentence}.") == [(sentence, term)]
