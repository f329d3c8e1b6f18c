"""
The entry point: arguments, exit codes, and what is said when something goes wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from kamerbrief._version import __version__

__all__ = ["main"]

_DESCRIPTION = """\
Check, format and show annotated letters in which Dutch ministers answer motions.
"""
_EPILOG = """\
exit codes:
  0  nothing was found at or above --fail-on
  1  something was found, or a file would be formatted
  2  the command could not run, or there was nothing to do

examples:
  kamerbrief check letters
  kamerbrief show examples/migratie.xml
  kamerbrief rule REF003
"""
_COMMANDS = ("check", "format", "show", "rule", "schema")


def main(arguments: Sequence[str] | None = None) -> int:
    """
    Run the command with *arguments*, those of the process by default; its exit code.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    _let_any_text_be_printed()
    try:
        code = _run(given)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Who read our output is gone; without this, Python complains when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except OSError as error:
        return _complain(error.strerror or str(error))
    return code


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"]:
        print(f"kamerbrief {__version__}")
        return 0
    parser = _parser(arguments)
    options = parser.parse_args(arguments)
    if not hasattr(options, "run"):
        parser.print_help()
        return 2
    from kamerbrief.errors import KamerbriefError  # noqa: PLC0415 - --version needs no errors

    try:
        code: int = options.run(options)
    except KamerbriefError as error:
        return _complain(str(error))
    return code


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kamerbrief",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"kamerbrief {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    # The module of a command is loaded when it is asked for; all of them for the help.
    named = [each for each in arguments[:1] if each in _COMMANDS]
    for command in named or _COMMANDS:
        import_module(f"kamerbrief.cli.{command}").add_to(subparsers)
    return parser


def _let_any_text_be_printed() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _complain(message: str) -> int:
    print(f"kamerbrief: {message}", file=sys.stderr)
    return 2
