"""
What a letter can say without a finding: each scene declares facts and says them in the text.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from kamerbrief import vocabularies as v
from kamerbrief.model import facts, inlines
from kamerbrief.strategies import samples
from kamerbrief.strategies.drawing import Drawing

__all__ = [
    "SCENES",
    "debate",
    "motion",
    "name_of",
    "promise",
    "verdict",
    "words_of",
]


_BASES, _FLAGS, _KINDS = tuple(v.Basis), (False, True), tuple(v.MotionKind)


def debate(drawing: Drawing, **given: Any) -> facts.Debate:
    """
    Declare a debate before the letter, with what is *given*.
    """
    kind, title = drawing.picks((None, *v.DebateKind, "x-own"), (None, *samples.DEBATES))
    made = facts.Debate(
        **{
            "id": f"d{len(drawing.debates) + 1}",
            "kind": kind,
            "title": title,
            "date": drawing.earlier(),
            **given,
        },
    )
    drawing.debates.append(made)
    return made


def motion(drawing: Drawing, **given: Any) -> facts.Motion:
    """
    Declare a motion, with what is *given*.
    """
    members = _members(drawing)
    count = len(drawing.motions) + 1
    letters = drawing.chamber is v.Chamber.EERSTE_KAMER
    number = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[count % 26] if letters else str(7 + count)
    kind, printed, subject, label, others, basis = drawing.picks(
        _KINDS, (None, number), (None, *samples.SUBJECTS), (None, "Motie#21"), _FLAGS, _BASES
    )
    made = facts.Motion(
        **{
            "id": f"m{count}",
            "kind": kind,
            **drawing.dossier(),
            "number": printed,
            "subject": subject,
            "label": label,
            "et_al": others and len(members) not in {0, 2},
            "basis": basis,
            "submitters": members,
            **given,
        },
    )
    drawing.motions.append(made)
    return made


def _members(drawing: Drawing) -> tuple[facts.Submitter, ...]:
    first, count = drawing.picks(range(len(samples.MEMBERS)), (1, 0, 1, 2, 3))
    chosen = [samples.MEMBERS[(first + 3 * at) % len(samples.MEMBERS)] for at in range(count)]
    return tuple(
        facts.Submitter(
            name=name,
            first_name=first_name,
            party=party,
            role=v.SubmitterRole.CO if at else v.SubmitterRole.FIRST,
        )
        for at, (name, first_name, party) in enumerate(chosen)
    )


def name_of(drawing: Drawing, named: facts.Motion) -> inlines.MotionRef:
    """
    Words that name a motion, in one of the ways in which letters do.
    """
    ways: list[Any] = ["De motie", drawing.words()]
    members = named.submitters
    if members and members[0].name:
        more = " c.s." if named.et_al or len(members) > 2 else ""
        ways.append(f"de motie-{members[0].name}{more}")
    if len(members) == 1 and not named.et_al:
        each = members[0]
        who = f"het lid {each.name}"
        ways.append(
            ["de motie van ", inlines.Member(name=each.name, party=each.party, content=who)]
        )
    if len(members) == 2:
        ways.append(f"de motie van de leden\n{members[0].name} (x) en {members[1].name} (y)")
    return inlines.MotionRef(motion=named.id, content=drawing.pick(*map(_tuple, ways)))


def _tuple(way: Any) -> tuple[Any, ...]:
    return (way,) if isinstance(way, str) else tuple(way)


def verdict(drawing: Drawing, on: facts.Motion, **given: Any) -> facts.Verdict:
    """
    Declare a verdict on a motion, with what is *given*.
    """
    day = drawing.day
    valid = [each for each in v.Category if day is None or day >= v.CATEGORY_SINCE.get(each, day)]
    holder, category, part, basis = drawing.picks(
        drawing.holders, valid, (None, None, "eerste verzoek"), _BASES
    )
    holder = given.get("holder", holder)
    own = holder is v.Holder.ONDERTEKENAAR and drawing.signatories
    made = facts.Verdict(
        **{
            "id": f"v{len(drawing.verdicts) + 1}",
            "motion": on.id,
            "category": category,
            "holder": holder,
            "signatory": drawing.signatories[0].id if own else None,
            "colleague": drawing.words() if holder is v.Holder.AMBTGENOOT else None,
            "part": part,
            "basis": basis,
            **given,
        },
    )
    drawing.verdicts.append(made)
    return made


def words_of(drawing: Drawing, given: facts.Verdict) -> inlines.VerdictRef:
    """
    Words that give a verdict.
    """
    known = (
        samples.VERDICTS.get(given.category, ()) if isinstance(given.category, v.Category) else ()
    )
    willing = "bereid: " if given.category is v.Category.OVERGENOMEN else ""
    words = drawing.pick(*known, willing + drawing.words())
    return inlines.VerdictRef(verdict=given.id, content=words)


def promise(drawing: Drawing, **given: Any) -> facts.Commitment:
    """
    Declare a commitment that is due after the letter, with what is *given*.
    """
    actor, status, term, basis, has_first, has_last = drawing.picks(
        drawing.holders, tuple(v.CommitmentStatus), (None, *v.Term, "x-own"), _BASES, _FLAGS, _FLAGS
    )
    first, last = sorted((drawing.later(), drawing.later()))
    made = facts.Commitment(
        **{
            "id": f"c{len(drawing.commitments) + 1}",
            "actor": actor,
            "signatory": "s1" if actor is v.Holder.ONDERTEKENAAR else None,
            "status": status,
            "from_": first if has_first else None,
            "until": last if has_last else None,
            "term": term,
            "basis": basis,
            **given,
        },
    )
    drawing.commitments.append(made)
    return made


def appraised(drawing: Drawing) -> None:
    """
    A motion with its verdict.
    """
    on = motion(drawing)
    given = verdict(drawing, on)
    drawing.add(name_of(drawing, on), " ", words_of(drawing, given), ".")


def enclosed(drawing: Drawing) -> None:
    """
    A motion that is named within the words of its verdict.
    """
    on = motion(drawing)
    given = verdict(drawing, on)
    words = words_of(drawing, given).content
    content = (drawing.words(), name_of(drawing, on), " ", *words)
    drawing.add(inlines.VerdictRef(verdict=given.id, content=content), ".")


def qualified(drawing: Drawing) -> None:
    """
    A motion from a debate, with a verdict on a condition.
    """
    held = debate(drawing)
    on = motion(drawing, debate=held.id)
    kind = drawing.pick(*v.ConditionKind)
    given = verdict(drawing, on, qualified=kind, category=v.Category.OORDEEL_KAMER)
    if drawing.flag():
        later = facts.Verdict(
            id=f"v{len(drawing.verdicts) + 1}", motion=on.id, category=v.Category.ONTRADEN,
            holder=given.holder, signatory=given.signatory, supersedes=given.id,
        )  # fmt: skip
        drawing.verdicts.append(later)
        drawing.add("Bij nader inzien: ", words_of(drawing, later))
    drawing.add(
        inlines.Condition(verdict=given.id, kind=kind, content=drawing.words()),
        " ", name_of(drawing, on), " ", words_of(drawing, given),
    )  # fmt: skip


def joint(drawing: Drawing) -> None:
    """
    Two motions with one verdict for both, in nested references.
    """
    one, other = motion(drawing), motion(drawing)
    first = verdict(drawing, one, part=None, fallback=None)
    second = verdict(drawing, other, holder=first.holder, category=first.category, part=None)
    words = words_of(drawing, first).content
    both = inlines.MotionRef(motion=other.id, content="Beide moties")
    drawing.add(
        inlines.MotionRef(motion=one.id, content=(both,)), " ",
        inlines.VerdictRef(
            verdict=first.id, content=(inlines.VerdictRef(verdict=second.id, content=words),)
        ),
    )  # fmt: skip


def unanswered(drawing: Drawing) -> None:
    """
    A motion that gets no verdict, for a reason, and the changed one that replaces it.
    """
    reason = drawing.pick(*v.NoVerdictReason, "x-own")
    first = motion(drawing, treatment=v.Treatment.NO_VERDICT, reason=reason)
    drawing.add(drawing.words(), name_of(drawing, first))
    if drawing.flag():
        version = drawing.pick(*v.Version)
        later = motion(drawing, version=version, replaces=first.id, treatment=v.Treatment.MENTIONED)
        drawing.add(name_of(drawing, later), drawing.words())


def promised(drawing: Drawing) -> None:
    """
    A commitment that a mentioned motion asked for.
    """
    on = motion(drawing, treatment=v.Treatment.MENTIONED, deadline=drawing.pick(None, _LATE))
    made = promise(drawing, motion=on.id)
    drawing.add(
        name_of(drawing, on), " ",
        inlines.CommitmentRef(
            commitment=made.id,
            content=(
                drawing.words(),
                inlines.Deadline(commitment=made.id, content=drawing.words()),
                inlines.Request(motion=on.id, content=drawing.words()),
            ),
        ),
    )  # fmt: skip


_LATE = date.max

SCENES = (appraised, enclosed, qualified, joint, unanswered, promised)
"""Every scene with facts, the simplest first."""
