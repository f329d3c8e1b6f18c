"""
The words for a time: days, quarters, seasons, moments of the parliamentary year.
"""

from __future__ import annotations

import datetime as dt
import re

from kamerbrief.annotating.patterns import for_lower_case
from kamerbrief.months import MONTH
from kamerbrief.vocabularies import Term

__all__ = [
    "AS_ASKED",
    "AT_TERM",
    "BEFORE_DEBATE",
    "BEFORE_VOTE",
    "COUNTS",
    "DATE",
    "HALF",
    "MONTH_OF",
    "QUARTER",
    "RANKS",
    "SEASON",
    "SEASON_MONTHS",
    "TERM",
    "TERMS",
    "THIS_MONTH",
    "WITHIN",
    "YEAR_END",
    "recess_in",
]

_COUNT = r"(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|acht|tien|twaalf)"
COUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "acht": 8,
           "tien": 10, "twaalf": 12}  # fmt: skip
RANKS = {
    "eerste": 1,
    "tweede": 2,
    "derde": 3,
    "vierde": 4,
    "laatste": 4,
    "1e": 1,
    "2e": 2,
    "3e": 3,
    "4e": 4,
}
TERMS: dict[str, Term | str] = {
    "zomerreces": Term.ZOMERRECES, "kerstreces": Term.KERSTRECES, "herfstreces": Term.HERFSTRECES,
    "voorjaarsreces": Term.VOORJAARSRECES, "krokusreces": Term.VOORJAARSRECES,
    "meireces": Term.MEIRECES,
    "prinsjesdag": Term.PRINSJESDAG, "zomer": Term.ZOMER, "stemming": Term.STEMMING,
    "stemmingen": Term.STEMMING, "begrotingsbehandeling": Term.BEGROTINGSBEHANDELING,
    "kerst": Term.KERSTRECES,
    # Private codes: the list of the schema has none for the two memoranda that change a budget.
    "voorjaarsnota": "x-voorjaarsnota", "najaarsnota": "x-najaarsnota",
}  # fmt: skip
SEASON_MONTHS = {"voorjaar": (3, 5), "lente": (3, 5), "zomer": (6, 8), "najaar": (9, 11),
                 "herfst": (9, 11), "winter": (12, 2)}  # fmt: skip
_BEFORE = (
    r"(?:[Vv][oó][oó]r|uiterlijk|nog voor|nog vóór|niet later dan|tegen|[Vv]oorafgaand aan"
    r"|ruim voor)"
)
_YEAR = r"(?: (?:van )?(?:het jaar )?(?P<year>20\d\d|dit jaar|volgend jaar|komend jaar))?"
_DAY_NAME = r"(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag,? )?"
# *dinsdag a.s.*, or the next one.
_WEEKDAY = (
    r" (?:(?:aanstaande|komende) )?(?P<weekday>(?:maan|dins|woens|donder|vrij)dag)\b(?! \d)"
    r"(?: a\.s\.| aanstaande)?"
)
_NOT_AN_END = r"(?! ?(?:jl|jongstleden)\b)"

DATE = for_lower_case(
    rf"\b(?P<way>v[oó][oó]r|uiterlijk(?: op| voor| vóór)?|niet later dan|per|tegen|ultimo"
    rf"|met Prinsjesdag, op"
    rf"|tot(?: en met)?|t/m|op|nog voor"
    rf"|ruim voor)?(?: de)? ?{_DAY_NAME}(?P<day>\d{{1,2}}) (?P<month>{MONTH})"
    rf"(?:,? (?P<year>20\d\d|dit jaar|volgend jaar|aanstaande|a\.s\.))?{_NOT_AN_END}"
)
QUARTER = for_lower_case(
    rf"\b(?P<way>(?:nog )?(?:uiterlijk )?(?:in|aan het (?:eind|einde) van"
    rf"|v[oó][oó]r het einde van|eind|ik"
    rf"|uiterlijk|gedurende|in de loop van|begin|medio))? ?(?:het )?(?:(?P<rank>eerste|tweede"
    rf"|derde|vierde|laatste"
    rf"|[1-4]e) kwartaal|kwartaal (?P<number>[1-4])|[QK](?P<letter>[1-4])){_YEAR}\b"
)
HALF = for_lower_case(
    rf"\b(?P<way>(?:uiterlijk )?(?:in|gedurende|v[oó][oó]r)) (?:het |de )?(?P<rank>eerste|tweede) "
    rf"(?:helft|halfjaar){_YEAR}\b"
)
MONTH_OF = for_lower_case(
    rf"\b(?P<way>(?:nog )?(?:uiterlijk )?(?:in de loop van|in|begin|medio|half|eind|rond|per"
    rf"|v[oó][oó]r het einde? van"
    rf"|v[oó][oó]r|uiterlijk|voor eind"
    rf"|v[oó][oó]r eind|aan het einde? van|gedurende|de maand)) (?P<month>{MONTH})"
    rf"(?:,? (?P<year>20\d\d|dit jaar|volgend jaar|aanstaande|a\.s\.))?(?! ?(?:jl"
    rf"|\d)\b){_NOT_AN_END}"
)
YEAR_END = for_lower_case(
    r"\b(?P<way>v[oó][oó]r (?:het )?einde?(?: van)?|eind|uiterlijk eind|einde|aan het einde? van"
    r"|begin|medio|uiterlijk in|in de loop van|in)"
    r"(?: het jaar)? (?P<year>20\d\d|(?:dit|volgend|komend|het) jaar|dit kalenderjaar)\b"
    r"|\b(?P<still>(?:nog )?(?:in |gedurende )?dit jaar)\b"
)
SEASON = for_lower_case(
    r"\b(?P<way>(?:nog )?(?:uiterlijk )?(?:in|na|v[oó][oó]r|dit|komend|begin|medio|eind"
    r"|deze)) (?:het |de )?"
    r"(?P<season>voorjaar|najaar|zomer|herfst|winter|lente)(?: (?:van )?(?P<year>20\d\d|dit jaar"
    r"|volgend jaar))?\b"
)
THIS_MONTH = for_lower_case(
    r"\b(?:nog )?(?:uiterlijk )?(?:in )?(?P<which>deze|volgende|komende|dit|volgend|komend) "
    r"(?P<unit>maand|week|kwartaal)\b"
)
WITHIN = for_lower_case(
    rf"\b(?:binnen|over|uiterlijk binnen|in de komende) (?P<count>{_COUNT}) "
    rf"(?P<unit>half jaar|dagen|weken|week|maanden?|jaar)\b"
    r"(?! na (?!heden|vandaag|nu|dagtekening))"
)
TERM = re.compile(
    rf"\b(?:nog )?(?:ruim |uiterlijk |kort )?{_BEFORE} (?:het begin van |de start van "
    rf"|aanvang van |het einde van )?(?:het |de )?"
    r"(?:komende |aanstaande |volgende )?(?P<term>reces|zomerreces|kerstreces|herfstreces"
    r"|voorjaarsreces|krokusreces|meireces"
    r"|prinsjesdag|zomer|stemmingen|stemming|kerst|(?:voor|na)jaarsnota"
    r"|begrotingsbehandeling(?! (?-i:[A-Z])| van (?!volgend|dit|komend)| over))\b"
    rf"(?:(?: over [^.;,]{{1,40}}?)?(?: van| op)(?:(?: \w+dag)? (?P<day>\d{{1,2}})"
    rf" (?P<month>{MONTH})(?: (?P<year>20\d\d))?|{_WEEKDAY}))?"
    r"(?: over (?:het wetsvoorstel|deze moties?|de moties?))?",
    re.IGNORECASE,
)
BEFORE_VOTE = for_lower_case(
    r"\bvoordat (?:(?:uw|de|beide) kamers?|er|daarover|hierover)\b[^.;]{0,40}?"
    rf"(?: op(?:(?: \w+dag)? (?P<day>\d{{1,2}}) (?P<month>{MONTH})(?: (?P<year>20\d\d))?"
    rf"|{_WEEKDAY}))?"
    r" (?:wordt gestemd|stemt|stemmen)\b"
)
AT_TERM = for_lower_case(
    r"\b(?P<firm>uiterlijk )?(?:met|op|rond|bij|tijdens) (?:de |aanstaande )?"
    r"(?P<term>prinsjesdag|stemmingen|(?:voor|na)jaarsnota)\b"
)
BEFORE_DEBATE = re.compile(
    rf"\b(?:nog )?{_BEFORE} (?:aan )?(?:het |de )?(?:komende |aanstaande |volgende |geplande "
    rf"|eerste |eerstvolgende |plenaire )?"
    r"(?P<debate>(?:begrotings|wets)?behandeling (?:van )?(?:de )?[^.;,]{0,20}?(?:begroting\w*"
    r"|[A-Z]\w+)"
    r"|(?:begrotingsbehandeling|commissiedebat|tweeminutendebat|plenaire debat|debat|notaoverleg"
    r"|wetgevingsoverleg|algemeen overleg|(?:V?AO|WGO|NO)\b))"
    r"(?: [A-Z][\w-]*(?:(?:, | en | )[A-Z][\w-]*){0,6})?",
)
# The time for which the motion asks.
AS_ASKED = for_lower_case(
    r"\b(?:v[oó][oó]r|binnen|op|in|uiterlijk(?: op| binnen)?) de (?:in de motie |daarin |door de "
    r"indieners? )?(?:genoemde|gevraagde|gestelde|gewenste|verzochte) (?:datum|termijn)\b"
)


def recess_in(day: dt.date | None) -> Term | None:
    """
    The recess that *het reces* means in a letter of *day*, as far as the month tells.
    """
    if day is None:
        return None
    return {
        5: Term.ZOMERRECES,
        6: Term.ZOMERRECES,
        7: Term.ZOMERRECES,
        9: Term.HERFSTRECES,
        10: Term.HERFSTRECES,
        11: Term.KERSTRECES,
        12: Term.KERSTRECES,
        1: Term.VOORJAARSRECES,
        2: Term.VOORJAARSRECES,
        4: Term.MEIRECES,
    }.get(day.month)
