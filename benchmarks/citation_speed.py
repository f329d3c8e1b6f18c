"""
How fast citations are found, and whether any text makes it slow.
"""

from __future__ import annotations

import gc
from collections.abc import Mapping
from time import perf_counter
from typing import Any

from benchmarks.citation_peers import Peer
from benchmarks.citation_texts import notes, prose
from benchmarks.timing import Work, least_times
from kamerbrief import citing
from kamerbrief.citing import anchors

KILOBYTE = 1_000
MEGABYTE = 1_000 * KILOBYTE
PIECE = 2 * KILOBYTE
FIND = "kamerbrief"
FLOOR = "anchors alone"

# What nearly is a citation, to be repeated.
_UNITS = (
    *("Kamerstukken ", "Kamerstukken II 2020/21, ", "nr. ", "3", "32824 ", "32 824, nr. "),
    *("1-", "1, ", "(", "((32824", "2020/21 ", " ", "\n", "motie-", "motie Van ", "t.v.v. "),
    *("en ", "nrs. 1, 2, 3, ", "ECLI:NL:", "http://", "A", "-\n", "\u00ad", "Stb. "),
    *("Tweede Kamer ", "36200 VI / ", "PB L 1 ", "Kamerstuk 32824-1-2-3-4 ", "nr. 3 (32824) "),
)


def speeds(peers: Mapping[str, Peer], *, quick: bool) -> dict[str, Any]:
    """
    All figures about time; *quick* ones are of small texts.
    """
    scale = 20 if quick else 1
    texts = {
        "prose": prose(10 * MEGABYTE // scale),
        "notes": notes(MEGABYTE // scale),
    }
    return {
        "throughput": {
            name: _throughput(text, peers, seconds=0.3 if quick else 4.0)
            for name, text in texts.items()
        },
        "sizes": _sizes(quick=quick),
        "hostile": _hostile(20 * KILOBYTE if quick else 200 * KILOBYTE, quick=quick),
    }


def _throughput(text: str, peers: Mapping[str, Peer], *, seconds: float) -> dict[str, Any]:
    works: dict[str, Work] = {
        FIND: lambda: citing.find(text),
        FLOOR: lambda: anchors.positions(text),
    }
    size = _bytes(text)
    least = least_times(works, rounds=3, budget=0)
    rows = {name: {"bytes": size, "mb_per_second": size / least[name] / 1e6} for name in works}
    rows |= {name: _peer(peer, text, seconds) for name, peer in peers.items()}
    own = rows[FIND]["mb_per_second"]
    return {
        "bytes": size,
        "found": len(citing.find(text)),
        "rows": {name: row | {"ratio": own / row["mb_per_second"]} for name, row in rows.items()},
    }


def _peer(peer: Peer, text: str, seconds: float) -> dict[str, Any]:
    """
    The speed of *peer* on as much of *text* as it reads in about *seconds*.

    It reads piece by piece: one that slows down with the length of a text is not held to that.
    """
    size = failed = 0
    start = perf_counter()
    for piece in _pieces(text, PIECE):
        try:
            peer.find(piece)
        except Exception:  # noqa: BLE001 - a peer may fail in any way
            failed += 1
        size += _bytes(piece)
        if perf_counter() - start > seconds:
            break
    elapsed = perf_counter() - start
    return {"bytes": size, "mb_per_second": size / elapsed / 1e6, "failed": failed}


def _sizes(*, quick: bool) -> dict[str, Any]:
    """
    Nanoseconds per byte by the length of the text.

    Shorter texts are pieces of the same megabyte, each read on its own, so that all lengths have
    the same words.
    """
    base = prose((100 * KILOBYTE) if quick else MEGABYTE)
    whole = _bytes(base)
    works = {
        str(size): _each(_pieces(base, size))
        for size in (10 * KILOBYTE, 100 * KILOBYTE, MEGABYTE)
        if size <= len(base)
    }
    least = least_times(works, rounds=3, budget=0)
    costs = {int(name): seconds * 1e9 / whole for name, seconds in least.items()}
    for size in (MEGABYTE,) if quick else (10 * MEGABYTE, 100 * MEGABYTE):
        text = prose(size)
        costs[size] = _once(text) * 1e9 / _bytes(text)
    return {
        "nanoseconds_per_byte": costs,
        "largest_to_smallest": max(costs.values()) / min(costs.values()),
    }


def _each(texts: list[str]) -> Work:
    return lambda: [citing.find(text) for text in texts]


def _once(text: str) -> float:
    # Of the longest texts a single time is precise enough, and three would take minutes.
    gc.collect()
    gc.disable()
    try:
        start = perf_counter()
        citing.find(text)
        return perf_counter() - start
    finally:
        gc.enable()


def _hostile(size: int, *, quick: bool) -> dict[str, Any]:
    """
    The cost of each hostile text of *size* bytes, and how it grows when the text doubles.
    """
    once, twice = _texts(size), _texts(2 * size)
    ordinary = {"prose": prose(size), "notes": notes(size)}
    works: dict[str, Work] = {}
    for name, text in ordinary.items():
        works[name] = lambda text=text: citing.find(text)
    for name in once:
        works[name] = lambda text=once[name]: citing.find(text)
        works[f"twice {name}"] = lambda text=twice[name]: citing.find(text)
    least = least_times(works, rounds=2 if quick else 5, budget=0.005 if quick else 0.03)
    base = {name: least[name] / _bytes(text) for name, text in ordinary.items()}
    rows = {}
    for name, text in once.items():
        cost = least[name] / _bytes(text)
        rows[name] = {
            "nanoseconds_per_byte": cost * 1e9,
            "to_prose": cost / base["prose"],
            "to_notes": cost / base["notes"],
            "growth": least[f"twice {name}"] / least[name],
        }
    return {
        "bytes": size,
        "rows": rows,
        "worst": max(rows, key=lambda name: rows[name]["nanoseconds_per_byte"]),
        "worst_growth": max(rows, key=lambda name: rows[name]["growth"]),
    }


def _texts(size: int) -> dict[str, str]:
    texts = {f"{unit!r} * n": unit * (size // _bytes(unit)) for unit in _UNITS}
    return texts | {"'Kamerstuk' + ' ' * n": "Kamerstuk" + " " * (size - 9)}


def _pieces(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


def _bytes(text: str) -> int:
    return len(text.encode())
