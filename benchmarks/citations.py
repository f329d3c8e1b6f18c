"""
Finding citations: against the identifiers that are expected, in real text, and how fast.

What is expected, and the real text, are in a folder ``shared`` beside the repository, or in
``KAMERBRIEF_REFERENCE``.  They may not be made part of it, so what needs them is left out where
they are not there.
"""

from __future__ import annotations

import json
import lzma
import os
import platform
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import attrs

import kamerbrief
from benchmarks import citation_peers
from benchmarks.citation_peers import Peer, PeerError, peers
from benchmarks.citation_speed import speeds
from kamerbrief import citing
from kamerbrief.citing.values import Referent
from kamerbrief.errors import ModelError
from kamerbrief.publications import (
    Bijlage,
    Handelingen,
    Session,
    WebAddress,
    to_parts,
)
from kamerbrief.vocabularies import CitationKind

SHARED = Path(
    os.environ.get("KAMERBRIEF_REFERENCE", Path(__file__).parents[2] / "shared" / "reference")
)
PARLIAMENTARY = ("kamerstuk", "dossier", "handelingen", "aanhangsel", "bijlage", "relative")
OFFICIAL = ("kst-", "ah-", "h-", "stb-", "trb-", "stcrt-")
LETTER = ("kst-32824-341", "kst-32824-370", "ah-tk-20222023-64", "kst-32824-373")

Keys = Callable[[str], list[str]]


@attrs.frozen(kw_only=True)
class Line:
    """
    A citation as someone wrote it, and the keys of what it cites.

    Attributes:
        by_page: identifiers that also are right for Handelingen of which the sitting is expected.
    """

    text: str
    expected: tuple[str, ...]
    kind: str
    doubt: bool
    by_page: tuple[str, ...]

    @property
    def parliamentary(self) -> bool:
        return self.kind in PARLIAMENTARY and not self.doubt


@attrs.define
class Score:
    """
    What is found in some lines, against what is expected.
    """

    lines: int = 0
    right: int = 0
    true: int = 0
    false: int = 0
    missed: int = 0

    def add(self, true: int, false: int, missed: int) -> None:
        self.lines += 1
        self.right += not false and not missed
        self.true += true
        self.false += false
        self.missed += missed

    def figures(self) -> dict[str, float]:
        precision = self.true / max(1, self.true + self.false)
        recall = self.true / max(1, self.true + self.missed)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        return attrs.asdict(self) | {"precision": precision, "recall": recall, "f1": f1}


def measured(*, quick: bool, lines: Path | None = None) -> dict[str, Any]:
    """
    All figures; *quick* ones show that the benchmark runs, and of its accuracy all the same.

    *lines* is a file to take instead of the expected identifiers in ``shared``.
    """
    others = peers()
    present = {name: peer for name, peer in others.items() if isinstance(peer, Peer)}
    left_out = {name: reason for name, reason in others.items() if isinstance(reason, str)}
    figures: dict[str, Any] = {"versions": _versions(), "left_out": left_out}
    path = lines or SHARED / "citations.jsonl"
    finders: dict[str, Keys] = {"kamerbrief": _keys} | {
        name: _keys_of(peer) for name, peer in present.items()
    }
    if path.is_file():
        read = _lines(path)
        figures["accuracy"] = {name: evaluated(read, keys) for name, keys in finders.items()}
    if SHARED.is_dir():
        figures["letter"] = {name: _letter(keys) for name, keys in finders.items()}
        figures["official"] = _official(path)
    else:
        left_out["expected identifiers" if lines is None else "letter and motions"] = (
            f"{SHARED} is not there"
        )
    figures["speed"] = speeds(present, quick=quick)
    return figures


def key(publication: Referent) -> str | None:
    """
    The identifier of *publication*, with ``*`` for a part that the words do not give.

    None for what has no key: an address, or a motion that is known by a name.  An annex counts as
    what it is of, and a sitting without item as the sitting, since the pages that identify it in
    the end are not those of the citation.
    """
    match publication:
        case citing.NamedMotion() | WebAddress():
            return None
        case citing.Fragment():
            return _starred(publication.kind, publication.parts)
        case Bijlage(of=parent, blg=None) if parent is not None:
            return key(parent)
        case Handelingen(number=str(), item=None):
            return _starred(*to_parts(publication))
    return publication.identifier or _starred(*to_parts(publication))


def _starred(kind: CitationKind, parts: Mapping[str, str]) -> str:
    def known(*names: str) -> str:
        return "-".join(parts.get(name, "*") for name in names)

    chamber = parts.get("chamber", "II")
    house = {"I": "ek", "II": "tk"}.get(chamber, chamber.lower())
    session = _compact(parts["session"]) if "session" in parts else "*"
    file = "-".join(filter(None, (parts.get("dossier", "*"), parts.get("chapter"))))
    match kind:
        case CitationKind.KAMERSTUK | CitationKind.BIJLAGE:
            return f"kst-{file}-{known('number')}"
        case CitationKind.DOSSIER:
            return f"dossier-{file}"
        case CitationKind.HANDELINGEN if "number" in parts:
            return f"h-{house}-{session}-{known('number', 'item')}"
        case CitationKind.HANDELINGEN:
            return f"h-{house}-{session}-*"
        case CitationKind.AANHANGSEL:
            return f"ah-{house}-{session}-{known('number')}"
        case CitationKind.STAATSCOURANT:
            return f"stcrt-{known('year', 'number')}-*"
        case CitationKind.STAATSBLAD:
            return f"stb-{known('year', 'number')}"
        case CitationKind.TRACTATENBLAD:
            return f"trb-{known('year', 'number')}"
        case CitationKind.PUBLICATIEBLAD:
            return f"oj-{known('series', 'year', 'number')}"
        case CitationKind.ECLI:
            rest = known("court", "year", "number").replace("-", ":")
            return f"ECLI:{parts.get('country', 'NL')}:{rest}"
    return parts.get("identifier", f"{kind}-*")


def _compact(session: str) -> str:
    try:
        return Session.parse(session).compact
    except ModelError:
        return "".join(filter(str.isdigit, session))


def _keys(text: str) -> list[str]:
    cited = (each.publication for found in citing.find(text) for each in found.publications)
    return _known(cited)


def _keys_of(peer: Peer) -> Keys:
    return lambda text: _known(peer.publications(text))


def _known(publications: Iterable[Referent]) -> list[str]:
    return [name for each in publications if (name := key(each)) is not None]


def _lines(path: Path) -> list[Line]:
    with path.open(encoding="utf-8") as source:
        return [_line(json.loads(row)) for row in source if row.strip()]


def _line(row: Mapping[str, Any]) -> Line:
    return Line(
        text=row["text"],
        expected=tuple(row["expected"]),
        kind=row["kind"],
        doubt=bool(row.get("doubt")),
        by_page=tuple(row.get("resolved_by_page") or ()),
    )


def evaluated(lines: Iterable[Line], keys: Keys) -> dict[str, Any]:
    """
    The score of *keys* over all *lines*, over those about parliament, and by their kind.

    With the negative lines in which it finds anything, the lines that are wrong, and how many
    lines it fails on, in which it then found nothing.
    """
    scores: dict[str, Score] = {}
    wrong: list[dict[str, Any]] = []
    failed = hits = 0
    for line in lines:
        try:
            found = _sittings(line, keys(line.text))
        except PeerError:
            failed, found = failed + 1, Counter()
        expected = Counter(line.expected)
        false, missed = found - expected, expected - found
        hits += line.kind == "negative" and found.total() > 0
        for name in ("all", *(["parliamentary"] if line.parliamentary else []), line.kind):
            counts = ((found & expected).total(), false.total(), missed.total())
            scores.setdefault(name, Score()).add(*counts)
        if false or missed:
            sides = {"false": sorted(false.elements()), "missed": sorted(missed.elements())}
            wrong.append({"text": line.text, "kind": line.kind, "doubt": line.doubt} | sides)
    return {
        "scores": {name: score.figures() for name, score in scores.items()},
        "negatives_hit": hits,
        "failed": failed,
        "wrong": wrong,
    }


def _sittings(line: Line, found: Iterable[str]) -> Counter[str]:
    # A sitting of before 2011 is expected as one, and is as well named by its pages.
    sitting = next((each for each in line.expected if each.startswith("h-")), "")
    return Counter(sitting if each in line.by_page else each for each in found)


def _letter(keys: Keys) -> dict[str, list[str]]:
    try:
        found = Counter(keys((SHARED / "letter.txt").read_text(encoding="utf-8")))
    except PeerError:
        found = Counter()
    expected = Counter(LETTER)
    return {
        "right": sorted((found & expected).elements()),
        "false": sorted((found - expected).elements()),
        "missed": sorted((expected - found).elements()),
    }


def _official(path: Path) -> dict[str, Any]:
    """
    How many of the identifiers that are found, in motions and in *path*, officially exist.
    """
    motions = [_plain(each) for each in sorted((SHARED / "motions").glob("*.xml"))]
    texts = {"motions": motions, path.name: [line.text for line in _lines(path)]}
    found = {name: [each for text in read for each in _ids(text)] for name, read in texts.items()}
    exist = _existing({each for identifiers in found.values() for each in identifiers})
    return {
        name: {
            "texts": len(texts[name]),
            "characters": sum(map(len, texts[name])),
            "found": len(identifiers),
            "exist": sum(each in exist for each in identifiers),
            "absent": sorted({each for each in identifiers if each not in exist}),
        }
        for name, identifiers in found.items()
    }


def _plain(path: Path) -> str:
    return "".join(ET.parse(path).getroot().itertext())


def _ids(text: str) -> list[str]:
    cited = [each.identifier for found in citing.find(text) for each in found.publications]
    return [each for each in cited if each is not None and each.startswith(OFFICIAL)]


def _existing(asked: set[str]) -> set[str]:
    path = SHARED / "official-identifiers.txt.xz"
    with lzma.open(path, "rt", encoding="utf-8") as source:
        return {each for line in source if (each := line.rstrip("\n")) in asked}


def _versions() -> dict[str, str | None]:
    return {
        platform.python_implementation(): platform.python_version(),
        "kamerbrief": kamerbrief.__version__,
        **citation_peers.versions(),
    }
