"""
What qualifies a verdict, in the many ways in which it is said (`wordings/qualified.txt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.model.inlines import Condition

LETTER = """Geachte voorzitter,

Motie van het lid Terborgh (CDA) (36 200, nr. 7)

De motie van het lid Terborgh verzoekt de regering om gemeenten te helpen. {words}

Hoogachtend,

De Minister van Financiën,
A.B. Oldersma
"""

_MARKED = re.compile(r"\{([^}]*)\}")

Qualified = tuple[str, str | None, str | None]


def wordings() -> Iterator[tuple[str, Qualified]]:
    """
    Each text, with the category, the kind of condition and the fallback that it should have.
    """
    expected: Qualified = ("", None, None)
    lines = Path(__file__).parent.joinpath("wordings/qualified.txt").read_text("utf-8")
    for line in lines.splitlines():
        if line.startswith("## "):
            category, kind, fallback = line.split()[1:]
            expected = category, *(None if each == "-" else each for each in (kind, fallback))
        elif line and not line.startswith("#"):
            yield line, expected


@pytest.mark.parametrize(("words", "expected"), list(wordings()))
def test_verdict_is_qualified_as_its_words_say(words: str, expected: Qualified) -> None:
    letter = kamerbrief.annotate(LETTER.format(words=words.replace("{", "").replace("}", "")))

    found = [(each.category, each.qualified, each.fallback) for each in letter.verdicts]
    assert found == [expected]
    assert clauses(letter) == _MARKED.findall(words)


def clauses(letter: kamerbrief.Letter) -> list[str]:
    """
    The words of each condition.
    """
    return [
        letter.text[each.start : each.end]
        for each in letter.nodes
        if isinstance(each.node, Condition)
    ]


def test_clause_ends_where_the_sentence_goes_on_to_another_motion() -> None:
    words = (
        "De motie-Terborgh (36 200, nr. 7) geef ik oordeel Kamer, mits er geld is, en de "
        "motie-Palland (36 200, nr. 8) ontraad ik, met de kanttekening dat ik de zorg deel."
    )

    letter = kamerbrief.annotate(words)

    assert [(each.category, each.qualified) for each in letter.verdicts] == [
        ("oordeel-kamer", "condition"),
        ("ontraden", "caveat"),
    ]
    assert clauses(letter) == ["mits er geld is", "met de kanttekening dat ik de zorg deel"]


@pytest.mark.parametrize(
    ("words", "clause"),
    [
        (
            "Als de regering wordt verzocht om een brief te sturen, kan ik de motie oordeel Kamer "
            "geven.",
            "Als de regering wordt verzocht om een brief te sturen",
        ),
        (
            "Ik deel de zorg. Wel merk ik op dat het geld kost. Met die opmerking geef ik de motie "
            "oordeel Kamer.",
            "Wel merk ik op dat het geld kost",
        ),
        (
            "Het besluit is aan de raad; ik kan daar niet over gaan. Met die kanttekening geef ik "
            "de motie oordeel Kamer.",
            "ik kan daar niet over gaan",
        ),
        (
            "Indien de motie aldus mag worden verstaan, bestaat daartegen geen bezwaar en laat ik "
            "het oordeel aan de Kamer.",
            "Indien de motie aldus mag worden verstaan",
        ),
        (
            "Oordeel Kamer, indien het tempo vrij blijft, anders ontraad ik de motie.",
            "indien het tempo vrij blijft",
        ),
        (
            "De motie wordt zo gelezen dat er geen plicht komt. In die lezing: oordeel Kamer.",
            "De motie wordt zo gelezen dat er geen plicht komt",
        ),
    ],
)
def test_clause_has_its_own_words_alone(words: str, clause: str) -> None:
    letter = kamerbrief.annotate(LETTER.format(words=words))

    assert clauses(letter) == [clause]
