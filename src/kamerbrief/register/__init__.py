"""
Who held which office when, and what titles, ministries, parties and members were called.

    >>> import datetime as dt
    >>> from kamerbrief.register import Register
    >>> register = Register.bundled()
    >>> [holder.name for holder in register.holders("Minister van Defensie", dt.date(2019, 7, 4))]
    ['A.Th.B. Bijleveld-Schouten']

Every record has dates, a source, a confidence and an as-of date.  The files are read on the first
call of `Register.bundled`; `Register.from_csv` reads yours.
"""

from kamerbrief.register.answers import Holding, Standing, TitleAnswer, TitleStanding
from kamerbrief.register.names import PersonName, parse_name, same_initials, same_surname
from kamerbrief.register.register import Register
from kamerbrief.register.values import Confidence, Ministry, Party, Record, Seat, Tenure

__all__ = [
    "Confidence",
    "Holding",
    "Ministry",
    "Party",
    "PersonName",
    "Record",
    "Register",
    "Seat",
    "Standing",
    "Tenure",
    "TitleAnswer",
    "TitleStanding",
    "parse_name",
    "same_initials",
    "same_surname",
]
