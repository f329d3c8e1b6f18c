"""
The codes of the family XSD: how a document can fail to have the form of a letter.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Code, Severity

__all__ = ["CODES"]

_FORM = "A tool that relies on the schema would misread the letter, or not read it at all."

_ENTRIES = (
    Code(code="XSD001", summary="The root is not a letter of this schema.", reason=_FORM),
    Code(code="XSD002", summary="An element stands where it cannot.", reason=_FORM),
    Code(code="XSD003", summary="An element is missing.", reason=_FORM),
    Code(code="XSD004", summary="An attribute is unknown.", reason=_FORM),
    Code(code="XSD005", summary="An attribute is missing.", reason=_FORM),
    Code(code="XSD006", summary="A value does not have its form.", reason=_FORM),
    Code(
        code="XSD007",
        summary="There is text where only elements can stand.",
        reason="The words of a letter stand in its body, once; elsewhere they would be lost.",
    ),
    Code(
        code="XSD008",
        summary="There are more faults of form than are shown.",
        reason="After a hundred, more of them tell nothing new.",
        severity=Severity.NOTE,
    ),
    Code(
        code="XSD009",
        summary="The document does not have the form of a letter for another reason.",
        reason=_FORM,
    ),
)

CODES: dict[str, Code] = {entry.code: entry for entry in _ENTRIES}
"""Each code with its meaning, in their order."""
