"""
The family REF: references between the parts of a letter.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Any

from kamerbrief.diagnostics import Severity
from kamerbrief.model import inlines
from kamerbrief.model.blocks import Footnote
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Verdict
from kamerbrief.validation.context import REFERENCES, Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import Basis, Treatment

__all__ = [
    "appraised_motion_without_verdict",
    "dangling_reference",
    "duplicate_id",
    "footnotes_out_of_order",
    "marker_without_note",
    "note_without_marker",
    "reference_cycle",
    "unused_fact",
    "verdict_without_words",
]

_IDENTIFIED: tuple[type[Any], ...] = (Debate, Motion, Verdict, Commitment, Signatory, Footnote)
_CHAINS: tuple[tuple[type[Any], str], ...] = ((Motion, "replaces"), (Verdict, "supersedes"))
_SHOWN = 8
# The facts that words name; a verdict has a rule of its own.
_NAMED: tuple[type[Any], ...] = (Debate, Motion, Commitment, Signatory)


def _name(cls: type[Any]) -> str:
    return cls.__name__.lower()


@rule("REF001", Severity.ERROR)
def dangling_reference(context: Context) -> Iterator[Finding]:
    """
    A reference points at an id that the letter does not declare.

    Who follows it finds nothing: a verdict without its motion, a marker without its note.
    """
    if all(context.pointed(target) <= context.ids(target) for target in _IDENTIFIED):
        return
    for cls, field, target in REFERENCES:
        known = context.ids(target)
        hints = _Hints(known, target)
        for place, value in context.iter(cls):
            wanted = getattr(value, field)
            if wanted is not None and wanted not in known:
                yield Finding(
                    place,
                    f"there is no {_name(target)} with the id {wanted!r}",
                    hints.hint(wanted),
                )


class _Hints:
    """
    What to do about references to a *target* that lead nowhere, when these ids are *known*.
    """

    def __init__(self, known: AbstractSet[str], target: type[Any]) -> None:
        self._name = _name(target)
        self._alike: dict[str, str] = {}
        for each in sorted(known, reverse=True):
            self._alike[each.lower()] = each
        more = ", ..." if len(known) > _SHOWN else ""
        self._declared = f"{', '.join(heapq.nsmallest(_SHOWN, known))}{more}"

    def hint(self, wanted: str) -> str:
        if not self._alike:
            return f"declare the {self._name}; the letter declares none"
        alike = self._alike.get(wanted.lower())
        return f"declared are {self._declared}" if alike is None else f"did you mean {alike!r}?"


@rule("REF002", Severity.ERROR)
def duplicate_id(context: Context) -> Iterator[Finding]:
    """
    Two facts of one kind have the same id.

    A reference to that id is ambiguous, so nobody can tell which of them the text means.
    """
    for cls in _IDENTIFIED:
        if len(context.ids(cls)) == len(context.values(cls)):
            continue
        seen: set[str] = set()
        for place, value in context.iter(cls):
            if value.id in seen:
                yield Finding(
                    place,
                    f"another {_name(cls)} has the id {value.id!r} already",
                    f"give each {_name(cls)} an id of its own",
                )
            seen.add(value.id)


@rule("REF003", Severity.WARNING)
def unused_fact(context: Context) -> Iterator[Finding]:
    """
    Nothing points at a debate, motion, commitment or signatory.

    A fact that neither the text nor another fact names has no words to check it against.
    """
    for cls in _NAMED:
        # What a verdict is about must be named in the text all the same.
        used = context.pointed(cls, but_for=Verdict)
        if context.ids(cls) <= used:
            continue
        for place, fact in context.iter(cls):
            if fact.id not in used:
                yield Finding(
                    place,
                    f"nothing points at the {_name(cls)} {fact.id!r}",
                    f"mark the words that name it, or leave the {_name(cls)} out",
                )


@rule("REF004", Severity.WARNING)
def footnotes_out_of_order(context: Context) -> Iterator[Finding]:
    """
    The markers in the text point at the footnotes in another order than theirs.

    Notes are numbered in the order of the text; where they are not, a marker or a note was
    moved, or points at the wrong one.
    """
    order = {note.id: place for place, note in context.iter(Footnote)}
    last = 0
    seen: set[str] = set()
    for place, marker in context.iter(inlines.NoteRef):
        target = marker.footnote
        # A second marker for the same note is no step back.
        if target is None or target in seen or target not in order:
            continue
        seen.add(target)
        if order[target] < last:
            yield Finding(
                place,
                f"the marker {marker.text!r} points at a footnote that stands before that of an "
                "earlier marker",
                "check which note each marker means",
            )
        last = max(last, order[target])


@rule("REF005", Severity.WARNING)
def marker_without_note(context: Context) -> Iterator[Finding]:
    """
    A marker in the text points at no footnote.

    What the marker stands for is lost, and with it the source that the sentence rests on.
    """
    for place, marker in context.iter(inlines.NoteRef):
        if marker.footnote is None:
            yield Finding(
                place,
                f"the marker {marker.text!r} points at no footnote",
                "point it at its footnote, if the source has it",
            )


@rule("REF006", Severity.WARNING)
def note_without_marker(context: Context) -> Iterator[Finding]:
    """
    No marker in the text points at a footnote.

    Its citations support nothing, and a reader of the text cannot find them.
    """
    pointed = context.pointed(Footnote)
    for place, note in context.iter(Footnote):
        if note.id not in pointed:
            shown = note.id if note.marker is None else note.marker
            yield Finding(
                place,
                f"no marker points at the footnote {shown!r}",
                "mark its number in the text as a <noteRef>",
            )


@rule("REF007", Severity.ERROR)
def verdict_without_words(context: Context) -> Iterator[Finding]:
    """
    A verdict that the letter is said to state has no words in the text.

    Nobody can check it against the source.  A verdict that was inferred may have none.
    """
    worded = {each.verdict for each in context.values(inlines.VerdictRef) if each.content}
    for place, verdict in context.iter(Verdict):
        if verdict.id not in worded and verdict.basis is not Basis.INFERRED:
            yield Finding(
                place,
                f"no words in the text give the verdict {verdict.id!r}",
                'mark them as a <verdictRef>, or say basis="inferred"',
            )


@rule("REF008", Severity.ERROR)
def appraised_motion_without_verdict(context: Context) -> Iterator[Finding]:
    """
    A motion is left without verdict, and without a reason for that.

    Who asks what became of it gets no answer.  A motion that is only mentioned needs none.
    """
    judged = {verdict.motion for verdict in context.values(Verdict)}
    for place, motion in context.iter(Motion):
        if motion.id in judged or motion.treatment is Treatment.MENTIONED:
            continue
        if motion.treatment is Treatment.APPRAISED:
            yield Finding(
                place,
                f"the motion {motion.id!r} is appraised, but no verdict is about it",
                'declare its verdict, or say treatment="mentioned" or "no-verdict"',
            )
        elif motion.reason is None:
            yield Finding(
                place,
                f"the motion {motion.id!r} has no verdict, and no reason is given",
                "give the reason, such as nog-te-ontvangen or spreekt-uit",
            )


@rule("REF009", Severity.ERROR)
def reference_cycle(context: Context) -> Iterator[Finding]:
    """
    A chain of motions that replace, or of verdicts that supersede, leads back to itself.

    There is no last version, so nobody can tell which one counts.
    """
    for cls, field in _CHAINS:
        earlier = {
            value.id: target
            for value in context.values(cls)
            if (target := getattr(value, field)) is not None
        }
        if not earlier:
            continue
        on_cycle = _on_cycle(earlier)
        first: dict[str, Place] = {}
        for place, value in context.iter(cls):
            first.setdefault(value.id, place)
        for start in on_cycle:
            yield Finding(
                first[start],
                f"the {_name(cls)} {start!r} {field} itself, in the end",
                f"follow the attribute {field} from here, and take out one of the steps",
            )


def _on_cycle(earlier: dict[str, str]) -> list[str]:
    """
    One member of each cycle, the first in the order of *earlier*.
    """
    starts = []
    done: set[str] = set()
    for start in earlier:
        chain: dict[str, None] = {}
        step = start
        while step in earlier and step not in done and step not in chain:
            chain[step] = None
            step = earlier[step]
        if step in chain:
            steps = list(chain)
            members = set(steps[steps.index(step) :])
            starts.append(next(each for each in earlier if each in members))
        done.update(chain)
    return starts
