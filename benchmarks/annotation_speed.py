"""
How fast texts are annotated, and whether any text makes it slow.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.timing import Work, least_times
from kamerbrief.annotating.drafting import draft

KILOBYTE = 1_000
MEGABYTE = 1_000 * KILOBYTE
NORMAL = "letters"

# A letter whose verdict is that of a minister who does not sign it.
_SIGNED = (
    "De Minister van Financiën ontraadt de motie-Bos.\n\nDe Minister van Defensie,\n\nA.B. Bos\n\n"
)
# What the annotator looks for, or nearly that, to be repeated.
_UNITS = (
    *("motie ", "deze motie ", "moties ", "beide moties ", "de motie van het lid ", "motie-X "),
    *(
        "de motie-Bos en de motie-Vos. Beide moties ",
        "de gewijzigde motie ",
        "het lid Bos (SP) en ",
    ),
    *(
        "ik ontraad ",
        "Ik ontraad deze motie. ",
        "het oordeel over ",
        "als ik de motie zo lees dat ",
    ),
    *("op stuk nr. 12 ", "motie nr. 1 t.v.v. nr. 2 ", "1 ", "1 Zie.\n", "toegezegd ", "verzoek "),
    *("overbodig ", "Ik verzoek de motie aan te houden "),
    "De motie-Bos\n\nOordeel Kamer.\n\nDe motie-Bos vraagt veel.\n\nOntraden.\n\n",
    *("u ontvangt ", "mede namens de minister van Defensie "),
    *("het debat over ", "het debat X op 1 mei 2023 ", "de minister van ", "Van Der ", "A. "),
    *("De Minister van X,\n\nA.B. Bos\n\n", _SIGNED, ".", "?! ", ".) "),
    *("(", '"', " ", "-\n", "\n", "a\n", "- a\n", "a\tb\n", "1\tBos (SP)\tOntraden\n", "\f"),
)


def speeds(texts: Sequence[str], *, quick: bool) -> dict[str, Any]:
    """
    The cost of *texts*, of many of them behind each other, and of hostile texts.
    """
    rounds = 1 if quick else 3
    works = {NORMAL: lambda: [draft(text) for text in texts]}
    normal = least_times(works, rounds=rounds, budget=0)[NORMAL]
    normal /= sum(map(_bytes, texts))
    lengths = {"letter by letter": normal}
    together = "\n\n".join(texts)
    for times in (1, 4) if quick else (1, 10, max(1, 10 * MEGABYTE // len(together))):
        text = "\n\n".join([together] * times)
        lengths[f"{_bytes(text):,} bytes"] = _cost(text, 1 if times > 10 else rounds)
    hostile = 10 * KILOBYTE if quick else 60 * KILOBYTE
    rows = {repr(unit): _cost(_sized(unit, hostile), rounds) for unit in _UNITS}
    return {
        "mb_per_second": 1 / normal / 1e6,
        "nanoseconds_per_byte": {size: cost * 1e9 for size, cost in lengths.items()},
        "longest_to_letters": list(lengths.values())[-1] / normal,
        "hostile_bytes": hostile,
        "hostile_to_normal": {unit: cost / normal for unit, cost in rows.items()},
    }


def _cost(text: str, rounds: int) -> float:
    works: dict[str, Work] = {NORMAL: lambda: draft(text)}
    return least_times(works, rounds=rounds, budget=0)[NORMAL] / _bytes(text)


def _sized(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _bytes(text: str) -> int:
    return len(text.encode())
