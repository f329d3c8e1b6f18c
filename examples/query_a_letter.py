"""
Read a letter, and print which motions it appraises, whose they are, and in which words.
"""

from __future__ import annotations

import sys
from pathlib import Path

import kamerbrief

path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("migratie.xml")
letter = kamerbrief.read(path)

for verdict in letter.verdicts:
    motion = letter.motion_of(verdict)
    if motion is None:
        continue
    names = ", ".join(f"{each.name} ({each.party})" for each in motion.submitters)
    print(f"{names}: {verdict.category}")
    for quote in letter.words_of(verdict):
        print(f"  {quote.start}-{quote.end}: {quote.text!r}")

for note in letter.footnotes:
    for citation in letter.citations_of(note):
        publication = citation.publication
        if publication is not None:
            print(f"note {note.marker}: {publication}, {publication.url}")
