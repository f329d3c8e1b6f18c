"""
Clauses on which a verdict depends, or that qualify it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.leanings import BUT, FOLLOWING, REFERRING
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import Pattern, first_of
from kamerbrief.annotating.qualifiers import CHANGING, CONDITIONS, IF, QUALIFIERS
from kamerbrief.annotating.readings import READ_BY_WRITER, READ_IN_QUOTES, READINGS
from kamerbrief.annotating.remarks import REMARKS
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.views import CELL
from kamerbrief.vocabularies import Category, ConditionKind

__all__ = [
    "Clause",
    "change_before",
    "clause_after",
    "clause_before",
    "clause_in",
    "clause_in_explanation",
    "clause_in_question",
    "clause_in_row",
    "clause_labelled",
    "clause_near",
    "is_change",
    "remark_after",
]

# A stop within a sentence is that of an abbreviation.
_REST_END = re.compile(r"[;¦]")
# Where what depends on the clause begins: its verb before its subject, or *dan*.
_MAIN = re.compile(
    r" (?:kan|kunnen|geef|geven|laat|laten|is|ontraad|ontraden|zou|heeft|heb|krijgt|wil"
    r"|acht|verzoek|moet|zie) (?:ik|wij|het kabinet)\b"
    r"|, (?!(?:waar\w*|die|dat|zodat|als|omdat|maar|en|of|want|zoals|indien|wanneer|terwijl|tenzij"
    r"|mits|zolang)\b)\w+ (?:ik|wij|het kabinet|mijn|het oordeel|(?:daar)?tegen)\b"
    r"|, dan\b| dan (?:kan|geef|laat|krijgt|is|heb)\b"
    r"|, (?:geef|laat|kan|krijgt|luidt|is|heb|zou)\b|, (?:de|deze) motie\b|, haar oordeel\b"
    r"| (?:- )?en (?:geef|geven|laat|laten|krijgt)\b"
)
# What holds where the clause does not.
_OTHERWISE = re.compile(
    r"(?:,| -) (?:en )?(?:anders"
    r"(?= (?:ontra|is|moet|zou|wordt|acht|verzoek|vraag|luidt|geef|kan)|:| ?$)"
    r"|zo niet|zo nee|bij gebreke)\b"
)
# A sentence that tells what is asked says nothing of the verdict.
_ASKS = re.compile(
    r"(?:de|deze|het|in) [^;¦]{0,120}?\b(?:verzoekt|vraagt|verzoeken|gevraagd|verzocht)\b"
)
# The motion, or words of it.
_OF_MOTION = re.compile(
    r"\b(?:motie|amendement|(?:het|dit) verzoek|dictum|indieners?|haar|deze)\b|['\"]"
)
# Sentences that are looked at on either side, letters of a sentence without end, and letters of
# what can be a clause or stand before one.
_NEIGHBOURS, _REACH, _SHORTEST, _EARLY = 3, 700, 8, 48
# What would have to change is said elsewhere.
_UNSAID = re.compile(r"\w+|(?:mits|tenzij) (?:gewijzigd|aangepast)|met \w+")
# What may stand between *onder die voorwaarde* and the verdict.
_REST = re.compile(r"(?:,? (?:dan|kan|kunnen|mag|wordt|is|krijgt|geef|laat|het|de|deze|ik|wij))*")
_READ = re.compile(
    r"\b(?:bedoel\w*|bedoeling\w*|beoog\w*|lezen|opvatten|verstaan|begrijpen|uitleggen)\b"
)
_STAYS = re.compile(r"(?:blijf\w*|zolang|zoals|anders|ongewijzigd|zo niet|doet|gebeurt)\b")
_BULLET = re.compile("[-–•·▪●*] ")
_ANNOUNCED = re.compile(
    r"[^.;:¦]{0,40}\b(?:verbind|verbinden|stel|stellen|hecht|hechten) (?:ik|wij|het kabinet)"
    r"(?: (?:daarbij|daaraan|wel|hierbij|hieraan)){0,2} (?:één|een|de volgende) "
    r"(?:voorwaarde|eis)[.:]?"
)
# A label on what depends on a verdict: *Lezing: het gaat om een verkenning*.
_LABEL = re.compile(
    r"(?:[-–•·▪●*] )?(?:(?:mijn|onze|de) )?"
    r"(?:(?P<interpretation>lezing|interpretatie|uitleg|duiding)"
    r"|(?P<condition>(?:rand)?voorwaarden?)|(?P<caveat>voorbehoud|kanttekening)): "
)
_THEN = ", dan"
_AROUND = " ,:-.?!"


@attrs.frozen(kw_only=True)
class Clause:
    """
    A clause that qualifies a verdict, and its span.
    """

    start: int
    end: int
    kind: ConditionKind
    pattern: str


def _clause(text: str, match: re.Match[str], pattern: Pattern[ConditionKind], end: int) -> Clause:
    """
    The clause of *text* that begins with *match*, which goes on to *end* at most.
    """
    closing = _REST_END.search(text, match.end(), end)
    stop = end if closing is None else closing.start()
    otherwise = _OTHERWISE.search(text, match.end(), stop)
    if otherwise is not None:
        stop = otherwise.start()
    return _spanned(text, match.start(), stop, pattern.means, pattern.name)


def _spanned(text: str, start: int, end: int, kind: ConditionKind, pattern: str) -> Clause:
    words = text[start:end]
    if text.startswith("(", start - 1):
        words = words.partition(")")[0]
    if text.startswith("- ", start - 2):
        words = words.partition(" - ")[0]
    words = words.rstrip(_AROUND).removesuffix(" en").rstrip(_AROUND)
    return Clause(start=start, end=start + len(words), kind=kind, pattern=pattern)


def _first(
    patterns: Sequence[Pattern[ConditionKind]], text: str, start: int, end: int
) -> Clause | None:
    found = first_of(patterns, text, start, end)
    return None if found is None else _clause(text, found[1], found[0], end)


def _before_main(text: str, clause: Clause) -> Clause:
    """
    *clause* without what depends on it, where that is in the same sentence.
    """
    cut = _MAIN.search(text, clause.start + _SHORTEST, clause.end)
    if cut is None:
        return clause
    words = text[clause.start : cut.start()].rstrip(_AROUND)
    return attrs.evolve(clause, end=clause.start + len(words))


def clause_in(text: str, start: int, end: int, verdict: tuple[int, int]) -> Clause | None:
    """
    The clause of the sentence from *start* to *end* that qualifies *verdict*, a span within it.
    """
    for first, last in ((start, verdict[0]), (verdict[1], end)):
        clause = _first(QUALIFIERS, text, first, last) if last - first >= _SHORTEST else None
        if clause is not None and last == verdict[0]:
            clause = _before_main(text, clause)
        if clause is not None and _says_something(text, clause):
            return clause
    return None


def clause_in_question(text: str, start: int, end: int) -> Clause:
    """
    The clause that is a question: *Zijn de indieners bereid te wachten? In dat geval ...*.
    """
    read = first_of(READINGS, text, start, end) or _READ.search(text, start, end)
    kind = ConditionKind.CONDITION if read is None else ConditionKind.INTERPRETATION
    return _spanned(text, start, end, kind, "a question")


def _says_something(text: str, clause: Clause) -> bool:
    """
    Whether *clause* says more than *als dat klopt*, which leans on what was said before.
    """
    if _UNSAID.fullmatch(text, clause.start, clause.end):
        return False
    found = first_of(REFERRING, text, clause.start, clause.end + len(_THEN))
    if found is None:
        return True
    return _REST.fullmatch(text, min(found[1].end(), clause.end), clause.end) is None


def remark_after(text: str, start: int, end: int) -> Clause | None:
    """
    The remark behind a verdict that ends at *start*, in the sentence that ends at *end*.
    """
    return _first(REMARKS, text, start, end)


def clause_in_row(passage: Passage) -> Clause | None:
    """
    The clause in any cell of a row, whose verdict stands in a cell of its own.
    """
    if passage.kind is not SegmentKind.ROW:
        return None
    for start, end in passage.sentences:
        clause = _following(passage.lowered, start, end) or _first(
            (*READINGS, *REMARKS, *CONDITIONS), passage.lowered, start, end
        )
        if clause is not None and _says_something(passage.lowered, clause):
            return clause
    return None


def clause_in_explanation(
    passage: Passage, start: int, end: int, category: Category
) -> Clause | None:
    """
    The clause of a verdict of that *category* in an explanation that stands apart from it.

    That is a reading or a remark; of one that is against a motion unless it is changed, the
    change.
    """
    changes = category is Category.ONTRADEN_TENZIJ_GEWIJZIGD
    patterns = (*IF, CHANGING) if changes else (*READINGS, *REMARKS)
    text = passage.lowered
    for first, last in passage.sentences[passage.sentence_at(start) :]:
        if first >= end:
            break
        begin = max(first, start)
        clause = (None if changes else _following(text, first, last)) or _first(
            patterns, text, begin, min(last, end)
        )
        if clause is not None:
            return _before_main(text, clause) if changes else clause
    return None


def clause_labelled(passage: Passage) -> Clause | None:
    """
    The clause that *passage* is, behind a label: *Voorwaarde: het Rijk draagt niet bij*.
    """
    label = _LABEL.match(passage.lowered)
    if label is None:
        return None
    kind = next(each for each in ConditionKind if label[each] is not None)
    return _spanned(passage.lowered, label.end(), len(passage.text), kind, "a label")


def clause_near(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    The clause, in a sentence beside the one at *index*, that says what would have to change.
    """
    for place in (index - 1, index + 1, index + 2, index - 2):
        if not 0 <= place < len(sentences):
            continue
        start, end = sentences[place]
        end = min(end, start + _REACH)
        clause = _first((*IF, CHANGING), text, start, end)
        if clause is not None and clause.start <= start + _EARLY:
            return _before_main(text, clause)
    return None


def is_change(text: str, clause: Clause) -> bool:
    """
    Whether *clause* is that the motion is changed: *Schrapt de indiener het jaartal*.
    """
    return CHANGING.expression.match(text, clause.start, clause.end) is not None


def change_before(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    What would change the motion, right before a verdict on it as it stays: *Blijft het zo, dan*.
    """
    start, end = sentences[index]
    if not index or _STAYS.match(text, start, end) is None:
        return None
    first, last = sentences[index - 1]
    match = CHANGING.expression.match(text, first, min(last, first + _REACH))
    if match is None:
        return None
    return _before_main(text, _clause(text, match, CHANGING, min(last, first + _REACH)))


def clause_before(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    The clause of a sentence before the one at *index*, when that one leans on it.
    """
    start, end = sentences[index]
    start = max(start, end - _REACH)
    found = first_of(REFERRING, text, start, end)
    if found is None:
        return _said_before(text, sentences[max(0, index - 2) : index]) if index else None
    cell = text.rfind(CELL, 0, start)
    before = [each for each in sentences[max(0, index - _NEIGHBOURS) : index] if each[0] > cell]
    if (parted := text.rfind("; ", start, found[1].start())) > 0:
        before.append((start, parted))
    if not before:
        return None
    for first, last in reversed(before):
        near = max(first, last - _REACH)
        clause = _following(text, first, last) or _first(QUALIFIERS, text, near, last)
        if clause is not None and clause.pattern == BUT and found[0].means is not None:
            # "Wel moet het in het bestaande plan kunnen. Onder die voorwaarde ..."
            clause = attrs.evolve(clause, kind=found[0].means)
        if clause is not None:
            return _before_main(text, clause)
    kind = found[0].means
    if kind is None:
        return None
    first, last = before[-1]
    if _ASKS.match(text, first, last):
        return None
    parted = text.rfind("; ", first, last)
    first = first if parted < 0 else parted + len("; ")
    return _spanned(text, first, last, kind, found[0].name)


def _said_before(text: str, sentences: Sequence[tuple[int, int]]) -> Clause | None:
    """
    How the writer reads the motion, just before the verdict: *Ik vat de motie zo op dat ...*.
    """
    for first, last in reversed(sentences):
        clause = _first((READ_IN_QUOTES, READ_BY_WRITER), text, max(first, last - _REACH), last)
        if clause is not None and _OF_MOTION.search(text, clause.start, clause.end):
            return clause
    first, last = sentences[-1]
    clause = _following(text, first, last)
    if clause is not None and (
        clause.kind is not ConditionKind.INTERPRETATION
        or _OF_MOTION.search(text, clause.start, clause.end)
    ):
        return clause
    return _first(REMARKS, text, max(first, last - _REACH), last)


def clause_after(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> Clause | None:
    """
    The remark that the sentence behind the one at *index* makes on it: *Daarbij teken ik aan*.
    """
    for place in range(index + 1, min(index + 1 + _NEIGHBOURS, len(sentences))):
        start, end = sentences[place]
        clause = _following(text, start, end)
        if _ANNOUNCED.fullmatch(text, start, end) and place + 1 < len(sentences):
            # "Aan dat oordeel verbind ik een voorwaarde. De provincie draagt de helft."
            return _spanned(
                text, *sentences[place + 1], ConditionKind.CONDITION, "an announced condition"
            )
        if clause is not None and (
            place == index + 1 or clause.kind is ConditionKind.INTERPRETATION
        ):
            return clause
    return None


def _following(text: str, start: int, end: int) -> Clause | None:
    bullet = _BULLET.match(text, start, end)
    start = start if bullet is None else bullet.end()
    for pattern in FOLLOWING:
        if pattern.expression.match(text, start, end):
            return _spanned(text, start, end, pattern.means, pattern.name)
    return None
