"""
What a letter cites: each publication as a frozen value with identifier, page and printed form.

    >>> paper = Kamerstuk(chamber="II", session="2020/21", dossier="32824", number="341")
    >>> str(paper)
    'Kamerstukken II 2020/21, 32824, nr. 341'
    >>> paper.identifier
    'kst-32824-341'
    >>> from_identifier("ah-tk-20222023-64").printed
    'Aanhangsel Handelingen II 2022/23, nr. 64'

An identifier is computed, not looked up: the publication may not exist, and from 2025/26 on
the official site may file it under a serial number instead.  "Measured" in this package means
counted in the 5.5 million identifiers that the official site listed in early 2025.
"""

from kamerbrief.publications.annexes import Bijlage
from kamerbrief.publications.caselaw import Ecli, Ljn
from kamerbrief.publications.gazettes import (
    OfficialJournal,
    Staatsblad,
    Staatscourant,
    Tractatenblad,
)
from kamerbrief.publications.identifiers import Publication, from_identifier
from kamerbrief.publications.legislation import Bwb, Celex, Jci
from kamerbrief.publications.papers import Dossier, Kamerstuk
from kamerbrief.publications.parts import from_parts, to_parts
from kamerbrief.publications.proceedings import Aanhangsel, Handelingen
from kamerbrief.publications.records import SerialPublication, TkDocument, TkZaak, WebAddress
from kamerbrief.publications.sessions import SESSION_TOLERANCE, Session

__all__ = [
    "SESSION_TOLERANCE",
    "Aanhangsel",
    "Bijlage",
    "Bwb",
    "Celex",
    "Dossier",
    "Ecli",
    "Handelingen",
    "Jci",
    "Kamerstuk",
    "Ljn",
    "OfficialJournal",
    "Publication",
    "SerialPublication",
    "Session",
    "Staatsblad",
    "Staatscourant",
    "TkDocument",
    "TkZaak",
    "Tractatenblad",
    "WebAddress",
    "from_identifier",
    "from_parts",
    "to_parts",
]
