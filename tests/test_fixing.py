"""
`fix`: what it puts right, what it leaves alone, and the laws of both.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kamerbrief
from kamerbrief import Change, Letter, Motion, Selection, Signatory, Verdict, fix
from kamerbrief.catalogue import meanings
from kamerbrief.errors import ParseError, UnknownRuleError
from kamerbrief.fixing.fixes import FIXES, MENDED
from kamerbrief.fixing.repairing import fix_bytes, fixable
from kamerbrief.model.blocks import Footnote, Paragraph, Signature
from kamerbrief.model.facts import Debate, Submitter
from kamerbrief.model.inlines import Citation, MotionRef, NoteRef, VerdictRef
from kamerbrief.model.metadata import DateField, DossierField, Metadata, TextField
from kamerbrief.register.register import Register
from kamerbrief.strategies import letters, valid_letters
from kamerbrief.validation.context import Context
from kamerbrief.validation.rules import RULES
from kamerbrief.xml.codec import from_xml, to_xml

ROOT = Path(__file__).parents[1]
SOUND = sorted((ROOT / "examples").glob("*.xml"))
BAD = sorted((ROOT / "tests/corpus/bad").glob("*.xml"))
GOOD = sorted((ROOT / "tests/corpus/good").glob("*.xml"))
# Ours has no members of the House.
MEMBERS = Register.from_csv(ROOT / "tests/corpus/register", base=Register.bundled())


def name(path: Path) -> str:
    return path.name


def paragraph(*content: Any) -> tuple[Paragraph, ...]:
    return (Paragraph(content=content),)


def told(changes: tuple[Change, ...]) -> list[tuple[str, str, str, str | None, str | None]]:
    return [(c.code, c.path, c.what, c.before, c.after) for c in changes]


def found(letter: Letter) -> Counter[tuple[str, str | None]]:
    return Counter((d.code, d.location.path) for d in kamerbrief.validate(letter).diagnostics)


def document(facts: str, body: str = "<p>Ja.</p>", attributes: str = "") -> bytes:
    return (
        f'<letter xmlns="urn:kamerbrief:1" version="1.0"{attributes}>{facts}'
        f"<body>{body}</body></letter>"
    ).encode()


# What is put right in a letter


def test_parts_of_a_citation_are_put_in_normal_form() -> None:
    citation = Citation(
        kind="kamerstuk", chamber="II", session="2022/23", dossier="36 200 VI", number="nr. 42",
        content="Kamerstukken II 2022/23, 36 200 VI, nr. 42",
    )  # fmt: skip
    path = "/letter/body/p[1]/citation[1]"

    fixed = fix(Letter(body=paragraph("Zie ", citation, ".")))

    assert told(fixed.changes) == [
        ("CIT009", path, "session", "2022/23", "2022-2023"),
        ("CIT009", path, "dossier", "36 200 VI", "36200"),
        ("CIT009", path, "number", "nr. 42", "42"),
        ("CIT009", path, "chapter", None, "VI"),
    ]
    assert fixed.letter == Letter(
        body=paragraph(
            "Zie ",
            Citation(
                kind="kamerstuk", chamber="II", session="2022-2023", dossier="36200",
                chapter="VI", number="42", content="Kamerstukken II 2022/23, 36 200 VI, nr. 42",
            ),
            ".",
        )
    )  # fmt: skip


def test_citation_is_found_however_deep_it_stands() -> None:
    def letter(session: str) -> Letter:
        # One object may stand in two places.
        cited = Citation(kind="handelingen", session=session, content="x")
        notes = [
            Footnote(id=each, content=(NoteRef(content=(cited, each)),)) for each in ("n1", "n2")
        ]
        return Letter(body=(*paragraph("x"), "\n", *notes))

    fixed = fix(letter("2022/23"))

    assert fixed.letter == letter("2022-2023")
    assert [change.path for change in fixed.changes] == [
        "/letter/body/footnote[1]/noteRef[1]/citation[1]",
        "/letter/body/footnote[2]/noteRef[1]/citation[1]",
    ]


def test_header_and_motion_are_put_in_normal_form() -> None:
    letter = Letter(
        metadata=Metadata(
            identifiers=(TextField(value="KST-36200-VI-104"),),
            dossiers=(DossierField(number="32824"), DossierField(number="36 200", chapter="vi")),
        ),
        motions=(Motion(id="m1", dossier="36200-VI", number="nr. 42"),),
    )

    assert told(fix(letter).changes) == [
        ("CIT009", "/letter/metadata/identifier[1]", "content", "KST-36200-VI-104",
         "kst-36200-VI-104"),
        ("CIT009", "/letter/metadata/dossier[2]", "number", "36 200", "36200"),
        ("CIT009", "/letter/metadata/dossier[2]", "chapter", "vi", "VI"),
        ("CIT009", "/letter/motions/motion[1]", "dossier", "36200-VI", "36200"),
        ("CIT009", "/letter/motions/motion[1]", "chapter", None, "VI"),
        ("MOT009", "/letter/motions/motion[1]", "number", "nr. 42", "42"),
    ]  # fmt: skip


def test_reference_in_another_case_points_at_the_id() -> None:
    letter = Letter(
        motions=(Motion(id="m1"), Motion(id="m2")),
        verdicts=(Verdict(id="v1", motion="M1", category="ontraden", holder="kabinet"),),
        body=paragraph(MotionRef(motion="M2", content="x"), VerdictRef(verdict="V1", content="y")),
    )

    fixed = fix(letter)

    assert told(fixed.changes) == [
        ("REF001", "/letter/verdicts/verdict[1]", "motion", "M1", "m1"),
        ("REF001", "/letter/body/p[1]/motionRef[1]", "motion", "M2", "m2"),
        ("REF001", "/letter/body/p[1]/verdictRef[1]", "verdict", "V1", "v1"),
    ]


@pytest.mark.parametrize("ids", [("m-1", "m2"), ("mA", "MA")])
def test_reference_with_two_targets_or_none_is_left_alone(ids: tuple[str, ...]) -> None:
    letter = Letter(
        debates=(Debate(id="ma"),),
        motions=tuple(Motion(id=each) for each in ids),
        body=paragraph(MotionRef(motion="ma", content="x")),
    )

    assert fix(letter) == kamerbrief.Fixed(letter=letter)


def test_marker_points_at_the_note_of_its_number() -> None:
    note = Footnote(id="n2", marker="2", content="2 Kamerstuk")
    letter = Letter(body=(*paragraph("x", NoteRef(content=" 2")), note))

    fixed = fix(letter)

    assert told(fixed.changes) == [
        ("REF005", "/letter/body/p[1]/noteRef[1]", "footnote", None, "n2")
    ]
    assert kamerbrief.validate(fixed.letter).diagnostics == ()


@pytest.mark.parametrize(
    "body",
    [
        # Two markers, two notes, a note that another marker points at, and none.
        (*paragraph(NoteRef(content="1"), NoteRef(content="1")), Footnote(id="a", marker="1")),
        (
            *paragraph(NoteRef(content="1")),
            Footnote(id="a", marker="1"),
            Footnote(id="b", marker="1"),
        ),
        (
            *paragraph(NoteRef(content="1"), NoteRef(content="1", footnote="a")),
            Footnote(id="a", marker="1"),
        ),
        (*paragraph(NoteRef(content="1")), Footnote(id="a", marker="2"), Footnote(id="b")),
        # The note of an earlier marker would come after it.
        (
            *paragraph(NoteRef(footnote="b", content="2"), NoteRef(content="1")),
            Footnote(id="a", marker="1"),
            Footnote(id="b", marker="2"),
        ),
    ],
)  # fmt: skip
def test_marker_of_which_the_note_is_in_doubt_is_left_alone(body: tuple[Any, ...]) -> None:
    assert fix(Letter(body=body)).changes == ()


def test_only_submitter_is_the_first() -> None:
    one, two = Submitter(name="Van Dijk"), Submitter(name="Peters")
    letter = Letter(
        motions=(Motion(id="m1", submitters=(one,)), Motion(id="m2", submitters=(one, two)))
    )

    fixed = fix(letter)

    assert told(fixed.changes) == [
        ("MOT004", "/letter/motions/motion[1]/submitter[1]", "role", "co", "first")
    ]
    assert [each.role for each in fixed.letter.motions[0].submitters] == ["first"]


def test_motion_with_a_reason_and_no_verdict_is_left_without() -> None:
    letter = Letter(
        motions=(
            Motion(id="m1", reason="spreekt-uit"),
            Motion(id="m2", reason="spreekt-uit"),
            Motion(id="m3"),
        ),
        verdicts=(Verdict(id="v1", motion="M2", category="ontraden", holder="kabinet"),),
    )

    assert told(fix(letter).changes) == [
        ("REF001", "/letter/verdicts/verdict[1]", "motion", "M2", "m2"),
        ("REF008", "/letter/motions/motion[1]", "treatment", "appraised", "no-verdict"),
    ]


def office_changes(words: str, **attributes: Any) -> list[tuple[str | None, str | None]]:
    signatory = Signatory(id="s1", **attributes)
    letter = Letter(
        signatories=(signatory,), body=(Signature(signatory="s1", content=words), "\n\n")
    )
    [office] = [each for each in FIXES if "SIG011" in each.codes]
    return [(change.before, change.after) for change in office.find(Context(letter))]


@pytest.mark.parametrize(
    ("office", "words", "after"),
    [
        ("minister", "De Minister voor\nRechtsbescherming,\n\nF.M. Weerwind", "minister-voor"),
        ("minister-voor", "De demissionair minister van Defensie F. Weerwind", "minister"),
    ],
)
def test_office_is_van_or_voor_as_the_words_have_it(office: str, words: str, after: str) -> None:
    assert office_changes(words, office=office, surname="Weerwind") == [(office, after)]


@pytest.mark.parametrize(
    ("office", "surname", "words"),
    [
        ("minister", "Weerwind", "De Minister van Defensie,\nF. Weerwind"),
        # Short, signed for another, of another person, or another office altogether.
        ("minister-voor", "Weerwind", "De Minister,\nF. van Weerwind"),
        ("minister", "Weerwind", "De Minister,\nvoor deze:\nF. Weerwind"),
        ("minister", "Weerwind", "De Minister voor Rechtsbescherming,\nH. Bruins Slot"),
        ("minister", None, "De Minister voor Rechtsbescherming"),
        ("minister", "Weerwind", "De Staatssecretaris van Defensie,\nF. Weerwind"),
        ("staatssecretaris", "Weerwind", "De Minister voor Rechtsbescherming,\nF. Weerwind"),
        ("x-own", "Weerwind", "De Minister voor Rechtsbescherming,\nF. Weerwind"),
        ("minister", "Weerwind", ""),
    ],
)
def test_office_in_doubt_is_left_alone(office: str, surname: str | None, words: str) -> None:
    assert office_changes(words, office=office, surname=surname) == []


@pytest.mark.parametrize(("code", "portfolio"), [("SIG011", None), ("SIG005", "Rechtsbescherming")])
def test_finding_about_van_and_voor_is_gone_after_a_fix(code: str, portfolio: str | None) -> None:
    words = "De Minister voor Rechtsbescherming,\n\nF.M. Weerwind"
    signatory = Signatory(
        id="s1", office="minister", portfolio=portfolio, initials="F.M.", surname="Weerwind"
    )
    letter = Letter(
        metadata=Metadata(dates=(DateField(value=date(2022, 11, 22)),)),
        signatories=(signatory,),
        body=(Signature(signatory="s1", content=words),),
    )

    fixed = fix(letter).letter

    assert {each for each, _ in found(letter)} == {code}
    assert fixed.signatories == (attrs.evolve(signatory, office="minister-voor"),)
    assert found(fixed) == Counter()


# What would bring something new to light


def test_repair_that_brings_something_new_to_light_is_left_out() -> None:
    def cited(dossier: str) -> Citation:
        return Citation(
            kind="kamerstuk", dossier=dossier, number="373", content="Kamerstuk 32 824, nr. 373"
        )

    # With the dossier read, the words contradict it; the other citation does not suffer for it.
    letter = Letter(body=paragraph(cited("36 200"), cited("32 824")))

    fixed = fix(letter)

    assert fixed.letter == Letter(body=paragraph(cited("36 200"), cited("32824")))
    assert fix(fixed.letter) == kamerbrief.Fixed(letter=fixed.letter)


def test_repair_that_makes_two_motions_one_is_left_out() -> None:
    letter = Letter(
        motions=(
            Motion(id="m1", dossier="36200", number="nr. 42"),
            Motion(id="m2", dossier="36200", number="42"),
        )
    )

    assert fix(letter).changes == ()


def test_repair_in_which_a_register_of_ones_own_finds_something_is_left_out() -> None:
    # With the debate known, so is the day on which the House had several members of that name.
    letter = Letter(
        debates=(Debate(id="d1", kind="tweeminutendebat", date=date(2022, 11, 14)),),
        motions=(
            Motion(id="m1", debate="D1", submitters=(Submitter(name="Van Dijk", role="first"),)),
        ),
    )
    data = to_xml(letter)

    assert [each.after for each in fix(letter).changes] == ["d1"]
    assert fix(letter, register=MEMBERS).changes == ()
    assert fix_bytes(data, None, register=MEMBERS).changes == ()


def test_only_what_is_selected_is_put_right() -> None:
    letter = Letter(motions=(Motion(id="m1", dossier="36 200", number="nr. 42"),))

    fixed = fix(letter, selection=Selection(select=["MOT"]))

    assert [each.code for each in fixed.changes] == ["MOT009"]


def test_unknown_rule_is_an_error() -> None:
    with pytest.raises(UnknownRuleError):
        fix(Letter(), selection=Selection(select=["CIT999"]))


# What is put right in a document without the form of a letter


@pytest.mark.parametrize(
    ("facts", "change"),
    [
        (
            '<debates><debate id="d1" kind="Plenair debat"/></debates>',
            ("/letter/debates/debate[1]", "kind", "Plenair debat", "plenair-debat"),
        ),
        (
            '<debates><debate id="d1" kind="Algemene Financiële Beschouwingen"/></debates>',
            (
                "/letter/debates/debate[1]", "kind", "Algemene Financiële Beschouwingen",
                "algemene-financiele-beschouwingen",
            ),
        ),
        (
            '<debates><debate id="d1" date="22 november 2022"/></debates>',
            ("/letter/debates/debate[1]", "date", "22 november 2022", "2022-11-22"),
        ),
        (
            '<debates><debate id="d1" title=""/></debates>',
            ("/letter/debates/debate[1]", "title", "", None),
        ),
        (
            '<motions><motion id="m1" etAl="1"/></motions>',
            ("/letter/motions/motion[1]", "etAl", "1", "true"),
        ),
        (
            '<motions><motion id="m1" debate=" d1"/></motions>',
            ("/letter/motions/motion[1]", "debate", " d1", "d1"),
        ),
        (
            '<verdicts><verdict id="v1" motion="m1" category="Ontraden, tenzij gewijzigd" '
            'holder="kabinet"/></verdicts>',
            (
                "/letter/verdicts/verdict[1]", "category", "Ontraden, tenzij gewijzigd",
                "ontraden-tenzij-gewijzigd",
            ),
        ),
        (
            '<verdicts><verdict id="v1" motion="m1" category="Verzocht motie aan te houden" '
            'holder="kabinet"/></verdicts>',
            (
                "/letter/verdicts/verdict[1]", "category", "Verzocht motie aan te houden",
                "verzocht-aan-te-houden",
            ),
        ),
        (
            '<signatories><signatory id="s1" office="Minister voor"/></signatories>',
            ("/letter/signatories/signatory[1]", "office", "Minister voor", "minister-voor"),
        ),
        (
            "<metadata><chamber>Tweede Kamer der Staten-Generaal</chamber></metadata>",
            (
                "/letter/metadata/chamber[1]", "content", "Tweede Kamer der Staten-Generaal",
                "tweede-kamer",
            ),
        ),
        (
            "<metadata><date>2022-11-22T00:00:00</date></metadata>",
            ("/letter/metadata/date[1]", "content", "2022-11-22T00:00:00", "2022-11-22"),
        ),
        (
            '<metadata><subject witness="body"/></metadata>',
            ("/letter/metadata/subject[1]", "content", "", None),
        ),
    ],
)  # fmt: skip
def test_value_gets_the_form_of_the_schema(facts: str, change: tuple[Any, ...]) -> None:
    data = document(facts)

    fixed = fix_bytes(data, None)

    assert told(fixed.changes)[0] == ("XSD006", *change)
    assert kamerbrief.check(to_xml(fixed.letter)).diagnostics == tuple(
        each
        for each in kamerbrief.check(to_xml(fixed.letter)).diagnostics
        if not each.code.startswith("XSD")
    )
    assert fixed.letter.text == "Ja."


@pytest.mark.parametrize(
    ("body", "change"),
    [
        (
            '<p>Zie <citation kind="Kamerstuk" chamber="tk">dit</citation></p>',
            ("/letter/body/p[1]/citation[1]", "kind", "Kamerstuk", "kamerstuk"),
        ),
        (
            '<heading level=" 02">Zie <emphasis style="bold">dit</emphasis></heading>',
            ("/letter/body/heading[1]", "level", " 02", "2"),
        ),
        (
            '<p>Zie <motionRef motion="m1 ">dit</motionRef></p>',
            ("/letter/body/p[1]/motionRef[1]", "motion", "m1 ", "m1"),
        ),
        (
            '<p continued="TRUE">Zie <deadline motion="">dit</deadline></p>',
            ("/letter/body/p[1]", "continued", "TRUE", "true"),
        ),
    ],
)
def test_attribute_in_the_text_gets_the_form_too(body: str, change: tuple[Any, ...]) -> None:
    fixed = fix_bytes(document("", body), None)

    assert told(fixed.changes)[0] == ("XSD006", *change)
    assert fixed.letter.text == "Zie dit"


@pytest.mark.parametrize("attribute", ["firstname", "first-name", "first_name", "FirstName"])
def test_attribute_gets_its_name(attribute: str) -> None:
    facts = f'<motions><motion id="m1"><submitter name="A" {attribute}="B"/></motion></motions>'

    fixed = fix_bytes(document(facts), None)

    assert told(fixed.changes)[0] == (
        "XSD004", "/letter/motions/motion[1]/submitter[1]", "attribute name", attribute,
        "firstName",
    )  # fmt: skip
    assert fixed.letter.motions[0].submitters[0].first_name == "B"


def test_parts_get_the_order_of_the_schema_and_facts_keep_theirs() -> None:
    data = (
        b'<letter xmlns="urn:kamerbrief:1" version="1.0">\n <motions><motion id="b"/>'
        b'<motion id="a"/></motions>\n <debates/>\n <body>Ja.<p> </p> </body>\n <metadata>'
        b"<subject>x</subject><date>2022-11-22</date><date>2022-11-21</date></metadata>\n</letter>"
    )

    fixed = fix_bytes(data, None)

    assert told(fixed.changes) == [
        ("XSD002", "/letter/debates", "place", "after motions", "before motions"),
        ("XSD002", "/letter/metadata", "place", "after body", "before body"),
        ("XSD002", "/letter/metadata/date[1]", "place", "after subject", "before subject"),
        ("XSD002", "/letter/metadata/date[2]", "place", "after subject", "before subject"),
    ]
    assert [each.id for each in fixed.letter.motions] == ["b", "a"]
    assert [str(each.value) for each in fixed.letter.metadata.dates] == ["2022-11-22", "2022-11-21"]
    assert fixed.letter.text == "Ja.  "


@pytest.mark.parametrize(
    "data",
    [
        # What has two readings, or none.
        document('<debates><debate id="d1" date="03-04-2022"/></debates>'),
        document('<debates><debate id="d1" date="31-02-2022"/></debates>'),
        document('<debates><debate id="d1" date="2022-11-22T00:00:00+09:00"/></debates>'),
        document('<debates><debate id="d1" kind="debat"/></debates>'),
        document('<motions><motion id="m 1"/></motions>'),
        document('<motions><motion id=""/></motions>'),
        document('<motions><motion id="m1" etal="true" etAl="false"/></motions>'),
        document('<motions><motion id="m1" kind=""/></motions>'),
        document("<motions/><motions/>"),
        document("<motions>woorden</motions>"),
        document("<metadata><subject/>woorden</metadata>"),
        document("<metadata><date>22 november</date></metadata>"),
        document("", "<p><motionRef>x</motionRef></p>"),
        document("", "<p><p>x</p></p>"),
        b"<letter/>",
        # One fault that can be mended beside one that cannot.
        document('<motions/><debates><debate id="d1" kind="debat"/></debates>'),
    ],
)
def test_what_cannot_be_mended_is_refused_as_by_reading(data: bytes) -> None:
    with pytest.raises(ParseError) as reading:
        from_xml(data)

    with pytest.raises(ParseError) as fixing:
        fix_bytes(data, None)

    assert str(fixing.value) == str(reading.value)


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<", b"<!DOCTYPE a><a/>", b"\x00", b"<a" * 100_000, b"\xff",
        b"<a>" * 100 + b"</a>" * 100,
        document("<a>" * 70 + "</a>" * 70),
        document('<motions><motion id="m1" ' + "a='' " * 65 + "/></motions>"),
    ],
)  # fmt: skip
def test_what_the_gate_refuses_is_refused(data: bytes) -> None:
    with pytest.raises(ParseError) as reading:
        from_xml(data)

    with pytest.raises(ParseError) as fixing:
        fix_bytes(data, None)

    assert str(fixing.value) == str(reading.value)


@pytest.mark.parametrize("path", BAD, ids=name)
def test_bad_document_of_the_corpus_is_mended_or_refused(path: Path) -> None:
    data = path.read_bytes()
    words = re.search(rb"<body[^>]*>(.*)</body>", data, re.DOTALL)

    try:
        fixed = fix_bytes(data, None)
    except ParseError:
        return

    again = fix_bytes(to_xml(fixed.letter), None)
    assert again == kamerbrief.Fixed(letter=fixed.letter)
    codes = {each.code[:3] for each in kamerbrief.check(to_xml(fixed.letter)).diagnostics}
    assert codes.isdisjoint({"XML", "XSD"})
    assert words is None or fixed.letter.text is not None


# How many findings can be fixed


def test_findings_that_are_gone_after_a_fix_are_counted() -> None:
    letter = Letter(
        motions=(Motion(id="m1", dossier="36 200", number="nr. 42", treatment="mentioned"),),
    )
    data = to_xml(letter)
    report = kamerbrief.check(data)

    assert [each.code for each in report.diagnostics] == ["CIT009", "MOT009", "REF003"]
    assert fixable(report, data) == 2


def test_findings_of_a_register_of_ones_own_are_not_counted_as_gone() -> None:
    submitters = (Submitter(name="Van Dijk", role="first"),)
    letter = Letter(
        metadata=Metadata(dates=(DateField(value=date(2022, 11, 14)),)),
        motions=(Motion(id="m1", dossier="36 200", treatment="mentioned", submitters=submitters),),
    )
    data = to_xml(letter)
    report = kamerbrief.check(data, register=MEMBERS)

    assert [each.code for each in report.diagnostics] == ["CIT009", "MOT011", "REF003"]
    assert fixable(report, data, MEMBERS) == 1


def test_faults_of_form_are_counted_if_all_of_them_can_be_mended() -> None:
    one = document('<debates><debate id="d1" kind="Notaoverleg" title=""/></debates>')
    other = document('<debates><debate id="d 1" kind="Notaoverleg" title=""/></debates>')

    assert [fixable(kamerbrief.check(data), data) for data in (one, other)] == [2, 0]


# The laws


def _maybe(*values: str) -> st.SearchStrategy[str | None]:
    return st.sampled_from([None, *values])


_DOSSIERS = _maybe("36200", "36 200", "36.200 VI", "32824", "32 824", "36 351 (R2184)", "21501-02")
_CHAPTERS = _maybe("VI", "vi", "hoofdstuk XV", "bis")
_NUMBERS = _maybe("42", "nr. 42", "042", "d", "D", "36200-VI-42", "188b", "nrs. 4 en 5")
_IDS = st.sampled_from(["m1", "M1", "m2", "n1", "N1", "v1"])


def _cited() -> st.SearchStrategy[Citation]:
    return st.builds(
        Citation,
        kind=st.sampled_from(["kamerstuk", "dossier", "handelingen", "bijlage", "x-own"]),
        chamber=_maybe("I", "II"),
        session=_maybe("2022-2023", "2022/23", "20222023", "2022-2024"),
        dossier=_DOSSIERS,
        chapter=_CHAPTERS,
        number=_NUMBERS,
        identifier=_maybe("KST118973", "kst-32824-341", "kst-20142015-31145-C", "x"),
        content=st.sampled_from(["Kamerstuk 32 824, nr. 42", "36 200 VI, nr. 42", "x", ""]),
    )


@st.composite
def sloppy_letters(draw: st.DrawFn) -> Letter:
    """
    Letters of which most parts have something to fix, or almost.
    """
    submitters = st.lists(st.builds(Submitter, name=st.sampled_from("AB")), max_size=2)
    motions = st.builds(
        Motion,
        id=st.sampled_from(["m1", "m2", "M2"]),
        dossier=_DOSSIERS, chapter=_CHAPTERS, number=_NUMBERS,
        reason=_maybe("spreekt-uit"), replaces=st.none() | _IDS, submitters=submitters,
    )  # fmt: skip
    verdicts = st.builds(
        Verdict, id=st.just("v1"), motion=_IDS, category=st.just("ontraden"),
        holder=st.just("kabinet"),
    )  # fmt: skip
    markers = st.builds(NoteRef, footnote=st.none() | _IDS, content=st.sampled_from("12"))
    named = st.builds(MotionRef, motion=_IDS, content=st.tuples(_cited()) | st.just("x"))
    worded = st.builds(VerdictRef, verdict=st.sampled_from(["v1", "V1"]), content=st.just("x"))
    notes = st.builds(Footnote, id=_IDS, marker=_maybe("1", "2"), content=st.tuples(_cited()))
    return Letter(
        metadata=Metadata(
            identifiers=draw(
                st.lists(st.builds(TextField, value=st.just("KST118973")), max_size=1)
            ),
            dossiers=draw(
                st.lists(
                    st.builds(DossierField, number=_DOSSIERS.filter(bool), chapter=_CHAPTERS),
                    max_size=2,
                )
            ),
        ),
        motions=draw(st.lists(motions, max_size=3)),
        verdicts=draw(st.lists(verdicts, max_size=1)),
        body=(
            Paragraph(content=draw(st.lists(_cited() | markers | named | worded, max_size=5))),
            *draw(st.lists(notes, max_size=2)),
        ),
    )


@given(letter=sloppy_letters())
def test_laws_hold_where_there_is_much_to_fix(letter: Letter) -> None:
    fixed = fix_bytes(to_xml(letter), None)

    assert fixed == fix(letter)
    assert fix(fixed.letter) == kamerbrief.Fixed(letter=fixed.letter)
    assert fixed.letter.text == letter.text
    assert found(fixed.letter) <= found(letter)
    assert bool(fixed.changes) is (fixed.letter != letter)


@given(letter=letters())
def test_fixing_twice_is_fixing_once(letter: Letter) -> None:
    fixed = fix(letter).letter

    assert fix(fixed) == kamerbrief.Fixed(letter=fixed)


@given(letter=letters())
def test_words_stay_and_nothing_new_is_found(letter: Letter) -> None:
    fixed = fix(letter).letter

    assert fixed.text == letter.text
    assert found(fixed) <= found(letter)


@given(letter=letters())
def test_fixing_bytes_and_objects_is_the_same(letter: Letter) -> None:
    assert fix_bytes(to_xml(letter), None) == fix(letter)


@given(letter=valid_letters())
def test_valid_letter_is_unchanged(letter: Letter) -> None:
    assert fix(letter) == kamerbrief.Fixed(letter=letter)


@pytest.mark.parametrize("path", [*SOUND, *GOOD], ids=name)
def test_words_of_a_document_stay(path: Path) -> None:
    letter = kamerbrief.read(path)

    fixed = fix(letter).letter

    assert fixed.text == letter.text
    assert fix(fixed) == kamerbrief.Fixed(letter=fixed)


@pytest.mark.parametrize("path", SOUND, ids=name)
def test_sound_example_is_unchanged(path: Path) -> None:
    assert to_xml(fix_bytes(path.read_bytes(), None).letter) == path.read_bytes()


_CODE = r' (?:kind|role|category|holder|office|capacity|basis|witness)="([a-z-]+)"'
_MISSPELLINGS: list[tuple[str, Callable[[str], str]]] = [
    (r' session="(\d{4}-\d{4})"', lambda years: f"{years[:4]}/{years[7:]}"),
    (r' session="(\d{4}-\d{4})"', lambda years: years.replace("-", "")),
    (r' dossier="(\d{5})"', lambda dossier: f"{dossier[:2]} {dossier[2:]}"),
    (r' dossier="(\d{5})"', lambda dossier: f"{dossier[:2]}.{dossier[2:]}"),
    (r' chapter="([A-Z]+)"', str.lower),
    (r' number="(\d{1,4})"', lambda number: f"nr. {number}"),
    (r' number="(\d{1,4})"', lambda number: f"0{number}"),
    (r' motion="(m\d)"', str.upper),
    (r' date="(\d{4}-\d\d-\d\d)"', lambda day: day.replace("-", "/")),
    (_CODE, str.upper),
    (_CODE, lambda code: code.replace("-", " ").title()),
    (r"<chamber>(tweede-kamer)", lambda _: "Tweede Kamer"),
    (r"<date[^>]*>(\d{4}-\d\d-\d\d)", lambda day: f"{day}T00:00:00"),
]


@given(data=st.data())
@pytest.mark.parametrize(("pattern", "misspell"), _MISSPELLINGS)
def test_breaking_one_attribute_and_fixing_gives_the_original_back(
    pattern: str, misspell: Callable[[str], str], data: st.DataObject
) -> None:
    source = data.draw(st.sampled_from([text for text in _clean() if re.search(pattern, text)]))
    start, end = data.draw(st.sampled_from([m.span(1) for m in re.finditer(pattern, source)]))
    broken = source[:start] + misspell(source[start:end]) + source[end:]

    fixed = fix_bytes(broken.encode(), None)

    assert to_xml(fixed.letter).decode() == source


@cache
def _clean() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in SOUND]
    texts += [rule.good for rule in RULES]
    # In a letter with findings, what is fixed can bring one of them to light.
    return [text for text in texts if not kamerbrief.check(text.encode()).diagnostics]


# What is said of the fixes


def test_every_fix_says_what_it_does_and_mends_a_code_that_there_is() -> None:
    for code, summary in MENDED.items():
        assert re.fullmatch(r"[A-Z].*\.", summary)
        # The family SIG comes with the rules about signatories.
        assert code in meanings() or code.startswith("SIG")


@pytest.mark.parametrize("code", ["CIT009"])
def test_example_of_a_rule_that_is_always_mended_is_put_right(code: str) -> None:
    [rule] = [each for each in RULES if each.code == code]

    assert to_xml(fix(from_xml(rule.bad.encode())).letter).decode() == rule.good


def test_changed_letter_shares_what_stays() -> None:
    words = Paragraph(content="Ja.")
    cited = Paragraph(content=(Citation(kind="handelingen", session="2022/23", content="x"),))

    fixed = fix(Letter(body=(words, cited))).letter

    assert fixed.body[0] is words


def test_values_are_frozen() -> None:
    fixed = fix(Letter())

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        fixed.changes = ()  # type: ignore[misc]
