"""
Clauses on which a verdict depends, or that qualify it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import Pattern, first_of
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.vocabularies import ConditionKind

__all__ = [
    "CONDITIONS",
    "Clause",
    "clause_after",
    "clause_before",
    "clause_in",
    "clause_in_row",
    "clause_near",
]

_READ = (
    r"(?:bevestig\w*|met mij van mening|geïnterpreteerd|ruimte laat|ruimte biedt|uitleg\w*|lees\b"
    r"|lezen|gelezen|lezing|interpret\w+|begrij[pk]\w*|begrepen|versta\w*"
    r"|opvat\w*"
    r"|opgevat"
    r"|uitgelegd|uitleggen|opgevat|beschouw\w*|zien als|duid\w*)"
)

CONDITIONS: tuple[Pattern[ConditionKind], ...] = (
    Pattern(
        name="if the motion may be read so",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\bmits (?:aldus|zo) (?:uitgelegd|gelezen|begrepen|opgevat|geïnterpreteerd)\b"
            r"|\b(?:vat|lees|leg|versta|begrijp) (?:ik|wij|het kabinet) (?:op |uit )?als\b"
            r"(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:mits|als|indien|voor zover) [^.;¦]{0,60}?\b(?:bedoeld|bedoelt|bedoelen"
            r"|beoogd)\b"
            r"(?:[^.;¦]|\.(?=\d))*"
            rf"|(?:\b(?:als|indien|wanneer|mits|aangezien|nu|in de veronderstelling dat"
            rf"|ervan uitgaande dat"
            rf"|omdat|voor zover|zo(?=lang)|met dien verstande dat"
            rf"|waarbij)\b[^.;¦]{{0,60}}?\b{_READ}"
            rf"|\b(?:lees|leest|lezen|interpreteer|begrijp|versta|vat|leg|duid) (?:ik|wij"
            rf"|het kabinet) (?:daarbij |hierbij |dan )?(?:(?:de|deze|dit|het|haar)\b|(?=['\"]))"
            rf"|\b(?:mag|kan) (?:ik|wij|het kabinet) (?:de|deze|dit|het"
            rf"|haar)\b[^.;¦]{{0,60}}?\b{_READ}"
            rf"|\b(?:ik|wij|het kabinet) (?:lees|lezen|leest|interpreteer|interpreteert"
            rf"|interpreteren|begrijp"
            rf"|begrijpen|versta|verstaat|vat|vatten|leg|duid)\b)[^.;¦]{{0,30}}?\b(?:motie"
            rf"|amendement|verzoek"
            rf"|dictum|deze|haar|die|dat|zo|als|aldus)\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="Als ik de motie zo mag uitleggen dat scholen zelf kiezen",
        counter="als de motie wordt aangenomen",
    ),
    Pattern(
        name="on the assumption",
        means=ConditionKind.INTERPRETATION,
        expression=(
            r"\b(?:ga|gaat|gaan) (?:ik|wij|het kabinet) (?:er (?:\w+ )?(?:van|vanuit)|ervan"
            r"|ervanuit)"
            r"(?: uit)?,? dat\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:ik|wij|het kabinet) (?:ga|gaat|gaan) er(?:van)? (?:\w+ )?(?:van "
            r"|vanuit )?(?:uit )?dat\b"
            r"(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:ervan uitgaande(?:,)? dat|aannemende(?:,)? dat|in de veronderstelling dat"
            r"|uitgaande van|(?:met"
            r"|onder|in) (?:de|die|deze) "
            r"(?:uitleg|lezing|interpretatie|aanname|veronderstelling) dat"
            r"|aangenomen dat)\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="ervan uitgaande dat het een vrijwillig keurmerk betreft",
        counter="uitgaand verkeer",
    ),
    Pattern(
        name="with a remark",
        means=ConditionKind.CAVEAT,
        expression=(
            r"\b(?:met|onder|zij het met|wel met|maar met|al) (?:de |een |één |deze |die |als "
            r"|twee )?(?:\w+ )?"
            r"(?:kanttekening(?:en)?|opmerking|aantekening|kanttekenin|notie"
            r"|slag om de arm)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:daarbij|hierbij|wel) (?:plaats|maak|teken|merk|wijs)\w* (?:ik|wij"
            r"|het kabinet)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:waarbij|waaraan) (?:[\w']+ ){0,4}?(?:aanteken\w*|aangetekend|opmerk\w*"
            r"|opgemerkt"
            r"|toevoeg\w*|benadruk\w*|vooropst\w*|vermeld\w*|zeg)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\bal (?:teken|merk|wijs|plaats|zeg)\w* (?:ik|wij|het kabinet)\b(?:[^.;¦]|\.(?=\d))*"
            r"|\bzij het dat\b(?:[^.;¦]|\.(?=\d))*"
            r"|\bmet dien verstande dat\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="Met de kanttekening dat er nog adviezen volgen",
        counter="zonder nadere toelichting",
    ),
    Pattern(
        name="on condition",
        means=ConditionKind.CONDITION,
        expression=(
            r"\bvoor zover\b(?:[^.;¦]|\.(?=\d))*|\b(?:onder|op|met als) (?:de |die |deze |één "
            r"|een )?(?:uitdrukkelijke "
            r"|nadrukkelijke )?"
            r"(?:voorwaarde|conditie)(?:n)?\b(?:[^.;¦]|\.(?=\d))*"
            r"|\b(?:mits|tenzij|zolang|op voorwaarde dat|vooropgesteld dat"
            r"|met inachtneming van)\b(?:[^.;¦]|\.(?=\d))*"
        ),
        example="mits de gemeenten daarmee instemmen",
        counter="de voorwaarden van de regeling",
    ),
    Pattern(
        name="if",
        means=ConditionKind.CONDITION,
        expression=(
            r"(?:^|(?<=[.!?,;:] )|(?<=\ben )|(?<=\bmaar ))"
            r"(?:als|indien|wanneer|mocht(?:en)?|zodra)\b(?! (?:de|deze"
            r"|beide) moties? [^.;,]{0,30}aangenomen)"
            r"(?:[^.;¦]|\.(?=\d))*"
        ),
        example="Als de indiener het verzoek beperkt tot stations",
        counter="zoals de indiener verzoekt",
    ),
)
"""What qualifies a verdict; the first that is found counts."""

_REFERRING = re.compile(
    r"\b(?:op basis van (?:die|deze) (?:uitleg|lezing|interpretatie)"
    r"|(?:met|onder|vanuit) (?:die|deze|dit|dat|zo'n) (?:uitleg|lezing|interpretatie|kanttekening"
    r"|opmerking"
    r"|verstande|invulling)"
    r"|in (?:die|deze) (?:lezing|uitleg|zin|interpretatie)|onder (?:die|deze) (?:voorwaarden?"
    r"|conditie|lezing)"
    r"|zo (?:gelezen|uitgelegd|opgevat|begrepen|verstaan|geïnterpreteerd)|in dat geval"
    r"|aldus (?:verstaan|geïnterpreteerd|gelezen|uitgelegd"
    r"|opgevat|begrepen)|dan kan|met inachtneming (?:hier|daar)van|als dat (?:zo is|klopt"
    r"|de bedoeling is))\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(
    rf"\b(?:{_READ}|mits|voorwaarde|als|indien|wanneer|uitgangspunt|zolang|alleen"
    r"|merk|wijs|teken|plaats|vat|ervan uit|er van uit)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r",? (?:kan|geef|laat|dan|is|ontraad|zou|heeft|krijgt|wil|oordeel|acht|verzoek|moet|zie) "
    r"(?:ik|wij|het kabinet|het oordeel|de motie|deze|mijn)\b|, dan\b| dan (?:kan|geef|laat"
    r"|krijgt|is)\b"
    r"|(?<=,) (?:geef|laat|kan|krijgt|luidt|is)\b"
)


@attrs.frozen(kw_only=True)
class Clause:
    """
    A clause that qualifies a verdict, and its span.
    """

    start: int
    end: int
    kind: ConditionKind
    pattern: str


def clause_in(text: str, start: int, end: int, verdict: tuple[int, int]) -> Clause | None:
    """
    The clause of the sentence from *start* to *end* that qualifies *verdict*, a span within it.
    """
    for first, last in ((start, verdict[0]), (verdict[1], end)):
        if last - first < 8:
            continue
        found = first_of(CONDITIONS, text, first, last)
        if found is None:
            continue
        pattern, match = found
        stop = match.end()
        cut = _CLAUSE_END.search(text, match.start() + 8, last)
        if cut is not None and last == verdict[0]:
            stop = cut.start()
        words = text[match.start() : stop].rstrip(" ,:-")
        if len(words.split()) > 2:
            return Clause(
                start=match.start(),
                end=match.start() + len(words),
                kind=pattern.means,
                pattern=pattern.name,
            )
    return None


def clause_in_row(passage: Passage) -> Clause | None:
    """
    The clause in any cell of a row, whose verdict stands in a cell of its own.
    """
    if passage.kind is not SegmentKind.ROW:
        return None
    for start, end in passage.sentences:
        found = first_of(CONDITIONS[:-1], passage.lowered, start, end)
        if found is not None:
            pattern, match = found
            words = match[0].rstrip(" ,:-.")
            return Clause(
                start=match.start(),
                end=match.start() + len(words),
                kind=pattern.means,
                pattern=pattern.name,
            )
    return None


_BY_VERB = re.compile(
    r"(?:zou|zouden|zijn|is|wil|willen|kan|kunnen) (?:de|het|hij|zij|mevrouw)\b[^.;¦]{3,300}?"
    r"(?=, (?:dan|zou|kan|geef|laat)\b)"
)
_CHANGING = re.compile(
    r"(?:vervangt|wijzigt|schrapt|beperkt|past|wordt|worden) (?:de indieners?|het lid|zij|hij"
    r"|de motie|het verzoek)\b(?:[^.;¦]|\.(?=\d))*",
    re.IGNORECASE,
)


def clause_near(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    The clause, in a sentence beside the one at *index*, that says what would have to change.
    """
    for place in (index - 1, index + 1, index + 2, index - 2):
        if not 0 <= place < len(sentences):
            continue
        start, end = sentences[place]
        match = (
            CONDITIONS[-1].expression.search(text, start, end)
            or _CHANGING.match(text, start, end)
            or _BY_VERB.match(text, start, end)
        )
        if match is None or match.start() > start + 30:
            continue
        cut = _CLAUSE_END.search(text, match.start() + 8, match.end())
        stop = match.end() if cut is None else cut.start()
        words = re.sub(r", (?:dan|heb|zou|kan|geef)\b.*$", "", text[match.start() : stop])
        words = words.rstrip(" ,:-.")
        return Clause(
            start=match.start(),
            end=match.start() + len(words),
            kind=ConditionKind.CONDITION,
            pattern="what would have to change",
        )
    return None


def clause_before(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    The clause of a sentence before the one at *index*, when that one leans on it.
    """
    start, end = sentences[index]
    if not index:
        return None
    if not _REFERRING.search(text, start, end):
        first, last = sentences[index - 1]
        match = _REMARKED.search(text, first, last)
        if match is None:
            return None
        words = match[0].rstrip(" ,:-.")
        return Clause(
            start=match.start(),
            end=match.start() + len(words),
            kind=ConditionKind.CAVEAT,
            pattern="with a remark",
        )
    for place in range(index - 1, max(-1, index - 1 - _BACK), -1):
        first, last = sentences[place]
        found = first_of(CONDITIONS, text, first, last)
        if found is None or not _SOURCE.search(text, first, last):
            continue
        pattern, match = found
        words = text[match.start() : match.end()].rstrip(" ,:-.")
        return Clause(
            start=match.start(),
            end=match.start() + len(words),
            kind=pattern.means,
            pattern=pattern.name,
        )
    return None


def clause_after(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    The remark that the sentence behind the one at *index* makes on it: *Daarbij teken ik aan*.
    """
    if index + 1 >= len(sentences):
        return None
    start, end = sentences[index + 1]
    match = _REMARK.match(text, start, end)
    if match is None:
        return _assumed(text, sentences[index + 1 : index + 1 + _BACK])
    words = text[start:end].rstrip(" .")
    return Clause(
        start=start, end=start + len(words), kind=ConditionKind.CAVEAT, pattern="with a remark"
    )


def _assumed(text: str, sentences: Sequence[tuple[int, int]]) -> Clause | None:
    """
    What the writer takes for granted: *Daarbij ga ik ervan uit dat scholen zelf kiezen*.
    """
    for start, end in sentences:
        match = _ASSUMING.match(text, start, end)
        if match is not None:
            words = text[start:end].rstrip(" .")
            return Clause(
                start=start,
                end=start + len(words),
                kind=ConditionKind.INTERPRETATION,
                pattern="on the assumption",
            )
    return None


_BACK = 3
_ASSUMING = re.compile(
    r"(?:daarbij |hierbij )(?:ga|gaat|gaan) (?:ik|wij|het kabinet) er\w*\b[^.]{0,12}\buit\w* dat\b"
    r"|(?:ik|wij|het kabinet) (?:ga|gaat|gaan) er(?: daarbij| hierbij)? ?van uit dat\b"
)
_REMARKED = re.compile(
    r"(?:\b(?:met dien verstande dat|met de (?:kanttekening|opmerking|aantekening) dat|zij het dat)"
    r"|(?:^|(?<=[.!?] ))(?:wel (?:merk|teken|plaats|wijs) ik"
    r"|ik (?:merk|teken|plaats|wijs) (?:wel|daarbij|hierbij)))\b(?:[^.;¦]|\.(?=\d))*"
)
_REMARK = re.compile(
    r"(?:Daarbij|Hierbij|Wel) (?:teken|merk|plaats|maak|tekent|merkt|plaatst) (?:ik|wij"
    r"|het kabinet)\b"
    r"|Ik (?:teken|merk|plaats) daarbij\b"
    r"|(?:Opgemerkt|Aangetekend|Hierbij|Daarbij) (?:zij|wordt) (?:hierbij |daarbij |wel |opgemerkt"
    r"|aangetekend)",
    re.IGNORECASE,
)
