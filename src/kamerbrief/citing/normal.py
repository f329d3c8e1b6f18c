"""
The parts of a citation in normal form, where they are written as people write them.

What is done here is spelling alone: case, blanks, labels and separators.  A part with two readings
is left as it is, and so is every part of a citation that would then name another publication.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from kamerbrief.citing.budgets import CHAPTERS, has_chapter
from kamerbrief.errors import ModelError
from kamerbrief.publications.identifiers import Publication, from_identifier
from kamerbrief.publications.legislation import Celex
from kamerbrief.publications.papers import PAPER_NUMBER, SUBDIVIDED_DOSSIER
from kamerbrief.publications.parts import from_parts
from kamerbrief.publications.sessions import Session
from kamerbrief.vocabularies import CitationKind

__all__ = ["are_usual", "normal_identifier", "normal_parts"]

Parts = dict[str, str]

_LONGEST = 120
# Without re.ASCII, a dotless i is taken for an I.
_ANY_CASE = re.IGNORECASE | re.ASCII
_BLANKS = " \t\r\n\N{NO-BREAK SPACE}\N{THIN SPACE}\N{NARROW NO-BREAK SPACE}"
_BLANK = f"[{_BLANKS}]"
_LABEL = rf"(?i:(?:nr|no|nummer|item|bijlage)\b\.?{_BLANK}*)?"

# What most parts are, told at once.
_USUAL: dict[str, Callable[[str], re.Match[str] | None]] = {
    "session": re.compile(r"[0-9]{4}-[0-9]{4}").fullmatch,
    "dossier": re.compile(r"[0-9]{5}").fullmatch,
    "chapter": re.compile(r"[A-Z]{1,8}").fullmatch,
    "rijkswet": re.compile(r"R[1-9][0-9]{0,3}").fullmatch,
    "number": re.compile(r"[1-9][0-9]{0,4}|[A-Z]{1,7}").fullmatch,
    "item": re.compile(r"[1-9][0-9]{0,2}").fullmatch,
    "annex": re.compile(r"[1-9][0-9]{0,2}").fullmatch,
    "year": re.compile(r"[0-9]{4}").fullmatch,
    "identifier": re.compile(r"kst-[0-9]{5}(?:-[IVX]{1,5})?-[1-9][0-9]{0,4}").fullmatch,
}
_KINDS = frozenset(CitationKind)

_AROUND_DASH = re.compile(rf"{_BLANK}*([-/–]){_BLANK}*")
_FILE = re.compile(
    rf"([0-9]{{2}})(?:\.|{_BLANK})?([0-9]{{3}})(-[0-9]{{1,2}})?"
    rf"(?:[-{_BLANKS}]([A-Z]{{1,5}}))?"
    rf"(?:{_BLANK}?\({_BLANK}?R{_BLANK}?([1-9][0-9]{{0,3}}){_BLANK}?\))?"
)
_CHAPTER = re.compile(rf"(?:hoofdstuk|hfst\.?){_BLANK}+([a-z]{{1,5}})|([a-z]{{1,5}})", _ANY_CASE)
_RIJKSWET = re.compile(rf"\(?R{_BLANK}?([1-9][0-9]{{0,3}})\)?", _ANY_CASE)
_DIGITS = re.compile(rf"{_LABEL}0{{0,4}}([1-9][0-9]{{0,5}})\.?")
# Small letters are words more often than numbers, unless there is one alone.
_LETTERS = re.compile(rf"{_LABEL}([A-Z]{{1,3}}|[a-z])\.?")
_PAPER = re.compile(PAPER_NUMBER)
_SITE = re.compile(
    r"(?:https?://)?zoek\.officielebekendmakingen\.nl/([^/?#]{1,80}?)(?:\.(?:html|pdf|xml|odt))?",
    _ANY_CASE,
)
_SERIES = re.compile(r"(kst|ah|h|blg|stb|stcrt|trb|oj|dossier)(?:-|(?=[0-9]))(.{1,80})", _ANY_CASE)
_CELEX = re.compile(r"(?:celex[-: ]?)?([0-9a-z()]{5,30})", _ANY_CASE)
# Kinds of which the identifier is not in the form of `from_identifier`.
_ADDRESSES = (CitationKind.URL, CitationKind.CELEX)


def normal_identifier(text: str) -> str:
    """
    *text* as official identifiers are written, or as it is where no identifier can be told.

        >>> normal_identifier("KST-36200-VI-104"), normal_identifier("ecli:nl:hr:2020:1")
        ('kst-36200-VI-104', 'ECLI:NL:HR:2020:1')
        >>> normal_identifier("https://zoek.officielebekendmakingen.nl/kst-32824-341.html")
        'kst-32824-341'
    """
    if len(text) > _LONGEST or _USUAL["identifier"](text):
        return text
    if _publication(text) is not None:
        return text
    bare = text.strip(_BLANKS)
    site = _SITE.fullmatch(bare)
    bare = site[1] if site else bare
    if not bare.isascii():
        return text
    candidates = [bare]
    if series := _SERIES.fullmatch(bare):
        family, rest = series[1].lower(), series[2]
        candidates += [f"{family}-{each}" for each in (rest, rest.upper(), rest.lower())]
    else:
        candidates.append(bare.upper())
    return next((each for each in candidates if _publication(each) is not None), text)


def normal_parts(kind: str, parts: Mapping[str, str]) -> Parts:
    """
    *parts*, those of a citation of *kind*, in normal form.

    A dossier that holds its chapter or the number of a Rijkswet is taken apart.

        >>> normal_parts("kamerstuk", {"dossier": "36 200 VI", "number": "nr. 4"})
        {'dossier': '36200', 'number': '4', 'chapter': 'VI'}
    """
    given = dict(parts)
    if are_usual(given.keys(), given.values()) or kind not in _KINDS:
        return given
    made = dict(given)
    _take_dossier_apart(made)
    for name, normal in _NORMAL.items():
        if name in made and len(made[name]) <= _LONGEST:
            made[name] = normal(made[name])
    if "number" in made:
        made["number"] = _number(kind, made)
    if "identifier" in made:
        made["identifier"] = _identifier(kind, made["identifier"])
    before, after = _named(kind, given), _named(kind, made)
    return made if before is None or before == after else given


def are_usual(names: Iterable[str], values: Iterable[str | None]) -> bool:
    """
    Whether all parts, given by their *names* and *values*, look as most do: so, in normal form.
    """
    for name, value in zip(names, values, strict=True):
        if value and name in _USUAL and _USUAL[name](value) is None:
            return False
    return True


def _publication(identifier: str) -> Publication | None:
    try:
        return from_identifier(identifier)
    except ModelError:
        return None


def _named(kind: str, parts: Parts) -> Publication | None:
    try:
        return from_parts(kind, parts)
    except ModelError:
        return None


def _take_dossier_apart(parts: Parts) -> None:
    text = parts.get("dossier", "")
    match = _FILE.fullmatch(text.strip(_BLANKS)) if len(text) <= _LONGEST else None
    if match is None:
        return
    dossier, part, chapter = match[1] + match[2], match[3] or "", match[4]
    rijkswet = None if match[5] is None else f"R{match[5]}"
    if part and dossier != SUBDIVIDED_DOSSIER:
        return
    # A letter behind a dossier that is no budget is the number of a paper.
    if chapter is not None and not has_chapter(dossier, chapter):
        return
    for name, value in (("chapter", chapter), ("rijkswet", rijkswet)):
        if value is not None and _NORMAL[name](parts.get(name, value)) != value:
            return
    parts["dossier"] = dossier + part
    if chapter is not None:
        parts["chapter"] = chapter
    if rijkswet is not None:
        parts["rijkswet"] = rijkswet


def _session(text: str) -> str:
    try:
        return str(Session.parse(_AROUND_DASH.sub(r"\1", text.strip(_BLANKS))))
    except ModelError:
        return text


def _chapter(text: str) -> str:
    match = _CHAPTER.fullmatch(text.strip(_BLANKS))
    if match is None:
        return text
    chapter = (match[1] or match[2]).upper()
    return chapter if chapter in CHAPTERS or len(chapter) == 1 else text


def _rijkswet(text: str) -> str:
    match = _RIJKSWET.fullmatch(text.strip(_BLANKS))
    return text if match is None else f"R{match[1]}"


def _digits(text: str) -> str:
    match = _DIGITS.fullmatch(text.strip(_BLANKS))
    return text if match is None else match[1]


def _year(text: str) -> str:
    year = text.strip(_BLANKS)
    return year if _USUAL["year"](year) else text


def _number(kind: str, parts: Parts) -> str:
    text = parts["number"]
    if len(text) > _LONGEST:
        return text
    bare = text.strip(_BLANKS)
    if kind not in (CitationKind.KAMERSTUK, CitationKind.BIJLAGE):
        return _digits(text)
    if _PAPER.fullmatch(bare):
        return bare
    file = "-".join(parts[name] for name in ("dossier", "chapter") if name in parts)
    rest = bare.removeprefix("kst-").removeprefix(f"{file}-") if file else bare
    if _PAPER.fullmatch(rest):
        return rest
    digits = _digits(bare)
    if digits != bare:
        return digits
    letters = _LETTERS.fullmatch(bare)
    return text if letters is None else letters[1].upper()


def _identifier(kind: str, text: str) -> str:
    if kind not in _ADDRESSES:
        return normal_identifier(text)
    match = _CELEX.fullmatch(text.strip(_BLANKS)) if len(text) <= _LONGEST else None
    if kind != CitationKind.CELEX or match is None:
        return text
    try:
        return Celex(number=match[1].upper()).number
    except ModelError:
        return text


_NORMAL: dict[str, Callable[[str], str]] = {
    "session": _session,
    "chapter": _chapter,
    "rijkswet": _rijkswet,
    "item": _digits,
    "annex": _digits,
    "year": _year,
}
