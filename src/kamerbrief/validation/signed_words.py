"""
The family SIG, its third part: the words of a signature against the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamerbrief.diagnostics import Severity
from kamerbrief.model.facts import Signatory
from kamerbrief.register.names import parse_name, same_person
from kamerbrief.register.titles import read_title
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.doubts import Doubt, doubts, judgements, person_of
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.validation.signing import Said
from kamerbrief.vocabularies import OfficeKind

__all__ = ["words_contradict_signatory"]

# What the words may call an office, beside its own kind.
_ALSO = {
    OfficeKind.MINISTER_PRESIDENT: {OfficeKind.MINISTER},
    OfficeKind.MINISTER: {OfficeKind.MINISTER_PRESIDENT},
    OfficeKind.PRESIDIUM: {OfficeKind.KAMERVOORZITTER},
    OfficeKind.KAMERVOORZITTER: {OfficeKind.PRESIDIUM},
}


@rule("SIG011", Severity.ERROR)
def words_contradict_signatory(context: Context) -> Iterator[Finding]:
    """
    The words of a signature name another person or office than the signatory has.

    The text is the source, so the facts are wrong, or the signature points at the wrong one.
    """
    found = context.once(doubts)
    if not found:
        return
    wrong = {
        each.doubt.place: {told.title for told in each.wrong} for each in context.once(judgements)
    }
    for doubt in found:
        title = _title_of(context, doubt.signatory)
        # What is wrong by itself is told by another rule.
        told = wrong.get(doubt.place, set())
        for place, said in doubt.said:
            yield from _other_name(place, doubt.signatory, said)
            if title not in told and told.isdisjoint(said.titles):
                yield from _other_office(context, place, doubt, said, title)


def _title_of(context: Context, signatory: Signatory) -> str | None:
    day = context.letter.date
    if day is None:
        return None
    return context.register.title_of(signatory.office, signatory.ministry, signatory.portfolio, day)


def _other_name(place: Place, signatory: Signatory, said: Said) -> Iterator[Finding]:
    own = person_of(signatory)
    if own is None or not said.names:
        return
    if not any(same_person(own, parse_name(name)) for name in said.names):
        yield Finding(
            place,
            f"the words name {' and '.join(said.names)}, the signatory {signatory.id!r} is "
            f"{signatory.name}",
            "check initials and surname of the signatory, and whom the signature points at",
        )


def _other_office(
    context: Context, place: Place, doubt: Doubt, said: Said, title: str | None
) -> Iterator[Finding]:
    signatory = doubt.signatory
    if not said.titles or not isinstance(signatory.office, OfficeKind):
        return
    if any(_agrees(context, signatory.office, each, title) for each in said.titles):
        return
    yield Finding(
        place,
        f"the words name {_shown(said.titles)}, the signatory {signatory.id!r} is "
        f"{title or signatory.office}",
        "check office, ministry and portfolio of the signatory, and whom the words mean",
    )


def _agrees(context: Context, office: OfficeKind, words: str, title: str | None) -> bool:
    """
    Whether *words* can mean the *office* with that *title*.
    """
    read = read_title(words)
    if read.kind is None:
        return True
    minister = {OfficeKind.MINISTER, OfficeKind.MINISTER_VOOR}
    is_short = read.is_bare and {office, read.kind} <= minister
    if read.kind is not office and read.kind not in _ALSO.get(office, ()) and not is_short:
        return False
    if title is None or read.is_bare:
        return True
    theirs, own = context.register.holders(words), context.register.holders(title)
    return not theirs or not own or not set(theirs).isdisjoint(own)


def _shown(titles: Sequence[str]) -> str:
    return " and ".join(" ".join(each.split()) for each in titles)
