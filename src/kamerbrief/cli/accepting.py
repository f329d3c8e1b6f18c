"""
Findings that are accepted: a baseline that is read, or one that is written.
"""

from __future__ import annotations

import argparse
import sys

from kamerbrief.baseline import Baseline, folder_of, load
from kamerbrief.configuration import Configuration
from kamerbrief.diagnostics import Report
from kamerbrief.rendering.safe import safe

__all__ = ["Accepting", "add_baseline"]


def add_baseline(parser: argparse.ArgumentParser) -> None:
    """
    The options ``--baseline`` and ``--write-baseline``.
    """
    group = parser.add_argument_group("old collections")
    modes = group.add_mutually_exclusive_group()
    modes.add_argument(
        "--baseline", metavar="FILE", help="leave out the findings that this file accepts"
    )
    modes.add_argument(
        "--write-baseline",
        metavar="FILE",
        help="accept all findings of rules as they are now, and write them to this file",
    )


class Accepting:
    """
    What a run does with findings that are accepted, and says of them at its end.

    Raises:
        BaselineError: the baseline cannot be read.
    """

    def __init__(self, options: argparse.Namespace, settings: Configuration) -> None:
        self._written: str | None = options.write_baseline
        self._read: str | None = None
        self._left_out = 0
        # A baseline that is read is not asked while another is written.
        if self._written is not None:
            self._baseline = Baseline(folder_of(self._written))
            return
        self._read = options.baseline or (None if options.isolated else settings.baseline)
        self._baseline = Baseline("") if self._read is None else load(self._read)

    @property
    def read(self) -> str | None:
        """
        The file of the baseline that is read, or None.
        """
        return self._read

    def rest(self, report: Report) -> Report:
        """
        What of *report* is not accepted.
        """
        use = self._baseline.without if self._written is None else self._baseline.add
        rest = use(report)
        self._left_out += len(report.diagnostics) - len(rest.diagnostics)
        return rest

    def end(self) -> None:
        """
        Write the baseline, if one is to be written, and say what is accepted.

        Raises:
            SourceError: it cannot be written.
        """
        number = "1 finding is" if self._left_out == 1 else f"{self._left_out:,} findings are"
        if self._written is not None:
            self._baseline.write(self._written)
            print(f"kamerbrief: {number} now in {safe(self._written)}", file=sys.stderr)
        elif self._left_out:
            print(f"kamerbrief: {number} accepted by {safe(self._read or '')}", file=sys.stderr)
