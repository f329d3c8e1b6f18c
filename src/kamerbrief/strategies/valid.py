"""
A strategy for letters in which no rule finds anything.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import strategies as st

from kamerbrief import vocabularies as v
from kamerbrief.model import blocks, inlines
from kamerbrief.model.facts import Submitter
from kamerbrief.model.letter import Letter
from kamerbrief.strategies.letters import (
    commitments,
    debates,
    headers,
    motions,
    submitters,
    verdicts,
)
from kamerbrief.strategies.signing import holders, unknown_signatories, verdict_holders
from kamerbrief.strategies.values import Strategy, codes, maybe, texts

__all__ = ["valid_letters"]

_FIRST_DAY = date(1816, 1, 1)
_LAST_DAY = date(9999, 1, 1)
_YEAR = timedelta(days=365)
# What would say something of submitters or verdicts, or be a number with a fault in it.
_MEANING = re.compile(r"[0-9]+|c\.s\.|oordeel Kamer")
# What would make a name of the words of a signature.
_NAMING = re.compile(r"[.,]")
# What a part of a publication is made of.
_PART = re.compile(r"[0-9A-Za-z]+")


def _words(*, empty: bool = True) -> Strategy[str]:
    """
    Texts that mean nothing; not empty unless *empty*.
    """
    return texts(empty=empty).map(lambda words: _MEANING.sub("" if empty else "motie", words))


def _part(text: str) -> str:
    """
    *text* without what would make it a part of a publication, in normal form or not.
    """
    return _PART.sub("", text) or "-"


def _original(version: v.Version | str | None) -> bool:
    return not isinstance(version, v.Version) or version is v.Version.ORIGINEEL


@attrs.define(kw_only=True)
class _Drawing:
    """
    The facts and the words of a letter, as far as they are drawn.
    """

    draw: st.DrawFn
    day: date | None
    chamber: v.Chamber | None
    holders: list[v.Holder]
    content: list[Any] = attrs.field(factory=list)
    facts: dict[str, list[Any]] = attrs.field(
        factory=lambda: {"debates": [], "motions": [], "verdicts": [], "commitments": []}
    )
    without_verdict: list[str] = attrs.field(factory=list)

    def debate(self, number: int) -> str:
        last = self.day or _LAST_DAY
        held = self.draw(maybe(st.dates(last - _YEAR if self.day else _FIRST_DAY, last)))
        fact = attrs.evolve(self.draw(debates()), id=f"d{number}", date=held)
        self.facts["debates"].append(fact)
        return fact.id

    def motion(self, number: int, debate: str, deadline: date, *, judged: bool) -> str:
        drawn = self.draw(motions())
        members = self._submitters(number)
        et_al = bool(members) and len(members) != 2 and drawn.et_al
        replaces = self.draw(st.sampled_from([None, *self.without_verdict]))
        version = drawn.version if replaces or _original(drawn.version) else None
        printed = "ABC"[number] if self.chamber is v.Chamber.EERSTE_KAMER else str(number + 8)
        fact = attrs.evolve(
            drawn,
            id=f"m{number}",
            debate=debate,
            dossier=drawn.dossier and _part(drawn.dossier),
            chapter=drawn.chapter and _part(drawn.chapter),
            submitters=members,
            et_al=et_al,
            version=version,
            replaces=replaces,
            number=self.draw(st.sampled_from([None, printed])),
            deadline=self.draw(st.sampled_from([None, deadline])),
            treatment=v.Treatment.APPRAISED if judged else v.Treatment.NO_VERDICT,
            reason=None if judged else self.draw(codes(v.NoVerdictReason)),
        )
        if not judged:
            self.without_verdict.append(fact.id)
        self.facts["motions"].append(fact)
        words = self.draw(_words())
        self.content += [self.draw(_words()), inlines.MotionRef(motion=fact.id, content=words)]
        return fact.id

    def _submitters(self, number: int) -> tuple[Submitter, ...]:
        """
        Members of whom no two have one name, the first of them first.
        """
        drawn = self.draw(st.lists(submitters(), max_size=3))
        return tuple(
            attrs.evolve(
                each,
                name=f"{each.name}{number}{at}",
                role=v.SubmitterRole.CO if at else v.SubmitterRole.FIRST,
                basis=v.Basis.STATED,
            )
            for at, each in enumerate(drawn)
        )

    def verdict(self, number: int, motion: str) -> None:
        valid = [
            each
            for each in v.Category
            if self.day is None or self.day >= v.CATEGORY_SINCE.get(each, self.day)
        ]
        category = self.draw(st.sampled_from(valid))
        qualified = self.draw(maybe(codes(v.ConditionKind, private=False)))
        others = [each for each in valid if each is not category]
        earlier = [None, *(each.id for each in self.facts["verdicts"])]
        fact = attrs.evolve(
            self.draw(verdicts()),
            id=f"v{number}",
            motion=motion,
            holder=self.draw(st.sampled_from(self.holders)),
            signatory="s1",
            category=category,
            qualified=qualified,
            fallback=self.draw(maybe(st.sampled_from(others))) if qualified else None,
            supersedes=self.draw(st.sampled_from(earlier)),
        )
        self.facts["verdicts"].append(fact)
        if qualified is not None:
            said = self.draw(_words(empty=False))
            self.content.append(inlines.Condition(verdict=fact.id, kind=qualified, content=said))
        willing = "bereid " if category is v.Category.OVERGENOMEN else ""
        words = willing + self.draw(_words(empty=False))
        self.content.append(inlines.VerdictRef(verdict=fact.id, content=words))

    def commitment(self, number: int, motion: str, debate: str, deadline: date) -> None:
        first = self.day or _FIRST_DAY
        from_ = self.draw(maybe(st.dates(first, deadline)))
        fact = attrs.evolve(
            self.draw(commitments()),
            id=f"c{number}",
            motion=motion,
            signatory="s1",
            debate=debate,
            before=debate,
            from_=from_,
            until=self.draw(maybe(st.dates(from_ or first, deadline))),
        )
        self.facts["commitments"].append(fact)
        words = self.draw(_words(empty=False))
        self.content.append(inlines.CommitmentRef(commitment=fact.id, content=words))


@st.composite
def valid_letters(draw: st.DrawFn) -> Letter:
    """
    Letters in which no rule finds anything: every fact is declared once and has its words.
    """
    header = draw(headers())
    signed, named = draw(unknown_signatories("s1")), draw(unknown_signatories("s2"))
    signed = attrs.evolve(signed, capacity=v.Capacity.SIGNED)
    first, last = _FIRST_DAY, _LAST_DAY
    words = _NAMING.sub("", draw(_words()))
    if known := draw(maybe(holders())):
        holder, words = known
        signed, first, last = holder.signatory, holder.first, holder.last
    drawn = draw(st.dates(first, last))
    dates = tuple(attrs.evolve(each, value=drawn) for each in header.dates)
    dossiers = tuple(
        attrs.evolve(each, number=_part(each.number), chapter=each.chapter and _part(each.chapter))
        for each in header.dossiers
    )
    day = drawn if dates else None
    chamber = None if header.chamber is None else header.chamber.value
    signing = [each for each in (signed, named) if each.capacity is v.Capacity.SIGNED]
    drawing = _Drawing(draw=draw, day=day, chamber=chamber, holders=verdict_holders(signing))
    for number in range(draw(st.integers(0, 3))):
        judged = draw(st.booleans())
        deadline = draw(st.dates(day or _FIRST_DAY))
        debate = drawing.debate(number)
        motion = drawing.motion(number, debate, deadline, judged=judged)
        if judged:
            drawing.verdict(number, motion)
        drawing.commitment(number, motion, debate, deadline)
    notes = range(draw(st.integers(0, 2)))
    word = _words(empty=False)
    return Letter(
        metadata=attrs.evolve(header, dates=dates, dossiers=dossiers),
        **drawing.facts,  # type: ignore[arg-type]
        signatories=(signed, named),
        body=(
            blocks.Paragraph(
                content=[
                    *drawing.content,
                    *(inlines.NoteRef(footnote=f"n{number}", content="1") for number in notes),
                    inlines.SignatoryRef(signatory="s2", content=draw(word)),
                ]
            ),
            draw(st.sampled_from(["", "\n\n", " \r\n\t", "\u00a0\u2028"])),
            # A number of its own makes each note unlike the others.
            *(
                blocks.Footnote(id=f"n{number}", content=f"{number}. {draw(word)}")
                for number in notes
            ),
            blocks.Signature(signatory="s1", content=words),
        ),
    )
