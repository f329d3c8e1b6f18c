"""
What a rule is, and how all of them are put to a letter.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import attrs

from kamerbrief.diagnostics import Severity
from kamerbrief.model.letter import Letter
from kamerbrief.validation.context import Context, Place

if TYPE_CHECKING:
    from kamerbrief.register.register import Register

__all__ = ["Check", "Finding", "Found", "Rule", "findings", "rule"]

_EXAMPLES = Path(__file__).parent / "examples"


@attrs.frozen
class Finding:
    """
    What a rule finds: it knows its fact, and nothing of codes and lines.

    Attributes:
        place: the handle that `Context.iter` gave.
        message: the fact, as one sentence without full stop.
        hint: what to do about it, or None.
    """

    place: Place
    message: str
    hint: str | None = None


Check: TypeAlias = Callable[[Context], Iterator[Finding]]


@attrs.frozen(kw_only=True)
class Rule:
    """
    A rule, as its page shows it.

    Attributes:
        code: the permanent code, ``REF003``.
        name: what is wrong, in a few words: ``unused-fact``.
        severity: how bad it is.
        summary: what is wrong, as one sentence.
        reason: who is hurt by it.
        check: the generator that finds it.
        examples: two letters, as XML: one in which it finds something, and the same put right; None
            for the rules that come with kamerbrief, which have them in files.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    reason: str
    check: Check = attrs.field(repr=False)
    examples: tuple[str, str] | None = attrs.field(default=None, repr=False)

    @property
    def bad(self) -> str:
        """
        A letter, as XML, in which this rule and no other finds something; empty if there is none.
        """
        return self._example("bad") if self.examples is None else self.examples[0]

    @property
    def good(self) -> str:
        """
        The same letter, put right; empty if there is none.
        """
        return self._example("good") if self.examples is None else self.examples[1]

    def _example(self, kind: str) -> str:
        if self.code.startswith("X-"):
            return ""
        return (_EXAMPLES / f"{self.code}.{kind}.xml").read_text(encoding="utf-8")


@attrs.frozen(kw_only=True)
class Found:
    """
    A finding with its rule and the path of its element.
    """

    rule: Rule
    path: str
    message: str
    hint: str | None


def rule(
    code: str, severity: Severity, examples: tuple[str, str] | None = None
) -> Callable[[Check], Rule]:
    """
    Make a rule of a generator, whose docstring is its summary and, after a blank line, its reason.

    *code* is ``X-ACME001`` for a rule of your own; *examples* are a bad and a good letter, as XML,
    which ``kamerbrief rule`` shows.
    """

    def make(check: Check) -> Rule:
        summary, _, reason = (inspect.getdoc(check) or "").partition("\n\n")
        return Rule(
            code=code,
            name=check.__name__.replace("_", "-"),
            severity=severity,
            summary=" ".join(summary.split()),
            reason=" ".join(reason.split()),
            check=check,
            examples=examples,
        )

    return make


def findings(
    letter: Letter, rules: tuple[Rule, ...], register: Register | None = None
) -> tuple[Found, ...]:
    """
    What *rules* find in *letter*, in the order of the document.

    *register* is for the rules about offices and members, the one of kamerbrief by default.
    """
    context = Context(letter, register)
    found = [(finding.place, each, finding) for each in rules for finding in each.check(context)]
    if not found:
        return ()
    found.sort(key=lambda triple: (context.rank(triple[0]), triple[1].code))
    return tuple(
        Found(rule=each, path=context.path(place), message=finding.message, hint=finding.hint)
        for place, each, finding in found
    )
