"""
Every code with what it means: those of the gate, of the form, and of the rules.
"""

from __future__ import annotations

from functools import cache
from typing import TypeAlias

from kamerbrief.diagnostics import Code
from kamerbrief.gate import codes as gate_codes
from kamerbrief.selection import unknown_code
from kamerbrief.sources import codes as source_codes
from kamerbrief.validation.engine import Rule
from kamerbrief.validation.plugins import plugged
from kamerbrief.validation.rules import RULES
from kamerbrief.xml import codes as form_codes

__all__ = ["Meaning", "meaning_of", "meanings"]

Meaning: TypeAlias = Code | Rule


@cache
def meanings() -> dict[str, Meaning]:
    """
    What each code means, in the order in which a document is looked at.

    Raises:
        PluginError: a package offers rules that cannot be used.
    """
    return {
        **gate_codes.CODES,
        **source_codes.CODES,
        **form_codes.CODES,
        **{rule.code: rule for rule in (*RULES, *plugged())},
    }


def meaning_of(code: str) -> Meaning:
    """
    What *code*, in capitals or not, means.

    Raises:
        UnknownRuleError: there is no such code; the message names those that look like it.
    """
    wanted = code.upper()
    known = meanings()
    if wanted in known:
        return known[wanted]
    raise unknown_code(code, known)
