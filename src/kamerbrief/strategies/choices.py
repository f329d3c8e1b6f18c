"""
Strategies for what a caller chooses: how much of a source is read, and which rules run.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief.diagnostics import Severity
from kamerbrief.selection import ALL, FIXED, Selection
from kamerbrief.sources.limits import DEFAULT_LIMITS, SourceLimits
from kamerbrief.strategies.breaking import BREAKABLE, UNBREAKABLE
from kamerbrief.strategies.values import Strategy, built, maybe, some

__all__ = ["selections", "source_limits"]

_CODES = (*BREAKABLE, *UNBREAKABLE)
_FAMILIES = tuple(sorted({code[:3] for code in _CODES}))
_PATTERNS = (
    "*.xml",
    "archief/",
    "brieven/**/kst-*.xml",
    "/een map/brief <1> & 2.xml",
    "**",
    "[!a]?",
)
_ROOTS = ("/", "/srv/brieven", "brieven", "een map")


@cache
def source_limits() -> Strategy[SourceLimits]:
    """
    Limits that the sources of letters keep within, and now and then one that they do not.
    """
    return built(
        SourceLimits, max_bytes=_limit(DEFAULT_LIMITS.max_bytes),
        max_unpacked=_limit(DEFAULT_LIMITS.max_unpacked),
        max_entries=_limit(DEFAULT_LIMITS.max_entries),
        max_pages=_limit(DEFAULT_LIMITS.max_pages), max_text=_limit(DEFAULT_LIMITS.max_text),
        max_seconds=_limit(DEFAULT_LIMITS.max_seconds),
        max_memory=_limit(DEFAULT_LIMITS.max_memory),
    )  # fmt: skip


def _limit(usual: int) -> Strategy[int]:
    return st.one_of(
        st.just(usual), st.sampled_from([usual // 2, 2 * usual]), st.integers(1, 2**40)
    )


@cache
def selections() -> Strategy[Selection]:
    """
    Selections of the rules that come with kamerbrief, by their codes, families and ``ALL``.
    """
    rules = st.one_of(st.just(ALL), st.sampled_from(_FAMILIES), st.sampled_from(_CODES))
    ignored = some(rules)
    return built(
        Selection,
        select=st.one_of(st.just((ALL,)), some(rules | st.sampled_from(FIXED))),
        extend_select=some(rules),
        ignore=ignored,
        file_ignores=some(st.tuples(st.sampled_from(_PATTERNS), ignored)),
        severity=some(st.tuples(rules, st.sampled_from(Severity))),
        root=maybe(st.sampled_from(_ROOTS)),
    )
