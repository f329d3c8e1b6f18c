"""
The forms in which a publication is cited.
"""

from __future__ import annotations

from enum import StrEnum

from kamerbrief.errors import CitationError
from kamerbrief.publications import Bijlage, Dossier, Kamerstuk, Publication

__all__ = ["Style", "format"]


class Style(StrEnum):
    """
    A form of citation.
    """

    LEIDRAAD = "leidraad"
    """*Kamerstukken II 2020/21, 32824, nr. 341*: the Leidraad and Aanwijzing 3.43."""

    KAMER = "kamer"
    """*Kamerstukken II 2020/21, 32 824, nr. 341*: the same as the printed papers have it."""

    SHORT = "short"
    """*32824-341* for papers and dossiers; for all else the form of the Leidraad."""

    IDENTIFIER = "identifier"
    """*kst-32824-341*."""

    URL = "url"
    """``https://zoek.officielebekendmakingen.nl/kst-32824-341.html``."""


def format(publication: Publication, style: Style | str = Style.LEIDRAAD) -> str:  # noqa: A001 - as in citing.format
    """
    *publication* as it is cited in *style*.

        >>> from kamerbrief.publications import Kamerstuk
        >>> paper = Kamerstuk(chamber="II", session="2022/23", dossier="36200", chapter="VI",
        ...     number="26")
        >>> format(paper)
        'Kamerstukken II 2022/23, 36200 VI, nr. 26'
        >>> format(paper, "kamer"), format(paper, "short"), format(paper, "identifier")
        ('Kamerstukken II 2022/23, 36 200 VI, nr. 26', '36200-VI-26', 'kst-36200-VI-26')

    The form of the Leidraad says everything; the others leave out what is not in them, such as the
    session.

    Raises:
        CitationError: *style* is an identifier or an address, and the publication has none.
        ValueError: there is no such style.
    """
    match Style(style):
        case Style.KAMER:
            return _spaced(publication)
        case Style.SHORT:
            return _short(publication)
        case Style.IDENTIFIER:
            return _known(publication, publication.identifier, "identifier")
        case Style.URL:
            return _known(publication, publication.url, "address")
    return publication.printed


def _known(publication: Publication, form: str | None, name: str) -> str:
    if form is None:
        raise CitationError(f"this publication has no {name}", publication.printed)
    return form


def _spaced(publication: Publication) -> str:
    filed = publication.of if isinstance(publication, Bijlage) else publication
    if not isinstance(filed, Kamerstuk | Dossier) or not filed.dossier.isdigit():
        return publication.printed
    number = filed.dossier
    if len(number) < 4:
        return publication.printed
    # The number stands after the session, in which no blank follows.
    head, _, rest = publication.printed.rpartition(f" {number}")
    return f"{head} {number[:-3]} {number[-3:]}{rest}"


def _short(publication: Publication) -> str:
    if not isinstance(publication, Kamerstuk | Dossier):
        return publication.printed
    number = publication.number if isinstance(publication, Kamerstuk) else None
    parts = (publication.dossier, publication.subdossier, publication.chapter, number)
    return "-".join(part for part in parts if part)
