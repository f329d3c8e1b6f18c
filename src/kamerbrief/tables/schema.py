"""
The tables that there are, with the name, type and meaning of each column.

Writers, the types of Arrow and DuckDB, and the page on tables are all made from this.
"""

from __future__ import annotations

from kamerbrief.errors import TableError
from kamerbrief.tables.columns import Column, Kind, Table

__all__ = ["TABLES", "table_of"]


def _column(kind: Kind, name: str, meaning: str, null: str | None) -> Column:
    return Column(name=name, kind=kind, meaning=meaning, null=null)


def _text(name: str, meaning: str, null: str | None = None) -> Column:
    return _column(Kind.TEXT, name, meaning, null)


def _integer(name: str, meaning: str, null: str | None = None) -> Column:
    return _column(Kind.INTEGER, name, meaning, null)


def _boolean(name: str, meaning: str, null: str | None = None) -> Column:
    return _column(Kind.BOOLEAN, name, meaning, null)


def _date(name: str, meaning: str, null: str | None = None) -> Column:
    return _column(Kind.DATE, name, meaning, null)


def _texts(name: str, meaning: str, null: str | None = None) -> Column:
    return _column(Kind.TEXTS, name, meaning, null)


def _integers(name: str, meaning: str, null: str | None = None) -> Column:
    return _column(Kind.INTEGERS, name, meaning, null)


_UNSAID = "the letter does not say"
_NOT_NAMED = "no signatory is named"
_NO_DEBATE = "no debate is named, or the letter does not say"

_FILE = _text("file", "the name of the file, as it was given or found", "it came from no file")
_LETTER = (
    _FILE,
    _text("letter", "the official identifier of the letter, `kst-36200-VI-104`", _UNSAID),
    _date("date", "the date of the letter", _UNSAID),
    _text("chamber", "`tweede-kamer`, `eerste-kamer` or `staten-generaal`", _UNSAID),
)
_BASIS = _text("basis", "`stated` by the letter, or `inferred`")
_GIVER = (
    _text("signatory", "initials, prefix and surname of who gives it", _NOT_NAMED),
    _text("office", "the office of that signatory, a code: `minister`, ...", _NOT_NAMED),
    _text(
        "ministry",
        "the ministry of that signatory, abbreviated: `SZW`",
        f"{_NOT_NAMED}, or one without a ministry",
    ),
    _text("portfolio", "the portfolio of that signatory", f"{_NOT_NAMED}, or one without it"),
    _text("colleague", "the office of a colleague who does not sign", "it is not a colleague's"),
)
_MOTION = (
    _text("dossier", "the number of its dossier, `36200`", _UNSAID),
    _text("chapter", "the budget chapter of the dossier, `VI`", "none, or the letter does not say"),
    _text("number", "its number in the dossier, `42` or `D`", _UNSAID),
    _text(
        "identifier",
        "its official identifier, `kst-36200-VI-42`, computed from the numbers",
        "the numbers do not give one",
    ),
    _text("version", "its version, a code: `gewijzigd`, ...", _UNSAID),
    _text("replaces", "the id of the motion that it replaces", "none is named"),
    _text("subject", "what it is about", _UNSAID),
    _text("debate_kind", "the kind of debate in which it was submitted, a code", _NO_DEBATE),
    _text("debate_title", "the title of that debate", _NO_DEBATE),
    _date("debate_date", "the day of that debate", _NO_DEBATE),
    _text("first_submitter", "the surname of the first submitter, with prefix", "none is named"),
    _text("first_party", "the party of the first submitter", "none is named"),
    _texts("submitters", "the surnames of all submitters, in the order of the letter"),
    _texts("parties", "the party of each of the submitters, null where none is named"),
    _boolean("et_al", "whether the letter writes *c.s.* instead of more names"),
)
_WORDS = (
    _texts("words", "the words of the letter, verbatim; a place within another one is left out"),
    _integers("starts", "where each of the words begins in the text, in code points from 0"),
    _integers("ends", "where each of the words ends, in code points; the end is not included"),
)
_VERDICTS = Table(
    name="verdicts",
    row="a verdict on a motion or amendment",
    columns=(
        *_LETTER,
        _text("verdict", "the id of the verdict in the letter; with `file` it is unique"),
        _text("motion", "the id of the motion in the letter"),
        _text("kind", "`motie` or `amendement`", "the letter does not declare the motion"),
        *(
            Column(
                name=each.name,
                kind=each.kind,
                meaning=each.meaning,
                null=each.null or "the letter does not declare the motion",
            )
            for each in _MOTION
        ),
        _text("category", "the verdict, a code: `oordeel-kamer`, `ontraden`, ..."),
        _text("holder", "whose verdict it is, a code: `ondertekenaar`, `kabinet`, ..."),
        *_GIVER,
        _texts("ministries", "the ministries of all who sign, each once"),
        _text("part", "the part of the motion that it is about", "it is about the whole"),
        _text(
            "condition",
            "how it is qualified: `condition`, `interpretation` or `caveat`",
            "the verdict is plain",
        ),
        _texts("condition_words", "the words of the condition, verbatim"),
        _text("fallback", "the verdict that holds if the condition is not met", "none is given"),
        _text("supersedes", "the id of the verdict that it takes the place of", "none"),
        _boolean("superseded", "whether another verdict in the letter takes its place"),
        _BASIS,
        *_WORDS,
    ),
)
_MOTIONS = Table(
    name="motions",
    row="a motion or amendment that a letter appraises or names",
    columns=(
        *_LETTER,
        _text("motion", "the id of the motion in the letter; with `file` it is unique"),
        _text("kind", "`motie` or `amendement`"),
        *_MOTION,
        _text("label", "the name that the letter gives it", "none"),
        _date("deadline", "the last day of what the motion asks for", _UNSAID),
        _text("treatment", "`appraised`, `mentioned` or `no-verdict`"),
        _text("reason", "why it is left without verdict, a code", "it is not, or none is given"),
        _integer("verdicts", "how many verdicts the letter gives on it"),
        _texts("requests", "what the motion asks, in the words of the letter"),
        _BASIS,
        *_WORDS,
    ),
)
_COMMITMENTS = Table(
    name="commitments",
    row="a promise (toezegging)",
    columns=(
        *_LETTER,
        _text("commitment", "the id of the promise in the letter; with `file` it is unique"),
        _text("actor", "whose promise it is, a code: `ondertekenaar`, `kabinet`, ..."),
        *_GIVER,
        _text("status", "`new` in this letter, or `prior`"),
        _text("motion", "the id of the motion that asked for it", "none is named"),
        _text("debate_kind", "the kind of debate in which it was made, a code", _NO_DEBATE),
        _text("debate_title", "the title of that debate", _NO_DEBATE),
        _date("debate_date", "the day of that debate", _NO_DEBATE),
        _date("due_from", "the first day of the period in which it is due", "no such day is given"),
        _date("due_until", "the last day of that period", "no such day is given"),
        _text("due_before", "the id of the debate before which it is due", "none is named"),
        _text(
            "due_term",
            "the moment of the parliamentary year before which it is due, a code",
            "none is named",
        ),
        _BASIS,
        *_WORDS,
    ),
)
_CITATIONS = Table(
    name="citations",
    row="a citation in the text or in a footnote",
    columns=(
        *_LETTER,
        _text("path", "the path of its element; with `file` it is unique"),
        _text("footnote", "the id of the footnote in which it stands", "it stands in the text"),
        _text("kind", "the kind of publication, a code: `kamerstuk`, `ecli`, ..."),
        _text("house", "the chamber that published it: `I`, `II` or `VV`", "none is named"),
        _text("session", "the vergaderjaar, `2020-2021`", "none is named"),
        _text("dossier", "the number of the dossier, `32824` or `21501-02`", "none is named"),
        _text("chapter", "the budget chapter or fund, `VI`", "none is named"),
        _text("rijkswet", "the number of a bill for the whole Kingdom, `R2184`", "none is named"),
        _text("number", "the number of the document, issue, act or sitting", "none is named"),
        _text("item", "the item within a sitting", "none is named"),
        _text("annex", "the number of an annex to that document", "none is named"),
        _text("year", "the year of a Staatsblad, Staatscourant or Tractatenblad", "none is named"),
        _text("page", "the page or pages, as printed", "none is named"),
        _text(
            "identifier",
            "the official identifier, `kst-32824-341`, computed from the parts",
            "the parts do not give one",
        ),
        _text("url", "the address of its page, computed; nothing is looked up", "there is none"),
        _BASIS,
        _text("words", "the words of the citation, verbatim"),
        _integer("start", "where they begin in the text of the letter, in code points from 0"),
        _integer("end", "where they end, in code points; the end is not included"),
    ),
)
_SIGNATORIES = Table(
    name="signatories",
    row="an office holder who signs, or on whose behalf is signed",
    columns=(
        *_LETTER,
        _text("signatory", "the id of the signatory in the letter; with `file` it is unique"),
        _text("capacity", "`signed`, or `mede-namens`"),
        _text("office", "the kind of office, a code: `minister`, `staatssecretaris`, ..."),
        _text("ministry", "the abbreviation of the ministry, `SZW`", "none, or not named"),
        _text("portfolio", "what a *minister voor* is for, or part of a ministry", "none"),
        _boolean("demissionary", "whether the letter says *demissionair*"),
        _text("name", "initials, prefix and surname", "only the office is named"),
        _text("initials", "initials with dots, `C.E.G.`", "not named"),
        _text("prefix", "the prefix of the surname, `van`", "none, or not named"),
        _text("surname", "the surname without prefix", "not named"),
        _integer("verdicts", "how many verdicts this signatory gives in the letter"),
        _BASIS,
    ),
)
_DIAGNOSTICS = Table(
    name="diagnostics",
    row="a finding of `kamerbrief check`",
    columns=(
        _FILE,
        _boolean("read", "whether the letter is in the other tables"),
        _text("code", "the permanent code; `kamerbrief rule CODE` says what it means"),
        _text("severity", "`error`, `warning` or `note`"),
        _integer("line", "the line in the file, from 1", "it has no place in the file"),
        _integer("column", "the column, in code points from 1", "it has no place in the file"),
        _text("path", "the path of the element, `/letter/body/p[2]`", "there is no element"),
        _text("message", "what is wrong"),
        _text("hint", "what to do about it", "nothing is proposed"),
        _text("fingerprint", "by what the finding is known again; see [Output](output.md)"),
    ),
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (_VERDICTS, _MOTIONS, _COMMITMENTS, _CITATIONS, _SIGNATORIES, _DIAGNOSTICS)
}
"""Each table by its name."""


def table_of(name: str) -> Table:
    """
    The table with that *name*.

    Raises:
        TableError: there is none.
    """
    if name not in TABLES:
        raise TableError(f"there is no table {name!r}, expected {', '.join(TABLES)}")
    return TABLES[name]
