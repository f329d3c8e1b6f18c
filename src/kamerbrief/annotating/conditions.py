"""
Clauses on which a verdict depends, or that qualify it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import first_of
from kamerbrief.annotating.qualifiers import CONDITIONS, READING
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.vocabularies import ConditionKind

__all__ = [
    "Clause",
    "clause_after",
    "clause_before",
    "clause_in",
    "clause_in_explanation",
    "clause_in_row",
    "clause_near",
]

# The texts that are searched here are in lower case.
_REFERRING = re.compile(
    r"\b(?:(?:daarmee|hiermee) (?:geef|laat|kan) ik|op (?:die|deze) (?:manier|wijze)"
    r"|dit gezegd (?:hebbende?|zijnde)|op basis van (?:die|deze) (?:uitleg|lezing"
    r"|interpretatie)"
    r"|(?:met|onder|vanuit) (?:die|deze|dit|dat|zo'n) (?:uitleg|lezing|interpretatie|kanttekening"
    r"|opmerking"
    r"|verstande|invulling)"
    r"|in (?:die|deze) (?:lezing|uitleg|zin|interpretatie)|onder (?:die|deze) (?:voorwaarden?"
    r"|conditie|lezing)"
    r"|zo (?:gelezen|uitgelegd|opgevat|begrepen|verstaan|geïnterpreteerd)|in dat geval"
    r"|aldus (?:verstaan|geïnterpreteerd|gelezen|uitgelegd"
    r"|opgevat|begrepen)|dan kan|met inachtneming (?:hier|daar)van|als dat (?:zo is|klopt"
    r"|de bedoeling is))\b"
)
_SOURCE = re.compile(
    rf"\b(?:{READING}|mits|voorwaarde|als|indien|wanneer|uitgangspunt|zolang|alleen"
    r"|merk|wijs|teken|plaats|vat|ervan uit|er van uit)\b"
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


def _clause(start: int, words: str, kind: ConditionKind, pattern: str) -> Clause:
    return Clause(start=start, end=start + len(words), kind=kind, pattern=pattern)


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
            return _clause(match.start(), words, pattern.means, pattern.name)
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
            return _clause(match.start(), words, pattern.means, pattern.name)
    return None


_BY_VERB = re.compile(
    r"(?:zou|zouden|zijn|is|wil|willen|kan|kunnen) (?:de|het|hij|zij|mevrouw)\b[^.;¦]{3,300}?"
    r"(?=, (?:dan|zou|kan|geef|laat)\b)"
)


def clause_in_explanation(text: str, start: int, end: int) -> Clause | None:
    """
    The reading or the remark in an explanation that stands apart from its verdict.
    """
    found = first_of(CONDITIONS[:3], text, start, end)
    if found is None:
        return None
    pattern, match = found
    words = match[0].rstrip(" ,:-.")
    return _clause(match.start(), words, pattern.means, pattern.name)


_CHANGING = re.compile(
    r"(?:vervangt|wijzigt|schrapt|beperkt|past|wordt|worden) (?:de indieners?|het lid|zij|hij"
    r"|de motie|het verzoek)\b(?:[^.;¦]|\.(?=\d))*"
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
        return _clause(match.start(), words, ConditionKind.CONDITION, "what would have to change")
    return None


def clause_before(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    The clause of a sentence before the one at *index*, when that one leans on it.
    """
    start, end = sentences[index]
    if not index:
        return None
    if not _REFERRING.search(text, start, end):
        if (clause := _read_before(text, sentences[max(0, index - 2) : index])) is not None:
            return clause
        first, last = sentences[index - 1]
        match = _REMARKED.search(text, first, last)
        if match is None:
            return None
        words = match[0].rstrip(" ,:-.")
        return _clause(match.start(), words, ConditionKind.CAVEAT, "with a remark")
    if _THAT_SAID.search(text, start, end):
        first, last = sentences[index - 1]
        words = text[first:last].rstrip(" .")
        return _clause(first, words, ConditionKind.CAVEAT, "with a remark")
    for place in range(index - 1, max(-1, index - 1 - _BACK), -1):
        first, last = sentences[place]
        found = first_of(CONDITIONS, text, first, last)
        if found is None:
            continue
        pattern, match = found
        read = pattern.means is ConditionKind.INTERPRETATION
        if not read and not _SOURCE.search(text, first, last):
            continue
        words = text[match.start() : match.end()].rstrip(" ,:-.")
        return _clause(match.start(), words, pattern.means, pattern.name)
    return None


def _read_before(text: str, sentences: Sequence[tuple[int, int]]) -> Clause | None:
    """
    How the writer reads the motion, just before the verdict: *Ik vat de motie zo op dat ...*.
    """
    for first, last in reversed(sentences):
        if _READS.search(text, first, last) is None:
            continue
        match = CONDITIONS[0].expression.search(text, first, last)
        if match is not None:
            words = match[0].rstrip(" ,:-.")
            return _clause(match.start(), words, CONDITIONS[0].means, CONDITIONS[0].name)
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
    return _clause(start, words, ConditionKind.CAVEAT, "with a remark")


def _assumed(text: str, sentences: Sequence[tuple[int, int]]) -> Clause | None:
    """
    What the writer takes for granted: *Daarbij ga ik ervan uit dat scholen zelf kiezen*.
    """
    for start, end in sentences:
        match = _ASSUMING.match(text, start, end)
        if match is not None:
            words = text[start:end].rstrip(" .")
            return _clause(start, words, ConditionKind.INTERPRETATION, "on the assumption")
    return None


_BACK = 3
_ASSUMING = re.compile(
    r"(?:daarbij |hierbij )(?:ga|gaat|gaan) (?:ik|wij|het kabinet) er\w*\b[^.]{0,12}\buit\w* dat\b"
    r"|(?:ik|wij|het kabinet) (?:ga|gaat|gaan) er(?: daarbij| hierbij)? ?van uit dat\b"
)
_THAT_SAID = re.compile(r"\bdit gezegd (?:hebbende?|zijnde)\b")
_READS = re.compile(
    r"\b(?:ik|wij|het kabinet) (?:lees|lezen|leest|vat|vatten|interpreteert?|interpreteren"
    r"|begrijpt?"
    r"|begrijpen|leg|leggen|duid) (?:de|deze) motie\b"
)
_REMARKED = re.compile(
    r"(?:\b(?:(?:daarbij|hierbij) geldt (?:wel )?de kanttekening|met dien verstande dat"
    r"|met de (?:kanttekening|opmerking|aantekening) dat|zij het dat)"
    r"|(?:^|(?<=[.!?] ))(?:wel (?:merk|teken|plaats|wijs|hecht) ik"
    r"|ik (?:merk|teken|plaats|wijs) (?:wel|daarbij|hierbij)))\b(?:[^.;¦]|\.(?=\d))*"
)
_REMARK = re.compile(
    r"(?:daarbij|hierbij|wel) (?:teken|merk|plaats|maak|tekent|merkt|plaatst) (?:ik|wij"
    r"|het kabinet)\b"
    r"|ik (?:teken|merk|plaats) daarbij\b"
    r"|ik hecht er (?:wel |daarbij )?aan te (?:benadrukken|vermelden)\b"
    r"|(?:opgemerkt|aangetekend|hierbij|daarbij) (?:zij|wordt) (?:hierbij |daarbij |wel |opgemerkt"
    r"|aangetekend)"
)
