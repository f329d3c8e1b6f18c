"""
A strategy for letters of any kind.
"""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from kamerbrief.model.extension import Extension
from kamerbrief.model.letter import Letter
from kamerbrief.strategies.blocks import blocks_of_text
from kamerbrief.strategies.facts import commitments, debates, motions, signatories, verdicts
from kamerbrief.strategies.foreign import extensions as any_extensions
from kamerbrief.strategies.header import headers
from kamerbrief.strategies.inlines import content_with
from kamerbrief.strategies.values import Strategy, built, some

__all__ = ["letters"]


@cache
def letters(*, extensions: Strategy[Extension] | None = None) -> Strategy[Letter]:
    """
    Any letter that the model can hold; its references may point anywhere.

    *extensions* are those of your own that the letter may have, in place of any.
    """
    others = any_extensions() if extensions is None else extensions
    return built(
        Letter, language=st.sampled_from(["nl", "en", "fy-NL"]), metadata=headers(),
        debates=some(debates()), motions=some(motions()), verdicts=some(verdicts()),
        commitments=some(commitments()), signatories=some(signatories()),
        body=content_with(blocks_of_text()), extensions=some(others),
    )  # fmt: skip
