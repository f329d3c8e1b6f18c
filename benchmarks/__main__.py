"""
The command: `python -m benchmarks` with `codec`, `citations`, `strategies`, `motions FOLDER` or
`annotate FOLDER`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import kamerbrief
from benchmarks.report import (
    shown,
    shown_annotation,
    shown_citations,
    shown_motions,
    shown_strategies,
)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure the library, as ratios within one run.",
    )
    parser.add_argument(
        "what",
        choices=["codec", "citations", "strategies", "motions", "annotate"],
        help="what to measure: reading, writing and checking; finding citations; making letters "
        "for tests; whether the "
        "titles and the signatures of official motions agree; or how well letters are annotated",
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
    options = parser.parse_intermixed_args()
    if options.lines is not None and not options.lines.is_file():
        parser.error(f"{options.lines} is not a file")
    if (options.folder is not None) != (options.what in {"motions", "annotate"}):
        parser.error("motions and annotate need a FOLDER, and nothing else takes one")
    if options.folder is not None and not options.folder.is_dir():
        parser.error(f"{options.folder} is not a folder")
    # Each benchmark imports what it measures, which the other one need not have.
    if options.what == "codec":
        from benchmarks import codec

        figures = codec.measured(quick=options.quick)
        table = shown(figures)
    elif options.what == "strategies":
        from benchmarks import strategies

        figures = strategies.measured(quick=options.quick)
        table = shown_strategies(figures)
    elif options.what == "motions":
        from benchmarks import motions

        figures = motions.measured(options.folder)
        table = shown_motions(figures)
    elif options.what == "annotate":
        from benchmarks import annotation

        try:
            figures = annotation.measured(options.folder, quick=options.quick)
        except (ValueError, kamerbrief.KamerbriefError) as error:
            parser.error(str(error))
        table = shown_annotation(figures, verbose=options.verbose)
    else:
        from benchmarks import citations

        figures = citations.measured(quick=options.quick, lines=options.lines)
        table = shown_citations(figures, verbose=options.verbose)
    print(json.dumps(figures, indent=2) if options.json else table)


if __name__ == "__main__":
    main()
