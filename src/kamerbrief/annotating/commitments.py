"""
Promises: what the House gets, or was promised, and by when.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.debates import DebateTrail
from kamerbrief.annotating.holders import OFFICE, Speaker, speaker_of
from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import Pattern, Wordings, for_lower_case
from kamerbrief.annotating.periods import Period, may_be_in, periods_in
from kamerbrief.annotating.promises import COMMITMENTS
from kamerbrief.annotating.schedules import due_column, due_of, periods_in_cell
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.trails import Trail
from kamerbrief.vocabularies import CommitmentStatus

__all__ = ["CommitmentDraft", "trace_commitments"]

_WORDINGS = Wordings(COMMITMENTS)
_DATED = frozenset({"follows", "shares what comes of it", "the House has it by then"})
_DATED_ONLY = _DATED | {"the House gets"}
_NOW = for_lower_case(
    r"\b(?:hierbij|bij dezen|bij deze brief|afschrift van deze brief|met deze brief|in deze brief"
    r"|hiermee(?= (?:informeer|bericht|stuur|zend|kom|voldoe|doe|heb|hebben|is|geef|beantwoord))"
    r"|hieronder"
    r"|onderstaand"
    r"|in het onderstaande|bijgevoegd|bijgaand"
    r"|als volgt|het volgende(?! [a-z])|door middel van deze brief|met dit schrijven|via deze brief"
    r"|(?:tot slot|ten slotte|allereerst|daarnaast|ook|verder) kom(?:en)? (?:ik|wij) (?:nog )?terug"
    r"|per motie treft|in de bijlage(?! (?:bij|van) (?!deze|dit))"
    r"|in deze tabel|in de tabel)\b"
)
_DONE = for_lower_case(
    r"\b(?:heb|hebben|heeft|had|is|zijn|was|werd|bent)\b[^.;]{0,80}?\b(?:geïnformeerd|ontvangen"
    r"|gestuurd|toegezonden|toegestuurd"
    r"|bericht|aangeboden|gezonden|gekregen|gemeld|verzonden|ingelicht|ingegaan|gesproken"
    r"|vernomen|geschreven|aangegeven|gewezen)\b"
)
_ASKED = for_lower_case(
    r"\b(?:motie|amendement|leden|lid)\b[^.;]{0,140}?\b(?:verzoekt|vraagt|verzoeken|vragen|roept"
    r"|wil|willen|beoogt|bepleit\w*)\b"
    r"|\bverzocht (?:de|het|om)\b|\bwordt verzocht\b|\bverzoekt de (?:regering|minister)\b"
    r"|\bverzoek is om\b"
    # As in: Tot slot verzoekt de motie van het lid X de regering de Kamer te berichten
    r"|\b(?:verzoekt|vraagt|verzoeken|vragen) (?:de|het) (?:motie|lid|leden)\b"
)
_TOLD = for_lower_case(
    r"\b(?:deel|meld|bericht|delen|melden)\b[^.;]{0,40}\b(?:mee|mede|u)?,? (?:dat|hoe)\b"
    r"|\bdeel(?:t|en)? (?:ik |wij )?(?:de|deze|die|het|uw) (?:zorg\w*|mening|opvatting|standpunt"
    r"|analyse|wens|ambitie|doel|streven|oproep|zienswijze)\b"
    r"|\bkan ik (?:u|(?:de|uw) Kamer) (?:berichten|melden|meedelen),? dat\b"
    r"|\b(?:laat|laten) (?:ik|wij) (?:u|(?:de|uw) Kamer)(?: hierbij)? weten,? dat (?:hij|zij)\b"
    r"|\blaa?t(?:en)? (?!weten)[^.;]{0,80}\baan (?:de|uw) Kamer\b(?! weten)"
)
# What the motion is taken to ask: *in die lezing informeer ik de Kamer*.
_AS_READ = for_lower_case(r"(?:in|met|bij) (?:die|deze) (?:lezing|uitleg|interpretatie)\b")
_DENIED = for_lower_case(
    r"(?:zal|zullen|kan|kunnen)(?: (?:ik|wij|het kabinet|hij|zij))?"
    r"(?: (?:u|(?:de|uw) (?:Tweede |Eerste )?Kamer))?(?: (?:hier|daar|hierover|daarover|nu|nog))?"
    r" niet (?!alleen|slechts|later|eerder|enkel)"
)
_LEFT = for_lower_case(
    r"laa?t(?:en)? (?:ik|wij|het kabinet)(?: graag| dan ook| daarom)? (?:het oordeel|aan (?:de"
    r"|uw) Kamer)"
)
_WANTED = for_lower_case(r"\b(?:kabinet|regering|minister|ik) (?:wordt|word) verzocht\b")
_PRIOR = for_lower_case(r"\btoegezegd\b|\btoezegging aan\b")
_OWN = for_lower_case(r"\b(?:ik|wij|mijn|ons)\b")
_OPINION = for_lower_case(r"\b(?:appreciatie|oordeel|standpunt)\b(?! volgt)")
_SPLIT = re.compile(r"[:;] (?:(?<=; )|(?=[a-z]))")
# *Ik laat dit onderzoeken en meld u de uitkomst*: the second half has no subject.
_AND = re.compile(
    r" en (?=(?:meld|bericht|informeer|stuur|zend|rapporteer|deel) (?:u|(?:uw|de) Kamer)\b"
    r"|kom (?:[^.;:]{0,90} )?(?:hierop|daarop|terug)\b)"
)


@attrs.define(kw_only=True)
class CommitmentDraft:
    """
    A promise so far.
    """

    passage: int
    start: int
    end: int
    status: CommitmentStatus
    speaker: Speaker
    period: Period | None = None
    debate: int | None = None
    before: int | None = None
    motion: int | None = None
    pattern: str = ""


def trace_commitments(
    passages: Sequence[Passage],
    trail: Trail,
    debates: DebateTrail,
    taken: Sequence[Sequence[tuple[int, int]]],
    day: dt.date | None,
) -> list[CommitmentDraft]:
    """
    The promises in *passages*; *taken* are the spans of verdicts and requests in each of them.
    """
    years = [draft.day.year for draft in debates.drafts if draft.day is not None]
    after = max(years, default=None)
    found: list[CommitmentDraft] = []
    schedule: tuple[int, int] | None = None
    for passage in passages:
        if schedule is not None and passage.group == schedule[0]:
            found.append(_scheduled(passage, schedule[1], day))
            _place(found[-1], passage, trail, debates)
            continue
        if (column := due_column(passage)) is not None:
            schedule = passage.group, column
            continue
        if passage.kind not in {SegmentKind.PARAGRAPH, SegmentKind.ITEM, SegmentKind.ROW}:
            continue
        if not _WORDINGS.may_be_in(f" {passage.lowered} "):
            continue
        nearby = _by_sentence(passage, taken[passage.place])
        for place, (start, end) in enumerate(passage.sentences):
            near = nearby.get(place, ())
            for first, last in _clauses(passage.text, start, end, near):
                draft = _draft(passage, first, last, near, day, after)
                if draft is None:
                    continue
                _place(draft, passage, trail, debates)
                if found and _is_met(found[-1], draft, passage.lowered):
                    continue
                if found and _goes_on(found[-1], draft, passage.text):
                    found[-1].end, found[-1].period = draft.end, draft.period
                    found[-1].before = draft.before
                else:
                    found.append(draft)
    return found


def _by_sentence(
    passage: Passage, spans: Sequence[tuple[int, int]]
) -> dict[int, list[tuple[int, int]]]:
    """
    *spans* by the places of the sentences in which they lie.
    """
    found: dict[int, list[tuple[int, int]]] = {}
    for first, last in spans:
        final = passage.sentence_at(max(first, last - 1))
        for place in range(passage.sentence_at(first), final + 1):
            found.setdefault(place, []).append((first, last))
    return found


def _goes_on(before: CommitmentDraft, draft: CommitmentDraft, text: str) -> bool:
    """
    Whether *draft* says when that comes which was promised in the sentence before it.
    """
    return (
        before.status is CommitmentStatus.PRIOR
        and before.period is None
        and draft.status is CommitmentStatus.NEW
        and before.passage == draft.passage
        and 0 <= draft.start - before.end <= len(". ")
        and _THAT.match(text, draft.start) is not None
    )


def _is_met(before: CommitmentDraft, draft: CommitmentDraft, lowered: str) -> bool:
    """
    Whether *draft* only says of the promise in the sentence before it that it is kept.
    """
    return (
        before.status is draft.status is CommitmentStatus.PRIOR
        and before.passage == draft.passage
        and 0 <= draft.start - before.end <= len(". ")
        and _KEPT.search(lowered, draft.start, draft.end) is not None
    )


_KEPT = for_lower_case(r"\b(?:deze|die) toezegging\b")
_THAT = re.compile(
    r"(?:Deze|Dit|Die|Dat|Hierover|Daarover|(?:Mijn|Ons) (?:antwoord|reactie|brief))\b"
    r"|(?:U|Uw Kamer|De Kamer) (?:ontvangt|krijgt|kunt|kan) (?:deze|dit|die|dat)\b"
    r"|(?:U|Uw Kamer|De Kamer) (?:ontvangt|krijgt) (?:de|het) \w+ (?:daarover|hierover)\b"
    r"|(?:zij|u) (?:volgt|volgen|komt|komen|vindt|ontvangt|krijgt)\b"
)


def _clauses(
    text: str, start: int, end: int, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """
    The parts of a sentence that may each promise something, a verdict before *en* apart.
    """
    edges = [start, end]
    edges += [match.end() for each in (_SPLIT, _AND) for match in each.finditer(text, start, end)]
    edges += [
        last + len(" en ")
        for _, last in taken
        if start < last < end - 12 and text.startswith(" en ", last)
    ]
    edges.sort()
    return [
        (first, first + len(text[first:last].rstrip(" ;:").removesuffix(" en").rstrip(",")))
        for first, last in itertools.pairwise(edges)
        if 12 < last - first < _SENTENCE_CAP
    ]


def _draft(
    passage: Passage,
    start: int,
    end: int,
    taken: Sequence[tuple[int, int]],
    day: dt.date | None,
    after: int | None,
) -> CommitmentDraft | None:
    text = passage.text
    low = passage.lowered[start:end]
    if low.endswith("?"):
        return None
    for pattern in _likely(f" {low} "):
        found = pattern.find(low)
        if found is None:
            continue
        span = start + found[0], start + found[1]
        if any(first < span[1] and span[0] < last for first, last in taken):
            continue
        periods = [
            each
            for each in periods_in(passage.view, start, end, day, after)
            if not any(first <= each.start < last for first, last in taken)
        ]
        prior = pattern.means is CommitmentStatus.PRIOR
        if prior and text.endswith((" niet ", " nooit "), start, span[0]):
            continue
        if prior:
            # "Op 13 november 2013 heb ik toegezegd": the day on which it was promised.
            periods = [each for each in periods if each.firm or each.start > span[1]]
        elif _is_something_else(low, found, dated=bool(periods)):
            return None
        elif pattern.name in _DATED_ONLY and not periods and not _FIRM.search(low):
            continue
        period = due_of(text, periods, day)
        if period is None and not prior and passage.place < _OPENING:
            return None
        return CommitmentDraft(
            passage=passage.place,
            start=start,
            end=end - (1 if text[end - 1] in ".!?" else 0),
            status=pattern.means,
            speaker=speaker_of(passage.view, start, end, span),
            period=period,
            pattern=pattern.name,
        )
    return None


def _likely(lowered: str) -> Sequence[Pattern[CommitmentStatus]]:
    """
    The wordings that can be in a clause that is *lowered*: those that need a date, if it has one.
    """
    likely = _WORDINGS.likely(lowered)
    if all(each.name not in _DATED for each in likely) or may_be_in(lowered):
        return likely
    return [each for each in likely if each.name not in _DATED]


def _scheduled(passage: Passage, column: int, day: dt.date | None) -> CommitmentDraft:
    """
    The promise that a row of a table of them is.
    """
    text = passage.text
    office = OFFICE.search(text)
    prior = _PRIOR.search(passage.lowered) is not None
    return CommitmentDraft(
        passage=passage.place,
        start=0,
        end=len(text),
        status=CommitmentStatus.PRIOR if prior else CommitmentStatus.NEW,
        speaker=Speaker(office=office and office[0]),
        period=due_of(text, tuple(periods_in_cell(passage, column, day)), day),
        pattern="row of a table of promises",
    )


def _is_something_else(sentence: str, found: tuple[int, int], *, dated: bool) -> bool:
    """
    Whether the sentence tells what is done here, was done, is asked, or is thought.
    """
    words = sentence[slice(*found)]
    if _LEFT.match(words) or _DENIED.match(words) or _AS_READ.match(sentence):
        return True
    if _NOW.search(sentence) or _DONE.search(sentence) or _WANTED.search(sentence):
        return True
    if not dated and (_TOLD.search(sentence) or _OPINION.search(words)):
        return True
    asked = _ASKED.search(sentence[: found[0] + 1]) is not None
    return asked and _OWN.search(words) is None


_SENTENCE_CAP = 1500
_OPENING = 2
"""The letter begins with what it does itself."""


_FIRM = for_lower_case(
    r"\b(?:brief|reactie|antwoord|verslag|rapport|rapportage|update|overzicht|evaluatie"
    r"|appreciatie|bericht\w*)\b"
)


def _place(draft: CommitmentDraft, passage: Passage, trail: Trail, debates: DebateTrail) -> None:
    """
    Find the debates and the motion that belong to the promise.
    """
    if draft.period is not None and draft.period.debate is not None:
        draft.before = debates.at(passage.place, *_wide(draft.period.debate))
    if draft.status is CommitmentStatus.PRIOR:
        draft.debate = debates.at(passage.place, draft.start, draft.end)
        if draft.debate == draft.before or draft.debate is None:
            draft.debate = debates.main()
    links = [
        each
        for each in trail.between(passage.place, draft.start, draft.end)
        if len(each.motions) == 1
    ]
    if links:
        draft.motion = links[0].motions[0]


def _wide(span: tuple[int, int]) -> tuple[int, int]:
    return max(0, span[0] - 30), span[1] + 60
