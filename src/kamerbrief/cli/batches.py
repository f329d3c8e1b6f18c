"""
Many files: how many at once, where their names come from, and what becomes of each.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path

import attrs

from kamerbrief.cli.paths import STANDARD_INPUT, Target
from kamerbrief.cli.reading import checked
from kamerbrief.configuration import Configuration
from kamerbrief.diagnostics import Report
from kamerbrief.errors import SourceError
from kamerbrief.register.register import Register

__all__ = ["Checked", "add_batch", "all_checked", "listed"]

_BLOCK = 64 * 1024
_LONGEST = 1024 * 1024


@attrs.frozen(kw_only=True)
class Checked:
    """
    What became of one target: its report, and its bytes where these may be shown.

    Attributes:
        unread: whether nothing of it could be looked at.
    """

    report: Report
    data: bytes
    unread: bool


def add_batch(parser: argparse.ArgumentParser) -> None:
    """
    The options ``--jobs``, ``--files-from`` and ``--resume``.
    """
    group = parser.add_argument_group("many files")
    group.add_argument(
        "--jobs",
        type=_jobs,
        metavar="N",
        help="check in N processes, or in one for each processor with auto; one that dies is "
        "replaced (default: no process but this one)",
    )
    group.add_argument(
        "--files-from",
        metavar="FILE",
        help="take what stands in FILE as PATH too, a line each or with NUL between; - is standard "
        "input",
    )
    group.add_argument(
        "--resume",
        metavar="STATE",
        help="keep in the file STATE what is done, and do what is in it already not again; it is "
        "made if it is not there",
    )


def _jobs(text: str) -> int | None:
    if text == "auto":
        return 0
    if not (text.isascii() and text.isdigit() and len(text) < 4 and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes, expected 1 or more")
    return int(text)


def listed(name: str | None) -> Iterator[str]:
    """
    The names in the file *name*, which is read as they are asked for.

    Raises:
        SourceError: it cannot be read, or has a name that is far too long.
    """
    if name is None:
        return
    try:
        if name == STANDARD_INPUT:
            yield from _names(iter(lambda: os.read(sys.stdin.fileno(), _BLOCK), b""))
            return
        with Path(name).open("rb") as file:
            yield from _names(iter(lambda: file.read(_BLOCK), b""))
    except (OSError, ValueError) as error:
        if isinstance(error, SourceError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError("XML001", f"the list {name!r} cannot be read: {reason}") from error


def _names(blocks: Iterable[bytes]) -> Iterator[str]:
    rest = b""
    separator = b""
    for block in blocks:
        # A NUL is in no name: where one is seen, it is what stands between them.
        separator = separator or (b"\0" if b"\0" in block else b"\n" if b"\n" in block else b"")
        *names, rest = (rest + block).split(separator) if separator else [rest + block]
        if len(rest) > _LONGEST:
            raise SourceError("XML001", f"the list has a name of more than {_LONGEST:,} bytes")
        yield from filter(None, map(_decoded, names))
    if rest:
        yield _decoded(rest)


def _decoded(name: bytes) -> str:
    return name.removesuffix(b"\r").decode("utf-8", "surrogateescape")


def all_checked(
    targets: Iterable[Target],
    options: argparse.Namespace,
    settings: Configuration,
    register: Register | None,
) -> Iterator[Checked]:
    """
    What is wrong in each of *targets*, in their order, whoever looks at it.
    """
    if options.jobs is None and options.resume is None:
        for target in targets:
            data, report = checked(target, options.max_bytes, settings.selection, register)
            yield Checked(report=report, data=data or b"", unread=data is None)
        return
    # Who checks one letter does not pay for these imports.
    from kamerbrief.batch.many import records_of  # noqa: PLC0415
    from kamerbrief.batch.state import State  # noqa: PLC0415
    from kamerbrief.batch.values import Entry, Limits  # noqa: PLC0415
    from kamerbrief.batch.works import Checking  # noqa: PLC0415

    work = Checking(
        selection=settings.selection,
        register=settings.register,
        max_bytes=options.max_bytes,
        keeps_data=True,
    )

    def entry(target: Target) -> Entry:
        # The worker has no standard input of ours.
        if target.failure is not None or target.name != STANDARD_INPUT:
            return Entry(file=target.shown, failure=target.failure)
        try:
            return Entry(file=target.shown, data=target.read(options.max_bytes))
        except SourceError as error:
            return Entry(file=target.shown, failure=error)

    entries = map(entry, targets)
    limits = Limits(max_bytes=options.max_bytes)
    jobs = 1 if options.jobs is None else options.jobs or None
    with nullcontext() if options.resume is None else State(options.resume, work) as state:
        records = records_of(entries, work, None, jobs=jobs, limits=limits, memory=state)
        for record in records:
            yield Checked(
                report=record.report, data=record.data or b"", unread=record.stamp is None
            )
