"""
Words that give a verdict, and what the words around them say of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from kamerbrief.annotating.holders import OFFICE, Speaker, in_full, speaker_of
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import Pattern, Wordings, for_lower_case
from kamerbrief.annotating.wordings import VERDICTS
from kamerbrief.vocabularies import Category

__all__ = [
    "REACH",
    "Utterance",
    "is_otherwise",
    "is_past",
    "is_supposed",
    "question_before",
    "speaker_in",
    "utterances_in",
    "window_of",
]

_WORDINGS = Wordings(VERDICTS)
_DENIED_BEFORE = for_lower_case(
    r"\b(?:niet|geen|noch|nooit)(?: (?:te|meer|langer|om))?(?: \w+)? $|\bzonder (?:\w+ )?te $"
)
_NO_REASON = for_lower_case(
    r"\bgeen (?:\w+ )?(?:reden(?:en)?|aanleiding|noodzaak|behoefte|grond)\b[^;:¦]{0,120} te $"
)
# What an abbreviation stands for: *OK = oordeel Kamer*.
_LEGEND = for_lower_case(
    r"(?:\bsta(?:at|an) (?:\w+ )?voor|\b[a-z]{1,4} ?=|\bbetekent|\b(?:ok|ontr?) ?(?:[:(]|voor))"
    r" ?[\"']?$"
)
_DENIED_AFTER = for_lower_case(
    r"(?: (?!(?:omdat|want|aangezien|nu|zolang|indien|als|die|dat|wanneer|maar|en|om|waarvan)\b)"
    r"[\w'-]+){0,6}(?: \([^()]{0,40}\))? niet(?= ?[.,;]| maar\b|$)"
)
_PAST = for_lower_case(
    r"\b(?:heb|hebben|heeft|had|hadden|was|waren|werd|werden|gaf|gaven|ontraadde|ontraadden|liet"
    r"|luidde)\b"
    r"|\b(?:is|zijn)\b[^.;]{0,60}\b(?:tijdens|in) (?:het|dat|dit) (?:\w+)?(?:debat|overleg)\b"
    r"|\b(?:eerder|destijds|oorspronkelijk|aanvankelijk|toen)\b"
)
# *Daarom moet ik haar, hoe fraai zij ook werd voorgedragen, ontraden*.
_IS_NOW = re.compile(
    r"\b(?:moet|zal|kan|wil|zou|dien) (?:ik|wij|we|het kabinet)\b"
    r"(?:(?!\b(?:dat|heeft|hebben|had)\b)[^.;:])*$"
)
_GIVEN = for_lower_case(
    r"\b(?:gegeven|gelaten|gekregen|geadviseerd|meegegeven|luidde|gaf|liet|verzocht|gevraagd"
    r"|overgelaten)\b"
)
_TOLD = re.compile(r"\b(?:laten weten|laat weten|bericht|meegedeeld|verzocht u te melden)\b")
_STAYS = for_lower_case(r"\bblij(?:f|ft|ven)\b|\bhandhaa?f|\bhandhaven\b|\bopnieuw\b")
_STAYING = ("blij", "handha", "opnieuw")
_OTHERWISE = for_lower_case(
    r"\b(?:anders|in (?:een|de) (?:strikte|letterlijke|andere|ruimere)(?:,? \w+)? (?:lezing|uitleg)"
    r"|wie\b[^.;]{0,60}\b(?:verlangt|wil|vraagt|beoogt)|vasthouden\b[^.;]{0,60}\bbetekent"
    r"|(?:als|indien|mocht|wanneer|wordt)\b[^.;]{0,60}\bin stemming|zo niet|in het andere geval"
    r"|(?:wordt|komt|worden)\b[^.;]{0,60}\bgestemd|voor het geval|leest\b[^.;]{0,60}\banders"
    r"|(?:verdergaande?|meer dan dat|iets anders|ruimere?)\b[^.;]{0,60}, dan\b"
    r"|zo nee|zonder (?:die|deze|dat|een dergelijke) \w+|zonder(?=:)"
    r"|terwijl\b[^.;]{0,30}|(?:^|(?<=[.;¦] ))(?:bij|in|onder) (?:een|elke?|iedere?) [^.;:]{2,60}:"
    r"|toch\b[^.;]{0,40}\?|bij een (?:negatie\w+|ongunstig\w*|afwijzen\w+)"
    r"|indien niet|als dat niet|bij gebreke"
    r"|in (?:alle )?andere gevallen|bij een andere (?:uitleg|lezing)"
    r"|moet (?:de motie|het amendement|zij|deze|die)\b[^.;]{0,60}\b(?:letter|letterlijk)"
    r"|(?:als|indien|mocht|mochten|wanneer|doen|zou|zouden|wenst|wensen|wil(?:len)?|is|zijn|blijkt"
    r"|wordt|kan|kunnen|komt|gaat|doet"
    r"|stemt|houdt)\b[^.;]{0,80}?"
    r"\b(?:niet|toch|onverkort|evenmin|alsnog|geen)\b)"
)
# *Datzelfde geldt voor de motie van het lid X*: the verdict before it once more.
_SAME = re.compile(
    r"\b(?:datzelfde|hetzelfde|dit|dat) (?:oordeel )?geldt (?:ook |eveneens |tevens )?voor"
    r"(?= (?:(?:de|het|deze|beide) )?(?:\w+ ){0,2}?(?:moties?|amendement(?:en)?)\b)"
)
_BY_PRONOUN = re.compile(
    r"(?:Hij|Zij) (?:ontraadt|geeft|laat|verzoekt|acht|vraagt|kan|beschouwt|ziet|moet"
    r"|heeft (?:mij|ons) laten weten)\b"
    r"|(?:Hij|Zij)\b[^.;]{0,140} en (?:ontraadt|geeft|laat|verzoekt|vraagt|acht)\b"
    r"|(?:Mede )?[Nn]amens (?:hem|haar)\b"
    r"|[^.;]{0,140}\b(?:ontraadt|laat|geeft|wil|moet|kan|zou) (?:hij|zij)\b"
    r"(?! (?:de|zijn|haar) motie)"
)
_NOT = for_lower_case(r"\b(?:niet|geen|zo nee)\b")
# A question that is no case: *Wat is mijn oordeel? Ontraden.*
_ASKED = re.compile(r"(?:En |Maar )?(?:[Ww](?:at|ie|aar|anneer|elk)|[Hh]oe|[Kk]an dat|[Mm]ijn)\b")
_OF_MOVER = for_lower_case(
    r"\b(?:indieners?|lid|leden|zij|hij|mevrouw|heer|motie|verzoek|bedoel\w*|beoog\w*|stemmen|akkoord"
    r"|ingewilligd|dit|dat|deze|die)\b"
)
_IS_OF = for_lower_case(
    r"\b(?:deze|de) (?:appreciatie|beoordeling) (?:is|komt) (?:die "
    r"|afkomstig )?van de (?=[Mm]inister|[Ss]taats)"
)
# *Oordeel Kamer (minister van VWS)*, in a cell.
_BEHIND = re.compile(r" \((?:de )?(?=[Mm]inister|[Ss]taats)")
_SENTENCES_BACK, _IS_OF_REACH = 4, 260
_QUOTES = ("'", '"')
_IN_THAT_CASE = (
    "in dat geval zou ik de motie moeten ", "in dat geval ", "in dat geval zou ik haar moeten ",
)  # fmt: skip
_IF_NOT = re.compile(
    r"[^.;:]{0,40}\b(?:indien|als) (?:(?:dat|dit|zij dat|hij dat|deze) niet\b"
    r"|[^.;:]{0,20}\bin stemming\b)"
)
_SUPPOSED = for_lower_case(
    r"(?:Mag|Doen|Doet|Is|Zijn|Was|Mocht|Mochten|Wordt|Worden|Kan|Kunnen|Wil|Willen|Gaat|Gaan"
    r"|Heeft|Hebben|Beoogt"
    r"|Beogen|Bedoelt|Bedoelen|Vraagt|Verzoekt|Leest|Lezen|Zou|Zouden|Komt|Blijkt|Blijft|Moet|Ziet"
    r"|Wenst|Wensen|Houdt|Houden|Strekt|Als|Indien|Wanneer)\b[^.;]{0,300}?(?:,? (?:dan|moet|zou"
    r"|is|ontraad)\b|, (?:heb|kan|geef|laat|krijgt) |, $)"
    r"|[a-zà-ÿ]+ (?:de|het|zij|hij|dit|dat|deze|ze|mevrouw|er|een|aan)\b[^.;]{0,300}?, dan\b"
)
# What a verdict between quotation marks is introduced with: *krijgt de appreciatie 'ontraden'*.
_CALLED = for_lower_case(
    r"\b(?:oordeel|appreciatie|advies|kwalificatie|krijg(?:t|en)|ge(?:ef|eft|ven)|luidt|is)\b"
    r"(?: (?:ik|wij|het kabinet|dan|ook|daarom|dus|deze|de|motie|mee|hiermee|daarmee|het|als"
    r"|dan ook|haar)){0,4}[ :]{1,2}$"
    r"|\b(?:oordeel|appreciatie|advies) over\b[^.;:]{0,50} $"
    r"|\bluidde(?:n)? (?:mijn|ons|het|de) (?:oordeel|appreciatie|advies)\b[^.;:]{0,50} $"
)


@attrs.frozen(kw_only=True)
class Utterance:
    """
    Words that give a verdict.

    Attributes:
        passage: the place of the passage.
        start: where they begin in it.
        end: where they end, exclusive.
        pattern: the wording.
        sentence: the place of their sentence in the passage.
    """

    passage: int
    start: int
    end: int
    pattern: Pattern[Category]
    sentence: int


def utterances_in(passage: Passage) -> Iterator[Utterance]:
    """
    The words of *passage* that give a verdict; none overlaps another one.
    """
    lowered = passage.lowered
    found: list[tuple[int, int, re.Match[str], Pattern[Category] | None]] = [
        (match.start(), -match.end(), match, pattern)
        for pattern in _WORDINGS.likely(f" {lowered}")
        for match in pattern.expression.finditer(lowered)
    ]
    if found and "geldt" in lowered:
        found += [(each.start(), -each.end(), each, None) for each in _SAME.finditer(lowered)]
    found.sort(key=lambda each: each[:2])
    end = 0
    last: Pattern[Category] | None = None
    for start, _, match, pattern_or_same in found:
        pattern = pattern_or_same or last
        if (
            pattern is None
            or start < end
            or _is_denied(lowered, match)
            or _is_quoted(lowered, match)
        ):
            continue
        sentence = passage.sentence_at(start)
        first = passage.sentences[sentence][0]
        if not pattern.is_led(lowered, first, start, match.end()):
            continue
        last = pattern
        end = match.end()
        yield Utterance(
            passage=passage.place,
            start=start,
            end=end,
            pattern=pattern,
            sentence=sentence,
        )


def _is_quoted(text: str, match: re.Match[str]) -> bool:
    """
    Whether the words stand between quotation marks, as words that are spoken of.
    """
    before = text[max(0, match.start() - 1) : match.start()]
    after = text[match.end() : match.end() + 1]
    if not (before and after and before in _QUOTES and after in _QUOTES):
        return False
    return _CALLED.search(text, max(0, match.start() - 80), match.start() - 1) is None


def _is_denied(text: str, match: re.Match[str]) -> bool:
    if _NO_REASON.search(text, max(0, match.start() - 160), match.start()):
        return True
    before = text[max(0, match.start() - 30) : match.start()]
    if _LEGEND.search(before):
        return True
    if _DENIED_BEFORE.search(before) and not before.endswith(("anders dan ", "niet anders ")):
        return not before.rstrip().endswith("dan")
    return _DENIED_AFTER.match(text, match.end(), match.end() + 100) is not None


REACH = 700
"""How far from its words what belongs to a verdict may stand, in a sentence without end."""


def window_of(passage: Passage, utterance: Utterance) -> tuple[int, int]:
    """
    The sentence of *utterance*, or as much of it as can matter.
    """
    start, end = passage.sentences[utterance.sentence]
    return max(start, utterance.start - REACH), min(end, utterance.end + REACH)


def speaker_in(passage: Passage, utterance: Utterance) -> Speaker:
    """
    Who gives the verdict, as the words around it say.
    """
    start, end = passage.sentences[utterance.sentence]
    start = max(start, utterance.start - REACH // 2)
    if (office := _office_of_verdict(passage, utterance)) is not None:
        return Speaker(office=office)
    if utterance.sentence and _BY_PRONOUN.match(passage.text, start, utterance.end + len(" hij")):
        # "Dit valt onder de Minister van Financiën. Hij ontraadt de motie."
        back = max(0, utterance.sentence - _SENTENCES_BACK)
        first = max(passage.sentences[back][0], utterance.start - REACH)
        offices = list(OFFICE.finditer(passage.text, first, start))
        if offices:
            return Speaker(office=in_full(passage.text, offices[-1].start(), offices[-1][0]))
    return speaker_of(
        passage.view,
        start,
        min(end, utterance.end + REACH // 4),
        (utterance.start, utterance.end),
    )


def _office_of_verdict(passage: Passage, utterance: Utterance) -> str | None:
    """
    The office that the next words name: *Deze appreciatie is die van de minister van EZ*.
    """
    match = _IS_OF.search(passage.lowered, utterance.end, utterance.end + _IS_OF_REACH)
    behind = match or _BEHIND.match(passage.text, utterance.end)
    office = None if behind is None else OFFICE.match(passage.text, behind.end())
    return None if office is None else office[0]


def is_otherwise(passage: Passage, utterance: Utterance) -> bool:
    """
    Whether the words hold only if something else is not so.
    """
    start, _ = passage.sentences[utterance.sentence]
    asked = question_before(passage, utterance)
    if asked is not None:
        # "Toch nu stemmen? Dan ontraden."
        if _NOT.search(passage.lowered, *asked):
            return True
        start = asked[0]
    before = passage.lowered[max(start, utterance.start - 140) : utterance.start]
    if _OTHERWISE.search(before) is not None or before.endswith(_IN_THAT_CASE):
        return True
    return _IF_NOT.match(passage.text, utterance.end, utterance.end + 80) is not None


def question_before(passage: Passage, utterance: Utterance) -> tuple[int, int] | None:
    """
    The question to which the sentence of *utterance* is what holds then: *Lukt dat? Dan ...*.
    """
    start, _ = passage.sentences[utterance.sentence]
    if not utterance.sentence or not (
        utterance.start == start or passage.text.startswith(("Dan ", "In dat geval "), start)
    ):
        return None
    first, last = passage.sentences[utterance.sentence - 1]
    if last - first > REACH or passage.text[last - 1 : last] != "?":
        return None
    if _ASKED.match(passage.text, first, last):
        return None
    # Without "dan", only a question about who submitted the motion is a case.
    if utterance.start == start and not _OF_MOVER.search(passage.lowered, first, last):
        return None
    return first, last


def is_supposed(passage: Passage, utterance: Utterance) -> bool:
    """
    Whether its sentence begins with a case that may be: *Is meer beoogd, dan ontraad ik*.
    """
    start, _ = passage.sentences[utterance.sentence]
    if utterance.start - start > REACH:
        return False
    start = max(start, passage.text.rfind("; ", start, utterance.start) + 2)
    return _SUPPOSED.match(passage.lowered, start, utterance.start) is not None


def is_past(passage: Passage, start: int, end: int, utterance: Utterance) -> bool:
    """
    Whether the sentence from *start* to *end* tells of a verdict that was given before.
    """
    text, lowered = passage.text, passage.lowered
    if lowered.startswith(("ontraad", "wordt ", "liever "), utterance.start):
        return False
    if _IS_NOW.search(lowered, max(start, utterance.start - 160), utterance.start):
        return False
    sentence = lowered[start:end]
    if any(map(sentence.__contains__, _STAYING)) and _STAYS.search(lowered, start, end):
        return False
    if _TOLD.search(text, max(start, utterance.start - 110), utterance.start):
        return False  # "de minister heeft mij laten weten de motie te ontraden"
    if text.endswith(": ", start, utterance.start):
        return False  # "ik blijf bij wat ik eerder zei: ontraden"
    window = lowered[max(start, utterance.start - 110) : min(end, utterance.end + 24)]
    if utterance.pattern.means in {Category.ONTRADEN, Category.GEEN_APPRECIATIE}:
        return _PAST.search(window) is not None
    return _PAST.search(window) is not None and _GIVEN.search(window) is not None
