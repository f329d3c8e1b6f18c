"""
Judgments.
"""

from __future__ import annotations

import attrs

from kamerbrief.publications.values import Form, PublicationValue, is_year

__all__ = ["Ecli", "Ljn"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Ecli(PublicationValue):
    """
    A judgment by its European Case Law Identifier, which the Netherlands has used since 2013.

        >>> judgment = Ecli(country="NL", court="HR", year=2010, number="392")
        >>> judgment.identifier
        'ECLI:NL:HR:2010:392'
        >>> judgment.url
        'https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2010:392'

    Attributes:
        country: two capitals, ``NL``; ``EU`` for the Court of Justice.
        court: the code of the court, ``HR``.
        year: the year of the judgment.
        number: the number, or the old LJN of a judgment from before 2013.
    """

    country: str = attrs.field(validator=Form(r"[A-Z]{2}", "two capitals"))
    court: str = attrs.field(
        validator=Form(r"[A-Z][A-Z0-9]{0,6}", "a capital and up to six capitals or digits")
    )
    year: int = attrs.field(validator=is_year)
    number: str = attrs.field(
        validator=Form(r"[A-Z0-9][A-Z0-9.]{0,24}", "up to 25 capitals, digits and points")
    )

    @property
    def identifier(self) -> str:
        """
        The whole identifier, in capitals.
        """
        return f"ECLI:{self.country}:{self.court}:{self.year}:{self.number}"

    @property
    def url(self) -> str | None:
        """
        The page on rechtspraak.nl, or None for a court of another country.
        """
        if self.country != "NL":
            return None
        return f"https://deeplink.rechtspraak.nl/uitspraak?id={self.identifier}"

    @property
    def printed(self) -> str:
        """
        The whole identifier.
        """
        return self.identifier


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Ljn(PublicationValue):
    """
    A judgment by the number that Dutch courts gave before 2013.

        >>> Ljn(number="AJ4938").identifier
        'LJN:AJ4938'

    Attributes:
        number: two capitals and four digits.
    """

    number: str = attrs.field(validator=Form(r"[A-Z]{2}[0-9]{4}", "two capitals and four digits"))

    @property
    def identifier(self) -> str:
        """
        The key of the judgment, ``LJN:AJ4938``.
        """
        return f"LJN:{self.number}"

    @property
    def url(self) -> None:
        """
        None: the ECLI under which it is published needs a look-up.
        """
        return None

    @property
    def printed(self) -> str:
        """
        The number with its label, ``LJN AJ4938``.
        """
        return f"LJN {self.number}"
