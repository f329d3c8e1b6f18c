"""
What was found, by what, and what a person should look at.
"""

from __future__ import annotations

import attrs

from kamerbrief.model.letter import Letter
from kamerbrief.publications.values import Value

__all__ = ["AnnotationReport", "Doubt", "Draft", "Evidence"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Evidence(Value):
    """
    Words on which a fact of the draft rests.

    Attributes:
        fact: the id of the fact: ``v1``.
        start: where the words begin in the text of the letter, in code points from 0.
        end: where they end, exclusive.
        words: the words, verbatim.
        pattern: the name of the wording that was found in them.
    """

    fact: str
    start: int
    end: int
    words: str
    pattern: str


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Doubt(Value):
    """
    Something that a person should look at.

    Attributes:
        start: where the words begin in the text of the letter, in code points from 0.
        end: where they end, exclusive.
        words: the words, verbatim.
        message: what is not sure, as a sentence without full stop.
    """

    start: int
    end: int
    words: str
    message: str


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class AnnotationReport(Value):
    """
    How a draft came about.

    Attributes:
        evidence: the words on which its facts rest, in the order of the text.
        doubts: what a person should look at, in the order of the text.
    """

    evidence: tuple[Evidence, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Draft(Value):
    """
    A first annotated letter, and how it came about.

    Attributes:
        letter: the letter.
        report: the evidence for its facts, and what is not sure.
    """

    letter: Letter
    report: AnnotationReport
