"""
The names of debates in running text: the noun, what the debate is about, and when it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from kamerbrief.months import MONTH
from kamerbrief.register.register import Register

__all__ = ["DebateName", "named_debates", "title_in"]

_WHEN = (
    rf"(?:,? \(?(?:van |op |d\.d\. |dat (?:uw Kamer )?(?:op |van )?)?(?:(?:maan|dins|woens|donder"
    rf"|vrij|zater|zon)dag )?"
    rf"\d{{1,2}}(?:, \d{{1,2}}){{0,3}}(?: en \d{{1,2}})? (?:{MONTH})"
    r"(?: (?:20|19)\d\d| jl\.| jongstleden)?"
    rf"| d\.d\. \d{{1,2}}[/-]\d{{1,2}})"
)
_TITLE = (
    r"(?:(?: over| inzake)(?: (?:de|het|een))?)?"
    r"(?: (?!op \d|van \d|van (?:maan|dins|woens|donder|vrij)|zijn|heeft|heb|is|hebben|waarin|dat"
    r"|die|ingedien|werd|diende|vond"
    r"|gaf|geef|ontvan|wordt|op de|en een|tijdens|verzocht|toegezegd|d\.d"
    r"|jl|\((?:V?AO|CD|VSO|d\.d|\d))[\w&'(/-]+\)?(?:,(?= [A-Z]))?){0,14}?"
)
_HEAD = (
    r"(?:(?:de|het|dit|een|deze|genoemde|eerste|tweede|derde) )?(?:(?:volgende|komende"
    r"|eerstvolgende|aanstaande) )?(?:(?:plenaire?|schriftelijke"
    r"|mondelinge|voortzetting van de"
    r"|genoemde|gezamenlijke|tweede termijn van (?:het|de)|eerste termijn van (?:het|de)"
    r"|slot van (?:het|de)) ){0,2}"
)
_NOUN = (
    r"(?:begrotingsbehandeling|wetgevingsoverleg|notaoverleg|tweeminutendebat|commissiedebat"
    r"|algemeen overleg|vragenuur"
    r"|[Aa]lgemene [Pp]olitieke [Bb]eschouwingen|[Aa]lgemene [Ff]inanciële [Bb]eschouwingen|VAO"
    r"|VSO|WGO|AO|CD|APB|AFB|(?<=[Hh]et )NO"
    r"|plenaire debat|\w*debat|behandeling)"
)
# How any noun ends, and how far before its end a name begins, but for a compound without end.
_STEMS = {
    stem: re.compile(rf"{stem}(?![\w-])")
    for stem in "debat behandeling overleg vragenuur eschouwingen VSO WGO AO CD APB AFB NO".split()
}
_BEGIN = re.compile(rf"\b{_HEAD}{_NOUN}(?![\w-])")
_BEGIN_REACH = 160
# The number of the bill may stand before the day.
_PAPER = r"(?: \(\d\d ?\d{3}[^()]{0,24}\))?"
_THEN = re.compile(rf"(?P<title>{_TITLE}){_PAPER}(?P<when>{_WHEN})")
_WHEN_BEHIND = re.compile(rf"{_PAPER}(?P<when>{_WHEN})")
# *Splitsen, optoppen en woningdelen van 4 december*: small letters behind a comma.
_LISTED = re.compile(
    r"(?P<title> [A-Z][\w-]*(?: [\w-]+){0,3}(?:, [\w-]+(?: [\w-]+){0,2}){1,3}"
    rf" en [\w-]+(?: (?!van |op )[\w-]+){{0,4}})(?P<when>{_WHEN})"
)
_LEAD = re.compile(r"(?: over| inzake| van)?(?: de| het| een)? ")
_BUDGET_LEAD = re.compile(
    r"(?: van de (?:\w+-?)?begroting)?(?: van het ministerie)?(?: over| van)?(?: de| het)? "
)
# What a title goes on with: *Warmte* is not what *Warmte en koude* is about.
_GOES_ON = re.compile(
    r"\w|[-/]\w| [A-Z]|, [a-z]| en (?!(?:het|de|een|in|laat|ik|dat|daar|bij|tijdens)\b)"
)
_SUBJECT_END = re.compile(r" (?:van |op |d\.d\. )\d| \((?!\w+\)\w)|\.$|[;:]")
_LONGEST, _LONGEST_SUBJECT = 100, 500
# *het notaoverleg van 23 juni 2025 over de Veteranennota*.
_BEHIND = re.compile(
    r" (?:over|inzake) (?:de |het |een )?(?P<title>[A-Z][\w&'-]*(?: (?:en|van|de|het|voor|in|op)"
    r"(?: (?:de|het))? [\w&'-]+| [A-Z][\w&'-]*){0,4})(?=[,.;:(]| zijn | is | heb | heeft |$)"
    r"| van de (?P<act>(?:Rijksw|W)et [\w ]{3,80}?)(?= zijn | is | heb | heeft |[,.;:(]|$)"
)
# What stands behind the name of a debate, and words that are in no such name.
_PREDICATE = (
    r"(?:plaats|plaatsgevonden|zijn|is|heeft|heb|hebben|werd|werden|waren|ingediende?|gehouden"
    r"|gevoerd|diende|dienden|waarin|dat)\b"
)
_NOT_IN_NAME = (
    r"(?:een|aan|laten|geen|nader|toe|ik|er|uw|u|wat|wanneer|twee|drie|vier|vijf|zes|acht|tien"
    r"|vond|op|van (?:\d+|\w+dag)|informeren|berichten|stuur|ontvangt|en (?:het|de|een|in"
    r"|tijdens))\b"
)
_VERB = r"(?:kom|stuur|zend|geef|zal|kan|wil|informeer|bericht|meld|zegde)\b"
_UNTIL = re.compile(
    rf"(?P<title>(?: over| inzake| van)?(?: (?:de|het))? [A-Z][\w&'-]*"
    rf"(?:,? (?!{_PREDICATE}|{_NOT_IN_NAME})[\w&'-]+){{0,7}})(?P<when>)(?= {_PREDICATE})"
)
# *Passend onderwijs*, *Financiële markten*: what such a word begins goes on in small letters.
_ADJECTIVE = re.compile(
    rf"(?P<title>(?: over| inzake)?(?: de)? [A-Z][a-zà-ÿ]+(?:e|elijk|end|ig|isch)"
    rf"(?: (?!{_PREDICATE}|{_NOT_IN_NAME}|(?:over|met|tijdens|kom)\b)[a-zà-ÿ-]+){{1,4}})(?P<when>)"
    rf"(?= {_PREDICATE}| (?:op|van|over|met) |[,.;:()]|$)"
)
_ACT = re.compile(
    rf"(?P<title>(?: over| van)?(?: de| het)? (?:Rijksw|W)et(?: (?!{_PREDICATE}|{_NOT_IN_NAME}"
    rf"|{_VERB})[a-zA-Z][\w-]+){{1,7}})(?P<when>)"
    rf"(?= \(|[,.;]| {_PREDICATE}| {_NOT_IN_NAME}| {_VERB}|$)"
)
_NAME = re.compile(
    r"(?P<title>(?:(?: over| inzake| van)?(?: (?:de|het))?(?: pakket)? (?:[A-Z0-9][\w&'-]*"
    r"|\([A-Z][\w -]*\)))"
    r"(?:,? (?:(?:en|van|de|het|voor|in|op|der|bij|met|over|rondom"
    r"|op het gebied van) ){0,3}[A-Z0-9][\w&'-]*"
    r"| (?:en|in|op|voor) [a-z]{4,}(?: (?:op|in|van|de) [a-z]+){0,2}){0,10})(?P<when>)"
)
_ABOUT = re.compile(
    r"(?P<title> (?:over|inzake)"
    r"(?: (?!op \d|van \d|van (?:maan|dins|woens|donder|vrij|gister))[\w'-]+){1,9})"
    r"(?P<when>)(?=[,.( ]|$)"
)
# "De behandeling op 10 juni 2026 van het wetsvoorstel houdende regels over ... (Wet X)".
_BILL = re.compile(
    r" van het (?:wets)?voorstel\b(?:[^.;()]{3,200}\((?P<bracketed>[^()]{3,80})\)"
    r"|(?: voor| van)? (?:de |het )?(?P<named>Wet (?!is|zijn|heb)[\w ]{3,80}?)"
    r"(?= zijn | heb | is | heeft |,|\.|\(|$))"
)
_BUDGET = re.compile(
    r"(?P<title> van de (?:\w+-?)?begroting"
    r"(?: (?:van )?(?:het ministerie van )?[A-Z][\w&'-]*(?:(?:,| en"
    r"|, en) [A-Z][\w&'-]*){0,4})?)(?P<when>)"
)
_ENDINGS = (_LISTED, _THEN, _UNTIL, _ADJECTIVE, _ACT, _BUDGET, _NAME, _ABOUT)
_BROKEN_OFF = re.compile(
    r" (?:zijn|heeft|heb|is|hebben|waarin|dat|die|ingediend\w*|werd|diende|vond|gaf|geef"
    r"|ontvan\w+|wordt|tijdens|verzocht"
    r"|sprak|spraken|toegezegd|resteerden|legde|waren|werden|zal|zullen|kan)\b.*$"
)


@attrs.frozen(kw_only=True)
class DebateName:
    """
    A debate as words name it.

    Attributes:
        start: where the words begin.
        end: where they end, exclusive.
        noun: where the noun ends, behind which it is said what the debate is about.
        title: what it is about, in the words of the text, or nothing.
        when: when it was, in the words of the text, or nothing.
    """

    start: int
    end: int
    noun: int
    title: str = ""
    when: str = ""


def named_debates(text: str, titles: Sequence[str] = ()) -> Iterator[DebateName]:
    """
    The debates that *text* names, in order.

    *titles* are what debates of the letter are known to be about: it tells where a name ends.
    """
    place = 0
    for match in _beginnings(text):
        if match.start() >= place:
            found = _with_known(text, match, titles) or _with_any(text, match)
            place = found.end
            yield found


def title_in(subject: str) -> tuple[str, str] | None:
    """
    The words for the debate that the *subject* of a letter names, and what it is about; or None.
    """
    subject = subject[:_LONGEST_SUBJECT]
    for match in _beginnings(subject):
        behind = subject[match.end() :]
        ends = _SUBJECT_END.search(behind)
        title = (behind if ends is None else behind[: ends.start()]).strip(" .,")
        lead = _LEAD.match(f" {title}")
        title = title if lead is None else title[lead.end() - 1 :]
        if 2 < len(title) <= _LONGEST:
            return match[0], title
    return None


def _with_known(text: str, match: re.Match[str], titles: Sequence[str]) -> DebateName | None:
    """
    The debate whose noun is *match*, if one of *titles* follows, or a ministry a budget.
    """
    place = match.end()
    is_budget = match[0].endswith("behandeling")
    about = (_BUDGET_LEAD if is_budget else _LEAD).match(text, place)
    if about is None:
        return None
    start = about.end()
    if is_budget and text.startswith(_ministries(), start):
        titles = (*titles, *_ministries())
    ends = [start + len(each) for each in titles if _is_at(each, text, start)]
    if not ends:
        return None
    end = max(ends)
    when = _WHEN_BEHIND.match(text, end)
    return DebateName(
        start=match.start(),
        end=end if when is None else when.end(),
        noun=place,
        title=text[start:end],
        when="" if when is None else when["when"],
    )


def _is_at(title: str, text: str, start: int) -> bool:
    """
    Whether what stands at *start* of *text* is *title*, and does not go on.
    """
    end = start + len(title)
    if text[start:end].casefold() != title.casefold():
        return False
    return _GOES_ON.match(text, end) is None


@cache
def _ministries() -> tuple[str, ...]:
    return tuple(
        name
        for ministry in Register.bundled().ministries
        for name in (ministry.name, ministry.abbreviation, *ministry.also)
    )


def _with_any(text: str, match: re.Match[str]) -> DebateName:
    """
    The debate whose noun is *match*, with what may be its title.
    """
    start = match.start()
    noun = match.end()
    rest = next(filter(None, (each.match(text, noun) for each in _ENDINGS)), None)
    if rest is None:
        return DebateName(start=start, end=noun, noun=noun)
    title, when = _BROKEN_OFF.sub("", rest["title"]), rest["when"]
    if not title.strip() and when:
        behind = _BILL.match(text, rest.end()) or _BEHIND.match(text, rest.end())
        if behind is not None:
            about = next(filter(None, behind.groups()))
            return DebateName(start=start, end=behind.end(), noun=noun, title=about, when=when)
    place = rest.end() if when else rest.start() + len(title.rstrip())
    return DebateName(start=start, end=place, noun=noun, title=title, when=when)


def _beginnings(text: str) -> Iterator[re.Match[str]]:
    """
    The nouns for a debate, each with the words before it that belong to it.
    """
    last = 0
    there = (pattern for stem, pattern in _STEMS.items() if stem in text)
    for start, end in sorted(found.span() for each in there for found in each.finditer(text)):
        first = max(last, start - _BEGIN_REACH)
        match = _BEGIN.search(text, first, end)
        if match is not None:
            yield match
            last = match.end()
