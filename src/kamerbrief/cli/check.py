"""
`kamerbrief check`: what is wrong in each letter.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import Any

from kamerbrief.cli.paths import found
from kamerbrief.cli.reading import add_color, add_max_bytes, checked, style_of
from kamerbrief.diagnostics import Severity
from kamerbrief.rendering.concise import render_concise
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.objects import render_json

__all__ = ["add_to"]

_EPILOG = """\
exit codes:
  0  nothing was found at or above --fail-on
  1  something was found
  2  a file could not be read, or nothing was checked

The format json is one array with an object for each file.
"""


def add_to(subparsers: Any) -> None:
    """
    Add the subcommand to the parser.
    """
    parser: argparse.ArgumentParser = subparsers.add_parser(
        "check",
        help="say what is wrong in each letter",
        description="Check letters: form, references, notes, verdicts without words.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH",
        help="a file, a directory (its *.xml files), a pattern, or - for standard input",
    )  # fmt: skip
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
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """
    Check the files one by one, so that memory does not grow with their number.
    """
    counts: Counter[Severity] = Counter()
    files = faulty = unread = 0
    style = style_of(options.color)
    for name in found(options.paths):
        data, report = checked(name, options.max_bytes)
        if options.output_format == "json":
            sys.stdout.write(("," if files else "[") + "\n" + render_json(report))
        elif options.output_format == "concise":
            sys.stdout.write(render_concise(report))
        else:
            sys.stdout.write(render_full(report, data or b"", style))
        files += 1
        unread += data is None
        faulty += bool(report.diagnostics)
        counts.update(each.severity for each in report.diagnostics)
    if options.output_format == "json":
        sys.stdout.write("\n]\n" if files else "[]\n")
    elif options.output_format == "full" and files:
        print(_total(counts, files, faulty))
    if not files:
        print("kamerbrief: nothing was checked, expected at least one .xml file", file=sys.stderr)
    if unread or not files:
        return 2
    return int(_fails(counts, options.fail_on))


def _total(counts: Counter[Severity], files: int, faulty: int) -> str:
    if not faulty:
        return f"Checked {_number(files, 'letter')}: no findings."
    kinds = ", ".join(_number(counts[each], each) for each in Severity if counts[each])
    total = _number(sum(counts.values()), "finding")
    return f"Checked {_number(files, 'letter')}: {total} ({kinds}) in {faulty} of them."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _fails(counts: Counter[Severity], fail_on: str) -> bool:
    if fail_on == "never":
        return False
    least = Severity(fail_on).rank
    return any(severity.rank >= least for severity in counts)
