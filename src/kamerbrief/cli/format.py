"""
`kamerbrief format`: letters in canonical form.
"""

from __future__ import annotations

import argparse
import sys

from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.asides import add_drop_comments, kept
from kamerbrief.cli.options import add_max_bytes, add_paths
from kamerbrief.cli.paths import STANDARD_INPUT, Target
from kamerbrief.cli.rewriting import add_modes, rewrite_each
from kamerbrief.cli.streams import write_bytes
from kamerbrief.errors import ParseError, SourceError
from kamerbrief.rendering.diff import render_diff
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.safe import safe
from kamerbrief.xml.codec import from_xml, to_xml, write

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Rewrite letters in canonical form: facts indented, attributes in one order, the
words as they are.  A file is written only if its bytes change, and then as a
whole: at any moment it holds all of the old bytes or all of the new ones.
With -, the letter goes from standard input to standard output.
"""
_EPILOG = """\
A file that is no letter is reported as kamerbrief check reports it, and left
alone.  So is one with comments or processing instructions: the canonical form
has none, so they would be lost.

exit codes:
  0  all files are in canonical form now
  1  with --check or --diff: a file would change
  2  a file was left alone, or there was nothing to format

examples:
  kamerbrief format letters
  kamerbrief format --check letters
  kamerbrief format --diff letter.xml
  kamerbrief format - <letter.xml >formatted.xml
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    add_paths(parser)
    add_modes(parser, check="name the files that would change")
    add_drop_comments(parser)
    add_max_bytes(parser)


def run(options: argparse.Namespace) -> int:
    """
    Format the files one by one.
    """
    return rewrite_each(options, lambda target: _format(target, options))


def _format(target: Target, options: argparse.Namespace) -> bool | None:
    """
    Whether *target* changes, or would; None if it was left alone, with the reason printed.
    """
    data = b""
    try:
        data = target.read(options.max_bytes)
        letter = from_xml(data)
        if kept(target, data, options):
            return None
        formatted = to_xml(letter)
        if options.diff:
            sys.stdout.writelines(render_diff(target.shown, data, formatted))
        elif options.check:
            if formatted != data:
                print(f"would change {safe(target.shown)}")
        elif target.name == STANDARD_INPUT:
            write_bytes(formatted)
        elif formatted != data:
            write(letter, target.name)
            print(f"formatted {safe(target.shown)}")
    except SourceError as error:
        report = failure_report(error, target.shown)
    except ParseError:
        report = check_bytes(data, target.shown)
    else:
        return formatted != data
    sys.stderr.write(render_full(report, data))
    return None
