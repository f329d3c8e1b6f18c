"""
What codes mean: a list of all, or the page of one.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from kamerbrief.catalogue import Meaning
from kamerbrief.diagnostics import Code, Severity
from kamerbrief.fixing.fixes import MENDED

__all__ = ["code_object", "render_code", "render_codes"]

_WIDTH = 80


def render_codes(meanings: Iterable[Meaning]) -> str:
    """
    A line for each of *meanings*: code, severity, summary, and a mark if it can be fixed.
    """
    return "".join(
        f"{each.code}  {each.severity:<{len(Severity.WARNING)}}  {each.summary}"
        f"{' [fix]' if each.code in MENDED else ''}\n"
        for each in meanings
    )


def render_code(meaning: Meaning) -> str:
    """
    The page of *meaning*: what is wrong and why that matters; of a rule with its two examples.
    """
    if isinstance(meaning, Code):
        return f"{meaning.code} [{meaning.severity}]\n\n{_text(meaning)}"
    page = f"{meaning.code} {meaning.name} [{meaning.severity}]\n\n{_text(meaning)}"
    if not meaning.bad:
        return page
    return f"{page}\nBad:\n\n{meaning.bad}\nGood:\n\n{meaning.good}"


def code_object(meaning: Meaning) -> dict[str, object]:
    """
    *meaning* as an object for JSON; a code that is no rule has no name and no examples.
    """
    rule = None if isinstance(meaning, Code) else meaning
    return {
        "code": meaning.code,
        "name": rule and rule.name,
        "family": meaning.code.rstrip("0123456789"),
        "severity": str(meaning.severity),
        "summary": meaning.summary,
        "reason": meaning.reason,
        "fix": MENDED.get(meaning.code),
        "bad": rule and (rule.bad or None),
        "good": rule and (rule.good or None),
    }


def _text(meaning: Meaning) -> str:
    texts = [meaning.summary, meaning.reason]
    if meaning.code in MENDED:
        texts.append(f"kamerbrief fix: {MENDED[meaning.code]}")
    return "".join(f"{textwrap.fill(text, _WIDTH)}\n" for text in texts)
