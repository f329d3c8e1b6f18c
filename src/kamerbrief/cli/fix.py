"""
`kamerbrief fix`: letters with all put right that has one repair.
"""

from __future__ import annotations

import argparse
import sys

from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.asides import add_drop_comments, kept
from kamerbrief.cli.options import add_max_bytes, add_paths
from kamerbrief.cli.paths import STANDARD_INPUT, Target
from kamerbrief.cli.rewriting import add_modes, rewrite_each
from kamerbrief.cli.selecting import add_selecting, configured, register_of
from kamerbrief.cli.streams import write_bytes
from kamerbrief.errors import ParseError, SourceError
from kamerbrief.fixing.repairing import fix_bytes
from kamerbrief.fixing.values import Fixed
from kamerbrief.register.register import Register
from kamerbrief.rendering.changes import render_changes
from kamerbrief.rendering.diff import render_diff
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.safe import safe
from kamerbrief.selection import Selection
from kamerbrief.xml.codec import to_xml, write

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Put right what has one repair and needs none of the words changed: sessions,
dossiers, numbers and identifiers in normal form, codes and dates as the schema
has them, references in the wrong case, the order of parts; then rewrite the
letter in canonical form.  Nothing is changed by which a rule would find
something new.  A file is written only if its bytes change, and then as a whole.
With -, the letter goes from standard input to standard output.
"""
_EPILOG = """\
kamerbrief rule says of each code whether it can be fixed.  What remains is for
kamerbrief check to say.

A file that is no letter, and cannot be made one, is reported as kamerbrief
check reports it, and left alone.  So is one with comments or processing
instructions: the canonical form has none, so they would be lost.

exit codes:
  0  all that can be fixed is fixed now
  1  with --check or --diff: a file would change
  2  a file was left alone, or there was nothing to fix

examples:
  kamerbrief fix letters
  kamerbrief fix --diff letter.xml
  kamerbrief fix --select CIT letters
  kamerbrief fix - <letter.xml >fixed.xml
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    add_paths(parser)
    add_modes(parser, check="say what would be fixed")
    add_drop_comments(parser)
    add_selecting(parser)
    add_max_bytes(parser)


def run(options: argparse.Namespace) -> int:
    """
    Fix the files one by one.
    """
    settings = configured(options)
    register = register_of(settings)
    return rewrite_each(options, lambda target: _fix(target, options, settings.selection, register))


def _fix(
    target: Target, options: argparse.Namespace, selection: Selection, register: Register | None
) -> bool | None:
    """
    Whether *target* changes, or would; None if it was left alone, with the reason printed.
    """
    data = b""
    try:
        data = target.read(options.max_bytes)
        fixed = fix_bytes(data, target.shown, selection=selection, register=register)
        if kept(target, data, options):
            return None
        written = to_xml(fixed.letter)
        if options.diff:
            sys.stdout.writelines(render_diff(target.shown, data, written, state="fixed"))
        elif target.name == STANDARD_INPUT and not options.check:
            write_bytes(written)
            sys.stderr.write(_told(target, fixed, "") if written != data else "")
        elif written != data:
            if not options.check:
                write(fixed.letter, target.name)
            sys.stdout.write(_told(target, fixed, "would " if options.check else ""))
    except SourceError as error:
        report = failure_report(error, target.shown)
    except ParseError:
        report = check_bytes(data, target.shown, selection=selection, register=register)
    else:
        return written != data
    sys.stderr.write(render_full(report, data))
    return None


def _told(target: Target, fixed: Fixed, would: str) -> str:
    name, number = safe(target.shown), len(fixed.changes)
    if not number:
        return f"{would}format {name}\n" if would else f"formatted {name}\n"
    verb = f"{would}fix" if would else "fixed"
    things = "1 thing" if number == 1 else f"{number:,} things"
    return f"{verb} {things} in {name}\n{render_changes(fixed.changes)}"
