"""
The official journals of the state, and of the European Union.
"""

from __future__ import annotations

import attrs

from kamerbrief.publications.values import Form, OfficialPublication, PublicationValue, is_year

__all__ = ["GAZETTE_NUMBER", "OfficialJournal", "Staatsblad", "Staatscourant", "Tractatenblad"]

GAZETTE_NUMBER = r"[1-9][0-9]{0,5}(?:-[bhnv][0-9]{1,2})?"  # 38; 38-n1 is a later edition

_NUMBER = Form(GAZETTE_NUMBER, "digits, if need be with an edition (38-n1)")


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Staatsblad(OfficialPublication):
    """
    A law or decree in the Staatsblad.

        >>> law = Staatsblad(year=2021, number="38")
        >>> law.printed, law.identifier
        ('Stb. 2021, 38', 'stb-2021-38')
        >>> print(Staatsblad(year=1950, number="K120"))
        Stb. 1950, K 120

    Attributes:
        year: the calendar year.
        number: the number in that year; from 1944 to 1950 with the letter of the year, ``K120``.
    """

    year: int = attrs.field(validator=is_year)
    number: str = attrs.field(
        validator=Form(
            rf"{GAZETTE_NUMBER}|[A-Z][1-9][0-9]{{0,3}}",
            "digits, if need be with an edition (38-n1) or the letter of 1944 to 1950 (K120)",
        )
    )

    @property
    def identifier(self) -> str | None:
        """
        The official identifier, or None for a number with a letter: the list begins in 1951.
        """
        return None if self.number[0].isupper() else f"stb-{self.year}-{self.number}"

    @property
    def printed(self) -> str:
        """
        The citation, ``Stb. 2021, 38``.
        """
        if self.number[0].isupper():
            return f"Stb. {self.year}, {self.number[0]} {self.number[1:]}"
        return f"Stb. {self.year}, {self.number}"


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Staatscourant(OfficialPublication):
    """
    A publication in the Staatscourant; in the days of paper, a whole issue.

        >>> notice = Staatscourant(year=2015, number="9263")
        >>> notice.printed, notice.identifier
        ('Stcrt. 2015, 9263', 'stcrt-2015-9263')
        >>> Staatscourant(year=1997, number="87").identifier is None
        True

    Attributes:
        year: the calendar year.
        number: the number of the publication, or of the issue.
    """

    year: int = attrs.field(validator=is_year)
    number: str = attrs.field(validator=_NUMBER)

    @property
    def identifier(self) -> str | None:
        """
        The official identifier, or None for an issue on paper, whose parts have their own.

        Publications are numbered since 2008, when parts of issues still are too (measured: all but
        two of 2009 have a number).  A number of 2008 is taken as an issue up to 252, the last one.
        """
        number = int(self.number.partition("-")[0])
        if self.year < 2008 or (self.year == 2008 and number <= 252):
            return None
        return f"stcrt-{self.year}-{self.number}"

    @property
    def printed(self) -> str:
        """
        The citation, ``Stcrt. 2015, 9263``.
        """
        return f"Stcrt. {self.year}, {self.number}"


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Tractatenblad(OfficialPublication):
    """
    A treaty in the Tractatenblad.

        >>> treaty = Tractatenblad(year=2001, number="73")
        >>> treaty.printed, treaty.identifier
        ('Trb. 2001, 73', 'trb-2001-73')

    Attributes:
        year: the calendar year.
        number: the number in that year.
    """

    year: int = attrs.field(validator=is_year)
    number: str = attrs.field(validator=_NUMBER)

    @property
    def identifier(self) -> str:
        """
        The official identifier.
        """
        return f"trb-{self.year}-{self.number}"

    @property
    def printed(self) -> str:
        """
        The citation, ``Trb. 2001, 73``.
        """
        return f"Trb. {self.year}, {self.number}"


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class OfficialJournal(PublicationValue):
    """
    The Official Journal of the European Union (Publicatieblad).

        >>> journal = OfficialJournal(series="L", year=2012, number="280")
        >>> journal.printed, journal.identifier
        ('PbEU 2012, L 280', 'oj-L-2012-280')

    Attributes:
        series: the series, ``L`` or ``C``, or a part of these such as ``LI``.
        year: the calendar year.
        number: the number of the issue; since October 2023, of the act.
    """

    series: str = attrs.field(validator=Form(r"[LC][AEI]?", "L or C, or a part such as LI"))
    year: int = attrs.field(validator=is_year)
    number: str = attrs.field(validator=Form(r"[1-9][0-9]{0,4}", "up to five digits"))

    @property
    def identifier(self) -> str:
        """
        The key of the issue, ``oj-L-2012-280``; ours, not an official identifier.
        """
        return f"oj-{self.series}-{self.year}-{self.number}"

    @property
    def url(self) -> None:
        """
        None: the page of an issue does not follow from its number in all years.
        """
        return None

    @property
    def printed(self) -> str:
        """
        The citation, ``PbEU 2012, L 280``; before 2003, when it was of the Communities, ``PbEG``.
        """
        return f"{'PbEU' if self.year >= 2003 else 'PbEG'} {self.year}, {self.series} {self.number}"
