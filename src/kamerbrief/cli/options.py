"""
Arguments that several subcommands have.
"""

from __future__ import annotations

import argparse
import os
import sys

from kamerbrief.gate.source import MAX_BYTES
from kamerbrief.rendering.style import COLOURED, PLAIN, Style

__all__ = ["ARCHIVES", "add_color", "add_max_bytes", "add_paths", "style_of"]


ARCHIVES = "a .zip, .tar, .tar.gz, .tar.bz2 or .tar.xz archive, for the .xml files in it; "
"""A kind of PATH that not all subcommands take."""


def add_paths(parser: argparse.ArgumentParser, number: str = "+", more: str = "") -> None:
    """
    The arguments ``PATH``, as many as *number* says in the way of argparse; *more* may be one.
    """
    parser.add_argument(
        "paths",
        nargs=number,
        metavar="PATH",
        help="a file; a directory, for the .xml files in it and below; a pattern such as "
        f"'2024/**/*.xml'; {more}or - for standard input",
    )


def add_max_bytes(parser: argparse.ArgumentParser) -> None:
    """
    The option ``--max-bytes``.
    """
    parser.add_argument(
        "--max-bytes",
        type=_size,
        default=MAX_BYTES,
        metavar="N",
        help="refuse what is larger (default: %(default)s)",
    )


def _size(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < len(text) < 19 and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of bytes, expected 1 or more")
    return int(text)


def add_color(parser: argparse.ArgumentParser) -> None:
    """
    The option ``--color``.
    """
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto is on a terminal, or if FORCE_COLOR is set, and never if NO_COLOR is set "
        "(default: %(default)s)",
    )


def style_of(choice: str) -> Style:
    """
    Colours or none, for the option *choice*, the environment and the terminal.
    """
    if choice == "auto":
        terminal = sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
        wanted = bool(os.environ.get("FORCE_COLOR")) or terminal
        return COLOURED if wanted and not os.environ.get("NO_COLOR") else PLAIN
    return COLOURED if choice == "always" else PLAIN
