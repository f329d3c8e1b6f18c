"""
`kamerbrief rule`: what a code means.
"""

from __future__ import annotations

import argparse
import sys

from kamerbrief.catalogue import meaning_of, meanings
from kamerbrief.rendering.codes import code_object, render_code, render_codes
from kamerbrief.rendering.json_array import render_array
from kamerbrief.rendering.rules_page import render_rules_page

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
List all codes, or say what one means: what is wrong, why that matters, and for
a rule a letter that breaks it and the same letter put right.
"""
_EPILOG = """\
examples:
  kamerbrief rule
  kamerbrief rule REF003
  kamerbrief rule --json | jq -r '.[].code'
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
    forms = parser.add_mutually_exclusive_group()
    forms.add_argument(
        "--json", action="store_true", help="print one array with an object for each code"
    )
    forms.add_argument(
        "--markdown", action="store_true", help="print a page with a section for each code"
    )


def run(options: argparse.Namespace) -> int:
    """
    Print the list of all codes, or the page of one.
    """
    wanted = [*meanings().values()] if options.code is None else [meaning_of(options.code)]
    if options.json:
        sys.stdout.writelines(render_array(map(code_object, wanted)))
    elif options.markdown:
        sys.stdout.write(render_rules_page(wanted))
    elif options.code is None:
        sys.stdout.write(render_codes(wanted))
    else:
        sys.stdout.write(render_code(*wanted))
    return 0
