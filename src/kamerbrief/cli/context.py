"""
Arguments for what a text leaves to its reader to know.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable

from kamerbrief import citing
from kamerbrief.errors import CitationError, ModelError
from kamerbrief.vocabularies import House

__all__ = ["add_context"]


def add_context(parser: argparse.ArgumentParser) -> None:
    """
    The options ``--dossier``, ``--session`` and ``--chamber``.
    """
    parser.add_argument(
        "--dossier",
        type=_context("in_dossier"),
        metavar="DOSSIER",
        help='the dossier of numbers without one, such as "36200 VI"',
    )
    parser.add_argument(
        "--session",
        type=_context("session"),
        metavar="YEARS",
        help="the session of citations without one, such as 2022/23",
    )
    parser.add_argument(
        "--chamber",
        choices=[str(house) for house in House],
        help="the chamber of citations without one",
    )


def _context(name: str) -> Callable[[str], str]:
    def checked(text: str) -> str:
        try:
            citing.find("", **{name: text})
        except CitationError as error:
            raise argparse.ArgumentTypeError(f"{text!r}: {error.message}") from error
        except ModelError as error:
            raise argparse.ArgumentTypeError(str(error)) from error
        return text

    return checked
