"""
The rules about signatories, through whole letters: what they find, and what they leave alone.
"""

from __future__ import annotations

import datetime as dt
import random
import time
from pathlib import Path

import attrs
import pytest

import kamerbrief
from kamerbrief.model.blocks import Letterhead, Paragraph, Signature
from kamerbrief.model.facts import Commitment, Signatory, Verdict
from kamerbrief.model.inlines import SignatoryRef
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import ChamberField, DateField, Metadata
from kamerbrief.register import Confidence, Register, Tenure, parse_name, same_initials
from kamerbrief.selection import Selection
from kamerbrief.validation.context import Context
from kamerbrief.validation.doubts import doubts
from kamerbrief.validation.rules import validate
from kamerbrief.validation.signing import Said, read_signature, titles_in
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
    words: str,
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
        Signatory(id=key, office="staatssecretaris", ministry="VWS", initials=initials, surname=name)
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
