"""
The command: `python -m benchmarks` with `codec`, `citations` or `motions FOLDER`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.report import shown, shown_citations, shown_motions


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure the library, as ratios within one run.",
    )
    parser.add_argument(
        "what",
        choices=["codec", "citations", "motions"],
        help="what to measure: reading, writing and checking; finding citations; or whether the "
        "titles and the signatures of official motions agree",
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help="motions: where the XML files are"
    )
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--quick", action="store_true", help="one short round and small texts")
    parser.add_argument(
        "--lines", type=Path, metavar="FILE", help="citations: other expected identifiers (JSONL)"
    )
    parser.add_argument("--verbose", action="store_true", help="citations: all that is wrong")
    options = parser.parse_args()
    if options.lines is not None and not options.lines.is_file():
        parser.error(f"{options.lines} is not a file")
    if (options.folder is not None) != (options.what == "motions"):
        parser.error("motions needs a FOLDER, and nothing else takes one")
    if options.folder is not None and not options.folder.is_dir():
        parser.error(f"{options.folder} is not a folder")
    # Each benchmark imports what it measures, which the other one need not have.
    if options.what == "codec":
        from benchmarks import codec

        figures = codec.measured(quick=options.quick)
        table = shown(figures)
    elif options.what == "motions":
        from benchmarks import motions

        figures = motions.measured(options.folder)
        table = shown_motions(figures)
    else:
        from benchmarks import citations

        figures = citations.measured(quick=options.quick, lines=options.lines)
        table = shown_citations(figures, verbose=options.verbose)
    print(json.dumps(figures, indent=2) if options.json else table)


if __name__ == "__main__":
    main()
