"""
What a motion says of itself, where something else in it leaves one answer.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamerbrief.fixing.values import Change, fix_of
from kamerbrief.model.facts import Motion, Verdict
from kamerbrief.validation.context import Context
from kamerbrief.vocabularies import SubmitterRole, Treatment

__all__ = ["only_submitter", "treatment_of_motion_with_reason"]

_NO_FIRST = "MOT004"
_NO_VERDICT = "REF008"


@fix_of(_NO_FIRST)
def only_submitter(context: Context) -> Iterator[Change]:
    """
    The only submitter of a motion is its first one.
    """
    for place, motion in context.iter(Motion):
        if len(motion.submitters) == 1 and motion.submitters[0].role is SubmitterRole.CO:
            yield Change(
                code=_NO_FIRST,
                path=f"{context.path(place)}/submitter[1]",
                what="role",
                before=str(SubmitterRole.CO),
                after=str(SubmitterRole.FIRST),
            )


@fix_of(_NO_VERDICT)
def treatment_of_motion_with_reason(context: Context) -> Iterator[Change]:
    """
    A motion with a reason why it has no verdict, and without one, is left without verdict.
    """
    judged = {verdict.motion for verdict in context.values(Verdict)}
    for place, motion in context.iter(Motion):
        if motion.reason is None or motion.id in judged:
            continue
        if motion.treatment is Treatment.APPRAISED:
            yield Change(
                code=_NO_VERDICT,
                path=context.path(place),
                what="treatment",
                before=str(Treatment.APPRAISED),
                after=str(Treatment.NO_VERDICT),
            )
