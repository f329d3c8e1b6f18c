"""
`kamerbrief rule`: what a code means.
"""

from __future__ import annotations

import argparse
import difflib
from typing import Any

from kamerbrief.diagnostics import Code
from kamerbrief.errors import UnknownRuleError
from kamerbrief.gate import codes as gate_codes
from kamerbrief.validation.engine import Rule
from kamerbrief.validation.rules import RULES
from kamerbrief.xml import codes as form_codes

__all__ = ["add_to"]


def add_to(subparsers: Any) -> None:
    """
    Add the subcommand to the parser.
    """
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "rule",
        help="say what a code means",
        description="List all codes, or say what one means, with a bad and a good example.",
    )
    parser.add_argument("code", nargs="?", metavar="CODE", help="such as REF003")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """
    Print the list of all codes, or the page of one.
    """
    codes: dict[str, Code | Rule] = {**gate_codes.CODES, **form_codes.CODES}
    codes |= {rule.code: rule for rule in RULES}
    if options.code is None:
        for code, meaning in codes.items():
            print(f"{code}  {_severity(meaning):<8} {meaning.summary}")
        return 0
    wanted = options.code.upper()
    if wanted not in codes:
        close = difflib.get_close_matches(wanted, codes, n=3)
        hint = f"; did you mean {', '.join(close)}?" if close else "; see kamerbrief rule"
        raise UnknownRuleError(f"there is no code {options.code!r}{hint}")
    print(_page(codes[wanted]), end="")
    return 0


def _severity(meaning: Code | Rule) -> str:
    if isinstance(meaning, Rule):
        return meaning.severity
    return "note" if meaning.code == "XSD008" else "error"


def _page(meaning: Code | Rule) -> str:
    name = f" {meaning.name}" if isinstance(meaning, Rule) else ""
    page = f"{meaning.code}{name} [{_severity(meaning)}]\n\n{meaning.summary}\n{meaning.reason}\n"
    if isinstance(meaning, Rule):
        page += f"\nBad:\n\n{meaning.bad}\nGood:\n\n{meaning.good}"
    return page
