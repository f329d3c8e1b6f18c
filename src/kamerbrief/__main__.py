"""
``python -m kamerbrief`` is the command ``kamerbrief``.
"""

from __future__ import annotations

import sys

from kamerbrief.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
