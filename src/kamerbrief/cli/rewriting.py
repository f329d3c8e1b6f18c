"""
What subcommands that rewrite letters have in common.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from kamerbrief.cli.paths import STANDARD_INPUT, Target, found
from kamerbrief.cli.streams import complain

__all__ = ["add_modes", "rewrite_each"]


def add_modes(parser: argparse.ArgumentParser, *, check: str) -> None:
    """
    The options that write nothing; *check* is the help of ``--check``.
    """
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument("--check", action="store_true", help=f"write nothing, and {check}")
    modes.add_argument(
        "--diff", action="store_true", help="write nothing, and show what would change"
    )


def rewrite_each(options: argparse.Namespace, rewrite: Callable[[Target], bool | None]) -> int:
    """
    The exit code after *rewrite* of each letter; one that is left alone does not stop the others.

    *rewrite* says whether a letter changes, or would; None if it was left alone.
    """
    if STANDARD_INPUT in options.paths and len(options.paths) > 1:
        return complain("- stands for the only letter, expected no other PATH beside it")
    files = changed = failed = 0
    for target in found(options.paths):
        files += 1
        result = rewrite(target)
        failed += result is None
        changed += bool(result)
    if not files:
        return complain(f"there is nothing to {options.command}, expected at least one .xml file")
    if failed:
        return 2
    return int(changed > 0 and (options.check or options.diff))
