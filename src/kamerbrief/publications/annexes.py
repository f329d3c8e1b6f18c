"""
What is published along with a Kamerstuk or an Aanhangsel.
"""

from __future__ import annotations

from typing import Any

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.publications.papers import Kamerstuk
from kamerbrief.publications.proceedings import Aanhangsel
from kamerbrief.publications.values import Form, OfficialPublication

__all__ = ["Bijlage"]

_optional = attrs.validators.optional


def _is_parent(instance: object, attribute: attrs.Attribute[Any], value: object) -> None:
    if value is not None and not isinstance(value, Kamerstuk | Aanhangsel):
        raise ModelError(f"Bijlage.of: {value!r}, expected a Kamerstuk or an Aanhangsel")


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Bijlage(OfficialPublication):
    """
    An annex.

        >>> paper = Kamerstuk(chamber="II", session="2015/16", dossier="34389", number="9")
        >>> print(Bijlage(of=paper))
        Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9
        >>> print(Bijlage(of=paper, number="2", blg="1000010"))
        Bijlage 2 bij Kamerstukken II 2015/16, 34389, nr. 9 (blg-1000010)

    Attributes:
        of: the publication to which it belongs, or None if unknown.
        number: its number among the annexes, or None.
        blg: the digits of its official identifier, or None; no other part gives these.
    """

    of: Kamerstuk | Aanhangsel | None = attrs.field(default=None, validator=_is_parent)
    number: str | None = attrs.field(
        default=None, validator=_optional(Form(r"[1-9][0-9]{0,2}", "up to three digits"))
    )
    blg: str | None = attrs.field(
        default=None,
        validator=_optional(Form(r"[1-9][0-9]{3,7}", "the digits of an identifier blg-1000010")),
    )

    def __attrs_post_init__(self) -> None:
        if self.of is None and self.blg is None:
            raise ModelError("Bijlage: neither of nor blg is given, expected at least one")
        if self.of is None and self.number is not None:
            raise ModelError(
                f"Bijlage.number: {self.number!r} without of, expected the publication it is of"
            )

    @property
    def identifier(self) -> str | None:
        """
        The official identifier, or None if the parts do not give one.

        Before about 2010 it was that of the Kamerstuk with the number of the annex.

            >>> paper = Kamerstuk(chamber="II", dossier="17050", number="261")
            >>> Bijlage(of=paper, number="1").identifier
            'kst-17050-261-b1'
        """
        if self.blg is not None:
            return f"blg-{self.blg}"
        if self.number is None or not isinstance(self.of, Kamerstuk) or not _numbered(self.of):
            return None
        return f"{self.of.identifier}-b{self.number}" if self.of.identifier else None

    @property
    def printed(self) -> str:
        """
        The citation, ``Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9``.
        """
        if self.of is None:
            return f"Bijlage blg-{self.blg}"
        label = f"Bijlage {self.number}" if self.number else "Bijlage"
        blg = f" (blg-{self.blg})" if self.blg else ""
        return f"{label} bij {self.of}{blg}"


def _numbered(paper: Kamerstuk) -> bool:
    # Measured: 15,987 identifiers end so, none of them in a dossier from 32200 on, and one in a
    # dossier of the Eerste Kamer's own.
    old = paper.session is None or paper.session.start <= 2009
    return old and paper.dossier.isdigit() and int(paper.dossier) < 32200
