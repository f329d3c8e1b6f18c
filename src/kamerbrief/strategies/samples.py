"""
What letters really have: members, dossiers, subjects, words, and the days on which the House sits.

The first of each list is what a failing example shrinks to.
"""

from __future__ import annotations

from datetime import date, timedelta

from kamerbrief.vocabularies import Category

__all__ = [
    "BUDGETS",
    "CHAPTERS",
    "DEBATES",
    "DOSSIERS",
    "MEMBERS",
    "MINISTRIES",
    "NAMES",
    "NUMBERS",
    "PHRASES",
    "SESSION_DAYS",
    "SUBJECTS",
    "VERDICTS",
]

# Surname, first name, party; one member has one party, and namesakes have first names.
MEMBERS: tuple[tuple[str, str | None, str | None], ...] = (
    ("Ceder", None, "ChristenUnie"),
    ("Van Dijk", "Jasper", "SP"),
    ("Van Dijk", "Inge", "CDA"),
    ("Van der Plas", None, "BBB"),
    ("Palland", None, "CDA"),
    ("Çörüz", None, "CDA"),
    ("Yeşilgöz-Zegerius", "D.", "VVD"),
    ("Ellemeet", None, "GroenLinks"),
    ("De Kort", None, None),
    ("Piri", "Kati", "GroenLinks-PvdA"),
    # Decomposed, as some programs write it; with an apostrophe; with what looks like markup.
    ("Ho\u0308lscher", None, "50PLUS"),
    ('Van \'t Hoff & "Zn"', None, "<DENK>"),
)

# Dossiers with the year from whose end on a letter can have them, no two a slip apart.  They and
# the budgets are real: the identifiers of official publications (kst-32824-...) have them.
DOSSIERS: tuple[tuple[str, int], ...] = (
    ("32824", 2011),
    ("21501-20", 1996),
    ("19637", 1996),
    ("24170", 1996),
    ("29282", 2004),
    ("35925", 2021),
    ("36045", 2022),
)
# Budgets with a chapter, and the same year.
BUDGETS: tuple[tuple[str, str, int], ...] = (
    ("36200", "VI", 2022),
    ("36410", "XV", 2023),
    ("31700", "IXB", 2008),
    ("25000", "A", 1996),
)

NAMES = tuple(name for name, _, _ in MEMBERS)
NUMBERS = tuple(number for number, _ in DOSSIERS)
CHAPTERS = tuple(chapter for _, chapter, _ in BUDGETS)
MINISTRIES = ("SZW", "BZ", "JenV", "Fin", "OCW", "VWS", "x&y")
SUBJECTS = (
    "Stikstof",
    "Appreciatie moties wetgevingsoverleg integratie",
    "Reactie op de motie-Ceder\u00a0c.s. over <werk & inkomen>",
    "Uw brief van 14 november jl.\r\n(2022Z12345)",
)
DEBATES = (
    "Integratie",
    "Begroting Sociale Zaken en Werkgelegenheid 2023",
    "Zorg \u2013 \u201cde patie\u0308nt\u201d & de kosten",
)

# Running words that say nothing of verdicts, members, dates or numbers.
PHRASES = (
    "De motie",
    "Hierbij informeer ik uw Kamer.",
    "zoals ook\nbeschreven in de brief",
    "vo\u0301o\u0301r de zomer\u00a0\u2013 zo mogelijk",
    "over soc\u00adi\u00adale\u00a0zekerheid",
    "\u201cwerk & inkomen\u201d <sic>",
    "  een zin\tmet  blanks\r\n",
    "regel\u2028einde\u0085\u200b",
    "]]> &amp; <!-- geen --> <?markup?>",
    "\U0001f1f3\U0001f1f1 caf\u00e9 cafe\u0301",
)

# How letters word a verdict of each category.
VERDICTS: dict[Category, tuple[str, ...]] = {
    Category.OORDEEL_KAMER: (
        "oordeel Kamer", "laat ik het oordeel aan uw Kamer", "oordeel\nKamer", "oordeel\u00a0Kamer",
    ),
    Category.ONTRADEN: ("ontraad ik", "moet ik\nontraden", "Ontraden", "ik ont\u00adraad haar"),
    Category.ONTRADEN_TENZIJ_GEWIJZIGD: ("ontraad ik in deze vorm", "in deze vorm ontraden"),
    Category.VERZOCHT_AAN_TE_HOUDEN: ("verzoek ik aan te houden", "vraag ik aan\nte houden"),
    Category.OVERGENOMEN: ("ben ik bereid over te nemen", "kan ik overnemen"),
    Category.GEEN_APPRECIATIE: ("geef ik geen appreciatie", "geen\u00a0appreciatie"),
    Category.ONTIJDIG: ("acht ik ontijdig", "ontijdig"),
    Category.OVERBODIG: ("acht ik overbodig", "overbodig"),
}  # fmt: skip


def _session_days(first: int, last: int) -> tuple[date, ...]:
    """
    The Tuesdays, Wednesdays and Thursdays of those years, but for July, August and Christmas.
    """
    day, days = date(first, 1, 12), []
    while day.year <= last:
        recess = (
            day.month in {7, 8} or (day.month, day.day) >= (12, 21) or day < date(day.year, 1, 10)
        )
        if day.weekday() in {1, 2, 3} and not recess:
            days.append(day)
        day += timedelta(days=1)
    return tuple(days)


SESSION_DAYS = _session_days(2010, 2025)
"""Days on which the House sits, in order."""
