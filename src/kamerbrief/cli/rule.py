"""
`kamerbrief rule`: what a code means.
"""

from __future__ import annotations

import argparse
import difflib
import sys

from kamerbrief.errors import UnknownRuleError
from kamerbrief.gate import codes as gate_codes
from kamerbrief.rendering.codes import Meaning, render_code, render_codes
from kamerbrief.validation.rules import RULES
from kamerbrief.xml import codes as form_codes

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
List all codes, or say what one means: what is wrong, why that matters, and for
a rule a letter that breaks it and the same letter put right.
"""
_EPILOG = """\
examples:
  kamerbrief rule
  kamerbrief rule REF003
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="a code such as REF003; all of them without it"
    )


def run(options: argparse.Namespace) -> int:
    """
    Print the list of all codes, or the page of one.
    """
    codes: dict[str, Meaning] = {**gate_codes.CODES, **form_codes.CODES}
    codes |= {rule.code: rule for rule in RULES}
    if options.code is None:
        sys.stdout.write(render_codes(codes.values()))
    else:
        sys.stdout.write(render_code(_meaning(options.code, codes)))
    return 0


def _meaning(code: str, codes: dict[str, Meaning]) -> Meaning:
    wanted = code.upper()
    if wanted in codes:
        return codes[wanted]
    close = difflib.get_close_matches(wanted, codes, n=3)
    expected = f"did you mean {', '.join(close)}?" if close else "'kamerbrief rule' lists all codes"
    raise UnknownRuleError(f"there is no code {code!r}; {expected}")
