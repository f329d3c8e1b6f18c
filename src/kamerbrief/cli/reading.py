"""
What several subcommands need: bytes and a report for each file, and colours.
"""

from __future__ import annotations

import argparse
import os
import sys

from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.paths import STANDARD_INPUT, opened
from kamerbrief.diagnostics import Report
from kamerbrief.errors import SourceError
from kamerbrief.gate.source import MAX_BYTES, read_bytes
from kamerbrief.rendering.style import COLOURED, PLAIN, Style

__all__ = ["add_color", "add_max_bytes", "checked", "style_of"]


def checked(name: str, max_bytes: int) -> tuple[bytes | None, Report]:
    """
    The bytes of the file called *name*, None where they cannot be read, and its report.
    """
    shown = "<stdin>" if name == STANDARD_INPUT else name
    try:
        data = read_bytes(opened(name), max_bytes=max_bytes)
    except SourceError as error:
        return None, failure_report(error, shown)
    return data, check_bytes(data, shown)


def add_max_bytes(parser: argparse.ArgumentParser) -> None:
    """
    The option ``--max-bytes``.
    """
    parser.add_argument(
        "--max-bytes",
        type=_size,
        default=MAX_BYTES,
        metavar="N",
        help="refuse larger files (default: %(default)s)",
    )


def _size(text: str) -> int:
    size = int(text)
    if size < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no size, expected a positive number")
    return size


def add_color(parser: argparse.ArgumentParser) -> None:
    """
    The option ``--color``.
    """
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="auto: on a terminal, unless NO_COLOR is set (default: %(default)s)",
    )


def style_of(choice: str) -> Style:
    """
    Colours or none, for the option *choice* and the terminal.
    """
    if choice == "auto":
        wanted = bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
        return COLOURED if wanted and not os.environ.get("NO_COLOR") else PLAIN
    return COLOURED if choice == "always" else PLAIN
