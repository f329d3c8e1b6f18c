"""
What a motion asks: its dictum, in the words of the letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from kamerbrief.annotating.passages import Passage
from kamerbrief.annotating.patterns import Pattern, Wordings, for_lower_case
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.trails import Trail

__all__ = ["REQUESTS", "RequestDraft", "trace_requests"]

_WHOM = (
    r"(?: (?:de regering|het kabinet|de minister|de staatssecretaris|het presidium|mij|ons|hem"
    r"|haar)(?: (?:van|voor) [A-Z]\w+)?)?"
)

REQUESTS: tuple[Pattern[str], ...] = (
    Pattern(
        name="the motion asks",
        means="request",
        expression=(
            rf"\b(?<!\bde )(?<!\bdie )(?<!\buw )(?:verzoekt|verzoeken|vraagt|vragen|roept|roepen"
            rf"|verzocht|gevraagd|vroeg|vroegen)(?: (?:ook|in|dan|voorts|daarmee))?{_WHOM}"
            r"(?: (?:op|ook|voorts|tevens|daarnaast))?(?:,? (?:om|ertoe|te bevorderen dat"
            r"|ervoor te zorgen dat))? "
        ),
        example="verzoekt de regering om een plan van aanpak te maken",
        counter="de verzoeker van de procedure",
        stems=("verzo", "vraag", "vrag", "roep", "gevraagd", "vroeg"),
    ),
    Pattern(
        name="the motion aims at",
        means="request",
        expression=(
            r"\b(?:strekt (?:ertoe|tot)|behelst|beoogt|beogen|bevat|regelt(?: dat)?|schrapt"
            r"|verlaagt|verhoogt|verplicht|wil dat|willen dat|wil"
            r"|bepleit|bepleiten|luidt om|is om|pleit voor|pleiten voor|draagt (?:de regering"
            r"|het kabinet) op|ziet op|richt zich op) (?:om )?"
        ),
        example="De motie strekt ertoe de drempel te verhogen",
        counter="de strekking van de brief",
        stems=(
            "strekt",
            "behelst",
            "beog",
            "beoog",
            "bevat",
            "regelt",
            "schrapt",
            "verlaagt",
            "verhoogt",
            "verplicht",
            "wil",
            "bepleit",
            "luidt om",
            "is om",
            "pleit",
            "draagt",
            "ziet op",
            "richt",
        ),
    ),
)
"""How what a motion asks is introduced; the request begins behind it."""

_WORDINGS = Wordings(REQUESTS)
_END = re.compile(
    r"[.;:]|(?<!\d)\(|,? (?:en )?(?:spreekt uit|overwegende|constaterende|het volgende)\b"
    r"|, (?:waarbij|omdat|zodat|hetgeen|krijgt|laat ik|ontraad)\b|, wat "
)
_SUBJECT = for_lower_case(
    r"\b(?:motie|amendement|leden|lid|verzoek|dictum|zij|hij|haar|die|waarin|heer|mevrouw|deze"
    r"|dit|dat|regering|kabinet)\b"
)


@attrs.frozen(kw_only=True)
class RequestDraft:
    """
    What a motion asks, and the motion.
    """

    passage: int
    start: int
    end: int
    motion: int
    pattern: str


def trace_requests(passages: Sequence[Passage], trail: Trail) -> list[RequestDraft]:
    """
    What the motions of *trail* ask, in *passages*.
    """
    found: list[RequestDraft] = []
    for passage in passages:
        if passage.kind not in {SegmentKind.PARAGRAPH, SegmentKind.ITEM}:
            continue
        if not trail.links.get(passage.place) and not trail.focus(passage.place, 0):
            continue  # nothing is about a motion here
        for start, end in passage.sentences:
            for pattern in _WORDINGS.likely(passage.lowered[start:end]):
                match = pattern.expression.search(passage.lowered, start, end)
                if match is None:
                    continue
                draft = _draft(passage, trail, start, end, match, pattern.name)
                if draft is not None:
                    found.append(draft)
                    break
    return found


def _draft(
    passage: Passage, trail: Trail, start: int, end: int, match: re.Match[str], name: str
) -> RequestDraft | None:
    text = passage.text
    if not _SUBJECT.search(passage.lowered, start, match.end()):
        return None
    links = [
        each
        for each in trail.between(passage.place, start, match.end())
        if each.topical and len(each.motions) == 1
    ]
    if name != REQUESTS[0].name and not links and not passage.people_between(start, match.start()):
        return None
    motions = links[-1].motions if links else trail.focus(passage.place, match.start())
    if len(motions) != 1:
        return None
    stop = _END.search(text, match.end(), end)
    last = end if stop is None else stop.start()
    words = text[match.end() : last].rstrip(" ,.")
    if len(words) < 8 or words.lower().startswith(("om deze motie aan te", "aan te houden")):
        return None
    return RequestDraft(
        passage=passage.place,
        start=match.end(),
        end=match.end() + len(words),
        motion=motions[0],
        pattern=name,
    )
