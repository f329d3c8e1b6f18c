"""
Whether official motions agree with themselves: what the title says, and who signed.
"""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import Any

from kamerbrief import KamerbriefError, OfficialMotion, read_official_motion

FORMS = {
    "c.s.": lambda found: found.heading.et_al,
    "de leden": lambda found: found.heading.plural is True and not found.heading.et_al,
    "het lid": lambda found: found.heading.plural is False and not found.heading.et_al,
    "neither": lambda found: found.heading.plural is None and not found.heading.et_al,
}


def measured(folder: Path) -> dict[str, Any]:
    """
    What reading every ``.xml`` in *folder* gives: counts by form of the title, versions, what is
    missing, what does not agree, and what could not be read.
    """
    found: dict[str, OfficialMotion] = {}
    refused: dict[str, str] = {}
    began = time.perf_counter()
    for path in sorted(folder.rglob("*.xml")):
        try:
            found[path.stem] = read_official_motion(path)
        except KamerbriefError as error:
            refused[path.stem] = str(error)
    seconds = time.perf_counter() - began
    return {
        "files": len(found) + len(refused),
        "seconds": seconds,
        "forms": {form: _form(found, chosen) for form, chosen in FORMS.items()},
        "versions": dict(Counter(str(each.motion.version) for each in found.values())),
        "replaced": sum(each.replaced is not None for each in found.values()),
        "without": {
            "number": [name for name, each in found.items() if each.motion.number is None],
            "dossier": [name for name, each in found.items() if each.motion.dossier is None],
            "date": [name for name, each in found.items() if each.date is None],
            "signature": [name for name, each in found.items() if not each.signatures],
        },
        "several dossiers": [name for name, each in found.items() if len(each.dossiers) > 1],
        "discrepancies": {
            name: list(each.discrepancies) for name, each in found.items() if each.discrepancies
        },
        "refused": refused,
    }


def _form(found: dict[str, OfficialMotion], chosen: Any) -> dict[str, Any]:
    titled = [each for each in found.values() if chosen(each)]
    return {
        "titles": len(titled),
        "agree": sum(not each.discrepancies for each in titled),
        "signatures": dict(sorted(Counter(len(each.signatures) for each in titled).items())),
    }
