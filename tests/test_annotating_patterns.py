"""
The wordings of the annotator: each is found in its example, and not in its counter-example.
"""

from __future__ import annotations

import datetime as dt
import re
import string

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamerbrief.annotating import moments
from kamerbrief.annotating.commitments import COMMITMENTS
from kamerbrief.annotating.leanings import FOLLOWING, REFERRING
from kamerbrief.annotating.patterns import Pattern
from kamerbrief.annotating.periods import periods_in
from kamerbrief.annotating.qualifiers import CHANGING, QUALIFIERS
from kamerbrief.annotating.requests import REQUESTS
from kamerbrief.annotating.views import View
from kamerbrief.annotating.wordings import VERDICTS

ALL = [
    *VERDICTS,
    *QUALIFIERS,
    CHANGING,
    *FOLLOWING,
    *REFERRING,
    *COMMITMENTS,
    *REQUESTS,
]
# Days are read only with a word before them, and so not whenever their expression finds something.
MOMENTS = [
    name
    for name in moments.__all__
    if isinstance(getattr(moments, name), re.Pattern) and name != "DATE"
]
STEMMED = [pattern for pattern in ALL if pattern.stems is not None]

# What stands between the words of an expression, and where a word ends: texts that are made
# without them are made fast, and most of them are found.
_BETWEEN = re.compile(r"\[\^?[^]]*\]\{0,\d{2,}\}\??")
_LETTERS = st.sampled_from(string.ascii_letters + "ëéóü 1234567890")
_WITH_QUOTES = st.sampled_from(string.ascii_letters + "ëéóü 1234567890'\"")


def _texts(expression: re.Pattern[str]) -> st.SearchStrategy[str]:
    short = _BETWEEN.sub(" ", expression.pattern).replace(r"\b", "")
    letters = _WITH_QUOTES if r"['\"]" in short else _LETTERS
    return st.from_regex(short, fullmatch=True, alphabet=letters)


def _name(pattern: Pattern[object]) -> str:
    return pattern.name


@pytest.mark.parametrize("pattern", ALL, ids=_name)
def test_wording_is_found_in_its_example(pattern: Pattern[object]) -> None:
    found = pattern.find(pattern.example.lower())

    assert found is not None


@pytest.mark.parametrize("pattern", ALL, ids=_name)
def test_wording_is_not_found_in_its_counter_example(pattern: Pattern[object]) -> None:
    found = pattern.find(pattern.counter.lower())

    assert found is None


@pytest.mark.parametrize("pattern", ALL, ids=_name)
def test_stems_of_a_wording_let_its_example_through(pattern: Pattern[object]) -> None:
    assert pattern.may_be_in(f" {pattern.example.lower()} ")


# What must not stand before or behind the words of an expression is told by drawing again.
@pytest.mark.parametrize("pattern", STEMMED, ids=_name)
@settings(suppress_health_check=[*settings().suppress_health_check, HealthCheck.filter_too_much])
@given(data=st.data())
def test_stems_of_a_wording_let_through_what_it_finds(
    pattern: Pattern[object], data: st.DataObject
) -> None:
    texts = [data.draw(_texts(each)) for each in (pattern.expression, *pattern.then)]
    text = " ".join(texts).lower()

    assert pattern.find(text) is None or pattern.may_be_in(f" {text} ")


@pytest.mark.parametrize("name", MOMENTS)
@given(data=st.data())
def test_words_for_a_time_are_read_as_a_period(name: str, data: st.DataObject) -> None:
    expression = getattr(moments, name)
    text = data.draw(_texts(expression))

    view = View.of(text, [(0, len(text))])
    searched = view.text if name in {"TERM", "BEFORE_DEBATE"} else view.lowered

    found = list(periods_in(view, 0, len(searched), dt.date(2025, 6, 10)))

    assert found or expression.search(searched) is None


def test_names_of_wordings_differ() -> None:
    assert len({pattern.name for pattern in ALL}) == len(ALL)
