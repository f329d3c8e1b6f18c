"""
What Hypothesis is told when it is imported: which strategy makes values of which class.

It calls `register` through the entry point ``hypothesis``.  The classes are imported for that, the
strategies only when one of them is asked for.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

__all__ = ["register"]

_MODEL = "kamerbrief.model"
_STRATEGIES = "kamerbrief.strategies"
# Of each module with values: the strategy of each class, or one that takes the class.
_NAMED: dict[str, dict[str, str]] = {
    f"{_MODEL}.letter": {"Letter": "any_letters.letters"},
    f"{_MODEL}.extension": {"Extension": "foreign.extensions"},
    f"{_MODEL}.facts": {
        "Commitment": "facts.commitments",
        "Debate": "facts.debates",
        "Motion": "facts.motions",
        "Signatory": "facts.signatories",
        "Submitter": "facts.submitters",
        "Verdict": "facts.verdicts",
    },
    f"{_MODEL}.metadata": {
        "ChamberField": "header.chamber_fields",
        "DateField": "header.date_fields",
        "DossierField": "header.dossier_fields",
        "GenreField": "header.genre_fields",
        "Metadata": "header.headers",
        "TextField": "header.text_fields",
    },
    "kamerbrief.diagnostics": {
        "Diagnostic": "reported.diagnostics",
        "Location": "reported.locations",
        "Report": "reported.reports",
    },
    "kamerbrief.publications.sessions": {"Session": "published.sessions"},
    "kamerbrief.selection": {"Selection": "choices.selections"},
    "kamerbrief.sources.limits": {"SourceLimits": "choices.source_limits"},
    "kamerbrief.sources.values": {
        "Mark": "originals.marks",
        "Source": "originals.sources",
        "SourceMetadata": "originals.source_metadata",
    },
}
_OF_A_CLASS: dict[str, str] = {
    f"{_MODEL}.blocks": "blocks.blocks_of",
    f"{_MODEL}.inlines": "inlines.inlines_of",
    "kamerbrief.publications.annexes": "published.publications_of",
    "kamerbrief.publications.caselaw": "published.publications_of",
    "kamerbrief.publications.gazettes": "published.publications_of",
    "kamerbrief.publications.legislation": "published.publications_of",
    "kamerbrief.publications.papers": "published.publications_of",
    "kamerbrief.publications.proceedings": "published.publications_of",
    "kamerbrief.publications.records": "published.publications_of",
}


def register() -> None:
    """
    Tell Hypothesis of every class of the model, every publication, reports, sources and selections.
    """
    from hypothesis import strategies as st  # noqa: PLC0415 - it is importing this

    for module, strategies in _NAMED.items():
        for name, made in strategies.items():
            st.register_type_strategy(_found(module, name), partial(_named, made))
    for module, made in _OF_A_CLASS.items():
        for cls in _classes(module):
            st.register_type_strategy(cls, partial(_of, made, cls))


def _classes(module: str) -> list[type[Any]]:
    there = import_module(module)
    values = (getattr(there, name) for name in there.__all__)
    return [each for each in values if isinstance(each, type)]


def _found(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


def _named(made: str, _: type[Any]) -> Any:
    return _strategy(made)()


def _of(made: str, cls: type[Any], _: type[Any]) -> Any:
    # What is asked for may be a base class, of which *cls* is one kind.
    return _strategy(made)(cls)


def _strategy(made: str) -> Any:
    module, _, name = made.partition(".")
    return _found(f"{_STRATEGIES}.{module}", name)
