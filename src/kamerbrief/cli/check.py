"""
`kamerbrief check`: what is wrong in each letter.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import chain

from kamerbrief.cli.accepting import Accepting, add_baseline
from kamerbrief.cli.batches import add_batch, all_checked, listed
from kamerbrief.cli.options import add_color, add_max_bytes, add_paths
from kamerbrief.cli.outputs import Output, Outputs, add_outputs
from kamerbrief.cli.overwriting import Written
from kamerbrief.cli.paths import Target, found
from kamerbrief.cli.selecting import add_judging, add_selecting, configured, register_of
from kamerbrief.cli.stopping import Stopping
from kamerbrief.cli.streams import complain
from kamerbrief.diagnostics import Severity
from kamerbrief.rendering.formats import Format
from kamerbrief.rendering.total import Total

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Check letters, and say what is wrong in each: whether it is XML that is safe to
read, whether it has the form of the schema, and whether its parts agree.
A file that is broken does not stop the others.
"""
_EPILOG = """\
output formats:
  full     each finding with the line of the source, and what to do about it
  concise  file:line:column: CODE message
  json     one array with an object for each file
  jsonl    the objects alone, a line each
  sarif    a log in SARIF 2.1.0, for GitHub and editors
  junit    a test suite for each file, a case for each finding
  github   annotations, for a log of GitHub Actions
  gitlab   a report on code quality, for GitLab

exit codes:
  0  nothing was found that is as bad as --fail-on
  1  something was
  2  a file or directory could not be read, or nothing was checked

examples:
  kamerbrief check letter.xml
  kamerbrief check letters --output concise
  kamerbrief check letters --output full --output sarif:findings.sarif
  kamerbrief check letters --select REF,CIT --ignore REF003
  kamerbrief check letters --write-baseline baseline.json
  kamerbrief check letters --baseline baseline.json
  kamerbrief check letters --register my-register
  kamerbrief check 'letters/**/2024-*.xml' --fail-on error
  kamerbrief check letters --jobs auto --resume letters.state
  find letters -name '*.xml' -print0 | kamerbrief check --files-from - --jobs 4
  curl -s https://example.org/letter.xml | kamerbrief check -
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    add_paths(parser, "*")
    add_batch(parser)
    add_outputs(parser)
    add_selecting(parser)
    add_judging(parser)
    add_baseline(parser)
    add_max_bytes(parser)
    add_color(parser)


def run(options: argparse.Namespace) -> int:
    """
    Check the files as they are found, so that memory does not grow with their number.
    """
    if not options.paths and options.files_from is None:
        return complain("the following arguments are required: PATH, or --files-from")
    settings = configured(options)
    level = settings.fail_on or Severity.WARNING
    fail_on = None if level == "never" else Severity(level)
    accepting = Accepting(options, settings)
    register = register_of(settings)
    wanted = options.output or [Output(Format.FULL)]
    written = Written([*(each.file for each in wanted), options.write_baseline, options.resume])
    written.refuse(settings.file, "the file with the settings")
    written.refuse(accepting.read, "the baseline")
    total = Total()
    unread = 0
    with Outputs(wanted, options.color, fail_on, register) as outputs:
        with (
            Stopping() if options.jobs is not None or options.resume else nullcontext() as stopping
        ):
            targets = _targets(options, written)
            if stopping is not None:
                targets = stopping.until(targets)
            for each in all_checked(targets, options, settings, register):
                report = accepting.rest(each.report)
                total.add(report)
                unread += each.unread
                outputs.add(report, each.data)
        if stopping is not None and stopping.stopped:
            raise KeyboardInterrupt
        outputs.end()
    if not total.letters:
        return complain("nothing was checked, expected at least one .xml file")
    accepting.end()
    if unread:
        return 2
    return int(fail_on is not None and total.reaches(fail_on))


def _targets(options: argparse.Namespace, written: Written) -> Iterator[Target]:
    for target in found(chain(options.paths, listed(options.files_from))):
        written.refuse(target.name, "checked")
        yield target
