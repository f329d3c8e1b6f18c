"""
The rules about signatories, through whole letters: what they find, and what they leave alone.
"""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path
from unittest.mock import patch

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kamerbrief
from kamerbrief.model.blocks import Letterhead, Paragraph, Signature
from kamerbrief.model.facts import Commitment, Signatory, Verdict
from kamerbrief.model.inlines import Sic, SignatoryRef
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import ChamberField, DateField, Metadata
from kamerbrief.register import Confidence, Register, Tenure, same_initials
from kamerbrief.selection import Selection
from kamerbrief.validation.context import Context
from kamerbrief.validation.doubts import doubts
from kamerbrief.validation.rules import RULES, validate
from kamerbrief.validation.signing import Said, read_signature
from kamerbrief.vocabularies import OfficeKind
from kamerbrief.xml.codec import to_xml

ROOT = Path(__file__).parents[1]
REGISTER = Register.bundled()
FIRST, LAST = dt.date(2006, 7, 7), dt.date(2026, 3, 1)
SURE = [each for each in REGISTER.tenures if each.confidence is not Confidence.C and each.initials]
ONLY_SIG = Selection(select=["SIG"])

GENNIP = Signatory(
    id="s1", office="minister", ministry="SZW", initials="C.E.G.", prefix="van", surname="Gennip"
)
SZW = "De Minister van Sociale Zaken\nen Werkgelegenheid,\n\n"
DAY = "2022-11-22"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def metadata(on: dt.date | str | None, chamber: str = "tweede-kamer") -> Metadata:
    on = day(on) if isinstance(on, str) else on
    return Metadata(
        chamber=ChamberField(value=chamber),  # type: ignore[arg-type]
        dates=() if on is None else (DateField(value=on),),
    )


def signed(
    signatory: Signatory,
    words: object,
    on: dt.date | str | None = DAY,
    *blocks: object,
    chamber: str = "tweede-kamer",
    **facts: object,
) -> Letter:
    body = (*blocks, Signature(signatory="s1", content=words))
    return Letter(
        metadata=metadata(on, chamber),
        **{"signatories": (signatory,), **facts},  # type: ignore[arg-type]
        body=body,  # type: ignore[arg-type]
    )


def codes(letter: Letter, register: Register | None = None) -> list[str]:
    report = validate(letter, selection=ONLY_SIG, register=register)
    return [each.code for each in report.diagnostics]


def found(letter: Letter) -> list[tuple[str, str | None, str]]:
    report = validate(letter, selection=ONLY_SIG)
    return [(each.code, each.location.path, each.message) for each in report.diagnostics]


def signatory(tenure: Tenure, **changes: object) -> Signatory:
    drawn = Signatory(
        id="s1",
        office=tenure.office,
        ministry=tenure.ministry,
        portfolio=tenure.portfolio,
        initials=tenure.initials,
        prefix=tenure.prefix,
        surname=tenure.surname,
    )
    return attrs.evolve(drawn, **changes)


def chamber(tenure: Tenure) -> str:
    return "eerste-kamer" if "Eerste Kamer" in tenure.title else "tweede-kamer"


# What is right is left alone

REAL = [
    ("2016-04-13", {"office": "kamervoorzitter", "initials": "K.", "surname": "Arib"},
     "De Voorzitter van de Tweede Kamer der Staten-Generaal, K. Arib"),
    ("2017-02-22", {"office": "staatssecretaris", "ministry": "VenJ", "initials": "K.H.D.M.",
                    "surname": "Dijkhoff"},
     "De Staatssecretaris van Veiligheid en Justitie, K.H.D.M. Dijkhoff"),
    ("2019-07-04", {"office": "minister", "ministry": "BZK", "initials": "K.H.",
                    "surname": "Ollongren"},
     "De Minister van Binnenlandse Zaken en Koninkrijksrelaties, K.H. Ollongren"),
    ("2022-11-22", {"office": "minister", "ministry": "SZW", "initials": "C.E.G.",
                    "prefix": "van", "surname": "Gennip"},
     "De Minister van Sociale Zaken en Werkgelegenheid, C.E.G. van Gennip"),
    ("2024-01-30", {"office": "minister", "ministry": "BZ", "initials": "H.G.J.",
                    "surname": "Bruins Slot"},
     "De Minister van Buitenlandse Zaken, H.G.J. Bruins Slot"),
    ("2024-03-24", {"office": "minister", "ministry": "JenV", "initials": "D.",
                    "surname": "Yeşilgöz-Zegerius"},
     "De minister van Justitie en Veiligheid D. Yeşilgöz-Zegerius"),
]  # fmt: skip


@pytest.mark.parametrize(("on", "fields", "words"), REAL)
def test_letter_with_a_real_signature_has_no_finding(
    on: str, fields: dict[str, str], words: str
) -> None:
    letter = signed(Signatory(id="s1", **fields), words, on)  # type: ignore[arg-type]

    assert kamerbrief.check(to_xml(letter)).diagnostics == ()


@pytest.mark.parametrize(
    ("on", "fields", "words"), [each for each in REAL if "Voorzitter" not in each[2]]
)
def test_real_signature_of_the_cabinet_is_right_letter_for_letter(
    on: str, fields: dict[str, str], words: str
) -> None:
    letter = signed(Signatory(id="s1", **fields), words, on)  # type: ignore[arg-type]

    assert doubts(Context(letter)) == ()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "De Minister van Sociale Zaken en Werkgelegenheid,\n\ndrs. C.E.G. van Gennip"),
        ({}, "C.E.G. van Gennip\nMinister van Sociale Zaken en Werkgelegenheid"),
        (
            {"initials": None},
            "DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID\n\nKarien van Gennip",
        ),
        (
            {"initials": None},
            "mr. Karien van Gennip \nMinister van Sociale Zaken en Werkgelegenheid",
        ),
    ],
)
@pytest.mark.parametrize("on", [DAY, None])
def test_other_usual_signatures_are_right_letter_for_letter(
    changes: dict[str, None], words: str, on: str | None
) -> None:
    letter = signed(attrs.evolve(GENNIP, **changes), words, on)  # type: ignore[arg-type]

    assert doubts(Context(letter)) == ()
    assert codes(letter) == []


LEADS = ["", "", "drs. ", "mw. mr. ", "Karien ", "Karien van ", "K. ", "w.g. ", "karien "]


@given(st.data())
def test_what_is_right_letter_for_letter_is_right_for_who_looks_closer(data: st.DataObject) -> None:
    tenure = data.draw(st.sampled_from(REGISTER.tenures))
    other = data.draw(st.sampled_from(REGISTER.tenures) | st.just(tenure))
    left_out = data.draw(st.sets(st.sampled_from(["initials", "prefix", "ministry", "portfolio"])))
    ends = [each for each in (tenure.start, tenure.end, dt.date(2020, 1, 1)) if each is not None]
    days = st.timedeltas(dt.timedelta(days=-20), dt.timedelta(days=20))
    on = data.draw(st.none() | st.builds(dt.date.__add__, st.sampled_from(ends), days))
    who = signatory(tenure, **dict.fromkeys(left_out))
    title = data.draw(st.sampled_from([tenure.title, *tenure.also, other.title]))
    name = data.draw(st.sampled_from(LEADS)) + data.draw(
        st.sampled_from([who.name, who.name, tenure.name, other.name])
    )
    words = data.draw(
        st.sampled_from([f"De {title},\n\n{name}", f"{name}\n{title}", f"de {title} {name}"])
    )
    behalf = signatory(other, id="s2", capacity="mede-namens", initials=None, prefix=None,
                       surname=None)  # fmt: skip
    letter = signed(who, words, on, signatories=(who, behalf))

    found = codes(letter)

    with patch("kamerbrief.validation.doubts._is_plainly_right", return_value=False):
        assert codes(letter) == found


def shown(tenure: Tenure) -> str:
    return f"{tenure.name} {tenure.title} {tenure.start}"


def own_letters(tenure: Tenure, on: dt.date) -> list[Letter]:
    """
    The letters that a holder may sign, under each title and with or without a name in the facts.
    """
    kinds = [signatory(tenure), signatory(tenure, initials=None, prefix=None, surname=None),
             signatory(tenure, ministry=None, portfolio=None)]  # fmt: skip
    if tenure.office is OfficeKind.STAATSSECRETARIS:
        kinds.append(signatory(tenure, portfolio=None))
    return [
        signed(who, f"De {title},\n\n\n{tenure.name}", on, chamber=chamber(tenure))
        for title in (tenure.title, *tenure.also)
        for who in kinds
    ]


@pytest.mark.parametrize("tenure", REGISTER.tenures, ids=shown)
def test_holder_is_right_on_the_first_and_the_last_day(tenure: Tenure) -> None:
    end = tenure.end or LAST
    margin = dt.timedelta(days=14)
    days = [tenure.start, end, tenure.start - margin, end + margin]

    wrong = [codes(letter) for on in days for letter in own_letters(tenure, on)]

    assert [each for each in wrong if each] == []


def variant(tenure: Tenure, chance: random.Random) -> str:
    initials, prefix, surname = tenure.initials or "", tenure.prefix or "", tenure.surname
    initials = chance.choice(
        [initials, initials.replace(".", ""), initials.replace(".", ". ").strip(),
         initials.replace(".", " ").strip(), initials.lower(), f"drs. {initials}"]
    )  # fmt: skip
    prefix = chance.choice([prefix, prefix.title(), prefix.upper(), prefix.capitalize()])
    surname = chance.choice([surname, *surname.split("-"), surname.replace("-", "\u2010")])
    title = chance.choice(
        [f"De {tenure.title},", f"De demissionair {tenure.title},", f"DE {tenure.title.upper()},",
         f"de {tenure.title.lower()},", f"De {tenure.title.replace(' en ', chr(10) + 'en ')},",
         f"De {tenure.title.replace('erk', 'er-' + chr(10) + 'k')},",
         f"Hoogachtend,\n\nDe {tenure.title},", tenure.title]
    )  # fmt: skip
    name = " ".join(filter(None, [initials, prefix, surname]))
    return title + chance.choice(["\n", "\n\n\n", "\n \n"]) + name


def test_no_correct_variant_of_spelling_is_flagged() -> None:
    chance = random.Random(4)  # noqa: S311
    wrong = []

    for _ in range(500):
        tenure = chance.choice(REGISTER.tenures)
        on = tenure.start + ((tenure.end or LAST) - tenure.start) * chance.random()
        letter = signed(signatory(tenure), variant(tenure, chance), on, chamber=chamber(tenure))
        if flagged := found(letter):
            wrong.append((letter.text, flagged))

    assert wrong == []


@pytest.mark.parametrize(
    ("on", "changes", "words"),
    [
        (None, {"surname": "Zwart", "prefix": None, "initials": "E."}, SZW + "E. Zwart"),
        # The register does not reach these days.
        ("2026-03-02", {"ministry": "XYZ", "surname": "Zwart"}, "De Minister van XYZ,\n\nZwart"),
        ("1999-03-02", {"ministry": "XYZ", "surname": "Zwart"}, "De Minister van XYZ,\n\nZwart"),
        (DAY, {}, "Hoogachtend,\nde demissionair minister van SZW,\n\n\nKarien van Gennip"),
        (DAY, {}, "C.E.G. van Gennip\nMinister van Sociale Zaken en Werkgelegenheid"),
        (DAY, {}, SZW),
        (DAY, {}, ""),
        (DAY, {}, "w.g. Van Gennip"),
        (DAY, {"initials": None, "prefix": None, "surname": None}, SZW + "C.E.G. van Gennip"),
        (DAY, {"prefix": None, "surname": "van Gennip"}, SZW + "C.E.G. van Gennip"),
        (DAY, {"ministry": "Sociale Zaken en Werkgelegenheid"}, SZW + "C.E.G. van Gennip"),
        (DAY, {"demissionary": True}, SZW + "C.E.G. van Gennip"),
        (DAY, {}, "De Minister van Sociale Zaken en Werkgelegenheid Karien van Gennip"),
        (DAY, {}, "De Minister,\n\nC.E.G. van Gennip"),
        (DAY, {}, SZW + "mede namens de Minister voor Armoedebeleid, Participatie en Pensioenen,\n"
         "\nC.E.G. van Gennip"),
        (DAY, {}, SZW + "namens deze,\nde directeur-generaal Werk,\n\nA.B. de Wit\n"
         "C.E.G. van Gennip"),
        ("2020-10-01", {"office": "minister-president", "ministry": None, "initials": "M.",
                        "prefix": None, "surname": "Rutte"}, "De Minister-President,\n\nM. Rutte"),
        ("2020-10-01", {"office": "minister", "ministry": "AZ", "initials": "M.",
                        "prefix": None, "surname": "Rutte"},
         "De Minister-President,\nMinister van Algemene Zaken,\n\n\nM. Rutte"),
        ("2022-05-01", {"office": "minister", "ministry": "Fin", "initials": "S.A.M.",
                        "prefix": None, "surname": "Kaag"},
         "De Viceminister-president en Minister van Financiën,\n\nSigrid A.M. Kaag"),
        # The date of this tenure is not sure.
        ("2025-06-20", {"office": "staatssecretaris", "ministry": "Fin", "initials": "H.E.",
                        "prefix": None, "surname": "Oldersma"},
         "De Staatssecretaris van Financiën,\nH.E. Oldersma"),
        (DAY, {"office": "x-ombudsman", "ministry": None}, "De Nationale ombudsman,\n\nVan Gennip"),
        (DAY, {"office": "griffier", "ministry": None, "initials": "A.", "surname": "Post"},
         "De griffier van de commissie,\nA. van Post"),
        (DAY, {"office": "informateur", "ministry": None}, "De informateur,\nC.E.G. van Gennip"),
        (DAY, {"office": "presidium", "ministry": None},
         "De Voorzitter van de Tweede Kamer der Staten-Generaal,\nC.E.G. van Gennip"),
    ],
)  # fmt: skip
def test_signature_of_whom_nothing_wrong_is_known_is_left_alone(
    on: str | None, changes: dict[str, object], words: str
) -> None:
    assert found(signed(attrs.evolve(GENNIP, **changes), words, on)) == []


def test_two_staatssecretarissen_of_one_ministry_may_sign_in_one_block() -> None:
    tielen, pouw = (
        Signatory(
            id=key, office="staatssecretaris", ministry="VWS", initials=initials, surname=name
        )
        for key, initials, name in (
            ("s1", "J.Z.C.M.", "Tielen"), ("s2", "N.J.F.", "Pouw-Verweij"),
        )
    )  # fmt: skip
    words = (
        "De staatssecretarissen van Volksgezondheid, Welzijn en Sport,\n\nJ.Z.C.M. Tielen\n\n",
        SignatoryRef(signatory="s2", content="N.J.F. Pouw-Verweij"),
    )
    letter = Letter(
        metadata=metadata("2025-07-01"),
        signatories=(tielen, pouw),
        body=(Signature(signatory="s1", content=words),),
    )

    assert found(letter) == []


# What is wrong is found


def misspelt(title: str, chance: random.Random) -> str:
    place = chance.choice([at for at, sign in enumerate(title) if at and sign.isalpha()][:-1])
    dropped = title[:place] + title[place + 1 :]
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    other = title[:place] + letter + title[place + 1 :]
    return chance.choice([dropped, other, title[:place] + title[place] + title[place:]])


def mistake(tenure: Tenure, chance: random.Random) -> Letter | None:
    """
    A letter in which *tenure* is signed with a mistake, in words and facts as far as both have it.
    """
    end = tenure.end or LAST
    title, who = tenure.title, signatory(tenure)
    on = tenure.start + (end - tenure.start) * chance.random()
    match chance.choice(["office", "year", "initials", "van-voor", "letters"]):
        case "office":
            other = chance.choice(SURE)
            title = other.title
            who = attrs.evolve(
                who, office=other.office, ministry=other.ministry, portfolio=other.portfolio
            )
        case "year":
            on += dt.timedelta(days=365 * chance.choice([-4, -3, -2, -1, 1, 2, 3, 4]))
        case "initials":
            initials = "".join(f"{chance.choice('ABDEFGHIJKLMNOPRTUVWZ')}." for _ in range(3))
            if same_initials(initials, tenure.initials or ""):
                return None
            who = attrs.evolve(who, initials=initials)
            return signed(who, f"De {title},\n\n{who.name}", on)
        case "van-voor" if " van " in title and "President" not in title:
            title = title.replace(" van ", " voor ", 1)
        case "van-voor":
            title = title.replace(" voor ", " van ", 1)
        case "letters":
            title = misspelt(title, chance)
    right = any(
        each.title.casefold() == title.casefold() and each.covers(on)
        for each in REGISTER.tenures
        if each.person == tenure.person
    )
    if right or not FIRST <= on <= LAST:
        return None
    return signed(who, f"De {title},\n\n{who.name}", on)


def test_at_least_95_in_100_mistakes_are_flagged() -> None:
    chance = random.Random(4)  # noqa: S311
    mistakes = [made for _ in range(1000) if (made := mistake(chance.choice(SURE), chance))][:500]

    flagged = [each for each in mistakes if codes(each)]

    assert len(mistakes) == 500
    assert len(flagged) / 500 >= 0.95


SIGNED = "/letter/body/signature[1]"
DECLARED = "/letter/signatories/signatory[1]"
RIGHT = SZW + "C.E.G. van Gennip"


@pytest.mark.parametrize(
    ("changes", "words", "expected"),
    [
        ({"ministry": "XYZ"}, "",
         ("SIG002", DECLARED, "no office in the register has the title 'Minister van XYZ'")),
        ({}, "De Minister van Vrolijke Zaken,\n\nC.E.G. van Gennip",
         ("SIG002", SIGNED,
          "no office in the register has the title 'Minister van Vrolijke Zaken'")),
        ({}, "De Mnister van Sociale Zaken en Werkgelegenheid,\n\nC.E.G. van Gennip",
         ("SIG003", SIGNED,
          "the title 'De Mnister van Sociale Zaken en Werkgelegenheid' is misspelt")),
        ({"office": "minister-voor", "portfolio": "Rechtsbeschering", "surname": None}, "",
         ("SIG003", DECLARED, "the title 'Minister voor Rechtsbeschering' is misspelt")),
        ({"ministry": "EL&I", "surname": None}, "",
         ("SIG004", DECLARED, "the cabinet had no 'Minister van Economische Zaken, Landbouw en "
          "Innovatie' on 2022-11-22")),
        ({"office": "minister-voor", "portfolio": "Defensie", "surname": None}, "",
         ("SIG005", DECLARED, "there was no 'Minister voor Defensie' on 2022-11-22")),
        ({"office": "minister", "ministry": None, "portfolio": "Rechtsbescherming",
          "surname": None}, "De Minister voor Rechtsbescherming,",
         ("SIG005", DECLARED, "there was no 'Minister van Rechtsbescherming' on 2022-11-22")),
        ({"initials": "K.H.", "prefix": None, "surname": "Ollongren"}, SZW + "K.H. Ollongren",
         ("SIG006", DECLARED, "K.H. Ollongren was not Minister van Sociale Zaken en "
          "Werkgelegenheid on 2022-11-22, C.E.G. van Gennip was")),
        ({"office": "staatssecretaris", "initials": "E.", "prefix": None, "surname": "Zwart"}, "",
         ("SIG004", DECLARED, "the cabinet had no 'Staatssecretaris van Sociale Zaken en "
          "Werkgelegenheid' on 2022-11-22")),
        ({"initials": None, "prefix": None, "surname": None}, SZW + "E. Zwart",
         ("SIG006", DECLARED, "E. Zwart was not Minister van Sociale Zaken en Werkgelegenheid on "
          "2022-11-22, C.E.G. van Gennip was")),
        ({"ministry": None}, "De Minister van Financiën,\n\nC.E.G. van Gennip",
         ("SIG006", DECLARED, "C.E.G. van Gennip was not Minister van Financiën on 2022-11-22, "
          "S.A.M. Kaag was")),
        ({"initials": "A.B."}, SZW + "A.B. van Gennip",
         ("SIG007", DECLARED, "A.B. van Gennip was not Minister van Sociale Zaken en "
          "Werkgelegenheid on 2022-11-22, C.E.G. van Gennip was")),
        ({}, SZW + "C.E.G. van Gestel",
         ("SIG011", SIGNED, "the words name C.E.G. van Gestel, the signatory 's1' is "
          "C.E.G. van Gennip")),
        ({}, SZW + "A.B. van Gennip",
         ("SIG011", SIGNED, "the words name A.B. van Gennip, the signatory 's1' is "
          "C.E.G. van Gennip")),
        ({}, SZW + "Wouter Koolmees",
         ("SIG011", SIGNED, "the words name Wouter Koolmees, the signatory 's1' is "
          "C.E.G. van Gennip")),
        ({}, "De Minister van Defensie,\n\nC.E.G. van Gennip",
         ("SIG011", SIGNED, "the words name Minister van Defensie, the signatory 's1' is Minister "
          "van Sociale Zaken en Werkgelegenheid")),
        ({"ministry": "Def"}, RIGHT,
         ("SIG011", SIGNED, "the words name Minister van Sociale Zaken en Werkgelegenheid, the "
          "signatory 's1' is Minister van Defensie")),
        ({"surname": "Gestel"}, RIGHT,
         ("SIG011", SIGNED, "the words name C.E.G. van Gennip, the signatory 's1' is "
          "C.E.G. van Gestel")),
        ({}, "De Staatssecretaris,\n\nC.E.G. van Gennip",
         ("SIG011", SIGNED, "the words name Staatssecretaris, the signatory 's1' is Minister van "
          "Sociale Zaken en Werkgelegenheid")),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_signatory_is_told_once(
    changes: dict[str, object], words: str, expected: tuple[str, str, str]
) -> None:
    letter = signed(attrs.evolve(GENNIP, **changes), words)

    assert found(letter) == [expected]


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2022-01-10", []), ("2022-01-24", []), ("2022-01-25", ["SIG006"])],
)
def test_predecessor_may_sign_within_14_days_of_a_hand_over(on: str, expected: list[str]) -> None:
    koolmees = attrs.evolve(GENNIP, initials="W.", prefix=None, surname="Koolmees")

    assert codes(signed(koolmees, SZW + "W. Koolmees", on)) == expected


@pytest.mark.parametrize(
    ("on", "initials", "expected"),
    [
        # The register is not sure of these initials, nor of chairs.
        ("2011-05-01", "D.", []),
        ("2023-05-01", "A.B.", ["SIG007"]),
    ],
)
def test_initials_that_are_not_sure_are_left_alone(
    on: str, initials: str, expected: list[str]
) -> None:
    ministry, name = ("BZ", "Rosenthal") if on < "2012" else ("Def", "Ollongren")
    who = Signatory(id="s1", office="minister", ministry=ministry, initials=initials, surname=name)

    assert codes(signed(who, "", on)) == expected


def test_chair_whose_dates_are_not_sure_is_left_alone() -> None:
    who = Signatory(id="s1", office="kamervoorzitter", initials="E.", surname="Zwart")

    words = "De Voorzitter van de Tweede Kamer der Staten-Generaal,\nE. Zwart"

    assert found(signed(who, words, "2020-05-01")) == []


def test_undated_letter_is_held_against_its_own_words_only() -> None:
    words = "De Minister voor Vrolijke Zaken,\n\nE. Zwart"

    assert codes(signed(GENNIP, words, None)) == ["SIG011", "SIG011"]


def test_letterhead_is_held_against_the_signatory() -> None:
    head = SignatoryRef(signatory="s1", content="MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHIED")
    other = SignatoryRef(signatory="s1", content="MINISTER VAN DEFENSIE")
    passing = SignatoryRef(signatory="s1", content="de minister van Sociale Zaken")

    assert [
        found(signed(GENNIP, RIGHT, DAY, Letterhead(content=("BRIEF VAN DE ", each))))
        for each in (head, other, passing)
    ] == [
        [("SIG003", "/letter/body/letterhead[1]/signatoryRef[1]",
          "the title 'MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHIED' is misspelt")],
        [("SIG011", "/letter/body/letterhead[1]/signatoryRef[1]",
          "the words name MINISTER VAN DEFENSIE, the signatory 's1' is Minister van Sociale Zaken "
          "en Werkgelegenheid")],
        [],
    ]  # fmt: skip


def test_slip_of_the_source_is_read_with_its_correction() -> None:
    slip = Sic(kind="typo", correction="Werkgelegenheid", content="Werkgelegenhied")
    words = ("De Minister van Sociale Zaken en ", slip, ",\n\nC.E.G. van Gennip")

    assert found(signed(GENNIP, words)) == []


def test_title_that_is_wrong_everywhere_is_told_once() -> None:
    head = SignatoryRef(signatory="s1", content="MINISTER VAN DEFENSI")
    who = attrs.evolve(GENNIP, ministry="Def", initials="K.H.", prefix=None, surname="Ollongren")
    words = "De Minister van Defensi,\n\nK.H. Ollongren"

    assert codes(signed(who, words, DAY, Paragraph(content=(head,)))) == ["SIG003"]


def test_many_unknown_titles_are_not_all_looked_up() -> None:
    everyone = tuple(
        Signatory(id=f"s{n}", office="minister", ministry=f"Vrolijke Zaken {n}", surname=f"Smit{n}")
        for n in range(5_000)
    )

    flagged = codes(Letter(metadata=metadata(DAY), signatories=everyone))

    assert flagged == ["SIG002"] * 50


# Who signs


def verdict(**fields: object) -> Verdict:
    given = {"category": "ontraden", "holder": "ondertekenaar", **fields}
    return Verdict(id="v1", motion="m1", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"verdicts": (verdict(),)}, ["/letter/verdicts/verdict[1]"]),
        ({"verdicts": (verdict(holder="kabinet"),)}, []),
        # This is told by REF001.
        ({"verdicts": (verdict(signatory="s1"),)}, []),
        ({"commitments": (Commitment(id="t1", actor="ondertekenaar"),)},
         ["/letter/commitments/commitment[1]"]),
        ({"commitments": (Commitment(id="t1", actor="kabinet"),)}, []),
        ({"signatories": (attrs.evolve(GENNIP, capacity="mede-namens"),)}, [DECLARED]),
        ({"signatories": (GENNIP,), "verdicts": (verdict(),)}, []),
        ({}, []),
    ],
)  # fmt: skip
def test_what_the_signatory_says_needs_one(facts: dict[str, object], expected: list[str]) -> None:
    letter = Letter(**facts)  # type: ignore[arg-type]

    assert [path for code, path, _ in found(letter) if code == "SIG001"] == expected


def pair(one: Signatory, other: Signatory) -> list[str]:
    """
    What is found of two signatories, who have the ids s1 and s2, without a date.
    """
    two = (one, attrs.evolve(other, id="s2"))
    return codes(Letter(signatories=two))


NAMELESS = {"initials": None, "prefix": None, "surname": None}
RUTTE = Signatory(id="s1", office="minister-president", initials="M.", surname="Rutte")
TIELEN = Signatory(
    id="s1", office="staatssecretaris", ministry="VWS", initials="J.Z.C.M.", surname="Tielen"
)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        (RUTTE, attrs.evolve(RUTTE, office="minister", ministry="AZ"), True),
        (RUTTE, Signatory(id="s1", office="minister", ministry="AZ"), True),
        (GENNIP, attrs.evolve(GENNIP, ministry="BZ"), True),
        (GENNIP, attrs.evolve(GENNIP, ministry="BZ", initials="CEG", prefix="Van"), True),
        (GENNIP, attrs.evolve(GENNIP, **NAMELESS), True),
        (attrs.evolve(GENNIP, **NAMELESS), GENNIP, True),
        (GENNIP, attrs.evolve(GENNIP, ministry="BZ", **NAMELESS), False),
        (GENNIP, attrs.evolve(GENNIP, ministry="BZ", initials="A.B."), False),
        # Two people of one office: another rule tells which of them is wrong.
        (GENNIP, attrs.evolve(GENNIP, initials="W.", prefix=None, surname="Koolmees"), False),
        # A surname alone may be that of two people.
        (attrs.evolve(GENNIP, initials=None),
         attrs.evolve(GENNIP, initials=None, ministry="BZ"), False),
        (attrs.evolve(GENNIP, initials=None), attrs.evolve(GENNIP, initials=None), True),
        (TIELEN, attrs.evolve(TIELEN, initials="N.J.F.", surname="Pouw-Verweij"), False),
        (TIELEN, attrs.evolve(TIELEN, **NAMELESS), False),
        (attrs.evolve(TIELEN, portfolio="Sport"),
         attrs.evolve(TIELEN, portfolio="Sport", **NAMELESS), True),
        (Signatory(id="s1", office="minister"), Signatory(id="s1", office="minister"), False),
        # What has no letters says nothing.
        (attrs.evolve(GENNIP, initials="1"), attrs.evolve(GENNIP, initials="2", ministry="BZ"),
         False),
        (attrs.evolve(GENNIP, prefix="-", surname="A"),
         attrs.evolve(GENNIP, prefix="-", surname="B", ministry="BZ"), False),
    ],
)  # fmt: skip
def test_one_person_is_one_signatory(one: Signatory, other: Signatory, is_same: bool) -> None:
    behalf = attrs.evolve(other, capacity="mede-namens")

    assert pair(one, other) == (["SIG009"] if is_same else [])
    assert pair(one, behalf) == (["SIG008"] if is_same else [])


def test_who_signs_is_named_before_the_one_on_whose_behalf_that_is() -> None:
    behalf = attrs.evolve(GENNIP, id="s2", capacity="mede-namens")

    assert found(Letter(signatories=(behalf, GENNIP))) == [
        (
            "SIG008", "/letter/signatories/signatory[2]",
            "'s1', who signs, and 's2', on whose behalf that is, are one person",
        )
    ]  # fmt: skip


def test_two_signatories_of_one_id_are_left_to_another_rule() -> None:
    assert codes(Letter(signatories=(GENNIP, GENNIP))) == []


@pytest.mark.parametrize(
    ("office", "holder", "expected"),
    [
        ("minister", "kabinet", []),
        ("minister", "presidium", ["SIG010"]),
        ("minister", "ondertekenaar", []),
        ("kamervoorzitter", "kabinet", ["SIG010"]),
        ("kamervoorzitter", "presidium", []),
        ("kamervoorzitter", "ondertekenaar", []),
        ("informateur", "kabinet", ["SIG010"]),
        ("x-own", "kabinet", []),
        ("x-own", "presidium", []),
    ],
)
def test_verdict_is_of_the_body_that_signs(office: str, holder: str, expected: list[str]) -> None:
    who = Signatory(id="s1", office=office)
    letter = signed(who, "", None, verdicts=(verdict(holder=holder, signatory="s1"),))

    assert codes(letter) == expected


@pytest.mark.parametrize(
    ("words", "to", "expected"),
    [
        ("De Voorzitter van de Eerste Kamer", "tweede-kamer", [SIGNED]),
        ("De Voorzitter van de Tweede\nKamer", "eerste-kamer", [SIGNED]),
        ("De Voorzitter van de Tweede Kamer", "tweede-kamer", []),
        ("De Voorzitters van de Eerste Kamer en de Tweede Kamer", "tweede-kamer", []),
        ("De Voorzitter van de Eerste Kamer", "staten-generaal", []),
        ("De Voorzitter", "tweede-kamer", []),
    ],
)
def test_chair_is_of_the_chamber_of_the_letter(words: str, to: str, expected: list[str]) -> None:
    who = Signatory(id="s1", office="kamervoorzitter")

    flagged = found(signed(who, words, None, chamber=to))

    assert [path for code, path, _ in flagged if code == "SIG010"] == expected


# The words


@pytest.mark.parametrize(
    ("text", "titles", "names"),
    [
        ("De Minister van Financiën,\n\nE. Heinen", ("Minister van Financiën",), ("E. Heinen",)),
        ("De Minister van Financiën, E. Heinen", ("Minister van Financiën",), ("E. Heinen",)),
        ("De Minister van Financiën\nEelco Heinen", ("Minister van Financiën Eelco Heinen",), ()),
        ("De Minister van Financiën,\nEelco Heinen", ("Minister van Financiën",),
         ("Eelco Heinen",)),
        ("DE MINISTER VAN SOCIALE ZAKEN\nEN WERKGELEGENHEID",
         ("MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID",), ()),
        ("Hoogachtend,\nde minister van Defensie a.i.,\n\nmr. drs. K.H. Ollongren",
         ("minister van Defensie a.i",), ("mr. drs. K.H. Ollongren",)),
        ("De Minister van Onderwijs,\nCultuur en Wetenschap",
         ("Minister van Onderwijs, Cultuur en Wetenschap",), ()),
        ("De Minister van Defensie,\nnamens deze,\nde directeur-generaal,\nA. de Wit",
         ("Minister van Defensie",), ("A. de Wit",)),
        ("De Minister van Defensie, voor deze, de secretaris-generaal", ("Minister van Defensie",),
         ()),
        ("De Minister,\nnamens deze,\nde directeur,\nJ. de Wit", ("Minister",), ("J. de Wit",)),
        ("De Minister, voor deze,\nJ. de Wit", ("Minister",), ("J. de Wit",)),
        ("De Minister van Defensie namens deze,\nJ. de Wit", ("Minister van Defensie",),
         ("J. de Wit",)),
        ("De Minister voor Medische Zorg,\nB. Bruins", ("Minister voor Medische Zorg",),
         ("B. Bruins",)),
        ("De Minister-President, tevens Minister van Algemene Zaken",
         ("Minister-President", "Minister van Algemene Zaken"), ()),
        ("", (), ()),
        (" \n\f ", (), ()),
        ("x" * 1001, (), ()),
    ],
)  # fmt: skip
def test_words_of_a_signature(text: str, titles: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert read_signature(text) == Said(titles=titles, names=names)


# The register


@pytest.mark.parametrize(
    ("title", "name", "on", "is_exact"),
    [
        ("Minister van Sociale Zaken en Werkgelegenheid", "C.E.G. van Gennip", DAY, True),
        ("de minister van sociale zaken en werkgelegenheid", "C.E.G. van Gennip", DAY, True),
        ("DE MINISTER VAN SOCIALE ZAKEN EN WERKGELEGENHEID", "C.E.G. van Gennip", DAY, True),
        ("Minister van SZW", "C.E.G. van Gennip", DAY, False),
        ("Minister van Sociale Zaken en Werkgelegenheid", "CEG van Gennip", DAY, False),
        ("Minister van Sociale Zaken en Werkgelegenheid", "C.E.G. van Gennip", "2024-07-03", False),
        ("Minister-President", "M. Rutte", DAY, True),
    ],
)
def test_register_finds_what_it_has_letter_for_letter(
    title: str, name: str, on: str, is_exact: bool
) -> None:
    assert (REGISTER.exact(title, name, day(on)) is not None) is is_exact


@pytest.mark.parametrize("tenure", REGISTER.tenures, ids=shown)
def test_register_finds_every_tenure_under_its_own_title(tenure: Tenure) -> None:
    last = tenure.end or LAST

    assert REGISTER.exact(f"De {tenure.title}", tenure.name, last) is not None
    assert REGISTER.is_title(tenure.title, tenure.office, tenure.ministry, tenure.portfolio)


def test_part_of_a_ministry_need_not_be_said_of_a_staatssecretaris_only() -> None:
    assert REGISTER.is_title("Staatssecretaris van Financiën", "staatssecretaris", "Fin", None)
    assert not REGISTER.is_title("Minister van Werk en Participatie", "minister", "SZW", None)


def test_register_of_the_user_is_asked() -> None:
    own = Register(
        tenures=(attrs.evolve(SURE[0], surname="Zwart", start=FIRST, end=None, as_of=LAST),)
    )
    letter = signed(attrs.evolve(signatory(SURE[0]), surname="Zwart"), "", "2020-01-10")

    assert (codes(letter, own), codes(letter)) == ([], ["SIG006"])


# The examples

MEMBERS = Register.from_csv(ROOT / "tests/corpus/register", base=REGISTER)


@pytest.mark.parametrize(
    ("code", "line", "column"),
    [
        ("MOT011", 11, 5), ("MOT012", 11, 5),
        ("SIG001", 13, 5), ("SIG002", 16, 5), ("SIG003", 20, 1), ("SIG004", 16, 5),
        ("SIG005", 20, 1), ("SIG006", 16, 5), ("SIG007", 16, 5), ("SIG008", 17, 5),
        ("SIG009", 17, 5), ("SIG010", 20, 1), ("SIG011", 20, 1),
    ],
)  # fmt: skip
def test_bad_example_is_found_at_its_line_and_column(code: str, line: int, column: int) -> None:
    rule = next(each for each in RULES if each.code == code)

    diagnostics = kamerbrief.check(rule.bad.encode(), register=MEMBERS).diagnostics

    assert [(each.code, each.location.line, each.location.column) for each in diagnostics] == [
        (code, line, column)
    ]


def test_office_on_whose_behalf_is_signed_is_right_letter_for_letter() -> None:
    behalf = Signatory(id="s2", capacity="mede-namens", office="minister", ministry="BZ")
    reference = SignatoryRef(signatory="s2", content="de minister van Buitenlandse Zaken")
    letter = signed(
        GENNIP, RIGHT, DAY, Paragraph(content=(reference,)), signatories=(GENNIP, behalf)
    )

    assert doubts(Context(letter)) == ()


def test_office_that_was_not_there_is_no_longer_right_letter_for_letter() -> None:
    behalf = Signatory(id="s2", capacity="mede-namens", office="minister", ministry="VenJ")
    reference = SignatoryRef(signatory="s2", content="de minister van Veiligheid en Justitie")
    letter = signed(
        GENNIP, RIGHT, DAY, Paragraph(content=(reference,)), signatories=(GENNIP, behalf)
    )

    assert codes(letter) == ["SIG004"]
