"""
The codes of the family XSD: how a document can fail to have the form of a letter.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Code

__all__ = ["CODES"]

_FORM = "A tool that relies on the schema would misread the letter, or not read it at all."

CODES: dict[str, Code] = {
    code: Code(code=code, summary=summary, reason=reason)
    for code, summary, reason in (
        ("XSD001", "The root is not a letter of this schema.", _FORM),
        ("XSD002", "An element stands where it cannot.", _FORM),
        ("XSD003", "An element is missing.", _FORM),
        ("XSD004", "An attribute is unknown.", _FORM),
        ("XSD005", "An attribute is missing.", _FORM),
        ("XSD006", "A value does not have its form.", _FORM),
        (
            "XSD007",
            "There is text where only elements can stand.",
            "The words of a letter stand in its body, once; elsewhere they would be lost.",
        ),
        (
            "XSD008",
            "There are more faults of form than are shown.",
            "After a hundred, more of them tell nothing new.",
        ),
        ("XSD009", "The document does not have the form of a letter for another reason.", _FORM),
    )
}
"""Each code with its meaning, in their order."""
