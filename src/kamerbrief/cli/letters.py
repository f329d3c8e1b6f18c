"""
The letters of a run in their folder, with those of the runs before it.
"""

# pathlib drops the "./" that the user wrote, and in Python 3.11 raises for names that are too long.
# ruff: noqa: PTH113

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from hashlib import file_digest, sha256
from pathlib import Path

from kamerbrief.batch.drafting import Annotating
from kamerbrief.batch.state import State
from kamerbrief.batch.values import Drafted, Entry, Record
from kamerbrief.cli.overwriting import OverwriteError, Written
from kamerbrief.cli.paths import Target
from kamerbrief.cli.sources import Names, Wanted
from kamerbrief.errors import SourceError
from kamerbrief.rendering.tallies import Tally
from kamerbrief.writing import Replacement

__all__ = ["Earlier", "Letters", "Underway"]


class Underway:
    """
    The sources that are worked on, in their order.
    """

    def __init__(self) -> None:
        self._sources: deque[Wanted] = deque()

    def targets(self, sources: Iterator[Wanted]) -> Iterator[Target]:
        """
        What to read for each of *sources*, which is under way from then on.
        """
        for each in sources:
            self._sources.append(each)
            yield each.target

    def last(self) -> Wanted:
        """
        The source that was taken last.
        """
        return self._sources[-1]

    def finish(self) -> Wanted:
        """
        The source that was taken first, and is under way no longer.
        """
        return self._sources.popleft()


class Earlier:
    """
    What the runs before this one have done, by their *state*.

    As the memory of a batch it is asked for each source when that is taken.  What is done is not
    kept there when it is made but when its letter is in place, with `add`.
    """

    def __init__(self, state: State, work: Annotating, names: Names, underway: Underway) -> None:
        self._state = state
        self._basis = work.basis()
        self._names = names
        self._underway = underway

    def known(self, entry: Entry) -> Record | None:
        """
        The record of *entry*, the source that was taken last, if its letter is there.
        """
        record = self._state.known(entry)
        if not isinstance(record, Drafted) or record.basis != self._basis:
            return None
        path = self._names.path(self._underway.last())
        there = _name(path) == record.path and os.path.isfile(path)
        return record if there else None

    def keep(self, record: Record) -> None:
        """
        Nothing yet: the letter is not in place.
        """

    def add(self, path: str, record: Record, data: bytes, tally: Tally) -> None:
        """
        Keep *record*, whose letter is now at *path* and has the bytes *data*.

        Raises:
            SourceError: the state cannot be written.
        """
        self._state.keep(
            Drafted(
                file=record.file,
                report=record.report,
                stamp=record.stamp,
                path=_name(path),
                sha256=sha256(data).hexdigest(),
                basis=self._basis,
                tally=tally,
            )
        )

    def made(self, file: str, digest: str) -> bool:
        """
        Whether the letter with that *digest* is the one that was made of *file*.
        """
        record = self._state.recalled(file)
        return isinstance(record, Drafted) and record.sha256 == digest


class Letters:
    """
    The letters of a run, which go where *names* say.

    One that is there already is replaced where *earlier* runs have made it and nobody has changed
    it since, or where any letter *replaces* what is there; but never the *state*.
    """

    def __init__(
        self, names: Names, *, replaces: bool, earlier: Earlier | None, state: Written
    ) -> None:
        self._names = names
        self._replaces = replaces
        self._state = state
        self._earlier = earlier

    def path(self, source: Wanted) -> str:
        """
        The file for the letter of *source*.
        """
        return self._names.path(source)

    def put(self, source: Wanted, file: str, data: bytes) -> str:
        """
        Write the letter of *source*, which is called *file*; its path.

        Raises:
            SourceError: it cannot be written, or something else is there.
        """
        path = self.path(source)
        if os.path.lexists(path):
            there = _digest(path)
            # A run that was killed may have written it, and not have said so.
            if self._earlier is not None and there == sha256(data).hexdigest():
                return path
            self._refuse(path, file, there)
        _write(path, data)
        return path

    def keep(self, path: str, record: Record, data: bytes, tally: Tally) -> None:
        """
        Let the next run know that the letter at *path* is done.

        Raises:
            SourceError: the state cannot be written.
        """
        if self._earlier is not None:
            self._earlier.add(path, record, data, tally)

    def _refuse(self, path: str, file: str, there: str | None) -> None:
        own = self._earlier is not None and there is not None and self._earlier.made(file, there)
        if not (self._replaces or own):
            raise SourceError(
                "XML005", f"{path!r} is there already, expected --force to replace it"
            )
        try:
            self._names.refuse_source(path)
            self._state.refuse(path, "the state of this run")
        except OverwriteError as error:
            raise SourceError("XML005", str(error)) from error


def _write(path: str, data: bytes) -> None:
    folder = Path(path).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"the directory {str(folder)!r} cannot be made: {error.strerror}"
        raise SourceError("XML005", reason) from error
    with Replacement(path) as file:
        file.write(data)


def _digest(path: str) -> str | None:
    """
    The hash of the file at *path*, or None if it is none that can be read.
    """
    # Whoever opens a pipe waits.
    if not os.path.isfile(path):
        return None
    try:
        with Path(path).open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _name(path: str) -> str:
    return os.path.normpath(path)
