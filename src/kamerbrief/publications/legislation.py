"""
Laws in force, Dutch and European.
"""

from __future__ import annotations

import attrs

from kamerbrief.publications.values import Form, PublicationValue

__all__ = ["CELEX_NUMBER", "Bwb", "Celex", "Jci"]

CELEX_NUMBER = (
    r"[0-9CE][0-9]{4}[A-Z]{1,2}[0-9]{4}"  # sector, year, kind, number
    r"(?:\([0-9]{2}\))?(?:R\([0-9]{2}\))?(?:-[0-9]{8})?"  # one of several, corrigendum, version
)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Bwb(PublicationValue):
    """
    A law or decree in the Basiswettenbestand.

        >>> Bwb(number="BWBR0047628").url
        'https://wetten.overheid.nl/BWBR0047628'

    Attributes:
        number: the identifier, ``BWBR0047628``.
    """

    number: str = attrs.field(
        validator=Form(r"BWB[A-Z][0-9]{7}", "BWB, a capital and seven digits (BWBR0047628)")
    )

    @property
    def identifier(self) -> str:
        """
        The identifier itself.
        """
        return self.number

    @property
    def url(self) -> str:
        """
        The page on wetten.overheid.nl, in the text of today.
        """
        return f"https://wetten.overheid.nl/{self.number}"

    @property
    def printed(self) -> str:
        """
        The identifier itself.
        """
        return self.number


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Jci(PublicationValue):
    """
    A juriconnect reference to a law or a part of it.

        >>> reference = Jci(reference="jci1.3:c:BWBR0009950&artikel=11.7a")
        >>> reference.url
        'https://wetten.overheid.nl/jci1.3:c:BWBR0009950&artikel=11.7a'
        >>> reference.law
        Bwb(number='BWBR0009950')

    Attributes:
        reference: the reference as it is.
    """

    reference: str = attrs.field(
        validator=Form(
            r"jci1\.[0-9]{1,2}:[a-z]:BWB[A-Z][0-9]{7}(?:&[a-z-]+=[0-9A-Za-z._~%()/:+*;,-]*)*",
            "jci1.3:c:, a BWB identifier and &name=value parts",
        )
    )

    @property
    def law(self) -> Bwb:
        """
        The law to which it refers.
        """
        return Bwb(number=self.reference.split(":")[2][:11])

    @property
    def identifier(self) -> str:
        """
        The reference itself.
        """
        return self.reference

    @property
    def url(self) -> str:
        """
        The page on wetten.overheid.nl.
        """
        return f"https://wetten.overheid.nl/{self.reference}"

    @property
    def printed(self) -> str:
        """
        The reference itself.
        """
        return self.reference


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Celex(PublicationValue):
    """
    A document of the European Union by its CELEX number.

        >>> regulation = Celex(number="32016R0679")
        >>> regulation.printed, regulation.identifier
        ('CELEX:32016R0679', 'celex-32016R0679')

    Attributes:
        number: the CELEX number.
    """

    number: str = attrs.field(validator=Form(CELEX_NUMBER, "a CELEX number such as 32016R0679"))

    @property
    def identifier(self) -> str:
        """
        The key of the document, ``celex-32016R0679``.
        """
        return f"celex-{self.number}"

    @property
    def url(self) -> str:
        """
        The Dutch page on EUR-Lex.
        """
        return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{self.number}"

    @property
    def printed(self) -> str:
        """
        The number with its label, ``CELEX:32016R0679``.
        """
        return f"CELEX:{self.number}"
