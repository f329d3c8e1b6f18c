"""
Offices that words name, and whose of several they are.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerbrief import annotate
from kamerbrief.annotating.offices import Office, Offices, office_of
from kamerbrief.vocabularies import OfficeKind

MINISTERS = {OfficeKind.MINISTER, OfficeKind.MINISTER_VOOR}
OFFICES = st.builds(
    Office,
    kind=st.sampled_from([*sorted(MINISTERS), OfficeKind.STAATSSECRETARIS]),
    ministry=st.sampled_from([None, "Fin", "OCW"]),
    portfolio=st.sampled_from([None, "Langdurige Zorg", "langdurige zorg", "LZ", "Sport"]),
)


def _may_be(office: Office, named: Office) -> bool:
    """
    Whether *named*, which may leave something out, is *office*: the rule, one by one.
    """
    if office.kind is not named.kind and {office.kind, named.kind} != MINISTERS:
        return False
    if named.portfolio is None:
        return named.ministry in {None, office.ministry}
    if office.portfolio is None:
        return named.ministry is not None and named.ministry == office.ministry
    if None not in {office.ministry, named.ministry} and office.ministry != named.ministry:
        return False
    capitals = "".join(filter(str.isupper, office.portfolio))
    return office.portfolio.lower() == named.portfolio.lower() or (
        capitals == named.portfolio.upper()
    )


@given(st.lists(OFFICES, max_size=6), OFFICES)
def test_the_first_office_that_words_may_name_is_found(
    offices: list[Office], named: Office
) -> None:
    those = Offices()
    for number, office in enumerate(offices):
        those.add(office, number)

    found = [number for number, office in enumerate(offices) if _may_be(office, named)]
    assert those.find(named) == (found[0] if found else None)


def test_offices_of_ministers_are_of_one_kind() -> None:
    offices = Offices()
    for number, words in enumerate(
        ("de Minister van Financiën", "de Minister voor Rechtsbescherming", "het Presidium")
    ):
        office = office_of(words)
        assert office is not None
        offices.add(office, number)

    kinds = (OfficeKind.MINISTER, OfficeKind.MINISTER_VOOR, OfficeKind.STAATSSECRETARIS)
    assert [offices.count(kind) for kind in kinds] == [2, 2, 0]


@pytest.mark.parametrize(
    ("words", "office"),
    [
        (
            "de Minister van Financiën",
            Office(kind=OfficeKind.MINISTER, ministry="Fin", title="de Minister van Financiën"),
        ),
        (
            "de demissionair Minister voor Rechtsbescherming",
            Office(
                kind=OfficeKind.MINISTER_VOOR,
                portfolio="Rechtsbescherming",
                demissionary=True,
                title="de demissionair Minister voor Rechtsbescherming",
            ),
        ),
        ("de gemeente", None),
    ],
)
def test_office_is_read(words: str, office: Office | None) -> None:
    assert office_of(words) == office


def test_who_gives_a_verdict_is_found_among_many_who_sign() -> None:
    several = "".join(
        f"De Minister van {field},\n\n\nA.B. Bos\n\n\n" for field in ("Financiën", "Defensie") * 3
    )
    letter = annotate(
        "De motie van het lid Vos (SP) (Kamerstuk 36 200, nr. 7) ontraadt de Minister van Defensie."
        f"\n\n\n{several}"
    )

    assert [(each.id, each.ministry) for each in letter.signatories] == [
        (f"s{number}", ministry) for number, ministry in enumerate(["Fin", "Def"] * 3, start=1)
    ]
    assert [each.signatory for each in letter.verdicts] == ["s2"]
