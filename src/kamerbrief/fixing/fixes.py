"""
All repairs, in the order in which they are tried.
"""

from __future__ import annotations

from kamerbrief.fixing import form, motions, offices, parts, pointers
from kamerbrief.fixing.values import Fix

__all__ = ["FIXES", "MENDED"]

# Where a reference points decides whether a motion has a verdict, so pointers come before motions.
FIXES: tuple[Fix, ...] = (
    parts.normal_form,
    parts.motion_number,
    pointers.case_of_reference,
    pointers.marker_of_note,
    motions.only_submitter,
    motions.treatment_of_motion_with_reason,
    offices.van_or_voor,
)
"""Every repair of a letter that can be read."""

MENDED: dict[str, str] = {
    **form.MENDED,
    **{code: each.summary for each in FIXES for code in each.codes},
}
"""The codes of which some findings can be mended, each with what is done."""
