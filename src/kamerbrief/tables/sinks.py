"""
Where the rows of one table go.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from kamerbrief.tables.columns import Row

__all__ = ["Sink"]


class Sink(ABC):
    """
    Rows that are written in the order in which they come.
    """

    @abstractmethod
    def add(self, row: Row) -> None:
        """
        Write *row*, now or with those that follow.

        Raises:
            SourceError: it cannot be written.
        """

    @abstractmethod
    def end(self) -> None:
        """
        Write what is left; no row comes after it.

        Raises:
            SourceError: it cannot be written.
        """

    def release(self) -> None:  # noqa: B027 - most hold nothing
        """
        Let go of what is held, whether or not all was written.
        """
