"""
What the annotator finds in small texts, stage by stage.

The letters, their people and their numbers are invented.
"""

from __future__ import annotations

import datetime as dt

import pytest

from kamerbrief import Draft, Mark, MarkKind, Source, SourceFormat, annotate, draft, to_xml
from kamerbrief.annotating.furniture import furniture_of
from kamerbrief.annotating.lines import lines_of
from kamerbrief.model.facts import Debate, Signatory, Submitter
from kamerbrief.model.inlines import Condition
from kamerbrief.model.metadata import ChamberField, DateField, DossierField, Metadata, TextField

SENT = "Den Haag, 10 juni 2025\n\nGeachte voorzitter,\n\n"
SIGNED = "\n\nDe Minister van Financiën,\nA.B. Oldersma\n"
MOTION = "De motie van het lid Terborgh (CDA) (36 200, nr. 7) vraagt om een proef. "
OTHER = "De motie van het lid Öztekin (DENK) (36 200, nr. 8) vraagt om een plan. "


def day(text: str | None) -> dt.date | None:
    return None if text is None else dt.date.fromisoformat(text)


def body(text: Source | str) -> str:
    """
    The body of the letter that *text* becomes, as XML.
    """
    xml = to_xml(annotate(text)).decode()
    return xml.partition("<body>")[2].partition("</body>")[0]


def verdicts(text: str) -> list[tuple[str | None, ...]]:
    """
    The number of the motion, the category, and what qualifies the verdict.
    """
    letter = annotate(text)
    numbers = {motion.id: motion.number for motion in letter.motions}
    return [
        (numbers[each.motion], each.category, each.part, each.qualified, each.fallback)
        for each in letter.verdicts
    ]


def categories(text: str) -> list[tuple[str | None, str]]:
    return [(number, str(category)) for number, category, *_ in verdicts(text)]


# Lines, page furniture and blocks


def test_lines_know_their_page_their_gap_and_their_indent() -> None:
    lines = lines_of("Een\n\n  twee \n\fdrie\n")

    found = [(line.words, line.start, line.end, line.gap, line.page, line.indent) for line in lines]
    assert found == [
        ("Een", 0, 3, 0, 0, 0), ("twee", 7, 11, 2, 0, 2), ("\f", 13, 14, 1, 0, 0),
        ("drie", 14, 18, 0, 1, 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Pagina 1 van 2", "page-number"),
        ("- 3 -", "page-number"),
        ("kst-36200-7", "footer"),
        ("ISSN 0921 - 7371", "footer"),
        ("\N{RIGHT SINGLE QUOTATION MARK}s-Gravenhage 2025", "footer"),
        ("Tweede Kamer, vergaderjaar 2024\N{EN DASH}2025, 36 200, nr. 7", "footer"),
        ("12", None),
        ("Pagina 1 gaat over stikstof", None),
        ("De Tweede Kamer vergadert", None),
    ],
)
def test_line_of_the_page_is_known_by_itself(words: str, kind: str | None) -> None:
    assert furniture_of(lines_of(f"Een zin.\n\n{words}\n")).get(1) == kind


def test_bare_number_at_the_edge_of_one_of_several_pages_is_its_number() -> None:
    assert body("Een zin.\n\n1\n\fNog een zin.\n\n2\n") == (
        '<p>Een zin.</p>\n\n<furniture kind="page-number">1</furniture>\n'
        '<pageBreak/><p>Nog een zin.</p>\n\n<furniture kind="page-number">2</furniture>\n'
    )


def test_header_that_returns_on_the_next_page_is_no_text() -> None:
    text = (
        "Geachte voorzitter,\n\nEen zin die over de pagina\n\fDatum\n18 juni 2026\n\n"
        "Ons kenmerk\n123\n\nheen loopt.\n"
    )

    assert body(text) == (
        "<letterhead>Geachte voorzitter,</letterhead>\n\n<p>Een zin die over de pagina</p>\n"
        '<pageBreak/><furniture kind="header">Datum\n18 juni 2026\n\nOns kenmerk\n123</furniture>'
        '\n\n<p continued="true">heen loopt.</p>\n'
    )


def test_mention_goes_on_over_the_page() -> None:
    text = (
        "Ik schreef u al over de motie\n\fvan het lid Terborgh (36 200, nr. 7). Die ontraad ik.\n"
    )

    assert categories(text) == [("7", "ontraden")]


def test_words_that_are_broken_at_the_end_of_a_line_stay_as_they_are() -> None:
    assert body("Deze regel is afge-\nbroken. Meer niet.\n") == (
        "<p>Deze regel is afge-\nbroken. Meer niet.</p>\n"
    )


def test_verdict_that_is_broken_at_the_end_of_a_line_is_found() -> None:
    assert categories(f"{MOTION}Ik ont-\nraad de motie.\n") == [("7", "ontraden")]


def test_blocks_are_known_by_their_form() -> None:
    text = (
        "Onze afwegingen\n\nDe lijst:\n- een;\n- twee.\n\n1. eerst\n2. dan\n\n"
        "Kop\tWaarde\nstaal\thard\n"
    )

    assert body(text) == (
        "<heading>Onze afwegingen</heading>\n\n"
        "<p>De lijst:</p>\n<list><item>- een;</item>\n<item>- twee.</item></list>\n\n"
        "<list><item>1. eerst</item>\n<item>2. dan</item></list>\n\n"
        "<table><row><cell>Kop</cell>\t<cell>Waarde</cell></row>\n"
        "<row><cell>staal</cell>\t<cell>hard</cell></row></table>\n"
    )


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("Reactie op de vragen", "heading"),
        ("1. Inleiding", "heading"),
        ("Paragraaf 3.2", "heading"),
        ("Ik schrijf u hierover.", "p"),
        ("Zie ook de bijlage:", "p"),
    ],
)
def test_short_line_is_a_heading_unless_it_ends_a_sentence(words: str, tag: str) -> None:
    assert body(f"{words}\n\nDan volgt de tekst.\n").startswith(f"<{tag}>{words}</{tag}>")


# Notes and their markers

NOTE = '<citation kind="kamerstuk" dossier="36200" number="3">Kamerstuk 36 200, nr. 3</citation>.'


@pytest.mark.parametrize(
    ("before", "marker", "after"),
    [
        ("De werkgevers", "1", " weten dit."),
        ("Dat was in november 2023", "1", " bekend."),
        ("De brief van SZW", "1", " is er."),
        ("Dat is bekend.", "1", " En meer."),
        ("Het rapport (2024)", "1", " is er."),
        ("Dat is 10%", "1", " meer."),
        ("Dat staat in nr. 373", "1", " van vorig jaar."),
        ("Dat weet men ", "[1]", " al."),
        ("Dat weet men", "<1>", " al."),
        ("Dat weet men", "1)", " al."),
        ("Dat weet men", "\N{SUPERSCRIPT ONE}", " al."),
    ],
)
def test_marker_of_a_note_is_found(before: str, marker: str, after: str) -> None:
    text = f"{before}{marker}{after}\n\n{marker} Kamerstuk 36 200, nr. 3.\n"

    written = marker.replace("<", "&lt;").replace(">", "&gt;")
    assert body(text) == (
        f'<p>{before}<noteRef footnote="n1">{written}</noteRef>{after}</p>\n\n'
        f'<footnote id="n1" marker="1">{written} {NOTE}</footnote>\n'
    )


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 waren er drie moties.\n\n1 Kamerstuk 36 200, nr. 3.\n",
        "In artikel 1 staat het.\n\n2 Kamerstuk 36 200, nr. 3.\n",
        "De stof CO2 is bekend.\n",
        "Zie nr. 3.1.\n\n1. De werkwijze\n",
    ],
)
def test_number_is_no_note_where_nothing_points_at_it(text: str) -> None:
    assert annotate(text).footnotes == ()


def test_chemical_formula_is_no_marker_where_a_likelier_one_follows() -> None:
    text = "De leden1 vragen naar CO2 en meer.2\n\n1 Zie hier.\n2 Zie daar.\n"

    assert body(text) == (
        '<p>De leden<noteRef footnote="n1">1</noteRef> vragen naar CO2 en meer.'
        '<noteRef footnote="n2">2</noteRef></p>\n\n'
        '<footnote id="n1" marker="1">1 Zie hier.</footnote>\n'
        '<footnote id="n2" marker="2">2 Zie daar.</footnote>\n'
    )


def test_note_at_the_foot_of_a_page_parts_no_sentence() -> None:
    text = (
        "De motie van het lid Terborgh (CDA)1 over een proef\n\n1 Kamerstuk 36 200, nr. 7.\n"
        "\fontraad ik, omdat het kan.2\n\n2 Kamerstuk 36 200, nr. 3.\n"
    )

    letter = annotate(text)

    assert [(each.id, each.marker) for each in letter.footnotes] == [("n1", "1"), ("n2", "2")]
    assert categories(text) == [("7", "ontraden")]


def test_what_runs_on_over_a_page_is_not_in_the_note_at_its_foot() -> None:
    text = (
        f"{MOTION}Ik geef haar oordeel Kamer, mits de proef1 in het\n\n1 Kamerstuk 36 200, nr. 3.\n"
        "\fnoorden begint.\n"
    )

    kinds = [
        " ".join(each.node.text.split())
        for each in annotate(text).nodes
        if isinstance(each.node, Condition)
    ]
    assert kinds == ["mits de proef1 in het", "noorden begint"]


def test_note_goes_on_over_lines() -> None:
    text = "Een zin.1\n\n1 Dit is een lange noot die over\ntwee regels loopt.\n"

    assert body(text) == (
        '<p>Een zin.<noteRef footnote="n1">1</noteRef></p>\n\n'
        '<footnote id="n1" marker="1">1 Dit is een lange noot die over\n'
        "twee regels loopt.</footnote>\n"
    )


def test_note_in_the_top_of_a_letter_parts_it() -> None:
    source = Source(
        text="Betreft: werk1\n1 Stb. 2022, 1.\nGeachte voorzitter,\nJa.",
        format=SourceFormat.DOCX,
        marks=[
            Mark(kind=MarkKind.PARAGRAPH, start=0, end=14),
            Mark(kind=MarkKind.NOTE_MARKER, start=13, end=14, label="1"),
            Mark(kind=MarkKind.FOOTNOTE, start=15, end=30, label="1"),
            Mark(kind=MarkKind.PARAGRAPH, start=31, end=50),
            Mark(kind=MarkKind.PARAGRAPH, start=51, end=54),
        ],
    )

    assert body(source) == (
        '<letterhead>Betreft: werk<noteRef footnote="n1">1</noteRef></letterhead>\n'
        '<footnote id="n1" marker="1">1 <citation kind="staatsblad" number="1" '
        'year="2022">Stb. 2022, 1</citation>.</footnote>\n'
        "<letterhead>Geachte voorzitter,</letterhead>\n<p>Ja.</p>"
    )


def test_block_with_a_note_in_it_is_read_by_its_lines() -> None:
    source = Source(
        text="Een1\n1 Twee.\n\nDrie.",
        format=SourceFormat.HTML,
        marks=[
            Mark(kind=MarkKind.ROW, start=0, end=19),
            Mark(kind=MarkKind.NOTE_MARKER, start=3, end=4, label="1"),
            Mark(kind=MarkKind.FOOTNOTE, start=5, end=12, label="1"),
        ],
    )

    assert body(source) == (
        '<heading>Een<noteRef footnote="n1">1</noteRef></heading>\n'
        '<footnote id="n1" marker="1">1 Twee.</footnote>\n\n<p>Drie.</p>'
    )


def mark(kind: str, start: int, end: int, label: str = "") -> Mark:
    return Mark(kind=MarkKind(kind), start=start, end=end, label=label)


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        pytest.param(
            "Een1\n1 Zie\f2 hier.\nDrie.",
            [mark("note-marker", 3, 4, "1"), mark("footnote", 5, 18, "1")],
            '<heading>Een<noteRef footnote="n1">1</noteRef></heading>\n'
            '<footnote id="n1" marker="1">1 Zie</footnote><pageBreak/><p>2 hier.\nDrie.</p>',
            id="note",
        ),
        pytest.param(
            "Een.\nPagina 1\fPagina 2\nTwee.",
            [mark("page-furniture", 5, 22, "footer")],
            '<p>Een.</p>\n<furniture kind="footer">Pagina 1</furniture><pageBreak/>'
            '<furniture kind="footer">Pagina 2</furniture>\n<p>Twee.</p>',
            id="furniture",
        ),
        pytest.param(
            "Betreft: werk\fGeachte voorzitter,\nJa.",
            [mark("letterhead", 0, 33)],
            "<letterhead>Betreft: werk</letterhead><pageBreak/>"
            "<letterhead>Geachte voorzitter,</letterhead>\n<p>Ja.</p>",
            id="letterhead",
        ),
    ],
)
def test_mark_over_two_pages_ends_at_the_first_or_is_parted(
    text: str, marks: list[Mark], expected: str
) -> None:
    assert body(Source(text=text, format=SourceFormat.DOCX, marks=marks)) == expected


@pytest.mark.parametrize(
    ("text", "marks", "expected"),
    [
        pytest.param(
            "Een\n1 Zie\n2 Hier.\nDrie.",
            [mark("footnote", 4, 17, "1"), mark("footnote", 10, 17, "2")],
            '<heading>Een</heading>\n<footnote id="n1" marker="1">1 Zie\n2 Hier.</footnote>\n'
            "<p>Drie.</p>",
            id="note in a note",
        ),
        pytest.param(
            "Een\n1 Zie.\nDrie.",
            [mark("page-furniture", 4, 10, "footer"), mark("footnote", 4, 10, "1")],
            '<heading>Een</heading>\n<footnote id="n1" marker="1">1 Zie.</footnote>\n<p>Drie.</p>',
            id="note that is furniture",
        ),
        pytest.param(
            "Een 1 Zie hier.\nDrie.",
            [mark("paragraph", 0, 15), mark("footnote", 4, 15, "1")],
            "<p>Een 1 Zie hier.</p>\n<p>Drie.</p>",
            id="note in a line",
        ),
        pytest.param(
            "Een twee.\nDrie.",
            [mark("heading", 0, 3, "1"), mark("paragraph", 4, 9)],
            "<p>Een twee.\nDrie.</p>",
            id="two blocks in a line",
        ),
    ],
)
def test_line_stands_in_one_block_whatever_is_marked(
    text: str, marks: list[Mark], expected: str
) -> None:
    assert body(Source(text=text, format=SourceFormat.DOCX, marks=marks)) == expected


def test_row_without_cells_is_one_cell() -> None:
    source = Source(
        text="Een", format=SourceFormat.DOCX, marks=[mark("table", 0, 3), mark("row", 0, 3)]
    )

    assert body(source) == "<table><row><cell>Een</cell></row></table>"


def test_paragraph_with_a_marker_at_its_end_is_no_heading() -> None:
    text = "Dit is een zin.1\n\nEn nog een.\n\n1 Zie hier.\n"

    assert body(text).startswith('<p>Dit is een zin.<noteRef footnote="n1">1</noteRef></p>')


def test_lines_in_which_a_sentence_ends_are_no_heading() -> None:
    text = (
        "De motie vraagt om een budget voor alle afdelingen. De autoriteit heeft hierover in juni\n"
        "een advies uitgebracht. Ik ben nog in gesprek met de\n\n1 Zie het rapport.\n\n"
        "NZa en ziekenhuizen over de vorm.\n"
    )

    assert "<heading>" not in to_xml(annotate(text)).decode()


def test_heading_may_end_with_cs_and_a_marker() -> None:
    text = (
        "Motie van het lid Terborgh c.s.1\n\nDe motie ontraad ik.\n\n1 Kamerstuk 36 200, nr. 7.\n"
    )

    assert body(text).startswith("<heading>")
    assert categories(text) == [("7", "ontraden")]


# Headers


def test_header_of_a_published_letter_is_read() -> None:
    text = (
        "Tweede Kamer der Staten-Generaal\t2\nVergaderjaar 2024-2025\n\n"
        "36 600 VI\tVaststelling van de begroting\nvan Justitie\n\n"
        "Nr. 12\tBRIEF VAN DE MINISTER VAN JUSTITIE EN VEILIGHEID\n\n"
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\n"
        "Den Haag, 10 juni 2025\n\nHierbij mijn reactie.\n"
    )

    assert annotate(text).metadata == Metadata(
        identifiers=(TextField(value="kst-36600-VI-12", witness="masthead", basis="inferred"),),
        chamber=ChamberField(value="tweede-kamer"),
        dates=(DateField(value=dt.date(2025, 6, 10), witness="masthead"),),
        dossiers=(
            DossierField(
                number="36600", chapter="VI", title="Vaststelling van de begroting van Justitie"
            ),
        ),
    )


def test_header_of_a_letter_as_it_was_sent_is_read() -> None:
    text = (
        "> Retouradres Postbus 1 2500 BJ Den Haag\n\n"
        "De voorzitter van de Eerste Kamer der Staten-Generaal\nPostbus 2\n\n"
        "Datum\t10 juni 2025\nBetreft\tReactie op de motie\nover proeven\n\n"
        "Ons kenmerk\n2025-12\n\nUw kenmerk\n\nGeachte voorzitter,\n\nHierbij mijn reactie.\n"
    )

    assert annotate(text).metadata == Metadata(
        chamber=ChamberField(value="eerste-kamer"),
        dates=(DateField(value=dt.date(2025, 6, 10), witness="letterhead"),),
        subjects=(TextField(value="Reactie op de motie over proeven", witness="letterhead"),),
        references=(TextField(value="2025-12", witness="letterhead"),),
    )


def test_day_alone_in_a_line_of_a_running_header_is_a_date() -> None:
    running = "\fOns kenmerk\n2025-12\n\n10 juni 2025\n\nNog een zin.\n"
    text = f"Datum\t10 juni 2025\n\nGeachte voorzitter,\n\nEen zin.\n{running}{running}"

    assert annotate(text).metadata.dates == (
        DateField(value=dt.date(2025, 6, 10), witness="letterhead"),
        DateField(value=dt.date(2025, 6, 10), witness="running-header"),
    )


def test_date_behind_the_place_needs_no_label() -> None:
    assert annotate(f"{SENT}Hierbij mijn reactie.\n").metadata == Metadata(
        dates=(DateField(value=dt.date(2025, 6, 10), witness="letterhead"),)
    )


@pytest.mark.parametrize(
    ("subject", "genres"),
    [
        ("Herziene appreciatie moties", ["herziening", "appreciatie"]),
        ("Uitvoering van de motie-Terborgh", ["uitvoering", "appreciatie"]),
        ("Moties vuurwerk", ["appreciatie"]),
    ],
)
def test_genre_follows_from_subject_and_verdicts(subject: str, genres: list[str]) -> None:
    text = f"Datum 10 juni 2025\nBetreft {subject}\n\nGeachte voorzitter,\n\n{MOTION}Ontraden.\n"

    assert [each.value for each in annotate(text).metadata.genres] == genres


# Mentions of motions


def first(name: str, party: str | None = None, given: str | None = None) -> Submitter:
    return Submitter(name=name, party=party, first_name=given, role="first")


def also(name: str, party: str | None = None) -> Submitter:
    return Submitter(name=name, party=party)


@pytest.mark.parametrize(
    ("words", "number", "submitters", "et_al"),
    [
        (
            "de motie van de leden Terborgh (CDA) en Van Bredevoort (SP) c.s. "
            "(Kamerstuk 12 345, nr. 67)",
            ("12345", None, "67"),
            (first("Terborgh", "CDA"), also("Van Bredevoort", "SP")),
            True,
        ),
        (
            "de motie van de leden Terborgh, Öztekin en Van den Berg (21501-02, nr. 2732)",
            ("21501-02", None, "2732"),
            (first("Terborgh"), also("Öztekin"), also("Van den Berg")),
            False,
        ),
        (
            "de motie van het lid Inge van Dijk (CDA) (36 200-VI, nr. 26)",
            ("36200", "VI", "26"),
            (first("Van Dijk", "CDA", "Inge"),),
            False,
        ),
        (
            "de motie van de leden Ait Taleb (GL) en Six Dijkstra (NSC) (36 200, nr. 8)",
            ("36200", None, "8"),
            (first("Ait Taleb", "GL"), also("Six Dijkstra", "NSC")),
            False,
        ),
        (
            "de motie van de leden Op 't Root (BBB) en In den Bosch (D66) (36 200, nr. 8)",
            ("36200", None, "8"),
            (first("Op 't Root", "BBB"), also("In den Bosch", "D66")),
            False,
        ),
        ("de motie-in 't Veld", (None, None, None), (first("In 't Veld"),), False),
        ("de motie-Terborgh c.s.", (None, None, None), (first("Terborgh"),), True),
        ("de motie Terborgh (36351-23)", ("36351", None, "23"), (first("Terborgh"),), False),
        ("de motie-van der Plas", (None, None, None), (first("Van der Plas"),), False),
        (
            "de motie-Terborgh/Öztekin", (None, None, None),
            (first("Terborgh"), also("Öztekin")), False,
        ),
        (
            "de motie-Wiegersma-van Meppel Scheppel", (None, None, None),
            (first("Wiegersma-van Meppel Scheppel"),), False,
        ),
        (
            "de motie van het lid Terborgh (CDA) (Kamerstuk 35 431, D)",
            ("35431", None, "D"), (first("Terborgh", "CDA"),), False,
        ),
        (
            "de motie van de leden El Boujdaini en Van 't Hoff (D66)", (None, None, None),
            (first("El Boujdaini"), also("Van 't Hoff", "D66")), False,
        ),
        ("de motie op stuk nr. 235", (None, None, "235"), (), False),
    ],
)  # fmt: skip
def test_motion_is_known_by_number_and_submitters(
    words: str,
    number: tuple[str | None, ...],
    submitters: tuple[Submitter, ...],
    et_al: bool,
) -> None:
    [motion] = annotate(f"Vandaag schrijf ik u over {words}. Ik ontraad deze motie.").motions

    assert (
        (motion.dossier, motion.chapter, motion.number), motion.submitters, motion.et_al,
        motion.treatment,
    ) == (number, submitters, et_al, "appraised")  # fmt: skip


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("De motie-Terborgh ontraad ik.", "motie-Terborgh"),
        ("MOTIE-TERBORGH ontraad ik.", "motie-TERBORGH"),
        ("De motie-Terborgh (CDA) c.s. ontraad ik.", "motie-Terborgh"),
        ("De motie Terborgh en Kok ontraad ik.", "motie Terborgh en Kok"),
        ("De motie Terborgh (CDA) en Kok (SP) ontraad ik.", "motie Terborgh en Kok"),
        ("Het amendement-Terborgh ontraad ik.", "amendement-Terborgh"),
        ("De motie van het lid Terborgh ontraad ik.", None),
    ],
)
def test_name_against_the_word_is_the_label_of_a_motion(words: str, label: str | None) -> None:
    [motion] = annotate(words).motions

    assert motion.label == label


def test_heading_that_names_who_submitted_a_motion_is_no_label() -> None:
    text = f"{SENT}Motie Terborgh (CDA) over proeven\n\nDeze motie ontraad ik.{SIGNED}"

    [motion] = annotate(text).motions

    assert motion.label is None


def versions(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """
    The number of each motion, its version, and the number of what it replaces.
    """
    motions = annotate(text).motions
    numbers = {motion.id: motion.number for motion in motions}
    return [
        (each.number, each.version, each.replaces and numbers[each.replaces]) for each in motions
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "De gewijzigde motie van het lid Terborgh (36 200, nr. 9, t.v.v. nr. 7)",
            [("9", "gewijzigd", "7"), ("7", None, None)],
        ),
        (
            "De nader gewijzigde motie-Terborgh (36 200, nr. 12) (t.v.v. 36 200, nr. 9)",
            [("12", "nader-gewijzigd", "9"), ("9", None, None)],
        ),
        (
            "De tweede nader gewijzigde motie-Terborgh (36 200, nr. 12)",
            [("12", "tweede-nader-gewijzigd", None)],
        ),
        (
            "De motie van het lid Terborgh (36 200, nr. 7), inmiddels vervangen door de gewijzigde "
            "motie van dit lid (36 200, nr. 9),",
            [("7", None, None), ("9", "gewijzigd", "7")],
        ),
    ],
)
def test_version_and_what_it_replaces_are_known(
    words: str, expected: list[tuple[str | None, ...]]
) -> None:
    assert versions(f"{words} ontraad ik.") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Deze motie ontraad ik.", [("8", "ontraden")]),
        ("Beide moties ontraad ik.", [("7", "ontraden"), ("8", "ontraden")]),
        ("De moties ontraad ik.", [("7", "ontraden"), ("8", "ontraden")]),
        ("De motie-Terborgh ontraad ik.", [("7", "ontraden")]),
        ("De motie op stuk nr. 7 ontraad ik.", [("7", "ontraden")]),
        ("Ik ontraad de moties op stuk nrs. 7 en 8.", [("7", "ontraden"), ("8", "ontraden")]),
        ("De motie van dit lid ontraad ik.", [("8", "ontraden")]),
        ("Eerstgenoemde motie ontraad ik.", [("7", "ontraden")]),
        ("Laatstgenoemde motie ontraad ik.", [("8", "ontraden")]),
        (
            "De eerste motie ontraad ik. De tweede motie geef ik oordeel Kamer.",
            [("7", "ontraden"), ("8", "oordeel-kamer")],
        ),
    ],
)
def test_motion_is_told_by_what_was_said_before(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert categories(MOTION + OTHER + words) == expected


def test_the_other_motions_are_those_that_were_not_just_named() -> None:
    third = "De motie van het lid Zwaanswijk (D66) (36 200, nr. 9) vraagt om geld. "

    found = categories(MOTION + OTHER + third + "Eerstgenoemde motie ontraad ik. "
                       "De andere moties geef ik oordeel Kamer.")  # fmt: skip

    assert found == [("7", "ontraden"), ("8", "oordeel-kamer"), ("9", "oordeel-kamer")]


def test_earlier_motion_is_only_mentioned() -> None:
    letter = annotate(f"{MOTION}De aangenomen motie-Öztekin (36 100, nr. 3) is uitgevoerd. "
                      "Ik ontraad deze motie.")  # fmt: skip

    assert [(each.number, each.treatment) for each in letter.motions] == [
        ("7", "appraised"), ("3", "mentioned")
    ]  # fmt: skip


def test_number_of_a_paper_on_a_motion_is_not_in_the_words_for_the_motion() -> None:
    letter = annotate(f"{MOTION}1 Uitwerking Motie Ceder (Kamerstuk 32 824, nr. 370).\n")
    [motion] = [each for each in letter.motions if each.label == "motie Ceder"]

    assert (motion.number, [words.text for words in letter.words_of(motion)]) == (
        None,
        ["Motie Ceder"],
    )


def test_amendment_is_known_as_such() -> None:
    [motion] = annotate("Het amendement van het lid Terborgh (36 200, nr. 7) ontraad ik.").motions

    assert (motion.kind, motion.number, motion.treatment) == ("amendement", "7", "appraised")


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("De motie is door het lid aangehouden.", "aangehouden"),
        ("De motie is inmiddels ingetrokken.", "ingetrokken"),
        ("De motie spreekt uit dat het anders moet.", "spreekt-uit"),
        ("De motie is gericht aan het Presidium.", "gericht-aan-presidium"),
        ("Mijn appreciatie van de motie volgt later.", "nog-te-ontvangen"),
    ],
)
def test_motion_without_verdict_has_its_reason(words: str, reason: str) -> None:
    [motion] = annotate(MOTION + words).motions

    assert (motion.treatment, motion.reason) == ("no-verdict", reason)


# Verdicts


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("De motie geef ik oordeel Kamer.", "oordeel-kamer"),
        ("De motie krijgt oordeel Kamer.", "oordeel-kamer"),
        ("Ik laat het oordeel over deze motie aan uw Kamer.", "oordeel-kamer"),
        ("Deze motie laat ik aan het oordeel van de Kamer.", "oordeel-kamer"),
        ("Appreciatie: oordeel Kamer.", "oordeel-kamer"),
        ("De motie moet ik echt ontraden.", "ontraden"),
        ("Het kabinet ontraadt deze motie.", "ontraden"),
        ("Advies: ontraden.", "ontraden"),
        ("De motie blijf ik ontraden.", "ontraden"),
        ("Ik raad aanneming van de motie af.", "ontraden"),
        ("Ik ontraad de motie, tenzij zij wordt beperkt.", "ontraden-tenzij-gewijzigd"),
        ("In de huidige vorm ontraad ik de motie.", "ontraden-tenzij-gewijzigd"),
        ("Ik zou willen vragen om deze motie aan te houden.", "verzocht-aan-te-houden"),
        ("Ik verzoek het lid de motie aan te houden.", "verzocht-aan-te-houden"),
        ("Ik ben bereid deze motie over te nemen.", "overgenomen"),
        ("Het kabinet neemt de motie over.", "overgenomen"),
        ("Het kabinet geeft geen appreciatie.", "geen-appreciatie"),
        ("Ik onthoud mij van een oordeel over deze motie.", "geen-appreciatie"),
        ("Deze motie acht ik ontijdig.", "ontijdig"),
        ("De motie is daarmee overbodig.", "overbodig"),
        ("Appreciatie: overbodig.", "overbodig"),
    ],
)
def test_verdict_has_its_category(words: str, category: str) -> None:
    assert categories(MOTION + words) == [("7", category)]


@pytest.mark.parametrize(
    "words",
    [
        "Ik ontraad de motie niet.",
        "De motie kan ik niet ontraden.",
        "Deze motie heb ik in het debat ontraden.",
        "Ik heb toen de motie aan het oordeel van de Kamer gelaten.",
        "De motie is aangenomen.",
        "Het oordeel van de Raad van State is bekend.",
        "De overheid raadt zulke reizen af.",
        "Een overbodig formulier verdwijnt.",
        "De overname van het bedrijf is rond.",
        'In de brief stond "ontraden" als woord.',
    ],
)
def test_words_that_are_denied_told_of_or_meant_otherwise_are_no_verdict(words: str) -> None:
    assert categories(MOTION + words) == []


def test_superfluous_is_an_argument_beside_another_verdict() -> None:
    text = f"{MOTION}De motie is overbodig. Daarom ontraad ik de motie."

    assert categories(text) == [("7", "ontraden")]


def test_categories_of_the_register_are_not_older_than_that() -> None:
    text = f"Den Haag, 10 juni 2023\n\nGeachte voorzitter,\n\n{MOTION}De motie is overbodig.\n"

    assert categories(text) == []


def test_words_that_are_said_twice_are_one_verdict() -> None:
    text = f"{MOTION}Ik ontraad de motie. Ik ontraad haar, want zij kost veel."

    assert categories(text) == [("7", "ontraden")]


def test_parts_of_a_motion_have_verdicts_of_their_own() -> None:
    text = f"{MOTION}Het eerste verzoek geef ik oordeel Kamer. Het tweede verzoek ontraad ik."

    assert verdicts(text) == [
        ("7", "oordeel-kamer", "eerste verzoek", None, None),
        ("7", "ontraden", "tweede verzoek", None, None),
    ]


def test_verdict_takes_the_place_of_the_one_that_is_told_of() -> None:
    letter = annotate(f"{MOTION}In het debat heb ik de motie ontraden. Ik herzie dat, en geef de "
                      "motie oordeel Kamer.")  # fmt: skip

    assert [(each.id, each.category, each.supersedes) for each in letter.verdicts] == [
        ("v1", "ontraden", None), ("v2", "oordeel-kamer", "v1")
    ]  # fmt: skip
    assert [each.value for each in letter.metadata.genres] == ["herziening", "appreciatie"]


def test_rows_of_a_table_have_a_verdict_each() -> None:
    text = (
        "Geachte voorzitter,\n\nMotie\tIndiener\tAppreciatie\n"
        "Nr. 7\tTerborgh (CDA)\tOordeel Kamer\n"
        "Nr. 8\tÖztekin (DENK) c.s.\tOntraden\n"
    )

    letter = annotate(text)

    assert categories(text) == [("7", "oordeel-kamer"), ("8", "ontraden")]
    assert [(each.submitters, each.et_al) for each in letter.motions] == [
        ((first("Terborgh", "CDA"),), False), ((first("Öztekin", "DENK"),), True)
    ]  # fmt: skip


def test_without_is_no_denial_of_what_follows_it() -> None:
    assert categories(f"{MOTION}Een motie zonder dekking ontraad ik.") == [("7", "ontraden")]


NOBODY = "nobody was found who signs the letter"


def doubts(drafted: Draft) -> set[tuple[str, str]]:
    return {(each.words, each.message) for each in drafted.report.doubts}


def test_verdict_on_no_motion_is_a_doubt() -> None:
    words = "Een voorstel zonder naam ontraad ik."
    drafted = draft(words)

    assert drafted.letter.verdicts == ()
    assert doubts(drafted) == {
        ("ontraad ik", "these words give a verdict, and which motion it is about is not clear"),
        (words, "no motion was found in the letter"),
        (words, NOBODY),
    }


def test_letter_in_which_nothing_was_found_says_so() -> None:
    words = "Niets in deze tekst is een brief, en lang genoeg om niet geheel te tonen."

    assert doubts(draft(words)) == {
        (words[:60], "no motion was found in the letter"),
        (words[-60:], NOBODY),
    }


def test_text_of_notes_alone_has_no_doubt_without_words() -> None:
    assert doubts(draft("\f")) == set()


# Conditions


@pytest.mark.parametrize(
    ("words", "qualified", "fallback"),
    [
        ("Als ik de motie zo lees dat het kan, geef ik oordeel Kamer.", "interpretation", None),
        (
            "Als ik de motie zo mag lezen dat het kan, geef ik oordeel Kamer. Anders ontraad ik "
            "de motie.",
            "interpretation", "ontraden",
        ),
        (
            "Ik lees de motie als een aansporing. Met die uitleg geef ik oordeel Kamer.",
            "interpretation", None,
        ),
        ("Mits gemeenten instemmen, laat ik het oordeel aan de Kamer.", "condition", None),
        (
            "Onder de voorwaarde dat er geld is laat ik het oordeel aan de Kamer.",
            "condition", None,
        ),
        ("Ik geef oordeel Kamer, met de kanttekening dat het duur is.", "caveat", None),
        ("Oordeel Kamer. Daarbij teken ik aan dat de kosten hoog zijn.", "caveat", None),
        ("Ik geef de motie oordeel Kamer, omdat zij past bij het beleid.", None, None),
    ],
)  # fmt: skip
def test_verdict_is_qualified(words: str, qualified: str | None, fallback: str | None) -> None:
    assert verdicts(MOTION + words) == [("7", "oordeel-kamer", None, qualified, fallback)]


@pytest.mark.parametrize(
    "words",
    [
        "Ik verzoek het lid de motie aan te houden, anders ontraad ik de motie.",
        "Ik verzoek het lid de motie aan te houden. Als zij toch in stemming komt, ontraad ik die.",
    ],
)
def test_verdict_for_when_it_is_not_held_is_its_fallback(words: str) -> None:
    assert verdicts(MOTION + words) == [("7", "verzocht-aan-te-houden", None, None, "ontraden")]


def test_words_of_the_condition_are_marked() -> None:
    text = "De motie-Terborgh ontraad ik, tenzij zij wordt beperkt tot stations."

    assert body(text).endswith(
        '<condition verdict="v1" kind="condition">tenzij zij wordt beperkt tot stations</condition>'
        ".</p>"
    )


# Holders

BOTH = (
    "\n\nDe minister van Financiën,\nA.B. Oldersma\n\n"
    "De staatssecretaris van Defensie,\nC.D. de Boer\n"
)


@pytest.mark.parametrize(
    ("words", "holder"),
    [
        ("Het kabinet ontraadt de motie.", ("kabinet", None, None)),
        ("De motie wordt door het kabinet ontraden.", ("kabinet", None, None)),
        (
            "Als de motie zo mag worden gelezen dat de regering dat doet, kan het oordeel aan "
            "uw Kamer worden gelaten.",
            ("ondertekenaar", None, None),
        ),
        ("Wij ontraden de motie.", ("ondertekenaar", None, None)),
        ("Ik, de minister van Financiën, ontraad de motie.", ("ondertekenaar", "s1", None)),
        ("De staatssecretaris van Defensie ontraadt de motie.", ("ondertekenaar", "s2", None)),
        (
            "De minister van Buitenlandse Zaken ontraadt de motie.",
            ("ambtgenoot", None, "minister van Buitenlandse Zaken"),
        ),
        ("Mijn collega ontraadt de motie.", ("ambtgenoot", None, None)),
        ("Met mijn collega ben ik het eens: ik ontraad de motie.", ("ondertekenaar", None, None)),
        ("Het Presidium ontraadt de motie.", ("presidium", None, None)),
    ],
)
def test_verdict_is_of_who_gives_it(words: str, holder: tuple[str | None, ...]) -> None:
    [verdict] = annotate(MOTION + words + BOTH).verdicts

    assert (verdict.holder, verdict.signatory, verdict.colleague) == holder


def test_verdict_of_a_letter_with_one_signatory_is_that_of_the_one_who_signs() -> None:
    [verdict] = annotate(f"{MOTION}De motie wordt ontraden.{SIGNED}").verdicts

    assert (verdict.holder, verdict.signatory) == ("ondertekenaar", "s1")


# Commitments and their periods


def promises(words: str) -> list[tuple[str, str, str | None, str | None, str | None, str]]:
    """
    Who promises, the status, first and last day, the term, and whether they are inferred.
    """
    return [
        (
            str(each.actor), str(each.status), each.from_ and each.from_.isoformat(),
            each.until and each.until.isoformat(), each.term, str(each.basis),
        )
        for each in annotate(f"{SENT}Eerst een zin. {words}{SIGNED}").commitments
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("when", "from_", "until", "term", "basis"),
    [
        ("voor het zomerreces", None, None, "zomerreces", "stated"),
        ("vóór de zomer", None, None, "zomer", "stated"),
        ("voor de begrotingsbehandeling", None, None, "begrotingsbehandeling", "stated"),
        ("met Prinsjesdag", None, None, "prinsjesdag", "stated"),
        ("vóór de stemmingen van 17 juni 2025", None, "2025-06-16", "stemming", "stated"),
        ("vóór de stemmingen van dinsdag a.s.", None, "2025-06-16", "stemming", "inferred"),
        ("vóór de stemmingen van aanstaande dinsdag", None, "2025-06-16", "stemming", "inferred"),
        ("eind 2025", None, "2025-12-31", None, "stated"),
        ("in het eerste kwartaal van 2026", "2026-01-01", "2026-03-31", None, "stated"),
        ("uiterlijk in het eerste kwartaal van 2026", None, "2026-03-31", None, "stated"),
        ("in Q1 2026", "2026-01-01", "2026-03-31", None, "stated"),
        ("in de tweede helft van 2025", "2025-07-01", "2025-12-31", None, "stated"),
        ("in het voorjaar van 2026", "2026-03-01", "2026-05-31", None, "stated"),
        ("uiterlijk 1 maart 2026", None, "2026-03-01", None, "stated"),
        ("vóór 1 maart 2026", None, "2026-02-28", None, "stated"),
        ("vóór 1 maart", None, "2026-02-28", None, "inferred"),
        ("in september", "2025-09-01", "2025-09-30", None, "inferred"),
        ("binnen drie maanden", None, "2025-09-10", None, "inferred"),
        ("binnen twee weken", None, "2025-06-24", None, "inferred"),
        ("nog deze maand", None, "2025-06-30", None, "inferred"),
        ("dit jaar", None, "2025-12-31", None, "inferred"),
    ],
)
def test_promise_has_its_period(
    when: str, from_: str | None, until: str | None, term: str | None, basis: str
) -> None:
    assert promises(f"Ik zal uw Kamer {when} informeren.") == [
        ("ondertekenaar", "new", from_, until, term, basis)
    ]


def test_period_that_needs_the_date_of_the_letter_is_a_doubt_without_it() -> None:
    drafted = draft("Ik zal uw Kamer binnen drie maanden informeren.")

    [commitment] = drafted.letter.commitments
    assert commitment.until is None
    assert ("binnen drie maanden", "the period of t1 depends on what the words do not say") in (
        doubts(drafted)
    )


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("Het kabinet zal uw Kamer voor het zomerreces informeren.", "kabinet"),
        ("De minister van Defensie zal u voor het zomerreces berichten.", "ambtgenoot"),
        ("Mijn ambtgenoot zal u voor het zomerreces berichten.", "ambtgenoot"),
        ("Voor het zomerreces ontvangt uw Kamer een overzicht.", "ondertekenaar"),
        ("Ik stuur uw Kamer voor het zomerreces de evaluatie.", "ondertekenaar"),
        ("Ik kom hier voor het zomerreces op terug.", "ondertekenaar"),
    ],
)
def test_promise_is_of_who_makes_it(words: str, actor: str) -> None:
    assert promises(words) == [(actor, "new", None, None, "zomerreces", "stated")]


@pytest.mark.parametrize(
    "words",
    [
        "Ik zal dit bespreken met gemeenten.",
        "Ik heb uw Kamer in mei geïnformeerd.",
        "Hierbij informeer ik uw Kamer over de proef.",
        "Ik zal uw Kamer niet voor de zomer kunnen informeren.",
        "Ik heb niet toegezegd uw Kamer te informeren.",
        "De motie-Terborgh verzoekt de regering de Kamer voor 1 januari 2026 te informeren.",
    ],
)
def test_what_is_done_denied_or_asked_is_no_promise(words: str) -> None:
    assert promises(words) == []


def test_not_only_is_no_denial() -> None:
    assert promises("Ik zal uw Kamer niet alleen in september informeren.") == [
        ("ondertekenaar", "new", "2025-09-01", "2025-09-30", None, "inferred")
    ]


def test_earlier_promise_knows_its_debate() -> None:
    letter = annotate(
        f"{SENT}Eerst een zin.\n\nIn het commissiedebat Belastingen van 3 juni 2025 heb ik "
        f"toegezegd uw Kamer voor de zomer te informeren.{SIGNED}"
    )

    [each] = letter.commitments
    assert (each.status, each.debate, each.term) == ("prior", "d1", "zomer")


# Debates


@pytest.mark.parametrize(
    ("words", "kind", "title", "date", "basis"),
    [
        (
            "Het commissiedebat Financiële markten heeft dit niet besproken.",
            "commissiedebat", "Financiële markten", None, "stated",
        ),
        (
            "In het tweeminutendebat Vuurwerk van 3 juni 2025 is een motie ingediend.",
            "tweeminutendebat", "Vuurwerk", "2025-06-03", "stated",
        ),
        (
            "Tijdens het commissiedebat Vuurwerk op 3 juni jl. is gesproken.",
            "commissiedebat", "Vuurwerk", "2025-06-03", "inferred",
        ),
        (
            "Tijdens het notaoverleg Jeugd van maandag 2 juni 2025 sprak ik.",
            "notaoverleg", "Jeugd", "2025-06-02", "stated",
        ),
        (
            "In het wetgevingsoverleg Water van 3 juni sprak ik. In dat debat zei ik dit.",
            "wetgevingsoverleg", "Water", "2025-06-03", "inferred",
        ),
        (
            "Tijdens het debat over vuurwerk (3 juni 2025) sprak ik.",
            "plenair-debat", "vuurwerk", "2025-06-03", "stated",
        ),
        (
            "Tijdens het plenaire debat over de opvang van gisteren sprak ik.",
            "plenair-debat", "opvang", "2025-06-09", "inferred",
        ),
        (
            "Bij de begrotingsbehandeling van Justitie en Veiligheid sprak ik.",
            "begrotingsbehandeling", "Justitie en Veiligheid", None, "stated",
        ),
        (
            "Tijdens de Algemene Politieke Beschouwingen sprak ik.",
            "algemene-politieke-beschouwingen", None, None, "stated",
        ),
    ],
)  # fmt: skip
def test_debate_is_known_by_kind_title_and_day(
    words: str, kind: str, title: str | None, date: str | None, basis: str
) -> None:
    assert annotate(f"{SENT}{words}").debates == (
        Debate(id="d1", kind=kind, title=title, date=day(date), basis=basis),
    )


def test_debate_without_title_or_day_is_none() -> None:
    assert annotate(f"{SENT}Het debat gaat door.").debates == ()


def test_promise_may_be_due_before_a_debate() -> None:
    letter = annotate(
        f"{SENT}Eerst een zin. Vóór het commissiedebat Water van 1 juli 2025 informeer ik uw Kamer."
    )

    [each] = letter.commitments
    assert (each.before, [debate.date for debate in letter.debates]) == (
        "d1", [dt.date(2025, 7, 1)]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("named", "short"),
    [
        ("commissiedebat", "het AO"),
        ("tweeminutendebat", "het VAO"),
        ("wetgevingsoverleg", "het WGO"),
        ("notaoverleg", "het NO"),
    ],
)
def test_promise_may_be_due_before_a_debate_with_a_short_name(named: str, short: str) -> None:
    letter = annotate(
        f"{SENT}Op 1 juli 2025 is het {named} Water van 1 juli 2025.\n\n"
        f"Dat komt goed.\n\nIk informeer uw Kamer vóór {short}."
    )

    [each] = letter.commitments
    assert (each.before, each.until) == ("d1", dt.date(2025, 6, 30))


def test_debate_before_which_something_is_due_is_still_to_come() -> None:
    words = "Ik stuur u een brief voor het commissiedebat Afval van 4 juni."

    letter = annotate(SENT.replace("10 juni 2025", "17 februari 2025") + words + SIGNED)

    assert [each.date for each in letter.debates] == [dt.date(2025, 6, 4)]


@pytest.mark.parametrize(
    "words",
    [
        "Van de gesprekken houd ik u op de hoogte.",
        "Wij houden de Kamer hiervan op de hoogte.",
        "Ik kom hier in de volgende voortgangsbrief op terug.",
    ],
)
def test_promise_needs_no_moment(words: str) -> None:
    opening = f"{MOTION}Ik ontraad haar.\n\n{OTHER}Ik ontraad haar.\n\nEen zin.\n\n"

    assert [each[1] for each in promises(opening + words)] == ["new"]


@pytest.mark.parametrize(
    "words",
    [
        "Tot slot herhaal ik mijn toezegging dat u voor de zomer een brief ontvangt.",
        "Conform mijn toezegging aan het lid Kok stuur ik u hierbij het overzicht.",
        "In het debat zei ik u toe het overzicht te sturen.",
    ],
)
def test_promise_that_is_repeated_or_kept_is_an_earlier_one(words: str) -> None:
    assert [each[1] for each in promises(words)] == ["prior"]


def test_promise_that_was_told_before_is_an_earlier_one() -> None:
    letter = annotate(f"{SENT}Zoals ik u in mei heb gemeld, stuur ik dat onderzoek voor de zomer.")

    [each] = letter.commitments
    assert (each.status, each.term) == ("prior", "zomer")


def test_case_that_begins_a_sentence_is_a_fallback_too() -> None:
    found = verdicts(
        f"{SENT}{MOTION}Ik laat het oordeel aan de Kamer. Het kan zijn dat hij meer bedoelt. "
        "In dat geval zou ik de motie moeten ontraden."
    )

    assert [(each[1], each[-1]) for each in found] == [("oordeel-kamer", "ontraden")]


@pytest.mark.parametrize("words", ["Deze week", "In deze week"])
def test_week_ends_on_its_sunday_wherever_it_is_named(words: str) -> None:
    letter = annotate(f"{SENT}Dat is zo.\n\nDat is goed.\n\n{words} informeer ik uw Kamer.")

    [each] = letter.commitments
    assert each.until == dt.date(2025, 6, 15)


# Signatories


def signs(office: str, name: str | None, ministry: str | None, **more: object) -> Signatory:
    initials, _, surname = (name or "").partition(" ")
    return Signatory(
        id="s1", office=office, ministry=ministry, initials=initials or None,
        surname=surname or None, **more,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("closing", "expected"),
    [
        ("De minister van Financiën,\n\n\nA.B. Bos", signs("minister", "A.B. Bos", "Fin")),
        ("de minister van Financiën,\nA.B. Oldersma", signs("minister", "A.B. Oldersma", "Fin")),
        ("A.B. Oldersma\nMinister van Financiën", signs("minister", "A.B. Oldersma", "Fin")),
        (
            "Hoogachtend,\n\nde minister\nvan Financiën,\n\ndrs. A.B. Oldersma",
            signs("minister", "A.B. Oldersma", "Fin"),
        ),
        (
            "De Minister van Sociale Zaken\nen Werkgelegenheid,\nC.E.G. van Genderen",
            signs("minister", "C.E.G. Genderen", "SZW", prefix="van"),
        ),
        (
            "De demissionair Minister voor Rechtsbescherming,\n\nF.M. Weerman",
            signs("minister-voor", "F.M. Weerman", None, portfolio="Rechtsbescherming",
                  demissionary=True),
        ),
        (
            "De Staatssecretaris van Financiën - Toeslagen en Douane,\n\nN. Achterberg",
            signs("staatssecretaris", "N. Achterberg", "Fin", portfolio="Toeslagen en Douane"),
        ),
        (
            "De Minister-President,\nMinister van Algemene Zaken,\nD. Schoonhoven",
            signs("minister-president", "D. Schoonhoven", "AZ"),
        ),
        ("De minister-president,\n\nD. Schoonhoven", signs("minister-president",
                                                           "D. Schoonhoven", "AZ")),
        (
            "De Voorzitter van de Tweede Kamer,\nM. Bosveld",
            signs("kamervoorzitter", "M. Bosveld", None),
        ),
    ],
)  # fmt: skip
def test_signature_gives_office_and_name(closing: str, expected: Signatory) -> None:
    assert annotate(f"Geachte voorzitter,\n\nEen zin.\n\n{closing}\n").signatories == (expected,)


def signed(text: str) -> list[tuple[str, str | None, str]]:
    return [(str(each.capacity), each.ministry, each.name) for each in annotate(text).signatories]


def test_each_of_two_who_sign_is_a_signatory() -> None:
    assert signed(f"Geachte voorzitter,\n\nEen zin.{BOTH}") == [
        ("signed", "Fin", "A.B. Oldersma"), ("signed", "Def", "C.D. de Boer")
    ]  # fmt: skip


def test_colleague_on_whose_behalf_is_signed_stands_in_the_block_or_in_the_text() -> None:
    block = (
        "Een zin.\n\nDe minister van Financiën,\nmede namens de minister van Defensie,\n\nA. Bos\n"
    )
    text = (
        "Mede namens de minister van Defensie schrijf ik u.\n\nDe minister van Financiën,\nA. Bos\n"
    )

    both = [("signed", "Fin", "A. Bos"), ("mede-namens", "Def", "")]
    assert (signed(block), signed(text)) == (both, both)


def test_several_colleagues_are_named_one_after_the_other() -> None:
    text = (
        "Mede namens de minister van Defensie en de staatssecretaris van Financiën schrijf ik u."
        "\n\nDe minister van Buitenlandse Zaken,\nA. Bos\n"
    )

    assert signed(text) == [
        ("signed", "BZ", "A. Bos"), ("mede-namens", "Def", ""), ("mede-namens", "Fin", "")
    ]  # fmt: skip


def test_signature_needs_no_empty_line_before_it() -> None:
    assert signed("Dit was mijn zin.\nDe minister van Financiën,\nA. Bos\n") == [
        ("signed", "Fin", "A. Bos")
    ]


def test_name_above_an_office_that_has_its_own_in_the_line_is_none() -> None:
    assert signed("Een zin.\n\nA. Bos\nDe minister van Financiën, C. Vos\n") == [
        ("signed", "Fin", "C. Vos")
    ]


def test_office_in_a_sentence_is_no_signature() -> None:
    assert signed("Een zin.\n\nDe minister van Financiën,\nheeft dit gezegd.\n") == []


def test_letter_without_signature_has_no_signatory() -> None:
    assert signed(MOTION) == []
