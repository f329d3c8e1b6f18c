"""
Hypothesis strategies for letters and what they are made of.

They know the model and nothing of XML or rules, so that a round trip is not tested with the
code that it tests.  Texts are nasty on purpose: every kind of line end and space, marks, what
looks like markup, and characters beyond the first plane.
"""

from __future__ import annotations

from kamerbrief.strategies.letters import (
    blocks_of_text,
    commitments,
    debates,
    extensions,
    headers,
    inline_nodes,
    letters,
    motions,
    signatories,
    verdicts,
)
from kamerbrief.strategies.valid import valid_letters
from kamerbrief.strategies.values import identifiers, texts

__all__ = [
    "blocks_of_text",
    "commitments",
    "debates",
    "extensions",
    "headers",
    "identifiers",
    "inline_nodes",
    "letters",
    "motions",
    "signatories",
    "texts",
    "valid_letters",
    "verdicts",
]
