"""
Citations in Dutch text: find them, parse one, and write one.

    >>> from kamerbrief import citing
    >>> [found] = citing.find("Zie Kamerstukken II 2022/23, 36 200 VI, nrs. 26 en 42.")
    >>> found.text, [cited.identifier for cited in found.publications]
    ('Kamerstukken II 2022/23, 36 200 VI, nrs. 26 en 42', ['kst-36200-VI-26', 'kst-36200-VI-42'])
    >>> citing.format(citing.parse("36200-VI-26"))
    'Kamerstukken 36200 VI, nr. 26'

The forms are those of letters, of the Aanwijzingen voor de regelgeving (3.43) and of the Leidraad
voor juridische auteurs.  Nothing is looked up: an identifier is computed from the words.  Only
this package and what it needs of `kamerbrief.publications` is loaded.
"""

from kamerbrief.citing.finding import find
from kamerbrief.citing.forms import Style, format  # noqa: A004 - reads as citing.format
from kamerbrief.citing.parsing import parse
from kamerbrief.citing.values import (
    Certainty,
    Cited,
    Flaw,
    Found,
    Fragment,
    Issue,
    NamedMotion,
    Referent,
)

__all__ = [
    "Certainty",
    "Cited",
    "Flaw",
    "Found",
    "Fragment",
    "Issue",
    "NamedMotion",
    "Referent",
    "Style",
    "find",
    "format",
    "parse",
]
