"""
Citations that are found in a text, as a table and as objects for JSON.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

import attrs

from kamerbrief import citing
from kamerbrief.citing import Certainty, Cited, Found, Fragment, NamedMotion, Referent
from kamerbrief.publications import Dossier, to_parts
from kamerbrief.rendering.lines import Line, render_lines, shortened
from kamerbrief.rendering.safe import safe, width_of
from kamerbrief.rendering.style import PLAIN, Style

__all__ = ["citation_objects", "render_citations"]

_GAP = "  "
_LEAST_WIDTH = 40
_LEAST_WORDS = 24
# Where nothing is cut, one long cell does not make every line as long: a small text could fill a
# disk.
_WIDEST = 60
_LEGEND = "\n~ inferred: the words do not state every part of it\n"


def render_citations(
    text: str,
    found: Sequence[Found],
    form: citing.Style = citing.Style.LEIDRAAD,
    width: int | None = None,
    style: Style = PLAIN,
) -> Iterator[str]:
    """
    What is *found* in *text*, as pieces of a table with a row for each publication.

    Publications are written in *form*.  To get the rows into *width* columns, words are shortened;
    if that would leave too little of them, the address stands below the row, and in the end all
    that is cited below the words.  Without *width*, nothing is cut.
    """
    mentions = [
        _Mention(each, place, form) for each, place in zip(found, _places(text, found), strict=True)
    ]
    if not mentions:
        return
    label = max(len(each.place) for each in mentions)
    widths = _widths(mentions, width)
    room = None if width is None or widths is None else widths[1]
    fill = sys.maxsize if width is None else max(width, _LEAST_WIDTH)
    for each in mentions:
        if widths is None:
            yield render_lines(each.stacked(label, fill), fill, style)
            indent = label + 2 * len(_GAP)
        else:
            indent = label + len(_GAP)
            for cells in each.rows(room):
                yield _row(cells, widths, style)
                below = filter(None, cells[len(widths) :])
                yield from (f"{' ' * indent}{cell}\n" for cell in below)
        yield render_lines(each.issues(indent), fill, style)
    if any(_is_inferred(cited) for each in found for cited in each.publications):
        yield _LEGEND


class _Mention:
    """
    What is shown of one mention: cells that are safe to print.
    """

    def __init__(self, found: Found, place: tuple[int, int], form: citing.Style) -> None:
        self.place = ":".join(map(str, place))
        self._words = safe(" ".join(found.text.split()))
        self._cited = [
            (
                safe(_printed(each.publication, form)),
                safe(f"{'~' if _is_inferred(each) else ''}{each.identifier or '-'}"),
                safe(each.url or ""),
            )
            for each in found.publications
        ]
        self._issues = found.issues

    def rows(self, room: int | None = None) -> Iterator[tuple[str, ...]]:
        """
        The cells of each publication; the first one has the words, in *room* columns.
        """
        words = self._words if room is None else shortened(self._words, room)
        for cells in self._cited:
            yield self.place, words, *cells
            words = ""

    def stacked(self, label: int, width: int) -> Iterator[Line]:
        """
        The same below one another, with *label* columns for the place.
        """
        words = shortened(self._words, width - label - len(_GAP))
        yield Line(label=self.place.ljust(label), head=words)
        indent = label + 2 * len(_GAP)
        for printed, identifier, address in self._cited:
            same = identifier == printed
            yield Line(indent=indent, text=printed if same else f"{printed} [{identifier}]")
            if address:
                yield Line(indent=indent, text=address)

    def issues(self, indent: int) -> Iterator[Line]:
        """
        What is wrong with the words, and how they should be.
        """
        for issue in self._issues:
            yield Line(indent=indent, head="note:", text=f" {issue.message}")
            if issue.hint is not None:
                yield Line(indent=indent, head="expected:", text=f" {issue.hint}")


def _widths(mentions: Sequence[_Mention], width: int | None) -> list[int] | None:
    """
    The width of each column of a row, or None where not even four of them get into *width*.
    """
    columns = zip(*(cells for each in mentions for cells in each.rows()), strict=True)
    widths = [max(map(width_of, column)) for column in columns]
    if width is None:
        return [min(each, _WIDEST) for each in widths]
    words = widths[1]
    for count in (5, 4):
        room = width - sum(widths[:count]) + words - len(_GAP) * (count - 1)
        if room >= min(words, _LEAST_WORDS):
            return [widths[0], min(words, room), *widths[2:count]]
    return None


def _row(cells: Sequence[str], widths: Sequence[int], style: Style) -> str:
    marks = (style.dim, style.bold, "", "", "")
    padded = (
        (f"{mark}{cell}{style.reset}" if mark and cell else cell) + " " * (width - width_of(cell))
        for cell, width, mark in zip(cells, widths, marks, strict=False)
    )
    return f"{_GAP.join(padded).rstrip()}\n"


def citation_objects(
    text: str, found: Sequence[Found], form: citing.Style = citing.Style.LEIDRAAD
) -> Iterator[dict[str, object]]:
    """
    An object for each mention that is *found* in *text*, with the publications in *form*.
    """
    for each, (line, column) in zip(found, _places(text, found), strict=True):
        yield {
            "start": each.start,
            "end": each.end,
            "line": line,
            "column": column,
            "text": each.text,
            "publications": [_publication(cited, form) for cited in each.publications],
            "issues": [
                {"flaw": str(issue.flaw), "message": issue.message, "hint": issue.hint}
                for issue in each.issues
            ],
        }


def _publication(cited: Cited, form: citing.Style) -> dict[str, object]:
    kind, details = _details(cited.publication)
    return {
        "kind": kind,
        "printed": _printed(cited.publication, form),
        "identifier": cited.identifier,
        "url": cited.url,
        "certainty": str(cited.certainty),
        "inferred": [*cited.inferred],
        "pages": cited.pages,
        **details,
    }


def _details(referent: Referent) -> tuple[str, dict[str, object]]:
    match referent:
        case NamedMotion():
            members = [*referent.members]
            return "motion-by-name", {"members": members, "others": referent.others}
        case Fragment():
            parts = dict(referent.parts)
            return str(referent.kind), {"parts": parts, "missing": [*referent.missing]}
        case Dossier() if referent.until is not None:
            # A letter has no attribute for the last of several sessions.
            kind, parts = to_parts(attrs.evolve(referent, until=None))
            return str(kind), {"parts": parts | {"until": str(referent.until)}}
    kind, parts = to_parts(referent)
    return str(kind), {"parts": parts}


def _printed(referent: Referent, form: citing.Style) -> str:
    if isinstance(referent, Fragment | NamedMotion):
        return referent.printed
    return citing.format(referent, form)


def _is_inferred(cited: Cited) -> bool:
    return cited.certainty is Certainty.INFERRED


def _places(text: str, found: Sequence[Found]) -> Iterator[tuple[int, int]]:
    """
    Line and column, from 1, of each mention; LF, CRLF and a lone CR each end a line.
    """
    line, begin, at = 1, 0, 0
    for each in found:
        # Only what lies between two mentions is looked at, so that the cost stays linear.
        line += text.count("\n", at, each.start) + text.count("\r", at, each.start)
        line -= text.count("\r\n", at, each.start)
        last = max(text.rfind("\n", at, each.start), text.rfind("\r", at, each.start))
        begin = begin if last < 0 else last + 1
        at = each.start
        yield line, at - begin + 1
