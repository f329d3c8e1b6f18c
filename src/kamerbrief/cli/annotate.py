"""
`kamerbrief annotate`: first annotated letters from other formats.
"""

# pathlib drops the "./" that the user wrote.
# ruff: noqa: PTH112, PTH118, PTH119, PTH122

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

from kamerbrief.annotating.drafting import draft
from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.options import add_max_bytes
from kamerbrief.cli.overwriting import Written
from kamerbrief.cli.paths import STANDARD_INPUT, Target, found
from kamerbrief.cli.streams import complain, write_bytes
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.drafts import Draft
from kamerbrief.errors import MissingExtraError, ParseError, SourceError
from kamerbrief.rendering.concise import render_concise
from kamerbrief.rendering.drafts import draft_lines
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.safe import safe
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.reading import read_source
from kamerbrief.writing import Replacement
from kamerbrief.xml.codec import to_xml

__all__ = ["add_arguments", "run"]

_DESCRIPTION = """\
Turn letters as they are published or sent into first annotated letters: plain
text, .docx, .pdf, the official XML of a kamerstuk, or its page in HTML.  The words
stay as they are; motions, verdicts, conditions, commitments, notes, citations
and signatories are marked in them.  What was found goes to standard error, with
what a person should look at.
"""
_EPILOG = """\
exit codes:
  0  every source was annotated
  1  with --check: something was found that is a warning or worse
  2  a source could not be read or a letter not written, or there was nothing to do

examples:
  kamerbrief annotate letter.txt >letter.xml
  kamerbrief annotate letter.pdf -o drafts
  kamerbrief annotate letters -o drafts --check
  kamerbrief annotate - <letter.txt
"""
_SUFFIXES = (".docx", ".htm", ".html", ".pdf", ".txt", ".xml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="FILE",
        help="a file; a directory, for the .txt, .docx, .pdf, .xml and .html files in it and "
        "below; a pattern; or - for standard input",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FOLDER",
        help="write each letter there, as NAME.xml (letter.xml for standard input); without it, "
        "the only letter goes to standard output",
    )
    parser.add_argument(
        "--force", action="store_true", help="replace letters that are in FOLDER already"
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="check each letter at once, with all rules and without the settings of a project",
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing of what was found")
    add_max_bytes(parser)


def run(options: argparse.Namespace) -> int:
    """
    Annotate the sources one by one; one that cannot be read does not stop the others.
    """
    targets = list(_targets(options.paths))
    if not targets:
        return complain(
            "there is nothing to annotate, expected at least one file that ends in "
            + ", ".join(_SUFFIXES)
        )
    if options.output is None and len(targets) > 1:
        return complain("these are several files, expected -o FOLDER for their letters")
    sources: dict[str, str] = {}
    for each in targets:
        shown = each.target.shown
        if each.stem in sources:
            both = f"{safe(sources[each.stem])} and {safe(shown)}"
            return complain(
                f"{both} would both become {safe(each.stem)}.xml, expected different names"
            )
        sources[each.stem] = shown
    if options.output is not None:
        written = Written(_path(each, options) for each in targets)
        for each in targets:
            written.refuse(each.target.name, "a source")
    codes = [_annotate(each, options) for each in targets]
    return max(codes)


@attrs.frozen(kw_only=True)
class _Wanted:
    """
    A source, and the name of its letter, with the folders below the one that was named.
    """

    target: Target
    stem: str


def _targets(paths: list[str]) -> Iterator[_Wanted]:
    for path in paths:
        below = os.path.isdir(path)
        for target in found([path], suffixes=_SUFFIXES):
            name = os.path.relpath(target.name, path) if below else os.path.basename(target.name)
            stem = "letter" if target.name == STANDARD_INPUT else os.path.splitext(name)[0]
            yield _Wanted(target=target, stem=stem)


def _annotate(wanted: _Wanted, options: argparse.Namespace) -> int:
    target = wanted.target
    data = b""
    try:
        data = target.read(options.max_bytes)
        limits = SourceLimits(max_bytes=options.max_bytes)
        drafted = draft(read_source(data, name=target.shown, limits=limits))
        written = to_xml(drafted.letter)
        shown = _put(written, wanted, options)
    except MissingExtraError as error:
        return complain(f"{safe(target.shown)}: {safe(str(error))}")
    except (SourceError, ParseError) as error:
        sys.stderr.write(render_full(failure_report(error, target.shown), data))
        return 2
    if not options.quiet:
        _say(target.shown, drafted)
    return _checked(written, shown) if options.check else 0


def _path(wanted: _Wanted, options: argparse.Namespace) -> str:
    return os.path.join(options.output, f"{wanted.stem}.xml")


def _put(data: bytes, wanted: _Wanted, options: argparse.Namespace) -> str:
    """
    Write the letter, and say under which name to speak of it.

    Raises:
        SourceError: it cannot be written, or is there already.
    """
    if options.output is None:
        write_bytes(data)
        return "<stdout>"
    path = _path(wanted, options)
    if os.path.lexists(path) and not options.force:
        raise SourceError("XML005", f"{path!r} is there already, expected --force to replace it")
    folder = Path(path).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the directory {str(folder)!r} cannot be made: {error.strerror}"
        raise SourceError("XML005", reason) from error
    with Replacement(path) as file:
        file.write(data)
    return path


def _say(name: str, drafted: Draft) -> None:
    for line in draft_lines(name, drafted):
        print(line, file=sys.stderr)


def _checked(data: bytes, name: str) -> int:
    report: Report = check_bytes(data, name)
    sys.stderr.write(render_concise(report))
    return int(any(each.severity.rank >= Severity.WARNING.rank for each in report.diagnostics))
