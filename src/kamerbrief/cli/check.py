"""
`kamerbrief check`: what is wrong in each letter.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from kamerbrief.batch.cache import prepared
from kamerbrief.batch.state import State
from kamerbrief.batch.values import Record
from kamerbrief.batch.works import Checking
from kamerbrief.cli.accepting import Accepting, add_baseline
from kamerbrief.cli.batches import add_engine, add_resume, recorded, stopping
from kamerbrief.cli.inputs import countable, inputs
from kamerbrief.cli.listing import add_files_from, require_paths
from kamerbrief.cli.options import ARCHIVES, add_color, add_max_bytes, add_paths
from kamerbrief.cli.outputs import Output, Outputs, OutputsError, add_outputs, refuse_double
from kamerbrief.cli.overwriting import Written
from kamerbrief.cli.progress import progress_of
from kamerbrief.cli.selecting import add_judging, add_selecting, configured, register_of
from kamerbrief.cli.streams import complain
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.rendering.formats import Format
from kamerbrief.rendering.statistics import Statistics, render_statistics
from kamerbrief.rendering.total import Total, render_total

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
  kamerbrief check letters.zip --statistics
  curl -s https://example.org/letter.xml | kamerbrief check -
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    add_paths(parser, "*", ARCHIVES)
    add_files_from(parser)
    group = add_engine(parser)
    add_resume(group)
    group.add_argument(
        "--cache",
        metavar="FOLDER",
        help="keep in FOLDER what is found in which bytes, and do not check the same bytes again; "
        "it may be removed at any time",
    )
    group.add_argument(
        "--statistics",
        action="store_true",
        help="print how often each rule finds something and for which ministries, in place of the "
        "findings",
    )
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
    require_paths(options)
    settings = configured(options)
    level = settings.fail_on or Severity.WARNING
    fail_on = None if level == "never" else Severity(level)
    accepting = Accepting(options, settings)
    register = register_of(settings)
    wanted = _outputs(options)
    written = Written([*(each.file for each in wanted), options.write_baseline, options.resume])
    written.refuse(settings.file, "the file with the settings")
    written.refuse(accepting.read, "the baseline")
    work = Checking(
        selection=settings.selection,
        register=None if settings.register is None else str(Path(settings.register).absolute()),
        max_bytes=options.max_bytes,
        keeps_data=bool(wanted),
        cache=None if options.cache is None else prepared(options.cache),
    )
    totals = _Totals()
    refuse_double(wanted, (options.write_baseline, options.resume))
    with Outputs(wanted, options.color, fail_on, register) as outputs:
        with (
            nullcontext() if options.resume is None else State(options.resume, work) as state,
            stopping(options) as stop,
            progress_of(countable(options)) as progress,
        ):
            targets = inputs(options, written, "checked")
            if stop is not None:
                targets = stop.until(targets)
            for record in recorded(targets, work, options, state):
                report = accepting.rest(record.report)
                totals.add(record, report)
                progress.clear()
                outputs.add(report, record.data or b"")
                progress.add(len(report.diagnostics))
        if stop is not None and stop.stopped:
            raise KeyboardInterrupt
        outputs.end()
    if not totals.total.letters:
        return complain("nothing was checked, expected at least one .xml file")
    if options.statistics:
        sys.stdout.write(f"{render_statistics(totals.statistics)}\n{render_total(totals.total)}")
    accepting.end()
    if totals.unread:
        return 2
    return int(fail_on is not None and totals.total.reaches(fail_on))


class _Totals:
    """
    What is known of the letters when they have been shown.
    """

    def __init__(self) -> None:
        self.total = Total()
        self.statistics = Statistics()
        self.unread = 0

    def add(self, record: Record, report: Report) -> None:
        self.total.add(report)
        self.statistics.add(report, record.ministries)
        self.unread += record.stamp is None


def _outputs(options: argparse.Namespace) -> list[Output]:
    """
    Where findings go; nowhere by themselves where statistics take their place.

    Raises:
        OutputsError: both would go to standard output.
    """
    wanted: list[Output] = options.output or []
    if not options.statistics:
        return wanted or [Output(Format.FULL)]
    if any(each.file is None for each in wanted):
        raise OutputsError(
            "findings and statistics go to standard output, expected --output FORMAT:FILE"
        )
    return wanted
