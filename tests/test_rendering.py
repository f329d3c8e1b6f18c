"""
Reports and letters as text and JSON.
"""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamerbrief.catalogue import Meaning
from kamerbrief.diagnostics import Diagnostic, Location, Report, Severity
from kamerbrief.fingerprints import fingerprint
from kamerbrief.fixing.fixes import MENDED
from kamerbrief.gate.codes import CODES
from kamerbrief.model.blocks import Footnote, Paragraph
from kamerbrief.model.facts import Commitment, Debate, Motion, Signatory, Submitter, Verdict
from kamerbrief.model.inlines import Citation, CommitmentRef, Condition, NoteRef, VerdictRef
from kamerbrief.model.letter import Letter
from kamerbrief.model.metadata import (
    ChamberField,
    DateField,
    DossierField,
    GenreField,
    Metadata,
    TextField,
)
from kamerbrief.rendering.codes import render_code, render_codes
from kamerbrief.rendering.concise import render_concise
from kamerbrief.rendering.diff import render_diff
from kamerbrief.rendering.full import render_full
from kamerbrief.rendering.json_reports import render_json
from kamerbrief.rendering.safe import safe, width_of
from kamerbrief.rendering.style import COLOURED
from kamerbrief.rendering.summary import summary
from kamerbrief.rendering.total import Total, render_total
from kamerbrief.strategies import letters
from kamerbrief.validation.rules import RULES
from kamerbrief.xml.codec import read
from kamerbrief.xml.codes import CODES as FORM_CODES

EXAMPLES = Path(__file__).parents[1] / "examples"


def finding(
    line: int | None = 1,
    column: int | None = 1,
    *,
    file: str | None = "a.xml",
    severity: Severity = Severity.ERROR,
    message: str = "it is wrong",
    path: str | None = None,
    hint: str | None = None,
) -> Diagnostic:
    location = Location(file=file, line=line, column=column, path=path)
    return Diagnostic(
        code="REF001", severity=severity, location=location, message=message, hint=hint
    )


day = dt.date.fromisoformat


def excerpt_of(source: str, line: int, column: int) -> tuple[str, str]:
    """
    The line of the excerpt and the line of the mark, from behind the bar.
    """
    report = Report(diagnostics=(finding(line, column),))
    _, _, excerpt, mark, _ = render_full(report, source.encode()).splitlines()
    return excerpt.partition(" | ")[2], mark.partition(" | ")[2]


# Text that is safe to print


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("oordeel Kamer \u2013 \u2018ja\u2019 \u6f22 e\u0301 \U0001f600", None),
        ("no\u00a0break", None),
        ("\x1b[31m", "\\x1b[31m"),
        ("\x9b31m", "\\x9b31m"),
        ("a\tb\rc\nd\0", "a\\tb\\rc\\nd\\x00"),
        ("\u202aa\u202e \u2066b\u2069", "\\u202aa\\u202e \\u2066b\\u2069"),
        ("\u2028\u2029\x85", "\\u2028\\u2029\\x85"),
        ("\u200b\u00ad\ufeff", "\\u200b\\xad\\ufeff"),
        ("\udcff", "\\udcff"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_what_could_steer_a_terminal_is_escaped(text: str, shown: str | None) -> None:
    assert safe(text) == (text if shown is None else shown)


@given(text=st.text())
def test_safe_text_steers_nothing(text: str) -> None:
    categories = {unicodedata.category(character) for character in safe(text)}

    assert categories.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("", 0), ("\u6f22\u5b57", 4), ("e\u0301", 1), ("\uff21", 2), ("a\ufe0f\u20dd", 1)],
)
def test_width_is_counted_in_columns(text: str, width: int) -> None:
    assert width_of(text) == width


# full


def test_full_finding_has_excerpt_mark_and_hint() -> None:
    report = Report(diagnostics=(finding(9, 3, hint="put it right"),))
    source = b"\n" * 8 + b"<a><b/></a>\n"

    rendered = render_full(report, source)

    assert rendered.splitlines() == [
        "a.xml:9:3: REF001 [error] it is wrong",
        "  |",
        "9 | <a><b/></a>",
        "  |   ^",
        "  = help: put it right",
        "",
    ]


def test_gutter_is_as_wide_as_the_number() -> None:
    report = Report(diagnostics=(finding(10, 1, hint="put it right"),))

    rendered = render_full(report, b"\n" * 9 + b"<b/>")

    assert rendered.splitlines()[1:5] == ["   |", "10 | <b/>", "   | ^", "   = help: put it right"]


@pytest.mark.parametrize("line", [None, 3])
def test_finding_without_its_line_has_no_excerpt(line: int | None) -> None:
    report = Report(diagnostics=(finding(line, None, path="/letter", hint="put it right"),))

    rendered = render_full(report, b"one\ntwo")

    place = "a.xml:/letter" if line is None else "a.xml:3"
    assert rendered == f"{place}: REF001 [error] it is wrong\n  = help: put it right\n\n"


def test_finding_without_column_is_marked_at_the_start_of_its_line() -> None:
    report = Report(diagnostics=(finding(1, None),))

    assert render_full(report, b"<a/>").splitlines()[2:4] == ["1 | <a/>", "  | ^"]


def test_finding_without_source_has_no_excerpt() -> None:
    report = Report(diagnostics=(finding(None, None, file=None),))

    assert render_full(report) == "<letter>: REF001 [error] it is wrong\n\n"


def test_clean_report_renders_as_nothing() -> None:
    report = Report(file="a.xml")

    assert (render_full(report, b"<a/>"), render_concise(report)) == ("", "")


@pytest.mark.parametrize(
    ("source", "line", "column", "excerpt", "mark"),
    [
        pytest.param("<a/>\n<b/>", 1, 1, "<a/>", "^", id="first-line"),
        pytest.param("<a/>\n<b/>", 2, 1, "<b/>", "^", id="last-line"),
        pytest.param("<a/>\n", 2, 1, "", "^", id="end-of-file"),
        pytest.param("<a/>", 1, 5, "<a/>", "    ^", id="end-of-line"),
        pytest.param("<a/>", 1, 99, "<a/>", "    ^", id="behind-the-end"),
        pytest.param("\ufeff<a/>", 1, 1, "<a/>", "^", id="byte-order-mark"),
        pytest.param("<a>\r\n <b/>\r\n</a>", 2, 2, " <b/>", " ^", id="CRLF"),
        pytest.param("<a>\r <b/>\r</a>", 2, 2, " <b/>", " ^", id="CR"),
        pytest.param("a\u2028b\x85c\x0bd<b/>", 1, 8, "a\\u2028b\\x85c\\x0bd<b/>", " " * 18 + "^",
                     id="no-end-of-line-in-XML"),
        pytest.param("\t<b/>\t", 1, 2, "    <b/>    ", "    ^", id="tab"),
        pytest.param("\u6f22\u5b57<b/>", 1, 3, "\u6f22\u5b57<b/>", "    ^", id="wide"),
        pytest.param("e\u0301<b/>", 1, 3, "e\u0301<b/>", " ^", id="combining"),
        pytest.param("\U0001f600<b/>", 1, 2, "\U0001f600<b/>", "  ^", id="astral"),
        pytest.param("\u202e<b/>", 1, 2, "\\u202e<b/>", "      ^", id="escaped"),
        pytest.param("a" * 96 + "<b/>", 1, 97, "a" * 96 + "<b/>", " " * 96 + "^", id="fits"),
        pytest.param("<b/>" + "a" * 97, 1, 1, "<b/>" + "a" * 56 + "...", "^", id="cut-behind"),
        pytest.param("a" * 97 + "<b/>", 1, 98, "..." + "a" * 40 + "<b/>", " " * 43 + "^",
                     id="cut-before"),
        pytest.param("a" * 200 + "<b/>" + "c" * 200, 1, 201,
                     "..." + "a" * 40 + "<b/>" + "c" * 56 + "...", " " * 43 + "^", id="cut-twice"),
        pytest.param("\u6f22" * 99 + "<b/>", 1, 100, "..." + "\u6f22" * 20 + "<b/>", " " * 43 + "^",
                     id="cut-wide"),
        pytest.param("\u202e" * 50 + "<b/>", 1, 51, "..." + "\\u202e" * 6 + "<b/>", " " * 39 + "^",
                     id="cut-escaped"),
        pytest.param("\t" * 50 + "<b/>", 1, 51, "..." + " " * 40 + "<b/>", " " * 43 + "^",
                     id="cut-tabs"),
    ],
)  # fmt: skip
def test_mark_stands_below_the_place(
    source: str, line: int, column: int, excerpt: str, mark: str
) -> None:
    assert excerpt_of(source, line, column) == (excerpt, mark)


@given(line=st.text(st.sampled_from("<a \t\u6f22e\u0301\u202e\xad\U0001f600\x85"), max_size=400),
       column=st.integers(1, 410))  # fmt: skip
def test_excerpt_is_narrow_and_its_mark_within(line: str, column: int) -> None:
    excerpt, mark = excerpt_of(line, 1, column)

    assert width_of(excerpt) <= 100 + 2 * len("...")
    assert mark.endswith("^")
    assert len(mark) - 1 <= width_of(excerpt)


def test_excerpt_of_marks_only_is_bounded() -> None:
    excerpt, _ = excerpt_of("\u0301" * 100_000 + "<b/>", 1, 100_001)

    assert len(excerpt) == len("...") + 40 + len("<b/>")


def test_excerpt_survives_bytes_that_are_no_text() -> None:
    report = Report(diagnostics=(finding(1, 2),))

    rendered = render_full(report, b"a\xffb")

    assert rendered.splitlines()[2:4] == ["1 | a\ufffdb", "  |  ^"]


def test_all_text_of_a_finding_is_safe() -> None:
    report = Report(
        diagnostics=(finding(file="\x1b[2J", message="\u202e", hint="\u2028", path="/\x9b"),)
    )

    rendered = render_full(report, b"\x1b]0;title\x07")

    assert rendered.isascii()
    assert rendered.replace("\n", "").isprintable()


@pytest.mark.parametrize(
    ("severity", "colour"),
    [
        (Severity.ERROR, "\x1b[1;31m"),
        (Severity.WARNING, "\x1b[1;33m"),
        (Severity.NOTE, "\x1b[1;34m"),
    ],
)
def test_colour_shows_the_severity(severity: Severity, colour: str) -> None:
    report = Report(diagnostics=(finding(severity=severity),))

    rendered = render_full(report, b"<a/>", COLOURED)

    assert rendered.splitlines() == [
        f"\x1b[1ma.xml:1:1\x1b[0m: {colour}REF001 [{severity}]\x1b[0m it is wrong",
        "\x1b[2m  |\x1b[0m",
        "\x1b[2m1 |\x1b[0m <a/>",
        f"\x1b[2m  |\x1b[0m {colour}^\x1b[0m",
        "",
    ]


# concise


def test_concise_finding_is_one_line() -> None:
    report = Report(
        diagnostics=(
            finding(2, 3, message="two\nlines", hint="not shown"),
            finding(None, None, path="/letter/body"),
        )
    )

    assert render_concise(report) == (
        "a.xml:2:3: REF001 two\\nlines\na.xml:/letter/body: REF001 it is wrong\n"
    )


# JSON


def test_json_is_one_array() -> None:
    reports = [
        Report(file="a.xml", diagnostics=(finding(2, 3, path="/letter", hint="\u2018h\u2019"),)),
        Report(diagnostics=(finding(None, None, file=None, severity=Severity.NOTE),)),
    ]

    rendered = "".join(render_json(reports))

    assert rendered.isascii()
    assert json.loads(rendered) == [
        {
            "version": 1,
            "file": "a.xml",
            "diagnostics": [
                {
                    "code": "REF001",
                    "severity": "error",
                    "line": 2,
                    "column": 3,
                    "path": "/letter",
                    "message": "it is wrong",
                    "hint": "\u2018h\u2019",
                    "fingerprint": f"{fingerprint(reports[0].diagnostics[0])}:1",
                }
            ],
        },
        {
            "version": 1,
            "file": None,
            "diagnostics": [
                {
                    "code": "REF001",
                    "severity": "note",
                    "line": None,
                    "column": None,
                    "path": None,
                    "message": "it is wrong",
                    "hint": None,
                    "fingerprint": f"{fingerprint(reports[1].diagnostics[0])}:1",
                }
            ],
        },
    ]


def test_json_of_nothing_is_an_empty_array() -> None:
    assert "".join(render_json([])) == "[]\n"


def test_json_is_written_report_by_report() -> None:
    taken = []

    def reports() -> Iterator[Report]:
        for number in range(2):
            taken.append(number)
            yield Report(file=f"{number}.xml")

    pieces = render_json(reports())

    assert next(pieces) == '[\n{"version": 1, "file": "0.xml", "diagnostics": []}'
    assert taken == [0]


# The last line


@pytest.mark.parametrize(
    ("reports", "line"),
    [
        pytest.param([()], "Checked 1 letter: no findings.\n", id="clean"),
        pytest.param([()] * 1234, "Checked 1,234 letters: no findings.\n", id="many"),
        pytest.param([("error",)], "1 finding (1 error) in 1 of 1 letter.\n", id="one"),
        pytest.param(
            [("warning", "error"), (), ("error",), ("note",)],
            "4 findings (2 errors, 1 warning, 1 note) in 3 of 4 letters.\n",
            id="all",
        ),
    ],
)
def test_total_counts_findings_and_letters(reports: list[tuple[str, ...]], line: str) -> None:
    total = Total()

    for severities in reports:
        total.add(Report(diagnostics=tuple(finding(severity=Severity(s)) for s in severities)))

    assert render_total(total) == line


@pytest.mark.parametrize(
    ("severity", "reached"),
    [(Severity.NOTE, True), (Severity.WARNING, True), (Severity.ERROR, False)],
)
def test_total_reaches_what_is_less_severe(severity: Severity, reached: bool) -> None:
    total = Total()

    total.add(Report(diagnostics=(finding(severity=Severity.WARNING),)))

    assert total.reaches(severity) is reached
    assert not Total().reaches(severity)


# Codes


def said(meaning: Meaning) -> str:
    fix = MENDED.get(meaning.code)
    words = f"{meaning.summary} {meaning.reason}"
    return words if fix is None else f"{words} kamerbrief fix: {fix}"


def test_list_of_codes_is_a_table() -> None:
    rules = {rule.code: rule for rule in RULES}
    meanings = [CODES["XML020"], FORM_CODES["XSD008"], rules["REF003"], rules["REF005"]]

    assert render_codes(meanings).splitlines() == [
        "XML020  error    The XML is not well-formed.",
        "XSD008  note     There are more faults of form than are shown.",
        "REF003  warning  Nothing points at a debate, motion, commitment or signatory.",
        "REF005  warning  A marker in the text points at no footnote. [fix]",
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_page_of_a_rule_has_its_examples(rule: object) -> None:
    [found] = [each for each in RULES if each is rule]

    page = render_code(found)

    head, bad_and_good = page.split("\nBad:\n\n")
    title, words = head.split("\n\n")
    assert title == f"{found.code} {found.name} [{found.severity}]"
    assert " ".join(words.split()) == said(found)
    assert max(map(len, words.splitlines())) <= 80
    assert bad_and_good == f"{found.bad}\nGood:\n\n{found.good}"


@pytest.mark.parametrize(
    "code", [*CODES.values(), *FORM_CODES.values()], ids=lambda each: each.code
)
def test_page_of_a_code_has_its_reason(code: object) -> None:
    [found] = [each for each in (CODES | FORM_CODES).values() if each is code]

    title, words = render_code(found).split("\n\n")

    assert title.startswith(f"{found.code} [")
    assert " ".join(words.split()) == said(found)


# Differences


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        pytest.param(b"a\n", b"a\n", [], id="equal"),
        pytest.param(
            b"a\n\tb\n", b"a\n\tc\n",
            ["--- x", "+++ x (formatted)", "@@ -1,2 +1,2 @@", " a", "-\tb", "+\tc"],
            id="tab-is-kept",
        ),
        pytest.param(
            b"a", b"a\n",
            ["--- x", "+++ x (formatted)", "@@ -1 +1 @@", "-a",
             "\\ No newline at end of file", "+a"],
            id="last-line-without-end",
        ),
        pytest.param(
            b"a\r\n\x1b\n", b"a\n",
            ["--- x", "+++ x (formatted)", "@@ -1,2 +1 @@", "-a\\r", "-\\x1b", "+a"],
            id="controls-are-escaped",
        ),
    ],
)  # fmt: skip
def test_difference_is_a_unified_diff(old: bytes, new: bytes, lines: list[str]) -> None:
    rendered = "".join(render_diff("x", old, new))

    assert rendered == "".join(f"{line}\n" for line in lines)


def test_name_in_a_difference_is_safe() -> None:
    first, second, *_ = render_diff("\x1b\n", b"a", b"b")

    assert (first, second) == ("--- \\x1b\\n\n", "+++ \\x1b\\n (formatted)\n")


# summary


def test_summary_has_every_fact_of_a_letter() -> None:
    letter = Letter(
        metadata=Metadata(
            subjects=(
                TextField(value="Moties"),
                TextField(value="Moties", witness="body"),
                TextField(value="Brief"),
            ),
        ),
        debates=(
            Debate(id="d1", kind="tweeminutendebat", title="Sport"),
            Debate(id="d2"),
        ),
        motions=(
            Motion(
                id="m1", dossier="36200", chapter="VI", number="26", version="gewijzigd",
                replaces="m2", debate="d1", subject="zwemles", label="Motie#1", et_al=True,
                identifier="kst-1", deadline=day("2026-12-31"),
                submitters=(
                    Submitter(name="Peters", party="CDA"),
                    Submitter(name="Van Dijk", first_name="J.", party="SP", role="first"),
                ),
            ),
            Motion(id="m2", treatment="mentioned"),
            Motion(id="m3", kind="amendement", treatment="no-verdict", reason="ingetrokken"),
            Motion(id="m4", number="7", treatment="no-verdict"),
        ),
        verdicts=(
            Verdict(
                id="v1", motion="m1", category="oordeel-kamer", holder="ondertekenaar",
                signatory="s1", part="eerste verzoek", qualified="condition", fallback="ontraden",
                supersedes="v0",
            ),
            Verdict(id="v2", motion="m1", category="ontraden", holder="ambtgenoot",
                    colleague="minister van Financiën"),
            Verdict(id="v3", motion="m9", category="overgenomen", holder="kabinet"),
        ),
        commitments=(
            Commitment(id="t1", actor="ondertekenaar", signatory="s2", debate="d1", motion="m1",
                       from_=day("2026-01-01"), until=day("2026-03-31")),
            Commitment(id="t2", actor="kabinet", status="prior", until=day("2026-03-31"),
                       before="d1", term="zomer"),
            Commitment(id="t3", actor="kabinet", from_=day("2026-01-01"), before="d9"),
            Commitment(id="t4", actor="kabinet"),
        ),
        signatories=(
            Signatory(id="s1", office="minister-voor", portfolio="Sport", ministry="VWS",
                      initials="A.", surname="Bee"),
            Signatory(id="s2", office="staatssecretaris", ministry="SZW", demissionary=True,
                      capacity="mede-namens"),
            Signatory(id="s3", office="minister-voor", portfolio="Klimaat"),
            Signatory(id="s4", office="presidium"),
        ),
        body=(
            Paragraph(content=(
                VerdictRef(verdict="v1", content="oordeel\nKamer"),
                Condition(verdict="v1", kind="condition", content="mits  het kan"),
                CommitmentRef(commitment="t1", content="ik kom erop terug"),
                NoteRef(footnote="n1", content="1"),
            )),
            Footnote(id="n1", marker="1", content=(
                Citation(kind="kamerstuk", chamber="II", dossier="36200", number="9",
                         content="nr. 9"),
                Citation(kind="kamerstuk", content="een brief"),
                Citation(kind="jci", identifier="jci1.3:c:BWBR0003420&artikel=91",
                         content="artikel 91"),
            )),
            Footnote(id="n2", content="leeg"),
        ),
    )  # fmt: skip

    assert summary(letter, 80).splitlines() == [
        "Subject     Moties; Brief",
        "",
        "Debates",
        "  d1  tweeminutendebat, Sport",
        "  d2  debate",
        "",
        "Motions",
        "  m1  motie J. Van Dijk (SP), Peters (CDA) c.s.",
        "      36200 VI, nr. 26; kst-1; gewijzigd; replaces m2; zwemles; called",
        "      “Motie#1”; submitted in d1; to be done by 2026-12-31",
        "      v1  oordeel-kamer, on eerste verzoek, with condition, otherwise ontraden,",
        "          supersedes v0, by A. Bee",
        "          “oordeel Kamer”",
        "          condition: “mits het kan”",
        "      v2  ontraden, by minister van Financiën",
        "  m2  motie",
        "      only mentioned",
        "  m3  amendement",
        "      no verdict: ingetrokken",
        "  m4  motie",
        "      nr. 7",
        "      no verdict",
        "",
        "Verdicts on motions that are not declared",
        "  m9  not declared",
        "      v3  overgenomen, by kabinet",
        "",
        "Commitments",
        "  t1  new, by demissionair staatssecretaris SZW, made in d1, asked for by m1,",
        "      due from 2026-01-01 until 2026-03-31",
        "      “ik kom erop terug”",
        "  t2  prior, by kabinet, due by 2026-03-31, before d1 (tweeminutendebat, Sport),",
        "      before zomer",
        "  t3  new, by kabinet, due from 2026-01-01, before d9",
        "  t4  new, by kabinet",
        "",
        "Footnotes",
        "  1  “nr. 9een briefartikel 91”",
        "      Kamerstukken II, 36200, nr. 9 [kst-36200-9]",
        "      https://zoek.officielebekendmakingen.nl/kst-36200-9.html",
        "      kamerstuk: “een brief” is not resolved",
        "      jci1.3:c:BWBR0003420&artikel=91",
        "      https://wetten.overheid.nl/jci1.3:c:BWBR0003420&artikel=91",
        "  n2  “leeg”",
        "",
        "Signatories",
        "  s1  A. Bee, minister-voor Sport (VWS), signed",
        "  s2  not named, demissionair staatssecretaris SZW, mede-namens",
        "  s3  not named, minister-voor Klimaat, signed",
        "  s4  not named, presidium, signed",
    ]


def test_summary_marks_what_is_inferred() -> None:
    letter = Letter(
        metadata=Metadata(
            identifiers=(TextField(value="kst-1", basis="inferred"),),
            chamber=ChamberField(value="tweede-kamer", basis="inferred"),
            genres=(GenreField(value="appreciatie", basis="inferred"),),
            dates=(
                DateField(value=day("2026-01-01"), basis="inferred"),
                DateField(value=day("2026-01-02")),
            ),
            references=(TextField(value="R", basis="inferred"),),
            their_references=(TextField(value="T", basis="inferred"),),
            dossiers=(DossierField(number="36200", chapter="VI", title="B", basis="inferred"),),
        ),
        debates=(Debate(id="d1", kind="notaoverleg", basis="inferred"),),
        motions=(
            Motion(
                id="m1",
                number="1",
                basis="inferred",
                submitters=(Submitter(name="Bee", basis="inferred"),),
            ),
            Motion(id="m2", treatment="mentioned", basis="inferred"),
        ),
        verdicts=(
            Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet", basis="inferred"),
        ),
        commitments=(Commitment(id="t1", actor="kabinet", basis="inferred"),),
        signatories=(Signatory(id="s1", office="minister", surname="Bee", basis="inferred"),),
        body=(
            Footnote(
                id="n1",
                content=(
                    Citation(kind="url", identifier="https://a.nl", basis="inferred", content="a"),
                    Citation(kind="x-y", basis="inferred", content="b"),
                ),
            ),
        ),
    )

    assert summary(letter, 80).splitlines() == [
        "Letter      ~kst-1",
        "Chamber     ~tweede-kamer",
        "Genre       ~appreciatie",
        "Date        ~2026-01-01; 2026-01-02",
        "Reference   ~R",
        "Their ref.  ~T",
        "Dossier     ~36200 VI B",
        "",
        "Debates",
        "  d1  ~notaoverleg",
        "",
        "Motions",
        "  m1  motie ~Bee",
        "      ~nr. 1",
        "      v1  ~ontraden, by kabinet",
        "  m2  ~motie",
        "      only mentioned",
        "",
        "Commitments",
        "  t1  ~new, by kabinet",
        "",
        "Footnotes",
        "  n1  “ab”",
        "      ~https://a.nl",
        "      https://a.nl",
        "      ~x-y: “b” is not resolved",
        "",
        "Signatories",
        "  s1  ~Bee, minister, signed",
        "",
        "~ inferred: the letter does not state it itself",
    ]


def test_summary_of_bare_text_says_so() -> None:
    assert summary(Letter(body="Geachte voorzitter,")) == "The letter declares no facts.\n"


def test_summary_begins_with_its_first_section() -> None:
    letter = Letter(debates=(Debate(id="d1"),))

    assert summary(letter) == "Debates\n  d1  debate\n"


def test_facts_of_one_id_get_their_words_once() -> None:
    verdict = Verdict(id="v1", motion="m1", category="ontraden", holder="kabinet")
    letter = Letter(
        motions=(Motion(id="m1"), Motion(id="m1")),
        verdicts=(verdict, verdict),
        commitments=(Commitment(id="t1", actor="kabinet"),) * 2,
        body=(
            Paragraph(
                content=(
                    VerdictRef(verdict="v1", content="nee"),
                    CommitmentRef(commitment="t1", content="ja"),
                )
            ),
            Footnote(id="n1", content="a"),
            Footnote(id="n1", content="b"),
        ),
    )

    assert summary(letter).splitlines() == [
        "Motions",
        "  m1  motie",
        "      v1  ontraden, by kabinet",
        "          “nee”",
        "      v1  ontraden, by kabinet",
        "          another verdict is called v1 too",
        "  m1  motie",
        "      another motion is called m1 too",
        "",
        "Commitments",
        "  t1  new, by kabinet",
        "      “ja”",
        "  t1  new, by kabinet",
        "      another commitment is called t1 too",
        "",
        "Footnotes",
        "  n1  “a”",
        "  n1  “b”",
        "      another footnote is called n1 too",
    ]


def test_long_marker_does_not_indent_what_follows() -> None:
    letter = Letter(body=(Footnote(id="n1", marker="9" * 1000, content="woord " * 1000),))

    assert len(summary(letter)) < 12_000


def test_summary_has_style_on_request() -> None:
    letter = Letter(motions=(Motion(id="m1", treatment="mentioned"),))

    assert summary(letter, 80, COLOURED).splitlines() == [
        "\x1b[1mMotions\x1b[0m",
        "  \x1b[2mm1\x1b[0m  \x1b[1mmotie\x1b[0m",
        "      only mentioned",
    ]


def test_words_that_do_not_fit_on_one_line_have_no_style() -> None:
    submitters = tuple(Submitter(name=f"Lid{number:02}") for number in range(10))
    letter = Letter(motions=(Motion(id="m1", submitters=submitters, treatment="mentioned"),))

    assert "\x1b[1mmotie" not in summary(letter, 40, COLOURED)


def test_lines_are_filled_by_columns() -> None:
    letter = Letter(metadata=Metadata(subjects=(TextField(value="\u6f22\u5b57 " * 8),)))

    assert summary(letter, 40).splitlines() == [
        "Subject     \u6f22\u5b57 \u6f22\u5b57 \u6f22\u5b57 \u6f22\u5b57 \u6f22\u5b57",
        "            \u6f22\u5b57 \u6f22\u5b57 \u6f22\u5b57",
    ]


@pytest.mark.parametrize("width", [40, 60, 80, 132])
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xml")), ids=lambda path: path.name)
def test_only_addresses_are_wider_than_the_page(path: Path, width: int) -> None:
    lines = summary(read(path), width).splitlines()

    assert [line for line in lines if len(line) > width and " " in line.strip()] == []
    assert summary(read(path), 0) == summary(read(path), 40)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.xml")), ids=lambda path: path.name)
def test_summary_has_the_words_of_every_verdict(path: Path) -> None:
    letter = read(path)

    page = " ".join(summary(letter).split())

    for verdict in letter.verdicts:
        assert f"{verdict.id} " in page
        for quote in letter.words_of(verdict):
            assert f"“{' '.join(quote.text.split())}”" in page


@given(letter=letters())
def test_summary_of_any_letter_is_safe(letter: Letter) -> None:
    page = summary(letter, 60)

    assert page.endswith("\n")
    assert page == "".join(f"{safe(line)}\n" for line in page.split("\n")[:-1])
    assert all(verdict.id in page for verdict in letter.verdicts)
