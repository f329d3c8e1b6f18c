"""
The assertions and the pytest plugin for other packages, in runs of pytest of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import kamerbrief
from kamerbrief import testing
from kamerbrief.model.facts import Motion
from kamerbrief.model.letter import Letter
from kamerbrief.selection import Selection
from kamerbrief.strategies import letters, valid_letters
from kamerbrief.testing import (
    assert_round_trips,
    assert_valid,
    example_files,
    first_difference,
)

pytest_plugins = ["pytester"]

SOURCE = Path(__file__).parents[1] / "src"
PLUGIN = ("-p", "no:kamerbrief", "-p", "kamerbrief.testing.plugin")


@attrs.frozen(kw_only=True, repr=False)
class OwnLetter(Letter):
    """
    A class that no reader knows.
    """


def failure(assertion: Callable[..., None], *arguments: Any, **options: Any) -> str:
    with pytest.raises(AssertionError) as caught:
        assertion(*arguments, **options)
    return str(caught.value)


# Assertions


@given(letter=letters())
def test_every_letter_round_trips(letter: Letter) -> None:
    assert_round_trips(letter)
    assert_round_trips(kamerbrief.to_xml(letter))


@given(letter=valid_letters())
def test_valid_letter_is_valid(letter: Letter) -> None:
    assert_valid(letter)
    assert_valid(kamerbrief.to_xml(letter))


def test_round_trip_that_changes_a_letter_says_where() -> None:
    message = failure(assert_round_trips, OwnLetter(body="Ja."))

    assert message == (
        "the letter does not round-trip: letter: OwnLetter(body=('Ja.',)) became "
        "Letter(body=('Ja.',))"
    )


def test_round_trip_of_what_is_no_letter_says_why() -> None:
    data = b'<letter xmlns="urn:kamerbrief:1" version="1.0"><body><q/></body></letter>'

    message = failure(assert_round_trips, data)

    assert message.startswith("this is no letter: ")
    assert "<q>" in message
    assert message.endswith(" at /letter/body/q[1]")


def test_letter_with_a_finding_fails_with_excerpt_and_help() -> None:
    letter = Letter(motions=(Motion(id="m1", dossier="32824"),))

    message = failure(assert_valid, letter)

    assert message.splitlines()[:2] == ["the letter is not valid, 2 findings:", ""]
    assert '4 |     <motion id="m1" dossier="32824"/>\n  |     ^' in message
    assert " = help: declare its verdict, or say treatment=" in message


def test_notes_fail_no_letter() -> None:
    note = Letter(body="Geachte voorzitter,")

    assert [each.code for each in kamerbrief.validate(note).diagnostics] == ["TXT001"]
    assert_valid(note)


def test_selection_says_what_is_valid() -> None:
    letter = Letter(motions=(Motion(id="m1"),))

    assert_valid(letter, selection=Selection(select=("TXT",)))


# Differences


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Letter(), Letter(), None),
        (Letter(language="nl"), Letter(language="en"),
         "letter.language: 'nl' became 'en', from offset 0 on"),
        (Letter(body="a\rb"), Letter(body="a\nb"),
         "letter.body[0]: 'a\\rb' became 'a\\nb', from offset 1 on"),
        (Letter(body="x" * 99 + "\u00a0"), Letter(body="x" * 99 + " "),
         f"letter.body[0]: '{'x' * 30}\\xa0' became '{'x' * 30} ', from offset 99 on"),
        (Letter(motions=(Motion(id="m1"),)), Letter(),
         "letter.motions: 1 items became 0, lost is Motion(id='m1')"),
        (Letter(), Letter(motions=(Motion(id="m1"),)),
         "letter.motions: 0 items became 1, added is Motion(id='m1')"),
        (Letter(motions=(Motion(id="m1", et_al=True),)), Letter(motions=(Motion(id="m1"),)),
         "letter.motions[0].et_al: True became False"),
        (1, "1", "letter: 1 became '1'"),
    ],
)  # fmt: skip
def test_first_difference_is_told(before: Any, after: Any, expected: str | None) -> None:
    assert first_difference(before, after, "letter") == expected


@given(one=letters(), other=letters())
def test_letters_have_a_difference_exactly_when_they_are_unequal(
    one: Letter, other: Letter
) -> None:
    assert (first_difference(one, other, "letter") is None) == (one == other)


# The plugin


@pytest.fixture
def run(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., pytest.RunResult]:
    monkeypatch.setenv("PYTHONPATH", str(SOURCE))

    def run_test(source: str, *options: str) -> pytest.RunResult:
        pytester.makepyfile(source)
        return pytester.runpytest_subprocess("-p", "no:cacheprovider", *PLUGIN, *options)

    return run_test


def test_fixture_gives_all_examples(run: Callable[..., pytest.RunResult]) -> None:
    result = run("""
        from kamerbrief import Letter

        def test_examples(kamerbrief_examples):
            names = "eerste-kamer herziening migratie tabel"
            assert " ".join(kamerbrief_examples) == names
            assert all(type(each) is Letter for each in kamerbrief_examples.values())
    """)

    result.assert_outcomes(passed=1)


def test_fixture_runs_a_test_once_for_each_example(run: Callable[..., pytest.RunResult]) -> None:
    result = run(
        """
        from kamerbrief.testing import assert_valid

        def test_example(kamerbrief_example):
            assert_valid(kamerbrief_example)
        """,
        "-v",
    )

    result.assert_outcomes(passed=4)
    names = [f"*test_example?{path.stem}? PASSED*" for path in example_files()]
    result.stdout.fnmatch_lines(names)


def test_failure_shows_the_finding_and_no_frame_of_ours(
    run: Callable[..., pytest.RunResult],
) -> None:
    result = run("""
        from kamerbrief import Letter, Motion
        from kamerbrief.testing import assert_valid

        def test_own_letter():
            assert_valid(Letter(motions=(Motion(id="m1"),)))
    """)

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["*AssertionError: the letter is not valid, 2 findings:", "*help: declare its verdict*"]
    )
    result.stdout.no_fnmatch_line("*assertions.py*")


def test_plugin_imports_nothing_until_a_letter_is_asked_for(
    run: Callable[..., pytest.RunResult],
) -> None:
    result = run("""
        import sys

        def test_nothing():
            heavy = {"attr", "lxml", "hypothesis", "kamerbrief.model", "kamerbrief.xml"}
            assert "kamerbrief.testing.plugin" in sys.modules
            assert heavy.isdisjoint(sys.modules)
    """, "-p", "no:hypothesispytest")  # fmt: skip

    result.assert_outcomes(passed=1)


# The package


def test_every_public_name_is_there() -> None:
    assert [name for name in testing.__all__ if not hasattr(testing, name)] == []
    assert set(testing.__all__) <= set(dir(testing))


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        testing.no_such_name  # noqa: B018 - the look-up is what is tested
