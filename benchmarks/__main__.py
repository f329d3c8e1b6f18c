"""
The command: `python -m benchmarks` with `codec`, `citations`, `strategies`, `batch`,
`motions FOLDER` or `annotate FOLDER`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import kamerbrief
from benchmarks import report

Shown = tuple[dict[str, Any], str]


def main() -> None:
    parser = _parser()
    options = parser.parse_intermixed_args()
    if options.lines is not None and not options.lines.is_file():
        parser.error(f"{options.lines} is not a file")
    if (options.folder is not None) != (options.what in {"motions", "annotate"}):
        parser.error("motions and annotate need a FOLDER, and nothing else takes one")
    if options.folder is not None and not options.folder.is_dir():
        parser.error(f"{options.folder} is not a folder")
    try:
        figures, table = _BENCHMARKS[options.what](options)
    except (ValueError, kamerbrief.KamerbriefError) as error:
        parser.error(str(error))
    print(json.dumps(figures, indent=2) if options.json else table)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure the library, as ratios within one run.",
    )
    parser.add_argument(
        "what",
        choices=list(_BENCHMARKS),
        help="what to measure: reading, writing and checking; finding citations; making letters "
        "for tests; checking many files; whether the titles and the signatures of official motions "
        "agree; or how well letters are annotated",
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        metavar="FOLDER",
        help="motions: where the XML files are; annotate: where the gold letters are",
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--quick", action="store_true", help="one short round and small texts")
    parser.add_argument(
        "--lines", type=Path, metavar="FILE", help="citations: other expected identifiers (JSONL)"
    )
    parser.add_argument(
        "--verbose", action="store_true", help="citations, annotate: all that is wrong"
    )
    group = parser.add_argument_group("batch")
    group.add_argument("--files", type=_number, metavar="N", help="how many (default: 10000)")
    group.add_argument(
        "--spread", action="store_true", help="files of many sizes, where the others are as letters"
    )
    group.add_argument(
        "--jobs", type=_number, default=2, metavar="N", help="in so many processes (default: 2)"
    )
    group.add_argument(
        "--rounds", type=_number, metavar="N", help="the least time of so many (default: 3)"
    )
    group.add_argument(
        "--only",
        type=_names,
        metavar="NAME,...",
        help="floor, check, libxml2, xmllint, xmlschema, dask, memory (default: all)",
    )
    return parser


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number, expected 1 or more")
    return int(text)


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(","))


# Each benchmark imports what it measures, which the other ones need not have.


def _codec(options: argparse.Namespace) -> Shown:
    from benchmarks import codec

    figures = codec.measured(quick=options.quick)
    return figures, report.shown(figures)


def _citations(options: argparse.Namespace) -> Shown:
    from benchmarks import citations

    figures = citations.measured(quick=options.quick, lines=options.lines)
    return figures, report.shown_citations(figures, verbose=options.verbose)


def _strategies(options: argparse.Namespace) -> Shown:
    from benchmarks import strategies

    figures = strategies.measured(quick=options.quick)
    return figures, report.shown_strategies(figures)


def _batch(options: argparse.Namespace) -> Shown:
    from benchmarks import batch

    figures = batch.measured(
        files=options.files or (200 if options.quick else 10_000),
        spread=options.spread,
        jobs=options.jobs,
        rounds=options.rounds or (1 if options.quick else 3),
        only=options.only or batch.PARTS,
    )
    return figures, report.shown_batch(figures)


def _motions(options: argparse.Namespace) -> Shown:
    from benchmarks import motions

    figures = motions.measured(options.folder)
    return figures, report.shown_motions(figures)


def _annotate(options: argparse.Namespace) -> Shown:
    from benchmarks import annotation

    figures = annotation.measured(options.folder, quick=options.quick)
    return figures, report.shown_annotation(figures, verbose=options.verbose)


_BENCHMARKS = {
    "codec": _codec,
    "citations": _citations,
    "strategies": _strategies,
    "batch": _batch,
    "motions": _motions,
    "annotate": _annotate,
}


if __name__ == "__main__":
    main()
