"""
`kamerbrief schema`: where the schema stands, or the schema itself.
"""

from __future__ import annotations

import argparse
import sys
from typing import Any

from kamerbrief.xml.schema import schema_folder

__all__ = ["add_to"]


def add_to(subparsers: Any) -> None:
    """
    Add the subcommand to the parser.
    """
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "schema",
        help="say where the schema stands, or print it",
        description="Say where the schema stands, for editors and other tools, or print it.",
    )
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument(
        "--path", action="store_true", help="print the path of kamerbrief.xsd (the default)"
    )
    modes.add_argument(
        "--print", action="store_true", help="print all files of the schema, the main one first"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """
    Print the path of the main file, or the text of all files.
    """
    folder = schema_folder()
    main = folder / "kamerbrief.xsd"
    if not options.print:
        print(main)
        return 0
    for path in (main, *sorted(each for each in folder.glob("*.xsd") if each != main)):
        sys.stdout.write(path.read_text(encoding="utf-8"))
    return 0
