"""
The version of the library, as a literal: reading package metadata takes longer than all else.
"""

from __future__ import annotations

__version__ = "0.1.0"
