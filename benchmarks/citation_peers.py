"""
What else finds citations in Dutch text: nllegalcit and wetsuite.

Neither gives identifiers.  What each returns becomes values of `kamerbrief.publications`, so that
all have their identifiers from the same rules; what these values refuse is left out, and so is
not held against the peer.  Their identifiers are as good as their parts:

* **nllegalcit** returns citations with chamber, session, dossier, number, sitting and item as
  attributes, and all of these are taken over.
* **wetsuite** runs with all its patterns.  It returns the parts of an ECLI, a CELEX number and a
  *vindplaats* (Stb., Stcrt., Trb.), which are taken over.  Of a *kamerstuk* it returns no more
  than the words; these are read by the groups of its own pattern.  The words often end within
  the dossier (*Kamerstukken II 2020/21, 32* of *32 824*), and are then left out.  So are a number
  of Handelingen without *nr.*, an LJN within an ECLI, and articles of laws.  Its patterns for
  acts of the EU know English names only.

wetsuite needs spaCy, matplotlib, PyMuPDF and fastText, so the extra ``benchmarks`` does not have
it.  To measure it too:

    pip install wetsuite
"""

from __future__ import annotations

import importlib
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from types import ModuleType, SimpleNamespace
from typing import Any

import attrs

from benchmarks.versions import version_of
from kamerbrief.errors import ModelError
from kamerbrief.publications import (
    Aanhangsel,
    Bwb,
    Celex,
    Dossier,
    Ecli,
    Handelingen,
    Kamerstuk,
    Ljn,
    Publication,
    Session,
    Staatsblad,
    Staatscourant,
    Tractatenblad,
    from_identifier,
)

PACKAGES = ("nllegalcit", "wetsuite")


class PeerError(Exception):
    """
    A peer that fails on a text.
    """


@attrs.frozen(kw_only=True)
class Peer:
    """
    Another library.

    Attributes:
        find: its search, as it is.
        kept: those of its results that count.
        converted: what one of its results cites, or None where it does not say.
    """

    find: Callable[[str], Iterable[Any]]
    kept: Callable[[Iterable[Any]], list[Any]] = list
    converted: Callable[[Any], Publication | None]

    def publications(self, text: str) -> Iterator[Publication]:
        """
        What *text* cites.

        Raises:
            PeerError: the peer fails.
        """
        try:
            results = self.kept(self.find(text))
        except Exception as error:
            raise PeerError(f"{error!r}"[:200]) from error
        for result in results:
            try:
                publication = self.converted(result)
            except (KeyError, ModelError, ValueError):
                continue
            if publication is not None:
                yield publication


def versions() -> dict[str, str | None]:
    return {name: version_of(name) for name in PACKAGES}


def peers() -> dict[str, Peer | str]:
    """
    Each peer, or why it cannot be measured.
    """
    made: dict[str, Peer | str] = {}
    for name, make in (("nllegalcit", _nllegalcit), ("wetsuite", _wetsuite)):
        try:
            made[name] = make()
        except ImportError as error:
            made[name] = f"{error.name} is not installed"
        except Exception as error:  # noqa: BLE001 - a peer may fail in any way
            made[name] = f"{name} fails: {error!r}"[:200]
    return made


def _nllegalcit() -> Peer:
    import nllegalcit

    def find(text: str) -> list[Any]:
        # It prints the tree of each citation of Handelingen.
        with redirect_stdout(io.StringIO()):
            return list(nllegalcit.parse_citations(text))

    return Peer(find=find, converted=_of_nllegalcit)


def _of_nllegalcit(citation: Any) -> Publication | None:
    match type(citation).__name__:
        case "KamerstukCitation":
            return Kamerstuk(
                chamber=_chamber(citation.kamer),
                session=_session(citation.vergaderjaar),
                **_file(*citation.dossiernummer.split("-", 1)),
                number=citation.ondernummer,
            )
        case "HandelingCitation":
            return Handelingen(
                chamber=_chamber(citation.kamer),
                session=_session(citation.vergaderjaar),
                number=str(citation.vergaderingnummer),
                item=None if citation.itemnummer == -1 else str(citation.itemnummer),
            )
        case "EcliCitation":
            return Ecli(
                country=citation.country.upper(),
                court=citation.court.upper(),
                year=citation.year,
                number=_joined(citation.casenumber),
            )
        case "LjnCitation":
            return Ljn(number=_joined(citation.code))
    return None


def _wetsuite() -> Peer:
    patterns = _wetsuite_patterns()

    def find(text: str) -> list[dict[str, Any]]:
        return list(patterns.find_references(text, ljn=True, bekendmaking_ids=True))

    return Peer(find=find, kept=_outside_judgments, converted=_of_wetsuite)


def _outside_judgments(results: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    results = list(results)
    judgments = [range(each["start"], each["end"]) for each in results if each["type"] == "ecli"]
    return [
        each
        for each in results
        if each["type"] != "ljn" or not any(each["start"] in judgment for judgment in judgments)
    ]


def _wetsuite_patterns() -> ModuleType:
    # When imported, it fetches a list of laws from its site, and fails without.  The list serves
    # to name the law of an article, which is nothing that is measured; without it, it is faster.
    datasets: Any = importlib.import_module("wetsuite.datasets")
    load = datasets.load
    datasets.load = lambda _name: SimpleNamespace(data={})
    try:
        return importlib.import_module("wetsuite.helpers.patterns")
    finally:
        datasets.load = load


def _of_wetsuite(result: Mapping[str, Any]) -> Publication | None:
    details = result.get("details", {})
    match result["type"]:
        case "kamerstukken":
            return _words(result["text"])
        case "vindplaats":
            return _gazette(details["what"], details["jaar"], details["nummer"])
        case "ecli":
            return from_identifier(details["normalized"])
        case "ljn":
            return Ljn(number=result["text"])
        case "celex":
            return Celex(number=details["id"])
        case "bekend":
            return from_identifier(result["text"])
        case "bwb":
            return Bwb(number=result["text"])
    return None


_HEAD = re.compile(
    r"(Kamerstukken|Aanhangsel\s+Handelingen|Handelingen)(?:\s+(II?|1|2)\b)?[\s,]*"
    r"(?:vergaderjaar\s+)?([0-9]+[/-][0-9]+)"
)
_PART = re.compile(r"\s*,\s*(?:(nr|p|blz|item)[.\s]\s*([0-9-]+)|([0-9]+)(?:\s+([XVI]+))?|([A-Z]+))")


def _words(text: str) -> Publication | None:
    head = _HEAD.match(text)
    if head is None:
        return None
    place: dict[str, Any] = {"chamber": _chamber(head[2]), "session": _session(head[3])}
    parts = list(_PART.finditer(text, head.end()))
    labelled = {part[1]: part[2] for part in parts if part[1]}
    bare = [part for part in parts if not part[1]]
    if head[1] == "Kamerstukken":
        if not bare or len(bare[0][3] or "") < 4:
            return None
        file = _file(bare[0][3], bare[0][4])
        number = labelled.get("nr") or next((part[3] or part[5] for part in bare[1:]), None)
        return Kamerstuk(**place, **file, number=number) if number else Dossier(**place, **file)
    number = labelled.get("nr")
    if head[1] == "Handelingen":
        # Without label it is most often the first part of a dossier that is named in between.
        return Handelingen(**place, number=number, item=labelled.get("item")) if number else None
    number = number or next((part[3] for part in bare if part[3]), None)
    return Aanhangsel(**place, number=number) if number else None


def _gazette(series: str, year: str, number: str | None) -> Publication | None:
    kinds: dict[str, Callable[..., Publication]] = {
        "Stb": Staatsblad,
        "Stcrt": Staatscourant,
        "Trb": Tractatenblad,
    }
    if number is None:
        return None
    return kinds[series](year=int(year), number=number.rstrip("."))


def _chamber(name: str | None) -> str | None:
    return {"1": "I", "2": "II", "I": "I", "II": "II", "VV": "VV"}.get(name or "")


def _session(years: str) -> Session | None:
    try:
        return Session.parse(years)
    except ModelError:
        return None


def _file(dossier: str, part: str | None = None) -> dict[str, Any]:
    if part is not None and part.isdigit():
        return {"dossier": dossier, "subdossier": part, "chapter": None}
    return {"dossier": dossier, "subdossier": None, "chapter": part}


def _joined(number: str) -> str:
    return "".join(number.split()).upper()
