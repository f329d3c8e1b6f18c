"""
Signatories of whom something may be wrong, and what the register says of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import product
from typing import TYPE_CHECKING

import attrs

from kamerbrief.model.blocks import Signature
from kamerbrief.model.facts import Signatory
from kamerbrief.model.inlines import SignatoryRef
from kamerbrief.register.answers import Holding, Standing, TitleAnswer, TitleStanding
from kamerbrief.register.folding import folded
from kamerbrief.register.names import PersonName, parse_name, same_person, surname_key
from kamerbrief.register.titles import read_title
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.signing import ACADEMIC, Said, corrected, read_signature, titles_in

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["Doubt", "Judgement", "WrongTitle", "doubts", "judgements", "person_of"]

_MOST = 50
"""
How many titles, and how many people, are looked up for one letter.

A title that the register does not have costs some milliseconds; no letter has so many.
"""

_SHOWN = 120
_TRIED = 3
# What the facts leave out: *drs.*, and a first name where they have no initials.
_BEFORE_INITIALS = re.compile(rf"(?:(?:{'|'.join(map(re.escape, ('mw.', *ACADEMIC)))}) )*")
_BEFORE_SURNAME = re.compile(rf"{_BEFORE_INITIALS.pattern}(?:[A-ZÀ-Þ][a-zà-ÿ]+ )?")
_FULL = re.compile(r"(?:minister|staatssecretaris) (?:van|voor) ")


@attrs.frozen(kw_only=True)
class Doubt:
    """
    A signatory who is not letter for letter in the register.

    Attributes:
        place: the place of the signatory.
        signatory: the signatory.
        said: what the words say of the signatory, signatures first, each with its place.
    """

    place: Place
    signatory: Signatory
    said: tuple[tuple[Place, Said], ...]


@attrs.frozen(kw_only=True)
class WrongTitle:
    """
    A title that is not right on the day of the letter.
    """

    place: Place
    title: str
    answer: TitleAnswer

    @property
    def shown(self) -> str:
        """
        The title, as a message has it.
        """
        words = " ".join(self.title.split())
        return repr(words if len(words) <= _SHOWN else f"{words[:_SHOWN]}...")


@attrs.frozen(kw_only=True)
class Judgement:
    """
    What the register says of a signatory.

    Attributes:
        doubt: the signatory.
        wrong: the titles that are wrong, of the attributes and of the words.
        office: the title under which somebody did not hold the office, or None.
        name: the name under which somebody did not, or None.
        holding: what the register says of that, or None where nothing is wrong.
    """

    doubt: Doubt
    wrong: tuple[WrongTitle, ...] = ()
    office: str | None = None
    name: str | None = None
    holding: Holding | None = None

    def titles(self, standing: TitleStanding) -> tuple[WrongTitle, ...]:
        """
        The titles that are wrong in that way.
        """
        return tuple(each for each in self.wrong if each.answer.standing is standing)

    def held(self, standing: Standing) -> Holding | None:
        """
        `holding`, if it is that answer.
        """
        holding = self.holding
        return holding if holding is not None and holding.standing is standing else None


def doubts(context: Context) -> tuple[Doubt, ...]:
    """
    The signatories of *context* but for those who are plainly right.
    """
    signatories = context.values(Signatory)
    if not signatories:
        return ()
    day = context.letter.date
    words: dict[str, list[tuple[Place, Signature | SignatoryRef]]] = {}
    for pair in context.iter(Signature):
        words.setdefault(pair[1].signatory, []).append(pair)
    for other in context.iter(SignatoryRef):
        words.setdefault(other[1].signatory, []).append(other)
    found = []
    for place, signatory in context.iter(Signatory):
        theirs = words.get(signatory.id, [])
        if _is_plainly_right(context.register, signatory, [node for _, node in theirs], day):
            continue
        said = tuple((there, _said(node)) for there, node in theirs)
        found.append(Doubt(place=place, signatory=signatory, said=said))
    return tuple(found)


def _is_plainly_right(
    register: Register,
    signatory: Signatory,
    words: Sequence[Signature | SignatoryRef],
    day: dt.date | None,
) -> bool:
    """
    Whether signatory, words and register have one title and one name, letter for letter.
    """
    name = signatory.name
    office, ministry, portfolio = signatory.office, signatory.ministry, signatory.portfolio
    then = day if day is not None and register.reaches(day) else None
    if not words and not name:
        # Of whom nothing is said the title may be wrong, and nothing else.
        own = register.title_of(office, ministry, portfolio, day)
        return own is None or register.is_title(own, office, ministry, portfolio, then)
    is_right = False
    for node in words:
        if isinstance(node, Signature):
            if (title := _title_beside(signatory, node.text)) is None:
                return False
            if then is not None and register.exact(title, name, then) is None:
                return False
        else:
            title = " ".join(node.text.split())
            if "minister" not in (small := title.lower()) and "staatss" not in small:
                continue
        if not register.is_title(title, office, ministry, portfolio, then):
            return False
        # The name is right only where it is looked for.
        is_right = is_right or not name or isinstance(node, Signature)
    return is_right


def _title_beside(signatory: Signatory, text: str) -> str | None:
    """
    The title in the *text* of a signature that has the name in its last line, or in its first.
    """
    name = signatory.name
    lines = [line for each in text.splitlines() if (line := " ".join(each.split()))]
    if not name or not lines:
        return None
    named = lines.pop(-1 if lines[-1].endswith(name) else 0)
    if not named.endswith(name):
        return None
    lead = named[: -len(name)]
    if not lines:
        return lead.rstrip(" ,")
    usual = _BEFORE_SURNAME if signatory.initials is None else _BEFORE_INITIALS
    return " ".join(lines).rstrip(" ,") if usual.fullmatch(lead) else None


def _said(node: Signature | SignatoryRef) -> Said:
    if isinstance(node, Signature):
        return read_signature(corrected(node))
    titles = titles_in(" ".join(corrected(node).split()))
    # Running text has many words that are no titles.
    known = tuple(each for each in titles if read_title(each).kind is not None)
    return Said(titles=known, in_passing=True)


def person_of(signatory: Signatory) -> PersonName | None:
    """
    The name that the facts give to *signatory*, or None where they give no surname.
    """
    if not signatory.surname:
        return None
    return PersonName(
        initials=signatory.initials, prefix=signatory.prefix, surname=signatory.surname
    )


def judgements(context: Context) -> tuple[Judgement, ...]:
    """
    What the register says of each of `doubts`, on the day of the letter; nothing out of its reach.
    """
    found = context.once(doubts)
    day = context.letter.date
    if not found or day is None or not context.register.reaches(day):
        return ()
    return tuple(_Judge(context, day).judge(doubt) for doubt in found[:_MOST])


class _Judge:
    """
    A register on one day, asked each title once, and not more than a few dozen.
    """

    def __init__(self, context: Context, day: dt.date) -> None:
        self._register = context.register
        self._day = day
        self._answers: dict[str, TitleAnswer] = {}

    def judge(self, doubt: Doubt) -> Judgement:
        signatory = doubt.signatory
        own = self._register.title_of(
            signatory.office, signatory.ministry, signatory.portfolio, self._day
        )
        titles = [] if own is None else [(doubt.place, own, False)]
        for place, said in doubt.said:
            titles += [(place, title, said.in_passing) for title in said.titles]
        surname = surname_key(signatory.surname or "")
        wrong: dict[object, WrongTitle] = {}
        for place, title, is_passing in titles:
            answer = self._answer(title)
            # "De Minister van Financiën Eelco Heinen": where the title ends is not told.
            has_name = bool(surname) and surname in folded(title)
            if not has_name and _is_wrong(title, answer, is_passing=is_passing):
                told = WrongTitle(place=place, title=title, answer=answer)
                # What is wrong with facts and words alike is told once, but each misspelt word.
                is_misspelt = answer.standing is TitleStanding.MISSPELT
                key = read_title(title).keys if is_misspelt else answer.standing
                wrong.setdefault(key, told)
        judgement = Judgement(doubt=doubt, wrong=tuple(wrong.values()))
        meant = dict.fromkeys(self._meant(title) for _, title, passing in titles if not passing)
        # Where facts and words differ, which another rule tells, one of them is right.
        for office, name in product([*filter(None, meant)][:_TRIED], _names(doubt)[:_TRIED]):
            holding = self._register.held(office, name, self._day)
            if holding.standing in {Standing.HELD, Standing.SILENT}:
                return attrs.evolve(judgement, office=None, name=None, holding=None)
            if judgement.holding is None:
                judgement = attrs.evolve(judgement, office=office, name=name, holding=holding)
        return judgement

    def _answer(self, title: str) -> TitleAnswer:
        answer = self._answers.get(title)
        if answer is None:
            if len(self._answers) >= _MOST:
                return TitleAnswer(standing=TitleStanding.SILENT)
            answer = self._answers[title] = self._register.title(title, self._day)
        return answer

    def _meant(self, title: str) -> str | None:
        """
        The office that *title* means, where that is plain, and more than its kind.
        """
        answer = self._answer(title)
        match answer.standing:
            case TitleStanding.KNOWN if read_title(title).kind is not None:
                return None if read_title(title).is_bare else title
            case TitleStanding.MISSPELT | TitleStanding.VAN_VOOR:
                return answer.right
        return None


def _names(doubt: Doubt) -> list[str]:
    """
    The names that the signatory may have: that of the facts, and others if the words have others.
    """
    said = [name for _, each in doubt.said for name in each.names]
    own = person_of(doubt.signatory)
    if own is None:
        # Of several names any can be meant.
        return said if len(said) == 1 else []
    if any(same_person(own, parse_name(name)) for name in said):
        said = []
    return [doubt.signatory.name, *said]


def _is_wrong(title: str, answer: TitleAnswer, *, is_passing: bool) -> bool:
    if answer.standing in {TitleStanding.KNOWN, TitleStanding.SILENT}:
        return False
    read = read_title(title)
    if answer.standing is TitleStanding.UNKNOWN:
        # Others than ministers sign as well, and short forms of a title are right in passing.
        return not is_passing and any(map(_FULL.match, read.keys))
    return read.kind is not None or answer.standing is TitleStanding.MISSPELT
