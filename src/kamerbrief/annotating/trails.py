"""
Which motion each mention means, and what the text is about at each place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

import attrs

from kamerbrief.annotating.cited import Citations
from kamerbrief.annotating.drafts import Ledger
from kamerbrief.annotating.mentions import Mention
from kamerbrief.annotating.numbers import Number
from kamerbrief.annotating.segments import SegmentKind
from kamerbrief.publications import Dossier
from kamerbrief.publications.parts import to_parts

__all__ = ["Link", "Trail", "dossier_in", "dossier_of_all"]

_AS_A_WHOLE = re.compile(
    r"(?:\(|\b(?:gedrukt |alle |alles |steeds )onder |\bhoor(?:t|en) (?:dat |die |ze )?bij "
    r"|\bdossier(?:nummer)?\b(?: van [^.;:()]{1,40}?)?(?: is| was| luidt)?(?: steeds)? )"
    r"(?P<number>[23]\d ?\d{3}(?:-\d{1,2})?)"
    r"(?: (?P<chapter>[IVX]{1,5}[A-C]?|[A-Z]))?(?=[).])"
)
_OF_ALL = re.compile(r"\bmoties\b[^.;]{0,80}$", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Link:
    """
    A mention, and the motions that it means.

    Attributes:
        passage: the place of its passage.
        mention: the mention.
        motions: the motions, by their place in the ledger.
        topical: whether the text is about them here.
    """

    passage: int
    mention: Mention
    motions: tuple[int, ...]
    topical: bool


@attrs.define(slots=False)
class Trail:
    """
    The motions of a letter, where they are named, and what the text is about in between.
    """

    ledger: Ledger = attrs.Factory(Ledger)
    links: dict[int, list[Link]] = attrs.Factory(dict)
    _states: dict[int, list[tuple[int, tuple[int, ...]]]] = attrs.Factory(dict)
    unclear: list[tuple[int, Mention]] = attrs.Factory(list)
    main: tuple[int, ...] = ()
    _begun: int = 0

    @cached_property
    def by_motion(self) -> dict[int, list[Link]]:
        """
        Where each motion is named.
        """
        found: dict[int, list[Link]] = {}
        for passage in sorted(self.links):
            for link in self.links[passage]:
                for motion in link.motions:
                    found.setdefault(motion, []).append(link)
        return found

    def first(self, motion: int) -> Link | None:
        """
        Where the motion is first named, best where the text is about it.
        """
        links = self.by_motion.get(motion, [])
        return next((link for link in links if link.topical), links[0] if links else None)

    def between(self, passage: int, start: int, end: int) -> list[Link]:
        """
        The mentions of *passage* that begin between *start* and *end*.
        """
        links = self.links.get(passage, [])
        first = bisect_left(links, start, key=_begins)
        return links[first : bisect_left(links, end, first, key=_begins)]

    def focus(self, passage: int, place: int) -> tuple[int, ...]:
        """
        What the text is about at *place* of *passage*.
        """
        focus: tuple[int, ...] = ()
        states = self._states.get(passage, [])
        last = bisect_right(states, place, key=_start_of)
        if last:
            focus = states[last - 1][1]
        return focus or (self.main if passage >= self._begun else ())

    def settle(self, kinds: Sequence[SegmentKind]) -> None:
        """
        Let every mention name its motion by its place among those that are left.
        """
        places = self.ledger.settled()

        def moved(motions: tuple[int, ...]) -> tuple[int, ...]:
            return tuple(dict.fromkeys(places[each] for each in motions))

        for links in self.links.values():
            links[:] = [
                Link(
                    passage=each.passage,
                    mention=each.mention,
                    motions=moved(each.motions),
                    topical=each.topical,
                )
                for each in links
            ]
        for states in self._states.values():
            states[:] = [(start, moved(motions)) for start, motions in states]
        self.main, self._begun = self._main(kinds)

    def _main(self, kinds: Sequence[SegmentKind]) -> tuple[tuple[int, ...], int]:
        """
        The one motion that the letter is about, and the passage from which on it is.

        It is the only one that the letter is about, or the only one with which its text begins.
        """
        drafts = self.ledger.drafts
        replaced = {draft.replaces for draft in drafts}
        topical = [
            place for place, draft in enumerate(drafts) if draft.topical and place not in replaced
        ]
        for passage in sorted(self.links):
            named = {
                motion for link in self.links[passage] if link.topical for motion in link.motions
            }
            if named:
                opens = kinds[passage] is SegmentKind.PARAGRAPH or len(topical) == 1
                return (tuple(named) if len(named) == 1 and opens else (), passage)
        return (), 0

    def note(self, passage: int, place: int, motions: tuple[int, ...]) -> None:
        """
        From *place* of *passage* on, the text is about *motions*.
        """
        self._states.setdefault(passage, []).append((place, motions))


def _begins(link: Link) -> int:
    return link.mention.start


def _start_of(state: tuple[int, tuple[int, ...]]) -> int:
    return state[0]


def dossier_of_all(text: str) -> Number | None:
    """
    The dossier that *text* says all motions have: *De moties zijn gedrukt in dossier 35 420*.
    """
    match = _AS_A_WHOLE.search(text) if "oties" in text else None
    if match is None or _OF_ALL.search(text, 0, match.end("number")) is None:
        return None
    return Number(number="", dossier=match["number"].replace(" ", ""), chapter=match["chapter"])


def dossier_in(text: str, cited: Citations) -> Number | None:
    """
    The first dossier that *text* names as a whole, as a number without a number of its own.
    """
    for found in cited.all:
        dossier = found.publications[0].publication
        if isinstance(dossier, Dossier):
            _, parts = to_parts(dossier)
            return Number(number="", dossier=parts["dossier"], chapter=parts.get("chapter"))
    match = _AS_A_WHOLE.search(text)
    if match is None:
        return None
    return Number(number="", dossier=match["number"].replace(" ", ""), chapter=match["chapter"])
