"""
The head of a citation: its label, the chamber, the session.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum, auto

import attrs

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.values import Flaw, Issue
from kamerbrief.errors import ModelError
from kamerbrief.months import MONTH, MONTHS
from kamerbrief.publications import Session
from kamerbrief.vocabularies import House

__all__ = ["Head", "Subject", "read_head", "read_parts"]

_LABEL = pattern(
    r"(?P<paper>[Kk](?:amer|AMER)(?:- ?)?(?:[Ss]t(?:uk(?:(?:- ?)?ken)?)?|STUK(?:KEN)?)\.?"
    r"(?:(?:- ?)?(?:dossier|nummers?|nrs?))?|K[Ss][Tt]\.?|kst\.?)"
    r"|(?P<bill>[Ww]ets(?:voorstel|ontwerp)(?:len)?|[Dd]ossier(?:nummers?|nrs?\.?)?)"
    r"(?= ?\(?(?:nr\.? )?\d)"
    r"|(?P<printed>[Bb]ijlagen? (?:(?:tot|bij|van) de )?[Hh]andelingen)"
    r"|(?P<questions>[Aa]anhangsel(?: ?(?:(?:van|bij|tot) de |der )? ?[Hh]andelingen)?)"
    r"|(?P<sitting>[Hh]andelingen|Hand\.)"
    r"|(?P<chamber>TK|EK|(?:[Tt]weede|[Ee]erste) Kamer(?: der Staten-Generaal)?)"
)
_PART = pattern(
    r"(?P<before>[ ,.:;/()|-]{0,4})(?:"
    r"(?P<first>(?:18[2-9]|19\d|20\d)\d) ?(?P<between>(?:[-/] {0,8}){1,2}'?-? ?)"
    r"(?P<last>\d{4}|\d\d)(?!\d)"
    r"|(?P<compact>(?:19|20)\d\d)(?P<end>(?:19|20)\d\d)(?!\d)"
    r"|(?P<slip>\d{5})-(?P<until>(?:19|20)\d\d)(?!\d)"
    r"|(?P<chamber>II|I|VV|TK|EK|(?:de )?(?:[Tt]weede|[Ee]erste) Kamer(?: der Staten-Generaal)?)"
    r"(?![A-Za-z])"
    r"|(?P<scanned>11|l1|1l|ll|lI|Il|[12])(?=[ ,.]{1,2}(?:(?:19|20)\d\d|[Vv]erg))"
    r"|(?P<extended>UCV|OCV|ucv|ocv)(?![A-Za-z])"
    r"|(?P<word>[Vv]ergader(?:jaar|jaren)|[Zz]itting(?:sjaar)?|jaargang|jaar"
    r"|dossier(?:nummer|nr\.?)?(?= \d))(?![a-z])"
    r"|(?P<questions>[Aa]anhangsel(?: (?:(?:van|bij|tot) de )?[Hh]andelingen)?)"
    r"|(?P<label>[Kk]amerst(?:uk(?:ken)?)?(?:nummer|nr)?\.?|[Kk]st\.)(?![a-z])"
    r"|(?P<sitting>[Hh]andelingen)(?![a-z])"
    rf"|(?P<day>\d\d?) (?P<month>{MONTH}) (?P<year>(?:18[2-9]|19\d|20\d)\d)(?!\d)"
    r"|(?P<calendar>(?:18|19|20)\d\d)(?=,? ?(?:\d\d[ .]?\d{3}(?!\d)|aanhangsel|Aanhangsel))"
    r")"
)
_PARTS = 9  # A head has at most five parts; more are those of somebody who plays with us.
_HOUSES = {"II": House.II, "I": House.I, "VV": House.VV, "TK": House.II, "EK": House.I}


class Subject(Enum):
    """
    What a label announces.
    """

    PAPER = auto()
    SITTING = auto()
    QUESTIONS = auto()


@attrs.define
class Head:
    """
    What the head of a citation says.

    Attributes:
        start: where it begins.
        label: the words of the label, or an empty string without label.
        subject: what it announces.
        weak: whether the label alone does not make a citation, as *Tweede Kamer* does not.
        chamber: the chamber, or None.
        session: the session, or None.
        until: the last of several sessions, or None.
        day: a date that stands in the place of the session, or None.
        extended: whether it was a meeting of a committee with its own proceedings.
        issues: what is wrong with it.
    """

    start: int
    label: str = ""
    subject: Subject = Subject.PAPER
    weak: bool = False
    chamber: House | None = None
    session: Session | None = None
    until: Session | None = None
    day: date | None = None
    extended: bool = False
    issues: list[Issue] = attrs.field(factory=list)


def read_head(cursor: Cursor) -> Head | None:
    """
    The head that begins at *cursor*, or None where no label stands.
    """
    start = cursor.place
    label = cursor.take(_LABEL)
    if label is None:
        return None
    head = Head(start, label[0])
    match label.lastgroup:
        case "questions":
            head.subject = Subject.QUESTIONS
        case "sitting":
            head.subject = Subject.SITTING
        case "chamber":
            head.weak = True
            head.chamber = _house(label[0])
    read_parts(cursor, head)
    return head


def read_parts(cursor: Cursor, head: Head) -> None:
    """
    Read what a head goes on with into *head*.
    """
    for _ in range(_PARTS):
        place = cursor.place
        part = cursor.take(_PART)
        if part is None:
            return
        if _begins_another(head, part):
            cursor.place = place
            return
        if "/" in part["before"]:
            head.issues.append(Issue(flaw=Flaw.STRAY, message="a slash stands where none belongs"))
        _READERS[part.lastgroup or ""](head, part)


def _begins_another(head: Head, part: re.Match[str]) -> bool:
    """
    Whether *part* is not of *head* but of the next citation.
    """
    kind = part.lastgroup
    if kind == "label":
        return not head.weak
    if kind == "until":  # 29007-2008 is a session with a slip, 29007-1908 is none
        return (int(part["slip"][-2:]) + 1) % 100 != int(part["until"][-2:])
    if kind != "chamber" or head.chamber is None:
        return False
    return not (head.weak and part["chamber"] in {"I", "II"})  # TK II


def _house(words: str) -> House:
    words = words.removeprefix("de ")
    return _HOUSES.get(words) or (House.II if words[0] in "Tt" else House.I)


def _chamber(head: Head, part: re.Match[str]) -> None:
    head.chamber = _house(part["chamber"])


def _scanned(head: Head, part: re.Match[str]) -> None:
    # A scan, or a typist, has the digits of the Roman numerals.
    head.chamber = House.I if part["scanned"] == "1" else House.II
    head.issues.append(
        Issue(
            flaw=Flaw.LABEL,
            message=f"the chamber is written {part['scanned']!r}",
            hint=str(head.chamber),
        )
    )


def _extended(head: Head, part: re.Match[str]) -> None:
    head.extended = True


def _session(head: Head, part: re.Match[str]) -> None:
    first, last = int(part["first"]), part["last"]
    session = Session(start=first)
    odd = len(part["between"].replace(" ", "")) != 1
    if odd or str(session.end)[-len(last) :] != last:
        head.issues.append(
            Issue(
                flaw=Flaw.SESSION_FORM,
                message=f"the session is written {part[0].lstrip(' ,.:;/(-')!r}",
                hint=session.short,
            )
        )
    _add(head, session)


def _compact(head: Head, part: re.Match[str]) -> None:
    _add(head, Session(start=int(part["compact"])))


def _slip(head: Head, part: re.Match[str]) -> None:
    session = Session(start=int(part["until"]) - 1)
    head.issues.append(
        Issue(
            flaw=Flaw.SESSION_FORM,
            message=f"the session is written {part['slip']}-{part['until']}",
            hint=session.short,
        )
    )
    _add(head, session)


def _add(head: Head, session: Session) -> None:
    if head.session is None:
        head.session = session
    elif head.session < session:
        head.until = session


def _word(head: Head, part: re.Match[str]) -> None:
    """
    *Vergaderjaar* and the like say nothing that the session itself does not say.
    """


def _questions(head: Head, part: re.Match[str]) -> None:
    head.subject = Subject.QUESTIONS


def _label(head: Head, part: re.Match[str]) -> None:
    head.weak = False
    head.label = part["label"]
    head.subject = Subject.PAPER


def _sitting(head: Head, part: re.Match[str]) -> None:
    if head.weak:
        head.subject = Subject.SITTING
        head.label = part["sitting"]


def _date(head: Head, part: re.Match[str]) -> None:
    try:
        head.day = date(int(part["year"]), MONTHS[part["month"]], int(part["day"]))
        session = Session.of(head.day)
    except (ValueError, ModelError):
        return
    if head.session is None:
        head.session = session


def _calendar(head: Head, part: re.Match[str]) -> None:
    head.issues.append(
        Issue(
            flaw=Flaw.SESSION_FORM,
            message=f"the year {part['calendar']} stands in the place of a session",
        )
    )


_READERS = {
    "last": _session,
    "end": _compact,
    "until": _slip,
    "chamber": _chamber,
    "scanned": _scanned,
    "extended": _extended,
    "word": _word,
    "questions": _questions,
    "label": _label,
    "sitting": _sitting,
    "year": _date,
    "calendar": _calendar,
}
