"""
The wordings of the annotator: each is found in its example, and not in its counter-example.
"""

from __future__ import annotations

import pytest

from kamerbrief.annotating.commitments import COMMITMENTS
from kamerbrief.annotating.patterns import Pattern
from kamerbrief.annotating.qualifiers import CONDITIONS
from kamerbrief.annotating.requests import REQUESTS
from kamerbrief.annotating.wordings import VERDICTS

ALL = [*VERDICTS, *CONDITIONS, *COMMITMENTS, *REQUESTS]


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


def test_names_of_wordings_differ() -> None:
    assert len({pattern.name for pattern in ALL}) == len(ALL)
