"""
Where the reports of a run go: standard output and files, each in its own format.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from types import TracebackType
from typing import Self

import attrs

from kamerbrief.cli.options import style_of
from kamerbrief.cli.streams import complain
from kamerbrief.diagnostics import Report, Severity
from kamerbrief.errors import KamerbriefError
from kamerbrief.register.register import Register
from kamerbrief.rendering.formats import Format, renderer_for
from kamerbrief.rendering.renderer import Renderer
from kamerbrief.rendering.safe import safe
from kamerbrief.rendering.style import COLOURED, PLAIN
from kamerbrief.writing import Replacement

__all__ = ["Output", "Outputs", "OutputsError", "add_outputs", "refuse_double"]


@attrs.frozen
class Output:
    """
    A format, and the file that it goes to, or None for standard output.
    """

    format: Format
    file: str | None = None


class OutputsError(KamerbriefError, ValueError):
    """
    Two outputs cannot go to one place.
    """


def add_outputs(parser: argparse.ArgumentParser) -> None:
    """
    The option ``--output``.
    """
    parser.add_argument(
        "--output",
        "--output-format",
        action="append",
        type=_output,
        metavar="FORMAT[:FILE]",
        help="how findings are shown, and in which file instead of here; may be repeated "
        "(default: full)",
    )


def _output(text: str) -> Output:
    name, separator, file = text.partition(":")
    if name not in list(Format):
        raise argparse.ArgumentTypeError(f"there is no format {name!r}, expected {_names()}")
    if separator and not file:
        raise argparse.ArgumentTypeError(f"{text!r} has no file after the colon")
    return Output(Format(name), file or None)


def _names() -> str:
    *others, last = Format
    return f"{', '.join(others)} or {last}"


class Outputs:
    """
    All outputs of one run.  Files are written as a whole when the run ends, or not at all.

    Raises:
        SourceError: a file cannot be written; also from every method.
    """

    def __init__(
        self,
        wanted: list[Output],
        color: str,
        fail_on: Severity | None,
        register: Register | None = None,
    ) -> None:
        self._opened = ExitStack()
        self._sinks: list[tuple[Renderer, Replacement | None]] = []
        with self._opened:
            for each in wanted:
                style = style_of(color) if each.file is None else PLAIN
                if color == "always":
                    style = COLOURED
                renderer = renderer_for(
                    each.format, style=style, fail_on=fail_on, register=register
                )
                file = None if each.file is None else Replacement(each.file)
                self._sinks.append((renderer, file and self._opened.enter_context(file)))
            # All could be opened: they stay open until the run ends.
            self._opened = self._opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._opened.__exit__(kind, error, traceback)

    def add(self, report: Report, data: bytes) -> None:
        """
        Write what can be written of *report*, so that who reads along need not wait.
        """
        for renderer, file in self._sinks:
            _write(renderer.add(report, data), file)

    def end(self) -> None:
        """
        Write the rest.
        """
        for renderer, file in self._sinks:
            _write(renderer.end(), file)
            if renderer.remark is not None:
                complain(renderer.remark)


def _write(text: str, file: Replacement | None) -> None:
    if not text:
        return
    if file is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        file.write(text.encode("utf-8", "backslashreplace"))


def refuse_double(wanted: list[Output], others: Iterable[str | None]) -> None:
    """
    See to it that outputs and *others*, the files that the run writes too, have a place each.

    Raises:
        OutputsError: two go to one place.
    """
    seen: set[str | None] = set()
    for file in (*(each.file for each in wanted), *(each for each in others if each is not None)):
        place = None if file is None else os.path.realpath(file)
        if place in seen:
            shown = "standard output" if file is None else safe(repr(file))
            raise OutputsError(f"two outputs go to {shown}, expected one")
        seen.add(place)
