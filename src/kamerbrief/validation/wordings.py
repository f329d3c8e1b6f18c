"""
The words in which verdicts are given, and which category they are of.
"""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from kamerbrief.vocabularies import Category

__all__ = ["WORDINGS", "Wording", "agree", "categories_of", "is_willing"]


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@attrs.frozen(kw_only=True)
class Wording:
    """
    A way to give a verdict.

    Attributes:
        category: the verdict.
        name: what is said, in a few words.
        pattern: finds it in words in lower case with single blanks.
        example: words that give it.
        counter: words that look like it and do not.
    """

    category: Category
    name: str
    pattern: re.Pattern[str] = attrs.field(converter=_compiled)
    example: str
    counter: str


WORDINGS: tuple[Wording, ...] = (
    Wording(
        category=Category.OORDEEL_KAMER,
        name="judgement of the House, in the fixed words",
        pattern=r"\boordeel (?:aan (?:de |uw )?)?kamer\b",
        example="geef ik deze motie oordeel Kamer",
        counter="het oordeel van de Raad van State",
    ),
    Wording(
        category=Category.OORDEEL_KAMER,
        name="left to the judgement of the House",
        pattern=r"\bhet oordeel van (?:de|uw) kamer\b",
        example="laat ik de motie aan het oordeel van de Kamer",
        counter="ik wacht het oordeel van de Kamercommissie af",
    ),
    Wording(
        category=Category.OORDEEL_KAMER,
        name="the judgement left to the House",
        pattern=r"\boordeel\b[^.;]{0,200}\baan (?:de|uw) kamer\b",
        example="laat ik het oordeel over deze motie aan uw Kamer",
        counter="ik stuur het advies aan uw Kamer",
    ),
    Wording(
        category=Category.ONTRADEN,
        name="advised against",
        pattern=r"\bontra(?:ad|adt|den)\b",
        example="moet ik de motie echt ontraden",
        counter="het is raadzaam om te wachten",
    ),
    Wording(
        category=Category.VERZOCHT_AAN_TE_HOUDEN,
        name="asked to be held",
        pattern=r"\baan te houden\b|\baanhouden\b|\bhoudt? [^.;]{0,200}\baan\b",
        example="zou ik willen vragen om deze motie aan te houden",
        counter="het aanhoudende debat over deze motie",
    ),
    Wording(
        category=Category.OVERGENOMEN,
        name="taken over",
        pattern=r"\bover te nemen\b|\bovernemen\b|\bovergenomen\b|\bneemt? [^.;]{0,200}\bover\b",
        example="ik ben bereid de motie over te nemen",
        counter="de overname van het bedrijf in deze motie",
    ),
    Wording(
        category=Category.GEEN_APPRECIATIE,
        name="no verdict",
        pattern=r"\bgeen (?:appreciatie|oordeel(?! kamer)|advies)\b",
        example="geef ik geen appreciatie",
        counter="in deze appreciatie",
    ),
    Wording(
        category=Category.ONTIJDIG,
        name="too early",
        pattern=r"\bontijdig\b",
        example="acht ik een verplichting ontijdig",
        counter="de tijdige uitvoering van de motie",
    ),
    Wording(
        category=Category.OVERBODIG,
        name="superfluous",
        pattern=r"\boverbodige?\b",
        example="de motie is daarmee overbodig",
        counter="de overbodigheid daarvan bestrijd ik",
    ),
)
"""Every wording; each is tried with its example and its counter-example by the tests."""

# A verdict whose words hold all of these is plainly worded, unless they deny something.
_STEMS: dict[Category, tuple[str, str]] = {
    Category.OORDEEL_KAMER: ("oordeel", "kamer"),
    Category.ONTRADEN: ("ontra", ""),
    Category.ONTRADEN_TENZIJ_GEWIJZIGD: ("ontra", ""),
    Category.VERZOCHT_AAN_TE_HOUDEN: ("aan te houden", ""),
    Category.OVERGENOMEN: ("over te nemen", ""),
    Category.GEEN_APPRECIATIE: ("geen", "appreciatie"),
    Category.ONTIJDIG: ("ontijdig", ""),
    Category.OVERBODIG: ("overbodig", ""),
}
_GIVEN_AS = {Category.ONTRADEN_TENZIJ_GEWIJZIGD: Category.ONTRADEN}
_DENIED_BEFORE = re.compile(r"\b(?:niet|geen|noch|nooit)(?: \w+)? $")
_LEAD = 40
_LONG = 200
_DENIED_AFTER = re.compile(r"(?: \w+){0,4} niet\b")
_WILLING = re.compile(r"\b(?:bereid\w*|kan|kunnen|wil|willen|zou|zouden|mag)\b", re.IGNORECASE)


def categories_of(words: str) -> frozenset[Category]:
    """
    The categories that *words* give, those left out that they deny.

        >>> sorted(map(str, categories_of("Verzoek aan te houden, anders ontraden")))
        ['ontraden', 'verzocht-aan-te-houden']
        >>> categories_of("ontraad ik de motie niet"), categories_of("steun ik de motie")
        (frozenset(), frozenset())
    """
    words = _plain(words)
    return frozenset(
        wording.category
        for wording in WORDINGS
        for match in wording.pattern.finditer(words)
        if not _DENIED_BEFORE.search(words[max(0, match.start() - _LEAD) : match.start()])
        and not _DENIED_AFTER.match(words, match.end())
    )


def agree(words: str, *categories: Category) -> bool:
    """
    Whether *words* can give one of *categories*: they give it among others, or give none at all.
    """
    if len(words) > _LONG:
        return _agree(words, categories)
    return _agree_in_short(words, categories)


def _agree(words: str, categories: tuple[Category, ...]) -> bool:
    plain = _plain(words)
    if not ("niet" in plain or "geen oordeel" in plain or "noch" in plain or "nooit" in plain):
        for category in categories:
            one, other = _STEMS[category]
            # "Ik ontraad de motie, gelet op het oordeel van de Kamercommissie."
            rival = category is Category.OORDEEL_KAMER and "ontra" in plain
            if one in plain and other in plain and not rival:
                return True
    given = categories_of(words)
    return not given or any(_GIVEN_AS.get(each, each) in given for each in categories)


# Most verdicts are given in the same few words.
_agree_in_short = lru_cache(maxsize=2048)(_agree)


def is_willing(words: str) -> bool:
    """
    Whether *words* say that something may be done, and not that it is.
    """
    return _WILLING.search(words) is not None


def _plain(words: str) -> str:
    return " ".join(words.lower().split())
