"""
The cage in which attacks are let loose, and the bait that they are given.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

# It limits and watches a process in ways that only Linux has.
collect_ignore_glob = [] if sys.platform == "linux" else ["test_*.py"]

if sys.platform == "linux":
    from trials.cage import Cage
    from trials.canary import Canary

    @pytest.fixture(scope="session")
    def cage() -> Iterator[Cage]:
        cage = Cage()
        yield cage
        cage.close()

    @pytest.fixture
    def canary(tmp_path) -> Iterator[Canary]:
        canary = Canary(tmp_path)
        yield canary
        canary.close()
