"""
The numbers after a dossier: *nr. 341*, *nrs. 24, 28 en 31*, *-31 t/m 34*, *nrs. B en C*.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from kamerbrief.citing.cursor import Cursor, pattern
from kamerbrief.citing.heads import Head
from kamerbrief.citing.values import Flaw, Issue
from kamerbrief.months import MONTH

__all__ = ["read_marked", "read_more", "read_pages", "read_tight", "read_unmarked"]

_LIST_CAP = 64
_RANGE_CAP = 20

_MARK = pattern(
    r"(?P<before>[ ,.;:/-]{0,12})"
    r"(?P<mark>[Nn]rs?|NRS?|[Nn]ummers?|[Nn]os?|[Ss]tuknrs?|letters?(?= [A-Z]))"
    r"(?P<after> {0,2}[.,:]{0,2}) {0,12}-?(?=[\dA-Z])"
)
_EDITION = r"(?:-[hnv]\d{1,2})?"
_DIGITS = (
    rf"0{{0,3}}(?P<digits>[1-9]\d{{0,3}}(?:[a-z]{{1,2}}|[A-C])?{_EDITION})"
    r"(?![A-Za-z\d]|[ .]\d{3}(?!\d))"
)
_LETTERS = r"(?P<letters>[A-Z]{1,3})(?![A-Za-z\d'])"
_ITEM = pattern(rf"{_DIGITS}|{_LETTERS}")
_DATE_OR_AMOUNT = rf"(?! ?(?:{MONTH}|%|procent|mln|mld|miljoen|miljard)| ?[.,:]\d| \d{{3}}(?!\d))"
_ENDED = (
    r"(?= ?(?:[),;:/\]\x1f]|\.(?!\d)|en -?\d|en nr|en [A-Z](?![a-z])|p\.? ?\d|blz|pag|t/m|d\.d|\())"
)

_HYPHEN = pattern(r" {0,2}-{1,2} {0,12}(?=0{0,3}\d{1,4}[a-z]{0,2}(?![\dA-Za-z]))")
_TIGHT_HYPHEN = pattern(rf"-(?!(?:19|20)\d\d(?!\d))(?=\d{{1,4}}[a-z]?{_EDITION}(?![\dA-Za-z/-]))")
_HYPHEN_LETTER = pattern(r"-(?=[A-Z]{1,2}(?![A-Za-z\d'-]))")
_COMMA = pattern(
    rf" ?, {{0,12}}(?=0{{0,3}}(?!(?:19|20)\d\d(?!\d))\d{{1,4}}[a-z]{{0,2}}(?![\dA-Za-z])"
    rf"{_DATE_OR_AMOUNT}{_ENDED})"
)
_WORD = r"(?!EU|EG|SP|GL|CU|VN|EK|TK|II|PM|NL|ZE|DE|IN|OM|BZ|EZ|JA|IK|AI|AP|IS|ER|AL|OF|EN|OP|TE)"
_LETTERS_ENDED = r"(?= ?[(),;:\]\x1f]|\.(?![A-Za-z\d])| en [A-Z](?![a-z])| p\b| blz| van | d\.d)"
_COMMA_LETTER = pattern(
    # A full stop makes the letter an initial, unless the sentence ends with it.
    rf" ?, ?(?=[A-Z](?![A-Za-z\d'-]|\.(?!\x1f| (?:Zie|Vgl|Voor|Ook)\b))"
    rf"|{_WORD}[A-Z]{{2}}{_LETTERS_ENDED})"
    rf"| (?={_WORD}[A-Z]{{1,2}}{_LETTERS_ENDED})"
)
_EK = pattern(r"[ ,]{1,2}EK[ ,]{1,2}(?:nr\. ?)?(?=[A-Z]{1,2}(?![A-Za-z]))")
_GLUED = pattern(r"(?<=[IVX])(?=[1-9]\d{0,3}(?!\d))")
_BRACKET = pattern(r" ?\((?=\d{1,3}[a-z]?(?:, \d{1,3}[a-z]?){0,20}\))")
_CLOSED = pattern(r" ?\)")

_RANGE = pattern(r" ?(?:-|t/m|tot en met|tm) ?-?(?:nr\. ?)?0{0,3}(?P<last>\d{1,4})(?![\da-z])")
_MORE = pattern(
    r" ?(?P<link>, ?en |,? resp\. |,? respectievelijk |, ?|/ ?(?=[A-Z\d])| en |en | EN | of "
    r"| alsmede | & |-)(?P<mark>nrs?\.? ?)?-? ?"
    rf"(?:(?:(?!(?:19|20)\d\d(?!\d)){_DIGITS}){_DATE_OR_AMOUNT}|{_LETTERS})"
)
_NEXT_MARK = pattern(
    r"(?P<link>[ ,;.]{1,3}(?:(?:en|alsmede|resp\.|respectievelijk|en ook|of) )?)"
    r"(?P<mark>nrs?)\.? ?(?=[\dA-Z])"
)
_PAGES = pattern(
    r"[ ,.]{0,3}(?P<open>\()?(?:p|pp|pag|blz|bladzijden?|pagina'?s?|par|pt|punt)(?:\. ?| )? ?"
    r"(?P<pages>\d{1,6}[a-z]?(?: ?(?:[-/,]|en|t/m) ?\d{1,6}(?![\da-z]|[ .]\d{3}(?!\d))){0,20})"
    r"(?: e\.v\.)?(?(open)\))"
)


def read_marked(cursor: Cursor, head: Head) -> list[str]:
    """
    The numbers after *nr.* or *nrs.*, or none.
    """
    place = cursor.place
    mark = cursor.take(_MARK)
    if mark is None:
        return []
    numbers = _list(cursor, _announced if mark["mark"][-1] in "sS" else _rising)
    if not numbers:
        cursor.place = place
        return []
    if (
        mark["mark"] not in {"nr", "nrs"}
        or mark["after"] not in {".", ""}
        or ("." in mark["before"].strip(" ,;:/-"))
    ):
        shown = (mark["before"].strip() + " " + mark["mark"] + mark["after"]).strip()
        head.issues.append(
            Issue(
                flaw=Flaw.NUMBER_LABEL,
                message=f"the number stands after {shown!r}",
                hint=f"nr. {numbers[0]}",
            )
        )
    return numbers


def read_unmarked(cursor: Cursor, head: Head) -> list[str]:
    """
    The numbers without *nr.* behind a dossier that has a label: *-341*, *, 58*, *, C*.
    """
    place = cursor.place
    if cursor.take(_HYPHEN) or cursor.take(_HYPHEN_LETTER):
        numbers = _list(cursor, _rising)
    elif cursor.take(_GLUED):
        numbers = _list(cursor, _rising)
        if numbers:
            head.issues.append(
                Issue(flaw=Flaw.GLUED, message=f"number {numbers[0]} is glued to the chapter")
            )
    elif cursor.take(_COMMA):
        numbers = _list(cursor, _rising)
        if numbers and not numbers[0][-1].isalpha():
            head.issues.append(
                Issue(
                    flaw=Flaw.NUMBER_LABEL,
                    message=f"number {numbers[0]} stands without nr.",
                    hint=f"nr. {numbers[0]}",
                )
            )
    elif cursor.take(_EK) or cursor.take(_COMMA_LETTER):
        numbers = _list(cursor, _rising)
    elif head.session is not None and cursor.take(_BRACKET):
        numbers = _list(cursor, _announced)
        cursor.take(_CLOSED)
    else:
        return []
    if not numbers:
        cursor.place = place
    return numbers


def read_tight(cursor: Cursor) -> list[str]:
    """
    The numbers behind a dossier without label: *-341* only without blanks, *EK B*.
    """
    if cursor.take(_TIGHT_HYPHEN) or cursor.take(_EK):
        return _list(cursor, _rising)
    return []


def read_more(cursor: Cursor) -> list[str]:
    """
    More numbers of the same dossier, after pages or another stop: *; nr. 7*, *, en nr. 6*.
    """
    place = cursor.place
    mark = cursor.take(_NEXT_MARK)
    if mark is None:
        return []
    numbers = _list(cursor, _announced if mark["mark"].endswith("s") else _rising)
    if not numbers:
        cursor.place = place
    return numbers


def read_pages(cursor: Cursor) -> str | None:
    """
    The pages that come next, as they are written, or None.
    """
    pages = cursor.take(_PAGES)
    return None if pages is None else pages["pages"]


_GoesOn: TypeAlias = Callable[[str, re.Match[str], Cursor], bool]
_STOPPED = pattern(_ENDED)
_LEADING = pattern(r"\d+")


def _list(cursor: Cursor, goes_on: _GoesOn) -> list[str]:
    item = cursor.take(_ITEM)
    if item is None:
        return []
    numbers = [item["digits"] or item["letters"]]
    hyphens = False
    while len(numbers) < _LIST_CAP:
        if not hyphens and numbers[-1].isdigit() and _take_range(cursor, numbers):
            continue
        place = cursor.place
        more = cursor.take(_MORE)
        if more is None:
            break
        if not goes_on(numbers[-1], more, cursor):
            cursor.place = place
            break
        numbers.append(more["digits"] or more["letters"])
        hyphens = more["link"] == "-"
    return numbers


def _announced(before: str, more: re.Match[str], cursor: Cursor) -> bool:
    """
    Whether a list that *nrs.* announced goes on: with digits after digits, letters after letters.
    """
    letters: str | None = more["letters"]
    return (letters is not None) == before.isalpha() and len(letters or "") <= 2


def _rising(before: str, more: re.Match[str], cursor: Cursor) -> bool:
    """
    Whether one number is the first of a list: *nr. 341 en 342*, but not *nr. 341, 3 moties*.

    Only what goes up, or has a last part with *en*, and then ends, is a list.
    """
    if not _announced(before, more, cursor):
        return False
    if more["mark"]:
        return True
    return _goes_up(before, more) and (more["link"] == "-" or cursor.sees(_STOPPED))


def _goes_up(before: str, more: re.Match[str]) -> bool:
    if more["letters"] or "en" in more["link"]:
        return True
    return _value(more["digits"]) > _value(before)


def _value(number: str) -> int:
    digits = _LEADING.match(number)
    return int(digits[0]) if digits else 0


def _take_range(cursor: Cursor, numbers: list[str]) -> bool:
    match = _RANGE.match(cursor.text, cursor.place)
    if match is None:
        return False
    first, last = int(numbers[-1]), int(match["last"])
    if not first < last <= first + _RANGE_CAP:
        return False
    if "-" in match[0] and cursor.text.startswith("-", match.end()):
        return False  # 35133-31-32-34 is a list
    cursor.place = match.end()
    numbers.extend(str(number) for number in range(first + 1, last + 1))
    return True
