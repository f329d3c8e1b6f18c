"""
Signatories of whom no rule finds anything: real office holders, and those of whom nothing is known.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import attrs
from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model.facts import Signatory
from kamerbrief.strategies.values import Strategy, built, codes, flagged, maybe, texts

__all__ = ["HOLDERS", "OfficeHolder", "unknown_signatories", "verdict_holders"]

_CABINET = {
    v.OfficeKind.MINISTER,
    v.OfficeKind.MINISTER_VOOR,
    v.OfficeKind.STAATSSECRETARIS,
    v.OfficeKind.MINISTER_PRESIDENT,
}


@attrs.frozen(kw_only=True)
class OfficeHolder:
    """
    An office holder, with the title under which letters are signed and the days in office.
    """

    signatory: Signatory
    title: str
    first: date
    last: date

    def words(self, between: str) -> str:
        """
        The signature, with *between* after the title.
        """
        return f"De {self.title}{between}{self.signatory.name}"


# Of every kind of office in the cabinet one, from public letters and the lists of cabinets.
HOLDERS = (
    OfficeHolder(
        signatory=Signatory(
            id="s1", office="minister", ministry="SZW", initials="C.E.G.", prefix="van",
            surname="Gennip",
        ),
        title="Minister van Sociale Zaken en Werkgelegenheid",
        first=date(2022, 1, 10),
        last=date(2024, 7, 2),
    ),
    OfficeHolder(
        signatory=Signatory(
            id="s1", office="minister", ministry="BZ", initials="H.G.J.", surname="Bruins Slot"
        ),
        title="Minister van Buitenlandse Zaken",
        first=date(2023, 9, 5),
        last=date(2024, 7, 2),
    ),
    OfficeHolder(
        signatory=Signatory(
            id="s1", office="minister", ministry="BZK", initials="K.H.", surname="Ollongren"
        ),
        title="Minister van Binnenlandse Zaken en Koninkrijksrelaties",
        first=date(2017, 10, 26),
        last=date(2019, 11, 1),
    ),
    OfficeHolder(
        signatory=Signatory(
            id="s1", office="staatssecretaris", ministry="VenJ", initials="K.H.D.M.",
            surname="Dijkhoff",
        ),
        title="Staatssecretaris van Veiligheid en Justitie",
        first=date(2015, 3, 20),
        last=date(2017, 10, 4),
    ),
    OfficeHolder(
        signatory=Signatory(
            id="s1", office="minister-voor", ministry="JenV", portfolio="Rechtsbescherming",
            initials="F.M.", surname="Weerwind",
        ),
        title="Minister voor Rechtsbescherming",
        first=date(2022, 1, 10),
        last=date(2024, 7, 2),
    ),
    OfficeHolder(
        signatory=Signatory(
            id="s1", office="minister-president", ministry="AZ", initials="M.", surname="Rutte"
        ),
        title="Minister-President,\nMinister van Algemene Zaken",
        first=date(2010, 10, 14),
        last=date(2024, 7, 2),
    ),
)  # fmt: skip

# Who the minister-president was is known without a ministry.
_OFFICES = codes(v.OfficeKind).filter(lambda kind: kind is not v.OfficeKind.MINISTER_PRESIDENT)
_TEXT = texts(empty=False)


@cache
def unknown_signatories(id_: str, capacity: v.Capacity) -> Strategy[Signatory]:
    """
    Signatories without ministry and portfolio, of whom no register says anything.
    """
    # No two signatories are one person.
    surnames = _TEXT.map(lambda name: f"{id_}{name}")
    return built(
        Signatory, id=st.just(id_), capacity=st.just(capacity), office=_OFFICES,
        demissionary=flagged(), initials=maybe(_TEXT), prefix=maybe(_TEXT),
        surname=maybe(surnames), basis=codes(v.Basis, private=False),
    )  # fmt: skip


def verdict_holders(signed: list[Signatory]) -> tuple[v.Holder, ...]:
    """
    Whose verdicts a letter can give that these sign, or nobody.
    """
    kinds = {each.office for each in signed}
    outside = set(v.OfficeKind) - _CABINET
    refused = set()
    if not kinds:
        refused.add(v.Holder.ONDERTEKENAAR)
    elif kinds <= _CABINET:
        refused.add(v.Holder.PRESIDIUM)
    elif kinds <= outside:
        refused.add(v.Holder.KABINET)
    return tuple(each for each in v.Holder if each not in refused)
