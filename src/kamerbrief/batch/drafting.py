"""
First letters from many sources.
"""

from __future__ import annotations

import attrs

from kamerbrief.annotating.drafting import draft
from kamerbrief.batch.values import Entry, Record
from kamerbrief.batch.versions import digest, foundations
from kamerbrief.batch.works import bytes_of
from kamerbrief.checking import failure_report
from kamerbrief.diagnostics import Report
from kamerbrief.errors import MissingExtraError, ParseError, SourceError
from kamerbrief.gate.source import MAX_BYTES
from kamerbrief.sources.limits import SourceLimits
from kamerbrief.sources.reading import read_source

__all__ = ["Annotating"]


@attrs.frozen(kw_only=True)
class Annotating:
    """
    `kamerbrief.draft` of what `kamerbrief.read_source` reads.

    Attributes:
        keeps_data: whether a record has the bytes of a source of which no letter can be made.
    """

    max_bytes: int = MAX_BYTES
    keeps_data: bool = False

    def __call__(self, entry: Entry) -> Record:
        """
        The record with a first letter from *entry*.
        """
        data = stamp = None
        try:
            data, stamp = bytes_of(entry, self.max_bytes)
            limits = SourceLimits(max_bytes=self.max_bytes)
            drafted = draft(read_source(data, name=entry.file, limits=limits))
        except (SourceError, ParseError) as error:
            report = failure_report(error, entry.file)
            kept = data if self.keeps_data else None
            return Record(file=entry.file, report=report, stamp=stamp, data=kept)
        except MissingExtraError as error:
            missing = SourceError("XML001", str(error))
            report = failure_report(missing, entry.file)
            return Record(file=entry.file, report=report, stamp=stamp)
        return Record(file=entry.file, report=Report(file=entry.file), draft=drafted, stamp=stamp)

    @property
    def name(self) -> str:
        """
        What is done.
        """
        return "annotate"

    def facts(self) -> dict[str, str]:
        """
        Nothing: a letter of another version may be replaced, so each record says its own `basis`.
        """
        return {}

    def basis(self) -> str:
        """
        The hash of the versions that make the letters.
        """
        return digest(foundations(None, self.max_bytes))
