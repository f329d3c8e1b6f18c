"""
Parts of publications in normal form.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.citing.normal import normal_identifier
from kamerbrief.fixing.values import Change, fix_of
from kamerbrief.model.facts import Motion
from kamerbrief.model.inlines import Citation
from kamerbrief.model.metadata import DossierField, TextField
from kamerbrief.validation.context import Context, Place
from kamerbrief.validation.normal_forms import (
    Changes,
    parts_of_citation,
    parts_of_dossier,
    parts_of_motion,
)

__all__ = ["motion_number", "normal_form"]

_NORMAL_FORM = "CIT009"
_MOTION_NUMBER = "MOT009"


@fix_of(_NORMAL_FORM)
def normal_form(context: Context) -> Iterator[Change]:
    """
    Sessions, dossiers, numbers and identifiers are written as identifiers have them.
    """
    for place, field in context.iter(TextField):
        normal = normal_identifier(field.value)
        if normal != field.value:
            yield from _changes(_NORMAL_FORM, context, place, {"content": (field.value, normal)})
    for place, dossier in context.iter(DossierField):
        yield from _changes(_NORMAL_FORM, context, place, parts_of_dossier(dossier))
    for place, motion in context.iter(Motion):
        parts = parts_of_motion(motion)
        parts.pop("number", None)
        yield from _changes(_NORMAL_FORM, context, place, parts)
    for place, citation in context.iter(Citation):
        yield from _changes(_NORMAL_FORM, context, place, parts_of_citation(citation))


@fix_of(_MOTION_NUMBER)
def motion_number(context: Context) -> Iterator[Change]:
    """
    A number with a label, with zeros before it, or behind its dossier is written alone.
    """
    for place, motion in context.iter(Motion):
        parts = parts_of_motion(motion)
        if "number" in parts:
            yield from _changes(_MOTION_NUMBER, context, place, {"number": parts["number"]})


def _changes(code: str, context: Context, place: Place, parts: Changes) -> Iterator[Change]:
    for name, (before, after) in parts.items():
        yield Change(code=code, path=context.path(place), what=name, before=before, after=after)
