"""
The codes of the family XML: what the gate refuses, and why.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Code

__all__ = ["CODES", "UNREAD"]

_TIME = "Without bounds, a small file can keep a reader busy for minutes or fill its memory."
_UTF_8 = "One encoding leaves nothing to guess, and no way to hide text from a check."

CODES: dict[str, Code] = {
    code: Code(code=code, summary=summary, reason=reason)
    for code, summary, reason in (
        ("XML001", "The source cannot be read.", "There is nothing to look at."),
        (
            "XML002",
            "The source is no regular file.",
            "A pipe or a device can give data without end, or wait for ever.",
        ),
        ("XML003", "The source is too large.", _TIME),
        ("XML004", "The document is empty.", "There is nothing to look at."),
        ("XML005", "The target cannot be written.", "What was there before is still there."),
        (
            "XML010",
            "The data is compressed.",
            "A few kilobytes can unpack to gigabytes, so nothing is unpacked unasked.",
        ),
        ("XML011", "There is a NUL byte.", "No XML has one; the data is binary or UTF-16."),
        ("XML012", "The text is UTF-16 or UTF-32, expected UTF-8.", _UTF_8),
        ("XML013", "A byte is not UTF-8.", _UTF_8),
        (
            "XML014",
            "The XML declaration is malformed, or says another version or encoding.",
            _UTF_8,
        ),
        (
            "XML015",
            "There is a document type (<!DOCTYPE).",
            "It can define entities that unpack to gigabytes, or name files to load.",
        ),
        (
            "XML016",
            "There is an attribute of the namespace xsi.",
            "It can tell a schema processor to load another schema, or to use another type.",
        ),
        ("XML020", "The XML is not well-formed.", "No parser can tell what was meant."),
        ("XML030", "Elements are nested too deep.", _TIME),
        ("XML031", "There are too many elements.", _TIME),
        ("XML032", "An element has too many attributes.", _TIME),
        ("XML033", "There are too many attributes.", _TIME),
        ("XML034", "A name is too long.", _TIME),
        ("XML035", "A start tag is too long.", _TIME),
        ("XML036", "There are too many comments and processing instructions.", _TIME),
        ("XML037", "A text, comment or instruction is too long for the parser.", _TIME),
        (
            "XML040",
            "An extension holds what the model cannot hold.",
            "The schema cannot say this; reading it would lose something.",
        ),
        (
            "XML041",
            "The rows of a letter would be far larger than the letter.",
            "A row repeats what is said of its motion: a few megabytes could become terabytes.",
        ),
        (
            "XML900",
            "A worker crashed on the file, twice.",
            "Nothing is known of the file; the other files have their own reports.",
        ),
        ("XML901", "A worker took too long over the file.", _TIME),
        ("XML902", "A worker took too much memory for the file.", _TIME),
    )
}
"""Each code with its meaning, in their order."""

UNREAD = frozenset({"XML001", "XML002", "XML003", "XML900", "XML901", "XML902"})
"""The codes that say that nothing is known of a file, and that the command ends with 2."""
