"""
The pytest plugin: example letters as fixtures.

    >>> def test_own_code_takes_every_example(kamerbrief_example):
    ...     assert own_code(kamerbrief_example)

pytest loads it at its start, through the entry point ``pytest11``, so it imports nothing until a
test asks for a letter.  ``-p no:kamerbrief`` leaves it out.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest

from kamerbrief.testing.examples import example_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kamerbrief.model.letter import Letter

__all__ = ["kamerbrief_example", "kamerbrief_examples"]


@pytest.fixture(scope="session")
def kamerbrief_examples() -> Mapping[str, Letter]:
    """
    The example letters of kamerbrief by name: valid letters of four kinds.
    """
    from kamerbrief.xml.codec import read  # noqa: PLC0415 - it loads lxml

    return MappingProxyType({path.stem: read(path) for path in example_files()})


@pytest.fixture
def kamerbrief_example(
    request: pytest.FixtureRequest, kamerbrief_examples: Mapping[str, Letter]
) -> Letter:
    """
    An example letter of kamerbrief; the test runs once for each of them.
    """
    return kamerbrief_examples[request.param]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """
    Run each test that asks for an example once for each of them.
    """
    if "kamerbrief_example" in metafunc.fixturenames:
        names = [path.stem for path in example_files()]
        metafunc.parametrize("kamerbrief_example", names, indirect=True)
