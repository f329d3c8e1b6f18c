"""
Comments and processing instructions, which the canonical form does not have.
"""

from __future__ import annotations

import argparse

from kamerbrief.cli.paths import Target
from kamerbrief.cli.streams import complain
from kamerbrief.gate.scan import scan
from kamerbrief.rendering.safe import safe

__all__ = ["add_drop_comments", "kept"]

_THIRD_PERSON = {"fix": "fixes", "format": "formats"}


def add_drop_comments(parser: argparse.ArgumentParser) -> None:
    """
    The option ``--drop-comments``.
    """
    parser.add_argument(
        "--drop-comments",
        action="store_true",
        help="rewrite files with comments or processing instructions too, and lose these",
    )


def kept(target: Target, data: bytes, options: argparse.Namespace) -> bool:
    """
    Whether *data* stays as it is because of what would be lost, which is said then.

    Raises:
        ParseError: a limit of the gate is broken.
    """
    asides = 0 if options.drop_comments else scan(data, positions=False).asides
    if not asides:
        return False
    what = (
        "a comment or processing instruction"
        if asides == 1
        else f"{asides:,} comments or processing instructions"
    )
    complain(
        f"{safe(target.shown)} is left as it is: {what} would be lost; "
        f"--drop-comments {_THIRD_PERSON[options.command]} it without"
    )
    return True
