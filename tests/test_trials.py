"""
The suite catches the bugs that are put in on purpose, each by the test that is named for it; and
the longer trials run, and find nothing in the short time that they have here.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from trials.bugs import BUGS, Bug, Patch, StalePatchError
from trials.fuzzing import TARGETS, Run, fuzz
from trials.roundtrips import roundtrips
from trials.seeded import outcomes


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_seeded_bug_is_caught_by_its_witness(bug: Bug) -> None:
    [outcome] = outcomes([bug], tests=())

    # The parameters of the witness, if it has some, are part of the names of what failed.
    assert {test.startswith(bug.witness) for test in outcome.caught_by} == {True}


@pytest.mark.parametrize("source", ["", "b = 1\nb = 1\n"])
def test_patch_of_code_that_is_gone_or_there_twice_is_refused(source: str) -> None:
    with pytest.raises(StalePatchError):
        Patch("a.py", "b = 1", "b = 2").applied(source)


@pytest.mark.parametrize("target", TARGETS)
def test_fuzzing_for_a_short_time_finds_nothing(target: str, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()

    run = fuzz(target, corpus, seconds=5)

    assert run == Run(engine=run.engine, executed=run.executed)
    assert run.executed > 100


def test_fuzzing_tells_what_an_input_raises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def target(data: bytes) -> None:
        raise ValueError("no")

    monkeypatch.setitem(TARGETS, "gate", target)
    monkeypatch.setattr("trials.fuzzing.find_spec", lambda name: None)

    run = fuzz("gate", tmp_path, seconds=5)

    assert (run.engine, run.executed, run.failure) == ("chance", 0, "ValueError: no")
    assert run.input


def test_letters_put_together_from_parts_make_the_round_trip() -> None:
    *_, last = roundtrips(2_000, seconds=60, first_seed=3, parts=50)

    assert last.letters == 2_000
