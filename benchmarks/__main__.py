"""
The command: `python -m benchmarks codec` or `python -m benchmarks citations`.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.report import shown, shown_citations


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure the library, as ratios within one run.",
    )
    parser.add_argument(
        "what",
        choices=["codec", "citations"],
        help="what to measure: reading, writing and checking; or finding citations",
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
    # Each benchmark imports what it measures, which the other one need not have.
    if options.what == "codec":
        from benchmarks import codec

        figures = codec.measured(quick=options.quick)
        table = shown(figures)
    else:
        from benchmarks import citations

        figures = citations.measured(quick=options.quick, lines=options.lines)
        table = shown_citations(figures, verbose=options.verbose)
    print(json.dumps(figures, indent=2) if options.json else table)


if __name__ == "__main__":
    main()
