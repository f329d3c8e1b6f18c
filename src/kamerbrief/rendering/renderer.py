"""
What every form of output has in common.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from kamerbrief.diagnostics import Report

__all__ = ["Renderer"]


class Renderer(ABC):
    """
    Reports come in one by one, and text goes out: as early as the format allows.
    """

    @abstractmethod
    def add(self, report: Report, data: bytes) -> str:
        """
        What can be written once *report* on the source *data* is there.
        """

    def end(self) -> str:
        """
        What remains to be written after the last report.
        """
        return ""

    @property
    def remark(self) -> str | None:
        """
        What a person should know of what was written, as one sentence without full stop.
        """
        return None
