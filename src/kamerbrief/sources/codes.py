"""
The codes of the family SRC: what keeps a file of another format from being read, and why.
"""

from __future__ import annotations

from kamerbrief.diagnostics import Code

__all__ = ["CODES"]

_TIME = "Without bounds, a small file can keep a reader busy for minutes or fill its memory."
_WORDS = "A text with a guess in it would look like the words of the source."

CODES: dict[str, Code] = {
    code: Code(code=code, summary=summary, reason=reason)
    for code, summary, reason in (
        ("SRC001", "The format is unknown.", "There is no reader for it."),
        ("SRC002", "The bytes are not of the format that was asked for.", _WORDS),
        ("SRC003", "The encoding of the text cannot be told.", _WORDS),
        (
            "SRC004",
            "There is a character that XML cannot hold.",
            "A letter is the text of its source, so it could not be written.",
        ),
        (
            "SRC005",
            "There is no text.",
            "Pages that are pictures have to be read by a person, or by OCR.",
        ),
        ("SRC010", "The file is encrypted.", "Nothing in it can be read without its password."),
        ("SRC011", "The file is damaged.", _WORDS),
        ("SRC012", "There are too many files in the archive.", _TIME),
        ("SRC013", "The file unpacks to too much.", _TIME),
        ("SRC014", "There are too many pages.", _TIME),
        ("SRC015", "There is too much text.", _TIME),
        ("SRC016", "There are too many elements, or they are nested too deep.", _TIME),
        (
            "SRC017",
            "The file takes too long or too much memory to read, or breaks the reader.",
            _TIME,
        ),
        (
            "SRC020",
            "The XML or HTML is no official publication.",
            "Where its text begins and ends is not known.",
        ),
        (
            "SRC021",
            "The official publication is no motion or amendment.",
            "It has no submitters, and no number under which it can be voted on.",
        ),
    )
}
"""Each code with its meaning, in their order."""
