"""
Check every letter in a folder, in ten lines.
"""

import sys
from pathlib import Path

import kamerbrief

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
reports = [kamerbrief.check(path) for path in sorted(folder.glob("*.xml"))]
for report in reports:
    for diagnostic in report.diagnostics:
        print(diagnostic)
print(f"{sum(report.ok for report in reports)} of {len(reports)} letters have no error")
sys.exit(not all(report.ok for report in reports))
