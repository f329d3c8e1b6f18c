"""
The header of a letter: what its top and its running headers say of it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import attrs

from kamerbrief.annotating.days import read_day
from kamerbrief.annotating.letterheads import PLACE_AND_DATE
from kamerbrief.annotating.segments import Segment, SegmentKind
from kamerbrief.model.metadata import (
    ChamberField,
    DateField,
    DossierField,
    GenreField,
    Metadata,
    TextField,
)
from kamerbrief.months import MONTH
from kamerbrief.sources.values import SourceMetadata
from kamerbrief.vocabularies import Basis, Chamber, FurnitureKind, Genre, Witness

__all__ = ["Header", "header_of", "with_genres"]

T = TypeVar("T")

_DATE = re.compile(rf"(\d{{1,2}}) ({MONTH}) (\d{{4}})", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b")
_DOSSIER = re.compile(
    r"(?P<number>\d{2}[ \u00a0.]?\d{3}(?:-\d{1,2})?)(?:[ \u00a0-](?P<chapter>[IVXL]{1,6}[A-H]?"
    r"|[A-Z]))?"
    r"(?: ?\((?P<kingdom>R ?\d+)\))?(?:\t+| {1,})(?P<title>\S.*)"
)
_NUMBER = re.compile(
    r"(?:Nr\. ?(?P<number>\d{1,5})|(?P<letter>[A-Z]{1,2}))(?:[ \u00a0]?HERDRUK)?\d?(?:\t| {2,}"
    r"| ?BRIEF| HERDRUK|$)"
)
_LABELS = (
    # "Bij beantwoording de datum en ons kenmerk vermelden", over several lines.
    ("date", r"Datum(?! en )"),
    ("subject", r"Betreft|Onderwerp"),
    ("theirs", r"Uw (?:kenmerk|referentie|brief(?: van)?)(?: ?\(kenmerk\))?"),
    ("reference", (r"(?:Ons kenmerk|Onze referentie|Kenmerk|Referentie|Ons kenmerk/referentie)"
                   r"(?! vermelden)")),
    ("other", (r"Bijlagen?(?:\(n\))?|Bijlage\(n\)|Contactpersoon|Kopie aan|Bij beantwoording.*"
    r"|Pagina .*|Directie.*|Postbus.*|www\..*|T \d.*"
              r"|Geachte.*|De [Vv]oorzitter.*|Ministerie van.*|Plein .*|Aan .*")),
)  # fmt: skip
_LABEL = re.compile("|".join(rf"(?P<{name}>(?:{words}))" for name, words in _LABELS), re.IGNORECASE)
_GUTTER = re.compile(r" {3,}|\t{2,}")
_IDENTIFIER = re.compile(r"\bkst-[\w-]{3,40}\b")
_BARE_DATE = re.compile(rf"\d{{1,2}} (?:{MONTH}) \d{{4}}", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Header:
    """
    What is known of a letter as a whole, before its text is read.

    Attributes:
        metadata: the fields that the letter gives.
        number: its own number in its dossier, or None.
    """

    metadata: Metadata
    number: str | None = None

    @property
    def day(self) -> dt.date | None:
        """
        The date of the letter.
        """
        return self.metadata.dates[0].value if self.metadata.dates else None

    @property
    def dossier(self) -> DossierField | None:
        """
        The dossier to which the letter belongs, by its first line.
        """
        return self.metadata.dossiers[0] if self.metadata.dossiers else None


@attrs.define
class _Fields:
    dates: list[DateField] = attrs.Factory(list)
    subjects: list[TextField] = attrs.Factory(list)
    references: list[TextField] = attrs.Factory(list)
    theirs: list[TextField] = attrs.Factory(list)


def header_of(text: str, segments: Sequence[Segment], known: SourceMetadata) -> Header:
    """
    The header of *text* in *segments*; *known* is what the format of the source says.
    """
    top = next((each for each in segments if each.kind is SegmentKind.LETTERHEAD), None)
    words = "" if top is None else text[top.start : top.end]
    published = _is_published(words)
    fields = _Fields()
    dossiers: tuple[DossierField, ...] = ()
    number = None
    if published:
        dossiers = tuple(_dossiers(words))
        number = _number(words)
        if (day := _first_date(words)) is not None:
            fields.dates.append(DateField(value=day, witness=Witness.MASTHEAD))
    elif words:
        _read_labels(words, Witness.LETTERHEAD, fields)
        if not fields.dates:
            fields.dates += _dated_lines(words)
    for segment in segments:
        if segment.kind is SegmentKind.FURNITURE and segment.label == FurnitureKind.HEADER:
            running = text[segment.start : segment.end]
            _read_labels(running, Witness.RUNNING_HEADER, fields)
            for day in _bare_dates(running):
                _add(fields.dates, DateField(value=day, witness=Witness.RUNNING_HEADER))
    if known.date is not None and not fields.dates:
        fields.dates.append(DateField(value=known.date, witness=Witness.FILE))
    if known.subject is not None and not fields.subjects and not published:
        fields.subjects.append(TextField(value=known.subject, witness=Witness.FILE))
    return Header(
        metadata=Metadata(
            identifiers=tuple(_identifiers(text, segments, dossiers, number, known)),
            chamber=_chamber(words, text, known),
            dates=tuple(fields.dates),
            subjects=tuple(fields.subjects),
            references=tuple(fields.references),
            their_references=tuple(fields.theirs),
            dossiers=dossiers or known.dossiers,
        ),
        number=number or known.number,
    )


def _is_published(words: str) -> bool:
    return (
        re.search(r"\bBRIEF VAN\b|^Vergaderjaar \d{4}|\bLIJST VAN\b|^Nr\. ?\d", words, re.MULTILINE)
        is not None
    )


def _dossiers(words: str) -> Iterator[DossierField]:
    lines = words.split("\n")
    for place, line in enumerate(lines):
        match = _DOSSIER.match(line.strip())
        if match is None:
            continue
        title = [match["title"].strip()]
        for following in lines[place + 1 :]:
            rest = following.strip()
            if not rest or _DOSSIER.match(rest) or _NUMBER.match(rest):
                break
            title.append(rest)
        yield DossierField(
            number=re.sub(r"[ \u00a0.]", "", match["number"]),
            chapter=match["chapter"],
            title=" ".join(title),
        )


def _number(words: str) -> str | None:
    for line in words.split("\n"):
        match = _NUMBER.match(line.strip())
        if match is not None:
            return match["number"] or match["letter"]
    return None


def _first_date(words: str) -> dt.date | None:
    match = _DATE.search(words)
    if match is not None:
        return read_day(match[1], match[2], match[3], None)
    match = _NUMERIC.search(words)
    if match is None:
        return None
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def _dated_lines(words: str) -> Iterator[DateField]:
    """
    The date of a letter as it was sent, without a label before it: *Den Haag, 10 juni 2025*.
    """
    for line in words.split("\n"):
        if PLACE_AND_DATE.fullmatch(line.strip()) and (day := _first_date(line)) is not None:
            yield DateField(value=day, witness=Witness.LETTERHEAD)
            return


def _bare_dates(words: str) -> Iterator[dt.date]:
    """
    The days that stand alone in a line, without a label.
    """
    for line in words.split("\n"):
        if _BARE_DATE.fullmatch(line.strip()) and (day := _first_date(line)) is not None:
            yield day


def _read_labels(words: str, witness: Witness, fields: _Fields) -> None:
    """
    Take what stands behind or below each label of *words*.
    """
    lines = words.split("\n")
    place = 0
    while place < len(lines):
        line = lines[place].strip()
        match = _LABEL.match(line)
        place += 1
        if match is None or match.lastgroup == "other":
            continue
        rest = _column(line[match.end() :].lstrip(": \t"))
        while (
            place < len(lines) and lines[place].strip() and not _LABEL.match(lines[place].strip())
        ):
            if rest and match.lastgroup != "subject":
                break
            rest = f"{rest} {_column(lines[place].strip())}".strip()
            place += 1
        if rest and rest != "-":
            _keep(match.lastgroup, rest, witness, fields)


def _column(words: str) -> str:
    """
    What of a line stands before the next column of the page.
    """
    return _GUTTER.split(words, maxsplit=1)[0]


def _keep(label: str | None, value: str, witness: Witness, fields: _Fields) -> None:
    """
    Note *value* under its *label*, once for each witness: headers are on every page.
    """
    if label == "date":
        day = _first_date(value)
        if day is not None:
            _add(fields.dates, DateField(value=day, witness=witness))
        return
    known = {"subject": fields.subjects, "reference": fields.references, "theirs": fields.theirs}
    if label in known:
        _add(known[label], TextField(value=value, witness=witness))


def _add(known: list[T], field: T) -> None:
    if field not in known:
        known.append(field)


def _identifiers(
    text: str,
    segments: Iterable[Segment],
    dossiers: Sequence[DossierField],
    number: str | None,
    known: SourceMetadata,
) -> Iterator[TextField]:
    if known.identifier is not None:
        yield TextField(value=known.identifier, witness=Witness.FILE)
        return
    for segment in segments:
        if segment.kind is SegmentKind.FURNITURE:
            match = _IDENTIFIER.search(text, segment.start, segment.end)
            if match is not None:
                yield TextField(value=match[0])
                return
    if dossiers and number is not None:
        first = dossiers[0]
        parts = ["kst", first.number, *([first.chapter] if first.chapter else []), number]
        yield TextField(value="-".join(parts), witness=Witness.MASTHEAD, basis=Basis.INFERRED)


def _chamber(words: str, text: str, known: SourceMetadata) -> ChamberField | None:
    for name, chamber in (
        ("Eerste Kamer", Chamber.EERSTE_KAMER),
        ("Tweede Kamer", Chamber.TWEEDE_KAMER),
    ):
        if name.lower() in " ".join(words.split()).lower():
            return ChamberField(value=chamber)
    if known.chamber is not None:
        return ChamberField(value=known.chamber)
    if text.count("Eerste Kamer") > text.count("Tweede Kamer"):
        return ChamberField(value=Chamber.EERSTE_KAMER, basis=Basis.INFERRED)
    if re.search(r"\b(?:Tweede Kamer|motie|amendement)", text):
        return ChamberField(value=Chamber.TWEEDE_KAMER, basis=Basis.INFERRED)
    return None


_REVISED = re.compile(
    r"\b(?:herzien\w*|wijziging appreciatie|nadere appreciatie|aanvullende appreciatie"
    r"|rectificatie)\b",
    re.IGNORECASE,
)
_EXECUTED = re.compile(
    r"\b(?:uitvoering|stand van zaken|afdoening) (?:van )?(?:de )?moties?\b", re.IGNORECASE
)


def with_genres(metadata: Metadata, *, appraised: int, waiting: int, revised: int) -> Metadata:
    """
    *metadata* with the kinds of letter that its subject and its verdicts show.

    *appraised* motions have a verdict, *waiting* ones get it later, *revised* verdicts take the
    place of earlier ones.
    """
    subject = " ".join(each.value for each in metadata.subjects)
    genres: list[Genre] = []
    if revised or _REVISED.search(subject):
        genres.append(Genre.HERZIENING)
    if _EXECUTED.search(subject):
        genres.append(Genre.UITVOERING)
    if waiting > appraised:
        genres.append(Genre.UITSTEL)
    if appraised:
        genres.append(Genre.APPRECIATIE)
    return attrs.evolve(metadata, genres=tuple(GenreField(value=genre) for genre in genres))
