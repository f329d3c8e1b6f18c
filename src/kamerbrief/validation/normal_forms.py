"""
The family CIT: whether the parts of publications have their normal form.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import TypeAlias

from kamerbrief.citing.normal import are_usual, normal_identifier, normal_parts
from kamerbrief.diagnostics import Severity
from kamerbrief.model.facts import Motion
from kamerbrief.model.inlines import Citation
from kamerbrief.model.metadata import DossierField, TextField
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import CitationKind

__all__ = [
    "part_not_in_normal_form",
    "parts_of_citation",
    "parts_of_dossier",
    "parts_of_motion",
]

_CITED = (
    *("chamber", "session", "dossier", "chapter", "rijkswet", "number", "item", "annex", "year"),
    *("page", "identifier"),
)
_FILED = ("dossier", "chapter", "number", "identifier")
_cited = attrgetter(*_CITED)
_filed = attrgetter(*_FILED)
Changes: TypeAlias = dict[str, tuple[str | None, str]]


@rule("CIT009", Severity.WARNING)
def part_not_in_normal_form(context: Context) -> Iterator[Finding]:
    """
    A session, dossier, number or identifier is written as in running text.

    Who looks for dossier 36200 does not find 36 200, and who joins collections
    joins too little.
    """
    yield from _identifiers(context)
    for place, dossier in context.iter(DossierField):
        if changes := parts_of_dossier(dossier):
            yield _finding(place, changes)
    for place, motion in context.iter(Motion):
        if changes := parts_of_motion(motion):
            # A number that has no form of a chamber is told by MOT009.
            changes.pop("number", None)
            if changes:
                yield _finding(place, changes)
    for place, citation in context.iter(Citation):
        if changes := parts_of_citation(citation):
            yield _finding(place, changes)


def _identifiers(context: Context) -> Iterator[Finding]:
    for place, field in context.iter(TextField):
        normal = normal_identifier(field.value)
        if normal != field.value:
            yield _finding(place, {"identifier": (field.value, normal)})


def _finding(place: Place, changes: Changes) -> Finding:
    given = [f"{name} {before!r}" for name, (before, _) in changes.items() if before is not None]
    wanted = [f"{name} {after!r}" for name, (_, after) in changes.items()]
    return Finding(
        place,
        f"{', '.join(given)} is not in normal form, expected {', '.join(wanted)}",
        "kamerbrief fix writes it so",
    )


def parts_of_citation(citation: Citation) -> Changes:
    """
    The parts of *citation* that are not in normal form, each with its value and the normal one.
    """
    values = _cited(citation)
    if are_usual(_CITED, values):
        return {}
    given = {name: text for name, text in zip(_CITED, values, strict=True) if text}
    return _changed(given, normal_parts(citation.kind, given))


def parts_of_motion(motion: Motion) -> Changes:
    """
    The same for *motion*.
    """
    values = _filed(motion)
    if are_usual(_FILED, values):
        return {}
    given = {name: text for name, text in zip(_FILED, values, strict=True) if text}
    changes = _changed(given, normal_parts(CitationKind.KAMERSTUK, given))
    # A motion has no attribute for the number of a Rijkswet.
    return {} if "rijkswet" in changes else changes


def parts_of_dossier(dossier: DossierField) -> Changes:
    """
    The same for *dossier*.
    """
    given = {"dossier": dossier.number}
    if dossier.chapter is not None:
        given["chapter"] = dossier.chapter
    changes = _changed(given, normal_parts(CitationKind.DOSSIER, given))
    if "rijkswet" in changes:
        return {}
    return {{"dossier": "number"}.get(name, name): each for name, each in changes.items()}


def _changed(given: Mapping[str, str], normal: Mapping[str, str]) -> Changes:
    """
    What differs between *given* and *normal*; a part that is only in *normal* was None.
    """
    return {
        name: (given.get(name), value) for name, value in normal.items() if given.get(name) != value
    }
