"""
`kamerbrief schema`: where the schema stands, or the schema itself.
"""

from __future__ import annotations

import argparse

from kamerbrief.cli.streams import complain, write_bytes
from kamerbrief.xml.schema import schema_folder

__all__ = ["add_arguments", "run"]

_MAIN = "kamerbrief.xsd"
_DESCRIPTION = """\
Say where the schema stands, for editors and other tools, or print a file of
it.
"""
_EPILOG = """\
examples:
  kamerbrief schema
  kamerbrief schema --print vocabularies.xsd
  xmllint --noout --schema "$(kamerbrief schema --path)" letter.xml
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument(
        "--path",
        action="store_true",
        help=f"print the path of {_MAIN}; the other files are beside it (the default)",
    )
    modes.add_argument(
        "--print", nargs="?", const=_MAIN, metavar="NAME", help=f"print a file, {_MAIN} by default"
    )


def run(options: argparse.Namespace) -> int:
    """
    Print the path of the main file, or the bytes of one.
    """
    folder = schema_folder()
    if options.print is None:
        print(folder / _MAIN)
        return 0
    files = {path.name: path for path in sorted(folder.glob("*.xsd"))}
    if options.print not in files:
        return complain(f"the schema has no file {options.print!r}, expected {', '.join(files)}")
    write_bytes(files[options.print].read_bytes())
    return 0
