"""
`kamerbrief check`: what is wrong in each letter.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

import attrs

from kamerbrief.cli.options import add_color, add_max_bytes, add_paths, style_of
from kamerbrief.cli.paths import found
from kamerbrief.cli.reading import checked
from kamerbrief.cli.streams import complain
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.rendering.concise import render_concise
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.json_array import render_json
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

exit codes:
  0  nothing was found that is as bad as --fail-on
  1  something was
  2  a file or directory could not be read, or nothing was checked

examples:
  kamerbrief check letter.xml
  kamerbrief check letters --output-format concise
  kamerbrief check 'letters/**/2024-*.xml' --fail-on error
  curl -s https://example.org/letter.xml | kamerbrief check -
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    add_paths(parser)
    parser.add_argument(
        "--output-format",
        choices=("full", "concise", "json"),
        default="full",
        help="how findings are shown (default: %(default)s)",
    )
    parser.add_argument(
        "--fail-on",
        choices=("error", "warning", "note", "never"),
        default="warning",
        help="the least severity for exit code 1 (default: %(default)s)",
    )
    add_max_bytes(parser)
    add_color(parser)


@attrs.define
class _Run:
    """
    A run over the files one by one, so that memory does not grow with their number.
    """

    options: argparse.Namespace
    total: Total = attrs.field(factory=Total)
    unread: int = 0

    def results(self) -> Iterator[tuple[bytes, Report]]:
        for target in found(self.options.paths):
            data, report = checked(target, self.options.max_bytes)
            self.total.add(report)
            self.unread += data is None
            yield data or b"", report

    def texts(self) -> Iterator[str]:
        match self.options.output_format:
            case "json":
                yield from render_json(report for _, report in self.results())
            case "concise":
                yield from (render_concise(report) for _, report in self.results())
            case _:
                style = style_of(self.options.color)
                yield from (render_full(report, data, style) for data, report in self.results())
                if self.total.letters:
                    yield render_total(self.total)


def run(options: argparse.Namespace) -> int:
    """
    Check the files, and print what is found.
    """
    this = _Run(options)
    sys.stdout.writelines(this.texts())
    if not this.total.letters:
        return complain("nothing was checked, expected at least one .xml file")
    if this.unread:
        return 2
    return int(options.fail_on != "never" and this.total.reaches(Severity(options.fail_on)))
