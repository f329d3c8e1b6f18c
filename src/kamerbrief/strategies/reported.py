"""
Strategies for findings and reports, for code that shows them.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.strategies.values import Strategy, built, maybe, named, texts

__all__ = ["diagnostics", "locations", "reports"]

_TEXT = texts(empty=False)
_FILES = ("brief.xml", "brieven/2022/kst-36200-VI-104.xml", "een map/brief <1> & 2.xml")
_PATHS = ("/letter", "/letter/motions/motion[2]", "/letter/body/p[1]/motionRef[3]")
_CODES = ("REF003", "VER002", "XML020", "XSD001", "X-ACME001")
_MESSAGES = ("nothing points at the motion 'm1'", "the words 'oordeel\\nKamer' give oordeel-kamer")
_HINTS = ("check the year of both", "did you mean 'm1'?")


@cache
def locations() -> Strategy[Location]:
    """
    Places: in a file, by line and column, or by the path of an element.
    """
    number = maybe(st.integers(1, 10) | st.integers(1, 10**7))
    return built(
        Location, file=maybe(named(_FILES)), line=number, column=number, path=maybe(named(_PATHS))
    )


@cache
def diagnostics() -> Strategy[Diagnostic]:
    """
    Findings; their messages hold what a terminal or a format may take for something else.
    """
    return built(
        Diagnostic, code=st.sampled_from(_CODES), severity=st.sampled_from(list(Severity)),
        location=locations(), message=st.sampled_from(_MESSAGES) | _TEXT,
        hint=maybe(named(_HINTS)),
    )  # fmt: skip


@cache
def reports() -> Strategy[Report]:
    """
    Reports of one source, with up to four findings.
    """
    return built(
        Report, file=maybe(named(_FILES)),
        diagnostics=st.lists(diagnostics(), max_size=4).map(tuple),
    )  # fmt: skip
