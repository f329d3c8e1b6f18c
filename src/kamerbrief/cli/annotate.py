"""
`kamerbrief annotate`: first annotated letters from other formats.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from kamerbrief.batch.drafting import Annotating
from kamerbrief.batch.values import Record
from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.batches import add_engine, is_engine, recorded
from kamerbrief.cli.inputs import opens
from kamerbrief.cli.listing import add_files_from, require_paths
from kamerbrief.cli.options import add_max_bytes
from kamerbrief.cli.overwriting import OverwriteError
from kamerbrief.cli.paths import Target
from kamerbrief.cli.progress import progress_of
from kamerbrief.cli.sources import SUFFIXES, Names, Wanted, wanted
from kamerbrief.cli.stopping import Stopping
from kamerbrief.cli.streams import complain, write_bytes
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.drafts import Draft
from kamerbrief.errors import SourceError
from kamerbrief.rendering.concise import render_concise
from kamerbrief.rendering.drafts import draft_lines
from kamerbrief.rendering.full import render_full
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
  kamerbrief annotate letters.zip -o drafts --jobs auto
  find letters -name '*.pdf' -print0 | kamerbrief annotate --files-from - -o drafts
  kamerbrief annotate - <letter.txt
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """
    Say what the subcommand takes.
    """
    parser.description = _DESCRIPTION
    parser.epilog = _EPILOG
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="FILE",
        help="a file; a directory, for the .txt, .docx, .pdf, .xml and .html files in it and "
        "below; a pattern; a .zip, .tar, .tar.gz, .tar.bz2 or .tar.xz archive, for such files in "
        "it; or - for standard input",
    )
    add_files_from(parser)
    add_engine(parser)
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
    Annotate the sources; one that cannot be read does not stop the others.
    """
    require_paths(options)
    sources = list(wanted(options))
    if options.output is None and (len(sources) > 1 or any(opens(each.target) for each in sources)):
        return complain("these are several files, expected -o FOLDER for their letters")
    if options.output is not None and _is_letter(options.output):
        return complain(
            f"-o takes a folder for the letters, not the file {options.output!r}; "
            "without it, one letter goes to standard output"
        )
    names = Names(sources, options.output)
    work = Annotating(max_bytes=options.max_bytes, keeps_data=True)
    waiting: deque[Wanted] = deque()
    codes: set[int] = set()
    with (
        Stopping() if is_engine(options) else nullcontext() as stopping,
        progress_of(
            (None if opens(each.target) else each for each in sources), "doubts"
        ) as progress,
    ):
        every = names.all(options.max_bytes)
        if stopping is not None:
            every = stopping.until(every)
        # Records come in the order of their sources.
        for record in recorded(_targets(every, waiting), work, options):
            progress.clear()
            codes.add(_finish(waiting.popleft(), record, names, options))
            progress.add(0 if record.draft is None else len(record.draft.report.doubts))
    if stopping is not None and stopping.stopped:
        raise KeyboardInterrupt
    if not codes:
        ends = ", ".join(SUFFIXES)
        return complain(
            f"there is nothing to annotate, expected at least one file that ends in {ends}"
        )
    return max(codes)


def _is_letter(output: str) -> bool:
    return output.lower().endswith(".xml") and not Path(output).is_dir()


def _targets(sources: Iterator[Wanted], waiting: deque[Wanted]) -> Iterator[Target]:
    for each in sources:
        waiting.append(each)
        yield each.target


def _finish(source: Wanted, record: Record, names: Names, options: argparse.Namespace) -> int:
    """
    Write the letter, say what was found in it, and check it; the exit code.
    """
    if record.draft is None:
        sys.stderr.write(render_full(record.report, record.data or b""))
        return 2
    written = to_xml(record.draft.letter)
    shown = "<stdout>"
    if options.output is None:
        write_bytes(written)
    else:
        shown = names.path(source)
        try:
            _put(written, shown, names, options)
        except SourceError as error:
            sys.stderr.write(render_full(failure_report(error, record.file), b""))
            return 2
        except OverwriteError as error:
            return complain(str(error))
    if not options.quiet:
        _say(record.file, record.draft)
    return _checked(written, shown) if options.check else 0


def _put(data: bytes, path: str, names: Names, options: argparse.Namespace) -> None:
    """
    Write the letter.

    Raises:
        SourceError: it cannot be written, or is there already.
        OverwriteError: a source is there.
    """
    if os.path.lexists(path):
        if not options.force:
            raise SourceError(
                "XML005", f"{path!r} is there already, expected --force to replace it"
            )
        names.refuse_source(path)
    folder = Path(path).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the directory {str(folder)!r} cannot be made: {error.strerror}"
        raise SourceError("XML005", reason) from error
    with Replacement(path) as file:
        file.write(data)


def _say(name: str, drafted: Draft) -> None:
    for line in draft_lines(name, drafted):
        print(line, file=sys.stderr)


def _checked(data: bytes, name: str) -> int:
    report: Report = check_bytes(data, name)
    sys.stderr.write(render_concise(report))
    return int(any(each.severity.rank >= Severity.WARNING.rank for each in report.diagnostics))
