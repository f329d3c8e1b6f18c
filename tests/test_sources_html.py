"""
Pages of papers on officielebekendmakingen.nl; those here are invented.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import time

import pytest
from lxml import etree

from kamerbrief import MarkKind, Source, SourceFormat, SourceMetadata, read_source
from kamerbrief.errors import ParseError
from kamerbrief.gate.html import parse_html
from kamerbrief.model.metadata import DossierField

PAGE = """\
<!DOCTYPE html>
<html lang="nl"><head><title>Vaststelling &lt; 2</title>
<meta name="DC.identifier" scheme="x" content="kst-99123-VI-104"/>
<meta name="DC.creator" content="Tweede Kamer der Staten-Generaal"/>
<meta name="DCTERMS.issued" content="2022-11-22"/>
<meta name="OVERHEIDop.dossiernummer" content="99123-VI"/>
<meta name="OVERHEIDop.dossiertitel" content="Vaststelling"/>
<meta name="OVERHEIDop.ondernummer" content="104"/>
<meta name="OVERHEIDop.vergaderjaar" content="2022-2023"/>
<meta name="OVERHEIDop.documenttitel" content="Brief van de minister"/>
<script>if (a < b) document.write("<p>script</p>");</script></head>
<body><nav><p>Naar de inhoud</p></nav>
<div id="broodtekst" class="broodtekst-container">
<h1 class="dossiertitel"><span class="dossiernummer">99 123 VI</span> Vaststelling</h1>
<div class="stuk"><h1 class="stuktitel"><span>Nr. 104</span> BRIEF</h1>
<div class="algemeen">%s</div></div>
<div id="noten"><hr/>%s</div>
</div><footer>Over deze site</footer></body></html>
"""
TOP = "99 123 VI Vaststelling\n\nNr. 104 BRIEF\n\n"


def marker(number: int) -> str:
    return (
        f'<sup><a class="nootnum supernote-click-ID-d{number}" href="#ID-d{number}">{number}</a>'
        "</sup>"
    )


def note(number: int, content: str) -> str:
    return (
        f'<div class="voet noot snb-pinned" id="supernote-note-ID-d{number}">'
        '<h5 class="note-close"><a class="note-close" href="#close">X</a> Noot </h5>'
        '<sup><span class="nootnum">'
        f'<a id="ID-d{number}"></a>{number}</span></sup><p>{content}</p></div>'
    )


def page(body: str, *notes: str) -> Source:
    return read_source((PAGE % (body, "\n".join(notes))).encode())


def marks_of(source: Source, *kinds: MarkKind) -> list[tuple[str, str, str]]:
    return [(m.kind.value, m.label, source.slice(m)) for m in source.marks if m.kind in kinds]


def refusal(text: str, **options: object) -> str:
    with pytest.raises(ParseError) as caught:
        read_source(text.encode(), **options)  # type: ignore[arg-type]
    return str(caught.value)


def test_text_is_that_of_the_paper_and_not_of_the_site() -> None:
    source = page("<p>Geachte\n  voorzitter,</p><p>Hierbij&nbsp;zo.</p>")

    assert source.format is SourceFormat.HTML
    assert source.text == TOP + "Geachte voorzitter,\n\nHierbij\N{NO-BREAK SPACE}zo."
    assert marks_of(source, MarkKind.LETTERHEAD, MarkKind.HEADING) == [
        ("letterhead", "", "99 123 VI Vaststelling"),
        ("heading", "1", "99 123 VI Vaststelling"),
        ("letterhead", "", "Nr. 104 BRIEF"),
        ("heading", "1", "Nr. 104 BRIEF"),
    ]


def test_metadata_is_that_of_the_head() -> None:
    assert page("<p>x</p>").metadata == SourceMetadata(
        identifier="kst-99123-VI-104",
        chamber="tweede-kamer",
        date=dt.date(2022, 11, 22),
        subject="Brief van de minister",
        number="104",
        session="2022-2023",
        dossiers=[DossierField(number="99123", chapter="VI", title="Vaststelling")],
    )


def test_note_stands_after_the_block_with_its_marker() -> None:
    source = page(
        f"<p>werkgevers{marker(1)} en{marker(2)}.</p><p>Verder.</p>",
        note(1, 'Kamerstuk <a href="x">99 123, nr. 4</a>.'),
        note(2, "Twee."),
        note(3, "Los."),
    )

    assert source.text == TOP + (
        "werkgevers1 en2.\n\n1 Kamerstuk 99 123, nr. 4.\n\n2 Twee.\n\nVerder.\n\n3 Los."
    )
    assert marks_of(source, MarkKind.NOTE_MARKER, MarkKind.FOOTNOTE, MarkKind.EMPHASIS) == [
        ("note-marker", "1", "1"),
        ("note-marker", "2", "2"),
        ("footnote", "1", "1 Kamerstuk 99 123, nr. 4."),
        ("footnote", "2", "2 Twee."),
        ("footnote", "3", "3 Los."),
    ]


def test_notes_of_one_name_are_both_kept() -> None:
    source = page(f"<p>a{marker(1)}</p><p class='noot'>b</p>", note(1, "Een."), note(1, "Nog."))

    assert source.text == TOP + "a1\n\n1 Een.\n\nb\n\n1 Nog."


def test_lists_and_groups_are_close_and_numbered() -> None:
    source = page(
        '<div class="alineagroep"><p>Bos</p><p>De Wit</p></div>'
        '<ul><li><p class="labeled"><span class="ol">a. </span>een</p><p>nog</p></li></ul>'
        f'<ol start="3"><li><p>drie{marker(1)}</p></li><li>vier</li></ol>',
        note(1, "Noot."),
    )

    assert source.text == TOP + "Bos\nDe Wit\n\na. een\nnog\n\n3. drie1\n4. vier\n\n1 Noot."
    assert [text for *_, text in marks_of(source, MarkKind.LIST)] == [
        "a. een\nnog",
        "3. drie1\n4. vier",
    ]


def test_cells_stand_apart_by_a_tab() -> None:
    source = page(
        "<table><caption>Moties</caption><thead><tr><th><p>Nr.</p></th><th>Oordeel</th></tr>"
        "</thead><tbody><tr><td/><td><p>Ontraden</p></td></tr></tbody></table>"
    )

    assert source.text == TOP + "Moties\nNr.\tOordeel\n\tOntraden"
    assert [text for *_, text in marks_of(source, MarkKind.CELL)] == [
        "Nr.",
        "Oordeel",
        "",
        "Ontraden",
    ]


def test_signature_headings_and_emphasis_are_known() -> None:
    source = page(
        '<p class="tussenkop">Motie 1</p><p>een <em>twee</em> CO<sub>2</sub></p>'
        '<blockquote><p>zo</p></blockquote><p class="ondertekening">De Minister,<br/>A.B. Bos</p>'
    )

    kinds = MarkKind.HEADING, MarkKind.EMPHASIS, MarkKind.QUOTATION, MarkKind.SIGNATURE
    assert marks_of(source, *kinds)[2:] == [
        ("heading", "3", "Motie 1"),
        ("emphasis", "italic", "twee"),
        ("emphasis", "subscript", "2"),
        ("quotation", "", "zo"),
        ("signature", "", "De Minister,\nA.B. Bos"),
    ]


def test_loose_words_and_unknown_elements_are_kept() -> None:
    assert page("los <nieuw>woord</nieuw><div>a<p>b</p>c</div>d").text == (
        TOP + "los woord\n\na\n\nb\n\nc\n\nd"
    )


def test_paper_without_that_id_is_found_by_its_class() -> None:
    html = (
        '<html><body><main><h1>99 123</h1><div class="stuk x"><p>a</p></div></main></body></html>'
    )

    assert read_source(html.encode()).text == "99 123\n\na"


# What is refused


def test_page_without_a_paper_is_refused() -> None:
    assert refusal("<html><body><p>Zoeken</p></body></html>").startswith("SRC020 the page has no")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<b>" * 200, "XML030"),
        ("<div>" * 300_000, "XML030"),
        ("<br>" * 200_001, "XML031"),
        ("<p " + "a=1 " * 50_000 + ">", "XML035"),
        ("x" * 2_000_001, "XML037"),
        ("<p title='", "XML020"),
        ("<!-- ", "XML020"),
        ("<script>", "XML020"),
        ("a\x0bb", "SRC004"),
    ],
    ids="depth deeper elements attributes text quote comment script control".split(),
)
def test_page_out_of_proportion_is_refused(body: str, code: str) -> None:
    began = time.perf_counter()

    assert code in refusal(PAGE % (body, ""))
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    "unit",
    ["<p>", "</i>", "&amp", "<p a=b c>x", "<li>x", "a < b ", "<p a='", "<!-->", "<svg/>", "</"],
)
def test_repeated_markup_takes_linear_time(unit: str) -> None:
    text = PAGE % (unit * (300_000 // len(unit)), "")
    began = time.perf_counter()

    with contextlib.suppress(ParseError):
        read_source(text.encode())

    assert time.perf_counter() - began < 10


def test_gate_leaves_nothing_of_a_page_that_could_load_or_run() -> None:
    root = parse_html(
        '<!DOCTYPE html SYSTEM "file:///etc/passwd"><html><head><script src=x>a<b</script><style>c'
        '</style></head><body onload="x()"><!-- d --><p class=\'a"b\' onclick=x CLASS=z id=q>'
        "e &lt; f<br/>&#233;</p></body></html>"
    )

    assert etree.tostring(root, encoding="unicode") == (
        '<html><head/><body><p class="a&quot;b" id="q">e &lt; f<br/>é</p></body></html>'
    )
