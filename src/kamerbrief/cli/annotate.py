"""
`kamerbrief annotate`: first annotated letters from other formats.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import nullcontext
from pathlib import Path

from kamerbrief.batch.drafting import Annotating
from kamerbrief.batch.state import State
from kamerbrief.batch.values import Drafted, Record
from kamerbrief.checking import check_bytes, failure_report
from kamerbrief.cli.batches import add_engine, add_resume, recorded, stopping
from kamerbrief.cli.inputs import opens
from kamerbrief.cli.letters import Earlier, Letters, Underway
from kamerbrief.cli.listing import InputError, add_files_from, require_paths
from kamerbrief.cli.options import add_max_bytes
from kamerbrief.cli.overwriting import Written
from kamerbrief.cli.paths import STANDARD_INPUT
from kamerbrief.cli.progress import progress_of
from kamerbrief.cli.sources import SUFFIXES, Names, Wanted, wanted
from kamerbrief.cli.streams import complain, write_bytes
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.drafts import Draft
from kamerbrief.errors import SourceError
from kamerbrief.gate.source import read_bytes
from kamerbrief.rendering.concise import render_concise
from kamerbrief.rendering.drafts import draft_lines
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.tallies import DraftStatistics, Tally, render_draft_statistics, tally_of
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
  kamerbrief annotate letters -o drafts --jobs auto --resume letters.state
  kamerbrief annotate letters -o drafts --statistics
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
    group = add_engine(parser)
    add_resume(group, "what is in it already and has its letter in FOLDER")
    group.add_argument(
        "--statistics",
        action="store_true",
        help="print on standard output how much was found in all letters, in place of what was "
        "found in each; needs -o",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="FOLDER",
        help="write each letter there, as NAME.xml (letter.xml for standard input); without it, "
        "the only letter goes to standard output",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="replace letters that are in FOLDER already; those that STATE knows need it only if "
        "somebody changed them",
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
    _require_folder(options, sources)
    names = Names(sources, options.output)
    kept = Written([options.resume])
    for each in sources:
        kept.refuse(each.target.name, "a source")
    work = Annotating(max_bytes=options.max_bytes, keeps_data=True)
    underway = Underway()
    with (
        nullcontext() if options.resume is None else State(options.resume, work) as state,
        stopping(options) as stop,
        progress_of(
            (None if opens(each.target) else each for each in sources), "doubts"
        ) as progress,
    ):
        earlier = None if state is None else Earlier(state, work, names, underway)
        letters = Letters(
            names, replaces=options.force, earlier=earlier, state=Written([options.resume])
        )
        finishing = _Finishing(options, letters)
        every = names.all(options.max_bytes)
        if stop is not None:
            every = stop.until(every)
        # Records come in the order of their sources.
        for record in recorded(underway.targets(every), work, options, earlier):
            progress.clear()
            progress.add(finishing.finish(underway.finish(), record))
    if stop is not None and stop.stopped:
        raise KeyboardInterrupt
    if not finishing.statistics.sources:
        ends = ", ".join(SUFFIXES)
        return complain(
            f"there is nothing to annotate, expected at least one file that ends in {ends}"
        )
    if options.statistics:
        sys.stdout.write(render_draft_statistics(finishing.statistics))
    return finishing.code


def _require_folder(options: argparse.Namespace, sources: list[Wanted]) -> None:
    """
    See to it that there is a folder where one is needed.

    Raises:
        InputError: there is none, or it is a file.
    """
    if options.output is None:
        if len(sources) > 1 or any(opens(each.target) for each in sources):
            raise InputError("these are several files, expected -o FOLDER for their letters")
        if options.resume is not None:
            raise InputError("--resume is for letters in a folder, expected -o FOLDER for them")
        if options.statistics:
            raise InputError(
                "the letter and the statistics go to standard output, expected -o FOLDER for the "
                "letter"
            )
    elif options.resume is not None and any(each.target.name == STANDARD_INPUT for each in sources):
        raise InputError("--resume goes by the names of files, and standard input has none")
    elif options.output.lower().endswith(".xml") and not Path(options.output).is_dir():
        raise InputError(
            f"-o takes a folder for the letters, not the file {options.output!r}; "
            "without it, one letter goes to standard output"
        )


class _Finishing:
    """
    What is done with a record: its letter is written and checked, and said what is in it.

    Attributes:
        code: the exit code, as far as it is known.
        statistics: how much was found so far.
    """

    def __init__(self, options: argparse.Namespace, letters: Letters) -> None:
        self.code = 0
        self.statistics = DraftStatistics()
        self._options = options
        self._letters = letters

    def finish(self, source: Wanted, record: Record) -> int:
        """
        Finish the *record* of *source*; how many doubts there are.
        """
        if isinstance(record, Drafted):
            self._check_again(self._letters.path(source))
            tally = record.tally
        elif record.draft is not None:
            tally = tally_of(record.draft)
            if not self._write(source, record, record.draft, tally):
                return 0
        else:
            self._fail(record.report, record.data or b"")
            return 0
        self.statistics.add(tally)
        return tally.doubts

    def _write(self, source: Wanted, record: Record, draft: Draft, tally: Tally) -> bool:
        data = to_xml(draft.letter)
        path = "<stdout>"
        if self._options.output is None:
            write_bytes(data)
        else:
            try:
                path = self._letters.put(source, record.file, data)
            except SourceError as error:
                self._fail(failure_report(error, record.file), b"")
                return False
            self._letters.keep(path, record, data, tally)
        if not (self._options.quiet or self._options.statistics):
            for line in draft_lines(record.file, draft):
                print(line, file=sys.stderr)
        if self._options.check:
            self._check(data, path)
        return True

    def _check_again(self, path: str) -> None:
        """
        Check the letter of an earlier run, for the exit code of a run that did all of it.
        """
        if not self._options.check:
            return
        try:
            self._check(read_bytes(path), path)
        except SourceError as error:
            sys.stderr.write(render_concise(failure_report(error, path)))
            self.code = 2

    def _check(self, data: bytes, path: str) -> None:
        report = check_bytes(data, path)
        sys.stderr.write(render_concise(report))
        if any(each.severity.rank >= Severity.WARNING.rank for each in report.diagnostics):
            self.code = max(self.code, 1)

    def _fail(self, report: Report, data: bytes) -> None:
        sys.stderr.write(render_full(report, data))
        self.statistics.fail(report)
        self.code = 2
