"""
Where the sentences of a text end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamerbrief.annotating.views import CELL

__all__ = ["sentences_of"]

# All begin with one class of signs, which is quick to find.
_END = re.compile(
    rf"[.!?{CELL}](?:(?<={CELL}) ?|(?<!{CELL})[\"')\]]* (?=[\"'(\[]*[^\W_a-zà-ÿ])"
    rf"|(?<!{CELL})(?<![.!?].)[.!?]+ )"
)
_ABBREVIATED = re.compile(
    r"(?:^|[ (\[\"'/])(?:nrs?|jl|art|artt|blz|p|pp|dr|drs|mr|ir|ing|prof|mw|dhr|resp|bijv|bv|ca"
    r"|vgl|o\.a|d\.d|t\.v\.v|i\.v\.m|m\.b\.t|t\.a\.v|t\.b\.v|n\.a\.v|o\.m|a\.s|m\.n|e\.d|St|Kamerst"
    r"|(?:[A-Z][a-z]{0,2}\.)*[A-Z][a-z]{0,1}|v|r|e\.v|c\.q|z\.o\.z|zgn|incl|excl|max|min|tel"
    r")\.$"
)
# What follows *jl.*, *a.s.* or *c.s.* where a new sentence begins with it.
_OPENING = re.compile(
    r"(?:De|Het|Ik|Wij|Deze|Dit|Die|Dat|In|Op|Met|Naar|Daarom|Daarmee|Daarnaast|Hierbij|Hiermee"
    r"|Voor|Bij|Zoals|Tijdens|Als|Mijn|Ook|Er|Een|Uw|Over|Ten|Gelet|Gezien|Omdat|Om|U|Namens|Mede"
    r"|Graag|Tot|Onder|Aan|Beide|Conform|Tevens|Verder|Hieronder|Daarin|Daarbij)\b"
)
_MAY_END = ("jl.", "c.s.", "a.s.", "e.d.")


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """
    The spans of the sentences of *text*, which has single blanks.

        >>> text = "Motie nr. 12 van 14 november jl. De leden c.s. vragen iets. Ik ontraad."
        >>> [text[start:end] for start, end in sentences_of(text)]
        ['Motie nr. 12 van 14 november jl.', 'De leden c.s. vragen iets.', 'Ik ontraad.']
    """
    start = 0
    for match in _END.finditer(text):
        end = match.end() if match[0].strip(f" {CELL}") else match.start()
        if match[0][0] == ".":
            before = text[max(start, match.start() - 14) : match.start() + 1]
            if before.endswith(_MAY_END):
                if not _OPENING.match(text, match.end()):
                    continue
            elif _ABBREVIATED.search(before):
                continue
        if text[start:end].strip():
            yield start, start + len(text[start:end].rstrip())
        start = match.end()
    if text[start:].strip():
        yield start, start + len(text[start:].rstrip())
