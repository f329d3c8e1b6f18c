"""
Publications: what a letter can cite, with identifier, page and printed form.
"""

from __future__ import annotations

import pickle
import re
from datetime import date, datetime, timedelta
from time import perf_counter
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kamerbrief.errors import ModelError
from kamerbrief.publications import (
    SESSION_TOLERANCE,
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
    from_identifier,
)
from kamerbrief.vocabularies import House

SITE = "https://zoek.officielebekendmakingen.nl"


def pattern(expression: str) -> st.SearchStrategy[str]:
    return st.from_regex(expression, fullmatch=True)


def optional(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | values


SESSIONS = st.builds(Session, start=st.integers(1814, 2199))
YEARS = st.integers(1813, 2199)
FILES: dict[str, st.SearchStrategy[Any]] = {
    "chamber": optional(st.sampled_from(House)),
    "session": optional(SESSIONS),
    "dossier": pattern("[1-9][0-9]{0,4}") | st.sampled_from(["C", "CLVI", "21501", "32123"]),
    "rijkswet": optional(pattern("R[1-9][0-9]{3}")),
}
FOLDERS = st.sampled_from(
    [{}, {"subdossier": "20"}, {"subdossier": "02"}, {"chapter": "XV"}, {"chapter": "A"}]
)
PAPER_NUMBERS = pattern("([1-9][0-9]{0,3}([a-z]|[A-Z])?|[A-Z]{1,3})(-[hnv][1-9])?")
PAPERS = st.builds(
    lambda folder, **parts: Kamerstuk(**folder, **parts), FOLDERS, number=PAPER_NUMBERS, **FILES
)
DOSSIERS = st.builds(lambda folder, **parts: Dossier(**folder, **parts), FOLDERS, **FILES)
SITTINGS = st.builds(
    lambda piece, **parts: Handelingen(**piece, **parts),
    st.fixed_dictionaries({"item": pattern("[1-9][0-9]?")})
    | st.fixed_dictionaries({"pages": pattern("[1-9][0-9]{0,3}")})
    | st.builds(
        lambda first, span: {"pages": f"{first}-{first + span}"},
        st.integers(1, 9999),
        st.integers(0, 99),
    ),
    chamber=FILES["chamber"],
    session=optional(SESSIONS | st.builds(Session, start=st.integers(1993, 2012))),
    number=pattern("[1-9][0-9]?"),
)
QUESTIONS = st.builds(
    Aanhangsel,
    chamber=optional(st.sampled_from([House.I, House.II])),
    session=optional(SESSIONS),
    number=pattern("[1-9][0-9]{0,3}(-n1)?"),
)
GAZETTE_NUMBERS = pattern("[1-9][0-9]{0,4}(-[hnv][1-9])?")
PUBLICATIONS: st.SearchStrategy[Publication] = st.one_of(
    PAPERS,
    DOSSIERS,
    SITTINGS,
    QUESTIONS,
    st.builds(Bijlage, of=PAPERS | QUESTIONS, number=optional(pattern("[1-9]"))),
    st.builds(Bijlage, blg=pattern("[1-9][0-9]{3,6}")),
    st.builds(Staatsblad, year=YEARS, number=GAZETTE_NUMBERS | pattern("[A-Z][1-9][0-9]{0,2}")),
    st.builds(Staatscourant, year=YEARS, number=GAZETTE_NUMBERS),
    st.builds(Tractatenblad, year=YEARS, number=GAZETTE_NUMBERS),
    st.builds(
        OfficialJournal, series=pattern("[LC]I?"), year=YEARS, number=pattern("[1-9][0-9]{0,3}")
    ),
    st.builds(
        Ecli,
        country=st.sampled_from(["NL", "EU"]),
        court=pattern("[A-Z]{1,7}"),
        year=YEARS,
        number=pattern("[A-Z0-9]{1,25}"),
    ),
    st.builds(Ljn, number=pattern("[A-Z]{2}[0-9]{4}")),
    st.builds(Bwb, number=pattern("BWBR[0-9]{7}")),
    st.builds(Jci, reference=pattern("jci1\\.3:c:BWBR[0-9]{7}(&artikel=[0-9]{1,3}){0,2}")),
    st.builds(Celex, number=pattern("3[0-9]{4}[LR][0-9]{4}")),
    st.builds(TkDocument, number=pattern("20[0-9]{2}D[0-9]{5}")),
    st.builds(TkZaak, number=pattern("20[0-9]{2}Z[0-9]{5}")),
    st.builds(
        SerialPublication,
        series=st.sampled_from(["kst", "ah", "h"]),
        number=pattern("[1-9][0-9]{6}"),
    ),
    st.builds(WebAddress, address=pattern("https://[a-z]{1,9}\\.nl/[a-z]{0,9}")),
)


@pytest.mark.parametrize(
    ("publication", "printed", "identifier"),
    [
        (
            Kamerstuk(chamber="II", session="2020/21", dossier="32824", number="341"),
            "Kamerstukken II 2020/21, 32824, nr. 341",
            "kst-32824-341",
        ),
        (
            Kamerstuk(chamber="I", session="2014/15", dossier="33802", number="C"),
            "Kamerstukken I 2014/15, 33802, C",
            "kst-33802-C",
        ),
        (
            Kamerstuk(chamber="II", session="2021/22", dossier="35925", chapter="XV", number="12"),
            "Kamerstukken II 2021/22, 35925 XV, nr. 12",
            "kst-35925-XV-12",
        ),
        (
            Kamerstuk(
                chamber="II", session="2020/21", dossier="21501", subdossier="20", number="917"
            ),
            "Kamerstukken II 2020/21, 21501-20, nr. 917",
            "kst-21501-20-917",
        ),
        (
            Kamerstuk(chamber="I", session="2008/09", dossier="31700", chapter="VI", number="D"),
            "Kamerstukken I 2008/09, 31700 VI, D",
            "kst-20082009-31700-VI-D",
        ),
        (
            Kamerstuk(chamber="I", session="1995/96", dossier="23700", number="188b"),
            "Kamerstukken I 1995/96, 23700, nr. 188b",
            "kst-19951996-23700-188b",
        ),
        (
            Kamerstuk(session="1995/96", dossier="23700", number="188b"),
            "Kamerstukken 1995/96, 23700, nr. 188b",
            "kst-19951996-23700-188b",
        ),
        (
            Kamerstuk(chamber="I", session="1999/2000", dossier="27063", number="230"),
            "Kamerstukken I 1999/2000, 27063, nr. 230",
            "kst-19992000-27063-230",
        ),
        (
            Kamerstuk(chamber="I", session="2009/10", dossier="31560", number="C"),
            "Kamerstukken I 2009/10, 31560, C",
            "kst-20092010-31560-C",
        ),
        (
            Kamerstuk(chamber="I", session="2009/10", dossier="32217", number="A"),
            "Kamerstukken I 2009/10, 32217, A",
            "kst-32217-A",
        ),
        (
            Kamerstuk(chamber="I", session="2009/10", dossier="32222", chapter="V", number="A"),
            "Kamerstukken I 2009/10, 32222 V, A",
            "kst-20092010-32222-V-A",
        ),
        (
            Kamerstuk(chamber="I", session="2009/10", dossier="32149", number="A"),
            "Kamerstukken I 2009/10, 32149, A",
            "kst-20092010-32149-A",
        ),
        (
            Kamerstuk(chamber="I", session="2009/10", dossier="32150", number="A"),
            "Kamerstukken I 2009/10, 32150, A",
            "kst-32150-A",
        ),
        (
            Kamerstuk(chamber="I", session="2010/11", dossier="31560", number="D"),
            "Kamerstukken I 2010/11, 31560, D",
            "kst-31560-D",
        ),
        (
            Kamerstuk(session="2004/05", dossier="29800", number="A"),
            "Kamerstukken 2004/05, 29800, A",
            "kst-20042005-29800-A",
        ),
        (
            Kamerstuk(chamber="I", dossier="33290", number="I"),
            "Kamerstukken I, 33290, I",
            "kst-33290-I",
        ),
        (
            Kamerstuk(chamber="I", session="2014/15", dossier="CII", number="B"),
            "Kamerstukken I 2014/15, CII, B",
            "kst-CII-B",
        ),
        (
            Kamerstuk(chamber="II", session="2002/03", dossier="28978", number="A"),
            "Kamerstukken II 2002/03, 28978, A",
            "kst-28978-A",
        ),
        (
            Kamerstuk(session="2002/03", dossier="28978", number="A"),
            "Kamerstukken 2002/03, 28978, A",
            None,
        ),
        (
            Kamerstuk(dossier="36351", rijkswet="R2184", number="9"),
            "Kamerstukken 36351 (R2184), nr. 9",
            "kst-36351-9",
        ),
        (
            Kamerstuk(chamber="II", dossier="29628", number="223-n1"),
            "Kamerstukken II, 29628, nr. 223-n1",
            "kst-29628-223-n1",
        ),
        (Dossier(dossier="31945"), "Kamerstukken 31945", "dossier-31945"),
        (
            Dossier(chamber="II", session="2023/24", dossier="36410", chapter="XIII"),
            "Kamerstukken II 2023/24, 36410 XIII",
            "dossier-36410-XIII",
        ),
        (
            Dossier(session="1993/94", until="1996/97", dossier="23761"),
            "Kamerstukken 1993/94-1996/97, 23761",
            "dossier-23761",
        ),
        (
            Handelingen(chamber="II", session="2022/23", number="39", item="5"),
            "Handelingen II 2022/23, nr. 39, item 5",
            "h-tk-20222023-39-5",
        ),
        (
            Handelingen(chamber="II", session="2022/23", number="76"),
            "Handelingen II 2022/23, nr. 76",
            None,
        ),
        (
            Handelingen(chamber="II", session="2007/08", number="108", pages="7909-7943"),
            "Handelingen II 2007/08, nr. 108, p. 7909-7943",
            "h-tk-20072008-7909-7943",
        ),
        (
            Handelingen(chamber="II", session="2007/08", number="70", pages="4867"),
            "Handelingen II 2007/08, nr. 70, p. 4867",
            None,
        ),
        (
            Handelingen(chamber="II", session="1994/95", number="100", pages="6089-6103"),
            "Handelingen II 1994/95, nr. 100, p. 6089-6103",
            "h-tk-19941995-100-6089-6103",
        ),
        (
            Handelingen(chamber="II", session="2009/10", number="100", pages="8059-8060"),
            "Handelingen II 2009/10, nr. 100, p. 8059-8060",
            "h-tk-20092010-100-8059",
        ),
        (
            Handelingen(chamber="II", session="2010/11", number="36", pages="12"),
            "Handelingen II 2010/11, nr. 36, p. 12",
            "h-tk-20102011-36-12",
        ),
        (
            Handelingen(chamber="II", session="2010/11", number="37", item="2"),
            "Handelingen II 2010/11, nr. 37, item 2",
            "h-tk-20102011-37-2",
        ),
        (
            Handelingen(chamber="I", session="2009/10", number="12", pages="470-480"),
            "Handelingen I 2009/10, nr. 12, p. 470-480",
            "h-ek-20092010-470-480",
        ),
        (
            Handelingen(chamber="II", session="2009/10", number="18", pages="1463-1465"),
            "Handelingen II 2009/10, nr. 18, p. 1463-1465",
            "h-tk-20092010-1463-1465",
        ),
        (
            Handelingen(chamber="I", session="2010/11", number="13", pages="22"),
            "Handelingen I 2010/11, nr. 13, p. 22",
            "h-ek-20102011-13-22",
        ),
        (
            Handelingen(chamber="I", session="2010/11", number="14", item="4"),
            "Handelingen I 2010/11, nr. 14, item 4",
            "h-ek-20102011-14-4",
        ),
        (
            Handelingen(chamber="II", session="1995/96", number="1", pages="5-6"),
            "Handelingen II 1995/96, nr. 1, p. 5-6",
            "h-tk-19951996-1-5-6",
        ),
        (
            Handelingen(chamber="II", session="1996/97", number="1", pages="5-6"),
            "Handelingen II 1996/97, nr. 1, p. 5-6",
            "h-tk-19961997-5-6",
        ),
        (
            Handelingen(chamber="I", session="1988/89", number="3", pages="4-5"),
            "Handelingen I 1988/89, nr. 3, p. 4-5",
            None,
        ),
        (
            Handelingen(chamber="VV", session="2022/23", number="1", item="1"),
            "Handelingen VV 2022/23, nr. 1, item 1",
            "h-vv-20222023-1-1",
        ),
        (Handelingen(number="17", pages="1233"), "Handelingen, nr. 17, p. 1233", None),
        (
            Aanhangsel(chamber="II", session="2022/23", number="64"),
            "Aanhangsel Handelingen II 2022/23, nr. 64",
            "ah-tk-20222023-64",
        ),
        (
            Aanhangsel(chamber="I", session="2014/15", number="12"),
            "Aanhangsel Handelingen I 2014/15, nr. 12",
            "ah-ek-20142015-12",
        ),
        (
            Aanhangsel(session="2022/23", number="64"),
            "Aanhangsel Handelingen 2022/23, nr. 64",
            "ah-tk-20222023-64",
        ),
        (Aanhangsel(number="3456"), "Aanhangsel Handelingen, nr. 3456", None),
        (
            Bijlage(of=Kamerstuk(chamber="II", session="2015/16", dossier="34389", number="9")),
            "Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9",
            None,
        ),
        (
            Bijlage(of=Kamerstuk(chamber="II", dossier="34389", number="9"), number="1"),
            "Bijlage 1 bij Kamerstukken II, 34389, nr. 9",
            None,
        ),
        (
            Bijlage(of=Kamerstuk(dossier="17050", session="2000/01", number="261"), number="1"),
            "Bijlage 1 bij Kamerstukken 2000/01, 17050, nr. 261",
            "kst-17050-261-b1",
        ),
        (
            Bijlage(of=Kamerstuk(dossier="17050", session="2010/11", number="261"), number="1"),
            "Bijlage 1 bij Kamerstukken 2010/11, 17050, nr. 261",
            None,
        ),
        (
            Bijlage(of=Kamerstuk(dossier="C", session="2006/07", number="A"), number="1"),
            "Bijlage 1 bij Kamerstukken 2006/07, C, A",
            None,
        ),
        (
            Bijlage(of=Kamerstuk(dossier="32199", number="9"), number="1"),
            "Bijlage 1 bij Kamerstukken 32199, nr. 9",
            "kst-32199-9-b1",
        ),
        (
            Bijlage(of=Kamerstuk(dossier="32200", number="9"), number="1"),
            "Bijlage 1 bij Kamerstukken 32200, nr. 9",
            None,
        ),
        (
            Bijlage(of=Aanhangsel(chamber="II", session="2014/15", number="1234"), blg="424242"),
            "Bijlage bij Aanhangsel Handelingen II 2014/15, nr. 1234 (blg-424242)",
            "blg-424242",
        ),
        (Bijlage(blg="1000010"), "Bijlage blg-1000010", "blg-1000010"),
        (Staatsblad(year=2021, number="38"), "Stb. 2021, 38", "stb-2021-38"),
        (Staatsblad(year=1950, number="K120"), "Stb. 1950, K 120", None),
        (Staatscourant(year=2015, number="9263"), "Stcrt. 2015, 9263", "stcrt-2015-9263"),
        (Staatscourant(year=2010, number="1-n1"), "Stcrt. 2010, 1-n1", "stcrt-2010-1-n1"),
        (Staatscourant(year=2008, number="252"), "Stcrt. 2008, 252", None),
        (Staatscourant(year=2008, number="253"), "Stcrt. 2008, 253", "stcrt-2008-253"),
        (Staatscourant(year=1997, number="87"), "Stcrt. 1997, 87", None),
        (Tractatenblad(year=2001, number="73"), "Trb. 2001, 73", "trb-2001-73"),
        (
            OfficialJournal(series="L", year=2012, number="280"),
            "PbEU 2012, L 280",
            "oj-L-2012-280",
        ),
        (
            OfficialJournal(series="C", year=2002, number="9"),
            "PbEG 2002, C 9",
            "oj-C-2002-9",
        ),
        (
            Ecli(country="NL", court="HR", year=2012, number="BV0614"),
            "ECLI:NL:HR:2012:BV0614",
            "ECLI:NL:HR:2012:BV0614",
        ),
        (Ljn(number="AJ4938"), "LJN AJ4938", "LJN:AJ4938"),
        (Bwb(number="BWBR0047628"), "BWBR0047628", "BWBR0047628"),
        (
            Jci(reference="jci1.3:c:BWBR0009950&artikel=11.7a"),
            "jci1.3:c:BWBR0009950&artikel=11.7a",
            "jci1.3:c:BWBR0009950&artikel=11.7a",
        ),
        (Celex(number="32016R0679"), "CELEX:32016R0679", "celex-32016R0679"),
        (TkDocument(number="2022D49035"), "2022D49035", "2022D49035"),
        (TkZaak(number="2022Z12345"), "2022Z12345", "2022Z12345"),
        (SerialPublication(series="kst", number="1183940"), "kst-1183940", "kst-1183940"),
        (WebAddress(address="https://www.cbs.nl/"), "https://www.cbs.nl/", None),
    ],
    ids=str,
)
def test_printed_form_and_identifier(
    publication: Publication, printed: str, identifier: str | None
) -> None:
    assert (str(publication), publication.identifier) == (printed, identifier)


@pytest.mark.parametrize(
    ("publication", "url"),
    [
        (Kamerstuk(chamber="II", dossier="32824", number="341"), f"{SITE}/kst-32824-341.html"),
        (Kamerstuk(session="2002/03", dossier="28978", number="A"), None),
        (Dossier(dossier="36410", chapter="XIII"), f"{SITE}/dossier/36410-XIII"),
        (Aanhangsel(session="2022/23", number="64"), f"{SITE}/ah-tk-20222023-64.html"),
        (Staatsblad(year=2021, number="38"), f"{SITE}/stb-2021-38.html"),
        (OfficialJournal(series="L", year=2012, number="280"), None),
        (
            Ecli(country="NL", court="HR", year=2010, number="392"),
            "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2010:392",
        ),
        (Ecli(country="EU", court="C", year=2014, number="317"), None),
        (Ljn(number="AJ4938"), None),
        (Bwb(number="BWBR0047628"), "https://wetten.overheid.nl/BWBR0047628"),
        (
            Jci(reference="jci1.3:c:BWBR0009950&g=2014-07-01"),
            "https://wetten.overheid.nl/jci1.3:c:BWBR0009950&g=2014-07-01",
        ),
        (
            Celex(number="32016R0679"),
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679",
        ),
        (
            TkDocument(number="2022D06725"),
            "https://www.tweedekamer.nl/kamerstukken/detail?did=2022D06725",
        ),
        (
            TkZaak(number="2022Z12345"),
            "https://www.tweedekamer.nl/kamerstukken/detail?id=2022Z12345",
        ),
        (WebAddress(address="http://cbs.nl/a?b=c"), "http://cbs.nl/a?b=c"),
    ],
    ids=str,
)
def test_official_page(publication: Publication, url: str | None) -> None:
    assert publication.url == url


@pytest.mark.parametrize(
    ("identifier", "publication"),
    [
        ("kst-32824-341", Kamerstuk(chamber="II", dossier="32824", number="341")),
        ("kst-35925-XV-12", Kamerstuk(chamber="II", dossier="35925", chapter="XV", number="12")),
        (
            "kst-21501-02-AB",
            Kamerstuk(dossier="21501", subdossier="02", number="AB"),
        ),
        ("kst-33802-C", Kamerstuk(chamber="I", dossier="33802", number="C")),
        ("kst-28978-A", Kamerstuk(dossier="28978", number="A")),
        ("kst-CLVI-A", Kamerstuk(chamber="I", dossier="CLVI", number="A")),
        ("kst-29628-223-n1", Kamerstuk(chamber="II", dossier="29628", number="223-n1")),
        (
            "kst-20082009-31700-VI-D",
            Kamerstuk(chamber="I", session="2008/09", dossier="31700", chapter="VI", number="D"),
        ),
        (
            "kst-17050-261-b1",
            Bijlage(of=Kamerstuk(chamber="II", dossier="17050", number="261"), number="1"),
        ),
        ("kst-1183940", SerialPublication(series="kst", number="1183940")),
        ("ah-1182037", SerialPublication(series="ah", number="1182037")),
        ("h-11592", SerialPublication(series="h", number="11592")),
        (
            "h-tk-20132014-41-1-n1",
            Handelingen(chamber="II", session="2013/14", number="41", item="1-n1"),
        ),
        (
            "h-tk-20092010-1463-1465",
            Handelingen(chamber="II", session="2009/10", pages="1463-1465"),
        ),
        (
            "h-ek-20092010-13-502",
            Handelingen(chamber="I", session="2009/10", number="13", pages="502"),
        ),
        ("ah-ek-20142015-12", Aanhangsel(chamber="I", session="2014/15", number="12")),
        ("blg-1000010", Bijlage(blg="1000010")),
        ("dossier-21501-20", Dossier(dossier="21501", subdossier="20")),
    ],
)
def test_identifier_names_its_publication(identifier: str, publication: Publication) -> None:
    assert from_identifier(identifier) == publication


@example(publication=Handelingen(chamber="VV", session="2009/10", number="2", pages="1"))
@given(publication=PUBLICATIONS)
def test_reading_an_identifier_undoes_writing_it(publication: Publication) -> None:
    identifier = publication.identifier
    if identifier is not None:
        assert from_identifier(identifier).identifier == identifier


@given(publication=PUBLICATIONS)
def test_publication_survives_pickling(publication: Publication) -> None:
    assert pickle.loads(pickle.dumps(publication)) == publication


@given(publication=PUBLICATIONS)
def test_repr_is_the_construction_without_defaults(publication: Publication) -> None:
    assert eval(repr(publication)) == publication
    assert "=None" not in repr(publication)


@given(text=st.text(max_size=30) | pattern("(kst|h-tk|ah-ek|stb|oj|jci|ECLI:)[-:A-Z0-9]{0,20}"))
def test_any_text_is_an_identifier_or_a_model_error(text: str) -> None:
    try:
        publication = from_identifier(text)
    except ModelError as error:
        assert str(error).startswith(f"identifier {text!r}: ")  # noqa: PT017
    else:
        assert publication.printed


@pytest.mark.parametrize(
    ("identifier", "message"),
    [
        ("", "expected one that begins with kst-, dossier-, blg-, h-, ah-, stb-, stcrt-, trb-, "
             "oj-, celex-, ECLI:, LJN:, BWB, jci, or 2022D49035"),
        ("kst-32824", "expected the form kst-<dossier>-<number>, such as kst-32824-341"),
        ("kst-20052005-32824-A", "session '20052005': ends with 2005, expected 2006"),
        ("h-tk-20072008-1031-1031-1",
         "names one of several texts on a page, expected no part after the pages"),
        ("h-tk-20052006-3465-3439", "Handelingen.pages: '3465-3439', expected an ascending range"),
        ("ah-tk-20202021-0005",
         "expected the form ah-<chamber>-<session>-<number>, such as ah-tk-20222023-64"),
        ("stcrt-2004-238-p13-SC67661", "expected the form stcrt-<year>-<number>"),
        ("oj-X-2012-280", "OfficialJournal.series: 'X', expected L or C, or a part such as LI"),
        ("ECLI:nl:HR:2010:392", "expected the form ECLI:<country>:<court>:<year>:<number>"),
        ("2022D1", "TkDocument.number: '2022D1', expected a year, D and five digits (2022D49035)"),
    ],
)  # fmt: skip
def test_bad_identifier_is_refused(identifier: str, message: str) -> None:
    with pytest.raises(ModelError) as caught:
        from_identifier(identifier)

    assert str(caught.value) == f"identifier {identifier!r}: {message}"


@pytest.mark.parametrize(
    ("kind", "parts", "message"),
    [
        (Kamerstuk, {"dossier": "32 824", "number": "1"},
         "Kamerstuk.dossier: '32 824', expected digits (32824) or the Roman number of an "
         "Eerste Kamer dossier"),
        (Kamerstuk, {"dossier": "32824", "number": "nr. 1"},
         "Kamerstuk.number: 'nr. 1', expected digits (341, 188b) or capitals (C, AB), if need be "
         "with an edition (341-h1)"),
        (Kamerstuk, {"dossier": "32824", "number": 341},
         "Kamerstuk.number: 341, expected digits (341, 188b) or capitals (C, AB), if need be "
         "with an edition (341-h1)"),
        (Kamerstuk, {"dossier": "٣٢٨٢٤", "number": "1"},
         "Kamerstuk.dossier: '٣٢٨٢٤', expected digits (32824) or the Roman number of an "
         "Eerste Kamer dossier"),
        (Kamerstuk, {"chamber": "III", "dossier": "32824", "number": "1"},
         "Kamerstuk.chamber: 'III', expected I, II or VV"),
        (Kamerstuk, {"session": 2020, "dossier": "32824", "number": "1"},
         "Kamerstuk.session: 2020, expected a Session or text such as 2022-2023"),
        (Kamerstuk, {"dossier": "21501", "subdossier": "XX", "number": "1"},
         "Kamerstuk.subdossier: 'XX', expected one or two digits, such as 20 in 21501-20"),
        (Kamerstuk, {"dossier": "35925", "chapter": "xv", "number": "1"},
         "Kamerstuk.chapter: 'xv', expected a budget chapter in capitals, such as XV, IXB or A"),
        (Kamerstuk, {"dossier": "36351", "rijkswet": "2184", "number": "1"},
         "Kamerstuk.rijkswet: '2184', expected R and digits, such as R2184"),
        (Dossier, {"dossier": "23761", "until": "1996/97"},
         "Dossier.until: 1996-1997, expected a session after Dossier.session, which is None"),
        (Dossier, {"dossier": "23761", "session": "1996/97", "until": "1996/97"},
         "Dossier.until: 1996-1997, expected a session after Dossier.session, which is 1996-1997"),
        (Handelingen, {"item": "5"},
         "Handelingen.item: '5' without number, expected a sitting"),
        (Handelingen, {"number": "39", "item": "5", "pages": "3"},
         "Handelingen.pages: '3' beside item '5', expected one of both"),
        (Handelingen, {"pages": "9-8"},
         "Handelingen.pages: '9-8', expected an ascending range"),
        (Handelingen, {"number": "039"},
         "Handelingen.number: '039', expected the digits of a sitting, such as 39"),
        (Aanhangsel, {"number": "0"},
         "Aanhangsel.number: '0', expected digits, if need be with an edition (64-h1)"),
        (Bijlage, {}, "Bijlage: neither of nor blg is given, expected at least one"),
        (Bijlage, {"blg": "424242", "number": "1"},
         "Bijlage.number: '1' without of, expected the publication it is of"),
        (Bijlage, {"of": "kst-34389-9"},
         "Bijlage.of: 'kst-34389-9', expected a Kamerstuk or an Aanhangsel"),
        (Staatsblad, {"year": 21, "number": "38"},
         "Staatsblad.year: 21, expected a whole number from 1813 to 2199"),
        (Staatsblad, {"year": 2021, "number": "38\n"},
         "Staatsblad.number: '38\\n', expected digits, if need be with an edition (38-n1) or the "
         "letter of 1944 to 1950 (K120)"),
        (Session, {"start": True},
         "Session.start: True, expected a whole number from 1814 to 2199"),
        (Ecli, {"country": "NL", "court": "HR", "year": 2010, "number": "a"},
         "Ecli.number: 'a', expected up to 25 capitals, digits and points"),
        (Celex, {"number": "2016/679"},
         "Celex.number: '2016/679', expected a CELEX number such as 32016R0679"),
        (Jci, {"reference": "jci1.3:c:BWBR0009950&artikel=11 a"},
         "Jci.reference: 'jci1.3:c:BWBR0009950&artikel=11 a', expected jci1.3:c:, a BWB identifier "
         "and &name=value parts"),
        (WebAddress, {"address": "https://cbs.nl/a b"},
         "WebAddress.address: 'https://cbs.nl/a b', expected an address with http:// or https:// "
         "and without blanks"),
        (SerialPublication, {"series": "kst", "number": "32824"},
         "SerialPublication.number: '32824' in kst, expected 6 or 7 digits"),
        (WebAddress, {"address": "ftp://cbs.nl"},
         "WebAddress.address: 'ftp://cbs.nl', expected an address with http:// or https:// "
         "and without blanks"),
    ],
)  # fmt: skip
def test_impossible_part_is_refused(
    kind: type[Publication], parts: dict[str, Any], message: str
) -> None:
    with pytest.raises(ModelError) as caught:
        kind(**parts)

    assert str(caught.value) == message


@given(session=SESSIONS)
def test_parsing_a_session_undoes_each_way_to_write_it(session: Session) -> None:
    forms = (str(session), session.short, session.compact, str(session).replace("-", "–"))

    assert [Session.parse(form) for form in forms] == [session] * 4


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2013-2013", "session '2013-2013': ends with 2013, expected 2014"),
        ("2022/24", "session '2022/24': ends with 24, expected 23"),
        ("2004", "session '2004': expected two years, such as 2022-2023 or 2022/23"),
        ("29007-2008", "session '29007-2008': expected two years, such as 2022-2023 or 2022/23"),
        ("202223", "session '202223': expected two years, such as 2022-2023 or 2022/23"),
        ("0001-0002", "Session.start: 1, expected a whole number from 1814 to 2199"),
    ],
)
def test_impossible_session_is_refused(text: str, message: str) -> None:
    with pytest.raises(ModelError) as caught:
        Session.parse(text)

    assert str(caught.value) == message


def test_session_at_the_turn_of_a_century_is_written_in_full() -> None:
    session = Session.parse("1999/00")

    assert (str(session), session.short, session.compact) == ("1999-2000", "1999/2000", "19992000")


@pytest.mark.parametrize(
    ("day", "start"),
    [
        (date(2009, 9, 14), 2008),
        (date(2009, 9, 15), 2009),
        (date(2020, 9, 15), 2020),
        (date(2021, 9, 20), 2020),
        (date(2021, 9, 21), 2021),
        (date(2022, 11, 22), 2022),
        (date(1998, 10, 29), 1998),
    ],
)
def test_session_begins_on_the_third_tuesday_of_september(day: date, start: int) -> None:
    assert Session.of(day) == Session(start=start)


@given(day=st.dates(date(1815, 1, 1), date(2199, 12, 31)))
def test_exactly_one_session_contains_a_day(day: date) -> None:
    session = Session.of(day)

    around = [Session(start=start) for start in range(max(1814, day.year - 2), day.year + 1)]

    assert [each for each in around if each.contains(day)] == [session]
    assert session.first_day <= day <= session.last_day


def test_tolerance_lets_a_document_carry_the_old_session() -> None:
    session = Session(start=2021)
    day = session.last_day + timedelta(days=9)

    assert (session.contains(day), session.contains(day, SESSION_TOLERANCE)) == (False, True)


def test_session_of_a_moment_is_refused() -> None:
    moment = datetime(2022, 9, 20, 12)

    with pytest.raises(ModelError) as caught:
        Session.of(moment)

    assert str(caught.value) == f"day of a session: {moment!r}, expected a date without time"


def test_sessions_sort_by_time() -> None:
    old, new = Session.parse("1999/2000"), Session.parse("2022/23")

    assert sorted([new, old]) == [old, new]


def test_law_of_a_juriconnect_reference() -> None:
    reference = Jci(reference="jci1.31:c:BWBR0009950&artikel=11.7a&z=2014-07-01")

    assert reference.law == Bwb(number="BWBR0009950")


@pytest.mark.parametrize(
    "probe",
    ["kst-{}", "kst-1-{}-b", "h-tk-{}", "jci1.3:c:BWBR0009950{}!", "oj-{}", "ECLI:{}", "{}"],
)
@pytest.mark.parametrize("unit", ["1", "1-", "A", "-b1", "&a=1", "a", ":"])
def test_long_identifier_is_refused_at_once(probe: str, unit: str) -> None:
    identifier = probe.format(unit * 100_000)
    start = perf_counter()

    with pytest.raises(ModelError, match=re.escape("expected")):
        from_identifier(identifier)

    # Quadratic work on 100,000 units would take minutes.
    assert perf_counter() - start < 1
