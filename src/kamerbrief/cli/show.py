"""
`kamerbrief show`: what a letter says, on a page.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from typing import Any

from kamerbrief.cli.paths import opened
from kamerbrief.cli.reading import add_max_bytes
from kamerbrief.rendering.summary import render_summary
from kamerbrief.xml.codec import read

__all__ = ["add_to"]


def add_to(subparsers: Any) -> None:
    """
    Add the subcommand to the parser.
    """
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "show",
        help="show what a letter says",
        description=(
            "Show the motions of a letter with their verdicts, the commitments, the footnotes "
            "with what they cite, and who signs."
        ),
    )
    parser.add_argument("file", metavar="FILE", help="a letter, or - for standard input")
    add_max_bytes(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """
    Print the summary of one letter, as wide as the terminal.
    """
    letter = read(opened(options.file), max_bytes=options.max_bytes)
    sys.stdout.write(render_summary(letter, shutil.get_terminal_size().columns))
    return 0
