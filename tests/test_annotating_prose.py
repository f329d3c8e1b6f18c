"""
Ordinary sentences beside a motion, which give no verdict, qualify none and promise nothing.
"""

from __future__ import annotations

import time

import pytest

from kamerbrief import draft
from kamerbrief.model.inlines import Condition
from kamerbrief.model.letter import Letter

LETTER = """Geachte voorzitter,

Hierbij stuur ik u mijn reactie op de moties over X die zijn ingediend (Kamerstuk 36 410).

{body}

Hoogachtend,

de minister van Klimaat en Groene Groei,

S.T.M. Hermans
"""
MOTION = "De motie van het lid Jansen (36 410, nr. 5) gaat over dit onderwerp. "


def letter(body: str) -> Letter:
    return draft(LETTER.format(body=body)).letter


@pytest.mark.parametrize(
    "words",
    [
        "Over de rijksbegroting heeft de Kamer het laatste woord.",
        "Het recht van initiatief is aan de Kamer.",
        "Die afweging over haar agenda is aan de Kamer, want het gaat om haar eigen orde.",
        "De keuze tussen de twee tracés is aan de Kamer.",
        "In de wet krijgt de Kamer de vrijheid om het tarief naar eigen oordeel te wijzigen.",
        "Het lid verzoekt de regering het handelsverdrag af te wijzen.",
        "De raad van advies adviseert aanvragen zonder plan af te wijzen.",
        "De uitspraak van de rechtbank strekt tot afwijzing van het verzoek om schorsing.",
        "Nederland zou het voorstel van de Commissie in de Raad niet aannemen.",
        "Beleggers vragen ondernemingen soms om steun te onthouden aan een voorstel.",
        "Het was goed dat de marechaussee de verdachte aanhield.",
        "Het is verstandig dat een huishouden een kleine voorraad water aanhoudt.",
        "De motie vraagt mij in Brussel tegen te stemmen.",
        "De motie vraagt om een strategische voorraad gas aan te houden.",
        "Ziekenhuizen kunnen de huidige voorraden geneesmiddelen aanhouden.",
        "Lidstaten kunnen verplicht worden een oliereserve aan te houden.",
        "De politie kon de verdachten van de overval aanhouden.",
        "Banken moeten een buffer aanhouden.",
        "De vergunning is geweigerd na negatief advies van het Bureau Bibob.",
    ],
)
def test_sentence_beside_a_motion_gives_no_verdict(words: str) -> None:
    assert letter(MOTION + words).verdicts == ()


@pytest.mark.parametrize(
    "words",
    [
        "Ik verzoek het lid de motie over de gasvoorraad aan te houden.",
        "Ik vraag de indiener de motie aan te houden tot de buffers bekend zijn.",
        "Aanhouden.",
    ],
)
def test_motion_about_a_stock_can_be_held(words: str) -> None:
    found = letter(MOTION + words).verdicts

    assert [each.category for each in found] == ["verzocht-aan-te-houden"]


def test_verdict_of_a_predecessor_is_not_given_again() -> None:
    words = (
        "Over de motie van het lid Jansen (36 410, nr. 5) moet ik zeggen dat mijn voorganger die "
        "in 2019 heeft ontraden."
    )

    assert letter(words).verdicts == ()


@pytest.mark.parametrize(
    "words",
    [
        "onthoudt het kabinet zich van elk oordeel",
        "onthoud ik mij van een politiek oordeel",
        "onthoud ik mij van een oordeel",
    ],
)
def test_who_keeps_from_a_judgement_gives_none(words: str) -> None:
    found = letter(f"Over de motie van het lid Jansen (36 410, nr. 5) {words}.").verdicts

    assert [each.category for each in found] == ["geen-appreciatie"]


@pytest.mark.parametrize(
    "words",
    [
        "Ik laat het oordeel over de motie aan de Kamer, omdat bedrijven onder gelijke voorwaarden "
        "concurreren.",
        "Ik laat het oordeel over de motie aan de Kamer, omdat een gids wel eerst examen doet.",
        "Ik geef de motie oordeel Kamer. Wel degelijk is er al veel bereikt.",
        "Ik geef de motie oordeel Kamer. Wel heeft mijn voorganger dit in 2019 verkend.",
        "Ik geef de motie oordeel Kamer. Dat dit onderwerp leeft, kan ik goed begrijpen.",
        "Ik geef de motie oordeel Kamer. Hierbij dient de brief van 3 maart als achtergrond.",
        "Zijn er genoeg verpleegkundigen? Oordeel Kamer.",
    ],
)
def test_sentence_beside_a_verdict_does_not_qualify_it(words: str) -> None:
    found = letter(MOTION + words)

    assert [(each.category, each.qualified) for each in found.verdicts] == [("oordeel-kamer", None)]
    assert [each for each in found.nodes if isinstance(each.node, Condition)] == []


@pytest.mark.parametrize(
    "words",
    [
        "U weet dat het stelsel per 1 januari 2027 verandert.",
        "Zoals u weet loopt de regeling eind 2026 af.",
        "In het rapport van 2025 ziet u dat het aantal daalde.",
        "Er ligt sinds de zomer een brief van de Raad van State.",
        "De wet treedt in werking voor 1 juli 2027 en valt buiten de brief.",
        "Op 12 maart heeft de Kamer binnen een week een besluit genomen.",
        "Dat kan ik toezeggen noch uitsluiten.",
        "Deze zorgen deelt de staatssecretaris van Financiën met de Kamer.",
        "Wat delen wij met de Kamer in 2026?",
    ],
)
def test_sentence_promises_nothing(words: str) -> None:
    assert letter(MOTION + words).commitments == ()


@pytest.mark.parametrize(
    "words", ["de gemeenteraden stemmen", "de burgers van België op 9 juni 2026 stemmen"]
)
def test_vote_of_others_is_not_that_of_the_house(words: str) -> None:
    found = letter(f"Ik informeer uw Kamer voordat {words}.").commitments

    assert [each.term for each in found] == [None]


def test_motion_is_replaced_by_the_text_beside_which_that_is_said() -> None:
    found = letter(
        "De gewijzigde motie van het lid Jansen (36 410, nr. 5) en de gewijzigde motie van het lid "
        "Bruins (36 410, nr. 7), die de motie nr. 3 vervangt, krijgen oordeel Kamer."
    )
    numbers = {each.id: each.number for each in found.motions}

    assert [numbers[each.motion] for each in found.verdicts] == ["5", "7"]
    assert [(each.number, numbers.get(each.replaces or "")) for each in found.motions] == [
        ("5", None),
        ("7", "3"),
        ("3", None),
    ]


def test_what_takes_the_place_of_another_paper_replaces_no_motion() -> None:
    found = letter(
        "De gewijzigde motie (36 410, nr. 5) ontraad ik, want het besluit vervangt nr. 12."
    )

    assert [each.number for each in found.motions] == ["5"]


def test_number_of_a_chapter_is_not_that_of_a_motion() -> None:
    found = letter(
        "1\n\nDe motie van het lid Jansen (36 410, nr. 2) krijgt oordeel Kamer.\n\n2\n\n"
        "Dit hoofdstuk gaat over wonen. De motie van het lid Bruins krijgt oordeel Kamer."
    )

    assert [each.category for each in found.verdicts] == ["oordeel-kamer", "oordeel-kamer"]
    assert len(found.motions) == 2


def again(unit: str, length: int) -> str:
    return unit * (length // len(unit))


@pytest.mark.parametrize(
    "body",
    [
        f"{MOTION}Als de indiener {again('dit wil en ', 50_000)}wil? Dan "
        f"{again('oordeel Kamer, ontraad, ', 50_000)}",
        f"{MOTION}Als de indiener {again('dit wil en ', 300_000)}wil? Dan "
        f"{again('ontraad ik de motie, ', 300_000)}",
        f"Over {again('de gewijzigde motie van het lid Jansen, ', 600_000)}",
        again("De oorspronkelijke motie van het lid Jansen is vervallen. ", 300_000)
        + again("De gewijzigde motie van het lid Bruins volgt. ", 300_000),
    ],
    ids=["two verdicts behind a question", "a question", "changed texts", "first texts told"],
)
def test_long_text_takes_linear_time(body: str) -> None:
    began = time.perf_counter()

    letter(body)

    assert time.perf_counter() - began < 25
