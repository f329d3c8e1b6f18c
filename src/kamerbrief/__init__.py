"""
An XML schema, typed objects and a validator for letters in which Dutch ministers answer motions.

The names below are loaded when they are first used, so that ``import kamerbrief`` costs next to
nothing.  Blocks and inlines are in `kamerbrief.model.blocks` and `kamerbrief.model.inlines`, the
codes in `kamerbrief.vocabularies`, and what letters cite in `kamerbrief.publications`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kamerbrief._version import __version__

if TYPE_CHECKING:
    from kamerbrief.annotating.drafting import annotate, draft
    from kamerbrief.checking import check
    from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
    from kamerbrief.drafts import AnnotationReport, Doubt, Draft, Evidence
    from kamerbrief.errors import (
        InvalidLetterError,
        KamerbriefError,
        MissingExtraError,
        ModelError,
        ParseError,
        SourceError,
    )
    from kamerbrief.fixing.engine import fix
    from kamerbrief.fixing.values import Change, Fixed
    from kamerbrief.model.blocks import Footnote
    from kamerbrief.model.facts import Motion, Signatory, Verdict
    from kamerbrief.model.inlines import Citation
    from kamerbrief.model.letter import Letter
    from kamerbrief.selection import Selection
    from kamerbrief.sources.limits import SourceLimits
    from kamerbrief.sources.motions import OfficialMotion, read_official_motion
    from kamerbrief.sources.reading import read_source
    from kamerbrief.sources.values import Mark, MarkKind, Source, SourceFormat, SourceMetadata
    from kamerbrief.validation.context import Context
    from kamerbrief.validation.engine import Finding, rule
    from kamerbrief.validation.rules import validate
    from kamerbrief.xml.codec import from_xml, read, to_xml, write

__all__ = [
    "AnnotationReport",
    "Change",
    "Citation",
    "Context",
    "Diagnostic",
    "Doubt",
    "Draft",
    "Evidence",
    "Finding",
    "Fixed",
    "Footnote",
    "InvalidLetterError",
    "KamerbriefError",
    "Letter",
    "Location",
    "Mark",
    "MarkKind",
    "MissingExtraError",
    "ModelError",
    "Motion",
    "OfficialMotion",
    "ParseError",
    "Report",
    "Selection",
    "Severity",
    "Signatory",
    "Source",
    "SourceError",
    "SourceFormat",
    "SourceLimits",
    "SourceMetadata",
    "Verdict",
    "__version__",
    "annotate",
    "check",
    "draft",
    "fix",
    "from_xml",
    "read",
    "read_official_motion",
    "read_source",
    "rule",
    "to_xml",
    "validate",
    "write",
]

_HOMES = {
    "AnnotationReport": "kamerbrief.drafts",
    "Doubt": "kamerbrief.drafts",
    "Draft": "kamerbrief.drafts",
    "Evidence": "kamerbrief.drafts",
    "annotate": "kamerbrief.annotating.drafting",
    "draft": "kamerbrief.annotating.drafting",
    "Change": "kamerbrief.fixing.values",
    "Citation": "kamerbrief.model.inlines",
    "Context": "kamerbrief.validation.context",
    "Diagnostic": "kamerbrief.diagnostics",
    "Finding": "kamerbrief.validation.engine",
    "Fixed": "kamerbrief.fixing.values",
    "Footnote": "kamerbrief.model.blocks",
    "InvalidLetterError": "kamerbrief.errors",
    "KamerbriefError": "kamerbrief.errors",
    "Letter": "kamerbrief.model.letter",
    "Location": "kamerbrief.diagnostics",
    "Mark": "kamerbrief.sources.values",
    "MarkKind": "kamerbrief.sources.values",
    "MissingExtraError": "kamerbrief.errors",
    "ModelError": "kamerbrief.errors",
    "Motion": "kamerbrief.model.facts",
    "OfficialMotion": "kamerbrief.sources.motions",
    "ParseError": "kamerbrief.errors",
    "Report": "kamerbrief.diagnostics",
    "Selection": "kamerbrief.selection",
    "Severity": "kamerbrief.diagnostics",
    "Signatory": "kamerbrief.model.facts",
    "Source": "kamerbrief.sources.values",
    "SourceError": "kamerbrief.errors",
    "SourceFormat": "kamerbrief.sources.values",
    "SourceLimits": "kamerbrief.sources.limits",
    "SourceMetadata": "kamerbrief.sources.values",
    "Verdict": "kamerbrief.model.facts",
    "check": "kamerbrief.checking",
    "fix": "kamerbrief.fixing.engine",
    "from_xml": "kamerbrief.xml.codec",
    "read": "kamerbrief.xml.codec",
    "read_official_motion": "kamerbrief.sources.motions",
    "read_source": "kamerbrief.sources.reading",
    "rule": "kamerbrief.validation.engine",
    "to_xml": "kamerbrief.xml.codec",
    "validate": "kamerbrief.validation.rules",
    "write": "kamerbrief.xml.codec",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
