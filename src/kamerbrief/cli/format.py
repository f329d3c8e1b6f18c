"""
`kamerbrief format`: letters in canonical form.
"""

from __future__ import annotations

import argparse
import difflib
import sys
from typing import Any

from kamerbrief.cli.paths import STANDARD_INPUT, found, opened
from kamerbrief.cli.reading import add_max_bytes
from kamerbrief.errors import KamerbriefError
from kamerbrief.gate.scan import scan
from kamerbrief.gate.source import read_bytes
from kamerbrief.rendering.safe import safe
from kamerbrief.xml.codec import from_xml, to_xml, write

__all__ = ["add_to"]


def add_to(subparsers: Any) -> None:
    """
    Add the subcommand to the parser.
    """
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "format",
        help="rewrite letters in canonical form",
        description=(
            "Rewrite letters in canonical form: facts indented, attributes in order, the text "
            "verbatim.  A file is written only if its bytes change, and then as a whole."
        ),
        epilog="With -, the letter on standard input goes to standard output.",
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH",
        help="a file, a directory (its *.xml files), a pattern, or - for standard input",
    )  # fmt: skip
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument(
        "--check", action="store_true", help="write nothing, and name the files that would change"
    )
    modes.add_argument(
        "--diff", action="store_true", help="write nothing, and show what would change"
    )
    parser.add_argument(
        "--drop-comments",
        action="store_true",
        help="format files with comments or processing instructions too, and lose these",
    )
    add_max_bytes(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """
    Format the files one by one; one that is no letter is left alone, and the others go on.
    """
    files = changed = failed = 0
    for name in found(options.paths):
        files += 1
        try:
            changed += _format(name, options)
        except KamerbriefError as error:
            print(f"kamerbrief: {safe(name)}: {safe(str(error))}", file=sys.stderr)
            failed += 1
    if not files:
        print("kamerbrief: nothing to format, expected at least one .xml file", file=sys.stderr)
    if failed or not files:
        return 2
    return int(changed > 0 and (options.check or options.diff))


def _format(name: str, options: argparse.Namespace) -> bool:
    data = read_bytes(opened(name), max_bytes=options.max_bytes)
    letter = from_xml(data)
    if not options.drop_comments and scan(data).asides:
        raise _CommentsError(
            "there are comments or processing instructions, which would be lost; "
            "expected none, or --drop-comments"
        )
    formatted = to_xml(letter)
    changes = formatted != data
    if options.diff:
        sys.stdout.writelines(_diff(name, data, formatted))
    elif options.check:
        if changes:
            print(f"would change {safe(name)}")
    elif name == STANDARD_INPUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(formatted)
    elif changes:
        write(letter, name)
        print(f"formatted {safe(name)}")
    return changes


class _CommentsError(KamerbriefError):
    """
    The file holds what the model does not.
    """


def _diff(name: str, old: bytes, new: bytes) -> list[str]:
    lines = difflib.unified_diff(
        old.decode().split("\n"), new.decode().split("\n"), name, f"{name} (formatted)", lineterm=""
    )
    return [f"{safe(line)}\n" for line in lines]
