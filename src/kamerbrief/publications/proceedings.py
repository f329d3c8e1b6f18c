"""
The proceedings of the chambers (Handelingen), and the written questions in their appendix.
"""

from __future__ import annotations

import attrs

from kamerbrief.errors import ModelError
from kamerbrief.publications.chambers import is_chamber, to_chamber
from kamerbrief.publications.sessions import Session, is_session, to_session
from kamerbrief.publications.values import Form, OfficialPublication
from kamerbrief.vocabularies import House

__all__ = ["QUESTION_NUMBER", "Aanhangsel", "Handelingen", "has_items"]

QUESTION_NUMBER = r"[1-9][0-9]{0,4}[a-z]?(?:-[hnv][0-9]{1,2})?"

_optional = attrs.validators.optional
_SITTING = _optional(Form(r"[1-9][0-9]{0,3}", "the digits of a sitting, such as 39"))
_ITEM = _optional(
    Form(r"[1-9][0-9]{0,2}(?:-n[0-9]{1,2})?", "digits, if need be with an edition (5-n1)")
)
_PAGES = _optional(
    Form(r"[1-9][0-9]{0,5}(?:-[1-9][0-9]{0,5})?", "a page (4867) or a range (7909-7943)")
)

# (session, sitting) from which identifiers have another form.  Measured: up to 1995/96 sitting and
# page range, then the range alone, from here on sitting and first page ...
_FIRST_PAGE_SINCE = {"II": (2009, 19), "I": (2009, 13), "VV": (2009, 1)}
# ... and since January 2011 sitting and item.
_ITEM_SINCE = {"II": (2010, 37), "I": (2010, 14), "VV": (2010, 1)}


def has_items(chamber: House, session: Session, number: int) -> bool:
    """
    Whether sitting *number* was published by item; those before January 2011 were by page.

        >>> has_items(House.II, Session(start=2010), 37)
        True
    """
    return (session.start, number) >= _ITEM_SINCE[chamber]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Handelingen(OfficialPublication):
    """
    A sitting of a chamber, or one item of it.

        >>> debate = Handelingen(chamber="II", session="2022/23", number="39", item="5")
        >>> debate.printed, debate.identifier
        ('Handelingen II 2022/23, nr. 39, item 5', 'h-tk-20222023-39-5')
        >>> old = Handelingen(chamber="II", session="2007/08", number="108", pages="7909-7943")
        >>> old.printed, old.identifier
        ('Handelingen II 2007/08, nr. 108, p. 7909-7943', 'h-tk-20072008-7909-7943')

    Attributes:
        chamber: the chamber, VV for a joint sitting, or None if unknown.
        session: the session, or None if unknown.
        number: the number of the sitting, or None.
        item: the item of the sitting, since January 2011; or None.
        pages: a page or a range, where no item identifies the text; or None.
    """

    chamber: House | None = attrs.field(default=None, converter=to_chamber, validator=is_chamber)
    session: Session | None = attrs.field(default=None, converter=to_session, validator=is_session)
    number: str | None = attrs.field(default=None, validator=_SITTING)
    item: str | None = attrs.field(default=None, validator=_ITEM)
    pages: str | None = attrs.field(default=None, validator=_PAGES)

    def __attrs_post_init__(self) -> None:
        if self.item is not None and self.number is None:
            raise ModelError(f"Handelingen.item: {self.item!r} without number, expected a sitting")
        if self.item is not None and self.pages is not None:
            raise ModelError(
                f"Handelingen.pages: {self.pages!r} beside item {self.item!r}, expected one of both"
            )
        first, _, last = (self.pages or "").partition("-")
        if last and int(last) < int(first):
            raise ModelError(f"Handelingen.pages: {self.pages!r}, expected an ascending range")

    @property
    def identifier(self) -> str | None:
        """
        The official identifier, or None if a part that it needs is unknown.

        It names the item since January 2011, and pages before.  None exist before 1994/95.
        """
        if self.chamber is None or self.session is None:
            return None
        first, _, last = (self.pages or "").partition("-")
        moment = (self.session.start, int(self.number or 0))
        parts: tuple[str | None, ...]
        if moment >= _ITEM_SINCE[self.chamber]:
            parts = (self.number, self.item)
        elif moment >= _FIRST_PAGE_SINCE[self.chamber]:
            parts = (self.number, first)
        elif self.session.start >= 1996:
            parts = (first, last)
        elif self.session.start >= 1994:
            parts = (self.number, first, last)
        else:
            parts = (None,)
        known = [part for part in parts if part]
        if len(known) < len(parts):
            return None
        return f"h-{self.chamber.code}-{self.session.compact}-{'-'.join(known)}"

    @property
    def printed(self) -> str:
        """
        The citation, with item from 2011 and with pages before.
        """
        return _printed("Handelingen", self.chamber, self.session) + "".join(
            f", {label} {value}"
            for label, value in (("nr.", self.number), ("item", self.item), ("p.", self.pages))
            if value
        )


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Aanhangsel(OfficialPublication):
    """
    Written questions with their answer, in the appendix of the Handelingen.

        >>> questions = Aanhangsel(session="2022/23", number="64")
        >>> questions.printed, questions.identifier
        ('Aanhangsel Handelingen 2022/23, nr. 64', 'ah-tk-20222023-64')

    Attributes:
        chamber: the chamber, or None if unknown.
        session: the session, or None if unknown.
        number: the number, which begins at 1 in each session.
    """

    chamber: House | None = attrs.field(default=None, converter=to_chamber, validator=is_chamber)
    session: Session | None = attrs.field(default=None, converter=to_session, validator=is_session)
    number: str = attrs.field(
        validator=Form(QUESTION_NUMBER, "digits, if need be with an edition (64-h1)")
    )

    @property
    def identifier(self) -> str | None:
        """
        The official identifier, or None if the session is unknown.

        A number without chamber is taken as the Tweede Kamer's: so are 86,330 of 86,770 (measured).
        """
        if self.session is None:
            return None
        chamber = self.chamber or House.II
        return f"ah-{chamber.code}-{self.session.compact}-{self.number}"

    @property
    def printed(self) -> str:
        """
        The citation, ``Aanhangsel Handelingen II 2022/23, nr. 64``.
        """
        return (
            f"{_printed('Aanhangsel Handelingen', self.chamber, self.session)}, nr. {self.number}"
        )


def _printed(label: str, chamber: House | None, session: Session | None) -> str:
    return " ".join(filter(None, (label, chamber, session.short if session else None)))
