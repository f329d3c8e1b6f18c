"""
Wordings as data: each with a name, words that have it and words that only look like it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

import attrs

__all__ = ["Pattern", "Wordings", "first_of", "for_lower_case"]

T = TypeVar("T")


# Capitals that are letters, and not those of \W, \S and \B, nor that of a named group.
_CAPITAL = re.compile(r"(?<!\\)(?<!\(\?)[A-Z]")


def for_lower_case(expression: str) -> re.Pattern[str]:
    """
    *expression* for texts in lower case: to search these is much faster than to ignore the case.
    """
    return re.compile(_CAPITAL.sub(lambda match: match[0].lower(), expression))


def _all_compiled(expressions: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(for_lower_case, expressions))


_GAP, _TRIES, _LEAD = 220, 3, 160


@attrs.frozen(kw_only=True)
class Pattern(Generic[T]):
    """
    A way to say something.

    Attributes:
        name: what is said, in a few words.
        means: what it comes to.
        expression: finds it in a text with single blanks and plain quotes, in lower case.
        example: words that have it.
        counter: words that look like it and have it not.
        stems: letters in lower case of which any match has at least one; what has none of them
            need not be searched.  None where there are no such letters.
        led_by: what stands before it in its sentence, each within 160 characters; what has the
            words without these means something else.
        then: what follows, each within 220 characters behind what is before it.
    """

    name: str
    means: T
    expression: re.Pattern[str] = attrs.field(converter=for_lower_case)
    example: str
    counter: str
    stems: tuple[str, ...] | None = None
    led_by: tuple[re.Pattern[str], ...] = attrs.field(default=(), converter=_all_compiled)
    then: tuple[re.Pattern[str], ...] = attrs.field(default=(), converter=_all_compiled)

    def find(self, text: str) -> tuple[int, int] | None:
        """
        Where *text* has it first, from its first word to its last one; or None.
        """
        if not self.then:
            match = self.expression.search(text)
            return None if match is None else match.span()
        for count, match in enumerate(self.expression.finditer(text)):
            end = self._end(text, match.end())
            if end is not None:
                return match.start(), end
            if count == _TRIES:
                break
        return None

    def is_led(self, text: str, first: int, start: int, end: int) -> bool:
        """
        Whether what leads the words from *start* to *end* of *text* is there, from *first* on.

        It may be among the words themselves.
        """
        place = max(first, start - _LEAD)
        return all(each.search(text, place, end) is not None for each in self.led_by)

    def _end(self, text: str, end: int) -> int | None:
        for following in self.then:
            found = following.search(text, end, end + _GAP)
            if found is None:
                return None
            end = found.end()
        return end

    def may_be_in(self, lowered: str) -> bool:
        """
        Whether a match can be in a text that is *lowered* in lower case.
        """
        # A few literal words are found much faster one by one than as an expression.
        return self.stems is None or any(map(lowered.__contains__, self.stems))


@attrs.frozen
class Wordings(Generic[T]):
    """
    Patterns that are looked for together, each of their stems once.
    """

    patterns: tuple[Pattern[T], ...]
    _stems: tuple[str, ...] = attrs.field(init=False)
    _stemless: tuple[Pattern[T], ...] = attrs.field(init=False)

    @_stems.default
    def _all_stems(self) -> tuple[str, ...]:
        stems = (stem for pattern in self.patterns for stem in pattern.stems or ())
        return tuple(dict.fromkeys(stems))

    @_stemless.default
    def _all_stemless(self) -> tuple[Pattern[T], ...]:
        return tuple(pattern for pattern in self.patterns if pattern.stems is None)

    def likely(self, lowered: str) -> tuple[Pattern[T], ...]:
        """
        Those of which a match can be in a text that is *lowered* in lower case, in their order.
        """
        there = {stem for stem in self._stems if stem in lowered}
        if not there:
            return self._stemless
        return tuple(
            each for each in self.patterns if each.stems is None or not there.isdisjoint(each.stems)
        )

    def may_be_in(self, lowered: str) -> bool:
        """
        Whether a match of any can be in a text that is *lowered* in lower case.
        """
        return bool(self._stemless) or any(map(lowered.__contains__, self._stems))


def first_of(
    patterns: Iterable[Pattern[T]], text: str, start: int = 0, end: int | None = None
) -> tuple[Pattern[T], re.Match[str]] | None:
    """
    The first of *patterns* that is in that stretch of *text*, with its match; or None.
    """
    stop = len(text) if end is None else end
    searched = text[start:stop]
    for pattern in patterns:
        if pattern.may_be_in(searched):
            match = pattern.expression.search(text, start, stop)
            if match is not None:
                return pattern, match
    return None
