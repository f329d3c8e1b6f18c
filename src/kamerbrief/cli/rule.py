"""
`kamerbrief rule`: what a code means.
"""

from __future__ import annotations

import argparse
import sys

from kamerbrief.catalogue import MEANINGS, meaning_of
from kamerbrief.rendering.codes import render_code, render_codes

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
    if options.code is None:
        sys.stdout.write(render_codes(MEANINGS.values()))
    else:
        sys.stdout.write(render_code(meaning_of(options.code)))
    return 0
