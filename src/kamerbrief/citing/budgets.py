"""
The dossiers of the budgets of the state: in these, a letter can be a chapter and not a number.
"""

from __future__ import annotations

from bisect import bisect_right

__all__ = ["CHAPTERS", "LAST_LISTED", "has_chapter", "is_budget", "opened"]

CHAPTERS = frozenset(
    "I II IIA IIB III IIIA IV IX IXA IXB V VI VII VIII X XI XII XIII XIV XV XVI XVII XVIII XIX XX "
    "XXI XXII XXIII".split()
)
"""Every chapter in Roman numerals that a budget has had since 1990."""

LAST_LISTED = "36625"
"""The last budget in the list of identifiers; whether a later dossier is one, nobody knows here."""

# Funds, and the dossiers that have these as chapters besides those in Roman numerals.  Measured on
# the 5.5 million identifiers that the official site listed in early 2025: 94 dossiers from 1994/95
# on have papers with a chapter.  Those after the last one are known from citations.
_TABLE = """
ACE 23900
ABCDE 24400 25000 25600
ABCDEFG 26200 28600 29200 29800 30100 30300 30391 30550 31031 31700 31924 31965
ABCDEFG 32123 32222 32360 32395 32710
ABCDEF 26800 27400 28000 30105 30560 31061 31200 31474
ABCDEFGH 30800 31444 32500
ABCDFG 30885 31792 32565
ABCD 31290
- 32609
ABCFGH 32780 33240
ABCFH 33000 33280 33480 33605
ABCFG 33090
ABCFHJ 33400 33640 33750 33805 33930 33940 34085 34200
ABCHJ 34000 34210 34350 34475
ABCJ 34300 34485 34550 34620 34725 34730 34775 34845 34950 34960 35000 35095
ABCJ 35200 35210 35300 35350 35450 35470 35650 35830
ABCJK 35570 35850 35925 35975 36100 36120 36250 36360
ABCJKL 36200 36350 36410 36435 36470 36550 36560 36613 36625
ABCJKLM 36600 36725 36740 36800 36850 37020
"""
_FUNDS: dict[str, str] = {
    dossier: funds
    for funds, *dossiers in map(str.split, _TABLE.strip().splitlines())
    for dossier in dossiers
}


def is_budget(dossier: str) -> bool:
    """
    Whether *dossier* is of a budget, of a change of one, or of an account of one.

    Budgets older than the list have a number that ends in 00.

        >>> is_budget("36410"), is_budget("21800"), is_budget("32824")
        (True, True, False)
    """
    return dossier in _FUNDS or (dossier < "23900" and dossier[-2:] == "00" and len(dossier) == 5)


def has_chapter(dossier: str, chapter: str) -> bool:
    """
    Whether the budget *dossier* has *chapter*, a Roman numeral or the letter of a fund.

        >>> has_chapter("36410", "XIII"), has_chapter("33400", "J"), has_chapter("35300", "L")
        (True, True, False)
    """
    if not is_budget(dossier):
        return False
    return chapter in CHAPTERS or (len(chapter) == 1 and chapter in _FUNDS.get(dossier, "ABCDEF"))


# The dossier with which each session begins, its budget: of 1996/97, 1997/98, and so on.
_FIRST_SESSION = 1996
_FIRST_DOSSIERS = tuple(
    map(
        int,
        "25000 25600 26200 26800 27400 28000 28600 29200 29800 30300 30800 31200 31700 32123 32500 "
        "33000 33400 33750 34000 34300 34550 34775 35000 35300 35570 35925 36200 36410 36600 36800 "
        "37020".split(),
    )
)


def opened(dossier: str) -> int | None:
    """
    The year in which the session began in which *dossier* was opened, or None before 1996.

        >>> opened("36199"), opened("36200"), opened("21501")
        (2021, 2022, None)
    """
    place = bisect_right(_FIRST_DOSSIERS, int(dossier))
    return _FIRST_SESSION + place - 1 if place else None
