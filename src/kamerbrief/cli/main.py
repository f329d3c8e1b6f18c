"""
The entry point: arguments, exit codes, and what is said when something goes wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from kamerbrief._version import __version__
from kamerbrief.cli.streams import complain, prepare, settle
from kamerbrief.errors import KamerbriefError
from kamerbrief.rendering.safe import safe

__all__ = ["main"]

_DESCRIPTION = """\
Annotate, check, fix, format and show letters in which Dutch ministers answer
motions, make tables of them, and find citations in any text.
"""
_EPILOG = """\
exit codes:
  0  all went well, and check found nothing at or above --fail-on
  1  check found something at or above --fail-on, annotate --check a warning
     or worse, format or fix would change a file, or cite or register show
     found nothing
  2  the command could not do what was asked, or there was nothing to do

examples:
  kamerbrief annotate letter.pdf >letter.xml
  kamerbrief check letters
  kamerbrief fix --diff letters
  kamerbrief show letter.xml
  kamerbrief table letters -o verdicts.csv
  kamerbrief cite "Kamerstukken II 2020/21, 32 824, nr. 341"
  kamerbrief rule REF003
  kamerbrief check --help
"""
_COMMANDS = {
    "check": "say what is wrong in each letter",
    "annotate": "make first annotated letters from other formats",
    "format": "rewrite letters in canonical form",
    "fix": "put right what has one repair, and leave the words alone",
    "show": "show what a letter says",
    "cite": "find citations in a text",
    "table": "make tables of letters: verdicts, motions, commitments, ...",
    "register": "say who held which office, or import members",
    "rule": "say what a code means",
    "schema": "say where the schema stands, or print it",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command with *arguments*, those of the process by default; its exit code.
    """
    prepare()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # Who read our output has seen enough.
        code = 141
    except OSError as error:
        code = complain(error.strerror or str(error))
    except MemoryError:
        code = complain("there is not enough memory")
    settle()
    return code


def _run(arguments: list[str]) -> int:
    parser = _parser(arguments)
    try:
        options = parser.parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    if options.command is None:
        parser.print_help()
        return 2
    try:
        code: int = options.run(options)
    except KamerbriefError as error:
        return complain(safe(str(error)))
    return code


class _Parser(argparse.ArgumentParser):
    """
    A parser whose complaints are safe to print: a shell puts names of files among arguments.
    """

    def error(self, message: str) -> NoReturn:
        super().error(safe(message))


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    form = argparse.RawDescriptionHelpFormatter
    parser = _Parser(
        prog="kamerbrief",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=form,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    wanted = next((each for each in arguments if not each.startswith("-")), None)
    for name, help_ in _COMMANDS.items():
        command = commands.add_parser(name, help=help_, formatter_class=form, allow_abbrev=False)
        # Only the command that is asked for pays for its imports.
        if name == wanted:
            module = import_module(f"kamerbrief.cli.{name}")
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    return parser
