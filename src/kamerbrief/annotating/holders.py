"""
Whose words a verdict or a promise are: those of who signs, of the cabinet, of a colleague.
"""

from __future__ import annotations

import re

import attrs

from kamerbrief.annotating.patterns import for_lower_case
from kamerbrief.annotating.views import View
from kamerbrief.vocabularies import Holder

__all__ = ["OFFICE", "Speaker", "in_full", "speaker_of"]

OFFICE = re.compile(
    r"\b(?:(?:[Vv]ice-)?[Mm]inister-[Pp]resident|(?:[Mm]inister"
    r"|[Ss]taatssecretaris)(?![a-z])(?: (?:van"
    r"|voor) (?:de |het )?"
    r"(?:[A-Z][\w&'-]+(?:,? (?:en |- )?(?=[A-Z]))?){1,10}"
    r"|(?: [A-Z][\w&-]+(?: en(?= [A-Z]))?){1,6})?)"
)
_OFFICE_SUBJECT = re.compile(
    r"(?<!\bmet )(?<!\bvan )(?<!\baan )(?<!\bnamens )"
    r"\b[Mm]ijn (?:ambts?genoot|ambtgenote|collega)\b"
    r"|\b[Dd]e (?:demissionair )?(?:[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)\b"
    r"|(?<!\b[Mm]ijn )\bcollega\b"
)
_OFFICE_STEMS = ("inister", "taatssecretaris", "ambt", "collega")
_PRESIDIUM = for_lower_case(r"\bhet presidium\b")
_CABINET = for_lower_case(
    r"\b(?:het kabinet|kabinetsappreciatie"
    r"|(?<!verzoekt )(?<!vraagt )(?<!verzoeken )(?<!dat )(?<!of )de regering"
    r"(?! wordt (?:gevraagd|verzocht)))\b"
)
_WE = for_lower_case(r"\b(?:wij|we|ons|onze)\b")
_I = for_lower_case(
    r"\b(?:ik|mij(?! (?:laten weten|verzocht|gevraagd|gemeld|bericht))"
    r"|mijn(?! (?:ambts?gen|collega)))\b"
)
_NEXT, _BEFORE = 12, 700
_SELF = for_lower_case(r"\b(?:ik|wij), (?=de (?:demissionair )?(?:minister|staatssecretaris))")


@attrs.frozen(kw_only=True)
class Speaker:
    """
    Who says it.

    Attributes:
        holder: whose act it is, or None where the words do not say.
        office: the words for an office that is named, or None.
        several: whether it is *wij*.
    """

    holder: Holder | None = None
    office: str | None = None
    several: bool = False

    def or_else(self, other: Speaker) -> Speaker:
        """
        This speaker, or *other* where the words did not say who speaks.
        """
        return self if self.holder is not None or self.office is not None else other


def speaker_of(view: View, start: int, end: int, words: tuple[int, int]) -> Speaker:
    """
    Who speaks in the sentence from *start* to *end* whose verdict or promise is *words*.
    """
    text, lowered = view.text, view.lowered
    sentence, low = text[start:end], lowered[start:end]
    if _PRESIDIUM.search(low):
        return Speaker(holder=Holder.PRESIDIUM)
    before = text[start : words[1]]
    if match := _SELF.search(low):
        office = OFFICE.search(sentence, match.end())
        return Speaker(holder=Holder.ONDERTEKENAAR, office=office[0] if office else None)
    subject = None
    if any(map(sentence.__contains__, _OFFICE_STEMS)):
        behind = text[words[1] : end][:60]
        subject = _OFFICE_SUBJECT.search(before) or _OFFICE_SUBJECT.search(behind)
    own = _I.search(lowered, start, words[1])
    if own is None and not _CABINET.search(lowered, start, words[1]):
        own = _I.search(lowered, words[1], min(end, words[1] + _NEXT))
    if subject is not None and own is None:
        office = OFFICE.search(sentence)
        return Speaker(office=in_full(text, start, office[0]) if office else subject[0])
    if own is not None:
        return Speaker(holder=Holder.ONDERTEKENAAR)
    if _WE.search(low):
        return Speaker(holder=Holder.ONDERTEKENAAR, several=True)
    if _CABINET.search(low):
        return Speaker(holder=Holder.KABINET)
    if _I.search(low):
        return Speaker(holder=Holder.ONDERTEKENAAR)
    return Speaker()


def in_full(text: str, start: int, office: str) -> str:
    """
    *office*, or the one of that title that was named just before *start* with what it is of.
    """
    # "Dit raakt de Staatssecretaris van Financiën. De Staatssecretaris laat het oordeel aan u."
    if " " in office:
        return office
    before = [each[0] for each in OFFICE.finditer(text, max(0, start - _BEFORE), start)]
    named = (each for each in reversed(before) if each.lower().startswith(f"{office.lower()} "))
    return next(named, office)
