"""
The files in a .zip or .tar archive, one at a time, within limits; nothing is unpacked to disk.
"""

from __future__ import annotations

from kamerbrief.archives.reading import is_archive, members
from kamerbrief.archives.values import ArchiveLimits, Member

__all__ = ["ArchiveLimits", "Member", "is_archive", "members"]
