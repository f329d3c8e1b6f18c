"""
The suite catches the bugs that are put in on purpose, each by the test that is named for it.
"""

from __future__ import annotations

import pytest
from trials.bugs import BUGS, Bug, Patch, StalePatchError
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
