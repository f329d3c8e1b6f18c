"""
Every code with what it means: those of the gate, of the form, and of the rules.
"""

from __future__ import annotations

from typing import TypeAlias

from kamerbrief.diagnostics import Code
from kamerbrief.gate import codes as gate_codes
from kamerbrief.selection import unknown_code
from kamerbrief.validation.engine import Rule
from kamerbrief.validation.rules import RULES
from kamerbrief.xml import codes as form_codes

__all__ = ["MEANINGS", "Meaning", "meaning_of"]

Meaning: TypeAlias = Code | Rule

MEANINGS: dict[str, Meaning] = {
    **gate_codes.CODES,
    **form_codes.CODES,
    **{rule.code: rule for rule in RULES},
}
"""What each code means, in the order in which a document is looked at."""


def meaning_of(code: str) -> Meaning:
    """
    What *code*, in capitals or not, means.

    Raises:
        UnknownRuleError: there is no such code; the message names those that look like it.
    """
    wanted = code.upper()
    if wanted in MEANINGS:
        return MEANINGS[wanted]
    raise unknown_code(code, MEANINGS)
