"""
Why a motion is left without a verdict, in the words of the letter.
"""

from __future__ import annotations

from kamerbrief.annotating.patterns import for_lower_case
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.annotating.tracing import Tracing
from kamerbrief.vocabularies import NoVerdictReason

__all__ = ["reason_in"]

_REACH, _LINKS = 700, 12
_REASONS = (
    (
        NoVerdictReason.GERICHT_AAN_PRESIDIUM,
        for_lower_case(
            r"\b(?:gericht (?:aan|tot)|richt zich tot) (?:het Presidium|de Kamer(?: zelf)?"
            r"|uw Kamer)\b"
        ),
    ),
    (NoVerdictReason.INGETROKKEN, for_lower_case(r"\bingetrokken\b")),
    (
        NoVerdictReason.AANGEHOUDEN,
        for_lower_case(
            r"\b(?:is|zijn|heeft|hebben|was|werd|wordt)\b[^.;]{0,80}\baangehouden\b"
            r"|\baangehouden\b[^.;]{0,20}(?:is|zijn|heeft)\b"
        ),
    ),
    (
        NoVerdictReason.SPREEKT_UIT,
        for_lower_case(
            r"\bspreekt (?:\w+ )?uit\b|\buitspraak van (?:de|uw) Kamer\b"
            r"|\bgeen verzoek aan (?:de regering|het kabinet)\b"
        ),
    ),
    (
        NoVerdictReason.ANDERE_BEWINDSPERSOON,
        for_lower_case(
            r"\b(?:(?:onderwerp|terrein|portefeuille|verantwoordelijkheid"
            r"|beleidsterrein) van (?:de|mijn)|door (?:de|mijn) (?:minister|staatssecretaris"
            r"|ambtgenoot|collega)"
            r"|(?:minister|staatssecretaris|ambtgenoot|collega)\b[^.;]{0,120}\b(?:zal|apart"
            r"|reageren|appreciatie|afzonderlijk|berichten))\b"
        ),
    ),
    (
        NoVerdictReason.NOG_TE_ONTVANGEN,
        for_lower_case(
            r"\b(?:(?:nog|later|volgt|volgen|nader|nadere|uitstel|binnenkort|op een later moment"
            r"|zo spoedig mogelijk|meer tijd)\b[^.;]{0,120}\b"
            r"(?:oordeel|appreciatie|reactie|advies|tijd|antwoord|bericht\w*|tegemoet\w*)"
            r"|(?:oordeel|appreciatie|reactie|advies)\b[^.;]{0,100}\b"
            r"(?:volgt|volgen|later|nog niet|tegemoet\w*|meer tijd|nog geen))\b"
        ),
    ),
)


def reason_in(tracing: Tracing, place: int) -> NoVerdictReason | None:
    """
    Why the letter gives no verdict on the motion at *place*, as it says in a sentence about it.
    """
    if not tracing.trail.ledger.drafts[place].topical:
        return None
    trail = tracing.trail
    for link in trail.by_motion.get(place, [])[:_LINKS]:
        passage = tracing.passages[link.passage]
        if not link.topical or passage.kind is SegmentKind.FOOTNOTE:
            continue
        index = passage.sentence_at(link.mention.start)
        start = passage.sentences[index][0]
        end = passage.sentences[min(index + 3, len(passage.sentences) - 1)][1]
        end = min(end, link.mention.end + _REACH)
        # What is said of the next motion is not said of this one.
        other = next(
            (
                each.mention.start
                for each in trail.between(link.passage, link.mention.end, end)
                if each.topical and place not in each.motions
            ),
            end,
        )
        words = passage.lowered[max(start, link.mention.start - _REACH) : other]
        for reason, pattern in _REASONS:
            if pattern.search(words):
                return reason
    return None
