"""
`kamerbrief show`: what a letter says, on a page.
"""

from __future__ import annotations

import argparse
import shutil
import sys

from kamerbrief.cli.options import add_color, add_max_bytes, style_of
from kamerbrief.cli.paths import Target
from kamerbrief.rendering.summary import summary
from kamerbrief.xml.codec import from_xml

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Show what a letter says: its motions with the verdicts on them, its
commitments, its footnotes with what they cite, and who signs.  What the letter
does not state itself has a ~ before it.
"""
_EPILOG = """\
The page is as wide as the terminal.  The letter must have the form of the
schema; whether its parts agree is for kamerbrief check to say.

examples:
  kamerbrief show letter.xml
  kamerbrief show letter.xml --color always | less -R
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.add_argument("file", metavar="FILE", help="a letter, or - for standard input")
    add_max_bytes(parser)
    add_color(parser)


def run(options: argparse.Namespace) -> int:
    """
    Print the summary of one letter.
    """
    letter = from_xml(Target(name=options.file).read(options.max_bytes))
    width = shutil.get_terminal_size().columns
    sys.stdout.write(summary(letter, width, style_of(options.color)))
    return 0
