"""
The numbered papers of the chambers (Kamerstukken) and the dossiers that hold them.
"""

from __future__ import annotations

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.publications.chambers import is_chamber, to_chamber
from kamerbrief.publications.sessions import Session, is_session, to_session
from kamerbrief.publications.values import Form, OfficialPublication
from kamerbrief.vocabularies import House

__all__ = ["PAPER_NUMBER", "SUBDIVIDED_DOSSIER", "Dossier", "Kamerstuk"]

SUBDIVIDED_DOSSIER = "21501"
"""
The one dossier with numeric sub-dossiers (``21501-20``), hence ``35133-31-32`` is a list.

Measured: 15,486 identifiers in 21501, and 11 slips of the pen elsewhere.
"""

PAPER_NUMBER = (
    r"(?:[1-9][0-9]{0,4}(?:[a-z]{1,2}|[A-Z])?|[A-Z]{1,7})"  # 341, 188b, 18A, C, AB
    r"(?:-[hnv][0-9]{1,2})?"  # -h1 a reprint (herdruk), -n1 and -v1 later editions
)

_optional = attrs.validators.optional
_DOSSIER = Form(
    r"[0-9]{1,6}|[IVXLCDM]{1,9}", "digits (32824) or the Roman number of an Eerste Kamer dossier"
)
_SUBDOSSIER = _optional(Form(r"[0-9]{1,2}", "one or two digits, such as 20 in 21501-20"))
_CHAPTER = _optional(Form(r"[A-Z]{1,8}", "a budget chapter in capitals, such as XV, IXB or A"))
_RIJKSWET = _optional(Form(r"R[1-9][0-9]{0,3}", "R and digits, such as R2184"))
_NUMBER = Form(
    PAPER_NUMBER, "digits (341, 188b) or capitals (C, AB), if need be with an edition (341-h1)"
)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class _Filed(OfficialPublication):
    """
    What a dossier and the papers in it share: the name of the dossier.
    """

    chamber: House | None = attrs.field(default=None, converter=to_chamber, validator=is_chamber)
    session: Session | None = attrs.field(default=None, converter=to_session, validator=is_session)
    dossier: str = attrs.field(validator=_DOSSIER)
    subdossier: str | None = attrs.field(default=None, validator=_SUBDOSSIER)
    chapter: str | None = attrs.field(default=None, validator=_CHAPTER)
    rijkswet: str | None = attrs.field(default=None, validator=_RIJKSWET)

    @property
    def _file(self) -> str:
        # A Rijkswet number is left out: 7 identifiers of 336,528 have one (measured).
        return "-".join(part for part in (self.dossier, self.subdossier, self.chapter) if part)

    def _head(self, session: str | None) -> str:
        place = " ".join(filter(None, ("Kamerstukken", self.chamber, session)))
        return place if place == "Kamerstukken" else f"{place},"

    @property
    def _printed_file(self) -> str:
        number = f"{self.dossier}-{self.subdossier}" if self.subdossier else self.dossier
        kingdom = f"({self.rijkswet})" if self.rijkswet else None
        return " ".join(filter(None, (number, self.chapter, kingdom)))


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Dossier(_Filed):
    """
    A whole dossier, such as a bill with all its papers.

        >>> Dossier(dossier="31945").printed
        'Kamerstukken 31945'
        >>> print(Dossier(dossier="23761", session="1993/94", until="1996/97"))
        Kamerstukken 1993/94-1996/97, 23761
        >>> Dossier(dossier="36410", chapter="XIII").identifier
        'dossier-36410-XIII'

    Attributes:
        chamber: the chamber, or None for both or unknown.
        session: the session, the first one of several; or None.
        dossier: the number of the dossier, ``36410``, or Roman for one of the Eerste Kamer.
        subdossier: the part of dossier 21501, ``20``, or None.
        chapter: the budget chapter or fund, ``XIII`` or ``A``, or None.
        rijkswet: the number of a bill for the whole Kingdom, ``R2184``, or None.
        until: the last of several sessions, or None for one.
    """

    until: Session | None = attrs.field(default=None, converter=to_session, validator=is_session)

    def __attrs_post_init__(self) -> None:
        if self.until is not None and (self.session is None or self.until <= self.session):
            raise ModelError(
                f"Dossier.until: {self.until}, expected a session after Dossier.session, "
                f"which is {self.session}"
            )

    @property
    def identifier(self) -> str:
        """
        The key of the dossier, ``dossier-36410-XIII``; ours, not an official identifier.
        """
        return f"dossier-{self._file}"

    @property
    def url(self) -> str:
        """
        The page on officielebekendmakingen.nl with all papers of the dossier.
        """
        return f"https://zoek.officielebekendmakingen.nl/dossier/{self._file}"

    @property
    def printed(self) -> str:
        """
        The citation, ``Kamerstukken II 2021/22, 35925 XV``.
        """
        years = "-".join(part.short for part in (self.session, self.until) if part)
        return f"{self._head(years)} {self._printed_file}"


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Kamerstuk(_Filed):
    """
    A paper in a dossier.

        >>> budget = Kamerstuk(
        ...     chamber="II", session="2021/22", dossier="35925", chapter="XV", number="12"
        ... )
        >>> budget.printed, budget.identifier
        ('Kamerstukken II 2021/22, 35925 XV, nr. 12', 'kst-35925-XV-12')
        >>> print(Kamerstuk(chamber="I", session="2014/15", dossier="33802", number="C"))
        Kamerstukken I 2014/15, 33802, C

    Attributes:
        chamber: the chamber, or None if unknown.
        session: the session, or None if unknown.
        dossier: the number of the dossier, the first one of several; Roman for a dossier of
            the Eerste Kamer's own.
        subdossier: the part of dossier 21501, ``20``, or None.
        chapter: the budget chapter or fund, ``XV`` or ``A``, or None.
        rijkswet: the number of a bill for the whole Kingdom, ``R2184``, or None.
        number: the number in the dossier (ondernummer), ``341``, ``C`` or ``188b``; a reprint
            is another publication with its edition in the number, ``223-n1``.
    """

    number: str = attrs.field(validator=_NUMBER)

    @property
    def identifier(self) -> str | None:
        """
        The official identifier, or None if it depends on a chamber that is unknown.

        One of the Eerste Kamer holds the session up to 2008/09, later none; of 2009/10 both
        forms exist, and the likelier one is given.  Without session the later form is taken.

            >>> Kamerstuk(chamber="I", session="2008/09", dossier="31145", number="C").identifier
            'kst-20082009-31145-C'
            >>> Kamerstuk(chamber="I", session="2014/15", dossier="31145", number="AA").identifier
            'kst-31145-AA'
        """
        if self.session is not None and self._names_session(self.session.start):
            # The Tweede Kamer lettered advice of the Raad van State to about 2004 (kst-28978-A),
            # so a letter alone does not tell the chamber, as it does later.
            if self.chamber is None and self.number[0].isupper() and self.session.start <= 2003:
                return None
            if self.chamber is House.I or (
                # Numbers with a letter (188b) were the Eerste Kamer's own, to about 2002/03.
                self.chamber is None and not self.number.partition("-")[0].isdigit()
            ):
                return f"kst-{self.session.compact}-{self._file}-{self.number}"
        return f"kst-{self._file}-{self.number}"

    def _names_session(self, start: int) -> bool:
        # Measured for 2009/10: with a chapter, 102 of 106 (A to D, dossiers 32000 to 32349) hold
        # the session; without one, both forms are common in dossiers up to 32149, and 266 of 288
        # do not hold it in those from 32150 on.
        old = not self.dossier.isdigit() or self.chapter is not None or int(self.dossier) < 32150
        return start <= 2008 or (start == 2009 and old)

    @property
    def printed(self) -> str:
        """
        The citation; a number of letters stands without *nr.*, as the Leidraad has it.
        """
        session = self.session.short if self.session else None
        number = self.number if self.number[0].isupper() else f"nr. {self.number}"
        return f"{self._head(session)} {self._printed_file}, {number}"
