"""
Citations: what is found in the ways in which Dutch letters cite, and what is said of bad ones.
"""

from __future__ import annotations

import pickle

import pytest

from kamerbrief import citing
from kamerbrief.citing import Certainty, Flaw, Fragment, Issue, NamedMotion, Style
from kamerbrief.citing.normal import normal_parts
from kamerbrief.errors import CitationError
from kamerbrief.publications import (
    Aanhangsel,
    Bijlage,
    Dossier,
    Handelingen,
    Kamerstuk,
    Session,
    Staatsblad,
    WebAddress,
)
from kamerbrief.vocabularies import CitationKind, House

SITE = "https://zoek.officielebekendmakingen.nl"
NBSP = "\u00a0"


def identifiers(text: str, **context: str) -> list[str | None]:
    return [
        cited.identifier for found in citing.find(text, **context) for cited in found.publications
    ]


PAPERS = {
    # The form of the Leidraad and of Aanwijzing 3.43, and what people make of it.
    "Kamerstukken II 2021/22, 35925, nr. 12": ["kst-35925-12"],
    "Kamerstukken II 2021/22, 35 925, nr. 12, p. 3": ["kst-35925-12"],
    f"Kamerstukken{NBSP}II 2021/22, 35{NBSP}925, nr.{NBSP}12": ["kst-35925-12"],
    "Kamerstukken II 2021\u20132022, 35.925, nr 12": ["kst-35925-12"],
    "Kamerstukken II, 2021-\n2022, 35 925, nr. 12": ["kst-35925-12"],
    "Kamer-\nstukken II 2021/22, 35\n925, nr. 12": ["kst-35925-12"],
    "Kamer\u00adstukken II 2021/22, 35-\n925, nr. 12": ["kst-35925-12"],
    "Kamerstukken II 2021-'22, 35925, nr. 12": ["kst-35925-12"],
    "Kamerstukken II, vergaderjaar 2021/-22, 35925, nr. 12": ["kst-35925-12"],
    "Kamerstukken Tweede Kamer 2021/2022, 35925, nr. 12": ["kst-35925-12"],
    "Tweede Kamer, vergaderjaar 2021-2022, 35 925, nr. 12": ["kst-35925-12"],
    "TK 2021/22, 35925, nr. 12": ["kst-35925-12"],
    "TK 35925-12": ["kst-35925-12"],
    "Kamerstuk 35925-12": ["kst-35925-12"],
    "Kst. 35925, nr. 12": ["kst-35925-12"],
    "Kamerstuknr. 35925, 12": ["kst-35925-12"],
    "kamerstuk: 35925 nummer 12": ["kst-35925-12"],
    "Kamerstuk35925, no. 0012": ["kst-35925-12"],
    "3Kamerstukken II 2021/22, 35925, nr. 12": ["kst-35925-12"],
    "EK 2006/2007, Kamerstuk 30 572, B": ["kst-20062007-30572-B"],
    # Lists, ranges, pages.
    "Kamerstuk 31 753, nrs. 110 en 118": ["kst-31753-110", "kst-31753-118"],
    "Kamerstuk 31753, nrs. 1, 2 en 9": ["kst-31753-1", "kst-31753-2", "kst-31753-9"],
    "Kamerstuk 31753, nr. 5 en nr. 6": ["kst-31753-5", "kst-31753-6"],
    "Kamerstukken II, 31753 nr. 5 en 4": ["kst-31753-5", "kst-31753-4"],
    "Kamerstuk 31753-5, -7 en -9": ["kst-31753-5", "kst-31753-7", "kst-31753-9"],
    "Kamerstuk 31753-31 t/m 33": ["kst-31753-31", "kst-31753-32", "kst-31753-33"],
    "Kamerstuk 31753-31-32-34": ["kst-31753-31", "kst-31753-32", "kst-31753-34"],
    "Kamerstuk 31753, nrs. 3 tot en met 4": ["kst-31753-3", "kst-31753-4"],
    "Kamerstukken II 2008/09, 31560, nr. 6, p. 17, 19-22": ["kst-31560-6"],
    "Kamerstukken II 2008/09, 31560, nr. 6, p. 5; nr. 7, blz. 6": ["kst-31560-6", "kst-31560-7"],
    "Kamerstuk 31753-5 en 31754-6": ["kst-31753-5", "kst-31754-6"],
    "Kamerstukken I 2000/01, 26855 (250, 250a); 2001/02, 26855 (16)": [
        "kst-20002001-26855-250", "kst-20002001-26855-250a", "kst-20012002-26855-16",
    ],
    "Kamerstuk 31753, nr. 5, 3 moties": ["kst-31753-5"],
    "Kamerstuk 31753, nr. 5, 12 juni 2023": ["kst-31753-5"],
    "Kamerstuk 31753-5 en 12 andere stukken": ["kst-31753-5"],
    "Kamerstuk 31753, nr. 5, 2023": ["kst-31753-5"],
    "Kamerstuk 31753, nrs. 1-400": ["kst-31753-1", "kst-31753-400"],
    # Chapters, funds, parts, bills for the Kingdom.
    "Kamerstukken II 2022/23, 36 200 VI, nr. 26": ["kst-36200-VI-26"],
    "Kamerstuk 36200-VI-26": ["kst-36200-VI-26"],
    "Kamerstuk 36 200, VI, nr. 26": ["kst-36200-VI-26"],
    "Kamerstuk 36200VI, nr. 26": ["kst-36200-VI-26"],
    "Kamerstuk 36410-XVI148": ["kst-36410-XVI-148"],
    "Kamerstuk 22 300 IX B, nr. 31": ["kst-22300-IXB-31"],
    "Kamerstuk 36600-L-16": ["kst-36600-L-16"],
    "Kamerstuk 33400 J": ["dossier-33400-J"],
    "Kamerstukken I 2022/23, 36 200, A": ["kst-36200-A"],
    "Kamerstuk 21 501-02, nr. 2312": ["kst-21501-02-2312"],
    "Kamerstuk 21501- 34, nr. 290": ["kst-21501-34-290"],
    "Kamerstuk 21 501-2068": ["kst-21501-2068"],
    "Kamerstukken II 2022/23, 36 351 (R 2184), nr. 9": ["kst-36351-9"],
    "t.v.v. 34589-(R2077)-12": ["kst-34589-12"],
    # The Eerste Kamer.
    "Kamerstukken I 2014/15, 33802, C": ["kst-33802-C"],
    "Kamerstukken I 2014/15, 33802, nr. C": ["kst-33802-C"],
    "Kamerstukken I 2008/09, 31 145, C": ["kst-20082009-31145-C"],
    "Kamerstukken I 1995/96, 23700, nr. 188b": ["kst-19951996-23700-188b"],
    "35.673 EK B": ["kst-35673-B"],
    "de motie over studiefinanciering (35788, letter O)": ["kst-35788-O"],
    "Eerste Kamer der Staten-Generaal | 2007-2008 | 30332 nr. E": ["kst-20072008-30332-E"],
    "de motie (35 431, D)": ["kst-35431-D"],
    "Kamerstuk 36202, T en U": ["kst-36202-T", "kst-36202-U"],
    "(35925 VII / 35925 IV, A)": ["kst-35925-VII-A", "kst-35925-IV-A"],
    "Kamerstukken I 2012/13, CII, B": ["kst-CII-B"],
    # Several dossiers, of which the first one has the number.
    "Kamerstukken 24515/33077-653": ["kst-24515-653"],
    "Kamerstuk 31524 en 31288-459": ["kst-31524-459"],
    "Kamerstukken 35971, 35972 en 35973": ["dossier-35971", "dossier-35972", "dossier-35973"],
    "Kamerstukken 21501-02/29279-2772": ["kst-21501-02-2772"],
    # Whole dossiers.
    "Kamerstukken 31945": ["dossier-31945"],
    "Kamerstukken 1993/94-1996/97, 23761": ["dossier-23761"],
    "wetsvoorstel 32403, nr 8": ["kst-32403-8"],
    "Wetsontwerp 16908 (grondrechten)": ["dossier-16908"],
    "het wetsvoorstel (36 067)": ["dossier-36067"],
    "36.410 XIII": ["dossier-36410-XIII"],
    # No label.
    "de motie-Lodders/Geurts (33576, nr. 105)": [None, "kst-33576-105"],
    "35925-32; 35570-XIV-46": ["kst-35925-32", "kst-35570-XIV-46"],
    "Zij krijgt nr. 30 (32563).": ["kst-32563-30"],
    "Zij krijgt nr. 348, was nr. 347 (32317).": ["kst-32317-348", "kst-32317-347"],
    "9 (36 410-XIV)": ["kst-36410-XIV-9"],
    # What is replaced.
    "t.v.v. 29689-975": ["kst-29689-975"],
    "TER VERVANGING VAN DIE GEDRUKT ONDER KAMERSTUK 29689, NR. 975": ["kst-29689-975"],
    "MOTIE TER VERVANGING VAN DIE GEDRUKT ONDER NR. 3190": [None],
    "tvv Kamerstuknr. 33400-VI, nr. 125": ["kst-33400-VI-125"],
    "ter vervanging van die gedrukt onder 21501-20, nr. 684": ["kst-21501-20-684"],
    "(34 972, Y, t.v.v. letter R)": ["kst-34972-Y", "kst-34972-R"],
    "(34 972, Y, t.v.v. R)": ["kst-34972-Y", "kst-34972-R"],
    "(34 972, Y, ter vervanging van R)": ["kst-34972-Y", "kst-34972-R"],
    "Kamerstuk 33 818 nr. 52 t.v.v. nr. 19": ["kst-33818-52", "kst-33818-19"],
}  # fmt: skip
OTHERS = {
    # The Handelingen.
    "Handelingen II 2022/23, nr. 39, item 5, p. 3": ["h-tk-20222023-39-5"],
    "Handelingen I 2012/13, p. 23-3-5": ["h-ek-20122013-23-3"],
    "Handelingen II 2007/08, nr. 108, p. 7909-7943": ["h-tk-20072008-7909-7943"],
    "Handelingen II 2022/23, nr. 76": [None],
    "Handelingen TK 17-1233 t/m 17-1252": [None],
    "Handelingen II 1995/96, 24 692, nr. 3, p. 14": ["kst-24692-3"],
    "Handelingen II 2014/15, nr. 2430": ["ah-tk-20142015-2430"],
    # Written questions.
    "Aanhangsel Handelingen II 2022/23, nr. 64": ["ah-tk-20222023-64"],
    "Aanhangsel van de Handelingen, vergaderjaar 2022-2023, nr. 64": ["ah-tk-20222023-64"],
    "TK 2005/06, aanhangsel 1783, nr. 839": ["ah-tk-20052006-839"],
    "TK, 1994-1995, Aanhangsel, nr. 268": ["ah-tk-19941995-268"],
    "aanhangsel handelingen 1530": [None],
    # Annexes.
    "Bijlage bij Kamerstukken II 2015/16, 34389, nr. 9": [None],
    "Bijlage 2 bij Kamerstuk 34389, nr. 9 (blg-700001)": ["blg-700001"],
    "bijlage blg-700001": ["blg-700001"],
    "bijlage 1 bij Kamerstuk 17050, nr. 261": ["kst-17050-261-b1"],
    # The journals.
    "Stb. 2021, 38": ["stb-2021-38"],
    "Stb. 2021/38": ["stb-2021-38"],
    "*Stb.* 2021, nr. 38": ["stb-2021-38"],
    "Wet van 23 september 1965, Stbl. 428": ["stb-1965-428"],
    "Staatsblad 2002 nr. 155": ["stb-2002-155"],
    "Wet van 30 maart 1988, Stb. 113": ["stb-1988-113"],
    "Stb. 1950, K 120": [None],
    "Stb. 113": [None],
    "Stcrt. 2015, nr. 9263": ["stcrt-2015-9263"],
    "Stcrt. 24 maart 2006, nr. 60": [None],
    "Trb. 1991, 104 en 174": ["trb-1991-104", "trb-1991-174"],
    "PbEU 2012, L 280": ["oj-L-2012-280"],
    "PbEU L, 2024/1689": ["oj-L-2024-1689"],
    "PB L 119 van 4.5.2016": ["oj-L-2016-119"],
    "richtlijn van 27 maart 2003 (PbEU L 97)": ["oj-L-2003-97"],
    # The European Union.
    "Verordening (EU) 2016/679": ["celex-32016R0679"],
    "verordening (EG) nr. 1829/2003": ["celex-32003R1829"],
    "Verordening (EEG) nr. 1408/71": ["celex-31971R1408"],
    "richtlijn 92/43/EEG": ["celex-31992L0043"],
    "richtlijnen 2009/28/EG en 2013/37/EU": ["celex-32009L0028", "celex-32013L0037"],
    "Kaderbesluit 2002/584/JBZ": ["celex-32002F0584"],
    "Besluit nr. 1386/2013/EU": ["celex-32013D1386"],
    "CELEX:32016R0679": ["celex-32016R0679"],
    # Judgments.
    "ECLI:NL:HR:2010:BV0614": ["ECLI:NL:HR:2010:BV0614"],
    "ecli:nl:hr:2010: 392": ["ECLI:NL:HR:2010:392"],
    "RVS:1984:AH0317": ["ECLI:NL:RVS:1984:AH0317"],
    "NL:HR:2019:2006": ["ECLI:NL:HR:2019:2006"],
    "ECLI:NL:GHSHE:BM4410": [None],
    "LJN BV0614": ["LJN:BV0614"],
    "LJN-nummer: BV 0614": ["LJN:BV0614"],
    # Laws, records, identifiers.
    "BWBR0047628": ["BWBR0047628"],
    "jci1.3:c:BWBR0009950&artikel=11.7a": ["jci1.3:c:BWBR0009950&artikel=11.7a"],
    "2022D49035": ["2022D49035"],
    "2011Z01806/ 2011D08088": ["2011Z01806", "2011D08088"],
    "kst-36410-XVI-127": ["kst-36410-XVI-127"],
    "h-tk-20222023-39-5": ["h-tk-20222023-39-5"],
    # Addresses.
    "https://zoek.officielebekendmakingen.nl/kst-36600-VII-1.html": ["kst-36600-VII-1"],
    "https://zoek.officielebekendmakingen.nl/dossier/36410-XIII": ["dossier-36410-XIII"],
    "https://zoek.officielebekendmakingen.nl/dossier/21501-02.": ["dossier-21501-02"],
    "https://repository.overheid.nl/frbr/officielepublicaties/kst/32824/kst-32824-341/1": [
        "kst-32824-341",
    ],
    "https://www.tweedekamer.nl/kamerstukken/detail?id=2024Z15457&did=2024D37607": [
        "2024Z15457", "2024D37607",
    ],
    "https://wetten.overheid.nl/BWBR0047628/2022-12-15#Artikel2.6": ["BWBR0047628"],
    "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2010:392": ["ECLI:NL:HR:2010:392"],
    "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX%3A32016R0679": ["celex-32016R0679"],
}  # fmt: skip
EDGES = {
    # Seen by a reviewer.
    "Kamerstukken 36 200 VI en VII, nr. 5": ["kst-36200-VI-5"],
    "Kamerstukken I, 36 200 VI en VII, B": ["kst-36200-VI-B", "kst-36200-VII-B"],
    "Kamerstukken I, 36 327, C, D en F": ["kst-36327-C", "kst-36327-D", "kst-36327-F"],
    "Kamerstuk 25295, nrs. 315 respectievelijk 316": ["kst-25295-315", "kst-25295-316"],
    "Kamerstuk 25295, nr. 315 of 316": ["kst-25295-315", "kst-25295-316"],
    "Kamerstuk 25295-315 t/m -317": ["kst-25295-315", "kst-25295-316", "kst-25295-317"],
    "Kamerstukken I (2008/09), 31 145, C": ["kst-20082009-31145-C"],
    "Kamerstukken I 2008/09, dossiernr. 31 145, C": ["kst-20082009-31145-C"],
    "Kamerstukken II 2020/21, 35570 hoofdstuk XV, nr. 2": ["kst-35570-XV-2"],
    "Kamerstuk 36 200 F, nr. 3": ["kst-36200-F-3"],
    "Kamerstuk 32 824 DE MINISTER": ["dossier-32824"],
    "Kamerstuk 32 824, OM en politie": ["dossier-32824"],
    "Kamerstuk 32824, nr. 3\n- 12 maart": ["kst-32824-3"],
    "Kamerstukken 31945\n-\t12 moties": ["dossier-31945"],
    "Kamerstukken 31945 en 25 000 euro": ["dossier-31945"],
    "Stb. 2021, 38 en 25 000 euro": ["stb-2021-38"],
    "Stb. 2015, 45 en 2016, 12": ["stb-2015-45", "stb-2016-12"],
    "stb. 2021, 38": ["stb-2021-38"],
    "Verordening EU 2016/679": ["celex-32016R0679"],
    "Handelingen II 2009/10, 10-700": [None],
    # A citation that only looks like one, next to one.
    "GEKOZEN 2022-2023, 32824, nr. 3": ["kst-32824-3"],
    "Kamerstukken II EK 32824-3": ["kst-32824-3"],
    "Kamerstukken Handelingen 32824-3": ["kst-32824-3"],
    "amerstuk 32824-3": ["kst-32824-3"],
    "AKST 32824, nr. 3": ["kst-32824-3"],
    "Kamerstuk 32824-0": ["dossier-32824"],
    "Kamerstuk 15516-1900": ["kst-15516-1900"],
    "Kamerstukken I 1991-1992, 16 447, 88b, p. 13": ["kst-19911992-16447-88b"],
    "Kamerstuk 32824, nr. 3, B": ["kst-32824-3"],
    "Kamerstuk 2002/03, 28978, A": [None],
    "Handelingen II 1998/99, 29 oktober 1998, nr. 17, p. 1246-1250": ["h-tk-19981999-1246-1250"],
    "Handelingen II 2007/08, nr. 3, p. 0": [None],
    "Kamerstuk 36410-XVI14 300": ["dossier-36410-XVI"],
    "Kamerstuk 32824, nr. 3 500": ["dossier-32824"],
    "Kamerstuk 32824, nr. 5, p. 3; nr. 0": ["kst-32824-5"],
    "Kamerstuk 32824, nrs. 3, B": ["kst-32824-3"],
    "Kamerstuk 32824, nr. 3 en 32": ["kst-32824-3", "kst-32824-32"],
    "Kamerstuk 32824-3, 36200": ["kst-32824-3"],
    "Kamerstuk 32824-3; 2022/23, mooi weer": ["kst-32824-3"],
    "Kamerstuk 32824, nr. 3; 36200 VI": ["kst-32824-3", "dossier-36200-VI"],
    "Kamerstuk 36900 VI": ["dossier-36900-VI"],
    "Kamerstuk 32925-A-17": ["kst-32925-A-17"],
    "32 824, nr. 5, p. 3": ["kst-32824-5"],
    "Kamerstukken 11, 1997/1998, 25 672, nr.3": ["kst-25672-3"],
    "Kamerstukken 1, 1997/1998, 25 672, nr.3b": ["kst-19971998-25672-3b"],
    "Kamerstukken II 20212022, 35925, nr. 12": ["kst-35925-12"],
    "Tweede Kamer, zitting 1952-1953 - 2575, nr. 3": ["kst-2575-3"],
    "Bijlagen Handelingen Tweede Kamer 1962-1963 - 6000, nr. 9": ["kst-6000-9"],
    "Bijlage Handelingen II 1936/37, 274 nr. 3": ["kst-274-3"],
    "Kamerstukken II 2001/02, 2839, nr. 3": ["kst-2839-3"],
    "Tweede Kamer, Handelingen 2010/11, nr. 108, item 5": ["h-tk-20102011-108-5"],
    "Handelingen II 31 februari 2012, nr. 3": [None],
    "Handelingen II, 11 februari 1992, p. 17583": [None],
    "Handelingen II 2008/09, 31 386, nr. 43, p. 3795": [None],
    "Handelingen I 2012/13, 32 044, p. 23-3-5": ["h-ek-20122013-23-3"],
    "Handelingen II 1988/89, p. 39-2410 en 2435": [None],
    "Handelingen II 1996/97, p. 4867 en 4866": [None],
    "Handelingen II 1996/97, p. 4867 en 4890": [None],
    "Handelingen II 2022/23": [None],
    "Aanhangsel Handelingen II 2022/23": [None],
    "Aanhangsel Handelingen II 2022/23, nr. 64ie": [None],
    "Aanhangsel Handelingen II 2022/23, nr. 64A": [None],
    "Aanhangsel Handelingen II 2022/23, nrs. 64 en 65ab": ["ah-tk-20222023-64"],
    "Aanhangsel Handelingen 2022/23, nrs. 64 en 65": [
        "ah-tk-20222023-64", "ah-tk-20222023-65",
    ],
    "bijlage bij Kamerstukken 31945": ["dossier-31945"],
    "Stb. 2021, 38-n1": ["stb-2021-38-n1"],
    "Stb. 2021, 38 t.v.v. nr. 5": ["stb-2021-38", None],
    "t.v.v. Kamerstuk 32824, nr. 5": ["kst-32824-5"],
    "richtlijn nr. 2004/108/EG": ["celex-32004L0108"],
    "richtlijnen 2009/28/EG en 2013/37": ["celex-32009L0028"],
    "Verordening (EU) nr. 2015/2010": ["celex-32010R2015"],
    "Besluit (EU) 2015/1523": ["celex-32015D1523"],
    # What no test noticed when the code was changed (see "Trials of the tests" in CONTRIBUTING).
    "Kamerstuk 32 824, 5.": ["kst-32824-5"],
    "Kamerstuk 33 818 nr. 52; t.v.v. nr. 19": ["kst-33818-52", None],
    "Kamerstuk 33 818 nr. 52 zoals gezegd, t.v.v. nr. 19": ["kst-33818-52", None],
    "Kamerstuk 31753-5 en 31754-6 t.v.v. nr. 4": ["kst-31753-5", "kst-31754-6", "kst-31754-4"],
    "Kamerstuk 32 824, nr. 5, 9, 7.": ["kst-32824-5", "kst-32824-9"],
    "Kamerstuk 31753, nrs. 3 t/m 4 t/m 6": [
        "kst-31753-3", "kst-31753-4", "kst-31753-5", "kst-31753-6",
    ],
    "Kamerstuk 31753, nrs. 2-400": ["kst-31753-2", "kst-31753-400"],
    "de (32 824, nr. 3 van de lijst)": ["kst-32824-3"],
    "den (32 824, nr. 3 van de lijst)": ["kst-32824-3"],
    "Kamerstuk 32 824, nr. 10, 9.": ["kst-32824-10"],
    "Kamerstuk 32 824, nrs. 3, 10 t/m 12": [
        "kst-32824-3", "kst-32824-10", "kst-32824-11", "kst-32824-12",
    ],
    "Kamerstuk 32 824, nrs. 7a, 8 t/m 10": [
        "kst-32824-7a", "kst-32824-8", "kst-32824-9", "kst-32824-10",
    ],
    "Verordening (EU) nr. 2016/679": ["celex-32016R0679"],
    "Verordening (EU) 2015/848": ["celex-32015R0848"],
    "Verordening (EU) nr. 2015/848": ["celex-32015R0848"],
    "Verordening (EU) nr. 2016/2031": ["celex-32016R2031"],
    "Verordening (EU) nr. 2016/2015": ["celex-32016R2015"],
    "Verordening (EU) nr. 2016/2014": ["celex-32014R2016"],
    "Verordening (EEG) nr. 2568/91": ["celex-31991R2568"],
    "Verordening (EEG) nr. 2100/91": ["celex-31991R2100"],
    "Verordening (EG) nr. 2016/1951": ["celex-31951R2016"],
    "Verordening (EG) nr. 2016/1950": ["celex-32016R1950"],
    "richtlijn nr. 12/2004/EG": ["celex-32004L0012"],
    "richtlijn nr. 2004/1081/EG": ["celex-32004L1081"],
    "Handelingen II 2008/09, 31 386, nr. 43, p. 500": [None],
    "Handelingen II 2008/09, 31 386, nr. 43, p. 499": ["kst-31386-43"],
    "Handelingen II 2014/15, nrs. 2430 en 2431": ["ah-tk-20142015-2430", "ah-tk-20142015-2431"],
    "Handelingen II 25 januari 2023, nr. 39, item 5": ["h-tk-20222023-39-5"],
    "Handelingen II 2022/23, 29 oktober 1998, nr. 39, item 5": ["h-tk-20222023-39-5"],
    "Handelingen II 1996/97, p. 25-100": ["h-tk-19961997-25-100"],
    "Handelingen II 1996/97, p. 25-101": [None],
    "Kamerstukken II 1971/72, 345, nr. 3": ["kst-345-3"],
    "zie ah-tk-20222023-64": ["ah-tk-20222023-64"],
    "de stukken in kst-32824-341 en verder": ["kst-32824-341"],
    "TK II 2020/21, 32 824, nr. 3": ["kst-32824-3"],
    "Handelingen II 1997/98, p. 4867-4890": ["h-tk-19971998-4867-4890"],
    "Publicatieblad van de Europese Unie, L 119, blz. 1, van 4.5.2016": [None],
}  # fmt: skip
NO_CITATIONS = [
    "",
    "Kamerstukken",
    "De Tweede Kamer heeft 150 leden.",
    "Op 1 januari 2023 telde de gemeente 32 824 inwoners, nr. 3 van de provincie.",
    "Er kwamen 36 200 woningen en 21 501 huurders bij.",
    "HR 30 november 1977, nr. 18 586, BNB 1978/7",
    "Postbus 20300, 2500 EH Den Haag",
    "bel 070 333 44 55 of 06-12345678",
    "TK 2024-2028",
    "het EK 2016",
    "Verordening kinderopvang 2021",
    "het besluit 2010/12",
    "de handelingen in 1996",
    "om 10:20 uur",
    "https://www.cbs.nl/nl-nl/cijfers/36200",
    "https://evilwetten.overheid.nl.example/BWB",
    "ADSP-2186KSTZ-115",
    "Tweede Kamer, vergaderjaar 2022-2023, Aanhangsel 1",
    "de motie is aangenomen",
    "de motie Nederland",
    "artikel 32, eerste lid, nr. 5",
    "otie-Ceder",
    "Spanning van 25 000 V en 10 000 V",
    "De 25 000 V-bovenleiding",
    "30 800 A-diploma's",
    "ISO 31000-1",
    "ISO 27001-2013",
    "23456-2013",
    "rolnr. 24515-12",
    "HR 21 maart 2001, nr. 35 968, nr. 3",
    "De raming is opgehoogd van 24 000, nr. 2 in de rij",
    "promotie Van Dijk",
    "motie van Wantrouwen",
    "motie van de Partij voor de Dieren",
    "motie van D66",
    "motie van GroenLinks en PvdA",
    "Politiedossier 20231",
    "dossiers 25 000 en 30 000",
    "richtlijn 2020/2021 van de NVvR",
    "richtlijn 2019/20 over belastingen",
    "Staatscourant 2020, 25 000 exemplaren",
    "PB L 3 uitvoering",
    "De handelingen, nr. 5 in de lijst",
    "https://zoek.officielebekendmakingen.nl/dossier/36410-1B",
    "https://uitspraken.rechtspraak.nl/x?id=ECLI:NL:HR:",
    "t.v.t. gedrukt",
    "Stbx 2021, 3",
    "Handelingen II 2010/11, nr. C",
    "Kamerstukken II 1972/73, 345, nr. 3",
    "Kamerstukken 2575",
    "Kamerstukken II 2020/21, 2021",
    "Kamerstukken 2020/21 2019/20 2018/19 2017/18 2016/17 2015/16 2014/15 2013/14 2012/13 2011/12",
    "Handelingen II, C, item 5",
    "Aanhangsel 1996",
    "Aanhangsel B",
    "(32 824)",
    "de nota (32 824) van 3 (32 824)",
    "12345-67",
    "978-90-12-32824-5",
    "bijlage 3",
    "richtlijn 2009/0/EG",
    "richtlijn 123/45/EG",
    "Staatsblad 113",
    "Trb. 1950, K 120",
    "t.v.v. mooi weer",
    "t.v.v. Kamerstukken",
    "ter vervanging van 32824",
    "stuk nr. ",
    "kst-mooi-weer",
    "akst-32824-3",
    "https://zoek.officielebekendmakingen.nl/kst-mooi-weer.html",
    "https://zoek.officielebekendmakingen.nl/dossier/36410-123",
    "https://www.rechtspraak.nl/Uitspraken",
    "https://eur-lex.europa.eu/homepage.html",
    "https://wetten.overheid.nl/zoeken",
    "http://",
    "om 10:19:84",
    "ECLI:NL",
    "ECLI:NL:HR:1812:4",
    "HR:1800:12",
    "ECLI:NL:HR, 1801, enz.",
    "LJN nummer",
    "CELEX-nummer",
    "BWB-nummer",
    "Stcrt. en Stb.",
    "\u0663\u0662 824, nr. 3",
]


@pytest.mark.parametrize(("text", "expected"), [*PAPERS.items(), *OTHERS.items(), *EDGES.items()])
def test_citation_gives_its_identifiers(text: str, expected: list[str | None]) -> None:
    assert identifiers(text) == expected


@pytest.mark.parametrize("text", NO_CITATIONS)
def test_what_is_no_citation_is_not_found(text: str) -> None:
    assert citing.find(text) == ()


def test_citation_has_its_place_in_the_text_as_it_is() -> None:
    text = f"Zie\u2014net als hier\u2014Kamerstukken II 2022/23, 36{NBSP}200 VI, nr. 26 (p. 4)."

    [found] = citing.find(text)

    assert text[found.start : found.end] == found.text
    assert found.text == f"Kamerstukken II 2022/23, 36{NBSP}200 VI, nr. 26 (p. 4)"
    assert found.publications == (
        citing.Cited(
            publication=Kamerstuk(
                chamber="II", session="2022/23", dossier="36200", chapter="VI", number="26"
            ),
            certainty=Certainty.COMPUTED,
            pages="4",
        ),
    )
    assert found.publications[0].url == f"{SITE}/kst-36200-VI-26.html"
    assert found.issues == ()


def test_blank_line_ends_a_citation() -> None:
    [found] = citing.find("Kamerstuk 32 824\n\nnr. 3")

    assert found.publications[0].publication == Dossier(dossier="32824")


@pytest.mark.parametrize(
    ("text", "members", "others"),
    [
        ("motie-Ceder", ("Ceder",), False),
        ("de motie Aartsen2", ("Aartsen",), False),
        ("de 'motie-Ceder', zoals zij heet", ("Ceder",), False),
        ("motie-D'Hondt", ("D'Hondt",), False),
        ("de motie Elissen/\u00c7or\u00fcz c.s.", ("Elissen", "\u00c7or\u00fcz"), True),
        ("motie-Wiegman-van Meppelen Scheppink", ("Wiegman-van Meppelen Scheppink",), False),
        ("motie van het lid Van der Plas", ("Van der Plas",), False),
        ("de motie van het lid De Groot D66", ("De Groot",), False),
        ("motie Kathmann Zij verzoekt", ("Kathmann",), False),
        ("motie-Ceder OM", ("Ceder",), False),
        ("motie-Ceder De Haagse politie", ("Ceder",), False),
        ("de motie Ceder en Aartsen", ("Ceder",), False),
        ("motie van het lid Ceder en Aartsen", ("Ceder",), False),
        ("motie van Kamerlid Van Dijk", ("Van Dijk",), False),
        ("motie van de heer De Jong", ("De Jong",), False),
        ("motie-Bontenbal (CDA) en Erkens (VVD)", ("Bontenbal", "Erkens"), False),
        (
            "motie van de leden Jasper van Dijk (SP) en Peters",
            ("Jasper van Dijk", "Peters"),
            False,
        ),
        ("motie-Bruins Slot/Pia Dijkstra", ("Bruins Slot", "Pia Dijkstra"), False),
        ("de motie van het lid El Yassini c.s. verzoekt", ("El Yassini",), True),
    ],
)
def test_motion_is_named_by_its_members(text: str, members: tuple[str, ...], others: bool) -> None:
    [found] = citing.find(text)

    assert [cited.publication for cited in found.publications] == [
        NamedMotion(members=members, others=others)
    ]
    assert found.publications[0].certainty is Certainty.UNRESOLVED


def test_several_motions_are_each_named() -> None:
    [found] = citing.find("de moties Ceder, Aartsen en Van der Plas")

    assert [str(cited.publication) for cited in found.publications] == [
        "motie-Ceder", "motie-Aartsen", "motie-Van der Plas",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("de motie op stuk nr. 42", {"in_dossier": "36200 VI"}, ["kst-36200-VI-42"]),
        ("de moties op stuk nrs. 236 en 237", {"in_dossier": "36200-VI"},
         ["kst-36200-VI-236", "kst-36200-VI-237"]),
        ("t.v.v. nr. 17", {"in_dossier": "21 501-02"}, ["kst-21501-02-17"]),
        ("stuk nr. 24 (36 410)", {"in_dossier": "36200 VI"}, ["kst-36410-24"]),
        ("Aanhangsel, nr. 64", {"session": "2022/23"}, ["ah-tk-20222023-64"]),
        ("Aanhangsel, nr. 64", {"session": "2022/23", "chamber": "I"}, ["ah-ek-20222023-64"]),
        ("Handelingen, nr. 39, item 5", {"session": "2022/23", "chamber": "II"},
         ["h-tk-20222023-39-5"]),
        ("Kamerstuk 31 145, C", {"session": "2008/09", "chamber": "I"},
         ["kst-20082009-31145-C"]),
        ("Kamerstuk 32 824, nr. 3", {"session": "2008/09", "chamber": "I"}, ["kst-32824-3"]),
    ],
)  # fmt: skip
def test_context_fills_what_words_leave_out(
    text: str, context: dict[str, str], expected: list[str]
) -> None:
    assert identifiers(text, **context) == expected


def test_what_the_context_gave_is_named() -> None:
    [found] = citing.find("nr. 42, gedrukt onder nr. 17", in_dossier="36200 VI", chamber="II")

    assert found.publications == (
        citing.Cited(
            publication=Kamerstuk(chamber="II", dossier="36200", chapter="VI", number="17"),
            certainty=Certainty.INFERRED,
            inferred=("chamber", "dossier", "chapter"),
        ),
    )


def test_what_no_context_gives_is_missing() -> None:
    [found] = citing.find("t.v.v. die gedrukt onder nr. 35")

    assert found.publications == (
        citing.Cited(
            publication=Fragment(
                kind=CitationKind.KAMERSTUK, parts={"number": "35"}, missing=("dossier",)
            ),
            certainty=Certainty.UNRESOLVED,
        ),
    )
    assert found.issues == (Issue(flaw=Flaw.INCOMPLETE, message="the dossier is not named"),)


@pytest.mark.parametrize(
    ("text", "certainty", "inferred"),
    [
        ("kst-32824-341", Certainty.EXACT, ()),
        ("Kamerstukken II 2020/21, 32824, nr. 341", Certainty.COMPUTED, ()),
        ("Kamerstukken 24515/33077-653", Certainty.INFERRED, ("dossier",)),
        ("Aanhangsel Handelingen 2022/23, nr. 64", Certainty.INFERRED, ("chamber",)),
        ("Handelingen II 29 oktober 1998, nr. 17, p. 1246", Certainty.UNRESOLVED, ("session",)),
        ("Wet van 30 maart 1988, Stb. 113", Certainty.INFERRED, ("year",)),
        ("Handelingen II 2014/15, nr. 2430", Certainty.INFERRED, ("kind",)),
        ("Stcrt. 2006, 60", Certainty.UNRESOLVED, ()),
        ("richtlijn 92/43/EEG", Certainty.COMPUTED, ()),
        ("richtlijn 2009/28", Certainty.INFERRED, ("number",)),
        ("ECLI:NL:HR:2010:BV0614", Certainty.EXACT, ()),
        ("ecli:nl:hr:2010:bv0614", Certainty.COMPUTED, ()),
        ("bijlage 2 bij Kamerstuk 34389, nr. 9 (blg-700001)", Certainty.EXACT, ()),
        ("bijlage 2 bij Kamerstuk 34389, nr. 9", Certainty.UNRESOLVED, ()),
        ("bijlage 1 bij Kamerstuk 17050, nr. 261", Certainty.COMPUTED, ()),
    ],
)
def test_identifier_says_how_sure_it_is(
    text: str, certainty: Certainty, inferred: tuple[str, ...]
) -> None:
    [found] = citing.find(text)

    assert [(cited.certainty, cited.inferred) for cited in found.publications] == [
        (certainty, inferred)
    ]


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("TK 32824, nr. 370",
         [(Flaw.LABEL, "the citation begins with 'TK'", "Kamerstukken II, 32824, nr. 370")]),
        ("Kamerstuk 2008-2009, 29362, nr. 156",
         [(Flaw.CHAMBER_MISSING, "session 2008-2009 is named without its chamber", None)]),
        ("Aanhangsel Handelingen/ 2022-2023, nr. 64",
         [(Flaw.STRAY, "a slash stands where none belongs", None),
          (Flaw.CHAMBER_MISSING, "session 2022-2023 is named without its chamber",
           "Aanhangsel Handelingen II 2022/23, nr. 64")]),
        ("Kamerstukken II 2013-2013, 31 322, nr. 217",
         [(Flaw.SESSION_FORM, "the session is written '2013-2013'", "2013/14")]),
        ("Aanhangsel Handelingen II 29007-2008, nr. 2606",
         [(Flaw.SESSION_FORM, "the session is written 29007-2008", "2007/08")]),
        ("Tweede Kamer, 2004, 28 663, nr. 15",
         [(Flaw.SESSION_FORM, "the year 2004 stands in the place of a session", None)]),
        ("Kamerstukken II 2021/22, 32563, 58",
         [(Flaw.NUMBER_LABEL, "number 58 stands without nr.", "nr. 58")]),
        ("Kamerstukken II 2021/22, 27859, nr, 160",
         [(Flaw.NUMBER_LABEL, "the number stands after ', nr,'", "nr. 160")]),
        ("Kamerstuk 36200VI, nr. 26",
         [(Flaw.GLUED, "chapter VI is glued to dossier 36200", "36200 VI")]),
        ("Kamerstuk 36410-XVI148 en 149",
         [(Flaw.GLUED, "number 148 is glued to the chapter", None)]),
        ("Kamerstukken I 1991/92, 16 447, 88b", []),
        ("Kamerstukken I 1991/92, 16 447, 88 en 88b",
         [(Flaw.NUMBER_LABEL, "number 88 stands without nr.", "nr. 88")]),
        ("Kamerstuk35925, nr. 1", [(Flaw.GLUED, "nothing stands before the dossier", None)]),
        ("Kamerstuk 32824-XIV, nr. 5",
         [(Flaw.CHAPTER_UNKNOWN, "dossier 32824 has no chapter XIV", None)]),
        ("Kamerstukken 24515/33077-653",
         [(Flaw.SEVERAL_DOSSIERS, "nr. 653 is taken as one of dossier 24515, named first", None)]),
        ("Kamerstukken I 2022/23, 36 067, nr. 90",
         [(Flaw.CHAMBER_CONTRADICTS_NUMBER,
           "number 90 is one of chamber II, the words say I", None)]),
        ("Kamerstukken II 2022/23, 36 067, B",
         [(Flaw.CHAMBER_CONTRADICTS_NUMBER, "number B is one of chamber I, the words say II",
           None)]),
        ("Kamerstukken II 2008/09, 34 473, nr. 3",
         [(Flaw.SESSION_BEFORE_DOSSIER, "dossier 34473 was opened in 2015, after 2008-2009",
           None)]),
        ("Handelingen II 2022/23, nr. 76", [(Flaw.INCOMPLETE, "the item is not named", None)]),
        ("Handelingen II 2007/08, nr. 76", [(Flaw.INCOMPLETE, "the pages are not named", None)]),
        ("Handelingen II 2007/08, nr. 76, p. 612",
         [(Flaw.INCOMPLETE, "the last page is not named", None)]),
        ("Handelingen II, nr. 76, item 3", [(Flaw.INCOMPLETE, "the session is not named", None)]),
        ("Handelingen 2022/23, nr. 76, item 3",
         [(Flaw.INCOMPLETE, "the chamber is not named", None)]),
        ("Handelingen UCV 1988/89, nr. 26",
         [(Flaw.INCOMPLETE, "meetings of committees have no identifier", None)]),
        ("Aanhangsel Handelingen 1530", [(Flaw.INCOMPLETE, "the session is not named", None)]),
        ("Aanhangsel Handelingen II 1998/99, p. 1714",
         [(Flaw.INCOMPLETE, "the number is not named", None)]),
        ("Stb. 113", [(Flaw.INCOMPLETE, "the year is not named", None)]),
        ("PbEU L 97", [(Flaw.INCOMPLETE, "the year is not named", None)]),
        ("ECLI:NL:GHSHE:BM4410", [(Flaw.INCOMPLETE, "the year is not named", None)]),
        ("RVS:1984:AH0317",
         [(Flaw.LABEL, "the ECLI is written 'RVS:1984:AH0317'", "ECLI:NL:RVS:1984:AH0317")]),
    ],
)  # fmt: skip
def test_bad_form_is_found_and_told(text: str, issues: list[tuple[Flaw, str, str | None]]) -> None:
    [found] = citing.find(text)

    assert [(each.flaw, each.message, each.hint) for each in found.issues] == issues


@pytest.mark.parametrize(
    ("text", "publication"),
    [
        ("32824", Dossier(dossier="32824")),
        (" Kamerstuk 32824, nr. 341. ", Kamerstuk(dossier="32824", number="341")),
        ("32824-341", Kamerstuk(dossier="32824", number="341")),
        ("stb-2021-38", Staatsblad(year=2021, number="38")),
        ("https://www.cbs.nl/", WebAddress(address="https://www.cbs.nl/")),
        (
            "Handelingen II 2022/23, nr. 39, item 5",
            Handelingen(chamber="II", session="2022/23", number="39", item="5"),
        ),
        (
            "bijlage bij Aanhangsel Handelingen II 2014/15, nr. 1234",
            Bijlage(of=Aanhangsel(chamber="II", session="2014/15", number="1234")),
        ),
    ],
)
def test_one_citation_is_parsed(text: str, publication: object) -> None:
    assert citing.parse(text) == publication


@pytest.mark.parametrize(
    ("text", "message", "offset"),
    [
        ("", "no citation, expected one such as Kamerstukken II 2020/21, 32824, nr. 341", 0),
        ("mooi weer", "no citation, expected one such as Kamerstukken II 2020/21, 32824, nr. 341",
         0),
        ("https://", "no citation, expected one such as Kamerstukken II 2020/21, 32824, nr. 341",
         0),
        ("zie Kamerstuk 32824-3", "'zie' stands before the citation", 0),
        ("Kamerstuk 32824-3 enzovoort", "'enzovoort' stands after the citation, expected its end",
         17),
        ("Kamerstuk 32824-3 of Kamerstuk 32824-5",
         "'of Kamerstuk 32824-5' stands after the citation, expected its end", 17),
        ("Kamerstuk 32824, nrs. 3 en 4", "names 2 publications, expected one", None),
        ("stuk nr. 17", "the dossier is not named, expected it in the words", None),
        ("motie-Ceder", "names a motion by person, expected the number of a publication", None),
    ],
)  # fmt: skip
def test_what_is_not_one_citation_says_why_and_where(
    text: str, message: str, offset: int | None
) -> None:
    with pytest.raises(CitationError) as caught:
        citing.parse(text)

    assert (caught.value.message, caught.value.offset) == (message, offset)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_error_shows_a_long_text_cut() -> None:
    with pytest.raises(CitationError, match=r"^citation 'x{80}\.\.\.', offset 0: no citation"):
        citing.parse("x" * 200)


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style.LEIDRAAD, "Bijlage bij Kamerstukken II 2020/21, 21501-02, nr. 9"),
        (Style.KAMER, "Bijlage bij Kamerstukken II 2020/21, 21 501-02, nr. 9"),
        (Style.SHORT, "Bijlage bij Kamerstukken II 2020/21, 21501-02, nr. 9"),
    ],
)
def test_annex_is_formatted_by_its_paper(style: Style, expected: str) -> None:
    paper = Kamerstuk(chamber="II", session="2020/21", dossier="21501", subdossier="02", number="9")

    assert citing.format(Bijlage(of=paper), style) == expected


def test_blank_in_the_dossier_is_only_put_where_one_belongs() -> None:
    assert citing.format(Kamerstuk(dossier="274", number="3"), "kamer") == "Kamerstukken 274, nr. 3"
    assert citing.format(Kamerstuk(dossier="CII", number="B"), "kamer") == "Kamerstukken CII, B"
    assert citing.format(Staatsblad(year=2021, number="38"), "kamer") == "Stb. 2021, 38"


@pytest.mark.parametrize("style", [Style.IDENTIFIER, Style.URL])
def test_form_that_a_publication_does_not_have_is_refused(style: Style) -> None:
    with pytest.raises(CitationError, match="has no"):
        citing.format(Handelingen(chamber="II", number="3"), style)


@pytest.mark.parametrize(
    "context", [{"in_dossier": "Rijksbegroting"}, {"in_dossier": ""}, {"chamber": "III"}]
)
def test_context_that_names_nothing_is_refused(context: dict[str, str]) -> None:
    with pytest.raises(CitationError, match="expected"):
        citing.find("nr. 3", **context)


def test_context_may_be_given_in_values() -> None:
    [found] = citing.find(
        "stuk nr. 3",
        in_dossier=Dossier(dossier="32824"),
        session=Session(start=2022),
        chamber=House.II,
    )

    assert found.publications[0].publication == Kamerstuk(
        chamber="II", session="2022/23", dossier="32824", number="3"
    )


def test_fragment_is_a_value() -> None:
    fragment = Fragment(kind=CitationKind.KAMERSTUK, parts={"number": "35"}, missing=("dossier",))

    assert fragment == pickle.loads(pickle.dumps(fragment))
    assert len({fragment, pickle.loads(pickle.dumps(fragment))}) == 1
    assert (fragment.identifier, fragment.url) == (None, None)
    assert str(fragment) == "kamerstuk, number 35 (dossier unknown)"
    assert "identifier" not in repr(fragment)
    assert "url" not in repr(fragment)
    with pytest.raises(TypeError):
        fragment.parts["number"] = "36"  # type: ignore[index]


def test_what_is_found_can_be_pickled() -> None:
    found = citing.find("de motie-Ceder c.s. (Kamerstuk 32 824, nrs. 3-5), t.v.v. nr. 9")

    assert pickle.loads(pickle.dumps(found)) == found


def test_list_of_numbers_has_an_end() -> None:
    numbers = ", ".join(str(number) for number in range(1, 200, 2))

    assert len(identifiers(f"Kamerstuk 32824, nrs. {numbers}")) == 64


def test_list_of_dossiers_has_an_end() -> None:
    dossiers = ", ".join(str(number) for number in range(32000, 32200))

    assert len(identifiers(f"Kamerstukken {dossiers}")) == 64


@pytest.mark.parametrize(("between", "expected"), [(56, ["oj-L-2003-97"]), (57, [None])])
def test_journal_is_of_the_year_of_the_act_just_named(
    between: int, expected: list[str | None]
) -> None:
    assert identifiers(f"richtlijn van 27 maart 2003{'.' * between}PbEU L 97") == expected


def test_list_of_acts_has_an_end() -> None:
    acts = ", ".join(f"2009/{number}/EG" for number in range(1, 40))

    assert len(identifiers(f"richtlijnen {acts}")) == 16


def test_list_of_members_has_an_end() -> None:
    [first, *_] = citing.find("motie van de leden " + ", ".join(["Van Dijk"] * 40))

    assert first.publications[0].publication == NamedMotion(members=("Van Dijk",) * 12)


def test_particles_alone_are_no_name() -> None:
    assert citing.find("motie van de van der van den van der van der Plas") == ()


def test_all_citations_of_a_long_note_are_found() -> None:
    notes = "; ".join(f"Kamerstukken II 2020/21, 32 824, nr. {number}" for number in range(1, 200))

    assert identifiers(notes) == [f"kst-32824-{number}" for number in range(1, 200)]


# What no test noticed when the code was changed


@pytest.mark.parametrize(
    "identifier",
    [
        "kst-32824-341", "ah-tk-20222023-64", "h-tk-20222023-39-5", "h-ek-20122013-23-3",
        "h-vv-20222023-2-3", "stb-2021-38", "stcrt-2015-9263", "trb-1991-104", "blg-700001",
    ],
)  # fmt: skip
def test_identifier_is_found_within_words(identifier: str) -> None:
    for text in (identifier, f"zie {identifier}.", f"({identifier})"):
        [found] = citing.find(text)

        assert (found.text, identifiers(text)) == (identifier, [identifier])


@pytest.mark.parametrize("words", ["Kamerstukken 31945", "Kamerstukken 31945 en 31946"])
def test_whole_dossiers_have_no_pages(words: str) -> None:
    [found] = citing.find(f"{words}, p. 3")

    assert found.text == words
    assert {cited.pages for cited in found.publications} == {None}


@pytest.mark.parametrize("before", ["x", "x-", "3"])
def test_identifier_within_a_word_is_none(before: str) -> None:
    assert citing.find(f"zie {before}kst-32824-341") == ()


def test_pages_are_those_of_the_last_number() -> None:
    for words in (
        "Kamerstukken II 2020/21, 32 824, nrs. 3 en 4, p. 7",
        "32 824, nrs. 3 en 4, p. 7",
    ):
        [found] = citing.find(words)

        assert [each.pages for each in found.publications] == [None, "7"]


@pytest.mark.parametrize(
    ("session", "flaws"),
    [("2003/04", []), ("2004/05", []), ("2005/06", ["number"]), ("2006/07", ["number"])],
)
def test_number_contradicts_the_eerste_kamer_since_2005(session: str, flaws: list[str]) -> None:
    [found] = citing.find(f"Kamerstukken I {session}, 29 200, nr. 5")

    contradicted = [each for each in found.issues if each.flaw is Flaw.CHAMBER_CONTRADICTS_NUMBER]
    assert len(contradicted) == len(flaws)


@pytest.mark.parametrize(("dossier", "count"), [("29 800", 0), ("30 300", 1), ("21 500", 0)])
def test_dossier_tells_the_year_where_no_session_does(dossier: str, count: int) -> None:
    [found] = citing.find(f"Kamerstukken I, {dossier}, nr. 5")

    flaws = [each.flaw for each in found.issues]
    assert flaws == [Flaw.CHAMBER_CONTRADICTS_NUMBER] * count


@pytest.mark.parametrize(
    ("words", "chamber", "inferred"),
    [
        ("Kamerstuk 32 824, nr. 3", House.II, ("chamber",)),
        ("Kamerstukken I, 32 824, nr. 3", House.I, ()),
        ("Kamerstuk 32 824, C", None, ()),
    ],
)
def test_context_gives_a_paper_the_chamber_that_its_words_leave_out(
    words: str, chamber: House | None, inferred: tuple[str, ...]
) -> None:
    [found] = citing.find(words, chamber="II")
    [cited] = found.publications

    assert isinstance(cited.publication, Kamerstuk)
    assert (cited.publication.chamber, cited.inferred) == (chamber, inferred)


@pytest.mark.parametrize(
    ("until", "expected"), [("1996/97", Session(start=1996)), ("1993/94", None), ("1992/93", None)]
)
def test_last_session_of_a_dossier_is_a_later_one(until: str, expected: Session | None) -> None:
    assert citing.parse(f"Kamerstukken 1993/94-{until}, 23761") == Dossier(
        session="1993/94", until=expected, dossier="23761"
    )


@pytest.mark.parametrize(
    ("last", "pages"), [("2435", "2410-2435"), ("2410", "2410"), ("2409", "2410")]
)
def test_last_page_of_a_sitting_is_a_later_one(last: str, pages: str) -> None:
    [found] = citing.find(f"Handelingen II 1988/89, p. 39-2410-{last}")
    [cited] = found.publications

    assert (cited.publication, cited.pages) == (
        Handelingen(chamber="II", session="1988/89", number="39", pages=pages),
        pages,
    )


@pytest.mark.parametrize(
    "words",
    [
        "nr. 30 (32563)",
        "nr. 348, was nr. 347 (32317)",
        "t.v.v. Kamerstuk 32824, nr. 5",
        "ter vervanging van Kamerstuk 32824, nr. 5",
        "t.v.v. 32824, nr. 3; 36200 VI",
    ],
)
def test_words_before_the_dossier_belong_to_its_citation(words: str) -> None:
    [found] = citing.find(f"Wat daar in het debat over is gezegd leidt tot {words}.")

    assert found.text == words


@pytest.mark.parametrize("before", ["", "x ", "of ", "zie ook "])
def test_judgment_without_prefix_is_found_within_words(before: str) -> None:
    [found] = citing.find(f"{before}RVS:1984:AH0317")

    assert found.text == "RVS:1984:AH0317"


@pytest.mark.parametrize("before", ["", "x ", "of ", "zie ook "])
def test_dossier_that_is_glued_to_its_label_is_told(before: str) -> None:
    [found] = citing.find(f"{before}Kamerstuk35925, nr. 1")

    assert [each.message for each in found.issues] == ["nothing stands before the dossier"]


@pytest.mark.parametrize("before", ["x", "ab", "of x", "(x", "(ab"])
def test_letters_of_a_chamber_stand_by_themselves(before: str) -> None:
    [found] = citing.find(f"{before}TK 32824, nr. 3")

    assert found.text == "32824, nr. 3"


@pytest.mark.parametrize(
    ("before", "expected"),
    [("- ", "Kst. 32824, nr. 3"), ("x-", "32824, nr. 3"), ("x", "32824, nr. 3")],
)
def test_short_label_stands_by_itself(before: str, expected: str) -> None:
    [found] = citing.find(f"{before}Kst. 32824, nr. 3")

    assert found.text == expected


@pytest.mark.parametrize(
    ("dossier", "count"), [("16 999", 0), ("17 000", 1), ("39 999", 1), ("40 000", 0)]
)
def test_number_without_label_is_a_dossier_within_bounds(dossier: str, count: int) -> None:
    assert len(citing.find(f"zie {dossier}, nr. 3")) == count


@pytest.mark.parametrize(
    ("kind", "part", "written", "normal"),
    [
        (CitationKind.CELEX, "identifier", "32016r0679", "32016R0679"),
        ("celex", "identifier", "32016r0679", "32016R0679"),
        (CitationKind.KAMERSTUK, "identifier", "KST-32824-3", "kst-32824-3"),
        (CitationKind.KAMERSTUK, "number", "nr. 3", "3"),
        (CitationKind.KAMERSTUK, "chapter", "f", "F"),
        (CitationKind.KAMERSTUK, "session", "2022/23", "2022-2023"),
    ],
)
def test_part_of_at_most_120_characters_is_put_in_normal_form(
    kind: str, part: str, written: str, normal: str
) -> None:
    longest, longer = written.rjust(120), written.rjust(121)

    assert normal_parts(kind, {part: longest}) == {part: normal}
    assert normal_parts(kind, {part: longer}) == {part: longer}


@pytest.mark.parametrize("name", ["identifier", "url"])
def test_fragment_is_given_no_identifier(name: str) -> None:
    with pytest.raises(TypeError, match=name):
        Fragment(kind=CitationKind.KAMERSTUK, parts={}, missing=("dossier",), **{name: None})


def test_last_of_several_names_ends_the_words() -> None:
    [found, _] = citing.find("de moties Van Dijk en De Vries (32 824, nr. 3)")

    assert found.text == "moties Van Dijk en De Vries"


@pytest.mark.parametrize("before", ["", "de ", "in de ", "artikel 5 van de ", "1 ", "(", "x. "])
def test_compound_word_is_part_of_the_citation_and_what_stands_before_is_not(before: str) -> None:
    [found] = citing.find(f"{before}Uitvoeringsverordening (EU) 2016/679")

    assert found.text == "Uitvoeringsverordening (EU) 2016/679"


@pytest.mark.parametrize("before", ["", "in ", "zie: ", "artikel 5 in "])
def test_reference_of_wetten_nl_ends_where_it_ends(before: str) -> None:
    [found] = citing.find(f"{before}jci1.3:c:BWBR0001854&artikel=1 en verder")

    assert found.text == "jci1.3:c:BWBR0001854&artikel=1"
