"""
The family CIT: whether the words of a citation are those of what it cites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from kamerbrief import citing
from kamerbrief.citing import Flaw, Fragment, NamedMotion, Style
from kamerbrief.diagnostics import Severity
from kamerbrief.model.inlines import Citation, Sic
from kamerbrief.publications import Bijlage, Publication, SerialPublication, WebAddress
from kamerbrief.validation.context import Context
from kamerbrief.validation.engine import Finding, rule
from kamerbrief.vocabularies import Basis

__all__ = ["malformed_citation", "words_contradict_citation"]

_FORM = frozenset(
    {
        Flaw.CHAMBER_MISSING,
        Flaw.GLUED,
        Flaw.MISLABELLED,
        Flaw.NUMBER_LABEL,
        Flaw.SESSION_FORM,
        Flaw.SESSION_MISSING,
        Flaw.STRAY,
    }
)
_TOKEN = re.compile(r"[0-9A-Za-z]+")

# The usual forms.  They only spare most citations the search for what is wrong with them: what has
# another form may be right as well.  Their groups are the years of a session.
_SESSION = r"(\d{4})(?:/(\d\d(?:\d\d)?)|[-\u2013]\s?(\d{4}))"
_DOSSIER = r"\d\d[ .\xa0]?\d{3}(?:-\d\d)?(?:[ -][IVXA-M]{1,6})?"
_NUMBER = r"(?:nr\. \d{1,4}[a-z]?|nrs\. \d{1,4}(?:(?:, | en |-)\d{1,4}){1,20}|(?:nr\. )?[A-Z]{1,2})"
_PAGES = r"(?:, p\. ?\d{1,5}(?:[-\u2013]\d{1,5})?)?"
_USUAL = re.compile(
    rf"(?:(?:[Bb]ijlage bij )?(?:Kamerstuk(?:ken)?|TK|EK|Kst\.) "
    rf"(?:I{{1,2}}(?:,? {_SESSION})?,? )?)?"
    rf"{_DOSSIER}(?:,? {_NUMBER}{_PAGES}|-\d{{1,4}})?"
    rf"|Handelingen I{{1,2}} {_SESSION}, nr\. \d{{1,3}}, item \d{{1,2}}{_PAGES}"
    rf"|Aanhangsel (?:van de )?Handelingen I{{1,2}} {_SESSION}, nr\. \d{{1,4}}"
    r"|(?:Stb|Stcrt|Trb)\. \d{4}, (?:nr\. )?\d{1,5}|\d{4}[DZ]\d{5}"
    r"|(?:Richtlijn|Verordening) (?:\((?:EU|EG)\) (?:nr\. )?\d{1,4}/\d{4}|\d{4}/\d{1,4}/E[UG])"
    r"|PbEU \d{4}, [LC] \d{1,3}|ECLI:NL:[A-Z]{2,10}:\d{4}:[A-Z0-9]{1,10}",
    re.ASCII,
)


def _publications(mentions: tuple[citing.Found, ...]) -> list[Publication]:
    return [
        each.publication
        for found in mentions
        for each in found.publications
        if not isinstance(each.publication, Fragment | NamedMotion)
    ]


@rule("CIT001", Severity.ERROR)
def words_contradict_citation(context: Context) -> Iterator[Finding]:
    """
    The words of a citation name another publication than its attributes.

    Who follows the attributes opens the wrong document, and cannot see that from the data.
    """
    for place, citation in context.iter(Citation):
        # What is inferred does not stand in the words.
        if citation.basis is Basis.INFERRED or _says_its_parts(citation):
            continue
        named = _publications(context.cited(place, citation))
        meant = citation.publication if named else None
        if meant is None or any(_agree(each, meant) for each in named):
            continue
        yield Finding(
            place,
            f"the words cite {named[0]}, the attributes name {meant}",
            "correct the attributes; the words are those of the source",
        )


def _says_its_parts(citation: Citation) -> bool:
    """
    Whether every number of *citation* stands in its words, as nearly always.
    """
    words = citation.text
    if citation.identifier is not None:
        return citation.identifier in words
    tokens = set(_TOKEN.findall(words))
    parts = (citation.number, citation.item, citation.year, citation.chapter)
    if any(part is not None and part not in tokens for part in parts):
        return False
    if citation.session is not None and citation.session[:4] not in tokens:
        return False
    dossier, _, part = (citation.dossier or "").partition("-")
    whole = not dossier or dossier in tokens or {dossier[:-3], dossier[-3:]} <= tokens
    return whole and (not part or part in tokens)


def _agree(named: Publication, meant: Publication) -> bool:
    """
    Whether two publications can be one: no part that both of them have differs.
    """
    if isinstance(meant, WebAddress | SerialPublication) or isinstance(named, SerialPublication):
        return True
    if isinstance(named, Bijlage) is not isinstance(meant, Bijlage):
        named = named.of or named if isinstance(named, Bijlage) else named
        meant = meant.of or meant if isinstance(meant, Bijlage) else meant
    if type(named) is not type(meant):
        return False
    return all(
        _same(getattr(named, field.name), getattr(meant, field.name))
        for field in attrs.fields(type(named))
    )


def _same(named: object, meant: object) -> bool:
    return named is None or meant is None or named == meant


def _is_usual(words: str) -> bool:
    # Most often a line or a page ends within those that are not.
    usual = _USUAL.fullmatch(words) or _USUAL.fullmatch(" ".join(words.split()))
    if usual is None:
        return False
    years = [year for year in usual.groups() if year]
    return not years or str(int(years[0]) + 1).endswith(years[1])


@rule("CIT002", Severity.NOTE)
def malformed_citation(context: Context) -> Iterator[Finding]:
    """
    The words of a citation do not have the usual form.

    A reader understands them, a program that looks for citations may not.  What is marked as a
    slip of the source is left alone.
    """
    for place, citation in context.iter(Citation):
        if citation.basis is Basis.INFERRED or _is_usual(citation.text):
            continue
        if any(isinstance(item, Sic) for item in citation.content):
            continue
        mentions = context.cited(place, citation)
        flaws = [each for found in mentions for each in found.issues if each.flaw in _FORM]
        if not flaws:
            continue
        meant = citation.publication or _publications(mentions)[0]
        yield Finding(
            place,
            "; ".join(dict.fromkeys(each.message for each in flaws)),
            f"the usual form is {citing.format(meant, Style.KAMER)}",
        )
