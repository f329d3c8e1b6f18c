"""
Motions that running text names without the word: by who wants what, or in brackets alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.mentions import Manner, Mention
from kamerbrief.annotating.names import People
from kamerbrief.annotating.numbers import Number, read_numbers
from kamerbrief.annotating.passages import Passage
from kamerbrief.vocabularies import MotionKind, Version

__all__ = ["numbered_mention", "with_unnamed"]

_WISH, _BRACKET, _BEFORE = 300, 60, 30
_OPENING = re.compile(r" \(")
_WISHES = re.compile(
    r"\b(?:wil|willen|wilde|vraagt|vragen|verzoekt|verzoeken|pleit|pleiten|bepleit|bepleiten|roept"
    r"|roepen|moet|moeten|stelt|stellen|beoogt|beogen|wenst|wensen|ziet|zien|volgens|voorstel)\b",
    re.IGNORECASE,
)
_OTHER_PAPER = re.compile(
    r"\b(?:brief|brieven|rapport|antwoord\w*|verslag|nota|advies|memorie|bijlage|vragen over"
    r"|initiatief\w*|wetsvoorstel|voortgangs\w*)\b"
)
# *Het lid X heeft de motie gewijzigd (36 410, nr. 9)*.
_CHANGED = re.compile(r"\bmotie\b[^.;()]{0,80}(?:\([^()]{1,20}\)[^.;()]{0,40})?\bgewijzigd (?=\()")
_INSTEAD = re.compile(
    r", (?P<words>(?:t\.v\.v\.|ter vervanging van)(?: (?:die|de motie))?(?: gedrukt)?"
    r"(?: op stuk| onder)?)",
    re.IGNORECASE,
)


def with_unnamed(
    passage: Passage, cited: Citations, named: Sequence[Mention]
) -> tuple[Mention, ...]:
    """
    The mentions *named* of *passage*, in their order, with those that have no word for it.
    """
    found = [*named, *_wished(passage, cited, named)]
    found.sort(key=_start_of)
    found += _replacing(passage.text, cited, found)
    found.sort(key=_start_of)
    return tuple(found)


def numbered_mention(start: int, end: int, numbers: tuple[Number, ...]) -> Mention:
    """
    The mention from *start* to *end* that *numbers* alone tell.
    """
    return Mention(
        start=start,
        end=end,
        anchor=start,
        manner=Manner.NAMED,
        kind=MotionKind.MOTIE,
        plural=len(numbers) > 1,
        numbers=numbers,
    )


def _start_of(mention: Mention) -> int:
    return mention.start


def _end_of(mention: Mention) -> int:
    return mention.end


def _wished(passage: Passage, cited: Citations, named: Sequence[Mention]) -> Iterator[Mention]:
    """
    What members want, with the number of their motion: *wat het lid X (SP) wil (29 984, nr. 695)*.
    """
    taken = 0
    for people in passage.people:
        _, last = passage.sentences[passage.sentence_at(people.start)]
        stop = min(last, people.end + _WISH)
        index = bisect_right(named, people.start, key=_end_of)
        if index < len(named):
            stop = min(stop, named[index].start)
        if people.start >= taken:
            mention = _wish(passage, cited, people, stop)
            if mention is not None:
                yield mention
                taken = mention.end


def _wish(passage: Passage, cited: Citations, people: People, stop: int) -> Mention | None:
    """
    The first number in brackets behind *people*, and before *stop*, if it is of what they want.
    """
    text = passage.text
    first, _ = passage.sentences[passage.sentence_at(people.start)]
    for opening in _OPENING.finditer(text, people.end, stop):
        numbers = read_numbers(text, opening.start(), cited)
        if numbers is None or text[numbers.end - 1] != ")":
            continue
        words = text[max(first, people.start - _BEFORE) : opening.start()]
        if not _WISHES.search(words) or _OTHER_PAPER.search(words[-40:]):
            return None
        mention = numbered_mention(people.start, numbers.end, numbers.numbers)
        return attrs.evolve(mention, people=people.persons, et_al=people.et_al)
    return None


def _replacing(text: str, cited: Citations, found: Sequence[Mention]) -> list[Mention]:
    """
    A changed text that only brackets name: *gewijzigd (36 410, nr. 9, ter vervanging van nr. 5)*.
    """
    more: list[Mention] = []
    for match in _CHANGED.finditer(text) if "gewijzigd (" in text else ():
        numbers = None if _is_in(found, match.end()) else read_numbers(text, match.end(), cited)
        if numbers is not None and len(numbers.numbers) == 1 and text[numbers.end - 1] == ")":
            mention = numbered_mention(match.end(), numbers.end, numbers.numbers)
            more.append(attrs.evolve(mention, version=Version.GEWIJZIGD))
    for match in _INSTEAD.finditer(text):
        start = text.rfind("(", max(0, match.start() - _BRACKET), match.start())
        if start < 0 or _is_in(found, start):
            continue
        numbers = read_numbers(text, start, cited)
        if numbers is None or len(numbers.numbers) != 1 or numbers.end != match.start():
            continue
        places = (match.end(), match.end() - 1, match.start("words"))
        replaced = next(filter(None, (read_numbers(text, at, cited) for at in places)), None)
        if replaced is not None:
            mention = numbered_mention(start, replaced.end, numbers.numbers)
            more.append(
                attrs.evolve(mention, version=Version.GEWIJZIGD, replaced=replaced.numbers[:1])
            )
    return more


def _is_in(found: Sequence[Mention], place: int) -> bool:
    index = bisect_right(found, place, key=_end_of)
    return index < len(found) and found[index].start <= place
