"""
`check`: a report for any source, with code, line, column, path, message and hint.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import kamerbrief
from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.errors import InvalidLetterError
from kamerbrief.xml.codes import CODES
from kamerbrief.xml.structure import MAX_MISFITS

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.xml"))
REAL = ROOT / "examples/migratie.xml"
GOOD = sorted((ROOT / "tests/corpus/good").glob("*.xml"))
BAD = ROOT / "tests/corpus/bad"
LETTER = '<letter xmlns="urn:kamerbrief:1" version="1.0">'

CODE_OF_KIND = {
    "root": {"XSD001"},
    "element": {"XSD002"},
    "missing": {"XSD003", "XSD005"},
    "attribute": {"XSD004"},
    "value": {"XSD006"},
    "content": {"XSD002", "XSD007"},
    "key": {"REF002", "XSD005"},
    "keyref": {"REF001"},
}


def expected() -> list[tuple[str, str]]:
    with (BAD / "expected.tsv").open(encoding="utf-8") as file:
        return [(row["file"], row["kind"]) for row in csv.DictReader(file, delimiter="\t")]


def first(data: str | bytes) -> Diagnostic:
    source = data.encode() if isinstance(data, str) else data
    return kamerbrief.check(source).diagnostics[0]


def told(data: str | bytes) -> tuple[str, str]:
    """
    Place and code, and message.
    """
    diagnostic = first(data)
    location = diagnostic.location
    return f"{location.line}:{location.column} {diagnostic.code}", diagnostic.message


def name(path: Path) -> str:
    return path.name


# What is right


@pytest.mark.parametrize("path", [each for each in EXAMPLES if each != REAL], ids=name)
def test_example_has_no_finding(path: Path) -> None:
    assert kamerbrief.check(path) == Report(file=str(path))


def test_the_real_letter_has_the_findings_that_it_deserves() -> None:
    found = kamerbrief.check(REAL).diagnostics

    assert [(d.code, d.severity, d.location.line, d.location.column, d.message) for d in found] == [
        # The motion asks for information before 1 March, the cabinet promises the first quarter.
        ("DAT005", Severity.NOTE, 39, 5, "the commitment 't5' ends on 2023-03-31, the motion 'm2' "
         "asks for 2023-02-28 at the latest"),
        # The year of '14 november jl.' is inferred, since the header of the letter is lost.
        ("DAT008", Severity.NOTE, 44, 24, "the words say 'jl', and the letter states no date"),
        # A sentence of the letter is cut off, and nobody knows what it said.
        ("TXT004", Severity.NOTE, 96, 81, "the slip 'Dit Kerst zal ontvangen.' (truncated) has no "
         "correction"),
    ]  # fmt: skip


def test_the_real_letter_is_the_source_character_for_character() -> None:
    letter = kamerbrief.read(ROOT / "examples/migratie.xml")

    assert hashlib.sha256(letter.text.encode()).hexdigest() == (
        "337aa5afb592db7a8cd2836153abb7f8ccfdcbcc320f7e2f2458c9d9c37fd443"
    )


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_example_is_in_canonical_form(path: Path) -> None:
    assert kamerbrief.to_xml(kamerbrief.read(path)) == path.read_bytes()


@pytest.mark.parametrize("path", GOOD, ids=name)
def test_good_document_of_the_corpus_has_the_form(path: Path) -> None:
    codes = {diagnostic.code[:3] for diagnostic in kamerbrief.check(path).diagnostics}

    assert codes <= {"CIT", "DAT", "MOT", "REF", "SIG", "TXT", "VER"}


@pytest.mark.parametrize("path", EXAMPLES, ids=name)
def test_every_kind_of_source_gives_the_same_report(path: Path) -> None:
    data = path.read_bytes().replace(b'motion="m1"', b'motion="zz"')

    with io.BytesIO(data) as file:
        assert kamerbrief.check(data) == kamerbrief.check(file)


# The corpus


@pytest.mark.parametrize(("file", "kind"), expected())
def test_bad_document_of_the_corpus_is_found_with_code_and_place(file: str, kind: str) -> None:
    report = kamerbrief.check(BAD / file)

    wanted = [each for each in report.diagnostics if each.code in CODE_OF_KIND[kind]]
    assert not report.ok
    assert wanted
    if kind not in ("key", "keyref"):
        # One fault, one finding: faults of form hide what rules would say.
        assert wanted == list(report.diagnostics)
    for diagnostic in wanted:
        assert diagnostic.location.file == str(BAD / file)
        assert diagnostic.location.line
        assert diagnostic.location.column
        assert diagnostic.location.path


@pytest.mark.parametrize(("file", "kind"), expected())
def test_line_and_column_are_those_of_a_start_tag(file: str, kind: str) -> None:
    lines = (BAD / file).read_text(encoding="utf-8").split("\n")

    for diagnostic in kamerbrief.check(BAD / file).diagnostics:
        location = diagnostic.location
        assert location.line is not None
        assert location.column is not None
        assert location.path is not None
        step = location.path.rpartition("/")[2].partition("[")[0]
        tag = lines[location.line - 1][location.column - 1 :]
        assert tag.startswith("<")
        assert tag[1:].partition(":")[2].startswith(step) or tag[1:].startswith(step)


@pytest.mark.parametrize(("file", "kind"), expected())
def test_reading_refuses_what_checking_says_has_another_form(file: str, kind: str) -> None:
    diagnostic = kamerbrief.check(BAD / file).diagnostics[0]

    if kind == "keyref" or diagnostic.code.startswith("REF"):
        assert kamerbrief.read(BAD / file)
    else:
        with pytest.raises(kamerbrief.ParseError) as caught:
            kamerbrief.read(BAD / file)
        location = diagnostic.location
        assert caught.value.args == (
            diagnostic.code, diagnostic.message, diagnostic.hint,
            location.line, location.column, location.path,
        )  # fmt: skip


def test_every_code_of_form_is_shown_by_a_document() -> None:
    shown = {
        diagnostic.code
        for file, _ in expected()
        for diagnostic in kamerbrief.check(BAD / file).diagnostics
        if diagnostic.code.startswith("XSD")
    }

    # The other two have tests of their own, below.
    assert shown | {"XSD008", "XSD009"} == set(CODES)


# Words


@pytest.mark.parametrize(
    ("document", "place", "message"),
    [
        (
            "<brief/>", "1:1 XSD001",
            'the root is <brief> (in no namespace), expected <letter xmlns="urn:kamerbrief:1">',
        ),
        (
            "<letter/>", "1:1 XSD001",
            'the root <letter> is in no namespace, expected <letter xmlns="urn:kamerbrief:1">',
        ),
        (
            '<letter xmlns="urn:kamerbrief:2"/>', "1:1 XSD001",
            "the root <letter> is in the namespace 'urn:kamerbrief:2', "
            'expected <letter xmlns="urn:kamerbrief:1">',
        ),
        (
            f"{LETTER}<body>\n<p><p/></p></body></letter>", "2:4 XSD002",
            "<p> cannot stand in <p>, expected <motionRef>, <verdictRef>, <commitmentRef>, "
            "<debateRef>, <signatoryRef>, <noteRef>, <member>, <citation>, <request>, "
            "<condition>, <deadline>, <emphasis> or <sic>",
        ),
        (
            f"{LETTER}<body/><motions/></letter>", "1:55 XSD002",
            "<motions> comes too late in <letter> or is there twice, expected the order "
            "<metadata>, <debates>, <motions>, <verdicts>, <commitments>, <signatories>, "
            "<body>, <extensions>",
        ),
        (
            f"{LETTER}<motions/></letter>", "1:1 XSD003",
            "<letter> is not complete, expected <body> in it",
        ),
        (
            f'{LETTER}<body><p lang="nl"/></body></letter>', "1:54 XSD004",
            "<p> has no attribute lang, expected continued",
        ),
        (
            f"{LETTER}<motions><motion/></motions><body/></letter>", "1:57 XSD005",
            "<motion> needs the attribute id",
        ),
        (
            f'{LETTER}<motions><motion id="m 1"/></motions><body/></letter>', "1:57 XSD006",
            "<motion> has id='m 1', expected an id: an ASCII letter or '_', then letters, "
            "digits, '.', '-' or '_'",
        ),
        (
            f'{LETTER}<motions><motion id="m1" kind="wet"/></motions><body/></letter>',
            "1:57 XSD006", "<motion> has kind='wet', expected motie or amendement",
        ),
        (
            f"{LETTER}<metadata><date>2022-02-30</date></metadata><body/></letter>",
            "1:58 XSD006",
            "<date> holds '2022-02-30', expected a day that exists, such as 2022-11-22",
        ),
        (
            f"{LETTER}<motions>Motie\n</motions><body/></letter>", "1:48 XSD007",
            "<motions> holds 'Motie', expected nothing in it",
        ),
        (
            f'{LETTER}<body/><extensions><a xmlns="urn:a"><p xmlns="urn:kamerbrief:1"/></a>'
            "</extensions></letter>", "1:84 XML040",
            "Extension.name: '{urn:kamerbrief:1}p', expected '{namespace}name' with a namespace "
            "that is not ours and a name of ASCII or Latin-1 letters, digits, '.', '-' and '_'",
        ),
    ],
)  # fmt: skip
def test_fault_of_form_is_told_in_plain_words(document: str, place: str, message: str) -> None:
    assert told(document) == (place, message)


def test_long_values_are_cut_in_messages() -> None:
    _, message = told(f'{LETTER}<body><p {"x" * 200}="{"y" * 100_000}"/></body></letter>')

    assert len(message) < 200


def test_fault_that_only_libxml2_sees_is_reported_in_its_words() -> None:
    # A no-break space is no white space of XML, but xmlschema takes it for such.
    place, message = told(f"{LETTER}<motions>\u00a0</motions><body/></letter>")

    assert place == "1:48 XSD009"
    assert message == (
        "Element 'motions': Character content other than whitespace is not allowed because the "
        "content type is 'element-only'"
    )


def test_fault_that_only_libxml2_sees_is_found_behind_prefixes() -> None:
    place, message = told(
        '<k:letter xmlns:k="urn:kamerbrief:1" version="1.0"><k:debates/>'
        '<l:motions xmlns:l="urn:kamerbrief:1">\u00a0</l:motions><k:body/></k:letter>'
    )

    assert place == "1:64 XSD009"
    assert message.startswith("Element 'motions': Character content other than whitespace")


def test_faults_beyond_the_first_hundred_are_counted_as_one_note() -> None:
    document = f"{LETTER}<body>{'<x/>' * 150}</body></letter>"

    diagnostics = kamerbrief.check(document.encode()).diagnostics

    assert len(diagnostics) == MAX_MISFITS + 1
    assert diagnostics[-1] == Diagnostic(
        code="XSD008",
        severity=Severity.NOTE,
        location=Location(),
        message="only the first 100 faults of form are shown",
    )


def test_only_words_get_the_hint_where_words_stand() -> None:
    words = first(f"{LETTER}<motions>Ja.</motions><body/></letter>")
    blanks = first(f"{LETTER}<body><pageBreak> </pageBreak></body></letter>")

    assert (words.code, words.hint) == ("XSD007", "the words of a letter stand in its <body>")
    assert (blanks.code, blanks.hint) == ("XSD007", None)


@pytest.mark.parametrize(("length", "shown"), [(60, "b" * 60), (61, "b" * 57 + "...")])
def test_value_of_sixty_characters_is_shown_whole(length: int, shown: str) -> None:
    _, message = told(f'{LETTER}<body><p continued="{"b" * length}"/></body></letter>')

    assert message.startswith(f"<p> has continued='{shown}', expected ")


def test_faults_that_only_libxml2_sees_are_counted_too() -> None:
    motions = '<motion id="m"/>\u00a0' * 150

    found = kamerbrief.check(
        f"{LETTER}<motions>{motions}</motions><body/></letter>".encode()
    ).diagnostics

    assert [each.code for each in found] == ["XSD009"] * MAX_MISFITS + ["XSD008"]


def test_element_that_only_libxml2_takes_for_one_has_no_line() -> None:
    # expat knows names as they were before 2008.
    smiles = "<\U0001f600/>" * 3

    found = kamerbrief.check(f"{LETTER}<body>{smiles}<p/></body></letter>".encode()).diagnostics

    assert [(each.location.line, each.location.path) for each in found] == [
        (None, f"/letter/body/\U0001f600[{number}]") for number in (1, 2, 3)
    ]


def test_fault_behind_the_first_ten_thousand_elements_has_its_place() -> None:
    place, message = told(f"{LETTER}<body>{'<p>x</p>' * 10_001}\n<x/></body></letter>")

    assert place == "2:1 XSD009"
    assert message.startswith("Element 'x': This element is not expected")


def test_fault_behind_the_first_ten_thousand_elements_has_its_place_behind_prefixes() -> None:
    place, _ = told(
        '<k:letter xmlns:k="urn:kamerbrief:1" version="1.0"><k:body>'
        f"{'<k:p/>' * 10_001}\n<k:p/><k:x/></k:body></k:letter>"
    )

    assert place == "2:7 XSD009"


def test_nothing_is_missing_where_only_the_first_elements_are_looked_at() -> None:
    many = "".join(f'<debate id="d{number}"/>' for number in range(5_001))
    document = f"{LETTER}<debates><debate/>{many}</debates><body/></letter>"

    diagnostics = kamerbrief.check(document.encode()).diagnostics

    assert [(each.code, each.location.path) for each in diagnostics] == [
        ("XSD005", "/letter/debates/debate[1]")
    ]


def test_hundred_faults_are_all_shown_and_no_more_are_announced() -> None:
    document = f"{LETTER}<body>{'<x/>' * MAX_MISFITS}</body></letter>"

    codes = [each.code for each in kamerbrief.check(document.encode()).diagnostics]

    assert codes == ["XSD002"] * MAX_MISFITS


def test_faults_come_in_the_order_of_the_document() -> None:
    document = f'{LETTER}<motions><motion id=""/><motion/></motions><body a=""><x/></body></letter>'

    codes = [each.code for each in kamerbrief.check(document.encode()).diagnostics]

    assert codes == ["XSD006", "XSD005", "XSD004", "XSD002"]


# Bad input


SOURCES: dict[str, tuple[bytes, str]] = {
    "an empty file": (b"", "XML004"),
    "gzip": (gzip.compress(b"<letter/>"), "XML010"),
    "UTF-16": ("<letter/>".encode("utf-16"), "XML012"),
    "a mark and a false declaration": (
        b'\xef\xbb\xbf<?xml version="1.0" encoding="latin1"?><letter/>', "XML014",
    ),
    "a document type": (b"<!DOCTYPE letter [<!ENTITY a 'b'>]><letter>&a;</letter>", "XML015"),
    "60 MB of text": (f"{LETTER}<body>".encode() + b"x" * 60_000_000, "XML003"),
    "300 levels": (
        (LETTER + "<body><p>" + "<sic kind='typo'>" * 300 + "</sic>" * 300
         + "</p></body></letter>").encode(), "XML030",
    ),
    "100 levels": (
        (LETTER + "<body><p>" + "<sic kind='typo'>" * 100 + "</sic>" * 100
         + "</p></body></letter>").encode(), "XML030",
    ),
    "100,000 attributes": (
        b"<letter" + b"".join(b' a%d=""' % n for n in range(100_000)) + b"/>", "XML032",
    ),
    "two million elements": (b"<letter>" + b"<p/>" * 2_000_000 + b"</letter>", "XML031"),
    "xsi:type": (
        b'<letter xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Letter"/>',
        "XML016",
    ),
    "NUL": (b"<letter>\0</letter>", "XML011"),
    "a surrogate": (b"<letter>\xed\xb0\x80</letter>", "XML013"),
    "random bytes": (bytes(range(250, 127, -1)), "XML013"),
    "HTML": (b"<html><body><p>Motie<br></body></html>", "XML020"),
}  # fmt: skip


@pytest.mark.parametrize("case", SOURCES)
def test_bad_input_gives_one_error_of_the_gate(case: str) -> None:
    data, code = SOURCES[case]

    report = kamerbrief.check(data)

    assert [(each.code, each.severity) for each in report.diagnostics] == [(code, Severity.ERROR)]


def test_five_million_elements_are_refused_where_the_bound_lets_them_in() -> None:
    data = b"<letter>" + b"<p/>" * 5_000_000 + b"</letter>"

    report = kamerbrief.check(data, max_bytes=len(data))

    assert [each.code for each in report.diagnostics] == ["XML031"]


def test_source_that_cannot_be_read_is_in_the_report(tmp_path: Path) -> None:
    path = str(tmp_path / "none.xml")

    report = kamerbrief.check(path)

    assert report == Report(
        file=path,
        diagnostics=(
            Diagnostic(
                code="XML001",
                severity=Severity.ERROR,
                location=Location(file=path),
                message=f"there is no file {path!r}",
            ),
        ),
    )


def test_directory_is_in_the_report(tmp_path: Path) -> None:
    assert [each.code for each in kamerbrief.check(tmp_path).diagnostics] == ["XML002"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no FIFO")
def test_fifo_is_in_the_report(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    assert [each.code for each in kamerbrief.check(path).diagnostics] == ["XML002"]


def test_source_of_another_type_is_a_type_error() -> None:
    with pytest.raises(TypeError):
        kamerbrief.check(None)  # type: ignore[arg-type]


def test_errors_of_a_report_become_one_exception() -> None:
    report = kamerbrief.check(b"<letter/>")

    with pytest.raises(InvalidLetterError, match="<letter>:1:1: XSD001 the root <letter> is in no"):
        report.raise_for_errors()


def test_report_without_errors_raises_nothing() -> None:
    kamerbrief.check(EXAMPLES[0]).raise_for_errors()


def test_rules_are_put_to_a_letter_with_line_and_column() -> None:
    diagnostic = first(f'{LETTER}<body><p>é <motionRef motion="m1"/></p></body></letter>')

    assert diagnostic == Diagnostic(
        code="REF001",
        severity=Severity.ERROR,
        location=Location(line=1, column=59, path="/letter/body/p[1]/motionRef[1]"),
        message="there is no motion with the id 'm1'",
        hint="declare the motion; the letter declares none",
    )


def test_checking_and_validating_find_the_same() -> None:
    data = EXAMPLES[0].read_bytes().replace(b'verdict="v1"', b'verdict="v9"')

    checked = [
        (d.code, d.location.path, d.message, d.hint) for d in kamerbrief.check(data).diagnostics
    ]
    validated = [
        (d.code, d.location.path, d.message, d.hint)
        for d in kamerbrief.validate(kamerbrief.from_xml(data)).diagnostics
    ]

    assert checked
    assert checked == validated


def test_threads_share_nothing() -> None:
    documents = [path.read_bytes() for path in (*EXAMPLES, *GOOD, *sorted(BAD.glob("*.xml"))[:40])]
    alone = [kamerbrief.check(data) for data in documents]

    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(kamerbrief.check, documents * 3))

    assert together == alone * 3


@pytest.mark.parametrize("digits", [10, 19, 40])
def test_year_of_many_digits_is_no_date(digits: int) -> None:
    day = f"{'2' * digits}-01-02"

    held = told(f"{LETTER}<metadata><date>{day}</date></metadata><body/></letter>")
    has = told(f'{LETTER}<debates><debate date="{day}"/></debates><body/></letter>')

    assert held == ("1:58 XSD006", f"<date> holds '{day}', expected a date such as 2022-11-22")
    assert has == ("1:57 XSD006", f"<debate> has date='{day}', expected a date such as 2022-11-22")


def test_year_of_many_digits_hides_no_other_fault() -> None:
    dated = f"<metadata><date>{'2' * 40}-01-02</date><a/></metadata><b/>"

    found = kamerbrief.check(f"{LETTER}{dated}<body/></letter>".encode()).diagnostics

    assert [each.code for each in found] == ["XSD006", "XSD002", "XSD002"]


def test_year_of_many_digits_behind_ten_thousand_elements_is_refused() -> None:
    motions = "".join(f'<motion id="m{number}"/>' for number in range(10_001))
    late = f'<commitments><commitment id="t" until="{"2" * 19}-01-02"/></commitments>'

    found = kamerbrief.check(f"{LETTER}<motions>{motions}</motions>{late}<body/></letter>".encode())

    assert {each.code[:3] for each in found.diagnostics} == {"XSD"}
