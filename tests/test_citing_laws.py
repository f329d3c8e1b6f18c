"""
The laws of `kamerbrief.citing`, on generated publications and on words thrown together.
"""

from __future__ import annotations

import string
from typing import Any, ClassVar

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from kamerbrief import citing
from kamerbrief.citing import Style, finding
from kamerbrief.publications import (
    Aanhangsel,
    Bijlage,
    Bwb,
    Celex,
    Dossier,
    Ecli,
    Handelingen,
    Jci,
    Kamerstuk,
    Ljn,
    OfficialJournal,
    Publication,
    SerialPublication,
    Session,
    Staatsblad,
    Staatscourant,
    TkDocument,
    TkZaak,
    Tractatenblad,
    WebAddress,
)
from kamerbrief.vocabularies import House


def pattern(expression: str) -> st.SearchStrategy[str]:
    return st.from_regex(expression, fullmatch=True)


def optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


def built(cls: Any, *parts: dict[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    fields = {name: values for each in parts for name, values in each.items()}
    return st.fixed_dictionaries(fields).map(lambda given: cls(**given))


def folder(**parts: str) -> dict[str, st.SearchStrategy[str]]:
    return {name: st.just(value) for name, value in parts.items()}


SESSIONS = st.builds(Session, start=st.integers(1946, 2030))
PLACE = {"chamber": optional(st.sampled_from([House.I, House.II])), "session": optional(SESSIONS)}
KINGDOM = {"rijkswet": optional(pattern("R[1-9][0-9]{3}"))}
FILES = st.sampled_from(
    [
        folder(dossier="32824"),
        folder(dossier="21501", subdossier="02"),
        folder(dossier="36200", chapter="VI"),
        folder(dossier="36410", chapter="L"),
        folder(dossier="21800", chapter="IXB"),
        folder(dossier="15516"),
    ]
)
LETTERS = pattern("[A-HJ-UW-Z][A-D]?")
NUMBERS = pattern("[1-9][0-9]{0,3}([a-d]|-[hnv][1-9])?") | LETTERS
# The Eerste Kamer numbers its own dossiers in Roman numerals, and what is in them with letters.
PAPERS = FILES.flatmap(
    lambda file: built(Kamerstuk, file, PLACE, KINGDOM, {"number": NUMBERS})
) | built(Kamerstuk, folder(dossier="CXLIX"), PLACE, {"number": LETTERS})
DOSSIERS = FILES.flatmap(lambda file: built(Dossier, file, PLACE, KINGDOM))
MEETINGS = {"number": st.integers(1, 130).map(str)}
WHEN = {"chamber": st.sampled_from(House), "session": SESSIONS}
PAGES = st.builds(
    lambda first, span: str(first) if span == 0 else f"{first}-{first + span}",
    st.integers(600, 9000),
    st.integers(0, 50),
)
SITTINGS = (
    built(Handelingen, WHEN, MEETINGS, {"item": optional(st.integers(1, 40).map(str))})
    | built(Handelingen, WHEN, MEETINGS, {"pages": PAGES})
    | built(Handelingen, WHEN, {"pages": PAGES})
)
QUESTIONS = built(Aanhangsel, PLACE, {"number": pattern("[1-9][0-9]{0,3}(-h1)?")})
ANNEXES = built(
    Bijlage,
    {
        "of": PAPERS | QUESTIONS,
        "number": optional(pattern("[1-9][0-9]?")),
        "blg": optional(pattern("[1-9][0-9]{5}")),
    },
) | built(Bijlage, {"blg": pattern("[1-9][0-9]{5}")})
YEAR = {"year": st.integers(1951, 2030)}
PLAIN = {"number": pattern("[1-9][0-9]{0,4}(-[nv]1)?")}
PUBLICATIONS: st.SearchStrategy[Publication] = (
    PAPERS
    | DOSSIERS
    | SITTINGS
    | QUESTIONS
    | ANNEXES
    | built(Staatsblad, YEAR, PLAIN)
    | built(Staatsblad, {"year": st.integers(1944, 1950), "number": pattern("[A-K][1-9]{1,3}")})
    | built(Staatscourant, YEAR, PLAIN)
    | built(Tractatenblad, YEAR, PLAIN)
    | built(
        OfficialJournal,
        YEAR,
        {"series": st.sampled_from(["L", "C", "LI"]), "number": pattern("[1-9][0-9]{0,3}")},
    )
    | built(
        Ecli,
        {"country": st.sampled_from(["NL", "EU", "BE"]), "court": pattern("[A-Z]{1,6}")},
        {"year": st.integers(1950, 2030), "number": pattern("[A-Z]{2}[0-9]{4}|[1-9][0-9]{0,4}")},
    )
    | built(Ljn, {"number": pattern("[A-Z]{2}[0-9]{4}")})
    | built(Bwb, {"number": pattern("BWB[RVW][0-9]{7}")})
    | built(Jci, {"reference": pattern(r"jci1\.3:c:BWBR[0-9]{7}(&artikel=[1-9][0-9]?)?")})
    | built(Celex, {"number": pattern("3(19|20)[0-9]{2}[RLD][0-9]{4}")})
    | built(TkDocument, {"number": pattern("20[0-2][0-9]D[0-9]{5}")})
    | built(TkZaak, {"number": pattern("20[0-2][0-9]Z[0-9]{5}")})
    | built(SerialPublication, {"series": st.just("kst"), "number": pattern("1[0-9]{6}")})
    | built(WebAddress, {"address": pattern(r"https://www\.[a-z]{1,9}\.nl/[a-z0-9]{0,9}")})
)
_PIECES = """
Kamerstukken Kamerstuk kamer- stukken II I 2020/21 2020-2021 2020\u201321 1990-91 32\u00a0824 32824
21501 -02 36200 VI A B nr. nrs. 341 t/m en , ; - / ( ) R\u00a02184 Handelingen item p. 12-3-4
7909-7943 Aanhangsel van de Stb. Stcrt. Trb. 2021 PbEU L 280 ECLI:NL:HR 2010 : 392 LJN AA1234
BWBR0001234 richtlijn 92/43/EEG Verordening (EU) 2016/679 0 0000 9999 99999 motie- motie moties van
der Plas \u00c7or\u00fcz c.s.
t.v.v. op stuk TK EK Tweede Kamer vergaderjaar 29 februari 1801 1813/14 mei
31 december kst-1-1 kst-32824-341 ah-tk-20202021-1 https://zoek.officielebekendmakingen.nl/ \u0663
https://zoek.officielebekendmakingen.nl/dossier/ https://uitspraken.rechtspraak.nl/ECLI:NL:HR:
https://www.tweedekamer.nl/ 2022D12345 2022Z12345 CII bijlage bij e.a. K C/745 \u00b2
jci1.3:c: CELEX: 32016R0679 wetsvoorstel krijgt was dossier UCV enz. gedrukt onder : . 1 11
nummer no. Nr herdruk
""".split()
WORDS = st.lists(
    st.sampled_from([*_PIECES, "\n", "\r\n", "\n\n", "\t", "\u00ad", "\f", "\x1f"]), max_size=14
)
TEXTS = st.builds(lambda words, glue: glue.join(words), WORDS, st.sampled_from(["", " ", ", "]))


@example(
    publication=Bijlage(of=Kamerstuk(dossier="CXLIX", number="AA"), blg="100000"),
    style=Style.LEIDRAAD,
)
@given(publication=PUBLICATIONS, style=st.sampled_from([Style.LEIDRAAD, Style.KAMER]))
def test_parsing_undoes_formatting_in_full(publication: Publication, style: Style) -> None:
    assert citing.parse(citing.format(publication, style)) == publication


@given(publication=PUBLICATIONS, style=st.sampled_from([Style.IDENTIFIER, Style.URL]))
def test_identifier_and_address_lead_back_to_the_identifier(
    publication: Publication, style: Style
) -> None:
    assume(publication.identifier is not None and publication.url is not None)

    assert citing.parse(citing.format(publication, style)).identifier == publication.identifier


@given(publication=PAPERS | DOSSIERS)
def test_short_form_is_stable(publication: Publication) -> None:
    short = citing.format(publication, Style.SHORT)

    assert citing.format(citing.parse(short), Style.SHORT) == short


@given(text=TEXTS)
def test_spans_are_in_order_and_slice_to_their_words(text: str) -> None:
    end = 0
    for found in citing.find(text):
        assert end <= found.start < found.end
        assert found.text == text[found.start : found.end]
        assert found.publications
        end = found.end


@given(text=TEXTS, before=st.text(string.ascii_letters + " .,(\n", max_size=20))
def test_unrelated_text_around_changes_nothing(text: str, before: str) -> None:
    shift = len(before) + 2

    around = citing.find(f"{before}\n\n{text}\n\n{before}")

    assert [(each.start - shift, each.end - shift, each.publications) for each in around] == [
        (each.start, each.end, each.publications) for each in citing.find(text)
    ]


@pytest.mark.parametrize("seed", ["Kamerstukken ", "nr. ", "3", "32 824, nr. ", "((", "motie Van "])
def test_long_repetitions_are_read_to_their_end(seed: str) -> None:
    # That the cost is linear is measured by the benchmark; here it must end, and find nothing odd.
    assert citing.find(seed * 20_000) == ()


class Counted(str):
    """
    A text that counts how many signs are cut out of it.
    """

    __slots__ = ()
    cut: ClassVar[int] = 0

    def __getitem__(self, key: Any) -> str:
        part = super().__getitem__(key)
        Counted.cut += len(part)
        return part

    def __add__(self, other: str) -> Counted:
        return Counted(super().__add__(other))


def test_what_is_cut_out_grows_with_the_text_and_not_with_its_square(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # All between two labels was cut out once, to see whether they are neighbours.
    monkeypatch.setattr(Counted, "cut", 0)
    monkeypatch.setattr(finding, "fold", Counted)

    assert citing.find("t.v.v. " * 2000) == ()
    assert Counted.cut < 2000 * 200
