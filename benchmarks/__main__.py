"""
The command: `python -m benchmarks codec`.
"""

from __future__ import annotations

import argparse
import json

from benchmarks.codec import measured
from benchmarks.report import shown


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure reading, writing and checking, as ratios within one run.",
    )
    parser.add_argument("what", choices=["codec"], help="what to measure")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--quick", action="store_true", help="one short round and small letters")
    options = parser.parse_args()
    figures = measured(quick=options.quick)
    print(json.dumps(figures, indent=2) if options.json else shown(figures))


if __name__ == "__main__":
    main()
