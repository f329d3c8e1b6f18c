"""
References that lead nowhere, and whose target is beyond doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kamerbrief.fixing.values import Change, fix_of
from kamerbrief.model.blocks import Footnote
from kamerbrief.model.inlines import NoteRef
from kamerbrief.validation.context import REFERENCES, Context

__all__ = ["case_of_reference", "marker_of_note"]

_DANGLING = "REF001"
_NO_NOTE = "REF005"


@fix_of(_DANGLING)
def case_of_reference(context: Context) -> Iterator[Change]:
    """
    A reference that differs from one declared id alone, and in case alone, points at it.
    """
    for cls, field, target in REFERENCES:
        known = context.ids(target)
        wanted = {getattr(value, field) for value in context.values(cls)} - {None}
        if wanted <= known:
            continue
        alike: dict[str, list[str]] = {}
        for each in known:
            alike.setdefault(each.lower(), []).append(each)
        for place, value in context.iter(cls):
            before: str | None = getattr(value, field)
            found = () if before is None or before in known else alike.get(before.lower(), ())
            if len(found) == 1:
                yield Change(
                    code=_DANGLING,
                    path=context.path(place),
                    what=field,
                    before=before,
                    after=found[0],
                )


@fix_of(_NO_NOTE, "REF006")
def marker_of_note(context: Context) -> Iterator[Change]:
    """
    A marker without note points at the one note of that number, if no other marker does.
    """
    loose = [pair for pair in context.iter(NoteRef) if pair[1].footnote is None]
    if not loose:
        return
    pointed = context.pointed(Footnote)
    markers = Counter(each.text.strip() for _, each in loose)
    notes = Counter(each.marker for each in context.values(Footnote))
    waiting = {each.marker: each.id for each in context.values(Footnote) if each.id not in pointed}
    for place, marker in loose:
        number = marker.text.strip()
        if number in waiting and markers[number] == notes[number] == 1:
            yield Change(
                code=_NO_NOTE,
                path=context.path(place),
                what="footnote",
                before=None,
                after=waiting[number],
            )
