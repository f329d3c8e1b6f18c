"""
The family VER: verdicts, their words, their conditions and their motions.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.diagnostics import Severity
from kamerbrief.model.facts import Motion, Signatory, Verdict
from kamerbrief.model.inlines import Condition, VerdictRef
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.validation.wordings import agree, categories_of, is_willing
from kamerbrief.vocabularies import CATEGORY_SINCE, Basis, Capacity, Category, Holder, Treatment

__all__ = [
    "category_not_yet_valid",
    "category_unknown",
    "condition_contradicts_verdict",
    "condition_without_words",
    "fallback_is_the_verdict",
    "overgenomen_by_letter",
    "rival_verdicts",
    "verdict_beside_no_verdict",
    "verdict_of_one_who_does_not_sign",
    "verdict_on_mentioned_motion",
    "verdict_on_replaced_motion",
    "words_contradict_category",
]

_NOT_ADDED = frozenset(Category) - CATEGORY_SINCE.keys()


def _current(context: Context) -> list[tuple[Place, Verdict]]:
    """
    The verdicts that no other supersedes.
    """
    superseded = {each.supersedes for each in context.values(Verdict)}
    return [pair for pair in context.iter(Verdict) if pair[1].id not in superseded]


@rule("VER001", Severity.ERROR)
def rival_verdicts(context: Context) -> Iterator[Finding]:
    """
    One holder gives two verdicts on one motion, or on one part of it, and neither supersedes.

    Nobody can tell which of them counts, and who counts verdicts counts the motion twice.
    """
    verdicts = context.values(Verdict)
    if len({(each.motion, each.part) for each in verdicts}) == len(verdicts):
        return
    seen: dict[tuple[object, ...], Verdict] = {}
    for place, each in _current(context):
        key = (each.motion, each.part, each.holder, each.signatory, each.colleague)
        first = seen.setdefault(key, each)
        if first is not each and first.id != each.id:
            yield Finding(
                place,
                f"the verdict {each.id!r}, {each.category}, stands beside {first.id!r}, "
                f"{first.category}, on the same motion {each.motion!r}",
                "say which supersedes the other, or which part each is about",
            )


@rule("VER002", Severity.ERROR)
def words_contradict_category(context: Context) -> Iterator[Finding]:
    """
    The words of a verdict give another category than the verdict has.

    Who counts categories counts what the letter does not say.
    """
    verdicts = {each.id: each for each in context.values(Verdict)}
    for place, reference in context.iter(VerdictRef):
        verdict = verdicts.get(reference.verdict)
        if verdict is None or not isinstance(verdict.category, Category):
            continue
        words = reference.text
        meant = (verdict.category, verdict.fallback)
        if agree(words, *(each for each in meant if isinstance(each, Category))):
            continue
        yield Finding(
            place,
            f"the words {' '.join(words.split())!r} give "
            f"{', '.join(sorted(categories_of(words)))}, the verdict {verdict.id!r} is "
            f"{verdict.category}",
            "correct the category, or declare what holds otherwise as its fallback",
        )


@rule("VER003", Severity.WARNING)
def category_not_yet_valid(context: Context) -> Iterator[Finding]:
    """
    A verdict has a category that did not exist on the date of the letter.

    The House added it later, so the letter cannot mean it; a word for it was an argument then.
    """
    day = context.letter.date
    if day is None:
        return
    for place, verdict in context.iter(Verdict):
        for category in (verdict.category, verdict.fallback):
            if category is None or category in _NOT_ADDED or not isinstance(category, Category):
                continue
            since = CATEGORY_SINCE[category]
            if day < since:
                yield Finding(
                    place,
                    f"{category} is a category since {since}, the letter is of {day}",
                    "give the category that the letter means, such as ontraden",
                )


@rule("VER004", Severity.NOTE)
def category_unknown(context: Context) -> Iterator[Finding]:
    """
    A verdict has a private category.

    Who counts verdicts by the categories of the House leaves it out.
    """
    for place, verdict in context.iter(Verdict):
        for category in (verdict.category, verdict.fallback):
            if category is not None and not isinstance(category, Category):
                yield Finding(
                    place,
                    f"the category {category!r} is not one of the House",
                    f"use one of {', '.join(Category)}, if one of them fits",
                )


@rule("VER005", Severity.ERROR)
def condition_without_words(context: Context) -> Iterator[Finding]:
    """
    A verdict is said to be qualified, and no words in the text qualify it.

    Nobody can check on what condition it is given.  A verdict that was inferred may have none,
    and a motion that one asks to hold needs no condition for what follows otherwise.
    """
    conditional = [
        pair
        for pair in context.iter(Verdict)
        if (pair[1].qualified or pair[1].fallback) is not None
    ]
    if not conditional:
        return
    worded = {each.verdict for each in context.values(Condition) if each.content}
    for place, verdict in conditional:
        if verdict.id in worded or verdict.basis is Basis.INFERRED:
            continue
        if verdict.qualified is not None:
            message = f"the verdict {verdict.id!r} has qualified={str(verdict.qualified)!r}"
        elif verdict.category is Category.OORDEEL_KAMER:
            message = f"the verdict {verdict.id!r} has fallback={str(verdict.fallback)!r}"
        else:
            continue
        yield Finding(
            place,
            f"{message}, but no words give its condition",
            "mark the words as a <condition>",
        )


@rule("VER006", Severity.ERROR)
def condition_contradicts_verdict(context: Context) -> Iterator[Finding]:
    """
    The text qualifies a verdict in another way than the verdict says.

    Who asks for the plain verdicts gets one that is given on a condition.
    """
    if not context.values(Condition):
        return
    verdicts = {each.id: each for each in context.values(Verdict)}
    kinds: dict[str, set[object]] = {}
    for each in context.values(Condition):
        kinds.setdefault(each.verdict, set()).add(each.kind)
    for place, condition in context.iter(Condition):
        verdict = verdicts.get(condition.verdict)
        if verdict is None or verdict.qualified in kinds[verdict.id]:
            continue
        said = "plain" if verdict.qualified is None else verdict.qualified
        yield Finding(
            place,
            f"these words are a {condition.kind}, the verdict {verdict.id!r} is {said}",
            f'say qualified="{condition.kind}" of the verdict, or check what the words qualify',
        )


@rule("VER007", Severity.ERROR)
def fallback_is_the_verdict(context: Context) -> Iterator[Finding]:
    """
    What holds if the condition is not met is the verdict itself.

    Then the condition changes nothing, so one of the two is wrong.
    """
    for place, verdict in context.iter(Verdict):
        if verdict.fallback == verdict.category:
            yield Finding(
                place,
                f"the verdict {verdict.id!r} is {verdict.category}, and so is its fallback",
                "give the verdict that holds otherwise, or leave the fallback out",
            )


@rule("VER008", Severity.WARNING)
def overgenomen_by_letter(context: Context) -> Iterator[Finding]:
    """
    A letter says of a motion that it is taken over.

    Only the chair of the House declares a motion *overgenomen*, when no member objects; a letter
    can say that its writer is willing to take it over, and not that it happened.
    """
    taken = {
        each.id
        for each in context.values(Verdict)
        if each.category is Category.OVERGENOMEN and each.holder is not Holder.PRESIDIUM
    }
    if not taken:
        return
    words = [pair for pair in context.iter(VerdictRef) if pair[1].verdict in taken]
    willing = {each.verdict for _, each in words if is_willing(each.text)}
    for place, reference in words:
        if reference.verdict not in willing and reference.content:
            yield Finding(
                place,
                f"the words {' '.join(reference.text.split())!r} take the motion over",
                "check whether the writer is only willing to; mark the words that say so",
            )


@rule("VER009", Severity.WARNING)
def verdict_on_replaced_motion(context: Context) -> Iterator[Finding]:
    """
    A verdict is about a motion that another motion in the letter replaces.

    The House votes on the last version, so the verdict is on the wrong one, or out of date.
    """
    replaced = {each.replaces: each for each in context.values(Motion)}
    replaced.pop(None, None)
    if not replaced or replaced.keys().isdisjoint(each.motion for each in context.values(Verdict)):
        return
    for place, verdict in _current(context):
        later = replaced.get(verdict.motion)
        if later is not None and later.id != verdict.motion:
            yield Finding(
                place,
                f"the verdict {verdict.id!r} is about {verdict.motion!r}, which {later.id!r} "
                "replaces",
                f"check whether {later.id!r} is meant, or declare which verdict supersedes it",
            )


def _on(context: Context, treatment: Treatment) -> Iterator[tuple[Place, Verdict]]:
    """
    The current verdicts on motions that are treated so.
    """
    motions = {each.id for each in context.values(Motion) if each.treatment is treatment}
    if motions and not motions.isdisjoint(each.motion for each in context.values(Verdict)):
        for place, verdict in _current(context):
            if verdict.motion in motions:
                yield place, verdict


@rule("VER010", Severity.ERROR)
def verdict_beside_no_verdict(context: Context) -> Iterator[Finding]:
    """
    A motion is said to be left without verdict, and has one.

    Whether the motion is answered depends on where one looks.
    """
    for place, verdict in _on(context, Treatment.NO_VERDICT):
        yield Finding(
            place,
            f"the verdict {verdict.id!r} is about {verdict.motion!r}, which has "
            'treatment="no-verdict"',
            'say treatment="appraised", or leave the verdict out',
        )


@rule("VER011", Severity.ERROR)
def verdict_of_one_who_does_not_sign(context: Context) -> Iterator[Finding]:
    """
    A verdict is that of the signatory, and its signatory does not sign.

    The verdict is put in the mouth of someone who is only named.
    """
    others = {each.id for each in context.values(Signatory) if each.capacity is not Capacity.SIGNED}
    if not others:
        return
    for place, verdict in context.iter(Verdict):
        if verdict.holder is Holder.ONDERTEKENAAR and verdict.signatory in others:
            yield Finding(
                place,
                f"the verdict {verdict.id!r} is of the signatory {verdict.signatory!r}, on whose "
                "behalf is signed",
                'name the one who signs, or say holder="ambtgenoot"',
            )


@rule("VER012", Severity.ERROR)
def verdict_on_mentioned_motion(context: Context) -> Iterator[Finding]:
    """
    A motion is said to be mentioned only, and has a verdict.

    Who asks for the motions that the letter appraises does not get it.
    """
    # An id that two motions share is told by REF002; one of them may be the one that is appraised.
    appraised = {
        each.id for each in context.values(Motion) if each.treatment is Treatment.APPRAISED
    }
    for place, verdict in _on(context, Treatment.MENTIONED):
        if verdict.motion in appraised:
            continue
        yield Finding(
            place,
            f"the verdict {verdict.id!r} is about {verdict.motion!r}, which has "
            'treatment="mentioned"',
            'say treatment="appraised", or check which motion the verdict is about',
        )
