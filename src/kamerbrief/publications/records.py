"""
What is known by a bare number or address: parliamentary records, serial numbers, web pages.
"""

from __future__ import annotations

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.publications.values import Form, OfficialPublication, PublicationValue

__all__ = ["SerialPublication", "TkDocument", "TkZaak", "WebAddress"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class TkDocument(PublicationValue):
    """
    A document in the information system of the Tweede Kamer.

        >>> TkDocument(number="2022D49035").url
        'https://www.tweedekamer.nl/kamerstukken/detail?did=2022D49035'

    Attributes:
        number: the year, ``D`` and five digits.
    """

    number: str = attrs.field(
        validator=Form(r"20[0-9]{2}D[0-9]{5}", "a year, D and five digits (2022D49035)")
    )

    @property
    def identifier(self) -> str:
        """
        The number itself.
        """
        return self.number

    @property
    def url(self) -> str:
        """
        The page on tweedekamer.nl.
        """
        return f"https://www.tweedekamer.nl/kamerstukken/detail?did={self.number}"

    @property
    def printed(self) -> str:
        """
        The number itself.
        """
        return self.number


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class TkZaak(PublicationValue):
    """
    A case (zaak) in the information system of the Tweede Kamer, such as a set of questions.

        >>> TkZaak(number="2022Z12345").url
        'https://www.tweedekamer.nl/kamerstukken/detail?id=2022Z12345'

    Attributes:
        number: the year, ``Z`` and five digits.
    """

    number: str = attrs.field(
        validator=Form(r"20[0-9]{2}Z[0-9]{5}", "a year, Z and five digits (2022Z12345)")
    )

    @property
    def identifier(self) -> str:
        """
        The number itself.
        """
        return self.number

    @property
    def url(self) -> str:
        """
        The page on tweedekamer.nl.
        """
        return f"https://www.tweedekamer.nl/kamerstukken/detail?id={self.number}"

    @property
    def printed(self) -> str:
        """
        The number itself.
        """
        return self.number


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class SerialPublication(OfficialPublication):
    """
    An official publication under a serial number that says nothing of its dossier or session.

    There are a few from about 2021 on, and many more since 2025/26.

        >>> SerialPublication(series="kst", number="1183940").identifier
        'kst-1183940'

    Attributes:
        series: ``kst``, ``ah`` or ``h``.
        number: the serial number, of 6 or 7 digits in ``kst``: 5 would be a dossier.
    """

    series: str = attrs.field(validator=Form(r"kst|ah|h", "kst, ah or h"))
    number: str = attrs.field(validator=Form(r"[1-9][0-9]{4,6}", "five to seven digits"))

    def __attrs_post_init__(self) -> None:
        if self.series == "kst" and len(self.number) < 6:
            raise ModelError(
                f"SerialPublication.number: {self.number!r} in kst, expected 6 or 7 digits"
            )

    @property
    def identifier(self) -> str:
        """
        The official identifier.
        """
        return f"{self.series}-{self.number}"

    @property
    def printed(self) -> str:
        """
        The identifier itself: what the publication is called does not follow from it.
        """
        return self.identifier


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class WebAddress(PublicationValue):
    """
    A page on the web.

        >>> WebAddress(address="https://www.cbs.nl/").url
        'https://www.cbs.nl/'

    Attributes:
        address: the whole address, with ``http://`` or ``https://``.
    """

    address: str = attrs.field(
        validator=Form(
            # What follows the scheme: no blank, control, bracket or quote, and nothing XML refuses.
            'https?://[^\x00-\x20"<>\x7f-\xa0\u2000-\u200f\u2028-\u202f\ud800-\udfff\ufffe\uffff]+',
            "an address with http:// or https:// and without blanks",
        )
    )

    @property
    def identifier(self) -> None:
        """
        None: an address is not an identifier.
        """
        return None

    @property
    def url(self) -> str:
        """
        The address itself.
        """
        return self.address

    @property
    def printed(self) -> str:
        """
        The address itself.
        """
        return self.address
